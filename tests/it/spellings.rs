//! Tests that the tally has every vote: even if its mail names the call in another spelling, or its thread has a branch
//! or a cycle.

use crate::common::command::{AT, COMPLETE, run};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, mbox};
use serde_json::Value;

const TITLE: &str = "[VOTE] Move the wiki to the new host";
const MINUS: &str = "-1\n\nThe new host has no backup.";

/// A call with the +1 of three people. The last one is from Dee.
fn vote() -> Vec<Mail<'static>> {
    let plus = |id, from| {
        Mail::new(id).from(from).subject("Re: x").time("09:00:00").answers("call@example.org").body("+1")
    };
    vec![
        Mail::call("call@example.org", TITLE),
        plus("bo@example.org", BO),
        plus("carl@example.org", CARL),
        plus("dee@example.org", DEE),
    ]
}

fn odd(subject: &str) -> Mail<'_> {
    Mail::new("odd@example.org")
        .from("Eve Holm <eve@example.org>")
        .subject(subject)
        .time("10:00:00")
        .body(MINUS)
}

fn judged(mails: &[Mail<'_>]) -> Value {
    let folder = Folder::new();
    let path = folder.save("list.mbox", mbox(mails));
    let thread = "--thread=call@example.org";
    run(&["tally", &path, AT, COMPLETE, "--policy=ovirt-infra", "--format=json", thread]).json()
}

/// The verdict, and `true` if it is stable.
fn outcome(document: &Value) -> (&str, bool) {
    let outcome = &document["outcome"];
    (outcome["verdict"].as_str().unwrap(), outcome["stable"].as_bool().unwrap())
}

fn codes(document: &Value) -> Vec<&str> {
    let about_odd = |one: &&Value| one["message_id"] == "odd@example.org";
    let notes = document["diagnostics"].as_array().unwrap().iter().filter(about_odd);
    notes.map(|one| one["code"].as_str().unwrap()).collect()
}

#[test]
fn a_vote_with_the_title_in_another_spelling_may_belong_to_the_call() {
    for subject in [
        "Move the wiki to the new host", "Move the wiki to the new host: -1",
        "-1 [VOTE] Move the wiki to the new host", "Re: VOTE Move the wiki to the new host",
        "Vote on \"Move the wiki to the new host\"", "Re: [VOTE] Move the wiki to the ne…",
        "Re: [VOTE] Move the wiki to...", "Re: [VOTE] Move the wiki to the",
        "Re: [VOTE] Move the wikki to the new host", "Re: Move the wiki to the new hsot",
        "Re: [VOTE] Move the wiki to the new host now", "Re: Please move the wiki to the new host",
    ] {
        let mut mails = vote();
        mails.push(odd(subject));
        let document = judged(&mails);
        assert_eq!(outcome(&document), ("passed", false), "{subject}");
        assert_eq!(codes(&document), ["same-subject-elsewhere"], "{subject}");
        let turns = document["outcome"]["uncertain"].as_array().unwrap();
        assert!(turns.iter().any(|one| one["message_id"] == "odd@example.org"), "{subject}: {turns:?}");
    }
}

#[test]
fn a_vote_with_a_lost_parent_and_a_cut_title_may_belong_to_the_call() {
    let mut mails = vote();
    mails.push(odd("Re: [VOTE] Move the wiki to...").answers("lost@example.org"));
    assert_eq!(outcome(&judged(&mails)), ("passed", false));
}

#[test]
fn a_vote_without_the_tag_below_a_lost_parent_may_belong_to_the_call() {
    let title = "Re: Move the wiki to the new host";
    let mut mails = vote();
    mails.push(odd(title).answers("lost@example.org"));
    let document = judged(&mails);
    assert_eq!(outcome(&document), ("passed", false));
    assert_eq!(codes(&document), ["same-subject-elsewhere"]);
    let mut mails = vote();
    mails.push(odd(title).answers("lost@example.org").body("It is done."));
    assert_eq!(outcome(&judged(&mails)), ("passed", true), "no vote");
    let mut mails = vote();
    mails
        .push(Mail::new("talk@example.org").from(BO).subject(&title[4..]).time("07:00:00").body("Shall we?"));
    mails.push(odd(title).answers("talk@example.org"));
    assert_eq!(outcome(&judged(&mails)), ("passed", true), "a discussion");
}

#[test]
fn ordinary_mail_with_a_similar_title_changes_nothing() {
    for (subject, body) in [
        ("Move the wiki to the new host", "It is done."),
        ("Blog post: Move the wiki to the new host", MINUS),
        ("[DISCUSS] Move the wiki to the new host", MINUS),
        ("Re: [VOTE] Move the wiki", MINUS),
        ("Re: [VOTE] Move the list to the old host", MINUS),
        ("Host of the wiki", MINUS),
    ] {
        let expected =
            if subject == "Re: [VOTE] Move the wiki" { ("passed", false) } else { ("passed", true) };
        let mut mails = vote();
        mails.push(odd(subject).body(body));
        let document = judged(&mails);
        assert_eq!(outcome(&document), expected, "{subject}");
        assert_eq!(codes(&document).is_empty(), expected.1, "{subject}");
    }
    let mut mails = vote();
    mails.push(odd("Move the wiki to the new host").time("07:59:00"));
    assert_eq!(outcome(&judged(&mails)), ("passed", true), "a discussion before the call");
}

#[test]
fn a_reference_in_another_spelling_leads_to_the_call() {
    for id in ["call@EXAMPLE.org", "call%40example.org"] {
        let mut mails = vote();
        mails.push(odd("Objection").answers(id));
        assert_eq!(outcome(&judged(&mails)), ("blocked", true), "{id}");
    }
}

#[test]
fn a_vote_below_a_branch_of_the_thread_has_two_readings() {
    let branch = odd("Lunch (was: Re: [VOTE] Move the wiki to the new host)").body("Pizza on Friday?");
    let below = |from, subject| {
        Mail::new("below@example.org")
            .from(from)
            .subject(subject)
            .time("11:00:00")
            .answers("odd@example.org")
            .body(MINUS)
    };
    for (from, subject, expected) in [
        (DEE, "Re: Lunch", ("passed", false)),
        (DEE, "Re: [VOTE] Move the wiki to the new host", ("blocked", true)),
        (ANA, "Re: Lunch", ("blocked", true)),
    ] {
        let mut mails = vote();
        mails.extend([branch.clone().answers("call@example.org"), below(from, subject)]);
        assert_eq!(outcome(&judged(&mails)), expected, "{from} {subject}");
    }
    let mut mails = vote();
    let thanks = below(BO, "Re: Lunch").body("I am in.");
    mails.extend([branch.answers("call@example.org"), thanks]);
    assert_eq!(outcome(&judged(&mails)), ("passed", true), "talk without a vote");
}

#[test]
fn votes_that_answer_each_other_and_the_call_are_certain() {
    let mut mails: Vec<String> = vote().iter().map(ToString::to_string).collect();
    for (place, other) in [(2, "dee@example.org"), (3, "carl@example.org")] {
        let fields = format!("In-Reply-To: <{other}>\nReferences: <call@example.org> <{other}>");
        mails[place] = mails[place].replace("In-Reply-To: <call@example.org>", &fields);
    }
    let folder = Folder::new();
    let path = folder.save("list.mbox", mbox(&mails));
    let document = run(&["tally", &path, AT, COMPLETE, "--policy=ovirt-infra", "--format=json"]).json();
    assert_eq!(outcome(&document), ("passed", true));
    assert_eq!(document["votes"].as_array().unwrap().len(), 3);
}
