//! The votes of a list as earlier runs saw them: the time of the first run, the call, and the mail.
//!
//! The journal has a file for each list.
//!
//! The bot posts a result only if it watched the vote, because a Date can be false, and mail in an archive
//! can vanish or change.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use lettre::Address;
use serde::{Deserialize, Serialize};

use super::post;
use super::records::Records;
use super::seen::Seen;
use crate::error::{Error, ErrorKind};
use crate::report::mail;

/// Everything that the bot has seen of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sightings {
    schema: SightingsSchema,
    /// The address of the list.
    pub list: Address,
    /// The summary of the last run; `None` before the first run.
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

impl Sightings {
    /// The sightings of a list that no run has read yet.
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
        .with_help(
            "remove or fix the file; without it, the bot asks the chair about the votes that are open now",
        )
        .with_source(error)
}
