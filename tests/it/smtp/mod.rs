//! Tests the bot with a real mail server on loopback, which behaves well or badly.
//!
//! The server is aiosmtpd, run by `server.py`; `tests/it/servers/install` installs it.

#![cfg(unix)]
mod campaign;
mod kills;
mod scheduler;
mod setup;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::{Duration, Instant};

use self::setup::{Bot, LATER, OVER, PASSWORD, Server, certificate, message_id, votes};
use crate::common::command::run;
use crate::common::mail::{Folder, mbox};

#[test]
fn a_plain_server_gets_the_mail_as_it_is_in_the_journal() {
    let server = Server::start(&[]);
    let bot = Bot::plain(&server);
    bot.posts(OVER);
    let [taken] = &server.taken()[..] else { panic!("{:?}", server.taken()) };
    let (envelope, mail) = taken.split_once("\r\n").unwrap();
    assert_eq!(envelope, "votes@example.org dev@example.org");
    assert!(mail.starts_with("From: votes@example.org\r\nTo: dev@example.org\r\n"), "{mail}");
    let [name] = &bot.records()[..] else { panic!("{:?}", bot.records()) };
    let text = fs::read(bot.folder.file(&format!("state/{name}"))).unwrap();
    let record: serde_json::Value = serde_json::from_slice(&text).unwrap();
    assert_eq!((record["state"].as_str(), record["post"]["mail"].as_str()), (Some("sent"), Some(mail)));
    assert_eq!(name.strip_suffix(".json"), message_id(mail).split('@').next());
}

#[test]
fn starttls_and_tls_are_used_with_a_certificate_that_is_checked() {
    let folder = Folder::new();
    let (both, certificate) = certificate(&folder);
    let login = format!("bot:{PASSWORD}");
    for (security, more) in [("starttls", None), ("tls", Some("--wrapped"))] {
        let options = ["--certificate", &both, "--login", &login];
        let server = Server::start(&options.into_iter().chain(more).collect::<Vec<_>>());
        let smtp = format!(
            "security = \"{security}\"\nuser = \"bot\"\npassword-env = \"PLUSONE_TEST_PASSWORD\"\n\
             timeout = \"5 seconds\"\n"
        );
        let trusting = format!("{smtp}ca-file = \"{certificate}\"");
        Bot::of(1, "dev@example.org", &server, &trusting).posts(OVER);
        assert_eq!(server.taken().len(), 1);
        // The system does not know this certificate, which has another name.
        Bot::of(1, "dev@example.org", &server, &smtp)
            .fails_without_a_trace("invalid peer certificate: UnknownIssuer");
        let bot = Bot::of(1, "dev@example.org", &server, &trusting);
        bot.change("\"localhost\"", "\"127.0.0.1\"");
        let found = bot.run(OVER);
        assert!(found.code == 2 && found.err.contains("invalid peer certificate"), "{}", found.err);
        assert_eq!(server.taken().len(), 1);
    }
}

#[test]
fn a_server_without_tls_gets_neither_password_nor_mail() {
    let server = Server::start(&[]);
    let smtp = "security = \"starttls\"\nuser = \"bot\"\npassword-env = \"PLUSONE_TEST_PASSWORD\"";
    let bot = Bot::of(1, "dev@example.org", &server, smtp);
    bot.fails_without_a_trace("STARTTLS failed: STARTTLS is not supported on this server");
    assert!(server.taken().is_empty());
}

#[test]
fn a_login_uses_the_password_of_a_file_and_a_wrong_one_is_reported() {
    let server = Server::start(&["--login", &format!("bot:{PASSWORD}")]);
    let smtp = "security = \"none\"\nuser = \"bot\"\npassword-file = \"password\"";
    let bot = Bot::of(1, "dev@example.org", &server, smtp);
    let path = bot.folder.save("password", "mellon\n");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    bot.fails_without_a_trace("the login failed: 535 ");
    bot.folder.save("password", format!("{PASSWORD}\n"));
    bot.posts(OVER);
    let without = Bot::plain(&server);
    without.fails_without_a_trace("the sender votes@example.org failed: 530 ");
    assert_eq!(server.taken().len(), 1);
}

#[test]
fn a_refused_recipient_leaves_no_trace() {
    let server = Server::start(&[]);
    let bot = Bot::of(1, "nobody@example.org", &server, "security = \"none\"");
    bot.fails_without_a_trace("the recipient nobody@example.org failed: 550 5.1.1 there is nobody here");
    assert!(server.taken().is_empty());
}

