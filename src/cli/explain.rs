//! `plusone explain`: shows how each line of the thread of a proposal was read.

use std::mem::ManuallyDrop;

use super::args::{Color, ExplainArguments, OutputArguments};
use super::session::{RuleBook, say_notes_of_rule, say_odd_files, survey};
use super::tally::choose;
use super::{Exit, output};
use crate::Error;
use crate::report::explain;

pub(super) fn run(arguments: &ExplainArguments) -> Result<Exit, Error> {
    let output = OutputArguments {
        output: arguments.output.clone(),
        color: Color::Never,
        quiet: arguments.quiet,
        verbose: arguments.verbose,
    };
    let book = RuleBook::open(&arguments.rules, &arguments.input, &output)?;
    // Never drops the survey, because dropping its many small parts takes time.
    let survey = ManuallyDrop::new(survey(
        &arguments.input,
        &book,
        arguments.proposal.thread.as_deref(),
        arguments.quiet,
    )?);
    say_odd_files(&survey, arguments.quiet);
    if !arguments.quiet {
        say_notes_of_rule(&survey, book.rules(), &arguments.input);
    }
    let outline = choose(&survey, survey.thread.as_deref(), book.rules().at)?;
    let thread = survey.read_thread(&outline)?;
    let rules = book.rules();
    let proposal = thread.proposal(rules);
    let readings = thread.readings(&proposal, rules.electorate.identities());
    let decision = thread.judge(rules);
    let authority = rules.policy.authority();
    let report = explain::thread(
        &proposal,
        thread.messages(),
        &readings,
        &decision,
        authority.as_ref(),
        arguments.verbose,
    );
    output::write(&output, &report)?;
    Ok(if survey.unreadable() > 0 { Exit::Unusable } else { Exit::Passed })
}
