//! A config: its lists by name, and what the bot is told to do with them, read from a TOML file.

mod entry;
mod file;
mod server;
mod value;

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use lettre::message::Mailbox;
use serde::Deserialize;

use super::due::DueTimes;
use super::secret::PasswordSource;
use super::span::TimeSpan;
use crate::error::Error;
use crate::policy::Callers;

pub use entry::{ListEntries, ListEntry, ListName, NamedList, WrittenValue};

/// The config of the bot.
#[derive(Debug, Clone)]
pub struct Config {
    /// The folder of the journal.
    pub state: PathBuf,
    /// How long an archive may take to show what was posted.
    pub settle: TimeSpan,
    /// The lists, of which there is at least one; each has its own address.
    pub lists: Vec<ServedList>,
}

/// A list that is served.
#[derive(Debug, Clone)]
pub struct ServedList {
    /// Its mail and its rules.
    pub entry: ListEntry,
    /// Who may call a vote, whatever the policy says.
    pub callers: Callers,
    /// The template of results.
    pub template: Option<PathBuf>,
    /// Who sends the posts.
    pub from: Mailbox,
    /// Who is asked where a person has to decide.
    pub chair: Mailbox,
    /// When something is due.
    pub times: DueTimes,
    /// Maximum number of posts in one run.
    pub most_per_run: usize,
    /// How long its part of a run may take.
    pub time_limit: TimeSpan,
    /// How many bytes of memory its part of a run may take.
    pub memory_limit: u64,
    /// The server that takes its mail; none where the config names none.
    pub smtp: Option<Smtp>,
}

/// Whose votes are binding, as `--binding` has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConfiguredBinding {
    /// As the policy says, by the roster.
    Roster,
    /// Those whose voters say so.
    Claimed,
    /// All but those whose voters say otherwise.
    Everyone,
}

/// A server that takes mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smtp {
    /// Its name, which its certificate has to have.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from others.
    pub security: Security,
    /// Whether the config states that, or leaves it open.
    pub security_is_stated: bool,
    /// Certificates in PEM that are trusted in place of the system's.
    pub ca_file: Option<PathBuf>,
    /// The login, where the server asks for one.
    pub login: Option<Login>,
    /// The name by which the bot greets the server.
    pub hello: Option<String>,
    /// How long an answer may take.
    pub timeout: TimeSpan,
    /// How long one attempt may take from the first byte to the last, whatever the server says in between.
    pub deadline: TimeSpan,
    /// How often a post is tried in one pass, at least once.
    pub attempts: u32,
}

/// How a connection is kept from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS before anything is said that matters; a server without it is refused.
    #[default]
    Starttls,
    /// Not at all.
    None,
}

impl Security {
    /// The usual port.
    const fn port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::Starttls => 587,
            Self::None => 25,
        }
    }
}

/// A login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The name of the user.
    pub user: String,
    /// Where the password is.
    pub password: PasswordSource,
}

impl Config {
    /// Reads a config. `file` is what errors name, and its folder is where relative paths begin.
    ///
    /// # Errors
    /// With the first fault of the text.
    pub fn parse(text: &str, file: &Path) -> Result<Self, Error> {
        file::read(text, file)
    }

    /// How long a run may last: what takes longer hangs.
    pub fn longest_run(&self) -> TimeDelta {
        /// What a run does beside its lists.
        const REST: TimeDelta = TimeDelta::minutes(1);
        self.lists.iter().map(|list| list.time_limit.delta()).sum::<TimeDelta>() + REST
    }

    /// Whether a server is to be spoken to with STARTTLS only because nothing is said of its security.
    pub fn leaves_security_open(&self) -> bool {
        self.lists.iter().any(|list| list.smtp.as_ref().is_some_and(|smtp| !smtp.security_is_stated))
    }
}
