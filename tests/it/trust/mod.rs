//! Tests strangers, copies and uncertain mail: they do not change a verdict, or a person must decide.

mod clocks;
mod copies;
mod course;
mod harmless;
mod properties;
mod senders;
mod unread;

use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset};
use plusone::archive::{Mailbox, OpenOptions};
use plusone::moment::CompleteUntil;
use plusone::outcome::{Outcome, Verdict};
use plusone::pipeline::{Decision, Rules, Survey};
use plusone::policy::{self, Policy};
use plusone::roster::Roster;
use plusone::tally::Electorate;

const CALL: &str = "call@example.org";
const ROSTER: &str = "name,address\nAna Lee,ana@example.org\nBo Ek,bo@example.org\nCarl Dorn,carl@example.net\n\
                      Dee Moss,dee@example.com\nEve Holm,eve@example.org\n";
/// The people on the roster, the proposer first.
const PEOPLE: [&str; 5] = [
    "Ana Lee <ana@example.org>", "Bo Ek <bo@example.org>", "Carl Dorn <carl@example.net>",
    "Dee Moss <dee@example.com>", "Eve Holm <eve@example.org>",
];
const STRANGER: &str = "Mal Ory <mal@evil.test>";

fn ovirt() -> Policy {
    policy::preset("ovirt-infra").unwrap()
}

fn on(hour: u32) -> DateTime<FixedOffset> {
    let start: DateTime<FixedOffset> = "2026-05-04T08:00:00Z".parse().unwrap();
    start + chrono::TimeDelta::hours(hour.into())
}

/// A mail; its time is in hours after the call.
#[derive(Debug, Clone)]
struct Mail {
    id: String,
    from: String,
    subject: String,
    hour: u32,
    answers: Option<String>,
    body: String,
}

impl Mail {
    fn call() -> Self {
        Self {
            id: CALL.into(),
            from: PEOPLE[0].into(),
            subject: "[VOTE] Move the wiki".into(),
            hour: 0,
            answers: None,
            body: "Please vote. The vote closes on 7 May 2026 08:00 UTC.".into(),
        }
    }

    fn reply(id: usize, from: &str, hour: u32, body: &str) -> Self {
        Self {
            id: format!("r{id}@example.org"),
            from: from.into(),
            subject: "Re: [VOTE] Move the wiki".into(),
            hour,
            answers: Some(CALL.into()),
            body: body.into(),
        }
    }

    fn result(from: &str, hour: u32) -> Self {
        let subject = "[RESULT] [VOTE] Move the wiki".into();
        Self { subject, answers: None, ..Self::reply(90, from, hour, "The vote failed: +1: 0, -1: 0.") }
    }

    fn cancellation(from: &str, hour: u32) -> Self {
        let subject = "[CANCELLED] [VOTE] Move the wiki".into();
        Self { subject, answers: None, ..Self::reply(91, from, hour, "The vote is cancelled.") }
    }

    fn text(&self) -> String {
        let date = on(self.hour);
        let mut text = format!(
            "From list@example.org {}\nFrom: {}\nTo: dev@example.org\nSubject: {}\nDate: {}\nMessage-ID: <{}>\n",
            date.format("%a %b %e %H:%M:%S %Y"),
            self.from,
            self.subject,
            date.to_rfc2822(),
            self.id
        );
        if let Some(id) = &self.answers {
            let _ = writeln!(text, "In-Reply-To: <{id}>");
        }
        text + "\n" + &self.body + "\n\n"
    }
}

fn survey(mails: &[Mail]) -> Survey {
    let mbox: String = mails.iter().map(Mail::text).collect();
    Survey::new(Mailbox::from_bytes("list.mbox", mbox.as_bytes()).unwrap(), &ovirt()).unwrap()
}

/// The proposal with the call by a person on the roster.
fn decided(mails: &[Mail], roster: Option<&Roster>) -> Decision {
    let (policy, survey) = (ovirt(), survey(mails));
    let electorate = Electorate { roster, ..Electorate::EVERYONE };
    let rules = Rules::new(&policy, on(24 * 20)).electorate(electorate).complete_until(CompleteUntil::Now);
    let is_call = |at: usize| survey.headers[at].author.address() == "ana@example.org";
    let outline = survey.outlines.iter().find(|outline| outline.call.is_some_and(is_call)).unwrap();
    survey.decide(outline, rules).unwrap()
}

fn outcome(mails: &[Mail], roster: Option<&Roster>) -> Outcome {
    decided(mails, roster).outcome().clone()
}

fn roster() -> Roster {
    Roster::read(ROSTER, "roster.csv", None).unwrap()
}

/// The call, and one vote by each person.
fn vote(values: &[&str]) -> Vec<Mail> {
    let votes = values.iter().zip(&PEOPLE[1..]).zip((4_u32..).step_by(2)).enumerate();
    let votes = votes.map(|(at, ((value, person), hour))| Mail::reply(at, person, hour, value));
    std::iter::once(Mail::call()).chain(votes).collect()
}

fn with(mut mails: Vec<Mail>, mail: Mail) -> Vec<Mail> {
    mails.push(mail);
    mails
}

#[test]
fn a_result_of_a_stranger_closes_nothing_if_there_is_a_roster() {
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::result(STRANGER, 1));
    let decision = decided(&mails, Some(&roster()));
    assert!(decision.proposal().closing.is_none());
    assert_eq!((decision.outcome().verdict, decision.outcome().stable), (Verdict::Passed, true));
}

