//! The arguments of `list`.

use chrono::{DateTime, FixedOffset};
use clap::{Args, ValueEnum};

use super::{InputArguments, OutputArguments, RuleArguments};
use crate::cli::each::EachArguments;
use crate::cli::format::ListFormat;
use crate::expression::Expression;
use crate::moment;

#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct ListArguments {
    #[command(flatten)]
    pub(in crate::cli) choice: ListChoice,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    /// Only proposals whose subject matches this regular expression, ignoring case
    #[arg(long = "match", value_name = "REGEX", value_parser = Expression::anywhere)]
    pub(in crate::cli) matching: Option<Expression>,
    /// Format of the report: text, json, markdown, csv or ndjson
    #[arg(long, value_enum, default_value = "text", hide_possible_values = true, help_heading = "Output")]
    pub(in crate::cli) format: ListFormat,
    #[command(flatten)]
    pub(in crate::cli) each: EachArguments,
    #[command(flatten)]
    pub(in crate::cli) output: OutputArguments,
    #[command(flatten)]
    pub(in crate::cli) input: InputArguments,
}

/// Selects and sorts the proposals of `list`.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct ListChoice {
    /// Only open votes; with --unannounced, also votes without a result mail
    #[arg(long, help_heading = "Proposals")]
    pub(in crate::cli) open: bool,
    /// Only votes that are over and have no result mail
    #[arg(long, help_heading = "Proposals")]
    pub(in crate::cli) unannounced: bool,
    /// Only proposals called at or after this time or date
    #[arg(long, value_name = "TIME", value_parser = moment::parse_start, help_heading = "Proposals")]
    pub(in crate::cli) since: Option<DateTime<FixedOffset>>,
    /// Also threads without a tag such as [VOTE] in their subject, if they have votes
    #[arg(long, help_heading = "Proposals")]
    pub(in crate::cli) all: bool,
    /// Order: todo (proposals that need action first), opened, closes or subject [default: todo in text, else opened]
    #[arg(long, value_enum, value_name = "KEY", hide_possible_values = true, help_heading = "Proposals")]
    pub(in crate::cli) sort: Option<SortKey>,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum SortKey {
    /// Votes that need action first: open votes by deadline, then votes without a result mail, then the rest
    Todo,
    /// By the date of the call, the order of the archive
    Opened,
    /// By the end of the window
    Closes,
    /// By subject
    Subject,
}
