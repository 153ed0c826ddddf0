//! The row of a decision.

use schemars::JsonSchema;
use serde::Serialize;

use super::{RowKind, RowSource, UtcMoment};
use crate::audit::{Agreement, FindingCode};
use crate::outcome::Verdict;
use crate::pipeline::Audited;
use crate::proposal::ClosingKind;
use crate::report::form::{announced, announced_in};

/// The name of the form.
const SCHEMA: &str = "plusone.row.decision/1";

/// A decision as of its announcement, or without one as of the moment of judgement, held against what was announced.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, the row of a decision", extend("$id" = "urn:plusone:row:decision:1"))]
pub struct DecisionRow<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The kind of the row: `decision`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
    /// The Message-ID of the call, by which the rows of its votes and findings name it.
    proposal: &'a str,
    /// The subject of the call, as sent.
    subject: &'a str,
    /// The subject without its tags.
    title: &'a str,
    /// The class of the policy.
    class: &'a str,
    /// The name of the proposer; null where the call is not in the archive.
    proposer_name: Option<&'a str>,
    /// The address of the proposer; null where the call is not in the archive.
    proposer_address: Option<&'a str>,
    /// When the vote was called.
    opened: Option<UtcMoment>,
    /// The end of the window; null where there is none.
    closes: Option<UtcMoment>,
    /// How the vote was closed; null where it was not.
    closed_by: Option<ClosingKind>,
    /// How far the archive is known to be complete; null where nothing tells.
    complete_until: Option<UtcMoment>,
    /// Messages of the proposal, without repeats.
    messages: usize,
    /// Votes that were read, whatever became of them.
    votes: usize,
    /// Binding votes in favour that count.
    plus_binding: u32,
    /// Non-binding votes in favour that count.
    plus_advisory: u32,
    /// Binding abstentions that count.
    zero_binding: u32,
    /// Non-binding abstentions that count.
    zero_advisory: u32,
    /// Binding votes against that count.
    minus_binding: u32,
    /// Non-binding votes against that count.
    minus_advisory: u32,
    /// Binding votes of values that the policy gives no weight.
    other_binding: u32,
    /// Non-binding votes of values that the policy gives no weight.
    other_advisory: u32,
    /// The verdict, from the counted votes.
    verdict: Verdict,
    /// False where some reading of what is unclear gives another verdict.
    stable: bool,
    /// The verdict in one sentence, for a person.
    summary: &'a str,
    /// What was announced, in one word; null where nothing was.
    announced: Option<&'static str>,
    /// The Message-ID of the announcement.
    announced_in: Option<&'a str>,
    /// When it was announced.
    announced_on: Option<UtcMoment>,
    /// How the announcement compares with the rule.
    agreement: Agreement,
    /// Whether the announced outcome is another than that of the rule, however what is unclear is read.
    changes_outcome: bool,
    /// The kinds of differences.
    findings: Vec<FindingCode>,
    /// Where the web archive shows the call.
    permalink: Option<&'a str>,
}

impl<'a> DecisionRow<'a> {
    pub(super) fn new(source: &RowSource<'a>, audited: &'a Audited) -> Self {
        let Audited { decision, comparison } = audited;
        let (proposal, counts) = (&decision.proposal, decision.counts);
        let proposer = proposal.proposer.as_ref();
        let withdrawn = proposal.closing.as_ref().and_then(|closing| closing.date);
        let announced_on = proposal.announced().map_or(withdrawn, |one| one.date);
        Self {
            schema: SCHEMA,
            row: RowKind::Decision,
            source: source.clone(),
            proposal: &proposal.message_id,
            subject: &proposal.subject,
            title: &proposal.title,
            class: &proposal.class.name,
            proposer_name: proposer.map(|proposer| proposer.name.as_str()),
            proposer_address: proposer.map(|proposer| proposer.address.as_str()),
            opened: proposal.opened.map(UtcMoment::new),
            closes: proposal.window.until().map(UtcMoment::new),
            closed_by: proposal.closing.as_ref().map(|closing| closing.kind),
            complete_until: decision.complete.map(|complete| UtcMoment::new(complete.until)),
            messages: decision.in_thread,
            votes: decision.tally.votes.len(),
            plus_binding: counts.plus.binding,
            plus_advisory: counts.plus.advisory,
            zero_binding: counts.zero.binding,
            zero_advisory: counts.zero.advisory,
            minus_binding: counts.minus.binding,
            minus_advisory: counts.minus.advisory,
            other_binding: counts.other.binding,
            other_advisory: counts.other.advisory,
            verdict: decision.outcome.verdict,
            stable: decision.outcome.stable,
            summary: &decision.outcome.summary,
            announced: announced(audited),
            announced_in: announced_in(audited),
            announced_on: announced_on.map(UtcMoment::new),
            agreement: comparison.agreement,
            changes_outcome: comparison.changes_outcome,
            findings: comparison.findings.iter().map(|finding| finding.code).collect(),
            permalink: proposal.permalink.as_deref(),
        }
    }
}
