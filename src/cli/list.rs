//! `plusone list`: the proposals of an archive, as a to-do list.

use std::cmp::Reverse;
use std::mem::ManuallyDrop;

use super::args::{ListArguments, ListChoice, SortKey};
use super::format::ListFormat;
use super::session::{RuleBook, say_odd_files, survey_within};
use super::{Exit, output};
use crate::Error;
use crate::pipeline::{Decision, Rules, Survey};
use crate::proposal::Outline;
use crate::report::ListReport;
use crate::report::json::{State, state};

pub(super) fn run(arguments: &ListArguments) -> Result<Exit, Error> {
    let book = RuleBook::open(&arguments.rules, &arguments.input, &arguments.output)?;
    let limits = arguments.input.limits_of_list()?;
    let survey = survey_within(limits, &arguments.input, &book.policy, arguments.output.quiet)?;
    say_odd_files(&survey, arguments.output.quiet);
    let rules = book.rules();
    let matching = arguments.matching.as_ref();
    let fits = |subject: &str| matching.is_none_or(|expression| expression.matches(subject));
    // Needed until the process ends, as the survey is.
    let mut decisions = ManuallyDrop::new(decisions(&survey, &arguments.choice, &fits, rules)?);
    let is_cut_short = decisions.iter().any(Decision::is_cut_short);
    let left_out = choose(&mut decisions, arguments);
    let mut unmatched = survey.unmatched_by(rules.at);
    unmatched.retain(|header| fits(&header.subject));
    let form = arguments.format.form(output::text(&arguments.output));
    let report = form.write(&ListReport {
        survey: &survey,
        decisions: &decisions,
        left_out,
        unmatched: &unmatched,
        matching,
        rules,
        origin: &arguments.input.origin,
    })?;
    output::write(&arguments.output, &report)?;
    Ok(if survey.unreadable() > 0 || is_cut_short { Exit::Unusable } else { Exit::Passed })
}

/// The proposals that had been called and whose subject fits, decided.
fn decisions(
    survey: &Survey,
    choice: &ListChoice,
    fits: &dyn Fn(&str) -> bool,
    rules: Rules<'_>,
) -> Result<Vec<Decision>, Error> {
    let subject = |outline: &Outline| {
        let first = outline.call.or_else(|| outline.members.first().copied());
        first.map_or("", |at| survey.headers[at].subject.as_str())
    };
    let is_wanted = |outline: &&Outline| {
        let called = survey.called(outline);
        let since = choice.since.is_none_or(|since| called.is_some_and(|called| called >= since));
        since && survey.called_by(outline, rules.at) && fits(subject(outline))
    };
    let called: Vec<&Outline> = survey.outlines.iter().filter(is_wanted).collect();
    let mut decisions = survey.decide_all(&called, rules)?;
    if choice.all {
        let mut untagged = survey.untagged();
        untagged.retain(|outline| fits(subject(outline)));
        let untagged = survey.decide_all(&untagged.iter().collect::<Vec<_>>(), rules)?;
        let opened = |decision: &Decision| decision.proposal.opened;
        let is_wanted = |decision: &Decision| {
            !decision.tally.votes.is_empty()
                && opened(decision).is_none_or(|opened| opened <= rules.at)
                && choice.since.is_none_or(|since| opened(decision).is_some_and(|opened| opened >= since))
        };
        decisions.extend(untagged.into_iter().filter(is_wanted));
        decisions.sort_by_key(opened);
    }
    Ok(decisions)
}

/// Leaves the decisions that are asked for, in their order. The result is how many the limit leaves out.
fn choose(decisions: &mut Vec<Decision>, arguments: &ListArguments) -> usize {
    let choice = &arguments.choice;
    if choice.open || choice.unannounced {
        decisions.retain(|decision| match state(decision) {
            State::Open => choice.open,
            State::Closed => choice.unannounced,
            State::Announced | State::Cancelled => false,
        });
    }
    let default = if arguments.format == ListFormat::Text { SortKey::Todo } else { SortKey::Opened };
    sort(decisions, choice.sort.unwrap_or(default));
    let shown = arguments.input.shown().unwrap_or(usize::MAX);
    let left_out = decisions.len().saturating_sub(shown);
    decisions.truncate(shown);
    left_out
}

fn sort(decisions: &mut [Decision], key: SortKey) {
    let opened = |decision: &Decision| decision.proposal.opened;
    // A vote without an end comes after those that have one.
    let closes = |decision: &Decision| {
        let until = decision.proposal.window.until();
        (until.is_none(), until)
    };
    match key {
        // The archive has them by date.
        SortKey::Opened => {}
        SortKey::Closes => decisions.sort_by_key(closes),
        SortKey::Subject => decisions.sort_by_cached_key(|decision| decision.proposal.title.to_lowercase()),
        SortKey::Todo => {
            // The newest first, and of the open ones that which closes first.
            decisions.sort_by_key(|decision| Reverse(opened(decision)));
            decisions.sort_by_key(|decision| match state(decision) {
                State::Open => (0, closes(decision)),
                State::Closed => (1, (false, None)),
                State::Announced | State::Cancelled => (2, (false, None)),
            });
        }
    }
}
