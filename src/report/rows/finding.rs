//! The row of a finding.

use schemars::JsonSchema;
use serde::Serialize;

use super::{RowKind, RowSource};
use crate::audit::{Agreement, Finding, FindingCode};
use crate::pipeline::Audited;

/// The value of the field `schema`.
const SCHEMA: &str = "plusone.row.finding/1";

/// A difference between an announced result and the recomputed result.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, the row of a finding", extend("$id" = "urn:plusone:row:finding:1"))]
pub struct FindingRow<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Type of the row: `finding`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
    /// Message-ID of the call.
    proposal: &'a str,
    /// Code of the difference, such as `count-differs`.
    code: FindingCode,
    /// Description of the difference in one sentence, for people.
    text: &'a str,
    /// Message-ID of the mail that the finding is about: the vote, the announcement or the call. `null` if
    /// the mail has none.
    message_id: Option<&'a str>,
    /// Agreement of the announcement with the recomputed result.
    agreement: Agreement,
    /// `true` if every reading of the unclear votes gives an outcome other than the
    /// announced one.
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
