//! `plusone ask`: the reply that asks the list for what is missing.

use super::args::{AskArguments, Color, OutputArguments};
use super::session::{RuleBook, say_odd_files, survey};
use super::tally::choose;
use super::{Exit, output};
use crate::Error;
use crate::report::{ask, mail};

pub(super) fn run(arguments: &AskArguments) -> Result<Exit, Error> {
    let output = OutputArguments {
        output: arguments.output.clone(),
        color: Color::Never,
        quiet: arguments.quiet,
        verbose: false,
    };
    let book = RuleBook::open(&arguments.rules, &arguments.input, &output)?;
    let survey = survey(&arguments.input, &book, arguments.proposal.thread.as_deref(), arguments.quiet)?;
    say_odd_files(&survey, arguments.quiet);
    let rules = book.rules();
    let outline = choose(&survey, survey.thread.as_deref(), rules.at)?;
    let thread = survey.read_thread(&outline)?;
    let decision = thread.judge(rules);
    let from = arguments.from.as_deref().map(mail::mailbox_of).transpose()?;
    let to = arguments.to.as_deref().map(mail::address).transpose()?;
    let Some(letter) = ask::letter(&thread, &decision, rules, from, to)? else {
        output::say("plusone: nothing is missing in this vote; no mail written");
        return Ok(Exit::NotPassed);
    };
    output::write(&output, &letter.file()?)?;
    Ok(Exit::Passed)
}
