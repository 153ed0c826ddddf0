//! The documents for programs.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use crate::common::command::{AT, TAKE_TWO, fixture, run, run_with_input};
use crate::common::mail::{BO, CARL, DEE, Mail, mbox, wiki_vote};

#[test]
fn the_list_for_a_program_has_every_documented_field() {
    let found = run(&["list", TAKE_TWO, AT, "--format=json"]);
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    let none = json!({"binding": 0, "advisory": 0});
    let row = |(id, subject): (&str, &str),
               (opened, closes): (&str, &str),
               (state, verdict): (&str, &str),
               plus: u32,
               result: Json| {
        json!({
            "message_id": id, "subject": subject, "class": "substantial",
            "proposer": {"name": "Eva Prinz", "address": "eva.prinz@example.com"},
            "opened": opened, "closes": closes, "state": state, "messages": 4,
            "counts": {"plus": {"binding": plus, "advisory": 0}, "zero": none, "minus": none, "other": none},
            "result": result, "verdict": verdict, "stable": true, "permalink": null,
        })
    };
    let expected = json!({
        "schema": "plusone.list/1",
        "archive": {
            "files": 1, "bytes": fixture(TAKE_TWO).len(), "messages": 9, "duplicates": 0, "unreadable": 0, "threads": 2,
            "from": "2026-05-04T09:00:04+02:00", "to": "2026-05-11T07:00:30-07:00",
        },
        "proposals": [
            row(("logo-call@example.org", "[VOTE] Use the new logo"), ("2026-05-04T09:00:04+02:00", "2026-05-07T09:00:04+02:00"), ("cancelled", "cancelled"), 2, "logo-cancel@example.org".into()),
            row(("logo-call-2@example.org", "[VOTE] Use the new logo (take 2)"), ("2026-05-04T15:20:32+02:00", "2026-05-07T15:20:32+02:00"), ("closed", "passed"), 3, Json::Null),
        ],
        "unmatched": [],
        "diagnostics": [],
    });
    assert_eq!(found.json(), expected);
}

#[test]
fn the_list_for_a_program_says_how_each_verdict_stands() {
    for (name, verdict, stable) in [
        ("still-open", "open", true),
        ("minor-bare-minus", "undecided", true),
        ("conditional-vote-decides", "failed", false),
        ("implied-objection-minor", "passed", false),
    ] {
        let archive = format!("fixtures/archives/{name}.mbox");
        let listed = run(&["list", &archive, AT, "--format=json"]).json();
        let row = &listed["proposals"][0];
        assert_eq!((&row["verdict"], &row["stable"]), (&verdict.into(), &stable.into()), "{name}");
        // Both commands judge alike.
        let tallied = run(&["tally", &archive, AT, "--format=json"]).json();
        for field in ["verdict", "stable"] {
            assert_eq!(row[field], tallied["outcome"][field], "{name}");
        }
        assert_eq!(
            (&row["counts"], &row["messages"]),
            (&tallied["counts"], &tallied["messages"]["in_thread"])
        );
    }
}

/// How many messages the thread has, and how many of them have votes, have none, and are set aside.
fn messages(arguments: &[&str], input: &str) -> [u64; 4] {
    let found = run_with_input(&[arguments, &["--format=json"]].concat(), input).json();
    assert_eq!(found["messages"]["votes_read"], found["votes"].as_array().unwrap().len());
    let with_votes: BTreeSet<&str> = found["votes"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|vote| vote["evidence"]["message_id"].as_str())
        .collect();
    let number = |field: &str| found["messages"][field].as_u64().unwrap();
    [number("in_thread"), with_votes.len() as u64, number("without_vote"), number("set_aside")]
}

#[test]
fn every_message_of_the_thread_is_counted_once() {
    let answers = [
        (BO, "+1"),
        (CARL, "+1 if the backups are moved first."),
        (DEE, "How long would that take?"),
        ("Kim Vale <kim@example.org>", "Item 1: +1\nItem 2: -1, because the backups are lost there."),
    ];
    let mut mails = wiki_vote(&answers);
    let robot = Mail::new("robot@example.org").from("Build Robot <robot@example.org>").body("+1");
    let robot = robot.subject("Re: [VOTE] Move the wiki").answers("call@example.org").time("09:30:00");
    mails.push(robot.to_string().replace("MIME-Version", "Auto-Submitted: auto-replied\nMIME-Version"));
    let input = mbox(&mails);
    assert_eq!(messages(&["tally", "-", AT], &input), [6, 3, 2, 1]);
    // What comes after the moment of judgement is set aside.
    assert_eq!(messages(&["tally", "-", "--at=2026-05-04T09:00:30Z"], &input), [6, 1, 1, 4]);

    let verbose = run_with_input(&["tally", "-", AT, "-v"], input.as_str());
    assert_eq!(verbose.last_line(), "6 messages in the thread: 3 with votes, 2 without, 1 set aside");
}
