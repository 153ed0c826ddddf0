//! Tests reminders: the bot sends one if a proposal lacks votes before it closes, and none if it asks the chair.

use super::trust::{MALLORY, asks};
use super::*;

const DUE: &str = "--at=2026-05-06T08:00:00Z";
/// A time at which the archive may still lack the reminder, because it has six hours to show it.
const SOON: &str = "--at=2026-05-06T09:00:00Z";

fn config() -> String {
    format!("{CONFIG}reminder = \"1 day\"\n")
}

/// A bot with reminders. Only Bo Ek has voted.
fn short_of_votes(more: &str) -> Bot {
    Bot::with(&wiki_vote(&[(BO, "+1")]), &format!("{}{more}", config()))
}

#[track_caller]
fn reminds(run: &Run, again: &str) {
    let told = format!("posted{again}: reminder of \"[VOTE] Move the wiki\" to dev@example.org, ");
    assert!(run.code == 0 && run.out.starts_with(&told) && run.err.is_empty(), "{} {}", run.out, run.err);
}

#[test]
fn a_reminder_goes_to_the_list_and_contains_no_vote() {
    let config = format!("{CONFIG}reminder = \"1 day\"\n");
    let votes = wiki_vote(&[(BO, "+1")]);
    let bot = Bot::with(&votes, &config);
    ended(&bot.post(&["--at=2026-05-06T07:59:00Z"]), 0, "", "");
    let due = "--at=2026-05-06T08:00:00Z";
    let found = bot.post(&[due]);
    assert!(found.code == 0 && found.out.starts_with("posted: reminder of "), "{} {}", found.out, found.err);
    let mail = bot.taken().remove(0);
    let (arguments, mail) = mail.split_once('\n').unwrap();
    assert_eq!(arguments, "-i -f votes@example.org -- dev@example.org");
    let text = "\n\nThe vote on this proposal is open: still needs at least 3 +1 (has 1).\n\
                It is open until 7 May 2026 08:00 UTC.\n\nThis is an automated reminder, the only one for this \
                proposal.\n";
    assert!(mail.ends_with(text), "{mail}");
    let path = bot.archive(&[votes, vec![mail.to_owned()]].concat());
    ended(&bot.post(&[due]), 0, "", "");
    let tally = run(&["tally", &path, "--format=json", due]).json();
    assert_eq!(tally["votes"].as_array().unwrap().len(), 1, "{tally}");
}

#[test]
fn a_reminder_names_those_of_the_roster_who_have_not_voted() {
    let folder = short_of_votes("roster = \"roster.toml\"\n");
    let roster = Roster::default().voter("Ana Lee", &["ana@example.org"]).voter("Bo Ek", &["bo@example.org"]);
    folder.0.save("roster.toml", roster.voter("Carl Dorn", &["carl@example.net"]));
    reminds(&folder.post(&[DUE]), "");
    let mail = folder.taken().remove(0);
    assert!(
        mail.contains("\n\nNot voted yet: Ana Lee, Carl Dorn.\n\nThis is an automated reminder, "),
        "{mail}"
    );
    // Without a roster, it is unknown who has not voted.
    let bot = short_of_votes("");
    reminds(&bot.post(&[DUE]), "");
    assert!(!bot.taken()[0].contains("Not voted yet"), "{}", bot.taken()[0]);
}

#[test]
fn a_dry_run_shows_the_reminder_and_posts_nothing() {
    let bot = short_of_votes("");
    let shown = bot.post(&["--dry-run", DUE]);
    assert!(
        shown.code == 0 && shown.out.starts_with("would post to dev@example.org"),
        "{} {}",
        shown.out,
        shown.err
    );
    assert!(
        shown.out.contains("\n    This is an automated reminder, the only one for this proposal.\n"),
        "{}",
        shown.out
    );
    assert!(bot.taken().is_empty() && bot.records().is_empty());
    reminds(&bot.post(&[DUE]), "");
}

#[test]
fn a_reminder_is_posted_once_even_if_the_archive_never_shows_it() {
    let bot = short_of_votes("");
    reminds(&bot.post(&[DUE]), "");
    for at in [DUE, SOON] {
        ended(&bot.post(&[at]), 0, "", "");
    }
    let told = bot.post(&["--at=2026-05-07T07:59:00Z"]);
    assert!(
        told.code == 0 && told.out.is_empty() && told.err.contains("the reminder was sent at "),
        "{}",
        told.err
    );
    // After the end, the result is due, and the bot reminds nobody.
    assert!(bot.post(&[OVER]).out.starts_with("posted: result of "));
    ended(&bot.post(&[OVER]), 0, "", "");
    assert_eq!(bot.taken().len(), 2);
}

#[test]
fn a_run_that_is_killed_while_it_reminds_repeats_the_same_mail_once() {
    let bot = short_of_votes("");
    let killer = format!("{SENDMAIL}[ -e kill ] && kill -9 $PPID\nexit 0\n");
    fs::write(bot.0.file("sendmail"), killer).unwrap();
    bot.0.save("kill", "");
    let killed = bot.post(&[DUE]);
    assert!(killed.code == 2 && killed.out.is_empty(), "{} {}", killed.out, killed.err);
    fs::remove_file(bot.0.file("kill")).unwrap();
    let [first] = &bot.taken()[..] else { panic!("{:?}", bot.taken()) };
    let waits = bot.post(&[SOON]);
    assert!(waits.code == 0 && waits.out.is_empty() && waits.err.contains("may or may not"), "{}", waits.err);
    reminds(&bot.post(&["--at=2026-05-06T15:00:00Z"]), " again");
    ended(&bot.post(&["--at=2026-05-06T15:01:00Z"]), 0, "", "");
    assert_eq!(bot.taken(), [first.clone(), first.clone()]);
}

#[test]
fn nobody_is_reminded_if_the_chair_is_asked() {
    // A stranger announces that the vote is over.
    let closes = Mail::new("close@example.org").from(MALLORY).subject("[RESULT] [VOTE] Move the wiki");
    let closes = closes.time("09:00:00").answers("call@example.org").body("The vote has failed.").to_string();
    let votes = [wiki_vote(&[(BO, "+1")]), vec![closes]].concat();
    let bot = Bot::with(&votes, &config());
    let found = bot.post(&[DUE]);
    assert!(found.code == 0 && found.out.starts_with("posted: question of "), "{} {}", found.out, found.err);
    ended(&bot.post(&[SOON]), 0, "", "");
    // A call that was not sent to the list.
    let elsewhere = sent_to("infra@lists.example.org", &wiki_vote(&[(BO, "+1")]));
    let why = "the call was not sent to the address of this list or to one of its `aliases`";
    asks(&Bot::with(&elsewhere, &config()), DUE, why);
}
