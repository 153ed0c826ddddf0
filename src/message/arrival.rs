//! The time at which a mail arrived, according to the servers on its way.
//!
//! The Date field of a mail is only a claim of its sender.

use chrono::{DateTime, Datelike, Duration, FixedOffset};

use super::date;
use super::field_text::text_of;

/// The time at which a mail arrived, and its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// The time.
    pub date: DateTime<FixedOffset>,
    /// Source of the time.
    pub by: Trace,
}

/// The source of the time at which a mail arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trace {
    /// The topmost Received header, which the last server wrote (RFC 5321, section 4.4).
    Received,
    /// The separator line of the mbox.
    Separator,
}

/// Maximum difference between a Date and the arrival that is not reported.
///
/// Nearly all mail arrives within minutes. A queue (RFC 5321, section 4.5.4.1) or a moderator may hold a mail
/// for days; a chair should know about that.
const FAR: Duration = Duration::hours(24);
/// The same limit for a separator. Its time has no zone and may be wrong by up to a day.
const FAR_FROM_SEPARATOR: Duration = Duration::hours(48);
/// Maximum error of the time of a separator, which has no zone.
const DAY: Duration = Duration::days(1);
/// Maximum difference between the clocks of ordinary machines.
const SKEW: Duration = Duration::minutes(10);
/// Usual maximum delay of mail that a list filters, greylists and sends on.
const ON_ITS_WAY: Duration = Duration::hours(1);
/// Maximum time for which a queue or a moderator holds a mail.
const YEAR: Duration = Duration::days(366);
/// First possible year of a mail.
///
/// Programs and clocks without a date write the first second of 1970 or of 1980.
const FIRST_YEAR: i32 = 1981;

impl Arrival {
    /// Reads the date of a Received header: the text after its last semicolon.
    pub(super) fn received(value: &[u8]) -> Option<Self> {
        let tail = &value[memchr::memrchr(b';', value)? + 1..];
        Some(Self { date: date::read(&text_of(tail))?, by: Trace::Received })
    }

    /// Reads the date of a separator line with an address, which a mail server wrote.
    ///
    /// A program that saves or exports mail writes a line without an address (`From - `,
    /// `From MAILER-DAEMON `). The date in that line is not the arrival.
    pub(super) fn separator(line: &[u8]) -> Option<Self> {
        let has_address = line.contains(&b'@') || line.windows(4).any(|four| four == b" at ");
        let date = separator_date(line).filter(|_| has_address)?;
        Some(Self { date, by: Trace::Separator })
    }

    /// `true` if a mail with this arrival cannot have been sent at `sent`: it arrived before `sent`, or more
    /// than a year later.
    pub(super) fn excludes(&self, sent: DateTime<FixedOffset>) -> bool {
        sent - self.date > self.precision().max(SKEW) || self.date - sent > YEAR
    }

    /// `true` if the mail certainly arrived later than `sent`.
    pub(super) fn is_after(&self, sent: DateTime<FixedOffset>) -> bool {
        self.date - sent > self.precision().max(SKEW)
    }

    /// `true` if a mail that was sent at `sent` took longer than usual.
    pub fn is_delayed(&self, sent: DateTime<FixedOffset>) -> bool {
        self.date - sent > self.precision().max(ON_ITS_WAY)
    }

    /// Maximum error of the arrival itself.
    fn precision(&self) -> Duration {
        match self.by {
            Trace::Received => Duration::zero(),
            Trace::Separator => DAY,
        }
    }

    /// `true` if a Date is far from the arrival.
    pub fn is_far_from(&self, date: DateTime<FixedOffset>) -> bool {
        let tolerance = match self.by {
            Trace::Received => FAR,
            Trace::Separator => FAR_FROM_SEPARATOR,
        };
        (date - self.date).abs() > tolerance
    }
}

/// Maximum number of words of a date in a separator: `Mon, 04 May 2026 10:00:00 +0200 (CEST)` has seven.
const LONGEST_DATE: usize = 10;

/// `true` if a mail can have this date; `false` for the date of a clock that was never set.
pub(super) fn is_possible(date: &DateTime<FixedOffset>) -> bool {
    date.year() >= FIRST_YEAR
}

