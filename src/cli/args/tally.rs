//! The arguments of `tally`.

use clap::Args;

use super::{InputArguments, OutputArguments, ProposalArguments, RuleArguments};
use crate::cli::format::TallyFormat;

#[derive(Debug, Args)]
pub(in crate::cli) struct TallyArguments {
    #[command(flatten)]
    pub(in crate::cli) proposal: ProposalArguments,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    /// Format of the report: text, line, json, markdown, csv, ndjson or html
    #[arg(long, value_enum, default_value = "text", hide_possible_values = true, help_heading = "Output")]
    pub(in crate::cli) format: TallyFormat,
    #[command(flatten)]
    pub(in crate::cli) output: OutputArguments,
    #[command(flatten)]
    pub(in crate::cli) input: InputArguments,
}
