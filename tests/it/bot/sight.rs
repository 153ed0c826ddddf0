//! Tests that the bot announces only votes that it has watched: it saw the call during the whole window, and the
//! archive covers the end and still has all mail.

use std::time::SystemTime;

use chrono::{DateTime, Utc};

use super::trust::{MALLORY, asks};
use super::*;

/// A config in which the time of the files shows how far the archive is complete.
fn by_files() -> String {
    CONFIG.replace("complete-until = \"now\"\n", "")
}

/// Sets the modification time of the archive.
fn fetched(bot: &Bot, at: &str) {
    let at: DateTime<Utc> = at.parse().unwrap();
    let archive = fs::File::options().write(true).open(bot.0.file("dev.mbox")).unwrap();
    archive.set_modified(SystemTime::from(at)).unwrap();
}

/// The lines that a run printed, without the lines that every run prints.
fn told(run: &Run) -> Vec<&str> {
    let start = "plusone: dev@example.org: \"[VOTE] Move the wiki\": ";
    run.err.lines().map(|line| line.strip_prefix(start).unwrap_or(line)).collect()
}

#[test]
fn a_call_that_arrived_after_its_own_deadline_is_asked_about() {
    let call = Mail::call("call@example.org", "[VOTE] Move the wiki").from(MALLORY);
    let call = call.body("By lazy consensus. The vote is open for 72 hours.").to_string();
    let bot = Bot::fresh(&[call], CONFIG);
    asks(
        &bot,
        "--at=2026-05-07T12:00:00Z",
        "the bot first saw the call at 7 May 2026 12:00 UTC, so people may have had too little time to reply",
    );
}

#[test]
fn a_call_that_was_shown_late_is_announced_after_it_was_seen_for_long_enough() {
    let bot = Bot::fresh(&passed_vote(), CONFIG);
    ended(&bot.post(&["--at=2026-05-04T14:00:00Z"]), 0, "", "");
    ended(&bot.post(&["--at=2026-05-07T13:59:00Z"]), 0, "", "");
    ended(&bot.post(&["--at=2026-05-07T14:00:00Z"]), 0, &posted(""), "");
    let late = Bot::fresh(&passed_vote(), CONFIG);
    ended(&late.post(&["--at=2026-05-04T14:01:00Z"]), 0, "", "");
    asks(
        &late,
        OVER,
        "the bot first saw the call at 4 May 2026 14:01 UTC, so people may have had too little time to reply",
    );
}

#[test]
fn a_verdict_of_an_archive_that_ends_before_the_deadline_waits_and_is_then_asked_about() {
    let bot = Bot::with(&passed_vote(), &by_files());
    fetched(&bot, "2026-05-07T07:59:00Z");
    let waiting = bot.post(&["--at=2026-05-07T14:59:00Z"]);
    let why = "the archive is known to be complete only until 2026-05-07 07:59 UTC, before the deadline";
    assert_eq!(told(&waiting), [format!("{why}: waiting for later mail")]);
    assert_eq!((waiting.code, waiting.out.as_str()), (0, ""));
    let asked = "the archive is known to be complete only until 7 May 2026 07:59 UTC, before the deadline, so votes \
                 may be missing";
    asks(&bot, "--at=2026-05-07T15:00:00Z", asked);
    // After the archive is complete, the bot posts the result.
    fetched(&bot, "2026-05-07T08:00:00Z");
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
}

#[test]
fn later_mail_of_two_others_shows_that_an_archive_continues() {
    let later = |id, from| {
        let mail = Mail::new(id).from(from).subject("Lunch").to_string();
        mail.replace("Mon, 4 May", "Thu, 7 May").replace("08:00:00", "08:01:00")
    };
    let bot = Bot::with(&passed_vote(), &by_files());
    for (mails, is_posted) in [
        (vec![later("1@example.org", BO)], false),
        (vec![later("1@example.org", BO), later("2@example.org", ANA)], false),
        (vec![later("1@example.org", BO), later("2@example.org", CARL)], true),
    ] {
        bot.archive(&[passed_vote(), mails].concat());
        fetched(&bot, "2026-05-07T07:00:00Z");
        assert_eq!(bot.post(&["--at=2026-05-07T12:00:00Z"]).out.starts_with("posted: result"), is_posted);
    }
}

#[test]
fn a_vote_whose_mail_vanished_is_asked_about() {
    let votes =
        wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1"), ("Eva <eva@example.org>", "-1, it is too early")]);
    let bot = Bot::of(&votes);
    bot.archive(&votes[..4]);
    asks(&bot, OVER, "an earlier run read 1 mail of this vote that the archive no longer has");
    bot.archive(&votes);
    let found = bot.post(&[OVER]);
    assert!(found.out.starts_with("posted: result"), "{}{}", found.out, found.err);
    assert!(bot.taken()[1].contains("\n\nThe vote has failed with "), "{}", bot.taken()[1]);
}

