//! Tests how far an archive is complete, and which votes may be missing after that time.

use chrono::{DateTime, FixedOffset, TimeDelta};
use plusone::archive::{Mailbox, OpenOptions};
use plusone::outcome::{CompletenessSource, Verdict};
use plusone::pipeline::{Decision, Rules, Survey};
use plusone::policy;
use plusone::roster::Roster;
use plusone::tally::{Binding, Electorate};

use crate::common::command::{command, finished};
use crate::common::mail::Folder;

const PROPOSER: &str = "Lena Roth <lena@example.org>";
const VOTERS: [&str; 3] =
    ["Tomas Vik <tomas@example.org>", "Wanda Cole <wanda@example.net>", "Uri Shaw <uri@example.com>"];
const NOT_VOTED: [&str; 2] = ["Yann Petit <yann@example.fr>", "Zoe Hart <zoe@example.org>"];
/// The end of the window, in hours after the call.
const END: i64 = 72;
const LONG_AFTER: i64 = 24 * 40;

fn on(hour: i64) -> DateTime<FixedOffset> {
    let start: DateTime<FixedOffset> = "2026-03-02T09:00:00Z".parse().unwrap();
    start + TimeDelta::hours(hour)
}

/// A mail with its hour. Without `answers`, the mail is in another thread.
fn mail(id: &str, from: &str, subject: &str, hour: i64, answers: Option<&str>, body: &str) -> String {
    let date = on(hour);
    let answers = answers.map(|id| format!("In-Reply-To: <{id}>\n")).unwrap_or_default();
    format!(
        "From - {}\nFrom: {from}\nTo: hall@example.org\nSubject: {subject}\nDate: {}\nMessage-ID: <{id}>\n{answers}\n{body}\n\n",
        date.format("%a %b %e %H:%M:%S %Y"),
        date.to_rfc2822(),
    )
}

/// A call by Lena with a tag, and the votes of the voters.
fn vote(tag: &str, values: &[&str]) -> Vec<String> {
    let subject = format!("[VOTE] {tag}Paint the hall");
    let call = mail("call@example.org", PROPOSER, &subject, 0, None, "The vote is open for 72 hours.");
    let votes = values.iter().zip(VOTERS).zip(1..).map(|((value, voter), hour)| {
        let id = format!("vote.{hour}@example.org");
        mail(&id, voter, &format!("Re: {subject}"), hour, Some("call@example.org"), value)
    });
    std::iter::once(call).chain(votes).collect()
}

fn talk(from: &str, hour: i64) -> String {
    mail(&format!("talk.{hour}@example.org"), from, "The key of the shed", hour, None, "Who has it?")
}

/// The people as a roster file.
fn roster(people: &[&str]) -> Roster {
    let line = |person: &&str| person.trim_end_matches('>').replace(" <", ",") + "\n";
    let lines: String = people.iter().map(line).collect();
    Roster::read(&format!("name,address\n{lines}"), "roster.csv", None).unwrap()
}

fn judged(mails: &[String], roster: Option<&Roster>, binding: Binding, said: Option<&str>) -> Decision {
    let policy = policy::preset("ovirt-infra").unwrap();
    let archive = Mailbox::from_bytes("hall.mbox", mails.concat().as_bytes()).unwrap();
    let survey = Survey::new(archive, &policy).unwrap();
    let electorate = Electorate { roster, binding, ..Electorate::EVERYONE };
    let complete_until = said.map(|said| said.parse().unwrap());
    let rules = Rules::new(&policy, on(LONG_AFTER)).electorate(electorate).complete_until(complete_until);
    survey.decide(&survey.outlines[0], rules).unwrap()
}

fn decided(mails: &[String]) -> Decision {
    judged(mails, None, Binding::Policy, None)
}

fn with(mut mails: Vec<String>, more: &[String]) -> Vec<String> {
    mails.extend_from_slice(more);
    mails
}

#[track_caller]
fn stands(decision: &Decision, verdict: Verdict, stable: bool) {
    assert_eq!((decision.outcome().verdict, decision.outcome().stable), (verdict, stable));
    let uncertain: Vec<&str> = decision.outcome().uncertain.iter().map(plusone::Uncertain::code).collect();
    let expected: &[&str] = if stable { &[] } else { &["archive-ends-before-window"] };
    assert_eq!(uncertain, expected);
}

const FOR: [&str; 3] = ["+1", "+1", "+1"];

#[test]
fn silence_passes_nothing_if_the_archive_ends_before_the_vote() {
    let decision = decided(&vote("[MINOR] ", &[]));
    stands(&decision, Verdict::Passed, false);
    assert_eq!(decision.outcome().possible, [Verdict::Passed, Verdict::Blocked]);
    assert_eq!(decision.complete(), None);
    stands(&decided(&vote("", &FOR)), Verdict::Passed, false);
    stands(&decided(&vote("", &FOR[..2])), Verdict::Failed, false);
}

