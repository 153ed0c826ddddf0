//! Tests `list` as a to-do list: what needs action first, filters, limits, and ids that the other commands accept.

use serde_json::Value as Json;

use crate::common::command::{Run, run};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, mbox, passed_vote};

const AT: &str = "--at=2026-05-20T12:00:00Z";

/// Runs `list` on several archives of the fixtures.
fn list(options: &[&str]) -> Run {
    let archives = [
        "still-open", "minor-passes-in-silence", "blocked-by-explained-minus", "substantial-passes",
        "take-two",
    ];
    let archives = archives.map(|name| format!("fixtures/archives/{name}.mbox"));
    let archives: Vec<&str> = archives.iter().map(String::as_str).collect();
    run(&[&["list", AT][..], options, &archives].concat())
}

fn subjects(listed: &Json) -> Vec<&str> {
    let proposals = listed["proposals"].as_array().unwrap();
    proposals.iter().map(|proposal| proposal["subject"].as_str().unwrap()).collect()
}

const BRANCH: &str = "[VOTE] Open the stable branch";
const BUILDS: &str = "[VOTE] Stop building for 32-bit machines";
const MIRROR: &str = "[VOTE] Move the mirror";
const PAGE: &str = "[VOTE][MINOR] Rename the wiki page \"Misc\" to \"How-to\"";

#[test]
fn votes_that_need_action_come_first() {
    let json = |options: &[&str]| list(&[&["--format=json"][..], options].concat()).json();
    let of_archive = json(&[]);
    let todo = json(&["--sort=todo"]);
    assert_eq!(subjects(&todo)[..3], [BRANCH, BUILDS, PAGE]);
    let states: Vec<&Json> =
        todo["proposals"].as_array().unwrap().iter().map(|proposal| &proposal["state"]).collect();
    assert_eq!(states, ["open", "open", "closed", "closed", "announced", "cancelled"]);
    // The formats for programs keep the order of the archive.
    let opened: Vec<&Json> =
        of_archive["proposals"].as_array().unwrap().iter().map(|proposal| &proposal["opened"]).collect();
    assert_eq!(subjects(&of_archive).len(), 6);
    assert_ne!(subjects(&of_archive), subjects(&todo));
    assert!(opened.iter().all(|opened| opened.is_string()));
    let by_subject = json(&["--sort=subject"]);
    assert_eq!(subjects(&by_subject)[0], MIRROR);

    let text = list(&[]).out;
    assert!(
        text.starts_with(" id        closes       +1      -1  state                  subject\n"),
        "{text}"
    );
    let first = text.lines().nth(1).unwrap();
    assert!(
        first.ends_with("  in 21 h      3 of 3  0   open                   [VOTE] Open the stable branch"),
        "{text}"
    );
}

#[test]
fn filters_keep_only_the_selected_proposals() {
    let json = |options: &[&str]| list(&[&["--format=json"][..], options].concat()).json();
    assert_eq!(subjects(&json(&["--open"])), [BRANCH, BUILDS]);
    assert_eq!(subjects(&json(&["--unannounced", "--sort=todo"]))[0], PAGE);
    assert_eq!(subjects(&json(&["--open", "--unannounced"])).len(), 4);
    assert_eq!(subjects(&json(&["--since=2026-05-18"])), [BRANCH, BUILDS]);
    assert_eq!(list(&["--since=2026-05-19"]).out, "None of 6 proposals matches the filters\n");
    let limited = json(&["--limit=2", "--sort=todo"]);
    assert_eq!((subjects(&limited), &limited["left_out"]), (vec![BRANCH, BUILDS], &Json::from(4)));
    assert!(list(&["--limit=2"]).out.ends_with("\nand 4 more (--limit)\n"));
    // A limit on reading has a name; a limit on the list is only a number.
    assert_eq!(
        list(&["--limit=body=1MiB", "--limit=1", "--limit=3"])
            .out
            .lines()
            .filter(|line| line.contains("[VOTE]"))
            .count(),
        3
    );
    let refused = run(&["tally", "fixtures/archives/still-open.mbox", "--limit=5"]);
    refused.refused("invalid limit `5`: expected NAME=VALUE, such as body=16MiB; only `list` takes a number");
}

