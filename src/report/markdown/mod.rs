//! Markdown for issues and wikis: tables and lists in the dialect of GitHub, which are readable as plain text.

mod escape;

use std::fmt::Write as _;

use escape::{code, link, text};

use super::form::announced;
use super::json::state;
use super::origin::ReportBasis;
use super::rulings::sentences;
use super::text::{completeness, counts, day, has_proof, number, proof, said, split, who};
use super::{AuditReport, Form, ListReport, TallyReport};
use crate::audit::{Agreement, Finding};
use crate::error::Error;
use crate::message::Header;
use crate::outcome::{Counts, RequirementResult};
use crate::pipeline::{Audited, Decision};
use crate::tally::{Reply, Status, Vote};

/// Markdown in the dialect of GitHub.
#[derive(Debug, Clone, Copy)]
pub struct Markdown;

impl Form<TallyReport<'_>> for Markdown {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        let decision = report.decision;
        let proposal = &decision.proposal;
        let outcome = &decision.outcome;
        let mut out = format!("# {}\n\n", text(&proposal.subject));
        let _ = writeln!(out, "**{}**\n", text(&outcome.summary));
        let class = (&*proposal.class.name, &*proposal.class_reason);
        rule(&mut out, &report.basis(), Some(class));
        if !outcome.stable {
            out.push_str("Unclear or missing messages could change this result.\n\n");
        }
        if let Some(proposer) = &proposal.proposer {
            let name = if proposer.name.is_empty() { &proposer.address } else { &proposer.name };
            let _ = writeln!(out, "- Called by {} on {}", text(name), day(proposal.opened));
        }
        let _ = writeln!(out, "- Call: {}", link(&code(&proposal.message_id), proposal.permalink.as_deref()));
        if let Some(until) = proposal.window.until() {
            let _ = writeln!(out, "- Open until {}", minute(until));
        }
        let _ = writeln!(out, "- Archive: {}", text(&completeness(decision)));
        out.push_str("\n## Votes\n\n");
        votes(&mut out, &decision.tally.votes);
        replies(&mut out, &decision.tally.replies);
        out.push_str("\n## Rule\n\n");
        for item in &decision.items {
            let _ = writeln!(out, "- Item {}: {}", text(&item.name), text(&item.outcome.summary));
        }
        if !decision.items.is_empty() {
            out.push('\n');
        }
        requirements(&mut out, &outcome.requirements);
        if !outcome.waiting_for.is_empty() {
            let names: Vec<String> = outcome.waiting_for.iter().map(|name| text(name)).collect();
            let _ = writeln!(out, "\nNot voted yet: {}", names.join(", "));
        }
        rulings(&mut out, decision);
        notes(&mut out, decision);
        Ok(out)
    }
}

impl Form<ListReport<'_>> for Markdown {
    fn write(&self, report: &ListReport<'_>) -> Result<String, Error> {
        let mut out = String::from("# Proposals\n\n");
        if report.decisions.is_empty() {
            out.push_str("No proposal.\n");
        } else {
            head(&mut out, &["Opened", "State", "+1", "0", "-1", "Verdict", "Subject"]);
        }
        for decision in report.decisions {
            let verdict = decision.outcome.verdict.as_str();
            let verdict = if decision.outcome.stable { verdict.to_owned() } else { format!("{verdict} ?") };
            let [plus, zero, minus] = sides(decision.counts);
            row(
                &mut out,
                &[
                    opened(decision),
                    state(decision).to_string(),
                    plus,
                    zero,
                    minus,
                    verdict,
                    subject(decision),
                ],
            );
        }
        if report.decisions.iter().any(|decision| !decision.outcome.stable) {
            out.push_str("\nA question mark: unclear or missing messages could change the result.\n");
        }
        if !report.decisions.is_empty() {
            out.push('\n');
            rule(&mut out, &report.basis(), None);
        }
        unmatched(&mut out, report.unmatched);
        Ok(out)
    }
}

