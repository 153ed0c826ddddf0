//! Adds a ruling to the file of rulings and keeps everything else in it, including comments.

use std::fs;
use std::io;
use std::path::Path;

use chrono::SecondsFormat;
use serde::Serialize;
use toml::value::Datetime;

use crate::Error;
use crate::cli::output;
use crate::ruling::{Ruling, Rulings};

/// The start of a new file.
const HEAD: &str = "# Rulings of a chair on unclear mails. See docs/rulings.md of plusone.\nversion = 1\n";

#[derive(Serialize)]
struct Added<'a> {
    ruling: [ResolvedEntry<'a>; 1],
}

#[derive(Serialize)]
struct ResolvedEntry<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    message: &'a str,
    fingerprint: String,
    reading: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<&'a str>,
    reason: &'a str,
    by: &'a str,
    at: Datetime,
}

/// Adds a ruling at the end of a file, and returns all rulings of the file. Creates a missing file.
///
/// Replaces the file completely or not at all.
pub(super) fn add(path: &Path, ruling: &Ruling) -> Result<Rulings, Error> {
    let name = path.display().to_string();
    let mut text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => HEAD.to_owned(),
        Err(error) => return Err(Error::read(&name, error)),
    };
    Rulings::parse(&text, &name)?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&written(ruling).map_err(|error| Error::write(&name, error))?);
    let rulings = Rulings::parse(&text, &name)?;
    output::replace(path, &text).map_err(|error| Error::write(&name, error))?;
    Ok(rulings)
}

fn written(ruling: &Ruling) -> io::Result<String> {
    let entry = ResolvedEntry {
        message: &ruling.message_id,
        fingerprint: ruling.fingerprint.to_string(),
        reading: ruling.answer.to_string(),
        author: ruling.author.as_deref(),
        reason: &ruling.reason,
        by: &ruling.by,
        at: ruling.at.to_rfc3339_opts(SecondsFormat::Secs, true).parse().map_err(io::Error::other)?,
    };
    toml::to_string(&Added { ruling: [entry] }).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ruling::Answer;

    #[test]
    fn a_ruling_is_added_and_the_rest_of_the_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rulings.toml");
        let ruling = |id: &str, reason: &str| Ruling {
            message_id: id.to_owned(),
            fingerprint: "ab".repeat(32).parse().unwrap(),
            answer: Answer::NoVote,
            author: Some("bo@example.org".to_owned()),
            reason: reason.to_owned(),
            by: "Inés \"In\" Sol".to_owned(),
            at: "2026-05-08T12:00:00.5+02:00".parse().unwrap(),
        };
        add(&path, &ruling("1@example.org", "a joke")).unwrap();
        let first = fs::read_to_string(&path).unwrap();
        let edited = format!("{first}# agreed in the meeting");
        fs::write(&path, &edited).unwrap();
        let rulings = add(&path, &ruling("2@example.org", "\"quoted\" \\ and\u{7f}\nmore")).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with(&edited), "{text}");
        let reasons: Vec<&str> = rulings.iter().map(|ruling| ruling.reason.as_str()).collect();
        assert_eq!(reasons, ["a joke", "\"quoted\" \\ and\u{7f}\nmore"]);
        assert_eq!(rulings.iter().next().unwrap().at.to_rfc3339(), "2026-05-08T12:00:00+02:00");
        // A second answer to the same question at the same time is an error, and does not change the file.
        add(&path, &ruling("2@example.org", "again")).unwrap_err();
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}
