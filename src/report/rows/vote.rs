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
    /// Name and version of this format.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Type of the row: `vote`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
    /// Message-ID of the call.
    proposal: &'a str,
    /// Key that identifies the voter. All addresses that the roster and the mailmap give to one person have
    /// the same key.
    person: &'a str,
    /// Name of the voter in the roster or the mailmap, or else in the mail.
    voter_name: &'a str,
    /// Address of the voter, in lower case.
    voter_address: &'a str,
    /// Header field that contains the address.
    address_from: AddressFrom,
    /// Result of the sender check by the trusted mail server, from Authentication-Results; `null` if no server is
    /// trusted.
    authenticated: Option<Authenticated>,
    /// Roles of the voter in the roster; `null` if the roster does not decide which votes are binding.
    roles: Option<&'a [String]>,
    /// `true` if the voter called the vote.
    is_proposer: bool,
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
    /// State of the voter's explanation of a -1.
    justification: Explained,
    /// Explanation as written; `null` if there is none. An explanation of more than 160 characters is cut and
    /// ends with an ellipsis.
    explanation: Option<&'a str>,
    /// Message-ID of the mail; `null` if the mail has none.
    message_id: Option<&'a str>,
    /// Time of the vote: the Date header of the mail. If that is missing or impossible, the arrival of the
    /// mail. If the mail has neither, the date of the message before it.
    date: Option<UtcMoment>,
    /// Time in the Date header of the mail; `null` if the header is missing or invalid.
    sent: Option<UtcMoment>,
    /// Time at which the mail arrived; `null` if it is unknown or not trusted.
    arrived: Option<UtcMoment>,
    /// Line of the decoded body that contains the vote, counted from 1; 0 if the vote is in the subject.
    line: u32,
    /// Text of the line, as written. For a vote in the subject, the text after the subject of the call.
    excerpt: &'a str,
    /// URL of the mail in its web archive; `null` if it is unknown.
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
