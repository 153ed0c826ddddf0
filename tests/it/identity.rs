//! Tests that a person with several addresses is one voter if a roster or a mailmap says so, and that a hint does
//! not change the count.

use serde_json::Value as Json;

use crate::common::command::{AT, run_with_input};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, Roster, mbox, wiki_vote};

const BO_AT_WORK: &str = "bo <bo@work.example.com>";

/// Name, status and weight of every vote of a tally.
fn votes(tally: &Json) -> Vec<(String, String, bool)> {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let vote = |vote: &Json| (text(&vote["voter"]["name"]), text(&vote["status"]), vote["binding"] == true);
    tally["votes"].as_array().unwrap().iter().map(vote).collect()
}

fn vote_of(name: &str, status: &str, binding: bool) -> (String, String, bool) {
    (name.to_owned(), status.to_owned(), binding)
}

/// The texts of the diagnostics with a code.
fn notes(tally: &Json, code: &str) -> Vec<String> {
    let all = tally["diagnostics"].as_array().unwrap().iter();
    all.filter(|odd| odd["code"] == code).map(|odd| odd["text"].as_str().unwrap().to_owned()).collect()
}

fn tally(mails: &[String], rules: &[&str]) -> Json {
    run_with_input(&[&["tally", "-", AT, "--format=json"], rules].concat(), mbox(mails)).json()
}

#[test]
fn a_mailmap_makes_addresses_one_voter_and_gives_the_name() {
    let folder = Folder::new();
    let mailmap = folder.save(".mailmap", "# People\nBo Ek <bo@example.org> <Bo@Work.example.com>\n");
    let mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (BO_AT_WORK, "-1, the backups are missing.")]);
    let found = tally(&mails, &["--mailmap", &mailmap]);
    let expected = [
        vote_of("Bo Ek", "superseded", true),
        vote_of("Carl Dorn", "counted", true),
        vote_of("Bo Ek", "counted", true),
    ];
    assert_eq!(votes(&found), expected);
    assert_eq!(found["votes"][2]["voter"]["address"], "bo@work.example.com");
    assert_eq!(votes(&tally(&mails, &[]))[0], vote_of("Bo Ek", "counted", true));
    for command in ["list", "explain"] {
        let told = run_with_input(&[command, "-", AT, "--mailmap", &mailmap], mbox(&mails));
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{command}");
    }
}

#[test]
fn a_voter_of_the_roster_owns_the_addresses_of_the_mailmap() {
    let folder = Folder::new();
    let roster = folder.save("roster.toml", Roster::default().voter("Robert Ek", &["bo@example.org"]));
    let mailmap = folder
        .save(".mailmap", "Bo <bo@home.example> <bo@example.org>\n<bo@home.example> <bo@work.example.com>\n");
    let mails = wiki_vote(&[(CARL, "+1"), (BO_AT_WORK, "+1")]);
    let found = tally(&mails, &["--roster", &roster, "--mailmap", &mailmap]);
    assert_eq!(
        votes(&found),
        [vote_of("Carl Dorn", "counted", false), vote_of("Robert Ek", "counted", true)]
    );
}

#[test]
fn a_proposer_who_writes_from_another_address_is_the_proposer() {
    let folder = Folder::new();
    let ana = Roster::default().voter("Ana Lee", &["ana@example.org", "ana@work.example.com"]);
    let roster = folder.save("roster.toml", ana);
    let mailmap = folder.save(".mailmap", "Ana Lee <ana@example.org> <ana@work.example.com>\n");
    let mails = wiki_vote(&[
        (BO, "+1"),
        ("Ana Lee <ana@work.example.com>", "I withdraw this proposal, the host is gone."),
    ]);
    let closed = |rules: &[&str]| tally(&mails, rules)["proposal"]["closed_by"]["kind"].clone();
    assert_eq!(closed(&[]), Json::Null);
    assert_eq!(closed(&["--roster", &roster]), "withdrawn");
    assert_eq!(closed(&["--mailmap", &mailmap]), "withdrawn");

    // A cancellation counts if the proposer sent it.
    let cancel = |from: &str| {
        let mail = Mail::new("cancel@example.org").from(from).subject("[CANCEL] [VOTE] Move the wiki");
        [mails[0].clone(), mail.time("10:00:00").body("The host is gone.").to_string()]
    };
    let mails = cancel("Ana Lee <ana@work.example.com>");
    let found = tally(&mails, &[]);
    assert_eq!(
        (found["proposal"]["closed_by"].clone(), notes(&found, "closed-by-another").len()),
        (Json::Null, 1)
    );
    let found = tally(&mails, &["--mailmap", &mailmap]);
    assert_eq!(found["proposal"]["closed_by"]["kind"], "cancelled");
    assert_eq!(notes(&found, "closed-by-another"), Vec::<String>::new());
}

