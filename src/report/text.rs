//! The report for a person: what is voted on, every vote with its place, the rule, the verdict.

use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset};
use comfy_table::{ContentArrangement, Table, presets};

use super::clean;
use super::json::state;
use crate::outcome::{Split, Verdict};
use crate::pipeline::{Decision, Rules, Survey};
use crate::proposal::{ClosingKind, Proposal, Window};
use crate::tally::{Status, Vote};
use crate::vote::{Reason, Value};

/// How a text report is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// Columns of the terminal.
    pub width: u16,
    /// Whether colours may be used. What they say is always said in words too.
    pub color: bool,
}

/// The report of one decision.
pub fn tally(decision: &Decision, rules: Rules<'_>, layout: Layout, verbose: bool) -> String {
    let mut out = String::new();
    let proposal = &decision.proposal;
    let _ = writeln!(out, "{}", clean::line(&proposal.subject));
    let _ = writeln!(out, "{}", history(proposal));
    out.push('\n');
    let clear: Vec<&Vote> =
        decision.tally.votes.iter().filter(|vote| vote.status != Status::Unclear).collect();
    if clear.is_empty() {
        out.push_str("No votes.\n");
    } else {
        let _ = writeln!(out, "{}", votes(&clear, layout));
    }
    if verbose {
        places(&mut out, decision.tally.votes.iter());
    }
    unclear(&mut out, decision);
    explanations(&mut out, &clear);
    out.push('\n');
    let _ = writeln!(
        out,
        "Rule: {}, {} ({})",
        clean::line(&rules.policy.title),
        clean::line(&proposal.class.name),
        clean::line(&proposal.class_reason)
    );
    for item in &decision.items {
        let _ = writeln!(out, "  {}: {}", clean::line(&item.name), item.outcome.summary);
    }
    for met in &decision.outcome.requirements {
        let state = if met.met { "met  " } else { "unmet" };
        let _ = writeln!(out, "  {state}  {}: has {}", clean::line(&met.text), met.have);
    }
    verdict(&mut out, decision, layout);
    notes(&mut out, decision, verbose);
    out
}

/// The table of all proposals of an archive.
pub fn list(survey: &Survey, decisions: &[Decision], layout: Layout) -> String {
    if decisions.is_empty() && !survey.outlines.is_empty() {
        return format!(
            "No proposal had been called by then; {} called later\n",
            match survey.outlines.len() {
                1 => "1 was".to_owned(),
                several => format!("{several} were"),
            }
        );
    }
    if decisions.is_empty() {
        let (messages, threads) = (number(survey.messages, "message"), number(survey.threads(), "thread"));
        return format!("No proposal among {messages} in {threads}\n");
    }
    let mut table = table(&["opened", "state", "+1", "0", "-1", "verdict", "subject"], layout);
    for decision in decisions {
        let counts = decision.counts;
        table.add_row([
            decision
                .proposal
                .opened
                .map(|date| date.to_utc().format("%Y-%m-%d").to_string())
                .unwrap_or_default(),
            state(decision).to_owned(),
            split(counts.plus),
            split(counts.zero),
            split(counts.minus),
            format!(
                "{}{}",
                decision.outcome.verdict.as_str(),
                if decision.outcome.stable { "" } else { " ?" }
            ),
            clean::line(&decision.proposal.subject),
        ]);
    }
    let unstable = decisions.iter().any(|decision| !decision.outcome.stable);
    let is_advisory =
        |d: &Decision| d.counts.plus.advisory + d.counts.zero.advisory + d.counts.minus.advisory > 0;
    let mut out = trimmed(&table) + "\n";
    if unstable {
        out.push_str("? unclear messages could turn this verdict\n");
    }
    if decisions.iter().any(is_advisory) {
        out.push_str("( ) advisory votes\n");
    }
    out
}

/// Binding votes, and advisory ones in brackets.
fn split(split: Split) -> String {
    if split.advisory == 0 {
        split.binding.to_string()
    } else {
        format!("{} ({})", split.binding, split.advisory)
    }
}

