//! The arguments of `plusone config`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::Error;
use crate::archive_url::ArchiveUrl;
use crate::cli::args::RuleArguments;
use crate::cli::help;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ConfigCommand {
    /// Check the config: its keys, and that its policies, rosters and archives can be read
    #[command(after_help = help::CONFIG_CHECK)]
    Check {
        /// Config [default: plusone/config.toml in your config folder, and ./plusone.toml]
        #[arg(long, value_name = "FILE")]
        config: Option<PathBuf>,
    },
    /// Show the value of each key of the lists, and where it comes from
    #[command(after_help = help::CONFIG_SHOW)]
    Show(Box<ConfigShowArguments>),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ConfigShowArguments {
    /// Lists, by name or address [default: all]
    #[arg(value_name = "@NAME")]
    pub(in crate::cli) lists: Vec<String>,
    /// Config [default: plusone/config.toml in your config folder, and ./plusone.toml]
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) config: Option<PathBuf>,
    /// URL of the list's web archive
    #[arg(long, value_name = "URL", value_parser = archive_url)]
    pub(in crate::cli) archive_url: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
}

/// Checks that a text is a URL.
fn archive_url(text: &str) -> Result<String, Error> {
    text.parse::<ArchiveUrl>().map(|_| text.to_owned())
}
