//! How long a vote is open: what the call says, a duration or a deadline.

use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone, Weekday};

use crate::message::date;

/// How long a vote is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Nothing is said of it.
    None,
    /// At least so long: before its end nothing is decided, and votes count until the result.
    Minimum {
        /// When the duration is over.
        until: DateTime<FixedOffset>,
        /// The duration in hours, as the call or the policy states it.
        hours: u32,
        /// Whether the call states it, and not the policy.
        stated: bool,
    },
    /// To a fixed moment: votes after it are late.
    Deadline {
        /// The moment.
        until: DateTime<FixedOffset>,
    },
}

impl Window {
    /// When it ends, if it is known.
    pub fn until(&self) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::None => None,
            Self::Minimum { until, .. } | Self::Deadline { until } => Some(*until),
        }
    }
}

/// What a text says of the window of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stated {
    /// Nothing.
    Nothing,
    /// A duration in hours.
    Hours(u32),
    /// A fixed moment.
    Until(DateTime<FixedOffset>),
    /// Words of a deadline whose moment cannot be read.
    Unreadable,
}

/// Words by which a sentence speaks of the window.
const ABOUT_WINDOW: &[&str] = &[
    "open", "vote", "votes", "voting", "window", "close", "closes", "closed", "closing", "lasts", "last",
    "run", "runs", "running", "remain", "remains", "objection", "objections", "object", "objects",
    "deadline", "lazy", "consensus", "period", "minimum", "hear", "ends", "end", "answer",
];
/// Words before a deadline.
const UNTIL: &[&str] =
    &["until", "till", "closes", "close", "closing", "ends", "end", "deadline", "by", "before", "expires"];
const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("a", 1),
    ("fourteen", 14),
    ("72hrs", 72),
    ("72hr", 72),
    ("72h", 72),
    ("48h", 48),
    ("24h", 24),
];
/// The longest window that is believed, in hours: a year.
const LONGEST: u32 = 24 * 366;

/// Reads what the lines of a call, and its subject, say of the window. `called` is the date of the call, by
/// which "until Friday" is understood.
pub(super) fn stated<'a>(
    lines: impl Iterator<Item = &'a str>,
    subject: &str,
    called: Option<DateTime<FixedOffset>>,
) -> Stated {
    // A subject may state a deadline; a duration in it is part of the title.
    let mut found = match in_text(subject, called) {
        Stated::Until(until) => Stated::Until(until),
        _ => Stated::Nothing,
    };
    let text: Vec<&str> = lines.collect();
    for sentence in sentences(&text.join("\n")) {
        match (found, in_text(&sentence, called)) {
            (Stated::Nothing | Stated::Unreadable, next) if next != Stated::Nothing => found = next,
            // A deadline and a duration: the deadline closes where it is the later.
            (Stated::Hours(hours), Stated::Until(until))
                if called.is_none_or(|called| until >= called + Duration::hours(hours.into())) =>
            {
                found = Stated::Until(until);
            }
            _ => {}
        }
    }
    found
}

