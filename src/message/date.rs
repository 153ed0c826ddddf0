//! Dates in mail, read leniently: the orders of RFC 5322, asctime and ISO 8601, month names in several
//! languages, named zones.
//!
//! An impossible date gives `None`. Years of two or three digits follow RFC 5322, section 4.3.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};

/// The starts of month names in lower case, one row of twelve for each language.
const MONTHS: [[&str; 12]; 5] = [
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
    ["jän", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"],
    ["janv", "fév", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"],
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"],
    ["gen", "fev", "maa", "avr", "mag", "giu", "lug", "aou", "set", "ott", "nov", "dec"],
];

/// Named zones, in minutes east of UTC.
const ZONES: [(&str, i32); 35] = [
    ("ut", 0),
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("wet", 0),
    ("west", 60),
    ("bst", 60),
    ("ist", 330),
    ("cet", 60),
    ("cest", 120),
    ("mez", 60),
    ("mesz", 120),
    ("met", 60),
    ("mest", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("pst", -480),
    ("pdt", -420),
    ("akst", -540),
    ("akdt", -480),
    ("hst", -600),
    ("brt", -180),
    ("sgt", 480),
    ("hkt", 480),
    ("jst", 540),
    ("kst", 540),
    ("aest", 600),
    ("aedt", 660),
    // "Anywhere on earth": the last zone in which a day ends.
    ("aoe", -720),
];

/// A date, and whether its text names a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrittenDate {
    pub(crate) date: DateTime<FixedOffset>,
    /// `false` if the text names no zone, or an unknown one. `-0000` is UTC (RFC 5322, section 3.3).
    pub(crate) has_zone: bool,
}

/// Reads a date from a Date header or a separator line.
pub(crate) fn read(value: &str) -> Option<DateTime<FixedOffset>> {
    read_with_zone(value).map(|written| written.date)
}

/// Reads a date from a Date header.
pub(crate) fn read_with_zone(value: &str) -> Option<WrittenDate> {
    let of_usual = usual(value.trim()).map(|date| WrittenDate { date, has_zone: true });
    let written = of_usual.or_else(|| lenient(value))?;
    // RFC 3339 has only years of four digits.
    let is_year = |year: i32| (0..=9999).contains(&year);
    (is_year(written.date.year()) && is_year(written.date.to_utc().year())).then_some(written)
}

/// Reads the form of nearly all dates: `Mon, 4 May 2026 10:00:00 +0200`.
///
/// The weekday may be missing, and a comment may follow. [`lenient`] gives the same result for this form.
fn usual(value: &str) -> Option<DateTime<FixedOffset>> {
    let bytes = value.as_bytes();
    let weekday = bytes.get(..5).filter(|start| start.ends_with(b", ") && is_name(&start[..3]));
    let rest = &bytes[weekday.map_or(0, <[u8]>::len)..];
    let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    let (day, rest) = rest.split_at_checked(digits).filter(|_| matches!(digits, 1 | 2))?;
    // ` May 2026 10:00:00 +0200`
    let (fixed, comment) = rest.split_at_checked(24)?;
    let blank = [0, 4, 9, 18].iter().all(|at| fixed[*at] == b' ') && fixed[12] == b':' && fixed[15] == b':';
    let comment_alone = match comment {
        [] => true,
        [b' ', b'(', inner @ .., b')'] => !inner.iter().any(|b| matches!(b, b'(' | b')')),
        _ => false,
    };
    let month = MONTHS[0].iter().position(|name| name.as_bytes().eq_ignore_ascii_case(&fixed[1..4]))?;
    let offset = number(&fixed[20..])?;
    let (hours, minutes) = (offset / 100, offset % 100);
    let east = match fixed[19] {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    if !blank || !comment_alone || hours > 14 || minutes > 59 {
        return None;
    }
    let (month, year) = (u32::try_from(month).ok()? + 1, i32::try_from(number(&fixed[5..9])?).ok()?);
    let date = NaiveDate::from_ymd_opt(year, month, number(day)?)?;
    let time =
        NaiveTime::from_hms_opt(number(&fixed[10..12])?, number(&fixed[13..15])?, number(&fixed[16..18])?)?;
    let east = east * i32::try_from(hours * 3600 + minutes * 60).ok()?;
    FixedOffset::east_opt(east)?.from_local_datetime(&NaiveDateTime::new(date, time)).single()
}

fn is_name(word: &[u8]) -> bool {
    word.iter().all(u8::is_ascii_alphabetic)
}

/// Reads a number that consists of digits only: `+0200` is a zone, not a year.
fn number(digits: &[u8]) -> Option<u32> {
    let add = |sum: u32, digit: &u8| {
        let digit = digit.is_ascii_digit().then(|| u32::from(digit - b'0'))?;
        sum.checked_mul(10)?.checked_add(digit)
    };
    if digits.is_empty() { None } else { digits.iter().try_fold(0, add) }
}

fn lenient(value: &str) -> Option<WrittenDate> {
    let value = without_comments(value);
    let mut parts = DateParts::default();
    for word in value.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()) {
        parts.take(word)?;
    }
    Some(WrittenDate { date: parts.date()?, has_zone: parts.zone.is_some() })
}

/// The number of a month, 1 to 12, by its name in any language of the table.
pub(crate) fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    let long_enough = word.chars().count() >= 3 && word.chars().all(char::is_alphabetic);
    let place = |row: &[&str; 12]| row.iter().position(|name| word.starts_with(name));
    (1..=12).nth(MONTHS.iter().filter(|_| long_enough).find_map(place)?)
}

/// The zone with a name such as `CEST`, or an offset such as `+0200`, `+02:00`, `UTC+2`.
pub(crate) fn zone(word: &str) -> Option<FixedOffset> {
    let word = word.to_ascii_lowercase();
    if let Some((_, minutes)) = ZONES.iter().find(|(name, _)| *name == word) {
        return FixedOffset::east_opt(minutes * 60);
    }
    let offset = word.strip_prefix("utc").or_else(|| word.strip_prefix("gmt")).unwrap_or(&word);
    let sign = match offset.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits: String = offset[1..].chars().filter(|c| *c != ':').collect();
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = if digits.len() > 2 { (number / 100, number % 100) } else { (number, 0) };
    // An invalid offset is ignored. The local time then counts as UTC, which is wrong by a day at most.
    if hours > 14 || minutes > 59 {
        return FixedOffset::east_opt(0);
    }
    FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60))
}