#[test]
fn an_id_names_its_proposal_in_every_copy_of_the_archive() {
    let folder = Folder::new();
    let archive = folder.save("list.mbox", mbox(&passed_vote()));
    let of_list = passed_vote().into_iter().map(|mail| {
        mail.replace("Subject: [VOTE]", "Subject: [dev] [VOTE]").trim_end().to_owned()
            + "\n_______________________________________________\ndev mailing list\ndev@example.org\n"
    });
    let copy = folder.save("copy.mbox", mbox(&of_list.collect::<Vec<_>>()));
    let id = |archive: &str| {
        let listed = run(&["list", archive, AT, "--format=json"]).json();
        listed["proposals"][0]["id"].as_str().unwrap().to_owned()
    };
    let own = id(&archive);
    assert_eq!((own.len(), &own), (8, &id(&copy)));
    for archive in [&archive, &copy] {
        let tallied = run(&["tally", archive, AT, "-t", &own, "--format=json"]);
        assert_eq!(tallied.json()["proposal"]["id"], own.as_str());
    }
    let other = if own.starts_with('0') { "1111aaaa" } else { "0000aaaa" };
    let refused = run(&["tally", &archive, AT, "-t", other]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains(&format!("no message matches `{other}`")), "{}", refused.err);
}

#[test]
fn threads_without_a_tag_are_listed_if_they_have_votes() {
    let folder = Folder::new();
    let mails = [
        Mail::new("plain@example.org")
            .from(ANA)
            .subject("Shall we move the wiki?")
            .time("08:00:00")
            .body("What do you think?"),
        Mail::new("1@example.org")
            .from(BO)
            .subject("Re: Shall we move the wiki?")
            .time("09:00:00")
            .answers("plain@example.org")
            .body("+1"),
        Mail::new("talk@example.org").from(CARL).subject("Lunch").time("10:00:00").body("Who comes?"),
        Mail::new("2@example.org")
            .from(DEE)
            .subject("Re: Lunch")
            .time("11:00:00")
            .answers("talk@example.org")
            .body("I do."),
    ];
    let archive = folder.save("list.mbox", mbox(&mails));
    let listed = |options: &[&str]| {
        let listed = run(&[&["list", &archive, AT, "--format=json"][..], options].concat()).json();
        subjects(&listed).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(listed(&[]), Vec::<String>::new());
    assert_eq!(listed(&["--all"]), ["Shall we move the wiki?"]);
    assert_eq!(listed(&["--all", "--since=2026-06-01"]), Vec::<String>::new());
    let all = run(&["list", &archive, AT, "--all", "--format=json"]).json();
    let id = all["proposals"][0]["id"].as_str().unwrap();
    let tallied = run(&["tally", &archive, AT, "-t", id, "--format=json"]).json();
    assert_eq!(tallied["proposal"]["message_id"], "plain@example.org", "the id that the list shows");
}

#[test]
fn an_audit_shows_only_the_selected_agreements() {
    let archives = ["fixtures/archives/substantial-passes.mbox", "fixtures/archives/take-two.mbox"];
    let audit = |options: &[&str]| run(&[&["audit", AT][..], options, &archives].concat());
    let all = audit(&["--format=json"]).json();
    let some = audit(&["--format=json", "--only=unannounced"]).json();
    let of = |document: &Json| -> Vec<String> {
        let decisions = document["decisions"].as_array().unwrap();
        decisions.iter().map(|decision| decision["agreement"].as_str().unwrap().to_owned()).collect()
    };
    assert!(of(&all).len() > of(&some).len());
    assert_eq!(of(&some), ["unannounced"]);
    assert_eq!(some["summary"], all["summary"]);
    assert_eq!(audit(&["--only=wrong"]).code, 2);
}
