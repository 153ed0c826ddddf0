//! The lines of NDJSON. Each line has the `schema` of its kind and the same fields as in the JSON document.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DecisionFacts, ListRow, VoteFacts};
use crate::pipeline::{Audited, Decision};
use crate::report::rows::{RowKind, RowSource};
use crate::tally::Vote;

const VOTE: &str = "plusone.tally.vote/1";
const PROPOSAL: &str = "plusone.list.proposal/1";
const DECISION: &str = "plusone.audit.decision/1";

/// A line of `plusone tally --format ndjson`: one vote.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone tally, a line", extend("$id" = "urn:plusone:tally:vote:1"))]
pub struct VoteLine<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = VOTE))]
    schema: &'static str,
    /// Message-ID of the call.
    proposal: &'a str,
    #[serde(flatten)]
    facts: VoteFacts<'a>,
    /// Type of the row: `vote`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
}

/// A line of `plusone list --format ndjson`: one proposal.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone list, a line", extend("$id" = "urn:plusone:list:proposal:1"))]
pub struct ProposalLine<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = PROPOSAL))]
    schema: &'static str,
    #[serde(flatten)]
    facts: ListRow<'a>,
    /// Type of the row: `proposal`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
}

/// A line of `plusone audit --format ndjson`: one decision.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, a line", extend("$id" = "urn:plusone:audit:decision:1"))]
pub struct DecisionLine<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = DECISION))]
    schema: &'static str,
    #[serde(flatten)]
    facts: DecisionFacts<'a>,
    /// Type of the row: `decision`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
}

impl<'a> VoteLine<'a> {
    /// The line of a vote for a proposal.
    pub fn new(source: &RowSource<'a>, proposal: &'a str, vote: &'a Vote) -> Self {
        let (facts, row, source) = (VoteFacts::new(vote), RowKind::Vote, source.clone());
        Self { schema: VOTE, proposal, facts, row, source }
    }
}

impl<'a> ProposalLine<'a> {
    /// The line of a proposal.
    pub fn new(source: &RowSource<'a>, decision: &'a Decision) -> Self {
        let (facts, row, source) = (ListRow::new(decision), RowKind::Proposal, source.clone());
        Self { schema: PROPOSAL, facts, row, source }
    }
}

impl<'a> DecisionLine<'a> {
    /// The line of a decision.
    pub fn new(source: &RowSource<'a>, audited: &'a Audited) -> Self {
        let (facts, row, source) = (DecisionFacts::new(audited), RowKind::Decision, source.clone());
        Self { schema: DECISION, facts, row, source }
    }
}