/// Sentences: a line break ends one only where a blank line or a full stop does.
fn sentences(text: &str) -> Vec<String> {
    let paragraphs = text.split("\n\n");
    paragraphs
        .flat_map(|paragraph| {
            let joined = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
            joined.split(". ").map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

fn in_text(text: &str, called: Option<DateTime<FixedOffset>>) -> Stated {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '[' | ']' | '*'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if !words.iter().any(|word| ABOUT_WINDOW.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()))) {
        return Stated::Nothing;
    }
    let mut unreadable = false;
    for (at, word) in words.iter().enumerate() {
        if !UNTIL.contains(&word.trim_end_matches(':')) {
            continue;
        }
        match moment(&words[at + 1..], called) {
            Moment::At(until) => return Stated::Until(until),
            Moment::Unreadable => unreadable = true,
            Moment::None => {}
        }
    }
    match duration(&words) {
        Some(hours) => Stated::Hours(hours),
        None if unreadable => Stated::Unreadable,
        None => Stated::Nothing,
    }
}

/// `72 hours`, `at least three days`, `one week`, `72h`.
fn duration(words: &[String]) -> Option<u32> {
    let bare = |at: usize| words.get(at).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    (0..words.len()).find_map(|at| {
        let word = bare(at)?;
        // `72-hour`, `72h`, and a number before a unit.
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        let rest = word[digits.len()..].trim_start_matches('-');
        let number: u32 = match digits.parse() {
            Ok(number) => number,
            Err(_) => NUMBERS.iter().find(|(name, _)| *name == word)?.1,
        };
        let hours = match hours_of(rest) {
            Some(unit) if !digits.is_empty() && !rest.is_empty() => unit,
            _ if !rest.is_empty() && !digits.is_empty() => return None,
            _ => hours_of(bare(at + 1)?)?,
        };
        // `a day` alone is no window: "a day or two".
        let hours = number.checked_mul(hours).filter(|hours| (1..=LONGEST).contains(hours))?;
        (word != "a" || hours >= 168).then_some(hours)
    })
}

fn hours_of(unit: &str) -> Option<u32> {
    match unit {
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(1),
        "d" | "day" | "days" => Some(24),
        "week" | "weeks" => Some(168),
        _ => None,
    }
}

enum Moment {
    At(DateTime<FixedOffset>),
    /// A date is begun and cannot be read.
    Unreadable,
    None,
}

/// The date and time in the words behind "until".
fn moment(words: &[String], called: Option<DateTime<FixedOffset>>) -> Moment {
    let (mut weekday, mut day, mut month, mut year, mut time, mut zone) =
        (None, None, None, None, None, None);
    for word in words.iter().take(12) {
        let bare = word.trim_end_matches(['.', ',', '!', ':']);
        if let Ok(named) = bare.parse::<Weekday>() {
            weekday = Some(named);
        } else if let Ok(date) = NaiveDate::parse_from_str(bare.split('t').next().unwrap_or(bare), "%Y-%m-%d")
        {
            (year, month, day) = (Some(date.year()), Some(date.month()), Some(date.day()));
            let clock = bare.split_once('t').map(|(_, clock)| clock.trim_end_matches('z'));
            time = clock.and_then(date::clock).or(time);
        } else if let Some(named) = date::month(bare) {
            month = Some(named);
        } else if let Some(clock) = clock(bare) {
            time = Some(clock);
        } else if let Some(offset) = date::zone(bare) {
            zone = Some(offset);
        } else if let Some(number) = ordinal(bare) {
            match bare.len() {
                4 if bare.chars().all(|c| c.is_ascii_digit()) => {
                    year = Some(i32::try_from(number).unwrap_or_default());
                }
                _ if (1..=31).contains(&number) => day = day.or(Some(number)),
                _ => {}
            }
        } else if matches!(bare, "noon") {
            time = NaiveTime::from_hms_opt(12, 0, 0);
        } else if matches!(bare, "midnight") {
            time = NaiveTime::from_hms_opt(23, 59, 59);
        } else if (month.is_some() || weekday.is_some())
            && !matches!(
                bare,
                "at" | "the" | "of" | "on" | "this" | "next" | "around" | "o'clock" | "am" | "pm"
            )
        {
            break;
        }
    }
    let zone = zone.or_else(|| FixedOffset::east_opt(0));
    let date = match (day, month, called) {
        (Some(day), Some(month), _) => {
            let year = year.or_else(|| called.map(|called| called.year()));
            let date = year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
            // "until 3 January", said in December, is in the next year.
            match (date, called) {
                (Some(date), Some(called)) if date < called.date_naive() - Duration::days(31) => {
                    NaiveDate::from_ymd_opt(date.year() + 1, month, day)
                }
                (date, _) => date,
            }
        }
        (_, _, Some(called)) => weekday.map(|weekday| {
            let ahead = (7 + i64::from(weekday.num_days_from_monday())
                - i64::from(called.weekday().num_days_from_monday()))
                % 7;
            called.date_naive() + Duration::days(if ahead == 0 { 7 } else { ahead })
        }),
        _ => None,
    };
    let begun = weekday.is_some() || month.is_some();
    // A day without a time lasts to its end.
    let time = time.or_else(|| NaiveTime::from_hms_opt(23, 59, 59));
    match (date, time, zone) {
        (Some(date), Some(time), Some(zone)) => {
            zone.from_local_datetime(&date.and_time(time)).single().map_or(Moment::Unreadable, Moment::At)
        }
        _ if begun => Moment::Unreadable,
        _ => Moment::None,
    }
}

/// `17:00`, `5pm`, `17h`, `17:00utc`.
fn clock(word: &str) -> Option<NaiveTime> {
    let (digits, afternoon) =
        match word.strip_suffix("pm").map(|d| (d, 12)).or_else(|| word.strip_suffix("am").map(|d| (d, 0))) {
            Some((digits, add)) => (digits, Some(add)),
            None => (word.trim_end_matches("utc").trim_end_matches('z'), None),
        };
    let colon = digits.contains(':') && digits.starts_with(|c: char| c.is_ascii_digit());
    let hour: u32 = match (colon, afternoon) {
        (false, Some(_)) => digits.parse().ok()?,
        (true, _) => digits.split(':').next()?.parse().ok()?,
        _ => return None,
    };
    let minute: u32 = if colon { digits.split(':').nth(1)?.parse().ok()? } else { 0 };
    let hour = afternoon.map_or(hour, |add| hour % 12 + add);
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn ordinal(word: &str) -> Option<u32> {
    let digits =
        ["st", "nd", "rd", "th", "."].iter().find_map(|suffix| word.strip_suffix(suffix)).unwrap_or(word);
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Stated {
        // A Monday.
        let called = date::read("Mon, 4 May 2026 10:00:00 +0000");
        stated(text.lines(), "", called)
    }

    fn until(text: &str) -> Stated {
        Stated::Until(date::read(text).unwrap())
    }

    #[test]
    fn durations_are_read_in_words_and_digits() {
        for (text, hours) in [
            ("Vote open for at least 72 hours.", 72),
            ("The vote will be open for 72h.", 72),
            ("This vote stays open for at least three days.", 72),
            ("Voting lasts one week", 168),
            ("Please vote. It will remain open for a\nminimum of 72 hours.", 72),
            ("a 72-hour lazy consensus", 72),
        ] {
            assert_eq!(read(text), Stated::Hours(hours), "{text}");
        }
    }

    #[test]
    fn deadlines_are_read_as_people_write_them() {
        for (text, moment) in [
            ("The vote is open until Friday 15 May 2026 17:00 UTC.", "15 May 2026 17:00 +0000"),
            ("Open until Friday 17:00 UTC.", "8 May 2026 17:00 +0000"),
            ("The vote closes 2026-06-03 20:00 UTC", "3 Jun 2026 20:00 +0000"),
            ("Voting ends on May 10th, 2026 at 5pm CEST.", "10 May 2026 17:00 +0200"),
            ("The vote closes on May 10", "10 May 2026 23:59:59 +0000"),
        ] {
            assert_eq!(read(text), until(moment), "{text}");
        }
    }

    #[test]
    fn other_times_are_no_window() {
        for text in [
            "The build takes 72 hours.", "Fixed 25 issues in 3 days of work", "+1",
            "Thanks, see you on Friday",
        ] {
            assert_eq!(read(text), Stated::Nothing, "{text}");
        }
        assert_eq!(read("The vote closes on Someday the 45th of May"), Stated::Unreadable);
    }
}
