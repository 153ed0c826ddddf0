//! Reads days and times as people write them: `Friday 17:00 UTC`, `2026-06-03T20:00Z`, `3rd of June at noon`.

use chrono::{DateTime, Datelike, Days, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::calendar::{Ambiguous, coming, last_of_month, month, nearest, numeric_date, weekday};
use super::clock::{BeforeNumber, Clock, LAST_SECOND};
use super::text::SentenceWord;
use super::zone::{self, Zone};
use crate::message::date;

/// The result of reading a time at the start of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReadTime {
    /// The earliest and the latest reading of a time. They are equal if the time is certain.
    Between(DateTime<FixedOffset>, DateTime<FixedOffset>),
    /// The same, for a text with two readings: `04/03/2026`, or a weekday that does not fit its date.
    Either(DateTime<FixedOffset>, DateTime<FixedOffset>),
    /// A day or a time is mentioned but cannot be determined.
    Unreadable,
    /// Neither a day nor a time is mentioned.
    None,
}

/// Words within a date that do not change its meaning.
const FILLERS: &[&str] = &[
    "a", "about", "around", "approximately", "at", "be", "by", "call", "cob", "coming", "day", "earlier",
    "earliest", "eod", "exactly", "for", "from", "in", "is", "it", "least", "motion", "no", "not", "now",
    "of", "on", "poll", "sharp", "sooner", "than", "the", "this", "to", "until", "vote", "voting", "will",
    "window", "period", "deadline", "ballot", "business", "close", "later", "latest", "sometime", "roughly",
];
/// Words for days and times that are not exact.
const VAGUE: &[&str] = &["week", "weekend", "month", "soon"];
/// Maximum number of unknown words before a date: "closes, as announced, on Friday".
const UNKNOWN_BEFORE: usize = 2;
/// Maximum number of days by which a day without a year may precede the mail. An earlier day is in the next year.
const OF_NEXT_YEAR: i64 = 31;

