//! The steps for each proposal of a list in one run.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::post::{Id, Post, PostKind};
use super::seen::Seen;
use crate::error::Error;

/// A step for a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BotStep {
    /// Sends a post for the first time.
    Send(Post),
    /// Sends a post in doubt again, byte for byte.
    Repeat(Post),
    /// Does nothing now; the report says why.
    Wait(Waiting),
}

/// The reason why the bot does nothing now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// A post is in doubt.
    ///
    /// If the archive does not show it by this time, the bot sends it again.
    InDoubt(PostKind, DateTime<FixedOffset>),
    /// The bot sent a post at this time; the archive has had enough time, but does not show it.
    NotShown(PostKind, DateTime<FixedOffset>),
    /// The bot sent a post the maximum number of times, and informed the chair. Nothing shows that the post
    /// arrived.
    GivenUp(PostKind),
    /// The archive no longer has a call that a run first saw at this time.
    CallGone(DateTime<FixedOffset>),
    /// The archive is not known to cover the end of the window.
    ///
    /// The time is the one until which the archive is known to be complete; `None` if that is unknown.
    Archive(Option<DateTime<FixedOffset>>),
    /// A post was due, but it is too old now.
    TooOld(PostKind),
    /// The vote has a verdict and no window.
    NoWindow,
}

/// A mail in the archive that has the Message-ID of a post, but that the bot did not send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// The kind of the post.
    pub kind: PostKind,
    /// The Message-ID.
    pub id: Id,
}

/// The step for a proposal, with its subject.
#[derive(Debug)]
pub struct Planned {
    /// The key of the proposal among the [sightings](super::sightings::Sightings::calls); `None` if the
    /// proposal could not be read.
    pub key: Option<String>,
    /// The subject of the call.
    pub subject: String,
    /// A mail that the bot did not write, if the archive has one instead of the post or in addition to it.
    pub foreign: Option<Foreign>,
    /// The step; `None` if there is nothing to do or report.
    pub step: Result<Option<BotStep>, Error>,
}

/// The steps for a list in one run.
#[derive(Debug, Default)]
pub struct Plan {
    /// The steps for now: first mail to the list, then questions, then questions about calls by people who
    /// may not call.
    ///
    /// In each group, the oldest vote is first.
    pub now: Vec<Planned>,
    /// Number of posts postponed to the next run.
    pub postponed: usize,
    /// The votes that nobody has ended yet, as they are seen now.
    pub calls: BTreeMap<String, Seen>,
}

impl Planned {
    /// `true` if the step sends a post.
    pub(super) fn is_post(&self) -> bool {
        matches!(self.step, Ok(Some(BotStep::Send(_) | BotStep::Repeat(_))))
    }
}
