//! Tests mail with its words in several versions, or inside another mail from the same author.

use super::{CALL, EVE, Mail, decided, decided_of, mbox, of_eve, reply, rewritten_vote, says, vote};

fn versions(parts: &[(&str, &str)]) -> String {
    let parts: String = parts
        .iter()
        .map(|(kind, text)| format!("--b\nContent-Type: {kind}; charset=utf-8\n\n{text}\n"))
        .collect();
    format!("Content-Type: multipart/alternative; boundary=b\n\n{parts}--b--\n")
}

#[test]
fn versions_with_other_votes_are_two_readings() {
    for (kind, text) in [
        ("text/html", "<p>+1 (non-binding)</p>"),
        ("text/html", "<p><s>+1</s></p><p>Eve</p>"),
        ("text/plain", "-1, it breaks the mirror."),
        (
            "text/x-amp-html",
            "<style amp4email-boilerplate>body{visibility:hidden}</style><p>-1, it breaks the mirror.</p>",
        ),
    ] {
        let decision = decided(2, &[reply(&versions(&[("text/plain", "+1"), (kind, text)]))]);
        let votes = of_eve(&decision);
        assert!(
            !votes.is_empty() && votes.iter().all(|vote| vote.ends_with("text-and-html-differ")),
            "{text}: {votes:?}"
        );
        assert!(!decision.outcome().stable, "{text}");
    }
    let same = versions(&[("text/plain", "+1"), ("text/plain", "+1"), ("text/html", "<p>+1</p>")]);
    assert_eq!(says(decided(2, &[reply(&same)]).outcome()), ("passed", true));
}

#[test]
fn a_reason_in_the_html_alone_explains_the_vote() {
    let html = "<p>-1</p><p>The mirror has no backup, and nobody tested it.</p>";
    let decision = decided(3, &[reply(&versions(&[("text/plain", "-1"), ("text/html", html)]))]);
    assert_eq!(of_eve(&decision), ["-1 counted"]);
    assert_eq!(says(decision.outcome()), ("blocked", true));
}

#[test]
fn a_digest_in_another_language_is_read() {
    let dashes = "-".repeat(30);
    for (subject, end) in [
        ("dev Nachrichtensammlung, Band 5, Eintrag 9", "Ende"),
        ("Lot Dev, Vol 5, Parution 9", "Fin de"),
        ("Resumen de Dev, Vol 5, Numero 9", "Fin de"),
    ] {
        let rest = format!(
            "Content-Type: text/plain; charset=utf-8\n\n   1. Re: [VOTE] Move the wiki (Eve Holm)\n\n{}\n\n\
             Message: 1\nDate: Tue, 5 May 2026 10:00:00 +0000\nFrom: {EVE}\nTo: dev@lists.example.org\n\
             Subject: Re: [VOTE] Move the wiki\nMessage-ID: <eve@example.org>\n\n-1, it has no backup.\n\n{dashes}\n\n\
             {end} {subject}\n******\n",
            "-".repeat(70)
        );
        let from = "dev-request@lists.example.org";
        let date = "Wed, 6 May 2026 06:00:00 +0000";
        let digest = Mail { id: "digest@example.org", from, subject, date, answers: "", rest: &rest }.text();
        let decision = decided_of(mbox(&[vote(3), vec![digest]].concat()).as_bytes());
        assert_eq!(of_eve(&decision), ["-1 counted"], "{subject}");
        assert_eq!(says(decision.outcome()), ("blocked", true), "{subject}");
    }
}

const OWN: &str = "From: Eve Holm <eve@example.org>\nSubject: Re: [VOTE] Move the wiki\n\
    Date: Tue, 5 May 2026 10:00:00 +0000\nMessage-ID: <inner@example.org>\n";

