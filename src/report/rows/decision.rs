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

/// A decision: a proposal with its outcome, compared with the announced result.
///
/// The votes are judged at the time of the announcement. Without an announcement, they are judged at the time
/// of judgement.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, the row of a decision", extend("$id" = "urn:plusone:row:decision:1"))]
pub struct DecisionRow<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Type of the row: `decision`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
    /// Message-ID of the call. The rows of the decision's votes and findings have the same value.
    proposal: &'a str,
    /// Subject of the call, as sent. If the call is missing, the subject of the first reply without its
    /// prefix.
    subject: &'a str,
    /// Subject without tags such as `[VOTE]`.
    title: &'a str,
    /// Class of the proposal in the policy, such as `substantial`.
    class: &'a str,
    /// Name of the person who called the vote; `null` if the call is not in the archive.
    proposer_name: Option<&'a str>,
    /// Address of the person who called the vote; `null` if the call is not in the archive.
    proposer_address: Option<&'a str>,
    /// Time at which the vote opened: the date of the call or its arrival, whichever is later. If the call is
    /// missing, the date of the first message.
    opened: Option<UtcMoment>,
    /// End of the window, with all extensions; `null` if there is no window. If the end has several readings,
    /// the latest one.
    closes: Option<UtcMoment>,
    /// Type of the mail that closed the vote: a result, a cancellation or a withdrawal. `null` if no mail
    /// closed it.
    closed_by: Option<ClosingKind>,
    /// Time until which the archive is known to contain all mail; `null` if no such time is known.
    complete_until: Option<UtcMoment>,
    /// Number of messages of the proposal, without repeats.
    messages: usize,
    /// Number of votes that were read, with any status.
    votes: usize,
    /// Number of counted binding votes in favour.
    plus_binding: u32,
    /// Number of counted non-binding votes in favour, including votes that may be binding.
    plus_advisory: u32,
    /// Number of counted binding abstentions.
    zero_binding: u32,
    /// Number of counted non-binding abstentions, including abstentions that may be binding.
    zero_advisory: u32,
    /// Number of counted binding votes against.
    minus_binding: u32,
    /// Number of counted non-binding votes against, including votes that may be binding.
    minus_advisory: u32,
    /// Number of counted binding votes with a value that has no weight in the policy.
    other_binding: u32,
    /// Number of counted non-binding votes with a value that has no weight in the policy, including votes
    /// that may be binding.
    other_advisory: u32,
    /// Verdict that follows from the counted votes.
    verdict: Verdict,
    /// `false` if another reading of an unclear vote or an uncertain fact gives another verdict.
    stable: bool,
    /// Verdict in one sentence, for people.
    summary: &'a str,
    /// Announced outcome: `passed`, `failed` or `cancelled`; `no outcome` if the announcement states
    /// none, `unread` if it also has no numbers and names, `null` if there is no announcement.
    announced: Option<&'static str>,
    /// Message-ID of the announcement; `null` if there is none.
    announced_in: Option<&'a str>,
    /// Time at which the announcement was sent; `null` if it is unknown or if there is no announcement.
    announced_on: Option<UtcMoment>,
    /// Agreement of the announcement with the recomputed result.
    agreement: Agreement,
    /// `true` if every reading of the unclear votes gives an outcome other than the
    /// announced one.
    changes_outcome: bool,
    /// Codes of the differences between the announcement and the votes.
    findings: Vec<FindingCode>,
    /// URL of the call in its web archive; `null` if it is unknown.
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
