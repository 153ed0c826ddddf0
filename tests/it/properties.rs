//! Tests that quotes, signatures and footers in any language, and the encoding of a mail, do not change a
//! reading. Also tests that no text of a roster stops a run.

use plusone::limits::Limits;
use plusone::message::reply::{self, CallText};
use plusone::message::{Author, Body, Flow};
use plusone::roster::{Mailmap, Roster};
use plusone::vote::{self, Context, MailVotes};
use proptest::prelude::*;

/// A voter's own words, with their reading.
const OWN: [(&str, &[&str]); 12] = [
    ("+1", &["+1"]),
    ("+1 (binding)", &["+1"]),
    ("-1, the tarball is not signed.", &["-1"]),
    ("I abstain.", &["0"]),
    ("Tested on three machines, +1 from me.", &["+1"]),
    ("±0", &["0"]),
    ("-0.5, I would rather wait", &["-0.5"]),
    ("[x] +1 approve", &["+1"]),
    ("Changing my vote to -1, for the notes are wrong.", &["-1"]),
    ("This is not a -1, but who pays for the disk?", &[]),
    ("Thanks for the +1, Kim!", &[]),
    ("Is the second link right?", &[]),
];

/// Attribution lines of mail programs.
const ATTRIBUTIONS: [&str; 20] = [
    "On Mon, May 4, 2026 at 10:00 AM Kim Roy <kim@example.org> wrote:",
    "Am Mo., 4. Mai 2026 um 10:00 Uhr schrieb Kim Roy <kim@example.org>:",
    "Le lun. 4 mai 2026 à 10:00, Kim Roy <kim@example.org> a écrit :",
    "El lun, 4 may 2026 a las 10:00, Kim Roy (<kim@example.org>) escribió:",
    "Il giorno lun 4 mag 2026 alle ore 10:00 Kim Roy <kim@example.org> ha scritto:",
    "Em seg., 4 de mai. de 2026 às 10:00, Kim Roy <kim@example.org> escreveu:",
    "Op ma 4 mei 2026 om 10:00 schreef Kim Roy <kim@example.org>:",
    "pon., 4 maj 2026 o 10:00 Kim Roy <kim@example.org> napisał(a):",
    "po 4. 5. 2026 v 10:00 odesílatel Kim Roy <kim@example.org> napsal:",
    "Den mån 4 maj 2026 kl 10:00 skrev Kim Roy <kim@example.org>:",
    "man. 4. maj 2026 kl. 10.00 skrev Kim Roy <kim@example.org>:",
    "ma 4. toukok. 2026 klo 10.00 Kim Roy (kim@example.org) kirjoitti:",
    "пн, 4 мая 2026 г. в 10:00, Kim Roy <kim@example.org>:",
    "пн, 4 трав. 2026 р. о 10:00 Kim Roy <kim@example.org> пише:",
    "Kim Roy <kim@example.org> 于2026年5月4日周一 10:00写道：",
    "Kim Roy <kim@example.org> 於 2026年5月4日 週一 上午10:00寫道：",
    "2026年5月4日(月) 10:00 Kim Roy <kim@example.org>:",
    "2026년 5월 4일 (월) 오전 10:00, Kim Roy <kim@example.org>님이 작성:",
    "Kim Roy <kim@example.org>, 4 May 2026 Pzt, 10:00 tarihinde şunu yazdı:",
    "Kim Roy wrote on 2026-05-04 10:00:",
];

/// Text below a mail that is nobody's vote.
const BELOW: [&str; 8] = [
    "-- \nBo Ek\nT: +1 418-555-0100 #201\n",
    "--\nBo Ek, +1 555 0100\n",
    "Sent from my phone\n",
    "Von meinem Telefon gesendet +1\n",
    "_______________________________________________\ndev mailing list\ndev@example.org\nhttps://example.org/+1\n",
    "---------------------------------------------------------------------\nTo unsubscribe, e-mail: dev-unsubscribe@example.org\n",
    "-----BEGIN PGP SIGNATURE-----\n\n+1AbC\n-----END PGP SIGNATURE-----\n",
    "",
];

