//! The bot against a real mail server on loopback: how it speaks to one that behaves, and to one that does not;
//! and that two bots at once, and bots that are killed, lose no post and make none twice.
//!
//! The server is aiosmtpd, run by `smtp/server.py` with the Python that `PLUSONE_TEST_PYTHON` names.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use common::command::{Run, command, finished};
use common::mail::{BO, CARL, DEE, Folder, Mail, mbox};

const OVER: &str = "--at=2026-05-08T12:00:00Z";
/// So long after that an archive has had its six hours.
const LATER: &str = "--at=2026-05-08T18:00:00Z";
const PASSWORD: &str = "mellon, said he";

/// A server that runs until the test ends.
struct Server {
    process: Child,
    folder: Folder,
    port: u16,
}

impl Server {
    fn start(options: &[&str]) -> Self {
        let folder = Folder::new();
        let python = std::env::var("PLUSONE_TEST_PYTHON").unwrap_or_else(|_| "python3".into());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smtp/server.py");
        let mut process = Command::new(&python)
            .args(["-W", "ignore"])
            .arg(script)
            .arg(folder.path())
            .args(options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{python}: {error}"));
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port =
            line.trim().parse().unwrap_or_else(|_| panic!("the server did not start: is aiosmtpd there?"));
        Self { process, folder, port }
    }

    /// What the server took, in its order.
    fn taken(&self) -> Vec<String> {
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

/// The mails of several votes that passed.
fn votes(count: usize) -> String {
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
    mbox(&mails)
}

/// A bot with one list.
struct Bot {
    folder: Folder,
    address: String,
}

impl Bot {
    fn of(count: usize, address: &str, server: &Server, smtp: &str) -> Self {
        let folder = Folder::new();
        folder.save("dev.mbox", votes(count));
        let port = server.port;
        let config = format!(
            "state = \"state\"\n\n[smtp]\nhost = \"localhost\"\nport = {port}\nattempts = 1\n{smtp}\n\n[[list]]\n\
             address = \"{address}\"\narchives = [\"dev.mbox\"]\nfrom = \"votes@example.org\"\n\
             chair = \"ana@example.org\"\n"
        );
        folder.save("plusone.toml", config);
        Self { folder, address: address.into() }
    }

    /// A bot for one vote, at a server without TLS.
    fn plain(server: &Server) -> Self {
        Self::of(1, "dev@example.org", server, "security = \"none\"\ntimeout = \"2 seconds\"")
    }

    /// Changes its config.
    fn change(&self, old: &str, new: &str) {
        let config = fs::read_to_string(self.folder.file("plusone.toml")).unwrap();
        assert!(config.contains(old), "{config}");
        self.folder.save("plusone.toml", config.replace(old, new));
    }

    fn run(&self, at: &str) -> Run {
        let mut command = command();
        command.args(["bot", at, &format!("--config={}", self.folder.file("plusone.toml"))]);
        command.env("PLUSONE_TEST_PASSWORD", PASSWORD);
        finished(command)
    }

    /// Starts a pass and does not wait for it.
    fn start(&self, at: &str) -> Child {
        let program = env!("CARGO_BIN_EXE_plusone");
        let config = format!("--config={}", self.folder.file("plusone.toml"));
        Command::new(program)
            .args(["bot", at, &config])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Runs two passes at once, which both end well.
    fn two_passes(&self, at: &str) {
        for mut pass in [self.start(at), self.start(at)] {
            assert_eq!(pass.wait().unwrap().code(), Some(0));
        }
    }

    /// The files of the journal.
    fn journal(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.file("state")).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[track_caller]
    fn posts(&self, at: &str) {
        let found = self.run(at);
        assert_eq!((found.code, found.err.as_str()), (0, ""), "{}", found.out);
        assert!(found.out.starts_with("posted"), "{}", found.out);
    }

    /// Asserts that a pass fails and says so, and that the journal is as it was.
    #[track_caller]
    fn fails(&self, told: &str) {
        let found = self.run(OVER);
        assert_eq!((found.code, found.out.as_str()), (2, ""));
        let start = format!("plusone: {}: \"[VOTE] Move the wiki, part 0\": localhost:", self.address);
        assert!(found.err.starts_with(&start) && found.err.contains(told), "{}", found.err);
        assert_eq!(found.err.lines().count(), 1, "{}", found.err);
        assert!(!found.err.contains("mellon"), "{}", found.err);
    }

    fn fails_without_a_trace(&self, told: &str) {
        self.fails(told);
        assert_eq!(self.journal(), ["lock"]);
    }
}

fn message_id(mail: &str) -> &str {
    let line = mail.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap();
    line.trim_matches(['<', '>'])
}

/// A key with its certificate for localhost, made for the test, and the certificate alone.
fn certificate(folder: &Folder) -> (String, String) {
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

#[test]
fn a_plain_server_gets_the_mail_as_it_is_in_the_journal() {
    let server = Server::start(&[]);
    let bot = Bot::plain(&server);
    bot.posts(OVER);
    let [taken] = &server.taken()[..] else { panic!("{:?}", server.taken()) };
    let (envelope, mail) = taken.split_once("\r\n").unwrap();
    assert_eq!(envelope, "votes@example.org dev@example.org");
    assert!(mail.starts_with("From: votes@example.org\r\nTo: dev@example.org\r\n"), "{mail}");
    let [_lock, name] = &bot.journal()[..] else { panic!("{:?}", bot.journal()) };
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
        // The system does not know this certificate, and it is not for this name.
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
    let smtp = "user = \"bot\"\npassword-env = \"PLUSONE_TEST_PASSWORD\"";
    let bot = Bot::of(1, "dev@example.org", &server, smtp);
    bot.fails_without_a_trace("STARTTLS failed: STARTTLS is not supported on this server");
    assert!(server.taken().is_empty());
}

#[test]
fn a_login_is_made_with_the_password_of_a_file_and_a_wrong_one_is_told() {
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
fn a_server_that_is_busy_is_asked_again_after_a_while() {
    let server = Server::start(&["--mode=busy"]);
    let bot = Bot::plain(&server);
    bot.fails_without_a_trace("the mail failed: 451 4.3.0 try again later; the next pass tries again");
    bot.posts(OVER);
    let server = Server::start(&["--mode=busy"]);
    let bot = Bot::plain(&server);
    bot.change("attempts = 1", "attempts = 2");
    let begun = Instant::now();
    bot.posts(OVER);
    assert!(begun.elapsed() >= Duration::from_secs(2), "{:?}", begun.elapsed());
    assert_eq!(server.taken().len(), 1);
}

#[test]
fn a_server_that_hangs_is_left_in_time() {
    let server = Server::start(&["--mode=hang"]);
    let bot = Bot::plain(&server);
    let begun = Instant::now();
    bot.fails_without_a_trace("the connection failed: no answer in time");
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_post_without_an_answer_is_in_doubt_and_repeated_as_it_was() {
    for mode in ["hang-at-end", "die"] {
        let broken = Server::start(&[&format!("--mode={mode}")]);
        let bot = Bot::plain(&broken);
        bot.fails("no answer to the mail: ");
        let broken_took = broken.taken();
        assert_eq!(broken_took.len(), usize::from(mode == "die"), "{mode}");
        let server = Server::start(&[]);
        bot.change(&format!("port = {}", broken.port), &format!("port = {}", server.port));
        let waits = bot.run("--at=2026-05-08T17:59:00Z");
        assert_eq!((waits.code, waits.out.as_str()), (0, ""), "{}", waits.err);
        assert!(waits.err.contains("is in doubt; from 2026-05-08 18:00 UTC on"), "{}", waits.err);
        // The archive shows it: it is not sent again.
        if let [mail] = &broken_took[..] {
            let shown = mail.split_once("\r\n").unwrap().1.replace("\r\n", "\n");
            bot.folder.save("dev.mbox", votes(1) + &mbox(&[shown]));
            let found = bot.run(LATER);
            assert_eq!((found.code, found.out.as_str(), found.err.as_str()), (0, "", ""));
            bot.folder.save("dev.mbox", votes(1));
        }
        bot.posts(LATER);
        let taken = server.taken();
        assert_eq!(taken.len(), 1);
        assert!(broken_took.iter().all(|mail| *mail == taken[0]), "{broken_took:?} {taken:?}");
    }
}

#[test]
fn without_room_for_the_journal_nothing_is_sent() {
    let server = Server::start(&[]);
    let bot = Bot::plain(&server);
    let limited = |trap: &str| {
        let line = format!(
            "{trap} ulimit -c 0; ulimit -f 0; exec \"$0\" bot {OVER} --config={}",
            bot.folder.file("plusone.toml")
        );
        Command::new("sh").args(["-c", &line, env!("CARGO_BIN_EXE_plusone")]).output().unwrap()
    };
    // A process that is told of the limit by a signal is ended by it, unless it was told to ignore it.
    for (trap, code) in [("trap '' XFSZ;", Some(2)), ("", None)] {
        let found = limited(trap);
        assert_eq!(found.status.code(), code, "{}", String::from_utf8_lossy(&found.stderr));
        let journal: Vec<_> = bot.journal().into_iter().filter(|name| name != "unfinished").collect();
        assert_eq!(journal, ["lock"]);
        assert!(server.taken().is_empty());
    }
    bot.posts(OVER);
    assert_eq!(bot.journal().len(), 2);
    assert_eq!(server.taken().len(), 1);
}

/// Numbers that look random and are the same in each run (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limit
    }
}

/// How often each Message-ID was taken for each list; every mail with one id is the same.
fn counted(taken: &[String]) -> BTreeMap<&str, BTreeMap<&str, usize>> {
    let mut lists: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for mail in taken {
        let id = message_id(mail);
        assert_eq!(first.entry(id).or_insert(mail), mail, "two mails have one id");
        let envelope = mail.lines().next().unwrap();
        *lists.entry(envelope.split(' ').nth(1).unwrap()).or_default().entry(id).or_default() += 1;
    }
    lists
}

const DUE: usize = 5;

#[test]
fn two_bots_at_once_post_each_result_once() {
    const ROUNDS: usize = 20;
    let server = Server::start(&[]);
    for round in 0..ROUNDS {
        let bot = Bot::of(DUE, &format!("dev-{round}@example.org"), &server, "security = \"none\"");
        bot.two_passes(OVER);
    }
    let taken = server.taken();
    let lists = counted(&taken);
    println!("two bots at once, {ROUNDS} times with {DUE} results due: {} posts", taken.len());
    assert_eq!((lists.len(), taken.len()), (ROUNDS, ROUNDS * DUE));
    assert!(lists.values().all(|ids| ids.len() == DUE && ids.values().all(|times| *times == 1)), "{lists:?}");
}

#[test]
fn killed_bots_lose_no_post_and_make_none_twice() {
    const KILLS: usize = 100;
    let is_shown = |kill: usize| kill % 2 == 1;
    let server = Server::start(&[]);
    let bot_of = |list: &str| Bot::of(DUE, &format!("{list}@example.org"), &server, "security = \"none\"");
    // How long a pass takes here, to kill within it.
    let timed = |pass: usize| {
        let bot = bot_of(&format!("timed-{pass}"));
        let begun = Instant::now();
        assert!(bot.start(OVER).wait().unwrap().success());
        u64::try_from(begun.elapsed().as_micros()).unwrap()
    };
    let whole = (0..3).map(timed).min().unwrap();
    let mut random = Random(20_260_504);
    let (mut killed, mut in_doubt, mut unfinished) = (0, 0, 0);
    for kill in 0..KILLS {
        let bot = bot_of(&format!("dev-{kill}"));
        let mut pass = bot.start(OVER);
        thread::sleep(Duration::from_micros(random.below(whole)));
        pass.kill().unwrap();
        killed += usize::from(pass.wait().unwrap().code().is_none());
        let state = bot.folder.file("state");
        let files = fs::read_dir(&state).into_iter().flatten().map(|entry| entry.unwrap().path());
        let intended = |path: &PathBuf| fs::read_to_string(path).unwrap().contains("\"state\": \"intended\"");
        in_doubt +=
            files.filter(|path| path.extension().is_some_and(|end| end == "json")).filter(intended).count();
        unfinished += usize::from(Path::new(&state).join("unfinished").exists());
        // What is in doubt waits; the two that run now share the rest; and two more finish it when its time is
        // over. In every second round the archive shows by then what the server took.
        bot.two_passes(OVER);
        if is_shown(kill) {
            let taken = server.taken();
            let own = taken.iter().filter_map(|mail| mail.split_once("\r\n"));
            let own = own.filter(|(envelope, _)| envelope.ends_with(&format!(" {}", bot.address)));
            let shown: Vec<String> = own.map(|(_, mail)| mail.replace("\r\n", "\n")).collect();
            bot.folder.save("dev.mbox", votes(DUE) + &mbox(&shown));
        }
        bot.two_passes(LATER);
    }
    let taken = server.taken();
    let lists = counted(&taken);
    let (mut ids, mut repeats, mut repeats_of_shown) = (0, 0, 0);
    for kill in 0..KILLS {
        let of_list = &lists[format!("dev-{kill}@example.org").as_str()];
        assert_eq!(of_list.len(), DUE, "{of_list:?}");
        ids += of_list.len();
        let repeated: usize = of_list.values().map(|times| times - 1).sum();
        *(if is_shown(kill) { &mut repeats_of_shown } else { &mut repeats }) += repeated;
    }
    println!(
        "{KILLS} kills within {} ms ({killed} met a running pass), {} results due: {ids} Message-IDs at the server, \
         {in_doubt} posts in doubt, {unfinished} files unfinished; repeats with the same Message-ID: {repeats} where \
         the archive did not show the post in time, {repeats_of_shown} where it did",
        whole / 1000,
        KILLS * DUE,
    );
    assert!(repeats <= in_doubt, "only what was in doubt is repeated");
    assert_eq!(repeats_of_shown, 0);
    assert!(killed > KILLS / 2 && in_doubt > 0, "the kills met nothing");
}