impl Form<AuditReport<'_>> for Markdown {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        let AuditReport { audited, summary, .. } = *report;
        let mut out = String::from("# Audit of decisions\n\n");
        let known = Agreement::ALL.iter().filter_map(|one| Some((one, summary.agreements.get(one)?)));
        let agreements: Vec<String> = known.map(|(one, count)| format!("{} {count}", one.as_str())).collect();
        let _ = writeln!(out, "{}: {}\n", number(summary.decisions, "decision"), agreements.join(", "));
        let _ = match summary.outcomes_changed {
            0 => writeln!(out, "No announced outcome differs from the rule."),
            1 => writeln!(out, "**1 announced outcome differs from the rule.**"),
            several => writeln!(out, "**{several} announced outcomes differ from the rule.**"),
        };
        if !audited.is_empty() {
            out.push('\n');
            rule(&mut out, &report.basis(), None);
            head(&mut out, &["Opened", "Agreement", "Announced", "Verdict", "Subject"]);
        }
        for one in audited {
            let verdict = one.decision.outcome.verdict.as_str().to_owned();
            let agreement = one.comparison.agreement.as_str().to_owned();
            let announced = announced(one).unwrap_or_default().to_owned();
            row(&mut out, &[opened(&one.decision), agreement, announced, verdict, subject(&one.decision)]);
        }
        let has_more =
            |one: &&Audited| !one.comparison.findings.is_empty() || !one.decision.rulings.is_empty();
        let mut differing = audited.iter().filter(has_more).peekable();
        if differing.peek().is_some() {
            out.push_str("\n## Findings\n");
        }
        differing.for_each(|one| findings(&mut out, one));
        unmatched(&mut out, report.unmatched);
        Ok(out)
    }
}

/// The rule of the decision, and its source: one paragraph each.
fn rule(out: &mut String, basis: &ReportBasis<'_>, class: Option<(&str, &str)>) {
    for line in basis.lines(class) {
        let _ = writeln!(out, "{}\n", text(&line));
    }
}

fn votes(out: &mut String, votes: &[Vote]) {
    if votes.is_empty() {
        out.push_str("No votes.\n");
        return;
    }
    let shows_proof = has_proof(votes.iter());
    let names = ["Vote", "Voter"].into_iter().chain(shows_proof.then_some("Proof"));
    head(out, &names.chain(["Counts", "Cast (UTC)", "Said", "Message"]).collect::<Vec<_>>());
    for vote in votes {
        let value = vote.value.map(|value| value.to_string()).unwrap_or_default();
        let item = vote.item.as_ref().map(|item| format!(" for {}", text(item))).unwrap_or_default();
        let form = vote.form.as_deref().map(|form| format!(", form {}", code(form))).unwrap_or_default();
        let place =
            if vote.spot.line == 0 { "subject".to_owned() } else { format!("line {}{form}", vote.spot.line) };
        let id = vote.message_id.as_deref().map(code).unwrap_or_default();
        let before = [format!("{value}{item}"), text(&who(vote))].into_iter();
        let after = [
            text(&counts(vote)),
            vote.date.map(minute).unwrap_or_default(),
            code(vote.spot.words()),
            format!("{}, {place}", link(&id, vote.permalink.as_deref())),
        ];
        let cells = before.chain(shows_proof.then(|| proof(vote).to_owned())).chain(after);
        row(out, &cells.collect::<Vec<_>>());
    }
    let explained = votes.iter().filter(|vote| vote.status != Status::Superseded);
    let explained: Vec<_> = explained.filter_map(|vote| Some((vote, vote.justification.text()?))).collect();
    if !explained.is_empty() {
        out.push('\n');
    }
    for (vote, words) in explained {
        let _ = writeln!(out, "- Explanation of {}: {}", text(&who(vote)), code(words));
    }
}

fn replies(out: &mut String, replies: &[Reply]) {
    if replies.is_empty() {
        return;
    }
    out.push_str("\n## Replies without a vote\n\n");
    head(out, &["Author", "Sent (UTC)", "First sentence", "Message"]);
    for Reply { author, date, spot, message_id, permalink } in replies {
        let id = message_id.as_deref().map(code).unwrap_or_default();
        let said = if spot.excerpt.is_empty() { String::new() } else { code(&spot.excerpt) };
        let sent = date.map(minute).unwrap_or_default();
        row(out, &[text(author.label()), sent, said, link(&id, permalink.as_deref())]);
    }
}

