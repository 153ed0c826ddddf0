//! The log of a run: lines for people, or one line of JSON per event for a log collector.

use chrono::{DateTime, FixedOffset};
use clap::ValueEnum;
use serde::Serialize;

use crate::bot::post::Post;
use crate::bot::sightings::RunSummary;
use crate::cli::args::OutputArguments;
use crate::cli::{draw, output};
use crate::error::Error;
use crate::report::clean;

/// The format of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum LogFormat {
    /// For people
    #[default]
    Text,
    /// For a log collector: one line of JSON per event
    Ndjson,
}

/// The format and the destination of the log.
#[derive(Debug, Clone, Copy)]
pub(super) struct Log {
    pub(super) format: LogFormat,
    /// `true` to log only errors.
    pub(super) quiet: bool,
    /// The time of the run.
    pub(super) at: DateTime<FixedOffset>,
}

/// The list that a line of the log is about, and the vote; `None` for both means the whole run.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct About<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) list: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) subject: Option<&'a str>,
}

/// An event of a run, as a line of JSON.
#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum Event<'a> {
    Posted(PostLine<'a>),
    WouldPost(PostLine<'a>),
    Note {
        #[serde(flatten)]
        about: About<'a>,
        text: &'a str,
    },
    Error {
        #[serde(flatten)]
        about: About<'a>,
        text: String,
    },
    Run {
        lists: usize,
        posted: usize,
        asked: usize,
        waiting: usize,
        postponed: usize,
        errors: usize,
    },
}

#[derive(Debug, Serialize)]
struct PostLine<'a> {
    list: &'a str,
    subject: &'a str,
    kind: &'static str,
    again: bool,
    to: String,
    message_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    mail: Option<&'a str>,
}

#[derive(Serialize)]
struct LogLine<'a> {
    at: String,
    #[serde(flatten)]
    event: Event<'a>,
}

impl About<'_> {
    fn text(self) -> Option<String> {
        let list = self.list?;
        Some(match self.subject {
            Some(text) => format!("{list}: {}", subject(text)),
            None => list.to_owned(),
        })
    }
}

impl Log {
    /// Logs something that is not an error.
    pub(super) fn note(&self, about: About<'_>, text: &str) {
        if self.quiet {
            return;
        }
        match self.format {
            LogFormat::Text => {
                let about = about.text().map(|about| about + ": ").unwrap_or_default();
                output::say(&format!("plusone: {about}{text}"));
            }
            LogFormat::Ndjson => self.line(Event::Note { about, text }),
        }
    }

    /// Logs an error.
    pub(super) fn error(&self, about: About<'_>, error: &Error) {
        match self.format {
            LogFormat::Text => draw::show(error, about.text().as_deref()),
            LogFormat::Ndjson => self.line(Event::Error { about, text: error.to_string() }),
        }
    }

    /// Logs that a post was sent.
    pub(super) fn posted(&self, list: &str, post: &Post, again: bool) {
        if self.quiet {
            return;
        }
        match self.format {
            LogFormat::Text => {
                let again = if again { " again" } else { "" };
                let (kind, subject) = (post.kind.as_str(), subject(&post.subject));
                Self::print(&format!("posted{again}: {kind} of {subject} to {}, {}\n", post.to, post.id));
            }
            LogFormat::Ndjson => self.line(Event::Posted(post_line(list, post, again, false))),
        }
    }

    /// Shows a post that a run would send. `text` is its form for people.
    pub(super) fn would_post(&self, list: &str, post: &Post, again: bool, text: &str) {
        match self.format {
            LogFormat::Text => Self::print(text),
            LogFormat::Ndjson => self.line(Event::WouldPost(post_line(list, post, again, true))),
        }
    }

    /// Logs the summary of a run, which is the last line.
    pub(super) fn summary(&self, lists: &[RunSummary]) {
        let sum = |of: fn(&RunSummary) -> usize| lists.iter().map(of).sum();
        let (posted, asked): (usize, usize) = (sum(|list| list.posted), sum(|list| list.asked));
        let (waiting, postponed): (usize, usize) = (sum(|list| list.waiting), sum(|list| list.postponed));
        let (errors, count): (usize, usize) = (sum(|list| list.errors.len()), lists.len());
        if self.quiet {
            return;
        }
        match self.format {
            LogFormat::Text => {
                let lists = if count == 1 { "1 list".to_owned() } else { format!("{count} lists") };
                let left = if postponed == 0 {
                    String::new()
                } else {
                    format!(", {postponed} left for the next run")
                };
                let errors = if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") };
                output::say(&format!(
                    "plusone: {}: {posted} posted, {asked} asked, {waiting} waiting{left}, {errors} in {lists}",
                    minute(self.at)
                ));
            }
            LogFormat::Ndjson => {
                self.line(Event::Run { lists: count, posted, asked, waiting, postponed, errors });
            }
        }
    }

    fn line(&self, event: Event<'_>) {
        let line = LogLine { at: self.at.to_rfc3339(), event };
        // Serialisation fails only for maps whose keys are not strings.
        if let Ok(line) = serde_json::to_string(&line) {
            Self::print(&(line + "\n"));
        }
    }

    /// Prints a part of the log. An error while writing the log does not end the run.
    fn print(text: &str) {
        if let Err(error) = output::write(&OutputArguments::default(), text) {
            draw::show(&error, None);
        }
    }
}

fn post_line<'a>(list: &'a str, post: &'a Post, again: bool, with_mail: bool) -> PostLine<'a> {
    PostLine {
        list,
        subject: &post.subject,
        kind: post.kind.as_str(),
        again,
        to: post.to.to_string(),
        message_id: post.id.as_str(),
        mail: with_mail.then_some(&post.mail),
    }
}

/// A subject in quotation marks, on one line and not too long.
pub(super) fn subject(text: &str) -> String {
    const LONGEST: usize = 100;
    format!("\"{}\"", clean::cut(text, LONGEST))
}

/// A time for people to read in a log.
pub(super) fn minute(moment: DateTime<FixedOffset>) -> String {
    moment.to_utc().format("%Y-%m-%d %H:%M UTC").to_string()
}
