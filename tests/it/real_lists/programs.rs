//! Tests mail from the programs of users: notmuch, mutt and lei, each run as the documents say.

use std::fs;
use std::process::{Command, Stdio};

use serde_json::Value as Json;

use super::*;
use crate::common::command::{ROOT, run};
use crate::common::vote::{decided, id_of, vote};
use crate::servers::{Accept, PublicInboxServer};

/// Options that ask for JSON and declare the mail complete, because no program shows how far its mail is
/// complete.
const JSON: &str = "--format=json --complete-until=now";

/// A user with a maildir of a list, a folder in it, and `plusone` on the path.
struct User {
    home: Folder,
}

impl User {
    fn new(vote: &[String]) -> Self {
        let home = Folder::new();
        for folder in ["Mail/dev", "Mail/dev/.old"] {
            for part in ["cur", "new", "tmp"] {
                fs::create_dir_all(home.file(&format!("{folder}/{part}"))).unwrap();
            }
        }
        for (at, mail) in vote.iter().enumerate() {
            let place = if at % 3 == 0 { format!("new/{at}.host") } else { format!("cur/{at}.host:2,S") };
            home.save(&format!("Mail/dev/{place}"), mail);
        }
        let other = vote[0].replace("Move the mirror", "Sell the desk").replace("forum@", "desk@");
        home.save("Mail/dev/.old/cur/1.host:2,S", other);
        home.save("Mail/dev/tmp/1.host", "From: half\n");
        let bin = home.file("bin");
        fs::create_dir(&bin).unwrap();
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_plusone"), format!("{bin}/plusone")).unwrap();
        Self { home }
    }

    /// Runs a shell line in the home folder.
    #[track_caller]
    fn shell(&self, line: &str) -> Run {
        let path = format!("{}:{}", self.home.file("bin"), std::env::var("PATH").unwrap());
        let output = Command::new("bash")
            .args(["-c", line])
            .current_dir(self.home.path())
            .env("HOME", self.home.path())
            .env("PATH", path)
            .env("TERM", "xterm")
            .env("XDG_RUNTIME_DIR", self.home.file("run"))
            .env_remove("XDG_CONFIG_HOME")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// Runs mutt on a folder with some keys, in a terminal made for it.
    fn mutt(&self, folder: &str, keys: &str) {
        let settings = "set confirmcreate=no confirmappend=no wait_key=no move=no quit=yes mbox_type=mbox\n";
        self.home.save("muttrc", settings);
        self.home.save("keys", format!("push '{keys}<quit>'\n"));
        let mutt = format!("mutt -n -F muttrc -f {folder} -e \"source keys\"");
        let done = self.shell(&format!("timeout 100 script -qec '{mutt}' /dev/null"));
        assert_eq!(done.code, 0, "{folder}: {} {}", done.out, done.err);
    }
}

/// The vote with mail in every form, and the subject that the docs use.
fn mirror() -> Vec<String> {
    vote().iter().map(|mail| mail.replace("Close the forum", "Move the mirror")).collect()
}

/// The tally of mail as it was sent.
fn original(mails: &[String]) -> Json {
    let folder = Folder::new();
    for (at, mail) in mails.iter().enumerate() {
        folder.save(&format!("{at}.eml"), mail);
    }
    let original = decided(&run(&["tally", folder.path(), "--format=json"]));
    assert_eq!(original["votes"].as_array().unwrap().len(), 8, "{original:#}");
    original
}

/// The shell lines in the part of the docs on mail clients.
fn lines_on_clients() -> Vec<String> {
    let page = fs::read_to_string(format!("{ROOT}/docs/command-line.md")).unwrap();
    let part = page.split("\n### From a mail client\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let blocks = part.split("```").skip(1).step_by(2);
    blocks.flat_map(str::lines).filter(|line| line.contains("plusone")).map(str::to_owned).collect()
}

#[test]
fn the_lines_on_notmuch_and_maildirs_give_the_tally_of_the_mail() {
    let vote = mirror();
    let (user, original) = (User::new(&vote), original(&vote));
    user.home.save(
        ".notmuch-config",
        format!("[database]\npath={}\n[new]\ntags=unread\n", user.home.file("Mail")),
    );
    let indexed =
        user.shell("notmuch new --quiet && notmuch search --output=threads 'subject:\"Move the mirror\"'");
    let thread = indexed.out.trim();
    assert!(indexed.code == 0 && thread.starts_with("thread:"), "{} {}", indexed.out, indexed.err);
    let lines = lines_on_clients();
    assert_eq!(lines.iter().filter(|line| line.contains("notmuch")).count(), 2, "{lines:?}");
    for line in lines {
        let line = line.replace("thread:0000000000000002", thread);
        let found = user.shell(&format!("{line} {JSON}"));
        assert_eq!(decided(&found), original, "{line}: {}", found.err);
    }
}

#[test]
fn what_mutt_pipes_and_copies_gives_the_tally_of_the_mail() {
    let vote = mirror();
    let (user, original) = (User::new(&vote), original(&vote));
    let tally = |file: &str| decided(&user.shell(&format!("plusone tally {file} {JSON}")));
    let tag = "<tag-pattern>~A<enter><tag-prefix>";
    // From a maildir, mutt copies the mail, and pipes it without separators.
    user.mutt("Mail/dev", &format!("{tag}<copy-message>copy.mbox<enter>"));
    assert_eq!(tally("copy.mbox"), original);
    user.mutt("Mail/dev", &format!("{tag}<pipe-message>plusone tally - {JSON} >dir.json<enter>"));
    // From an mbox, mutt pipes the mail with separators.
    user.mutt("copy.mbox", &format!("{tag}<pipe-message>plusone tally - {JSON} >box.json<enter>"));
    let piped = |name: &str| {
        let out = fs::read_to_string(user.home.file(name)).unwrap();
        let code = i32::try_from(original["code"].as_i64().unwrap()).unwrap();
        Run { code, out, err: String::new() }
    };
    assert_eq!(decided(&piped("box.json")), original);
    let without = piped("dir.json");
    assert_eq!(decided(&without)["votes"], original["votes"]);
    assert!(without.out.contains("mails-without-separators"), "{}", without.out);
}

#[test]
fn what_lei_gives_is_tallied_as_the_mail() {
    let (inbox, vote) = (PublicInboxServer::start(Accept::All), mirror());
    for mail in &vote {
        inbox.feed(mail).unwrap();
    }
    let (user, original) = (User::new(&vote), original(&vote));
    fs::create_dir(user.home.file("run")).unwrap();
    let ended = LeiDaemon(&user);
    let query = format!("lei q --quiet --only={} -t", inbox.url());
    for line in [
        format!("{query} -o mboxrd:vote.mbox 's:Move the mirror' && plusone tally vote.mbox {JSON}"),
        format!(
            "{query} -f mboxrd -o vote.mbox.gz m:{} && plusone tally vote.mbox.gz {JSON}",
            id_of(&vote[0])
        ),
        format!("{query} -f mboxrd 's:Move the mirror' | plusone tally - {JSON}"),
        // By default, lei writes a maildir.
        format!("{query} -o vote 's:Move the mirror' && plusone tally vote {JSON}"),
    ] {
        let found = user.shell(&line);
        assert_eq!(decided(&found), original, "{line}: {}", found.err);
    }
    drop(ended);
}

/// The process that lei leaves running. The process ends when this value is dropped.
struct LeiDaemon<'a>(&'a User);

impl Drop for LeiDaemon<'_> {
    fn drop(&mut self) {
        self.0.shell("lei daemon-kill");
    }
}
