//! What cannot be read, and what is said of it.

use crate::common::command::{AT, PASSES, codes, fixture, run, run_with_input};
use crate::common::mail::{Folder, Mail, gzip, mbox, passed_vote};

#[test]
fn a_file_that_is_not_there_is_named() {
    for command in ["tally", "list"] {
        run(&[command, "no/such.mbox"]).refused_because("cannot read no/such.mbox: ");
    }
    run(&["tally", PASSES, "no/such.mbox", AT]).refused_because("cannot read no/such.mbox: ");
}

#[test]
fn a_folder_without_mail_is_no_archive() {
    let folder = Folder::new();
    let path = folder.path();
    for command in ["tally", "list"] {
        run(&[command, path]).refused(&format!("no mail in the folder {path} (0 files)"));
    }
    folder.save("minutes.txt", "Minutes of the meeting in May.\n");
    folder.save("deeper/empty.mbox", "");
    for command in ["tally", "list"] {
        run(&[command, path]).refused(&format!("no mail in the folder {path} (2 files)"));
    }
}

#[test]
fn a_file_that_is_no_mail_is_refused() {
    let folder = Folder::new();
    let prose =
        folder.save("minutes.txt", "Minutes of the meeting in May.\n\nFrom now on we meet on Fridays.\n");
    for path in [prose.as_str(), "fixtures/mbox/binary-noise.mbox"] {
        for command in ["tally", "list"] {
            let line = format!(
                "no mail in {path}; expected an mbox with `From ` lines, or a message that begins with a mail header"
            );
            run(&[command, path]).refused(&line);
        }
    }
}

#[test]
fn prose_that_begins_with_any_word_is_no_mail() {
    let folder = Folder::new();
    let taken_for_mail = |begin: &&str| {
        let path = folder.save("notes.txt", format!("{begin} machine was moved.\n\nIt runs again.\n"));
        let found = run(&["list", &path]);
        found.code != 2 || !found.err.contains(": no mail in ")
    };
    let begins = ["A", "We", "The", "This", "There", "Yesterday the", "From", "> From", ">From the"];
    assert_eq!(begins.into_iter().filter(taken_for_mail).collect::<Vec<_>>(), Vec::<&str>::new());
    run(&["list", "fixtures/mbox/no-mail.txt"]).refused(
        "no mail in fixtures/mbox/no-mail.txt; expected an mbox with `From ` lines, or a message that begins with a mail header",
    );
}

#[test]
fn prose_that_begins_with_from_does_not_end_a_message() {
    for next in ["We", "Those"] {
        let body = format!("From Monday 4 May 2026 10:30 on\n{next} who want to move may move.");
        let mails = [Mail::new("a@example.org").body(&body)];
        let listed = run_with_input(&["list", "-", AT, "--format=json"], mbox(&mails));
        assert_eq!(listed.json()["archive"]["messages"], 1, "{body}");
    }
}

#[test]
fn an_empty_file_is_no_archive() {
    for command in ["tally", "list"] {
        let line = "no mail in fixtures/mbox/empty.mbox; expected an mbox with `From ` lines, or a message that begins with a mail header";
        run(&[command, "fixtures/mbox/empty.mbox"]).refused(line);
    }
}

#[test]
fn empty_standard_input_is_called_standard_input() {
    let line = "no mail in standard input; expected an mbox with `From ` lines, or a message that begins with a mail header";
    for command in ["tally", "list"] {
        run_with_input(&[command, "-"], "").refused(line);
    }
}

#[test]
fn a_gzip_on_standard_input_that_breaks_off_is_told_by_that_name() {
    let mut bytes = gzip(&fixture(PASSES));
    bytes.truncate(bytes.len() / 2);
    let listed = run_with_input(&["list", "-", AT, "--format=json"], bytes);
    assert_eq!(listed.code, 2);
    let start = "plusone: standard input is a truncated gzip stream (";
    assert!(listed.err.starts_with(start) && listed.err.lines().count() == 1, "{}", listed.err);
    assert_eq!(codes(&listed.json()), ["truncated-gzip"]);
}

const TRUNCATED: &str = "fixtures/mbox/truncated-gzip.mbox";
const BREAKS_OFF: &str = "plusone: fixtures/mbox/truncated-gzip.mbox is a truncated gzip stream ";

#[test]
fn of_a_truncated_gzip_the_part_that_was_read_is_listed() {
    let listed = run(&["list", TRUNCATED, AT]);
    assert_eq!((listed.code, listed.out.as_str()), (2, "No proposal among 3 messages in 3 threads\n"));
    assert_eq!(listed.err.lines().count(), 1, "{}", listed.err);
    assert!(
        listed.err.starts_with(BREAKS_OFF)
            && listed.err.ends_with("; the messages before that point were read\n")
    );

    let json = run(&["list", TRUNCATED, AT, "--format=json"]);
    assert_eq!(json.code, 2);
    let found = json.json();
    assert_eq!((&found["archive"]["messages"], &found["archive"]["unreadable"]), (&3.into(), &1.into()));
    assert_eq!(codes(&found), ["truncated-gzip"]);
    assert_eq!(json.err, format!("plusone: {}\n", found["diagnostics"][0]["text"].as_str().unwrap()));
}

