//! Finds rules in presets and files, one proposal by its name, and the proposals of a period. The command and other
//! callers use the same functions.

#[cfg(feature = "files")]
#[expect(clippy::disallowed_methods, reason = "reads the files of the rules")]
mod files;
#[cfg(feature = "files")]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "reads what was fetched")]
mod recorded;

use std::cmp::Reverse;
use std::fmt::Write as _;

use chrono::{DateTime, Datelike, FixedOffset};

#[cfg(feature = "files")]
pub use files::{mailmap, parts, policy, roster, rulings, text};
#[cfg(feature = "files")]
pub use recorded::recorded;
#[cfg(feature = "fetch")]
pub(crate) use recorded::{RECORD, SCHEMA, beside, is_unchanged, sum};

use crate::audit::Summary;
use crate::error::{Error, ErrorKind};
use crate::message::Fingerprint;
use crate::pipeline::{Audited, Decision, Rules, Survey};
use crate::proposal::Outline;
use crate::report::clean;

/// Finds one proposal: by its name, or without a name the only proposal that was called by a time.
///
/// # Errors
/// If no proposal fits, or several do. The error lists them.
pub fn proposal(survey: &Survey, thread: Option<&str>, at: DateTime<FixedOffset>) -> Result<Outline, Error> {
    if let Some(wanted) = thread {
        return named(survey, wanted);
    }
    let called = survey.outlines.iter().filter(|outline| survey.called_by(outline, at));
    let found: Vec<Outline> = called.cloned().collect();
    match &found[..] {
        [one] => Ok(one.clone()),
        [] if !survey.outlines.is_empty() => Err(refused(format!(
            "no proposal had been called by {}: {} called later",
            at.to_utc().format("%Y-%m-%d %H:%M UTC"),
            match survey.outlines.len() {
                1 => "1 was".to_owned(),
                several => format!("{several} were"),
            }
        ))),
        [] => Err(refused(format!(
            "no proposal among {}: no subject has a tag such as [VOTE]; choose a thread with --thread",
            match survey.headers.len() {
                1 => "1 message".to_owned(),
                several => format!("{several} messages"),
            }
        ))),
        several => Err(refused(format!(
            "{} proposals match; choose one with --thread:{}",
            several.len(),
            listed(survey, several)
        ))),
    }
}

/// Finds the only proposal that a text names: by a Message-ID, an id, a link or a part of its subject.
///
/// # Errors
/// If no proposal fits, or several do. The error lists them.
pub fn named(survey: &Survey, wanted: &str) -> Result<Outline, Error> {
    match &survey.find(wanted)[..] {
        [one] => Ok(one.clone()),
        [] => {
            let known = listed(survey, &survey.outlines);
            let known = if known.is_empty() { known } else { format!("; proposals:{known}") };
            Err(refused(format!(
                "no message matches `{}`: expected an id of `plusone list`, a Message-ID, a link or a part of a \
                 subject{known}",
                clean::line(wanted)
            )))
        }
        several => Err(refused(format!(
            "`{}` matches {} proposals; name one by its id or Message-ID:{}",
            clean::line(wanted),
            several.len(),
            listed(survey, several)
        ))),
    }
}

/// The proposals to select from an archive.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// Only proposals that were called at this time or later.
    pub since: Option<DateTime<FixedOffset>>,
    /// `true` to include threads with votes whose subject has no tag of a call.
    pub untagged: bool,
    /// Returns `true` for the subject of a proposal to select.
    pub fits: &'a dyn Fn(&str) -> bool,
}

