//! Tests a community's own words: forms of a policy file that read calls, results, footers and votes.

use serde_json::{Value as Json, json};

use crate::common::command::{AT, ROOT, run, run_with_input};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, mbox, wiki_vote};

const HOUSE: &str = "tests/it/cmd/files/policies/forms.toml";

fn tallied(mails: &[String]) -> Json {
    let policy = format!("--policy={ROOT}/{HOUSE}");
    run_with_input(&["tally", "-", AT, "--format=json", &policy], mbox(mails)).json()
}

/// The status and value of each vote, and the form that read it.
fn votes(document: &Json) -> Vec<(String, Option<String>, Option<String>)> {
    let text = |value: &Json| value.as_str().map(str::to_owned);
    let votes = document["votes"].as_array().unwrap().iter();
    votes
        .map(|vote| {
            (
                vote["status"].as_str().unwrap().to_owned(),
                text(&vote["value"]),
                text(&vote["evidence"]["rule"]),
            )
        })
        .collect()
}

fn read(body: &str) -> Vec<(String, Option<String>, Option<String>)> {
    votes(&tallied(&wiki_vote(&[(BO, body)])))
}

#[test]
fn a_form_casts_a_vote_at_the_start_of_a_line() {
    let ship_it = Some("ship it".to_owned());
    let counted = vec![("counted".to_owned(), Some("+1".to_owned()), ship_it.clone())];
    for body in [
        "Ship it!",
        "SHIP IT (binding)",
        "I tested it on two machines, and all pages are there.\n\nShip it. Thanks for the work.",
        "*Ship it*",
        "- ship it",
        "> Shall we?\n\nship it",
    ] {
        assert_eq!(read(body), counted, "{body}");
    }
    // The grammar also reads this vote; the form is named only if it read the vote.
    assert_eq!(read("+1, ship it"), [("counted".to_owned(), Some("+1".to_owned()), None)]);
}

#[test]
fn a_form_turns_no_denial_quotation_or_hypothesis_into_a_vote() {
    for body in [
        "I do not say\nship it",
        "I would not\nship it yet",
        "Ship it would be premature.",
        "Please don't ship it.",
        "> Ship it",
        "On Mon, 4 May 2026 at 10:00, Ana Lee <ana@example.org> wrote:\n> Ship it",
        "\"Ship it\" is what Bo wrote, I did not",
        "-- \nShip it",
        "```\nship it\n```",
        "shipping it, ship items",
    ] {
        let found = read(body);
        assert!(found.iter().all(|(status, ..)| status != "counted"), "{body}: {found:?}");
    }
    let unclear = |body: &str| read(body).into_iter().map(|(status, ..)| status).collect::<Vec<_>>();
    assert_eq!(unclear("Ship it if the tests pass."), ["unclear"]);
    assert_eq!(unclear("Ship it?"), ["unclear"]);
}

#[test]
fn a_form_may_make_words_unclear_anywhere_in_a_line() {
    let document = tallied(&wiki_vote(&[(BO, "I read it twice. For me it is thumbs sideways.")]));
    let vote = &document["votes"][0];
    assert_eq!((&vote["status"], &vote["value"]), (&json!("unclear"), &Json::Null));
    assert_eq!(
        (&vote["reasons"][0], &vote["evidence"]["rule"]),
        (&json!("unclear-form"), &json!("thumbs sideways"))
    );
}

#[test]
fn a_form_never_overrides_a_row_that_denies() {
    let folder = Folder::new();
    let policy = "extends = \"ovirt-infra\"\nname = \"h\"\n[[forms.vote]]\nregex = '(i do not give )?a \\+1'\nvalue = \"+1\"\nexamples = [\"a +1\"]\n";
    let policy = format!("--policy={}", folder.save("policy.toml", policy));
    let mails = wiki_vote(&[(BO, "I do not give a +1"), (CARL, "A +1")]);
    let document = run_with_input(&["tally", "-", AT, "--format=json", &policy], mbox(&mails)).json();
    let counted: Vec<&str> = document["votes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|vote| vote["status"] == "counted")
        .map(|vote| vote["voter"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(counted, ["Carl Dorn"]);
}

#[test]
fn subjects_call_and_announce_by_forms() {
    let subject = "Seeking consensus: Move the wiki";
    let call = Mail::new("call@example.org").from(ANA).subject(subject).body("Shall we?");
    let answer = |id, from, time| {
        Mail::new(id)
            .from(from)
            .subject("Re: Seeking consensus: Move the wiki")
            .time(time)
            .answers("call@example.org")
            .body("+1")
    };
    let result = Mail::new("result@example.org")
        .from(ANA)
        .subject("Consensus reached: Move the wiki")
        .time("11:00:00");
    let result = result.body("The vote passed with 3 +1.");
    let mails = [
        call,
        answer("a@example.org", BO, "09:00:00"),
        answer("b@example.org", CARL, "09:10:00"),
        answer("c@example.org", DEE, "09:20:00"),
        result,
    ];
    let document = tallied(&mails.map(|mail| mail.to_string()));
    assert_eq!(document["proposal"]["title"], "Move the wiki");
    assert_eq!(document["proposal"]["closed_by"]["message_id"], "result@example.org");
    assert_eq!(
        (&document["counts"]["plus"]["binding"], &document["outcome"]["verdict"]),
        (&json!(3), &json!("passed"))
    );
}

#[test]
fn a_footer_by_a_form_is_not_an_explanation() {
    let body = "-1\n\nThis mail passed the gate of House 12.";
    let document = tallied(&wiki_vote(&[(BO, body)]));
    assert_eq!(document["votes"][0]["justification"]["state"], "missing");
    let without =
        run_with_input(&["tally", "-", AT, "--format=json"], mbox(&wiki_vote(&[(BO, body)]))).json();
    assert_eq!(without["votes"][0]["justification"]["state"], "given");
}

#[test]
fn reports_and_explain_name_the_form() {
    let policy = format!("--policy={ROOT}/{HOUSE}");
    let input = mbox(&wiki_vote(&[(BO, "Ship it")]));
    let text = run_with_input(&["tally", "-", AT, &policy], input.as_str()).out;
    assert!(text.contains("\"Ship it\" (line 1, form ship it)"), "{text}");
    let explained = run_with_input(&["explain", "-", AT, &policy], input.as_str()).out;
    assert!(explained.contains("a vote: +1, by the form ship it of the policy"), "{explained}");
}

#[test]
fn the_number_of_forms_is_limited() {
    let folder = Folder::new();
    let form = "[[forms.footer]]\nregex = \"gate\"\nexamples = [\"gate\"]\n";
    let text = |count: usize| format!("extends = \"ovirt-infra\"\nname = \"h\"\n{}", form.repeat(count));
    assert_eq!(run(&["policy", "check", &folder.save("most.toml", text(64))]).code, 0);
    let found = run(&["policy", "check", &folder.save("more.toml", text(65))]);
    assert_eq!(found.code, 2);
    assert!(found.err.contains("65 forms of one kind: at most 64 are allowed"), "{}", found.err);
}
