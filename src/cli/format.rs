//! The forms that can be asked for: each command names those that its report has, and no others.

use clap::ValueEnum;

use crate::report::csv::Csv;
use crate::report::html::Html;
use crate::report::json::Json;
use crate::report::markdown::Markdown;
use crate::report::ndjson::Ndjson;
use crate::report::text::{Text, TextLine};
use crate::report::{AuditReport, Form, ListReport, TallyReport};

/// The forms of `tally`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub(super) enum TallyFormat {
    /// For a person
    Text,
    /// One line, for a chat
    Line,
    /// For a program
    Json,
    /// For an issue or a wiki
    Markdown,
    /// For a spreadsheet: one row a vote
    Csv,
    /// For a pipeline: one line of JSON a vote
    Ndjson,
    /// For a browser: one page, in one file
    Html,
}

/// The forms of `list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
pub(super) enum ListFormat {
    /// For a person
    Text,
    /// For a program
    Json,
    /// For an issue or a wiki
    Markdown,
    /// For a spreadsheet: one row a proposal
    Csv,
    /// For a pipeline: one line of JSON a proposal
    Ndjson,
}

/// The forms of `audit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ValueEnum)]
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
    /// For a browser: one page in one file, or a folder of pages above 1,000 decisions
    Html,
}

impl TallyFormat {
    /// The form itself. `text` tells how text is laid out.
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
    /// The form itself. `text` tells how text is laid out.
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
