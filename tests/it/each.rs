//! Tests many lists in one run: each gives the same result as alone, an error in one list does not stop the others, and
//! an unchanged list is skipped.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde_json::Value as Json;

use crate::common::command::{Run, run};
use crate::common::mail::Folder;

const AT: &str = "--at=2026-06-01T00:00:00Z";
const ROWS: &str = "--rows=decisions,votes,findings,lists";

/// A mail of a list.
fn mail(
    list: &str,
    who: &str,
    id: &str,
    parent: Option<&str>,
    subject: &str,
    hour: usize,
    body: &str,
) -> String {
    let answers = parent.map(|parent| format!("In-Reply-To: <{parent}>\n")).unwrap_or_default();
    let day = 4 + hour / 24;
    let hour = hour % 24;
    format!(
        "From {who}@example.org Mon May  4 10:00:00 2026\nFrom: {who} <{who}@example.org>\nTo: {list}@example.org\n\
         List-Post: <mailto:{list}@example.org>\nDate: {day} May 2026 {hour:02}:00:00 +0000\nMessage-ID: <{id}>\n\
         {answers}Subject: {subject}\n\n{body}\n\n"
    )
}

/// The mail of a list: its own vote, and a vote whose call went to two lists and got different votes on each.
fn archive(number: usize) -> String {
    let list = format!("list{number}");
    let id = |name: &str| format!("{name}.{number}@example.org");
    let call = "Please vote. The vote is open for 72 hours.";
    let subject = format!("[VOTE] Move wiki {number}");
    let mut text = mail(&list, "ana", &id("call"), None, &subject, 8, call);
    for (at, who) in ["bo", "carl", "dee"].into_iter().enumerate().take(1 + number % 3) {
        text += &mail(&list, who, &id(who), Some(&id("call")), &format!("Re: {subject}"), 10 + at, "+1");
    }
    let result = format!("[RESULT] {subject}");
    text +=
        &mail(&list, "ana", &id("result"), Some(&id("call")), &result, 100, "The vote has passed with 3 +1.");
    // This mail was sent to the list and to its neighbour.
    let shared = format!("both.{}@example.org", number / 2);
    let subject = format!("[VOTE] Merge the lists {}", number / 2);
    text += &mail(&list, "eva", &shared, None, &subject, 9, call);
    for (at, who) in
        ["bo", "carl", "dee"].into_iter().enumerate().take(if number.is_multiple_of(2) { 3 } else { 1 })
    {
        text += &mail(
            &list,
            who,
            &id(&format!("{who}-both")),
            Some(&shared),
            &format!("Re: {subject}"),
            12 + at,
            "+1",
        );
    }
    text
}

/// The archives of some lists in a folder, last changed an hour ago.
fn lists(folder: &Folder, count: usize) -> Vec<String> {
    let path = |number| folder.save(&format!("list{number}.mbox"), archive(number));
    let paths: Vec<String> = (0..count).map(path).collect();
    for path in &paths {
        age(path, 3600);
    }
    paths
}

/// Sets the modification time of a file to a number of seconds ago.
fn age(path: &str, seconds: u64) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::now() - Duration::from_secs(seconds)).unwrap();
}

