//! Tests mail with words that a program removed or keeps elsewhere, or that could not be decoded: the vote is unclear.

use super::{decided, of_eve, reply, says};

const TYPE: &str = "Content-Type: text/plain; charset=utf-8\n";
const PDF: &str =
    "Content-Type: application/pdf; name=vote.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=";

fn mixed(text: &str, part: &str) -> String {
    format!("Content-Type: multipart/mixed; boundary=b\n\n--b\n{TYPE}\n{text}\n--b\n{part}\n--b--\n")
}

fn is_unclear(rest: &str, reason: &str) {
    let decision = decided(3, &[reply(rest)]);
    assert_eq!(of_eve(&decision), [format!("unclear {reason}")], "{rest}");
    assert_eq!(says(decision.outcome()), ("passed", false), "{rest}");
    let told = decision.diagnostics().iter().any(|odd| odd.code().as_str() == reason);
    assert!(told, "{reason}: {:?}", decision.diagnostics());
}

fn is_settled(rest: &str, votes: &[&str]) {
    let decision = decided(3, &[reply(rest)]);
    assert_eq!(of_eve(&decision), votes, "{rest}");
    assert_eq!(says(decision.outcome()), ("passed", true), "{rest}");
}

#[test]
fn a_notice_in_place_of_the_text_is_an_unclear_vote() {
    for notice in [
        "[filter 2.0 removed a part of type text/html]",
        "[The text was deleted, because it was too long.]",
        "-------------- next part --------------\nSkipped content of type multipart/alternative",
        "Eve Holm has sent you a secure message\n\nOpen it: https://portal.example/77\n\nThe link ends on Friday.",
        "eve@example.org has sent you an email via Gmail confidential mode:\n\nRe: [VOTE] Move the wiki\nView the email",
    ] {
        is_unclear(&format!("{TYPE}\n{notice}\n"), "text-elsewhere");
    }
    let scrubbed = "-------------- next part --------------\nAn HTML attachment was scrubbed...\n\
                    URL: <https://lists.example.org/pipermail/dev/attachments/20260505/1/attachment.html>\n";
    is_unclear(&format!("{TYPE}\n{scrubbed}"), "file-alone");
    let protected = "Content-Type: application/x-microsoft-rpmsg-message; name=message.rpmsg\n\
                     Content-Transfer-Encoding: base64\n\nAAEC";
    is_unclear(&mixed("Please open this mail in Outlook.", protected), "encrypted-mail");
}

#[test]
fn a_picture_of_a_page_or_an_unknown_message_is_an_unclear_vote() {
    let html = |body: &str| format!("Content-Type: text/html\n\n<html><body>{body}</body></html>\n");
    is_unclear(
        &html("<a href='https://x.example/'><IMG src='https://x.example/vote.png'></a>"),
        "text-elsewhere",
    );
    is_settled(&html("Which host?<img src='https://x.example/logo.png'>"), &[]);
    is_unclear("Content-Type: message/http\n\n-1, it leaks.\n", "file-alone");
}

#[test]
fn a_notice_beside_a_vote_changes_nothing() {
    for text in [
        "+1\n\n[filter 2.0 removed a part of type image/gif]",
        "+1\n-------------- next part --------------\nSkipped content of type multipart/related",
    ] {
        is_settled(&format!("{TYPE}\n{text}\n"), &["+1 counted"]);
    }
    is_settled(&format!("{TYPE}\n[filter] is the name of the new tool\n"), &[]);
}

#[test]
fn text_outside_the_mail_is_an_unclear_vote() {
    let external = "Content-Type: message/external-body; access-type=URL; URL=\"https://example.org/1\"\n\nContent-Type: text/plain\n\n";
    is_unclear(external, "text-elsewhere");
    is_unclear("Content-Type: message/partial; id=a1; number=2; total=2\n\nit leaks.\n", "text-elsewhere");
    is_settled(&mixed("Which of the hosts?", external), &[]);
}

