//! Helpers of the tests: a server that runs until the test ends, and a bot that posts to the server.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::common::command::{Run, command, finished};
use crate::common::mail::{BO, CARL, DEE, Folder, Mail, mbox, sent_to};
use crate::servers::python;

pub(crate) const OVER: &str = "--at=2026-05-08T12:00:00Z";
/// Six hours after `OVER`. By then, the archive must show a post of that time.
pub(crate) const LATER: &str = "--at=2026-05-08T18:00:00Z";
pub(crate) const PASSWORD: &str = "mellon, said he";

/// Pseudo-random numbers that are the same in each run (splitmix64).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit
    }
}

/// A server that runs until the test ends.
pub(crate) struct Server {
    pub(crate) process: Child,
    pub(crate) folder: Folder,
    pub(crate) port: u16,
}

impl Server {
    pub(crate) fn start(options: &[&str]) -> Self {
        let folder = Folder::new();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/smtp/server.py");
        let mut process = Command::new(python())
            .args(["-W", "ignore"])
            .arg(script)
            .arg(folder.path())
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port =
            line.trim().parse().unwrap_or_else(|_| panic!("the server did not start: is aiosmtpd there?"));
        Self { process, folder, port }
    }

    /// The mails that the server accepted since the last call.
    pub(crate) fn taken_after(&self, read: &mut usize) -> Vec<String> {
        let next = |at: usize| fs::read_to_string(self.folder.file(&format!("{at:06}"))).ok();
        let new: Vec<String> = (*read..).map_while(next).collect();
        *read += new.len();
        new
    }

    /// The mails that the server accepted, in order.
    pub(crate) fn taken(&self) -> Vec<String> {
        let paths = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_none()).collect();
        paths.sort();
        paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The mails of several votes on a list that passed.
pub(crate) fn votes(count: usize, list: &str) -> String {
    let mut mails = Vec::new();
    for vote in 0..count {
        let call = format!("call-{vote}@example.org");
        let subject = format!("[VOTE] Move the wiki, part {vote}");
        mails.push(Mail::call(&call, &subject).to_string());
        for (at, from) in [BO, CARL, DEE].into_iter().enumerate() {
            let (id, subject) = (format!("vote-{vote}-{at}@example.org"), format!("Re: {subject}"));
            let answer = Mail::new(&id).from(from).subject(&subject).time("09:00:00").answers(&call);
            mails.push(answer.body("+1").to_string());
        }
    }
    mbox(&sent_to(list, &mails))
}

/// A bot with one list.
pub(crate) struct Bot {
    pub(crate) folder: Folder,
    pub(crate) address: String,
}

impl Bot {
    /// A bot with several votes that passed. The bot saw the votes on the day of their calls.
    pub(crate) fn of(count: usize, address: &str, server: &Server, smtp: &str) -> Self {
        let bot = Self::fresh(&votes(count, address), address, server, smtp);
        bot.run("--at=2026-05-04T12:00:00Z");
        bot
    }

    /// A bot with an archive that it has not seen yet.
    pub(crate) fn fresh(archive: &str, address: &str, server: &Server, smtp: &str) -> Self {
        let folder = Folder::new();
        folder.save("dev.mbox", archive);
        let port = server.port;
        let config = format!(
            "state = \"state\"\n\n[smtp]\nhost = \"localhost\"\nport = {port}\nattempts = 1\n{smtp}\n\n[[list]]\n\
             address = \"{address}\"\narchives = [\"dev.mbox\"]\nfrom = \"votes@example.org\"\n\
             chair = \"ana@example.org\"\ncomplete-until = \"now\"\n"
        );
        folder.save("plusone.toml", config);
        Self { folder, address: address.into() }
    }

    /// A bot for one vote, at a server without TLS.
    pub(crate) fn plain(server: &Server) -> Self {
        Self::of(1, "dev@example.org", server, "security = \"none\"\ntimeout = \"2 seconds\"")
    }

    /// Changes the config of the bot.
    pub(crate) fn change(&self, old: &str, new: &str) {
        let config = fs::read_to_string(self.folder.file("plusone.toml")).unwrap();
        assert!(config.contains(old), "{config}");
        self.folder.save("plusone.toml", config.replace(old, new));
    }

    pub(crate) fn run(&self, at: &str) -> Run {
        let mut command = command();
        command.args(["bot", at, &format!("--config={}", self.folder.file("plusone.toml"))]);
        command.env("PLUSONE_TEST_PASSWORD", PASSWORD);
        finished(command).without_summary()
    }

    /// Starts a run and does not wait for it.
    pub(crate) fn start(&self, at: &str) -> Child {
        let program = env!("CARGO_BIN_EXE_plusone");
        let config = format!("--config={}", self.folder.file("plusone.toml"));
        Command::new(program)
            .args(["bot", at, &config])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Starts two runs at the same time, and asserts that both succeed.
    pub(crate) fn two_passes(&self, at: &str) {
        for mut pass in [self.start(at), self.start(at)] {
            assert_eq!(pass.wait().unwrap().code(), Some(0));
        }
    }

    /// Waits until no process of a run holds the lock any more.
    pub(crate) fn wait_for_the_lock(&self) {
        let Ok(lock) = fs::File::open(self.folder.file("state/lock")) else { return };
        lock.lock().unwrap();
    }

    /// The names of the records of posts.
    pub(crate) fn records(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.file("state")).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let kinds = ["result.", "reminder.", "question.", "warning.", "change."];
        let mut names: Vec<_> =
            names.filter(|name| kinds.iter().any(|kind| name.starts_with(kind))).collect();
        names.sort();
        names
    }

    #[track_caller]
    pub(crate) fn posts(&self, at: &str) {
        let found = self.run(at);
        assert_eq!((found.code, found.err.as_str()), (0, ""), "{}", found.out);
        assert!(found.out.starts_with("posted"), "{}", found.out);
    }

    /// Asserts that a run fails with this message, and that the journal is unchanged.
    #[track_caller]
    pub(crate) fn fails(&self, told: &str) {
        let found = self.run(OVER);
        assert_eq!((found.code, found.out.as_str()), (2, ""));
        let start = format!("plusone: {}: \"[VOTE] Move the wiki, part 0\": localhost:", self.address);
        assert!(found.err.starts_with(&start) && found.err.contains(told), "{}", found.err);
        assert_eq!(found.err.lines().count(), 1, "{}", found.err);
        assert!(!found.err.contains("mellon"), "{}", found.err);
    }

    pub(crate) fn fails_without_a_trace(&self, told: &str) {
        self.fails(told);
        assert_eq!(self.records(), Vec::<String>::new());
    }
}

pub(crate) fn message_id(mail: &str) -> &str {
    let line = mail.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap();
    line.trim_matches(['<', '>'])
}

/// A key with its certificate for localhost, made for the test, and the certificate alone.
pub(crate) fn certificate(folder: &Folder) -> (String, String) {
    let (key, certificate) = (folder.file("key.pem"), folder.file("certificate.pem"));
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"])
        .args([
            "-days", "2", "-subj", "/CN=the mail server of a test", "-addext", "subjectAltName=DNS:localhost",
        ])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .args(["-keyout", &key, "-out", &certificate])
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let both = fs::read_to_string(&key).unwrap() + &fs::read_to_string(&certificate).unwrap();
    (folder.save("both.pem", both), certificate)
}
