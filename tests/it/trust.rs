//! What a stranger, a copy or an uncertain mail may do to a verdict: leave it, or leave it to a person.

use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset};
use plusone::archive::Archive;
use plusone::outcome::{Outcome, Verdict};
use plusone::pipeline::{Decision, Rules, Survey};
use plusone::policy::{self, Policy};
use plusone::report::json::TallyDocument;
use plusone::roster::Roster;
use plusone::tally::Electorate;
use proptest::prelude::*;
use serde_json::Value;

const CALL: &str = "call@example.org";
const ROSTER: &str = "name,address\nAna Lee,ana@example.org\nBo Ek,bo@example.org\nCarl Dorn,carl@example.net\n\
                      Dee Moss,dee@example.com\nEve Holm,eve@example.org\n";
/// Those on the roster, the proposer first.
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
    Survey::new(Archive::from_bytes("list.mbox", mbox.as_bytes()).unwrap(), &ovirt()).unwrap()
}

/// The proposal of the call that somebody on the roster made.
fn decided(mails: &[Mail], roster: Option<&Roster>) -> Decision {
    let (policy, survey) = (ovirt(), survey(mails));
    let electorate = Electorate { roster, ..Electorate::EVERYONE };
    let rules = Rules { policy: &policy, class: None, electorate, at: on(24 * 20) };
    let is_call = |at: usize| survey.headers[at].author.address == "ana@example.org";
    let outline = survey.outlines.iter().find(|outline| outline.call.is_some_and(is_call)).unwrap();
    survey.decide(outline, rules).unwrap()
}

fn outcome(mails: &[Mail], roster: Option<&Roster>) -> Outcome {
    decided(mails, roster).outcome
}

fn roster() -> Roster {
    Roster::read(ROSTER, "roster.csv", None).unwrap()
}

/// The call, and a vote of each of a number of people.
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
fn a_result_of_a_stranger_closes_nothing_where_a_roster_tells_strangers() {
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::result(STRANGER, 1));
    let decision = decided(&mails, Some(&roster()));
    assert!(decision.proposal.closing.is_none());
    assert_eq!((decision.outcome.verdict, decision.outcome.stable), (Verdict::Passed, true));
}

#[test]
fn a_result_of_a_stranger_has_two_readings_without_a_roster() {
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::result(STRANGER, 1));
    let found = outcome(&mails, None);
    assert_eq!((found.verdict, found.stable), (Verdict::Passed, false));
    assert_eq!(found.possible, [Verdict::Passed, Verdict::Failed]);
    let uncertain: Vec<_> = found.uncertain.iter().map(|one| (one.code, one.message_id.as_deref())).collect();
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
fn an_uncertain_author_is_nobody_and_may_be_the_proposer() {
    for from in [
        "=?utf-8?q?Ana_Lee_=3Cana=40example=2Eorg=3E=2C?= <mal@evil.test>",
        "Ana Lee <ana@example.org>, Mal <mal@evil.test>",
        "mal@evil.test (Ana Lee <ana@example.org>)",
        "Mal <mal@evil.test> <ana@example.org>",
    ] {
        let mails = with(vote(&["+1", "+1", "+1"]), Mail::cancellation(from, 30));
        let found = decided(&mails, Some(&roster()));
        assert!(found.proposal.closing.is_none(), "{from}");
        assert_eq!(found.outcome.verdict, Verdict::Passed, "{from}");
    }
}

#[test]
fn a_vote_of_an_uncertain_author_is_read_as_that_of_each_candidate() {
    let from = "Mal <mal@evil.test> <bo@example.org>";
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::reply(20, from, 30, "-1, this breaks the mirror"));
    let found = decided(&mails, Some(&roster()));
    assert_eq!(found.counts.minus.binding, 0);
    assert_eq!((found.outcome.verdict, found.outcome.stable), (Verdict::Passed, false));
    assert_eq!(found.outcome.uncertain[0].code, "uncertain-author");
    let harmless = with(vote(&["+1", "+1", "+1"]), Mail::reply(20, from, 30, "+1"));
    assert!(outcome(&harmless, Some(&roster())).stable);
}