#[test]
fn a_call_that_changed_is_asked_about() {
    let bot = Bot::of(&passed_vote());
    let mut changed = passed_vote();
    changed[0] = changed[0].replace("the new host", "the host of Mallory");
    bot.archive(&changed);
    asks(&bot, OVER, "the call in the archive differs from the call that an earlier run read");
}

#[test]
fn a_call_that_vanished_is_asked_about() {
    let bot = Bot::of(&passed_vote());
    bot.archive(&[Mail::new("other@example.org").to_string()]);
    let waiting = bot.post(&["--at=2026-05-04T17:59:00Z"]);
    let line =
        "the archive no longer has the call, which the bot first saw at 2026-05-04 12:00 UTC: waiting for it";
    assert_eq!(told(&waiting), [line]);
    asks(
        &bot,
        OVER,
        "the archive no longer contains the call, which the bot first saw at 4 May 2026 12:00 UTC",
    );
    // The mail is back after the next fetch.
    bot.archive(&passed_vote());
    ended(&bot.post(&[LATER]), 0, &posted(""), "");
    // For an old vote, a person decides.
    let bot = Bot::of(&passed_vote());
    bot.archive(&[Mail::new("other@example.org").to_string()]);
    ended(&bot.post(&["--at=2026-07-01T12:00:00Z"]), 0, "", "");
}

#[test]
fn a_result_of_somebody_who_may_not_be_allowed_to_announce_it_does_not_silence_the_bot() {
    let result = Mail::new("result@evil.test").from(MALLORY).subject("[RESULT] [VOTE] Move the wiki");
    let result = result.answers("call@example.org").body("The vote has failed.").to_string();
    let late = result.replace("Mon, 4 May", "Thu, 7 May").replace("08:00:00", "08:30:00");
    let bot = Bot::of(&[passed_vote(), vec![late]].concat());
    asks(&bot, OVER, "somebody announced the end of this vote, but may not be allowed to end it (`closers`)");
    // A result by a person who may announce it ends the vote.
    let own =
        result.replace("mallory@evil.test", "ana@example.org").replace("result@evil.test", "r@example.org");
    let own =
        own.replace("Mallory", "Ana Lee").replace("Mon, 4 May", "Thu, 7 May").replace("08:00:00", "08:40:00");
    let bot = Bot::of(&[passed_vote(), vec![own]].concat());
    ended(&bot.post(&[OVER]), 0, "", "");
}

#[test]
fn a_journal_of_the_previous_version_is_read_without_loss() {
    let as_before = |bot: &Bot| {
        let of_this_version = ["said-", "sightings."];
        for (name, text) in bot.journal() {
            if of_this_version.iter().any(|start| name.starts_with(start)) {
                fs::remove_file(bot.0.file(&format!("state/{name}"))).unwrap();
            } else {
                let before =
                    text.replace("plusone.post/2", "plusone.post/1").replace("  \"sends\": 1,\n", "");
                bot.0.save(&format!("state/{name}"), if name == "lock" { String::new() } else { before });
            }
        }
    };
    // The bot never writes a sent result again, whatever the archive shows later.
    let bot = Bot::of(&passed_vote());
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
    as_before(&bot);
    bot.archive(&wiki_vote(&[(BO, "-1 for the cost")]));
    assert_eq!((bot.post(&[OVER]).out.as_str(), bot.taken().len()), ("", 1));
    // The bot repeats a result in doubt unchanged.
    let bot = Bot::of(&passed_vote());
    bot.0.save("code", "75");
    assert_eq!(bot.post(&[OVER]).code, 2);
    fs::remove_file(bot.0.file("code")).unwrap();
    as_before(&bot);
    let (_, record) = bot.records().remove(0);
    ended(&bot.post(&[LATER]), 0, &posted(" again"), "");
    let (_, mail) =
        bot.taken().remove(0).split_once('\n').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    assert_eq!(record["post"]["mail"].as_str().unwrap().replace("\r\n", "\n"), mail);
    // The bot did not watch a vote that was open between two of its runs.
    let bot = Bot::fresh(&passed_vote(), CONFIG);
    bot.0.save("state/lock", "");
    ended(&bot.post(&["--at=2026-05-06T12:00:00Z"]), 0, "", "");
    let why =
        "the bot first saw the call at 6 May 2026 12:00 UTC, so people may have had too little time to reply";
    asks(&bot, OVER, why);
}
