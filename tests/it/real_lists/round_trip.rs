//! Tests a bot that posts to a list of Mailman and reads its posts back from the archive.

use super::*;
use crate::common::command::run;
use crate::common::mail::Folder;
use crate::servers::{Dates, MailmanServer};

const PASSES: Letter<'_> = Letter {
    id: "passes@example.org",
    from: ANA,
    subject: "[VOTE] Move the wiki",
    date: "4 08:00",
    answers: None,
    body: "I propose to move the wiki.\n\nThe vote is open for 72 hours.",
};
const UNCLEAR: Letter<'_> =
    Letter { id: "unclear@example.org", subject: "[VOTE] Close the forum", date: "4 08:10", ..PASSES };
const SHORT: Letter<'_> =
    Letter { id: "short@example.org", subject: "[VOTE] Rename the page", date: "4 08:20", ..PASSES };

/// Sends a reply to a call.
fn answer(list: &MailingList<'_>, call: &Letter<'_>, from: &str, date: &str, body: &str) {
    let id = format!("{}.{}", date.replace([' ', ':'], "-"), call.id);
    let subject = format!("Re: {}", call.subject);
    let answers = Some(call.id);
    list.feed(&Letter { id: &id, from, subject: &subject, date, answers, body }.to(list.address()));
}

/// The output of a run, without the Message-IDs.
fn posts(run: &Run) -> Vec<String> {
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    run.out.lines().map(|line| line.split(", <").next().unwrap().to_owned()).collect()
}

#[track_caller]
fn is_silent(run: &Run) {
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
}

#[test]
fn posts_go_through_the_list_and_come_back_in_its_export() {
    let server = MailmanServer::start(Dates::Kept);
    let list = server.list("dev", &SUBSCRIBERS);
    let bot = ListBot::new(&server, &list, "reminder = \"1 day\"\n");
    for call in [&PASSES, &UNCLEAR, &SHORT] {
        list.feed(&call.to(list.address()));
    }
    is_silent(&bot.run("04 12:00"));
    for (at, from) in [BO, CARL, DEE].into_iter().enumerate() {
        answer(&list, &PASSES, from, &format!("4 13:0{at}"), "+1");
        let body = if from == DEE { "+1 if the old links are kept" } else { "+1" };
        answer(&list, &UNCLEAR, from, &format!("4 14:0{at}"), body);
    }
    answer(&list, &SHORT, BO, "4 15:00", "+1");

    let reminded = bot.run("06 10:00");
    let post = |kind, letter: &Letter<'_>, to: &str| {
        // The archive has the subject with the prefix of the list.
        format!("posted: {kind} of \"[Dev] {}\" to {to}", letter.subject)
    };
    let reminder = |letter| post("reminder", letter, list.address());
    assert_eq!(posts(&reminded), [reminder(&UNCLEAR), reminder(&SHORT)]);
    is_silent(&bot.run("06 10:30"));

    let over = bot.run("07 13:00");
    let result = |letter| post("result", letter, list.address());
    let question = post("question", &UNCLEAR, CHAIR);
    assert_eq!(posts(&over), [result(&PASSES), result(&SHORT), question]);
    is_silent(&bot.run("07 13:30"));
    // If the archive did not show the results, the bot would say so after 6 hours.
    is_silent(&bot.run("07 20:00"));
    assert_eq!(bot.questions().len(), 1);

    answer(&list, &UNCLEAR, DEE, "7 21:00", "They are kept: +1");
    assert_eq!(posts(&bot.run("07 22:00")), [result(&UNCLEAR)]);
    is_silent(&bot.run("07 22:30"));

    // The mail in the list is enough: a bot without its journal posts nothing again.
    std::fs::remove_dir_all(bot.folder.file("state")).unwrap();
    is_silent(&bot.run("07 23:00"));
    assert_eq!(bot.questions().len(), 1);
    assert!(list.held().is_empty() && server.failed() == 0, "{:?}", list.held());

    // An auditor finds each result in the archive, and agrees.
    let folder = Folder::new();
    let path = folder.save("export.mbox", list.export());
    let roster = format!("--roster={}", bot.folder.file("roster.toml"));
    let audit = run(&["audit", &path, &roster, "--format=json"]);
    let audit = audit.json();
    let decisions = audit["decisions"].as_array().unwrap();
    let agreements: Vec<&str> =
        decisions.iter().map(|decision| decision["agreement"].as_str().unwrap()).collect();
    assert_eq!(agreements, ["agrees"; 3]);
}

#[test]
fn the_vote_of_another_list_is_not_announced() {
    let server = MailmanServer::start(Dates::Kept);
    let (list, other) = (server.list("dev", &SUBSCRIBERS), server.list("other", &SUBSCRIBERS));
    let bot = ListBot::new(&server, &list, "");
    for from in [None, Some(BO), Some(CARL), Some(DEE)] {
        match from {
            None => other.feed(&PASSES.to(other.address())),
            Some(from) => answer(&other, &PASSES, from, &format!("4 09:0{}", from.len() % 7), "+1"),
        }
    }
    // A call that is sent to this list without naming it waits for a moderator, who does not approve it.
    list.feed(&UNCLEAR.to(other.address()));
    assert_eq!(list.held().len(), 1);
    // An archive may contain the mail of both lists.
    bot.folder.save("archive/other.mbox", other.export());
    is_silent(&bot.run("04 12:00"));
    let over = bot.run("07 13:00");
    assert_eq!(posts(&over), ["posted: question of \"[Other] [VOTE] Move the wiki\" to chair@example.org"]);
    is_silent(&bot.run("07 13:30"));
    let [question] = &bot.questions()[..] else { panic!("{:?}", bot.questions()) };
    let why = "the call was not sent to the address of this list or to one of its `aliases`";
    assert!(question.contains(why), "{question}");
    assert!(list.export().is_empty());
}
