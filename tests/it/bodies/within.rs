//! Tests mail inside mail: digests, mail that the list wrapped, and mail without a certain separator.

use std::fmt::Write as _;

use super::{CALL, EVE, Mail, decided, decided_of, mbox, of_eve, reply, rewritten_vote, says, vote};
use plusone::archive::Mailbox;
use plusone::diagnostic::Code;
use plusone::message::AddressFrom;
use plusone::pipeline::Survey;
use plusone::policy;

const DASHES: &str = "------------------------------\n\n";

/// A digest sent by the list. It contains these mails, each with its header section.
fn digest(from: &str, mails: &[&str]) -> String {
    let topics: String =
        (1..=mails.len()).map(|number| format!("   {number}. A subject (Somebody)\n")).collect();
    let mut rest = format!(
        "Content-Type: text/plain; charset=utf-8\n\nToday's Topics:\n\n{topics}\n\n{}\n\n",
        "-".repeat(70)
    );
    for (number, mail) in (1..).zip(mails) {
        let _ = write!(rest, "Message: {number}\n{mail}\n{DASHES}");
    }
    rest += "End of dev Digest, Vol 5, Issue 9\n*********************************\n";
    of_digest(from, &rest)
}

fn of_digest(from: &str, rest: &str) -> String {
    let mail = Mail {
        id: "digest@example.org",
        from,
        subject: "dev Digest, Vol 5, Issue 9",
        date: "Wed, 6 May 2026 06:00:00 +0000",
        answers: "",
        rest,
    };
    mail.text()
}

const LIST: &str = "dev-request@lists.example.org";
const MINUS: &str = "Date: Tue, 5 May 2026 10:00:00 +0000\nFrom: Eve Holm <eve@example.org>\n\
    To: dev@lists.example.org\nSubject: Re: [VOTE] Move the wiki\nMessage-ID: <eve@example.org>\n\n\
    -1, the new host has no backup.\n";

fn decided_with(further: &[String]) -> plusone::pipeline::Decision {
    let mails = [vote(3), further.to_vec()].concat();
    decided_of(mbox(&mails).as_bytes())
}

#[test]
fn the_parts_of_a_digest_are_mails_of_their_authors() {
    let other =
        "From: Flo Ray <flo@example.org>\nSubject: The bins\nDate: Tue, 5 May 2026 11:00:00 +0000\n\nFull.\n";
    let mime = "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nTopics\n--a\n\
                Content-Type: multipart/digest; boundary=b\n\n";
    let mime = format!("{mime}--b\n\n{other}\n--b\nContent-Type: message/rfc822\n\n{MINUS}\n--b--\n--a--\n");
    for digest in [digest(LIST, &[other, MINUS]), of_digest(LIST, &mime)] {
        let decision = decided_with(&[digest]);
        assert_eq!(of_eve(&decision), ["-1 counted"]);
        assert_eq!(says(decision.outcome()), ("blocked", true));
    }
}

#[test]
fn a_digest_in_base64_is_read() {
    let plain = digest(LIST, &[MINUS]);
    let (head, text) = plain.split_once("\n\n").unwrap();
    let encoded: String = data_encoding::BASE64.encode(text.as_bytes());
    let lines: Vec<&str> =
        (0..encoded.len()).step_by(76).map(|at| &encoded[at..encoded.len().min(at + 76)]).collect();
    let decision =
        decided_with(&[format!("{head}\nContent-Transfer-Encoding: base64\n\n{}\n", lines.join("\n"))]);
    assert_eq!(of_eve(&decision), ["-1 counted"]);
}

#[test]
fn a_mail_that_is_in_the_archive_and_in_a_digest_counts_once() {
    let direct = reply("\n-1, the new host has no backup.\n").text();
    let changed = MINUS.replace("10:00:00", "10:00:01");
    for part in [MINUS, &changed] {
        let decision = decided_with(&[direct.clone(), digest(LIST, &[part])]);
        assert_eq!(of_eve(&decision), ["-1 counted"]);
        assert_eq!(says(decision.outcome()), ("blocked", true));
    }
}

#[test]
fn a_digest_that_the_list_did_not_send_or_numbers_wrong_is_not_certain() {
    let forged =
        format!("From: Flo Ray <flo@example.org>\nSubject: x\n\nhello\n\n{DASHES}Message: 2\n{MINUS}");
    let last = format!("From: Flo Ray <flo@example.org>\nSubject: x\n\nhello\n\n{DASHES}Message: 2\n{MINUS}");
    for digest in
        [digest("Mal Ory <mal@evil.test>", &[MINUS]), digest(LIST, &[&forged, MINUS]), digest(LIST, &[&last])]
    {
        let decision = decided_with(&[digest]);
        assert!(decision.diagnostics().iter().any(|odd| odd.code() == Code::MailWithinMail));
        assert_eq!(says(decision.outcome()), ("passed", false));
        assert_eq!(decision.counts().minus.binding, 0);
    }
}