/// Mail of a list that rewrites most senders, with or without a header that names the author.
fn rewritten(header: &str) -> Vec<String> {
    let mails = wiki_vote(&[("Bo Ek via dev <dev@lists.example.org>", "+1"), (CARL, "+1")]);
    let list = "List-Post: <mailto:dev@lists.example.org>\n";
    let of_ana = header.replace("Bo Ek <bo@", "Ana Lee <ana@");
    let of_ana = format!("{of_ana}From: Ana Lee via dev <dev@lists.example.org>");
    let rewritten = |mail: &String| {
        let mail = mail.replacen("From: ", &format!("{list}From: "), 1);
        let mail = mail.replacen("From: Bo", &format!("{header}From: Bo"), 1);
        mail.replacen(&format!("From: {ANA}"), &of_ana, 1)
    };
    mails.iter().map(rewritten).collect()
}

#[test]
fn a_rewritten_sender_is_the_person_on_the_roster() {
    let folder = Folder::new();
    let roster = folder.save("roster.toml", Roster::default().voter("Robert Ek", &["bo@example.org"]));
    for header in ["Reply-To: Bo Ek <bo@example.org>\n", "X-Original-From: Bo Ek <bo@example.org>\n"] {
        let found = tally(&rewritten(header), &["--roster", &roster]);
        let expected = [vote_of("Robert Ek", "counted", true), vote_of("Carl Dorn", "counted", false)];
        assert_eq!(votes(&found), expected, "{header}");
    }
    // If the mail does not contain the author's address, a mailmap can find the address by the name.
    let found = tally(&rewritten(""), &["--roster", &roster]);
    assert_eq!(votes(&found)[0], vote_of("Bo Ek", "counted", false));
    let mailmap = folder.save(".mailmap", "Bo <bo@example.org> Bo Ek <dev@lists.example.org>\n");
    let found = tally(&rewritten(""), &["--roster", &roster, "--mailmap", &mailmap]);
    assert_eq!(votes(&found)[0], vote_of("Robert Ek", "counted", true));
}

#[test]
fn one_name_from_two_addresses_is_reported_and_counted_twice() {
    let mails = wiki_vote(&[(BO, "+1"), ("\"Ek, Bo\" <bo@example.com>", "+1"), (DEE, "+1")]);
    let found = tally(&mails, &[]);
    assert_eq!(found["counts"]["plus"]["binding"], 3);
    assert_eq!(
        notes(&found, "same-name-different-address"),
        [
            "votes of Ek, Bo came from bo@example.org and from bo@example.com: if this is one person, list both addresses in a roster or mailmap"
        ]
    );
}

#[test]
fn two_people_of_one_name_on_the_roster_are_two_without_a_hint() {
    let folder = Folder::new();
    let two = Roster::default().voter("Bo Ek", &["bo@example.org"]).voter("Bo Ek", &["bo@example.com"]);
    let roster = folder.save("roster.toml", two);
    let mails = wiki_vote(&[(BO, "+1"), ("Bo Ek <bo@example.com>", "+1")]);
    let found = tally(&mails, &["--roster", &roster]);
    assert_eq!(votes(&found), [vote_of("Bo Ek", "counted", true), vote_of("Bo Ek", "counted", true)]);
    assert_eq!(notes(&found, "same-name-different-address"), Vec::<String>::new());
}

#[test]
fn one_local_part_at_two_domains_is_reported_and_counted_twice() {
    let mails = wiki_vote(&[
        ("Bo Ek <bo.ek@example.org>", "+1"),
        ("bo.ek@example.net", "+1"),
        ("Kim Vale <bo.ek@example.com>", "+1"),
        ("Gita <info@example.com>", "+1"),
        ("Finn <info@example.net>", "+1"),
    ]);
    let found = tally(&mails[..3], &[]);
    assert_eq!(found["counts"]["plus"]["binding"], 2);
    let told = "votes came from bo.ek@example.org and from bo.ek@example.net: if this is one person, list both addresses in a roster or mailmap";
    assert_eq!(notes(&found, "same-local-part"), [told]);
    // Kim Vale may be the person who writes without a name, but Bo Ek may not. An address that many people use is not
    // evidence.
    let all = notes(&tally(&mails, &[]), "same-local-part");
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(all[1].starts_with("votes came from bo.ek@example.net and from bo.ek@example.com: "), "{all:?}");
}

#[test]
fn a_similar_address_on_the_roster_is_reported() {
    let folder = Folder::new();
    let roster = folder
        .save("roster.toml", Roster::default().voter("Bo Ek", &["bo@example.org", "bo@old.example.org"]));
    let found = tally(&wiki_vote(&[("Bo Ek <bo@home.example>", "+1")]), &["--roster", &roster]);
    assert_eq!(votes(&found), [vote_of("Bo Ek", "counted", false)]);
    assert_eq!(
        notes(&found, "same-name-different-address"),
        [
            "bo@home.example is not on the roster, and Bo Ek on the roster has bo@example.org and bo@old.example.org: if this is one person, add the address to the roster or a mailmap"
        ]
    );
}