#[test]
fn a_busy_server_is_tried_again_after_a_while() {
    let server = Server::start(&["--mode=busy"]);
    let bot = Bot::plain(&server);
    bot.fails_without_a_trace("the mail failed: 451 4.3.0 try again later; the next run tries again");
    bot.posts(OVER);
    // The bot waits before its second attempt, because this server is busy for two seconds.
    let server = Server::start(&["--mode=busy-for-two-seconds"]);
    let bot = Bot::plain(&server);
    bot.change("attempts = 1", "attempts = 2");
    bot.posts(OVER);
    assert_eq!(server.taken().len(), 1);
}

#[test]
fn a_server_that_hangs_is_abandoned_in_time() {
    let server = Server::start(&["--mode=hang"]);
    let bot = Bot::plain(&server);
    // The bot waits for two seconds. After a longer wait, it would get another response.
    bot.fails_without_a_trace("the connection failed: no response in time");
}

#[test]
fn a_server_that_answers_byte_by_byte_is_abandoned_at_the_deadline() {
    for (mode, is_in_doubt) in [("trickle", false), ("trickle-at-end", true)] {
        let server = Server::start(&[&format!("--mode={mode}")]);
        let bot = Bot::plain(&server);
        bot.change("timeout = \"2 seconds\"", "timeout = \"2 seconds\"\ndeadline = \"3 seconds\"");
        let begun = Instant::now();
        bot.fails("the server did not accept the post within 3 seconds (`deadline`)");
        assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
        assert_eq!(bot.records().len(), usize::from(is_in_doubt), "{mode}");
    }
}

#[test]
fn a_server_that_repeats_the_login_is_not_quoted() {
    let server = Server::start(&["--mode=echo", "--login", &format!("bot:{PASSWORD}")]);
    let smtp = "security = \"none\"\nuser = \"bot\"\npassword-env = \"PLUSONE_TEST_PASSWORD\"";
    let bot = Bot::of(1, "nobody@example.org", &server, smtp);
    bot.fails_without_a_trace(
        "the recipient nobody@example.org failed: 550 (text not shown: it repeats parts of the login)\n",
    );
    bot.change("user = \"bot\"", "user = \"other\"");
    bot.fails_without_a_trace("the login failed: 535 (text not shown: it may repeat the password)\n");
}

#[test]
fn a_post_that_never_appears_is_sent_three_times_and_reported_to_the_chair() {
    let broken = Server::start(&["--mode=die"]);
    let bot = Bot::plain(&broken);
    let days = || (8..28).map(|day| bot.run(&format!("--at=2026-05-{day:02}T12:00:00Z")));
    let codes: Vec<i32> = days().map(|run| run.code).collect();
    let taken = broken.taken();
    let to =
        |address: &str| taken.iter().filter(|mail| mail.lines().next().unwrap().ends_with(address)).count();
    assert_eq!((to("dev@example.org"), to("ana@example.org"), taken.len()), (3, 3, 6), "{codes:?}");
    assert!(
        taken[3].contains("\r\nSubject: Not on the list: [VOTE] Move the wiki, part 0\r\n"),
        "{}",
        taken[3]
    );
    // If the server confirms the mail that it accepts, the bot informs the chair once.
    let bot = Bot::plain(&broken);
    bot.run(OVER);
    bot.run(LATER);
    bot.run("--at=2026-05-09T12:00:00Z");
    let server = Server::start(&[]);
    bot.change(&format!("port = {}", broken.port), &format!("port = {}", server.port));
    let found = bot.run("--at=2026-05-10T12:00:00Z");
    assert!(found.code == 0 && found.out.starts_with("posted: warning of "), "{} {}", found.out, found.err);
    let found = bot.run("--at=2026-05-11T12:00:00Z");
    assert_eq!((found.code, found.out.as_str()), (0, ""));
    assert!(
        found.err.contains("the result may have been sent 3 times: not sending it again"),
        "{}",
        found.err
    );
    assert_eq!(server.taken().len(), 1);
}

#[test]
fn a_post_without_an_answer_is_in_doubt_and_repeated_unchanged() {
    for mode in ["hang-at-end", "die"] {
        let broken = Server::start(&[&format!("--mode={mode}")]);
        let bot = Bot::plain(&broken);
        bot.fails("no response to the mail: ");
        let broken_took = broken.taken();
        assert_eq!(broken_took.len(), usize::from(mode == "die"), "{mode}");
        let server = Server::start(&[]);
        bot.change(&format!("port = {}", broken.port), &format!("port = {}", server.port));
        let waits = bot.run("--at=2026-05-08T17:59:00Z");
        assert_eq!((waits.code, waits.out.as_str()), (0, ""), "{}", waits.err);
        assert!(
            waits
                .err
                .contains("if the archive does not show it by 2026-05-08 18:00 UTC, the bot sends it again"),
            "{}",
            waits.err
        );
        // The archive shows the post, so the bot does not send it again.
        if let [mail] = &broken_took[..] {
            let shown = mail.split_once("\r\n").unwrap().1.replace("\r\n", "\n");
            bot.folder.save("dev.mbox", votes(1, &bot.address) + &mbox(&[shown]));
            let found = bot.run(LATER);
            assert_eq!((found.code, found.out.as_str(), found.err.as_str()), (0, "", ""));
            bot.folder.save("dev.mbox", votes(1, &bot.address));
        }
        bot.posts(LATER);
        let taken = server.taken();
        assert_eq!(taken.len(), 1);
        assert!(broken_took.iter().all(|mail| *mail == taken[0]), "{broken_took:?} {taken:?}");
    }
}

