//! The arguments for the rules of a vote and the time of judgement.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, Utc};
use clap::{Args, ValueEnum};

use crate::message::is_host_name;
use crate::moment::{self, CompleteUntil};
use crate::policy::Callers;

/// Selects the rules.
#[derive(Debug, Clone, Default, Args)]
pub(in crate::cli) struct RuleArguments {
    /// The rules: a preset (see `plusone policy list`) or a TOML file [default: ovirt-infra]
    #[arg(short, long, value_name = "NAME|FILE")]
    pub(in crate::cli) policy: Option<String>,
    /// File of the people who may vote: CSV with the header name,address; TOML; MAINTAINERS; or a public file of
    /// Apache
    #[arg(short, long, value_name = "FILE|URL[#PART]")]
    pub(in crate::cli) roster: Option<PathBuf>,
    /// Class of the proposal, such as minor [default: the class in the call, or else the default of the policy]
    #[arg(long, value_name = "NAME", help_heading = "Rules")]
    pub(in crate::cli) class: Option<String>,
    /// Whose votes are binding: roster, claimed or everyone [default: the policy decides]
    #[arg(long, value_enum, hide_possible_values = true, help_heading = "Rules")]
    pub(in crate::cli) binding: Option<BindingArgument>,
    /// Mail server whose Authentication-Results prove who sent a mail [default: the server in the policy]
    #[arg(long, value_name = "NAME", value_parser = host_name, help_heading = "Rules")]
    pub(in crate::cli) authserv_id: Option<String>,
    /// The people who may call a vote, if a config says so.
    #[arg(skip)]
    pub(in crate::cli) callers: Option<Callers>,
    /// The domains whose ARC seals are trusted, if a config names them.
    #[arg(skip)]
    pub(in crate::cli) arc_sealers: Option<Vec<String>>,
    /// File with the addresses of each person, in the format of a git mailmap
    #[arg(long, value_name = "FILE|URL", help_heading = "Rules")]
    pub(in crate::cli) mailmap: Option<PathBuf>,
    /// Judge as of this time, such as 2026-05-04T17:00:00Z or 2026-05-04 [default: now]
    #[arg(long, value_name = "TIME", value_parser = moment::parse, help_heading = "Rules")]
    pub(in crate::cli) at: Option<DateTime<FixedOffset>>,
    /// Time until which the archive has all mail, or `now` [default: found from the dates of later mail]
    #[arg(long, value_name = "TIME", help_heading = "Rules")]
    pub(in crate::cli) complete_until: Option<CompleteUntil>,
    /// Rulings on unclear mails, written by `plusone resolve`
    #[arg(long, value_name = "FILE", help_heading = "Rules")]
    pub(in crate::cli) rulings: Option<PathBuf>,
    /// `true` if the file of rulings may not exist yet.
    #[arg(skip)]
    pub(in crate::cli) rulings_may_be_missing: bool,
}

/// Whose votes are binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum BindingArgument {
    /// The policy and the roster decide
    Roster,
    /// Votes that say "binding"
    Claimed,
    /// All votes except those that say "non-binding"
    Everyone,
}

/// The time of judgement: the given time, or else the current time. Only this function reads the clock.
pub(in crate::cli) fn moment_or_now(at: Option<DateTime<FixedOffset>>) -> DateTime<FixedOffset> {
    at.unwrap_or_else(|| Utc::now().fixed_offset())
}

fn host_name(text: &str) -> Result<String, String> {
    let expected = || format!("invalid host name `{text}`: expected one such as mx.example.org");
    is_host_name(text).then(|| text.to_owned()).ok_or_else(expected)
}
