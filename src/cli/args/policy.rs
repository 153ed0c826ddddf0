//! The arguments of `policy`.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use crate::cli::help;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum PolicyCommand {
    /// List the presets
    #[command(after_help = help::POLICY_LIST)]
    List {
        /// Format of the list: text, or markdown for a page with all rules
        #[arg(long, value_enum, default_value = "text", hide_possible_values = true)]
        format: PolicyFormat,
    },
    /// Print a preset as a file, as a start for your own policy
    #[command(after_help = help::POLICY_SHOW)]
    Show {
        /// Name of the preset
        name: String,
    },
    /// Check policy files and report what is wrong, with its line
    #[command(after_help = help::POLICY_CHECK)]
    Check {
        /// Files to check
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PolicyFormat {
    /// For a terminal
    Text,
    /// A page of all presets with their rules
    Markdown,
}
