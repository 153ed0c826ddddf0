//! `plusone audit`: every proposal of an archive recomputed, and held against the result that was announced.

use std::mem::ManuallyDrop;

use chrono::Datelike;

use super::args::AuditArguments;
use super::session::{RuleBook, say_odd_files, survey};
use super::{Exit, output};
use crate::Error;
use crate::audit::Summary;
use crate::pipeline::{Audited, Survey};
use crate::proposal::Outline;
use crate::report::AuditReport;

pub(super) fn run(arguments: &AuditArguments) -> Result<Exit, Error> {
    let book = RuleBook::open(&arguments.rules, &arguments.input, &arguments.output)?;
    let survey = survey(&arguments.input, &book.policy, arguments.output.quiet)?;
    say_odd_files(&survey, arguments.output.quiet);
    let rules = book.rules();
    let wanted =
        |outline: &&Outline| survey.called_by(outline, rules.at) && is_wanted(&survey, outline, arguments);
    let wanted: Vec<&Outline> = survey.outlines.iter().filter(wanted).collect();
    // Needed until the process ends, as the survey is.
    let audited = ManuallyDrop::new(survey.audit_all(&wanted, rules)?);
    let mut summary = Summary::default();
    for Audited { decision, comparison } in audited.iter() {
        summary.add(decision.proposal.opened.map(|opened| opened.to_utc().year()), comparison);
    }
    let unmatched = survey.unmatched_by(rules.at);
    let form = arguments.format.form(output::text(&arguments.output));
    let report = form.write(&AuditReport {
        survey: &survey,
        audited: &audited,
        unmatched: &unmatched,
        summary: &summary,
        rules,
    })?;
    output::write(&arguments.output, &report)?;
    Ok(match summary.outcomes_changed {
        _ if survey.unreadable() > 0 || audited.iter().any(|one| one.decision.is_cut_short()) => {
            Exit::Unusable
        }
        0 => Exit::Passed,
        _ => Exit::NotPassed,
    })
}

/// Whether a proposal was called in the time that is asked for.
fn is_wanted(survey: &Survey, outline: &Outline, arguments: &AuditArguments) -> bool {
    let called = survey.called(outline);
    arguments.since.is_none_or(|since| called.is_some_and(|called| called >= since))
        && arguments.until.is_none_or(|until| called.is_some_and(|called| called <= until))
}
