//! Tests replies to digests that the archive does not have, and digests whose mails are only in HTML.

use super::{CALL, Mail, decided, decided_of, mbox, of_eve, reply, says, vote};
use plusone::diagnostic::Code;
use plusone::pipeline::Decision;

/// A reply by Eve to a digest that the archive does not have.
fn answer(rest: &str) -> Mail<'_> {
    Mail {
        subject: "Re: dev Digest, Vol 12, Issue 3",
        answers: "digest-12-3@lists.example.org",
        date: "Wed, 6 May 2026 08:00:00 +0000",
        ..reply(rest)
    }
}

#[test]
fn a_reply_to_a_missing_digest_may_be_for_the_vote_that_its_text_names() {
    for text in [
        "> The vote is open for 72 hours.\n\n-1, it breaks the mirror.",
        "About the vote \"Move the wiki\": -1, it breaks the mirror.",
        "-1 for [VOTE] Move the wiki: it breaks the mirror.",
        "> Message: 2\n> From: Ana Lee <ana@example.org>\n> Subject: [dev] [VOTE] Move the\n>  wiki\n\n-1, it leaks.",
        "-1, it breaks the mirror.",
    ] {
        let decision = decided(3, &[answer(&format!("\n{text}\n"))]);
        assert_eq!(says(decision.outcome()), ("passed", false), "{text}");
        let first = &decision.outcome().uncertain[0];
        assert_eq!((first.code(), first.message_id()), ("answers-digest", Some("eve@example.org")), "{text}");
    }
    for text in [
        "> Message: 4\n> Subject: [dev] The bins\n> They are full.\n\n-1, they are empty.",
        "On Tue, Flo Ray wrote:\n> They are full.\n\n-1, they are empty.",
        "> The vote is open for 72 hours.\n\nWhich host is it?",
        "> The vote is open for 72 hours.\n\n+1",
    ] {
        let decision = decided(3, &[answer(&format!("\n{text}\n"))]);
        assert_eq!(says(decision.outcome()), ("passed", true), "{text}");
    }
}

#[test]
fn a_reply_to_a_missing_digest_that_names_another_vote_is_for_that_vote() {
    let boat = Mail {
        id: "boat@example.org",
        from: "Bo Ek <bo@example.org>",
        subject: "[VOTE] Buy a boat",
        answers: "",
        ..reply("\nPlease vote. The vote is open for 72 hours.\n")
    };
    let text = "\n> Subject: [VOTE] Buy a boat\n> The vote is open for 72 hours.\n\n-1, it leaks.\n";
    let decision = decided(3, &[boat, answer(text)]);
    assert_eq!(says(decision.outcome()), ("passed", true));
}

/// The decision on a vote with three +1, and a digest in HTML with this content.
fn with_digest(from: &str, answers: &str, html: &str) -> Decision {
    let rest = format!("Content-Type: text/html; charset=utf-8\n\n<html><body>{html}</body></html>\n");
    let digest = Mail {
        id: "digest@example.org",
        from,
        subject: "dev Digest, Vol 5, Issue 9",
        date: "Wed, 6 May 2026 06:00:00 +0000",
        answers,
        rest: &rest,
    };
    decided(3, &[digest])
}

const LIST: &str = "dev-request@lists.example.org";
const OF_CALL: &str =
    "<h3>[VOTE] Move the wiki</h3><p><b>Ana Lee</b>, May 4</p><p>The vote is open for 72 hours.</p>";

#[test]
fn a_digest_in_html_may_have_votes_that_are_not_read() {
    for text in ["-1, the new host has no backup.", "I object, the new host has no backup.", "&gt; hm<br>-1"]
    {
        let of_eve =
            format!("{OF_CALL}<h3>Re: [VOTE] Move the wiki</h3><p><b>Eve Holm</b>, May 5</p><p>{text}</p>");
        for (from, answers) in [(LIST, ""), (LIST, CALL), ("the group <noreply@groups.example>", "")] {
            let decision = with_digest(from, answers, &of_eve);
            assert_eq!(says(decision.outcome()), ("passed", false), "{text} {from} {answers}");
            let first = &decision.outcome().uncertain[0];
            assert_eq!((first.code(), first.message_id()), ("digest-not-read", Some("digest@example.org")));
            assert!(decision.diagnostics().iter().any(|odd| odd.code() == Code::DigestNotRead));
            assert_eq!(decision.tally().votes.len(), 3, "{text} {from} {answers}");
        }
    }
}

#[test]
fn a_digest_in_html_without_unknown_votes_changes_nothing() {
    let of_bo = "<h3>Re: [VOTE] Move the wiki</h3><p><b>Bo Ek</b>, May 4</p><p>+1</p>";
    let of_bins = "<h3>The bins</h3><p><b>Flo Ray</b>, May 4</p><p>-1, they are full.</p>";
    for html in [of_bins.to_owned(), OF_CALL.to_owned(), format!("{OF_CALL}{of_bo}")] {
        for answers in ["", CALL] {
            let decision = with_digest(LIST, answers, &html);
            assert_eq!(says(decision.outcome()), ("passed", true), "{html}");
            assert_eq!(decision.tally().votes.len(), 3, "{html}");
        }
    }
}

