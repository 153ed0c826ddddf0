//! The TOML form of rulings. `docs/rulings.md` describes it.

use std::collections::HashMap;
use std::fmt::Display;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Deserializer, de};
use toml::Spanned;

use super::{Answer, Ruling};
use crate::error::{Document, Error, ErrorKind, LineColumns, date_text};
use crate::message::Fingerprint;
use crate::moment;

/// The version of the format that this module reads.
const VERSION: i64 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulingsFile {
    version: Spanned<i64>,
    #[serde(default)]
    ruling: Vec<Spanned<RulingEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulingEntry {
    message: Option<String>,
    fingerprint: ParsedRuling<Fingerprint>,
    reading: ParsedRuling<Answer>,
    author: Option<String>,
    reason: Spanned<String>,
    by: Spanned<String>,
    at: Time,
}

/// A value with a text form.
struct ParsedRuling<T>(T);

impl<'de, T: FromStr<Err: Display>> Deserialize<'de> for ParsedRuling<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map(Self).map_err(de::Error::custom)
    }
}

struct Time(DateTime<FixedOffset>);

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        moment::parse(&date_text(deserializer)?).map(Self).map_err(de::Error::custom)
    }
}

/// Reads the rulings of a file, in its order.
pub(super) fn read(text: &str, file: &str) -> Result<Vec<Ruling>, Error> {
    let document = Document { name: file, text };
    let error =
        |what: String, place| Error::new(ErrorKind::Rulings, what).at(document, LineColumns::of(text, place));
    let read: RulingsFile =
        toml::from_str(text).map_err(|error| Error::toml(ErrorKind::Rulings, document, &error))?;
    if *read.version.get_ref() != VERSION {
        let what = format!("unknown version {} of a rulings file", read.version.get_ref());
        return Err(
            error(what, read.version.span()).with_help(format!("this program reads version {VERSION}"))
        );
    }
    let mut rulings: Vec<Ruling> = Vec::with_capacity(read.ruling.len());
    let mut known = HashMap::new();
    for entry in read.ruling {
        let place = entry.span();
        let entry = entry.into_inner();
        for (key, said) in [("reason", &entry.reason), ("by", &entry.by)] {
            if said.get_ref().trim().is_empty() {
                return Err(error(format!("`{key}` is empty"), said.span()));
            }
        }
        let message = entry.message.unwrap_or_default();
        let ruling = Ruling {
            message_id: message.trim().trim_start_matches('<').trim_end_matches('>').to_owned(),
            fingerprint: entry.fingerprint.0,
            answer: entry.reading.0,
            author: entry.author.map(|author| author.trim().to_lowercase()),
            reason: entry.reason.into_inner(),
            by: entry.by.into_inner(),
            at: entry.at.0,
        };
        let about = (ruling.message_id.clone(), ruling.fingerprint, ruling.answer.question(), ruling.at);
        if let Some(other) = known.insert(about, ruling.answer) {
            let what = format!(
                "two rulings on <{}> have the same time: {other} and {}",
                ruling.message_id, ruling.answer
            );
            return Err(error(what, place)
                .with_help("if there are several rulings, the one with the latest `at` is used"));
        }
        rulings.push(ruling);
    }
    Ok(rulings)
}

#[cfg(test)]
mod tests {
    use super::super::Rulings;

    fn entry(more: &str) -> String {
        let fingerprint = "0123456789abcdef".repeat(4);
        format!(
            "[[ruling]] # decided in the meeting\nmessage = \"<vote@example.org>\"\nfingerprint = \"{fingerprint}\"\n\
             reading = \"+1\"\nreason = \"the key was renewed\"\nby = \"Ana Lee\"\n{more}"
        )
    }

    #[test]
    fn rulings_are_read_with_their_reasons() {
        let first = entry("at = 2026-05-08T12:00:00Z\n");
        let second = entry("at = \"2026-05-09\"\n").replace("+1", "none");
        let rulings = Rulings::parse(&format!("version = 1\n{first}{second}"), "r.toml").unwrap();
        let [one, other] = &rulings.iter().collect::<Vec<_>>()[..] else { panic!("{rulings:?}") };
        assert_eq!((one.message_id.as_str(), one.by.as_str()), ("vote@example.org", "Ana Lee"));
        assert!(rulings.is_replaced(one) && !rulings.is_replaced(other));
        assert_eq!(rulings.on(Some("vote@example.org")).count(), 2);
        assert_eq!(rulings.on(None).count(), 0);
    }

    #[test]
    fn errors_name_their_line_and_what_was_expected() {
        let entry = entry("at = 2026-05-08T12:00:00Z\n");
        let file = |entry: &str| format!("version = 1\n{entry}");
        for (text, expected) in [
            (entry.clone(), "r.toml:1:1: missing key `version`"),
            (
                "version = 2\n".to_owned(),
                "r.toml:1:11: unknown version 2 of a rulings file; this program reads version 1",
            ),
            (
                file(&entry.replace("+1", "yes")),
                "r.toml:5:11: invalid reading `yes`: expected a value such as +1",
            ),
            (
                file(&entry.replace("reading", "readng")),
                "r.toml:5:1: unknown key `readng`; did you mean `reading`?",
            ),
            (file(&entry.replace("cdef", "")), "r.toml:4:15: invalid fingerprint `"),
            (file(&entry.replace("Ana Lee", " ")), "r.toml:7:6: `by` is empty"),
            (file(&entry.replace("2026-05-08T12:00:00Z", "\"soon\"")), "r.toml:8:6: invalid time `soon`"),
            (
                file(&format!("{entry}{}", entry.replace("+1", "-1"))),
                "r.toml:9:1: two rulings on <vote@example.org> have the same time: +1 and -1",
            ),
        ] {
            let error = Rulings::parse(&text, "r.toml").unwrap_err().to_string();
            assert!(error.starts_with(expected), "{error}\n{expected}");
        }
    }
}
