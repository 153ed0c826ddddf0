//! The proposals of an archive as a to-do list: the end of each, its votes, the missing votes, and its id.

use std::fmt::Write as _;

use super::{NARROW, TextLayout, day, lines_of_rule, next, number, plain_table, split, trimmed};
use crate::outcome::RequirementResult;
use crate::pipeline::Decision;
use crate::policy::{Measure, Side, Test};
use crate::report::ListReport;
use crate::report::clean;
use crate::report::json::{State, state};

/// The proposals, then the meaning of the marks and the result mails that match no proposal.
pub fn list(report: &ListReport<'_>, layout: TextLayout) -> String {
    let mut out = proposals(report, layout);
    if !report.decisions.is_empty() {
        lines_of_rule(&mut out, &report.basis());
    }
    if report.left_out > 0 {
        let _ = writeln!(out, "and {} more (--limit)", report.left_out);
    }
    for header in report.unmatched {
        let subject = clean::line(&header.subject);
        let _ = writeln!(out, "no proposal for the result mail of {}: {subject}", day(header.date));
    }
    out
}

fn proposals(report: &ListReport<'_>, layout: TextLayout) -> String {
    let ListReport { survey, decisions, matching, .. } = *report;
    if let Some(expression) = matching.filter(|_| decisions.is_empty() && !survey.outlines.is_empty()) {
        let (all, expression) = (number(survey.outlines.len(), "proposal"), clean::line(expression.as_str()));
        return format!("No subject of {all} matches {expression}\n");
    }
    if decisions.is_empty() {
        let (messages, threads) = (number(survey.messages, "message"), number(survey.threads(), "thread"));
        let called =
            survey.outlines.iter().filter(|outline| survey.called_by(outline, report.rules.at)).count();
        return match (survey.outlines.len(), called) {
            (0, _) => format!("No proposal among {messages} in {threads}\n"),
            (1, 0) => "No proposal had been called by then (1 was called later)\n".into(),
            (later, 0) => format!("No proposal had been called by then ({later} were called later)\n"),
            (_, called) => format!("None of {} matches the filters\n", number(called, "proposal")),
        };
    }
    let mut out = if layout.width < NARROW { records(report) } else { table(report, layout) };
    let is_unstable = |decision: &Decision| !decision.outcome.stable;
    if decisions.iter().any(is_unstable) {
        out.push_str("? unclear or missing messages could change this result\n");
    }
    legend(&mut out, decisions);
    let is_advisory =
        |d: &Decision| d.counts.plus.advisory + d.counts.zero.advisory + d.counts.minus.advisory > 0;
    let is_unknown = |d: &Decision| d.tally.votes.iter().any(|vote| vote.binding.is_none());
    if decisions.iter().any(is_unknown) {
        out.push_str("( ) non-binding votes, and votes that may not be binding (no roster)\n");
    } else if decisions.iter().any(is_advisory) {
        out.push_str("( ) non-binding votes\n");
    }
    out
}

/// Writes the commands for the states that need a command.
fn legend(out: &mut String, decisions: &[Decision]) {
    if decisions.iter().any(|decision| to_ask(decision) > 0) {
        out.push_str("to ask: `plusone ask -t ID` drafts the mail, `plusone tally -t ID` shows all votes\n");
    }
    let is_due = |decision: &Decision| state(decision) == State::Closed && decision.outcome.stable;
    if decisions.iter().any(is_due) {
        out.push_str("not announced: `plusone result -t ID` writes the mail\n");
    }
}

/// Number of voters to ask, if the vote is open or its result is uncertain.
fn to_ask(decision: &Decision) -> usize {
    let is_pending = match state(decision) {
        State::Open => true,
        State::Closed => !decision.outcome.stable,
        State::Announced | State::Cancelled => false,
    };
    if is_pending { next::asks(decision) } else { 0 }
}

fn table(report: &ListReport<'_>, layout: TextLayout) -> String {
    let mut table = plain_table(&["id", "closes", "+1", "-1", "state", "subject"], layout);
    for decision in report.decisions {
        let row = ListTableRow::new(report, decision);
        table.add_row([row.id, row.closes, row.plus, row.minus, row.state, row.subject]);
    }
    trimmed(&table) + "\n"
}

/// The list with two lines for each proposal.
fn records(report: &ListReport<'_>) -> String {
    let mut out = String::new();
    for decision in report.decisions {
        let ListTableRow { id, closes, plus, minus, state, subject } = ListTableRow::new(report, decision);
        let closes = if closes.is_empty() { closes } else { format!(", {closes}") };
        let _ = writeln!(out, "{id}  {state}{closes}; +1: {plus}, -1: {minus}\n  {subject}");
    }
    out
}

/// The cells of a proposal.
struct ListTableRow {
    id: String,
    closes: String,
    plus: String,
    minus: String,
    state: String,
    subject: String,
}

impl ListTableRow {
    fn new(report: &ListReport<'_>, decision: &Decision) -> Self {
        let Decision { proposal, counts, .. } = decision;
        let until = proposal.window.until();
        Self {
            id: decision.fingerprint.map(|call| call.short()).unwrap_or_default(),
            closes: until.map(|until| next::distance(until, report.rules.at)).unwrap_or_default(),
            plus: match needed(decision) {
                Some(need) => format!("{} of {need}", split(counts.plus)),
                None => split(counts.plus),
            },
            minus: split(counts.minus),
            state: standing(decision),
            subject: clean::line(&proposal.subject),
        }
    }
}

/// The state of a proposal: its verdict, with the number of voters to ask. If there is nobody to ask and the vote is
/// over, it says if the result was announced.
fn standing(decision: &Decision) -> String {
    let verdict = decision.outcome.verdict.as_str();
    let unstable = if decision.outcome.stable { "" } else { " ?" };
    match (state(decision), to_ask(decision)) {
        (State::Open | State::Closed, asks @ 1..) => format!("{verdict}, {asks} to ask{unstable}"),
        (State::Open | State::Cancelled, _) => format!("{verdict}{unstable}"),
        (State::Announced, _) => format!("{verdict}, announced{unstable}"),
        (State::Closed, _) => format!("{verdict}, not announced{unstable}"),
    }
}

/// Number of +1 that the rule needs; `None` if it does not need a number.
fn needed(decision: &Decision) -> Option<i64> {
    let requirements = decision.proposal.class.requirements.iter().zip(&decision.outcome.requirements);
    let asks = |test: &Test| matches!(test, Test::One(condition) if matches!(condition.measure, Measure::AtLeast { side: Side::Plus, .. }));
    let found = requirements.filter(|(requirement, _)| asks(&requirement.test));
    found.filter_map(|(_, RequirementResult { need, .. })| *need).max()
}
