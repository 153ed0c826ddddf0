//! Tests bugs that the fuzzer found. If a file can contain the input, the input is in `fixtures/fuzzing/` under the
//! name of the bug.

use std::any;
use std::env;
use std::fs;
use std::path::Path;

use crate::common::command::limited;
use chrono::{DateTime, FixedOffset};
use plusone::announcement;
use plusone::archive::{Mailbox, RawMessage};
use plusone::message::reply::{self, Role};
use plusone::message::{Author, Body, Flow, Header, Message};
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy;
use plusone::roster::Roster;
use plusone::vote::{self, Context, MailVotes, Reason, Value};

fn input(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/fuzzing").join(name)).unwrap()
}

/// Environment variable of the child process that runs one test.
const CHILD: &str = "PLUSONE_TEST_CHILD";

/// Runs a test in a child process that may use 20 seconds of processor time.
///
/// Before the bugs were fixed, the time grew with the square of the input, and these tests took minutes.
/// `test` must be a closure of the test function, because the name of the test is taken from it.
#[track_caller]
fn soon<F: FnOnce()>(test: F) {
    if cfg!(not(unix)) || env::var_os(CHILD).is_some() {
        return test();
    }
    let name = any::type_name::<F>();
    let name = name.split_once("::").and_then(|(_, name)| name.strip_suffix("::{{closure}}")).unwrap();
    let output = limited(env::current_exe().unwrap(), "-t 20")
        .args(["--exact", name, "--nocapture"])
        .env(CHILD, "1")
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && printed.contains("1 passed"), "{}\n{printed}{errors}", output.status);
}

fn body(text: String) -> Body {
    Body { text, flow: Flow::Fixed }
}

fn read(text: String) -> MailVotes {
    let sender = Author::new("Bo Ek", "bo@example.org");
    let context = Context::reply(&sender, "Re: [VOTE] Move the wiki", "[VOTE] Move the wiki");
    vote::read(&reply::lines(&body(text), None), context)
}

fn date(value: &str) -> Option<DateTime<FixedOffset>> {
    let bytes = format!("Date: {value}\n\n");
    Header::read(RawMessage { separator: None, bytes: bytes.as_bytes(), cut: false }).0.date
}

#[test]
fn a_year_of_five_digits_is_not_a_date() {
    assert_eq!(date(input("date/year-of-five-digits").trim()), None);
    assert_eq!(date("Mon, 4 May 12026 10:00:00 +0000"), None);
    assert_eq!(date("Fri, 31 Dec 9999 23:30:00 -0100"), None, "in UTC it is the year 10000");
    assert_eq!(date("Fri, 31 Dec 9999 23:30:00 +0000").unwrap().to_rfc3339(), "9999-12-31T23:30:00+00:00");
}

#[test]
fn a_zone_before_the_time_is_not_a_year() {
    assert_eq!(date("4 May +0200 10:00:00"), None);
}

#[test]
fn the_column_of_an_error_in_json_counts_characters() {
    let input = input("roster/column-behind-wide-characters");
    let (file, text) = input.split_once('\n').unwrap();
    let error = Roster::read(text, file, None).unwrap_err().to_string();
    assert_eq!(error, "projects.json:1:25: expected value");
}

#[test]
fn unclosed_quotation_tags_take_linear_time() {
    soon(|| {
        let body = body("<quote>\n".repeat(100_000) + "+1\n");
        let lines = reply::lines(&body, None);
        assert!(lines.iter().all(|line| line.role == Role::Authored), "nothing ends the quotation");
    });
}

#[test]
fn lines_that_may_start_a_footer_or_end_a_mail_take_linear_time() {
    soon(|| {
        let body = body("________________\nSent from my phone\n\n".repeat(10_000) + "+1\n");
        let lines = reply::lines(&body, None);
        assert_eq!(lines.iter().last().map(|line| line.role), Some(Role::Authored));
    });
}

