//! Writes the documents as text: indented for a file, or on one line for a pipeline.
//!
//! The text cannot control a terminal. This module writes a character that could do so as `\uXXXX`, which a JSON
//! parser reads as the character itself.

use std::fmt::Write as _;

use serde::Serialize;

use super::{AuditDocument, ListDocument, TallyDocument};
use crate::error::Error;
use crate::report::clean;
use crate::report::form;
use crate::report::{AuditReport, Form, ListReport, TallyReport};

/// Writes a report as one indented JSON document.
#[derive(Debug, Clone, Copy)]
pub struct Json;

impl Form<TallyReport<'_>> for Json {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        indented(&TallyDocument::new(report))
    }
}

impl Form<ListReport<'_>> for Json {
    fn write(&self, report: &ListReport<'_>) -> Result<String, Error> {
        indented(&ListDocument::new(report))
    }
}

impl Form<AuditReport<'_>> for Json {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        indented(&AuditDocument::new(report))
    }
}

/// A document or a schema, indented, with its line end.
///
/// # Errors
/// If a value cannot be written as JSON. No value of this crate causes this.
pub fn indented(document: &impl Serialize) -> Result<String, Error> {
    let text = serde_json::to_string_pretty(document).map_err(|error| form::error("JSON", error))?;
    Ok(harmless(&text) + "\n")
}

/// A value on one line, with its line end.
///
/// # Errors
/// If a value cannot be written as JSON. No value of this crate causes this.
pub fn line(value: &impl Serialize) -> Result<String, Error> {
    let text = serde_json::to_string(value).map_err(|error| form::error("JSON", error))?;
    Ok(harmless(&text) + "\n")
}

/// Escapes the characters of a JSON text that could control a terminal. They can occur only in strings.
fn harmless(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if clean::is_unsafe(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_control_a_terminal_are_escaped_and_not_lost() {
        let text = "a\u{1b}[2J\u{9b}m\u{202e}b\nc";
        let written = line(&text).unwrap();
        assert_eq!(written, "\"a\\u001b[2J\\u009bm\\u202eb\\nc\"\n");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
