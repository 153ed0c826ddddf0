//! Input that cannot be read, beyond the cases in `cmd/errors-in-archives.md` and `cmd/warnings.md`.

use crate::common::command::{AT, PASSES, codes, fixture, run, run_with_input};
use crate::common::mail::{Folder, Mail, gzip, mbox};

#[test]
fn an_empty_folder_is_not_an_archive() {
    let folder = Folder::new();
    let path = folder.path();
    for command in ["tally", "list"] {
        run(&[command, path]).refused(&format!("no mail in the folder {path} (0 files)"));
    }
}

#[test]
fn prose_is_not_mail() {
    let folder = Folder::new();
    let taken_for_mail = |begin: &&str| {
        let path = folder.save("notes.txt", format!("{begin} machine was moved.\n\nIt runs again.\n"));
        let found = run(&["list", &path]);
        found.code != 2 || !found.err.contains(": no mail in ")
    };
    let begins = ["A", "We", "The", "This", "There", "Yesterday the", "From", "> From", ">From the"];
    assert_eq!(begins.into_iter().filter(taken_for_mail).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn prose_that_starts_with_from_does_not_end_a_message() {
    for next in ["We", "Those"] {
        let body = format!("From Monday 4 May 2026 10:30 on\n{next} who want to move may move.");
        let mails = [Mail::new("a@example.org").body(&body)];
        let listed = run_with_input(&["list", "-", AT, "--format=json"], mbox(&mails));
        assert_eq!(listed.json()["archive"]["messages"], 1, "{body}");
    }
}

#[test]
fn a_truncated_gzip_is_reported_as_standard_input() {
    let mut bytes = gzip(&fixture(PASSES));
    bytes.truncate(bytes.len() / 2);
    let listed = run_with_input(&["list", "-", AT, "--format=json"], bytes);
    assert_eq!(listed.code, 2);
    let start = "plusone: standard input is a truncated gzip stream (";
    assert!(listed.err.starts_with(start) && listed.err.lines().count() == 1, "{}", listed.err);
    assert_eq!(codes(&listed.json()), ["truncated-gzip"]);
}

const TRUNCATED: &str = "fixtures/mbox/truncated-gzip.mbox";
#[test]
fn a_truncated_gzip_is_listed_as_far_as_it_was_read() {
    let json = run(&["list", TRUNCATED, AT, "--format=json"]);
    assert_eq!(json.code, 2);
    let found = json.json();
    assert_eq!((&found["archive"]["messages"], &found["archive"]["unreadable"]), (&3.into(), &1.into()));
    assert_eq!(codes(&found), ["truncated-gzip"]);
    assert_eq!(json.err, format!("plusone: {}\n", found["diagnostics"][0]["text"].as_str().unwrap()));
}

#[test]
fn a_verdict_of_a_partly_read_archive_is_not_reliable() {
    let folder = Folder::new();
    let mut bytes = gzip(&fixture(PASSES));
    bytes.truncate(bytes.len() - 8);
    let path = folder.save("cut.mbox.gz", &bytes);
    let tallied = run(&["tally", &path, AT]);
    assert!(tallied.out.starts_with("PASSED with 3 +1"), "{}", tallied.out);
    assert!(
        tallied.err.starts_with(&format!("plusone: {path} is a truncated gzip stream ")),
        "{}",
        tallied.err
    );
    assert_eq!(tallied.code, 2);
    // The report contains the note too.
    let told = tallied.err.strip_prefix("plusone: ").unwrap().trim_end();
    assert_eq!(tallied.last_line(), format!("Note: {told} [truncated-gzip]"));
    let json = run(&["tally", &path, AT, "--format=json", "--quiet"]);
    assert_eq!((json.code, codes(&json.json())), (2, vec!["truncated-gzip"]));
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_of_a_folder_is_reported_and_the_rest_read() {
    let folder = Folder::new();
    folder.save("may.mbox", fixture(PASSES));
    std::os::unix::fs::symlink("nowhere.mbox", folder.file("june.mbox")).unwrap();
    for quiet in ["--color=auto", "--quiet"] {
        let tallied = run(&["tally", folder.path(), AT, quiet]);
        assert_eq!(tallied.code, 2);
        assert!(tallied.out.starts_with("PASSED with 3 +1"), "{}", tallied.out);
        let start = format!("plusone: cannot read {}/june.mbox: ", folder.path());
        assert!(tallied.err.starts_with(&start) && tallied.err.lines().count() == 1, "{}", tallied.err);
    }
    for command in ["tally", "list"] {
        let json = run(&[command, folder.path(), AT, "--format=json"]);
        assert_eq!((json.code, codes(&json.json())), (2, vec!["unreadable-file"]), "{command}");
    }
}

#[test]
fn a_missing_first_separator_is_noted_in_documents_as_on_standard_error() {
    let path = "tests/it/cmd/files/without-first-separator.mbox";
    let warning = run(&["list", path, AT]).err;
    // Before the deadline there is no other note.
    let at = "--at=2026-05-05";
    for command in ["tally", "list"] {
        let found = run(&[command, path, at, "--format=json"]).json();
        assert_eq!(codes(&found), ["separator-in-message"], "{command}");
        assert_eq!(warning, format!("plusone: {}\n", found["diagnostics"][0]["text"].as_str().unwrap()));
    }
}
