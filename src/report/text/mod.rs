//! The report for a person: what is voted on, every vote with its place, the rule, the verdict.

mod audit;
mod form;
mod replies;
mod rule;
mod votes;

pub(super) use audit::said;
pub(super) use rule::completeness;
pub(super) use votes::{counts, has_proof, meaning, proof, who};

use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset};
use comfy_table::{ContentArrangement, Table, presets};

pub use audit::audit;
pub use form::{Line, Text};

use super::json::state;
use super::origin::Basis;
use super::{ListReport, PolicyChoice, clean, next, rulings};
use crate::outcome::Split;
use crate::pipeline::{Decision, Rules};
use crate::policy::Length;
use crate::proposal::{AskedBy, ClosingKind, Proposal, Window};
use crate::tally::{Status, Vote};
use crate::vote::Reason;

/// How a text report is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// Columns of the terminal.
    pub width: u16,
    /// Whether colours may be used. What they say is always said in words too.
    pub color: bool,
}

/// The report of one decision, where nothing is known of how its archive was named. `is_whole` tells whether all files of
/// the archive were read to their end.
pub fn tally(decision: &Decision, rules: Rules<'_>, is_whole: bool, layout: Layout, verbose: bool) -> String {
    let proposal = &decision.proposal;
    let class = Some((&*proposal.class.name, &*proposal.class_reason));
    let rule = super::origin::rule(rules.policy, class, PolicyChoice::Option);
    of_decision(decision, rules, &[rule], is_whole, layout, verbose)
}

/// The report of one decision: the verdict, the rule, what to do next, the votes, the requirements. `rule` are the lines
/// on the rule.
fn of_decision(
    decision: &Decision,
    rules: Rules<'_>,
    rule: &[String],
    is_whole: bool,
    layout: Layout,
    verbose: bool,
) -> String {
    let mut out = String::new();
    let proposal = &decision.proposal;
    rule::verdict(&mut out, decision, layout);
    for line in rule {
        let _ = writeln!(out, "{line}");
    }
    next(&mut out, decision, rules, is_whole);
    let _ = writeln!(out, "\n{}", clean::line(&proposal.subject));
    let _ = writeln!(out, "{}", history(proposal));
    if verbose {
        for link in proposal.permalink.iter().chain(&decision.months) {
            let _ = writeln!(out, "{}", clean::line(link));
        }
    }
    out.push('\n');
    let clear: Vec<&Vote> =
        decision.tally.votes.iter().filter(|vote| vote.status != Status::Unclear).collect();
    if clear.is_empty() {
        out.push_str("No votes.\n");
    } else {
        let _ = writeln!(out, "{}", votes::table_of(&clear, layout));
    }
    if verbose {
        votes::places(&mut out, decision.tally.votes.iter());
    }
    votes::unclear(&mut out, decision);
    votes::explanations(&mut out, &clear);
    replies::without_vote(&mut out, &decision.tally.replies, verbose);
    for ruling in rulings::sentences(decision) {
        let _ = writeln!(out, "Ruling: {ruling}");
    }
    out.push_str("\nRequirements:\n");
    rule::electorate(&mut out, decision, rules);
    for item in &decision.items {
        let _ = writeln!(out, "  {}: {}", clean::line(&item.name), item.outcome.summary);
    }
    for met in &decision.outcome.requirements {
        let _ = writeln!(out, "  {}", rule::requirement(met));
    }
    let _ = writeln!(out, "Archive: {}", rule::completeness(decision));
    notes(&mut out, decision, verbose);
    out
}

/// One decision in one line, for a chat: the verdict, the subject, and the end of the vote.
pub fn line(decision: &Decision, rules: Rules<'_>) -> String {
    let outcome = &decision.outcome;
    let uncertain = if outcome.stable { "" } else { " (uncertain)" };
    let closes = next::closes(decision, rules.at).map(|closes| format!(", {closes}")).unwrap_or_default();
    format!("{}{uncertain}: {}{closes}\n", outcome.summary, clean::line(&decision.proposal.subject))
}

/// When the vote closes, and what to do, a line each.
fn next(out: &mut String, decision: &Decision, rules: Rules<'_>, is_whole: bool) {
    if let Some(closes) = next::closes(decision, rules.at) {
        let _ = writeln!(out, "It {closes}.");
    }
    for step in next::steps(decision, rules, is_whole) {
        let code = step.code.map(|code| format!(" [{code}]")).unwrap_or_default();
        let _ = writeln!(out, "- {}{code}", step.text);
    }
}

