//! Tests the mail that announces a result, and the links in it. `documents.rs` compares complete mails.

use std::fs;
use std::path::Path;

use crate::common::command::{AT, PASSES, codes, run, run_with_input};
use crate::common::mail::{ANA, BO, CARL, DEE, Folder, Mail, mbox, passed_vote, wiki_vote};
use crate::common::{fixtures, toml_of};
use mailparse::MailHeaderMap;
use plusone::ErrorKind;
use plusone::archive::Mailbox;
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy;
use plusone::proposal::{SubjectKind, SubjectLine};
use plusone::report::mail;
use plusone::report::result::{self, LetterChoices};
use serde::Deserialize;

const HYPERKITTY: &str = "--archive-url=https://lists.example.org/archives/list/dev@example.org/";
const TO: &str = "--to=dev@example.org";

/// The names of the headers of every result mail that replies to a call.
const HEADERS: [&str; 10] = [
    "From", "To", "Date", "Subject", "Message-ID", "In-Reply-To", "References", "MIME-Version",
    "Content-Type", "Content-Transfer-Encoding",
];

fn names(mail: &str) -> Vec<String> {
    mailparse::parse_mail(mail.as_bytes())
        .unwrap()
        .headers
        .iter()
        .map(mailparse::MailHeader::get_key)
        .collect()
}

fn header(mail: &str, name: &str) -> String {
    mailparse::parse_mail(mail.as_bytes()).unwrap().headers.get_first_value(name).unwrap()
}

fn body(mail: &str) -> String {
    mailparse::parse_mail(mail.as_bytes()).unwrap().get_body().unwrap().replace("\r\n", "\n")
}

#[track_caller]
fn result_of(answers: &[(&str, &str)], options: &[&str]) -> String {
    let input = mbox(&wiki_vote(answers));
    let found = run_with_input(&[&["result", "-", AT, TO], options].concat(), input);
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    found.out
}

#[test]
fn a_program_can_make_the_same_mail_with_its_own_id() {
    let input = mbox(&passed_vote());
    let policy = policy::preset("ovirt-infra").unwrap();
    let survey = Survey::new(Mailbox::from_bytes("vote.mbox", input.as_bytes()).unwrap(), &policy).unwrap();
    let at = AT.trim_start_matches("--at=").parse().unwrap();
    let rules = Rules::new(&policy, at).complete_until(CompleteUntil::Now);
    let thread = survey.read_thread(&survey.outlines[0]).unwrap();
    let decision = thread.judge(rules);
    let made = |message_id: Option<&str>| {
        let to = Some(mail::address("dev@example.org").unwrap());
        let choices =
            LetterChoices { to, message_id: message_id.map(str::to_owned), ..LetterChoices::default() };
        result::letter(&thread, &decision, rules, choices).unwrap().file().unwrap()
    };
    let written = run_with_input(&["result", "-", AT, TO], input.clone()).out;
    assert_eq!(made(None), written);
    let own = format!("Message-ID: {}", header(&written, "Message-ID"));
    assert_eq!(made(Some("bot.7@example.org")), written.replace(&own, "Message-ID: <bot.7@example.org>"));

    let nowhere = result::letter(&thread, &decision, rules, LetterChoices::default()).unwrap_err();
    assert_eq!(nowhere.kind(), ErrorKind::Mail);
    assert_eq!(nowhere.message(), "the call does not show which list it was sent to");
}

#[test]
fn items_have_their_own_numbers_and_names() {
    let mail = result_of(
        &[
            (BO, "A: +1\nB: -1, because the host of it is too small for the wiki"),
            (CARL, "+1 A\n+1 B"),
            (DEE, "+1 A\n+1 B"),
        ],
        &["--force"],
    );
    let body = body(&mail);
    let a = "Item A\nThe vote has passed.\n\n+1 3 binding, 0 non-binding\n 0 0 binding, 0 non-binding\n\
             -1 0 binding, 0 non-binding\n\n+1 binding:\n  Bo Ek\n  Carl Dorn\n  Dee Moss\n";
    assert!(body.contains(a), "{body}");
    let b = "Item B\n";
    let of_b = &body[body.find(b).unwrap()..];
    assert!(
        of_b.contains("+1 2 binding, 0 non-binding\n") && of_b.contains("-1 binding:\n  Bo Ek\n"),
        "{body}"
    );
    assert!(of_b.contains("Bo Ek explained the -1 for B:\n> A: +1\n> B: -1, because the host"), "{body}");
}

#[derive(Deserialize)]
struct Expected {
    at: String,
    thread: Option<String>,
    class: Option<String>,
}

