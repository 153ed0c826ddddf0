//! Tests the bot without a server: its config, the posts that are due, the journal, and a `sendmail` program.

#![cfg(unix)]

mod outside;
mod reminders;
mod sight;
mod trust;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::common::command::{Run, command, finished, run};
use crate::common::mail::{
    ANA, BO, CARL, DEE, Folder, Mail, Roster, gzip, mbox, passed_vote, sent_to, wiki_vote,
};
use plusone::bot::config::Config;

/// A time after the window of a call dated 4 May 2026, which is open for 72 hours, and after the hour of
/// grace.
const OVER: &str = "--at=2026-05-08T12:00:00Z";
/// Four hours after the calls.
const FIRST_SIGHT: &str = "--at=2026-05-04T12:00:00Z";
/// Six hours after `OVER`. By then, the archive must show a post of that time.
const LATER: &str = "--at=2026-05-08T18:00:00Z";
const RESULT: &str = "result.r6mw46jbs6qkmpqmxkhmy4dy6gf54sqm@example.org";

const LIST: &str = "dev@example.org";

const CONFIG: &str = "state = \"state\"\n\n[[list]]\naddress = \"dev@example.org\"\narchives = [\"dev.mbox\"]\n\
                      from = \"Votes <votes@example.org>\"\nchair = \"Ana Lee <ana@example.org>\"\n\
                      complete-until = \"now\"\n";

/// A replacement for sendmail: it stores its arguments and the mail in a folder, and exits with the code in a
/// file.
const SENDMAIL: &str = "#!/bin/sh\ncd \"$(dirname \"$0\")\"\n\
                        [ -e code ] && exit \"$(cat code)\"\n\
                        n=$(ls taken | wc -l)\nprintf '%s\\n' \"$*\" > \"taken/$n\"\ncat >> \"taken/$n\"\n";

/// A bot with a list, its archive, and a sendmail.
struct Bot(Folder);

impl Bot {
    fn of(mails: &[String]) -> Self {
        Self::with(mails, CONFIG)
    }

    /// A bot that has seen the mails on the day of their calls.
    fn with(mails: &[String], config: &str) -> Self {
        let bot = Self::fresh(mails, config);
        bot.post(&[FIRST_SIGHT]);
        bot
    }

    /// A bot that never ran.
    fn fresh(mails: &[String], config: &str) -> Self {
        let folder = Folder::new();
        folder.save("dev.mbox", mbox(&sent_to(LIST, mails)));
        folder.save("plusone.toml", config);
        let program = folder.save("sendmail", SENDMAIL);
        fs::set_permissions(program, fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(folder.file("taken")).unwrap();
        Self(folder)
    }

    /// Replaces the mail of the archive with mail that was sent to the list. Returns the path of the archive.
    fn archive(&self, mails: &[String]) -> String {
        self.0.save("dev.mbox", mbox(&sent_to(LIST, mails)))
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let config = format!("--config={}", self.0.file("plusone.toml"));
        run(&[&["bot", config.as_str()], arguments].concat()).without_summary()
    }

    fn post(&self, arguments: &[&str]) -> Run {
        let program = self.0.file("sendmail");
        self.run(&[&["--sendmail", program.as_str()], arguments].concat())
    }

    /// The mails that sendmail accepted, in order.
    fn taken(&self) -> Vec<String> {
        let count = fs::read_dir(self.0.file("taken")).unwrap().count();
        (0..count).map(|at| fs::read_to_string(self.0.file(&format!("taken/{at}"))).unwrap()).collect()
    }

    /// The records of posts, each with the name of its file.
    fn records(&self) -> Vec<(String, String)> {
        let kinds = ["result.", "reminder.", "question.", "warning.", "change."];
        self.journal()
            .into_iter()
            .filter(|(name, _)| kinds.iter().any(|kind| name.starts_with(kind)))
            .collect()
    }

    /// The files of the journal with their text.
    fn journal(&self) -> Vec<(String, String)> {
        let Ok(entries) = fs::read_dir(self.0.file("state")) else { return Vec::new() };
        let paths = entries.map(|entry| entry.unwrap().path());
        let file = |path: &Path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap())
        };
        let mut files: Vec<_> = paths.map(|path| file(&path)).collect();
        files.sort();
        files
    }
}

