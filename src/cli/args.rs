//! The arguments of the command.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::bot::BotArguments;
use super::config::ConfigCommand;
use super::each::{EachArguments, TableRows};
use super::fetch::{CacheCommand, FetchArguments};
use super::format::{AuditFormat, ListFormat, TallyFormat};
use super::help;
use super::opening::ArchiveName;
use super::session::refused;
use crate::Error;
use crate::archive_url::ArchiveUrl;
use crate::audit::Agreement;
use crate::bot::span::Span;
use crate::expression::Expression;
use crate::limits::{Limits, Setting};
use crate::message::is_host_name;
use crate::moment::{self, CompleteUntil};
use crate::policy::Callers;
use crate::report::Origin;
use crate::ruling::Answer;

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
    /// List the proposals of an archive: what is open, what to ask, what to announce
    #[command(after_help = help::LIST, mut_arg("limits", |limit| limit.help(help::LIMIT_OF_LIST)))]
    List(ListArguments),
    /// Show how each line of a proposal's thread was read, and why
    #[command(after_help = help::EXPLAIN)]
    Explain(ExplainArguments),
    /// Write the mail that announces the result of a proposal
    #[command(after_help = help::RESULT)]
    Result(ResultArguments),
    /// Record what an unclear mail means, and why, such as after its author explained it
    #[command(after_help = help::RESOLVE, mut_arg("rulings", help::rulings_of_resolve))]
    Resolve(ResolveArguments),
    /// Write the reply that asks for explanations, for what unclear mails mean and for votes
    #[command(after_help = help::ASK)]
    Ask(AskArguments),
    /// Compare every announced result of an archive with its votes, also as a page
    #[command(after_help = help::AUDIT)]
    Audit(AuditArguments),
    /// Write what a web archive holds to a file or a folder
    #[command(after_help = help::FETCH)]
    Fetch(FetchArguments),
    /// Show or clear what is kept of fetched mail
    #[command(subcommand, after_help = help::CACHE)]
    Cache(CacheCommand),
    /// Post the results that are due on the configured lists (run it from a scheduler)
    #[command(after_help = help::BOT)]
    Bot(BotArguments),
    /// List, show and check policies, the rules of communities
    #[command(subcommand, after_help = help::POLICY)]
    Policy(PolicyCommand),
    /// Show and check the config: the lists that @NAME means
    #[command(subcommand, after_help = help::CONFIG)]
    Config(ConfigCommand),
    /// Print how votes are worded: every reading with an example, as a page
    #[command(after_help = help::GRAMMAR)]
    Grammar,
    /// Print the JSON Schema of an output
    #[command(after_help = help::SCHEMA)]
    Schema {
        /// The output: tally, list or audit, with -line a line of its NDJSON; or decision-row, vote-row, finding-row or
        /// list-row
        #[arg(value_enum, hide_possible_values = true)]
        document: Document,
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
    /// The rules and the mail of a command that reads archives.
    pub(super) fn reads_archives(&mut self) -> Option<(&mut RuleArguments, &mut Input)> {
        match self {
            Self::Tally(TallyArguments { rules, input, .. })
            | Self::Explain(ExplainArguments { rules, input, .. })
            | Self::Result(ResultArguments { rules, input, .. })
            | Self::Ask(AskArguments { rules, input, .. })
            | Self::Resolve(ResolveArguments { rules, input, .. }) => Some((rules, input)),
            // Each of several lists is looked up by itself.
            Self::List(ListArguments { rules, input, each, .. })
            | Self::Audit(AuditArguments { rules, input, each, .. }) => {
                (!each.each).then_some((rules, input))
            }
            _ => None,
        }
    }
}

/// The outputs that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Document {
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