#[derive(Default)]
struct DateParts {
    day: Option<u32>,
    month: Option<u32>,
    year: Option<i32>,
    time: Option<NaiveTime>,
    zone: Option<FixedOffset>,
}

impl DateParts {
    /// Reads one word of the value; `None` if it cannot be part of a date.
    fn take(&mut self, word: &str) -> Option<()> {
        if let Some((date, time)) = iso_date(word) {
            (self.day, self.month, self.year) = (Some(date.0), Some(date.1), Some(date.2));
            if let Some(time) = time {
                let split = time.find(['+', '-', 'Z', 'z']).unwrap_or(time.len());
                self.time = Some(clock(&time[..split])?);
                self.zone = zone(&time[split..]).or(self.zone);
            }
        } else if word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit()) {
            self.time = Some(clock(word)?);
        } else if self.time.is_some() && zone(word).is_some() {
            self.zone = self.zone.or(zone(word));
        } else if let Some(number) = number(word.trim_end_matches('.').as_bytes()) {
            if word.len() >= 3 || (self.day.is_some() && self.year.is_none()) {
                self.year = self.year.or(Some(full_year(i32::try_from(number).ok()?, word.len())));
            } else {
                self.day = self.day.or(Some(number));
            }
        } else if let Some(month) = month(word) {
            // A weekday such as `Mar.` (French for Tuesday) comes before the month, so the last match counts.
            if self.month.is_none() || self.day.is_some() {
                self.month = Some(month);
            }
        } else {
            // `4-May-2026`, or a weekday, which is ignored.
            let pieces: Vec<&str> = word.split('-').collect();
            if let [day, name, year] = pieces[..]
                && let (Ok(day), Some(month), Ok(number)) = (day.parse(), month(name), year.parse())
            {
                (self.day, self.month, self.year) =
                    (Some(day), Some(month), Some(full_year(number, year.len())));
            }
        }
        Some(())
    }

    fn date(&self) -> Option<DateTime<FixedOffset>> {
        let date = NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)?;
        let local = NaiveDateTime::new(date, self.time?);
        self.zone.unwrap_or(FixedOffset::east_opt(0)?).from_local_datetime(&local).single()
    }
}

fn without_comments(value: &str) -> String {
    let mut depth = 0_usize;
    let mut text = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => text.push(c),
            _ => {}
        }
    }
    text
}

pub(crate) type YearMonthDay<'a> = ((u32, u32, i32), Option<&'a str>);

