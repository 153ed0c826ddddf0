//! `plusone ask`: the reply that asks the list for missing facts.

use super::args::AskArguments;
use super::session::{RuleBook, say_odd_files, survey};
use super::tally::choose;
use super::{Exit, output};
use crate::Error;
use crate::report::ask;

pub(super) fn run(arguments: &AskArguments) -> Result<Exit, Error> {
    let output = arguments.mail.output();
    let book = RuleBook::open(&arguments.rules, &arguments.input, &output)?;
    let survey = survey(&arguments.input, &book, arguments.proposal.thread.as_deref(), output.quiet)?;
    say_odd_files(&survey, output.quiet);
    let rules = book.rules();
    let outline = choose(&survey, survey.thread.as_deref(), rules.at)?;
    let thread = survey.read_thread(&outline)?;
    let decision = thread.judge(rules);
    let (from, to) = arguments.mail.correspondents()?;
    let Some(letter) = ask::letter(&thread, &decision, rules, from, to)? else {
        output::say("plusone: nothing is missing in this vote; no mail written");
        return Ok(Exit::NotPassed);
    };
    output::write(&output, &letter.file()?)?;
    Ok(Exit::Passed)
}
