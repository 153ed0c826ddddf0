//! The JSON of `tally`: one proposal, its votes, and the rule applied.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::{
    ArchiveFacts, CompletenessFacts, Moment, OutcomeFacts, Person, PolicyFacts, ProposalFacts, RulingFacts,
    VoterJson,
};
use crate::diagnostic::Diagnostic;
use crate::outcome::{Counts, Item};
use crate::report::TallyReport;
use crate::tally::{Explained, Reply, Status, Vote};
use crate::vote::{Claim, Reason, Value};

/// The value of the field `schema`.
const SCHEMA: &str = "plusone.tally/1";

/// The document of `plusone tally --format json`: one proposal, its votes and its outcome.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone tally", extend("$id" = "urn:plusone:tally:1"))]
pub struct TallyDocument<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Time of judgement: the time that the caller gave with `--at`, or the time of the run.
    as_of: Moment,
    /// Archive that was read: its name, its mailing list and its size.
    archive: ArchiveFacts<'a>,
    /// Time until which the archive is known to contain all mail.
    archive_complete: CompletenessFacts,
    /// Proposal that people vote on: its call, class and window.
    proposal: ProposalFacts<'a>,
    /// Policy that decides the vote, and the rule for binding votes.
    policy: PolicyFacts<'a>,
    /// Numbers of votes with the status `counted`.
    counts: Counts,
    /// All votes that were read, with any status, in order of time.
    votes: Vec<VoteFacts<'a>>,
    /// Items of the proposal, each judged separately; empty if the votes name fewer than two items.
    items: Vec<ItemFacts<'a>>,
    /// Outcome under the policy: the verdict, its requirements, and the facts that could change it.
    outcome: OutcomeFacts<'a>,
    /// Numbers of messages of the proposal.
    messages: MessageFacts,
    /// Replies that contain neither a vote nor an unclear vote, in order of time. Replies by the proposer are
    /// not listed.
    replies_without_vote: Vec<ReplyFacts<'a>>,
    /// Rulings of the chair that were applied.
    rulings: Vec<RulingFacts<'a>>,
    /// Diagnostics about the files, the proposal and the messages of the proposal.
    diagnostics: &'a [Diagnostic],
}

/// A vote and its status.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Vote")]
pub(in crate::report) struct VoteFacts<'a> {
    /// Person who voted.
    voter: VoterJson<'a>,
    /// Value of the vote; `null` if it is unclear.
    value: Option<Value>,
    /// `true` if the vote is binding; `null` if that is unknown.
    binding: Option<bool>,
    /// Voter's own claim that the vote is binding or non-binding; `null` if there is none.
    claims: Option<Claim>,
    /// Label of the item that the vote is for, as written; `null` if the vote names no item.
    item: Option<&'a str>,
    /// Status of the vote.
    status: Status,
    /// Reasons for the status of the vote, and notes on the vote.
    reasons: &'a [Reason],
    /// Voter's explanation of a -1.
    justification: JustificationFacts<'a>,
    /// Mail and line that contain the vote.
    evidence: EvidenceJson<'a>,
}

/// The voter's explanation of a -1.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Justification")]
struct JustificationFacts<'a> {
    /// State of the explanation.
    state: Explained,
    /// Explanation as written; `null` if there is none. An explanation of more than 160 characters is cut and
    /// ends with an ellipsis.
    text: Option<&'a str>,
}

/// The mail and the line that contain a vote.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Evidence")]
struct EvidenceJson<'a> {
    /// Message-ID of the mail; `null` if the mail has none.
    message_id: Option<&'a str>,
    /// Time of the vote: the Date header of the mail; if that is missing or impossible, the arrival of the mail; if the
    /// mail has neither, the date of the message before it.
    date: Option<Moment>,
    /// Time in the Date header of the mail; `null` if the header is missing or invalid.
    sent: Option<Moment>,
    /// Time at which the mail arrived; `null` if it is unknown or not trusted.
    arrived: Option<Moment>,
    /// Line of the decoded body that contains the vote, counted from 1; 0 if the vote is in the subject.
    line: u32,
    /// Text of the line, as written. For a vote in the subject, the text after the subject of the call.
    excerpt: &'a str,
    /// Sentence that contains the vote, as written, with wrapped lines joined.
    sentence: &'a str,
    /// URL of the mail in its web archive; `null` if it is unknown.
    permalink: Option<&'a str>,
    /// Regular expression of the policy that read the vote; `null` if only the built-in grammar read it.
    rule: Option<&'a str>,
}