/// The date of a separator line; `None` if it is a placeholder such as 1970.
pub(super) fn separator_date(line: &[u8]) -> Option<DateTime<FixedOffset>> {
    let line = String::from_utf8_lossy(line);
    let (_, behind) = line.trim_start().split_once(char::is_whitespace)?;
    let mut words: Vec<&str> = behind.split_whitespace().rev().take(LONGEST_DATE).collect();
    words.reverse();
    // The date is the shortest last part of the line that is a valid date. The address before it may contain
    // a name that looks like a month, such as Mark.
    let date = (0..words.len()).rev().find_map(|start| date::read(&words[start..].join(" ")))?;
    is_possible(&date).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_a_received_header_follows_its_last_semicolon() {
        let value = b" from a (a [198.51.100.1])\r\n\tby b; for <c>; Mon, 4 May 2026 10:00:00 +0200 (CEST)";
        let arrival = Arrival::received(value).unwrap();
        assert_eq!(
            (arrival.date.to_rfc3339().as_str(), arrival.by),
            ("2026-05-04T10:00:00+02:00", Trace::Received)
        );
        assert_eq!(Arrival::received(b"by b with id 12"), None);
        assert_eq!(Arrival::received(b"by b; soon"), None);
    }

    #[test]
    fn separators_of_mail_servers_are_believed() {
        for (line, expected) in [
            ("From bo@example.org Mon May  4 10:00:00 2026", true),
            ("From bo at example.org  Mon May  4 10:00:00 2026", true),
            ("From MAILER-DAEMON Mon May  4 10:00:00 2026", false),
            ("From - Mon May  4 10:00:00 2026", false),
            ("From mboxrd@z Thu Jan  1 00:00:00 1970", false),
            ("From bo@example.org Tue Jan  1 00:00:00 1980", false),
            ("From bo@example.org soon", false),
        ] {
            assert_eq!(Arrival::separator(line.as_bytes()).is_some(), expected, "{line}");
        }
    }

    #[test]
    fn a_name_in_the_address_is_not_read_as_a_month() {
        for line in
            ["From mark at example.org  Thu Oct  8 19:59:00 2009", "From may Thu, 08 Oct 2009 19:59:00 +0000"]
        {
            let date = separator_date(line.as_bytes()).unwrap();
            assert_eq!(date.to_rfc3339(), "2009-10-08T19:59:00+00:00", "{line}");
        }
    }

    #[test]
    fn only_the_end_of_a_long_line_is_read() {
        let line = format!("From bo@example.org {}", "Mon May 4M ".repeat(1 << 16));
        assert_eq!(separator_date(line.as_bytes()), None);
        let date = separator_date(format!("{line} Mon May  4 10:00:00 2026").as_bytes()).unwrap();
        assert_eq!(date.to_rfc3339(), "2026-05-04T10:00:00+00:00");
    }

    #[test]
    fn a_placeholder_date_in_a_separator_gives_none() {
        for line in ["From mboxrd@z Thu Jan  1 00:00:00 1970", "From - Thu Jan  1 00:00:00 1970"] {
            assert_eq!(separator_date(line.as_bytes()), None, "{line}");
        }
    }

    #[test]
    fn an_arrival_excludes_follows_or_delays_a_date() {
        let at = |text: &str| date::read(text).unwrap();
        let arrival = |by| Arrival { date: at("8 May 2026 12:00 +0000"), by };
        // `excludes`, `is_after` and `is_delayed`, for an arrival from Received and for one from a separator.
        for (sent, received, separator) in [
            ("8 May 2026 12:09 +0000", [false, false, false], [false, false, false]),
            ("8 May 2026 12:11 +0000", [true, false, false], [false, false, false]),
            ("9 May 2026 12:01 +0000", [true, false, false], [true, false, false]),
            ("8 May 2026 11:51 +0000", [false, false, false], [false, false, false]),
            ("8 May 2026 11:49 +0000", [false, true, false], [false, false, false]),
            ("8 May 2026 10:59 +0000", [false, true, true], [false, false, false]),
            ("7 May 2026 11:59 +0000", [false, true, true], [false, true, true]),
            ("6 May 2025 12:00 +0000", [true, true, true], [true, true, true]),
        ] {
            let of = |by| {
                let (arrival, sent) = (arrival(by), at(sent));
                [arrival.excludes(sent), arrival.is_after(sent), arrival.is_delayed(sent)]
            };
            assert_eq!((of(Trace::Received), of(Trace::Separator)), (received, separator), "{sent}");
        }
    }

    #[test]
    fn a_date_more_than_a_day_away_is_far() {
        let at = |text: &str| date::read(text).unwrap();
        let arrival = |by| Arrival { date: at("8 May 2026 12:00 +0000"), by };
        for (date, received, separator) in [
            ("7 May 2026 12:00 +0000", false, false),
            ("7 May 2026 11:59 +0000", true, false),
            ("9 May 2026 12:01 +0000", true, false),
            ("6 May 2026 11:59 +0000", true, true),
            ("10 May 2026 12:01 +0000", true, true),
        ] {
            assert_eq!(arrival(Trace::Received).is_far_from(at(date)), received, "{date}");
            assert_eq!(arrival(Trace::Separator).is_far_from(at(date)), separator, "{date}");
        }
    }
}
