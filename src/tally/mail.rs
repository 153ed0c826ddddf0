//! A mail as the tally takes it.

use crate::message::{Authenticated, Header};
use crate::vote::Reading;

/// One mail of a proposal, read.
#[derive(Debug, Clone, Copy)]
pub struct Mail<'a> {
    /// Its header section.
    pub header: &'a Header,
    /// What was read from it; none where no vote is looked for: an announcement, an automatic mail, talk.
    pub reading: Option<&'a Reading>,
    /// Where the web archive shows it.
    pub permalink: Option<&'a str>,
    /// What a trusted host found out of its sender; none where no host is named.
    pub authenticated: Option<Authenticated>,
    /// Whether nothing in it counts unless a trusted host proved its sender.
    pub must_be_proven: bool,
    /// What rulings say of it, beside the value of its vote.
    pub ruled: Ruled,
}

/// What rulings say of a mail, beside the value of its vote, which is part of what was read from it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ruled {
    /// Whether its -1 is explained.
    pub explained: Option<bool>,
    /// Whether its vote is in time.
    pub in_time: Option<bool>,
    /// Whether it is the last of several votes of its voter with one time.
    pub last: bool,
}

impl Mail<'_> {
    /// Whether nothing in it counts because nobody proved its sender.
    pub(super) fn is_unproven(&self) -> bool {
        self.must_be_proven && self.authenticated != Some(Authenticated::Pass)
    }
}
