//! The data of each report, and the trait that every format implements.
//!
//! A format implements the trait only for the reports that it supports, so an unsupported pair does not compile.

use super::Origin;
use super::origin::ReportBasis;
use crate::announcement::Said;
use crate::audit::Summary;
use crate::error::{Error, ErrorKind};
use crate::expression::Expression;
use crate::message::Header;
use crate::pipeline::{Audited, Decision, Rules, Survey};

/// A format of a report: text, JSON, a table, a page.
pub trait Form<Report> {
    /// Writes the whole report in this format.
    ///
    /// # Errors
    /// If the report cannot be written in this format. No known input causes this.
    fn write(&self, report: &Report) -> Result<String, Error>;
}

/// The error for a report that cannot be written in a format.
pub(super) fn error(form: &str, source: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::new(ErrorKind::Report, format!("cannot write the report as {form}: {source}")).with_source(source)
}

/// One proposal, for the report of `tally`.
#[derive(Debug, Clone, Copy)]
pub struct TallyReport<'a> {
    /// The archive of the proposal.
    pub survey: &'a Survey,
    /// The votes and the verdict of the proposal.
    pub decision: &'a Decision,
    /// The rules of the decision.
    pub rules: Rules<'a>,
    /// The name of the archive, and the origin of the policy.
    pub origin: &'a Origin,
}

/// The proposals of an archive, for the report of `list`.
#[derive(Debug, Clone, Copy)]
pub struct ListReport<'a> {
    /// The archive.
    pub survey: &'a Survey,
    /// The decided proposals.
    pub decisions: &'a [Decision],
    /// Number of further proposals that the report does not show.
    pub left_out: usize,
    /// The result mails that match no proposal.
    pub unmatched: &'a [&'a Header],
    /// The expression that selected the proposals and the result mails by subject; `None` if all are shown.
    pub matching: Option<&'a Expression>,
    /// The rules of the decisions.
    pub rules: Rules<'a>,
    /// The name of the archive, and the origin of the policy.
    pub origin: &'a Origin,
}

/// The proposals of an archive, compared with the announced results, for the report of `audit`.
#[derive(Debug, Clone, Copy)]
pub struct AuditReport<'a> {
    /// The archive.
    pub survey: &'a Survey,
    /// The decided proposals, each with its comparison.
    pub audited: &'a [Audited],
    /// The result mails that match no proposal.
    pub unmatched: &'a [&'a Header],
    /// The totals of all decisions.
    pub summary: &'a Summary,
    /// The rules of the decisions.
    pub rules: Rules<'a>,
    /// The name of the archive, and the origin of the policy.
    pub origin: &'a Origin,
}

impl<'a> TallyReport<'a> {
    pub(super) fn basis(&self) -> ReportBasis<'a> {
        ReportBasis::new(self.survey, self.rules, self.origin)
    }
}

impl<'a> ListReport<'a> {
    pub(super) fn basis(&self) -> ReportBasis<'a> {
        ReportBasis::new(self.survey, self.rules, self.origin)
    }
}

impl<'a> AuditReport<'a> {
    pub(super) fn basis(&self) -> ReportBasis<'a> {
        ReportBasis::new(self.survey, self.rules, self.origin)
    }
}

/// The announced outcome in one word; `None` without an announcement.
pub(super) fn announced(audited: &Audited) -> Option<&'static str> {
    let proposal = &audited.decision.proposal;
    let said = proposal.announced().map(|announced| match announced.verdict {
        Some(said) => said.as_str(),
        None if announced.is_unread() => "unread",
        None => "no outcome",
    });
    // A proposer who withdraws the proposal announces its end, not a result.
    said.or_else(|| proposal.closing.as_ref().map(|_| Said::Cancelled.as_str()))
}

/// The Message-ID of the mail that announced the outcome.
pub(super) fn announced_in(audited: &Audited) -> Option<&str> {
    let proposal = &audited.decision.proposal;
    match proposal.announced() {
        Some(announced) => announced.message_id.as_deref(),
        None => proposal.closing.as_ref()?.message_id.as_deref(),
    }
}
