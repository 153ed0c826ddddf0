//! Replies without a vote. They are listed, because an opinion is not silence.

use chrono::{DateTime, FixedOffset};

use super::{VotingMail, When};
use crate::message::Author;
use crate::vote::{Evidence, MailVotes};

/// A reply to the call, or to another mail of its thread, that contains no vote and nothing unclear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Its author.
    pub author: Author,
    /// The Message-ID of the mail, without brackets.
    pub message_id: Option<String>,
    /// The date on which it was sent; of mail without a date, the date of the message before it.
    pub date: Option<DateTime<FixedOffset>>,
    /// The URL of the mail in the web archive.
    pub permalink: Option<String>,
    /// Its first own sentence, with its line; if all of it is quoted, line 0 and no words.
    pub spot: Evidence,
}

impl Reply {
    /// The reply in a mail. `None` if the mail withdraws a vote, or has no opinion: the call, and mails of
    /// the proposer, of programs, or with a count of others' votes.
    pub(super) fn without_vote(
        mail: VotingMail<'_>,
        author: Author,
        when: When,
        reading: &MailVotes,
    ) -> Option<Self> {
        let spot = reading.opening.clone().filter(|_| reading.withdrawal.is_none())?;
        Some(Self {
            author,
            message_id: mail.header.message_id.clone(),
            date: when.shown,
            permalink: mail.permalink.map(str::to_owned),
            spot,
        })
    }
}