#[test]
fn a_part_without_a_date_is_not_certain() {
    let undated = MINUS.replace("Date: Tue, 5 May 2026 10:00:00 +0000\n", "");
    assert_eq!(says(decided_with(&[digest(LIST, &[&undated])]).outcome()), ("passed", false));
}

#[test]
fn parts_without_an_id_whose_mail_is_in_the_archive_change_nothing() {
    let direct = reply("\n+1\n").text();
    let known = "From: Eve Holm <eve@example.org>\nSubject: Re: [VOTE] Move the wiki\n";
    for date in ["", "Date: Tue, 5 May 2026 10:00:00 +0000\n"] {
        let numbered = digest(LIST, &[&format!("{known}{date}\n+1\n")]);
        for digest in [numbered.clone(), numbered.replace("Message: 1\n", "")] {
            let mails = [vote(2), vec![direct.clone(), digest]].concat();
            let decision = decided_of(mbox(&mails).as_bytes());
            assert_eq!((of_eve(&decision), decision.tally().votes.len()), (vec!["+1 counted".to_owned()], 3));
            assert_eq!(says(decision.outcome()), ("passed", true));
        }
    }
}

#[test]
fn a_digest_without_numbers_is_not_certain() {
    let digest = digest(LIST, &[MINUS]).replace("Message: 1\n", "");
    assert_eq!(says(decided_with(&[digest]).outcome()), ("passed", false));
}

#[test]
fn digests_of_other_mail_change_nothing() {
    let other = MINUS.replace("[VOTE] Move the wiki", "The bins");
    let decision = decided_with(&[digest(LIST, &[&other])]);
    assert_eq!((says(decision.outcome()), decision.tally().votes.len()), (("passed", true), 3));
}

#[test]
fn a_reply_to_a_digest_may_be_for_the_votes_in_it() {
    let known =
        MINUS.replace("eve@example.org", "flo@example.org").replace("-1, the new host has no backup.", "Hm.");
    let answer = Mail {
        subject: "Re: dev Digest, Vol 5, Issue 9",
        answers: "digest@example.org",
        date: "Wed, 6 May 2026 08:00:00 +0000",
        ..reply("\n-1, it breaks the mirror.\n")
    };
    let decision = decided_with(&[digest(LIST, &[&known]), answer.text()]);
    assert!(!decision.outcome().stable, "{:?}", decision.outcome());
    assert_eq!(decision.outcome().uncertain[0].code(), "answers-digest");
}

/// A mail that the list wrapped, with a footer; `reply_to` is the field that names the author.
fn wrapped(reply_to: &str, inner_from: &str, inner_date: &str) -> String {
    let rest = format!(
        "List-Post: <mailto:dev@lists.example.org>\n{reply_to}Content-Type: multipart/mixed; boundary=a\n\n--a\n\
         Content-Type: message/rfc822\n\nFrom: {inner_from}\nDate: {inner_date}\nMessage-ID: <inner@example.org>\n\
         Content-Type: text/html\n\n<p>-1, it breaks the mirror.</p>\n--a\n\n\
         _______________________________________________\ndev mailing list\n\
         https://lists.example.org/mailman/listinfo/dev\n--a--\n"
    );
    Mail { from: "Eve Holm via dev <dev@lists.example.org>", ..reply(&rest) }.text()
}

#[test]
fn wrapped_mail_is_read_as_mail_of_its_author() {
    let date = "Tue, 5 May 2026 10:00:00 +0000";
    for reply_to in ["Reply-To: Eve Holm <eve@example.org>\n", ""] {
        let mails = [rewritten_vote(3), vec![wrapped(reply_to, EVE, date)]].concat();
        let decision = decided_of(mbox(&mails).as_bytes());
        assert_eq!(of_eve(&decision), ["-1 counted"], "{reply_to}");
        assert_eq!(says(decision.outcome()), ("blocked", true), "{reply_to}");
        let hers = decision.tally().votes.iter().find(|vote| vote.voter().name() == "Eve Holm").unwrap();
        assert_eq!(hers.voter().address(), "eve@example.org");
        let taken_from = if reply_to.is_empty() { AddressFrom::Wrapped } else { AddressFrom::ReplyTo };
        assert_eq!(hers.voter().address_from(), taken_from);
    }
}