fn rows(run: &Run) -> Vec<Json> {
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn audit_each(paths: &[String], more: &[&str]) -> Run {
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    run(&[&["audit", "--each", "--format=ndjson"], &paths[..], more].concat())
}

#[test]
fn each_list_is_audited_as_if_it_were_alone() {
    let folder = Folder::new();
    let paths = lists(&folder, 8);
    let together = audit_each(&paths, &[AT, ROWS]);
    let alone: Vec<Run> =
        paths.iter().map(|path| run(&["audit", "--format=ndjson", path, AT, ROWS])).collect();
    let rows_alone: String = alone.iter().map(|run| run.out.as_str()).collect();
    assert_eq!(together.out, rows_alone);
    assert_eq!(together.code, alone.iter().map(|run| run.code).max().unwrap());
    // A call that went to two lists is decided on each: it passes on one and fails on the other.
    let rows = rows(&together);
    let shared =
        rows.iter().filter(|row| row["row"] == "decision" && row["proposal"] == "both.0@example.org");
    let shared: Vec<(&str, &str)> =
        shared.map(|row| (row["address"].as_str().unwrap(), row["verdict"].as_str().unwrap())).collect();
    assert_eq!(shared, [("list0@example.org", "passed"), ("list1@example.org", "failed")]);
    // If both lists are read as one archive, the call is one decision.
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let pooled = run(&[&["audit", "--format=ndjson"], &paths[..], &[AT]].concat());
    assert_eq!(
        (pooled.out.lines().count(), rows.iter().filter(|row| row["row"] == "decision").count()),
        (12, 16)
    );
}

#[test]
fn a_list_that_fails_is_a_row_and_stops_no_other() {
    let folder = Folder::new();
    let mut paths = lists(&folder, 2);
    paths.insert(1, folder.file("missing.mbox"));
    paths.push(folder.save("prose.txt", "no mail\n"));
    let found = audit_each(&paths, &[AT, "--rows=lists"]);
    assert_eq!(found.code, 2);
    let rows = rows(&found);
    let states: Vec<&str> = rows.iter().map(|row| row["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["read", "failed", "read", "failed"]);
    assert!(rows[1]["error"].as_str().unwrap().starts_with("cannot read "), "{}", rows[1]);
    assert!(rows[3]["error"].as_str().unwrap().starts_with("no mail in "), "{}", rows[3]);
    assert_eq!((&rows[0]["first"], &rows[0]["decisions"]), (&"2026-05-04T08:00:00Z".into(), &2.into()));
    assert_eq!(found.err.matches("missing.mbox: cannot read").count(), 1, "{}", found.err);
    // A list that fails has its row, whatever rows are requested.
    let votes = audit_each(&paths, &[AT, "--rows=votes"]);
    assert!(votes.out.lines().any(|line| line.contains("\"row\":\"list\"") && line.contains("\"failed\"")));
}

#[test]
fn lists_that_have_not_changed_are_skipped() {
    let folder = Folder::new();
    let paths = lists(&folder, 3);
    let state = folder.file("state.json");
    let state_option = format!("--state={state}");
    let audit = |more: &[&str]| audit_each(&paths, &[&[AT, "--rows=lists", &*state_option], more].concat());
    let states = |run: &Run| -> Vec<String> {
        rows(run).iter().map(|row| row["state"].as_str().unwrap().to_owned()).collect()
    };
    let first = audit(&[]);
    assert_eq!(states(&first), ["read"; 3]);
    let second = audit(&[]);
    assert_eq!(states(&second), ["unchanged"; 3]);
    assert_eq!(second.code, first.code);
    assert!(second.err.contains("list0.mbox: unchanged since 1 Jun 2026 00:00 UTC"), "{}", second.err);
    // Except for its state, the row is the row of the run that read the list.
    let (read, skipped) = (&rows(&first)[0], &mut rows(&second)[0]);
    skipped["state"] = "read".into();
    assert_eq!(read, skipped);
    // A change of any input makes the run read the list again: the file, the rules, the options, the time.
    fs::write(&paths[1], archive(1) + &mail("list1", "fay", "more@example.org", None, "hello", 20, "Hello."))
        .unwrap();
    age(&paths[1], 3600);
    assert_eq!(states(&audit(&[])), ["unchanged", "read", "unchanged"]);
    let roster = folder.save("roster.csv", "name,address\nBo,bo@example.org\n");
    assert_eq!(states(&audit(&["--roster", &roster])), ["read"; 3]);
    assert_eq!(states(&audit(&["--roster", &roster])), ["unchanged"; 3]);
    fs::write(&roster, "name,address\nCarl,carl@example.org\n").unwrap();
    assert_eq!(states(&audit(&["--roster", &roster])), ["read"; 3]);
    assert_eq!(states(&audit(&["--policy=apache"])), ["read"; 3]);
    let other = audit_each(&paths, &["--at=2026-06-02", "--rows=lists", &state_option]);
    assert_eq!(states(&other), ["read"; 3]);
    // Writing the state leaves no other file.
    let left: Vec<String> = fs::read_dir(Path::new(&state).parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn without_at_only_settled_lists_are_skipped() {
    let folder = Folder::new();
    let over = lists(&folder, 1);
    let call = "Please vote. The vote is open until 1 January 2100 12:00 UTC.";
    let open =
        folder.save("open.mbox", mail("open", "ana", "open@example.org", None, "[VOTE] Wait", 8, call));
    age(&open, 3600);
    let state = format!("--state={}", folder.file("state.json"));
    let paths = [over[0].clone(), open];
    let states = || -> Vec<String> {
        let found = audit_each(&paths, &["--rows=lists", &state]);
        rows(&found).iter().map(|row| row["state"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(states(), ["read", "read"]);
    assert_eq!(states(), ["unchanged", "read"]);
}

#[test]
fn a_file_that_changed_just_now_is_read_again() {
    let folder = Folder::new();
    let path = folder.save("list.mbox", archive(0));
    let state = format!("--state={}", folder.file("state.json"));
    for _ in 0..2 {
        age(&path, 0);
        assert_eq!(
            rows(&audit_each(std::slice::from_ref(&path), &[AT, "--rows=lists", &state]))[0]["state"],
            "read"
        );
    }
}

#[test]
fn an_output_never_overwrites_an_archive() {
    let folder = Folder::new();
    let paths = lists(&folder, 2);
    for option in ["--output", "--state"] {
        let found = audit_each(&paths, &[AT, option, &paths[1]]);
        assert_eq!(found.code, 2, "{}", found.err);
        assert_eq!(fs::read_to_string(&paths[1]).unwrap(), archive(1));
    }
}

#[test]
fn every_form_says_which_list_it_is_about() {
    let folder = Folder::new();
    let paths = lists(&folder, 2);
    let [one, other] = [paths[0].as_str(), paths[1].as_str()];
    for command in ["audit", "list"] {
        let output =
            |format: &str| run(&[command, "--each", one, other, AT, &format!("--format={format}")]).out;
        for format in ["text", "markdown"] {
            let report = output(format);
            for path in [one, other] {
                assert!(report.contains(&format!("== {path}, as of 1 Jun 2026 00:00 UTC ==")), "{report}");
            }
        }
        let table = output("csv");
        let mut lines = table.lines();
        let head = lines.next().unwrap();
        assert!(head.ends_with("\"archive\",\"list\",\"list_address\",\"policy\",\"as_of\""), "{head}");
        let lines: Vec<&str> = lines.collect();
        assert_eq!(lines.len(), 4);
        assert!(
            lines[3].contains("\"list1@example.org\",\"ovirt-infra\",\"2026-06-01T00:00:00Z\""),
            "{}",
            lines[3]
        );
        let documents = output("json");
        let documents: Vec<Json> =
            serde_json::Deserializer::from_str(&documents).into_iter().map(Result::unwrap).collect();
        let names: Vec<&str> = documents.iter().map(|one| one["archive"]["name"].as_str().unwrap()).collect();
        assert_eq!(names, [one, other]);
        for row in output("ndjson").lines() {
            let row: Json = serde_json::from_str(row).unwrap();
            assert_eq!(
                (&row["policy"], &row["as_of"]),
                (&"ovirt-infra".into(), &"2026-06-01T00:00:00Z".into())
            );
        }
    }
    run(&["audit", "--each", one, other, "--format=html"])
        .refused("--format html cannot show several lists; leave out --each, or use another format");
}
