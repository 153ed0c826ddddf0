//! The JSON Schema (2020-12) of each document. It is derived from the types that write the document, so that the two
//! cannot differ.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};

use super::{AuditDocument, DecisionLine, ListDocument, ProposalLine, TallyDocument, VoteLine};
use crate::report::rows::{DecisionRow, FindingRow, MailingListRow, VoteRow};

/// The schema of the document of `tally`.
pub fn tally() -> Schema {
    of::<TallyDocument<'_>>()
}

/// The schema of the document of `list`.
pub fn list() -> Schema {
    of::<ListDocument<'_>>()
}

/// The schema of the document of `audit`.
pub fn audit() -> Schema {
    of::<AuditDocument<'_>>()
}

/// The schema of a line of `tally`: a vote.
pub fn tally_line() -> Schema {
    of::<VoteLine<'_>>()
}

/// The schema of a line of `list`: a proposal.
pub fn list_line() -> Schema {
    of::<ProposalLine<'_>>()
}

/// The schema of a line of `audit`: a decision.
pub fn audit_line() -> Schema {
    of::<DecisionLine<'_>>()
}

/// The schema of the row of a decision.
pub fn decision_row() -> Schema {
    of::<DecisionRow<'_>>()
}

/// The schema of the row of a vote.
pub fn vote_row() -> Schema {
    of::<VoteRow<'_>>()
}

/// The schema of the row of a finding.
pub fn finding_row() -> Schema {
    of::<FindingRow<'_>>()
}

/// The schema of the row of a list.
pub fn list_row() -> Schema {
    of::<MailingListRow<'_>>()
}

/// The schema of a type as it is written: a field that may be null is still required.
fn of<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.with_transform(RecursiveTransform(drop_width)).into_generator().into_root_schema_for::<T>()
}

/// Drops the width of integers in memory: `uint32` is not a format of JSON Schema, and strict validators
/// reject it.
fn drop_width(schema: &mut Schema) {
    if schema.get("type").is_some_and(names_integer) {
        schema.remove("format");
    }
}

/// `true` if a `type` means integers, with null or without.
fn names_integer(kind: &serde_json::Value) -> bool {
    let is_integer = |kind: &serde_json::Value| kind == "integer";
    is_integer(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is_integer))
}
