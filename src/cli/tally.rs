//! `plusone tally`: the votes and the result of one proposal.

use std::mem::ManuallyDrop;

use super::args::TallyArguments;
use super::session::{RuleBook, say_odd_files, survey};
use super::{Exit, output};
use crate::Error;
use crate::report::TallyReport;
pub(super) use crate::request::proposal as choose;

pub(super) fn run(arguments: &TallyArguments) -> Result<Exit, Error> {
    let book = RuleBook::open(&arguments.rules, &arguments.input, &arguments.output)?;
    // Never drops the survey, because dropping its many small parts takes time.
    let survey = ManuallyDrop::new(survey(
        &arguments.input,
        &book,
        arguments.proposal.thread.as_deref(),
        arguments.output.quiet,
    )?);
    let chosen = choose(&survey, survey.thread.as_deref(), book.rules().at);
    // If no proposal is found, no report mentions unusual files, although one of them may be the reason.
    let outline = chosen.inspect_err(|_| say_odd_files(&survey, arguments.output.quiet))?;
    let rules = book.rules();
    let decision = survey.decide(&outline, rules)?;
    let form = arguments.format.form(output::text(&arguments.output));
    let report = form.write(&TallyReport {
        survey: &survey,
        decision: &decision,
        rules,
        origin: &arguments.input.origin,
    })?;
    output::write(&arguments.output, &report)?;
    // Unread mail may contain votes, so the result is not reliable.
    Ok(if survey.unreadable() > 0 || decision.is_cut_short() {
        Exit::Unusable
    } else {
        Exit::of(&decision.outcome)
    })
}
