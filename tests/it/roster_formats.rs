//! Tests every format of a roster, read by a command.

use plusone::message::Author;
use plusone::roster::{Mailmap, Roster};
use serde_json::Value as Json;

use crate::common::command::{AT, Run, run, run_with_input};
use crate::common::mail::{BO, CARL, DEE, Folder, mbox, wiki_vote};

/// A vote in which Bo Ek, Carl Dorn and Dee Moss vote, tallied with a roster.
fn tally(roster: &str, more: &[&str]) -> Run {
    let mails = mbox(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]));
    run_with_input(&[&["tally", "-", AT, "--format=json", "--roster", roster], more].concat(), mails)
}

/// The names of the people whose votes are binding.
#[track_caller]
fn binding(run: &Run) -> Vec<String> {
    let found = run.json();
    let votes = found["votes"].as_array().unwrap().iter().filter(|vote| vote["binding"] == true);
    votes.map(|vote| vote["voter"]["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_csv_is_read() {
    let folder = Folder::new();
    let text = "Name,Email,Since,Team\r\nRobert Ek,bo@work.example.org;bo@example.org,,wiki\r\n\
                \"Dorn, Carl\",carl@example.net,2026-05-05,wiki\r\n";
    let path = folder.save("voters.csv", format!("\u{feff}{text}"));
    let found = tally(&path, &[]);
    assert_eq!(binding(&found), ["Robert Ek"], "Carl Dorn joined a day after the vote");
    assert_eq!(
        found.err,
        format!(
            "plusone: {path}: unknown column `Team` was ignored; known columns: name, address, roles, since, until\n"
        )
    );
    assert_eq!(tally(&path, &["--quiet"]).err, "");
    let path = folder.save("voters.csv", "Bo Ek,bo@example.org\nCarl Dorn\n");
    tally(&path, &[]).refused(&format!("{path}:2:1: missing address of Carl Dorn: expected at least one"));
}

/// A vote by three people from Apache.
fn otters(roster: &str) -> Run {
    let mails = mbox(&wiki_vote(&[
        ("Bo Ek <bo@apache.org>", "+1"),
        ("Carl Dorn <carl@apache.org>", "+1"),
        ("Dee <dee@apache.org>", "+1"),
    ]));
    run_with_input(&["tally", "-", AT, "--format=json", "--roster", roster], mails)
}

#[test]
fn one_committee_of_a_public_file_of_apache_is_read() {
    let folder = Folder::new();
    let info = "{\"committees\": {\"beaver\": {\"roster\": {}}, \"otter\": {\"roster\": {\n\
                \"bo\": {\"name\": \"Bo Ek\", \"date\": \"2020-02-01\"},\n\"carl\": {\"name\": \"Carl Dorn\", \"date\": \"2026-06-01\"}}}}}\n";
    let path = folder.save("committee-info.json", info);
    assert_eq!(binding(&otters(&format!("{path}#otter"))), ["Bo Ek"]);
    otters(&path)
        .refused(&format!("{path}: the file has 2 committees; choose one after a #, such as {path}#beaver"));
    otters(&format!("{path}#ottter"))
        .refused(&format!("{path}: unknown committee `ottter`; did you mean `otter`?"));
    otters(&format!("{path}#beaver"))
        .refused(&format!("{path}: the roster is empty: expected at least one member"));

    // Without names in the file, the names come from the mail.
    let projects = "{\"projects\": {\"otter\": {\"owners\": [\"carl\"], \"members\": [\"carl\", \"dee\"]}}}";
    let path = folder.save("public_ldap_projects.json", projects);
    assert_eq!(binding(&otters(&path)), ["Carl Dorn", "Dee"]);
    let path = folder.save("public_ldap_projects.json", "{\"projects\": [\n]}");
    otters(&path).refused(&format!("{path}:1:13: invalid type: sequence, expected a map"));
}

#[test]
fn a_file_whose_name_has_a_number_sign_is_that_file() {
    let folder = Folder::new();
    let path = folder.save("voters#1.csv", "Bo Ek,bo@example.org\n");
    assert_eq!(binding(&tally(&path, &[])), ["Bo Ek"]);
    let path = folder.save("voters.csv", "Bo Ek,bo@example.org\n");
    tally(&format!("{path}#1"), &[]).refused(&format!("{path}: this format has no parts; remove `#1`"));
}

#[test]
fn a_maintainers_file_is_read_as_far_as_it_has_addresses() {
    let folder = Folder::new();
    let text =
        "# Maintainers\n\n- Bo Ek <bo@example.org>\n- @carl\n\n## Emeritus\n\n- Dee Moss <dee@example.com>\n";
    let path = folder.save("MAINTAINERS.md", text);
    let found = tally(&path, &[]);
    assert_eq!(binding(&found), ["Bo Ek"]);
    assert_eq!(
        found.err,
        format!(
            "plusone: {path}: skipped line 8 under a heading such as \"emeritus\": no longer maintainers\n\
             plusone: {path}: skipped line 4 with a person but no address: no vote could be matched to them\n"
        )
    );
    assert_eq!(binding(&tally(&format!("{path}#maintainers"), &["-q"])), ["Bo Ek"]);
    tally(&format!("{path}#committers"), &[]).refused(&format!("{path}: unknown heading `committers`"));
}

#[test]
fn the_text_decides_the_format_if_the_name_does_not() {
    let folder = Folder::new();
    for (text, expected) in [
        ("[[voter]]\nname = \"Bo Ek\"\naddresses = [\"bo@example.org\"]\n", "Bo Ek"),
        ("name,address\nCarl Dorn,carl@example.net\n", "Carl Dorn"),
        ("Dee Moss <dee@example.com>\n", "Dee Moss"),
    ] {
        assert_eq!(binding(&tally(&folder.save("voters", text), &[])), [expected]);
    }
    let path = folder.save(".mailmap", "Bo Ek <bo@example.org>\n");
    tally(&path, &[]).refused(&format!("{path}: a mailmap does not say who may vote; pass it as --mailmap"));
}

#[test]
fn a_voter_without_a_name_is_listed_by_address() {
    let folder = Folder::new();
    let path = folder.save("voters.csv", ",bo@example.org\n,kim@example.org\n");
    let mails = mbox(&wiki_vote(&[(BO, "+1")]));
    let arguments = ["tally", "-", "--at=2026-05-05", "--format=json", "--roster", &path];
    let found: Json = run_with_input(&arguments, mails).json();
    assert_eq!(found["votes"][0]["voter"]["name"], "Bo Ek");
    assert_eq!(found["outcome"]["waiting_for"], serde_json::json!(["kim@example.org"]));
}

#[test]
fn a_report_never_overwrites_a_roster_or_a_mailmap() {
    let folder = Folder::new();
    let info = folder.save("info.json", "{\"projects\": {\"otter\": {\"owners\": [\"bo\"]}}}");
    let mailmap = folder.save(".mailmap", "Bo Ek <bo@example.org>\n");
    let archive = "fixtures/archives/substantial-passes.mbox";
    let part = format!("{info}#otter");
    for (output, rule) in [(&info, ["--roster", &part]), (&mailmap, ["--mailmap", &mailmap])] {
        let told = run(&[&["tally", archive, AT, "--output", output], &rule[..]].concat());
        told.refused("refusing to overwrite an input: --output is the policy, roster, mailmap or rulings");
    }
}

/// The fenced blocks of the page on rosters, below a heading.
fn examples(heading: &str) -> Vec<String> {
    let page = include_str!("../../docs/rosters.md");
    let section = page.split("\n## ").find(|section| section.starts_with(heading)).unwrap();
    let blocks = section.split("```").skip(1).step_by(2);
    blocks.map(|block| block.split_once('\n').unwrap().1.to_owned()).collect()
}

#[test]
fn the_examples_of_the_page_on_rosters_are_read() {
    let people = |text: &str, file: &str| {
        let roster = Roster::read(text, file, None).unwrap();
        assert_eq!(roster.notes(), Vec::<String>::new());
        let person = |voter: &plusone::roster::Voter| format!("{} {}", voter.name, voter.addresses.join(" "));
        roster.eligible(None).map(person).collect::<Vec<_>>()
    };
    let bo = "Bo Ek bo@example.org bo@old.example.org";
    assert_eq!(people(&examples("TOML")[0], "voters.toml"), [bo]);
    assert_eq!(people(&examples("CSV")[0], "voters.csv"), [bo, "Dorn, Carl carl@example.net"]);
    let [kernel, list] = &examples("MAINTAINERS")[..] else { panic!("two examples") };
    assert_eq!(people(kernel, "MAINTAINERS"), ["Bo Ek bo@example.org"]);
    assert_eq!(
        people(list, "MAINTAINERS"),
        ["Bo Ek bo@example.org", "Carl Dorn carl@example.net", "Dee Moss dee@example.com"]
    );
    let mailmap = Mailmap::parse(&examples("Mailmap")[0], ".mailmap").unwrap();
    for (name, address, proper) in [
        ("", "bo@old.example.org", Some("bo@example.org")),
        ("", "carl@work.example.com", Some("carl@example.net")),
        ("Dee", "shared@example.com", Some("dee@example.com")),
        ("Kim", "shared@example.com", None),
    ] {
        let found = mailmap.proper(&Author::new(name, address)).map(|proper| proper.address);
        assert_eq!(found, proper, "{address}");
    }
}
