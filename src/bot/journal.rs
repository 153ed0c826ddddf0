//! The journal of posts: the posts that the bot was about to send, and the posts that a server accepted.
//!
//! Each post has a file, which the bot writes before it sends the post.
//!
//! **Architecture Invariant:** the bot sends a post only together with its [`Intent`]. An [`Intent`] exists
//! only after the journal has written it to disk.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write};
use std::path::Path;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::post::{Id, Post};
use super::records::{LOCK, PostRecord, PostState, RecordSchema, Records};
use super::sightings::Sightings;
use crate::error::{Error, ErrorKind};

/// Name of a file that is being written.
///
/// Only one process writes, because a run holds the lock. If a run was killed, the next run overwrites the
/// unfinished file.
const UNFINISHED: &str = "unfinished";

/// The records, opened for writing by one run at a time.
#[derive(Debug)]
pub struct Journal {
    records: Records,
    /// The lock, which the system releases when the process ends.
    ///
    /// A child process has `None`, because it shares the lock of its parent.
    lock: Option<File>,
}

/// Result of opening the journal.
#[derive(Debug)]
pub enum JournalOpening {
    /// This run holds the lock.
    Ready(Journal),
    /// Another run holds the lock.
    ///
    /// The time is the start of that run; `None` if an older version, which does not write this time, holds the lock.
    Busy(Option<DateTime<FixedOffset>>),
}

/// A post that the journal has recorded as about to be sent.
#[derive(Debug)]
#[must_use = "an intent that is neither accepted nor taken back leaves the post in doubt"]
pub struct Intent<'a> {
    journal: &'a Journal,
    record: PostRecord,
    before: Option<PostRecord>,
}

impl Journal {
    /// Opens the journal in a folder. Creates a missing folder.
    ///
    /// Writes `now` into the lock, for runs that find the lock held.
    ///
    /// # Errors
    /// If the folder cannot be created or written to.
    pub fn open(folder: &Path, now: DateTime<FixedOffset>) -> Result<JournalOpening, Error> {
        let failed = |path: &Path| {
            let name = path.display().to_string();
            move |error| Error::write(name, error)
        };
        // Other users cannot read the folder, because the journal may contain posts of private lists.
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(folder).map_err(failed(folder))?;
        let path = folder.join(LOCK);
        let mut options = OpenOptions::new();
        let mut lock =
            options.create(true).truncate(false).read(true).write(true).open(&path).map_err(failed(&path))?;
        match lock.try_lock() {
            Ok(()) => {
                date(&mut lock, now).map_err(failed(&path))?;
                Ok(JournalOpening::Ready(Self { records: Records::of(folder), lock: Some(lock) }))
            }
            Err(TryLockError::WouldBlock) => {
                let mut since = String::new();
                lock.read_to_string(&mut since).map_err(failed(&path))?;
                Ok(JournalOpening::Busy(since.trim().parse().ok()))
            }
            Err(TryLockError::Error(error)) => Err(failed(&path)(error)),
        }
    }

    /// The journal of a child process.
    ///
    /// The parent process holds the lock and has shared it.
    pub fn under_lock(folder: &Path) -> Self {
        Self { records: Records::of(folder), lock: None }
    }

    /// A share of the lock for a child process: the lock is held until both processes have ended.
    ///
    /// # Errors
    /// If the system cannot open another file.
    pub fn share_lock(&self) -> Result<Option<File>, Error> {
        let failed = |error| Error::write(self.records.folder().join(LOCK).display(), error);
        self.lock.as_ref().map(File::try_clone).transpose().map_err(failed)
    }