/// Reads `2026-05-04`, with or without a time after a `T`.
pub(crate) fn iso_date(word: &str) -> Option<YearMonthDay<'_>> {
    let (date, time) = match word.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => (word, None),
    };
    let mut numbers = date.split(['-', '/']);
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let numeric = [year, month, day].iter().all(|n| n.bytes().all(|b| b.is_ascii_digit()));
    if year.len() != 4 || !numeric || numbers.next().is_some() {
        return None;
    }
    Some(((day.parse().ok()?, month.parse().ok()?, year.parse().ok()?), time))
}

/// Reads `10:00:00` or `9:05`, with or without a fraction of a second.
pub(crate) fn clock(word: &str) -> Option<NaiveTime> {
    let mut numbers = word.split([':', '.']);
    let hour = numbers.next()?.parse().ok()?;
    let minute = numbers.next()?.parse().ok()?;
    let second: u32 = numbers.next().map_or(Ok(0), str::parse).ok()?;
    // A leap second counts as the last second of its minute.
    NaiveTime::from_hms_opt(hour, minute, second.min(if second == 60 { 59 } else { second }))
}

fn full_year(number: i32, digits: usize) -> i32 {
    match (digits, number) {
        (..=2, ..=49) => number + 2000,
        (..=3, _) => number + 1900,
        _ => number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_order() {
        let expected = "2026-05-04T10:00:00+02:00";
        for value in [
            "Mon, 4 May 2026 10:00:00 +0200", "4 May 2026 10:00:00 +0200", "Sun, 04 May 2026 10:00 +0200",
            "Mon, 4 May 26 10:00:00 CEST", "Mon, 4 May 2026 10:00:00 +0200 (CEST)",
            "Mon May  4 10:00:00 2026 +0200", "Mon May  4 10:00:00 +0200 2026",
            "Mo, 4 Mai 2026 10:00:00 +0200", "lun., 4 mai 2026 10:00:00 +0200", "2026-05-04T10:00:00+02:00",
            "2026-05-04 10:00:00 +0200", "Mon, 4-May-2026 10:00:00 +0200",
        ] {
            assert_eq!(read(value).map(|d| d.to_rfc3339()).as_deref(), Some(expected), "{value}");
        }
    }

    #[test]
    fn the_usual_form_is_read_as_any_other() {
        for value in [
            "Mon, 4 May 2026 10:00:00 +0200", "Mon, 04 May 2026 10:00:00 -0330 (NST)",
            "4 May 2026 23:59:59 +0000", "Mar, 4 DEC 1999 00:00:00 +1400",
            "Xxx, 29 Feb 2024 10:00:00 -0000 (a b)",
        ] {
            assert!(usual(value).is_some(), "{value}");
            assert_eq!(
                usual(value).map(|date| WrittenDate { date, has_zone: true }),
                lenient(value),
                "{value}"
            );
        }
        for value in [
            "Mon, 4 May 2026 10:00:60 +0200", "Mon, 4 May 2026 10:00:00 +1500",
            "Mon, 4 May 26 10:00:00 +0200", "Mon, 4 May 2026 10:00 +0200",
            "Mon, 4 May 2026 10:00:00 +0200 (a (b)", "Mon, 31 Feb 2026 10:00:00 +0200",
            "Mon, 4 Mai 2026 10:00:00 +0200", "Mon 4 May 2026 10:00:00 +0200", "4 May 2026 10:00:00 +02:00",
            "\u{e9}, 4 May 2026",
        ] {
            assert_eq!(usual(value), None, "{value}");
        }
    }

    #[test]
    fn a_missing_zone_is_utc_and_short_years_follow_the_rfc() {
        for (value, expected) in [
            ("Mon May  4 10:00:00 2026", "2026-05-04T10:00:00+00:00"),
            ("4 May 69 9:05 GMT", "1969-05-04T09:05:00+00:00"),
            ("4 May 49 09:05:00 GMT", "2049-05-04T09:05:00+00:00"),
            ("4 May 126 09:05:00 EST", "2026-05-04T09:05:00-05:00"),
            ("4 May 2026 23:59:60 +0000", "2026-05-04T23:59:59+00:00"),
        ] {
            assert_eq!(read(value).map(|d| d.to_rfc3339()).as_deref(), Some(expected), "{value}");
        }
    }

    #[test]
    fn text_that_is_not_a_date_gives_none() {
        for value in
            ["", "99 May 2026 99:99:99 +0000", "yesterday", "4 May 2026", "31 Feb 2026 10:00:00 +0000"]
        {
            assert_eq!(read(value), None, "{value}");
        }
    }
}
