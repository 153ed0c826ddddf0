//! The JSON of `tally`, `list` and `audit`: the contract that bots build on.
//!
//! Fields may be added, never changed. `docs/json.md` describes them.

mod audit;
mod write;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::Serialize;

pub use audit::AuditDocument;
pub(super) use audit::DecisionFacts;
pub use write::Json;
pub(super) use write::line;

use crate::diagnostic::Diagnostic;
use crate::message::{Author, Header};
use crate::outcome::{Counts, Item, Met, Outcome, Verdict};
use crate::pipeline::{Decision, Rules, Survey};
use crate::policy::Policy;
use crate::proposal::{ClosingKind, Proposal};
use crate::tally::{Electorate, Vote};
use crate::vote::{Claim, Reason, Value};

/// The document of `tally --format json`.
#[derive(Debug, Serialize)]
pub struct TallyDocument<'a> {
    schema: &'static str,
    as_of: String,
    archive: ArchiveFacts,
    proposal: ProposalFacts<'a>,
    policy: PolicyFacts<'a>,
    counts: Counts,
    votes: Vec<VoteFacts<'a>>,
    items: Vec<ItemFacts<'a>>,
    outcome: OutcomeFacts<'a>,
    messages: MessageFacts,
    diagnostics: &'a [Diagnostic],
}

/// The document of `list --format json`.
#[derive(Debug, Serialize)]
pub struct ListDocument<'a> {
    schema: &'static str,
    archive: ArchiveFacts,
    proposals: Vec<ListRow<'a>>,
    unmatched: Vec<UnmatchedFacts<'a>>,
    diagnostics: &'a [Diagnostic],
}

#[derive(Debug, Serialize)]
struct ArchiveFacts {
    files: usize,
    bytes: u64,
    messages: usize,
    duplicates: usize,
    unreadable: usize,
    threads: usize,
    from: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Serialize)]
struct Person<'a> {
    name: Option<&'a str>,
    address: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ProposalFacts<'a> {
    message_id: &'a str,
    subject: &'a str,
    title: &'a str,
    class: &'a str,
    class_reason: &'a str,
    proposer: Person<'a>,
    opened: Option<String>,
    closes: Option<String>,
    extended_by: Vec<Option<&'a str>>,
    closed_by: Option<ClosedBy<'a>>,
    permalink: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ClosedBy<'a> {
    message_id: Option<&'a str>,
    kind: ClosingKind,
}

#[derive(Debug, Serialize)]
struct PolicyFacts<'a> {
    name: &'a str,
    source: &'a str,
    binding: &'static str,
    roster: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct VoteFacts<'a> {
    voter: Person<'a>,
    value: Option<Value>,
    binding: Option<bool>,
    claims: Option<Claim>,
    item: Option<&'a str>,
    status: &'static str,
    reasons: &'a [Reason],
    justification: JustificationFacts<'a>,
    evidence: Evidence<'a>,
}

#[derive(Debug, Serialize)]
struct JustificationFacts<'a> {
    state: &'static str,
    text: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Evidence<'a> {
    message_id: Option<&'a str>,
    date: Option<String>,
    line: u32,
    excerpt: &'a str,
    permalink: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ItemFacts<'a> {
    name: &'a str,
    counts: Counts,
    outcome: OutcomeFacts<'a>,
}

#[derive(Debug, Serialize)]
struct OutcomeFacts<'a> {
    verdict: Verdict,
    stable: bool,
    summary: &'a str,
    requirements: &'a [Met],
    waiting_for: &'a [String],
    proposer_counts: bool,
}

#[derive(Debug, Serialize)]
struct MessageFacts {
    in_thread: usize,
    votes_read: usize,
    set_aside: usize,
    without_vote: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct ListRow<'a> {
    message_id: &'a str,
    subject: &'a str,
    class: &'a str,
    proposer: Person<'a>,
    opened: Option<String>,
    closes: Option<String>,
    state: &'static str,
    messages: usize,
    counts: Counts,
    result: Option<&'a str>,
    permalink: Option<&'a str>,
    verdict: Verdict,
    stable: bool,
}

#[derive(Debug, Serialize)]
struct UnmatchedFacts<'a> {
    message_id: Option<&'a str>,
    subject: &'a str,
    date: Option<String>,
}

