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

/// The document of `plusone tally --format json`: one proposal, its votes, and the rule applied.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone tally", extend("$id" = "urn:plusone:tally:1"))]
pub struct TallyDocument<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The time of judgement.
    as_of: Moment,
    /// The archive and how much of it was read.
    archive: ArchiveFacts<'a>,
    /// The time until which the archive is known to be complete.
    archive_complete: CompletenessFacts,
    /// The proposal that is voted on.
    proposal: ProposalFacts<'a>,
    /// The rule, and whose votes are binding.
    policy: PolicyFacts<'a>,
    /// The votes whose status is `counted`.
    counts: Counts,
    /// Every vote that was read, whatever its status, in order of time.
    votes: Vec<VoteFacts<'a>>,
    /// The items, each judged separately; empty unless the votes name at least two.
    items: Vec<ItemFacts<'a>>,
    /// The rule applied.
    outcome: OutcomeFacts<'a>,
    /// Numbers of the messages that the counts are based on.
    messages: MessageFacts,
    /// The replies that contain no vote and nothing unclear, in order of time; without those of the proposer.
    replies_without_vote: Vec<ReplyFacts<'a>>,
    /// The rulings of a chair that were used.
    rulings: Vec<RulingFacts<'a>>,
    /// Diagnostics about the files, the proposal and its messages.
    diagnostics: &'a [Diagnostic],
}

/// A vote and its status.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Vote")]
pub(in crate::report) struct VoteFacts<'a> {
    /// The person who voted.
    voter: VoterJson<'a>,
    /// The value of the vote; null if it is unclear.
    value: Option<Value>,
    /// `true` if it is binding; null if that is not known.
    binding: Option<bool>,
    /// The claim of the voter about its weight.
    claims: Option<Claim>,
    /// The label of its item, as written.
    item: Option<&'a str>,
    /// Its status.
    status: Status,
    /// The reasons why the vote counts or does not count.
    reasons: &'a [Reason],
    /// The explanation of a -1.
    justification: JustificationFacts<'a>,
    /// The place of the vote.
    evidence: EvidenceJson<'a>,
}

/// The explanation of a -1.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Justification")]
struct JustificationFacts<'a> {
    /// The state of the explanation.
    state: Explained,
    /// The words of the explanation as written, at most 160 characters and an ellipsis if they were cut; null
    /// if there are none.
    text: Option<&'a str>,
}

/// The place of a vote.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Evidence")]
struct EvidenceJson<'a> {
    /// The Message-ID of the mail; null if it has none.
    message_id: Option<&'a str>,
    /// The time of the vote: the Date header; the arrival if that is missing or impossible; the date of the
    /// message before it if the mail has neither.
    date: Option<Moment>,
    /// The Date header of the mail; null if it is missing or invalid.
    sent: Option<Moment>,
    /// The arrival of the mail; null if it is not known or not believed.
    arrived: Option<Moment>,
    /// The line of the decoded body, counted from 1; 0 if the vote is in the subject.
    line: u32,
    /// That line as written; for a subject, the text after the subject of the call.
    excerpt: &'a str,
    /// The sentence that contains the vote, as written; wrapped lines are joined.
    sentence: &'a str,
    /// URL of the mail in its web archive.
    permalink: Option<&'a str>,
    /// The regular expression of the policy that read the vote; null if the grammar alone read it.
    rule: Option<&'a str>,
}

/// One of several items of a proposal, judged separately.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Item")]
struct ItemFacts<'a> {
    /// The label, as the first voter wrote it.
    name: &'a str,
    /// The counted votes for this item, and those that name no item.
    counts: Counts,
    /// The rule applied to the same votes.
    outcome: OutcomeFacts<'a>,
}

/// Numbers of the messages that the counts are based on.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Messages")]
struct MessageFacts {
    /// Number of messages of the proposal, without repeats.
    in_thread: usize,
    /// Number of votes that were read.
    votes_read: usize,
    /// Number of messages that were not searched for votes.
    set_aside: usize,
    /// Number of messages that were read and contain no vote and nothing unclear.
    without_vote: usize,
}

/// A reply that contains no vote and nothing unclear.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Reply")]
pub(in crate::report) struct ReplyFacts<'a> {
    /// The Message-ID of the mail; null if it has none.
    message_id: Option<&'a str>,
    /// The author.
    author: Person<'a>,
    /// The time of the mail: the Date header; the arrival if that is missing or impossible; the date of the
    /// message before it if the mail has neither.
    date: Option<Moment>,
    /// The line of the decoded body on which the excerpt starts, counted from 1; 0 if all of the mail is
    /// quoted.
    line: u32,
    /// The first sentence of the author's own words after a greeting, as written; wrapped lines are joined. A
    /// sentence of more than 300 characters is cut and ends with an ellipsis.
    excerpt: &'a str,
    /// URL of the mail in its web archive.
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
