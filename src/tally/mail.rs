//! The input of the tally: a mail.

use crate::message::{Authenticated, Header};
use crate::vote::MailVotes;

/// A mail of a proposal that was read.
#[derive(Debug, Clone, Copy)]
pub struct VotingMail<'a> {
    /// Its header section.
    pub header: &'a Header,
    /// The votes read from the mail; `None` for an announcement, an automatic mail or a discussion.
    pub reading: Option<&'a MailVotes>,
    /// Its URL in the web archive.
    pub permalink: Option<&'a str>,
    /// The result of a trusted host's check of its sender; `None` if no host is named.
    pub authenticated: Option<Authenticated>,
    /// `true` if nothing in it counts unless a trusted host proved its sender.
    pub must_be_proven: bool,
    /// Rulings on the mail, apart from the value of its vote.
    pub ruled: Ruled,
}

/// Rulings on a mail, apart from the value of its vote, which is part of its reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ruled {
    /// `true` if its -1 is explained.
    pub explained: Option<bool>,
    /// `true` if its vote is in time.
    pub in_time: Option<bool>,
    /// `true` if it is the last of several votes of its voter with the same time.
    pub last: bool,
}

impl VotingMail<'_> {
    /// `true` if nothing in it counts because nobody proved its sender.
    pub(super) fn is_unproven(&self) -> bool {
        self.must_be_proven && self.authenticated != Some(Authenticated::Pass)
    }
}