#[derive(Debug, Subcommand)]
pub(super) enum PolicyCommand {
    /// List the presets
    #[command(after_help = help::POLICY_LIST)]
    List {
        /// Format of the list: text, or markdown for a page with all rules
        #[arg(long, value_enum, default_value = "text", hide_possible_values = true)]
        format: PolicyFormat,
    },
    /// Print a preset as a file, to start your own policy from
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
pub(super) enum PolicyFormat {
    /// For a terminal
    Text,
    /// A page of all presets with their rules
    Markdown,
}

#[derive(Debug, Args)]
pub(super) struct TallyArguments {
    #[command(flatten)]
    pub(super) proposal: ProposalArguments,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// Format of the report: text, line, json, markdown, csv, ndjson or html
    #[arg(long, value_enum, default_value = "text", hide_possible_values = true, help_heading = "Output")]
    pub(super) format: TallyFormat,
    #[command(flatten)]
    pub(super) output: OutputArguments,
    #[command(flatten)]
    pub(super) input: Input,
}

#[derive(Debug, Clone, Args)]
pub(super) struct ListArguments {
    #[command(flatten)]
    pub(super) choice: ListChoice,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// Show only proposals whose subject matches this regular expression, in upper or lower case
    #[arg(long = "match", value_name = "REGEX", value_parser = Expression::anywhere)]
    pub(super) matching: Option<Expression>,
    /// Format of the report: text, json, markdown, csv or ndjson
    #[arg(long, value_enum, default_value = "text", hide_possible_values = true, help_heading = "Output")]
    pub(super) format: ListFormat,
    #[command(flatten)]
    pub(super) each: EachArguments,
    #[command(flatten)]
    pub(super) output: OutputArguments,
    #[command(flatten)]
    pub(super) input: Input,
}

/// Which proposals `list` shows, and in what order.
#[derive(Debug, Clone, Args)]
pub(super) struct ListChoice {
    /// Only open votes; with --unannounced, both
    #[arg(long, help_heading = "Proposals")]
    pub(super) open: bool,
    /// Only votes that are over and have no result mail
    #[arg(long, help_heading = "Proposals")]
    pub(super) unannounced: bool,
    /// Only proposals called at or after this time or date
    #[arg(long, value_name = "TIME", value_parser = moment::parse_start, help_heading = "Proposals")]
    pub(super) since: Option<DateTime<FixedOffset>>,
    /// Also threads that hold votes but whose subject no tag marks as a call
    #[arg(long, help_heading = "Proposals")]
    pub(super) all: bool,
    /// Order: todo (what needs action first), opened, closes or subject [default: todo in text, else opened]
    #[arg(long, value_enum, value_name = "KEY", hide_possible_values = true, help_heading = "Proposals")]
    pub(super) sort: Option<SortKey>,
}

/// The orders of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SortKey {
    /// What needs action first: open votes by their end, then votes without a result mail, then the rest
    Todo,
    /// By the date of the call, the order of the archive
    Opened,
    /// By the end of the window
    Closes,
    /// By subject
    Subject,
}

