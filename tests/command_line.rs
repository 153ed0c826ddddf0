//! The command as its users run it: exit codes, the messages on standard error, what goes to standard
//! output, and the report for a person.
//!
//! `tests/reports/*.txt` hold whole text reports, to be read beside the archives that they are about.

#![allow(clippy::unwrap_used, reason = "a helper that cannot go on fails its test")]
#![allow(clippy::format_collect, reason = "the texts are short")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{self, Stdio};

use assert_cmd::Command;
use plusone::archive::{Archive, Location};
use plusone::pipeline::{Rules, Survey};
use plusone::policy;
use plusone::report::text::{self, Layout};
use plusone::tally::Electorate;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// A moment after the windows of most fixtures.
const AT: &str = "--at=2026-05-20T12:00:00Z";
const PASSES: &str = "fixtures/archives/substantial-passes.mbox";
const TAKE_TWO: &str = "fixtures/archives/take-two.mbox";
const TRUNCATED: &str = "fixtures/mbox/truncated-gzip.mbox";

// ---------------------------------------------------------------------------------------------------------
// Running the command

/// What a run left behind.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    /// Asserts that the run was refused with one line, and printed nothing else.
    #[track_caller]
    fn refused(&self, line: &str) {
        assert_eq!(
            (self.code, self.out.as_str(), self.err.as_str()),
            (2, "", format!("plusone: {line}\n").as_str())
        );
    }

    /// Asserts that the run was refused with one line that begins so: the rest is what the system says.
    #[track_caller]
    fn refused_because(&self, start: &str) {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{}", self.err);
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        let start = format!("plusone: {start}");
        assert!(self.err.starts_with(&start) && self.err.trim_end().len() > start.len(), "{}", self.err);
    }

    #[track_caller]
    fn json(&self) -> Json {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }
}

fn command() -> Command {
    let mut command = Command::cargo_bin("plusone").unwrap();
    command.current_dir(ROOT).env_remove("NO_COLOR");
    command
}

