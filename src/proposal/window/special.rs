//! Reads words that change a duration or a deadline or make it uncertain: "weekends not counted", "starting
//! tomorrow", a day that is named but not understood.

use chrono::{DateTime, Duration, FixedOffset, NaiveTime};

use super::calendar::{month, numeric_date, weekday};
use super::clock::LAST_SECOND;
use super::moment::{self, ReadTime};
use super::text::SentenceWord;
use super::until::Until;
use crate::message::date;
use crate::policy::Length;

/// Maximum number of words between "weekends" and "not".
const NEAR: usize = 2;
/// Number of words after a word such as "until" to search for a day.
const BEHIND: usize = 4;
/// Maximum number of words of a time that precedes "until".
const LONGEST_TIME: usize = 12;
const WITHOUT: &[&str] = &["not", "excluded", "excluding", "without", "except", "exclusive", "don't"];
const STARTS: &[&str] = &["starting", "beginning", "from", "counting", "commencing"];

/// The duration, without weekends if the sentence excludes them.
///
/// `None` if weekends are excluded and it is not a number of days.
pub(super) fn counted(length: Length, words: &[SentenceWord<'_>]) -> Option<Length> {
    let is_weekend = |word: &SentenceWord<'_>| matches!(word.plain(), "weekend" | "weekends");
    let excludes = |at: usize| {
        let near = &words[at.saturating_sub(NEAR + 1)..words.len().min(at + NEAR + 1)];
        near.iter().any(|word| WITHOUT.contains(&word.plain()))
    };
    let only = words.windows(2).any(|pair| {
        matches!(pair[0].plain(), "weekdays" | "workdays" | "days") && pair[1].plain() == "only"
            || pair[0].plain() == "only" && matches!(pair[1].plain(), "weekdays" | "workdays")
    });
    if !only && !(0..words.len()).any(|at| is_weekend(&words[at]) && excludes(at)) {
        return Some(length);
    }
    match length {
        Length::Hours(hours) => hours.is_multiple_of(24).then_some(Length::BusinessDays(hours / 24)),
        Length::Days(days) => Some(Length::BusinessDays(days)),
        Length::BusinessDays(_) => Some(length),
    }
}

/// The end of a duration that starts at a later time: "for five days, starting tomorrow".
pub(super) fn from_start(
    behind: &[SentenceWord<'_>],
    length: Length,
    called: Option<DateTime<FixedOffset>>,
) -> Option<Until> {
    if !STARTS.contains(&behind.first()?.plain()) {
        return None;
    }
    let length = match length {
        Length::Hours(hours) => Duration::hours(hours.into()),
        Length::Days(days) => Duration::days(days.into()),
        Length::BusinessDays(_) => return None,
    };
    let ReadTime::Between(earliest, latest) = moment::read_at_start(&behind[1..], called) else {
        return None;
    };
    // The first day counts from midnight at its start.
    let at = |start: DateTime<FixedOffset>| {
        let midnight = start - (LAST_SECOND - NaiveTime::MIN);
        (if start.time() == LAST_SECOND { midnight } else { start }) + length
    };
    Some(Until { latest: at(latest), earliest: at(earliest), at_least: true, is_of_several: false })
}

/// The time before a word for "until", which follows its time in languages such as Japanese.
pub(super) fn time_before(words: &[SentenceWord<'_>], called: Option<DateTime<FixedOffset>>) -> ReadTime {
    let starts = words.len().saturating_sub(LONGEST_TIME)..words.len();
    let mut times = starts.map(|start| moment::read_at_start(&words[start..], called));
    times.find(|time| *time != ReadTime::None).unwrap_or(ReadTime::None)
}

/// `true` if one of the first words after a word such as "until" names a day or an hour.
pub(super) fn names_a_day(words: &[SentenceWord<'_>]) -> bool {
    words.iter().take(BEHIND).any(|word| {
        let word = word.plain();
        let is_clock = || {
            let hour = word.split_once(':').map_or("", |(hour, _)| hour);
            matches!(hour.len(), 1 | 2) && hour.bytes().all(|b| b.is_ascii_digit())
        };
        let is_name = word != "may" && (word.len() > 3 && (month(word).is_some() || weekday(word).is_some()));
        is_name || date::iso_date(word).is_some() || numeric_date(word).is_some() || is_clock()
    })
}
