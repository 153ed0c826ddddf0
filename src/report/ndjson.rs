//! JSON in lines, for pipelines: one line a vote, a proposal or a decision, each of which stands for itself.

use super::json::{DecisionLine, ProposalLine, VoteLine, line};
use super::{AuditReport, Form, ListReport, TallyReport};
use crate::error::Error;

/// JSON in lines. Each has the `schema` of its kind and the fields that it has in the document of its command.
#[derive(Debug, Clone, Copy)]
pub struct Ndjson;

impl Form<TallyReport<'_>> for Ndjson {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        let proposal = report.decision.proposal.message_id.as_str();
        report.decision.tally.votes.iter().map(|vote| line(&VoteLine::new(proposal, vote))).collect()
    }
}

impl Form<ListReport<'_>> for Ndjson {
    fn write(&self, report: &ListReport<'_>) -> Result<String, Error> {
        report.decisions.iter().map(|decision| line(&ProposalLine::new(decision))).collect()
    }
}

impl Form<AuditReport<'_>> for Ndjson {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        report.audited.iter().map(|audited| line(&DecisionLine::new(audited))).collect()
    }
}
