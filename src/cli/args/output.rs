//! The arguments for the output file, colours and verbosity.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Debug, Clone, Default, Args)]
pub(in crate::cli) struct OutputArguments {
    /// Write the report to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Use colours: auto, always or never
    #[arg(
        long,
        value_enum,
        default_value = "auto",
        value_name = "WHEN",
        hide_possible_values = true,
        help_heading = "Output"
    )]
    pub(in crate::cli) color: Color,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(in crate::cli) quiet: bool,
    /// Also print the Message-ID for each vote and note, and the numbers of messages
    #[arg(short, long, conflicts_with = "quiet", help_heading = "Output")]
    pub(in crate::cli) verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum Color {
    /// If standard output is a terminal and `NO_COLOR` is not set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
