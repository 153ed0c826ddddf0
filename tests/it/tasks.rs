//! Tests five tasks of a chair, with the commands that the help shows to a newcomer, and the first lines of their
//! output.

use std::fs;

use crate::common::command::{Run, run};
use crate::common::mail::Folder;

const AT: &str = "--at=2026-05-20T12:00:00Z";
const COMPLETE: &str = "--complete-until=now";

/// Runs a command as of a fixed time on a complete archive.
fn plusone(words: &[&str]) -> Run {
    run(&[words, &[AT, COMPLETE]].concat())
}

/// The first lines of a report.
#[track_caller]
fn begins(report: &str, lines: &[&str]) {
    let found: Vec<&str> = report.lines().take(lines.len()).map(str::trim_end).collect();
    assert_eq!(found, lines, "{report}");
}

#[test]
fn what_is_open_on_my_list_and_what_must_i_do_today() {
    let archives = ["still-open", "take-two", "blocked-by-explained-minus", "substantial-passes"];
    let archives = archives.map(|name| format!("fixtures/archives/{name}.mbox"));
    let archives: Vec<&str> = archives.iter().map(String::as_str).collect();
    let listed = plusone(&[&["list", "--open", "--unannounced"], &archives[..]].concat());
    let expected = [
        " id        closes       +1      -1  state                  subject",
        " 29814b1f  in 21 h      3 of 3  0   open                   [VOTE] Open the stable branch",
        " 3257178f  in 21 h      3 of 3  1   open                   [VOTE] Stop building for 32-bit machines",
        " 67c6598e  12 days ago  3 of 3  0   passed, not announced  [VOTE] Use the new logo (take 2)",
    ];
    begins(&listed.out, &expected);
    assert!(
        listed.out.contains("\nnot announced: `plusone result -t ID` writes the mail\n"),
        "{}",
        listed.out
    );
    // The id works in other commands.
    let tallied = plusone(&[&["tally", "-t", "67c6"], &archives[..]].concat());
    begins(&tallied.out, &["PASSED with 3 +1 and no standing objection."]);
    assert!(
        tallied.out.contains("\n- announce the result: `plusone result` writes the mail\n"),
        "{}",
        tallied.out
    );
}

#[test]
fn is_this_vote_over_and_can_i_announce_it() {
    let tallied = plusone(&["tally", "fixtures/archives/take-two.mbox", "-t", "take 2"]);
    let line = |start: &str| tallied.out.lines().any(|line| line.starts_with(start));
    begins(&tallied.out, &["PASSED with 3 +1 and no standing objection."]);
    assert!(line("It closed Thu 7 May 2026, ") && line("- announce the result: "), "{}", tallied.out);
    let result = plusone(&["result", "fixtures/archives/take-two.mbox", "-t", "take 2"]);
    assert_eq!(result.code, 0, "{}", result.err);
    assert!(result.out.contains("\nThe vote has passed with 3 +1"), "{}", result.out);
}

#[test]
fn somebody_wrote_minus_one_without_a_reason() {
    let archive = "fixtures/archives/unexplained-minus.mbox";
    let tallied = plusone(&["tally", archive]);
    for line in [
        "- ask Jan Kos to explain the -1, which is void until then",
        "- `plusone ask` drafts a mail with these questions; `plusone resolve` records the answers",
    ] {
        assert!(tallied.out.lines().any(|found| found == line), "{}", tallied.out);
    }
    let asked = plusone(&["ask", archive]);
    assert_eq!(asked.code, 0, "{}", asked.err);
    assert!(
        asked.out.contains("\nJan Kos, your objection of 11 May 2026 has no explanation:\n> -1\n"),
        "{}",
        asked.out
    );
}

#[test]
fn an_unclear_mail_was_explained_to_me_in_private() {
    let folder = Folder::new();
    let (archive, rulings) = ("fixtures/archives/conditional-vote-decides.mbox", folder.file("rulings.toml"));
    let tallied = plusone(&["tally", archive]);
    assert_eq!(tallied.code, 4);
    begins(
        &tallied.out,
        &["FAILED: needs at least 3 +1 (has 2). The unclear message could change this: ask what it means."],
    );
    let answer = [
        "--message=provider-vote-jan@example.org", "--reading=+1", "--reason=the lifetime was lowered",
        "--by=Ana Lee",
    ];
    let ruled = plusone(&[&["resolve", archive, "--rulings", &rulings], &answer[..]].concat());
    assert_eq!(ruled.code, 0, "{}", ruled.err);
    assert!(
        ruled.err.contains(&format!("; give --rulings {rulings} to tally, result, list and audit too")),
        "{}",
        ruled.err
    );
    let tallied = plusone(&["tally", archive, "--rulings", &rulings]);
    assert_eq!(tallied.code, 0, "{}", tallied.err);
    begins(&tallied.out, &["PASSED with 3 +1 and no standing objection."]);
    assert!(
        tallied
            .out
            .contains("\nRuling: the mail from Jan Kos votes +1: \"the lifetime was lowered\" (Ana Lee, "),
        "{}",
        tallied.out
    );
}

#[test]
fn show_the_board_the_last_two_years() {
    let folder = Folder::new();
    let page = folder.file("board.html");
    let archives = ["fixtures/archives/substantial-passes.mbox", "fixtures/archives/take-two.mbox"];
    let options = ["audit", "--since=2024-05-20", "--format=html", "--output", &page];
    let audited = plusone(&[&options[..], &archives].concat());
    assert_eq!((audited.code, audited.out.as_str()), (0, ""), "{}", audited.err);
    assert_eq!(audited.err, format!("plusone: {page}: All 2 announced results match the rule\n"));
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("<h1 class=\"calm\">All 2 announced results match the rule</h1>"), "{page}");
}