/// One line on the call, the window and the end.
fn history(proposal: &Proposal) -> String {
    let mut parts = Vec::new();
    match &proposal.proposer {
        Some(proposer) => {
            let who = if proposer.name.is_empty() { &proposer.address } else { &proposer.name };
            parts.push(format!("called by {} on {}", clean::line(who), day(proposal.opened)));
        }
        None => {
            parts.push(format!("its call is not in the archive; first message on {}", day(proposal.opened)));
        }
    }
    match proposal.window {
        Window::Minimum { hours, stated: true, .. } => parts.push(format!("open for at least {hours} hours")),
        Window::Minimum { hours, stated: false, .. } => {
            parts.push(format!("open for {hours} hours by the policy"));
        }
        Window::Deadline { until } => parts.push(format!("open until {} UTC", minute(until))),
        Window::None => {}
    }
    let mut line = parts.join(", ");
    if let Some(closing) = &proposal.closing {
        let how = match closing.kind {
            ClosingKind::Result => "result announced",
            ClosingKind::Cancelled => "cancelled",
            ClosingKind::Withdrawn => "withdrawn",
        };
        let _ = write!(line, "; {how} {}", day(closing.date));
    }
    line
}

fn votes(votes: &[&Vote], layout: Layout) -> String {
    let mut table = table(&["vote", "voter", "counts", "cast (UTC)", "said"], layout);
    for vote in votes {
        table.add_row([
            value(vote),
            who(vote),
            counts(vote),
            vote.date.map(minute).unwrap_or_default(),
            said(vote),
        ]);
    }
    trimmed(&table)
}

/// The value, with the item that it is for.
fn value(vote: &Vote) -> String {
    let value = vote.value.map(|value| value.to_string()).unwrap_or_default();
    vote.item.as_ref().map_or(value.clone(), |item| format!("{value} {}", clean::cut(item, 24)))
}

/// The Message-ID and line of every vote, for who looks them up or has to ask.
fn places<'a>(out: &mut String, votes: impl Iterator<Item = &'a Vote>) {
    for vote in votes {
        let what = vote.value.map_or_else(|| "unclear".to_owned(), |value| value.to_string());
        let no_id = || "a message without Message-ID".to_owned();
        let id = vote.message_id.as_deref().map_or_else(no_id, |id| format!("<{}>", clean::line(id)));
        let _ = writeln!(out, "  {what} of {}: {id}, {}", who(vote), place(vote));
    }
}

/// Where in its mail a vote stands.
fn place(vote: &Vote) -> String {
    if vote.spot.line == 0 { "subject".to_owned() } else { format!("line {}", vote.spot.line) }
}

/// What became of a vote, in words.
fn counts(vote: &Vote) -> String {
    let has = |reason: Reason| vote.reasons.contains(&reason);
    match vote.status {
        Status::Counted if has(Reason::UnexplainedMinus) => "yes, unexplained".into(),
        Status::Counted if has(Reason::ExplainedLater) => "yes, explained later".into(),
        Status::Counted if matches!(vote.value, Some(Value::Other(_))) => "no weight".into(),
        Status::Counted if vote.binding == Some(true) => "yes".into(),
        Status::Counted if vote.binding == Some(false) => "advisory".into(),
        Status::Counted => "unknown".into(),
        Status::Void => "void: unexplained".into(),
        status => status.as_str().into(),
    }
}

fn said(vote: &Vote) -> String {
    format!("\"{}\" ({})", clean::cut(&vote.spot.excerpt, 60), place(vote))
}

fn unclear(out: &mut String, decision: &Decision) {
    for (at, vote) in
        decision.tally.votes.iter().enumerate().filter(|(_, vote)| vote.status == Status::Unclear)
    {
        let meaning = vote.reasons.first().map_or("unclear", |reason| meaning(*reason));
        let turns = if decision.outcome.turned_by.contains(&at) {
            " This message could turn the verdict."
        } else {
            ""
        };
        let date = vote.date.map(minute).unwrap_or_default();
        let _ = writeln!(out, "Unclear: {}, {date} UTC: {meaning}: {}{turns}", who(vote), said(vote));
    }
}

/// What makes a vote unclear, in words.
fn meaning(reason: Reason) -> &'static str {
    match reason {
        Reason::Conditional => "votes under a condition",
        Reason::TwoValues => "two values in one mail",
        Reason::Proxy => "speaks for somebody else",
        Reason::ImpliedEndorsement => "endorses without a vote",
        Reason::ImpliedObjection => "objects without a vote",
        Reason::AgreesWithRemark => "agrees with a remark",
        Reason::ItemsUnclear => "items that cannot be told apart",
        Reason::OtherName => "a vote with another name",
        _ => "a value in a sentence that is not understood",
    }
}

