//! Tests what the owner of a bot sees: a log for a collector, a summary, and the status. An error in one list does not
//! stop the other lists.

use std::process::Command;

use serde_json::Value as Json;

use super::*;
use crate::common::command::Run;

/// A config with another list before the list of the tests.
fn with_other(other: &str) -> String {
    let list = format!(
        "[[list]]\naddress = \"users@example.org\"\narchives = [\"users\"]\nfrom = \"votes@example.org\"\n\
         chair = \"ana@example.org\"\n{other}"
    );
    CONFIG.replace("\n\n[[list]]", &format!("\n{list}\n[[list]]"))
}

/// Runs the bot. The output includes the summary.
fn whole(bot: &Bot, arguments: &[&str]) -> Run {
    let (config, program) = (format!("--config={}", bot.0.file("plusone.toml")), bot.0.file("sendmail"));
    run(&[&["bot", &config, "--sendmail", &program], arguments].concat())
}

fn lines(text: &str) -> Vec<Json> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

#[test]
fn a_list_that_takes_too_long_is_stopped_and_the_others_are_served() {
    let bot = Bot::with(&passed_vote(), &with_other("time-limit = \"1 second\"\n"));
    // Nobody writes into the pipe.
    assert!(Command::new("mkfifo").arg(bot.0.file("users")).status().unwrap().success());
    let found = bot.post(&[OVER]);
    assert_eq!((found.code, found.out), (2, posted("")));
    let told = "plusone: users@example.org: stopped after 1 second (see `time-limit`); the journal keeps the mail that it had started to send\n";
    assert_eq!(found.err, told);
    let status = run(&["bot", "status", &format!("--config={}", bot.0.file("plusone.toml"))]);
    assert_eq!(status.code, 1);
    assert!(status.out.contains("\n  error: stopped after 1 second (see `time-limit`)"), "{}", status.out);
}

#[cfg(target_os = "linux")]
#[test]
fn a_list_that_takes_too_much_memory_is_stopped_and_the_others_are_served() {
    let bot = Bot::with(&passed_vote(), &with_other("memory-limit = \"64MiB\"\n"));
    let mail =
        |at: usize| Mail::new(&format!("{at}@example.org")).subject(&format!("Lunch {at}")).to_string();
    bot.0.save("users", mbox(&(0..150_000).map(mail).collect::<Vec<_>>()));
    let found = bot.post(&[OVER]);
    assert_eq!((found.code, found.out), (2, posted("")), "{}", found.err);
    let told = "perhaps because it needed more memory than 64 MiB (see `memory-limit`)";
    assert!(
        found.err.contains("plusone: users@example.org: ended too early (") && found.err.contains(told),
        "{}",
        found.err
    );
}

#[test]
fn a_run_is_summed_up_in_one_line() {
    let bot = Bot::with(&passed_vote(), &with_other(""));
    let found = whole(&bot, &[OVER]);
    let last = "plusone: 2026-05-08 12:00 UTC: 1 posted, 0 asked, 0 waiting, 1 error in 2 lists\n";
    assert!(found.err.ends_with(last), "{}", found.err);
    let quiet = whole(&bot, &[OVER, "--quiet"]);
    assert_eq!(quiet.err.lines().count(), 1, "{}", quiet.err);
}

