//! How a run ends: the exit codes, and what is said of bad arguments.

use std::collections::BTreeSet;

use crate::common::command::{AT, PASSES, run};

#[test]
fn every_documented_exit_code_of_tally_is_reached() {
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
    let mut reached = BTreeSet::from([run(&["tally", "fixtures/mbox/empty.mbox"]).code]);
    for (name, at, verdict, stable, code) in judged {
        let archive = format!("fixtures/archives/{name}.mbox");
        let text = run(&["tally", &archive, at]);
        let json = run(&["tally", &archive, at, "--format=json"]);
        assert_eq!((text.code, json.code), (code, code), "{name}");
        let outcome = &json.json()["outcome"];
        assert_eq!((&outcome["verdict"], &outcome["stable"]), (&verdict.into(), &stable.into()), "{name}");
        assert!(
            text.out.lines().any(|line| line.starts_with(&verdict.to_uppercase())),
            "{name}\n{}",
            text.out
        );
        assert_eq!(text.err, "", "{name}");
        reached.insert(text.code);
    }
    assert_eq!(reached, BTreeSet::from([0, 1, 2, 3, 4]));
}

#[test]
fn list_exits_with_0_whatever_the_verdicts_are() {
    for name in ["late-vote", "cancelled", "still-open", "minor-bare-minus"] {
        assert_eq!(run(&["list", &format!("fixtures/archives/{name}.mbox"), AT]).code, 0, "{name}");
    }
}

#[test]
fn help_names_the_exit_codes_and_bad_arguments_exit_with_2() {
    let help = run(&["tally", "--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for line in ["  0  passed, and stable", "  2  bad arguments or unreadable input", "  3  open"] {
        assert!(help.out.lines().any(|found| found == line), "{}", help.out);
    }
    assert!(
        help.out.contains("\n  1  failed, blocked, cancelled or mixed")
            && help.out.contains("\n  4  a person must decide")
    );
    let version = run(&["--version"]);
    assert_eq!((version.code, version.out), (0, format!("plusone {}\n", env!("CARGO_PKG_VERSION"))));

    for arguments in
        [&[][..], &["tally"], &["list"], &["tally", PASSES, "--nothing"], &["tally", PASSES, "--format=xml"]]
    {
        let bad = run(arguments);
        assert_eq!((bad.code, bad.out.as_str()), (2, ""), "{arguments:?}");
        assert!(
            bad.err.contains("Usage: plusone") || bad.err.contains("--help"),
            "{arguments:?}: {}",
            bad.err
        );
    }
}