#[test]
fn mail_that_lists_wrapped_twice_or_as_global_is_read() {
    let whole = |kind: &str, mail: &str| {
        format!(
            "Content-Type: multipart/mixed; boundary=w{0}\n\n--w{0}\nContent-Type: message/{kind}\n\n{mail}\n--w{0}--\n",
            mail.len()
        )
    };
    let plain = format!("{OWN}Content-Type: text/plain\n\n-1, it has no backup.\n");
    let once = whole("global", &plain);
    let twice = whole("rfc822", &format!("{OWN}{}", whole("rfc822", &plain)));
    for wrapped in [once, twice] {
        let rest = format!("List-Post: <mailto:dev@lists.example.org>\nReply-To: {EVE}\n{wrapped}");
        let mail = Mail { from: "Eve Holm via dev <dev@lists.example.org>", ..reply(&rest) };
        let mails = [rewritten_vote(3), vec![mail.text()]].concat();
        let decision = decided_of(mbox(&mails).as_bytes());
        assert_eq!(of_eve(&decision), ["-1 counted"], "{rest}");
        assert_eq!(says(decision.outcome()), ("blocked", true));
    }
}

#[test]
fn an_own_mail_that_is_sent_again_is_an_unclear_vote() {
    let attached = |mail: &str| {
        format!(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt did not arrive, so here it \
             is.\n--b\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\n{mail}\n\n-1, it has no backup.\n--b--\n"
        )
    };
    let forwarded = |from: &str| {
        format!(
            "\nIt did not arrive, so here it is.\n\n---------- Forwarded message ---------\nFrom: {from}\n\
             Date: Mon, 4 May 2026 at 10:00\nSubject: Re: [VOTE] Move the wiki\n\n-1, it has no backup.\n"
        )
    };
    for rest in [attached(OWN), forwarded(EVE)] {
        let decision = decided(3, &[reply(&rest)]);
        assert_eq!(of_eve(&decision), ["unclear text-elsewhere"], "{rest}");
        assert_eq!(says(decision.outcome()), ("passed", false));
    }
    let gus = "Gus Orr <gus@example.org>";
    for (rest, stable) in [
        (attached(&OWN.replace(EVE, gus)), false),
        (forwarded(gus), true),
        (attached(&OWN.replace("Move the wiki", "Buy bins")), true),
    ] {
        let decision = decided(3, &[reply(&rest)]);
        assert!(of_eve(&decision).is_empty(), "{rest}");
        assert_eq!(says(decision.outcome()), ("passed", stable), "{rest}");
    }
}

#[test]
fn a_signed_text_that_the_sender_passes_on_is_unclear() {
    let signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n+1\n\n-----BEGIN PGP SIGNATURE-----\n\niHUE\n-----END PGP SIGNATURE-----\n";
    let own = decided(2, &[reply(&format!("\n{signed}"))]);
    assert_eq!(of_eve(&own), ["+1 counted"]);
    let passed_on = decided(2, &[reply(&format!("\nGus cannot post, this is from him:\n\n{signed}"))]);
    assert_eq!(of_eve(&passed_on), ["+1 unclear proxy"]);
}

#[test]
fn the_charset_of_html_may_be_in_the_html() {
    let mut mails = mbox(&vote(2)).into_bytes();
    let html = "Content-Type: text/html\n\n<html><head><meta charset=\"gbk\"></head><p>";
    let hers = Mail { answers: CALL, ..reply(html) }.text();
    mails.extend_from_slice(b"From a@example.org Mon May  4 08:00:00 2026\n");
    mails.extend_from_slice(hers.trim_end().as_bytes());
    mails.extend_from_slice(b"\xa3\xab\xa3\xb1\xa3\xac\xcd\xac\xd2\xe2</p></html>\n\n");
    assert_eq!(of_eve(&decided_of(&mails)), ["+1 counted"]);
}

#[test]
fn signs_that_were_encoded_twice_are_read() {
    let decision =
        decided(3, &[reply("Content-Type: text/plain; charset=utf-8\n\nâˆ’1, it has no backup.\n")]);
    assert_eq!(of_eve(&decision), ["-1 counted"]);
}

#[test]
fn a_pointer_below_own_words_is_not_all_that_is_said() {
    let decision = decided(3, &[reply("\n-1, the backup is not tested, see the report.\n")]);
    assert_eq!(says(decision.outcome()), ("blocked", true));
    let decision = decided(3, &[reply("\n-1, as discussed, see the report.\n")]);
    assert!(!decision.outcome().stable);
}
