//! The arguments of commands that take many lists.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The rows that a table can be made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub(in crate::cli) enum TableRows {
    /// A row a decision
    Decisions,
    /// A row a vote
    Votes,
    /// A row a finding
    Findings,
    /// A row a list
    Lists,
}

/// Whether each archive is a list of its own.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::cli) struct EachArguments {
    /// Take each ARCHIVE as a list of its own, and report on each
    #[arg(long, help_heading = "Archive")]
    pub(in crate::cli) each: bool,
    /// With --each, skip lists that have not changed since the run that wrote this file
    #[arg(long, value_name = "FILE", help_heading = "Archive")]
    pub(in crate::cli) state: Option<PathBuf>,
}
