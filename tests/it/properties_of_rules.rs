//! Tests properties of every rule. A vote in favour never makes a requirement fail. A stable verdict is the same for
//! every reading of the unclear votes. The order of messages and files does not matter.

use crate::common::command::{AT, ROOT, run};
use crate::common::mail::Folder;
use crate::common::{fixtures, toml_of};
use chrono::{DateTime, FixedOffset};
use plusone::archive::Mailbox;
use plusone::message::Author;
use plusone::moment::CompleteUntil;
use plusone::outcome::{self, Completeness, CompletenessSource, JudgementContext, Outcome, Verdict};
use plusone::pipeline::{Rules, Survey};
use plusone::policy::{self, Condition, Measure, ProposalClass, Requirement, Side, Whole};
use plusone::proposal::{Proposal, Window};
use plusone::tally::{Elector, Electors, Justification, Status, Tally, Vote};
use plusone::vote::{Explanation, Reason, Value};
use proptest::prelude::*;

fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// A proposal of a class whose window is over.
fn proposal(class: &ProposalClass) -> Proposal {
    let opened = moment("2026-05-04T08:00:00Z");
    Proposal {
        message_id: "call@example.org".into(),
        subject: "[VOTE] Move it".into(),
        title: "Move it".into(),
        class: class.clone(),
        class_reason: String::new(),
        proposer: Some(Author::new("Ana Lee", "ana@example.org")),
        sent: Some(opened),
        opened: Some(opened),
        extensions: Vec::new(),
        window: Window::Deadline { until: moment("2026-05-07T08:00:00Z") },
        earliest_end: None,
        closing: None,
        restarted: None,
        unread: false,
        uncertain: Vec::new(),
        announcements: Vec::new(),
        permalink: None,
        diagnostics: Vec::new(),
    }
}

/// The vote of the person with this number, with an explanation if it is against.
fn vote(person: usize, value: Option<&str>, status: Status, binding: bool, class: &ProposalClass) -> Vote {
    let value: Option<Value> = value.map(|value| value.parse().unwrap());
    let against = value.is_some_and(|value| value.hundredths() <= -100) && status == Status::Counted;
    let voter = Author::new(format!("Voter {person}"), format!("voter{person}@example.org"));
    let reasons = if status == Status::Unclear { vec![Reason::Conditional] } else { Vec::new() };
    let justification = if against {
        Justification::Of(Explanation::Given("it breaks the build".into()))
    } else {
        Justification::NotNeeded
    };
    Vote::without_mail(voter, value, status, binding, class, reasons, justification)
}

fn decide(class: &ProposalClass, votes: Vec<Vote>, electors: &Electors) -> Outcome {
    let tally = Tally { votes, ..Tally::default() };
    let at = moment("2026-06-01T00:00:00Z");
    let complete = Some(Completeness { until: at, source: CompletenessSource::Option });
    let setting = JudgementContext {
        at,
        electors: Some(electors),
        electors_only: true,
        proposer: None,
        complete,
        unread: None,
    };
    outcome::decide(&proposal(class), &tally, setting)
}

/// Twelve people who may vote.
fn electors() -> Electors {
    let elector = |number| Elector {
        person: format!("voter{number}@example.org"),
        name: format!("Voter {number}"),
        roles: Vec::new(),
        binding: true,
    };
    Electors { people: (0..12).map(elector).collect() }
}

/// Every class of every preset, with its name.
fn classes() -> Vec<(String, ProposalClass)> {
    let presets = policy::names().map(|name| policy::preset(name).unwrap());
    let named = |policy: policy::Policy| {
        let named = |class: &ProposalClass| (format!("{} {}", policy.name(), class.name()), class.clone());
        policy.classes().iter().map(named).collect::<Vec<_>>()
    };
    presets.flat_map(named).collect()
}

/// `true` if one more vote in favour can never turn a requirement from met to unmet.
fn is_monotone(requirement: &Requirement) -> bool {
    let in_favour = |side: Side| matches!(side, Side::Plus | Side::Cast | Side::Decisive);
    let rises = |condition: &Condition| match condition.measure {
        Measure::AtMost { side, .. } => !in_favour(side),
        Measure::MoreThan { than, .. } | Measure::Times { than, .. } => !in_favour(than),
        Measure::Share { side, of, .. } => in_favour(side) || of == Whole::Eligible,
        Measure::Sum { at_most, .. } => at_most.is_none(),
        _ => true,
    };
    requirement.test.conditions().all(rises)
}

