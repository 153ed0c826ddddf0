//! The arguments of the command.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::format::{AuditFormat, Format};
use crate::archive::Location;
use crate::archive_url::ArchiveUrl;
use crate::limits::{LimitError, Limits, Setting};

/// Tallies consensus votes held on mailing lists: +1, ±0, and -1 with its explanation.
#[derive(Debug, Parser)]
#[command(name = "plusone", version, about, long_about = None, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Tally one proposal: the votes, the rule, the verdict
    #[command(after_help = EXIT_CODES)]
    Tally(TallyArguments),
    /// List the proposals of an archive and how each stands
    List(ListArguments),
    /// Show a proposal's thread line by line: what was read as what, and why
    Explain(ExplainArguments),
    /// Recompute every proposal of an archive and compare it with the result that was announced
    #[command(after_help = AUDIT_EXIT_CODES)]
    Audit(AuditArguments),
    /// Write the mail that announces the result of a proposal
    #[command(after_help = RESULT_EXIT_CODES)]
    Result(ResultArguments),
    /// Post what is due on the configured lists: one pass, for a scheduler
    #[command(after_help = BOT_EXIT_CODES)]
    Bot(BotArguments),
    /// The rules of communities: list the presets, show one, check a file
    #[command(subcommand)]
    Policy(PolicyCommand),
    /// Print the JSON Schema of an output
    Schema {
        /// Whose output
        #[arg(value_enum)]
        document: Document,
    },
    /// Print a script that completes commands and options in a shell
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the manual page
    Man {
        /// Write the pages of all commands to a folder instead
        #[arg(long, value_name = "FOLDER")]
        output: Option<PathBuf>,
    },
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
}

