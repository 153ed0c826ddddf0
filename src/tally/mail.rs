//! The input of the tally: a mail.

use crate::message::{Authenticated, Header};
use crate::vote::MailVotes;

/// A mail of a proposal that was read.
#[derive(Debug, Clone, Copy)]
pub struct VotingMail<'a> {
    /// The header section.
    pub header: &'a Header,
    /// The votes read from the mail; `None` for an announcement, an automatic mail or a discussion.
    pub reading: Option<&'a MailVotes>,
    /// The URL of the mail in the web archive.
    pub permalink: Option<&'a str>,
    /// The result of the check of the sender by a trusted server; `None` if no server is named.
    pub authenticated: Option<Authenticated>,
    /// `true` if the votes count only if a trusted server proved the sender.
    pub must_be_proven: bool,
    /// Rulings on the mail, apart from the value of its vote.
    pub ruled: Ruled,
}

/// Rulings on a mail, apart from the value of its vote, which is part of its reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ruled {
    /// `true` if the -1 is explained, `false` if it is not; `None` without a ruling.
    pub explained: Option<bool>,
    /// `true` if the vote is in time, `false` if it is late; `None` without a ruling.
    pub in_time: Option<bool>,
    /// `true` if the vote is the last of several votes by its voter with the same time.
    pub last: bool,
}

impl VotingMail<'_> {
    /// `true` if no vote of the mail counts, because nobody proved its sender.
    pub(super) fn is_unproven(&self) -> bool {
        self.must_be_proven && self.authenticated != Some(Authenticated::Pass)
    }
}