#[test]
fn a_vote_in_a_file_is_unclear() {
    for text in [
        "My vote is in the attached file.", "Meine Stimme liegt im Anhang.", "Adjunto mi voto.",
        "See attached.",
    ] {
        is_unclear(&mixed(&format!("Hello,\n\n{text}\n\nEve"), PDF), "file-alone");
    }
    is_settled(&mixed("The price list is attached. Which host do you mean?", PDF), &[]);
    is_settled(&mixed("+1, my notes are attached.", PDF), &["+1 counted"]);
}

#[test]
fn text_that_could_not_be_decoded_is_an_unclear_vote() {
    let unknown =
        "Content-Transfer-Encoding: x-gzip64\n\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g\nISIjJCU=\n";
    is_unclear(&format!("{TYPE}{unknown}"), "undecodable-body");
    is_settled(&format!("{TYPE}Content-Transfer-Encoding: 8bits\n\nWhich of the hosts?\n"), &[]);
    let cut = "Content-Transfer-Encoding: base64\n\nLTEsIGl0IGxlYWtz*** cut by the gateway ***\n";
    is_unclear(&format!("{TYPE}{cut}"), "undecodable-body");
    let packed = "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 body.txt\n)*S$*\"DYI;',*\n`\nend\n";
    is_settled(&format!("{TYPE}{packed}"), &["+1 counted"]);
    is_unclear("Content-Type: text/rtf\n\n{\\rtf1\\ansi -1, it leaks.\\par}\n", "file-alone");
}

#[test]
fn text_below_the_limit_may_hide_a_vote() {
    let long = |line: &str| format!("{line}\n").repeat(300_000 / line.len());
    let filler = long("it rains and rains");
    is_unclear(&format!("{TYPE}\n{filler}\n-1, no\n"), "body-too-large");
    is_unclear(&format!("{TYPE}\n{}\nI am against it.\n", long("begin 644 x")), "body-too-large");
    // The rest is only quoted, or the mail has a vote above it.
    is_settled(&format!("{TYPE}\nWhich host?\n{}", long("> it rains and rains")), &[]);
    is_settled(&format!("{TYPE}\n+1\n\n{filler}"), &["+1 counted"]);
    let second = decided(3, &[reply(&format!("{TYPE}\n+1\n\n{filler}\n-1, no\n"))]);
    assert!(of_eve(&second).contains(&"unclear body-too-large".to_owned()), "{:?}", of_eve(&second));
    assert_eq!(says(second.outcome()), ("passed", false));
}

#[test]
fn another_version_below_the_limit_may_hide_a_vote() {
    let rows = "<p>it rains and rains</p>\n".repeat(16_000);
    let versions = |kind: &str, other: &str| {
        let text = format!("--b\n{TYPE}\nWhich host?\n");
        let other = format!("--b\nContent-Type: {kind}; charset=utf-8\n\n{other}\n");
        format!("Content-Type: multipart/alternative; boundary=b\n\n{text}{other}--b--\n")
    };
    is_unclear(&versions("text/html", &format!("<p>Which host?</p>{rows}<p>-1, no</p>")), "body-too-large");
    is_unclear(&versions("text/plain", &format!("Which host?\n{rows}\n-1, no")), "body-too-large");
    // Both versions have no vote, so the HTML is not read.
    is_settled(&versions("text/html", &format!("<p>Which host?</p>{rows}")), &[]);
}

#[test]
fn parts_above_the_limit_may_hide_a_vote() {
    let parts = format!("--b\n{PDF}\n").repeat(1_100);
    let mail = |text: &str| {
        format!("Content-Type: multipart/mixed; boundary=b\n\n{parts}--b\n{TYPE}\n{text}\n--b--\n")
    };
    let decision = decided(3, &[reply(&mail("-1, no"))]);
    assert_eq!(says(decision.outcome()), ("passed", false));
    assert_eq!(of_eve(&decision).len(), 1);
}