#[derive(Debug, Clone, Args)]
pub(super) struct AuditArguments {
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// Skip proposals called before this time or date
    #[arg(long, value_name = "TIME", value_parser = moment::parse_start)]
    pub(super) since: Option<DateTime<FixedOffset>>,
    /// Skip proposals called after this time or date
    #[arg(long, value_name = "TIME", value_parser = moment::parse)]
    pub(super) until: Option<DateTime<FixedOffset>>,
    /// Only decisions of these agreements, several separated by commas: agrees, explained, differs, unread or
    /// unannounced
    #[arg(long, value_name = "AGREEMENT", value_delimiter = ',', value_parser = agreement)]
    pub(super) only: Vec<Agreement>,
    /// Format of the report: text, json, markdown, csv, ndjson, or html for pages
    #[arg(long, value_enum, default_value = "text", hide_possible_values = true, help_heading = "Output")]
    pub(super) format: AuditFormat,
    /// With --format ndjson, rows for tables: decisions, votes, findings or lists, several separated by commas
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        value_name = "ROWS",
        hide_possible_values = true,
        help_heading = "Output"
    )]
    pub(super) rows: Vec<TableRows>,
    #[command(flatten)]
    pub(super) each: EachArguments,
    #[command(flatten)]
    pub(super) output: OutputArguments,
    #[command(flatten)]
    pub(super) input: Input,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    #[command(flatten)]
    pub(super) proposal: ProposalArguments,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// Write the report to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(super) output: Option<PathBuf>,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(super) quiet: bool,
    /// Show quotes, signatures and footers in full
    #[arg(short, long, help_heading = "Output")]
    pub(super) verbose: bool,
    #[command(flatten)]
    pub(super) input: Input,
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub(super) struct ResultArguments {
    #[command(flatten)]
    pub(super) proposal: ProposalArguments,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// Sender, such as "Ana Lee <ana@example.org>" [default: the proposer]
    #[arg(long, value_name = "MAILBOX", help_heading = "Mail")]
    pub(super) from: Option<String>,
    /// Address of the list [default: the list that the call was sent to]
    #[arg(long, value_name = "ADDRESS", help_heading = "Mail")]
    pub(super) to: Option<String>,
    /// Your own template for the text
    #[arg(long, value_name = "FILE", help_heading = "Mail")]
    pub(super) template: Option<PathBuf>,
    /// Print the built-in template, to start your own from
    #[arg(long, exclusive = true, help_heading = "Mail")]
    pub(super) print_template: bool,
    /// Say that the result stands unless somebody objects within this time, such as "72 hours"
    #[arg(long, value_name = "DURATION", help_heading = "Mail")]
    pub(super) provisional: Option<Span>,
    /// Correct the result that was announced, in answer to its mail
    #[arg(long, help_heading = "Mail")]
    pub(super) correct: bool,
    /// Write the mail even if the vote is open or a person must decide
    #[arg(long, help_heading = "Mail")]
    pub(super) force: bool,
    /// Write the mail to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(super) output: Option<PathBuf>,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) input: Input,
}

#[derive(Debug, Args)]
pub(super) struct AskArguments {
    #[command(flatten)]
    pub(super) proposal: ProposalArguments,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// Sender, such as "Ana Lee <ana@example.org>" [default: the proposer]
    #[arg(long, value_name = "MAILBOX", help_heading = "Mail")]
    pub(super) from: Option<String>,
    /// Address of the list [default: the list that the call was sent to]
    #[arg(long, value_name = "ADDRESS", help_heading = "Mail")]
    pub(super) to: Option<String>,
    /// Write the mail to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(super) output: Option<PathBuf>,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) input: Input,
}

#[derive(Debug, Args)]
pub(super) struct ResolveArguments {
    #[command(flatten)]
    pub(super) proposal: ProposalArguments,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// Message-ID or fingerprint of the mail to rule on [default: ask for each on a terminal]
    #[arg(long, value_name = "ID", requires_all = ["meaning", "reason", "by"], help_heading = "Ruling")]
    pub(super) message: Option<String>,
    /// Meaning of the mail: +1, 0, -1, none, or another reading that is shown for it
    #[arg(
        long,
        value_name = "READING",
        allow_hyphen_values = true,
        requires = "message",
        group = "meaning",
        help_heading = "Ruling"
    )]
    pub(super) reading: Option<Answer>,
    /// When the vote closes by a deadline that cannot be read, in place of --reading
    #[arg(
        long,
        value_name = "TIME",
        value_parser = moment::parse,
        requires = "message",
        group = "meaning",
        help_heading = "Ruling"
    )]
    pub(super) closes: Option<DateTime<FixedOffset>>,
    /// Reason for the ruling, which reports show
    #[arg(long, value_name = "TEXT", requires = "message", help_heading = "Ruling")]
    pub(super) reason: Option<String>,
    /// Your name
    #[arg(long, value_name = "NAME", help_heading = "Ruling")]
    pub(super) by: Option<String>,
    /// Address of the author, where the mail leaves that open
    #[arg(long, value_name = "ADDRESS", requires = "message", help_heading = "Ruling")]
    pub(super) author: Option<String>,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) input: Input,
}