    /// Returns `true` for the first call with `what`, `false` for later calls.
    ///
    /// `what` becomes part of a file name.
    ///
    /// # Errors
    /// If the first call cannot be recorded.
    pub fn is_first(&self, what: &str) -> Result<bool, Error> {
        let path = self.records.folder().join(format!("said-{what}"));
        match File::create_new(&path) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(Error::write(path.display(), error)),
        }
    }

    /// The records.
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// Records that a post is about to be sent.
    ///
    /// # Errors
    /// If the record cannot be written, or the journal has another text with the Message-ID of the post. Then
    /// the earlier record is unchanged.
    pub fn intend(&self, post: &Post, at: DateTime<FixedOffset>) -> Result<Intent<'_>, Error> {
        let before = self.records.find(&post.id)?;
        if before.as_ref().is_some_and(|before| before.post != *post) {
            let path = self.records.path(&post.id);
            let text = format!(
                "{} already has the {} {} with a different text",
                path.display(),
                post.kind.as_str(),
                post.id
            );
            return Err(
                Error::new(ErrorKind::Journal, text).with_help("check which text the list should get")
            );
        }
        let sends = before.as_ref().map_or(0, |before| before.sends) + 1;
        let record = PostRecord {
            schema: RecordSchema::Two,
            state: PostState::Intended,
            at,
            sends,
            post: post.clone(),
        };
        self.write(&record)?;
        Ok(Intent { journal: self, record, before })
    }

    /// Stores the sightings of a list.
    ///
    /// Replaces the earlier sightings.
    ///
    /// # Errors
    /// If they cannot be written; the earlier sightings are then unchanged.
    pub fn remember(&self, sightings: &Sightings) -> Result<(), Error> {
        self.replace(&self.records.folder().join(Sightings::file_name(&sightings.list)), sightings)
    }

    fn write(&self, record: &PostRecord) -> Result<(), Error> {
        self.replace(&self.records.path(&record.post.id), record)
    }

    /// Writes a file completely or not at all: under another name, to disk, then renamed.
    fn replace(&self, place: &Path, content: &impl Serialize) -> Result<(), Error> {
        let unfinished = self.records.folder().join(UNFINISHED);
        let written = || {
            let text = serde_json::to_vec_pretty(content)?;
            let mut file = File::create(&unfinished)?;
            file.write_all(&text)?;
            file.sync_all()?;
            fs::rename(&unfinished, place)?;
            self.sync()
        };
        written().map_err(|error| {
            let _ = fs::remove_file(&unfinished);
            Error::write(place.display(), error)
        })
    }

    fn remove(&self, id: &Id) -> Result<(), Error> {
        let path = self.records.path(id);
        let removed = fs::remove_file(&path).and_then(|()| self.sync());
        removed.map_err(|error| Error::write(path.display(), error))
    }

    /// Syncs the folder, because file names are on disk only after that.
    fn sync(&self) -> io::Result<()> {
        #[cfg(unix)]
        File::open(self.records.folder())?.sync_all()?;
        Ok(())
    }
}

/// Writes the time into a lock.
fn date(lock: &mut File, now: DateTime<FixedOffset>) -> io::Result<()> {
    lock.set_len(0)?;
    lock.rewind()?;
    writeln!(lock, "{}", now.to_rfc3339())
}

