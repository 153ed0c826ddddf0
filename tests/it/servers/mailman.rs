//! Mailman 3 with HyperKitty, run by `mailman/run.py`.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::{DateTime, Utc};
use data_encoding::BASE64;
use lettre::address::Envelope;
use lettre::{Address, SmtpTransport, Transport};
use serde_json::Value as Json;

use super::{PATIENCE, installed, mbox_at, percent_encoded, python, wait_for, with_crlf};
use crate::common::mail::Folder;

const DOMAIN: &str = "lists.example.org";
/// The queues of Mailman in the order in which a mail goes through them.
const QUEUES: [&str; 5] = ["in", "virgin", "pipeline", "archive", "out"];

/// The date that the archiver gives a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dates {
    /// The archive keeps the Date as sent, so that tests can choose the days.
    Kept,
    /// The time of receipt replaces a Date that is more than a day wrong. This is the default of Mailman.
    Corrected,
}

/// Mailman with its archive. All processes end when this value is dropped.
pub(crate) struct MailmanServer {
    process: Child,
    folder: Folder,
    ports: BTreeMap<String, u16>,
}

/// A list of a server.
pub(crate) struct MailingList<'a> {
    server: &'a MailmanServer,
    address: String,
}

/// A mail that waits for a moderator.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) request: u64,
    pub(crate) message_id: String,
    pub(crate) reason: String,
}

/// A mail that left the server: to a subscriber, or to an address that is not a list.
#[derive(Debug)]
pub(crate) struct Sent {
    pub(crate) to: Vec<String>,
    pub(crate) mail: String,
}

