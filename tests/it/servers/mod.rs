//! Real servers on loopback that a test starts and ends: Mailman 3 with HyperKitty, and public-inbox.
//!
//! `install` puts the programs into `target/test-servers`. Run it yourself, or let `.ci/run` run it. A test with the
//! feature `real-servers` then does this:
//!
//! ```ignore
//! let server = MailmanServer::start(Dates::Kept);
//! server.set_clock("2026-05-04T08:00:00Z");
//! let list = server.list("dev", &["Ana Lee <ana@example.org>", "Bo Ek <bo@example.org>"]);
//! list.feed(&mail);                      // by SMTP; returns after Mailman has handled it
//! list.export();                         // the mbox of HyperKitty
//! list.archive_url();                    // http://127.0.0.1:PORT/archives/list/dev@lists.example.org/
//! server.smtp_port();                    // for a bot that posts to the list
//!
//! let inbox = PublicInboxServer::start(Accept::All);
//! inbox.feed(&mail);
//! inbox.url();                           // http://127.0.0.1:PORT/dev/
//! ```
//!
//! A server needs 5 to 20 seconds to start, so a test starts only one. A server may have several lists. Each server has
//! its own folder and free ports, so tests can run in parallel. Mails may have LF or CRLF, and each needs its
//! own Message-ID. Mailman holds mails that do not come from a subscriber or do not name the list in To or Cc.

mod mailman;
mod public_inbox;

use std::io::Read as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

pub(crate) use self::mailman::{Dates, MailingList, MailmanServer, Sent};
pub(crate) use self::public_inbox::{Accept, PublicInboxServer};

/// Maximum time for a server to start, or to distribute a mail, before a test fails.
const PATIENCE: Duration = Duration::from_secs(180);

/// The folder of the programs that `install` installs.
fn installed() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/test-servers")
}

/// The Python with the packages of the servers.
pub(crate) fn python() -> PathBuf {
    let python = installed().join("bin/python");
    assert!(python.exists(), "{} is missing: run tests/it/servers/install", python.display());
    python
}

/// Waits until a function returns a value.
#[track_caller]
fn wait_for<T>(what: &str, mut found: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = found() {
            return found;
        }
        assert!(begun.elapsed() < PATIENCE, "no {what} within {PATIENCE:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The mbox at a URL, decompressed; empty if the URL has none.
#[track_caller]
fn mbox_at(request: minreq::Request) -> Vec<u8> {
    let response = request.with_timeout(PATIENCE.as_secs()).send().unwrap();
    if response.status_code == 404 {
        return Vec::new();
    }
    assert_eq!(response.status_code, 200, "{}", String::from_utf8_lossy(response.as_bytes()));
    let mut mbox = Vec::new();
    flate2::read::MultiGzDecoder::new(response.as_bytes()).read_to_end(&mut mbox).unwrap();
    mbox
}

/// The lines of a mail with the line ends of SMTP.
fn with_crlf(mail: &str) -> String {
    mail.replace("\r\n", "\n").replace('\n', "\r\n")
}

fn percent_encoded(text: &str) -> String {
    let encoded = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(encoded).collect()
}
