//! `plusone tally`: one proposal.

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::mem::ManuallyDrop;

use chrono::{DateTime, FixedOffset};

use super::args::TallyArguments;
use super::session::{RuleBook, refused, say_odd_files, survey};
use super::{Exit, output};
use crate::Error;
use crate::message::Fingerprint;
use crate::pipeline::Survey;
use crate::proposal::Outline;
use crate::report::{TallyReport, clean, text};

pub(super) fn run(arguments: &TallyArguments) -> Result<Exit, Error> {
    let book = RuleBook::open(&arguments.rules, &arguments.input, &arguments.output)?;
    // Needed until the process ends; to take its many small parts apart before would only cost time.
    let survey = ManuallyDrop::new(survey(
        &arguments.input,
        &book,
        arguments.proposal.thread.as_deref(),
        arguments.output.quiet,
    )?);
    let chosen = choose(&survey, survey.thread.as_deref(), book.rules().at);
    // Where no report tells it, an odd file may be the reason.
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
    // What could not be read may hold votes: the result cannot be relied on.
    Ok(if survey.unreadable() > 0 || decision.is_cut_short() {
        Exit::Unusable
    } else {
        Exit::of(&decision.outcome)
    })
}

/// The one proposal that is meant.
pub(super) fn choose(
    survey: &Survey,
    thread: Option<&str>,
    at: DateTime<FixedOffset>,
) -> Result<Outline, Error> {
    let found = match thread {
        Some(wanted) => survey.find(wanted),
        None => survey.outlines.iter().filter(|outline| survey.called_by(outline, at)).cloned().collect(),
    };
    match (&found[..], thread) {
        ([one], _) => Ok(one.clone()),
        ([], Some(wanted)) => {
            let known = listed(survey, &survey.outlines);
            let known = if known.is_empty() { known } else { format!("; proposals:{known}") };
            Err(refused(format!(
                "no message matches `{}`: expected an id of `plusone list`, a Message-ID, a link or a part of a \
                 subject{known}",
                clean::line(wanted)
            )))
        }
        ([], None) if !survey.outlines.is_empty() => Err(refused(format!(
            "no proposal had been called by {}: {} called later",
            at.to_utc().format("%Y-%m-%d %H:%M UTC"),
            match survey.outlines.len() {
                1 => "1 was".to_owned(),
                several => format!("{several} were"),
            }
        ))),
        ([], None) => Err(refused(format!(
            "no proposal among {}: no subject has a tag such as [VOTE]; choose a thread with --thread",
            text::number(survey.headers.len(), "message")
        ))),
        (several, _) => Err(refused(format!(
            "{} proposals match; choose one with --thread:{}",
            several.len(),
            listed(survey, several)
        ))),
    }
}

/// Proposals a line each with their id and date, the newest twenty.
fn listed(survey: &Survey, outlines: &[Outline]) -> String {
    const MOST: usize = 20;
    let mut newest: Vec<&Outline> = outlines.iter().collect();
    newest.sort_by_key(|outline| Reverse(survey.called(outline)));
    newest.truncate(MOST);
    let mut ids: Vec<String> = newest.iter().map(|outline| id(survey, outline)).collect();
    // Copies of a call that differ nowhere have one id.
    for at in 0..ids.len() {
        if ids.iter().filter(|other| **other == ids[at]).count() > 1 {
            ids[at] = format!("<{}>", clean::line(&newest[at].message_id));
        }
    }
    let mut list = String::new();
    for (outline, id) in newest.iter().zip(ids) {
        let at = outline.call.or(outline.members.first().copied());
        let subject = at.map_or("", |at| survey.headers[at].subject.as_str());
        let date = survey
            .called(outline)
            .map_or_else(|| "no date".to_owned(), |called| called.to_utc().format("%Y-%m-%d").to_string());
        let _ = write!(list, "\n  {id}  {date}  {}", clean::cut(subject, 100));
    }
    if outlines.len() > MOST {
        let _ = write!(list, "\n  and {} more (`plusone list` shows all)", outlines.len() - MOST);
    }
    list
}

/// The id of a proposal as lists show it; the Message-ID where its call is missing.
fn id(survey: &Survey, outline: &Outline) -> String {
    let call = outline.call.and_then(|call| survey.read_message(call).ok());
    call.map_or_else(
        || format!("<{}>", clean::line(&outline.message_id)),
        |call| Fingerprint::of(&call).short(),
    )
}
