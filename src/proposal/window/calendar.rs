//! Reads names of days and months and numeric dates, and finds days such as "next Tuesday".

use chrono::{Datelike, Duration, NaiveDate, Weekday};

const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
];
const WEEKDAYS: [(&str, Weekday); 6] = [
    ("tues", Weekday::Tue),
    ("weds", Weekday::Wed),
    ("thur", Weekday::Thu),
    ("thurs", Weekday::Thu),
    ("mondays", Weekday::Mon),
    ("fridays", Weekday::Fri),
];
/// The number of a month, from its English name or the first letters of the name.
pub(super) fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let named = |name: &&str| *name == word || (matches!(word.len(), 3 | 4) && name.starts_with(word));
    (1..=12).zip(MONTHS).find(|(_, name)| named(name)).map(|(number, _)| number)
}

/// The weekday, from its English name or the first letters of the name.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let named = WEEKDAYS.iter().find(|(name, _)| *name == word).map(|(_, weekday)| *weekday);
    named.or_else(|| word.parse().ok())
}

/// A date whose day and month cannot be distinguished: its two numbers and its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ambiguous(pub(super) u32, pub(super) u32, pub(super) i32);

/// Reads `13/05/2026`, `5/13/2026`, `13.5.2026` and `13-May-2026` as day, month and year.
///
/// The result is an error if day and month cannot be distinguished.
pub(super) fn numeric_date(word: &str) -> Option<Result<(u32, u32, i32), Ambiguous>> {
    let dotted = word.matches('.').count() == 2;
    let between = if dotted { '.' } else { '/' };
    let between = if word.contains(between) { between } else { '-' };
    let mut numbers = word.split(between);
    let (first, second, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    if year.len() != 4 || numbers.next().is_some() {
        return None;
    }
    let number = |text: &str| -> Option<u32> {
        text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()))
    };
    let (first, year) = (number(first)?, i32::try_from(number(year)?).ok()?);
    if let Some(month) = month(second) {
        return Some(Ok((first, month, year)));
    }
    let second = number(second)?;
    // In a date with dots, the day always comes first.
    Some(match (first, second) {
        _ if dotted => Ok((first, second, year)),
        (13.., 1..=12) => Ok((first, second, year)),
        (1..=12, 13..) => Ok((second, first, year)),
        (day @ 1..=12, month) if day == month => Ok((day, month, year)),
        _ => Err(Ambiguous(first, second, year)),
    })
}

/// The first `weekday` after a day, or the `weekday` in the week that starts on the next Monday.
pub(super) fn coming(weekday: Weekday, behind: NaiveDate, of_next_week: bool) -> Option<NaiveDate> {
    let number = |of: Weekday| i64::from(of.num_days_from_monday());
    let (now, then) = (number(behind.weekday()), number(weekday));
    let ahead = if of_next_week { 7 - now + then } else { (6 + then - now) % 7 + 1 };
    behind.checked_add_signed(Duration::days(ahead))
}

/// The date with this weekday that is nearest to a day.
pub(super) fn nearest(weekday: Weekday, to: NaiveDate) -> Option<NaiveDate> {
    let ahead = (0..=3).map(|days| to.checked_add_signed(Duration::days(days)));
    let before = (1..=3).map(|days| to.checked_sub_signed(Duration::days(days)));
    ahead.chain(before).flatten().find(|day| day.weekday() == weekday)
}

/// The last day of a month.
pub(super) fn last_of_month(year: i32, month: u32) -> Option<NaiveDate> {
    (28..=31).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_by_their_start() {
        for (name, number) in
            [("may", 5), ("june", 6), ("jun", 6), ("sept", 9), ("sep.", 9), ("december", 12)]
        {
            assert_eq!(month(name), Some(number), "{name}");
        }
        for name in ["decision", "maintainers", "marked", "ma", "junes", ""] {
            assert_eq!(month(name), None, "{name}");
        }
        for (name, day) in
            [("fri", Weekday::Fri), ("friday", Weekday::Fri), ("thurs", Weekday::Thu), ("tues", Weekday::Tue)]
        {
            assert_eq!(weekday(name), Some(day), "{name}");
        }
        assert_eq!(weekday("someday"), None);
    }

    #[test]
    fn day_and_month_are_distinguished_or_not_read() {
        for (text, date) in [
            ("13/05/2026", (13, 5, 2026)),
            ("5/13/2026", (13, 5, 2026)),
            ("05-05-2026", (5, 5, 2026)),
            ("3.6.2026", (3, 6, 2026)),
            ("3-jun-2026", (3, 6, 2026)),
        ] {
            assert_eq!(numeric_date(text), Some(Ok(date)), "{text}");
        }
        assert_eq!(numeric_date("06/03/2026"), Some(Err(Ambiguous(6, 3, 2026))));
        assert_eq!(numeric_date("13/13/2026"), Some(Err(Ambiguous(13, 13, 2026))));
        for text in ["2/3", "1.2.3", "2026-05-04", "a/b/2026", "1/2/3/2026"] {
            assert_eq!(numeric_date(text), None, "{text}");
        }
    }
}
