//! The row of a decision.

use schemars::JsonSchema;
use serde::Serialize;

use super::{RowKind, RowSource, UtcMoment};
use crate::audit::{Agreement, FindingCode};
use crate::outcome::Verdict;
use crate::pipeline::Audited;
use crate::proposal::ClosingKind;
use crate::report::form::{announced, announced_in};

/// The value of the field `schema`.
const SCHEMA: &str = "plusone.row.decision/1";

/// A decision as of its announcement, or without one as of the time of judgement, compared with what was
/// announced.
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
    /// The Message-ID of the call, which the rows of its votes and findings repeat.
    proposal: &'a str,
    /// The subject of the call, as sent.
    subject: &'a str,
    /// The subject without its tags.
    title: &'a str,
    /// The class of the policy.
    class: &'a str,
    /// The name of the proposer; null if the call is not in the archive.
    proposer_name: Option<&'a str>,
    /// The address of the proposer; null if the call is not in the archive.
    proposer_address: Option<&'a str>,
    /// The time at which the vote was called.
    opened: Option<UtcMoment>,
    /// The end of the window; null if there is none.
    closes: Option<UtcMoment>,
    /// The way in which the vote was closed; null if it was not.
    closed_by: Option<ClosingKind>,
    /// The time until which the archive is known to be complete; null if there is none.
    complete_until: Option<UtcMoment>,
    /// Number of messages of the proposal, without repeats.
    messages: usize,
    /// Number of votes that were read, whatever their status.
    votes: usize,
    /// Number of binding votes in favour that count.
    plus_binding: u32,
    /// Number of non-binding votes in favour that count.
    plus_advisory: u32,
    /// Number of binding abstentions that count.
    zero_binding: u32,
    /// Number of non-binding abstentions that count.
    zero_advisory: u32,
    /// Number of binding votes against that count.
    minus_binding: u32,
    /// Number of non-binding votes against that count.
    minus_advisory: u32,
    /// Number of binding votes with values that the policy gives no weight.
    other_binding: u32,
    /// Number of non-binding votes with values that the policy gives no weight.
    other_advisory: u32,
    /// The verdict by the counted votes.
    verdict: Verdict,
    /// `false` if another reading of what is unclear gives another verdict.
    stable: bool,
    /// The verdict in one sentence, for people.
    summary: &'a str,
    /// The announced outcome in one word; null if nothing was announced.
    announced: Option<&'static str>,
    /// The Message-ID of the announcement.
    announced_in: Option<&'a str>,
    /// The time of the announcement.
    announced_on: Option<UtcMoment>,
    /// How the announcement compares with the rule.
    agreement: Agreement,
    /// `true` if the announced outcome differs from that of the rule under every reading of the unclear
    /// votes.
    changes_outcome: bool,
    /// The kinds of differences.
    findings: Vec<FindingCode>,
    /// URL of the call in its web archive.
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