#[test]
fn every_archive_gives_a_plain_mail() {
    let mut read = 0;
    for path in fixtures("archives", &["mbox"]) {
        let expected: Expected = toml_of(&path);
        let path = path.to_str().unwrap();
        let mut arguments = vec!["--at", expected.at.as_str(), "--quiet", path];
        arguments.extend(expected.thread.iter().flat_map(|thread| ["--thread", thread]));
        arguments.extend(expected.class.iter().flat_map(|class| ["--class", class]));
        let tally = run(&[&["tally", "--format=json"], &arguments[..]].concat()).json();
        let options = ["result", "--force", TO, "--from=Chair <chair@example.org>"];
        let found = run(&[&options, &arguments[..]].concat());
        assert_eq!((found.code, found.err.as_str()), (0, ""), "{path}");
        let mail = found.out;
        assert_eq!(names(&mail), HEADERS, "{path}");
        let call = format!("<{}>", tally["proposal"]["message_id"].as_str().unwrap());
        assert_eq!(header(&mail, "In-Reply-To"), call, "{path}");
        assert!(header(&mail, "References").ends_with(&call), "{path}");
        let tags =
            ["minor".to_owned(), "lazy consensus".to_owned(), "proposal".to_owned(), "lazy".to_owned()];
        let subject = SubjectLine::parse(&header(&mail, "Subject"), &tags);
        let of_call = SubjectLine::parse(tally["proposal"]["subject"].as_str().unwrap(), &tags);
        assert_eq!(
            (subject.kind, subject.reply, subject.key()),
            (SubjectKind::Result, false, of_call.key()),
            "{path}"
        );
        let parsed = mailparse::parse_mail(mail.as_bytes()).unwrap();
        assert_eq!((parsed.ctype.mimetype.as_str(), parsed.subparts.len()), ("text/plain", 0), "{path}");
        let body = body(&mail);
        assert!(body.starts_with("The "), "{path}: {body}");
        for (mark, side) in [("+1", "plus"), (" 0", "zero"), ("-1", "minus")] {
            let count = &tally["counts"][side];
            let line = format!("\n{mark} {} binding, {} non-binding\n", count["binding"], count["advisory"]);
            assert!(body.contains(&line) || !tally["items"].as_array().unwrap().is_empty(), "{path}: {body}");
        }
        for vote in tally["votes"].as_array().unwrap() {
            assert!(body.contains(vote["voter"]["name"].as_str().unwrap()), "{path}: {body}");
        }
        assert!(
            body.lines().all(|line| line.chars().count() <= 78 || line.contains("://")),
            "{path}: {body}"
        );
        read += 1;
    }
    assert!(read >= 40, "only {read} archives were found");
}

#[test]
fn the_mail_closes_the_vote_that_it_announces() {
    let votes = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
    let input = mbox(&votes);
    let mail = run_with_input(&["result", "-", AT, TO], input.clone()).out;
    let with_result = input + &mbox(&[mail]).replace("Mon May  4", "Wed May 20");
    let at = "--at=2026-05-21";
    let tally = run_with_input(&["tally", "-", at, "--format=json"], with_result.clone()).json();
    assert_eq!(tally["proposal"]["closed_by"]["kind"], "result");
    assert_eq!(tally["votes"].as_array().unwrap().len(), 3);
    assert_eq!(codes(&tally), Vec::<&str>::new());
    let again = run_with_input(&["result", "-", at, TO], with_result);
    let id = tally["proposal"]["closed_by"]["message_id"].as_str().unwrap();
    assert_eq!(
        again.err,
        format!(
            "plusone: the result of this vote was already announced, <{id}>; the mail was written anyway\n"
        )
    );
    assert_eq!(header(&again.out, "Message-ID"), format!("<{id}>"));
}

#[test]
fn force_writes_the_mail_of_an_open_vote() {
    let forced = run(&["result", PASSES, "--at=2026-05-05T12:00:00Z", "--force"]);
    assert_eq!((forced.code, forced.err.as_str()), (0, ""));
    assert!(body(&forced.out).starts_with("The vote is still open with "), "{}", forced.out);
}

#[test]
fn sender_and_list_come_from_the_call_or_the_options() {
    let mail = run(&["result", "fixtures/archives/unexplained-minus.mbox", AT]).out;
    assert_eq!(header(&mail, "From"), "\"Carl Dorn\" <carl@example.net>");
    assert_eq!(header(&mail, "To"), "dev@project.example.org");
    let options = ["--from=\"Lee, Ana\" <ana@example.org>", "--to=users@example.org"];
    let mail = run(&[&["result", "fixtures/archives/unexplained-minus.mbox", AT], &options[..]].concat()).out;
    assert_eq!(header(&mail, "From"), "Lee, Ana <ana@example.org>");
    assert_eq!(header(&mail, "To"), "users@example.org");
}