/// A counted vote: its value, and `true` if it is binding.
fn counted() -> impl Strategy<Value = (&'static str, bool)> {
    (prop_oneof![Just("+1"), Just("0"), Just("-1"), Just("-0"), Just("+0.5"), Just("-2")], any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn one_more_vote_in_favour_harms_no_proposal(cast in prop::collection::vec(counted(), 0..11)) {
        let mut monotone = 0;
        for (name, class) in classes() {
            if !class.requirements().iter().all(is_monotone) {
                continue;
            }
            monotone += 1;
            let votes: Vec<Vote> = cast.iter().enumerate()
                .map(|(person, (value, binding))| vote(person, Some(value), Status::Counted, *binding, &class))
                .collect();
            let more = [votes.clone(), vec![vote(11, Some("+1"), Status::Counted, true, &class)]].concat();
            if decide(&class, votes, &electors()).verdict == Verdict::Passed {
                prop_assert_eq!(decide(&class, more, &electors()).verdict, Verdict::Passed, "{}", name);
            }
        }
        prop_assert!(monotone >= 2, "only {} classes are monotone", monotone);
    }

    /// A stable verdict does not change when every unclear vote is decided: dropped, or counted with a value
    /// that it may have.
    #[test]
    fn a_stable_verdict_holds_however_the_unclear_votes_are_settled(
        cast in prop::collection::vec(counted(), 0..8),
        unclear in prop::collection::vec(
            (0..10_usize, prop_oneof![Just(None), Just(Some("+1")), Just(Some("-1"))], any::<bool>(), 0..4_usize),
            0..4,
        ),
    ) {
        for (name, class) in classes() {
            let clear: Vec<Vote> = cast.iter().enumerate()
                .map(|(person, (value, binding))| vote(person, Some(value), Status::Counted, *binding, &class))
                .collect();
            let doubts = unclear.iter()
                .map(|(person, value, binding, _)| vote(*person, *value, Status::Unclear, *binding, &class));
            let before = decide(&class, clear.iter().cloned().chain(doubts).collect(), &electors());
            if !before.stable {
                continue;
            }
            prop_assert_eq!(decide(&class, clear.clone(), &electors()).verdict, before.verdict, "{}", name);
            let mut settled = clear;
            for (person, value, binding, settlement) in &unclear {
                let value = match (settlement, value) {
                    (0, _) => continue,
                    (_, Some(value)) => *value,
                    (settlement, None) => ["+1", "0", "-1"][settlement - 1],
                };
                settled.retain(|vote| vote.person() != format!("voter{person}@example.org"));
                settled.push(vote(*person, Some(value), Status::Counted, *binding, &class));
            }
            prop_assert_eq!(decide(&class, settled, &electors()).verdict, before.verdict, "{}", name);
        }
    }
}

/// The mails of an mbox, each with its separator.
fn mails(mbox: &str) -> Vec<String> {
    let mut mails: Vec<String> = Vec::new();
    for line in mbox.split_inclusive('\n') {
        match mails.last_mut() {
            Some(mail) if !line.starts_with("From ") => mail.push_str(line),
            _ => mails.push(line.to_owned()),
        }
    }
    mails
}

#[derive(serde::Deserialize)]
struct Asked {
    at: String,
    thread: Option<String>,
}

#[test]
fn the_order_of_messages_changes_nothing() {
    let policy = policy::preset("ovirt-infra").unwrap();
    let mut compared = 0;
    for path in fixtures("archives", &["mbox"]) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let asked: Asked = toml_of(&path);
        let (Some(thread), mails) = (asked.thread.or_else(|| only_call(&text)), mails(&text)) else {
            continue;
        };
        // A message without a date is sorted by its position in the archive.
        if mails.iter().any(|mail| !mail.contains("\nDate: ")) {
            continue;
        }
        let decided = |mails: &[String]| {
            let archive = Mailbox::from_bytes("list.mbox", mails.concat().as_bytes()).unwrap();
            let survey = Survey::new(archive, &policy).unwrap();
            let rules = Rules::new(&policy, moment(&asked.at)).complete_until(CompleteUntil::Now);
            let decision = survey.decide(&survey.find(&thread)[0], rules).unwrap();
            (decision.outcome().clone(), decision.counts(), decision.votes().to_vec())
        };
        let expected = decided(&mails);
        let backwards: Vec<String> = mails.iter().rev().cloned().collect();
        let mixed: Vec<String> =
            mails.iter().skip(1).step_by(2).chain(mails.iter().step_by(2)).cloned().collect();
        for other in [backwards, mixed] {
            assert_eq!(decided(&other), expected, "{}", path.display());
        }
        compared += 1;
    }
    assert!(compared >= 30, "only {compared} archives were compared");
}

/// The Message-ID of the call, if an archive has exactly one.
fn only_call(text: &str) -> Option<String> {
    let policy = policy::preset("ovirt-infra").unwrap();
    let survey = Survey::new(Mailbox::from_bytes("list.mbox", text.as_bytes()).unwrap(), &policy).unwrap();
    match &survey.outlines[..] {
        [one] => Some(one.message_id.clone()),
        _ => None,
    }
}

#[test]
fn the_order_of_archives_changes_nothing() {
    let text = std::fs::read_to_string(format!("{ROOT}/fixtures/archives/changed-vote.mbox")).unwrap();
    let mails = mails(&text);
    let folder = Folder::new();
    let half = mails.len() / 2;
    let (one, other) =
        (folder.save("a.mbox", mails[..half].concat()), folder.save("b.mbox", mails[half..].concat()));
    let tallied = |first: &str, second: &str| {
        let found = run(&["tally", first, second, AT, "--format=json"]).json();
        (found["outcome"].clone(), found["counts"].clone(), found["votes"].clone())
    };
    assert_eq!(tallied(&one, &other), tallied(&other, &one));
}
