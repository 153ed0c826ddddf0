//! Archives of seeded errors: every decision of `fixtures/audits/*.toml` becomes a thread with its result mail,
//! each file an archive, and `plusone audit` has to find what is seeded and nothing else.
//!
//! `cargo test --test audits -- --nocapture` prints how often each finding was seeded, found, missed, and
//! found where it was not seeded.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset, TimeDelta};
use common::command::{AT, run, run_with_input};
use common::{fixtures, toml_of};
use plusone::audit::FindingCode;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Archive {
    #[allow(dead_code, reason = "for the reader of the file")]
    about: String,
    policy: Option<String>,
    class: Option<String>,
    roster: Option<String>,
    decision: Vec<Seeded>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seeded {
    name: String,
    #[serde(default = "subject")]
    subject: String,
    #[serde(default = "call")]
    call: String,
    opened: Option<DateTime<FixedOffset>>,
    /// Who, what, and how long after the call; hour by hour where that is not told.
    votes: Vec<Vec<String>>,
    result: Option<String>,
    result_subject: Option<String>,
    #[serde(default = "proposer")]
    result_by: String,
    after: Option<String>,
    second: Option<String>,
    agreement: String,
    #[serde(default)]
    findings: Vec<String>,
    #[serde(default)]
    changes_outcome: bool,
}

fn subject() -> String {
    "[VOTE] Move the mirror".into()
}

fn call() -> String {
    "I propose to move the mirror. The vote is open for 72 hours.".into()
}

fn proposer() -> String {
    "Ana Lee".into()
}

/// A mail of the archive that is made.
struct Mail<'a> {
    id: String,
    from: &'a str,
    subject: String,
    date: DateTime<FixedOffset>,
    body: &'a str,
}

impl Archive {
    /// What the command says of the archive, which is written to a folder.
    fn audited(&self, folder: &Path) -> Value {
        let write = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::write(&path, text).unwrap();
            path.to_str().unwrap().to_owned()
        };
        let mbox: String = self.decision.iter().enumerate().map(|(at, seeded)| seeded.mbox(at)).collect();
        let mbox = write("list.mbox", &mbox);
        let roster = self.roster.as_ref().map(|roster| write("roster.toml", roster));
        let policy = self.policy.as_deref().unwrap_or("ovirt-infra");
        let mut arguments = vec!["audit", &mbox, "--at=2026-12-31", "--policy", policy, "--format=json"];
        arguments.extend(self.class.iter().flat_map(|class| ["--class", class]));
        arguments.extend(roster.iter().flat_map(|roster| ["--roster", roster]));
        let run = run(&arguments);
        let changed = self.decision.iter().any(|seeded| seeded.changes_outcome);
        assert_eq!(run.code, i32::from(changed), "{}", run.err);
        let document = run.json();
        is_what_the_schema_says(&document);
        document
    }
}

#[track_caller]
fn is_what_the_schema_says(document: &Value) {
    let schema = run(&["schema", "audit"]).json();
    let checked = jsonschema::draft202012::validate(&schema, document);
    assert!(checked.is_ok(), "{checked:?}");
}

impl Seeded {
    /// The thread: the call, the votes, the results. Each decision has a title of its own.
    fn mbox(&self, at: usize) -> String {
        let first = DateTime::parse_from_rfc3339("2026-01-05T12:00:00Z").unwrap();
        let opened = self.opened.unwrap_or(first + TimeDelta::days(10 * i64::try_from(at).unwrap()));
        let subject = format!("{} ({})", self.subject, self.name);
        let mail = |what: String, from, subject: String, hours: i64, body| Mail {
            id: format!("{what}@example.org"),
            from,
            subject,
            date: opened + TimeDelta::hours(hours),
            body,
        };
        let call = mail(format!("call-{at}"), "Ana Lee", subject.clone(), 0, self.call.as_str());
        let mut mails = vec![call];
        for (place, vote) in self.votes.iter().enumerate() {
            let hours = vote.get(2).map_or(i64::try_from(place).unwrap() + 1, |after| hours(after));
            let what = format!("vote-{at}-{place}");
            mails.push(mail(what, &vote[0], format!("Re: {subject}"), hours, &vote[1]));
        }
        let of_result = match &self.result_subject {
            Some(subject) => format!("{subject} ({})", self.name),
            None => format!("[RESULT] {subject}"),
        };
        let after = self.after.as_deref().map_or(80, hours);
        let results = [&self.result, &self.second];
        for (place, result) in results.into_iter().flatten().enumerate() {
            let hours = after + i64::try_from(place).unwrap();
            let what = format!("result-{at}-{place}");
            mails.push(mail(what, &self.result_by, of_result.clone(), hours, result));
        }
        mails.iter().map(|mail| mail.separated(&format!("call-{at}@example.org"))).collect()
    }
}

impl Mail<'_> {
    fn separated(&self, call: &str) -> String {
        let Self { id, from, subject, date, body } = self;
        let address: String =
            from.to_lowercase().replace(' ', ".").chars().filter(char::is_ascii).collect::<String>();
        let answers = if id == call { String::new() } else { format!("In-Reply-To: <{call}>\n") };
        format!(
            "From {address}@example.org {}\nFrom: {from} <{address}@example.org>\nSubject: {subject}\n\
             Date: {}\nMessage-ID: <{id}>\n{answers}Content-Type: text/plain; charset=utf-8\n\n{body}\n\n",
            date.format("%a %b %e %H:%M:%S %Y"),
            date.to_rfc2822()
        )
    }
}

