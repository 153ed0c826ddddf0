//! `plusone explain`: the thread of a proposal, line by line.

use super::args::{Color, ExplainArguments, Format, OutputArguments};
use super::session::{Error, RuleBook, survey};
use super::tally::choose;
use super::{Exit, output};
use crate::report::explain;

pub(super) fn run(arguments: &ExplainArguments) -> Result<Exit, Error> {
    let book = RuleBook::open(&arguments.rules)?;
    let output = OutputArguments {
        format: Format::Text,
        output: arguments.output.clone(),
        color: Color::Never,
        quiet: arguments.quiet,
        verbose: arguments.verbose,
    };
    let survey = survey(&arguments.input, &book.policy, &output)?;
    let outline = choose(&survey, arguments.thread.as_deref())?;
    let (proposal, messages, _) = survey.examine(&outline, book.rules())?;
    output::write(&output, &explain::thread(&proposal, &messages, arguments.verbose))?;
    Ok(if survey.unreadable() > 0 { Exit::Unusable } else { Exit::Passed })
}
