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
    let matching = arguments.matching.as_ref();
    let fits = |subject: &str| matching.is_none_or(|expression| expression.matches(subject));
    let subject = |outline: &Outline| outline.call.map_or("", |call| survey.headers[call].subject.as_str());
    let called = survey.outlines.iter().filter(|outline| survey.called_by(outline, rules.at));
    let called: Vec<&Outline> = called.filter(|outline| fits(subject(outline))).collect();
    // Needed until the process ends, as the survey is.
    let decisions = ManuallyDrop::new(survey.decide_all(&called, rules)?);
    let mut unmatched = survey.unmatched_by(rules.at);
    unmatched.retain(|header| fits(&header.subject));
    let form = arguments.format.form(output::text(&arguments.output));
    let report = form.write(&ListReport {
        survey: &survey,
        decisions: &decisions,
        unmatched: &unmatched,
        matching,
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
