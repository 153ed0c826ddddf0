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

/// The document of `plusone list --format json`: the proposals of an archive and the state of each proposal.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone list", extend("$id" = "urn:plusone:list:1"))]
pub struct ListDocument<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Archive that was read: its name, its mailing list and its size.
    archive: ArchiveFacts<'a>,
    /// Selected proposals whose call is not dated after the time of judgement, in the order of the archive.
    /// The option `--sort` changes the order.
    proposals: Vec<ListRow<'a>>,
    /// Number of further proposals that are not listed because of `--limit`.
    left_out: usize,
    /// Mails that announce a result or a cancellation but match no proposal in the archive.
    unmatched: Vec<UnmatchedFacts<'a>>,
    /// Diagnostics about files, repeated messages and references between messages.
    diagnostics: &'a [Diagnostic],
    /// Time of judgement: the time that the caller gave with `--at`, or the time of the run.
    as_of: Moment,
    /// Policy that decides the votes, and the rule for binding votes.
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
    /// Message-ID of the call, even if the call is not in the archive; empty if the call has none.
    message_id: &'a str,
    /// Short name of the proposal for the command line: the first eight digits of the fingerprint of the
    /// call. All copies of the call have the same `id`. `null` if the call is missing.
    id: Option<String>,
    /// Subject of the call, as sent. If the call is missing, the subject of the first reply without its
    /// prefix.
    subject: &'a str,
    /// Class of the proposal in the policy, such as `substantial`.
    class: &'a str,
    /// Person who called the vote.
    proposer: Person<'a>,
    /// Time at which the vote opened: the date of the call or its arrival, whichever is later. If the call is
    /// missing, the date of the first message.
    opened: Option<Moment>,
    /// End of the window, with all extensions; `null` if there is no window. If the end has several readings,
    /// the latest one.
    closes: Option<Moment>,
    /// State of the proposal.
    state: State,
    /// Number of messages of the proposal, without repeats.
    messages: usize,
    /// Numbers of votes with the status `counted`.
    counts: Counts,
    /// Message-ID of the mail that closed the vote: a result, a cancellation or a withdrawal. `null` if there
    /// is none.
    result: Option<&'a str>,
    /// URL of the call in its web archive; `null` if it is unknown.
    permalink: Option<&'a str>,
    /// Verdict that follows from the counted votes.
    verdict: Verdict,
    /// `false` if another reading of an unclear vote or an uncertain fact gives another verdict.
    stable: bool,
    /// Rulings of the chair that were applied.
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
