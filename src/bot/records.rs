//! The records of the posts of earlier runs: one file for each post, named by its Message-ID.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::post::{Id, Post};
use crate::error::{Error, ErrorKind};

/// Name of the file that a run locks.
pub(super) const LOCK: &str = "lock";

/// The state of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PostState {
    /// The bot was about to send the post.
    ///
    /// It is unknown if it did: the post is in doubt.
    Intended,
    /// The server accepted the post.
    Sent,
}

/// The record of a post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostRecord {
    pub(super) schema: RecordSchema,
    /// The state of the post.
    pub state: PostState,
    /// The time of the run in which the post reached that state.
    pub at: DateTime<FixedOffset>,
    /// Number of times that the bot sent the post without a refusal.
    #[serde(default = "once")]
    pub sends: u32,
    /// The post, byte for byte.
    pub post: Post,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum RecordSchema {
    /// The version without `sends`.
    ///
    /// The bot reads this version, but no longer writes it.
    #[serde(rename = "plusone.post/1")]
    One,
    #[serde(rename = "plusone.post/2")]
    Two,
}

/// Default number of sends, for a record without `sends`.
const fn once() -> u32 {
    1
}

/// The records, for reading.
#[derive(Debug)]
pub struct Records {
    folder: PathBuf,
}

impl Records {
    /// The records of a folder. The folder may not exist.
    pub fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The record of a post; `None` if no run was about to send it.
    ///
    /// # Errors
    /// If the file exists but cannot be read, or is not a record of this post.
    pub fn find(&self, id: &Id) -> Result<Option<PostRecord>, Error> {
        let path = self.path(id);
        let name = || path.display().to_string();
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::read(name(), error)),
        };
        let record: Result<PostRecord, _> = serde_json::from_slice(&text);
        let record = record.and_then(|record| {
            let is_of_this_post = record.post.id == *id;
            let other =
                || serde::de::Error::custom(format!("expected the post {id}, found {}", record.post.id));
            if is_of_this_post { Ok(record) } else { Err(other()) }
        });
        record.map(Some).map_err(|error| {
            Error::new(ErrorKind::Journal, format!("invalid record of a post in {}: {error}", name()))
                .with_help("check whether the post was sent, then remove or fix the file")
                .with_source(error)
        })
    }

    /// The folder of the journal.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Checks that a journal could be kept in the folder, and changes nothing.
    ///
    /// # Errors
    /// If the folder, or the folder in which it would be created, cannot be written to.
    pub fn check_writable(&self) -> Result<(), Error> {
        let failed = |error| Error::write(self.folder.display(), error);
        let lock = self.folder.join(LOCK);
        if lock.exists() {
            OpenOptions::new().write(true).open(lock).map_err(failed)?;
        }
        let mut folders = self.folder.ancestors().filter(|folder| !folder.as_os_str().is_empty());
        let there = folders.find(|folder| folder.exists()).unwrap_or(Path::new("."));
        tempfile::tempfile_in(there).map(drop).map_err(|error| failed(error.kind().into()))
    }

    pub(super) fn path(&self, id: &Id) -> PathBuf {
        self.folder.join(format!("{}.json", id.stem()))
    }
}