/// What `--limit` limits.
#[derive(Debug, Clone)]
pub(super) enum Limit {
    /// What is read of an archive.
    Read(Setting),
    /// How many proposals a list shows.
    Show(usize),
}

fn limit(text: &str) -> Result<Limit, Error> {
    text.parse().map(Limit::Show).or_else(|_| text.parse().map(Limit::Read))
}

/// An agreement by its name.
fn agreement(name: &str) -> Result<Agreement, String> {
    let named = Agreement::ALL.iter().copied().find(|agreement| agreement.as_str() == name);
    let all = Agreement::ALL.iter().map(|agreement| agreement.as_str()).collect::<Vec<_>>().join(", ");
    named.ok_or_else(|| format!("expected one of {all}"))
}

/// Which proposal.
#[derive(Debug, Args)]
pub(super) struct ProposalArguments {
    /// The proposal: its id in `list`, a part of its subject, a link, or a Message-ID [default: the only one]
    #[arg(short, long, value_name = "TEXT|ID")]
    pub(super) thread: Option<String>,
}

/// Which mail.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Input {
    /// Mail: a link to a web archive; an mbox, MMDF or message file (may be compressed); a maildir or folder; - for
    /// standard input; or @NAME for a list of the config
    #[arg(required = true, value_name = "ARCHIVE")]
    pub(super) archive: Vec<ArchiveName>,
    /// URL of the list's web archive, to link to the votes
    #[arg(long, value_name = "URL", help_heading = "Archive")]
    pub(super) archive_url: Option<ArchiveUrl>,
    /// Config with the list that @NAME means [default: plusone/config.toml in your config folder]
    #[arg(long, value_name = "FILE", help_heading = "Archive")]
    pub(super) config: Option<PathBuf>,
    /// Raise or lower a limit on what is read, such as body=16MiB (repeatable)
    #[arg(long = "limit", value_name = "NAME=VALUE", value_parser = limit, help_heading = "Archive")]
    pub(super) limits: Vec<Limit>,
    /// Ask no server: use what was fetched before
    #[arg(long, help_heading = "Archive")]
    pub(super) offline: bool,
    /// Tally what came of a URL even if a part is missing (the exit code is then 2)
    #[arg(long, help_heading = "Archive")]
    pub(super) partial: bool,
    /// Token of a private web archive, on the first line of a file that only you can read
    #[arg(long, value_name = "FILE", help_heading = "Archive")]
    pub(super) token_file: Option<PathBuf>,
    /// The addresses of the lists, where a config names them.
    #[arg(skip)]
    pub(super) lists: Vec<String>,
    /// How the archive was named, and where its rule comes from.
    #[arg(skip)]
    pub(super) origin: Origin,
}

impl Input {
    /// The limits, set in the order in which they were given.
    ///
    /// # Errors
    /// When one is a number of proposals, which only a list shows.
    pub(super) fn limits(&self) -> Result<Limits, Error> {
        match self.shown() {
            Some(count) => Err(refused(format!(
                "invalid limit `{count}`: expected NAME=VALUE, such as body=16MiB; only `list` takes a number"
            ))),
            None => self.limits_of_list(),
        }
    }

    /// The limits on what is read, beside which a list has one on what it shows.
    pub(super) fn limits_of_list(&self) -> Result<Limits, Error> {
        let mut limits = Limits::default();
        for limit in &self.limits {
            if let Limit::Read(setting) = limit {
                limits.set(setting)?;
            }
        }
        Ok(limits)
    }

    /// The number of proposals to show, the last one that is given.
    pub(super) fn shown(&self) -> Option<usize> {
        let shown = |limit: &Limit| match limit {
            Limit::Show(count) => Some(*count),
            Limit::Read(_) => None,
        };
        self.limits.iter().rev().find_map(shown)
    }
}

