//! `plusone audit`: every proposal of an archive recomputed, and held against the result that was announced.

use std::mem::ManuallyDrop;

use chrono::Datelike;

use super::args::AuditArguments;
use super::format::AuditFormat;
use super::session::{RuleBook, refused, say_odd_files, survey};
use super::{Exit, output};
use crate::Error;
use crate::audit::Summary;
use crate::pipeline::{Audited, Survey};
use crate::proposal::Outline;
use crate::report::AuditReport;
use crate::report::html::{self, MOST_ON_A_PAGE};

pub(super) fn run(arguments: &AuditArguments) -> Result<Exit, Error> {
    let book = RuleBook::open(&arguments.rules, &arguments.input, &arguments.output)?;
    let survey = survey(&arguments.input, &book.policy, arguments.output.quiet)?;
    say_odd_files(&survey, arguments.output.quiet);
    let rules = book.rules();
    let wanted =
        |outline: &&Outline| survey.called_by(outline, rules.at) && is_wanted(&survey, outline, arguments);
    let wanted: Vec<&Outline> = survey.outlines.iter().filter(wanted).collect();
    // Needed until the process ends, as the survey is.
    let mut audited = ManuallyDrop::new(survey.audit_all(&wanted, rules)?);
    let mut summary = Summary::default();
    for Audited { decision, comparison } in audited.iter() {
        summary.add(decision.proposal.opened.map(|opened| opened.to_utc().year()), comparison);
    }
    let unmatched = survey.unmatched_by(rules.at);
    let is_cut_short = audited.iter().any(|one| one.decision.is_cut_short());
    if !arguments.only.is_empty() {
        audited.retain(|one| arguments.only.contains(&one.comparison.agreement));
    }
    let report = AuditReport {
        survey: &survey,
        audited: &audited,
        unmatched: &unmatched,
        summary: &summary,
        rules,
        origin: &arguments.input.origin,
    };
    write(arguments, &report)?;
    Ok(match summary.outcomes_changed {
        _ if survey.unreadable() > 0 || is_cut_short => Exit::Unusable,
        0 => Exit::Passed,
        _ => Exit::NotPassed,
    })
}

/// Writes the report: one text, or a folder of pages where the decisions are too many for one.
fn write(arguments: &AuditArguments, report: &AuditReport<'_>) -> Result<(), Error> {
    if arguments.format != AuditFormat::Html || report.audited.len() <= MOST_ON_A_PAGE {
        let form = arguments.format.form(output::text(&arguments.output));
        return output::write(&arguments.output, &form.write(report)?);
    }
    let folder = arguments.output.output.as_deref().filter(|path| path.as_os_str() != "-");
    let folder = folder.ok_or_else(|| {
        refused(format!(
            "{} decisions are too many for one page: name a folder for several with --output",
            report.audited.len()
        ))
    })?;
    output::write_folder(folder, &html::folder(report)?.files)
}

/// Whether a proposal was called in the time that is asked for.
fn is_wanted(survey: &Survey, outline: &Outline, arguments: &AuditArguments) -> bool {
    let called = survey.called(outline);
    arguments.since.is_none_or(|since| called.is_some_and(|called| called >= since))
        && arguments.until.is_none_or(|until| called.is_some_and(|called| called <= until))
}
