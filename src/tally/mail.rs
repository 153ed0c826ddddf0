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
}

impl Mail<'_> {
    /// Whether nothing in it counts because nobody proved its sender.
    pub(super) fn is_unproven(&self) -> bool {
        self.must_be_proven && self.authenticated != Some(Authenticated::Pass)
    }
}
