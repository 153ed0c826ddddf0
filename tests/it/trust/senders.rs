//! Tests senders who pretend that a list rewrote their mail, addresses of robots, and addresses of several
//! people.

use plusone::outcome::Verdict;
use plusone::roster::Roster;

use super::{CALL, Mail, PEOPLE, STRANGER, decided, outcome, roster, vote, with};

/// A mail from somebody whose From is the address of the list.
fn rewritten(id: usize, person: &str, hour: u32, body: &str) -> Mail {
    let name = person.split(" <").next().unwrap();
    Mail::reply(id, &format!("{name} via dev <dev@example.org>\nReply-To: {person}"), hour, body)
}

fn talk(id: usize, from: &str, hour: u32) -> Mail {
    Mail { subject: "The bins".into(), answers: None, ..Mail::reply(id, from, hour, "They are full.") }
}

#[test]
fn a_lone_rewritten_mail_is_a_vote_of_an_uncertain_author() {
    let dee = PEOPLE[3];
    for body in ["+1", "I vote +1 for it."] {
        let mails = with(vote(&["+1", "+1"]), rewritten(20, dee, 10, body));
        let found = outcome(&mails, Some(&roster()));
        assert_eq!((found.verdict, found.stable), (Verdict::Failed, false), "{body}");
        assert_eq!(found.uncertain[0].code(), "uncertain-author");
        let otherwise = with(with(mails, talk(21, dee, 1)), talk(22, dee, 20));
        assert!(!outcome(&otherwise, Some(&roster())).stable, "her other mail is not rewritten");
    }
    let from = rewritten(20, PEOPLE[0], 10, "").from;
    let found = decided(&with(vote(&["+1", "+1", "+1"]), Mail::cancellation(&from, 30)), Some(&roster()));
    assert!(found.proposal().closing.is_none());
    assert_eq!((found.outcome().verdict, found.outcome().stable), (Verdict::Passed, false));
}

#[test]
fn a_list_that_rewrites_everybody_or_a_domain_is_certain() {
    let mut all = vec![Mail { from: rewritten(0, PEOPLE[0], 0, "").from, ..Mail::call() }];
    all.extend((1..4).map(|at| rewritten(at, PEOPLE[at], 4, "+1")));
    let found = outcome(&all, Some(&roster()));
    assert_eq!((found.verdict, found.stable), (Verdict::Passed, true));
    let dee = PEOPLE[3];
    let mut of_domain = vote(&["+1", "+1"]);
    let before = rewritten(21, dee, 1, "They are full.");
    of_domain
        .extend([Mail { subject: "The bins".into(), answers: None, ..before }, rewritten(22, dee, 8, "+1")]);
    of_domain.extend([talk(23, STRANGERS[0], 12), talk(24, STRANGERS[1], 13)]);
    let found = outcome(&of_domain, Some(&roster()));
    assert_eq!((found.verdict, found.stable), (Verdict::Passed, true));
}

const STRANGERS: [&str; 2] = ["Gus Orr <gus@example.org>", "Flo Ray <flo@example.org>"];

#[test]
fn a_rewritten_mail_that_names_two_people_has_an_uncertain_author() {
    let mut all = vec![Mail { from: rewritten(0, PEOPLE[0], 0, "").from, ..Mail::call() }];
    all.extend((1..4).map(|at| rewritten(at, PEOPLE[at], 4, "+1")));
    all[3].from = all[3].from.replace("Dee Moss via", "Mal Ory via");
    let found = outcome(&all, Some(&roster()));
    assert_eq!((found.verdict, found.stable), (Verdict::Failed, false));
}

#[test]
fn a_person_called_bot_is_uncertain_and_a_robot_has_no_vote() {
    for from in ["Pieter Botha <bot@example.com>", "Jan Bot <jan.bot@example.com>"] {
        let found = outcome(&with(vote(&["+1", "+1"]), Mail::reply(20, from, 10, "+1")), None);
        assert_eq!((found.verdict, found.stable), (Verdict::Failed, false), "{from}");
    }
    let robot = "Auto-Submitted: auto-replied";
    for from in [
        "bot@example.com".to_owned(),
        "Merge Bot <merge-bot@example.com>".to_owned(),
        "CI Bot <ci.bot@example.com>".to_owned(),
        format!("Jan Bot <jan.bot@example.com>\n{robot}"),
    ] {
        let found = outcome(&with(vote(&["+1", "+1"]), Mail::reply(20, &from, 10, "+1")), None);
        assert_eq!((found.verdict, found.stable), (Verdict::Failed, true), "{from}");
    }
}

