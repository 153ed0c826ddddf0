//! Times as people type them: on a command line, or in a config.

use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

use crate::error::{Error, ErrorKind};

/// Parses a time: RFC 3339, `2026-05-04 17:00 UTC`, or a date, which means the end of that day in UTC.
///
/// # Errors
/// If the text has another form.
pub fn parse(text: &str) -> Result<DateTime<FixedOffset>, Error> {
    moment_or_day(text, NaiveTime::from_hms_opt(23, 59, 59))
}

/// Parses a time: RFC 3339, `2026-05-04 17:00 UTC`, or a date, which means the start of that day in UTC.
///
/// # Errors
/// If the text has another form.
pub fn parse_start(text: &str) -> Result<DateTime<FixedOffset>, Error> {
    moment_or_day(text, Some(NaiveTime::MIN))
}

/// The time until which a user says that an archive is complete: the value of `--complete-until`.
///
/// Its text form is `now`, or a time in one of the forms of [`parse_time`](crate::parse_time).
///
/// ```
/// use plusone::CompleteUntil;
///
/// let judged = "2026-05-08T10:00:00Z".parse().unwrap();
/// let said: CompleteUntil = "2026-05-07".parse().unwrap();
/// assert_eq!(said.as_of(judged).to_rfc3339(), "2026-05-07T23:59:59+00:00");
/// let said: CompleteUntil = "now".parse().unwrap();
/// assert_eq!(said.as_of(judged), judged);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompleteUntil {
    /// The time of judgement.
    Now,
    /// A fixed time.
    Moment(DateTime<FixedOffset>),
}

impl CompleteUntil {
    /// The time up to which the archive is complete, for a vote that is judged as of `at`. It is never later than `at`.
    #[must_use]
    pub fn as_of(self, at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        match self {
            Self::Now => at,
            Self::Moment(moment) => moment.min(at),
        }
    }
}

impl FromStr for CompleteUntil {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if text == "now" { Ok(Self::Now) } else { parse(text).map(Self::Moment) }
    }
}

fn moment_or_day(text: &str, time: Option<NaiveTime>) -> Result<DateTime<FixedOffset>, Error> {
    let whole = DateTime::parse_from_rfc3339(text);
    let of_day = || {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        Some(day.and_time(time?).and_utc().fixed_offset())
    };
    let expected = || {
        format!(
            "invalid time `{text}`: expected a date (2026-05-04), a time with its zone (2026-05-04 17:00 UTC) or \
             RFC 3339 (2026-05-04T17:00:00Z)"
        )
    };
    whole
        .ok()
        .or_else(|| with_zone(text))
        .or_else(of_day)
        .ok_or_else(|| Error::new(ErrorKind::Argument, expected()))
}

/// Parses a time with a zone after it: `2026-05-04 17:00 UTC`, `2026-05-04 17:00:00 +02:00`.
fn with_zone(text: &str) -> Option<DateTime<FixedOffset>> {
    let in_utc = text.strip_suffix("UTC").or_else(|| text.strip_suffix('Z'));
    let text = in_utc.map_or_else(|| text.to_owned(), |time| format!("{} +00:00", time.trim_end()));
    let forms = ["%Y-%m-%d %H:%M %:z", "%Y-%m-%d %H:%M:%S %:z"];
    forms.iter().find_map(|form| DateTime::parse_from_str(&text, form).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let text = |moment: Result<DateTime<FixedOffset>, Error>| moment.unwrap().to_rfc3339();
        assert_eq!(text(parse("2026-05-04")), "2026-05-04T23:59:59+00:00");
        assert_eq!(text(parse_start("2026-05-04")), "2026-05-04T00:00:00+00:00");
        assert_eq!(text(parse("2026-05-04T17:00:00+02:00")), "2026-05-04T17:00:00+02:00");
        assert_eq!(text(parse("2026-05-04 17:00 UTC")), "2026-05-04T17:00:00+00:00");
        assert_eq!(text(parse("2026-05-04 17:00:30 +02:00")), "2026-05-04T17:00:30+02:00");
        assert!(parse("2026-05-04 17:00").is_err(), "a time without a zone may be anywhere");
        assert!(parse("soon").unwrap_err().message().starts_with("invalid time `soon`"));
    }

    #[test]
    fn an_archive_is_not_complete_after_the_time_of_judgement() {
        let at = parse("2026-05-04").unwrap();
        assert_eq!("2026-06-01".parse::<CompleteUntil>().unwrap().as_of(at), at);
        assert!("Now".parse::<CompleteUntil>().is_err());
    }
}