/// By which rules.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct RuleArguments {
    /// The rules: a preset (see `plusone policy list`) or a TOML file [default: ovirt-infra]
    #[arg(short, long, value_name = "NAME|FILE")]
    pub(super) policy: Option<String>,
    /// Who may vote: CSV lines such as Ana Lee,ana@example.org below a line name,address; or a TOML,
    /// MAINTAINERS or public Apache file
    #[arg(short, long, value_name = "FILE|URL[#PART]")]
    pub(super) roster: Option<PathBuf>,
    /// Class of the proposal, such as minor [default: what the call says]
    #[arg(long, value_name = "NAME", help_heading = "Rules")]
    pub(super) class: Option<String>,
    /// Whose votes are binding: roster, claimed or everyone [default: the policy decides]
    #[arg(long, value_enum, hide_possible_values = true, help_heading = "Rules")]
    pub(super) binding: Option<Binding>,
    /// Host whose Authentication-Results tell who sent a mail [default: the policy decides]
    #[arg(long, value_name = "NAME", value_parser = host_name, help_heading = "Rules")]
    pub(super) authserv_id: Option<String>,
    /// Who may call a vote, where a config says it.
    #[arg(skip)]
    pub(super) callers: Option<Callers>,
    /// The domains whose ARC seals are believed, where a config names them.
    #[arg(skip)]
    pub(super) arc_sealers: Option<Vec<String>>,
    /// Addresses that belong to one person, as a git mailmap
    #[arg(long, value_name = "FILE|URL", help_heading = "Rules")]
    pub(super) mailmap: Option<PathBuf>,
    /// Judge as of this time, such as 2026-05-04T17:00:00Z or 2026-05-04 [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment::parse, help_heading = "Rules")]
    pub(super) at: Option<DateTime<FixedOffset>>,
    /// The archive holds all mail up to this time or `now` [default: what its later mail shows]
    #[arg(long, value_name = "TIME", help_heading = "Rules")]
    pub(super) complete_until: Option<CompleteUntil>,
    /// What unclear mails mean, as `plusone resolve` writes it
    #[arg(long, value_name = "FILE", help_heading = "Rules")]
    pub(super) rulings: Option<PathBuf>,
    /// Whether the file of rulings need not be there yet.
    #[arg(skip)]
    pub(super) rulings_may_be_missing: bool,
}

/// The moment of judgement. This is the only place where the clock is read.
pub(super) fn moment_or_now(at: Option<DateTime<FixedOffset>>) -> DateTime<FixedOffset> {
    at.unwrap_or_else(|| Utc::now().fixed_offset())
}

/// Whose votes are binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Binding {
    /// The policy decides, by the roster
    Roster,
    /// Votes that say "binding"
    Claimed,
    /// All votes except those that say "non-binding"
    Everyone,
}

#[derive(Debug, Clone, Default, Args)]
pub(super) struct OutputArguments {
    /// Write the report to this file
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(super) output: Option<PathBuf>,
    /// Use colours: auto, always or never
    #[arg(
        long,
        value_enum,
        default_value = "auto",
        value_name = "WHEN",
        hide_possible_values = true,
        help_heading = "Output"
    )]
    pub(super) color: Color,
    /// Print only errors on standard error
    #[arg(short, long, help_heading = "Output")]
    pub(super) quiet: bool,
    /// Print more: the message of each vote and note, and message counts
    #[arg(short, long, conflicts_with = "quiet", help_heading = "Output")]
    pub(super) verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Color {
    /// If standard output is a terminal and `NO_COLOR` is not set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

fn host_name(text: &str) -> Result<String, String> {
    let expected = || format!("invalid host name `{text}`: expected one such as mx.example.org");
    is_host_name(text).then(|| text.to_owned()).ok_or_else(expected)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        Arguments::command().debug_assert();
    }
}
