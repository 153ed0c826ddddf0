//! The arguments of the command, one file for each subcommand.

mod audit;
mod explain;
mod input;
mod list;
mod mail;
mod output;
mod policy;
mod resolve;
mod rules;
mod tally;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(super) use audit::AuditArguments;
pub(super) use explain::ExplainArguments;
pub(super) use input::{InputArguments, Limit, ProposalArguments};
pub(super) use list::{ListArguments, ListChoice, SortKey};
pub(super) use mail::{AskArguments, ResultArguments};
pub(super) use output::{Color, OutputArguments};
pub(super) use policy::{PolicyCommand, PolicyFormat};
pub(super) use resolve::ResolveArguments;
pub(super) use rules::{BindingArgument, RuleArguments, moment_or_now};
pub(super) use tally::TallyArguments;

use super::bot::BotArguments;
use super::config::ConfigCommand;
use super::fetch::{CacheCommand, FetchArguments};
use super::help;

/// The arguments of the command.
#[derive(Debug, Parser)]
#[command(name = "plusone", version, about = "Tally votes held on mailing lists: +1, ±0, and -1 with an explanation", max_term_width = 100, after_help = help::WHOLE)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Tally one proposal: its votes, the rule and the result
    #[command(after_help = help::TALLY)]
    Tally(TallyArguments),
    /// List the proposals of an archive, with their state and what to do next
    #[command(after_help = help::LIST, mut_arg("limits", |limit| limit.help(help::LIMIT_OF_LIST)))]
    List(ListArguments),
    /// Show how plusone reads each line of a proposal's thread, and why
    #[command(after_help = help::EXPLAIN)]
    Explain(ExplainArguments),
    /// Write the mail that announces the result of a proposal
    #[command(after_help = help::RESULT)]
    Result(ResultArguments),
    /// Record what an unclear mail means, for example after its author explained it
    #[command(after_help = help::RESOLVE, mut_arg("rulings", help::rulings_of_resolve))]
    Resolve(ResolveArguments),
    /// Write a reply that asks voters to explain a -1 or an unclear mail, or to vote
    #[command(after_help = help::ASK)]
    Ask(AskArguments),
    /// Compare every announced result of an archive with its votes
    #[command(after_help = help::AUDIT)]
    Audit(AuditArguments),
    /// Save the mail of a web archive to a file or a folder
    #[command(after_help = help::FETCH)]
    Fetch(FetchArguments),
    /// Show or clear the cache of fetched mail
    #[command(subcommand, after_help = help::CACHE)]
    Cache(CacheCommand),
    /// Post the results, reminders and questions that are due (run it from a scheduler)
    #[command(after_help = help::BOT)]
    Bot(BotArguments),
    /// List, show and check policies, the rules of communities
    #[command(subcommand, after_help = help::POLICY)]
    Policy(PolicyCommand),
    /// Show and check the config, which describes the lists (@NAME)
    #[command(subcommand, after_help = help::CONFIG)]
    Config(ConfigCommand),
    /// Print a page with the grammar of votes: every pattern with its meaning and an example
    #[command(after_help = help::GRAMMAR)]
    Grammar,
    /// Print the JSON Schema of an output
    #[command(after_help = help::SCHEMA)]
    Schema {
        /// The output: tally, list or audit; tally-line, list-line or audit-line for a line of NDJSON; or
        /// decision-row, vote-row, finding-row or list-row
        #[arg(value_enum, hide_possible_values = true)]
        document: SchemaDocument,
    },
    /// Print a completion script for a shell
    #[command(after_help = help::COMPLETIONS)]
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the manual page
    #[command(after_help = help::MAN)]
    Man {
        /// Write one page per command to this folder
        #[arg(long, value_name = "FOLDER")]
        output: Option<PathBuf>,
    },
}

impl Command {
    /// The rules and the input of a command that reads archives.
    pub(super) fn reads_archives(&mut self) -> Option<(&mut RuleArguments, &mut InputArguments)> {
        match self {
            Self::Tally(TallyArguments { rules, input, .. })
            | Self::Explain(ExplainArguments { rules, input, .. })
            | Self::Result(ResultArguments { rules, input, .. })
            | Self::Ask(AskArguments { rules, input, .. })
            | Self::Resolve(ResolveArguments { rules, input, .. }) => Some((rules, input)),
            // If the user gives several lists, the run looks up each separately.
            Self::List(ListArguments { rules, input, each, .. })
            | Self::Audit(AuditArguments { rules, input, each, .. }) => {
                (!each.each).then_some((rules, input))
            }
            _ => None,
        }
    }
}

/// An output that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaDocument {
    /// `plusone tally --format json`
    Tally,
    /// `plusone list --format json`
    List,
    /// `plusone audit --format json`
    Audit,
    /// A line of `plusone tally --format ndjson`
    TallyLine,
    /// A line of `plusone list --format ndjson`
    ListLine,
    /// A line of `plusone audit --format ndjson`
    AuditLine,
    /// A line of `plusone audit --format ndjson --rows decisions`
    DecisionRow,
    /// A line of `plusone audit --format ndjson --rows votes`
    VoteRow,
    /// A line of `plusone audit --format ndjson --rows findings`
    FindingRow,
    /// A line of `plusone audit --format ndjson --rows lists`
    ListRow,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn clap_accepts_the_arguments() {
        Arguments::command().debug_assert();
    }
}
