//! The row of a list: how much was read, and the results in numbers.

use std::fmt::Display;

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::Serialize;

use super::{RowKind, RowSource, UtcMoment};
use crate::audit::{Agreement, Summary};
use crate::diagnostic::codes;
use crate::pipeline::Survey;
use crate::report::{AuditReport, ListReport, Origin};

/// The value of the field `schema`.
const SCHEMA: &str = "plusone.row.list/1";

codes! {
    /// The state of a list in a run.
    ListState {
        /// The list was read.
        Read = "read",
        /// Its files have not changed since an earlier run: it was not read again, and the numbers are from
        /// that run.
        Unchanged = "unchanged",
        /// The list could not be read.
        Failed = "failed",
    }
}

/// A mailing list, or several archives that were read as one. A list that was not read has no numbers.
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
    /// Its state in this run.
    state: ListState,
    /// The reason why the list could not be read; null if it could.
    error: Option<String>,
    /// Number of files with mail.
    files: Option<usize>,
    /// Their decompressed size.
    bytes: Option<u64>,
    /// Number of messages that were read, repeats included.
    messages: Option<usize>,
    /// Number of repeats, which count once.
    duplicates: Option<usize>,
    /// Number of files that could not be read completely.
    unreadable: Option<usize>,
    /// Number of threads, also those whose first message is missing.
    threads: Option<usize>,
    /// The date of the first message; null if no message has a date.
    first: Option<UtcMoment>,
    /// The date of the last message; null if no message has a date.
    last: Option<UtcMoment>,
    /// Number of decisions or proposals.
    decisions: Option<usize>,
    /// Number of votes that were read.
    votes: Option<usize>,
    /// Number of announced outcomes that differ from the rule. This and the next five are null if nothing was
    /// audited.
    outcomes_changed: Option<usize>,
    /// Number of announcements that agree with the rule.
    agrees: Option<usize>,
    /// Number of announcements that differ for a reason in the mails.
    explained: Option<usize>,
    /// Number of announcements that differ.
    differs: Option<usize>,
    /// Number of decisions that were not announced.
    unannounced: Option<usize>,
    /// Number of announcements that could not be read.
    unread: Option<usize>,
    /// Number of findings.
    findings: Option<usize>,
    /// Number of mails that announce a result but match no proposal of the archive.
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
