//! Tests the JSON documents. `documents.rs` compares complete documents.

use std::collections::BTreeSet;

use crate::common::command::{AT, PASSES, TAKE_TWO, run, run_with_input};
use crate::common::mail::{BO, CARL, DEE, Mail, mbox, wiki_vote};

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
        // Both commands give the same verdict.
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

#[test]
fn every_exit_code_of_tally_follows_the_verdict() {
    let judged = [
        ("substantial-passes", AT, "passed", true, 0),
        ("minor-passes-in-silence", AT, "passed", true, 0),
        ("late-vote", AT, "failed", true, 1),
        ("blocked-by-explained-minus", "--at=2026-06-01T09:00:00Z", "blocked", true, 1),
        ("cancelled", AT, "cancelled", true, 1),
        ("withdrawn", AT, "cancelled", true, 1),
        ("still-open", AT, "open", true, 3),
        ("open-without-window", "--at=2026-06-30T12:00:00Z", "open", true, 3),
        ("minor-bare-minus", AT, "undecided", true, 4),
        ("conditional-vote-decides", AT, "failed", false, 4),
        ("implied-objection-minor", AT, "passed", false, 4),
    ];
    for (name, at, verdict, stable, code) in judged {
        let archive = format!("fixtures/archives/{name}.mbox");
        let text = run(&["tally", &archive, at]);
        let json = run(&["tally", &archive, at, "--format=json"]);
        assert_eq!((text.code, json.code), (code, code), "{name}");
        assert!(text.out.lines().any(|line| line.starts_with(&verdict.to_uppercase())), "{}", text.out);
        let outcome = &json.json()["outcome"];
        assert_eq!((&outcome["verdict"], &outcome["stable"]), (&verdict.into(), &stable.into()), "{name}");
    }
}

#[test]
fn a_thread_is_chosen_by_an_id_or_by_its_subject() {
    for (thread, id) in [
        ("logo-call-2@example.org", "logo-call-2@example.org"),
        ("<logo-call-2@example.org>", "logo-call-2@example.org"),
        ("take 2", "logo-call-2@example.org"),
        // The whole title of one vote is part of the other title.
        ("use the new LOGO", "logo-call@example.org"),
        ("[VOTE] Use the new logo", "logo-call@example.org"),
    ] {
        let found = run(&["tally", TAKE_TWO, AT, "--thread", thread, "--format=json"]);
        assert_eq!(found.json()["proposal"]["message_id"], id, "{thread}");
    }
    // The option names the thread by a mail other than its call.
    let found = run(&["tally", PASSES, AT, "--thread=mirror-vote-bo@example.org", "--format=json"]);
    assert_eq!((found.code, &found.json()["proposal"]["message_id"]), (0, &"mirror-call@example.org".into()));
}

/// Numbers of messages of the thread: all, with votes, without votes, and skipped.
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
    // Mail after the time of judgement is skipped.
    assert_eq!(messages(&["tally", "-", "--at=2026-05-04T09:00:30Z"], &input), [6, 1, 1, 4]);

    let verbose = run_with_input(&["tally", "-", AT, "-v"], input.as_str());
    assert_eq!(verbose.last_line(), "6 messages in the thread: 3 with votes, 2 without, 1 skipped");
}

#[test]
fn list_shows_the_subjects_that_match() {
    let mails: Vec<String> = ["[VOTE] Move the wiki", "[VOTE] Close the forum", "[VOTE] Move the MIRROR"]
        .iter()
        .enumerate()
        .map(|(at, subject)| Mail::call(&format!("call-{at}@example.org"), subject).to_string())
        .collect();
    let input = mbox(&mails);
    let listed = |expression: &str| {
        let found =
            run_with_input(&["list", "-", AT, "--format=json", "--match", expression], input.as_str());
        let proposals = found.json()["proposals"].as_array().unwrap().clone();
        proposals.iter().map(|one| one["subject"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed("move the (wiki|mirror)"), ["[VOTE] Move the wiki", "[VOTE] Move the MIRROR"]);
    assert_eq!(listed("(?-i)mirror"), [] as [&str; 0]);
    assert_eq!(listed("forum$"), ["[VOTE] Close the forum"]);
    let none = run_with_input(&["list", "-", AT, "--match", "cellar"], input.as_str());
    assert_eq!((none.code, none.out.as_str()), (0, "No subject of 3 proposals matches cellar\n"));
}
