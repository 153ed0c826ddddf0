//! The text reports as implementations of the format trait.

use super::{TextLayout, audit, line, list, of_decision};
use crate::error::Error;
use crate::report::{AuditReport, Form, ListReport, TallyReport};

/// Text for a terminal.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// The layout.
    pub layout: TextLayout,
    /// `true` if `tally` shows the Message-ID of each vote and note.
    pub verbose: bool,
}

/// One line of text.
#[derive(Debug, Clone, Copy)]
pub struct TextLine;

impl Form<TallyReport<'_>> for TextLine {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        Ok(line(report.decision, report.rules))
    }
}

impl Form<TallyReport<'_>> for Text {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        let TallyReport { survey, decision, rules, .. } = *report;
        let basis = report.basis();
        let class = (&*decision.proposal.class.name, &*decision.proposal.class_reason);
        let rule = basis.lines(Some(class));
        Ok(of_decision(decision, rules, &rule, survey.unreadable() == 0, self.layout, self.verbose))
    }
}

impl Form<ListReport<'_>> for Text {
    fn write(&self, report: &ListReport<'_>) -> Result<String, Error> {
        Ok(list(report, self.layout))
    }
}

impl Form<AuditReport<'_>> for Text {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        Ok(audit(report, self.layout))
    }
}