/// The table of all proposals of an archive, and below it the rule and the result mails that answer none.
pub fn list(report: &ListReport<'_>, layout: Layout) -> String {
    let mut out = proposals(report, layout);
    if !report.decisions.is_empty() {
        lines_of_rule(&mut out, &report.basis());
    }
    for header in report.unmatched {
        let subject = clean::line(&header.subject);
        let _ = writeln!(out, "no proposal for the result mail of {}: {subject}", day(header.date));
    }
    out
}

/// By which rule all of a report was decided.
fn lines_of_rule(out: &mut String, basis: &Basis<'_>) {
    for line in basis.lines(None) {
        let _ = writeln!(out, "{line}");
    }
}

fn proposals(report: &ListReport<'_>, layout: Layout) -> String {
    let ListReport { survey, decisions, matching, .. } = *report;
    if let Some(expression) = matching.filter(|_| decisions.is_empty() && !survey.outlines.is_empty()) {
        let (all, expression) = (number(survey.outlines.len(), "proposal"), clean::line(expression.as_str()));
        return format!("No subject of {all} matches {expression}\n");
    }
    if decisions.is_empty() && !survey.outlines.is_empty() {
        return format!(
            "No proposal had been called by then ({} called later)\n",
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
            state(decision).to_string(),
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
        out.push_str("? unclear or missing messages could change this result\n");
    }
    let is_unknown = |d: &Decision| d.tally.votes.iter().any(|vote| vote.binding.is_none());
    if decisions.iter().any(is_unknown) {
        out.push_str("( ) non-binding votes, and votes that may not be binding (no roster)\n");
    } else if decisions.iter().any(is_advisory) {
        out.push_str("( ) non-binding votes\n");
    }
    out
}

/// Binding votes, and advisory ones in brackets.
pub(super) fn split(split: Split) -> String {
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
    parts.extend(window(proposal));
    if let Some(extension) = proposal.extensions.last() {
        parts.push(format!("extended to {} UTC", minute(extension.until)));
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

/// The window as it was first asked for; where it was extended, the new end tells the rest.
fn window(proposal: &Proposal) -> Option<String> {
    match proposal.window {
        Window::Minimum { asked: AskedBy::Call(length), .. } => {
            Some(format!("open for at least {}", length_in_words(length)))
        }
        Window::Minimum { asked: AskedBy::Policy(length), .. } => {
            Some(format!("open for {} by the policy", length_in_words(length)))
        }
        Window::Minimum { asked: AskedBy::CallUntil, until } if proposal.extensions.is_empty() => {
            Some(format!("open at least until {} UTC", minute(until)))
        }
        Window::Deadline { until } if proposal.extensions.is_empty() => {
            Some(format!("open until {} UTC", minute(until)))
        }
        Window::Minimum { .. } | Window::Deadline { .. } | Window::None => None,
    }
}

pub(super) fn length_in_words(length: Length) -> String {
    let count = |number: u32, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
    match length {
        Length::Hours(hours) => count(hours, "hour"),
        Length::Days(days) => count(days, "day"),
        Length::BusinessDays(days) => count(days, "business day"),
    }
}

fn notes(out: &mut String, decision: &Decision, verbose: bool) {
    let advisory = decision
        .tally
        .votes
        .iter()
        .filter(|vote| vote.status == Status::Counted && vote.reasons.contains(&Reason::ClaimedNonBinding))
        .count();
    if advisory > 0 {
        let _ = writeln!(out, "Note: {advisory} counted as non-binding because the voter says so");
    }
    for diagnostic in next::untold(decision) {
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

pub(super) fn table(head: &[&str], layout: Layout) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(layout.width);
    table.set_header(head.iter().copied());
    table
}

pub(super) fn trimmed(table: &Table) -> String {
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

pub(super) fn day(date: Option<DateTime<FixedOffset>>) -> String {
    date.map_or_else(|| "an unknown day".to_owned(), |date| date.to_utc().format("%-d %b %Y").to_string())
}

pub(super) fn minute(date: DateTime<FixedOffset>) -> String {
    date.to_utc().format("%-d %b %Y %H:%M").to_string()
}
