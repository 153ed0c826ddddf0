//! The arguments of `plusone bot`.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use clap::{Args, Subcommand};

use super::log::LogFormat;
use crate::cli::help;
use crate::moment;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(in crate::cli) struct BotArguments {
    #[command(subcommand)]
    pub(in crate::cli) action: Option<BotAction>,
    /// Config: the lists, the mail server and the state folder (TOML)
    #[arg(long, value_name = "FILE", required = true)]
    pub(in crate::cli) config: Option<PathBuf>,
    /// Print what would be posted and to whom, without changing anything
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    /// Send with a sendmail program instead of a server [default path: /usr/sbin/sendmail]
    #[arg(long, value_name = "PATH", num_args = 0..=1, default_missing_value = "/usr/sbin/sendmail")]
    pub(in crate::cli) sendmail: Option<PathBuf>,
    /// Judge as of this time, such as 2026-05-04T17:00:00Z or 2026-05-04 [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment::parse)]
    pub(in crate::cli) at: Option<DateTime<FixedOffset>>,
    /// Format of the log: text, or ndjson for one line of JSON per event
    #[arg(long, value_enum, default_value = "text", hide_possible_values = true)]
    pub(in crate::cli) format: LogFormat,
    /// Print only errors
    #[arg(short, long)]
    pub(in crate::cli) quiet: bool,
    /// Serves this list in this process, which shares the lock of the run.
    #[arg(long, hide = true, value_name = "ADDRESS")]
    pub(in crate::cli) one_list: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum BotAction {
    /// Show the votes that the bot watches and their state
    #[command(after_help = help::BOT_STATUS)]
    Status(BotStatusArguments),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct BotStatusArguments {
    /// Config: the lists, the mail server and the state folder (TOML)
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) config: PathBuf,
    /// Show what is due at this time, such as 2026-05-04T17:00:00Z or 2026-05-04 [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment::parse)]
    pub(in crate::cli) at: Option<DateTime<FixedOffset>>,
    /// Format: text, or ndjson for one line of JSON per list and vote
    #[arg(long, value_enum, default_value = "text", hide_possible_values = true)]
    pub(in crate::cli) format: LogFormat,
}