fn requirements(out: &mut String, requirements: &[RequirementResult]) {
    head(out, &["Requirement", "Has", "Needs", "Met"]);
    for met in requirements {
        let have = if met.have == met.have_at_most {
            met.have.to_string()
        } else {
            format!("{} to {}", met.have, met.have_at_most)
        };
        let need = met.need.map_or_else(|| "unknown".to_owned(), |need| need.to_string());
        let is_met = match (met.met, met.certain) {
            (true, _) => "yes",
            (false, true) => "no",
            (false, false) => "uncertain",
        };
        row(out, &[text(&met.text), have, need, is_met.to_owned()]);
    }
}

fn rulings(out: &mut String, decision: &Decision) {
    if !decision.rulings.is_empty() {
        out.push_str("\n## Rulings\n\n");
    }
    for (sentence, used) in sentences(decision).zip(&decision.rulings) {
        let _ = writeln!(out, "- {} ({})", text(&sentence), code(&used.ruling.message_id));
    }
}

fn notes(out: &mut String, decision: &Decision) {
    if !decision.diagnostics.is_empty() {
        out.push_str("\n## Notes\n\n");
    }
    for odd in &decision.diagnostics {
        let id = odd.message_id.as_deref().map(|id| format!(", {}", code(id))).unwrap_or_default();
        let _ = writeln!(out, "- `{}`: {}{id}", odd.code, text(&odd.text));
    }
}

fn findings(out: &mut String, audited: &Audited) {
    let Audited { decision, comparison } = audited;
    let proposal = &decision.proposal;
    let _ = writeln!(out, "\n### {}\n", text(&proposal.subject));
    let _ = writeln!(
        out,
        "- Called {}: {}",
        day(proposal.opened),
        link(&code(&proposal.message_id), proposal.permalink.as_deref())
    );
    if let Some(announcement) = proposal.announced() {
        let id = announcement.message_id.as_deref().map(|id| format!(" in {}", code(id))).unwrap_or_default();
        let _ = writeln!(out, "- Announced {}{id}: {}", day(announcement.date), text(&said(announcement)));
    }
    let _ = writeln!(out, "- Under the rule: {}", text(&decision.outcome.summary));
    for Finding { code: kind, text: sentence, message_id } in &comparison.findings {
        let id = message_id.as_deref().map(|id| format!(" ({})", code(id))).unwrap_or_default();
        let _ = writeln!(out, "- `{kind}`: {}{id}", text(sentence));
    }
    for sentence in sentences(decision) {
        let _ = writeln!(out, "- Ruling: {}", text(&sentence));
    }
    if comparison.changes_outcome {
        out.push_str("- **The announced outcome differs from the rule.**\n");
    }
}

fn unmatched(out: &mut String, headers: &[&Header]) {
    if !headers.is_empty() {
        out.push_str("\n## Result mails without a proposal in the archive\n\n");
    }
    for header in headers {
        let id = header.message_id.as_deref().map(|id| format!(", {}", code(id))).unwrap_or_default();
        let _ = writeln!(out, "- {}: {}{id}", day(header.date), text(&header.subject));
    }
}

fn head(out: &mut String, cells: &[&str]) {
    let _ = writeln!(out, "| {} |\n|{}", cells.join(" | "), "---|".repeat(cells.len()));
}

/// Writes a row of cells. The caller has escaped text from mail, so that it cannot end a cell.
fn row(out: &mut String, cells: &[String]) {
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

/// The subject, with a link to the call.
fn subject(decision: &Decision) -> String {
    link(&text(&decision.proposal.subject), decision.proposal.permalink.as_deref())
}

fn opened(decision: &Decision) -> String {
    let day = |date: chrono::DateTime<_>| date.to_utc().format("%Y-%m-%d").to_string();
    decision.proposal.opened.map(day).unwrap_or_default()
}

fn minute(date: chrono::DateTime<chrono::FixedOffset>) -> String {
    date.to_utc().format("%Y-%m-%d %H:%M").to_string()
}

fn sides(counts: Counts) -> [String; 3] {
    [counts.plus, counts.zero, counts.minus].map(split)
}