#[test]
fn a_result_of_a_stranger_has_two_readings_without_a_roster() {
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::result(STRANGER, 1));
    let found = outcome(&mails, None);
    assert_eq!((found.verdict, found.stable), (Verdict::Passed, false));
    assert_eq!(found.possible, [Verdict::Passed, Verdict::Failed]);
    let uncertain: Vec<_> = found.uncertain.iter().map(|one| (one.code(), one.message_id())).collect();
    assert_eq!(uncertain, [("closed-by-another", Some("r90@example.org"))]);
    let after = with(vote(&["+1", "+1", "+1"]), Mail::result(STRANGER, 80));
    assert!(outcome(&after, None).stable, "after the end it turns nothing");
}

#[test]
fn a_result_of_the_proposer_ends_the_doubt() {
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::result(STRANGER, 1));
    let later = Mail { id: "own@example.org".into(), ..Mail::result(PEOPLE[0], 80) };
    let found = outcome(&with(mails, later), None);
    assert_eq!((found.verdict, found.stable), (Verdict::Passed, true));
}

#[test]
fn an_uncertain_author_matches_nobody_but_may_be_the_proposer() {
    for from in [
        "=?utf-8?q?Ana_Lee_=3Cana=40example=2Eorg=3E=2C?= <mal@evil.test>",
        "Ana Lee <ana@example.org>, Mal <mal@evil.test>",
        "mal@evil.test (Ana Lee <ana@example.org>)",
        "Mal <mal@evil.test> <ana@example.org>",
    ] {
        let mails = with(vote(&["+1", "+1", "+1"]), Mail::cancellation(from, 30));
        let found = decided(&mails, Some(&roster()));
        assert!(found.proposal().closing.is_none(), "{from}");
        assert_eq!(found.outcome().verdict, Verdict::Passed, "{from}");
    }
}

#[test]
fn a_vote_of_an_uncertain_author_is_read_as_that_of_each_candidate() {
    let from = "Mal <mal@evil.test> <bo@example.org>";
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::reply(20, from, 30, "-1, this breaks the mirror"));
    let found = decided(&mails, Some(&roster()));
    assert_eq!(found.counts().minus.binding, 0);
    assert_eq!((found.outcome().verdict, found.outcome().stable), (Verdict::Passed, false));
    assert_eq!(found.outcome().uncertain[0].code(), "uncertain-author");
    let harmless = with(vote(&["+1", "+1", "+1"]), Mail::reply(20, from, 30, "+1"));
    assert!(outcome(&harmless, Some(&roster())).stable);
}

#[test]
fn a_complete_forgery_of_from_is_not_detected() {
    // The mail looks exactly like a mail from Bo; README and docs say so.
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::reply(20, PEOPLE[1], 30, "-1, this breaks the mirror"));
    assert_eq!(outcome(&mails, Some(&roster())).verdict, Verdict::Blocked);
}

#[test]
fn a_vote_that_may_be_extended_or_restarted_has_two_readings() {
    let late = Mail::reply(30, PEOPLE[4], 80, "+1");
    for (body, alone) in [
        ("Let's give it a few more days.", false),
        ("As we do not have a quorum I extend the vote.", false),
        ("The room is booked for Monday.", true),
        ("I will not extend the vote.", true),
    ] {
        let mails = with(with(vote(&["+1", "+1"]), Mail::reply(31, PEOPLE[0], 60, body)), late.clone());
        let found = outcome(&mails, Some(&roster()));
        assert_eq!((found.verdict, found.stable), (Verdict::Failed, alone), "{body}");
    }
    let restarted =
        Mail::reply(32, PEOPLE[0], 20, "I am restarting the vote, the hash was wrong. Please vote again.");
    let found = decided(&with(vote(&["+1", "+1", "+1"]), restarted), Some(&roster()));
    assert_eq!((found.outcome().verdict, found.outcome().stable), (Verdict::Failed, false));
    assert_eq!(found.counts().plus.binding, 0);
}

#[test]
fn a_named_list_address_is_decoded_even_if_the_archive_does_not_show_it() {
    let rewritten = Mail {
        from: "\"Bo Ek via dev\" <dev@lists.example.org>\nReply-To: Bo Ek <bo@example.org>\nList-Post: <mailto:dev@lists.example.org>"
            .into(),
        ..Mail::reply(1, "", 4, "+1")
    };
    let mbox: String = [Mail::call(), rewritten].iter().map(Mail::text).collect();
    let author = |lists: &[&str]| {
        let lists = lists.iter().map(|list| (*list).to_owned()).collect();
        let reading = OpenOptions { lists, ..OpenOptions::default() };
        let archive = Mailbox::from_bytes_with("list.mbox", mbox.as_bytes(), reading).unwrap();
        Survey::new(archive, &ovirt()).unwrap().headers[1].author.address().to_owned()
    };
    assert_eq!(author(&["dev@lists.example.org"]), "bo@example.org");
    assert_eq!(author(&[]), "dev@lists.example.org");
}

#[test]
fn a_vote_from_a_shared_address_may_have_been_changed_only_under_a_similar_name() {
    let team =
        |id, name: &str, hour, body: &str| Mail::reply(id, &format!("{name} <team@example.com>"), hour, body);
    for (name, stable) in [("Gus N.", false), ("Wim Zorn", true)] {
        let mut mails = vote(&["+1", "+1", "+1"]);
        mails.push(team(20, "Gus Nord", 12, "-1, our customers need it"));
        mails.push(team(21, "Wim Zorn", 13, "+1"));
        mails.push(team(22, name, 14, "+1"));
        let found = outcome(&mails, None);
        assert_eq!((found.verdict, found.stable), (Verdict::Blocked, stable), "{name}");
    }
}
