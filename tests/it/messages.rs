//! Tests single mails with one defect each: `fixtures/messages/*.eml` is compared with the expected reading.

use std::slice;

use crate::common::{fixtures, toml_of};
use plusone::archive::RawMessage;
use plusone::limits::Limits;
use plusone::message::{Body, Header};
use plusone::pipeline::Senders;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    #[allow(dead_code, reason = "for the reader of the file")]
    about: String,
    message_id: Option<String>,
    #[serde(default)]
    in_reply_to: Vec<String>,
    #[serde(default)]
    references: Vec<String>,
    subject: Option<String>,
    name: String,
    address: String,
    date: Option<String>,
    body: Option<String>,
    #[serde(default)]
    diagnostics: Vec<String>,
}

fn differences(bytes: &[u8], expected: &Expected) -> Vec<String> {
    let (mut header, mut found) = Header::read(RawMessage { separator: None, bytes, cut: false });
    let senders = Senders::of(slice::from_ref(&header), &[]);
    found.extend(senders.resolve(slice::from_mut(&mut header)).into_iter().map(|(_, odd)| odd));
    let (body, of_body) = Body::read(bytes, &Limits::default());
    found.extend(of_body);
    let mut told = Vec::new();
    let mut same = |what: &str, expected: &dyn std::fmt::Debug, found: &dyn std::fmt::Debug| {
        let (expected, found) = (format!("{expected:?}"), format!("{found:?}"));
        if expected != found {
            told.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    same("message_id", &expected.message_id, &header.message_id);
    same("in_reply_to", &expected.in_reply_to, &header.in_reply_to.to_vec());
    same("references", &expected.references, &header.references.to_vec());
    same("subject", &expected.subject.clone().unwrap_or_default(), &header.subject);
    same("name", &expected.name, &header.author.name());
    same("address", &expected.address, &header.author.address());
    same("date", &expected.date, &header.date.map(|date| date.to_rfc3339()));
    if let Some(body_text) = &expected.body {
        same("body", body_text, &body.text);
    }
    let mut codes: Vec<&str> = found.iter().map(|odd| odd.code().as_str()).collect();
    codes.sort_unstable();
    same("diagnostics", &expected.diagnostics, &codes);
    told
}

#[test]
fn every_defect_is_read_as_its_toml_file_says() {
    let paths = fixtures("messages", &["eml"]);
    assert!(paths.len() >= 60, "only {} files were found", paths.len());
    let mut faults = Vec::new();
    for path in &paths {
        let told = differences(&std::fs::read(path).unwrap(), &toml_of(path));
        faults.extend(
            told.into_iter().map(|line| format!("{}: {line}", path.file_stem().unwrap().to_string_lossy())),
        );
    }
    assert!(faults.is_empty(), "{} errors\n{}", faults.len(), faults.join("\n"));
}
