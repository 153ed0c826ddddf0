//! Getters of a vote in a decision, and of the votes in one mail.

use std::fmt;

use chrono::{DateTime, FixedOffset};

use crate::message::{Author, Message};
use crate::outcome::RequirementResult;
use crate::tally::{Explained, Status, Vote};
use crate::vote::{Claim, Evidence, Explanation, MailVotes, Reason, UnclearVote, Value, VoteCast};

impl Vote {
    /// The voter.
    pub fn voter(&self) -> &Author {
        &self.voter
    }

    /// The value; `None` if the value is unclear.
    pub fn value(&self) -> Option<Value> {
        self.value
    }

    /// The status: counted, or the reason why the vote is not counted.
    pub fn status(&self) -> Status {
        self.status
    }

    /// `true` if a person must look at the vote.
    pub fn is_unclear(&self) -> bool {
        self.status == Status::Unclear
    }

    /// `true` if the vote counts.
    pub fn is_counted(&self) -> bool {
        self.status == Status::Counted
    }

    /// `true` if the vote is binding; `None` if that is unknown, for example without the roster that the class needs.
    pub fn is_binding(&self) -> Option<bool> {
        self.binding
    }

    /// The reasons for the status, and remarks.
    ///
    /// The first one is the most important. [`Reason::meaning`] explains each in words.
    ///
    /// ```
    /// use plusone::{Archive, Policy, Reason, Rules, parse_time};
    ///
    /// let policy = Policy::preset("ovirt-infra")?;
    /// let archive = Archive::open("fixtures/archives/conditional-vote-decides.mbox", &policy)?;
    /// let decision = archive.proposal("name service")?.decide(Rules::new(&policy, parse_time("2026-06-01")?))?;
    /// let vote = decision.votes().last().expect("a vote");
    /// assert_eq!(vote.reasons(), [Reason::Conditional]);
    /// assert_eq!(vote.reasons()[0].as_str(), "conditional");
    /// # Ok::<(), plusone::Error>(())
    /// ```
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// The voter's own claim that the vote is binding or non-binding.
    pub fn claim(&self) -> Option<Claim> {
        self.claim
    }

    /// The item that the vote is for, if the voters vote on several.
    pub fn item(&self) -> Option<&str> {
        self.item.as_deref()
    }

    /// The state of the explanation of a -1.
    pub fn explained(&self) -> Explained {
        self.justification.state()
    }

    /// The explanation of a -1, in the voter's words.
    pub fn explanation(&self) -> Option<&str> {
        self.justification.text()
    }

    /// The date that counts for the vote; `None` if there is no date.
    pub fn date(&self) -> Option<DateTime<FixedOffset>> {
        self.times.used
    }

    /// The Message-ID of the mail, without brackets.
    pub fn message_id(&self) -> Option<&str> {
        self.message_id.as_deref()
    }

    /// The URL of the mail in the web archive.
    pub fn permalink(&self) -> Option<&str> {
        self.permalink.as_deref()
    }

    /// The line and the words of the vote in the mail.
    pub fn evidence(&self) -> &Evidence {
        &self.spot
    }
}

impl Evidence {
    /// The line of the decoded body, counted from 1; `None` for the subject.
    pub fn line(&self) -> Option<u32> {
        (self.line > 0).then_some(self.line)
    }

    /// The words of the vote, as in the mail; only the start of a very long line.
    pub fn excerpt(&self) -> &str {
        &self.excerpt
    }
}

/// The words as in the mail, with their line: `line 3: +1 for the move`.
impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line() {
            Some(line) => write!(f, "line {line}: {}", self.words()),
            None => write!(f, "subject: {}", self.words()),
        }
    }
}

impl MailVotes {
    /// The clear votes.
    pub fn clear(&self) -> &[VoteCast] {
        &self.votes
    }

    /// The words that may be a vote. A person must look at them.
    pub fn unclear(&self) -> &[UnclearVote] {
        &self.doubts
    }

    /// `true` if the mail withdraws an earlier vote without a new one.
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawal.is_some()
    }

    /// The explanation of a -1, in the author's words.
    pub fn explanation(&self) -> Option<&str> {
        match &self.explanation {
            Explanation::Given(text) | Explanation::Weak(text) => Some(text),
            Explanation::Missing => None,
        }
    }
}

impl VoteCast {
    /// The value.
    pub fn value(&self) -> Value {
        self.value
    }

    /// The author's own claim that the vote is binding or non-binding.
    pub fn claim(&self) -> Option<Claim> {
        self.claim
    }

    /// The item that the vote is for, if the mail votes on several.
    pub fn item(&self) -> Option<&str> {
        self.item.as_deref()
    }

    /// The line and the words of the vote in the mail.
    pub fn evidence(&self) -> &Evidence {
        &self.spot
    }

    /// Remarks about the vote, such as `emoji` or `in-subject`.
    pub fn notes(&self) -> &[Reason] {
        &self.notes
    }
}

impl UnclearVote {
    /// The author's own claim that the vote is binding or non-binding.
    pub fn claim(&self) -> Option<Claim> {
        self.claim
    }

    /// The reason why the vote is unclear.
    pub fn reason(&self) -> Reason {
        self.reason
    }

    /// The value that the vote would have, if that is clear.
    pub fn value(&self) -> Option<Value> {
        self.value
    }

    /// The line and the words of the vote in the mail.
    pub fn evidence(&self) -> &Evidence {
        &self.spot
    }
}

impl Message {
    /// The subject, decoded. It may contain control characters.
    pub fn subject(&self) -> &str {
        &self.header.subject
    }

    /// The author.
    pub fn author(&self) -> &Author {
        &self.header.author
    }

    /// The date that counts for the message: its Date field, or its arrival if the Date is impossible.
    pub fn date(&self) -> Option<DateTime<FixedOffset>> {
        self.header.date
    }

    /// The Message-ID, without brackets.
    pub fn message_id(&self) -> Option<&str> {
        self.header.message_id.as_deref()
    }

    /// The text, decoded, with LF line ends.
    pub fn text(&self) -> &str {
        &self.body.text
    }
}

impl Author {
    /// The display name, decoded; empty if the mail has none.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The address, in lower case; empty if the mail has none.
    pub fn address(&self) -> &str {
        &self.address
    }
}

/// The name with the address: `Ana Lee <ana@example.org>`.
impl fmt::Display for Author {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&*self.name, &*self.address) {
            (name, "") => f.write_str(name),
            ("", address) => f.write_str(address),
            (name, address) => write!(f, "{name} <{address}>"),
        }
    }
}

impl RequirementResult {
    /// The requirement in words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number that the votes reach.
    pub fn have(&self) -> i64 {
        self.have
    }

    /// The highest number that is possible, if it is unknown whose votes are binding.
    pub fn have_at_most(&self) -> i64 {
        self.have_at_most
    }

    /// The needed number: a minimum for votes, a maximum for objections; `None` if it is unknown.
    pub fn need(&self) -> Option<i64> {
        self.need
    }

    /// `true` if the requirement is met.
    pub fn is_met(&self) -> bool {
        self.met
    }
}
