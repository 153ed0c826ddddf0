//! Tests the rules and the time of judgement: `--policy`, `--class` and `--at`.

use serde_json::Value as Json;

use crate::common::command::{AT, PASSES, TAKE_TWO, command, finished, fixture, run, run_with_input};
use crate::common::mail::{BO, Folder, Mail, mbox, wiki_vote};

const HOUSE_RULES: &str = r#"name = "house"
title = "House rules"
source = "the notice board"
default-class = "usual"

[[class]]
name = "usual"
about = "everything"
unexplained-minus = "void"
requirements = [
    { kind = "at-least", value = "plus", count = 2, basis = "binding" },
]
"#;

#[test]
fn a_policy_file_of_the_user_is_applied() {
    let folder = Folder::new();
    let archive = "fixtures/archives/open-without-window.mbox";
    assert_eq!(run(&["tally", archive, "--at=2026-06-30"]).code, 3);
    let path = folder.save("house.toml", HOUSE_RULES);
    let tallied = run(&["tally", archive, "--at=2026-06-30", "--policy", &path]);
    assert_eq!(tallied.code, 0, "{}", tallied.err);
    let rule =
        "PASSED with 2 +1 and 0 -1.\nRule: House rules, usual (the only class of the policy); policy house\n";
    let met = "\n  met    at least 2 +1: has 2\n";
    assert!(tallied.out.starts_with(rule) && tallied.out.contains(met), "{}", tallied.out);
}

#[test]
fn a_policy_file_needs_no_extension() {
    let folder = Folder::new();
    folder.save("house-rules", HOUSE_RULES);
    let mut command = command();
    command
        .current_dir(folder.path())
        .args(["tally", "-", AT, "--policy=house-rules"])
        .write_stdin(fixture(PASSES));
    let tallied = finished(command);
    assert_eq!((tallied.code, tallied.err.as_str()), (0, ""));
}

#[test]
fn a_day_is_taken_to_its_end() {
    // The window of 72 hours is over at 09:00:48 UTC on the seventh, and the result came at 12:30:30.
    for (at, code) in [
        ("2026-05-06", 3),
        ("2026-05-07T09:00:47Z", 3),
        ("2026-05-07T09:00:48Z", 0),
        ("2026-05-07T11:00:47+02:00", 3),
        ("2026-05-07", 0),
    ] {
        assert_eq!(run(&["tally", PASSES, "--at", at]).code, code, "{at}");
    }
}

#[test]
fn before_its_result_a_proposal_is_open() {
    let at = "--at=2026-05-05T12:00:00Z";
    let listed = run(&["list", PASSES, at, "--format=json"]).json();
    let row = &listed["proposals"][0];
    assert_eq!((&row["state"], &row["result"]), (&"open".into(), &Json::Null));
    let tallied = run(&["tally", PASSES, at, "--format=json"]).json();
    assert_eq!(
        (&tallied["outcome"]["verdict"], &tallied["proposal"]["closed_by"]),
        (&"open".into(), &Json::Null)
    );
    let text = run(&["tally", PASSES, at]).out;
    assert!(!text.contains("result announced 7 May 2026"), "{text}");
}

#[test]
fn a_report_has_one_clock() {
    // The mails are from 23:30 and 23:35 on 4 May, in the zone of the senders.
    let mails: Vec<String> = wiki_vote(&[(BO, "+1")])
        .iter()
        .map(|mail| {
            mail.replace("08:00:00 +0000", "23:30:00 -0500").replace("09:00:00 +0000", "23:35:00 -0500")
        })
        .collect();
    let text =
        run_with_input(&["tally", "-", "--at=2026-05-20", "--complete-until=2026-05-07"], mbox(&mails)).out;
    assert!(text.contains("\n vote  voter  counts  cast (UTC)        said\n"), "{text}");
    assert!(text.contains(" Bo Ek  yes     5 May 2026 04:35  "), "{text}");
    assert!(
        text.contains(
            ": the archive is known to be complete only until 2026-05-07 23:59, before the deadline 2026-05-08 04:30 (UTC): "
        ),
        "{text}"
    );
    assert!(text.contains("\ncalled by Ana Lee on 5 May 2026, "), "{text}");
    let list = run_with_input(&["list", "-", "--at=2026-05-20"], mbox(&mails)).out;
    assert!(list.contains("  12 days ago  ") && list.contains("  failed, not announced "), "{list}");
}

#[test]
fn an_unclear_vote_and_a_deadline_use_the_same_clock() {
    let body = "The vote is open until Friday, 8 May 2026 23:30 -0500.";
    let call = Mail::call("call@example.org", "[VOTE] Move the wiki").body(body).to_string();
    let unclear = Mail::new("1@example.org").subject("Re: [VOTE] Move the wiki").answers("call@example.org");
    let unclear = unclear.body("+1 if the backups are moved first.").to_string();
    let mails = [call, unclear.replace("08:00:00 +0000", "23:35:00 -0500")];
    let text = run_with_input(&["tally", "-", AT], mbox(&mails)).out;
    assert!(text.contains("\ncalled by Ana Lee on 4 May 2026, open until 9 May 2026 04:30 UTC\n"), "{text}");
    assert!(text.contains("\nUnclear: Bo Ek, 5 May 2026 04:35 UTC: conditional vote: "), "{text}");
}

#[test]
fn a_proposal_that_is_called_later_is_not_listed() {
    // The calls came at 07:00:04 and 13:20:32 UTC on 4 May.
    let listed = |at: &str| {
        let json = run(&["list", TAKE_TWO, "--at", at, "--format=json"]);
        assert_eq!((json.code, json.err.as_str()), (0, ""));
        let ids = json.json()["proposals"].as_array().unwrap().clone();
        ids.iter().map(|row| row["message_id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed("2026-05-04T07:00:03Z"), Vec::<String>::new());
    assert_eq!(listed("2026-05-04T07:00:04Z"), ["logo-call@example.org"]);
    assert_eq!(listed("2026-05-04T15:20:31+02:00"), ["logo-call@example.org"]);
    assert_eq!(listed("2026-05-04"), ["logo-call@example.org", "logo-call-2@example.org"]);
    let text = " id        closes     +1      -1  state  subject
 6cbfb10c  in 2 days  1 of 3  0   open   [VOTE] Use the new logo
Rule: oVirt infrastructure team; policy ovirt-infra, the default (use --policy to choose another)
";
    assert_eq!(run(&["list", TAKE_TWO, "--at=2026-05-04T10:00:00Z"]).out, text);
}

#[test]
fn the_list_mentions_proposals_that_are_all_called_later() {
    let listed = run(&["list", TAKE_TWO, "--at=2026-05-01"]);
    assert_eq!(listed.code, 0);
    assert_ne!(listed.out, "No proposal among 9 messages in 2 threads\n");
}