/// A moment as the documents write it (RFC 3339).
pub fn moment(date: DateTime<FixedOffset>) -> String {
    date.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl<'a> TallyDocument<'a> {
    /// The document of one decision.
    pub fn new(survey: &Survey, decision: &'a Decision, rules: Rules<'a>) -> Self {
        let outcome = &decision.outcome;
        Self {
            schema: "plusone.tally/1",
            as_of: moment(rules.at),
            archive: ArchiveFacts::new(survey),
            proposal: ProposalFacts::new(&decision.proposal),
            policy: PolicyFacts::new(rules),
            counts: decision.counts,
            votes: decision.tally.votes.iter().map(VoteFacts::new).collect(),
            items: decision.items.iter().map(ItemFacts::new).collect(),
            outcome: OutcomeFacts::new(outcome),
            messages: MessageFacts {
                in_thread: decision.in_thread,
                votes_read: decision.tally.votes.len(),
                set_aside: decision.tally.set_aside,
                without_vote: decision.tally.without_vote,
            },
            diagnostics: &decision.diagnostics,
        }
    }
}

impl<'a> ListDocument<'a> {
    /// The document of all proposals of an archive, and of the result mails that answer none.
    pub fn new(survey: &'a Survey, decisions: &'a [Decision], unmatched: &[&'a Header]) -> Self {
        Self {
            schema: "plusone.list/1",
            archive: ArchiveFacts::new(survey),
            proposals: decisions.iter().map(ListRow::new).collect(),
            unmatched: unmatched.iter().map(|header| UnmatchedFacts::new(header)).collect(),
            diagnostics: &survey.diagnostics,
        }
    }
}

impl<'a> UnmatchedFacts<'a> {
    fn new(header: &'a Header) -> Self {
        Self {
            message_id: header.message_id.as_deref(),
            subject: &header.subject,
            date: header.date.map(moment),
        }
    }
}

impl ArchiveFacts {
    fn new(survey: &Survey) -> Self {
        let (files, bytes) = survey.size();
        let span = survey.span();
        Self {
            files,
            bytes,
            messages: survey.messages,
            duplicates: survey.duplicates,
            unreadable: survey.unreadable(),
            threads: survey.threads(),
            from: span.as_ref().map(|span| moment(*span.start())),
            to: span.as_ref().map(|span| moment(*span.end())),
        }
    }
}

impl<'a> Person<'a> {
    fn new(author: Option<&'a Author>) -> Self {
        Self {
            name: author.map(|author| author.name.as_str()),
            address: author.map(|author| author.address.as_str()),
        }
    }
}

impl<'a> ProposalFacts<'a> {
    fn new(proposal: &'a Proposal) -> Self {
        let closed_by = proposal.closing.as_ref();
        Self {
            message_id: &proposal.message_id,
            subject: &proposal.subject,
            title: &proposal.title,
            class: &proposal.class.name,
            class_reason: &proposal.class_reason,
            proposer: Person::new(proposal.proposer.as_ref()),
            opened: proposal.opened.map(moment),
            closes: proposal.window.until().map(moment),
            extended_by: proposal
                .extensions
                .iter()
                .map(|extension| extension.message_id.as_deref())
                .collect(),
            closed_by: closed_by
                .map(|closing| ClosedBy { message_id: closing.message_id.as_deref(), kind: closing.kind }),
            permalink: proposal.permalink.as_deref(),
        }
    }
}

impl<'a> PolicyFacts<'a> {
    fn new(rules: Rules<'a>) -> Self {
        let Policy { name, source, .. } = rules.policy;
        let Electorate { roster, binding, .. } = rules.electorate;
        Self { name, source, binding: binding.as_str(), roster: roster.is_some() }
    }
}

impl<'a> VoteFacts<'a> {
    pub(super) fn new(vote: &'a Vote) -> Self {
        Self {
            voter: Person::new(Some(&vote.voter)),
            value: vote.value,
            binding: vote.binding,
            claims: vote.claim,
            item: vote.item.as_deref(),
            status: vote.status.as_str(),
            reasons: &vote.reasons,
            justification: JustificationFacts {
                state: vote.justification.as_str(),
                text: vote.justification.text(),
            },
            evidence: Evidence {
                message_id: vote.message_id.as_deref(),
                date: vote.date.map(moment),
                line: vote.spot.line,
                excerpt: &vote.spot.excerpt,
                permalink: vote.permalink.as_deref(),
            },
        }
    }
}

impl<'a> ItemFacts<'a> {
    fn new(item: &'a Item) -> Self {
        Self { name: &item.name, counts: item.counts, outcome: OutcomeFacts::new(&item.outcome) }
    }
}

impl<'a> OutcomeFacts<'a> {
    fn new(outcome: &'a Outcome) -> Self {
        Self {
            verdict: outcome.verdict,
            stable: outcome.stable,
            summary: &outcome.summary,
            requirements: &outcome.requirements,
            waiting_for: &outcome.waiting_for,
            proposer_counts: outcome.proposer_counts,
        }
    }
}

impl<'a> ListRow<'a> {
    pub(super) fn new(decision: &'a Decision) -> Self {
        let proposal = &decision.proposal;
        let result = proposal.closing.as_ref().and_then(|closing| closing.message_id.as_deref());
        Self {
            message_id: &proposal.message_id,
            subject: &proposal.subject,
            class: &proposal.class.name,
            proposer: Person::new(proposal.proposer.as_ref()),
            opened: proposal.opened.map(moment),
            closes: proposal.window.until().map(moment),
            state: state(decision),
            messages: decision.in_thread,
            counts: decision.counts,
            result,
            permalink: proposal.permalink.as_deref(),
            verdict: decision.outcome.verdict,
            stable: decision.outcome.stable,
        }
    }
}

/// How a proposal stands, in one word.
pub fn state(decision: &Decision) -> &'static str {
    match decision.proposal.closing.as_ref().map(|closing| closing.kind) {
        Some(ClosingKind::Result) => "announced",
        Some(ClosingKind::Cancelled | ClosingKind::Withdrawn) => "cancelled",
        None if decision.outcome.verdict == Verdict::Open => "open",
        None => "closed",
    }
}
