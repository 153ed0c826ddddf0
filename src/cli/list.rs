//! `plusone list`: the proposals of an archive.

use super::args::ListArguments;
use super::session::{Error, RuleBook, say_odd_files, survey};
use super::{Exit, output};
use crate::report::ListReport;

pub(super) fn run(arguments: &ListArguments) -> Result<Exit, Error> {
    let book = RuleBook::open(&arguments.rules, &arguments.input, &arguments.output)?;
    let survey = survey(&arguments.input, &book.policy)?;
    say_odd_files(&survey, arguments.output.quiet);
    let rules = book.rules();
    let called = survey.outlines.iter().filter(|outline| survey.called_by(outline, rules.at));
    let decisions = called.map(|outline| survey.decide(outline, rules)).collect::<Result<Vec<_>, _>>()?;
    let unmatched = survey.unmatched_by(rules.at);
    let form = arguments.format.form(output::text(&arguments.output));
    let report = form.write(&ListReport { survey: &survey, decisions: &decisions, unmatched: &unmatched })?;
    output::write(&arguments.output, &report)?;
    Ok(if survey.unreadable() > 0 { Exit::Unusable } else { Exit::Passed })
}