#[test]
fn an_address_without_a_name_is_told_apart_by_its_signatures() {
    let office = |address: &str, names: [&str; 3]| {
        let mut mails = vote(&["+1", "+1"]);
        for (at, (name, body)) in names.iter().zip(["+1", "-1, the room is too warm.", "+1"]).enumerate() {
            let hour = u32::try_from(at).unwrap() + 20;
            mails.push(Mail::reply(at + 20, address, hour, &format!("{body}\n\n{name}")));
        }
        outcome(&mails, None)
    };
    for address in ["office@example.org", "Office <office@example.org>"] {
        assert_eq!(office(address, ["Ana", "Bo", "Cy"]).verdict, Verdict::Blocked, "{address}");
    }
    for (address, names) in [
        ("office@example.org", ["Gus", "Gus Orr", "Gus"]),
        ("office@example.org", ["", "", ""]),
        ("gus@example.org", ["Gus", "G. Orr", "Gus"]),
        ("Gus Orr <office@example.org>", ["Gus", "Your Secretary", "Gus"]),
    ] {
        let found = office(address, names);
        assert_eq!((found.verdict, found.stable), (Verdict::Passed, true), "{address} {names:?}");
    }
}

/// A reply with a mail from the proposer in a part.
fn passed_on(sender: &str, text: &str) -> Mail {
    let fields = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b";
    let inner = format!(
        "From: {}\nSubject: Re: [VOTE] Move the wiki\nDate: Tue, 5 May 2026 09:00:00 +0000\n\
         Message-ID: <inner@example.org>\nIn-Reply-To: <{CALL}>\n\n{text}\n",
        PEOPLE[0]
    );
    let body = format!("--b\n\nSee this.\n\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n");
    Mail::reply(9, &format!("{sender}\n{fields}"), 26, &body)
}

#[test]
fn mail_in_a_part_counts_only_if_its_sender_may_be_on_the_roster() {
    for text in [
        "-1, the new host has no backup.", "I cancel this vote.", "The vote is restarted, please vote again.",
    ] {
        let mails = |sender: &str| with(vote(&["+1", "+1", "+1"]), passed_on(sender, text));
        let of_stranger = outcome(&mails(STRANGER), Some(&roster()));
        assert_eq!((of_stranger.verdict, of_stranger.stable), (Verdict::Passed, true), "{text}");
        let of_member = outcome(&mails(PEOPLE[4]), Some(&roster()));
        assert_eq!((of_member.verdict, of_member.stable), (Verdict::Passed, false), "{text}");
    }
}

/// A mail from a stranger with an attached mail.
fn attaching(inner: &Mail, hour: u32) -> Mail {
    let attached = inner.text();
    let (_, attached) = attached.split_once('\n').unwrap();
    let body = format!(
        "--b\nContent-Type: text/plain\n\nI pass this on.\n--b\nContent-Type: message/rfc822\n\n{attached}\n--b--"
    );
    let subject = "Re: [VOTE] Move the wiki\nContent-Type: multipart/mixed; boundary=b".into();
    Mail { subject, ..Mail::reply(50, STRANGER, hour, &body) }
}

#[test]
fn an_attached_cancellation_has_the_readings_of_a_mail_from_its_sender() {
    let passed = vote(&["+1", "+1", "+1"]);
    let settled = |mail: Mail, roster: Option<&Roster>| {
        let found = outcome(&with(passed.clone(), mail), roster);
        assert_eq!(found.verdict, Verdict::Passed);
        found.stable
    };
    let reply =
        Mail { id: "c@example.org".into(), ..Mail::reply(51, PEOPLE[0], 30, "This vote is cancelled.") };
    for inner in [Mail::cancellation(PEOPLE[0], 30), reply] {
        let mail = attaching(&inner, 31);
        // Without a roster, the sender may be a member who passes the mail on.
        assert!(!settled(mail.clone(), None), "{}", inner.subject);
        assert!(settled(mail.clone(), Some(&roster())), "{}", inner.subject);
        let later = Mail { id: "own@example.org".into(), ..Mail::result(PEOPLE[0], 80) };
        let later = Mail { body: "The vote passed: +1: 3.".into(), ..later };
        let found = outcome(&with(with(passed.clone(), mail), later), None);
        assert_eq!((found.verdict, found.stable), (Verdict::Passed, true), "{}", inner.subject);
    }
    // A cancellation that a stranger sends by itself has the same readings.
    assert!(!settled(Mail::cancellation(STRANGER, 30), None));
    assert!(settled(Mail::cancellation(STRANGER, 30), Some(&roster())));
    let talk = Mail { body: "I don't want to cancel the vote.".into(), ..Mail::reply(51, PEOPLE[0], 30, "") };
    assert!(settled(attaching(&talk, 31), None));
}
