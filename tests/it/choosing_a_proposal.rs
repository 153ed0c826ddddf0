//! Which proposal is meant: `--thread`, and what is said where it names none or several.

use crate::common::command::{AT, PASSES, TAKE_TWO, run, run_with_input};
use crate::common::mail::{Mail, mbox};

const TAKES: &str = "\n  <logo-call@example.org> [VOTE] Use the new logo\n  <logo-call-2@example.org> [VOTE] Use the new logo (take 2)";

#[test]
fn a_thread_that_matches_nothing_lists_the_known_proposals() {
    let line = format!(
        "no message matches `curtain`: expected a Message-ID or a part of a subject; proposals:{TAKES}"
    );
    run(&["tally", TAKE_TWO, AT, "--thread=curtain"]).refused(&line);
    let line = format!(
        "no message matches `<none@example.org>`: expected a Message-ID or a part of a subject; proposals:{TAKES}"
    );
    run(&["tally", TAKE_TWO, AT, "--thread=<none@example.org>"]).refused(&line);
}

#[test]
fn several_proposals_are_listed_and_none_is_chosen() {
    let line = format!("2 proposals match; choose one with --thread:{TAKES}");
    run(&["tally", TAKE_TWO, AT]).refused(&line);
    run(&["tally", TAKE_TWO, AT, "--thread=LOGO"]).refused(&line);
    run(&["tally", TAKE_TWO, AT, "--format=json"]).refused(&line);
}

#[test]
fn a_long_list_of_proposals_is_cut() {
    let call =
        |at: usize| Mail::call(&format!("c{at}@example.org"), &format!("[VOTE] Step {at}")).to_string();
    let calls: Vec<String> = (1..=23).map(call).collect();
    let shown: Vec<String> = (1..=20).map(|at| format!("\n  <c{at}@example.org> [VOTE] Step {at}")).collect();
    let list = shown.concat();
    let line = format!(
        "23 proposals match; choose one with --thread:{list}\n  and 3 more (`plusone list` shows all)"
    );
    run_with_input(&["tally", "-", AT], mbox(&calls)).refused(&line);
    let line = format!(
        "no message matches `curtain`: expected a Message-ID or a part of a subject; proposals:{list}\n  and 3 more (`plusone list` shows all)"
    );
    run_with_input(&["tally", "-", AT, "--thread=curtain"], mbox(&calls)).refused(&line);
}

#[test]
fn a_thread_is_named_by_an_id_of_it_or_by_its_subject() {
    for (thread, id) in [
        ("logo-call-2@example.org", "logo-call-2@example.org"),
        ("<logo-call-2@example.org>", "logo-call-2@example.org"),
        ("take 2", "logo-call-2@example.org"),
        // The whole title of one is a part of the other's.
        ("use the new LOGO", "logo-call@example.org"),
        ("[VOTE] Use the new logo", "logo-call@example.org"),
    ] {
        let found = run(&["tally", TAKE_TWO, AT, "--thread", thread, "--format=json"]);
        assert_eq!(found.json()["proposal"]["message_id"], id, "{thread}");
    }
    // A mail of the thread that is not its call.
    let found = run(&["tally", PASSES, AT, "--thread=mirror-vote-bo@example.org", "--format=json"]);
    assert_eq!((found.code, &found.json()["proposal"]["message_id"]), (0, &"mirror-call@example.org".into()));
}

#[test]
fn an_archive_without_a_proposal_asks_for_a_thread() {
    let talk = mbox(&[Mail::new("a@example.org"), Mail::new("b@example.org").subject("The mirror")]);
    let line =
        "no proposal among 2 messages: no subject has a tag such as [VOTE]; choose a thread with --thread";
    run_with_input(&["tally", "-", AT], talk.as_str()).refused(line);
    // There is nothing to list.
    run_with_input(&["tally", "-", AT, "--thread=curtain"], talk.as_str())
        .refused("no message matches `curtain`: expected a Message-ID or a part of a subject");
    let listed = run_with_input(&["list", "-", AT], talk.as_str());
    assert_eq!((listed.code, listed.out.as_str()), (0, "No proposal among 2 messages in 2 threads\n"));
    // A thread without a call may be named all the same.
    let tallied = run_with_input(&["tally", "-", AT, "--thread=mirror"], talk.as_str());
    assert_eq!(tallied.code, 3);
    assert!(
        tallied.out.starts_with("The mirror\ncalled by Bo Ek on 4 May 2026\n\nNo votes.\n"),
        "{}",
        tallied.out
    );
}

#[test]
fn a_subject_in_the_listing_is_one_line_without_control_characters() {
    let subject = "[VOTE] Move\n \t the   =?utf-8?Q?=1B[2Jwiki=E2=80=AE?=";
    let calls = [Mail::call("1@example.org", subject), Mail::call("2@example.org", "[VOTE] Stay")];
    let line = "2 proposals match; choose one with --thread:\n  <1@example.org> [VOTE] Move the \u{fffd}[2Jwiki\u{fffd}\n  <2@example.org> [VOTE] Stay";
    run_with_input(&["tally", "-", AT], mbox(&calls)).refused(line);
}
