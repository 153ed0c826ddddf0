//! Tests that `plusone audit` finds exactly the seeded errors in an archive. Each file of `fixtures/audits/*.toml`
//! becomes an archive, and each of its decisions a thread with a result mail.
//!
//! `cargo test --test it audits:: -- --nocapture` prints how often each finding was seeded, found, missed,
//! and found where it was not seeded.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::common::command::{AT, run, run_with_input};
use crate::common::mail::{BO, CARL, DEE, mbox, wiki_vote};
use crate::common::seeded::Archive;
use crate::common::{fixtures, toml_of};
use chrono::DateTime;
use plusone::audit::FindingCode;
use serde_json::Value;

/// The result of an audit for a decision: its agreement, its findings in the order of their codes, and `true` if the
/// outcome changes.
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

/// Writes an archive to a folder and audits it with the command.
fn audited(archive: &Archive, folder: &Path) -> Value {
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let mbox = write("list.mbox", &archive.mbox());
    let roster = archive.roster.as_ref().map(|roster| write("roster.toml", roster));
    let policy = archive.policy.as_deref().unwrap_or("ovirt-infra");
    let mut arguments = vec!["audit", &mbox, "--at=2026-12-31", "--policy", policy, "--format=json"];
    arguments.extend(archive.class.iter().flat_map(|class| ["--class", class]));
    arguments.extend(roster.iter().flat_map(|roster| ["--roster", roster]));
    let run = run(&arguments);
    let changed = archive.decision.iter().any(|seeded| seeded.changes_outcome);
    assert_eq!(run.code, i32::from(changed), "{}", run.err);
    let document = run.json();
    is_what_the_schema_says(&document);
    document
}

#[track_caller]
fn is_what_the_schema_says(document: &Value) {
    let schema = run(&["schema", "audit"]).json();
    let checked = jsonschema::draft202012::validate(&schema, document);
    assert!(checked.is_ok(), "{checked:?}");
}

#[test]
fn every_seeded_error_is_found_and_nothing_else() {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let (mut decisions, mut wrong) = (0, String::new());
    for path in fixtures("audits", &["toml"]) {
        let archive: Archive = toml_of(&path);
        let folder = tempfile::tempdir().unwrap();
        let document = audited(&archive, folder.path());
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

/// Adds a result mail to an archive, after a separator.
fn announced(archive: &[u8], mail: &str) -> Vec<u8> {
    let date = mail.lines().find_map(|line| line.strip_prefix("Date: ")).unwrap();
    let date = DateTime::parse_from_rfc2822(date).unwrap();
    let separator = format!("\n\nFrom list@example.org {}\n", date.format("%a %b %e %H:%M:%S %Y"));
    [archive, separator.as_bytes(), mail.as_bytes()].concat()
}

#[test]
fn a_written_result_mail_agrees_in_an_audit() {
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

#[test]
fn a_written_result_mail_agrees_for_any_names_of_voters() {
    let names = [
        "Sol, Ines", "Olaf Brown, PhD", "Ana & Bo", "Me Too", "No Name", "Zero Cool", "Yes Man",
        "The Ops Team", "j. r. r. tolkien", "Ana de la Cruz y Torres de Madrid", "Ana (ACME)", "007",
        "mkl * dev", "Ana  Lee", "O'Sol", "李明",
    ];
    let mut wrong = String::new();
    for name in names {
        let from = format!("\"{name}\" <voter@example.org>");
        let votes = [(from.as_str(), "+1"), (BO, "+1"), (DEE, "+1"), (CARL, "-1, the host is too small")];
        let archive = mbox(&wiki_vote(&votes));
        let mail = run_with_input(&["result", "-", AT, "--to=dev@example.org"], archive.clone());
        assert_eq!(mail.code, 0, "{name}: {}", mail.err);
        let archive = announced(archive.as_bytes(), &mail.out);
        let audit = run_with_input(&["audit", "-", "--at=2026-06-20", "--format=json"], archive).json();
        let decision = &audit["decisions"][0];
        if decision["agreement"] != "agrees" {
            writeln!(wrong, "{name}: {}\n{}", decision["findings"], mail.out).unwrap();
        }
    }
    assert_eq!(wrong, "");
}
