//! JSON in lines: what one line tells, with the `schema` of its kind and the fields that it has in the document.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DecisionFacts, ListRow, VoteFacts};
use crate::pipeline::{Audited, Decision};
use crate::tally::Vote;

const VOTE: &str = "plusone.tally.vote/1";
const PROPOSAL: &str = "plusone.list.proposal/1";
const DECISION: &str = "plusone.audit.decision/1";

/// A line of `plusone tally --format ndjson`: one vote.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone tally, a line", extend("$id" = "urn:plusone:tally:vote:1"))]
pub struct VoteLine<'a> {
    /// The name of the form.
    #[schemars(extend("const" = VOTE))]
    schema: &'static str,
    /// The Message-ID of the proposal.
    proposal: &'a str,
    #[serde(flatten)]
    facts: VoteFacts<'a>,
}

/// A line of `plusone list --format ndjson`: one proposal.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone list, a line", extend("$id" = "urn:plusone:list:proposal:1"))]
pub struct ProposalLine<'a> {
    /// The name of the form.
    #[schemars(extend("const" = PROPOSAL))]
    schema: &'static str,
    #[serde(flatten)]
    facts: ListRow<'a>,
}

/// A line of `plusone audit --format ndjson`: one decision.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, a line", extend("$id" = "urn:plusone:audit:decision:1"))]
pub struct DecisionLine<'a> {
    /// The name of the form.
    #[schemars(extend("const" = DECISION))]
    schema: &'static str,
    #[serde(flatten)]
    facts: DecisionFacts<'a>,
}

impl<'a> VoteLine<'a> {
    /// The line of a vote for a proposal.
    pub fn new(proposal: &'a str, vote: &'a Vote) -> Self {
        Self { schema: VOTE, proposal, facts: VoteFacts::new(vote) }
    }
}

impl<'a> ProposalLine<'a> {
    /// The line of a proposal.
    pub fn new(decision: &'a Decision) -> Self {
        Self { schema: PROPOSAL, facts: ListRow::new(decision) }
    }
}

impl<'a> DecisionLine<'a> {
    /// The line of a decision.
    pub fn new(audited: &'a Audited) -> Self {
        Self { schema: DECISION, facts: DecisionFacts::new(audited) }
    }
}