#[derive(Debug, Subcommand)]
pub(super) enum PolicyCommand {
    /// List the presets
    List {
        /// The form of the list
        #[arg(long, value_enum, default_value = "text")]
        format: PolicyFormat,
    },
    /// Print a preset as the file that it is, to start one's own from
    Show {
        /// The name of the preset
        name: String,
    },
    /// Tell every fault of policy files, each with its place
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PolicyFormat {
    /// For a terminal
    Text,
    /// The page of all presets with their rules
    Markdown,
}

const EXIT_CODES: &str = "Exit codes:
  0  passed, and stable
  1  failed, blocked, cancelled or mixed, and stable
  2  bad arguments or unreadable input
  3  open
  4  a person must decide: undecided, or a verdict that the unclear messages could turn";

const AUDIT_EXIT_CODES: &str = "Exit codes:
  0  no announced outcome is another than that of the rule
  1  at least one is
  2  bad arguments or unreadable input";
const RESULT_EXIT_CODES: &str = "Exit codes:
  0  written
  2  bad arguments, unreadable input, or a vote that was cancelled
  3  still open
  4  a person must decide: undecided, or a verdict that the unclear messages could turn";

const ARCHIVE_URL: &str = "The list in its web archive, for links to the votes: an address, with hyperkitty:, \
    ponymail:, mod_mbox:, public-inbox: or pipermail: before it where its form does not tell the kind";

const BOT_EXIT_CODES: &str = "Exit codes:
  0  all that was due was posted, or nothing was, or another pass is running
  2  a bad config, an unreadable archive, or a post that was not taken";

/// Which proposal, and by which rule.
#[derive(Debug, Args)]
pub(super) struct ProposalArguments {
    #[command(flatten)]
    pub(super) input: Input,
    /// The proposal: a Message-ID with or without brackets, a link to a message, or a part of the subject
    #[arg(long, value_name = "ID|TEXT")]
    pub(super) thread: Option<String>,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
}

#[derive(Debug, Args)]
pub(super) struct TallyArguments {
    #[command(flatten)]
    pub(super) proposal: ProposalArguments,
    /// The form of the report
    #[arg(long, value_enum, default_value = "text", help_heading = "Output")]
    pub(super) format: Format,
    #[command(flatten)]
    pub(super) output: OutputArguments,
}

#[derive(Debug, Args)]
pub(super) struct ListArguments {
    #[command(flatten)]
    pub(super) input: Input,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// The form of the report
    #[arg(long, value_enum, default_value = "text", help_heading = "Output")]
    pub(super) format: Format,
    #[command(flatten)]
    pub(super) output: OutputArguments,
}

#[derive(Debug, Args)]
pub(super) struct AuditArguments {
    #[command(flatten)]
    pub(super) input: Input,
    /// Only proposals called at or after this moment or day
    #[arg(long, value_name = "TIME", value_parser = moment_or_begin)]
    pub(super) since: Option<DateTime<FixedOffset>>,
    /// Only proposals called at or before this moment, or on this day or before it
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub(super) until: Option<DateTime<FixedOffset>>,
    #[command(flatten)]
    pub(super) rules: RuleArguments,
    /// The form of the report
    #[arg(long, value_enum, default_value = "text", help_heading = "Output")]
    pub(super) format: AuditFormat,
    #[command(flatten)]
    pub(super) output: OutputArguments,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    #[command(flatten)]
    pub(super) proposal: ProposalArguments,
    /// Write the report to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Say nothing on standard error but errors
    #[arg(short, long)]
    pub(super) quiet: bool,
    /// Show quotations, signatures and footers whole
    #[arg(short, long)]
    pub(super) verbose: bool,
}

#[derive(Debug, Args)]
pub(super) struct ResultArguments {
    #[command(flatten)]
    pub(super) proposal: ProposalArguments,
    /// Who sends the mail, such as "Ana Lee <ana@example.org>" [default: the proposer]
    #[arg(long, value_name = "MAILBOX", help_heading = "Mail")]
    pub(super) from: Option<String>,
    /// The address of the list [default: that of the call]
    #[arg(long, value_name = "ADDRESS", help_heading = "Mail")]
    pub(super) to: Option<String>,
    /// A template for the text in place of the built-in one
    #[arg(long, value_name = "FILE", help_heading = "Mail")]
    pub(super) template: Option<PathBuf>,
    /// Print the built-in template, to start one's own from
    #[arg(long, exclusive = true, help_heading = "Mail")]
    pub(super) print_template: bool,
    /// Write the mail also where the vote is open or a person must decide
    #[arg(long, help_heading = "Mail")]
    pub(super) force: bool,
    /// Write the mail to a file instead of standard output
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub(super) output: Option<PathBuf>,
    /// Say nothing on standard error but errors
    #[arg(short, long, help_heading = "Output")]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct BotArguments {
    /// The lists, the server and the folder of the bot, as a TOML file
    #[arg(long, value_name = "FILE")]
    pub(super) config: PathBuf,
    /// Print what would be posted, and to whom, and change nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Hand the mail to a sendmail program in place of a server [default path: /usr/sbin/sendmail]
    #[arg(long, value_name = "PATH", num_args = 0..=1, default_missing_value = "/usr/sbin/sendmail")]
    pub(super) sendmail: Option<PathBuf>,
    /// The moment of judgement, such as 2026-05-04T17:00:00Z or 2026-05-04 [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub(super) at: Option<DateTime<FixedOffset>>,
    /// Say nothing but errors
    #[arg(short, long)]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct Input {
    /// A file, a folder, or - for standard input: mbox, MMDF, maildir or single messages, compressed or not
    #[arg(required = true, value_name = "ARCHIVE")]
    archive: Vec<PathBuf>,
    #[arg(long, value_name = "URL", help = ARCHIVE_URL)]
    pub(super) archive_url: Option<ArchiveUrl>,
    /// How much of hostile mail is read, such as body=16MiB or parts=50; may stand several times
    #[arg(long = "limit", value_name = "NAME=VALUE")]
    limits: Vec<Setting>,
}

impl Input {
    /// These places, as if they were named on the command line.
    pub(super) fn of(archive: Vec<PathBuf>, archive_url: Option<ArchiveUrl>) -> Self {
        Self { archive, archive_url, limits: Vec::new() }
    }

