//! Tests the proof of senders: the Authentication-Results of a named server for each vote, and the
//! requirements of policies.

use serde_json::Value as Json;

use crate::common::command::{Run, run};
use crate::common::mail::{BO, CARL, DEE, Folder, mbox, wiki_vote};

const OVER: &str = "--at=2026-05-08T12:00:00Z";
const RULES: &str = "extends = \"ovirt-infra\"\nname = \"proven\"\nauthserv-id = \"mx.example.net\"\nauthentication = \"required\"\n";

/// Adds the fields of the server, with its results, to a mail.
fn checked(checks: &str, mail: &str) -> String {
    format!(
        "Authentication-Results: mx.example.net; {checks}\n\
         Received: from out.example.org by mx.example.net; Mon, 4 May 2026 10:00:00 +0000\n{mail}"
    )
}

/// A vote with three mails. The last one has the results of the server.
fn vote(checks: &str) -> Vec<String> {
    let mut mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
    for (mail, domain) in mails.iter_mut().skip(1).zip(["example.org", "example.net"]) {
        *mail = checked(&format!("dmarc=pass header.from={domain}"), mail);
    }
    mails[3] = checked(checks, &mails[3]);
    mails
}

fn tally(mails: &[String], options: &[&str]) -> Run {
    let folder = Folder::new();
    let archive = folder.save("dev.mbox", mbox(mails));
    let rules = folder.save("rules.toml", RULES);
    let options: Vec<&str> =
        options.iter().map(|option| if *option == "RULES" { rules.as_str() } else { option }).collect();
    run(&[&["tally", &archive, OVER, "--complete-until=now", "--format=json"], &options[..]].concat())
}

fn said(document: &Json) -> Vec<Option<&str>> {
    let votes = document["votes"].as_array().unwrap().iter();
    votes.map(|vote| vote["voter"]["authenticated"].as_str()).collect()
}

#[test]
fn each_vote_has_the_result_of_the_named_host() {
    let mails = vote("dkim=fail header.d=example.com");
    let found = tally(&mails, &["--authserv-id", "mx.example.net"]);
    assert_eq!((found.code, said(&found.json())), (0, vec![Some("pass"), Some("pass"), Some("fail")]));
    let other = tally(&mails, &["--authserv-id=mx.example.com"]);
    assert_eq!((other.code, said(&other.json())), (0, vec![Some("none"); 3]));
    assert_eq!(said(&tally(&mails, &[]).json()), [None; 3]);
}

#[test]
fn every_report_shows_the_proof_if_a_host_is_named() {
    let mut mails = vote("dkim=fail header.d=example.com");
    mails[1] = mails[1].replace("mx.example.net", "mx.example.org");
    let result = mails[0].replace("[VOTE]", "[RESULT] [VOTE]").replace("call@", "result@");
    let result = result.replace("4 May", "8 May").replace("The vote is open for 72 hours.", "Passed: 3 +1.");
    let folder = Folder::new();
    let archive = folder.save("dev.mbox", mbox(&[mails, vec![result]].concat()));
    let shown = |command: &[&str]| {
        let (name, options) = command.split_first().unwrap();
        let moment: &[&str] = if *name == "audit" { &[] } else { &[OVER] };
        let with = |more: &[&str]| run(&[&[*name, &archive], moment, options, more].concat()).out;
        let without = with(&[]);
        assert!(!without.to_lowercase().contains("proof"), "{without}");
        with(&["--authserv-id=mx.example.net"])
    };
    let words = |text: &str, at: usize| -> Vec<String> {
        text.lines().filter_map(|line| line.split_whitespace().nth(at).map(str::to_owned)).collect()
    };
    let text = shown(&["tally"]);
    let table: Vec<&str> =
        text.lines().filter(|line| line.contains("+1") && line.contains("(line 1)")).collect();
    assert_eq!(words(&table.join("\n"), 3), ["none", "pass", "fail"], "{text}");
    let markdown = shown(&["tally", "--format=markdown"]);
    assert!(markdown.contains("| Vote | Voter | Proof | Counts |"), "{markdown}");
    for row in ["Bo Ek | none |", "Carl Dorn | pass |", "Dee Moss | fail |"] {
        assert!(markdown.contains(row), "{markdown}");
    }
    for command in ["audit", "tally"] {
        let page = shown(&[command, "--format=html"]);
        for proof in ["none", "pass", "fail"] {
            assert!(page.contains(&format!(", proof: {proof}</span>")), "{page}");
        }
    }
    let explained = shown(&["explain"]);
    let lines = explained.lines().filter(|line| line.starts_with("sender check by mx.example.net: "));
    let proofs: Vec<&str> = lines.filter_map(|line| line.rsplit(' ').next()).collect();
    assert_eq!(proofs, ["none", "none", "pass", "fail"], "{explained}");
}

