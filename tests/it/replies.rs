//! Tests replies without a vote: reports list them, and a doubt matters if a proposal passes by silence.

use serde_json::{Value as Json, json};

use crate::common::command::{AT, run_with_input};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, Roster, mbox, wiki_vote};

/// A proposal that passes if nobody objects, with replies.
fn lazy_vote(answers: &[(&str, &str)]) -> Vec<String> {
    let mails = wiki_vote(answers);
    mails.into_iter().map(|mail| mail.replace("[VOTE]", "[PROPOSAL]")).collect()
}

fn tallied(mails: &[String], arguments: &[&str]) -> Json {
    let arguments = [&["tally", "-", AT, "--format=json"], arguments].concat();
    run_with_input(&arguments, mbox(mails)).json()
}

fn said(document: &Json) -> Vec<(&str, &str)> {
    let replies = document["replies_without_vote"].as_array().unwrap().iter();
    replies
        .map(|reply| (reply["author"]["name"].as_str().unwrap(), reply["excerpt"].as_str().unwrap()))
        .collect()
}

fn reasons(document: &Json) -> Vec<&str> {
    let votes = document["votes"].as_array().unwrap().iter();
    votes.map(|vote| vote["reasons"][0].as_str().unwrap()).collect()
}

#[test]
fn replies_without_a_vote_are_listed_with_their_first_sentence() {
    let mut mails = lazy_vote(&[
        (
            BO,
            "Hi all,\n\nI'll test it tonight on the machine that we have in the cellar, and\nwrite then. Bye!",
        ),
        (CARL, "+1"),
        (ANA, "The link is in the call."),
        (DEE, "> I propose to move the wiki to the new host."),
    ]);
    let robot =
        Mail::new("robot@example.org").from("Build Robot <robot@example.org>").body("The build passed.");
    let robot = robot.subject("Re: [PROPOSAL] Move the wiki").answers("call@example.org").time("09:30:00");
    mails.push(robot.to_string().replace("MIME-Version", "Auto-Submitted: auto-replied\nMIME-Version"));
    let document =
        tallied(&mails, &["--archive-url=https://lists.example.org/archives/list/dev@example.org/"]);
    assert_eq!(
        said(&document),
        [
            ("Bo Ek", "I'll test it tonight on the machine that we have in the cellar, and write then."),
            ("Dee Moss", ""),
        ]
    );
    let first = &document["replies_without_vote"][0];
    assert_eq!(first["line"], 3);
    assert_eq!(first["message_id"], "vote-0@example.org");
    assert_eq!(first["date"], "2026-05-04T09:00:00Z");
    assert!(first["permalink"].as_str().unwrap().starts_with("https://lists.example.org/"));
    assert_eq!(first["author"]["address"], "bo@example.org");
    assert_eq!(
        (&document["outcome"]["stable"], &document["outcome"]["verdict"]),
        (&json!(true), &json!("passed"))
    );
}

#[test]
fn a_doubt_makes_a_silent_pass_unstable_and_is_named() {
    let mails = lazy_vote(&[(BO, "Thanks for the work!"), (CARL, "I'm not sure this is ready.")]);
    let document = tallied(&mails, &[]);
    assert_eq!(reasons(&document), ["implied-objection"]);
    let outcome = &document["outcome"];
    assert_eq!((&outcome["verdict"], &outcome["stable"]), (&json!("passed"), &json!(false)));
    assert_eq!(outcome["uncertain"][0]["code"], "implied-objection");
    assert_eq!(outcome["uncertain"][0]["message_id"], "vote-1@example.org");
    assert_eq!(said(&document), [("Bo Ek", "Thanks for the work!")]);
}

