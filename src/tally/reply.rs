//! A reply that holds no vote. No opinion is silence: what was said beside the votes is listed.

use chrono::{DateTime, FixedOffset};

use super::{Mail, When};
use crate::message::Author;
use crate::vote::{Reading, Spot};

/// A reply to the call, or to another mail of its thread, that holds no vote and nothing unclear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Who wrote it.
    pub author: Author,
    /// The Message-ID of the mail, without brackets.
    pub message_id: Option<String>,
    /// When it was sent; of mail without a date, the date of the message before it.
    pub date: Option<DateTime<FixedOffset>>,
    /// Where the web archive shows the mail.
    pub permalink: Option<String>,
    /// Its first own sentence and the line where that begins; at line 0 and without words where all of it is quoted.
    pub spot: Spot,
}

impl Reply {
    /// The reply that a mail is; none of a mail that takes a vote back, and of one that is no opinion: the call, a mail
    /// of the proposer, one that a program wrote, or one that counts the votes of others.
    pub(super) fn without_vote(
        mail: Mail<'_>,
        author: Author,
        when: When,
        reading: &Reading,
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
