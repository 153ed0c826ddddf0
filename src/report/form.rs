//! What each report shows, and the one trait by which a form writes it.
//!
//! A form is written for the reports that it has: what a command lacks is no case that could be forgotten.

use super::Origin;
use super::origin::ReportBasis;
use crate::announcement::Said;
use crate::audit::Summary;
use crate::error::{Error, ErrorKind};
use crate::expression::Expression;
use crate::message::Header;
use crate::pipeline::{Audited, Decision, Rules, Survey};

/// A form that a report can have: text, JSON, a table, a page.
pub trait Form<Report> {
    /// The report in this form, whole.
    ///
    /// # Errors
    /// When what it shows has no such form. Nothing that the stages above give is known to.
    fn write(&self, report: &Report) -> Result<String, Error>;
}

/// The error of a report that cannot be written in a form.
pub(super) fn error(form: &str, source: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::new(ErrorKind::Report, format!("cannot write the report as {form}: {source}")).with_source(source)
}

/// One proposal, as `tally` shows it.
#[derive(Debug, Clone, Copy)]
pub struct TallyReport<'a> {
    /// The archive that it was found in.
    pub survey: &'a Survey,
    /// Its votes and its verdict.
    pub decision: &'a Decision,
    /// By which rules it was decided.
    pub rules: Rules<'a>,
    /// How the archive was named, and who chose the policy.
    pub origin: &'a Origin,
}

/// The proposals of an archive, as `list` shows them.
#[derive(Debug, Clone, Copy)]
pub struct ListReport<'a> {
    /// The archive.
    pub survey: &'a Survey,
    /// Its proposals, decided.
    pub decisions: &'a [Decision],
    /// How many more there are that are not shown.
    pub left_out: usize,
    /// The result mails that answer none of them.
    pub unmatched: &'a [&'a Header],
    /// What the subjects of both match, where not all are shown.
    pub matching: Option<&'a Expression>,
    /// By which rules they were decided.
    pub rules: Rules<'a>,
    /// How the archive was named, and who chose the policy.
    pub origin: &'a Origin,
}

/// The proposals of an archive held against what was announced, as `audit` shows them.
#[derive(Debug, Clone, Copy)]
pub struct AuditReport<'a> {
    /// The archive.
    pub survey: &'a Survey,
    /// Its proposals, each with its comparison.
    pub audited: &'a [Audited],
    /// The result mails that answer none of them.
    pub unmatched: &'a [&'a Header],
    /// All of them in numbers.
    pub summary: &'a Summary,
    /// By which rules they were decided.
    pub rules: Rules<'a>,
    /// How the archive was named, and who chose the policy.
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

/// The outcome that a list announced, in one word; none where it announced nothing.
pub(super) fn announced(audited: &Audited) -> Option<&'static str> {
    let proposal = &audited.decision.proposal;
    let said = proposal.announced().map(|announced| match announced.verdict {
        Some(said) => said.as_str(),
        None if announced.is_unread() => "unread",
        None => "no outcome",
    });
    // A proposer who takes the proposal back announces no result, and its end.
    said.or_else(|| proposal.closing.as_ref().map(|_| Said::Cancelled.as_str()))
}

/// The mail by which a list announced the outcome.
pub(super) fn announced_in(audited: &Audited) -> Option<&str> {
    let proposal = &audited.decision.proposal;
    match proposal.announced() {
        Some(announced) => announced.message_id.as_deref(),
        None => proposal.closing.as_ref()?.message_id.as_deref(),
    }
}
