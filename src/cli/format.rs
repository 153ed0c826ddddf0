//! The forms that can be asked for: each command names those that its report has, and no others.

use clap::ValueEnum;

use crate::report::csv::Csv;
use crate::report::html::Html;
use crate::report::json::Json;
use crate::report::markdown::Markdown;
use crate::report::ndjson::Ndjson;
use crate::report::text::Text;
use crate::report::{AuditReport, Form};

/// The forms of `tally` and `list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For a person
    Text,
    /// For a program
    Json,
    /// For an issue or a wiki
    Markdown,
    /// For a spreadsheet: one row a vote or a proposal
    Csv,
    /// For a pipeline: one line of JSON a vote or a proposal
    Ndjson,
}

/// The forms of `audit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AuditFormat {
    /// For a person
    Text,
    /// For a program
    Json,
    /// For an issue or a wiki
    Markdown,
    /// For a spreadsheet: one row a decision
    Csv,
    /// For a pipeline: one line of JSON a decision
    Ndjson,
    /// For a browser: one page to search, sort and print, in one file
    Html,
}

impl Format {
    /// The form itself. `text` tells how text is laid out.
    pub(super) fn form<Report>(self, text: Text) -> Box<dyn Form<Report>>
    where
        Text: Form<Report>,
        Json: Form<Report>,
        Markdown: Form<Report>,
        Csv: Form<Report>,
        Ndjson: Form<Report>,
    {
        match self {
            Self::Text => Box::new(text),
            Self::Json => Box::new(Json),
            Self::Markdown => Box::new(Markdown),
            Self::Csv => Box::new(Csv),
            Self::Ndjson => Box::new(Ndjson),
        }
    }
}

impl AuditFormat {
    /// The form itself. `text` tells how text is laid out.
    pub(super) fn form<'a>(self, text: Text) -> Box<dyn Form<AuditReport<'a>>> {
        match self {
            Self::Text => Box::new(text),
            Self::Json => Box::new(Json),
            Self::Markdown => Box::new(Markdown),
            Self::Csv => Box::new(Csv),
            Self::Ndjson => Box::new(Ndjson),
            Self::Html => Box::new(Html),
        }
    }
}