/// Reads the time at the start of some words, relative to the time `said` at which they were written.
///
/// A day without a time lasts until its end. A time without a zone may be UTC or in the zone of the mail.
pub(super) fn read(words: &[SentenceWord<'_>], said: Option<DateTime<FixedOffset>>) -> ReadTime {
    read_after(words, said, UNKNOWN_BEFORE)
}

/// Reads a time that starts with the first of the words.
pub(super) fn read_at_start(words: &[SentenceWord<'_>], said: Option<DateTime<FixedOffset>>) -> ReadTime {
    read_after(words, said, 0)
}

fn read_after(
    words: &[SentenceWord<'_>],
    said: Option<DateTime<FixedOffset>>,
    unknown_before: usize,
) -> ReadTime {
    let mut parts = TimeParts { said, ..TimeParts::default() };
    let mut unknown = 0;
    let mut at = 0;
    while at < words.len() {
        match parts.take(&words[at..]) {
            ReadStep::Taken(count) => at += count,
            ReadStep::Over => break,
            ReadStep::Unknown if parts.is_begun() || unknown == unknown_before => break,
            ReadStep::Unknown => {
                unknown += 1;
                at += 1;
            }
        }
    }
    match parts.moment() {
        ReadTime::Between(earliest, latest) if parts.time.is_some() => {
            compared(&words[at..], (earliest, latest), said)
        }
        found => found,
    }
}

/// Compares a time with the same time in other zones after it: `17:00 UTC (09:00 PST)`.
fn compared(
    mut words: &[SentenceWord<'_>],
    (mut earliest, mut latest): zone::Bounds,
    said: Option<DateTime<FixedOffset>>,
) -> ReadTime {
    loop {
        while words
            .first()
            .is_some_and(|word| matches!(word.plain(), "/" | "=" | "or" | "i.e" | "that" | "is"))
        {
            words = &words[1..];
        }
        let mut parts = TimeParts { said, ..TimeParts::default() };
        let mut at = 0;
        while at < words.len() {
            match parts.take(&words[at..]) {
                ReadStep::Taken(count) => at += count,
                ReadStep::Over | ReadStep::Unknown => break,
            }
        }
        let (Some(time), Some(zone)) = (parts.time, parts.zone.filter(|zone| *zone != Zone::Unknown)) else {
            return ReadTime::Between(earliest, latest);
        };
        let day = earliest.date_naive();
        let near = [Some(day), day.pred_opt(), day.succ_opt()];
        let bounds = near.into_iter().flatten().filter_map(|day| zone.bounds(day.and_time(time)));
        let Some((from, to)) = bounds.min_by_key(|(from, to)| {
            let gap = (*from - latest).max(earliest - *to);
            (gap.max(Duration::zero()), (*from - earliest).abs())
        }) else {
            return ReadTime::Between(earliest, latest);
        };
        if from > latest || to < earliest {
            return ReadTime::Either(earliest.min(from), latest.max(to));
        }
        (earliest, latest) = (earliest.max(from), latest.min(to));
        words = &words[at..];
    }
}

enum ReadStep {
    /// Number of words that are part of the date.
    Taken(usize),
    /// The word is not part of a date.
    Unknown,
    /// A second date starts.
    Over,
}

/// The part of a date that the previous word stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Last {
    /// A time. A place directly after it names its zone.
    Time,
    #[default]
    Other,
}

#[derive(Debug, Default)]
struct TimeParts {
    said: Option<DateTime<FixedOffset>>,
    weekday: Option<Weekday>,
    /// `true` if the weekday is in the following week: `next Tuesday`.
    next: bool,
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
    /// The date that `tomorrow` or the end of a month means.
    date: Option<NaiveDate>,
    end_of: bool,
    time: Option<NaiveTime>,
    zone: Option<Zone>,
    /// The part that the previous word stated.
    last: Last,
    /// The date with day and month swapped, if that date exists.
    swapped: Option<NaiveDate>,
    unreadable: bool,
}

impl TimeParts {
    /// `true` if a part of a date was read. A single number does not count, because it may be something else.
    fn is_begun(&self) -> bool {
        let day = self.weekday.is_some() || self.month.is_some() || self.date.is_some();
        day || self.time.is_some() || self.unreadable
    }

    /// Reads the first word and the words after it that belong to it.
    fn take(&mut self, words: &[SentenceWord<'_>]) -> ReadStep {
        let follows_time = std::mem::take(&mut self.last) == Last::Time;
        let word = words[0].plain();
        let next = words.get(1).map_or("", |word| word.plain());
        let numeric = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        if let Some(weekday) = weekday(word) {
            return once(&mut self.weekday, weekday);
        }
        if let Some((year_month_day, time)) = date::iso_date(word) {
            return self.take_iso(year_month_day, time);
        }
        if let Some(found) = numeric_date(word) {
            let date = found.unwrap_or_else(|Ambiguous(first, second, year)| {
                self.swapped = NaiveDate::from_ymd_opt(year, first, second);
                (first, second, year)
            });
            return self.take_iso(date, None);
        }
        // `may` is a month only next to a number.
        let is_month = word != "may" || self.day.is_some() || numeric(next) || self.end_of;
        if let Some(month) = month(word).filter(|_| is_month) {
            return once(&mut self.month, month);
        }
        if let Some(clock) = Clock::read(words, self.known()) {
            self.unreadable |= clock.time.is_none();
            self.last = Last::Time;
            // `12:00 noon` states the same time twice.
            if self.time.is_some() && self.time == clock.time {
                return ReadStep::Taken(clock.words);
            }
            return match once(&mut self.time, clock.time.unwrap_or(LAST_SECOND)) {
                ReadStep::Taken(_) => ReadStep::Taken(clock.words),
                over => over,
            };
        }
        self.take_zone(words, follows_time).unwrap_or_else(|| self.take_word(word, next))
    }

    /// Reads a zone that follows its time or its day, or directly precedes its time.
    fn take_zone(&mut self, words: &[SentenceWord<'_>], follows_time: bool) -> Option<ReadStep> {
        let own = self.said.map(|said| *said.offset());
        let zone::FoundZone { zone, words: count } = zone::read(words, own, follows_time)?;
        let precedes_time = || Clock::read(&words[count..], self.known()).is_some();
        if self.time.is_none() && (zone == Zone::Unknown || !self.is_begun() && !precedes_time()) {
            return None;
        }
        match self.zone {
            None => self.zone = Some(zone),
            // In `CST (UTC+8)`, the second zone says what the first one means.
            Some(before) if !before.is_certain() && zone.is_certain() => self.zone = Some(zone),
            // A word that only looks like a zone counts as an unknown word.
            Some(_) if zone == Zone::Unknown => return None,
            Some(_) => return Some(ReadStep::Over),
        }
        Some(ReadStep::Taken(count))
    }

    fn take_word(&mut self, word: &str, next: &str) -> ReadStep {
        let days_ahead = match word {
            "today" | "tonight" => Some(0),
            "tomorrow" => Some(1),
            _ => None,
        };
        if let Some(ahead) = days_ahead {
            let day = self.said.and_then(|said| said.date_naive().checked_add_days(Days::new(ahead)));
            self.unreadable |= day.is_none();
            self.date = self.date.or(day);
            return ReadStep::Taken(1);
        }
        if matches!(word, "eod" | "cob") && !self.is_begun() && weekday(next).is_none() {
            // `until EOD` means today, unless a day follows it.
            let is_day = |word: &str| {
                month(word).is_some()
                    || matches!(word, "on" | "of" | "this" | "next" | "the" | "tomorrow")
                    || word.starts_with(|c: char| c.is_ascii_digit())
            };
            if !is_day(next) {
                self.date = self.said.map(|said| said.date_naive());
                self.unreadable |= self.date.is_none();
            }
            return ReadStep::Taken(1);
        }
        match word {
            "end" => {
                self.end_of = true;
                ReadStep::Taken(1)
            }
            "next" => {
                self.next = true;
                ReadStep::Taken(1)
            }
            "month" if self.end_of && !self.next => {
                self.month = self.said.map(|said| said.month());
                self.unreadable |= self.month.is_none();
                ReadStep::Taken(1)
            }
            _ if VAGUE.contains(&word) && !self.is_begun() => {
                self.unreadable |= self.end_of || self.next || word == "weekend";
                ReadStep::Over
            }
            _ if FILLERS.contains(&word) => ReadStep::Taken(1),
            _ => self.take_number(word, next),
        }
    }

    fn take_number(&mut self, word: &str, next: &str) -> ReadStep {
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|suffix| word.strip_suffix(suffix));
        let Ok(number) = digits.unwrap_or(word).parse::<u32>() else { return ReadStep::Unknown };
        match word.len() {
            4 if digits.is_none() && self.year.is_none() => {
                self.year = i32::try_from(number).ok();
                ReadStep::Taken(1)
            }
            // A number without a month next to it is not a day; it may be a number of votes or a footnote.
            _ if digits.is_none() && self.month.or(month(next)).is_none() => ReadStep::Unknown,
            _ if self.day.is_none() => {
                self.day = Some(number);
                ReadStep::Taken(1)
            }
            _ => ReadStep::Over,
        }
    }

    fn take_iso(&mut self, (day, month, year): (u32, u32, i32), time: Option<&str>) -> ReadStep {
        if self.month.is_some() {
            return ReadStep::Over;
        }
        (self.day, self.month, self.year) = (Some(day), Some(month), Some(year));
        if let Some(time) = time {
            let split = time.find(['+', '-', 'z']).unwrap_or(time.len());
            self.time = date::clock(&time[..split]);
            self.last = Last::Time;
            self.unreadable |= self.time.is_none();
            if split < time.len() {
                self.zone = Some(zone::of_iso(&time[split..]));
            }
        }
        ReadStep::Taken(1)
    }

    /// The known parts of the date, which decide what a number can mean.
    fn known(&self) -> BeforeNumber {
        BeforeNumber {
            day: self.day.is_some() || self.weekday.is_some(),
            hour_is_next: self.day.is_some() || (self.weekday.is_some() && self.month.is_none()),
            year: self.year.is_some(),
        }
    }

    fn moment(&self) -> ReadTime {
        let counted = self.day.is_some() && self.month.is_none() && self.weekday.is_none();
        if !self.is_begun() || (counted && self.time.is_none() && self.date.is_none() && !self.unreadable) {
            return ReadTime::None;
        }
        let time = self.time.unwrap_or(LAST_SECOND);
        // A call cannot open a vote that is already over. A reading with an earlier end is a mistake.
        let is_later = |(_, latest): &zone::Bounds| self.said.is_none_or(|said| *latest > said);
        let bounds = |date: NaiveDate| self.bounds(date.and_time(time)).filter(is_later);
        let mut found = self.dates().into_iter().filter(|_| !self.unreadable).filter_map(bounds);
        let Some((earliest, latest)) = found.next() else { return ReadTime::Unreadable };
        match found.next() {
            Some(other) => ReadTime::Either(earliest.min(other.0), latest.max(other.1)),
            None => ReadTime::Between(earliest, latest),
        }
    }

    /// The earliest and latest reading of a local time.
    ///
    /// Without a zone it is UTC or in the zone of the mail.
    fn bounds(&self, local: NaiveDateTime) -> Option<zone::Bounds> {
        let (earliest, latest) = self.zone.unwrap_or(Zone::UTC).bounds(local)?;
        let own = self.said.filter(|_| self.zone.is_none() && self.time.is_some());
        let Some((from, to)) = own.and_then(|said| Zone::Offset(*said.offset()).bounds(local)) else {
            return Some((earliest, latest));
        };
        Some((earliest.min(from), latest.max(to)))
    }

    /// The possible dates, at most two.
    ///
    /// A weekday decides between them. If it fits neither, the nearest date with that weekday is also possible.
    fn dates(&self) -> Vec<NaiveDate> {
        let Some(date) = self.resolved() else { return self.swapped.into_iter().collect() };
        let swapped = self.swapped.filter(|swapped| *swapped != date);
        let all: Vec<NaiveDate> = [Some(date), swapped].into_iter().flatten().collect();
        let Some(weekday) = self.weekday else { return all };
        let fitting: Vec<NaiveDate> = all.iter().copied().filter(|date| date.weekday() == weekday).collect();
        if !fitting.is_empty() {
            return fitting;
        }
        [Some(date), swapped.or_else(|| nearest(weekday, date))].into_iter().flatten().collect()
    }

    fn resolved(&self) -> Option<NaiveDate> {
        let said = self.said.map(|said| said.date_naive());
        Some(match (self.date, self.day, self.month) {
            (Some(date), ..) => date,
            (None, Some(day), Some(month)) => self.in_year(day, month)?,
            (None, None, Some(month)) if self.end_of => {
                last_of_month(self.year.or(said.map(|said| said.year()))?, month)?
            }
            (None, Some(day), None) if self.weekday.is_some() => {
                said?.iter_days().take(62).find(|date| date.day() == day)?
            }
            (None, None, None) => coming(self.weekday?, said?, self.next)?,
            _ => return None,
        })
    }

    fn in_year(&self, day: u32, month: u32) -> Option<NaiveDate> {
        let said = self.said.map(|said| said.date_naive());
        let date = NaiveDate::from_ymd_opt(self.year.or(said.map(|said| said.year()))?, month, day)?;
        match said {
            Some(said) if self.year.is_none() && date < said - Duration::days(OF_NEXT_YEAR) => {
                NaiveDate::from_ymd_opt(date.year() + 1, month, day)
            }
            _ => Some(date),
        }
    }
}

/// Sets an empty field. If the field has a value, a second date starts.
fn once<T>(place: &mut Option<T>, value: T) -> ReadStep {
    if place.is_some() {
        return ReadStep::Over;
    }
    *place = Some(value);
    ReadStep::Taken(1)
}

#[cfg(test)]
mod tests;
