//! The file of `--state`: for each list a hash of its input, the time of judgement, and its row.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, FixedOffset, Utc};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::ListDone;
use crate::archive::Location;
use crate::cli::args::{InputArguments, RuleArguments};
use crate::cli::session::parts;
use crate::cli::{Exit, output};
use crate::error::{Error, ErrorKind};
use crate::fetch;
use crate::policy;

/// The name of the format.
const SCHEMA: &str = "plusone.state/1";
/// Minimum age of a change.
///
/// A file that changed more recently may change again without a new modification time.
const RECENT: Duration = Duration::from_secs(2);

/// The lists of earlier runs, by the name of their archive.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct RunState {
    schema: String,
    lists: BTreeMap<String, KnownList>,
}

/// The state of a list.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KnownList {
    /// The hash of everything that its report depends on, except the time.
    fingerprint: String,
    /// The time of judgement.
    at: DateTime<FixedOffset>,
    /// `true` if a later time of judgement gives the same result.
    is_settled: bool,
    /// `true` if no announced outcome differs.
    is_passed: bool,
    /// The row of the list.
    row: Json,
}

/// The hash of everything that a report depends on except the time: this program, the rules, the options and
/// the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InputDigest(String);

impl InputDigest {
    /// The digest of a list; `None` if an input cannot be read, is standard input, or has just changed.
    ///
    /// For a URL, the digest contains only its name. [`with_fetched`](Self::with_fetched) adds the hash of
    /// the mail. `at` is the time of judgement, if it was given.
    pub(super) fn of(
        rules: &RuleArguments,
        input: &InputArguments,
        options: &impl Debug,
        at: Option<DateTime<FixedOffset>>,
    ) -> Option<Self> {
        let mut hash = Sha256::new();
        let mut add = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        add(env!("CARGO_PKG_VERSION").as_bytes());
        add(format!("{options:?}").as_bytes());
        let RuleArguments {
            policy,
            roster,
            class,
            binding,
            authserv_id,
            callers,
            arc_sealers,
            mailmap,
            complete_until,
            rulings,
            ..
        } = rules;
        let said =
            (policy, roster, class, binding, authserv_id, callers, arc_sealers, mailmap, complete_until);
        let limits = (input.limits_of_list().ok()?, input.shown());
        add(format!("{said:?} {:?} {limits:?} {:?}", input.archive_url, input.lists).as_bytes());
        add(&policy_text(policy.as_deref().unwrap_or(policy::DEFAULT)).ok()?);
        // The file of rulings may not exist before the first ruling.
        let rulings = rulings.as_ref().filter(|path| !rules.rulings_may_be_missing || path.exists());
        let roster_file = roster.as_deref().map(|named| parts(named).0);
        for file in [roster_file, mailmap.clone(), rulings.cloned()].into_iter().flatten() {
            add(&fs::read(file).ok()?);
        }
        for name in &input.archive {
            if let Some(url) = name.url() {
                add(url.as_bytes());
                continue;
            }
            let path = name.path()?;
            add(end(fetch::recorded_until(path), at).as_bytes());
            for file in Location::Path(path.to_owned()).files().ok()? {
                add(file.as_os_str().as_encoded_bytes());
                add(&marks(&file).ok()??);
            }
        }
        Some(Self(HEXLOWER.encode(&hash.finalize())))
    }

    /// The same digest with the mail from URLs, and the time up to which that mail is complete.
    pub(super) fn with_fetched(
        self,
        mail: &[u8],
        until: Option<DateTime<Utc>>,
        at: Option<DateTime<FixedOffset>>,
    ) -> Self {
        let hash = Sha256::new().chain_update(self.0).chain_update(end(until, at)).chain_update(mail);
        Self(HEXLOWER.encode(&hash.finalize()))
    }
}

