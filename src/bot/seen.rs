//! One vote as earlier runs saw it.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::pipeline::{Decision, ReadThread};
use crate::report::clean;

/// A vote as earlier runs saw it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The Message-ID of the call.
    pub message_id: String,
    /// The subject of the call, shortened if it is long.
    pub subject: String,
    /// The time of the first run that saw the call.
    pub first: DateTime<FixedOffset>,
    /// The time of the last run that saw the vote.
    pub last: DateTime<FixedOffset>,
    /// The end of the window, as the last run read it.
    pub closes: Option<DateTime<FixedOffset>>,
    /// The last run's report on the vote, if there was one.
    pub told: Option<String>,
    /// The fingerprint of the call as the bot first saw it; `None` if there was no call.
    fingerprint: Option<String>,
    /// `true` if the first run with this journal already found the result in the archive.
    ///
    /// Then a run with another journal sent it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) was_posted: bool,
    /// The version that made the fingerprint; another version may read mail differently.
    version: String,
    /// The Message-IDs of the mail about the vote.
    ///
    /// None of this mail may vanish.
    mails: BTreeSet<String>,
}

/// Maximum length of a kept subject, in characters.
const LONGEST_SUBJECT: usize = 200;
/// Maximum length of a kept Message-ID, in bytes; the bot does not watch mail with a longer Message-ID.
const LONGEST_ID: usize = 250;

impl Seen {
    /// The state of a vote as this run sees it, combined with what earlier runs saw.
    pub(super) fn update(
        known: Option<&Self>,
        thread: &ReadThread,
        decision: &Decision,
        at: DateTime<FixedOffset>,
    ) -> Self {
        let proposal = &decision.proposal;
        let ids = thread.messages().iter().filter_map(|read| read.message.header.message_id.as_deref());
        let ids = ids.filter(|id| id.len() <= LONGEST_ID).map(str::to_owned);
        let version = env!("CARGO_PKG_VERSION");
        let by_same = known.filter(|known| known.version == version);
        let fingerprint = by_same.map_or_else(|| fingerprint(thread), |known| known.fingerprint.clone());
        Self {
            message_id: proposal.message_id.clone(),
            subject: clean::cut(&proposal.subject, LONGEST_SUBJECT),
            first: known.map_or(at, |known| known.first.min(at)),
            last: at,
            closes: proposal.window.until(),
            told: None,
            fingerprint,
            was_posted: known.is_some_and(|known| known.was_posted),
            version: version.to_owned(),
            mails: known.map(|known| known.mails.clone()).into_iter().flatten().chain(ids).collect(),
        }
    }

    /// `true` if the call differs from the call as the bot first saw it.
    pub(super) fn is_changed(&self, thread: &ReadThread) -> bool {
        self.fingerprint != fingerprint(thread)
    }

    /// Number of mails that earlier runs saw and the archive no longer has.
    pub(super) fn vanished(&self, archive: &HashSet<&str>) -> usize {
        self.mails.iter().filter(|id| !archive.contains(id.as_str())).count()
    }
}

fn fingerprint(thread: &ReadThread) -> Option<String> {
    thread.fingerprint().map(|call| call.to_string())
}