#[test]
fn mail_of_two_others_after_the_end_proves_silence() {
    let [yann, zoe] = NOT_VOTED;
    for (more, stable) in [
        (vec![talk(yann, END + 1)], false),
        (vec![talk(yann, END + 1), talk(yann, END + 9)], false),
        (vec![talk(yann, END + 1), talk(PROPOSER, END + 9)], false),
        (vec![talk(yann, END - 1), talk(zoe, END + 9)], false),
        (vec![talk(yann, END + 1), talk(zoe, END + 9)], true),
        (vec![talk(VOTERS[0], END + 1), talk(zoe, END + 9)], true),
        (vec![talk(yann, LONG_AFTER + 1), talk(zoe, END + 9)], false),
    ] {
        let decision = decided(&with(vote("", &FOR), &more));
        stands(&decision, Verdict::Passed, stable);
    }
    let decision = decided(&with(vote("", &FOR), &[talk(yann, END + 1), talk(zoe, END + 9)]));
    let complete = decision.complete().unwrap();
    assert_eq!((complete.until, complete.source), (on(END + 1), CompletenessSource::Mail));
}

/// Judges several files. The call was sent to `to`.
fn judged_files(files: &[Vec<String>], to: &str) -> Decision {
    let policy = policy::preset("ovirt-infra").unwrap();
    let mut archive = Mailbox::empty(OpenOptions::default());
    for (at, mails) in files.iter().enumerate() {
        let text = mails.concat().replacen("To: hall@example.org", &format!("To: {to}"), 1);
        archive.add_bytes(&format!("{at}.mbox"), text.as_bytes()).unwrap();
    }
    let survey = Survey::new(archive, &policy).unwrap();
    survey.decide(&survey.outlines[0], Rules::new(&policy, on(LONG_AFTER))).unwrap()
}

#[test]
fn the_archive_of_each_list_of_a_call_must_reach_the_end() {
    let [yann, zoe] = NOT_VOTED;
    let both = "hall@example.org, shed@example.org";
    let whole = || with(vote("", &FOR), &[talk(yann, END + 1), talk(zoe, END + 9)]);
    let short = || vote("", &FOR[..1]);
    stands(&judged_files(&[whole(), short()], both), Verdict::Passed, false);
    stands(&judged_files(&[short(), whole()], both), Verdict::Passed, false);
    let other = || with(short(), &[talk(yann, END + 2), talk(zoe, END + 12)]);
    let decision = judged_files(&[whole(), other()], both);
    stands(&decision, Verdict::Passed, true);
    assert_eq!(decision.complete().unwrap().until, on(END + 1));
    // Two files of one list: the later one has all mail.
    stands(&judged_files(&[whole(), short()], "hall@example.org"), Verdict::Passed, true);
    let person = "hall@example.org, wanda@example.net";
    stands(&judged_files(&[whole(), short()], person), Verdict::Passed, true);
    // Files of single months: the second month of a list has no copy of the call.
    let talks = vec![talk(yann, END + 1), talk(zoe, END + 9)];
    stands(&judged_files(&[short(), vote("", &FOR), talks], both), Verdict::Passed, true);
}

#[test]
fn mail_that_names_another_list_of_the_call_shows_nothing() {
    let [yann, zoe] = NOT_VOTED;
    let of = |list: &str, mails: Vec<String>| -> Vec<String> {
        let id = format!("To: hall@example.org\nList-Id: <{list}.example.org>");
        mails.into_iter().map(|mail| mail.replace("To: hall@example.org", &id)).collect()
    };
    let months = |second: &str| {
        let files = [
            of("hall", vote("", &FOR)),
            of("shed", vote("", &FOR)),
            of("hall", vec![talk(yann, END + 1), talk(zoe, END + 9)]),
            of(second, vec![talk(yann, END + 2), talk(zoe, END + 10)]),
        ];
        judged_files(&files, "hall@example.org")
    };
    stands(&months("hall"), Verdict::Passed, false);
    stands(&months("shed"), Verdict::Passed, true);
}

#[test]
fn the_caller_may_say_that_the_archive_is_complete() {
    let mails = vote("[MINOR] ", &[]);
    for (said, stable) in [("2026-03-05T08:59:59Z", false), ("2026-03-05T09:00:00Z", true), ("now", true)] {
        let decision = judged(&mails, None, Binding::Policy, Some(said));
        stands(&decision, Verdict::Passed, stable);
        assert_eq!(decision.complete().unwrap().source, CompletenessSource::Option);
    }
    // Later mail proves more than the earlier statement.
    let mails = with(mails, &[talk(NOT_VOTED[0], END + 1), talk(NOT_VOTED[1], END + 9)]);
    let decision = judged(&mails, None, Binding::Policy, Some("2026-03-03"));
    stands(&decision, Verdict::Passed, true);
    assert_eq!(decision.complete().unwrap().source, CompletenessSource::Mail);
}