#[test]
fn the_only_wrapped_mail_of_a_list_has_an_uncertain_author() {
    for reply_to in ["Reply-To: Eve Holm <eve@example.org>\n", ""] {
        let decision = decided_with(&[wrapped(reply_to, EVE, "Tue, 5 May 2026 10:00:00 +0000")]);
        assert_eq!((decision.counts().minus.binding, says(decision.outcome())), (0, ("passed", false)));
    }
}

#[test]
fn forwarded_mail_is_nobodys_vote() {
    let date = "Tue, 5 May 2026 10:00:00 +0000";
    let reply_to = "Reply-To: Eve Holm <eve@example.org>\n";
    let of_another = wrapped(reply_to, "Gus Orr <gus@example.org>", date);
    let older = wrapped(reply_to, EVE, "Fri, 1 May 2026 10:00:00 +0000");
    let by_a_person = wrapped("", EVE, date).replace("Eve Holm via dev <dev@lists.example.org>", EVE);
    for mail in [of_another, older, by_a_person] {
        let decision = decided_with(std::slice::from_ref(&mail));
        assert_eq!(decision.counts().minus.binding, 0, "{mail}");
    }
}

#[test]
fn mails_with_unusual_separators_are_separated() {
    for line in [
        "From bo@example.org", "From bo@example.org 2026-05-11T08:00:00Z",
        "From bo@example.org Mo Mai 11 08:00:00 2026", "From - x",
    ] {
        let text: String = vote(3).iter().map(|mail| format!("{line}\n{mail}\n")).collect();
        let decision = decided_of(text.as_bytes());
        assert_eq!(
            (decision.counts().plus.binding, says(decision.outcome())),
            (3, ("passed", true)),
            "{line}"
        );
    }
}

#[test]
fn mails_without_separators_are_separated_and_reported() {
    let mails = vote(3);
    let text = mails.join("\n");
    let decision = decided_of(text.as_bytes());
    assert_eq!((decision.counts().plus.binding, says(decision.outcome())), (3, ("passed", true)));
    assert!(decision.diagnostics().iter().any(|odd| odd.code() == Code::MailsWithoutSeparators));
    let survey = Survey::new(
        Mailbox::from_bytes("piped", text.as_bytes()).unwrap(),
        &policy::preset("ovirt-infra").unwrap(),
    );
    assert_eq!(survey.unwrap().messages, mails.len());
}

#[test]
fn a_mail_below_an_unusual_separator_is_uncertain() {
    let inner = reply("\n-1, it breaks the mirror.\n").text();
    let outer = Mail { id: "outer@evil.test", from: "Mal Ory <mal@evil.test>", ..reply("") };
    let text = format!("Nice plan.\n\nFrom eve\n{inner}");
    let decision = decided(3, &[Mail { rest: &format!("\n{text}"), ..outer }]);
    assert_eq!((decision.counts().minus.binding, says(decision.outcome())), (0, ("passed", false)));
    let told = decision.diagnostics().iter().find(|odd| odd.code() == Code::MailWithinMail).unwrap();
    assert_eq!(told.message_id(), Some("eve@example.org"));
}

#[test]
fn a_mail_inside_the_stated_length_of_another_is_not_certain() {
    let lengths = |mails: &[String]| -> Vec<String> {
        let stated = |mail: &String| {
            let body = mail.split_once("\n\n").unwrap().1.len();
            mail.replacen("MIME-Version", &format!("Content-Length: {body}\nMIME-Version"), 1)
        };
        mails.iter().map(stated).collect()
    };
    let mut mails = vote(3);
    // Enough mails state a correct length, so the lengths are used.
    for at in 0..14 {
        let (id, subject) = (format!("talk-{at}@example.org"), "The bins");
        mails.push(Mail { id: &id, subject, answers: "", ..reply("\nThey are full.\n") }.text());
    }
    let mut mails = lengths(&mails);
    let hidden = lengths(&[reply("\n-1, it breaks the mirror.\n").text()]).remove(0);
    let of_stranger =
        Mail { id: "long@evil.test", from: "Mal Ory <mal@evil.test>", ..reply("\nNice plan.\n") }.text();
    let separated = mbox(std::slice::from_ref(&hidden));
    let length = "Nice plan.\n\n\n".len() + separated.len() - 1;
    let reaching =
        of_stranger.replacen("MIME-Version", &format!("Content-Length: {length}\nMIME-Version"), 1);
    mails.extend([reaching, hidden, lengths(&vote(1)[2..3]).remove(0).replace("Flo", "Ida")]);
    let decision = decided_of(mbox(&mails).as_bytes());
    assert_eq!(says(decision.outcome()), ("passed", false), "{:?}", decision.outcome().uncertain);
    assert!(decision.diagnostics().iter().any(|odd| odd.code() == Code::MailWithinMail));
    assert_eq!(decision.proposal().message_id, CALL);
}
