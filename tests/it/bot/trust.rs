//! Tests attacks by strangers on the bot: they can only make it ask the chair, once for each attack.

use super::*;

pub(super) const MALLORY: &str = "Mallory <mallory@evil.test>";
const WARNING: &str = "plusone: dev@example.org: \"[VOTE] Move the wiki\": a mail that the bot did not write has the Message-ID of the result, ";

fn with_journal_in_doubt() -> Bot {
    let bot = Bot::of(&passed_vote());
    bot.0.save("code", "75");
    assert_eq!(bot.post(&[OVER]).code, 2);
    fs::remove_file(bot.0.file("code")).unwrap();
    bot
}

/// Asserts that the bot asks the chair once, for a given reason, and that the list gets no mail. Returns the
/// question.
#[track_caller]
pub(super) fn asks(bot: &Bot, at: &str, why: &str) -> String {
    let found = bot.post(&[at]);
    assert_eq!((found.code, found.err.as_str()), (0, ""), "{}", found.out);
    let [mail] = &bot.taken()[..] else { panic!("{:?}", bot.taken()) };
    assert!(mail.starts_with("-i -f votes@example.org -- ana@example.org\n"), "{mail}");
    let text = mail.replace("=\n", "");
    assert!(text.contains(&format!("because a person must decide:\n{why}.\n")), "{text}");
    ended(&bot.post(&[at]), 0, "", "");
    ended(&bot.post(&[LATER]), 0, "", "");
    assert_eq!(bot.taken().len(), 1);
    mail.clone()
}

#[test]
fn mail_of_another_with_the_id_of_the_result_does_not_silence_the_bot() {
    let other = Mail::new(RESULT).from(MALLORY).subject("Hello").to_string();
    let bot = Bot::of(&[passed_vote(), vec![other]].concat());
    ended(&bot.post(&[OVER]), 0, &posted(""), &format!("{WARNING}<{RESULT}>\n"));
    assert_eq!(bot.taken().len(), 1);
}

#[test]
fn mail_with_another_text_than_the_post_is_not_the_post() {
    let bot = with_journal_in_doubt();
    let other = Mail::new(RESULT).from("Votes <votes@example.org>").subject("Hello").body("It is slow.");
    bot.archive(&[passed_vote(), vec![other.to_string()]].concat());
    ended(&bot.post(&[LATER]), 0, &posted(" again"), &format!("{WARNING}<{RESULT}>\n"));
}

#[test]
fn the_post_is_recognised_in_the_form_that_a_list_gives_it() {
    let footer = "\n_______________________________________________\nDev mailing list -- dev@example.org\n\
                  To unsubscribe send an email to dev-leave@example.org\n";
    let shown = |change: &dyn Fn(String) -> String| {
        let bot = Bot::of(&passed_vote());
        bot.post(&[OVER]);
        let mail = bot.taken().remove(0).split_once('\n').unwrap().1.to_owned();
        let changed =
            change(mail.replace("Subject: [RESULT] [VOTE] Move the wiki", "Subject: [dev] Moderated"));
        bot.archive(&[passed_vote(), vec![changed]].concat());
        ended(&bot.post(&[LATER]), 0, "", "");
    };
    shown(&|mail| mail + footer);
    shown(&|mail| mail.replace("From: Votes <votes@example.org>", "From: Votes via dev <dev@example.org>"));
}

#[test]
fn a_flood_of_calls_is_posted_a_few_in_a_run_the_oldest_first() {
    let call = |at: usize| {
        let (id, subject) = (format!("call-{at}@example.org"), format!("[VOTE] Part {at}"));
        Mail::call(&id, &subject).time(&format!("08:0{at}:00")).to_string()
    };
    let bot = Bot::of(&(0..8).rev().map(call).collect::<Vec<_>>());
    let subjects = |out: &str| -> Vec<String> {
        out.lines().map(|line| line.split('"').nth(1).unwrap().to_owned()).collect()
    };
    let found = bot.post(&[OVER]);
    assert_eq!(subjects(&found.out), [0, 1, 2, 3, 4].map(|at| format!("[VOTE] Part {at}")));
    let told = "plusone: dev@example.org: 3 more posts are due: left for the next run (see `most-per-run`)\n";
    assert_eq!((found.code, found.err.as_str()), (0, told));
    bot.0.save("plusone.toml", format!("{CONFIG}most-per-run = 2\n"));
    let found = bot.post(&[OVER]);
    assert_eq!(subjects(&found.out), ["[VOTE] Part 5", "[VOTE] Part 6"]);
    let told = "plusone: dev@example.org: 1 more post is due: left for the next run (see `most-per-run`)\n";
    assert_eq!(found.err, told);
    let found = bot.post(&[OVER]);
    assert_eq!((subjects(&found.out), found.err.as_str()), (vec!["[VOTE] Part 7".to_owned()], ""));
    ended(&bot.post(&[OVER]), 0, "", "");
    assert_eq!(bot.taken().len(), 8);
}

