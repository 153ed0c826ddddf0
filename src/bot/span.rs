//! A duration in a config: `6 hours`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use chrono::TimeDelta;
use serde::{Deserialize, Deserializer, de};

/// A duration of at most a year, in whole seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeSpan {
    seconds: u32,
}

/// The units in the singular; the parser ignores an `s` after a unit.
const UNITS: [(&str, u32); 5] =
    [("second", 1), ("minute", 60), ("hour", 60 * 60), ("day", 24 * 60 * 60), ("week", 7 * 24 * 60 * 60)];
/// Maximum duration, in seconds.
const LONGEST: u32 = 366 * 24 * 60 * 60;

impl TimeSpan {
    /// A duration in hours.
    pub(super) const fn hours(hours: u16) -> Self {
        Self { seconds: hours as u32 * 60 * 60 }
    }

    /// A duration in seconds.
    pub(super) const fn seconds(seconds: u16) -> Self {
        Self { seconds: seconds as u32 }
    }

    /// The duration as a value that can be added to a time.
    pub fn delta(self) -> TimeDelta {
        TimeDelta::seconds(i64::from(self.seconds))
    }

    /// The duration as a value to wait for.
    pub fn duration(self) -> Duration {
        Duration::from_secs(u64::from(self.seconds))
    }
}

impl FromStr for TimeSpan {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("invalid duration `{text}`: expected one such as \"6 hours\" or \"30 days\"");
        let (number, unit) = text.trim().split_once(char::is_whitespace).ok_or_else(wrong)?;
        let unit = unit.trim();
        let singular = unit.strip_suffix('s').unwrap_or(unit);
        let (_, length) = UNITS.iter().find(|(name, _)| *name == singular).ok_or_else(wrong)?;
        let number: u32 = number.parse().map_err(|_| wrong())?;
        let seconds = number.checked_mul(*length).filter(|seconds| *seconds <= LONGEST);
        let seconds = seconds.ok_or_else(|| format!("invalid duration `{text}`: expected a year or less"))?;
        Ok(Self { seconds })
    }
}

/// Writes the duration in the largest unit that gives a whole number.
impl fmt::Display for TimeSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fits =
            |(_, length): &&(&str, u32)| self.seconds >= *length && self.seconds.is_multiple_of(*length);
        let (unit, length) = UNITS.iter().rev().find(fits).unwrap_or(&UNITS[0]);
        let number = self.seconds / length;
        write!(f, "{number} {unit}{}", if number == 1 { "" } else { "s" })
    }
}

impl<'de> Deserialize<'de> for TimeSpan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_written_in_their_largest_unit() {
        for text in ["0 seconds", "90 seconds", "1 minute", "36 hours", "1 week"] {
            assert_eq!(text.parse::<TimeSpan>().unwrap().to_string(), text);
        }
        assert_eq!("120 minutes".parse::<TimeSpan>().unwrap().to_string(), "2 hours");
    }

    #[test]
    fn spans_are_read_as_people_write_them() {
        for (text, seconds) in [
            ("0 seconds", 0),
            ("1 minute", 60),
            ("6 hours", 21_600),
            (" 2  days", 172_800),
            ("1 week", 604_800),
        ] {
            assert_eq!(text.parse(), Ok(TimeSpan { seconds }), "{text}");
        }
        for text in ["6", "hours", "6h", "-1 hours", "1.5 hours", "6 month", "six hours", ""] {
            assert!(text.parse::<TimeSpan>().unwrap_err().starts_with("invalid duration `"), "{text}");
        }
        assert_eq!(
            "9999 days".parse::<TimeSpan>().unwrap_err(),
            "invalid duration `9999 days`: expected a year or less"
        );
        assert_eq!(
            "4294967295 weeks".parse::<TimeSpan>().unwrap_err(),
            "invalid duration `4294967295 weeks`: expected a year or less"
        );
    }
}