impl Intent<'_> {
    /// The post that is about to be sent.
    pub fn post(&self) -> &Post {
        &self.record.post
    }

    /// Records that the server accepted the post.
    ///
    /// # Errors
    /// If the record cannot be written; the post is then in doubt.
    pub fn accepted(self) -> Result<(), Error> {
        self.journal.write(&PostRecord { state: PostState::Sent, ..self.record })
    }

    /// Withdraws the intent and restores the earlier record, because the post was certainly not accepted.
    ///
    /// # Errors
    /// If the record cannot be written; the post is then in doubt.
    pub fn refused(self) -> Result<(), Error> {
        match &self.before {
            Some(before) => self.journal.write(before),
            None => self.journal.remove(&self.record.post.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::post::PostKind;
    use super::*;

    fn post(text: &str) -> Post {
        Post {
            id: Id::new(PostKind::Result, &"dev@example.org".parse().unwrap(), "call@example.org"),
            kind: PostKind::Result,
            proposal: "call@example.org".into(),
            subject: "[VOTE] Move it".into(),
            from: "bot@example.org".parse().unwrap(),
            to: "dev@example.org".parse().unwrap(),
            mail: text.into(),
        }
    }

    fn open(folder: &Path) -> Journal {
        match Journal::open(folder, at(7)).unwrap() {
            JournalOpening::Ready(journal) => journal,
            JournalOpening::Busy(_) => panic!("the journal is busy"),
        }
    }

    fn at(hour: u32) -> DateTime<FixedOffset> {
        format!("2026-05-08T{hour:02}:00:00Z").parse().unwrap()
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_post_is_intended_and_then_sent_or_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("of/bot");
        let journal = open(&path);
        let post = post("Subject: x\r\n\r\nÄ\r\n");
        let state = || journal.records().find(&post.id).unwrap().map(|record| (record.state, record.at));
        assert_eq!(state(), None);
        journal.intend(&post, at(8)).unwrap().refused().unwrap();
        assert_eq!((state(), names(&path)), (None, vec!["lock".to_owned()]));
        drop(journal.intend(&post, at(8)).unwrap());
        assert_eq!(state(), Some((PostState::Intended, at(8))));
        journal.intend(&post, at(9)).unwrap().refused().unwrap();
        assert_eq!(state(), Some((PostState::Intended, at(8))));
        journal.intend(&post, at(10)).unwrap().accepted().unwrap();
        assert_eq!(state(), Some((PostState::Sent, at(10))));
        assert_eq!(journal.records().find(&post.id).unwrap().unwrap().post, post);
        assert_eq!(names(&path), ["lock".to_owned(), format!("{}.json", post.id.stem())]);
    }

    #[test]
    fn one_run_at_a_time_holds_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let first = open(folder.path());
        let busy = |journal| matches!(journal, JournalOpening::Busy(Some(since)) if since == at(7));
        assert!(busy(Journal::open(folder.path(), at(9)).unwrap()));
        drop(first);
        open(folder.path());
    }

    #[test]
    fn a_second_text_under_one_id_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let journal = open(folder.path());
        drop(journal.intend(&post("passed"), at(8)).unwrap());
        let error = journal.intend(&post("failed"), at(9)).unwrap_err().to_string();
        assert!(error.contains("already has the result <result."), "{error}");
        let record = journal.records().find(&post("").id).unwrap().unwrap();
        assert_eq!((record.post, record.at, record.sends), (post("passed"), at(8), 1));
    }

    #[test]
    fn sends_are_counted_unless_they_were_refused() {
        let folder = tempfile::tempdir().unwrap();
        let journal = open(folder.path());
        let post = post("x");
        let sends = || journal.records().find(&post.id).unwrap().map(|record| record.sends);
        for count in 1..=3 {
            drop(journal.intend(&post, at(8)).unwrap());
            journal.intend(&post, at(9)).unwrap().refused().unwrap();
            assert_eq!(sends(), Some(count));
        }
    }

    #[test]
    fn records_of_the_first_schema_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let journal = open(folder.path());
        let post = post("x");
        drop(journal.intend(&post, at(8)).unwrap());
        let path = journal.records().path(&post.id);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("post/2", "post/1").replace("  \"sends\": 1,\n", "")).unwrap();
        drop(journal.intend(&post, at(9)).unwrap());
        assert_eq!(journal.records().find(&post.id).unwrap().unwrap().sends, 2);
    }

    #[test]
    fn is_first_is_true_once() {
        let folder = tempfile::tempdir().unwrap();
        let journal = open(folder.path());
        assert!(journal.is_first("starttls").unwrap());
        assert!(!journal.is_first("starttls").unwrap());
    }

    #[test]
    fn the_unfinished_file_of_a_killed_run_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let journal = open(folder.path());
        fs::write(folder.path().join(UNFINISHED), "{\"schema\": ".repeat(500)).unwrap();
        let post = post("x");
        journal.intend(&post, at(8)).unwrap().accepted().unwrap();
        assert_eq!(journal.records().find(&post.id).unwrap().unwrap().state, PostState::Sent);
        assert!(!folder.path().join(UNFINISHED).exists());
    }

    #[test]
    fn an_invalid_record_stops_its_post() {
        let folder = tempfile::tempdir().unwrap();
        let journal = open(folder.path());
        let post = post("x");
        drop(journal.intend(&post, at(8)).unwrap());
        let path = journal.records().path(&post.id);
        let whole = fs::read_to_string(&path).unwrap();
        let other = whole.replace(post.id.as_str(), "result.other@example.org");
        for text in ["", &whole[..whole.len() / 2], &whole.replace("intended", "posted"), &other] {
            fs::write(&path, text).unwrap();
            let error = journal.intend(&post, at(9)).unwrap_err().to_string();
            assert!(
                error.starts_with(&format!("invalid record of a post in {}: ", path.display())),
                "{error}"
            );
        }
    }
}
