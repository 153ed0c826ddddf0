//! Tests the sources of mail: files, folders, standard input, and several of them.

use serde_json::json;

use crate::common::command::{AT, PASSES, codes, fixture, run, run_with_input};
use crate::common::mail::{Folder, gzip, left_aside, mbox, mixed_folder, passed_vote};

#[test]
fn standard_input_may_be_an_mbox_or_a_gzip_of_it() {
    let from_file = run(&["tally", PASSES, AT]);
    assert_eq!(from_file.code, 0);
    for input in [fixture(PASSES), gzip(&fixture(PASSES))] {
        let from_input = run_with_input(&["tally", "-", AT], input);
        assert_eq!((from_input.code, &from_input.out, from_input.err.as_str()), (0, &from_file.out, ""));
    }
}

#[test]
fn standard_input_may_be_a_single_message() {
    let listed =
        run_with_input(&["list", "-", AT, "--format=json"], fixture("fixtures/mbox/single-message.eml"));
    assert_eq!((listed.code, listed.err.as_str()), (0, ""));
    let found = listed.json();
    assert_eq!((&found["archive"]["files"], &found["archive"]["messages"]), (&1.into(), &1.into()));
    assert_eq!(found["proposals"][0]["message_id"], "single@example.org");

    let tallied = run_with_input(&["tally", "-", AT], gzip(&fixture("fixtures/mbox/single-message.eml")));
    assert!(
        tallied.out.contains("\n[VOTE] Move the wiki to the new host\ncalled by Bo Ek on 4 May 2026"),
        "{}",
        tallied.out
    );
    assert!(tallied.out.contains("\n\nNo votes.\n\n"), "{}", tallied.out);
}

#[test]
fn several_archives_are_one() {
    let folder = Folder::new();
    let mails = passed_vote();
    let (april, may) = (folder.save("1.mbox", mbox(&mails[..2])), folder.save("2.mbox", mbox(&mails[2..])));
    // The files are read in both orders, and one of them from standard input.
    for run in [
        run(&["tally", &april, &may, AT, "--format=json"]),
        run(&["tally", &may, &april, AT, "--format=json"]),
        run_with_input(&["tally", &april, "-", AT, "--format=json"], mbox(&mails[2..])),
    ] {
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let found = run.json();
        assert_eq!(found["counts"]["plus"], json!({"binding": 3, "advisory": 0}));
        assert_eq!((&found["archive"]["files"], &found["archive"]["messages"]), (&2.into(), &4.into()));
    }
}

#[test]
fn an_archive_that_is_named_twice_counts_once() {
    let once = run(&["tally", PASSES, AT, "--format=json"]).json();
    let twice = run(&["tally", PASSES, PASSES, AT, "--format=json"]).json();
    assert_eq!(once["votes"], twice["votes"]);
    assert_eq!(once["outcome"], twice["outcome"]);
    let messages = once["archive"]["messages"].as_u64().unwrap();
    assert_eq!(twice["archive"]["messages"], 2 * messages);
    assert_eq!(
        (&once["archive"]["duplicates"], &twice["archive"]["duplicates"]),
        (&0.into(), &messages.into())
    );
    // Each repeat is reported, by `list` too.
    let repeats = vec!["duplicate-message"; usize::try_from(messages).unwrap()];
    let listed = run(&["list", PASSES, PASSES, AT, "--format=json"]).json();
    assert_eq!(codes(&listed), repeats);
    assert_eq!(codes(&once), Vec::<&str>::new());
    let of_thread = usize::try_from(once["messages"]["in_thread"].as_u64().unwrap()).unwrap();
    assert_eq!(codes(&twice), repeats[..of_thread]);
}

#[test]
fn a_folder_is_read_and_other_files_are_skipped() {
    let folder = mixed_folder();
    let tallied = run(&["tally", folder.path(), AT, "--format=json"]);
    assert_eq!(tallied.code, 0);
    let told = left_aside(&folder);
    assert_eq!(tallied.err, "");
    let found = tallied.json();
    assert_eq!(found["counts"]["plus"], json!({"binding": 3, "advisory": 0}));
    assert_eq!((&found["archive"]["files"], &found["archive"]["messages"]), (&4.into(), &4.into()));
    assert_eq!(found["archive"]["unreadable"], 0);

    // The file is mentioned in every report.
    let odd =
        json!({"code": "file-without-mail", "message_id": null, "line": null, "excerpt": null, "text": told});
    assert_eq!(codes(&found), ["file-without-mail"]);
    assert_eq!(found["diagnostics"][0], odd);
    let listed = run(&["list", folder.path(), AT, "--format=json", "--quiet"]);
    assert_eq!((listed.code, listed.err.as_str(), &listed.json()["diagnostics"]), (0, "", &json!([odd])));
    let text = run(&["tally", folder.path(), AT]);
    assert_eq!(
        (text.last_line(), text.err.as_str()),
        (format!("Note: {told} [file-without-mail]").as_str(), "")
    );
    // The list for people has no notes.
    let list = run(&["list", folder.path(), AT]);
    assert_eq!((list.code, list.err), (0, format!("plusone: {told}\n")));
}

#[test]
fn text_before_the_first_separator_is_reported() {
    let input = format!("Exported from the list.\n{}", mbox(&passed_vote()));
    let told = "standard input: skipped 24 bytes before the first `From ` line";
    let tallied = run_with_input(&["tally", "-", AT], input.as_str());
    assert_eq!((tallied.code, tallied.err.as_str()), (0, ""));
    assert!(tallied.out.contains(&format!("\nNote: {told} [preamble-set-aside]\n")), "{}", tallied.out);
    let list = run_with_input(&["list", "-", AT], input.as_str());
    assert_eq!((list.code, list.err), (0, format!("plusone: {told}\n")));
    let quiet = run_with_input(&["list", "-", AT, "--quiet"], input.as_str());
    assert_eq!((quiet.code, quiet.out, quiet.err.as_str()), (0, list.out, ""));
}