impl MailmanServer {
    /// Starts a server without lists.
    pub(crate) fn start(dates: Dates) -> Self {
        let folder = Folder::new();
        let clobber = match dates {
            Dates::Kept => "never",
            Dates::Corrected => "maybe",
        };
        let mut process = Command::new(python())
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/servers/mailman/run.py"))
            .arg("run")
            .arg(installed().join("mailman"))
            .arg(folder.path())
            .arg(format!("--dates={clobber}"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ports = serde_json::from_str(&line).expect("the servers did not start: see the error above");
        let server = Self { process, folder, ports };
        server.ask("POST", "domains", &[("mail_host", DOMAIN)]);
        server
    }

    /// Makes a list with its subscribers, each as `Name <address>`.
    pub(crate) fn list(&self, name: &str, subscribers: &[&str]) -> MailingList<'_> {
        let list = MailingList { server: self, address: format!("{name}@{DOMAIN}") };
        self.ask("POST", "lists", &[("fqdn_listname", &list.address)]);
        // Mailman records the archivers of a list when they are first requested. If two processes of Mailman do so at
        // the same time, for the first mail, the list fails forever.
        self.ask("GET", &format!("lists/{}/archivers", list.address), &[]);
        for subscriber in subscribers {
            list.subscribe(subscriber);
        }
        list
    }

    /// Sets the clock for receiving and archiving mail. The clock then continues; before that, it shows the
    /// time of the machine.
    pub(crate) fn set_clock(&self, now: &str) {
        let now: DateTime<Utc> = now.parse().unwrap();
        self.folder.save("clock", (now - Utc::now()).num_seconds().to_string());
    }

    /// The port that accepts mail for the lists, without login or TLS.
    pub(crate) fn smtp_port(&self) -> u16 {
        self.ports["smtp"]
    }

    /// Sends a mail by SMTP. Returns the error if the server refuses the mail.
    fn send(&self, from: &str, to: &[&str], mail: &str) -> Result<(), String> {
        let address = |text: &str| text.parse::<Address>().unwrap();
        let envelope = Envelope::new(Some(address(from)), to.iter().map(|to| address(to)).collect()).unwrap();
        let transport = SmtpTransport::builder_dangerous("127.0.0.1").port(self.smtp_port());
        let transport = transport.timeout(Some(PATIENCE)).build();
        let answer = transport.send_raw(&envelope, with_crlf(mail).as_bytes());
        answer.map(drop).map_err(|error| error.to_string())
    }

    /// The mails that left the server, in order.
    pub(crate) fn sent(&self) -> Vec<Sent> {
        let read = |at: usize| fs::read(self.folder.file(&format!("sent/{at:06}"))).ok();
        let sent = |bytes: Vec<u8>| {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let (envelope, mail) = text.split_once("\r\n").unwrap();
            let to = envelope.split(' ').skip(1).map(str::to_owned).collect();
            Sent { to, mail: mail.replace("\r\n", "\n") }
        };
        (0..).map_while(read).map(sent).collect()
    }

    /// Number of mails that Mailman failed to handle; its log is printed.
    #[allow(clippy::print_stdout, reason = "a test that fails shows why")]
    pub(crate) fn failed(&self) -> usize {
        let failed = self.queued("shunt") + self.queued("bad");
        if failed > 0 {
            println!("{}", fs::read_to_string(self.folder.file("var/logs/mailman.log")).unwrap());
        }
        failed
    }

    /// Waits until no mail is on its way within the server.
    pub(crate) fn wait_until_idle(&self) {
        wait_for("end of the queues", || QUEUES.iter().all(|queue| self.queued(queue) == 0).then_some(()));
    }

    fn queued(&self, queue: &str) -> usize {
        let entries = fs::read_dir(self.folder.file(&format!("var/queue/{queue}")));
        let names = entries.into_iter().flatten().map(|entry| entry.unwrap().file_name());
        names.filter(|name| !name.to_string_lossy().ends_with(".tmp")).count()
    }

    /// Sends a request to the REST interface of the core. Returns the response; null for an empty response.
    #[track_caller]
    fn ask(&self, method: &str, path: &str, form: &[(&str, &str)]) -> Json {
        let url = format!("http://127.0.0.1:{}/3.1/{path}", self.ports["rest"]);
        let login = format!("Basic {}", BASE64.encode(b"restadmin:restpass"));
        let request = minreq::Request::new(minreq::Method::Custom(method.to_owned()), url);
        let mut request = request.with_header("Authorization", login).with_timeout(PATIENCE.as_secs());
        if !form.is_empty() {
            let fields: Vec<String> =
                form.iter().map(|(name, value)| format!("{name}={}", percent_encoded(value))).collect();
            request = request
                .with_header("Content-Type", "application/x-www-form-urlencoded")
                .with_body(fields.join("&"));
        }
        let response = request.send().unwrap();
        let text = response.as_str().unwrap();
        assert!((200..300).contains(&response.status_code), "{path}: {} {text}", response.status_code);
        if text.is_empty() { Json::Null } else { serde_json::from_str(text).unwrap() }
    }
}

impl Drop for MailmanServer {
    fn drop(&mut self) {
        // The program ends when its standard input is closed, with all processes that it started.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

impl MailingList<'_> {
    /// The address of the list.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The page of the list in the archive.
    pub(crate) fn archive_url(&self) -> String {
        format!("http://127.0.0.1:{}/archives/list/{}/", self.server.ports["web"], self.address)
    }

    /// Sends a mail to the list by SMTP, from the address in its From, and waits until Mailman has distributed it.
    #[track_caller]
    pub(crate) fn feed(&self, mail: &str) {
        self.feed_all(&[mail]);
    }

    /// Sends several mails to the list, and waits until Mailman has distributed all of them.
    #[track_caller]
    pub(crate) fn feed_all(&self, mails: &[impl AsRef<str>]) {
        for mail in mails {
            self.send(mail.as_ref());
        }
        self.server.wait_until_idle();
    }

    /// Sends a mail to the list by SMTP without waiting.
    #[track_caller]
    pub(crate) fn send(&self, mail: &str) {
        self.server.send(&sender(mail), &[&self.address], mail).unwrap();
    }

    /// All mail of the archive, as an mbox.
    #[track_caller]
    pub(crate) fn export(&self) -> Vec<u8> {
        mbox_at(minreq::get(format!("{}export/all.mbox.gz", self.archive_url())))
    }

    /// The mail that the subscribers got, as an mbox, each mail once.
    pub(crate) fn copies(&self) -> String {
        // Notices to one person lack this field.
        let list = format!("\nList-Post: <mailto:{}>\n", self.address);
        let copies = self.server.sent().into_iter().map(|sent| sent.mail);
        // Mailman sends one copy for several domains.
        let mut seen = HashSet::new();
        let copies = copies.filter(|mail| mail.contains(&list) && seen.insert(mail.clone()));
        copies.map(|mail| format!("From list Mon May  4 12:00:00 2026\n{}\n", escaped(&mail))).collect()
    }

    /// Adds a subscriber, as `Name <address>`.
    pub(crate) fn subscribe(&self, subscriber: &str) {
        let address = sender(&format!("From: {subscriber}\n"));
        let name = subscriber.split(" <").next().unwrap();
        let flags = ["pre_verified", "pre_confirmed", "pre_approved"].map(|flag| (flag, "true"));
        let about = [("list_id", self.id()), ("subscriber", address), ("display_name", name.to_owned())];
        let about = about.iter().map(|(name, value)| (*name, value.as_str()));
        let form: Vec<_> = about.chain(flags).chain([("send_welcome_message", "false")]).collect();
        self.server.ask("POST", "members", &form);
    }

    /// Changes a setting of the list, such as `require_explicit_destination`.
    pub(crate) fn set(&self, setting: &str, value: &str) {
        self.server.ask("PATCH", &format!("lists/{}/config", self.address), &[(setting, value)]);
    }

    /// The mails that wait for a moderator.
    pub(crate) fn held(&self) -> Vec<Held> {
        let answer = self.server.ask("GET", &format!("lists/{}/held", self.address), &[]);
        let held = |entry: &Json| Held {
            request: entry["request_id"].as_u64().unwrap(),
            message_id: entry["message_id"].as_str().unwrap().to_owned(),
            reason: entry["reason"].as_str().unwrap().to_owned(),
        };
        answer["entries"].as_array().into_iter().flatten().map(held).collect()
    }

    /// Accepts a mail as a moderator, and waits until Mailman has distributed it.
    pub(crate) fn accept(&self, held: &Held) {
        let path = format!("lists/{}/held/{}", self.address, held.request);
        self.server.ask("POST", &path, &[("action", "accept")]);
        self.server.wait_until_idle();
    }

    fn id(&self) -> String {
        self.address.replace('@', ".")
    }
}

/// The address in From of a mail, as a mail program would give it to SMTP; a fixed address if From has none.
fn sender(mail: &str) -> String {
    let line = mail.lines().find(|line| line.to_ascii_lowercase().starts_with("from:")).unwrap();
    let value = line.split_once(':').unwrap().1.trim();
    let address = value.rsplit_once('<').map_or(value, |(_, rest)| rest.trim_end_matches('>'));
    if address.parse::<Address>().is_ok() { address.to_owned() } else { "sender@example.org".to_owned() }
}

fn escaped(mail: &str) -> String {
    mail.replace("\nFrom ", "\n>From ")
}