#[track_caller]
fn ended(run: &Run, code: i32, out: &str, err: &str) {
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (code, out, err));
}

fn posted(again: &str) -> String {
    format!("posted{again}: result of \"[VOTE] Move the wiki\" to dev@example.org, <{RESULT}>\n")
}

#[test]
fn a_result_is_posted_once() {
    let bot = Bot::of(&passed_vote());
    ended(&bot.post(&["--at=2026-05-07T08:59:00Z"]), 0, "", "");
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
    ended(&bot.post(&[OVER]), 0, "", "");
    let [mail] = &bot.taken()[..] else { panic!("{:?}", bot.taken()) };
    let (arguments, mail) = mail.split_once('\n').unwrap();
    assert_eq!(arguments, "-i -f votes@example.org -- dev@example.org");
    let head = format!(
        "From: Votes <votes@example.org>\nTo: dev@example.org\nDate: Fri, 08 May 2026 12:00:00 +0000\n\
         Subject: [RESULT] [VOTE] Move the wiki\nMessage-ID: <{RESULT}>\nIn-Reply-To: <call@example.org>\n\
         References: <call@example.org>\nMIME-Version: 1.0\n"
    );
    assert!(mail.starts_with(&head), "{mail}");
    assert!(mail.contains("\nAuto-Submitted: auto-generated\n"), "{mail}");
    assert!(mail.contains("\n\nThe vote has passed with 3 +1, no 0 and no -1.\n"), "{mail}");
    ended(
        &bot.post(&[LATER]),
        0,
        "",
        "plusone: dev@example.org: \"[VOTE] Move the wiki\": the result was sent at 2026-05-08 12:00 UTC but the \
         archive does not show it: check whether the list holds it for moderation\n",
    );
    // In the archive, the post is an announcement, and nothing else is due.
    bot.archive(&[passed_vote(), vec![mail.to_owned()]].concat());
    ended(&bot.post(&[LATER]), 0, "", "");
    fs::remove_dir_all(bot.0.file("state")).unwrap();
    ended(&bot.post(&[LATER]), 0, "", "");
    assert_eq!(bot.taken().len(), 1);
}

#[test]
fn a_post_in_the_archive_is_recognised_if_its_subject_was_changed() {
    let shown = Mail::new(RESULT).from("Votes <votes@example.org>").subject("Moderated").to_string();
    let bot = Bot::of(&[passed_vote(), vec![shown]].concat());
    ended(&bot.post(&[OVER]), 0, "", "");
    assert!(bot.taken().is_empty());
}

#[test]
fn a_dry_run_prints_and_changes_nothing() {
    let bot = Bot::of(&passed_vote());
    let journal = bot.journal();
    let found = bot.post(&["--dry-run", OVER]);
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    let head =
        "would post to dev@example.org, from votes@example.org:\n\n    From: Votes <votes@example.org>\n";
    assert!(found.out.starts_with(head), "{}", found.out);
    assert!(found.out.contains("\n    The vote has passed with 3 +1, no 0 and no -1.\n"), "{}", found.out);
    assert_eq!((bot.journal(), bot.taken()), (journal, Vec::new()));
    let fresh = Bot::fresh(&passed_vote(), CONFIG);
    let found = fresh.post(&["--dry-run", OVER]);
    assert!(
        found.out.starts_with("would post to ana@example.org, from votes@example.org:\n"),
        "{}",
        found.out
    );
    assert!(!Path::new(&fresh.0.file("state")).exists());
}

