//! Times as people type them and as the system gives them.

use chrono::{DateTime, FixedOffset, Utc};

use crate::error::Error;
use crate::moment;

/// Reads a time as a person types it: what `--at` of the command takes.
///
/// A date without a time of day means its end in UTC.
///
/// ```
/// use plusone::parse_time;
///
/// let time = parse_time("2026-05-08 12:00 UTC")?;
/// assert_eq!(time, parse_time("2026-05-08T14:00:00+02:00")?);
/// assert_eq!(parse_time("2026-05-08")?.to_rfc3339(), "2026-05-08T23:59:59+00:00");
/// assert!(parse_time("soon").is_err());
/// # Ok::<(), plusone::Error>(())
/// ```
///
/// # Errors
/// When the text is not a time.
pub fn parse_time(text: &str) -> Result<DateTime<FixedOffset>, Error> {
    moment::parse(text)
}

/// Takes a time from the caller's clock: a `SystemTime`, or a `DateTime<Utc>` of chrono. The library reads no clock.
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