/// An item of a proposal, judged separately from the other items.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Item")]
struct ItemFacts<'a> {
    /// Label of the item, as the first voter wrote it.
    name: &'a str,
    /// Numbers of counted votes for this item, including votes that name no item.
    counts: Counts,
    /// Outcome of the item from these votes.
    outcome: OutcomeFacts<'a>,
}

/// The numbers of messages of a proposal.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Messages")]
struct MessageFacts {
    /// Number of messages of the proposal, without repeats.
    in_thread: usize,
    /// Number of votes that were read, with any status.
    votes_read: usize,
    /// Number of messages that were not searched for votes.
    set_aside: usize,
    /// Number of messages that were searched and contain neither a vote nor an unclear vote.
    without_vote: usize,
}

/// A reply that contains neither a vote nor an unclear vote.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Reply")]
pub(in crate::report) struct ReplyFacts<'a> {
    /// Message-ID of the mail; `null` if the mail has none.
    message_id: Option<&'a str>,
    /// Author of the mail.
    author: Person<'a>,
    /// Time of the mail: its Date header. If that is missing or impossible, the arrival of the mail. If the
    /// mail has neither, the date of the message before it.
    date: Option<Moment>,
    /// Line of the decoded body on which the excerpt starts, counted from 1; 0 if the whole mail is a quote.
    line: u32,
    /// First sentence that the author wrote after a greeting, with wrapped lines joined. A sentence of more
    /// than 300 characters is cut and ends with an ellipsis.
    excerpt: &'a str,
    /// URL of the mail in its web archive; `null` if it is unknown.
    permalink: Option<&'a str>,
}

impl<'a> TallyDocument<'a> {
    /// The document of one decision.
    pub fn new(report: &TallyReport<'a>) -> Self {
        let TallyReport { decision, rules, .. } = *report;
        let basis = report.basis();
        let outcome = &decision.outcome;
        Self {
            schema: SCHEMA,
            as_of: Moment::new(rules.at),
            archive: ArchiveFacts::new(report.survey, &basis),
            archive_complete: CompletenessFacts::new(decision.complete),
            proposal: ProposalFacts::new(decision),
            policy: PolicyFacts::new(rules, &basis),
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
            replies_without_vote: decision.tally.replies.iter().map(ReplyFacts::new).collect(),
            rulings: RulingFacts::of(decision),
            diagnostics: &decision.diagnostics,
        }
    }
}

impl<'a> ReplyFacts<'a> {
    pub(in crate::report) fn new(reply: &'a Reply) -> Self {
        Self {
            message_id: reply.message_id.as_deref(),
            author: Person::new(Some(&reply.author)),
            date: reply.date.map(Moment::new),
            line: reply.spot.line,
            excerpt: &reply.spot.excerpt,
            permalink: reply.permalink.as_deref(),
        }
    }
}

impl<'a> VoteFacts<'a> {
    pub(in crate::report) fn new(vote: &'a Vote) -> Self {
        Self {
            voter: VoterJson::new(vote),
            value: vote.value,
            binding: vote.binding,
            claims: vote.claim,
            item: vote.item.as_deref(),
            status: vote.status,
            reasons: &vote.reasons,
            justification: JustificationFacts {
                state: vote.justification.state(),
                text: vote.justification.text(),
            },
            evidence: EvidenceJson {
                message_id: vote.message_id.as_deref(),
                date: vote.date.map(Moment::new),
                sent: vote.times.sent.map(Moment::new),
                arrived: vote.times.arrived.map(|arrived| Moment::new(arrived.date)),
                line: vote.spot.line,
                excerpt: &vote.spot.excerpt,
                sentence: vote.spot.words(),
                permalink: vote.permalink.as_deref(),
                rule: vote.form.as_deref(),
            },
        }
    }
}

impl<'a> ItemFacts<'a> {
    fn new(item: &'a Item) -> Self {
        Self { name: &item.name, counts: item.counts, outcome: OutcomeFacts::new(&item.outcome) }
    }
}
