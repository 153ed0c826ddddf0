//! Tests the people who may vote, and the addresses that belong to one person: `--roster` and `--binding`.

use serde_json::{Value as Json, json};

use crate::common::command::{AT, PASSES, codes, run, run_with_input};
use crate::common::mail::{BO, CARL, DEE, Folder, Roster, mbox, wiki_vote};

/// Name, status and weight of every vote of a tally.
fn votes(tally: &Json) -> Vec<(String, String, Json)> {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let vote = |vote: &Json| (text(&vote["voter"]["name"]), text(&vote["status"]), vote["binding"].clone());
    tally["votes"].as_array().unwrap().iter().map(vote).collect()
}

fn vote_of(name: &str, status: &str, binding: bool) -> (String, String, Json) {
    (name.to_owned(), status.to_owned(), binding.into())
}

#[test]
fn a_roster_makes_the_votes_of_others_non_binding() {
    let folder = Folder::new();
    let path = folder.save(
        "roster.toml",
        Roster::default()
            .voter("Robert Ek", &["BO@example.org"])
            .voter("Carl Dorn", &["carl@example.net"])
            .voter("Kim Vale", &["kim@example.org"]),
    );
    for binding in [&[][..], &["--binding=roster"]] {
        let rules = [&["tally", PASSES, AT, "--roster", &path], binding].concat();
        let json = run(&[&rules[..], &["--format=json"]].concat());
        assert_eq!((json.code, json.err.as_str()), (1, ""));
        let found = json.json();
        assert_eq!(found["counts"]["plus"], json!({"binding": 2, "advisory": 1}));
        assert_eq!(found["counts"]["zero"], json!({"binding": 0, "advisory": 1}));
        let expected = [
            vote_of("Robert Ek", "counted", true),
            vote_of("Carl Dorn", "counted", true),
            vote_of("Gita Rao", "counted", false),
            vote_of("Dee Moss", "counted", false),
        ];
        assert_eq!(votes(&found), expected);
        let reasons: Vec<&Json> =
            found["votes"].as_array().unwrap().iter().map(|vote| &vote["reasons"]).collect();
        assert_eq!(reasons, [&json!([]), &json!([]), &json!(["not-on-roster"]), &json!(["not-on-roster"])]);
        assert_eq!(
            found["outcome"]["requirements"][0],
            json!({"text": "at least 3 +1", "have": 2, "have_at_most": 2, "need": 3, "met": false, "certain": true})
        );

        let text = run(&rules);
        assert_eq!(text.code, 1);
        assert!(
            text.out.contains("\n +1    Dee Moss   non-binding  6 May 2026 15:20  \"+1\" (line 1)\n"),
            "{}",
            text.out
        );
        assert!(text.out.starts_with("FAILED: needs at least 3 +1 (has 2).\n"), "{}", text.out);
    }
    // The roster exists, but an option says that it does not decide.
    assert_eq!(run(&["tally", PASSES, AT, "--roster", &path, "--binding=everyone"]).code, 0);
}

#[test]
fn a_roster_decides_and_not_the_claim() {
    let folder = Folder::new();
    let mails = wiki_vote(&[(BO, "+1 (non-binding)"), (CARL, "+1 (binding)"), (DEE, "+1")]);
    let path = folder.save(
        "roster.toml",
        Roster::default().voter("Bo Ek", &["bo@example.org"]).voter("Dee Moss", &["dee@example.com"]),
    );
    let weights = |rules: &[&str]| {
        let found =
            run_with_input(&[&["tally", "-", AT, "--format=json"], rules].concat(), mbox(&mails)).json();
        votes(&found).into_iter().map(|(_, _, binding)| binding == true).collect::<Vec<_>>()
    };
    assert_eq!(weights(&["--roster", &path]), [true, false, true]);
    // Without a roster, a voter may call the vote non-binding, but cannot make it binding.
    assert_eq!(weights(&[]), [false, true, true]);
    assert_eq!(weights(&["--binding=claimed"]), [false, true, false]);
}

/// Bo Ek votes from home and from work, and one more person votes.
fn two_addresses() -> String {
    mbox(&wiki_vote(&[(BO, "+1"), ("Bo Ek <bo@work.example.com>", "+1, still."), (CARL, "+1")]))
}

/// A roster with Bo Ek and Carl Dorn.
fn bo_and_carl() -> Roster {
    let bo = Roster::default().voter("Bo Ek", &["bo@example.org", "Bo@Work.example.com"]);
    bo.voter("Carl Dorn", &["carl@example.net"])
}