#[test]
fn the_mails_of_a_digest_in_html_are_read_if_their_fields_are_there() {
    let dashes = "-".repeat(30);
    let rule = "-".repeat(70);
    let text = format!(
        "Today's Topics:\n\n   1. Re: [VOTE] Move the wiki (Eve Holm)\n\n{rule}\n\nMessage: 1\n\
         Date: Tue, 5 May 2026 10:00:00 +0000\nFrom: Eve Holm &lt;eve@example.org&gt;\n\
         Subject: Re: [VOTE] Move the wiki\nMessage-ID: &lt;eve@example.org&gt;\n\n-1, it leaks.\n\n{dashes}\n\n\
         End of dev Digest, Vol 5, Issue 9\n"
    );
    let decision = with_digest(LIST, "", &format!("<pre>{text}</pre>"));
    let last = decision.tally().votes.last().unwrap();
    assert!(last.voter().name().starts_with("Eve Holm"), "{last:?}");
    assert_eq!(decision.tally().votes.len(), 4);
    assert_eq!(says(decision.outcome()), ("passed", false));
}

#[test]
fn a_person_may_write_about_a_digest() {
    let of_person =
        Mail { subject: "Re: dev Digest, Vol 5, Issue 9", ..reply("\n-1, it breaks the mirror.\n") };
    let decision = decided_of(mbox(&[vote(3), vec![of_person.text()]].concat()).as_bytes());
    assert_eq!(
        (of_eve(&decision), says(decision.outcome())),
        (vec!["-1 counted".to_owned()], ("blocked", true))
    );
}

#[test]
fn a_reply_to_a_missing_digest_may_have_another_subject() {
    let text = "\n> Subject: [VOTE] Move the wiki\n\n-1, it breaks the mirror.\n";
    for subject in ["dev Digest, Vol 12, Issue 3", "Re: A thought (was: Re: dev Digest, Vol 12, Issue 3)"] {
        let decision = decided(3, &[Mail { subject, ..answer(text) }]);
        assert_eq!(says(decision.outcome()), ("passed", false), "{subject}");
    }
}

#[test]
fn the_proposer_may_cancel_a_vote_in_a_reply_to_a_missing_digest() {
    let from = "Ana Lee <ana@example.org>";
    for (text, stable) in [("This vote is cancelled.", false), ("Which host is it?", true)] {
        let rest = format!("\n> Subject: [VOTE] Move the wiki\n\n{text}\n");
        let decision = decided(3, &[Mail { from, id: "ana2@example.org", ..answer(&rest) }]);
        assert_eq!(says(decision.outcome()) == ("passed", true), stable, "{text}");
    }
}

#[test]
fn the_parts_of_a_digest_may_be_encoded() {
    let mail = "From: Eve Holm <eve@example.org>\nDate: Tue, 5 May 2026 10:00:00 +0000\n\
                Message-ID: <eve@example.org>\nSubject: Re: [VOTE] Move the wiki\n\n-1, it leaks.\n";
    let encoded = data_encoding::BASE64.encode(mail.as_bytes());
    for part in [
        format!("Content-Type: message/global\n\n{mail}"),
        format!("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{encoded}"),
    ] {
        let rest = format!("Content-Type: multipart/digest; boundary=b\n\n--b\n{part}\n--b--\n");
        let subject = "dev Digest, Vol 5, Issue 9";
        let decision = decided(
            3,
            &[Mail { from: LIST, subject, answers: "", id: "digest@example.org", ..reply(&rest) }],
        );
        assert_eq!(
            (of_eve(&decision), says(decision.outcome())),
            (vec!["-1 counted".to_owned()], ("blocked", true))
        );
    }
}

#[test]
fn a_digest_of_an_unknown_form_may_have_votes() {
    let digest = |title: &str| {
        let rest = format!("\n{title}\n=============\n\nEve Holm wrote on 5 May:\n-1, it leaks.\n");
        let subject = "dev Digest, Vol 5, Issue 9";
        let mail = Mail { from: LIST, subject, answers: "", id: "digest@example.org", ..reply(&rest) };
        says(decided(3, &[mail]).outcome())
    };
    assert_eq!(digest("[VOTE] Move the wiki"), ("passed", false));
    assert_eq!(digest("The bins"), ("passed", true));
}

#[test]
fn a_digest_that_a_person_passes_on_may_have_votes() {
    for (title, stable) in [("Re: [VOTE] Move the wiki", false), ("The bins", true)] {
        let rest = format!(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee this.\n--b\n\
             Content-Type: message/rfc822\n\nFrom: {LIST}\nSubject: dev Digest, Vol 5, Issue 9\n\
             Message-ID: <digest@example.org>\nContent-Type: text/html\n\n\
             <h3>{title}</h3><p>Eve Holm</p><p>-1, it leaks.</p>\n--b--\n"
        );
        let mail = Mail { from: "Kim Ray <kim@example.org>", id: "kim@example.org", ..reply(&rest) };
        let decision = decided(3, &[mail]);
        assert_eq!(says(decision.outcome()), ("passed", stable), "{title}");
        assert_eq!(decision.tally().votes.len(), 3, "{title}");
    }
}
