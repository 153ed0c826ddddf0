//! Who carries a post away: a server that is asked by SMTP, or a `sendmail` program.
//!
//! A carrier is made ready before the intent is on the disk, so that all that can be refused without a doubt
//! leaves the journal as it is.

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

/// Who carries posts away.
#[derive(Debug)]
pub enum Carrier {
    /// A server.
    Smtp(Arc<Server>),
    /// A program of this machine.
    Sendmail(Sendmail),
}

/// Why a post was not sent, as far as it decides what is done next.
#[derive(Debug)]
enum SendFailure {
    /// It was certainly not taken; another try may do.
    NotNow(String),
    /// It was certainly not taken, and will not be.
    Refused(String),
    /// Whether it was taken is not known.
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

/// What came of handing a post over.
type Handed = Result<(), SendFailure>;

impl Carrier {
    /// Sends a post and records it, with several tries where one fails without a doubt.
    ///
    /// # Errors
    /// When it was not sent, or that is not known, or cannot be recorded.
    pub fn deliver(&self, journal: &Journal, post: &Post, at: DateTime<FixedOffset>) -> Result<(), Error> {
        let mut waits = self.waits();
        loop {
            match (self.attempt(journal, post, at), waits.next()) {
                (Err(SendFailure::NotNow(_)), Some(wait)) => thread::sleep(wait),
                (done, _) => return done.map_err(Error::from),
            }
        }
    }

    /// Checks what can be checked before a post is sent.
    ///
    /// # Errors
    /// When the program that should send it is not there.
    pub fn check(&self) -> Result<(), Error> {
        match self {
            Self::Smtp(_) => Ok(()),
            Self::Sendmail(program) => program.check().map_err(Error::from),
        }
    }

    /// How long it is waited between tries: each time twice as long.
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

/// Hands over what is intended, and records what came of it.
fn record(intent: Intent<'_>, hand_over: impl FnOnce(&Post) -> Handed) -> Handed {
    let handed = hand_over(intent.post());
    match &handed {
        Ok(()) => intent.accepted()?,
        Err(SendFailure::NotNow(_) | SendFailure::Refused(_)) => intent.refused()?,
        Err(SendFailure::InDoubt(_) | SendFailure::Journal(_)) => drop(intent),
    }
    handed
}
