//! The row of a list: how much was read of it, and what came of it in numbers.

use std::fmt::Display;

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::Serialize;

use super::{RowKind, RowSource, UtcMoment};
use crate::audit::{Agreement, Summary};
use crate::diagnostic::codes;
use crate::pipeline::Survey;
use crate::report::{AuditReport, ListReport, Origin};

/// The name of the form.
const SCHEMA: &str = "plusone.row.list/1";

codes! {
    /// What became of a list in a run.
    ListState {
        /// It was read.
        Read = "read",
        /// Its files have not changed since an earlier run: it was not read again, and the numbers are of that run.
        Unchanged = "unchanged",
        /// It could not be read.
        Failed = "failed",
    }
}

/// A mailing list, or whatever was read as one archive. What was not read has no numbers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, the row of a list", extend("$id" = "urn:plusone:row:list:1"))]
pub struct MailingListRow<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The kind of the row: `list`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
    /// What became of it in this run.
    state: ListState,
    /// Why it could not be read; null where it could.
    error: Option<String>,
    /// Files that hold mail.
    files: Option<usize>,
    /// What they hold, decompressed.
    bytes: Option<u64>,
    /// All messages that were read, repeats included.
    messages: Option<usize>,
    /// How many of the messages are repeats, which are set aside.
    duplicates: Option<usize>,
    /// Files that could not be read, or not to their end.
    unreadable: Option<usize>,
    /// Threads, also those whose first message is missing.
    threads: Option<usize>,
    /// The date of the first message; null where no message has a date.
    first: Option<UtcMoment>,
    /// The date of the last message; null where no message has a date.
    last: Option<UtcMoment>,
    /// How many decisions or proposals there are.
    decisions: Option<usize>,
    /// How many votes were read.
    votes: Option<usize>,
    /// How many announced outcomes differ from the rule; null where nothing was audited, as of the five that follow.
    outcomes_changed: Option<usize>,
    /// Number of announcements that agree with the rule.
    agrees: Option<usize>,
    /// How many differ for a reason in the mails.
    explained: Option<usize>,
    /// How many differ.
    differs: Option<usize>,
    /// How many decisions were not announced.
    unannounced: Option<usize>,
    /// How many announcements could not be read.
    unread: Option<usize>,
    /// How many findings there are.
    findings: Option<usize>,
    /// Mails that announce a result and answer no proposal of the archive.
    unmatched: Option<usize>,
}

impl<'a> MailingListRow<'a> {
    pub(super) fn of_audit(source: &RowSource<'a>, report: &AuditReport<'a>) -> Self {
        let summary: &Summary = report.summary;
        let of = |agreement| Some(summary.agreements.get(&agreement).copied().unwrap_or_default());
        let votes = report.audited.iter().map(|audited| audited.decision.tally.votes.len());
        Self {
            decisions: Some(summary.decisions),
            votes: Some(votes.sum()),
            outcomes_changed: Some(summary.outcomes_changed),
            agrees: of(Agreement::Agrees),
            explained: of(Agreement::Explained),
            differs: of(Agreement::Differs),
            unannounced: of(Agreement::Unannounced),
            unread: of(Agreement::Unread),
            findings: Some(summary.findings.values().sum()),
            unmatched: Some(report.unmatched.len()),
            ..Self::of_survey(source.clone(), report.survey)
        }
    }

    /// The row of a list whose proposals were listed.
    pub fn of_list(report: &ListReport<'a>) -> Self {
        let source = RowSource::new(&report.basis(), report.rules.at);
        let votes = report.decisions.iter().map(|decision| decision.tally.votes.len());
        Self {
            decisions: Some(report.decisions.len()),
            votes: Some(votes.sum()),
            unmatched: Some(report.unmatched.len()),
            ..Self::of_survey(source, report.survey)
        }
    }

    /// The row of a list that could not be read.
    pub fn failed(origin: &'a Origin, at: DateTime<FixedOffset>, error: &impl Display) -> Self {
        let list = origin.list.as_ref();
        let source = RowSource {
            archive: &origin.archive,
            list: list.map(|list| list.name.as_str()),
            address: list.map(|list| list.address.as_str()),
            policy: None,
            as_of: UtcMoment::new(at),
        };
        Self { state: ListState::Failed, error: Some(error.to_string()), ..Self::empty(source) }
    }

    fn of_survey(source: RowSource<'a>, survey: &Survey) -> Self {
        let ((files, bytes), span) = (survey.size(), survey.span());
        Self {
            files: Some(files),
            bytes: Some(bytes),
            messages: Some(survey.messages),
            duplicates: Some(survey.duplicates),
            unreadable: Some(survey.unreadable()),
            threads: Some(survey.threads()),
            first: span.as_ref().map(|span| UtcMoment::new(*span.start())),
            last: span.as_ref().map(|span| UtcMoment::new(*span.end())),
            ..Self::empty(source)
        }
    }

    fn empty(source: RowSource<'a>) -> Self {
        Self {
            schema: SCHEMA,
            row: RowKind::List,
            source,
            state: ListState::Read,
            error: None,
            files: None,
            bytes: None,
            messages: None,
            duplicates: None,
            unreadable: None,
            threads: None,
            first: None,
            last: None,
            decisions: None,
            votes: None,
            outcomes_changed: None,
            agrees: None,
            explained: None,
            differs: None,
            unannounced: None,
            unread: None,
            findings: None,
            unmatched: None,
        }
    }
}
