//! The arguments of `audit`.

use chrono::{DateTime, FixedOffset};
use clap::Args;

use super::{InputArguments, OutputArguments, RuleArguments};
use crate::audit::Agreement;
use crate::cli::each::{EachArguments, TableRows};
use crate::cli::format::AuditFormat;
use crate::moment;

#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct AuditArguments {
    #[command(flatten)]
    pub(in crate::cli) rules: RuleArguments,
    /// Only proposals called at or after this time or date
    #[arg(long, value_name = "TIME", value_parser = moment::parse_start)]
    pub(in crate::cli) since: Option<DateTime<FixedOffset>>,
    /// Only proposals called at or before this time or date
    #[arg(long, value_name = "TIME", value_parser = moment::parse)]
    pub(in crate::cli) until: Option<DateTime<FixedOffset>>,
    /// Only decisions with these agreements, separated by commas: agrees, explained, differs, unread or
    /// unannounced
    #[arg(long, value_name = "AGREEMENT", value_delimiter = ',', value_parser = agreement)]
    pub(in crate::cli) only: Vec<Agreement>,
    /// Format of the report: text, json, markdown, csv, ndjson, or html for pages
    #[arg(long, value_enum, default_value = "text", hide_possible_values = true, help_heading = "Output")]
    pub(in crate::cli) format: AuditFormat,
    /// With --format ndjson, print rows of these kinds, separated by commas: decisions, votes, findings or lists
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        value_name = "ROWS",
        hide_possible_values = true,
        help_heading = "Output"
    )]
    pub(in crate::cli) rows: Vec<TableRows>,
    #[command(flatten)]
    pub(in crate::cli) each: EachArguments,
    #[command(flatten)]
    pub(in crate::cli) output: OutputArguments,
    #[command(flatten)]
    pub(in crate::cli) input: InputArguments,
}

/// Parses the name of an agreement.
fn agreement(name: &str) -> Result<Agreement, String> {
    let named = Agreement::ALL.iter().copied().find(|agreement| agreement.as_str() == name);
    let all = Agreement::ALL.iter().map(|agreement| agreement.as_str()).collect::<Vec<_>>().join(", ");
    named.ok_or_else(|| format!("expected one of {all}"))
}