#[test]
fn without_space_for_the_journal_nothing_is_sent() {
    let server = Server::start(&[]);
    let bot = Bot::plain(&server);
    let limited = |trap: &str| {
        let line = format!(
            "{trap} ulimit -c 0; ulimit -f 0; exec \"$0\" bot {OVER} --config={}",
            bot.folder.file("plusone.toml")
        );
        Command::new("sh").args(["-c", &line, env!("CARGO_BIN_EXE_plusone")]).output().unwrap()
    };
    // A signal for the limit ends a process, unless the process ignores the signal.
    for (trap, code) in [("trap '' XFSZ;", Some(2)), ("", None)] {
        let found = limited(trap);
        assert_eq!(found.status.code(), code, "{}", String::from_utf8_lossy(&found.stderr));
        assert!(bot.records().is_empty());
        assert!(server.taken().is_empty());
    }
    bot.posts(OVER);
    assert_eq!(bot.records().len(), 1);
    assert_eq!(server.taken().len(), 1);
}

#[test]
fn a_vote_with_an_unclear_mail_is_posted_after_the_ruling_of_the_chair() {
    let server = Server::start(&[]);
    let unclear =
        votes(1, "dev@example.org").replacen("\n+1\n", "\n+1 if the old host stays until June\n", 1);
    let smtp = "security = \"none\"\ntimeout = \"2 seconds\"";
    let bot = Bot::fresh(&unclear, "dev@example.org", &server, smtp);
    bot.change("complete-until", "rulings = \"rulings.toml\"\ncomplete-until");
    bot.run("--at=2026-05-04T12:00:00Z");
    let archive = bot.folder.file("dev.mbox");
    let rulings = format!("--rulings={}", bot.folder.file("rulings.toml"));
    let tally = |more: &[&str]| run(&[&["tally", &archive, OVER, "--format=json"], more].concat());
    assert_eq!(tally(&[]).code, 4);
    // The bot asks the chair once, and sends nothing to the list.
    let found = bot.run(OVER);
    assert!(found.code == 0 && found.out.starts_with("posted: question of "), "{} {}", found.out, found.err);
    let found = bot.run("--at=2026-05-08T13:00:00Z");
    assert_eq!((found.code, found.out.as_str()), (0, ""), "{}", found.err);
    assert_eq!(server.taken().len(), 1);
    let ruling = ["--message=vote-0-0@example.org", "--reading=+1", "--reason=it stays", "--by=Ana Lee"];
    let resolved =
        run(&[&["resolve", &archive, OVER, "--complete-until=now", &rulings], &ruling[..]].concat());
    assert_eq!(resolved.code, 0, "{} {}", resolved.out, resolved.err);
    assert_eq!(tally(&[&rulings]).code, 0);
    bot.posts("--at=2026-05-08T14:00:00Z");
    let [_, taken] = &server.taken()[..] else { panic!("{:?}", server.taken()) };
    let (envelope, mail) = taken.split_once("\r\n").unwrap();
    assert_eq!(envelope, "votes@example.org dev@example.org");
    for words in ["Bo Ek: the mail votes +1 (Ana Lee, 8 May 2026", "> it stays\r\n"] {
        assert!(mail.contains(words), "{mail}");
    }
    // An audit with the rulings agrees with this mail in the archive. An audit without the rulings explains the
    // difference.
    bot.folder.save("dev.mbox", unclear + &mbox(&[mail.replace("\r\n", "\n")]));
    let audit = |more: &[&str]| {
        let found = run(&[&["audit", &archive, "--at=2026-05-20", "--format=json"], more].concat());
        (found.code, found.json()["decisions"][0]["agreement"].as_str().unwrap().to_owned())
    };
    assert_eq!(audit(&[&rulings]), (0, "agrees".to_owned()));
    assert_eq!(audit(&[]), (0, "explained".to_owned()));
    let found = bot.run("--at=2026-05-20T12:00:00Z");
    assert_eq!((found.code, found.out.as_str()), (0, ""), "{}", found.err);
    assert_eq!(server.taken().len(), 2);
}