const QUOTED: [&str; 6] = ["+1", "-1 because it leaks", "[x] -1", "I vote +1", "", "Item 1: -1"];

fn read(text: &str, flow: Flow, is_call: bool) -> MailVotes {
    let sender = Author::new("Bo Ek", "bo@example.org");
    let context = Context {
        is_call,
        answers_call: !is_call,
        by_proposer: is_call,
        ..Context::reply(&sender, "Re: [VOTE] Move it", "[VOTE] Move it")
    };
    vote::read(&reply::lines(&Body { text: text.to_owned(), flow }, None), context)
}

fn values(reading: &MailVotes) -> Vec<String> {
    reading.clear().iter().map(|vote| vote.value().to_string()).collect()
}

/// Pieces of rosters in every format.
const ROSTER_PARTS: [&str; 30] = [
    "Bo Ek", "Carl Dorn", "bo@example.org", "Carl@example.net", "@bo", "@", "<", ">", "(", ")", "[", "](",
    "](mailto:", "|", ",", ";", "\"", "\n", "\n", "M:\t", "R:\t", "# ", "---", "- ", "[[voter]]\n",
    "name = \"Bo\"\n", "addresses = [\"bo@example.org\"]\n",
    "{\"projects\": {\"otter\": {\"owners\": [\"bo\"]}}}", "name,address", "é",
];
const ROSTER_FILES: [&str; 5] = ["voters", "voters.toml", "voters.csv", "info.json", "MAINTAINERS"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_of_others_never_change_a_reading(
        own in 0..OWN.len(), attribution in 0..ATTRIBUTIONS.len(), below in 0..BELOW.len(),
        quoted in proptest::collection::vec(0..QUOTED.len(), 1..6), above in any::<bool>(), mark in 0..3_usize,
    ) {
        let (own, expected) = OWN[own];
        let mark = ["> ", ">", ">> "][mark];
        let quotation: String = quoted.iter().map(|line| format!("{mark}{}\n", QUOTED[*line])).collect();
        let quotation = format!("{}\n\n{quotation}", ATTRIBUTIONS[attribution]);
        let text = if above {
            format!("{quotation}\n{own}\n\n{}", BELOW[below])
        } else {
            format!("{own}\n\n{}\n{quotation}", BELOW[below])
        };
        let (plain, found) = (read(&format!("{own}\n"), Flow::Fixed, false), read(&text, Flow::Fixed, false));
        prop_assert_eq!(values(&plain), expected);
        prop_assert_eq!(values(&found), expected, "{}", text);
        prop_assert_eq!(found.unclear().len(), plain.unclear().len(), "{}", text);
    }

    #[test]
    fn an_attribution_wrapped_over_two_lines_is_one(own in 0..OWN.len(), attribution in 0..12_usize) {
        let (own, expected) = OWN[own];
        let line = ATTRIBUTIONS[attribution];
        let at = line.rfind(" <").or_else(|| line.rfind(" (")).unwrap();
        let text = format!("{own}\n\n{}\n{}\n> +1\n> -1\n", &line[..at], &line[at + 1..]);
        prop_assert_eq!(values(&read(&text, Flow::Fixed, false)), expected, "{}", text);
    }

    #[test]
    fn the_encoding_of_a_mail_never_changes_its_reading(own in 0..OWN.len(), encoding in 0..5_usize) {
        let (own, expected) = OWN[own];
        let bytes = encoded(&format!("Hello,\n\n{own}\n"), encoding);
        let (body, odd) = Body::read(&bytes, &Limits::default());
        prop_assert!(odd.is_empty(), "{odd:?}");
        let reading = read(&body.text, body.flow, false);
        prop_assert_eq!(values(&reading), expected, "{}", body.text);
    }

    #[test]
    fn no_text_of_a_call_is_a_vote_of_its_proposer(
        legend in proptest::sample::select(&["[ ] +1 yes\n[ ] +0\n[ ] -1 no, because\n", "+1: yes\n0: abstain\n-1: no\n", "[+1] Yes\n[0] Abstain\n[-1] No\n", "Please vote +1 or -1.\n", "Vote +1 to accept, -1 to reject.\n"][..]),
        rule in proptest::sample::select(&["At least three +1 are needed.\n", "A -1 must be explained.\n", "The vote is open for 72 hours.\n", ""][..]),
    ) {
        let text = format!("Hello,\n\nplease vote on the move.\n\n{rule}\n{legend}\nAnn\n");
        prop_assert_eq!(values(&read(&text, Flow::Fixed, true)), Vec::<String>::new(), "{}", text);
        let cast = format!("{text}\nHere is my +1.\n");
        prop_assert_eq!(values(&read(&cast, Flow::Fixed, true)), ["+1"], "{}", cast);
    }

    #[test]
    fn a_roster_of_any_text_is_read_or_is_an_error(
        parts in proptest::collection::vec(0..ROSTER_PARTS.len(), 0..24), format in 0..ROSTER_FILES.len(),
    ) {
        let text: String = parts.iter().map(|part| ROSTER_PARTS[*part]).collect();
        let file = ROSTER_FILES[format];
        match Roster::read(&text, file, None) {
            Ok(roster) => {
                for voter in roster.eligible(None) {
                    let found = voter.addresses.iter().map(|address| roster.voter(address));
                    prop_assert!(found.into_iter().all(|owner| owner == Some(voter)), "{text}");
                }
            }
            Err(error) => prop_assert!(error.to_string().starts_with(file), "{error}"),
        }
        if let Err(error) = Mailmap::parse(&text, file) {
            prop_assert!(error.to_string().starts_with(file), "{error}");
        }
    }

    #[test]
    fn the_call_repeated_without_quote_marks_is_not_a_vote(own in 0..OWN.len()) {
        let (own, expected) = OWN[own];
        let call = Body { text: "Please vote on the move.\n\n+1 move the mirror now\n-1 leave it where it is\n".into(), flow: Flow::Fixed };
        let body = Body { text: format!("{own}\n\n{}", call.text), flow: Flow::Fixed };
        let lines = reply::lines(&body, Some(&CallText::new(&call)));
        let sender = Author::new("Bo Ek", "bo@example.org");
        let context = Context::reply(&sender, "", "");
        prop_assert_eq!(values(&vote::read(&lines, context)), expected);
    }
}