#[test]
fn a_mail_of_many_votes_is_read_quickly() {
    soon(|| {
        let reading = read("I vote +1 if the notes are right\n\n".repeat(5_000));
        assert_eq!(reading.clear().len() + reading.unclear().len(), 1);
        let reading = read("Item 1: +1\n".repeat(10_000));
        let values: Vec<String> = reading.clear().iter().map(|vote| vote.value().to_string()).collect();
        assert_eq!(values, ["+1"], "one item alone");
    });
}

#[test]
fn a_long_result_mail_is_read_quickly() {
    soon(|| {
        let header = Header { subject: "[RESULT] [VOTE] Move the wiki".into(), ..Header::default() };
        let text = "+1 binding: Bo Ek, Carl Dorn\n3 +1 votes, no -1\n\n".repeat(4_000);
        let message = Message::of_parts(header, body(text));
        let found = announcement::read(&message, "");
        let names: Vec<&str> = found.names.iter().map(|named| named.name.as_str()).collect();
        assert_eq!(names, ["Bo Ek", "Carl Dorn"]);
    });
}

#[test]
fn a_vote_and_another_on_an_item_contradict_each_other() {
    let reading = read("+1\n\nItem 2: abstain\n".to_owned());
    let doubts: Vec<Reason> = reading.unclear().iter().map(plusone::UnclearVote::reason).collect();
    assert_eq!((reading.clear().len(), doubts), (0, vec![Reason::TwoValues]));
    let items = read("Item 1: +1\nItem 2: abstain\n".to_owned());
    let items: Vec<_> = items.clear().iter().map(|vote| (vote.item(), vote.value())).collect();
    assert_eq!(items, [(Some("Item 1"), Value::PlusOne), (Some("Item 2"), Value::Zero)]);
}

#[test]
fn a_long_separator_is_read_quickly() {
    soon(|| {
        let separator = format!("From ana@example.org {}\n", "Mon g Mon May  4M".repeat(1 << 14));
        let raw = RawMessage { separator: Some(separator.as_bytes()), bytes: b"Subject: x\n\n", cut: false };
        assert_eq!(Header::read(raw).0.date, None);
    });
}

const VOTERS: usize = 300;

#[test]
fn many_voters_of_one_name_take_linear_time() {
    soon(|| {
        let separator = "From list@example.org Mon May  4 12:00:00 2026\n";
        let mail = |id: &str, from: &str, subject: &str, answers: &str, body: &str| {
            format!(
                "{separator}From: {from}\nDate: Mon, 4 May 2026 08:00:00 +0000\nMessage-ID: <{id}>\n{answers}Subject: \
                 {subject}\n\n{body}\n\n"
            )
        };
        let call =
            mail("call@example.org", "Ana Lee <ana@example.org>", "[VOTE] Move it", "", "Please vote.");
        let answer = |number: usize| {
            let from = format!("Bo Ek <{number}@example.net>");
            let id = format!("{number}@example.net");
            mail(&id, &from, "Re: [VOTE] Move it", "In-Reply-To: <call@example.org>\n", "+1")
        };
        let archive: String = std::iter::once(call).chain((0..VOTERS).map(answer)).collect();
        let policy = policy::preset("ovirt-infra").unwrap();
        let survey =
            Survey::new(Mailbox::from_bytes("list.mbox", archive.as_bytes()).unwrap(), &policy).unwrap();
        let at = "2026-05-20T00:00:00Z".parse().unwrap();
        let rules = Rules::new(&policy, at).complete_until(CompleteUntil::Now);
        let decision = survey.decide(&survey.outlines[0], rules).unwrap();
        assert_eq!(decision.tally().votes.len(), VOTERS);
        let pairs = decision
            .tally()
            .diagnostics
            .iter()
            .filter(|odd| odd.code().as_str() == "same-name-different-address");
        // Each voter from the ninth on names eight earlier voters, and gives a number for the others.
        let named: usize = (0..VOTERS).map(|before| before.min(8)).sum();
        assert_eq!(pairs.count(), named + (VOTERS - 9));
        let last = decision.tally().diagnostics.last().unwrap();
        assert_eq!(
            last.text(),
            "291 more earlier votes may be from the same person, judged by name; they are not listed"
        );
    });
}
