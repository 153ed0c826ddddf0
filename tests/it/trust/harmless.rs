//! Tests that diagnostics with the effect `harmless` are harmless: the verdict is the same and equally stable with and
//! without their cause.

use plusone::archive::{Location, Mailbox};
use plusone::diagnostic::{Bearing, Code};
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Decision, Rules, Survey};
use plusone::tally::Electorate;

use super::{Mail, PEOPLE, on, ovirt, roster, vote, with};
use crate::common::mail::Folder;

/// The decision on the first proposal of a folder of mbox files.
fn of_folder(files: &[(&str, &str)]) -> (Decision, Vec<Code>) {
    let folder = Folder::new();
    for (name, text) in files {
        folder.save(name, text);
    }
    let archive = Mailbox::open(&[Location::Path(folder.path().into())]).unwrap();
    let policy = ovirt();
    let survey = Survey::new(archive, &policy).unwrap();
    let roster = roster();
    let electorate = Electorate { roster: Some(&roster), ..Electorate::EVERYONE };
    let rules = Rules::new(&policy, on(480)).electorate(electorate).complete_until(CompleteUntil::Now);
    let decision = survey.decide(&survey.outlines[0], rules).unwrap();
    let codes =
        decision.diagnostics().iter().chain(&survey.diagnostics).map(plusone::Diagnostic::code).collect();
    (decision, codes)
}

fn mbox(mails: &[Mail]) -> String {
    mails.iter().map(Mail::text).collect()
}

/// The files of a vote with the cause of a code.
fn with_code(code: Code, votes: Vec<Mail>) -> Vec<(&'static str, String)> {
    let talk = |from: &str| Mail::reply(50, from, 40, "Thanks to all who have looked at it.");
    let text = match code {
        Code::FileWithoutMail => {
            return vec![("a.mbox", mbox(&votes)), ("notes.txt", "No mail.\n".to_owned())];
        }
        Code::DuplicateMessage => mbox(&votes) + &mbox(&votes),
        Code::MissingMessageId => {
            mbox(&with(votes, talk(PEOPLE[4]))).replace("Message-ID: <r50@example.org>\n", "")
        }
        Code::AddressInName => mbox(&with(votes, talk("\"bo@example.org\" <gus@example.net>"))),
        Code::JoinedBySubject => mbox(&with(votes, Mail { answers: None, ..talk(PEOPLE[4]) })),
        Code::ExtendedByAnother => {
            let body = "The vote is extended until 20 May 2026.";
            mbox(&with(votes, Mail { body: body.into(), ..talk(PEOPLE[4]) }))
        }
        Code::VoteBeforeCall => {
            let early = Mail { body: "+0".into(), ..talk(PEOPLE[4]) };
            let date = |mail: &Mail| mail.text().replace("Date: Wed, 6 May", "Date: Mon, 4 May");
            let early = date(&early).replace("00:00:00 +0000", "07:59:00 +0000");
            mbox(&votes) + &early
        }
        Code::AutomaticMessage => {
            let robot = talk(PEOPLE[4]).text().replace("\nTo: ", "\nAuto-Submitted: auto-replied\nTo: ");
            mbox(&votes) + &robot
        }
        other => panic!("no archive shows that {other} is harmless"),
    };
    vec![("a.mbox", text)]
}

#[test]
fn harmless_diagnostics_never_change_a_verdict() {
    for code in Code::ALL.iter().copied().filter(|code| code.bearing() == Bearing::Harmless) {
        for values in [&["+1", "+1", "+1"][..], &["+1", "+1"], &["+1", "-1, it breaks the mirror", "+1"]] {
            let clean = mbox(&vote(values));
            let (clean, before) = of_folder(&[("a.mbox", &clean)]);
            let files = with_code(code, vote(values));
            let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
            let (noisy, after) = of_folder(&files);
            assert!(!before.contains(&code) && after.contains(&code), "{code}: {after:?}");
            assert_eq!(
                (noisy.outcome().verdict, noisy.outcome().stable, &noisy.outcome().possible),
                (clean.outcome().verdict, clean.outcome().stable, &clean.outcome().possible),
                "{code} {values:?}"
            );
        }
    }
}