#[test]
fn a_template_replaces_the_text() {
    let built_in = run(&["result", "--print-template"]);
    assert_eq!((built_in.code, built_in.err.as_str()), (0, ""));
    let folder = Folder::new();
    let same = folder.save("same.txt", &built_in.out);
    let votes = [(BO, "+1"), (CARL, "+1"), (DEE, "+1")];
    assert_eq!(result_of(&votes, &["--template", &same]), result_of(&votes, &[]));

    let own =
        folder.save("own.txt", "{{ title }}: {{ verdict }}\n{{ parts[0].groups[0].voters | join(', ') }}\n");
    assert_eq!(
        body(&result_of(&votes, &["--template", &own])),
        "Move the wiki: passed\nBo Ek, Carl Dorn, Dee Moss\n"
    );
}

#[test]
fn text_from_the_archive_stays_in_its_place() {
    let subject = "[VOTE] Move =?utf-8?Q?it=0D=0ABcc:_all@example.org=0D=0A=0D=0AFrom_me?= {{ verdict }} \u{1b}[2J\u{202e}\u{0}";
    let call = Mail::call("call@example.org", subject)
        .from("=?utf-8?Q?=2B1_9_binding=0D=0A-1_binding?= <ana@example.org>");
    let answer = |id, from, time, body| {
        Mail::new(id).from(from).subject("Re: [VOTE] Move").time(time).answers("call@example.org").body(body)
    };
    let explanation = "-1, because the backups are lost.\n\nFrom: me <me@example.org>\n.\nFrom now on\n\nNot counted:\nThe vote should not have passed.\n{% raw %}{{ 7 * 7 }}\u{1b}[2J\u{202e}";
    let mails = [
        call,
        answer("1@example.org", "=?utf-8?Q?-1_binding=0A__Bo?= <bo@example.org>", "09:00:00", "+1"),
        answer("2@example.org", CARL, "10:00:00", explanation),
        answer("3@example.org", "{{ verdict }} <dee@example.com>", "11:00:00", "+1"),
    ];
    let found = run_with_input(&["result", "-", AT, TO, "--force", HYPERKITTY], mbox(&mails));
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    assert_eq!(names(&found.out), HEADERS);
    let subject = header(&found.out, "Subject");
    assert_eq!(
        subject,
        "[RESULT] [VOTE] Move it Bcc: all@example.org From me {{ verdict }} \u{fffd}[2J\u{fffd}\u{fffd}"
    );
    assert_eq!(header(&found.out, "From"), "+1 9 binding -1 binding <ana@example.org>");
    let body = body(&found.out);
    assert!(!body.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'), "{body:?}");
    assert!(
        body.contains("\n> From: me <me@example.org>\n") && body.contains("\n> Not counted:\n"),
        "{body}"
    );
    assert!(body.contains("{{ 7 * 7 }}") && body.contains("\n  \"{{ verdict }}\"\n"), "{body}");
    assert!(body.contains("\n  \"-1 binding Bo\"\n"), "{body}");
    let own = |line: &&str| !line.starts_with('>') && !line.starts_with("  ");
    for forged in ["Not counted", "passed", "From now", "Bcc"] {
        assert!(!body.lines().filter(own).any(|line| line.contains(forged)), "{forged}: {body}");
    }
    assert!(!body.lines().any(|line| line == "." || line.starts_with("From ")), "{body}");
}

#[test]
fn links_come_from_the_messages_or_the_web_archive() {
    let own = "Archived-At: <https://lists.example.org/own/1>\n";
    let foreign = "Archived-At: <javascript:alert(1)>\n";
    let mut mails = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")]);
    mails[0] = own.to_owned() + &mails[0];
    mails[1] = foreign.to_owned() + &mails[1];
    let input = mbox(&mails);
    let links = |options: &[&str]| {
        let tally =
            run_with_input(&[&["tally", "-", AT, "--format=json"], options].concat(), input.clone()).json();
        let votes =
            tally["votes"].as_array().unwrap().iter().map(|vote| vote["evidence"]["permalink"].clone());
        std::iter::once(tally["proposal"]["permalink"].clone()).chain(votes).collect::<Vec<_>>()
    };
    let null = serde_json::Value::Null;
    assert_eq!(
        links(&[]),
        ["https://lists.example.org/own/1".into(), null.clone(), null.clone(), null.clone()]
    );
    assert_eq!(
        links(&["--archive-url=public-inbox:https://inbox.example.org/dev/"]),
        [
            "https://lists.example.org/own/1", "https://inbox.example.org/dev/vote-0@example.org/",
            "https://inbox.example.org/dev/vote-1@example.org/",
            "https://inbox.example.org/dev/vote-2@example.org/",
        ]
    );
    let pipermail = "--archive-url=https://lists.example.org/pipermail/dev/";
    assert_eq!(links(&[pipermail])[1..], [null.clone(), null.clone(), null]);
    let month = "https://lists.example.org/pipermail/dev/2026-May/thread.html";
    let mail = run_with_input(&["result", "-", AT, TO, pipermail], input.clone()).out;
    assert!(
        body(&mail).ends_with(&format!(
            "\nLinks:\n  the call: https://lists.example.org/own/1\n  the month: {month}\n"
        )),
        "{mail}"
    );
    let text = run_with_input(
        &["tally", "-", AT, "-v", "--archive-url=public-inbox:https://inbox.example.org/dev"],
        input.clone(),
    )
    .out;
    assert!(text.contains("\n  +1 of Bo Ek: <vote-0@example.org>, line 1, https://inbox.example.org/dev/vote-0@example.org/\n"), "{text}");
    let list = run_with_input(&["list", "-", AT, "--format=json"], input.clone()).json();
    assert_eq!(list["proposals"][0]["permalink"], "https://lists.example.org/own/1");
    let explained = run_with_input(&["explain", "-", AT, "-v"], input).out;
    assert!(explained.contains("<call@example.org>\nhttps://lists.example.org/own/1\n"), "{explained}");
}

#[test]
fn a_mail_can_be_saved_and_not_over_its_archive() {
    let folder = Folder::new();
    let archive = folder.save("vote.mbox", mbox(&wiki_vote(&[(ANA, "+1"), (CARL, "+1"), (DEE, "+1")])));
    let target = folder.file("result.eml");
    let saved = run(&["result", &archive, AT, TO, "--output", &target]);
    assert_eq!((saved.code, saved.out.as_str(), saved.err.as_str()), (0, "", ""));
    assert_eq!(fs::read_to_string(&target).unwrap(), run(&["result", &archive, AT, TO]).out);
    let over = run(&["result", &archive, AT, TO, "--output", &archive]);
    over.refused("refusing to overwrite the archive: --output is the archive or a file in it");
}

#[test]
fn a_file_is_replaced_completely_or_not_at_all() {
    let folder = Folder::new();
    let archive = folder.save("vote.mbox", mbox(&passed_vote()));
    let target = folder.save("result.eml", "what stood there before\n");
    let before = folder.file("before.eml");
    fs::hard_link(&target, &before).unwrap();
    let files = || {
        let mut names: Vec<_> = fs::read_dir(Path::new(&target).parent().unwrap())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let saved = run(&["result", &archive, AT, TO, "--output", &target]);
    assert_eq!((saved.code, saved.err.as_str()), (0, ""));
    assert!(fs::read_to_string(&target).unwrap().starts_with("From: "));
    assert_eq!(fs::read_to_string(&before).unwrap(), "what stood there before\n");
    assert_eq!(files(), ["before.eml", "result.eml", "vote.mbox"]);

    for place in [folder.file("no-such-folder/result.eml"), folder.file("")] {
        let refused = run(&["result", &archive, AT, TO, "--output", &place]);
        refused.refused_because(&format!("cannot write {place}: "));
        assert!(!refused.err.contains(".plusone-"), "{}", refused.err);
    }
    assert_eq!(files(), ["before.eml", "result.eml", "vote.mbox"]);
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_link_and_its_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    let archive = folder.save("vote.mbox", mbox(&passed_vote()));
    let target = folder.save("result.eml", "");
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.file("link.eml");
    symlink("result.eml", &link).unwrap();
    assert_eq!(run(&["result", &archive, AT, TO, "--output", &link]).code, 0);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::read_to_string(&target).unwrap().starts_with("From: "));
}

#[test]
fn a_minus_that_does_not_count_has_its_explanation_too() {
    let mail = result_of(
        &[
            (BO, "-1, because the new host has no backups."),
            (CARL, "+1"),
            (DEE, "+1"),
            (ANA, "+1"),
            (BO, "+1, the backups are there now."),
        ],
        &[],
    );
    let aside = "\nNot counted:\n  Bo Ek: -1, a later vote by the same person replaced it\n\
                 > -1, because the new host has no backups.\n";
    assert!(body(&mail).ends_with(aside), "{mail}");
}
