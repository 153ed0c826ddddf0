//! The formats of each command: exactly those that its report supports.

use clap::ValueEnum;

use crate::report::csv::Csv;
use crate::report::html::Html;
use crate::report::json::Json;
use crate::report::markdown::Markdown;
use crate::report::ndjson::Ndjson;
use crate::report::text::{Text, TextLine};
use crate::report::{AuditReport, Form, ListReport, TallyReport};

/// A format of `tally`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub(super) enum TallyFormat {
    /// For people
    Text,
    /// One line, for a chat
    Line,
    /// For programs
    Json,
    /// For an issue or a wiki
    Markdown,
    /// For a spreadsheet: one row per vote
    Csv,
    /// For a pipeline: one line of JSON per vote
    Ndjson,
    /// For a browser: one page, in one file
    Html,
}

/// A format of `list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub(super) enum ListFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For an issue or a wiki
    Markdown,
    /// For a spreadsheet: one row per proposal
    Csv,
    /// For a pipeline: one line of JSON per proposal
    Ndjson,
}

/// A format of `audit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub(super) enum AuditFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For an issue or a wiki
    Markdown,
    /// For a spreadsheet: one row per decision
    Csv,
    /// For a pipeline: one line of JSON per decision
    Ndjson,
    /// For a browser: one page in one file, or a folder of pages above 1,000 decisions
    Html,
}

impl TallyFormat {
    /// The implementation of the format. For the format `text`, it is `text`.
    pub(super) fn form<'a>(self, text: Text) -> Box<dyn Form<TallyReport<'a>>> {
        match self {
            Self::Text => Box::new(text),
            Self::Line => Box::new(TextLine),
            Self::Json => Box::new(Json),
            Self::Markdown => Box::new(Markdown),
            Self::Csv => Box::new(Csv),
            Self::Ndjson => Box::new(Ndjson),
            Self::Html => Box::new(Html),
        }
    }
}

impl ListFormat {
    /// The implementation of the format. For the format `text`, it is `text`.
    pub(super) fn form<'a>(self, text: Text) -> Box<dyn Form<ListReport<'a>>> {
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
    /// The implementation of the format. For the format `text`, it is `text`.
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
