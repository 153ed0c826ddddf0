//! Tests mail that another mail passes on, and mail that has lost its separator.

use super::{CALL, EVE, Mail, decided, decided_of, mbox, reply, says, vote};
use plusone::archive::Mailbox;
use plusone::diagnostic::Code;
use plusone::pipeline::{Decision, Survey};
use plusone::policy;

const KIM: &str = "Kim Ray <kim@example.org>";
const OF_EVE: &str = "From: Eve Holm <eve@example.org>\nTo: dev@lists.example.org\n\
    Subject: Re: [VOTE] Move the wiki\nDate: Tue, 5 May 2026 09:00:00 +0000\nMessage-ID: <inner@example.org>\n\
    In-Reply-To: <call@example.org>\n\n-1, the new host has no backup.\n";

/// A multipart with a text and a whole mail; `fields` are further header fields of that mail's part.
fn around(text: &str, fields: &str, mail: &str) -> String {
    let edge = mail.len();
    format!(
        "Content-Type: multipart/mixed; boundary=b{edge}\n\n--b{edge}\nContent-Type: text/plain\n\n{text}\n\
         --b{edge}\nContent-Type: message/rfc822\n{fields}\n{mail}\n--b{edge}--\n"
    )
}

/// The decision on a vote with three +1, and a mail with these fields and parts.
fn with(from: &str, rest: &str) -> Decision {
    decided(3, &[Mail { id: "outer@example.org", from, ..reply(rest) }])
}

/// Tests that the inner -1 is an unclear vote by Eve, and the only vote after the +1.
fn is_unclear_of_eve(decision: &Decision, about: &str) {
    let votes = &decision.tally().votes;
    assert_eq!(votes.len(), 4, "{about}");
    let last = votes.last().unwrap();
    assert!(last.voter().name().starts_with("Eve Holm"), "{about} {last:?}");
    assert_eq!(last.value().unwrap().to_string(), "-1", "{about}");
    assert_eq!(says(decision.outcome()), ("passed", false), "{about}");
    assert!(decision.diagnostics().iter().any(|odd| odd.code() == Code::MailWithinMail), "{about}");
}

#[test]
fn an_attached_mail_is_an_unclear_vote_of_its_author() {
    let text = "I pass this on for Eve, because the list refuses her mail.";
    let apart = OF_EVE
        .replace("Re: [VOTE] Move the wiki", "My vote")
        .replace("In-Reply-To: <call@example.org>\n", "")
        .replace("Message-ID: <inner@example.org>\n", "");
    let encoded = data_encoding::BASE64.encode(OF_EVE.as_bytes());
    for (fields, mail) in [
        ("", OF_EVE),
        ("Content-Disposition: attachment; filename=mail.eml\n", OF_EVE),
        ("Content-Transfer-Encoding: base64\n", &encoded),
        ("", &apart),
    ] {
        is_unclear_of_eve(&with(KIM, &around(text, fields, mail)), mail);
    }
    let deeper =
        around("Kim asks me to send this.", "", &format!("From: {KIM}\n{}", around(text, "", OF_EVE)));
    is_unclear_of_eve(&with("Gus Orr <gus@example.org>", &deeper), "deeper");
}

#[test]
fn attached_mail_that_is_known_or_about_something_else_changes_nothing() {
    let direct = Mail { id: "inner@example.org", ..reply("\n+1\n") };
    let known =
        around("This is what Eve wrote.", "", &OF_EVE.replace("-1, the new host has no backup.", "+1"));
    let outer = Mail { id: "outer@example.org", from: KIM, ..reply(&known) };
    let decision = decided(3, &[direct, outer]);
    assert_eq!((says(decision.outcome()), decision.tally().votes.len()), (("passed", true), 4));
    let other = OF_EVE.replace("-1, the new host has no backup.", "The bins are full.");
    let decision = with(KIM, &around("See what Eve writes.", "", &other));
    assert_eq!((says(decision.outcome()), decision.tally().votes.len()), (("passed", true), 3));
}

