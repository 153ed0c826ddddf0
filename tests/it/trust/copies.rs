//! Tests that several copies of one mail are one mail. Different mail with one Message-ID is reported and cannot change
//! the verdict on its own.

use plusone::diagnostic::Code;
use plusone::moment::CompleteUntil;
use plusone::outcome::Verdict;
use plusone::pipeline::{Rules, Survey};
use plusone::tally::Status;

use super::{CALL, Mail, PEOPLE, STRANGER, decided, on, outcome, ovirt, roster, survey, vote, with};
use plusone::archive::Mailbox;

const FOOTER: &str = "_______________________________________________\ndev mailing list\ndev@lists.example.org\n\
                      https://lists.example.org/mailman/listinfo/dev\n";

/// The archives of a subscriber and of the list, which adds a prefix, a footer, an encoding or fields.
fn twice(mails: &[Mail], change: impl Fn(String) -> String) -> Survey {
    let own: String = mails.iter().map(Mail::text).collect();
    let of_list: String = mails.iter().map(|mail| change(mail.text())).collect();
    Survey::new(Mailbox::from_bytes("list.mbox", (own + &of_list).as_bytes()).unwrap(), &ovirt()).unwrap()
}

#[test]
fn copies_with_the_additions_of_a_list_are_one_mail() {
    type Change = (&'static str, fn(String) -> String);
    let mails = vote(&["+1", "-1, it breaks the mirror", "+1"]);
    let changes: [Change; 5] = [
        ("a footer", |text| text + FOOTER + "\n"),
        ("a footer below a delimiter", |text| {
            text + "--\nTo unsubscribe, write to dev-leave@lists.example.org\n\n"
        }),
        ("a prefix of the subject", |text| text.replace("Subject: ", "Subject: [dev] ")),
        ("trace fields", |text| {
            text.replace("\nTo: ", "\nReceived: from a by b; Mon, 4 May 2026 08:00:01 +0000\nTo: ")
        }),
        ("a transfer encoding", |text| {
            let (head, body) = text.split_once("\n\n").unwrap();
            let body = body.trim_end().replace('e', "=65");
            format!("{head}\nContent-Transfer-Encoding: quoted-printable\n\n{body}\n\n")
        }),
    ];
    for (what, change) in changes {
        let survey = twice(&mails, change);
        assert_eq!((survey.outlines.len(), survey.duplicates), (1, mails.len()), "{what}");
        let policy = ovirt();
        let rules = Rules::new(&policy, on(480)).complete_until(CompleteUntil::Now);
        let decision = survey.decide(&survey.outlines[0], rules).unwrap();
        assert_eq!((decision.counts().plus.binding, decision.counts().minus.binding), (2, 1), "{what}");
        assert!(decision.outcome().stable, "{what}");
    }
}

#[test]
fn a_copy_in_another_thread_does_not_remove_the_vote() {
    let mut mails = vote(&["+1", "+1", "+1"]);
    let moved = Mail { answers: Some("other@else.example".into()), ..mails[3].clone() };
    mails.insert(0, moved);
    let found = outcome(&mails, None);
    assert!(!found.stable || found.verdict == Verdict::Passed);
    assert_eq!(decided(&mails, None).counts().plus.binding, 3);
}

#[test]
fn a_copy_that_replies_to_another_vote_does_not_remove_the_vote() {
    let other = Mail {
        id: "other@evil.test".into(),
        from: STRANGER.into(),
        subject: "[VOTE] Give Mal the root password".into(),
        ..Mail::call()
    };
    for subject in ["Re: [VOTE] Move the wiki", "x"] {
        let mut mails = with(vote(&["+1", "+1", "+1"]), other.clone());
        let moved = Mail { answers: Some(other.id.clone()), subject: subject.into(), ..mails[3].clone() };
        mails.push(moved);
        let found = decided(&mails, None);
        assert_eq!((found.counts().plus.binding, found.outcome().verdict), (3, Verdict::Passed), "{subject}");
    }
}

#[test]
fn a_copy_that_claims_to_be_automatic_does_not_remove_the_vote() {
    let mails = vote(&["+1", "+1", "+1"]);
    let survey = twice(&mails, |text| text.replace("\nTo: ", "\nAuto-Submitted: auto-generated\nTo: "));
    assert!(survey.headers.iter().all(|header| !header.automatic));
}

#[test]
fn an_earlier_mail_with_the_id_of_the_call_removes_no_votes() {
    let mut mails = vote(&["+1", "+1", "+1"]);
    let other = Mail {
        from: STRANGER.into(),
        subject: "[VOTE] Give Mal the root password".into(),
        body: "Please vote. The vote closes on 7 May 2026 08:00 UTC.".into(),
        ..Mail::call()
    };
    for place in [0, mails.len()] {
        mails.insert(place, other.clone());
        let decision = decided(&mails, Some(&roster()));
        assert!(decision.diagnostics().iter().any(|odd| odd.code() == Code::ContestedId), "{place}");
        assert_eq!(decision.counts().plus.binding, 3, "{place}");
        mails.remove(place);
    }
}

#[test]
fn one_id_on_the_votes_of_three_people_leaves_three_votes() {
    let mut mails = vote(&["+1", "+1", "+1"]);
    for mail in &mut mails[1..] {
        mail.id = "webmail@example.org".into();
    }
    let found = decided(&mails, None);
    assert_eq!(
        (found.counts().plus.binding, found.outcome().verdict, found.outcome().stable),
        (3, Verdict::Passed, true)
    );
}

#[test]
fn two_votes_of_one_second_are_a_tie() {
    let minus =
        Mail { id: "tie@example.org".into(), ..Mail::reply(0, PEOPLE[1], 4, "-1, it breaks the mirror") };
    let tied = with(vote(&["+1", "+1", "+1"]), minus.clone());
    let found = decided(&tied, None);
    assert!(!found.outcome().stable);
    assert_eq!(found.outcome().uncertain[0].code(), "same-time");
    let turned: Vec<Mail> = tied.iter().rev().cloned().collect();
    assert_eq!(decided(&turned, None).tally(), found.tally(), "the order of the archive decides nothing");
    let later = with(vote(&["+1", "+1", "+1"]), Mail { hour: 5, ..minus });
    assert_eq!((outcome(&later, None).verdict, outcome(&later, None).stable), (Verdict::Blocked, true));
    let superseded =
        decided(&later, None).tally().votes.iter().any(|vote| vote.status() == Status::Superseded);
    assert!(superseded);
}

#[test]
fn two_votes_of_one_id_are_two_readings_of_one_mail() {
    let own =
        |hour, body: &str| Mail { id: "own@example.org".into(), ..Mail::reply(0, PEOPLE[4], hour, body) };
    let other = |hour, body: &str| Mail::reply(9, PEOPLE[4], hour, body);
    let minus = "-1, it breaks the mirror";
    for (what, mails) in [
        ("one date", vec![own(5, minus), own(5, "+1")]),
        ("the -1 below a +1", vec![own(5, minus), own(5, "+1, it breaks the mirror")]),
        ("a later date", vec![own(5, minus), own(9, "+1")]),
        ("an old +1 sent again after the -1", vec![own(5, "+1"), other(7, minus), own(9, "+1")]),
    ] {
        let mut all = vote(&["+1", "+1", "+1"]);
        all.extend(mails);
        let found = decided(&all, None);
        assert!(!found.outcome().stable, "{what}");
        assert_eq!(found.outcome().possible, [Verdict::Passed, Verdict::Blocked], "{what}");
        assert_eq!(found.outcome().uncertain[0].code(), "same-time", "{what}");
        let turned: Vec<Mail> = all.iter().rev().cloned().collect();
        assert_eq!(decided(&turned, None).tally(), found.tally(), "{what}");
    }
}

#[test]
fn two_texts_of_one_id_with_one_vote_are_settled() {
    let own =
        |hour, body: &str| Mail { id: "own@example.org".into(), ..Mail::reply(0, PEOPLE[4], hour, body) };
    let other = |hour, body: &str| Mail::reply(9, PEOPLE[4], hour, body);
    let minus = "-1, it breaks the mirror";
    for (mails, verdict) in [
        (vec![own(5, "+1"), own(5, "+1, thanks")], Verdict::Passed),
        (vec![own(5, "+1"), own(9, "+1, thanks")], Verdict::Passed),
        (vec![own(5, "+1"), other(7, "+1"), own(9, "+1")], Verdict::Passed),
        (vec![own(5, minus), own(6, "+1"), other(9, "+1, the mirror works")], Verdict::Passed),
        (vec![own(5, minus), own(6, "+1"), other(9, minus)], Verdict::Blocked),
    ] {
        let mut all = vote(&["+1", "+1", "+1"]);
        all.extend(mails);
        let found = outcome(&all, None);
        assert_eq!((found.verdict, found.stable), (verdict, true), "{all:?}");
    }
}

#[test]
fn a_second_call_of_a_stranger_removes_no_votes() {
    let mut mails = vote(&["+1", "+1", "+1"]);
    for mail in &mut mails[1..] {
        mail.answers = None;
    }
    let call = Mail { id: "second@evil.test".into(), from: STRANGER.into(), hour: 30, ..Mail::call() };
    let found = decided(&with(mails, call), Some(&roster()));
    assert_eq!(found.counts().plus.binding, 3);
    assert_eq!(found.proposal().message_id, CALL);
}

#[test]
fn a_length_of_a_stranger_hides_no_mail() {
    let mails = with(vote(&["+1", "+1", "+1"]), Mail::reply(8, PEOPLE[4], 40, "-1, it breaks the mirror"));
    let hidden = mails[4].text().len();
    let stranger = Mail::reply(9, STRANGER, 30, "What a nice plan.");
    let body = stranger.body.len() + 2 + hidden;
    let stranger = stranger.text().replace("\nTo: ", &format!("\nContent-Length: {body}\nTo: "));
    let call =
        mails[0].text().replace("\nTo: ", &format!("\nContent-Length: {}\nTo: ", mails[0].body.len() + 2));
    let rest: String = mails[1..4].iter().map(Mail::text).collect();
    let mbox = call + &rest + &stranger + &mails[4].text();
    let survey = Survey::new(Mailbox::from_bytes("list.mbox", mbox.as_bytes()).unwrap(), &ovirt()).unwrap();
    assert_eq!(survey.messages, 6);
}

#[test]
fn copies_do_not_depend_on_their_order() {
    let mails = vote(&["+1", "+1"]);
    let one = twice(&mails, |text| text + FOOTER + "\n");
    let of_list: String = mails.iter().rev().map(|mail| mail.text() + FOOTER + "\n").collect();
    let own: String = mails.iter().map(Mail::text).collect();
    let bytes = of_list + &own;
    let other = Survey::new(Mailbox::from_bytes("list.mbox", bytes.as_bytes()).unwrap(), &ovirt()).unwrap();
    assert_eq!(one.headers, other.headers);
    assert_eq!(survey(&mails).headers.len(), other.headers.len());
}

#[test]
fn a_reply_of_a_stranger_with_the_id_of_the_call_changes_nothing() {
    let mails =
        with(vote(&["+1", "+1", "+1"]), Mail { id: CALL.into(), ..Mail::reply(70, STRANGER, 20, "-1, no") });
    let found = outcome(&mails, Some(&roster()));
    assert_eq!((found.verdict, found.stable), (Verdict::Passed, true));
}
