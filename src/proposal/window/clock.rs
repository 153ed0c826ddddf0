//! Reads times of day as people write them: `17:00`, `5 pm`, `17h`, `1700 UTC`, `noon`.

use chrono::NaiveTime;

use super::text::SentenceWord;
use super::zone::{self, Zone};

/// The last second of a day.
pub(super) const LAST_SECOND: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 59) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// A time of day, read from words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// The time; `None` if it does not exist, such as `25:00`.
    pub(super) time: Option<NaiveTime>,
    /// Number of words that state it.
    pub(super) words: usize,
}

/// The parts of a date before a number. They decide whether the number may be a time.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct BeforeNumber {
    /// A day, by its name or number.
    pub(super) day: bool,
    /// A day with a known month, after which a number is an hour.
    pub(super) hour_is_next: bool,
    /// A year.
    pub(super) year: bool,
}

impl Clock {
    /// Reads a time at the start of some words.
    pub(super) fn read(words: &[SentenceWord<'_>], known: BeforeNumber) -> Option<Self> {
        let word = words.first()?.plain();
        let next = words.get(1).map_or("", |word| word.plain());
        let named = |time| Some(Self { time, words: 1 });
        match word {
            "noon" | "midday" => return named(NaiveTime::from_hms_opt(12, 0, 0)),
            // "Friday midnight" is the end of Friday.
            "midnight" => return named(Some(LAST_SECOND)),
            _ => {}
        }
        let digits =
            word.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.')).unwrap_or(word.len());
        let (digits, rest) = word.split_at(digits);
        if digits.is_empty() {
            return None;
        }
        let behind = if rest.is_empty() { next } else { rest };
        if matches!((digits, behind), ("12", "noon" | "midday")) && rest.is_empty() {
            return Some(Self { time: NaiveTime::from_hms_opt(12, 0, 0), words: 2 });
        }
        if (digits, behind) == ("12", "midnight") && rest.is_empty() {
            return Some(Self { time: Some(LAST_SECOND), words: 2 });
        }
        let half = half(behind);
        let hours = matches!(behind, "h" | "uhr" | "hrs" | "hours" | "o'clock" | "heures" | "horas" | "ore");
        let has_zone = rest.is_empty()
            && zone::read(&words[1..], None, true).is_some_and(|found| found.zone != Zone::Unknown);
        let said = half.is_some() || hours || has_zone;
        let minutes_of_h = rest.strip_prefix('h').filter(|_| digits.len() <= 2).map(str::parse::<u32>);
        let (hour, minute, second) = if let Some(Ok(minute)) = minutes_of_h {
            // `15h30`: the minutes follow the h.
            (digits.parse().ok()?, minute, 0)
        } else if digits.contains(':') || (digits.contains('.') && said) {
            let mut numbers = digits.split([':', '.']).map(str::parse::<u32>);
            let (hour, minute) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
            (hour, minute, numbers.next().map_or(Ok(0), |second| second).ok()?)
        } else if half.is_some() || (digits.len() <= 2 && known.hour_is_next && said) {
            (digits.parse().ok()?, 0, 0)
        } else if digits.len() == 4 && known.day && has_zone && (known.year || !digits.starts_with("20")) {
            // `1700 UTC`. `2026 UTC` is a year if no year was read before it.
            (digits[..2].parse().ok()?, digits[2..].parse().ok()?, 0)
        } else {
            return None;
        };
        let time = match (half, hour, minute, second) {
            (Some(_), 0 | 13.., ..) => None,
            (Some(half), ..) => NaiveTime::from_hms_opt(hour % 12 + half, minute, second),
            // `24:00` is the midnight at the end of the day.
            (None, 24, 0, 0) => Some(LAST_SECOND),
            (None, ..) => NaiveTime::from_hms_opt(hour, minute, second),
        };
        let words = 1 + usize::from(rest.is_empty() && (half.is_some() || hours));
        Some(Self { time, words })
    }
}

/// The number of hours that `am` or `pm` adds.
fn half(word: &str) -> Option<u32> {
    match word.replace('.', "").as_str() {
        "am" => Some(0),
        "pm" => Some(12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::sentences;
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let known = BeforeNumber { day: true, hour_is_next: true, year: false };
        let clock = Clock::read(&sentences(text)[0].words(), known)?;
        Some((clock.time.map_or("none".into(), |time| time.format("%H:%M:%S").to_string()), clock.words))
    }

    #[test]
    fn times_are_read_in_every_form() {
        for (text, time, words) in [
            ("17:00", "17:00:00", 1),
            ("17:00:30", "17:00:30", 1),
            ("5pm", "17:00:00", 1),
            ("5 pm", "17:00:00", 2),
            ("5:30 p.m. sharp", "17:30:00", 2),
            ("12am", "00:00:00", 1),
            ("12pm", "12:00:00", 1),
            ("17h", "17:00:00", 1),
            ("17h30", "17:30:00", 1),
            ("17 heures", "17:00:00", 2),
            ("17 Pacific time", "17:00:00", 1),
            ("17 Uhr", "17:00:00", 2),
            ("17.30 UTC", "17:30:00", 1),
            ("17 UTC", "17:00:00", 1),
            ("1700 UTC", "17:00:00", 1),
            ("24:00", "23:59:59", 1),
            ("noon", "12:00:00", 1),
            ("12 noon", "12:00:00", 2),
            ("12 midnight", "23:59:59", 2),
            ("17 Pacific", "17:00:00", 1),
            ("midnight", "23:59:59", 1),
            ("25:00", "none", 1),
            ("13pm", "none", 1),
        ] {
            assert_eq!(read(text), Some((time.to_owned(), words)), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_not_times() {
        for text in ["17", "2026 UTC", "8 May", "3.5", "3 +1 votes", "-"] {
            assert_eq!(sentences(text).first().and_then(|_| read(text)), None, "{text}");
        }
    }
}
