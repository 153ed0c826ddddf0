//! What is to be done about each proposal of a list in one run.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::post::{Id, Post, PostKind};
use super::sightings::Seen;
use crate::error::Error;

/// What is to be done about a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BotStep {
    /// A post is sent for the first time.
    Send(Post),
    /// A post that was in doubt is sent again, byte for byte.
    Repeat(Post),
    /// Nothing now, which is told.
    Wait(Waiting),
}

/// Why nothing is done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// A post is in doubt: the archive has until a moment to show it.
    InDoubt(PostKind, DateTime<FixedOffset>),
    /// A post was sent at a moment, and the archive has had time and does not show it.
    NotShown(PostKind, DateTime<FixedOffset>),
    /// A post was sent as often as one may be without a sign of it, and the chair was told.
    GivenUp(PostKind),
    /// The archive no longer has a call that a run saw first at a moment.
    CallGone(DateTime<FixedOffset>),
    /// The archive is not yet known to go beyond the end of the window: it is complete up to a moment, where that is
    /// known.
    Archive(Option<DateTime<FixedOffset>>),
    /// What was due is too old.
    TooOld(PostKind),
    /// The vote has a verdict and no window.
    NoWindow,
}

/// A mail of somebody else that has the Message-ID of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// What the post says.
    pub kind: PostKind,
    /// The Message-ID.
    pub id: Id,
}

/// What is to be done about a proposal, by its subject.
#[derive(Debug)]
pub struct Planned {
    /// The key of the proposal among the [sightings](super::sightings::Sightings::calls); none where it could not be read.
    pub key: Option<String>,
    /// The subject of its call.
    pub subject: String,
    /// A mail that the bot did not write, where the archive has one in place of the post or beside it.
    pub foreign: Option<Foreign>,
    /// What is to be done; none where nothing is to be done or told.
    pub step: Result<Option<BotStep>, Error>,
}

/// What is to be done about a list in one run.
#[derive(Debug, Default)]
pub struct Plan {
    /// What is to be done now: mail to the list first, then questions, then questions about calls of people who may not
    /// call; of each the oldest vote first.
    pub now: Vec<Planned>,
    /// The number of posts that are left to the next run.
    pub postponed: usize,
    /// The votes that nobody has ended yet, as they are seen now.
    pub calls: BTreeMap<String, Seen>,
}

impl Planned {
    /// `true` if something is sent.
    pub(super) fn is_post(&self) -> bool {
        matches!(self.step, Ok(Some(BotStep::Send(_) | BotStep::Repeat(_))))
    }
}
