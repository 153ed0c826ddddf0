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
        /// The list was not read again, because its files have not changed. The numbers are from an earlier run.
        Unchanged = "unchanged",
        /// The list could not be read.
        Failed = "failed",
    }
}

/// A mailing list, or several archives that were read together.
///
/// All numbers are `null` if the list was not read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "plusone audit, the row of a list", extend("$id" = "urn:plusone:row:list:1"))]
pub struct MailingListRow<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Type of the row: `list`.
    row: RowKind,
    #[serde(flatten)]
    source: RowSource<'a>,
    /// State of the list in this run.
    state: ListState,
    /// Reason why the list could not be read; `null` if it was read.
    error: Option<String>,
    /// Number of files that contain mail.
    files: Option<usize>,
    /// Total size of the files in bytes, after decompression.
    bytes: Option<u64>,
    /// Number of messages that were read, including repeats.
    messages: Option<usize>,
    /// Number of second copies of messages, which do not count again.
    duplicates: Option<usize>,
    /// Number of files that could not be read completely.
    unreadable: Option<usize>,
    /// Number of threads, including threads whose first message is missing.
    threads: Option<usize>,
    /// Date of the first message; `null` if no message has a date.
    first: Option<UtcMoment>,
    /// Date of the last message; `null` if no message has a date.
    last: Option<UtcMoment>,
    /// Number of proposals that were audited or listed.
    decisions: Option<usize>,
    /// Number of votes that were read, with any status.
    votes: Option<usize>,
    /// Number of decisions whose announced outcome differs from the outcome under the policy; `null` without an
    /// audit.
    outcomes_changed: Option<usize>,
    /// Number of decisions with a correct announcement; `null` without an audit.
    agrees: Option<usize>,
    /// Number of decisions whose announcement differs from the votes for a reason that the mails give; `null`
    /// without an audit.
    explained: Option<usize>,
    /// Number of decisions whose announcement differs from the votes without a reason in the mails; `null`
    /// without an audit.
    differs: Option<usize>,
    /// Number of decisions without an announcement; `null` without an audit.
    unannounced: Option<usize>,
    /// Number of decisions whose announcement has no outcome or number that could be read; `null` without an
    /// audit.
    unread: Option<usize>,
    /// Number of findings; `null` without an audit.
    findings: Option<usize>,
    /// Number of mails that announce a result or a cancellation but match no proposal in the archive.
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
