//! A config in a TOML file: its lists by name, and the settings of the bot.

mod entry;
mod fault;
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
    /// Maximum time until an archive shows a post.
    pub settle: TimeSpan,
    /// The lists, at least one; each has its own address.
    pub lists: Vec<ServedList>,
}

/// A list that the bot serves.
#[derive(Debug, Clone)]
pub struct ServedList {
    /// The mail and the rules of the list.
    pub entry: ListEntry,
    /// The people who may call a vote.
    ///
    /// Overrides the policy.
    pub callers: Callers,
    /// The template of results.
    pub template: Option<PathBuf>,
    /// The sender of the posts.
    pub from: Mailbox,
    /// The person whom the bot asks if a person has to decide.
    pub chair: Mailbox,
    /// The settings that determine when something is due.
    pub times: DueTimes,
    /// Maximum number of posts in one run.
    pub most_per_run: usize,
    /// Maximum duration of the part of a run that serves the list.
    pub time_limit: TimeSpan,
    /// Maximum memory of the part of a run that serves the list, in bytes.
    pub memory_limit: u64,
    /// The server for the posts; `None` if the config names no server.
    pub smtp: Option<Smtp>,
}

/// Selects the votes that are binding: a value of `--binding`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConfiguredBinding {
    /// The roster decides, as the policy says.
    Roster,
    /// Votes that say that they are binding.
    Claimed,
    /// All votes, except votes that say "non-binding".
    Everyone,
}

/// A mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smtp {
    /// The name of the server, which must be in its certificate.
    pub host: String,
    /// The port.
    pub port: u16,
    /// The encryption of the connection.
    pub security: Security,
    /// `true` if the config states the encryption.
    pub security_is_stated: bool,
    /// Trusted certificates in PEM, instead of the certificates of the system.
    pub ca_file: Option<PathBuf>,
    /// The login, if the server requires one.
    pub login: Option<Login>,
    /// The name in the bot's greeting.
    pub hello: Option<String>,
    /// Maximum time for one response.
    pub timeout: TimeSpan,
    /// Maximum duration of one attempt, from the first byte to the last, even if the server keeps responding.
    pub deadline: TimeSpan,
    /// Number of attempts to send a post in one run, at least one.
    pub attempts: u32,
}

/// The encryption of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS before the bot sends anything confidential; the bot refuses a server without TLS.
    #[default]
    Starttls,
    /// No encryption.
    None,
}

impl Security {
    /// The default port.
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
    /// The source of the password.
    pub password: PasswordSource,
}

impl Config {
    /// Reads a config.
    ///
    /// `file` is its name in errors, and relative paths start at its folder.
    ///
    /// # Errors
    /// The first error of the text.
    pub fn parse(text: &str, file: &Path) -> Result<Self, Error> {
        file::read(text, file)
    }

    /// Maximum duration of a run.
    ///
    /// The bot treats a longer run as hanging.
    pub fn longest_run(&self) -> TimeDelta {
        /// Time for the parts of a run that do not belong to a list.
        const REST: TimeDelta = TimeDelta::minutes(1);
        self.lists.iter().map(|list| list.time_limit.delta()).sum::<TimeDelta>() + REST
    }

    /// `true` if a server gets STARTTLS only because the config does not state the encryption.
    pub fn leaves_security_open(&self) -> bool {
        self.lists.iter().any(|list| list.smtp.as_ref().is_some_and(|smtp| !smtp.security_is_stated))
    }
}
