//! Limits on reading an archive, so that hostile mail cannot use up all time and memory.
//!
//! Mail that exceeds a limit is not an error: the library reads it up to the limit, and a diagnostic names the limit.
//! `docs/limits.md` has a row for each limit, with the reason for its default.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorKind};

/// Hard cap on `nesting`: each level uses stack.
const DEEPEST: u64 = 500;
/// A day, in seconds.
const DAY: u64 = 24 * 60 * 60;
const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

/// The limits of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Maximum size of a header section, in bytes.
    pub(crate) header: u64,
    /// Maximum size of a message after its header section, in bytes; attachments count as they are encoded.
    pub(crate) body: u64,
    /// Maximum size of the decoded text of a message, in bytes.
    pub(crate) text: u64,
    /// Maximum size of an HTML part that is laid out, in bytes. From a larger part, only the tags are removed.
    pub(crate) html: u64,
    /// Maximum depth of nested multiparts and of HTML elements.
    pub(crate) nesting: u64,
    /// Maximum number of parts of a message, including nested ones.
    pub(crate) parts: u64,
    /// Maximum number of messages of a proposal.
    pub(crate) thread: u64,
    /// Maximum size of a decompressed file or stream, in bytes.
    pub(crate) unpacked: u64,
    /// Maximum ratio of unpacked bytes to the bytes of the file.
    pub(crate) ratio: u64,
    /// Maximum size of one response of a server, in bytes as they are sent.
    pub(crate) download: u64,
    /// Maximum duration of one response of a server, in seconds.
    pub(crate) download_time: u64,
    /// Maximum time in which a server may send nothing, in seconds.
    pub(crate) stall: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header: MIB,
            body: 64 * MIB,
            text: 256 * KIB,
            html: 512 * KIB,
            nesting: 100,
            parts: 1000,
            thread: 10_000,
            unpacked: 16 * GIB,
            ratio: 250,
            download: 2 * GIB,
            download_time: 1800,
            stall: 60,
        }
    }
}

impl Limits {
    /// The names of the limits, in the order of the documentation.
    pub const NAMES: [&str; 12] = [
        "header", "body", "text", "html", "nesting", "parts", "thread", "unpacked", "ratio", "download",
        "download-time", "stall",
    ];

    /// Sets one of the limits.
    ///
    /// # Errors
    /// If no limit has the name, or the value is too large.
    pub fn set(&mut self, setting: &LimitSetting) -> Result<(), Error> {
        let LimitSetting { name, value } = setting;
        let (limit, largest) = match name.as_str() {
            "header" => (&mut self.header, GIB),
            "body" => (&mut self.body, 4 * GIB),
            "text" => (&mut self.text, GIB),
            "html" => (&mut self.html, GIB),
            "nesting" => (&mut self.nesting, DEEPEST),
            "parts" => (&mut self.parts, u64::MAX),
            "thread" => (&mut self.thread, u64::MAX),
            "unpacked" => (&mut self.unpacked, u64::MAX),
            "ratio" => (&mut self.ratio, u64::MAX),
            "download" => (&mut self.download, u64::MAX),
            "download-time" => (&mut self.download_time, DAY),
            "stall" => (&mut self.stall, DAY),
            _ => return Err(Error::unknown(ErrorKind::Argument, "limit", name, "limits", Self::NAMES)),
        };
        if *value > largest {
            return Err(Error::new(
                ErrorKind::Argument,
                format!("limit `{name}` is too large: expected at most {}", Size(largest)),
            ));
        }
        *limit = *value;
        Ok(())
    }
}

/// A limit as a number of bytes in memory.
pub(crate) fn bytes(limit: u64) -> usize {
    usize::try_from(limit).unwrap_or(usize::MAX)
}

/// One limit and its value, as a user sets it: `body=16MiB`, `parts=50`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitSetting {
    name: String,
    value: u64,
}

impl FromStr for LimitSetting {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let invalid = |text: String| Error::new(ErrorKind::Argument, text);
        let (name, value) = text.split_once('=').ok_or_else(|| {
            invalid(format!("invalid limit `{text}`: expected NAME=VALUE, such as body=16MiB"))
        })?;
        let value = number(value.trim()).ok_or_else(|| {
            invalid(format!("invalid value `{value}`: expected a number above 0, such as 50 or 16MiB"))
        })?;
        let setting = Self { name: name.trim().to_ascii_lowercase(), value };
        Limits::default().set(&setting)?;
        Ok(setting)
    }
}

/// Parses a number above zero, with or without a unit of bytes.
fn number(text: &str) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, unit) = text.split_at(digits);
    let unit = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 1,
        "k" | "kib" => KIB,
        "m" | "mib" => MIB,
        "g" | "gib" => GIB,
        _ => return None,
    };
    digits.parse::<u64>().ok()?.checked_mul(unit).filter(|value| *value > 0)
}

/// A number of bytes. It is displayed in the largest unit that gives a whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size(pub(crate) u64);

#[cfg(feature = "bot")]
impl FromStr for Size {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        number(text.trim()).map(Self).ok_or_else(|| {
            let text = format!("invalid size `{text}`: expected a number of bytes, such as 512MiB or 2GiB");
            Error::new(ErrorKind::Argument, text)
        })
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            n if n > 0 && n % GIB == 0 => write!(f, "{} GiB", n / GIB),
            n if n > 0 && n % MIB == 0 => write!(f, "{} MiB", n / MIB),
            n if n > 0 && n % KIB == 0 => write!(f, "{} KiB", n / KIB),
            n => write!(f, "{n}"),
        }
    }
}

/// Makes an excerpt of a line: cuts the line if it is very long.
///
/// The excerpt is stored once for each vote or name on the line, and there may be thousands.
pub(crate) fn excerpt(text: &str) -> String {
    /// Maximum number of characters.
    const LONGEST: usize = 500;
    // A text never has more characters than bytes, so this check is enough.
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> Result<Limits, String> {
        let mut limits = Limits::default();
        let setting: LimitSetting = text.parse().map_err(|error: Error| error.to_string())?;
        limits.set(&setting).map_err(|error| error.to_string())?;
        Ok(limits)
    }

    #[test]
    fn limits_are_set_by_name() {
        assert_eq!(set("header=64KiB").unwrap().header, 64 << 10);
        assert_eq!(set(" Body = 2 gib ").unwrap().body, 2 << 30);
        assert_eq!(set("parts=7").unwrap(), Limits { parts: 7, ..Limits::default() });
        for name in Limits::NAMES {
            assert!(set(&format!("{name}=3")).is_ok_and(|limits| limits != Limits::default()), "{name}");
        }
    }

    #[test]
    fn errors_of_a_setting_are_reported() {
        for (text, told) in [
            ("body", "invalid limit `body`: expected NAME=VALUE, such as body=16MiB"),
            (
                "size=3",
                "unknown limit `size`; known limits: header, body, text, html, nesting, parts, thread, unpacked, ratio, download, download-time, stall",
            ),
            ("body=0", "invalid value `0`: expected a number above 0, such as 50 or 16MiB"),
            ("body=2TB", "invalid value `2TB`: expected a number above 0, such as 50 or 16MiB"),
            (
                "body=99999999999GiB",
                "invalid value `99999999999GiB`: expected a number above 0, such as 50 or 16MiB",
            ),
            ("nesting=5000", "limit `nesting` is too large: expected at most 500"),
            ("text=2GiB", "limit `text` is too large: expected at most 1 GiB"),
        ] {
            assert_eq!(set(text).unwrap_err(), told, "{text}");
        }
    }
}
