//! `plusone list`: the proposals of an archive, as a to-do list.

use std::cmp::Reverse;
use std::mem::ManuallyDrop;

use super::args::{InputArguments, ListArguments, ListChoice, RuleArguments, SortKey};
use super::each::{self, EachRun, Joined, ListDone};
use super::format::ListFormat;
use super::session::{OpenArchive, RuleBook, is_settled, say_odd_files, survey_within};
use super::{Exit, output};
use crate::Error;
use crate::pipeline::{Decision, Survey};
use crate::report::ListReport;
use crate::report::json::{self, State, state};
use crate::report::rows::MailingListRow;
use crate::request::{self, Wanted};

pub(super) fn run(arguments: &ListArguments) -> Result<Exit, Error> {
    each::check(&arguments.each)?;
    if arguments.each.each { run_each(arguments) } else { run_one(arguments) }
}

/// Lists the archives as one list.
fn run_one(arguments: &ListArguments) -> Result<Exit, Error> {
    let ListArguments { rules, input, output, .. } = arguments;
    let book = RuleBook::open(rules, input, output)?;
    // Never drops the survey and the proposals, because dropping their many small parts takes time.
    let survey = ManuallyDrop::new(survey_within(input.limits_of_list()?, input, &book, None, output.quiet)?);
    say_odd_files(&survey, output.quiet);
    let found = ManuallyDrop::new(ShownProposals::new(&survey, &book, arguments)?);
    with_report(&survey, &found, &book, (arguments, input), |report| {
        output::write(output, &text(arguments, report)?)?;
        Ok(exit(report, &found))
    })
}

/// Lists each archive separately.
fn run_each(arguments: &ListArguments) -> Result<Exit, Error> {
    let ListArguments { rules, input, output, each, format, choice, matching } = arguments;
    let joined = match format {
        ListFormat::Text | ListFormat::Markdown => Joined::Titled,
        ListFormat::Csv => Joined::Table,
        ListFormat::Json | ListFormat::Ndjson => Joined::Values { has_rows_of_lists: false },
    };
    let list = |rules: &RuleArguments, input: &InputArguments, open: Option<OpenArchive>| {
        let book = RuleBook::open(rules, input, output)?;
        let survey = match open {
            Some(open) => open.survey(&book, None)?,
            None => survey_within(input.limits_of_list()?, input, &book, None, output.quiet)?,
        };
        say_odd_files(&survey, output.quiet);
        let found = ShownProposals::new(&survey, &book, arguments)?;
        with_report(&survey, &found, &book, (arguments, input), |report| {
            Ok(ListDone {
                report: text(arguments, report)?,
                row: json::line(&MailingListRow::of_list(report))?,
                exit: exit(report, &found),
                is_settled: found.is_settled,
            })
        })
    };
    let run = EachRun { each, rules, input, output, joined };
    run.run(&("list", format, choice, matching), list, |origin, at, error| {
        json::line(&MailingListRow::failed(origin, at, error))
    })
}

/// The proposals to show, and facts about all of them.
struct ShownProposals {
    shown: Vec<Decision>,
    left_out: usize,
    is_cut_short: bool,
    is_settled: bool,
}

impl ShownProposals {
    fn new(survey: &Survey, book: &RuleBook, arguments: &ListArguments) -> Result<Self, Error> {
        let rules = book.rules();
        let fits = |subject: &str| fits(arguments, subject);
        let ListChoice { since, all, .. } = arguments.choice;
        let wanted = Wanted { since, untagged: all, fits: &fits };
        let mut shown = request::decisions(survey, wanted, rules)?;
        let is_cut_short = shown.iter().any(Decision::is_cut_short);
        let is_settled = is_settled(survey, &shown, rules.at);
        let left_out = choose(&mut shown, arguments);
        Ok(Self { shown, left_out, is_cut_short, is_settled })
    }
}

fn fits(arguments: &ListArguments, subject: &str) -> bool {
    arguments.matching.as_ref().is_none_or(|expression| expression.matches(subject))
}

/// Builds the report of a list and passes it to a function.
fn with_report<T>(
    survey: &Survey,
    found: &ShownProposals,
    book: &RuleBook,
    (arguments, input): (&ListArguments, &InputArguments),
    make: impl FnOnce(&ListReport<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let rules = book.rules();
    let mut unmatched = survey.unmatched_by(rules.at);
    unmatched.retain(|header| fits(arguments, &header.subject));
    make(&ListReport {
        survey,
        decisions: &found.shown,
        left_out: found.left_out,
        unmatched: &unmatched,
        matching: arguments.matching.as_ref(),
        rules,
        origin: &input.origin,
    })
}

fn text(arguments: &ListArguments, report: &ListReport<'_>) -> Result<String, Error> {
    arguments.format.form(output::text(&arguments.output)).write(report)
}

fn exit(report: &ListReport<'_>, found: &ShownProposals) -> Exit {
    if report.survey.unreadable() > 0 || found.is_cut_short { Exit::Unusable } else { Exit::Passed }
}

/// Keeps and sorts the selected decisions.
///
/// Returns the number of decisions that the limit leaves out.
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
    // A vote without a deadline comes after votes with a deadline.
    let closes = |decision: &Decision| {
        let until = decision.proposal.window.until();
        (until.is_none(), until)
    };
    match key {
        // The decisions of an archive are in this order already.
        SortKey::Opened => {}
        SortKey::Closes => decisions.sort_by_key(closes),
        SortKey::Subject => decisions.sort_by_cached_key(|decision| decision.proposal.title.to_lowercase()),
        SortKey::Todo => {
            // Sorts open votes by deadline, and all others with the newest first.
            decisions.sort_by_key(|decision| Reverse(opened(decision)));
            decisions.sort_by_key(|decision| match state(decision) {
                State::Open => (0, closes(decision)),
                State::Closed => (1, (false, None)),
                State::Announced | State::Cancelled => (2, (false, None)),
            });
        }
    }
}
