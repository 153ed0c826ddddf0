//! Runs the lines for a scheduler in `docs/bot.md` unchanged: with the rules of systemd, and with the shell of cron.
//!
//! Each run mounts the programs and the config of the lines in a namespace.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Output};

use chrono::{TimeDelta, Utc};

use super::setup::{Server, votes};
use crate::common::mail::Folder;

/// Mounts the folders of a test over the folders that the lines of the page name, then runs the other arguments.
const IN_PLACE: &str = "mount --bind \"$0/bin\" /usr/local/bin && mount --bind \"$0/etc\" /etc && \
                        mount --bind \"$0/var\" /var/lib && exec \"$@\"";
const LIST: &str = "dev@example.org";

/// The blocks of a language in the page on the bot.
fn blocks(language: &str) -> Vec<String> {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/bot.md")).unwrap();
    let fence = format!("\n```{language}\n");
    let rest = |after: &str| after.split_once("```").unwrap().0.to_owned();
    page.split(&fence).skip(1).map(rest).collect()
}

/// The values of a key of the service.
fn values(key: &str) -> Vec<String> {
    let service = blocks("ini").remove(0);
    let start = format!("{key}=");
    service.lines().filter_map(|line| line.strip_prefix(&start).map(str::to_owned)).collect()
}

/// A machine with the command, the config and a program that fetches archives.
struct Machine {
    folder: Folder,
}

impl Machine {
    fn new(server: &Server) -> Self {
        let folder = Folder::new();
        let config = format!(
            "state = \"/var/lib/plusone\"\n[smtp]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n[[list]]\n\
             address = \"{LIST}\"\narchives = [\"/var/lib/archives/dev.mbox\"]\nfrom = \"votes@example.org\"\n\
             chair = \"ana@example.org\"\ncomplete-until = \"now\"\n",
            server.port
        );
        folder.save("etc/plusone/plusone.toml", config);
        // The lines run at the current time of the machine.
        let called = Utc::now() - TimeDelta::days(5);
        let day = called.format("%a, %-d %b %Y").to_string();
        folder.save("var/archives/new", votes(1, LIST).replace("Mon, 4 May 2026", &day));
        let fetch = "#!/bin/sh\ncp /var/lib/archives/new /var/lib/archives/dev.mbox\n";
        let fetch = folder.save("bin/fetch-archives", fetch);
        fs::set_permissions(fetch, fs::Permissions::from_mode(0o755)).unwrap();
        fs::copy(env!("CARGO_BIN_EXE_plusone"), folder.file("bin/plusone")).unwrap();
        let machine = Self { folder };
        // An earlier run saw the votes.
        let bot = values("ExecStart").remove(0);
        let found =
            machine.shell(&format!("fetch-archives && {bot} --at={}", called.format("%Y-%m-%dT12:00:00Z")));
        assert!(found.status.success(), "{found:?}");
        machine
    }

    /// Runs a line with the shell, like cron: with an almost empty environment.
    fn shell(&self, line: &str) -> Output {
        self.in_place(&["env", "-i", "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/", "/bin/sh", "-c", line])
    }

    fn in_place(&self, command: &[&str]) -> Output {
        let mut unshare = Command::new("unshare");
        unshare.args(["--user", "--map-root-user", "--mount", "/bin/sh", "-c", IN_PLACE, self.folder.path()]);
        unshare.args(command).output().unwrap()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn systemd_accepts_the_units() {
    let machine = Machine::new(&Server::start(&[]));
    let [service, timer] = &blocks("ini")[..] else { panic!("{:?}", blocks("ini")) };
    let units = [("plusone-bot.service", service), ("plusone-bot.timer", timer)];
    let paths = units.map(|(name, unit)| {
        assert!(unit.starts_with(&format!("# {name}\n")), "{unit}");
        machine.folder.save(&format!("units/{name}"), unit)
    });
    let verify = format!(
        "mount --bind {}/bin /usr/local/bin && exec systemd-analyze verify {}",
        machine.folder.path(),
        paths.join(" ")
    );
    let found = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "/bin/sh", "-c", &verify])
        .output()
        .unwrap();
    assert_eq!((found.status.code(), text(&found.stderr).as_str()), (Some(0), ""));
}

#[test]
fn the_lines_of_the_service_post_what_is_due() {
    let server = Server::start(&[]);
    let machine = Machine::new(&server);
    let [fetch, run] = ["ExecStartPre", "ExecStart"].map(|key| values(key).remove(0));
    let found = machine.shell(&fetch);
    assert_eq!((found.status.code(), text(&found.stderr).as_str()), (Some(0), ""));
    let found = machine.shell(&run);
    let out = text(&found.stdout);
    let events: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kinds: Vec<_> = events.iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!(
        (found.status.code(), kinds),
        (Some(0), vec!["posted", "run"]),
        "{out}{}",
        text(&found.stderr)
    );
    assert_eq!(server.taken().len(), 1);
    let again = machine.shell(&run);
    assert_eq!((again.status.code(), server.taken().len()), (Some(0), 1), "{}", text(&again.stdout));
}

#[test]
fn the_line_of_cron_posts_what_is_due_and_prints_only_errors() {
    let server = Server::start(&[]);
    let machine = Machine::new(&server);
    let [table] = &blocks("crontab")[..] else { panic!("{:?}", blocks("crontab")) };
    let fields: Vec<&str> = table.trim_end().splitn(6, ' ').collect();
    let [minutes, "*", "*", "*", "*", line] = fields[..] else { panic!("{fields:?}") };
    assert_eq!(minutes, "*/30");
    // In a crontab, a percent sign ends the line.
    assert!(!line.contains(['%', '\n']), "{line}");
    machine.folder.save("bin/fetch-archives", "#!/bin/sh\necho no network >&2\nexit 1\n");
    let found = machine.shell(line);
    assert_eq!((found.status.code(), text(&found.stderr).as_str()), (Some(1), "no network\n"));
    assert!(server.taken().is_empty());
    machine.folder.save("bin/fetch-archives", "#!/bin/sh\n");
    for _ in 0..2 {
        let found = machine.shell(line);
        assert_eq!((found.status.code(), found.stdout, text(&found.stderr).as_str()), (Some(0), vec![], ""));
        assert_eq!(server.taken().len(), 1);
    }
}
