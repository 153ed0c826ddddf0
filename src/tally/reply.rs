//! Replies without a vote. Reports list them, because they may contain an opinion.

use chrono::{DateTime, FixedOffset};

use super::{VotingMail, When};
use crate::message::Author;
use crate::vote::{Evidence, MailVotes};

/// A reply to the call, or to another mail of its thread, that contains no vote and nothing unclear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The author.
    pub author: Author,
    /// The Message-ID of the mail, without brackets.
    pub message_id: Option<String>,
    /// The date of the mail; without a date, the date of the message before it.
    pub date: Option<DateTime<FixedOffset>>,
    /// The URL of the mail in the web archive.
    pub permalink: Option<String>,
    /// The first sentence that the author wrote, with its line; line 0 and no words if the mail has only
    /// quotes.
    pub spot: Evidence,
}

impl Reply {
    /// The reply in a mail; `None` if the mail withdraws a vote or has no opinion.
    ///
    /// These mails have no opinion: the call, mails from the proposer, mails from programs, and mails that
    /// count the votes of others.
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
