//! Fetched mail on disk: one mbox, or one mbox for each month, with a record of the days that are complete.
//!
//! It writes a file under another name and then renames it. It writes the record after each month, so that
//! the next run continues where a stopped run ended.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::cache::{is_settled, sum};
use super::course::LinkedMail;
use super::link::{Link, Month, Target};
use super::{Days, FetchFault, FetchedPart, Fetcher, source};
use crate::archive::{self, OpenOptions};
use crate::error::{Error, ErrorKind};
use crate::request::{RECORD, SCHEMA, beside, is_unchanged};

/// File for mail that is dated in the future.
const LATER: &str = "later.mbox";
/// Maximum time until an archive shows a mail.
const DELAY: TimeDelta = TimeDelta::hours(1);

/// The record of fetched files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FolderRecord {
    schema: String,
    /// The URL of the fetched mail.
    pub url: String,
    /// The start of the complete mail; null if it goes back to the first mail of the list.
    pub complete_from: Option<DateTime<Utc>>,
    /// The end of the complete mail; null if a part is missing.
    pub complete_until: Option<DateTime<Utc>>,
    /// The state of the list on the server; it changes when mail arrives.
    #[serde(default)]
    state: Option<String>,
    /// The files.
    pub files: Vec<FileRecord>,
}

/// The record of a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FileRecord {
    /// The name of the file; `None` if its days have no mail.
    pub name: Option<String>,
    /// The days of the mail.
    pub days: Option<Days>,
    /// Number of mails.
    pub mails: u64,
    /// Size of the file, in bytes.
    pub bytes: u64,
    /// The SHA-256 of the file.
    pub sha256: String,
    /// The time at which the mail was fetched, or found to be unchanged.
    pub fetched: DateTime<Utc>,
}

/// The written files, and the state of the mail in them.
#[derive(Debug, Default)]
pub struct WrittenFiles {
    /// The files that are new or changed.
    pub files: Vec<PathBuf>,
    /// Number of files that existed already.
    pub kept: usize,
    /// Number of mails in all files.
    pub mails: u64,
    /// The time until which the files are complete.
    pub complete_until: Option<DateTime<Utc>>,
    /// Number of parts that are missing.
    pub missing: usize,
    /// The text that selects the thread of the URL in the mail.
    pub thread: Option<String>,
}

/// Writes the mail of a link to one file.
///
/// # Errors
/// If the file cannot be written.
pub fn write_one(course: &LinkedMail, path: &Path, now: DateTime<Utc>) -> Result<WrittenFiles, Error> {
    let parts: Vec<&FetchedPart> = course.parts().collect();
    let (bytes, sha256) = write(&parts, path)?;
    let mails = parts.iter().map(|part| part.mails).sum();
    let coverage = course.coverage();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let record = FolderRecord {
        schema: SCHEMA.to_owned(),
        url: course.source().link().url.clone(),
        complete_from: coverage.and_then(|coverage| coverage.from).map(|from| from.to_utc()),
        complete_until: coverage.map(|coverage| coverage.until.to_utc()),
        state: None,
        files: vec![FileRecord { name, days: None, mails, bytes, sha256, fetched: now }],
    };
    record.write(&beside(path))?;
    let missing = parts.iter().filter(|part| part.cut.is_some()).count();
    Ok(WrittenFiles {
        files: vec![path.to_owned()],
        kept: 0,
        mails,
        complete_until: record.complete_until,
        missing,
        thread: course.thread().map(str::to_owned),
    })
}

