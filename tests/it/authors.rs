//! Tests the authors of mail: forged and rewritten senders, masks, shared addresses and bridges.

use proptest::prelude::*;
use serde_json::Value as Json;

use crate::common::command::{AT, run_with_input};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, Roster, mbox, wiki_vote};

const MAL: &str = "Mal Ory <mal@evil.test>";

/// A tally with a roster of Bo Ek, Carl Dorn and Dee Moss.
fn tally(mails: &[String]) -> Json {
    let folder = Folder::new();
    let people = Roster::default()
        .voter("Bo Ek", &["bo@example.org"])
        .voter("Carl Dorn", &["carl@example.net"])
        .voter("Dee Moss", &["dee@example.com"]);
    let roster = folder.save("roster.toml", people);
    run_with_input(&["tally", "-", AT, "--format=json", "--roster", &roster], mbox(mails)).json()
}

fn tally_of_everyone(mails: &[String]) -> Json {
    run_with_input(&["tally", "-", AT, "--format=json"], mbox(mails)).json()
}

fn text(value: &Json) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The name, the address, the field of the address, and the status of each vote.
fn votes(tally: &Json) -> Vec<[String; 4]> {
    let all = tally["votes"].as_array().unwrap().iter();
    all.map(|vote| {
        let voter = &vote["voter"];
        [&voter["name"], &voter["address"], &voter["address_from"], &vote["status"]].map(text)
    })
    .collect()
}

fn codes(tally: &Json) -> Vec<String> {
    tally["diagnostics"].as_array().unwrap().iter().map(|found| text(&found["code"])).collect()
}

fn settled(tally: &Json, verdict: &str) -> bool {
    tally["outcome"]["verdict"] == verdict && tally["outcome"]["stable"] == true
}

/// Adds header fields to every mail whose From starts with a text.
fn with_fields(mails: &[String], from: &str, fields: &str) -> Vec<String> {
    let added = format!("{fields}\nFrom: {from}");
    mails.iter().map(|mail| mail.replacen(&format!("From: {from}"), &added, 1)).collect()
}

const LIST: &str = "List-Post: <mailto:dev@lists.example.org>";

/// Values of From in which RFC 5322 does not see exactly Bo Ek, although a lenient program may.
const FORGED: [&str; 12] = [
    "=?utf-8?q?Bo_Ek_=3Cbo=40example.org=3E=2C?= <mal@evil.test>",
    "=?utf-8?q?Bo_Ek_=3Cbo=40example.org=3E?=",
    "mal@evil.test (Bo <bo@example.org>)",
    "Mal <mal@evil.test> (<bo@example.org>)",
    "Bo <\"<bo@example.org>\"@evil.test>",
    "Mal <mal@evil.test> <bo@example.org>",
    "Bo Ek <bo@example.org>, Mal <mal@evil.test>",
    "bo@example.org <mal@evil.test>",
    "bo@example.org:Mal <mal@evil.test>;",
    "Bo Ek <b\u{ff4f}@example.org>",
    "Bo Ek <b\u{200b}o@example.org>",
    "Bo Ek <bo@example.org>\nFrom: Mal <mal@evil.test>",
];

#[test]
fn a_from_without_exactly_one_mailbox_matches_nobody_on_the_roster() {
    for from in FORGED {
        let found = tally(&wiki_vote(&[(CARL, "+1"), (DEE, "+1"), (from, "+1")]));
        let forged = &found["votes"][2];
        assert_eq!(
            (&forged["status"], &forged["reasons"][0]),
            (&"unclear".into(), &"uncertain-author".into())
        );
        assert_eq!(found["counts"]["plus"]["binding"], 2, "{from}");
        assert_eq!(found["outcome"]["stable"], false, "{from}");
        assert!(codes(&found).contains(&"uncertain-author".to_owned()), "{from}");
    }
}

