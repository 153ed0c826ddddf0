//! The arguments of `explain`.

use std::path::PathBuf;

use clap::Args;

use super::{InputArguments, ProposalArguments, RuleArguments};

#[derive(Debug, Args)]
pub(in crate::cli) struct ExplainArguments {
    #[command(flatten)]
    pub(in crate::cli) proposal: ProposalArguments,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    /// Write the report to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(in crate::cli) quiet: bool,
    /// Show quotes, signatures and footers in full
    #[arg(short, long, help_heading = "Output")]
    pub(in crate::cli) verbose: bool,
    #[command(flatten)]
    pub(in crate::cli) input: InputArguments,
}
