//! The arguments of `result` and `ask`, which write mails to a list.

use std::path::PathBuf;

use clap::Args;
use lettre::Address;
use lettre::message::Mailbox;

use super::{Color, InputArguments, OutputArguments, ProposalArguments, RuleArguments};
use crate::Error;
use crate::bot::span::TimeSpan;
use crate::report::mail;

#[derive(Debug, Args)]
pub(in crate::cli) struct ResultArguments {
    #[command(flatten)]
    pub(in crate::cli) proposal: ProposalArguments,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    #[command(flatten)]
    pub(in crate::cli) mail: MailArguments,
    /// Template for the text [default: the built-in template]
    #[arg(long, value_name = "FILE", help_heading = "Mail")]
    pub(in crate::cli) template: Option<PathBuf>,
    /// Print the built-in template, as a start for your own
    #[arg(long, exclusive = true, help_heading = "Mail")]
    pub(in crate::cli) print_template: bool,
    /// Say that the result becomes final unless somebody objects within this time, such as "72 hours"
    #[arg(long, value_name = "DURATION", help_heading = "Mail")]
    pub(in crate::cli) provisional: Option<TimeSpan>,
    /// Correct the announced result, in a reply to its mail
    #[arg(long, help_heading = "Mail")]
    pub(in crate::cli) correct: bool,
    /// Write the mail even if the vote is open or a person must decide
    #[arg(long, help_heading = "Mail")]
    pub(in crate::cli) force: bool,
    #[command(flatten)]
    pub(in crate::cli) input: InputArguments,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct AskArguments {
    #[command(flatten)]
    pub(in crate::cli) proposal: ProposalArguments,
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    #[command(flatten)]
    pub(in crate::cli) mail: MailArguments,
    #[command(flatten)]
    pub(in crate::cli) input: InputArguments,
}

/// The sender, recipient and output file of a mail.
#[derive(Debug, Args)]
pub(in crate::cli) struct MailArguments {
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
}

impl MailArguments {
    /// The options for the output, in the form that a report needs.
    pub(in crate::cli) fn output(&self) -> OutputArguments {
        OutputArguments {
            output: self.output.clone(),
            color: Color::Never,
            quiet: self.quiet,
            verbose: false,
        }
    }

    /// The sender and the list that were given.
    ///
    /// # Errors
    /// If a text is not an address.
    pub(in crate::cli) fn correspondents(&self) -> Result<(Option<Mailbox>, Option<Address>), Error> {
        let from = self.from.as_deref().map(mail::mailbox_of).transpose()?;
        let to = self.to.as_deref().map(mail::address).transpose()?;
        Ok((from, to))
    }
}