#[test]
fn with_a_roster_only_people_on_it_may_have_voted_unseen() {
    let voters = roster(&VOTERS);
    stands(&judged(&vote("", &FOR), Some(&voters), Binding::Policy, None), Verdict::Passed, true);
    let one_more = roster(&[VOTERS[0], VOTERS[1], VOTERS[2], NOT_VOTED[0]]);
    stands(&judged(&vote("", &FOR), Some(&one_more), Binding::Policy, None), Verdict::Passed, false);
    let two = roster(&VOTERS[..2]);
    stands(&judged(&vote("", &FOR[..2]), Some(&two), Binding::Policy, None), Verdict::Failed, true);
    // If everybody's vote counts, a roster does not limit the number of people.
    stands(&judged(&vote("", &FOR), Some(&voters), Binding::Everyone, None), Verdict::Passed, false);
}

#[test]
fn a_missing_proposer_vote_may_be_in_favour_but_not_an_objection() {
    let all = roster(&[VOTERS[0], VOTERS[1], VOTERS[2], PROPOSER]);
    stands(&judged(&vote("", &FOR), Some(&all), Binding::Policy, None), Verdict::Passed, true);
    let two = roster(&[VOTERS[0], VOTERS[1], PROPOSER]);
    stands(&judged(&vote("", &FOR[..2]), Some(&two), Binding::Policy, None), Verdict::Failed, false);
}

#[test]
fn verdicts_that_nobody_can_change_are_stable() {
    let blocked = ["+1", "-1 because the paint is not dry before the feast"];
    let decision = decided(&vote("", &blocked));
    stands(&decision, Verdict::Blocked, true);
    let notes: Vec<String> = decision.diagnostics().iter().map(|odd| odd.text().to_owned()).collect();
    assert_eq!(
        notes,
        ["it is unknown if the archive is complete until the deadline 2026-03-05 09:00 (UTC): votes and \
          objections may be missing; if none is missing, use --complete-until"]
    );
}

#[test]
fn a_result_of_the_proposer_needs_no_later_mail() {
    let result = |hour| {
        let subject = "[RESULT] [VOTE] Paint the hall";
        mail("result@example.org", PROPOSER, subject, hour, Some("call@example.org"), "The vote has passed.")
    };
    stands(&decided(&with(vote("", &FOR), &[result(END + 1)])), Verdict::Passed, true);
}

#[test]
fn an_unclear_vote_and_a_missing_one_may_change_a_verdict_together() {
    let one_more = roster(&[VOTERS[0], VOTERS[1], VOTERS[2], NOT_VOTED[0]]);
    let mails = vote("", &["+1", "+1 if the floor is covered first"]);
    let four = judged(&mails, Some(&one_more), Binding::Policy, None);
    assert!(!four.outcome().stable);
    assert!(four.outcome().uncertain.iter().any(|one| one.code() == "archive-ends-before-window"));
}

#[test]
fn very_many_items_are_not_settled() {
    let items = |count: usize| (1..=count).map(|item| format!("Item {item}: +1\n")).collect::<String>();
    for (count, stable) in [(3, true), (50, true), (51, false)] {
        let ballots = [items(count), items(count), items(count)];
        let mails = vote("", &ballots.each_ref().map(String::as_str));
        let outcome = judged(&mails, None, Binding::Policy, Some("now")).outcome().clone();
        assert_eq!((outcome.verdict, outcome.stable), (Verdict::Passed, stable), "{count}");
        assert_eq!(outcome.uncertain.iter().any(|one| one.code() == "too-many-items"), !stable);
    }
}

#[test]
fn reports_say_how_far_the_archive_is_complete_and_result_writes_nothing() {
    let folder = Folder::new();
    let archive = folder.save("hall.mbox", vote("[MINOR] ", &[]).concat());
    let run = |arguments: &[&str]| {
        let mut command = command();
        command.args(arguments).args([archive.as_str(), "--at=2026-04-01T00:00:00Z"]);
        finished(command)
    };
    let report = run(&["tally"]);
    assert_eq!(report.code, 4);
    let line = "Archive: not known to be complete (see --complete-until)";
    assert!(report.out.lines().any(|found| found == line), "{}", report.out);
    let report = run(&["tally", "--complete-until=2026-03-20"]);
    assert_eq!(report.code, 0);
    let line = "Archive: complete until 20 Mar 2026 23:59 UTC (--complete-until)";
    assert!(report.out.lines().any(|found| found == line), "{}", report.out);
    let refused = run(&["result"]);
    assert_eq!((refused.code, refused.out.as_str()), (4, ""));
    assert!(refused.err.contains("is complete until the deadline 2026-03-05 09:00 (UTC)"), "{}", refused.err);
    assert_eq!(run(&["result", "--complete-until=now"]).code, 0);
    let document = run(&["tally", "--complete-until=now", "--format=json"]).json();
    let complete = &document["archive_complete"];
    assert_eq!((&complete["until"], &complete["source"]), (&"2026-04-01T00:00:00Z".into(), &"option".into()));
}
