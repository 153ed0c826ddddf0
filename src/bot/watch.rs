//! Decides if the bot watched a vote: earlier runs saw its call during its whole window, in an archive that
//! covers the end of the window.

use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset, Utc};

use super::config::ServedList;
use super::objection::Objection;
use super::span::TimeSpan;

/// The certainty that no mail about an ended vote is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Watch {
    /// The bot watched the vote to its end.
    Whole,
    /// The bot has not watched the vote for long enough yet; the result has to wait.
    SeenUntil(DateTime<FixedOffset>),
    /// The archive may still get earlier mail; it is complete up to this time, if the time is known.
    ArchiveUntil(Option<DateTime<FixedOffset>>),
    /// The bot did not watch the vote, and waiting would not help.
    Missed(Objection),
}

/// The time up to which the archives of a list are known to be complete.
///
/// This is the value of the config, or else the time at which the newest file changed. The mail itself may
/// prove a later time.
pub(super) fn complete_until(list: &ServedList, at: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
    if let Some(said) = list.entry.complete_until {
        return Some(said.as_of(at));
    }
    let changed = list.entry.archives.iter().filter_map(|archive| newest(archive, DEEPEST)).max()?;
    Some(changed.min(at))
}

/// Maximum depth of folders in the search for the newest file of an archive.
const DEEPEST: u32 = 8;

fn newest(path: &Path, deepest: u32) -> Option<DateTime<FixedOffset>> {
    let about = fs::metadata(path).ok()?;
    let own = about.modified().ok().map(|changed| DateTime::<Utc>::from(changed).fixed_offset());
    if !about.is_dir() || deepest == 0 {
        return own;
    }
    let entries = fs::read_dir(path).ok()?.filter_map(Result::ok);
    own.max(entries.filter_map(|entry| newest(&entry.path(), deepest - 1)).max())
}

/// The time in which a vote can get objections: from the call to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Silence {
    /// The time of the call; `None` if the call has no date.
    pub(super) opened: Option<DateTime<FixedOffset>>,
    /// The end of the vote.
    pub(super) end: DateTime<FixedOffset>,
}

impl Silence {
    /// Decides if the bot watched the vote since `first`, the time at which it first saw the vote.
    ///
    /// `settle` is the maximum time until an archive shows a mail, `grace` the maximum time for mail to arrive.
    pub(super) fn watch(
        self,
        first: DateTime<FixedOffset>,
        complete: Option<DateTime<FixedOffset>>,
        [settle, grace]: [TimeSpan; 2],
        at: DateTime<FixedOffset>,
    ) -> Watch {
        let Some(opened) = self.opened else { return Watch::Missed(Objection::SeenLate { first }) };
        // With a wrong Date, the deadline may be in the past before anybody could object.
        if first > opened + settle.delta() {
            return Watch::Missed(Objection::SeenLate { first });
        }
        let enough = first.max(opened) + (self.end - opened);
        if at < enough {
            return Watch::SeenUntil(enough);
        }
        if complete.is_some_and(|complete| complete >= self.end) {
            return Watch::Whole;
        }
        if at < self.end + grace.delta() + settle.delta() {
            return Watch::ArchiveUntil(complete);
        }
        Watch::Missed(Objection::ArchiveEnds { complete })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> DateTime<FixedOffset> {
        format!("2026-05-{text}:00Z").parse().unwrap()
    }

    fn watch(first: &str, complete: Option<&str>, at: &str) -> Watch {
        let silence = Silence { opened: Some(day("04T08:00")), end: day("07T08:00") };
        silence.watch(day(first), complete.map(day), [TimeSpan::hours(6), TimeSpan::hours(1)], day(at))
    }

    #[test]
    fn a_vote_has_to_be_seen_for_as_long_as_it_is_open() {
        let complete = Some("20T08:00");
        assert_eq!(watch("04T08:00", complete, "07T08:00"), Watch::Whole);
        assert_eq!(watch("04T14:00", complete, "07T13:59"), Watch::SeenUntil(day("07T14:00")));
        assert_eq!(watch("04T14:00", complete, "07T14:00"), Watch::Whole);
        let late = |first| Watch::Missed(Objection::SeenLate { first: day(first) });
        assert_eq!(watch("04T14:01", complete, "07T09:00"), late("04T14:01"));
        assert_eq!(watch("07T09:00", complete, "07T09:00"), late("07T09:00"));
        assert_eq!(watch("07T09:00", complete, "20T08:00"), late("07T09:00"));
    }

    #[test]
    fn an_archive_that_ends_early_gets_time_to_catch_up() {
        let missed =
            |complete: Option<&str>| Watch::Missed(Objection::ArchiveEnds { complete: complete.map(day) });
        for complete in [None, Some("07T07:59")] {
            let until = Watch::ArchiveUntil(complete.map(day));
            assert_eq!(watch("04T09:00", complete, "07T14:59"), until);
            assert_eq!(watch("04T09:00", complete, "07T15:00"), missed(complete));
        }
    }
}
