//! Tests text with HTML, and mail whose words were not read: if the mail may contain a vote, that vote is unclear.

use super::{CALL, Mail, decided, of_eve, reply, says};

fn alternative(text: &str, html: &str) -> String {
    format!(
        "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n{text}\n\
         --b\nContent-Type: text/html; charset=utf-8\n\n{html}\n--b--\n"
    )
}

#[test]
fn text_and_html_that_say_different_votes_are_two_readings() {
    for (text, html) in [
        ("+1", "<p>-1, it breaks the old clients.</p>"),
        ("-1, it breaks the old clients.", "<p>+1</p>"),
        ("+1", "<p>+1</p><p>On second thought: -1, it breaks the old clients.</p>"),
        ("Fine with the plan, thanks.", "<p>-1, it breaks the old clients.</p>"),
    ] {
        let decision = decided(3, &[reply(&alternative(text, html))]);
        let votes = of_eve(&decision);
        assert!(!votes.is_empty() && votes.iter().all(|vote| vote.contains("unclear")), "{votes:?}");
        assert!(votes.iter().any(|vote| vote.ends_with("text-and-html-differ")), "{votes:?}");
        assert_eq!(says(decision.outcome()), ("passed", false), "{text} {html}");
    }
}

#[test]
fn text_and_html_that_agree_are_one_vote() {
    for (text, html) in [
        ("+1, for the\nmirror\n\nEve", "<p><b>+1</b>, for the mirror</p><p>Eve</p>"),
        ("−1 because it leaks", "<p>&minus;1 because it leaks</p>"),
        ("+1\n\n> -1 said Bo", "<p>+1</p><blockquote>-1 said Bo</blockquote>"),
        ("+1", "<div style=\"display:none\">-1</div><p>+1</p>"),
        ("+1", "<img src=\"logo.png\" alt=\"\">"),
        ("+1\n<https://example.org/a-1>", "<p>+1</p><a href=\"https://example.org/a-1\"><img></a>"),
    ] {
        let decision = decided(3, &[reply(&alternative(text, html))]);
        let votes = of_eve(&decision);
        assert!(votes.len() == 1 && votes[0].contains("counted"), "{text}: {votes:?}");
        assert!(decision.outcome().stable, "{text}");
    }
}

#[test]
fn html_with_an_empty_text_is_read() {
    let html = "<p>-1, it breaks the old clients.</p>";
    for text in
        ["", " \n\t\n", "\u{200b}", "-- \nEve", "This mail is HTML: please view it in another client."]
    {
        let decision = decided(3, &[reply(&alternative(text, html))]);
        assert_eq!(of_eve(&decision), ["-1 counted"], "{text:?}");
        assert_eq!(says(decision.outcome()), ("blocked", true), "{text:?}");
    }
}

#[test]
fn html_that_hyperkitty_attached_is_read() {
    let exported = |text: &str, html: &str| {
        format!(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=\"utf-8\"\n\n{text}\n\
             --b\nContent-Type: text/html\nContent-Disposition: attachment; filename=\"attachment.html\"\n\n{html}\n\
             --b--\n"
        )
    };
    let html = "<html><body><p>-1, it breaks the old clients.</p></body></html>";
    let alone = decided(3, &[reply(&exported("\n", html))]);
    assert_eq!(says(alone.outcome()), ("blocked", true));
    let same = decided(3, &[reply(&exported("-1, it breaks the old clients.", html))]);
    assert_eq!(says(same.outcome()), ("blocked", true));
    let differs = decided(3, &[reply(&exported("+1", html))]);
    assert_eq!(says(differs.outcome()), ("passed", false));
}

const ENCRYPTED: &str = "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\n\
    Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\n\
    -----BEGIN PGP MESSAGE-----\n\nhQIMA1\n-----END PGP MESSAGE-----\n--b--\n";
const PICTURE: &str =
    "Content-Type: image/png; name=vote.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n";

