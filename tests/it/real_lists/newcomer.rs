//! Runs the README's commands for a chair, unchanged, against a real list.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::{Command, Stdio};

use serde_json::Value as Json;

use super::*;
use crate::common::command::ROOT;
use crate::live;
use crate::servers::{Dates, MailmanServer};

/// The archive and the thread that the README names.
const ARCHIVE: &str = "https://lists.example.org/archives/list/dev@example.org/";
const THREAD: &str = "RSZCG7IGPHFIRW3EMTVMMDNJMNCVCOLE";

/// The commands of the README's section for the chair of a vote.
fn commands() -> Vec<String> {
    let readme = fs::read_to_string(format!("{ROOT}/README.md")).unwrap();
    let part = readme.split("\n## For the chair of a vote\n").nth(1).unwrap().split("\n## ").next().unwrap();
    part.lines().filter_map(|line| line.strip_prefix("$ ")).map(str::to_owned).collect()
}

#[test]
fn two_commands_of_the_readme_take_a_newcomer_from_a_link_to_a_posted_result() {
    let server = MailmanServer::start(Dates::Kept);
    let list = server.list("dev", &SUBSCRIBERS);
    server.set_clock("2026-05-04T08:00:00Z");
    let call = Letter {
        id: "wiki@example.org",
        from: ANA,
        subject: "[VOTE] Move the wiki",
        date: "4 08:00",
        answers: None,
        body: "I propose to move the wiki.\n\nThe vote is open for 72 hours.",
    };
    let mut mails = vec![call.to(list.address())];
    for (at, from) in [BO, CARL, DEE].into_iter().enumerate() {
        let (id, date) = (format!("{at}.{}", call.id), format!("4 13:0{at}"));
        let subject = "Re: [VOTE] Move the wiki";
        let vote = Letter { id: &id, from, subject, date: &date, answers: Some(call.id), body: "+1" };
        mails.push(vote.to(list.address()));
    }
    list.feed_all(&mails);

    // Ana has `plusone`, and an ordinary `sendmail` that uses the mail server of her network.
    let home = Folder::new();
    let bin = home.file("bin");
    fs::create_dir(&bin).unwrap();
    symlink(env!("CARGO_BIN_EXE_plusone"), format!("{bin}/plusone")).unwrap();
    symlink("/usr/bin/msmtp", format!("{bin}/sendmail")).unwrap();
    let settings =
        format!("account default\nhost 127.0.0.1\nport {}\nfrom ana@example.org\n", server.smtp_port());
    let path = home.save(".msmtprc", settings);
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    let shell = |line: &str| {
        let output = Command::new("bash")
            .args(["-c", line])
            .current_dir(home.path())
            .env("HOME", home.path())
            .env("PATH", format!("{bin}:{}", std::env::var("PATH").unwrap()))
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_CACHE_HOME")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    };

    let commands = commands();
    let [tally, post] = &commands[..] else { panic!("two commands expected: {commands:?}") };
    let here = |line: &str| {
        assert!(line.contains(ARCHIVE) && line.contains(THREAD), "{line}");
        line.replace(ARCHIVE, &list.archive_url()).replace(THREAD, &live::hash(call.id))
    };
    let tallied = shell(&here(tally));
    assert_eq!((tallied.code, tallied.err.as_str()), (0, ""), "{}", tallied.out);
    assert!(tallied.out.starts_with("PASSED with 3 +1 and no standing objection.\n"), "{}", tallied.out);
    assert!(tallied.out.contains("announce the result"), "{}", tallied.out);

    server.set_clock(&chrono::Utc::now().to_rfc3339());
    let posted = shell(&here(post));
    assert_eq!((posted.code, posted.err.as_str()), (0, ""), "{}", posted.out);
    server.wait_until_idle();
    assert!(list.held().is_empty() && server.failed() == 0, "{:?}", list.held());
    // All subscribers got the result mail, and the archive has it in the thread of the call.
    let result = fs::read_to_string(home.file("result.eml")).unwrap();
    let id = result.split_once("\nMessage-ID: <").unwrap().1.split('>').next().unwrap();
    let copies =
        server.sent().into_iter().filter(|sent| sent.mail.contains(&format!("\nMessage-ID: <{id}>\n")));
    assert_eq!(copies.map(|copy| copy.to.len()).sum::<usize>(), SUBSCRIBERS.len());
    let api = list.archive_url().replace("/archives/list/", "/archives/api/list/");
    let answer =
        minreq::get(format!("{api}email/{}/?format=json", live::hash(id))).with_timeout(60).send().unwrap();
    let mail: Json = serde_json::from_slice(answer.as_bytes()).unwrap();
    assert!(mail["thread"].as_str().unwrap().contains(&live::hash(call.id)), "{mail:#}");
    // The same link now shows that the result was announced.
    let again = shell(&here(tally));
    assert!(again.code == 0 && !again.out.contains("announce the result"), "{}", again.out);
}
