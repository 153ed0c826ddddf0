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

/// The name of the form.
const SCHEMA: &str = "plusone.tally/1";

/// The document of `plusone tally --format json`: one proposal, its votes, and the rule applied.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone tally", extend("$id" = "urn:plusone:tally:1"))]
pub struct TallyDocument<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The moment of judgement.
    as_of: Moment,
    /// How much was read.
    archive: ArchiveFacts<'a>,
    /// How far the archive is known to be complete.
    archive_complete: CompletenessFacts,
    /// What is voted on.
    proposal: ProposalFacts<'a>,
    /// The rule, and whose votes are binding.
    policy: PolicyFacts<'a>,
    /// The votes whose status is `counted`.
    counts: Counts,
    /// Every vote that was read, whatever its status, in the order of time.
    votes: Vec<VoteFacts<'a>>,
    /// The items, each judged on its own; empty unless the votes name at least two.
    items: Vec<ItemFacts<'a>>,
    /// The rule applied.
    outcome: OutcomeFacts<'a>,
    /// How many messages the numbers come from.
    messages: MessageFacts,
    /// The replies that hold no vote and nothing unclear, in the order of time; without those of the proposer.
    replies_without_vote: Vec<ReplyFacts<'a>>,
    /// The rulings of a chair that were used.
    rulings: Vec<RulingFacts<'a>>,
    /// What was odd in the files, in the proposal and in its messages.
    diagnostics: &'a [Diagnostic],
}

/// A vote with what became of it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Vote")]
pub(in crate::report) struct VoteFacts<'a> {
    /// Who cast it.
    voter: VoterJson<'a>,
    /// What was voted; null where it is unclear which.
    value: Option<Value>,
    /// Whether it is binding; null where that is not known.
    binding: Option<bool>,
    /// What the voter says of its weight.
    claims: Option<Claim>,
    /// The label of the item it is for, as written.
    item: Option<&'a str>,
    /// What became of it.
    status: Status,
    /// Why it counts or not.
    reasons: &'a [Reason],
    /// The explanation of a -1.
    justification: JustificationFacts<'a>,
    /// Where the vote stands.
    evidence: EvidenceJson<'a>,
}

/// The explanation of a -1.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Justification")]
struct JustificationFacts<'a> {
    /// Whether the vote is explained.
    state: Explained,
    /// The words that were found, as they were written, at most 160 characters and an ellipsis where they are cut;
    /// null where there are none.
    text: Option<&'a str>,
}

/// Where a vote stands.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Evidence")]
struct EvidenceJson<'a> {
    /// The Message-ID of the mail; null where it has none.
    message_id: Option<&'a str>,
    /// When the vote was cast: the Date header, or when the mail arrived where that is missing or cannot be true; of mail
    /// without either, the date of the message before it.
    date: Option<Moment>,
    /// The Date header of the mail; null where it has none that can be read.
    sent: Option<Moment>,
    /// When the mail arrived; null where that is not known, or not believed.
    arrived: Option<Moment>,
    /// The line of the decoded body, counted from 1; 0 where the vote stands in the subject.
    line: u32,
    /// That line as it was written; of a subject, what stands behind that of the call.
    excerpt: &'a str,
    /// The sentence that the vote stands in, as it was written; wrapped lines are joined.
    sentence: &'a str,
    /// Where the web archive shows the mail.
    permalink: Option<&'a str>,
    /// The regular expression of the policy's form by which the vote was read; null where the grammar alone read it.
    rule: Option<&'a str>,
}

/// One of several items of a proposal, judged on its own.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Item")]
struct ItemFacts<'a> {
    /// The label, as the first voter wrote it.
    name: &'a str,
    /// The counted votes for this item and those that name none.
    counts: Counts,
    /// The rule applied to the same votes.
    outcome: OutcomeFacts<'a>,
}

/// How many messages the numbers come from.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Messages")]
struct MessageFacts {
    /// Messages of the proposal, without repeats.
    in_thread: usize,
    /// How many votes were read.
    votes_read: usize,
    /// Messages that no vote was looked for in.
    set_aside: usize,
    /// Messages that were read and hold no vote and nothing unclear.
    without_vote: usize,
}

/// A reply that holds no vote and nothing unclear.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Reply")]
pub(in crate::report) struct ReplyFacts<'a> {
    /// The Message-ID of the mail; null where it has none.
    message_id: Option<&'a str>,
    /// Who wrote it.
    author: Person<'a>,
    /// When it was sent: the Date header, or when the mail arrived where that is missing or cannot be true; of mail
    /// without either, the date of the message before it.
    date: Option<Moment>,
    /// The line of the decoded body, counted from 1, where the excerpt begins; 0 where all of the mail is quoted.
    line: u32,
    /// The first sentence of the author's own, behind a greeting, as it was written; wrapped lines are joined, and what
    /// is longer than 300 characters is cut and ends with an ellipsis.
    excerpt: &'a str,
    /// Where the web archive shows the mail.
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