#[test]
fn a_flood_of_calls_of_strangers_delays_no_result() {
    let flood = (0..8).map(|at| {
        let (id, subject) = (format!("flood-{at}@evil.test"), format!("[VOTE] Part {at}"));
        let call = Mail::call(&id, &subject).from(MALLORY).time("07:00:00");
        call.body("By lazy consensus. The vote is open for 24 hours.").to_string()
    });
    let bot = Bot::fresh(
        &flood.chain(passed_vote()).collect::<Vec<_>>(),
        &format!("{CONFIG}roster = \"r.toml\"\n"),
    );
    let roster = Roster::default().voter("Ana Lee", &["ana@example.org"]).voter("Bo Ek", &["bo@example.org"]);
    let roster = roster.voter("Carl Dorn", &["carl@example.net"]).voter("Dee Moss", &["dee@example.com"]);
    bot.0.save("r.toml", roster);
    ended(&bot.post(&[FIRST_SIGHT]), 0, "", "");
    let found = bot.post(&[OVER]);
    assert!(found.code == 0 && found.out.starts_with(&posted("")), "{} {}", found.out, found.err);
    assert_eq!(found.out.lines().count(), 5);
    assert!(found.err.contains("4 more posts are due"), "{}", found.err);
}

#[test]
fn a_result_in_the_name_of_the_bot_that_it_did_not_send_is_asked_about() {
    let bot = Bot::of(&passed_vote());
    let other = Mail::new(RESULT).from("Votes <votes@example.org>").subject("[RESULT] [VOTE] Move the wiki");
    let other = other.time("12:00:00").answers("call@example.org").body("The vote has failed.").to_string();
    bot.archive(&[passed_vote(), vec![other]].concat());
    let why = "the archive has a result with the address and the Message-ID of the bot, but the bot did not send it";
    asks(&bot, OVER, why);
    // A bot without its journal reads the mail as its own post. The outcome in the mail differs from the
    // votes, so the bot informs the chair once, even after several runs.
    fs::remove_dir_all(bot.0.file("state")).unwrap();
    let told = bot.post(&[OVER]);
    assert!(told.code == 0 && told.out.starts_with("posted: change of "), "{} {}", told.out, told.err);
    assert!(told.out.lines().count() == 1 && told.err.is_empty(), "{} {}", told.out, told.err);
    for at in [OVER, LATER] {
        ended(&bot.post(&[at]), 0, "", "");
    }
}

#[test]
fn a_call_that_was_sent_to_another_list_is_asked_about() {
    let why = "the call was not sent to the address of this list or to one of its `aliases`";
    let elsewhere = sent_to("infra@lists.example.org", &passed_vote());
    let bot = Bot::of(&elsewhere);
    asks(&bot, OVER, why);
    bot.0.save("plusone.toml", format!("{CONFIG}aliases = [\"infra@lists.example.org\"]\n"));
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
    // The list gets no reminder for the vote of another list either.
    let bot = Bot::with(&elsewhere[..1], &format!("{CONFIG}reminder = \"1 day\"\n"));
    asks(&bot, "--at=2026-05-06T08:00:00Z", why);
}

#[test]
fn the_fields_of_the_list_and_copies_show_where_a_call_was_sent() {
    for field in
        ["Cc: Dev <DEV@example.org>", "List-Id: Dev <dev.example.org>", "List-Post: <mailto:dev@example.org>"]
    {
        let mails = sent_to("bo@example.org", &passed_vote());
        let bot = Bot::of(&[vec![format!("{field}\n{}", mails[0])], mails[1..].to_vec()].concat());
        ended(&bot.post(&[OVER]), 0, &posted(""), "");
    }
}

#[test]
fn a_call_of_somebody_who_is_not_on_the_roster_is_asked_about() {
    let call = Mail::call("call@example.org", "[VOTE] Move the wiki").from(MALLORY);
    let call = call.body("By lazy consensus. The vote is open for 72 hours.").to_string();
    let config = format!("{CONFIG}roster = \"roster.toml\"\n");
    let bot = Bot::with(&[call], &config);
    bot.0.save("roster.toml", Roster::default().voter("Bo Ek", &["bo@example.org"]));
    bot.post(&[FIRST_SIGHT]);
    let why =
        "the proposer is not on the roster, and only people on the roster may call a vote here (`callers`)";
    asks(&bot, OVER, why);
    // The key of the list overrides the key of its policy.
    let policy = "extends = \"ovirt-infra\"\nname = \"rules\"\ncallers = \"roster\"\n";
    bot.0.save("rules.toml", policy);
    bot.0.save("plusone.toml", format!("{config}policy = \"rules.toml\"\ncallers = \"everyone\"\n"));
    ended(&bot.post(&[OVER]), 0, &posted(""), "");
}

#[test]
fn calls_that_share_a_message_id_are_asked_about_once() {
    let other = Mail::call("call@example.org", "[VOTE] Move the money").from(MALLORY);
    let other = other.body("By lazy consensus. The vote is open for 72 hours.").to_string();
    let bot = Bot::of(&[passed_vote(), vec![other]].concat());
    asks(&bot, OVER, "another mail has the Message-ID of the call");
}

#[test]
fn nothing_is_asked_about_a_result_that_was_posted() {
    let bot = Bot::of(&passed_vote());
    bot.post(&[OVER]);
    let mail = bot.taken().remove(0).split_once('\n').unwrap().1.to_owned();
    let other = Mail::new("call@example.org").from(MALLORY).subject("Hello").to_string();
    bot.archive(&[passed_vote(), vec![mail, other]].concat());
    ended(&bot.post(&[LATER]), 0, "", "");
    bot.archive(&sent_to("infra@lists.example.org", &passed_vote()));
    let found = bot.post(&[LATER]);
    assert!(found.err.contains("the archive does not show it") && found.out.is_empty(), "{}", found.out);
    assert_eq!(bot.taken().len(), 1);
}