#[test]
fn a_log_for_a_collector_has_a_line_of_json_for_each_event() {
    let bot = Bot::with(&passed_vote(), &with_other(""));
    let shown = whole(&bot, &["--format=ndjson", "--dry-run", OVER]);
    let mail = lines(&shown.out).into_iter().find(|line| line["event"] == "would-post").unwrap();
    assert!(
        mail["mail"].as_str().unwrap().contains("\r\nThe vote has passed with 3 +1, no 0 and no -1.\r\n")
    );
    let found = whole(&bot, &["--format=ndjson", OVER]);
    assert_eq!((found.code, found.err.as_str()), (2, ""));
    let [error, posted, run] = &lines(&found.out)[..] else { panic!("{}", found.out) };
    assert_eq!((error["event"].as_str(), error["list"].as_str()), (Some("error"), Some("users@example.org")));
    assert!(error["text"].as_str().unwrap().starts_with("cannot read "), "{error}");
    let expected = serde_json::json!({
        "at": "2026-05-08T12:00:00+00:00", "event": "posted", "list": "dev@example.org", "subject": "[VOTE] Move the wiki",
        "kind": "result", "again": false, "to": "dev@example.org", "message_id": RESULT,
    });
    assert_eq!(*posted, expected);
    let expected = serde_json::json!({
        "at": "2026-05-08T12:00:00+00:00", "event": "run", "lists": 2, "posted": 1, "asked": 0, "waiting": 0, "postponed": 0,
        "errors": 1,
    });
    assert_eq!(*run, expected);
    let found = whole(&bot, &["--format=ndjson", LATER]);
    let note = lines(&found.out).into_iter().find(|line| line["event"] == "note").unwrap();
    assert_eq!(note["subject"], "[VOTE] Move the wiki");
}

#[test]
fn the_status_shows_what_is_watched_due_in_doubt_asked_and_posted() {
    let bot = Bot::of(&passed_vote());
    let config = format!("--config={}", bot.0.file("plusone.toml"));
    let status = |more: &[&str]| run(&[&["bot", "status", config.as_str()], more].concat());
    let seen = "seen since 2026-05-04 12:00 UTC, closes 2026-05-07 08:00 UTC";
    let list = |last: &str, vote: &str| format!("dev@example.org\n  last run {last}\n  {vote}");
    let vote = |state: &str| format!("{state}: \"[VOTE] Move the wiki\", {seen}\n");
    let first = "2026-05-04 12:00 UTC: 0 posted, 0 asked, 0 waiting, errors: 0";
    let found = status(&["--at=2026-05-07T08:59:00Z"]);
    assert_eq!((found.code, found.out, found.err.as_str()), (0, list(first, &vote("open")), ""));
    assert_eq!(status(&["--at=2026-05-07T09:00:00Z"]).out, list(first, &vote("due")));
    bot.0.save("code", "75");
    bot.post(&[OVER]);
    let found = status(&[]);
    assert_eq!(found.code, 1);
    let doubt =
        format!("{}    result: may have been sent at 2026-05-08 12:00 UTC <{RESULT}>\n", vote("in-doubt"));
    assert!(found.out.ends_with(&doubt), "{}", found.out);
    fs::remove_file(bot.0.file("code")).unwrap();
    bot.post(&[LATER]);
    let last = "2026-05-08 18:00 UTC: 1 posted, 0 asked, 0 waiting, errors: 0";
    let sent = format!("{}    result: sent at 2026-05-08 18:00 UTC <{RESULT}>\n", vote("posted"));
    assert_eq!(status(&[]).out, list(last, &sent));
    let records = lines(&status(&["--format=ndjson"]).out);
    assert_eq!(records[0]["last_run"]["posted"], 1);
    assert_eq!(
        (records[1]["state"].as_str(), records[1]["posts"][0]["sends"].as_u64()),
        (Some("posted"), Some(2))
    );
    let fresh = Bot::fresh(&passed_vote(), CONFIG);
    let found = run(&["bot", "status", &format!("--config={}", fresh.0.file("plusone.toml"))]);
    assert_eq!((found.code, found.out.as_str()), (0, "dev@example.org\n  never run\n"));
}

#[test]
fn a_vote_that_was_asked_about_is_shown_as_asked() {
    let bot = Bot::of(&wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1 if the old links are kept")]));
    bot.post(&[OVER]);
    let found = run(&["bot", "status", &format!("--config={}", bot.0.file("plusone.toml"))]);
    assert!(found.out.contains("\n  asked: \"[VOTE] Move the wiki\", "), "{}", found.out);
}