#[test]
fn of_a_truncated_gzip_a_thread_is_tallied_and_the_error_told() {
    // An error is said with --quiet too.
    for quiet in ["--color=auto", "--quiet"] {
        let tallied = run(&["tally", TRUNCATED, "--thread=build 2", AT, quiet]);
        assert_eq!(tallied.code, 2);
        let lines: Vec<&str> = tallied.out.lines().collect();
        assert_eq!(
            lines[..4],
            ["Checksums of build 2", "called by Build Robot on 4 May 2026", "", "No votes."]
        );
        assert!(tallied.err.starts_with(BREAKS_OFF) && tallied.err.lines().count() == 1, "{}", tallied.err);
    }
}

#[test]
fn a_verdict_of_an_archive_that_was_not_read_whole_is_not_relied_on() {
    let folder = Folder::new();
    let mut bytes = gzip(&fixture(PASSES));
    bytes.truncate(bytes.len() - 8);
    let path = folder.save("cut.mbox.gz", &bytes);
    let tallied = run(&["tally", &path, AT]);
    assert!(tallied.out.contains("\nPASSED with 3 +1"), "{}", tallied.out);
    assert!(
        tallied.err.starts_with(&format!("plusone: {path} is a truncated gzip stream ")),
        "{}",
        tallied.err
    );
    assert_eq!(tallied.code, 2);
    // Who reads the report alone is told too.
    let told = tallied.err.strip_prefix("plusone: ").unwrap().trim_end();
    assert_eq!(tallied.last_line(), format!("Note: {told} [truncated-gzip]"));
    let json = run(&["tally", &path, AT, "--format=json", "--quiet"]);
    assert_eq!((json.code, codes(&json.json())), (2, vec!["truncated-gzip"]));
}

#[cfg(unix)]
#[test]
fn a_file_of_a_folder_that_cannot_be_opened_is_told_and_the_rest_read() {
    let folder = Folder::new();
    folder.save("may.mbox", fixture(PASSES));
    std::os::unix::fs::symlink("nowhere.mbox", folder.file("june.mbox")).unwrap();
    for quiet in ["--color=auto", "--quiet"] {
        let tallied = run(&["tally", folder.path(), AT, quiet]);
        assert_eq!(tallied.code, 2);
        assert!(tallied.out.contains("\nPASSED with 3 +1"), "{}", tallied.out);
        let start = format!("plusone: cannot read {}/june.mbox: ", folder.path());
        assert!(tallied.err.starts_with(&start) && tallied.err.lines().count() == 1, "{}", tallied.err);
    }
    for command in ["tally", "list"] {
        let json = run(&[command, folder.path(), AT, "--format=json"]);
        assert_eq!((json.code, codes(&json.json())), (2, vec!["unreadable-file"]), "{command}");
    }
}

/// An mbox of a vote that has lost its first separator, and what is said of it.
fn without_first_separator(folder: &Folder) -> (String, String) {
    let mails = passed_vote();
    let path = folder.save("cut.mbox", format!("{}\n{}", mails[0], mbox(&mails[1..])));
    let told = format!(
        "{path} was read as one message because it begins with a mail header, but it has `From ` lines: if it is an mbox, its first `From ` line is missing"
    );
    (path, told)
}

#[test]
fn an_mbox_without_its_first_separator_is_noted_in_reports() {
    let folder = Folder::new();
    let (path, told) = without_first_separator(&folder);
    assert_eq!(run(&["tally", &path, AT]).last_line(), format!("Note: {told} [separator-in-message]"));
    // Before the end of the window there is nothing else to be said.
    let at = "--at=2026-05-05";
    for command in ["tally", "list"] {
        let found = run(&[command, &path, at, "--format=json"]).json();
        assert_eq!(codes(&found), ["separator-in-message"], "{command}");
        assert_eq!(found["diagnostics"][0]["text"], told, "{command}");
    }
}

#[test]
fn an_mbox_without_its_first_separator_is_told_on_standard_error() {
    // The list has no notes: without a word its reader would take the votes for missing.
    let folder = Folder::new();
    let (path, told) = without_first_separator(&folder);
    assert_eq!(run(&["list", &path, AT]).err, format!("plusone: {told}\n"));
}

#[test]
fn where_nothing_can_be_tallied_what_is_odd_in_the_files_is_told() {
    // There is no report that could hold the note, and it is the cause.
    let folder = Folder::new();
    let talk = Mail::new("talk@example.org");
    let path = folder.save("cut.mbox", format!("{talk}\n{}", mbox(&passed_vote())));
    let refused = run(&["tally", &path, AT]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    let lines: Vec<&str> = refused.err.lines().collect();
    let told = format!("plusone: {path} was read as one message because it begins with a mail header, but ");
    assert!(lines[0].starts_with(&told), "{}", refused.err);
    assert_eq!(
        lines[1..],
        [
            "plusone: no proposal among 1 message: no subject has a tag such as [VOTE]; choose a thread with --thread"
        ]
    );
}
