//! The arguments of commands that accept many lists.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The kind of rows in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub(in crate::cli) enum TableRows {
    /// One row per decision
    Decisions,
    /// One row per vote
    Votes,
    /// One row per finding
    Findings,
    /// One row per list
    Lists,
}

/// Options for archives that are separate lists.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::cli) struct EachArguments {
    /// Treat each ARCHIVE as a separate list, and report on each
    #[arg(long, help_heading = "Archive")]
    pub(in crate::cli) each: bool,
    /// With --each, skip lists that have not changed since the run that wrote this file
    #[arg(long, value_name = "FILE", help_heading = "Archive")]
    pub(in crate::cli) state: Option<PathBuf>,
}
