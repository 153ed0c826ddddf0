//! The row of a vote.

use schemars::JsonSchema;
use serde::Serialize;

use super::{RowKind, RowSource, UtcMoment};
use crate::message::{AddressFrom, Authenticated};
use crate::pipeline::Decision;
use crate::tally::{Explained, Status, Vote};
use crate::vote::{Claim, Reason, Value};

/// The value of the field `schema`.
const SCHEMA: &str = "plusone.row.vote/1";

/// A vote and its status.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, the row of a vote", extend("$id" = "urn:plusone:row:vote:1"))]
pub struct VoteRow<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The kind of the row: `vote`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
    /// The Message-ID of the call.
    proposal: &'a str,
    /// Key that identifies the person: the same for all addresses that roster and mailmap give them.
    person: &'a str,
    /// The name of the voter.
    voter_name: &'a str,
    /// The address of the voter, in lower case.
    voter_address: &'a str,
    /// The field that the address was taken from.
    address_from: AddressFrom,
    /// The result of the named host in Authentication-Results for the sender; null if no host was named.
    authenticated: Option<Authenticated>,
    /// The roles that the roster gives the voter; null if it is not the roster that makes votes binding.
    roles: Option<&'a [String]>,
    /// `true` if the voter called the vote on the proposal.
    is_proposer: bool,
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
    /// The state of the explanation of a -1.
    justification: Explained,
    /// The words of the explanation; null if there are none.
    explanation: Option<&'a str>,
    /// The Message-ID of the mail; null if it has none.
    message_id: Option<&'a str>,
    /// The time of the vote; for mail without a date, the date of the message before it.
    date: Option<UtcMoment>,
    /// The Date header of the mail.
    sent: Option<UtcMoment>,
    /// The arrival of the mail; null if it is not known or not trusted.
    arrived: Option<UtcMoment>,
    /// The line of the decoded body, counted from 1; 0 if the vote is in the subject.
    line: u32,
    /// That line as written.
    excerpt: &'a str,
    /// URL of the mail in its web archive.
    permalink: Option<&'a str>,
}

impl<'a> VoteRow<'a> {
    pub(super) fn new(source: &RowSource<'a>, decision: &'a Decision, vote: &'a Vote) -> Self {
        let proposer = decision.proposal.proposer.as_ref();
        Self {
            schema: SCHEMA,
            row: RowKind::Vote,
            source: source.clone(),
            proposal: &decision.proposal.message_id,
            person: &vote.person,
            voter_name: &vote.voter.name,
            voter_address: &vote.voter.address,
            address_from: vote.voter.address_from,
            authenticated: vote.authenticated,
            roles: vote.roles.as_deref(),
            is_proposer: proposer.is_some_and(|proposer| proposer.key() == vote.voter.key()),
            value: vote.value,
            binding: vote.binding,
            claims: vote.claim,
            item: vote.item.as_deref(),
            status: vote.status,
            reasons: &vote.reasons,
            justification: vote.justification.state(),
            explanation: vote.justification.text(),
            message_id: vote.message_id.as_deref(),
            date: vote.date.map(UtcMoment::new),
            sent: vote.times.sent.map(UtcMoment::new),
            arrived: vote.times.arrived.map(|arrived| UtcMoment::new(arrived.date)),
            line: vote.spot.line,
            excerpt: &vote.spot.excerpt,
            permalink: vote.permalink.as_deref(),
        }
    }
}