#[test]
fn an_unclear_vote_shows_its_proof_too() {
    let mails = vote("dmarc=fail header.from=example.com");
    let folder = Folder::new();
    let (archive, rules) = (folder.save("dev.mbox", mbox(&mails)), folder.save("rules.toml", RULES));
    let found = run(&["tally", &archive, "--policy", &rules, OVER]);
    assert!(found.out.contains("\nUnclear: Dee Moss, proof: fail, 4 May 2026 "), "{}", found.out);
}

#[test]
fn an_unproven_vote_is_unclear_if_the_policy_requires_proof() {
    let proven = tally(&vote("dmarc=pass header.from=example.com"), &["--policy", "RULES"]);
    assert_eq!(proven.code, 0, "{}", proven.out);
    for checks in ["dmarc=fail header.from=example.com", "none", "dmarc=pass header.from=evil.test"] {
        let found = tally(&vote(checks), &["--policy", "RULES"]);
        let document = found.json();
        assert_eq!((found.code, &document["outcome"]["stable"]), (4, &Json::from(false)), "{checks}");
        let last = &document["votes"][2];
        assert_eq!(
            (last["status"].as_str(), last["reasons"][0].as_str()),
            (Some("unclear"), Some("not-authenticated"))
        );
    }
}

#[test]
fn a_forged_vote_neither_counts_nor_replaces_a_proven_one() {
    let mut mails = vote("dmarc=pass header.from=example.com");
    let forged = mails[1]
        .replace("vote-0@", "forged@")
        .replace("09:00:00", "10:00:00")
        .replace("\n+1\n", "\n-1, no\n");
    mails.push(forged.replace("dmarc=pass header.from=example.org", "dmarc=fail header.from=example.org"));
    let found = tally(&mails, &["--policy", "RULES"]);
    let document = found.json();
    let statuses: Vec<_> = document["votes"].as_array().unwrap().iter().map(|vote| &vote["status"]).collect();
    assert_eq!(statuses, ["counted", "counted", "counted", "unclear"]);
    assert_eq!(found.code, 4);
}

#[test]
fn an_archive_without_the_fields_is_one_error_not_one_per_vote() {
    let mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
    let found = tally(&mails, &["--policy", "RULES"]);
    let document = found.json();
    assert_eq!(found.code, 4);
    let uncertain = document["outcome"]["uncertain"].as_array().unwrap();
    assert_eq!((uncertain.len(), &uncertain[0]["code"]), (1, &Json::from("authentication-missing")));
    assert!(
        document["votes"].as_array().unwrap().iter().all(|vote| vote["status"] == "counted"),
        "{document}"
    );
}

#[test]
fn fields_of_a_mail_within_a_mail_are_not_believed() {
    let part = checked("dmarc=pass header.from=example.com", &vote("none")[3]);
    let part =
        part.split_once("Received: from out").map(|(_, rest)| format!("Received: from out{rest}")).unwrap();
    let part = format!("Authentication-Results: mx.example.net; dmarc=pass header.from=example.com\n{part}");
    let digest = format!(
        "From: dev-request@example.org\nTo: dev@example.org\nSubject: dev Digest, Vol 1\nDate: Mon, 4 May 2026 11:00:00 +0000\n\
         Message-ID: <digest@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/digest; boundary=\"b\"\n\n\
         --b\nContent-Type: message/rfc822\n\n{part}\n--b--\n"
    );
    let mails = [vote("none")[..3].to_vec(), vec![digest]].concat();
    let mails: Vec<String> =
        mails.iter().map(|mail| format!("List-Post: <mailto:dev@example.org>\n{mail}")).collect();
    let found = tally(&mails, &["--authserv-id", "mx.example.net"]);
    assert_eq!(said(&found.json()), [Some("pass"), Some("pass"), Some("none")]);
}

#[test]
fn a_policy_that_requires_proof_needs_a_host() {
    let folder = Folder::new();
    let archive = folder.save("dev.mbox", mbox(&vote("none")));
    let rules = folder.save("rules.toml", RULES.replace("authserv-id = \"mx.example.net\"\n", ""));
    let told = "policy proven requires authentication, but does not name a mail server; use --authserv-id NAME, or set `authserv-id`";
    run(&["tally", &archive, "--policy", &rules]).refused(told);
    let named = run(&["tally", &archive, "--policy", &rules, "--authserv-id=mx.example.net", OVER]);
    assert_eq!(named.code, 4, "{}", named.err);
}
