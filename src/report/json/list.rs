//! The JSON of `list`: the proposals of an archive and the state of each.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{ArchiveFacts, Moment, Person, PolicyFacts, RulingFacts, UnmatchedFacts};
use crate::diagnostic::{Diagnostic, codes};
use crate::outcome::{Counts, Verdict};
use crate::pipeline::Decision;
use crate::proposal::ClosingKind;
use crate::report::ListReport;

/// The value of the field `schema`.
const SCHEMA: &str = "plusone.list/1";

/// The document of `plusone list --format json`: the proposals of an archive and the state of each.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone list", extend("$id" = "urn:plusone:list:1"))]
pub struct ListDocument<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The archive and how much of it was read.
    archive: ArchiveFacts<'a>,
    /// Every selected call that is not dated after the time of judgement, in the order of the archive unless
    /// another order was chosen.
    proposals: Vec<ListRow<'a>>,
    /// Number of further proposals that a limit leaves out.
    left_out: usize,
    /// The mails that announce a result or a cancellation but match no proposal of the archive.
    unmatched: Vec<UnmatchedFacts<'a>>,
    /// Diagnostics about files, repeated messages and references.
    diagnostics: &'a [Diagnostic],
    /// The time of judgement.
    as_of: Moment,
    /// The rule, and whose votes are binding.
    policy: PolicyFacts<'a>,
}

codes! {
    /// The state of a proposal, in one word.
    State {
        /// The vote is not over.
        Open = "open",
        /// The vote is over, and no result was announced.
        Closed = "closed",
        /// There is a result mail.
        Announced = "announced",
        /// The vote was cancelled or withdrawn.
        Cancelled = "cancelled",
    }
}

/// A proposal and its state.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ListedProposal")]
pub(in crate::report) struct ListRow<'a> {
    /// The Message-ID of the call; empty if the call has none.
    message_id: &'a str,
    /// The first digits of the fingerprint of the call, which name the proposal on the command line; null if
    /// the call is missing.
    id: Option<String>,
    /// The subject of the call, as sent.
    subject: &'a str,
    /// The class of the policy.
    class: &'a str,
    /// The person who called the vote.
    proposer: Person<'a>,
    /// The date of the call.
    opened: Option<Moment>,
    /// The end of the window, extensions included; null if there is no window.
    closes: Option<Moment>,
    /// Its state.
    state: State,
    /// Number of messages of the proposal, without repeats.
    messages: usize,
    /// The votes whose status is `counted`.
    counts: Counts,
    /// The Message-ID of the mail that closed the vote.
    result: Option<&'a str>,
    /// URL of the call in its web archive.
    permalink: Option<&'a str>,
    /// The verdict by the counted votes.
    verdict: Verdict,
    /// `false` if another reading of the unclear votes gives another verdict.
    stable: bool,
    /// The rulings of a chair that were used.
    rulings: Vec<RulingFacts<'a>>,
}

impl<'a> ListDocument<'a> {
    /// The document of all proposals of an archive, and of the result mails that match none.
    pub fn new(report: &ListReport<'a>) -> Self {
        let ListReport { survey, decisions, left_out, unmatched, rules, .. } = *report;
        let basis = report.basis();
        Self {
            schema: SCHEMA,
            archive: ArchiveFacts::new(survey, &basis),
            proposals: decisions.iter().map(ListRow::new).collect(),
            left_out,
            unmatched: unmatched.iter().map(|header| UnmatchedFacts::new(header)).collect(),
            diagnostics: &survey.diagnostics,
            as_of: Moment::new(rules.at),
            policy: PolicyFacts::new(rules, &basis),
        }
    }
}

impl<'a> ListRow<'a> {
    pub(in crate::report) fn new(decision: &'a Decision) -> Self {
        let proposal = &decision.proposal;
        let result = proposal.closing.as_ref().and_then(|closing| closing.message_id.as_deref());
        Self {
            message_id: &proposal.message_id,
            id: decision.fingerprint.map(|call| call.short()),
            subject: &proposal.subject,
            class: &proposal.class.name,
            proposer: Person::new(proposal.proposer.as_ref()),
            opened: proposal.opened.map(Moment::new),
            closes: proposal.window.until().map(Moment::new),
            state: state(decision),
            messages: decision.in_thread,
            counts: decision.counts,
            result,
            permalink: proposal.permalink.as_deref(),
            verdict: decision.outcome.verdict,
            stable: decision.outcome.stable,
            rulings: RulingFacts::of(decision),
        }
    }
}

/// The state of a proposal.
pub fn state(decision: &Decision) -> State {
    match decision.proposal.closing.as_ref().map(|closing| closing.kind) {
        Some(ClosingKind::Result) => State::Announced,
        Some(ClosingKind::Cancelled | ClosingKind::Withdrawn) => State::Cancelled,
        None if decision.outcome.verdict == Verdict::Open => State::Open,
        None => State::Closed,
    }
}