#[test]
fn the_addresses_of_one_person_on_the_roster_are_one_voter() {
    let folder = Folder::new();
    let path = folder.save("roster.toml", bo_and_carl());
    let tallied = run_with_input(&["tally", "-", AT, "--format=json", "--roster", &path], two_addresses());
    let found = tallied.json();
    assert_eq!((tallied.code, &found["outcome"]["verdict"]), (1, &"failed".into()));
    let expected = [
        vote_of("Bo Ek", "superseded", true),
        vote_of("Bo Ek", "counted", true),
        vote_of("Carl Dorn", "counted", true),
    ];
    assert_eq!(votes(&found), expected);
    assert_eq!(found["counts"]["plus"], json!({"binding": 2, "advisory": 0}));
}

#[test]
fn the_addresses_of_one_person_are_one_voter_whoever_is_binding() {
    let folder = Folder::new();
    let path = folder.save("roster.toml", bo_and_carl());
    let tallied = run_with_input(
        &["tally", "-", AT, "--format=json", "--roster", &path, "--binding=everyone"],
        two_addresses(),
    );
    let expected = [
        vote_of("Bo Ek", "superseded", true),
        vote_of("Bo Ek", "counted", true),
        vote_of("Carl Dorn", "counted", true),
    ];
    assert_eq!(votes(&tallied.json()), expected);
    assert_eq!(tallied.code, 1);
}

#[test]
fn without_a_roster_one_name_with_two_addresses_is_reported() {
    let tallied = run_with_input(&["tally", "-", AT, "--format=json"], two_addresses());
    let found = tallied.json();
    assert!(codes(&found).contains(&"same-name-different-address"), "{}", found["diagnostics"]);
}

#[test]
fn an_unclear_vote_from_another_address_of_a_voter_adds_no_voter() {
    let folder = Folder::new();
    let path = folder.save("roster.toml", bo_and_carl());
    let mails = wiki_vote(&[
        (BO, "+1"),
        (CARL, "+1"),
        ("Bo Ek <bo@work.example.com>", "+1 if the backups are moved first."),
    ]);
    let tallied = run_with_input(&["tally", "-", AT, "--format=json", "--roster", &path], mbox(&mails));
    let found = tallied.json();
    let expected = [
        vote_of("Bo Ek", "counted", true),
        vote_of("Carl Dorn", "counted", true),
        vote_of("Bo Ek", "unclear", true),
    ];
    assert_eq!(votes(&found), expected);
    // Two people do not make three +1, in any reading of the mail.
    assert_eq!((&found["outcome"]["verdict"], &found["outcome"]["stable"]), (&"failed".into(), &true.into()));
    assert_eq!(tallied.code, 1);
}

#[test]
fn the_time_of_a_voter_on_the_roster_is_kept() {
    let folder = Folder::new();
    // Votes of 4, 5, 5 and 6 May; both days are included.
    let roster = Roster::default()
        .voter("Bo Ek", &["bo@example.org"])
        .with("until = 2026-05-04")
        .voter("Carl Dorn", &["carl@example.net"])
        .with("since = 2026-05-06")
        .voter("Gita Rao", &["gita.rao@example.org"])
        .with("until = \"2026-05-04\"")
        .voter("Dee Moss", &["dee@example.com"])
        .with("since = \"2026-05-06\"")
        .with("until = 2026-05-06");
    let path = folder.save("roster.toml", roster);
    let found = run(&["tally", PASSES, AT, "--format=json", "--roster", &path]);
    let expected = [
        vote_of("Bo Ek", "counted", true),
        vote_of("Carl Dorn", "counted", false),
        vote_of("Gita Rao", "counted", false),
        vote_of("Dee Moss", "counted", true),
    ];
    assert_eq!(votes(&found.json()), expected);
    assert_eq!(found.code, 1);
}

#[test]
fn the_report_of_an_open_vote_names_people_who_have_not_voted() {
    let folder = Folder::new();
    let roster = Roster::default()
        .voter("Bo Ek", &["bo@example.org"])
        .voter("Finn Roth", &["finn@example.net"])
        .voter("Ana Lee", &["ana@example.org"])
        .voter("Kim Vale", &["kim@example.org"])
        .with("until = 2020-12-31");
    let path = folder.save("roster.toml", roster);
    let arguments = ["tally", "fixtures/archives/still-open.mbox", AT, "--roster", &path];
    let text = run(&arguments);
    assert_eq!(text.code, 3);
    assert!(text.out.contains("\n- not voted yet: Finn Roth, Ana Lee\n"), "{}", text.out);
    let json = run(&[&arguments[..], &["--format=json"]].concat()).json();
    assert_eq!(json["outcome"]["waiting_for"], json!(["Finn Roth", "Ana Lee"]));
}
