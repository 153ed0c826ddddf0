//! JSON in lines, for pipelines: one line a vote, a proposal or a decision, each of which stands for itself.

use serde::Serialize;

use super::json::{DecisionFacts, ListRow, VoteFacts, line};
use super::{AuditReport, Form, FormError, ListReport, TallyReport};

/// JSON in lines. Each has the `schema` of its kind and the fields that it has in the document of its command.
#[derive(Debug, Clone, Copy)]
pub struct Ndjson;

/// What a line tells.
#[derive(Serialize)]
struct Line<'a, Facts> {
    schema: &'static str,
    /// The Message-ID of the proposal, where the facts do not name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    proposal: Option<&'a str>,
    #[serde(flatten)]
    facts: Facts,
}

impl Form<TallyReport<'_>> for Ndjson {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, FormError> {
        let proposal = Some(report.decision.proposal.message_id.as_str());
        let votes = report.decision.tally.votes.iter();
        votes
            .map(|vote| line(&Line { schema: "plusone.tally.vote/1", proposal, facts: VoteFacts::new(vote) }))
            .collect()
    }
}

impl Form<ListReport<'_>> for Ndjson {
    fn write(&self, report: &ListReport<'_>) -> Result<String, FormError> {
        let schema = "plusone.list.proposal/1";
        let rows = report.decisions.iter().map(ListRow::new);
        rows.map(|facts| line(&Line { schema, proposal: None, facts })).collect()
    }
}

impl Form<AuditReport<'_>> for Ndjson {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, FormError> {
        let schema = "plusone.audit.decision/1";
        let decisions = report.audited.iter().map(DecisionFacts::new);
        decisions.map(|facts| line(&Line { schema, proposal: None, facts })).collect()
    }
}