/// A text that changes when the end of the fetched mail may change the result.
///
/// With a time of judgement, the text changes until the mail reaches that time. Without one, the text changes
/// when the end becomes known, but not with a later end. If a later end can change the result, the result is
/// not settled, and the next run reads the list again.
fn end(until: Option<DateTime<Utc>>, at: Option<DateTime<FixedOffset>>) -> String {
    match (until, at) {
        (Some(until), Some(at)) => until.min(at.to_utc()).to_rfc3339(),
        (until, _) => until.is_some().to_string(),
    }
}

fn policy_text(name: &str) -> io::Result<Vec<u8>> {
    match policy::preset_text(name) {
        Ok(text) if !Path::new(name).is_file() => Ok(text.as_bytes().to_vec()),
        _ => fs::read(name),
    }
}

/// Metadata that changes with a file: its size, its times, and its inode number.
///
/// On a system without inode numbers, the bytes of the file replace them. `None` if the file has just
/// changed.
fn marks(file: &Path) -> io::Result<Option<Vec<u8>>> {
    let about = fs::metadata(file)?;
    let modified = about.modified()?;
    if SystemTime::now().duration_since(modified).unwrap_or_default() < RECENT {
        return Ok(None);
    }
    #[cfg(unix)]
    let more = {
        use std::os::unix::fs::MetadataExt;
        (about.ino(), about.ctime(), about.ctime_nsec())
    };
    #[cfg(not(unix))]
    let more = HEXLOWER.encode(&Sha256::digest(fs::read(file)?));
    Ok(Some(format!("{} {modified:?} {more:?}", about.len()).into_bytes()))
}

impl RunState {
    /// Reads the state of earlier runs; it is empty if there is no file yet.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(Error::read(path.display(), error)),
        };
        let broken = |what: &str| {
            let text = format!("invalid state {}: {what}", path.display());
            Error::new(ErrorKind::Argument, text).with_help("remove it to read all lists again")
        };
        let state: Self = serde_json::from_str(&text).map_err(|error| broken(&error.to_string()))?;
        if state.schema != SCHEMA {
            return Err(broken(&format!("unknown schema `{}`", state.schema)));
        }
        Ok(state)
    }

    /// The state of a list, if a new run would give the same result.
    ///
    /// The digest must be unchanged, and the time of judgement must be unchanged or not matter.
    pub(super) fn unchanged(
        &self,
        archive: &str,
        fingerprint: &InputDigest,
        at: DateTime<FixedOffset>,
        at_is_given: bool,
    ) -> Option<&KnownList> {
        let known = self.lists.get(archive).filter(|known| known.fingerprint == fingerprint.0)?;
        (known.at == at || !at_is_given && known.is_settled && known.at <= at).then_some(known)
    }

    /// Stores the result for a list.
    pub(super) fn remember(
        &mut self,
        archive: &str,
        InputDigest(fingerprint): InputDigest,
        at: DateTime<FixedOffset>,
        done: &ListDone,
    ) -> Result<(), Error> {
        let row = serde_json::from_str(&done.row).map_err(|error| {
            Error::new(ErrorKind::Report, format!("cannot store the row of {archive}: {error}"))
        })?;
        let (is_settled, is_passed) = (done.is_settled, done.exit == Exit::Passed);
        self.lists.insert(archive.to_owned(), KnownList { fingerprint, at, is_settled, is_passed, row });
        Ok(())
    }

    /// Writes the file completely or not at all.
    pub(super) fn save(mut self, path: &Path) -> Result<(), Error> {
        SCHEMA.clone_into(&mut self.schema);
        output::replace(path, &crate::report::json::indented(&self)?)
            .map_err(|error| Error::write(path.display(), error))
    }
}

impl KnownList {
    /// `true` if no announced outcome differs.
    pub(super) fn is_passed(&self) -> bool {
        self.is_passed
    }

    /// The time of the run that read the list, in a form for people.
    pub(super) fn at(&self) -> String {
        self.at.to_utc().format("%-d %b %Y %H:%M UTC").to_string()
    }

    /// The row of the list, as a line.
    pub(super) fn line(&self) -> Result<String, Error> {
        let mut row = self.row.clone();
        row["state"] = "unchanged".into();
        crate::report::json::line(&row)
    }
}
