//! Tests the labelled set of result mails: `fixtures/announcements/*.toml` has what a careful auditor reads from each
//! mail.
//!
//! `PLUSONE_TOPIC=names cargo test --test it announcements:: -- --nocapture` shows the errors of one topic.

use std::fmt::Write as _;

use crate::common::{fixtures, toml_of};
use plusone::announcement::{self, Announcement};
use plusone::message::{Author, Body, Flow, Header, Message};
use plusone::policy::Side;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topic {
    #[allow(dead_code)]
    about: String,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    #[serde(default = "subject")]
    subject: String,
    #[serde(default = "sender")]
    from: String,
    #[serde(default, flatten)]
    expected: Expected,
}

/// The expected reading: a number as `3 plus binding`, a name as `Bo Ek: plus binding`.
#[derive(Deserialize, Default, PartialEq, Debug)]
#[serde(default)]
struct Expected {
    verdict: Option<String>,
    counts: Vec<String>,
    names: Vec<String>,
    corrects: bool,
    private: bool,
    extends: bool,
}

fn subject() -> String {
    "[RESULT] [VOTE] Move the mirror".into()
}

fn sender() -> String {
    "Ana Lee".into()
}

fn read(subject: &str, from: &str, text: &str) -> Announcement {
    let header =
        Header { subject: subject.into(), author: Author::new(from, "ana@example.org"), ..Header::default() };
    announcement::read(&Message::of_parts(header, Body { text: text.into(), flow: Flow::Fixed }), "")
}

fn shown(read: &Announcement) -> Expected {
    let side = |side: Side| match side {
        Side::Plus => "plus",
        Side::Zero => "zero",
        Side::Minus => "minus",
        Side::Cast => "cast",
        Side::Decisive => "decisive",
    };
    let binding = |binding: Option<bool>| match binding {
        Some(true) => " binding",
        Some(false) => " non-binding",
        None => "",
    };
    let named = |name: &announcement::NamedVoter| {
        format!("{}: {}{}", name.name, name.side.map_or("unknown", side), binding(name.binding))
    };
    Expected {
        verdict: read.verdict.map(|said| said.as_str().to_owned()),
        counts: read
            .counts
            .iter()
            .map(|n| format!("{} {}{}", n.count, side(n.side), binding(n.binding)))
            .collect(),
        names: read.names.iter().map(named).collect(),
        corrects: read.corrects,
        private: read.private.is_some(),
        extends: read.extends.is_some(),
    }
}

/// `true` if something was read that the mail does not contain. This is worse than missing something.
fn invents(found: &Expected, expected: &Expected) -> bool {
    let more = |found: &[String], expected: &[String]| found.iter().any(|one| !expected.contains(one));
    found.verdict.is_some() && found.verdict != expected.verdict
        || more(&found.counts, &expected.counts)
        || more(&found.names, &expected.names)
}

#[test]
fn the_labelled_set_is_read_correctly() {
    let only = std::env::var("PLUSONE_TOPIC").ok();
    let mut table = String::from("topic                     cases   right   wrong  missed\n");
    let (mut cases, mut faults) = (0, Vec::new());
    for path in fixtures("announcements", &["toml"]) {
        let topic: Topic = toml_of(&path);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let (mut wrong, mut missed) = (0, 0);
        for case in &topic.case {
            let found = shown(&read(&case.subject, &case.from, &case.text));
            if found == case.expected {
                continue;
            }
            *(if invents(&found, &case.expected) { &mut wrong } else { &mut missed }) += 1;
            if only.as_ref().is_none_or(|only| *only == name) {
                let text: String = case.text.lines().fold(String::new(), |mut text, line| {
                    let _ = writeln!(text, "    | {line}");
                    text
                });
                let Case { name: case_name, expected, .. } = case;
                faults.push(format!("{name}: {case_name}\n{text}  read: {found:?}\n  want: {expected:?}\n"));
            }
        }
        let right = topic.case.len() - wrong - missed;
        let _ = writeln!(table, "{name:<25}{:>6}{right:>8}{wrong:>8}{missed:>8}", topic.case.len());
        cases += topic.case.len();
    }
    println!("{table}{cases} cases");
    assert!(faults.is_empty(), "{} errors\n\n{}", faults.len(), faults.join("\n"));
    assert!(cases >= 120, "only {cases} labelled cases were found");
}

#[test]
fn every_number_and_name_has_its_place() {
    let text = "Hi,\n\nThe vote passed with 3 +1 (binding) votes:\n\nBo Ek\nme\n\nThanks\n";
    let read = read("[RESULT] [VOTE] Move it (+3)", "Ana Lee", text);
    let places: Vec<_> =
        read.counts.iter().map(|n| (n.passage.line, n.passage.excerpt.as_str(), n.count)).collect();
    assert_eq!(places, [(3, "The vote passed with 3 +1 (binding) votes:", 3)]);
    let places: Vec<_> = read.names.iter().map(|n| (n.passage.line, n.name.as_str())).collect();
    assert_eq!(places, [(5, "Bo Ek"), (6, "Ana Lee")]);
}

#[test]
fn quotations_and_signatures_are_not_read() {
    let text = "See below.\n\nOn Mon, 4 May 2026 at 10:00, Bo Ek <bo@example.org> wrote:\n> The vote passed with 3 binding votes.\n-- \nThe vote passed with 4 binding votes.\n";
    assert!(read("Re: [VOTE] Move it", "Ana Lee", text).is_unread());
}
