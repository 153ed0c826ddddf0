//! Sends a post: to a server by SMTP, or through a `sendmail` program.
//!
//! The bot prepares a carrier before the journal records that the bot is about to send a post. If a server
//! refuses a post at this stage, the journal is unchanged.

mod sendmail;
mod session;
mod smtp;

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

pub use sendmail::Sendmail;
use session::Session;
pub use smtp::Server;

use super::journal::{Intent, Journal};
use super::post::Post;
use crate::error::{Error, ErrorKind};

/// A way to send posts.
#[derive(Debug)]
pub enum Carrier {
    /// An SMTP server.
    Smtp(Arc<Server>),
    /// A `sendmail` program of this machine.
    Sendmail(Sendmail),
}

/// The reason why a post was not sent.
///
/// Each variant has a different consequence.
#[derive(Debug)]
enum SendFailure {
    /// The server certainly did not accept the post; another attempt may succeed.
    NotNow(String),
    /// The server certainly did not accept the post; another attempt would fail too.
    Refused(String),
    /// It is unknown if the server accepted the post.
    InDoubt(String),
    /// The journal cannot be read or written.
    Journal(Error),
}

impl From<Error> for SendFailure {
    fn from(error: Error) -> Self {
        Self::Journal(error)
    }
}

impl From<SendFailure> for Error {
    fn from(failure: SendFailure) -> Self {
        let (message, help) = match failure {
            SendFailure::NotNow(message) => (message, Some("the next run tries again")),
            SendFailure::Refused(message) => (message, None),
            SendFailure::InDoubt(message) => (
                format!("{message}: the post may or may not have been sent"),
                Some("a later run checks the archive and sends it again if it is missing"),
            ),
            SendFailure::Journal(error) => return error,
        };
        let error = Self::new(ErrorKind::Delivery, message);
        match help {
            Some(help) => error.with_help(help),
            None => error,
        }
    }
}

/// Result of handing over a post.
type Handed = Result<(), SendFailure>;

impl Carrier {
    /// Sends a post and records it.
    ///
    /// Tries again after a failure that certainly sent nothing.
    ///
    /// # Errors
    /// If the post was not sent, if it may have been sent, or if the result cannot be recorded.
    pub fn deliver(&self, journal: &Journal, post: &Post, at: DateTime<FixedOffset>) -> Result<(), Error> {
        let mut waits = self.waits();
        loop {
            match (self.attempt(journal, post, at), waits.next()) {
                (Err(SendFailure::NotNow(_)), Some(wait)) => thread::sleep(wait),
                (done, _) => return done.map_err(Error::from),
            }
        }
    }

    /// Checks that the carrier can be used, before a post is sent.
    ///
    /// # Errors
    /// If the program for sending does not exist.
    pub fn check(&self) -> Result<(), Error> {
        match self {
            Self::Smtp(_) => Ok(()),
            Self::Sendmail(program) => program.check().map_err(Error::from),
        }
    }

    /// Waiting times between attempts; each is twice as long as the one before.
    fn waits(&self) -> impl Iterator<Item = Duration> + use<> {
        const FIRST: Duration = Duration::from_secs(2);
        let attempts = match self {
            Self::Smtp(server) => server.attempts(),
            Self::Sendmail(_) => 1,
        };
        (0..attempts - 1).map(|attempt| FIRST * 2_u32.pow(attempt))
    }

    fn attempt(&self, journal: &Journal, post: &Post, at: DateTime<FixedOffset>) -> Handed {
        match self {
            Self::Smtp(server) => {
                let session = Session::start(server, post)?;
                record(journal.intend(post, at)?, |post| session.hand_over(&post.mail))
            }
            Self::Sendmail(program) => {
                let mail = sendmail::mail(&post.mail)?;
                record(journal.intend(post, at)?, |post| program.run(post, mail))
            }
        }
    }
}

/// Hands over the intended post, and records the result.
fn record(intent: Intent<'_>, hand_over: impl FnOnce(&Post) -> Handed) -> Handed {
    let handed = hand_over(intent.post());
    match &handed {
        Ok(()) => intent.accepted()?,
        Err(SendFailure::NotNow(_) | SendFailure::Refused(_)) => intent.refused()?,
        Err(SendFailure::InDoubt(_) | SendFailure::Journal(_)) => drop(intent),
    }
    handed
}