#[test]
fn a_doubt_in_reply_to_a_call_for_votes_is_an_unclear_vote() {
    let doubt = "I'm not sure this is ready.";
    let kim = ("Kim <kim@example.org>", doubt);
    let voted = tallied(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1"), kim]), &[]);
    assert_eq!(voted["votes"][3]["reasons"][0], "implied-objection");
    assert_eq!(
        (&voted["outcome"]["verdict"], &voted["outcome"]["stable"]),
        (&json!("passed"), &json!(false))
    );
    // A doubt after a vote may withdraw it.
    let again = tallied(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1"), (BO, doubt)]), &[]);
    assert_eq!(again["outcome"]["stable"], false);
}

#[test]
fn a_doubt_that_cannot_change_the_verdict_is_a_remark() {
    let doubt = "I'm not sure this is ready.";
    // The proposer is in favour of the proposal, and a later vote shows what its voter means.
    let document = tallied(&lazy_vote(&[(ANA, doubt), (BO, "+1"), (CARL, doubt), (CARL, "+1")]), &[]);
    assert_eq!(document["outcome"]["stable"], true, "{document:#}");
}

#[test]
fn the_text_shows_the_first_replies_and_how_many_more() {
    let answers: Vec<(String, String)> =
        (0..11).map(|at| (format!("N{at} <n{at}@example.org>"), format!("I'll test page {at}."))).collect();
    let answers: Vec<(&str, &str)> =
        answers.iter().map(|(from, body)| (from.as_str(), body.as_str())).collect();
    let mails = lazy_vote(&answers);
    let text = run_with_input(&["tally", "-", AT], mbox(&mails)).out;
    assert!(
        text.contains("11 replies without a vote\n  N0, 4 May 2026 09:00: \"I'll test page 0.\" (line 1)\n"),
        "{text}"
    );
    assert!(text.contains("  and 3 more (--format json lists all)\n") && !text.contains("N8,"), "{text}");
    let markdown = run_with_input(&["tally", "-", AT, "--format=markdown"], mbox(&mails)).out;
    assert!(markdown.contains("## Replies without a vote") && markdown.contains("N10"), "{markdown}");
    assert_eq!(tallied(&mails, &[])["replies_without_vote"].as_array().unwrap().len(), 11);
}

#[test]
fn a_doubt_of_a_stranger_changes_nothing_if_the_roster_votes() {
    let folder = Folder::new();
    let roster =
        Roster::default().voter("Ana Lee", &["ana@example.org"]).voter("Carl Dorn", &["carl@example.net"]);
    let roster = folder.save("roster.toml", roster);
    let policy = "extends = \"ovirt-infra\"\nname = \"h\"\n[[class]]\nname = \"minor\"\nvoters = \"roster\"\nrequirements = [{ kind = \"no-objection\", basis = \"binding\" }]\n";
    let policy = folder.save("policy.toml", policy);
    let options = [format!("--roster={roster}"), format!("--policy={policy}")];
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let stranger = tallied(&lazy_vote(&[(BO, "I'm not sure this is ready.")]), &options);
    assert_eq!(stranger["outcome"]["stable"], true, "{stranger:#}");
    let member = tallied(&lazy_vote(&[(CARL, "I'm not sure this is ready.")]), &options);
    assert_eq!(member["outcome"]["stable"], false);
}

#[test]
fn boilerplate_around_a_bare_minus_does_not_explain_it() {
    let against = |body: &str| {
        let votes = [(ANA, "+1"), (CARL, "+1"), (DEE, "+1"), (BO, body)];
        let document = tallied(&wiki_vote(&votes), &[]);
        let vote = &document["votes"].as_array().unwrap()[3];
        (
            vote["status"].as_str().unwrap().to_owned(),
            vote["justification"]["state"].as_str().unwrap().to_owned(),
        )
    };
    for body in [
        "皆様\n\n-1\n\n以上、よろしくお願いいたします。\nBo Ek",
        "Dear Ana, dear list,\n\n-1\n\nС уважением,\nBo Ek",
        "⚠ External sender\n\n-1\n\nBo Ek\nIRC: bo on the usual network\n\nWe are hiring!",
        "-1\n\nAttachment: signature.asc\nDescription: OpenPGP digital signature",
        "-1\n\nMit GMX Mail App gesendet",
    ] {
        assert_eq!(against(body), ("void".into(), "missing".into()), "{body}");
    }
    for body in [
        "[EXTERNAL EMAIL] Use caution when opening links.\n\n-1, the old wiki has no backup.\n\nBo",
        "-1\n\nС уважением,\nBo Ek\nIRC: bo\n\nPS: the old wiki has no backup.",
        "-1\n\nBo Ek\n\nThe old wiki has no backup.",
    ] {
        assert_eq!(against(body), ("counted".into(), "given".into()), "{body}");
    }
}

#[test]
fn a_value_below_a_quote_of_another_mail_than_the_call_may_be_for_that_mail() {
    let idea = "> We could first repair the old pages of the handbook, they are wrong.";
    let call = "> I propose to move the wiki to the new host.";
    let document = tallied(
        &wiki_vote(&[
            (BO, &format!("{idea}\n\n+1 to an amendment")),
            (CARL, &format!("{call}\n\n+1 to moving it")),
            (DEE, &format!("{idea}\n\nNot in this vote. I vote +1.")),
        ]),
        &[],
    );
    let votes = document["votes"].as_array().unwrap().iter();
    let votes = votes.map(|vote| (vote["voter"]["name"].as_str().unwrap(), vote["status"].as_str().unwrap()));
    assert_eq!(
        votes.collect::<Vec<_>>(),
        [("Bo Ek", "unclear"), ("Carl Dorn", "counted"), ("Dee Moss", "counted")]
    );
}