/// The explanation of every -1, for a chair has to weigh it.
fn explanations(out: &mut String, votes: &[&Vote]) {
    for vote in
        votes.iter().filter(|vote| vote.value == Some(Value::MinusOne) && vote.status == Status::Counted)
    {
        match vote.justification.text() {
            Some(text) => {
                let weak = if vote.justification.as_str() == "weak" { " (weak)" } else { "" };
                let _ = writeln!(out, "Explanation of {}{weak}: \"{}\"", who(vote), clean::cut(text, 160));
            }
            None => {
                let _ = writeln!(out, "{} gives no explanation: ask for one", who(vote));
            }
        }
    }
    for vote in votes.iter().filter(|vote| vote.status == Status::Void) {
        let _ = writeln!(out, "The -1 of {} has no explanation and is void: ask for one", who(vote));
    }
}

fn verdict(out: &mut String, decision: &Decision, layout: Layout) {
    let outcome = &decision.outcome;
    let word = outcome.verdict.as_str().to_uppercase();
    let code = match outcome.verdict {
        Verdict::Passed => "1;32",
        Verdict::Failed | Verdict::Blocked | Verdict::Cancelled => "1;31",
        Verdict::Open | Verdict::Mixed | Verdict::Undecided => "1;33",
    };
    let word = if layout.color { format!("\u{1b}[{code}m{word}\u{1b}[0m") } else { word };
    let detail = outcome.summary.strip_prefix(outcome.verdict.as_str()).unwrap_or(&outcome.summary);
    let unclear = decision.tally.votes.iter().filter(|vote| vote.status == Status::Unclear).count();
    let stable = match (unclear, outcome.stable, outcome.turned_by.len()) {
        (0, false, _) => " If votes of one name are of one person, this turns: ask them.",
        (0, ..) => "",
        (1, true, _) => " The unclear message could not turn this.",
        (_, true, _) => " The unclear messages could not turn this.",
        (1, false, _) => " The unclear message could turn this: ask what it means.",
        (_, false, 0) => " The unclear messages together could turn this: ask what they mean.",
        (..) => " An unclear message could turn this: ask what it means.",
    };
    let _ = writeln!(out, "{word}{}.{stable}", after_word(detail));
    if !outcome.waiting_for.is_empty() {
        let names: Vec<String> = outcome.waiting_for.iter().map(|name| clean::line(name)).collect();
        let _ = writeln!(out, "Not voted yet: {}", names.join(", "));
    }
}

/// What follows the verdict: a colon, or words behind a blank.
fn after_word(detail: &str) -> String {
    let blank = if detail.starts_with(' ') { " " } else { "" };
    format!("{blank}{}", clean::line(detail))
}

fn notes(out: &mut String, decision: &Decision, verbose: bool) {
    let advisory = decision
        .tally
        .votes
        .iter()
        .filter(|vote| vote.status == Status::Counted && vote.reasons.contains(&Reason::ClaimedNonBinding))
        .count();
    if advisory > 0 {
        let _ = writeln!(out, "Note: {advisory} counted as advisory, for the voter says non-binding");
    }
    for diagnostic in &decision.diagnostics {
        let of_message = diagnostic
            .message_id
            .as_ref()
            .filter(|_| verbose)
            .map(|id| format!(" <{}>", clean::line(id)))
            .unwrap_or_default();
        let _ = writeln!(out, "Note: {} [{}]{of_message}", clean::line(&diagnostic.text), diagnostic.code);
    }
    if verbose {
        let tally = &decision.tally;
        let with_vote = decision.in_thread.saturating_sub(tally.without_vote + tally.set_aside);
        let _ = writeln!(
            out,
            "{} in the thread: {with_vote} with votes, {} without, {} set aside",
            number(decision.in_thread, "message"),
            tally.without_vote,
            tally.set_aside
        );
    }
}

/// A number with its noun: `1 message`, `2 messages`.
pub fn number(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn who(vote: &Vote) -> String {
    clean::line(if vote.voter.name.is_empty() { &vote.voter.address } else { &vote.voter.name })
}

fn table(head: &[&str], layout: Layout) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(layout.width);
    table.set_header(head.iter().copied());
    table
}

fn trimmed(table: &Table) -> String {
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn day(date: Option<DateTime<FixedOffset>>) -> String {
    date.map_or_else(|| "an unknown day".to_owned(), |date| date.to_utc().format("%-d %b %Y").to_string())
}

fn minute(date: DateTime<FixedOffset>) -> String {
    date.to_utc().format("%-d %b %Y %H:%M").to_string()
}
