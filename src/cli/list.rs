//! `plusone list`: the proposals of an archive.

use std::mem::ManuallyDrop;

use super::args::ListArguments;
use super::session::{RuleBook, say_odd_files, survey};
use super::{Exit, output};
use crate::Error;
use crate::pipeline::Decision;
use crate::proposal::Outline;
use crate::report::ListReport;

pub(super) fn run(arguments: &ListArguments) -> Result<Exit, Error> {
    let book = RuleBook::open(&arguments.rules, &arguments.input, &arguments.output)?;
    let survey = survey(&arguments.input, &book.policy, arguments.output.quiet)?;
    say_odd_files(&survey, arguments.output.quiet);
    let rules = book.rules();
    let called: Vec<&Outline> =
        survey.outlines.iter().filter(|outline| survey.called_by(outline, rules.at)).collect();
    // Needed until the process ends, as the survey is.
    let decisions = ManuallyDrop::new(survey.decide_all(&called, rules)?);
    let unmatched = survey.unmatched_by(rules.at);
    let form = arguments.format.form(output::text(&arguments.output));
    let report = form.write(&ListReport {
        survey: &survey,
        decisions: &decisions,
        unmatched: &unmatched,
        rules,
        origin: &arguments.input.origin,
    })?;
    output::write(&arguments.output, &report)?;
    Ok(if survey.unreadable() > 0 || decisions.iter().any(Decision::is_cut_short) {
        Exit::Unusable
    } else {
        Exit::Passed
    })
}
