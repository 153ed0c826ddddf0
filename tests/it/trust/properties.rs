//! Tests properties of random votes that mail from strangers, copies and the order of mails never change.

use plusone::moment::CompleteUntil;
use plusone::outcome::Verdict;
use plusone::pipeline::Rules;
use plusone::report::json::TallyDocument;
use plusone::report::{Origin, TallyReport};
use proptest::prelude::*;
use serde_json::Value;

use super::{CALL, Mail, PEOPLE, STRANGER, on, outcome, ovirt, roster, survey, vote, with};

/// The document of a tally without the places of the messages.
fn document(mails: &[Mail]) -> Value {
    let (policy, survey) = (ovirt(), survey(mails));
    let rules = Rules::new(&policy, on(24 * 20)).complete_until(CompleteUntil::Now);
    let documents: Vec<Value> = survey
        .outlines
        .iter()
        .map(|outline| {
            let decision = survey.decide(outline, rules).unwrap();
            serde_json::to_value(TallyDocument::new(&TallyReport {
                survey: &survey,
                decision: &decision,
                rules,
                origin: &Origin::default(),
            }))
            .unwrap()
        })
        .collect();
    Value::Array(documents)
}

/// A mail of any kind by any person, so that copies, equal dates and contested ids occur.
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
    fn the_order_of_messages_changes_nothing(
        mails in prop::collection::vec(any_mail(), 0..7),
        seed in any::<u64>(),
    ) {
        let mut mails: Vec<Mail> = std::iter::once(Mail::call()).chain(mails).collect();
        // Some mail is in the archive twice.
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
    fn a_certain_stranger_changes_nothing_if_there_is_a_roster(
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

    /// Adds the possible effect of a mail to an archive without this mail.
    ///
    /// This does not use the library's code for scenarios.
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
            // A restart removes earlier closes together with their round, so restarts come last.
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
