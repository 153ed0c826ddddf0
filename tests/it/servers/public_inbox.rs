//! public-inbox: an inbox that gets mail from its delivery agent, and the server that shows it.

use std::fs;
use std::io::Write as _;
use std::process::{Child, Command, Stdio};

use super::{mbox_at, percent_encoded, wait_for};
use crate::common::mail::Folder;

const ADDRESS: &str = "dev@lists.example.org";

/// The mail that the delivery agent accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accept {
    /// Everything, as in an inbox that mirrors a list.
    All,
    /// The default: no HTML, images or office documents, and only mail to the address of the inbox.
    Plain,
}

/// An inbox with its server. The server ends when this value is dropped.
pub(crate) struct PublicInboxServer {
    process: Child,
    folder: Folder,
    accept: Accept,
    port: u16,
}

impl PublicInboxServer {
    /// Starts a server with an empty inbox.
    pub(crate) fn start(accept: Accept) -> Self {
        let folder = Folder::new();
        let path = folder.file("dev");
        // The URL is only shown in the pages.
        run(Self::command(&folder, "public-inbox-init")
            .args(["-V2", "dev", &path, "http://inbox.example.org/dev/"])
            .arg(ADDRESS));
        let mut config = fs::read_to_string(folder.file("config")).unwrap();
        if accept == Accept::All {
            config.push_str("\tfilter = scrub\n");
        }
        config.push_str("[publicinboxmda]\n\tspamcheck = none\n");
        folder.save("config", config);
        let log = fs::File::create(folder.file("log")).unwrap();
        let process = Self::command(&folder, "public-inbox-httpd")
            .args(["--listen=127.0.0.1:0", "-W0"])
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let port = wait_for("port of public-inbox", || {
            let log = fs::read_to_string(folder.file("log")).unwrap();
            let (_, rest) = log.split_once("bound http://127.0.0.1:")?;
            rest.split_once('\n')?.0.parse().ok()
        });
        Self { process, folder, accept, port }
    }

    /// The page of the inbox.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/dev/", self.port)
    }

    /// Delivers a mail. Returns the reason if the inbox refuses it.
    pub(crate) fn feed(&self, mail: &str) -> Result<(), String> {
        let mut command = Self::command(&self.folder, "public-inbox-mda");
        if self.accept == Accept::All {
            command.arg("--no-precheck");
        }
        let mut agent = command
            .env("ORIGINAL_RECIPIENT", ADDRESS)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        agent.stdin.take().unwrap().write_all(mail.as_bytes()).unwrap();
        let output = agent.wait_with_output().unwrap();
        if output.status.success() {
            return Ok(());
        }
        Err(String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).trim().to_owned())
    }

    /// All mail of the inbox, as an mbox.
    #[track_caller]
    pub(crate) fn export(&self) -> Vec<u8> {
        mbox_at(minreq::get(format!("{}all.mbox.gz", self.url())))
    }

    /// The mail that a search finds, as an mbox; empty if it finds none.
    #[track_caller]
    pub(crate) fn search(&self, query: &str) -> Vec<u8> {
        let url = format!("{}?x=m&q={}", self.url(), percent_encoded(query));
        mbox_at(minreq::post(url).with_body(""))
    }

    /// A command whose home folder is this folder, with the configuration in it.
    fn command(folder: &Folder, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("HOME", folder.path()).env("PI_CONFIG", folder.file("config"));
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").stdin(Stdio::null());
        command
    }
}

impl Drop for PublicInboxServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[track_caller]
fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}
