//! The row of a finding.

use schemars::JsonSchema;
use serde::Serialize;

use super::{RowKind, RowSource};
use crate::audit::{Agreement, Finding, FindingCode};
use crate::pipeline::Audited;

/// The value of the field `schema`.
const SCHEMA: &str = "plusone.row.finding/1";

/// A difference between what was announced and what was recomputed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, the row of a finding", extend("$id" = "urn:plusone:row:finding:1"))]
pub struct FindingRow<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The kind of the row: `finding`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
    /// The Message-ID of the call.
    proposal: &'a str,
    /// The kind of difference.
    code: FindingCode,
    /// One sentence for people.
    text: &'a str,
    /// The Message-ID of its message: the vote if it is about one vote, else the announcement or the call.
    message_id: Option<&'a str>,
    /// How the announcement compares with the rule.
    agreement: Agreement,
    /// `true` if the announced outcome differs from that of the rule under every reading of the unclear
    /// votes.
    changes_outcome: bool,
}

impl<'a> FindingRow<'a> {
    pub(super) fn new(source: &RowSource<'a>, audited: &'a Audited, finding: &'a Finding) -> Self {
        let Finding { code, text, message_id } = finding;
        Self {
            schema: SCHEMA,
            row: RowKind::Finding,
            source: source.clone(),
            proposal: &audited.decision.proposal.message_id,
            code: *code,
            text,
            message_id: message_id.as_deref(),
            agreement: audited.comparison.agreement,
            changes_outcome: audited.comparison.changes_outcome,
        }
    }
}