    /// The limits, as they were set one after the other.
    pub(super) fn limits(&self) -> Result<Limits, LimitError> {
        let mut limits = Limits::default();
        self.limits.iter().try_for_each(|setting| limits.set(setting))?;
        Ok(limits)
    }

    /// Where the mail is to be read from.
    pub(super) fn locations(&self) -> Vec<Location> {
        let location = |path: &PathBuf| {
            if path.as_os_str() == "-" { Location::Stdin } else { Location::Path(path.clone()) }
        };
        self.archive.iter().map(location).collect()
    }
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Rule")]
pub(super) struct RuleArguments {
    /// The rules of the community: the name of a preset, or a TOML file
    #[arg(long, value_name = "NAME|FILE", default_value = "ovirt-infra")]
    pub(super) policy: String,
    /// The class of the proposal, where the call is not to decide
    #[arg(long, value_name = "NAME")]
    pub(super) class: Option<String>,
    /// Who may vote: a TOML or CSV file, a public file of Apache, or a MAINTAINERS file; behind a # the
    /// committee or heading that is meant
    #[arg(long, value_name = "FILE[#PART]")]
    pub(super) roster: Option<PathBuf>,
    /// Which addresses are one person: a mailmap as git has it
    #[arg(long, value_name = "FILE")]
    pub(super) mailmap: Option<PathBuf>,
    /// Whose votes are binding [default: as the policy says]
    #[arg(long, value_enum)]
    pub(super) binding: Option<Binding>,
    /// The moment of judgement, such as 2026-05-04T17:00:00Z or 2026-05-04 [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub(super) at: Option<DateTime<FixedOffset>>,
}

/// The moment of judgement. This is the only place where the clock is read.
pub(super) fn moment_or_now(at: Option<DateTime<FixedOffset>>) -> DateTime<FixedOffset> {
    at.unwrap_or_else(|| Utc::now().fixed_offset())
}

/// Whose votes are binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Binding {
    /// As the policy says, by the roster that is given
    Roster,
    /// Those whose voters say "binding"
    Claimed,
    /// All but those whose voters say "non-binding"
    Everyone,
}

#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Output")]
pub(super) struct OutputArguments {
    /// Write the report to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// When to use colours; `NO_COLOR` is honoured
    #[arg(long, value_enum, default_value = "auto")]
    pub(super) color: Color,
    /// Say nothing on standard error but errors
    #[arg(short, long)]
    pub(super) quiet: bool,
    /// Say more: the message of each note, and the counts of messages
    #[arg(short, long, conflicts_with = "quiet")]
    pub(super) verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Color {
    /// Where standard output is a terminal
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// A moment as people type it: RFC 3339, or a day, which is taken to its end in UTC.
fn moment(text: &str) -> Result<DateTime<FixedOffset>, String> {
    moment_or_day(text, NaiveTime::from_hms_opt(23, 59, 59))
}

/// A moment as people type it; a day is taken from its begin in UTC.
fn moment_or_begin(text: &str) -> Result<DateTime<FixedOffset>, String> {
    moment_or_day(text, Some(NaiveTime::MIN))
}

fn moment_or_day(text: &str, time: Option<NaiveTime>) -> Result<DateTime<FixedOffset>, String> {
    let whole = DateTime::parse_from_rfc3339(text);
    let of_day = || {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        Some(day.and_time(time?).and_utc().fixed_offset())
    };
    let expected = || {
        format!(
            "`{text}` is no moment: expected one such as 2026-05-04T17:00:00Z, or a day such as 2026-05-04"
        )
    };
    whole.ok().or_else(of_day).ok_or_else(expected)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn moments_are_read_as_people_type_them() {
        assert_eq!(moment("2026-05-04").unwrap().to_rfc3339(), "2026-05-04T23:59:59+00:00");
        assert_eq!(moment_or_begin("2026-05-04").unwrap().to_rfc3339(), "2026-05-04T00:00:00+00:00");
        assert_eq!(moment("2026-05-04T17:00:00+02:00").unwrap().to_rfc3339(), "2026-05-04T17:00:00+02:00");
        assert!(moment("soon").unwrap_err().starts_with("`soon` is no moment"));
    }
}