#[test]
fn an_attached_call_is_not_a_proposal() {
    let call = "From: Eve Holm <eve@example.org>\nSubject: [VOTE] Buy a boat\nMessage-ID: <boat@example.org>\n\nPlease vote.\n";
    let rest = around("Look at this.", "", call);
    let mail = Mail { id: "outer@example.org", from: KIM, ..reply(&rest) };
    let mails = [vote(3), vec![mail.text()]].concat();
    let archive = Mailbox::from_bytes("list.mbox", mbox(&mails).as_bytes()).unwrap();
    let survey = Survey::new(archive, &policy::preset("ovirt-infra").unwrap()).unwrap();
    assert_eq!(survey.outlines.iter().map(|outline| &*outline.message_id).collect::<Vec<_>>(), [CALL]);
}

#[test]
fn a_wrapped_mail_with_another_date_or_a_relay_between_is_not_lost() {
    let list = "Eve Holm via dev <dev@lists.example.org>";
    let alone = |mail: &str| {
        let edge = mail.len();
        format!(
            "Content-Type: multipart/mixed; boundary=b{edge}\n\n--b{edge}\nContent-Type: message/rfc822\n\n{mail}\n--b{edge}--\n"
        )
    };
    let relay = format!(
        "From: relay@lists.example.com\nSubject: Re: [VOTE] Move the wiki\nDate: Tue, 5 May 2026 09:30:00 +0000\n\
         Message-ID: <relay@lists.example.com>\n{}",
        alone(OF_EVE)
    );
    let same_id = OF_EVE.replace("inner@", "outer@");
    let undated = OF_EVE.replace("Date: Tue, 5 May 2026 09:00:00 +0000\n", "");
    for mail in [OF_EVE, &relay, &same_id, &undated] {
        let rest = format!("List-Post: <mailto:dev@lists.example.org>\n{}", alone(mail));
        is_unclear_of_eve(&with(list, &rest), mail);
    }
    let of_relay = format!("List-Post: <mailto:dev@lists.example.org>\nReply-To: {EVE}\n{}", alone(&relay));
    is_unclear_of_eve(&with(list, &of_relay), "relay");
}

/// The decision on a vote with three +1, and a mail from Kim with this text.
fn with_text(text: &str) -> Decision {
    let outer = Mail { id: "outer@example.org", from: KIM, ..reply("") };
    decided_of(
        mbox(&[vote(3), vec![Mail { rest: &format!("\n{text}"), ..outer }.text()]].concat()).as_bytes(),
    )
}

#[test]
fn a_mail_without_its_separator_is_an_unclear_vote_of_its_author() {
    for above in
        ["Thanks for the work.\n\nKim\n\n", "Thanks.\n\n-- \nKim\n\n", "Thanks.\n\nX-Mailer: mutt\n\n"]
    {
        is_unclear_of_eve(&with_text(&format!("{above}{OF_EVE}")), above);
    }
    let received = format!("Thanks.\n\nReceived: from a by b;\n Tue, 5 May 2026 09:00:00 +0000\n{OF_EVE}");
    is_unclear_of_eve(&with_text(&received), "received");
}

#[test]
fn quoted_and_forwarded_header_sections_change_nothing() {
    let outlook = "From: Eve Holm <eve@example.org>\nSent: Tuesday, 5 May 2026 11:00\nTo: dev@lists.example.org\n\
                   Subject: Re: [VOTE] Move the wiki\n\n-1, the new host has no backup.\n";
    for text in [
        format!("I read this.\n\n{outlook}"),
        format!("I read this.\n\n----- Forwarded message -----\n\n{OF_EVE}"),
        format!("This is its header:\n\n{OF_EVE}"),
        format!("I read this.\n\n{}", OF_EVE.replace('\n', "\n> ")),
        format!("I read this.\n\n{}", OF_EVE.replace("inner@example.org", "Bo")),
    ] {
        let decision = with_text(&text);
        assert_eq!((says(decision.outcome()), decision.tally().votes.len()), (("passed", true), 3), "{text}");
    }
}
