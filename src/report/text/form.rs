//! The reports for a person, as a form beside the others.

use super::{Layout, audit, list, tally};
use crate::error::Error;
use crate::report::{AuditReport, Form, ListReport, TallyReport};

/// Text for a terminal.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// How it is laid out.
    pub layout: Layout,
    /// Whether `tally` tells the message of each vote and note.
    pub verbose: bool,
}

impl Form<TallyReport<'_>> for Text {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        Ok(tally(report.decision, report.rules, self.layout, self.verbose))
    }
}

impl Form<ListReport<'_>> for Text {
    fn write(&self, report: &ListReport<'_>) -> Result<String, Error> {
        Ok(list(report.survey, report.decisions, report.unmatched, self.layout))
    }
}

impl Form<AuditReport<'_>> for Text {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        Ok(audit(report.audited, report.unmatched, report.summary, self.layout))
    }
}