/// Decides the selected proposals that had been called by the time of judgement, in the order of the archive.
///
/// # Errors
/// If a file can no longer be read.
pub fn decisions(survey: &Survey, wanted: Wanted<'_>, rules: Rules<'_>) -> Result<Vec<Decision>, Error> {
    let Wanted { since, untagged, fits } = wanted;
    let is_wanted = |outline: &&Outline| {
        let called = survey.called(outline);
        let since = since.is_none_or(|since| called.is_some_and(|called| called >= since));
        since && survey.called_by(outline, rules.at) && fits(subject(survey, outline))
    };
    let called: Vec<&Outline> = survey.outlines.iter().filter(is_wanted).collect();
    let mut decisions = survey.decide_all(&called, rules)?;
    if untagged {
        let mut untagged = survey.untagged();
        untagged.retain(|outline| fits(subject(survey, outline)));
        let untagged = survey.decide_all(&untagged.iter().collect::<Vec<_>>(), rules)?;
        let opened = |decision: &Decision| decision.proposal.opened;
        let is_wanted = |decision: &Decision| {
            !decision.tally.votes.is_empty()
                && opened(decision).is_none_or(|opened| opened <= rules.at)
                && since.is_none_or(|since| opened(decision).is_some_and(|opened| opened >= since))
        };
        decisions.extend(untagged.into_iter().filter(is_wanted));
        decisions.sort_by_key(opened);
    }
    Ok(decisions)
}

/// Decides the proposals that were called in a period, and compares each decision with the announced result.
///
/// # Errors
/// If a file can no longer be read.
pub fn audited(
    survey: &Survey,
    since: Option<DateTime<FixedOffset>>,
    until: Option<DateTime<FixedOffset>>,
    rules: Rules<'_>,
) -> Result<Vec<Audited>, Error> {
    let is_wanted = |outline: &&Outline| {
        let called = survey.called(outline);
        survey.called_by(outline, rules.at)
            && since.is_none_or(|since| called.is_some_and(|called| called >= since))
            && until.is_none_or(|until| called.is_some_and(|called| called <= until))
    };
    let wanted: Vec<&Outline> = survey.outlines.iter().filter(is_wanted).collect();
    survey.audit_all(&wanted, rules)
}

/// The totals over the decisions of an audit.
pub fn summary(audited: &[Audited]) -> Summary {
    let mut summary = Summary::default();
    for Audited { decision, comparison } in audited {
        summary.add(decision.proposal.opened.map(|opened| opened.to_utc().year()), comparison);
    }
    summary
}

fn refused(text: String) -> Error {
    Error::new(ErrorKind::Argument, text)
}

fn subject<'a>(survey: &'a Survey, outline: &Outline) -> &'a str {
    let first = outline.call.or_else(|| outline.members.first().copied());
    first.map_or("", |at| survey.headers[at].subject.as_str())
}

/// Lists the twenty newest proposals, one line each, with id and date.
fn listed(survey: &Survey, outlines: &[Outline]) -> String {
    const MOST: usize = 20;
    let mut newest: Vec<&Outline> = outlines.iter().collect();
    newest.sort_by_key(|outline| Reverse(survey.called(outline)));
    newest.truncate(MOST);
    let mut ids: Vec<String> = newest.iter().map(|outline| id(survey, outline)).collect();
    // Identical copies of a call have one id.
    for at in 0..ids.len() {
        if ids.iter().filter(|other| **other == ids[at]).count() > 1 {
            ids[at] = format!("<{}>", clean::line(&newest[at].message_id));
        }
    }
    let mut list = String::new();
    for (outline, id) in newest.iter().zip(ids) {
        let date = survey
            .called(outline)
            .map_or_else(|| "no date".to_owned(), |called| called.to_utc().format("%Y-%m-%d").to_string());
        let _ = write!(list, "\n  {id}  {date}  {}", clean::cut(subject(survey, outline), 100));
    }
    if outlines.len() > MOST {
        let _ = write!(list, "\n  and {} more (`plusone list` shows all)", outlines.len() - MOST);
    }
    list
}

/// The id of a proposal in lists; the Message-ID if its call is missing.
fn id(survey: &Survey, outline: &Outline) -> String {
    let call = outline.call.and_then(|call| survey.read_message(call).ok());
    call.map_or_else(
        || format!("<{}>", clean::line(&outline.message_id)),
        |call| Fingerprint::of(&call).short(),
    )
}