#[test]
fn mail_whose_words_were_not_read_is_an_unclear_vote() {
    let signed = "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\
                  Content-Transfer-Encoding: base64\n\nMIAGCSqGSIb3\n";
    let winmail =
        "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+\n";
    let inline = "\n-----BEGIN PGP MESSAGE-----\n\nhQIMA1\n-----END PGP MESSAGE-----\n";
    let below_words = "\nSee below.\n\n-----BEGIN PGP MESSAGE-----\n\nhQIMA1\n-----END PGP MESSAGE-----\n";
    let document =
        "Content-Type: application/pdf; name=vote.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n";
    let text_file =
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=vote.txt\n\n-1, it leaks\n";
    for (rest, reason) in [
        (ENCRYPTED, "encrypted-mail"),
        (below_words, "encrypted-mail"),
        ("Content-Type: text/plain; charset=utf-7\n\n+-1\n", "unknown-charset"),
        (inline, "encrypted-mail"),
        (signed, "packed-mail"),
        (winmail, "packed-mail"),
        (PICTURE, "file-alone"),
        (document, "file-alone"),
        (text_file, "file-alone"),
    ] {
        let decision = decided(3, &[reply(rest)]);
        assert_eq!(of_eve(&decision), [format!("unclear {reason}")]);
        assert_eq!(says(decision.outcome()), ("passed", false), "{reason}");
        assert_eq!(decision.outcome().uncertain[0].code(), reason);
        let told = decision.diagnostics().iter().any(|odd| odd.code().as_str() == reason);
        assert!(told, "{reason}: {:?}", decision.diagnostics());
    }
}

#[test]
fn files_that_cannot_be_a_vote_change_nothing() {
    let beside = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the picture.\n--b\n\
                  Content-Type: image/png; name=a.png\n\niVBORw0KGgo=\n--b--\n";
    let card = "Content-Type: text/vcard; name=eve.vcf\nContent-Disposition: attachment; filename=eve.vcf\n\nBEGIN:VCARD\n";
    let elsewhere = Mail { answers: "Bo", ..reply(PICTURE) };
    let other_thread = Mail { answers: "", subject: "The bins", ..reply(ENCRYPTED) };
    for mail in [reply(beside), reply(card), elsewhere, other_thread] {
        let decision = decided(3, std::slice::from_ref(&mail));
        assert_eq!(of_eve(&decision), [""; 0], "{}", mail.text());
        assert_eq!(says(decision.outcome()), ("passed", true), "{}", mail.text());
    }
}

#[test]
fn an_unread_mail_leaves_the_earlier_vote_counted() {
    let earlier = Mail { id: "first@example.org", date: "Mon, 4 May 2026 09:00:00 +0000", ..reply("\n+1\n") };
    let decision = decided(2, &[earlier, reply(ENCRYPTED)]);
    assert_eq!(of_eve(&decision), ["+1 counted", "unclear encrypted-mail"]);
    assert_eq!(says(decision.outcome()), ("passed", false));
}

#[test]
fn a_call_that_was_not_read_leaves_the_verdict_to_a_person() {
    let mut mails = super::vote(3);
    mails[0] = mails[0].replace("\n\nThe vote is open for 72 hours.\n", &format!("\n{ENCRYPTED}"));
    assert!(mails[0].contains("BEGIN PGP") && mails[0].contains(CALL));
    let decision = super::decided_of(super::mbox(&mails).as_bytes());
    assert_eq!(decision.outcome().verdict.as_str(), "undecided");
}

#[test]
fn enriched_text_and_bare_carriage_returns_are_read() {
    for rest in [
        "Content-Type: text/enriched\n\n<bold>-1</bold>, it breaks the mirror.\n",
        "Content-Type: text/enriched\n\n<excerpt>\n+1\n</excerpt>\n<bold>-1</bold>, it breaks the mirror.\n",
        "\nHello all,\r-1, it breaks the mirror.\r",
    ] {
        let decision = decided(3, &[reply(rest)]);
        assert_eq!(
            (of_eve(&decision), says(decision.outcome())),
            (vec!["-1 counted".to_owned()], ("blocked", true))
        );
    }
    let quoted =
        decided(3, &[reply("Content-Type: text/enriched\n\n<excerpt>\n-1\n</excerpt>\nWhich host?\n")]);
    assert_eq!((of_eve(&quoted), says(quoted.outcome())), (vec![], ("passed", true)));
}
