//! The votes of a list as earlier runs saw them: since when, which call, and which mail. The journal has a
//! file for each list.
//!
//! A result is believed only if the vote was watched, because a Date can be false, and mail can vanish from
//! an archive or change in it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use lettre::Address;
use serde::{Deserialize, Serialize};

use super::post;
use super::records::Records;
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Decision, ReadThread};
use crate::report::{clean, mail};

/// Everything that was seen of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sightings {
    schema: SightingsSchema,
    /// The address of the list.
    pub list: Address,
    /// The summary of the last run; `None` before the first.
    pub last_run: Option<RunSummary>,
    /// The votes that nobody has ended yet, by a key that depends on their calls.
    pub calls: BTreeMap<String, Seen>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum SightingsSchema {
    #[serde(rename = "plusone.sightings/1")]
    One,
}

/// The summary of a run for a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunSummary {
    /// The time of the run.
    pub at: DateTime<FixedOffset>,
    /// The number of posts to the list.
    pub posted: usize,
    /// The number of mails to the chair.
    pub asked: usize,
    /// Number of votes for which something is due but not done yet.
    pub waiting: usize,
    /// Number of posts postponed to the next run.
    pub postponed: usize,
    /// The errors, each on a line.
    pub errors: Vec<String>,
}

/// A vote as it was seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    /// The Message-ID of its call.
    pub message_id: String,
    /// The subject of its call, shortened if it is long.
    pub subject: String,
    /// The time of the first run that saw the call.
    pub first: DateTime<FixedOffset>,
    /// The time of the last run that saw it.
    pub last: DateTime<FixedOffset>,
    /// The end of its window, as the last run read it.
    pub closes: Option<DateTime<FixedOffset>>,
    /// The last run's report on it, if there was one.
    pub told: Option<String>,
    /// The fingerprint of the call when it was first seen; `None` if there was no call.
    fingerprint: Option<String>,
    /// `true` if the first run with this journal found the result in the archive: then the run that sent it
    /// had another journal.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) was_posted: bool,
    /// The version that made the fingerprint: another version may read mail differently.
    version: String,
    /// The Message-IDs of its mail, none of which may vanish.
    mails: BTreeSet<String>,
}

/// Maximum length of a kept subject, in characters.
const LONGEST_SUBJECT: usize = 200;
/// Maximum length of a kept Message-ID, in bytes; mail with a longer one is not watched.
const LONGEST_ID: usize = 250;

impl Sightings {
    /// The sightings of a list that no run has seen.
    pub fn none(list: &Address) -> Self {
        Self { schema: SightingsSchema::One, list: list.clone(), last_run: None, calls: BTreeMap::new() }
    }

    /// The name of the file for a list.
    pub(super) fn file_name(list: &Address) -> String {
        let id = mail::post_id("sightings", list, "");
        format!("{}.json", post::stem(&id))
    }

    /// Reads the sightings of a list.
    ///
    /// # Errors
    /// If the file exists but cannot be read, or is damaged.
    pub fn read(records: &Records, list: &Address) -> Result<Self, Error> {
        let path = records.folder().join(Self::file_name(list));
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::none(list)),
            Err(error) => return Err(Error::read(path.display(), error)),
        };
        serde_json::from_slice(&text).map_err(|error| damaged(&path, error))
    }
}

fn damaged(path: &Path, error: serde_json::Error) -> Error {
    Error::new(ErrorKind::Journal, format!("invalid record of seen votes in {}: {error}", path.display()))
        .with_help("remove or fix the file; without it the chair is asked about the votes that are open now")
        .with_source(error)
}

impl Seen {
    /// The present sight of a vote, combined with what was known before.
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

    /// `true` if the call differs from the one that was first seen.
    pub(super) fn is_changed(&self, thread: &ReadThread) -> bool {
        self.fingerprint != fingerprint(thread)
    }

    /// Number of mails that were seen and that the archive no longer has.
    pub(super) fn vanished(&self, archive: &HashSet<&str>) -> usize {
        self.mails.iter().filter(|id| !archive.contains(id.as_str())).count()
    }
}

fn fingerprint(thread: &ReadThread) -> Option<String> {
    thread.fingerprint().map(|call| call.to_string())
}
