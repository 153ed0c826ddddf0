//! Tests mail that goes through real lists: Mailman 3 with HyperKitty, and public-inbox.

#![cfg(unix)]

mod attacks;
mod exports;
mod links;
mod newcomer;
mod programs;
mod round_trip;

use crate::common::command::{Run, command, finished};
use crate::common::mail::{Folder, Roster};
use crate::servers::{MailingList, MailmanServer, Sent};

/// The subscribers of the list. The last one is the address of the bot.
const SUBSCRIBERS: [&str; 7] = [
    "Ana Lee <ana@example.org>", "Bo Ek <bo@example.org>", "Carl Dorn <carl@example.net>",
    "Dee Moss <dee@example.com>", "Eva Prinz <eva@example.org>", "Mallory <mallory@evil.test>",
    "Votes <votes@example.org>",
];
const ANA: &str = SUBSCRIBERS[0];
const BO: &str = SUBSCRIBERS[1];
const CARL: &str = SUBSCRIBERS[2];
const DEE: &str = SUBSCRIBERS[3];
const EVA: &str = SUBSCRIBERS[4];
const MALLORY: &str = SUBSCRIBERS[5];
/// The chair, who is not a subscriber.
const CHAIR: &str = "chair@example.org";

/// A mail to `dev@lists.example.org`.
#[derive(Clone)]
struct Letter<'a> {
    id: &'a str,
    from: &'a str,
    subject: &'a str,
    /// Day and time of May 2026.
    date: &'a str,
    answers: Option<&'a str>,
    body: &'a str,
}

impl Letter<'_> {
    /// The mail as it is sent to a list.
    fn to(&self, list: &str) -> String {
        let Self { id, from, subject, date, answers, body } = self;
        let (day, time) = date.split_once(' ').unwrap();
        let answers = answers.map(|id| format!("In-Reply-To: <{id}>\n")).unwrap_or_default();
        format!(
            "From: {from}\nTo: {list}\nSubject: {subject}\nDate: {day} May 2026 {time}:00 +0000\nMessage-ID: <{id}>\n\
             {answers}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\
             Content-Transfer-Encoding: 8bit\n\n{body}\n"
        )
    }
}

/// A bot that posts through the server of the list, and fetches its archive before each run.
struct ListBot<'a> {
    server: &'a MailmanServer,
    list: &'a MailingList<'a>,
    folder: Folder,
    /// `true` if the bot itself fetches from the web archive.
    reads_url: bool,
}

impl<'a> ListBot<'a> {
    /// A bot whose archive is a file.
    fn new(server: &'a MailmanServer, list: &'a MailingList<'a>, keys: &str) -> Self {
        let keys = format!("archives = [\"archive\"]\ncomplete-until = \"now\"\n{keys}");
        Self::with(server, list, &keys, false)
    }

    /// A bot whose archive is the URL of the list.
    fn of_url(server: &'a MailmanServer, list: &'a MailingList<'a>) -> Self {
        let keys = format!("archives = [\"{}\"]\n", list.archive_url());
        Self::with(server, list, &keys, true)
    }

    /// A bot with a roster of all subscribers except the last two.
    fn with(server: &'a MailmanServer, list: &'a MailingList<'a>, keys: &str, reads_url: bool) -> Self {
        let folder = Folder::new();
        let roster = SUBSCRIBERS[..5].iter().fold(Roster::default(), |roster, voter| {
            let (name, address) = voter.trim_end_matches('>').split_once(" <").unwrap();
            roster.voter(name, &[address])
        });
        folder.save("roster.toml", roster);
        let config = format!(
            "state = \"state\"\n[smtp]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n[[list]]\n\
             address = \"{}\"\nroster = \"roster.toml\"\n\
             from = \"Votes <votes@example.org>\"\nchair = \"{CHAIR}\"\n{keys}",
            server.smtp_port(),
            list.address()
        );
        folder.save("plusone.toml", config);
        Self { server, list, folder, reads_url }
    }

    /// Fetches the archive and runs, at a day and time of May 2026.
    fn run(&self, at: &str) -> Run {
        let mut command = command();
        // According to the clock of the machine, the months are over, so each run needs an empty cache.
        let cache = Folder::new();
        command.env("XDG_CACHE_HOME", cache.path());
        if !self.reads_url {
            self.folder.save("archive/dev.mbox", self.list.export());
        }
        let (day, time) = at.split_once(' ').unwrap();
        command.args(["bot", "--config", &self.folder.file("plusone.toml")]);
        command.arg(format!("--at=2026-05-{day}T{time}:00Z"));
        let run = finished(command).without_summary();
        self.server.wait_until_idle();
        run
    }

    /// The texts of the mails to the chair, in order.
    fn questions(&self) -> Vec<String> {
        let to_chair = |sent: &&Sent| sent.to == [CHAIR];
        self.server.sent().iter().filter(to_chair).map(|sent| sent.mail.replace("=\n", "")).collect()
    }
}
