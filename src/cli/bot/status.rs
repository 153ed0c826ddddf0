//! `plusone bot status`: the data of the journal about each list, without reading the archive of the list.

use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use super::arguments::BotStatusArguments;
use super::log::{LogFormat, minute, subject};
use crate::bot::config::{Config, ServedList};
use crate::bot::post::{Id, PostKind};
use crate::bot::records::{PostRecord, PostState, Records};
use crate::bot::seen::Seen;
use crate::bot::sightings::{RunSummary, Sightings};
use crate::cli::args::{OutputArguments, moment_or_now};
use crate::cli::{Exit, output};
use crate::error::Error;

/// The state of a vote, as a line of JSON.
#[derive(Serialize)]
struct VoteStatus<'a> {
    record: &'static str,
    list: &'a str,
    message_id: &'a str,
    subject: &'a str,
    state: &'static str,
    first_seen: DateTime<FixedOffset>,
    last_seen: DateTime<FixedOffset>,
    closes: Option<DateTime<FixedOffset>>,
    posts: Vec<PostStatus>,
    told: Option<&'a str>,
}

/// The state of a post.
#[derive(Serialize)]
struct PostStatus {
    kind: &'static str,
    state: PostState,
    at: DateTime<FixedOffset>,
    sends: u32,
    message_id: String,
}

#[derive(Serialize)]
struct ListStatus<'a> {
    record: &'static str,
    list: &'a str,
    last_run: Option<&'a RunSummary>,
}

pub(super) fn run(arguments: &BotStatusArguments) -> Result<Exit, Error> {
    let config = super::config(Some(&arguments.config))?;
    let at = moment_or_now(arguments.at);
    let (mut report, mut exit) = (String::new(), Exit::Passed);
    for list in &config.lists {
        let (text, is_well) = status(&config, list, arguments.format, at)?;
        report += &text;
        exit = if is_well { exit } else { Exit::NotPassed };
    }
    output::write(&OutputArguments::default(), &report)?;
    Ok(exit)
}

/// The state of a list, and `true` if its last run had no error.
fn status(
    config: &Config,
    list: &ServedList,
    format: LogFormat,
    at: DateTime<FixedOffset>,
) -> Result<(String, bool), Error> {
    let records = Records::of(&config.state);
    let sightings = Sightings::read(&records, &list.entry.address)?;
    let run = sightings.last_run.as_ref();
    let address: &str = list.entry.address.as_ref();
    let mut report = match format {
        LogFormat::Text => format!("{address}\n  {}\n", run.map_or("never run".to_owned(), last_run)),
        LogFormat::Ndjson => line(&ListStatus { record: "list", list: address, last_run: run }),
    };
    for error in run.into_iter().flat_map(|run| &run.errors).filter(|_| format == LogFormat::Text) {
        let _ = writeln!(report, "  error: {error}");
    }
    for seen in sightings.calls.values() {
        let vote = vote(&records, list, seen, at)?;
        report += &match format {
            LogFormat::Text => text(&vote, seen),
            LogFormat::Ndjson => line(&vote),
        };
    }
    Ok((report, run.is_none_or(|run| run.errors.is_empty())))
}

fn vote<'a>(
    records: &Records,
    list: &'a ServedList,
    seen: &'a Seen,
    at: DateTime<FixedOffset>,
) -> Result<VoteStatus<'a>, Error> {
    let mut posts = Vec::new();
    for kind in
        [PostKind::Reminder, PostKind::Question, PostKind::Result, PostKind::Warning, PostKind::Change]
    {
        posts.extend(records.find(&Id::new(kind, &list.entry.address, &seen.message_id))?);
    }
    let is_due = seen.closes.is_some_and(|closes| closes + list.times.grace.delta() <= at);
    Ok(VoteStatus {
        record: "vote",
        list: list.entry.address.as_ref(),
        message_id: &seen.message_id,
        subject: &seen.subject,
        state: state(&posts, is_due),
        first_seen: seen.first,
        last_seen: seen.last,
        closes: seen.closes,
        posts: posts.iter().map(post).collect(),
        told: seen.told.as_deref(),
    })
}

/// The state of a vote in words.
fn state(posts: &[PostRecord], is_due: bool) -> &'static str {
    let has = |kind, state| posts.iter().any(|record| record.post.kind == kind && record.state == state);
    if has(PostKind::Result, PostState::Sent) {
        "posted"
    } else if posts.iter().any(|record| record.state == PostState::Intended) {
        "in-doubt"
    } else if has(PostKind::Question, PostState::Sent) || has(PostKind::Warning, PostState::Sent) {
        "asked"
    } else if is_due {
        "due"
    } else {
        "open"
    }
}

fn post(record: &PostRecord) -> PostStatus {
    PostStatus {
        kind: record.post.kind.as_str(),
        state: record.state,
        at: record.at,
        sends: record.sends,
        message_id: record.post.id.as_str().to_owned(),
    }
}

fn last_run(run: &RunSummary) -> String {
    let RunSummary { at, posted, asked, waiting, postponed, errors } = run;
    let left = if *postponed == 0 { String::new() } else { format!(", {postponed} left for the next run") };
    let errors = errors.len();
    format!(
        "last run {}: {posted} posted, {asked} asked, {waiting} waiting{left}, errors: {errors}",
        minute(*at)
    )
}

fn text(vote: &VoteStatus<'_>, seen: &Seen) -> String {
    let closes = seen.closes.map_or("no deadline".to_owned(), |closes| format!("closes {}", minute(closes)));
    let mut text = format!(
        "  {}: {}, seen since {}, {closes}\n",
        vote.state,
        subject(&seen.subject),
        minute(seen.first)
    );
    for post in &vote.posts {
        let state = if post.state == PostState::Sent { "sent" } else { "may have been sent" };
        let _ = writeln!(text, "    {}: {state} at {} <{}>", post.kind, minute(post.at), post.message_id);
    }
    if let Some(told) = vote.told {
        let _ = writeln!(text, "    {told}");
    }
    text
}

fn line(value: &impl Serialize) -> String {
    // Serialisation fails only for maps whose keys are not strings.
    serde_json::to_string(value).map(|line| line + "\n").unwrap_or_default()
}
