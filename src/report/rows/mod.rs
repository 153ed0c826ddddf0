//! Flat rows for tables: one for each decision, vote, finding or list. All rows of a kind have the same columns.
//!
//! The rows are values for other tables, and the lines of `plusone audit --rows`. Times are in UTC. The doc
//! comment of a field is its description in the schema. A release may add fields, but never changes a field.

mod decision;
mod finding;
mod list;
mod vote;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use schemars::JsonSchema;
use serde::Serialize;

pub use decision::DecisionRow;
pub use finding::FindingRow;
pub use list::{ListState, MailingListRow};
pub use vote::VoteRow;

use super::AuditReport;
use super::json::line;
use super::origin::ReportBasis;
use crate::diagnostic::codes;
use crate::error::Error;
use crate::pipeline::Audited;

codes! {
    /// The kind of a row. All rows of a kind have the same columns.
    RowKind {
        /// A decision, compared with its announcement.
        Decision = "decision",
        /// A vote, with any status.
        Vote = "vote",
        /// A difference between the announced result and the votes.
        Finding = "finding",
        /// A mailing list, or several archives that were read as one.
        List = "list",
        /// A proposal, as `plusone list` shows it.
        Proposal = "proposal",
    }
}

/// The origin of a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RowSource<'a> {
    /// Name of the archive, as the caller gave it. Several archives are separated by commas.
    archive: &'a str,
    /// Name of the list in the config (configuration file); `null` if the caller named no entry of a config.
    list: Option<&'a str>,
    /// Address of the mailing list: from the config, or else from the header field List-Post or List-Id of
    /// most mails. `null` if it is unknown. An address from List-Id has a dot instead of the `@`.
    address: Option<&'a str>,
    /// Name of the policy; `null` if the list could not be read.
    policy: Option<&'a str>,
    /// Time of judgement: the time that the caller gave, or the time of the run.
    as_of: UtcMoment,
}

/// A time in UTC, in RFC 3339 with whole seconds.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct UtcMoment(#[schemars(extend("format" = "date-time"))] String);

impl UtcMoment {
    pub(super) fn new(date: DateTime<FixedOffset>) -> Self {
        Self(date.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

impl<'a> RowSource<'a> {
    pub(super) fn new(basis: &ReportBasis<'a>, at: DateTime<FixedOffset>) -> Self {
        Self {
            archive: &basis.origin.archive,
            list: basis.origin.list.as_ref().map(|list| list.name.as_str()),
            address: basis.address,
            policy: Some(&basis.policy.name),
            as_of: UtcMoment::new(at),
        }
    }
}

/// The rows of an audit.
#[derive(Debug)]
pub struct AuditRows<'a> {
    report: AuditReport<'a>,
    source: RowSource<'a>,
}

impl<'a> AuditRows<'a> {
    /// Creates the rows of an audit.
    pub fn new(report: &AuditReport<'a>) -> Self {
        Self { report: *report, source: RowSource::new(&report.basis(), report.rules.at) }
    }

    /// One row for each decision, in the order of the archive.
    pub fn decisions(&self) -> impl Iterator<Item = DecisionRow<'a>> {
        self.report.audited.iter().map(|audited| DecisionRow::new(&self.source, audited))
    }

    /// One row for each vote, by decision and then in order of time.
    pub fn votes(&self) -> impl Iterator<Item = VoteRow<'a>> {
        self.report.audited.iter().flat_map(|audited| self.votes_of(audited))
    }

    /// One row for each finding, by decision.
    pub fn findings(&self) -> impl Iterator<Item = FindingRow<'a>> {
        self.report.audited.iter().flat_map(|audited| self.findings_of(audited))
    }

    /// The row of the archive.
    pub fn list(&self) -> MailingListRow<'a> {
        MailingListRow::of_audit(&self.source, &self.report)
    }

    fn votes_of(&self, audited: &'a Audited) -> impl Iterator<Item = VoteRow<'a>> {
        let votes = audited.decision.tally.votes.iter();
        votes.map(|vote| VoteRow::new(&self.source, &audited.decision, vote))
    }

    fn findings_of(&self, audited: &'a Audited) -> impl Iterator<Item = FindingRow<'a>> {
        audited.comparison.findings.iter().map(|finding| FindingRow::new(&self.source, audited, finding))
    }

    /// The rows of these kinds as lines of JSON: decision by decision, and the row of the list last.
    ///
    /// # Errors
    /// If a value cannot be written as JSON. No value of this crate causes this.
    pub fn lines(&self, kinds: &[RowKind]) -> Result<String, Error> {
        let mut out = String::new();
        for audited in self.report.audited {
            if kinds.contains(&RowKind::Decision) {
                out += &line(&DecisionRow::new(&self.source, audited))?;
            }
            if kinds.contains(&RowKind::Vote) {
                for vote in self.votes_of(audited) {
                    out += &line(&vote)?;
                }
            }
            if kinds.contains(&RowKind::Finding) {
                for finding in self.findings_of(audited) {
                    out += &line(&finding)?;
                }
            }
        }
        if kinds.contains(&RowKind::List) {
            out += &line(&self.list())?;
        }
        Ok(out)
    }
}
