//! The arguments of `result` and `ask`, which write mails to a list.

use std::path::PathBuf;

use clap::Args;

use super::{Input, ProposalArguments, RuleArguments};
use crate::bot::span::Span;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(in crate::cli) struct ResultArguments {
    #[command(flatten)]
    pub(in crate::cli) proposal: ProposalArguments,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    /// Sender, such as "Ana Lee <ana@example.org>" [default: the proposer]
    #[arg(long, value_name = "MAILBOX", help_heading = "Mail")]
    pub(in crate::cli) from: Option<String>,
    /// Address of the list [default: the list that the call was sent to]
    #[arg(long, value_name = "ADDRESS", help_heading = "Mail")]
    pub(in crate::cli) to: Option<String>,
    /// Your own template for the text
    #[arg(long, value_name = "FILE", help_heading = "Mail")]
    pub(in crate::cli) template: Option<PathBuf>,
    /// Print the built-in template, to start your own from
    #[arg(long, exclusive = true, help_heading = "Mail")]
    pub(in crate::cli) print_template: bool,
    /// Say that the result stands unless somebody objects within this time, such as "72 hours"
    #[arg(long, value_name = "DURATION", help_heading = "Mail")]
    pub(in crate::cli) provisional: Option<Span>,
    /// Correct the result that was announced, in answer to its mail
    #[arg(long, help_heading = "Mail")]
    pub(in crate::cli) correct: bool,
    /// Write the mail even if the vote is open or a person must decide
    #[arg(long, help_heading = "Mail")]
    pub(in crate::cli) force: bool,
    /// Write the mail to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(in crate::cli) quiet: bool,
    #[command(flatten)]
    pub(in crate::cli) input: Input,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AskArguments {
    #[command(flatten)]
    pub(in crate::cli) proposal: ProposalArguments,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    /// Sender, such as "Ana Lee <ana@example.org>" [default: the proposer]
    #[arg(long, value_name = "MAILBOX", help_heading = "Mail")]
    pub(in crate::cli) from: Option<String>,
    /// Address of the list [default: the list that the call was sent to]
    #[arg(long, value_name = "ADDRESS", help_heading = "Mail")]
    pub(in crate::cli) to: Option<String>,
    /// Write the mail to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(in crate::cli) quiet: bool,
    #[command(flatten)]
    pub(in crate::cli) input: Input,
}
