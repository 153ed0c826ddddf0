//! The arguments for the mail, the proposal, and the limits on what is read.

use std::path::PathBuf;

use clap::Args;

use crate::Error;
use crate::archive_url::ArchiveUrl;
use crate::cli::archive_name::ArchiveName;
use crate::cli::refused::refused;
use crate::limits::{LimitSetting, Limits};
use crate::report::Origin;

/// Selects the proposal.
#[derive(Debug, Args)]
pub(in crate::cli) struct ProposalArguments {
    /// The proposal: its id in `list`, a part of its subject, a link, or a Message-ID [default: the only one]
    #[arg(short, long, value_name = "TEXT|ID")]
    pub(in crate::cli) thread: Option<String>,
}

/// Selects the mail.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::cli) struct InputArguments {
    /// Mail: a link to a web archive; an mbox, MMDF or message file (may be compressed); a maildir or folder; - for
    /// standard input; or @NAME for a list of the config
    #[arg(required = true, value_name = "ARCHIVE")]
    pub(in crate::cli) archive: Vec<ArchiveName>,
    /// URL of the list's web archive, to link to the votes
    #[arg(long, value_name = "URL", help_heading = "Archive")]
    pub(in crate::cli) archive_url: Option<ArchiveUrl>,
    /// Config that has the list @NAME [default: plusone/config.toml in your config folder]
    #[arg(long, value_name = "FILE", help_heading = "Archive")]
    pub(in crate::cli) config: Option<PathBuf>,
    /// Raise or lower a limit on what is read, such as body=16MiB (repeatable)
    #[arg(long = "limit", value_name = "NAME=VALUE", value_parser = limit, help_heading = "Archive")]
    pub(in crate::cli) limits: Vec<Limit>,
    /// Do not connect to a server: use the mail that was fetched earlier
    #[arg(long, help_heading = "Archive")]
    pub(in crate::cli) offline: bool,
    /// Tally the mail of a URL even if a part is missing (the exit code is then 2)
    #[arg(long, help_heading = "Archive")]
    pub(in crate::cli) partial: bool,
    /// File that only you can read, with the token of a private web archive on its first line
    #[arg(long, value_name = "FILE", help_heading = "Archive")]
    pub(in crate::cli) token_file: Option<PathBuf>,
    /// The addresses of the lists, if a config names them.
    #[arg(skip)]
    pub(in crate::cli) lists: Vec<String>,
    /// The name of the archive, and the origin of its rule.
    #[arg(skip)]
    pub(in crate::cli) origin: Origin,
}

impl InputArguments {
    /// The limits, set in the order in which they were given.
    ///
    /// # Errors
    /// If a limit is a number of proposals, which only `list` accepts.
    pub(in crate::cli) fn limits(&self) -> Result<Limits, Error> {
        match self.shown() {
            Some(count) => Err(refused(format!(
                "invalid limit `{count}`: expected NAME=VALUE, such as body=16MiB; only `list` takes a number"
            ))),
            None => self.limits_of_list(),
        }
    }

    /// The limits on what is read.
    ///
    /// Unlike [`limits`](Self::limits), this function also accepts a number of proposals.
    pub(in crate::cli) fn limits_of_list(&self) -> Result<Limits, Error> {
        let mut limits = Limits::default();
        for limit in &self.limits {
            if let Limit::Read(setting) = limit {
                limits.set(setting)?;
            }
        }
        Ok(limits)
    }

    /// Maximum number of proposals to show: the last number that was given.
    pub(in crate::cli) fn shown(&self) -> Option<usize> {
        let shown = |limit: &Limit| match limit {
            Limit::Show(count) => Some(*count),
            Limit::Read(_) => None,
        };
        self.limits.iter().rev().find_map(shown)
    }
}

/// A value of `--limit`.
#[derive(Debug, Clone)]
pub(in crate::cli) enum Limit {
    /// A limit on what is read.
    Read(LimitSetting),
    /// Maximum number of proposals that `list` shows.
    Show(usize),
}

fn limit(text: &str) -> Result<Limit, Error> {
    text.parse().map(Limit::Show).or_else(|_| text.parse().map(Limit::Read))
}