/// One text as a mail in several transfer encodings and charsets, and as HTML.
fn encoded(text: &str, encoding: usize) -> Vec<u8> {
    let head = |kind: &str, transfer: &str| {
        format!("MIME-Version: 1.0\nContent-Type: {kind}\nContent-Transfer-Encoding: {transfer}\n\n")
    };
    match encoding {
        0 => [head("text/plain; charset=utf-8", "8bit").as_bytes(), text.as_bytes()].concat(),
        1 => (head("text/plain; charset=utf-8", "base64")
            + &data_encoding::BASE64.encode(text.as_bytes())
            + "\n")
            .into_bytes(),
        2 => {
            let quoted: String = text
                .bytes()
                .map(|b| if b == b'\n' { "\n".to_owned() } else { format!("={b:02X}") })
                .collect();
            (head("text/plain; charset=utf-8", "quoted-printable") + &quoted).into_bytes()
        }
        3 => {
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            (head("text/plain; charset=utf-16le", "base64") + &data_encoding::BASE64.encode(&utf16) + "\n")
                .into_bytes()
        }
        _ => {
            let html: String = text
                .split("\n\n")
                .map(|part| format!("<p>{}</p>", part.trim_end().replace('\n', "<br>")))
                .collect();
            (head("text/html; charset=utf-8", "8bit") + &html).into_bytes()
        }
    }
}
