//! Times as people type them and as the system gives them.

use chrono::{DateTime, FixedOffset, Utc};

use crate::error::Error;
use crate::moment;

/// Parses a time as a person types it, as in the option `--at` of the command.
///
/// | text | time |
/// |---|---|
/// | `2026-06-01` | the end of the day in UTC |
/// | `2026-06-01T12:00:00Z`, `2026-06-01T14:00:00+02:00` | RFC 3339 |
/// | `2026-06-01 12:00 UTC`, `2026-06-01 14:00 +02:00` | a time with its zone; seconds are optional |
///
/// A time without a zone is an error.
///
/// ```
/// use plusone::parse_time;
///
/// let time = parse_time("2026-06-01 12:00 UTC")?;
/// for same in ["2026-06-01T12:00:00Z", "2026-06-01T14:00:00+02:00", "2026-06-01 14:00 +02:00"] {
///     assert_eq!(parse_time(same)?, time);
/// }
/// assert_eq!(parse_time("2026-06-01")?.to_rfc3339(), "2026-06-01T23:59:59+00:00");
/// assert!(parse_time("2026-06-01 12:00").is_err());
/// # Ok::<(), plusone::Error>(())
/// ```
///
/// # Errors
/// If the text is not a time, or has no zone.
pub fn parse_time(text: &str) -> Result<DateTime<FixedOffset>, Error> {
    moment::parse(text)
}

/// Converts a time of the caller's clock: a `SystemTime`, or a `DateTime<Utc>` of chrono.
///
/// The library reads no clock itself.
///
/// ```
/// use std::time::SystemTime;
///
/// let now = plusone::time_of(SystemTime::now());
/// assert!(now > plusone::parse_time("2026-01-01")?);
/// # Ok::<(), plusone::Error>(())
/// ```
pub fn time_of(time: impl Into<DateTime<Utc>>) -> DateTime<FixedOffset> {
    time.into().fixed_offset()
}
