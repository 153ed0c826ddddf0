//! JSON in lines, for pipelines: one line for each vote, proposal or decision. A line can be read without the others.

use super::json::{DecisionLine, ProposalLine, VoteLine, line};
use super::rows::RowSource;
use super::{AuditReport, Form, ListReport, TallyReport};
use crate::error::Error;

/// JSON in lines. Each line has the `schema` of its kind and the same fields as in the JSON document.
#[derive(Debug, Clone, Copy)]
pub struct Ndjson;

impl Form<TallyReport<'_>> for Ndjson {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        let proposal = report.decision.proposal.message_id.as_str();
        let source = RowSource::new(&report.basis(), report.rules.at);
        let votes = report.decision.tally.votes.iter();
        votes.map(|vote| line(&VoteLine::new(&source, proposal, vote))).collect()
    }
}

impl Form<ListReport<'_>> for Ndjson {
    fn write(&self, report: &ListReport<'_>) -> Result<String, Error> {
        let source = RowSource::new(&report.basis(), report.rules.at);
        report.decisions.iter().map(|decision| line(&ProposalLine::new(&source, decision))).collect()
    }
}

impl Form<AuditReport<'_>> for Ndjson {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        let source = RowSource::new(&report.basis(), report.rules.at);
        report.audited.iter().map(|audited| line(&DecisionLine::new(&source, audited))).collect()
    }
}
