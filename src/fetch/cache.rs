//! The cache: responses that cannot change any more, each with its request, its time and a checksum.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::http::Validators;
use crate::error::Error;
pub(super) use crate::request::sum;

/// Minimum time after the end of a month until its responses are cached, because mail may arrive late.
const SETTLING: TimeDelta = TimeDelta::days(7);

/// A folder of cached responses.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

/// The metadata of a response in the cache.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CacheEntry {
    /// The request: its method and its URL.
    pub request: String,
    /// The time of the request.
    pub fetched: DateTime<Utc>,
    /// Size of the response, in bytes.
    pub bytes: u64,
    /// The SHA-256 of the response.
    pub sha256: String,
    /// The validators that the server gave for this version of the response.
    #[serde(default)]
    pub(super) validators: Validators,
}

impl Cache {
    /// The cache in a folder. The folder may not exist yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The folder of the cache.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The stored response to a request, if there is one and it is undamaged.
    pub(super) fn get(&self, request: &str) -> Option<(CacheEntry, File)> {
        let (about, body) = self.paths(request);
        let entry: CacheEntry = serde_json::from_slice(&fs::read(about).ok()?).ok()?;
        let mut file = File::open(body).ok()?;
        let is_sound =
            entry.request == request && sum(&mut file).ok()? == (entry.bytes, entry.sha256.clone());
        is_sound.then_some((entry, file))
    }

    /// Stores a response.
    ///
    /// Ignores an error while it writes the cache.
    pub(super) fn put(&self, request: &str, file: &File, fetched: DateTime<Utc>, validators: Validators) {
        let _ = self.write(request, file, fetched, validators);
    }

    fn write(
        &self,
        request: &str,
        file: &File,
        fetched: DateTime<Utc>,
        validators: Validators,
    ) -> io::Result<()> {
        let mut file = file.try_clone()?;
        let (bytes, sha256) = sum(&mut file)?;
        fs::create_dir_all(&self.folder)?;
        let (about, body) = self.paths(request);
        let mut copy = tempfile::NamedTempFile::new_in(&self.folder)?;
        io::copy(&mut file, &mut copy)?;
        file.seek(SeekFrom::Start(0))?;
        copy.persist(body)?;
        let entry = CacheEntry { request: request.to_owned(), fetched, bytes, sha256, validators };
        let mut text = tempfile::NamedTempFile::new_in(&self.folder)?;
        text.write_all(&serde_json::to_vec(&entry)?)?;
        text.persist(about)?;
        Ok(())
    }

    /// The metadata of all responses, sorted by request.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn entries(&self) -> Result<Vec<CacheEntry>, Error> {
        let mut entries: Vec<CacheEntry> = Vec::new();
        for path in self.files()? {
            if path.extension().is_some_and(|ending| ending == "json")
                && let Ok(bytes) = fs::read(&path)
                && let Ok(entry) = serde_json::from_slice(&bytes)
            {
                entries.push(entry);
            }
        }
        entries.sort_by(|one, other| one.request.cmp(&other.request));
        Ok(entries)
    }

    /// Removes all responses, and returns their number.
    ///
    /// # Errors
    /// If a file cannot be removed.
    pub fn clear(&self) -> Result<usize, Error> {
        let files = self.files()?;
        for path in &files {
            fs::remove_file(path).map_err(|error| Error::write(path.display(), error))?;
        }
        Ok(files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "json")).count())
    }

    /// The files of the cache.
    ///
    /// Ignores files with other names.
    fn files(&self) -> Result<Vec<PathBuf>, Error> {
        let unreadable = |error| Error::read(self.folder.display(), error);
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(unreadable)?,
        };
        let mut paths = Vec::new();
        for entry in entries {
            let path = entry.map_err(unreadable)?.path();
            let is_sum = |stem: &str| stem.len() == 64 && stem.bytes().all(|b| b.is_ascii_hexdigit());
            let stem = path.file_stem().and_then(|stem| stem.to_str()).is_some_and(is_sum);
            let ending = path.extension().and_then(|ending| ending.to_str());
            if stem && matches!(ending, Some("json" | "answer")) {
                paths.push(path);
            }
        }
        Ok(paths)
    }

    fn paths(&self, request: &str) -> (PathBuf, PathBuf) {
        let name = HEXLOWER.encode(&Sha256::digest(request.as_bytes()));
        (self.folder.join(format!("{name}.json")), self.folder.join(format!("{name}.answer")))
    }
}

/// `true` if the mail before a day cannot change any more, because its month ended long enough ago.
pub(super) fn is_settled(end: NaiveDate, now: DateTime<Utc>) -> bool {
    let today = now.date_naive();
    let month = today.with_day(1).unwrap_or(today);
    end <= month && end + SETTLING <= today
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn file(text: &str) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        file
    }

    #[test]
    fn only_months_that_are_over_are_settled() {
        let now = "2026-11-20T12:00:00Z".parse().unwrap();
        let day = |text: &str| text.parse().unwrap();
        assert!(is_settled(day("2026-11-01"), now));
        assert!(!is_settled(day("2026-11-02"), now));
        assert!(!is_settled(day("2026-11-01"), "2026-11-07T23:59:59Z".parse().unwrap()));
        assert!(is_settled(day("2026-11-01"), "2026-11-08T00:00:00Z".parse().unwrap()));
    }

    #[test]
    fn a_damaged_answer_is_not_used() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path().join("cache"));
        let now = Utc::now();
        assert!(cache.get("GET a").is_none() && cache.entries().unwrap().is_empty());
        cache.put("GET a", &file("mail"), now, Validators::default());
        cache.put("GET b", &file("more"), now, Validators::default());
        let (entry, mut kept) = cache.get("GET a").unwrap();
        let mut text = String::new();
        kept.read_to_string(&mut text).unwrap();
        assert_eq!((entry.bytes, text.as_str(), cache.entries().unwrap().len()), (4, "mail", 2));
        fs::write(cache.paths("GET a").1, "mall").unwrap();
        assert!(cache.get("GET a").is_none());
        fs::write(cache.folder().join("notes.json"), "{}").unwrap();
        assert_eq!(cache.clear().unwrap(), 2);
        assert!(cache.folder().join("notes.json").exists() && cache.entries().unwrap().is_empty());
    }
}
