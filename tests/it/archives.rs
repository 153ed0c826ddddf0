//! Tallies the archives `fixtures/archives/*.mbox` with the command, and compares each result with the file next to
//! its archive.

use crate::common::{fixtures, toml_of};
use assert_cmd::Command;
use serde::Deserialize;
use serde_json::Value as Json;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    about: String,
    at: String,
    thread: Option<String>,
    policy: Option<String>,
    class: Option<String>,
    exit: i32,
    /// The codes of all diagnostics, in order, without `archive-ends-before-window`; `None` if the file does not give
    /// them.
    diagnostics: Option<Vec<String>>,
    proposal: Proposal,
    outcome: Outcome,
    counts: Counts,
    #[serde(default)]
    vote: Vec<Vote>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Proposal {
    message_id: String,
    subject: Option<String>,
    class: String,
    proposer: Option<String>,
    closed_by: Option<String>,
    closes: Option<String>,
    #[serde(default)]
    extended_by: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Outcome {
    verdict: String,
    stable: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counts {
    plus: u64,
    zero: u64,
    minus: u64,
    other: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vote {
    voter: String,
    value: Option<String>,
    status: String,
    claims: Option<String>,
    justification: String,
    #[serde(default)]
    reasons: Vec<String>,
    message_id: String,
    line: u64,
}

/// The differences from the expectation, one per line.
fn differences(expected: &Expected, found: &Json, exit: i32) -> Vec<String> {
    let mut told = Vec::new();
    let mut same = |what: &str, expected: Json, found: &Json| {
        if expected != *found {
            told.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    same("exit", exit.into(), &expected.exit.into());
    let proposal = &found["proposal"];
    same("message_id", expected.proposal.message_id.as_str().into(), &proposal["message_id"]);
    if let Some(subject) = &expected.proposal.subject {
        same("subject", subject.as_str().into(), &proposal["subject"]);
    }
    same("class", expected.proposal.class.as_str().into(), &proposal["class"]);
    same("proposer", expected.proposal.proposer.as_deref().into(), &proposal["proposer"]["address"]);
    same("closed_by", expected.proposal.closed_by.as_deref().into(), &proposal["closed_by"]["kind"]);
    let closes = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp();
    same(
        "closes",
        expected.proposal.closes.as_deref().map(closes).into(),
        &proposal["closes"].as_str().map(closes).into(),
    );
    same("extended_by", expected.proposal.extended_by.clone().into(), &proposal["extended_by"]);
    if let Some(codes) = &expected.diagnostics {
        let found = found["diagnostics"].as_array().unwrap().iter().filter_map(|odd| odd["code"].as_str());
        let found: Vec<&str> = found.filter(|code| *code != "archive-ends-before-window").collect();
        same("diagnostics", codes.clone().into(), &found.into());
    }
    same("verdict", expected.outcome.verdict.as_str().into(), &found["outcome"]["verdict"]);
    same("stable", expected.outcome.stable.into(), &found["outcome"]["stable"]);
    for (name, count) in [
        ("plus", expected.counts.plus),
        ("zero", expected.counts.zero),
        ("minus", expected.counts.minus),
        ("other", expected.counts.other),
    ] {
        let split = &found["counts"][name];
        let all = split["binding"].as_u64().unwrap() + split["advisory"].as_u64().unwrap();
        same(name, count.into(), &all.into());
    }
    let votes = found["votes"].as_array().unwrap();
    same("number of votes", expected.vote.len().into(), &votes.len().into());
    for (vote, found) in expected.vote.iter().zip(votes) {
        let what = |field: &str| format!("{field} of {}", vote.voter);
        same(&what("voter"), vote.voter.as_str().into(), &found["voter"]["address"]);
        same(&what("value"), vote.value.as_deref().into(), &found["value"]);
        same(&what("status"), vote.status.as_str().into(), &found["status"]);
        same(&what("claims"), vote.claims.as_deref().into(), &found["claims"]);
        same(&what("justification"), vote.justification.as_str().into(), &found["justification"]["state"]);
        let mut reasons: Vec<&str> =
            found["reasons"].as_array().unwrap().iter().filter_map(Json::as_str).collect();
        reasons.retain(|reason| *reason != "claimed-non-binding");
        same(&what("reasons"), vote.reasons.clone().into(), &reasons.into());
        same(&what("message_id"), vote.message_id.as_str().into(), &found["evidence"]["message_id"]);
        same(&what("line"), vote.line.into(), &found["evidence"]["line"]);
    }
    told
}

#[test]
fn every_archive_is_tallied_as_its_toml_file_says() {
    let mut faults = Vec::new();
    let archives = fixtures("archives", &["mbox"]);
    for path in &archives {
        let expected: Expected = toml_of(path);
        assert!(expected.about.ends_with('.'), "{}: about is not a sentence", path.display());
        let mut command = Command::cargo_bin("plusone").unwrap();
        command.args(["tally", "--format", "json", "--quiet", "--at", &expected.at]);
        command.arg("--complete-until=now").arg(path);
        if let Some(thread) = &expected.thread {
            command.args(["--thread", thread]);
        }
        if let Some(policy) = &expected.policy {
            command.args(["--policy", policy]);
        }
        if let Some(class) = &expected.class {
            command.args(["--class", class]);
        }
        let output = command.output().unwrap();
        let name = path.file_stem().unwrap().to_string_lossy();
        match serde_json::from_slice::<Json>(&output.stdout) {
            Ok(found) => {
                let told = differences(&expected, &found, output.status.code().unwrap());
                faults.extend(told.into_iter().map(|line| format!("{name}: {line}")));
            }
            Err(_) => faults.push(format!("{name}: {}", String::from_utf8_lossy(&output.stderr))),
        }
    }
    println!("{} archives", archives.len());
    assert!(archives.len() >= 40, "only {} archives were found", archives.len());
    assert!(faults.is_empty(), "{} errors\n{}", faults.len(), faults.join("\n"));
}
