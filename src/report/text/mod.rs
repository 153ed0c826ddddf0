//! The report for people: the proposal, every vote with its place, the rule, the verdict.

mod audit;
mod form;
mod list;
mod replies;
mod rule;
mod votes;

pub(super) use audit::said;
pub(super) use rule::completeness;
pub(super) use votes::{counts, has_proof, meaning, proof, who};

use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset};
use comfy_table::{ColumnConstraint, ContentArrangement, Table, presets};

pub use audit::audit;
pub use form::{Text, TextLine};
pub use list::list;

use super::origin::ReportBasis;
use super::{PolicyChoice, clean, next, rulings};
use crate::outcome::Split;
use crate::pipeline::{Decision, Rules};
use crate::policy::Length;
use crate::proposal::{AskedBy, ClosingKind, Proposal, Window};
use crate::tally::{Status, Vote};
use crate::vote::Reason;

/// Minimum number of columns for a list with one line for each row. In a narrower terminal, each row takes two lines.
const NARROW: u16 = 80;

/// The layout of a text report.
#[derive(Debug, Clone, Copy)]
pub struct TextLayout {
    /// Number of columns of the terminal.
    pub width: u16,
    /// `true` if colours may be used. The words say the same without colours.
    pub color: bool,
}

/// The report of one decision, for a caller that does not know the name of the archive.
///
/// `is_whole` is `true` if all files of the archive were read completely.
pub fn tally(
    decision: &Decision,
    rules: Rules<'_>,
    is_whole: bool,
    layout: TextLayout,
    verbose: bool,
) -> String {
    let proposal = &decision.proposal;
    let class = Some((&*proposal.class.name, &*proposal.class_reason));
    let rule = super::origin::rule(rules.policy, class, PolicyChoice::Option);
    of_decision(decision, rules, &[rule], is_whole, layout, verbose)
}

/// The report of one decision: the verdict, the rule, the next steps, the votes, the requirements.
///
/// `rule` has the lines on the rule.
fn of_decision(
    decision: &Decision,
    rules: Rules<'_>,
    rule: &[String],
    is_whole: bool,
    layout: TextLayout,
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

/// One decision in one line, for chats: the verdict, the subject, and the end of the vote.
pub fn line(decision: &Decision, rules: Rules<'_>) -> String {
    let outcome = &decision.outcome;
    let uncertain = if outcome.stable { "" } else { " (uncertain)" };
    let closes = next::closes(decision, rules.at).map(|closes| format!(", {closes}")).unwrap_or_default();
    format!("{}{uncertain}: {}{closes}\n", outcome.summary, clean::line(&decision.proposal.subject))
}

/// Writes the end of the vote and the next steps, one line each.
fn next(out: &mut String, decision: &Decision, rules: Rules<'_>, is_whole: bool) {
    if let Some(closes) = next::closes(decision, rules.at) {
        let _ = writeln!(out, "It {closes}.");
    }
    for step in next::steps(decision, rules, is_whole) {
        let code = step.code.map(|code| format!(" [{code}]")).unwrap_or_default();
        let _ = writeln!(out, "- {}{code}", step.text);
    }
}

/// Writes the rule of the whole report.
fn lines_of_rule(out: &mut String, basis: &ReportBasis<'_>) {
    let _ = write!(out, "{}", basis.rule(None));
    let is_chosen = basis.origin.policy != PolicyChoice::Default || basis.suggested.is_some();
    out.push_str(if is_chosen { "\n" } else { " (use --policy to choose another)\n" });
    for line in basis.notes() {
        let _ = writeln!(out, "{line}");
    }
}

/// Number of binding votes, with the number of non-binding votes in brackets.
pub(super) fn split(split: Split) -> String {
    if split.advisory == 0 {
        split.binding.to_string()
    } else {
        format!("{} ({})", split.binding, split.advisory)
    }
}

/// One line about the call, the window and the end.
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

/// The window as first announced. If the window was extended, the report shows the new end elsewhere.
fn window(proposal: &Proposal) -> Option<String> {
    match proposal.window {
        Window::Minimum { asked: AskedBy::Call(length), .. } => {
            Some(format!("open for at least {}", length_in_words(length)))
        }
        Window::Minimum { asked: AskedBy::Policy(length), .. } => {
            Some(format!("open for {} under the policy", length_in_words(length)))
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
        let votes =
            if advisory == 1 { "1 vote counts".to_owned() } else { format!("{advisory} votes count") };
        let _ = writeln!(out, "Note: {votes} as non-binding because the voter says so");
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
            "{} in the thread: {with_vote} with votes, {} without, {} skipped",
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

pub(super) fn table(head: &[&str], layout: TextLayout) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(layout.width);
    table.set_header(head.iter().copied());
    table
}

/// A table that wraps only its last column, so that dates and numbers stay whole.
pub(super) fn plain_table(head: &[&str], layout: TextLayout) -> Table {
    let mut table = table(head, layout);
    for column in table.column_iter_mut().rev().skip(1) {
        column.set_constraint(ColumnConstraint::ContentWidth);
    }
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