#[test]
fn a_question_goes_to_the_chair_once() {
    let bot = Bot::of(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1 if the old links are kept")]));
    let found = bot.post(&[OVER]);
    let line = "posted: question of \"[VOTE] Move the wiki\" to ana@example.org, <question.";
    assert!(
        found.code == 0 && found.out.starts_with(line) && found.out.lines().count() == 1,
        "{}",
        found.out
    );
    ended(&bot.post(&[LATER]), 0, "", "");
    let [mail] = &bot.taken()[..] else { panic!("{:?}", bot.taken()) };
    assert!(mail.starts_with("-i -f votes@example.org -- ana@example.org\n"), "{mail}");
    assert!(mail.contains("\nSubject: Please decide: [VOTE] Move the wiki\n"), "{mail}");
    assert!(mail.contains("unclear messages could change the result.\n"), "{mail}");
    let mail = mail.replace("=\n", "");
    assert!(
        mail.contains("Dee Moss") && mail.contains("\"+1 if the old links are kept\" (line 1)"),
        "{mail}"
    );
    // After the vote has become clear, the bot posts the result.
    let answer = Mail::new("clear@example.org").from(DEE).subject("Re: [VOTE] Move the wiki");
    let answer = answer.time("10:00:00").answers("call@example.org").body("They are kept: +1").to_string();
    let votes = wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1 if the old links are kept")]);
    bot.archive(&[votes, vec![answer]].concat());
    ended(&bot.post(&[LATER]), 0, &posted(""), "");
}

#[test]
fn a_mail_that_changes_a_posted_result_is_reported_to_the_chair_once() {
    let bot = Bot::of(&passed_vote());
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
    let result = bot.taken().remove(0).split_once('\n').unwrap().1.to_owned();
    let late =
        Mail::new("late@example.org").from("Eva <eva@example.com>").subject("Re: [VOTE] Move the wiki");
    let late = late.time("11:00:00").answers("call@example.org").body("-1, the new host has no backups.");
    let archive = [passed_vote(), vec![result, late.to_string()]].concat();
    bot.archive(&archive);
    let found = bot.post(&[LATER]);
    let line = "posted: change of \"[VOTE] Move the wiki\" to ana@example.org, <change.";
    assert!(found.code == 0 && found.out.starts_with(line), "{} {}", found.out, found.err);
    ended(&bot.post(&[LATER]), 0, "", "");
    let mail = bot.taken().pop().unwrap().replace("=\n", "");
    assert!(mail.contains("but under the rule it is blocked") && mail.contains("result --correct"), "{mail}");
    // The correction replies to the result and replaces it.
    let path = bot.0.file("dev.mbox");
    let at = "--at=2026-05-08T19:00:00Z";
    let correction =
        run(&["result", &path, at, "--correct", "--from=votes@example.org", "--to=dev@example.org"]);
    assert_eq!(correction.code, 0, "{}", correction.err);
    assert!(correction.out.contains(&format!("\nIn-Reply-To: <{RESULT}>\n")), "{}", correction.out);
    assert!(
        correction.out.contains("\nThis is a correction to the result of 8 May 2026"),
        "{}",
        correction.out
    );
    bot.archive(&[archive, vec![correction.out]].concat());
    let audit = run(&["audit", &path, "--at=2026-05-20", "--format=json"]).json();
    let decision = &audit["decisions"][0];
    assert_eq!(decision["agreement"], "agrees", "{decision}");
    assert_eq!(
        (decision["announced"]["corrects"].as_bool(), decision["announced"]["verdict"].as_str()),
        (Some(true), Some("failed"))
    );
    ended(&bot.post(&["--at=2026-05-09T12:00:00Z"]), 0, "", "");
    let again = run(&["result", &path, "--at=2026-05-09", "--correct"]);
    assert_eq!((again.code, again.out.as_str()), (2, ""), "{}", again.err);
}

#[test]
fn a_post_in_doubt_is_repeated_unchanged_after_the_archive_had_time() {
    let bot = Bot::of(&passed_vote());
    bot.0.save("code", "75");
    let found = bot.post(&[OVER]);
    assert_eq!((found.code, found.out.as_str()), (2, ""));
    assert!(found.err.contains("the post may or may not have been sent"), "{}", found.err);
    fs::remove_file(bot.0.file("code")).unwrap();
    let told = "plusone: dev@example.org: \"[VOTE] Move the wiki\": the result may or may not have been sent: \
                if the archive does not show it by 2026-05-08 18:00 UTC, the bot sends it again\n";
    ended(&bot.post(&["--at=2026-05-08T17:59:00Z"]), 0, "", told);
    assert!(bot.taken().is_empty());
    // A late vote would change the text of a new mail, but the repeat has the original text.
    let late =
        Mail::new("eva@example.org").from("Eva Prinz <eva@example.org>").subject("Re: [VOTE] Move the wiki");
    let late = late.time("18:00:00").answers("call@example.org").body("+1").to_string();
    bot.archive(&[passed_vote(), vec![late]].concat());
    let shown = bot.post(&["--dry-run", LATER]);
    assert!(shown.out.starts_with("would post again to dev@example.org"), "{}", shown.out);
    ended(&bot.post(&[LATER]), 0, &posted(" again"), "");
    let mail = bot.taken().remove(0);
    assert!(mail.contains("\nDate: Fri, 08 May 2026 12:00:00 +0000\n") && !mail.contains("Eva"), "{mail}");
}

#[test]
fn a_post_that_was_certainly_not_accepted_leaves_no_trace() {
    let bot = Bot::of(&passed_vote());
    bot.0.save("code", "67");
    let found = bot.post(&[OVER]);
    assert_eq!((found.code, found.out.as_str()), (2, ""));
    assert!(found.err.ends_with("/sendmail refused the post (exit code 67)\n"), "{}", found.err);
    assert!(bot.records().is_empty());
    let missing = bot.run(&["--sendmail", "/no/such/sendmail", OVER]);
    assert_eq!(missing.code, 2);
    assert!(missing.err.contains("cannot run /no/such/sendmail: "), "{}", missing.err);
    assert!(bot.records().is_empty());
    fs::remove_file(bot.0.file("code")).unwrap();
    ended(&bot.post(&[LATER]), 0, &posted(""), "");
}

#[test]
fn a_second_run_exits() {
    let bot = Bot::of(&passed_vote());
    let state = bot.0.file("state");
    let lock = fs::File::create(bot.0.file("state/lock")).unwrap();
    lock.lock().unwrap();
    ended(&bot.post(&[OVER]), 0, "", &format!("plusone: another run holds the lock of {state}; exiting\n"));
    drop(lock);
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
}

#[test]
fn a_run_that_holds_the_lock_for_too_long_is_an_error() {
    let bot = Bot::of(&passed_vote());
    let state = bot.0.file("state");
    let path = bot.0.save("state/lock", "2026-05-04T08:00:00+00:00\n");
    let lock = fs::File::open(path).unwrap();
    lock.lock().unwrap();
    let told = format!(
        "another run has held the lock of {state} since 2026-05-04 08:00 UTC, longer than a run may take; stop its \
         process; the journal keeps the mail that it had started to send"
    );
    bot.post(&[OVER, "--quiet"]).refused(&told);
    drop(lock);
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
}

#[test]
fn a_dry_run_refuses_what_a_run_would_refuse() {
    let bot = Bot::of(&passed_vote());
    let no_server = "dev@example.org: no mail server configured: add [smtp] or use --sendmail";
    bot.run(&["--dry-run", OVER]).refused(no_server);
    let missing = bot.run(&["--dry-run", "--sendmail=/no/such/sendmail", OVER]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    assert!(missing.err.contains("cannot run /no/such/sendmail: "), "{}", missing.err);
    let login = "[list.smtp]\nhost = \"localhost\"\nsecurity = \"none\"\nuser = \"bot\"\npassword-file = \"password\"\n";
    bot.0.save("plusone.toml", format!("{CONFIG}{login}"));
    let start = format!("dev@example.org: cannot read password file {}: ", bot.0.file("password"));
    bot.run(&["--dry-run", OVER]).refused_because(&start);
    bot.0.save("plusone.toml", CONFIG.replace("\"state\"", "\"dev.mbox/state\""));
    let start = format!("cannot write {}: ", bot.0.file("dev.mbox/state"));
    bot.post(&["--dry-run", OVER]).refused_because(&start);
}

#[test]
fn a_config_without_security_is_warned_about_once() {
    let server = "[list.smtp]\nhost = \"127.0.0.1\"\nport = 1\nattempts = 1\n";
    let bot = Bot::fresh(&passed_vote(), &format!("{CONFIG}{server}"));
    let early = "--at=2026-05-05T12:00:00Z";
    let warning = "plusone: the config does not set `security`, so the bot uses STARTTLS, which is weaker ";
    assert!(bot.run(&[early, "--dry-run"]).err.starts_with(warning));
    assert!(bot.run(&[early]).err.starts_with(warning));
    ended(&bot.run(&[early]), 0, "", "");
    let stated = Bot::with(&passed_vote(), &format!("{CONFIG}{server}security = \"starttls\"\n"));
    ended(&stated.run(&[early]), 0, "", "");
}

#[test]
fn a_bad_list_does_not_stop_the_others() {
    let gone = "[[list]]\naddress = \"users@example.org\"\narchives = [\"users.mbox\"]\n\
                from = \"votes@example.org\"\nchair = \"ana@example.org\"\n";
    let config = CONFIG.replace("\n\n[[list]]", &format!("\n{gone}\n[[list]]"));
    let bot = Bot::with(&passed_vote(), &config);
    let found = bot.post(&[OVER]);
    assert_eq!((found.code, found.out), (2, posted("")));
    let start = format!("plusone: users@example.org: cannot read {}: ", bot.0.file("users.mbox"));
    assert!(found.err.starts_with(&start) && found.err.lines().count() == 1, "{}", found.err);
}

#[test]
fn unread_files_may_contain_votes() {
    let bot = Bot::with(&passed_vote(), &CONFIG.replace("dev.mbox", "mail"));
    bot.0.save("mail/1.mbox", mbox(&sent_to(LIST, &passed_vote())));
    let gzip = gzip(mbox(&sent_to(LIST, &passed_vote())).as_bytes());
    bot.0.save("mail/2.mbox.gz", &gzip[..gzip.len() - 12]);
    let found = bot.post(&[OVER]);
    assert_eq!((found.code, found.out.as_str()), (2, ""));
    let told = "plusone: dev@example.org: part of the archive could not be read and may contain votes; nothing posted\n";
    assert!(found.err.ends_with(told), "{}", found.err);
    assert!(bot.taken().is_empty());
}

#[test]
fn old_votes_and_votes_without_a_window_are_for_people() {
    let bot = Bot::of(&passed_vote());
    let told = "plusone: dev@example.org: \"[VOTE] Move the wiki\": the vote ended too long ago (see `oldest`): not posting the result\n";
    ended(&bot.post(&["--at=2026-07-01"]), 0, "", told);
    ended(&bot.post(&["--at=2026-07-01", "--quiet"]), 0, "", "");
    let call = Mail::new("call@example.org").from(ANA).subject("[VOTE] Move the wiki").body("Please vote.");
    let mails = [vec![call.to_string()], passed_vote()[1..].to_vec()].concat();
    let bot = Bot::of(&mails);
    let told = "plusone: dev@example.org: \"[VOTE] Move the wiki\": the vote has a verdict but no deadline: not posting, because a person must decide if it is over\n";
    ended(&bot.post(&[OVER]), 0, "", told);
    bot.0.save("plusone.toml", format!("{CONFIG}without-window = \"4 days\"\n"));
    ended(&bot.post(&["--at=2026-05-08T08:59:00Z"]), 0, "", "");
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
    assert_eq!(bot.taken().len(), 1);
}

#[test]
fn the_config_of_the_page_is_valid() {
    let page = include_str!("../../docs/bot.md");
    let text = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let config = Config::parse(text, Path::new("plusone.toml")).unwrap();
    let lists: Vec<_> = config.lists.iter().map(|list| list.entry.address.to_string()).collect();
    assert_eq!(lists, ["dev@example.org", "users@example.org"]);
    assert!(config.lists.iter().all(|list| list.smtp.as_ref().is_some_and(|smtp| smtp.login.is_some())));
}

#[test]
fn a_bad_config_is_refused_with_its_place() {
    let bot = Bot::with(&passed_vote(), &CONFIG.replace("archives", "archive"));
    let config = bot.0.file("plusone.toml");
    bot.post(&[OVER]).refused_because(&format!("{config}:5:1: unknown key `archive`; "));
    bot.0.save("plusone.toml", CONFIG);
    let told = "dev@example.org: no mail server configured: add [smtp] or use --sendmail";
    bot.run(&[OVER]).refused(told);
    bot.0.save("plusone.toml", CONFIG.replace("\"state\"", "\"dev.mbox/state\""));
    bot.post(&[OVER]).refused_because(&format!("cannot write {}: ", bot.0.file("dev.mbox/state")));
    let missing = bot.0.file("no.toml");
    let found = run(&["bot", "--config", &missing]);
    found.refused_because(&format!("cannot read {missing}: "));
    assert!(bot.taken().is_empty());
}

#[test]
fn an_unreachable_server_changes_nothing() {
    // The port was free just before, so no server listens there.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let smtp =
        format!("[smtp]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\nattempts = 1\n\n[[list]]");
    let bot = Bot::with(&passed_vote(), &CONFIG.replace("[[list]]", &smtp));
    let found = bot.run(&[OVER]);
    assert_eq!((found.code, found.out.as_str()), (2, ""));
    let start = format!(
        "plusone: dev@example.org: \"[VOTE] Move the wiki\": 127.0.0.1:{port}: the connection failed: "
    );
    assert!(found.err.starts_with(&start), "{}", found.err);
    assert!(found.err.ends_with("; the next run tries again\n"), "{}", found.err);
    assert!(bot.records().is_empty());
}

#[test]
fn a_password_is_in_no_output() {
    let smtp = "[smtp]\nhost = \"127.0.0.1\"\nport = 1\nsecurity = \"none\"\nattempts = 1\nuser = \"bot\"\n\
                password-env = \"PLUSONE_TEST_PASSWORD\"\n\n[[list]]";
    let bot = Bot::with(&passed_vote(), &CONFIG.replace("[[list]]", smtp));
    let told = "dev@example.org: environment variable PLUSONE_TEST_PASSWORD is missing or empty; set it to the password, in the environment of the bot only";
    bot.run(&[OVER]).refused(told);
    let mut with_password = command();
    with_password.env("PLUSONE_TEST_PASSWORD", "mellon").arg("bot").arg(OVER);
    with_password.arg(format!("--config={}", bot.0.file("plusone.toml")));
    let found = finished(with_password);
    assert_eq!(found.code, 2);
    assert!(!format!("{}{}", found.out, found.err).contains("mellon"), "{}", found.err);
    assert!(bot.journal().iter().all(|(_, text)| !text.contains("mellon")));
}

#[test]
fn a_broken_record_stops_its_post_and_is_reported() {
    let bot = Bot::of(&passed_vote());
    bot.post(&[OVER]);
    let name = format!("state/{}.json", RESULT.split('@').next().unwrap());
    let path = bot.0.save(&name, "{");
    let found = bot.post(&[LATER]);
    assert_eq!((found.code, found.out.as_str()), (2, ""));
    assert!(found.err.contains(&format!("invalid record of a post in {path}: ")), "{}", found.err);
    assert_eq!(bot.taken().len(), 1);
}
