//! Compares complete result mails and JSON documents with the snapshots in `snapshots/`. `tests/bless` rewrites the
//! snapshots.

use crate::common::command::{AT, run};

/// Compares a printed document with its snapshot.
#[track_caller]
fn check(name: &str, arguments: &[&str], code: i32) {
    let found = run(&[arguments, &[AT]].concat());
    assert_eq!((found.code, found.err.as_str()), (code, ""), "{name}");
    // The snapshot comparison ignores line ends.
    assert!(found.out.ends_with('\n') && !found.out.ends_with("\n\n") && !found.out.contains('\r'), "{name}");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, found.out));
}

#[test]
fn result_mails_are_as_in_their_snapshots() {
    let url = "--archive-url=https://lists.example.org/archives/list/dev@project.example.org/";
    for (archive, option) in [
        ("substantial-passes", "--quiet"),
        ("unexplained-minus", url),
        ("minor-explained-minus", "--to=dev@example.org"),
        ("non-binding-claim", "--to=dev@example.org"),
    ] {
        let path = format!("fixtures/archives/{archive}.mbox");
        check(&format!("result-{archive}"), &["result", &path, option], 0);
    }
}

#[test]
fn json_documents_are_as_in_their_snapshots() {
    for (command, archive, code) in [
        ("tally", "substantial-passes", 0),
        ("tally", "unexplained-minus", 0),
        ("tally", "conditional-vote-decides", 4),
        ("tally", "remarks-minor", 0),
        ("list", "take-two", 0),
        ("list", "conditional-vote-decides", 0),
        ("audit", "substantial-passes", 0),
        ("audit", "take-two", 0),
    ] {
        let path = format!("fixtures/archives/{archive}.mbox");
        check(&format!("{command}-{archive}"), &[command, &path, "--format=json"], code);
    }
}