fn hours(text: &str) -> i64 {
    text.strip_suffix('h').unwrap().parse().unwrap()
}

/// What an audit says of a decision: its agreement, its findings in the order of their codes, and whether the
/// outcome is another.
#[derive(Debug, PartialEq)]
struct Found {
    agreement: String,
    findings: Vec<String>,
    changes_outcome: bool,
}

impl Found {
    fn new(decision: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let mut findings: Vec<String> =
            decision["findings"].as_array().unwrap().iter().map(|finding| text(&finding["code"])).collect();
        findings.sort();
        Self {
            agreement: text(&decision["agreement"]),
            findings,
            changes_outcome: decision["changes_outcome"].as_bool().unwrap(),
        }
    }
}

#[derive(Default)]
struct Row {
    seeded: usize,
    found: usize,
    missed: usize,
    false_alarms: usize,
}

#[test]
fn every_seeded_error_is_found_and_nothing_else() {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let (mut decisions, mut wrong) = (0, String::new());
    for path in fixtures("audits", &["toml"]) {
        let archive: Archive = toml_of(&path);
        let folder = tempfile::tempdir().unwrap();
        let document = archive.audited(folder.path());
        assert_eq!(document["unmatched"], Value::Array(Vec::new()), "{}", path.display());
        let found = document["decisions"].as_array().unwrap();
        assert_eq!(found.len(), archive.decision.len(), "{}", path.display());
        for seeded in &archive.decision {
            decisions += 1;
            let title = format!("({})", seeded.name);
            let of_name = |one: &&Value| one["proposal"]["subject"].as_str().unwrap().ends_with(&title);
            let decision = found.iter().find(of_name).unwrap();
            let found = Found::new(decision);
            let mut findings = seeded.findings.clone();
            findings.sort();
            let expected = Found {
                agreement: seeded.agreement.clone(),
                findings,
                changes_outcome: seeded.changes_outcome,
            };
            if found != expected {
                let texts = &decision["findings"];
                writeln!(wrong, "{title}\n  expected {expected:?}\n  found    {found:?}\n  {texts}").unwrap();
            }
            let codes: BTreeSet<&String> = found.findings.iter().chain(&expected.findings).collect();
            for code in codes {
                let count = |codes: &[String]| codes.iter().filter(|one| *one == code).count();
                let (seeded, got) = (count(&expected.findings), count(&found.findings));
                let row = rows.entry(code.clone()).or_default();
                row.seeded += seeded;
                row.found += seeded.min(got);
                row.missed += seeded.saturating_sub(got);
                row.false_alarms += got.saturating_sub(seeded);
            }
        }
    }
    println!("{:28} {:>6} {:>6} {:>6} {:>12}", "finding", "seeded", "found", "missed", "false alarms");
    for (code, row) in &rows {
        println!("{code:28} {:6} {:6} {:6} {:12}", row.seeded, row.found, row.missed, row.false_alarms);
    }
    println!("{decisions} decisions");
    assert_eq!(wrong, "");
    let unseeded: Vec<&str> =
        FindingCode::ALL.iter().map(|code| code.as_str()).filter(|code| !rows.contains_key(*code)).collect();
    assert_eq!(unseeded, Vec::<&str>::new(), "every finding has to be seeded");
    assert!(decisions >= 40, "{decisions}");
}

/// The archive with the mail that announces the result behind it, as the mail's own separator has it.
fn announced(archive: &[u8], mail: &str) -> Vec<u8> {
    let date = mail.lines().find_map(|line| line.strip_prefix("Date: ")).unwrap();
    let date = DateTime::parse_from_rfc2822(date).unwrap();
    let separator = format!("\n\nFrom list@example.org {}\n", date.format("%a %b %e %H:%M:%S %Y"));
    [archive, separator.as_bytes(), mail.as_bytes()].concat()
}

#[test]
fn the_mail_that_is_written_agrees_with_the_audit_that_reads_it() {
    let (mut written, mut wrong) = (0, String::new());
    for path in fixtures("archives", &["mbox"]) {
        let name = path.to_str().unwrap();
        let proposals = run(&["list", name, AT, "--format=json"]).json();
        for proposal in proposals["proposals"].as_array().unwrap() {
            let id = proposal["message_id"].as_str().unwrap();
            let of_call = format!("--thread={id}");
            if id.is_empty() || !proposal["result"].is_null() {
                continue;
            }
            let mail = run(&["result", name, AT, "--to=dev@example.org", &of_call]);
            if mail.code != 0 {
                continue;
            }
            written += 1;
            let archive = announced(&fs::read(&path).unwrap(), &mail.out);
            let audit = run_with_input(&["audit", "-", "--at=2026-06-20", "--format=json"], archive).json();
            let decisions = audit["decisions"].as_array().unwrap();
            let decision = decisions.iter().find(|one| one["proposal"]["message_id"] == id).unwrap();
            let items = proposal_has_items(&path, &of_call);
            if decision["agreement"] != if items { "explained" } else { "agrees" } {
                let findings = &decision["findings"];
                writeln!(wrong, "{name} {id}: {} {findings:#}\n{}", decision["agreement"], mail.out).unwrap();
            }
        }
    }
    println!("{written} result mails were written and read back");
    assert_eq!(wrong, "");
    assert!(written >= 25, "{written}");
}

fn proposal_has_items(path: &Path, of_call: &str) -> bool {
    let tally = run(&["tally", path.to_str().unwrap(), AT, of_call, "--format=json"]).json();
    !tally["items"].as_array().unwrap().is_empty()
}