/// Writes the mail of a list to a folder, one file for each month.
///
/// Does not fetch a file again if the file exists and cannot have changed. Skips months before `since`.
///
/// # Errors
/// If the server does not send the mail completely, or a file cannot be written. Earlier months stay on disk.
pub fn write_folder(
    link: Link,
    fetcher: &Fetcher,
    folder: &Path,
    since: Option<NaiveDate>,
) -> Result<WrittenFiles, Error> {
    fs::create_dir_all(folder).map_err(|error| Error::write(folder.display(), error))?;
    let place = folder.join(RECORD);
    let old = FolderRecord::read(&place);
    if let Some(old) = old.as_ref().filter(|old| old.url != link.url) {
        let text = format!("{} contains mail from another URL, {}", folder.display(), old.url);
        return Err(Error::new(ErrorKind::Argument, text).with_help("use another folder"));
    }
    let (url, target) = (link.url.clone(), link.target.clone());
    let source = source(link);
    let today = fetcher.now.date_naive();
    let (first, last, is_whole) = if let Target::Month(month) = target {
        (month, month, false)
    } else {
        let known = old.as_ref().filter(|old| old.complete_from.is_none()).and_then(FolderRecord::first_day);
        let first = match known {
            Some(first) => first,
            None => source.first_day(fetcher)?.ok_or_else(|| FetchFault::Empty.error(&url))?,
        };
        let first = since.map_or(first, |since| first.max(since));
        (Month::of(first), Month::of(today), since.is_none())
    };
    let state = source.state(fetcher)?;
    let is_same =
        state.is_some() && old.as_ref().is_some_and(|old| old.state == state && old.complete_until.is_some());
    let mut spans = Vec::new();
    let mut month = first;
    while month <= last {
        spans.push((
            format!("{}.mbox", month.number()),
            Days { from: month.first(), to: month.next().first() },
        ));
        month = month.next();
    }
    if let Some(far) = NaiveDate::from_ymd_opt(2100, 1, 1).filter(|_| is_whole) {
        spans.push((LATER.to_owned(), Days { from: month.first(), to: far }));
    }
    let complete_from = (!is_whole).then(|| midnight(first.first()));
    let mut record = FolderRecord {
        schema: SCHEMA.to_owned(),
        url,
        complete_from,
        complete_until: None,
        state: None,
        files: Vec::new(),
    };
    let mut written = WrittenFiles::default();
    for (name, days) in spans {
        let path = folder.join(&name);
        let known = old.as_ref().and_then(|old| old.files.iter().find(|file| file.days == Some(days)));
        let known = known.filter(|known| known.is_there(folder));
        let is_over = |known: &&FileRecord| days.to <= today && is_settled(days.to, known.fetched);
        if let Some(known) = known.filter(|known| is_same || is_over(known)) {
            let fetched = if is_same { fetcher.now } else { known.fetched };
            record.files.push(FileRecord { fetched, ..known.clone() });
            written.kept += 1;
            continue;
        }
        let parts = source.days(fetcher, days)?;
        // Pipermail sends whole months, even if only some days are requested.
        let parts: Vec<&FetchedPart> = parts
            .iter()
            .filter(|part| part.days.is_none_or(|has| has.from >= days.from && has.to <= days.to))
            .collect();
        let mails = parts.iter().map(|part| part.mails).sum();
        let fetched = parts.iter().map(|part| part.fetched).min().unwrap_or(fetcher.now);
        written.missing += parts.iter().filter(|part| part.cut.is_some()).count();
        let about = if mails > 0 {
            let (bytes, sha256) = write(&parts, &path)?;
            written.files.push(path);
            FileRecord { name: Some(name), days: Some(days), mails, bytes, sha256, fetched }
        } else {
            // Removes mail that the archive no longer has.
            if path.exists() {
                fs::remove_file(&path).map_err(|error| Error::write(path.display(), error))?;
            }
            FileRecord { name: None, days: Some(days), mails, bytes: 0, sha256: String::new(), fetched }
        };
        record.files.push(about);
        if written.missing == 0 {
            record.complete_until = record.until(last);
        }
        record.write(&place)?;
    }
    if written.missing == 0 {
        record.complete_until = record.until(last);
        record.state = state;
    }
    record.write(&place)?;
    written.mails = record.files.iter().map(|file| file.mails).sum();
    written.complete_until = record.complete_until;
    Ok(written)
}

impl FolderRecord {
    fn read(path: &Path) -> Option<Self> {
        let record: Self = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        (record.schema == SCHEMA).then_some(record)
    }

    fn write(&self, path: &Path) -> Result<(), Error> {
        let text =
            serde_json::to_vec_pretty(self).map_err(|error| Error::write(path.display(), error.into()))?;
        replace(path, |file| file.write_all(&text)).map_err(|error| Error::write(path.display(), error))
    }

    /// The first day of the recorded mail.
    fn first_day(&self) -> Option<NaiveDate> {
        self.files.iter().filter_map(|file| file.days).map(|days| days.from).min()
    }

    /// The time until which the mail is complete, in months up to `last`.
    ///
    /// The search stops at the first gap between the files. A file that was fetched before its days were over is
    /// complete until [`DELAY`] before the fetch.
    fn until(&self, last: Month) -> Option<DateTime<Utc>> {
        let mut until = None;
        for file in &self.files {
            let Some(days) = file.days.filter(|days| Month::of(days.from) <= last) else { continue };
            if until.is_some_and(|until| until != midnight(days.from)) {
                break;
            }
            until = Some(midnight(days.to).min(file.fetched - DELAY));
        }
        until
    }
}

impl FileRecord {
    /// `true` if the file is unchanged since it was written.
    fn is_there(&self, folder: &Path) -> bool {
        let Some(name) = &self.name else { return true };
        is_unchanged(&folder.join(name), self.bytes, &self.sha256)
    }
}

/// The time up to which a file or folder is complete, according to its record.
///
/// The files may have changed after the record was written.
pub fn recorded_until(path: &Path) -> Option<DateTime<Utc>> {
    let place = if path.is_dir() { path.join(RECORD) } else { beside(path) };
    FolderRecord::read(&place)?.complete_until
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(chrono::NaiveTime::MIN).and_utc()
}

/// Writes mail as one uncompressed mbox, and returns the length and the SHA-256 of the file.
fn write(parts: &[&FetchedPart], path: &Path) -> Result<(u64, String), Error> {
    let failed = |error| Error::write(path.display(), error);
    let put = |to: &mut File| -> io::Result<()> {
        for part in parts {
            let mut from = part.file.try_clone()?;
            from.seek(SeekFrom::Start(0))?;
            archive::unpack(from, to, &OpenOptions::default())?;
            // An empty line before the next mail.
            to.write_all(b"\n")?;
        }
        Ok(())
    };
    replace(path, put).map_err(failed)?;
    File::open(path).and_then(|mut file| sum(&mut file)).map_err(failed)
}

/// Writes a file completely or not at all.
fn replace(path: &Path, put: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.prefix(".plusone-").tempfile_in(folder)?;
    put(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