#[test]
fn a_from_that_is_not_one_mailbox_withdraws_no_vote() {
    for from in FORGED {
        let found =
            tally(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1"), (from, "I withdraw my vote.")]));
        assert_eq!(found["counts"]["plus"]["binding"], 3, "{from}");
        let found = tally(&wiki_vote(&[(BO, "-1, the host is slow."), (from, "+1")]));
        assert_eq!(votes(&found)[0][3], "counted", "{from}");
    }
}

#[test]
fn a_from_that_is_not_one_mailbox_is_not_the_proposer() {
    let as_ana =
        FORGED.map(|from| from.replace("Bo", "Ana Lee").replace("bo@", "ana@").replace("bo=40", "ana=40"));
    for from in &as_ana {
        let mails = wiki_vote(&[(BO, "+1"), (from, "I withdraw this proposal.")]);
        assert_eq!(tally(&mails)["proposal"]["closed_by"], Json::Null, "{from}");
        let mails = wiki_vote(&[(BO, "+1"), (from, "The vote is extended until 30 May 2026, 12:00 UTC.")]);
        assert_eq!(tally(&mails)["proposal"]["closes"], "2026-05-07T08:00:00Z", "{from}");
        let cancel = Mail::new("cancel@example.org").from(from).subject("[CANCEL] [VOTE] Move the wiki");
        let mails = [mails[0].clone(), cancel.time("10:00:00").to_string()];
        assert_eq!(tally(&mails)["proposal"]["closed_by"], Json::Null, "{from}");
    }
}

#[test]
fn ordinary_forms_of_a_member_stay_certain() {
    for from in [
        "Ek, Bo <bo@example.org>", "\"bo@example.org\" <bo@example.org>", "bo@example.org (Bo Ek)",
        "=?utf-8?q?Ek=2C_B=C3=B6?= <bo@example.org>", "Bö Ek <Bo@Example.ORG>", "Bo Ek <bo@example.org>,",
        "Bo Ek <bo@example.org>\nFrom: Bo Ek <bo@example.org>",
    ] {
        let found = tally(&wiki_vote(&[(CARL, "+1"), (DEE, "+1"), (from, "+1")]));
        assert!(settled(&found, "passed"), "{from}: {}", found["outcome"]);
    }
}

#[test]
fn another_address_in_a_quoted_name_is_reported_and_not_used() {
    let from = "\"Bo Ek <bo@example.org>\" <mal@evil.test>";
    let found = tally(&wiki_vote(&[(CARL, "+1"), (DEE, "+1"), (from, "+1")]));
    assert_eq!(votes(&found)[2][1..], ["mal@evil.test", "from", "counted"]);
    assert_eq!(found["votes"][2]["binding"], false);
    assert!(codes(&found).contains(&"address-in-name".to_owned()));
}

#[test]
fn a_single_mail_cannot_pretend_to_be_rewritten() {
    for (from, fields) in [
        ("Bo Ek via anything <mal@evil.test>", "Reply-To: Bo Ek <bo@example.org>"),
        ("Bo Ek via anything <mal@evil.test>", "X-Original-From: Bo Ek <bo@example.org>"),
        ("Bo Ek via anything <mal@evil.test>", "X-Original-Sender: bo@example.org"),
        ("Bo Ek via anything <mal@evil.test>", "Cc: Bo Ek <bo@example.org>"),
        ("Bo Ek <mal@evil.test>", "List-Post: <mailto:mal@evil.test>\nX-Original-From: bo@example.org"),
        ("Bo Ek <mal@evil.test>", "List-Id: <mal.evil.test>\nReply-To: bo@example.org"),
        ("Bo Ek via x <bo=example.org@evil.test>", "List-Post: <mailto:x@evil.test>"),
    ] {
        let mails = with_fields(&wiki_vote(&[(CARL, "+1"), (DEE, "+1"), (from, "+1")]), from, fields);
        let found = tally(&mails);
        assert_eq!(votes(&found)[2][2], "from", "{from}");
        assert_eq!(found["counts"]["plus"]["binding"], 2, "{from} {fields}");
    }
}

/// A function from the name and the address of an author to the fields in which a list names the author.
type FieldsOf<'a> = &'a dyn Fn(&str, &str) -> String;

/// Mail of a list that rewrites every sender, with the fields in which it names the author.
fn rewritten(fields: impl Fn(&str, &str) -> String, via: &str) -> Vec<String> {
    let people =
        [("Bo Ek", "bo@example.org"), ("Carl Dorn", "carl@example.net"), ("Dee Moss", "dee@example.com")];
    let senders = people.map(|(name, _)| format!("\"{name}{via}\" <dev@lists.example.org>"));
    let answers: Vec<(&str, &str)> = senders.iter().map(|from| (from.as_str(), "+1")).collect();
    let mut mails = with_fields(&wiki_vote(&answers), "", LIST);
    for ((name, address), mail) in people.iter().zip(&mut mails[1..]) {
        *mail = mail.replacen("From: ", &format!("{}From: ", fields(name, address)), 1);
    }
    mails
}

#[test]
fn a_list_that_rewrites_everybody_is_undone_by_the_field_that_it_writes() {
    let reply_to = |name: &str, address: &str| format!("Reply-To: {name} <{address}>\n");
    let beside = |name: &str, address: &str| format!("Reply-To: {name} <{address}>, dev@lists.example.org\n");
    let original = |name: &str, address: &str| format!("X-Original-From: {name} <{address}>\n");
    let sender = |_: &str, address: &str| format!("X-Original-Sender: {address}\n");
    let cc = |name: &str, address: &str| format!("Cc: Eva <eva@example.org>, {name} <{address}>\n");
    let all: [(FieldsOf<'_>, &str); 5] = [
        (&reply_to, "reply-to"),
        (&beside, "reply-to"),
        (&original, "x-original-from"),
        (&sender, "x-original-sender"),
        (&cc, "cc"),
    ];
    for (fields, field) in all {
        for via in [" via dev", " über Dev", " par l'intermédiaire de dev", " (via dev Mailing List)", ""] {
            let found = tally(&rewritten(fields, via));
            assert_eq!(votes(&found)[0], ["Bo Ek", "bo@example.org", field, "counted"], "{via}");
            assert!(settled(&found, "passed"), "{field} {via}");
        }
    }
}

#[test]
fn a_field_that_the_list_does_not_write_changes_no_author() {
    let reply_to = |name: &str, address: &str| format!("Reply-To: {name} <{address}>\n");
    let mut mails = rewritten(reply_to, " via dev");
    let forged = mails[1].replacen("Reply-To: Bo Ek <bo@example.org>", "Reply-To: Bo Ek <mal@evil.test>", 1);
    mails[1] = forged.replacen("From: ", "X-Original-From: Bo Ek <bo@example.org>\nFrom: ", 1);
    let found = tally(&mails);
    assert_eq!(votes(&found)[0][1..3], ["mal@evil.test", "reply-to"]);
    assert_eq!(found["counts"]["plus"]["binding"], 2);
    // If a sender already had a Reply-To, either address may be in it.
    let mut mails = rewritten(reply_to, " via dev");
    mails[1] = mails[1].replacen("<bo@example.org>", "<bo@example.org>, Bo Ek <mal@evil.test>", 1);
    let found = tally(&mails);
    assert_eq!((votes(&found)[0][3].as_str(), &found["outcome"]["stable"]), ("unclear", &Json::Bool(false)));
}

#[test]
fn people_with_only_the_address_of_the_list_are_distinguished_by_name() {
    for via in [" via Dev", " über Dev", " a través de Dev", " (via dev Mailing List)", ""] {
        let found = tally_of_everyone(&rewritten(|_, _| "Reply-To: dev@lists.example.org\n".to_owned(), via));
        assert_eq!(votes(&found)[0], ["Bo Ek", "dev@lists.example.org", "from", "counted"], "{via}");
        assert!(settled(&found, "passed"), "{via}");
        assert!(codes(&found).contains(&"rewritten-sender".to_owned()), "{via}");
    }
}

#[test]
fn addresses_that_a_list_encodes_are_decoded_for_its_own_domain() {
    for (by, list) in [("groups.io", "dev@project.groups.io"), ("dmarc.example.org", "dev@example.org")] {
        let from = ["bo=example.org", "carl=40example.net", "dee=example.com"];
        let from = from.map(|local| format!("Somebody via {by} <{local}@{by}>"));
        let mails = wiki_vote(&[(&from[0], "+1"), (&from[1], "+1"), (&from[2], "+1")]);
        let found = tally(&with_fields(&mails, "", &format!("List-Post: <mailto:{list}>")));
        assert_eq!(votes(&found)[1], ["Carl Dorn", "carl@example.net", "encoded-from", "counted"]);
        assert!(settled(&found, "passed"), "{by}");
    }
}

#[test]
fn masks_are_removed_if_the_archive_masks_everybody() {
    for mask in [" at ", "(a)", "[at]"] {
        let masked = |from: &str| from.replace('@', mask);
        let from = [masked(BO), masked(CARL), masked(DEE)];
        let mails = wiki_vote(&[(&from[0], "+1"), (&from[1], "+1"), (&from[2], "+1")]);
        let found = tally(&mails);
        assert_eq!(votes(&found)[0], ["Bo Ek", "bo@example.org", "unmasked-from", "counted"]);
        assert!(settled(&found, "passed"), "{mask}");
        // If the archive does not mask everybody, the address stays masked and is not on the roster.
        let found = tally(&wiki_vote(&[(&from[0], "+1"), (CARL, "+1"), (DEE, "+1")]));
        assert_eq!(found["counts"]["plus"]["binding"], 2, "{mask}");
    }
    let found = tally(&wiki_vote(&[("Bo Ek <bo@example.org.invalid>", "+1"), (CARL, "+1"), (DEE, "+1")]));
    assert_eq!(votes(&found)[0][1], "bo@example.org.invalid");
    assert_eq!(found["counts"]["plus"]["binding"], 2);
}

#[test]
fn people_with_one_mask_are_distinguished_by_name() {
    for mask in ["jo...@example.org", "xxx@xxx.xxx", "***@example.org", "hidden@example.invalid"] {
        let from = ["Bo Ek", "Carl Dorn", "Dee Moss", "Ek, Bo"].map(|name| format!("{name} <{mask}>"));
        let mails = wiki_vote(&[(&from[0], "+1"), (&from[1], "+1"), (&from[2], "+1"), (&from[3], "+1")]);
        let found = tally_of_everyone(&mails);
        let statuses: Vec<String> = votes(&found).into_iter().map(|[_, _, _, status]| status).collect();
        assert_eq!(statuses, ["superseded", "counted", "counted", "counted"], "{mask}");
        assert!(settled(&found, "passed"), "{mask}");
        assert!(codes(&found).contains(&"shared-address".to_owned()), "{mask}");
    }
}

#[test]
fn people_of_a_bridge_are_distinguished_by_name() {
    for (sender, suffix) in [("notifications@github.com", ""), ("bridge@example.org", " (via GitHub)")] {
        let from = ["Bo Ek", "Carl Dorn", "Dee Moss"].map(|name| format!("\"{name}{suffix}\" <{sender}>"));
        let found = tally_of_everyone(&wiki_vote(&[(&from[0], "+1"), (&from[1], "+1"), (&from[2], "+1")]));
        assert_eq!(votes(&found)[2], ["Dee Moss", sender, "from", "counted"]);
        assert!(settled(&found, "passed"), "{sender}");
        assert!(codes(&found).contains(&"shared-address".to_owned()), "{sender}");
    }
}

#[test]
fn names_with_one_ordinary_address_may_be_one_person_or_several() {
    let team = ["Bo Ek", "Carl Dorn", "Dee Moss"].map(|name| format!("{name} <team@example.org>"));
    let found = tally_of_everyone(&wiki_vote(&[(&team[0], "+1"), (&team[1], "+1"), (&team[2], "+1")]));
    assert_eq!(found["counts"]["plus"]["binding"], 3);
    assert_eq!(found["outcome"]["stable"], false);
    // If the roster contains the address, the roster decides.
    let mails = wiki_vote(&[(BO, "+1"), ("Robert <bo@example.org>", "+1"), (CARL, "+1"), (DEE, "+1")]);
    let found = tally(&mails);
    assert_eq!(votes(&found)[0][3], "superseded");
    assert!(settled(&found, "passed"));
    // One person may write their name in several ways.
    let one = ["Bo Ek", "Ek, Bo", "bo", "B. Ek", "\"bo@example.org\"", "boek"];
    let one = one.map(|name| format!("{name} <bo@example.org>"));
    let mut answers: Vec<(&str, &str)> = one.iter().map(|from| (from.as_str(), "+1")).collect();
    answers.extend([(CARL, "+1"), (DEE, "+1")]);
    let found = tally_of_everyone(&wiki_vote(&answers));
    assert_eq!(found["counts"]["plus"]["binding"], 3);
    assert!(settled(&found, "passed"));
}

#[test]
fn a_name_that_looks_like_a_members_is_shown_as_what_it_is() {
    for (name, shown) in [
        ("\u{412}\u{43e} Ek", "\u{412}\u{43e} Ek"),
        ("Bo\u{200b} Ek", "Bo<U+200B> Ek"),
        ("Bo Ek\u{2800}", "Bo Ek<U+2800>"),
        ("\u{ff22}\u{ff4f} \u{ff25}\u{ff4b}", "\u{ff22}\u{ff4f} \u{ff25}\u{ff4b}"),
    ] {
        let from = format!("{name} <mal@evil.test>");
        let found = tally(&wiki_vote(&[(CARL, "+1"), (DEE, "+1"), (&from, "+1")]));
        let hint =
            found["diagnostics"].as_array().unwrap().iter().find(|odd| odd["code"] == "look-alike-name");
        let hint = text(&hint.unwrap_or_else(|| panic!("{name}: {:?}", codes(&found)))["text"]);
        assert!(hint.contains(shown), "{hint}");
        assert_eq!(found["counts"]["plus"]["binding"], 2, "{name}");
    }
}

const GITHUB: &str = "-- \nReply to this email directly or view it on GitHub:\nhttps://github.com/acme/wiki/issues/1\n\
    You are receiving this because you are subscribed to this thread.";

#[test]
fn notifications_are_mail_of_the_person_they_name() {
    let fields = "X-GitHub-Reason: subscribed\nX-GitHub-Sender: boek\nPrecedence: list";
    let discourse = "Auto-Submitted: auto-generated\nX-Discourse-Post-Id: 7\nPrecedence: list";
    let topic = "[Visit Topic](https://forum.example.org/t/1) or reply to this email to respond.\n\n\
        You are receiving this because you enabled mailing list mode.";
    for (from, fields, head, footer) in [
        ("Bo Ek <notifications@github.com>", fields, "", GITHUB),
        ("Bo Ek <notifications@github.com>", fields, "boek left a comment (acme/wiki#1)\n\n", GITHUB),
        ("Bo Ek via Forum <notifications@forum.example.org>", discourse, "", topic),
    ] {
        let body = format!("{head}-1, the new host is slow.\n\n{footer}");
        let mails = with_fields(&wiki_vote(&[(CARL, "+1"), (from, &body)]), from, fields);
        let found = tally_of_everyone(&mails);
        assert_eq!(
            (votes(&found)[1][0].as_str(), votes(&found)[1][3].as_str()),
            ("Bo Ek", "counted"),
            "{head}"
        );
        assert_eq!(found["votes"][1]["justification"]["text"], "the new host is slow.", "{head}");
    }
}

#[test]
fn comments_that_a_tracker_sends_are_mail_of_the_person_it_names() {
    let notice = "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All";
    let gitlab = "-- \nReply to this email directly or view it on GitLab.";
    for (fields, head, footer) in [
        (notice, "Bo Ek commented:\n\n\n", gitlab),
        (
            notice,
            "Bo Ek commented on a discussion: https://forge.example.org/wiki/issues/1#note_9\n\n",
            gitlab,
        ),
        (notice, "https://bugs.example.org/47\n\n--- Comment #4 from Bo Ek <bo@example.org> ---\n", ""),
        ("X-Redmine-Sender: boek", "Issue #81 has been updated by Bo Ek.\n\n", ""),
        (
            "Precedence: bulk", "Bo Ek commented on WIKI-4:\n------\n\n",
            "--\nThis message was sent by a tracker",
        ),
    ] {
        let from = "Bo Ek <tracker@example.org>";
        let body = format!("{head}-1, the new host is slow.\n\n{footer}");
        let mails = with_fields(&wiki_vote(&[(CARL, "+1"), (from, &body)]), from, fields);
        let found = tally_of_everyone(&mails);
        assert_eq!(found["votes"][1]["justification"]["text"], "the new host is slow.", "{head}");
        let without_head = format!("-1, the new host is slow.\n\n{footer}");
        let mails = with_fields(&wiki_vote(&[(CARL, "+1"), (from, &without_head)]), from, notice);
        assert_eq!(votes(&tally_of_everyone(&mails)).len(), 1, "a notice that names nobody");
    }
}

#[test]
fn a_notification_without_a_name_has_the_name_of_the_account() {
    let from = "notifications@github.com";
    let mails = with_fields(&wiki_vote(&[(from, "+1")]), from, "X-GitHub-Sender: boek");
    assert_eq!(votes(&tally_of_everyone(&mails))[0][0], "boek");
}

#[test]
fn robots_of_a_bridge_cast_no_vote() {
    for (from, fields) in [
        ("Bo Ek <notifications@github.com>", "X-GitHub-Sender: github-actions[bot]"),
        ("dependabot[bot] <notifications@github.com>", "X-GitHub-Reason: subscribed"),
        ("GitLab <gitlab@example.org>", "Auto-Submitted: auto-generated\nX-GitLab-Pipeline-Status: success"),
    ] {
        let mails = with_fields(&wiki_vote(&[(CARL, "+1"), (from, "+1")]), from, fields);
        assert_eq!(votes(&tally_of_everyone(&mails)).len(), 1, "{from}");
    }
}

#[test]
fn a_proposer_has_the_field_of_the_address_too() {
    let mails = with_fields(&wiki_vote(&[(BO, "+1")]), "", LIST);
    let call =
        mails[0].replacen(ANA, "Ana Lee via dev <dev@lists.example.org>\nReply-To: ana@example.org", 1);
    let vote = mails[1].replacen(BO, "Bo Ek via dev <dev@lists.example.org>\nReply-To: bo@example.org", 1);
    let found = tally(&[call, vote]);
    assert_eq!(found["proposal"]["proposer"]["address"], "ana@example.org");
    assert_eq!(found["proposal"]["proposer"]["address_from"], "reply-to");
    assert_eq!(found["proposal"]["proposer"]["name"], "Ana Lee");
    assert_eq!(tally(&wiki_vote(&[(MAL, "+1")]))["proposal"]["proposer"]["address_from"], "from");
}

/// A part of From that contains an address of another person or of a member.
fn part(address: &'static str) -> impl Strategy<Value = String> {
    let word = address.replace('@', "=40");
    prop_oneof![
        Just(format!("<{address}>")),
        Just(format!("({address})")),
        Just(format!("(<{address}>)")),
        Just(address.to_owned()),
        Just(format!(", {address}")),
        Just(format!(", Bo <{address}>")),
        Just(format!("=?utf-8?q?Bo_=3C{word}=3E?=")),
        Just(format!("=?utf-8?q?{word}=2C?=")),
        Just(format!("<\"{address}\"@evil.test>")),
        Just(format!("\nFrom: Bo <{address}>")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// If there are two addresses outside a quoted name, it is uncertain which one belongs to the sender.
    #[test]
    fn two_addresses_in_any_order_are_never_a_member(
        member in part("bo@example.org"),
        other in part("mal@evil.test"),
        word in "(Bo|Ek|\"Bo Ek\"|)",
        member_first in any::<bool>(),
    ) {
        use plusone::archive::RawMessage;
        use plusone::message::Header;
        use plusone::roster::{Identities, Roster as People};
        let people = People::parse("[[voter]]\nname = \"Bo Ek\"\naddresses = [\"bo@example.org\"]\n", "r").unwrap();
        let (first, second) = if member_first { (member, other) } else { (other, member) };
        let mail = format!("From: {word} {first} {second}\nMessage-ID: <a@b>\n\n");
        let header = Header::read(RawMessage { separator: None, bytes: mail.as_bytes(), cut: false }).0;
        let identities = Identities { roster: Some(&people), mailmap: None };
        prop_assert!(identities.person(&header.author).voter.is_none(), "{mail}{:?}", header.author);
    }
}
