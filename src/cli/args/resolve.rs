//! The arguments of `resolve`.

use chrono::{DateTime, FixedOffset};
use clap::Args;

use super::{InputArguments, ProposalArguments, RuleArguments};
use crate::moment;
use crate::ruling::Answer;

#[derive(Debug, Args)]
pub(in crate::cli) struct ResolveArguments {
    #[command(flatten)]
    pub(in crate::cli) proposal: ProposalArguments,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    /// Message-ID or fingerprint of the mail to rule on [default: on a terminal, ask about each mail]
    #[arg(long, value_name = "ID", requires_all = ["meaning", "reason", "by"], help_heading = "Ruling")]
    pub(in crate::cli) message: Option<String>,
    /// Meaning of the mail: +1, 0, -1, none, or another reading that `resolve` lists for it
    #[arg(
        long,
        value_name = "READING",
        allow_hyphen_values = true,
        requires = "message",
        group = "meaning",
        help_heading = "Ruling"
    )]
    pub(in crate::cli) reading: Option<Answer>,
    /// Time when the vote closes, if its deadline cannot be read (instead of --reading)
    #[arg(
        long,
        value_name = "TIME",
        value_parser = moment::parse,
        requires = "message",
        group = "meaning",
        help_heading = "Ruling"
    )]
    pub(in crate::cli) closes: Option<DateTime<FixedOffset>>,
    /// Reason for the ruling; reports show it
    #[arg(long, value_name = "TEXT", requires = "message", help_heading = "Ruling")]
    pub(in crate::cli) reason: Option<String>,
    /// Your name
    #[arg(long, value_name = "NAME", help_heading = "Ruling")]
    pub(in crate::cli) by: Option<String>,
    /// Address of the author, if the author of the mail is uncertain
    #[arg(long, value_name = "ADDRESS", requires = "message", help_heading = "Ruling")]
    pub(in crate::cli) author: Option<String>,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(in crate::cli) quiet: bool,
    #[command(flatten)]
    pub(in crate::cli) input: InputArguments,
}