fn finished(mut command: Command) -> Run {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

fn run(arguments: &[&str]) -> Run {
    let mut command = command();
    command.args(arguments);
    finished(command)
}

fn run_with_input(arguments: &[&str], input: impl Into<Vec<u8>>) -> Run {
    let mut command = command();
    command.args(arguments).write_stdin(input);
    finished(command)
}

fn run_with_no_color(arguments: &[&str]) -> Run {
    let mut command = command();
    command.args(arguments).env("NO_COLOR", "1");
    finished(command)
}

fn fixture(path: &str) -> Vec<u8> {
    fs::read(Path::new(ROOT).join(path)).unwrap()
}

/// A file in a folder of the test's own, and its path.
fn saved(folder: &TempDir, name: &str, content: impl AsRef<[u8]>) -> String {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn path_of(folder: &TempDir) -> &str {
    folder.path().to_str().unwrap()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

// ---------------------------------------------------------------------------------------------------------
// Mail made for a test

/// One mail of 4 May 2026, without a separator. An empty `answers` makes it the first of a thread.
fn mail(id: &str, from: &str, subject: &str, time: &str, answers: &str, body: &str) -> String {
    let answers = if answers.is_empty() { String::new() } else { format!("In-Reply-To: <{answers}>\n") };
    format!(
        "From: {from}\nSubject: {subject}\nDate: Mon, 4 May 2026 {time} +0000\nMessage-ID: <{id}>\n{answers}\
         MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n"
    )
}

fn mbox(mails: &[String]) -> String {
    mails.iter().map(|mail| format!("From list@example.org Mon May  4 12:00:00 2026\n{mail}\n")).collect()
}

/// The mails of a vote on moving the wiki, each answer by a sender and with a text, in the order of time.
fn wiki_vote(answers: &[(&str, &str)]) -> Vec<String> {
    let call = "I propose to move the wiki to the new host.\n\nThe vote is open for 72 hours.";
    let call =
        mail("call@example.org", "Ana Lee <ana@example.org>", "[VOTE] Move the wiki", "08:00:00", "", call);
    let answer = |(at, (from, body)): (usize, &(&str, &str))| {
        let (id, time) = (format!("vote-{at}@example.org"), format!("09:{at:02}:00"));
        mail(&id, from, "Re: [VOTE] Move the wiki", &time, "call@example.org", body)
    };
    std::iter::once(call).chain(answers.iter().enumerate().map(answer)).collect()
}

/// Name, status and weight of every vote of a tally.
fn votes(tally: &Json) -> Vec<(String, String, Json)> {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let vote = |vote: &Json| (text(&vote["voter"]["name"]), text(&vote["status"]), vote["binding"].clone());
    tally["votes"].as_array().unwrap().iter().map(vote).collect()
}

fn vote_of(name: &str, status: &str, binding: bool) -> (String, String, Json) {
    (name.to_owned(), status.to_owned(), binding.into())
}

// ---------------------------------------------------------------------------------------------------------
// Exit codes

#[test]
fn every_documented_exit_code_of_tally_is_reached() {
    let judged = [
        ("substantial-passes", AT, "passed", true, 0),
        ("minor-passes-in-silence", AT, "passed", true, 0),
        ("late-vote", AT, "failed", true, 1),
        ("blocked-by-explained-minus", "--at=2026-06-01T09:00:00Z", "blocked", true, 1),
        ("cancelled", AT, "cancelled", true, 1),
        ("withdrawn", AT, "cancelled", true, 1),
        ("still-open", AT, "open", true, 3),
        ("open-without-window", "--at=2026-06-30T12:00:00Z", "open", true, 3),
        ("minor-bare-minus", AT, "undecided", true, 4),
        ("conditional-vote-decides", AT, "failed", false, 4),
        ("implied-objection-minor", AT, "passed", false, 4),
    ];
    let mut reached = BTreeSet::from([run(&["tally", "fixtures/mbox/empty.mbox"]).code]);
    for (name, at, verdict, stable, code) in judged {
        let archive = format!("fixtures/archives/{name}.mbox");
        let text = run(&["tally", &archive, at]);
        let json = run(&["tally", &archive, at, "--format=json"]);
        assert_eq!((text.code, json.code), (code, code), "{name}");
        let outcome = &json.json()["outcome"];
        assert_eq!((&outcome["verdict"], &outcome["stable"]), (&verdict.into(), &stable.into()), "{name}");
        assert!(
            text.out.lines().any(|line| line.starts_with(&verdict.to_uppercase())),
            "{name}\n{}",
            text.out
        );
        assert_eq!(text.err, "", "{name}");
        reached.insert(text.code);
    }
    assert_eq!(reached, BTreeSet::from([0, 1, 2, 3, 4]));
}

#[test]
fn list_exits_with_0_whatever_the_verdicts_are() {
    for name in ["late-vote", "cancelled", "still-open", "minor-bare-minus"] {
        assert_eq!(run(&["list", &format!("fixtures/archives/{name}.mbox"), AT]).code, 0, "{name}");
    }
}

#[test]
fn help_names_the_exit_codes_and_bad_arguments_exit_with_2() {
    let help = run(&["tally", "--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for line in ["  0  passed, and stable", "  2  bad arguments or unreadable input", "  3  open"] {
        assert!(help.out.lines().any(|found| found == line), "{}", help.out);
    }
    assert!(
        help.out.contains("\n  1  failed, blocked, cancelled or mixed")
            && help.out.contains("\n  4  a person must decide")
    );
    let version = run(&["--version"]);
    assert_eq!((version.code, version.out), (0, format!("plusone {}\n", env!("CARGO_PKG_VERSION"))));

    for arguments in
        [&[][..], &["tally"], &["list"], &["tally", PASSES, "--nothing"], &["tally", PASSES, "--format=xml"]]
    {
        let bad = run(arguments);
        assert_eq!((bad.code, bad.out.as_str()), (2, ""), "{arguments:?}");
        assert!(
            bad.err.contains("Usage: plusone") || bad.err.contains("--help"),
            "{arguments:?}: {}",
            bad.err
        );
    }
}

// ---------------------------------------------------------------------------------------------------------
// What cannot be read

#[test]
fn a_file_that_is_not_there_is_named() {
    for command in ["tally", "list"] {
        run(&[command, "no/such.mbox"]).refused_because("cannot read no/such.mbox: ");
    }
    run(&["tally", PASSES, "no/such.mbox", AT]).refused_because("cannot read no/such.mbox: ");
}

#[test]
fn a_folder_without_mail_is_no_archive() {
    let folder = folder();
    let path = path_of(&folder);
    for command in ["tally", "list"] {
        run(&[command, path]).refused(&format!("the folder {path} holds no mail (files looked at: 0)"));
    }
    saved(&folder, "minutes.txt", "Minutes of the meeting in May.\n");
    saved(&folder, "deeper/empty.mbox", "");
    for command in ["tally", "list"] {
        run(&[command, path]).refused(&format!("the folder {path} holds no mail (files looked at: 2)"));
    }
}

#[test]
fn a_file_that_is_no_mail_is_refused() {
    let folder = folder();
    let prose =
        saved(&folder, "minutes.txt", "Minutes of the meeting in May.\n\nFrom now on we meet on Fridays.\n");
    for path in [prose.as_str(), "fixtures/mbox/binary-noise.mbox"] {
        for command in ["tally", "list"] {
            let line = format!(
                "{path} holds no mail: it has no mbox separator line and does not begin with a mail header"
            );
            run(&[command, path]).refused(&line);
        }
    }
}

#[test]
fn prose_that_begins_with_any_word_is_no_mail() {
    let folder = folder();
    let taken_for_mail = |begin: &&str| {
        let path = saved(&folder, "notes.txt", format!("{begin} machine was moved.\n\nIt runs again.\n"));
        let found = run(&["list", &path]);
        found.code != 2 || !found.err.contains(" holds no mail: ")
    };
    let begins = ["A", "We", "The", "This", "There", "Yesterday the", "From", "> From", ">From the"];
    assert_eq!(begins.into_iter().filter(taken_for_mail).collect::<Vec<_>>(), Vec::<&str>::new());
    run(&["list", "fixtures/mbox/no-mail.txt"]).refused(
        "fixtures/mbox/no-mail.txt holds no mail: it has no mbox separator line and does not begin with a mail header",
    );
}

#[test]
fn prose_that_begins_with_from_does_not_end_a_message() {
    for next in ["We", "Those"] {
        let body = format!("From Monday 4 May 2026 10:30 on\n{next} who want to move may move.");
        let mails = [mail("a@example.org", "Bo Ek <bo@example.org>", "The wiki", "08:00:00", "", &body)];
        let listed = run_with_input(&["list", "-", AT, "--format=json"], mbox(&mails));
        assert_eq!(listed.json()["archive"]["messages"], 1, "{body}");
    }
}

#[test]
fn an_empty_file_is_no_archive() {
    for command in ["tally", "list"] {
        let line = "fixtures/mbox/empty.mbox holds no mail: it has no mbox separator line and does not begin with a mail header";
        run(&[command, "fixtures/mbox/empty.mbox"]).refused(line);
    }
}

#[test]
fn empty_standard_input_is_called_standard_input() {
    let line =
        "standard input holds no mail: it has no mbox separator line and does not begin with a mail header";
    run_with_input(&["tally", "-"], "").refused(line);
}

const BREAKS_OFF: &str = "plusone: fixtures/mbox/truncated-gzip.mbox is a gzip stream that breaks off ";

#[test]
fn of_a_truncated_gzip_the_part_that_was_read_is_listed() {
    let listed = run(&["list", TRUNCATED, AT]);
    assert_eq!((listed.code, listed.out.as_str()), (2, "No proposal among 3 messages in 3 threads\n"));
    assert_eq!(listed.err.lines().count(), 1, "{}", listed.err);
    assert!(
        listed.err.starts_with(BREAKS_OFF)
            && listed.err.ends_with("; the messages before that place were read\n")
    );

    let json = run(&["list", TRUNCATED, AT, "--format=json"]);
    assert_eq!(json.code, 2);
    assert_eq!(
        (&json.json()["archive"]["messages"], &json.json()["archive"]["unreadable"]),
        (&3.into(), &1.into())
    );
}

#[test]
fn of_a_truncated_gzip_a_thread_is_tallied_and_the_error_told() {
    // An error is said with --quiet too.
    for quiet in ["--color=auto", "--quiet"] {
        let tallied = run(&["tally", TRUNCATED, "--thread=build 2", AT, quiet]);
        assert_eq!(tallied.code, 2);
        let lines: Vec<&str> = tallied.out.lines().collect();
        assert_eq!(
            lines[..4],
            ["Checksums of build 2", "called by Build Robot on 4 May 2026", "", "No votes."]
        );
        assert!(tallied.err.starts_with(BREAKS_OFF) && tallied.err.lines().count() == 1, "{}", tallied.err);
    }
}

#[test]
fn a_verdict_of_an_archive_that_was_not_read_whole_is_not_relied_on() {
    let folder = folder();
    let mut bytes = gzip(&fixture(PASSES));
    bytes.truncate(bytes.len() - 8);
    let path = saved(&folder, "cut.mbox.gz", &bytes);
    let tallied = run(&["tally", &path, AT]);
    assert!(tallied.out.contains("\nPASSED with 3 +1"), "{}", tallied.out);
    assert!(
        tallied.err.starts_with(&format!("plusone: {path} is a gzip stream that breaks off ")),
        "{}",
        tallied.err
    );
    assert_eq!(tallied.code, 2);
}

#[cfg(unix)]
#[test]
fn a_file_of_a_folder_that_cannot_be_opened_is_told_and_the_rest_read() {
    let folder = folder();
    saved(&folder, "may.mbox", fixture(PASSES));
    std::os::unix::fs::symlink("nowhere.mbox", folder.path().join("june.mbox")).unwrap();
    for quiet in ["--color=auto", "--quiet"] {
        let tallied = run(&["tally", path_of(&folder), AT, quiet]);
        assert_eq!(tallied.code, 2);
        assert!(tallied.out.contains("\nPASSED with 3 +1"), "{}", tallied.out);
        let start = format!("plusone: {}/june.mbox could not be read: ", path_of(&folder));
        assert!(tallied.err.starts_with(&start) && tallied.err.lines().count() == 1, "{}", tallied.err);
    }
}

// ---------------------------------------------------------------------------------------------------------
// Where mail comes from

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
        tallied.out.starts_with("[VOTE] Move the wiki to the new host\ncalled by Bo Ek on 4 May 2026"),
        "{}",
        tallied.out
    );
    assert!(tallied.out.contains("\n\nNo votes.\n\n"), "{}", tallied.out);
}

#[test]
fn several_archives_are_one() {
    let folder = folder();
    let mails = wiki_vote(&[
        ("Bo Ek <bo@example.org>", "+1"),
        ("Carl Dorn <carl@example.net>", "+1"),
        ("Dee Moss <dee@example.com>", "+1"),
    ]);
    let (april, may) =
        (saved(&folder, "1.mbox", mbox(&mails[..2])), saved(&folder, "2.mbox", mbox(&mails[2..])));
    // In either order, and one of them on standard input.
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
}

/// A folder with the mails of a passed vote in an mbox, two single files and a folder in it, and a file
/// that is no mail.
fn mixed_folder() -> TempDir {
    let folder = folder();
    let mails = wiki_vote(&[
        ("Bo Ek <bo@example.org>", "+1"),
        ("Carl Dorn <carl@example.net>", "+1"),
        ("Dee Moss <dee@example.com>", "+1"),
    ]);
    saved(&folder, "call.eml", &mails[0]);
    saved(&folder, "minutes.txt", "Minutes of the meeting in May.\n");
    saved(&folder, "vote.eml", &mails[1]);
    saved(&folder, "votes.mbox", mbox(&mails[2..3]));
    saved(&folder, "year/votes.mbox.gz", gzip(mbox(&mails[3..]).as_bytes()));
    folder
}

/// What is said of the file that is no mail in the folder.
fn left_aside(folder: &TempDir) -> String {
    format!("plusone: {} holds no mail and was left aside\n", folder.path().join("minutes.txt").display())
}

#[test]
fn a_folder_is_read_and_what_is_no_mail_is_left_aside() {
    let folder = mixed_folder();
    let tallied = run(&["tally", path_of(&folder), AT, "--format=json"]);
    assert_eq!(tallied.code, 0);
    assert_eq!(tallied.err, left_aside(&folder));
    let found = tallied.json();
    assert_eq!(found["counts"]["plus"], json!({"binding": 3, "advisory": 0}));
    assert_eq!((&found["archive"]["files"], &found["archive"]["messages"]), (&4.into(), &4.into()));
    assert_eq!(found["archive"]["unreadable"], 0);
}

// ---------------------------------------------------------------------------------------------------------
// Which proposal

const TAKES: &str = "\n  <logo-call@example.org>  [VOTE] Use the new logo\n  <logo-call-2@example.org>  [VOTE] Use the new logo (take 2)";

#[test]
fn a_thread_that_matches_nothing_lists_the_known_proposals() {
    let line = format!("no message has the Message-ID or the words `curtain` in its subject{TAKES}");
    run(&["tally", TAKE_TWO, AT, "--thread=curtain"]).refused(&line);
    let line =
        format!("no message has the Message-ID or the words `<none@example.org>` in its subject{TAKES}");
    run(&["tally", TAKE_TWO, AT, "--thread=<none@example.org>"]).refused(&line);
}

#[test]
fn several_proposals_are_listed_and_none_is_chosen() {
    let line = format!("2 proposals match; name one with --thread{TAKES}");
    run(&["tally", TAKE_TWO, AT]).refused(&line);
    run(&["tally", TAKE_TWO, AT, "--thread=LOGO"]).refused(&line);
    run(&["tally", TAKE_TWO, AT, "--format=json"]).refused(&line);
}

#[test]
fn a_long_list_of_proposals_is_cut() {
    let call = |at: usize| {
        mail(
            &format!("c{at}@example.org"),
            "Ana Lee <ana@example.org>",
            &format!("[VOTE] Step {at}"),
            "08:00:00",
            "",
            "Vote!",
        )
    };
    let calls: Vec<String> = (1..=23).map(call).collect();
    let list: String = (1..=20).map(|at| format!("\n  <c{at}@example.org>  [VOTE] Step {at}")).collect();
    let line =
        format!("23 proposals match; name one with --thread{list}\n  and 3 more: plusone list shows all");
    run_with_input(&["tally", "-", AT], mbox(&calls)).refused(&line);
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
    let talk =
        |id: &str, subject: &str| mail(id, "Bo Ek <bo@example.org>", subject, "08:00:00", "", "It is slow.");
    let talk = mbox(&[talk("a@example.org", "The wiki"), talk("b@example.org", "The mirror")]);
    let line =
        "no proposal among 2 messages: no subject has a tag such as [VOTE]; name a thread with --thread";
    run_with_input(&["tally", "-", AT], talk.as_str()).refused(line);
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

// ---------------------------------------------------------------------------------------------------------
// Rules

#[test]
fn an_unknown_policy_or_class_is_told_with_the_near_name() {
    run(&["tally", PASSES, AT, "--policy=ovirt-inra"])
        .refused("there is no policy `ovirt-inra`; did you mean `ovirt-infra`? the names are: ovirt-infra");
    run(&["list", PASSES, AT, "--policy=curtain"])
        .refused("there is no policy `curtain`; the names are: ovirt-infra");
    run(&["tally", PASSES, AT, "--class=minro"]).refused(
        "there is no class `minro` in the policy ovirt-infra; did you mean `minor`? the names are: substantial, minor",
    );
    run(&["tally", PASSES, AT, "--class=curtain"])
        .refused("there is no class `curtain` in the policy ovirt-infra; the names are: substantial, minor");
}

const HOUSE_RULES: &str = r#"name = "house"
title = "House rules"
source = "the notice board"
default-class = "usual"

[[class]]
name = "usual"
about = "everything"
unexplained-minus = "void"
requirements = [
    { kind = "at-least", value = "plus", count = 2, basis = "binding" },
]
"#;

#[test]
fn a_policy_of_the_users_own_is_applied() {
    let folder = folder();
    let archive = "fixtures/archives/open-without-window.mbox";
    assert_eq!(run(&["tally", archive, "--at=2026-06-30"]).code, 3);
    let path = saved(&folder, "house.toml", HOUSE_RULES);
    let tallied = run(&["tally", archive, "--at=2026-06-30", "--policy", &path]);
    assert_eq!(tallied.code, 0, "{}", tallied.err);
    let rule = "\nRule: House rules, usual (the only class of the policy)\n  met    at least 2 +1: has 2\nPASSED with 2 +1";
    assert!(tallied.out.contains(rule), "{}", tallied.out);
}

#[test]
fn a_policy_file_needs_no_ending() {
    let folder = folder();
    saved(&folder, "house-rules", HOUSE_RULES);
    let mut command = command();
    command
        .current_dir(folder.path())
        .args(["tally", "-", AT, "--policy=house-rules"])
        .write_stdin(fixture(PASSES));
    let tallied = finished(command);
    assert_eq!((tallied.code, tallied.err.as_str()), (0, ""));
}

/// Runs with a changed copy of the house rules; the line that follows the path of the file.
#[track_caller]
fn with_policy(from: &str, to: &str) -> String {
    assert!(HOUSE_RULES.contains(from));
    let folder = folder();
    let path = saved(&folder, "house.toml", HOUSE_RULES.replace(from, to));
    let refused = run(&["tally", PASSES, AT, "--policy", &path]);
    assert_eq!(
        (refused.code, refused.out.as_str(), refused.err.lines().count()),
        (2, "", 1),
        "{}",
        refused.err
    );
    let start = format!("plusone: {path}:");
    refused.err.strip_prefix(&start).unwrap_or_else(|| panic!("{}", refused.err)).trim_end().to_owned()
}

#[test]
fn a_wrong_key_in_a_policy_is_told_with_its_place_and_a_hint() {
    assert_eq!(
        with_policy("default-class", "default-clas"),
        "4:1: unknown field `default-clas`, expected one of `name`, `title`, `source`, `default-class`, `class`; did you mean `default-class`?"
    );
    let told = with_policy("unexplained-minus", "unexplaned-minus");
    assert!(told.starts_with("9:1: unknown field `unexplaned-minus`"), "{told}");
    assert!(told.ends_with("; did you mean `unexplained-minus`?"), "{told}");
    assert_eq!(
        with_policy("\"void\"", "\"viod\""),
        "9:21: unknown variant `viod`, expected one of `void`, `ask`, `counts`; did you mean `void`?"
    );
    assert_eq!(with_policy("source = \"the notice board\"\n", ""), "1:1: missing field `source`");
    assert_eq!(with_policy("\"House rules\"", "House rules").split(": ").next(), Some("2:9"));
}

#[test]
fn a_wrong_key_in_a_requirement_is_told_with_its_place_and_a_hint() {
    // The place is that of the key, not of the list that it stands in.
    assert_eq!(
        with_policy("count = 2", "cuont = 2"),
        "11:42: unknown field `cuont`, expected one of `value`, `count`, `basis`; did you mean `count`?"
    );
}

#[test]
fn a_policy_that_makes_no_sense_is_refused() {
    assert_eq!(
        with_policy("default-class = \"usual\"", "default-class = \"rare\""),
        " default-class names `rare`, which is no class of the policy"
    );
    assert_eq!(
        with_policy("count = 2", "count = 0"),
        " the class `usual` asks for at least 0 votes, which is no requirement"
    );
}

#[test]
fn a_policy_file_that_is_not_there_is_named() {
    run(&["tally", PASSES, AT, "--policy=no/such.toml"]).refused_because("cannot read no/such.toml: ");
}

#[test]
fn a_time_that_is_no_moment_is_refused() {
    for (time, command) in
        [("soon", "tally"), ("2026-02-30", "tally"), ("2026-05-04T25:00:00Z", "list"), ("", "list")]
    {
        let refused = run(&[command, PASSES, "--at", time]);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{time}");
        let line = format!(
            "error: invalid value '{time}' for '--at <TIME>': `{time}` is no moment: expected one such as 2026-05-04T17:00:00Z, or a day such as 2026-05-04"
        );
        assert_eq!(refused.err.lines().next(), Some(line.as_str()));
    }
}

#[test]
fn a_day_is_taken_to_its_end() {
    // The window of 72 hours is over at 09:00:48 UTC of the seventh, and the result came at 12:30:30.
    for (at, code) in [
        ("2026-05-06", 3),
        ("2026-05-07T09:00:47Z", 3),
        ("2026-05-07T09:00:48Z", 0),
        ("2026-05-07T11:00:47+02:00", 3),
        ("2026-05-07", 0),
    ] {
        assert_eq!(run(&["tally", PASSES, "--at", at]).code, code, "{at}");
    }
}

#[test]
fn before_its_result_a_proposal_is_open() {
    let at = "--at=2026-05-05T12:00:00Z";
    let listed = run(&["list", PASSES, at, "--format=json"]).json();
    let row = &listed["proposals"][0];
    assert_eq!((&row["state"], &row["result"]), (&"open".into(), &Json::Null));
    let tallied = run(&["tally", PASSES, at, "--format=json"]).json();
    assert_eq!(
        (&tallied["outcome"]["verdict"], &tallied["proposal"]["closed_by"]),
        (&"open".into(), &Json::Null)
    );
    let text = run(&["tally", PASSES, at]).out;
    assert!(!text.contains("result announced 7 May 2026"), "{text}");
}

// ---------------------------------------------------------------------------------------------------------
// Rosters

/// A roster of people with one address each.
fn roster_of(people: &[(&str, &str)]) -> String {
    people
        .iter()
        .map(|(name, address)| format!("[[voter]]\nname = \"{name}\"\naddresses = [\"{address}\"]\n"))
        .collect()
}

#[test]
fn a_broken_roster_is_refused_with_its_place() {
    let folder = folder();
    for (text, expected) in [
        ("", ": the roster names nobody: expected at least one [[voter]] with name and addresses"),
        (
            "# Nobody yet\n",
            ": the roster names nobody: expected at least one [[voter]] with name and addresses",
        ),
        (
            "[[voter]]\nname = \"Bo\"\nadresses = [\"bo@example.org\"]\n",
            ":3:1: unknown field `adresses`, expected one of `name`, `addresses`, `since`, `until`, `roles`; did you mean `addresses`?",
        ),
        (
            "[[voters]]\nname = \"Bo\"\n",
            ":1:3: unknown field `voters`, expected `voter`; did you mean `voter`?",
        ),
        ("[[voter]]\nname = \"Bo\"\n", ":1:1: missing field `addresses`"),
        (
            "[[voter]]\nname = \"Bo\"\naddresses = [\"bo@example.org\"]\nsince = \"May\"\n",
            ":4:9: `May` is no day: expected one such as 2026-05-04",
        ),
        (
            "[[voter]]\nname = \"A\"\naddresses = [\"x@example.org\"]\n[[voter]]\nname = \"B\"\naddresses = [\"X@example.org\"]\n",
            ": the address x@example.org stands at two people, A and B",
        ),
    ] {
        let path = saved(&folder, "roster.toml", text);
        run(&["tally", PASSES, AT, "--roster", &path]).refused(&format!("{path}{expected}"));
    }
    let path = saved(&folder, "roster.toml", "[[voter\nname = \"Bo\"\n");
    run(&["list", PASSES, AT, "--roster", &path]).refused_because(&format!("{path}:1:8: "));
    run(&["tally", PASSES, AT, "--roster=no/such.toml"]).refused_because("cannot read no/such.toml: ");
}

#[test]
fn a_voter_who_could_never_vote_is_refused() {
    let folder = folder();
    for voter in [
        "addresses = []",
        "addresses = [\"bo\"]",
        "addresses = [\"bo@example.org\"]\nsince = 2026-05-04\nuntil = 2026-01-01",
    ] {
        let path = saved(&folder, "roster.toml", format!("[[voter]]\nname = \"Bo Ek\"\n{voter}\n"));
        let refused = run(&["tally", PASSES, AT, "--roster", &path]);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{voter}");
        assert!(refused.err.starts_with(&format!("plusone: {path}:")), "{}", refused.err);
    }
}

#[test]
fn binding_by_roster_needs_a_roster() {
    for command in ["tally", "list"] {
        run(&[command, PASSES, AT, "--binding=roster"]).refused("--binding roster needs --roster FILE");
    }
}

#[test]
fn a_roster_makes_the_votes_of_others_advisory() {
    let folder = folder();
    let path = saved(
        &folder,
        "roster.toml",
        roster_of(&[
            ("Robert Ek", "BO@example.org"),
            ("Carl Dorn", "carl@example.net"),
            ("Kim Vale", "kim@example.org"),
        ]),
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
            json!({"text": "at least 3 +1", "have": 2, "need": 3, "met": false})
        );

        let text = run(&rules);
        assert_eq!(text.code, 1);
        assert!(
            text.out.contains("\n +1    Dee Moss   advisory  6 May 2026 15:20  \"+1\" (line 1)\n"),
            "{}",
            text.out
        );
        assert!(text.out.contains("\nFAILED: it needs at least 3 +1 (has 2).\n"), "{}", text.out);
    }
    // The roster is there, and asked not to decide.
    assert_eq!(run(&["tally", PASSES, AT, "--roster", &path, "--binding=everyone"]).code, 0);
}

#[test]
fn a_roster_decides_and_not_the_claim() {
    let folder = folder();
    let mails = wiki_vote(&[
        ("Bo Ek <bo@example.org>", "+1 (non-binding)"),
        ("Carl Dorn <carl@example.net>", "+1 (binding)"),
        ("Dee Moss <dee@example.com>", "+1"),
    ]);
    let path = saved(
        &folder,
        "roster.toml",
        roster_of(&[("Bo Ek", "bo@example.org"), ("Dee Moss", "dee@example.com")]),
    );
    let weights = |rules: &[&str]| {
        let found =
            run_with_input(&[&["tally", "-", AT, "--format=json"], rules].concat(), mbox(&mails)).json();
        votes(&found).into_iter().map(|(_, _, binding)| binding == true).collect::<Vec<_>>()
    };
    assert_eq!(weights(&["--roster", &path]), [true, false, true]);
    // Without a roster a claim may lower and never raise.
    assert_eq!(weights(&[]), [false, true, true]);
    assert_eq!(weights(&["--binding=claimed"]), [false, true, false]);
}

/// Bo Ek votes from home and from work, and one more person votes.
fn two_addresses() -> String {
    mbox(&wiki_vote(&[
        ("Bo Ek <bo@example.org>", "+1"),
        ("Bo Ek <bo@work.example.com>", "+1, still."),
        ("Carl Dorn <carl@example.net>", "+1"),
    ]))
}

const BO_AND_CARL: &str = "[[voter]]\nname = \"Bo Ek\"\naddresses = [\"bo@example.org\", \"Bo@Work.example.com\"]\n\
                           [[voter]]\nname = \"Carl Dorn\"\naddresses = [\"carl@example.net\"]\n";

#[test]
fn the_addresses_of_one_person_on_the_roster_are_one_voter() {
    let folder = folder();
    let path = saved(&folder, "roster.toml", BO_AND_CARL);
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
    let folder = folder();
    let path = saved(&folder, "roster.toml", BO_AND_CARL);
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
fn without_a_roster_one_name_with_two_addresses_is_told() {
    let tallied = run_with_input(&["tally", "-", AT, "--format=json"], two_addresses());
    let found = tallied.json();
    let told = found["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .any(|odd| odd["code"] == "same-name-different-address");
    assert!(told, "{}", found["diagnostics"]);
}

#[test]
fn an_unclear_vote_from_the_other_address_of_a_voter_adds_nobody() {
    let folder = folder();
    let path = saved(&folder, "roster.toml", BO_AND_CARL);
    let mails = wiki_vote(&[
        ("Bo Ek <bo@example.org>", "+1"),
        ("Carl Dorn <carl@example.net>", "+1"),
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
    // Two people make no three +1, however the mail is read.
    assert_eq!((&found["outcome"]["verdict"], &found["outcome"]["stable"]), (&"failed".into(), &true.into()));
    assert_eq!(tallied.code, 1);
}

#[test]
fn the_time_of_a_voter_on_the_roster_is_kept() {
    let folder = folder();
    // Votes of 4, 5, 5 and 6 May; both days are included.
    let roster = "[[voter]]\nname = \"Bo Ek\"\naddresses = [\"bo@example.org\"]\nuntil = 2026-05-04\n\
                  [[voter]]\nname = \"Carl Dorn\"\naddresses = [\"carl@example.net\"]\nsince = 2026-05-06\n\
                  [[voter]]\nname = \"Gita Rao\"\naddresses = [\"gita.rao@example.org\"]\nuntil = \"2026-05-04\"\n\
                  [[voter]]\nname = \"Dee Moss\"\naddresses = [\"dee@example.com\"]\nsince = \"2026-05-06\"\nuntil = 2026-05-06\n";
    let path = saved(&folder, "roster.toml", roster);
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
fn while_a_vote_is_open_the_report_names_who_has_not_voted() {
    let folder = folder();
    let mut roster = roster_of(&[
        ("Bo Ek", "bo@example.org"),
        ("Finn Roth", "finn@example.net"),
        ("Ana Lee", "ana@example.org"),
        ("Kim Vale", "kim@example.org"),
    ]);
    roster.push_str("until = 2020-12-31\n");
    let path = saved(&folder, "roster.toml", roster);
    let arguments = ["tally", "fixtures/archives/still-open.mbox", AT, "--roster", &path];
    let text = run(&arguments);
    assert_eq!(text.code, 3);
    assert!(text.out.contains("\nNot voted yet: Finn Roth, Ana Lee\n"), "{}", text.out);
    let json = run(&[&arguments[..], &["--format=json"]].concat()).json();
    assert_eq!(json["outcome"]["waiting_for"], json!(["Finn Roth", "Ana Lee"]));
}

// ---------------------------------------------------------------------------------------------------------
// Where reports go

#[test]
fn a_report_that_cannot_be_written_is_an_error() {
    let folder = folder();
    let nowhere = format!("{}/no/such/report.txt", path_of(&folder));
    run(&["tally", PASSES, AT, "--output", &nowhere]).refused_because(&format!("cannot write {nowhere}: "));
    run(&["list", PASSES, AT, "--output", path_of(&folder)])
        .refused_because(&format!("cannot write {}: ", path_of(&folder)));
}

#[test]
fn a_report_in_a_file_is_the_one_that_is_printed() {
    let folder = folder();
    let path = saved(&folder, "report", "an older and much longer report, which is replaced\n".repeat(100));
    for arguments in [
        ["tally", PASSES, "--format=text"],
        ["tally", PASSES, "--format=json"],
        ["list", PASSES, "--format=text"],
    ] {
        let printed = run(&[&arguments[..], &[AT]].concat());
        let written = run(&[&arguments[..], &[AT, "--output", &path]].concat());
        assert_eq!((written.code, written.out.as_str(), written.err.as_str()), (printed.code, "", ""));
        assert_eq!(fs::read_to_string(&path).unwrap(), printed.out);
    }
}

#[test]
fn a_reader_that_went_away_is_no_fault() {
    for (arguments, code) in [
        (&["tally", "-", AT][..], 0),
        (&["list", "-", AT, "--format=json"], 0),
        (&["tally", "-", "--at=2026-05-05"], 3),
    ] {
        let mut child = process::Command::new(env!("CARGO_BIN_EXE_plusone"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The reader is gone before there is anything to write.
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all(&fixture(PASSES)).unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!(
            (ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()),
            (Some(code), ""),
            "{arguments:?}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_an_error() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ended = process::Command::new(env!("CARGO_BIN_EXE_plusone"))
        .args(["tally", PASSES, AT])
        .current_dir(ROOT)
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let err = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(2));
    assert!(err.starts_with("plusone: cannot write standard output: ") && err.lines().count() == 1, "{err}");
}

#[test]
fn colours_are_used_where_they_are_asked_for() {
    let plain = run(&["tally", PASSES, AT]);
    assert!(!plain.out.contains('\u{1b}'));
    assert_eq!(run(&["tally", PASSES, AT, "--color=never"]).out, plain.out);
    assert_eq!(run_with_no_color(&["tally", PASSES, AT]).out, plain.out);
    // What is asked for on the command line is nearer than what the environment asks for.
    for coloured in [
        run(&["tally", PASSES, AT, "--color=always"]),
        run_with_no_color(&["tally", PASSES, AT, "--color=always"]),
    ] {
        assert_eq!(coloured.out, plain.out.replace("PASSED", "\u{1b}[1;32mPASSED\u{1b}[0m"));
    }
    let json = run(&["tally", PASSES, AT, "--format=json", "--color=always"]);
    assert!(!json.out.contains('\u{1b}') && json.json()["outcome"]["verdict"] == "passed");
}

/// What the command prints in a terminal of so many columns. `environment` stands before the command.
#[cfg(target_os = "linux")]
fn in_terminal(columns: u16, environment: &str, arguments: &[&str]) -> String {
    let line = format!(
        "stty rows 24 cols {columns}; {environment} '{}' {}",
        env!("CARGO_BIN_EXE_plusone"),
        arguments.join(" ")
    );
    let output = process::Command::new("script")
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .current_dir(ROOT)
        .env_remove("NO_COLOR")
        .stdin(Stdio::null())
        .output()
        .expect("script of util-linux is needed: it gives the command a terminal");
    String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n")
}

#[cfg(target_os = "linux")]
#[test]
fn in_a_terminal_colours_follow_no_color_and_tables_the_width() {
    let plain = run(&["tally", PASSES, AT]).out;
    let coloured = plain.replace("PASSED", "\u{1b}[1;32mPASSED\u{1b}[0m");
    let arguments = ["tally", PASSES, AT];
    assert_eq!(in_terminal(100, "", &arguments), coloured);
    assert_eq!(in_terminal(100, "NO_COLOR=1", &arguments), plain);
    // An empty NO_COLOR asks for nothing.
    assert_eq!(in_terminal(100, "NO_COLOR=", &arguments), coloured);
    assert_eq!(in_terminal(100, "", &["tally", PASSES, AT, "--color=never"]), plain);

    let narrow = in_terminal(60, "NO_COLOR=1", &arguments);
    assert_ne!(narrow, plain);
    assert!(table_of(&narrow).iter().all(|line| line.chars().count() <= 60), "{narrow}");
}

#[test]
fn quiet_says_nothing_and_verbose_says_more() {
    let folder = mixed_folder();
    let arguments = ["tally", path_of(&folder), AT];
    let usual = run(&arguments);
    assert_eq!(usual.err, left_aside(&folder));
    for quiet in ["--quiet", "-q"] {
        let quiet = run(&[&arguments[..], &[quiet]].concat());
        assert_eq!(
            (quiet.code, quiet.out.as_str(), quiet.err.as_str()),
            (usual.code, usual.out.as_str(), "")
        );
    }

    let archive = "fixtures/archives/unexplained-minus.mbox";
    let usual = run(&["tally", archive, AT]).out;
    assert!(
        !usual.contains("commit-call@example.org") && !usual.contains("messages in the thread"),
        "{usual}"
    );
    for verbose in ["--verbose", "-v"] {
        let out = run(&["tally", archive, AT, verbose]).out;
        assert!(out.contains(" [archive-ends-before-window] <commit-call@example.org>\n"), "{out}");
        assert!(out.ends_with("\n6 messages in the thread, 4 votes read, 0 messages set aside\n"), "{out}");
    }

    let both = run(&["tally", archive, AT, "-q", "-v"]);
    assert_eq!((both.code, both.out.as_str()), (2, ""));
    assert!(
        both.err.starts_with("error: the argument '--quiet' cannot be used with '--verbose'\n"),
        "{}",
        both.err
    );
}

#[test]
fn a_number_agrees_with_its_noun() {
    let out = run(&["tally", PASSES, AT, "--verbose"]).out;
    assert!(out.ends_with("\n6 messages in the thread, 4 votes read, 1 message set aside\n"), "{out}");
    let talk =
        mbox(&[mail("a@example.org", "Bo Ek <bo@example.org>", "The wiki", "08:00:00", "", "It is slow.")]);
    assert_eq!(
        run_with_input(&["list", "-", AT], talk.as_str()).out,
        "No proposal among 1 message in 1 thread\n"
    );
}

// ---------------------------------------------------------------------------------------------------------
// The report for a person

/// Asserts that nothing in the text could steer a terminal.
#[track_caller]
fn steers_nothing(text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        let unsafe_char = |c: char| {
            c.is_control()
                || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!line.contains(unsafe_char), "line {}: {line:?}", at + 1);
    }
}

#[test]
fn nothing_from_mail_steers_a_terminal() {
    // The same sequences raw and in encoded words; U+009B is the one-character form of ESC [.
    let subject = "[VOTE] Move \u{1b}]0;owned\u{7}the =?utf-8?Q?=1B[31mred=C2=9B2J=E2=80=AE_wiki?= \u{202e}home\u{2066}\u{0}";
    let call = mail(
        "call\u{1b}[7m@example.org", "Ana \u{1b}[5mLee\u{202e} <ana@example.org>", subject, "08:00:00", "",
        "The vote is open for 72 hours.",
    );
    let answer = |id: &str, from: &str, time: &str, body: &str| {
        mail(id, from, "Re: [VOTE] Move", time, "call\u{1b}[7m@example.org", body)
    };
    let mails = [
        call,
        answer(
            "1\u{9b}2J@example.org", "Bo\u{8}\u{8}\u{7f} Ek <bo@example.org>", "07:00:00",
            "+1, it is \u{1b}[2J\u{1b}[1;1Hgreat\u{202e} news\u{2069}",
        ),
        answer(
            "2@example.org",
            "=?utf-8?Q?Carl_=1B[41mDorn=E2=80=AE?= <carl@example.net>",
            "09:00:00",
            "-1, because the \u{1b}]8;;http://example.org/\u{7}backups\u{1b}\\ are \u{202d}lost\u{85} there",
        ),
        answer(
            "3@example.org",
            "Dee\u{200f}\u{61c} Moss <dee@example.com>",
            "10:00:00",
            "+1 if the \u{1b}[8mhidden\u{1b}[0m \u{2067}words\u{b} are said",
        ),
        answer("4@example.org", "\u{1b}[31m@example.org", "11:00:00", "+1\u{1b}[A\u{1b}[2K"),
    ];
    let input = mbox(&mails);
    for arguments in [
        &["tally", "-", AT][..],
        &["tally", "-", AT, "--verbose"],
        &["list", "-", AT],
        &["tally", "-", AT, "--thread=owned"],
    ] {
        let found = run_with_input(arguments, input.as_str());
        steers_nothing(&found.out);
        steers_nothing(&found.err);
        assert!(found.out.contains("[VOTE] Move ") && found.out.contains("home"), "{}", found.out);
    }
    let text = run_with_input(&["tally", "-", AT], input.as_str()).out;
    assert!(text.starts_with("[VOTE] Move \u{fffd}]0;owned\u{fffd}the \u{fffd}[31mred\u{fffd}2J\u{fffd} wiki \u{fffd}home\u{fffd}"), "{text}");
    let words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("called by Ana \u{fffd}[5mLee\u{fffd} on 4 May 2026"), "{text}");
    assert!(
        words.contains("\"+1, it is \u{fffd}[2J\u{fffd}[1;1Hgreat\u{fffd} news\u{fffd}\" (line 1)"),
        "{text}"
    );
    assert!(words.contains("Explanation of Carl \u{fffd}[41mDorn\u{fffd}: "), "{text}");
    assert!(words.contains("Unclear: Dee\u{fffd}\u{fffd} Moss, "), "{text}");

    // The lists on standard error, and what the user typed, are cleaned too.
    let refused = run_with_input(&["tally", "-", AT, "--thread=\u{1b}[2Jnothing"], input.as_str());
    assert_eq!(refused.code, 2);
    steers_nothing(&refused.err);
}

#[test]
fn hostile_file_names_do_not_steer_a_terminal() {
    run(&["tally", "no\u{1b}[2J/such\u{202e}.mbox"])
        .refused_because("cannot read no\u{fffd}[2J/such\u{fffd}.mbox: ");
    run(&["tally", PASSES, AT, "--policy=curt\u{1b}[2Jain"])
        .refused("there is no policy `curt\u{fffd}[2Jain`; the names are: ovirt-infra");
}

/// A report against the file that holds what is expected, line by line.
#[track_caller]
fn same_report(found: &str, file: &str) {
    let expected = fs::read_to_string(Path::new(ROOT).join("tests/reports").join(file)).unwrap();
    let (found, expected): (Vec<&str>, Vec<&str>) = (found.lines().collect(), expected.lines().collect());
    let differs = |at: &usize| found.get(*at) != expected.get(*at);
    let told: Vec<String> = (0..found.len().max(expected.len()))
        .filter(differs)
        .map(|at| {
            format!("line {}\n  expected {:?}\n  found    {:?}", at + 1, expected.get(at), found.get(at))
        })
        .collect();
    assert!(told.is_empty(), "{file}\n{}", told.join("\n"));
}

#[test]
fn the_report_of_a_passed_proposal_is_as_it_stands_in_its_file() {
    let found = run(&["tally", PASSES, AT]);
    same_report(&found.out, "substantial-passes.txt");
    assert_eq!((found.code, found.err.as_str()), (0, ""));
}

#[test]
fn the_report_of_a_void_minus_is_as_it_stands_in_its_file() {
    let found = run(&["tally", "fixtures/archives/unexplained-minus.mbox", "--at=2026-05-25T08:00:00Z"]);
    same_report(&found.out, "unexplained-minus.txt");
    assert_eq!((found.code, found.err.as_str()), (0, ""));
}

#[test]
fn a_report_has_one_clock() {
    // 4 May at 23:30 and 23:35 where the senders are.
    let mails: Vec<String> = wiki_vote(&[("Bo Ek <bo@example.org>", "+1")])
        .iter()
        .map(|mail| {
            mail.replace("08:00:00 +0000", "23:30:00 -0500").replace("09:00:00 +0000", "23:35:00 -0500")
        })
        .collect();
    let text = run_with_input(&["tally", "-", "--at=2026-05-20"], mbox(&mails)).out;
    assert!(text.contains(" Bo Ek  yes     5 May 2026 04:35  "), "{text}");
    assert!(
        text.contains("\nNote: the archive ends on 2026-05-05 04:35 and the window on 2026-05-08 04:30: "),
        "{text}"
    );
    assert!(text.contains("\ncalled by Ana Lee on 5 May 2026, "), "{text}");
    let list = run_with_input(&["list", "-", "--at=2026-05-20"], mbox(&mails)).out;
    assert!(list.contains("\n 2026-05-05  closed "), "{list}");
}

/// The lines of the table of votes, its head among them.
fn table_of(report: &str) -> Vec<&str> {
    report
        .lines()
        .skip_while(|line| !line.starts_with(" vote "))
        .take_while(|line| line.starts_with(' '))
        .collect()
}

#[test]
fn the_table_of_votes_fits_into_60_columns() {
    let archive = Archive::open(&[Location::Path(Path::new(ROOT).join(PASSES))]).unwrap();
    let policy = policy::preset("ovirt-infra").unwrap();
    let survey = Survey::new(archive, &policy).unwrap();
    let at = chrono::DateTime::parse_from_rfc3339("2026-05-20T12:00:00Z").unwrap();
    let rules = Rules { policy: &policy, class: None, electorate: Electorate::EVERYONE, at };
    let decision = survey.decide(&survey.outlines[0], rules).unwrap();
    let report = |width| text::tally(&decision, rules, Layout { width, color: false }, false);
    let narrow = report(60);
    let table = table_of(&narrow);
    assert!(table.len() > 5 && table.iter().all(|line| line.chars().count() <= 60), "{narrow}");

    // What is cut into lines is all there: the words of the columns, each from above to below.
    let column = |from: usize, to: usize| {
        let cells = table[1..].iter().map(|line| line.chars().skip(from).take(to - from).collect::<String>());
        cells.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let starts: Vec<usize> = ["vote", "voter", "counts", "cast", "said"]
        .iter()
        .map(|head| table[0].find(&format!(" {head}")).unwrap())
        .collect();
    assert_eq!(column(starts[0], starts[1]), "+1 +1 +0 +1");
    assert_eq!(column(starts[1], starts[2]), "Bo Ek Carl Dorn Gita Rao Dee Moss");
    assert_eq!(
        column(starts[3], starts[4]),
        "4 May 2026 10:31 5 May 2026 07:15 5 May 2026 11:48 6 May 2026 15:20"
    );
    assert_eq!(
        column(starts[4], 60),
        "\"+1\" (line 6) \"+1, and thanks for the careful plan.\" (line 1) \"+0 from me, I do not use the mirror.\" (line 1) \"+1\" (line 1)"
    );
    // The rest of the report does not depend on the width.
    let rest = |report: &str| {
        report.lines().filter(|line| !table_of(report).contains(line)).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(rest(&narrow), rest(&report(100)));
}

// ---------------------------------------------------------------------------------------------------------
// The list

#[test]
fn the_list_shows_how_each_proposal_stands() {
    let expected = " opened      state      +1  0  -1  verdict    subject
 2026-05-04  cancelled  2   0  0   cancelled  [VOTE] Use the new logo
 2026-05-04  closed     3   0  0   passed     [VOTE] Use the new logo (take 2)
";
    let found = run(&["list", TAKE_TWO, AT]);
    assert_eq!((found.code, found.out.as_str(), found.err.as_str()), (0, expected, ""));

    let expected = " opened      state      +1  0  -1  verdict  subject
 2026-05-04  announced  3   1  0   passed   [VOTE] Move the mirror
";
    assert_eq!(run(&["list", PASSES, AT]).out, expected);

    let expected = " opened      state   +1  0  -1  verdict   subject
 2026-05-11  closed  2   0  0   failed ?  [VOTE] Move the name service to the new provider

? unclear messages could turn this verdict
";
    assert_eq!(run(&["list", "fixtures/archives/conditional-vote-decides.mbox", AT]).out, expected);
}

#[test]
fn the_list_for_a_program_has_every_documented_field() {
    let found = run(&["list", TAKE_TWO, AT, "--format=json"]);
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    let none = json!({"binding": 0, "advisory": 0});
    let row = |id: &str, subject: &str, opened: &str, closes: &str, state: &str, plus: u32, result: Json| {
        json!({
            "message_id": id, "subject": subject, "class": "substantial",
            "proposer": {"name": "Eva Prinz", "address": "eva.prinz@example.com"},
            "opened": opened, "closes": closes, "state": state, "messages": 4,
            "counts": {"plus": {"binding": plus, "advisory": 0}, "zero": none, "minus": none, "other": none},
            "result": result,
        })
    };
    let expected = json!({
        "schema": "plusone.list/1",
        "archive": {
            "files": 1, "bytes": fixture(TAKE_TWO).len(), "messages": 9, "duplicates": 0, "unreadable": 0, "threads": 2,
            "from": "2026-05-04T09:00:04+02:00", "to": "2026-05-11T07:00:30-07:00",
        },
        "proposals": [
            row("logo-call@example.org", "[VOTE] Use the new logo", "2026-05-04T09:00:04+02:00", "2026-05-07T09:00:04+02:00", "cancelled", 2, "logo-cancel@example.org".into()),
            row("logo-call-2@example.org", "[VOTE] Use the new logo (take 2)", "2026-05-04T15:20:32+02:00", "2026-05-07T15:20:32+02:00", "closed", 3, Json::Null),
        ],
    });
    assert_eq!(found.json(), expected);
}