#[test]
fn a_plain_forgery_of_the_whole_from_cannot_be_told() {
    // Nothing in the mail tells it from one of Bo's: README and docs say so.
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::reply(20, PEOPLE[1], 30, "-1, this breaks the mirror"));
    assert_eq!(outcome(&mails, Some(&roster())).verdict, Verdict::Blocked);
}

#[test]
fn a_vote_that_may_be_extended_or_started_anew_has_two_readings() {
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
    assert_eq!((found.outcome.verdict, found.outcome.stable), (Verdict::Failed, false));
    assert_eq!(found.counts.plus.binding, 0);
}

/// The document of a tally without what tells where the messages stood.
fn document(mails: &[Mail]) -> Value {
    let (policy, survey) = (ovirt(), survey(mails));
    let rules = Rules { policy: &policy, class: None, electorate: Electorate::EVERYONE, at: on(24 * 20) };
    let documents: Vec<Value> = survey
        .outlines
        .iter()
        .map(|outline| {
            let decision = survey.decide(outline, rules).unwrap();
            serde_json::to_value(TallyDocument::new(&survey, &decision, rules)).unwrap()
        })
        .collect();
    Value::Array(documents)
}

/// A mail of any kind by anybody, so that copies, ties and contested ids come up.
fn any_mail() -> impl Strategy<Value = Mail> {
    let bodies = prop::sample::select(vec![
        "+1", "-1, it breaks the mirror", "+0", "+1 if the key is renewed", "I withdraw my vote.",
        "Please re-vote.", "Let's give it a few more days.",
    ]);
    let people = prop::sample::select([&PEOPLE[..], &[STRANGER]].concat());
    (0..6_usize, people, 1..90_u32, bodies, 0..6_u8).prop_map(|(id, from, hour, body, kind)| match kind {
        0 => Mail::result(from, hour),
        1 => Mail::cancellation(from, hour),
        2 => Mail { answers: None, ..Mail::reply(id, from, hour, body) },
        _ => Mail::reply(id, from, hour, body),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_order_of_messages_decides_nothing(
        mails in prop::collection::vec(any_mail(), 0..7),
        seed in any::<u64>(),
    ) {
        let mut mails: Vec<Mail> = std::iter::once(Mail::call()).chain(mails).collect();
        // Some mail stands in the archive twice.
        let copies: Vec<Mail> = mails.iter().take(2).cloned().collect();
        mails.extend(copies);
        let before = document(&mails);
        let mut state = seed;
        for at in (1..mails.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            mails.swap(at, (state >> 33) as usize % (at + 1));
        }
        prop_assert_eq!(before, document(&mails));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_certain_stranger_changes_nothing_where_there_is_a_roster(
        values in prop::collection::vec(prop::sample::select(vec!["+1", "-1, it breaks the mirror", "0"]), 0..4),
        mail in any_mail(),
    ) {
        let (roster, votes) = (roster(), vote(&values));
        let before = outcome(&votes, Some(&roster));
        let mail = Mail { from: STRANGER.into(), id: format!("x{}", mail.id), ..mail };
        let after = outcome(&with(votes, mail), Some(&roster));
        prop_assert_eq!((before.verdict, before.stable), (after.verdict, after.stable));
    }

    #[test]
    fn an_uncertain_author_leaves_a_verdict_or_leaves_it_to_a_person(
        values in prop::collection::vec(prop::sample::select(vec!["+1", "-1, it breaks the mirror", "0"]), 0..4),
        mail in any_mail(),
        candidate in prop::sample::select(PEOPLE.to_vec()),
    ) {
        let (roster, votes) = (roster(), vote(&values));
        let before = outcome(&votes, Some(&roster));
        let from = format!("Mal <mal@evil.test>, {candidate}");
        let after = outcome(&with(votes, Mail { from, id: format!("x{}", mail.id), ..mail }), Some(&roster));
        prop_assert!(!after.stable || after.verdict == before.verdict);
    }

    #[test]
    fn without_a_roster_a_stranger_closes_and_extends_nothing_for_certain(
        values in prop::collection::vec(prop::sample::select(vec!["+1", "-1, it breaks the mirror", "0"]), 0..4),
        hour in 1..90_u32,
        kind in 0..4_u8,
    ) {
        let votes = vote(&values);
        let before = outcome(&votes, None);
        let mail = match kind {
            0 => Mail::result(STRANGER, hour),
            1 => Mail::cancellation(STRANGER, hour),
            2 => Mail::reply(40, STRANGER, hour, "The vote is extended until 20 May 2026."),
            _ => Mail::reply(40, STRANGER, hour, "I am restarting the vote. All earlier votes are void."),
        };
        let after = outcome(&with(votes, mail), None);
        prop_assert!(!after.stable || after.verdict == before.verdict);
    }
}

/// A mail of the vote that has two readings.
#[derive(Debug, Clone, Copy)]
enum Doubtful {
    Result,
    Cancellation,
    Extension,
    Restart,
}

impl Doubtful {
    fn mail(self, place: usize, hour: u32) -> Mail {
        let mail = match self {
            Self::Result => Mail::result(STRANGER, hour),
            Self::Cancellation => Mail::cancellation(STRANGER, hour),
            Self::Extension => Mail::reply(0, PEOPLE[0], hour, "Let's give it a few more days."),
            Self::Restart => Mail::reply(0, PEOPLE[0], hour, "The text has changed, please re-vote."),
        };
        Mail { id: format!("doubtful{place}@example.org"), ..mail }
    }

    /// The archive in which the mail, which is taken out, means what it may mean: written by hand, without any of
    /// what the library knows of scenarios.
    fn come_true(self, mails: &mut Vec<Mail>, mail: &Mail) {
        match self {
            Self::Result | Self::Cancellation => {
                mails.push(Mail { from: PEOPLE[0].into(), ..mail.clone() });
            }
            Self::Extension => {
                mails[0].body = "Please vote. The vote closes on 24 May 2026 08:00 UTC.".into();
            }
            Self::Restart => mails.retain(|other| other.id == CALL || other.hour > mail.hour),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_scenarios_give_the_verdicts_of_all_archives_that_may_be_meant(
        values in prop::collection::vec(
            prop::sample::select(vec!["+1", "-1, it breaks the mirror", "+1 if the key is renewed"]), 0..5,
        ),
        late in prop::option::of(prop::sample::select(vec!["+1", "-1, it breaks the mirror"])),
        doubtful in prop::collection::vec(
            (prop::sample::select(vec![
                Doubtful::Result, Doubtful::Cancellation, Doubtful::Extension, Doubtful::Restart,
            ]), 1..70_u32), 0..4,
        ),
    ) {
        let mut certain = vote(&values);
        certain.extend(late.map(|value| Mail::reply(70, "Fay Orr <fay@example.org>", 90, value)));
        let doubtful: Vec<(Doubtful, Mail)> =
            doubtful.iter().enumerate().map(|(at, (kind, hour))| (*kind, kind.mail(at, *hour))).collect();
        let whole: Vec<Mail> =
            certain.iter().cloned().chain(doubtful.iter().map(|(_, mail)| mail.clone())).collect();
        let mut possible: Vec<Verdict> = Vec::new();
        for set in 0..1_usize << doubtful.len() {
            let mut mails = certain.clone();
            let held = |at: &usize| set >> at & 1 == 1;
            let meant = (0..doubtful.len()).filter(held).map(|at| &doubtful[at]);
            // A close before the restart is gone with the earlier round, so that restarts come last.
            let (restarts, others): (Vec<_>, Vec<_>) = meant.partition(|(kind, _)| matches!(kind, Doubtful::Restart));
            for (kind, mail) in others.into_iter().chain(restarts) {
                kind.come_true(&mut mails, mail);
            }
            possible.extend(outcome(&mails, None).possible);
        }
        possible.sort_unstable();
        possible.dedup();
        let found = outcome(&whole, None);
        prop_assert_eq!(&found.possible, &possible, "{:?}", found.uncertain);
        prop_assert_eq!(found.stable, found.possible == found.now);
        prop_assert_eq!(found.stable, found.uncertain.is_empty());
    }
}
