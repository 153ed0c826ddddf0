//! The report of an audit for people: a table of the decisions, every finding, and the totals.

use std::fmt::Write as _;

use comfy_table::Table;

use super::{TextLayout, day, lines_of_rule, number, plain_table, trimmed};
use crate::announcement::{Announcement, Number, Said, label};
use crate::audit::{Agreement, Finding, Summary};
use crate::pipeline::Audited;
use crate::report::form::announced;
use crate::report::{AuditReport, clean, headline, rulings};

/// The report of all decisions of an audit, and of the result mails that match none.
pub fn audit(report: &AuditReport<'_>, layout: TextLayout) -> String {
    let AuditReport { survey, audited, unmatched, summary, .. } = *report;
    if summary.decisions == 0 {
        let mail = survey.span().map(|span| {
            let (first, last) = (day(Some(*span.start())), day(Some(*span.end())));
            format!("The archive has mail from {first} to {last}.\n")
        });
        return format!("No proposal to audit\n{}", mail.unwrap_or_default());
    }
    let mut out = format!("{}.\n", headline::audit(summary));
    lines_of_rule(&mut out, &report.basis());
    let _ = writeln!(out, "{}\n", headline::details(summary));
    if !audited.is_empty() {
        let _ = writeln!(out, "{}", trimmed(&table_of(audited, layout)));
    }
    let has_more = |one: &&Audited| !one.comparison.findings.is_empty() || !one.decision.rulings.is_empty();
    for audited in audited.iter().filter(has_more) {
        findings(&mut out, audited);
    }
    if !unmatched.is_empty() {
        let _ =
            writeln!(out, "\n{} without a proposal in the archive", number(unmatched.len(), "result mail"));
        for header in unmatched {
            let id = header.message_id.as_deref().map(|id| format!(" <{}>", clean::line(id)));
            let _ = writeln!(out, "  {}{}", clean::line(&header.subject), id.unwrap_or_default());
        }
    }
    numbers(&mut out, summary);
    out
}

fn table_of(audited: &[Audited], layout: TextLayout) -> Table {
    let mut table = plain_table(&["opened", "agreement", "announced", "verdict", "subject"], layout);
    for one in audited {
        let Audited { decision, comparison } = one;
        let proposal = &decision.proposal;
        let opened = proposal.opened.map(|date| date.to_utc().format("%Y-%m-%d").to_string());
        table.add_row([
            opened.unwrap_or_default(),
            comparison.agreement.as_str().to_owned(),
            announced(one).unwrap_or_default().to_owned(),
            decision.outcome.verdict.as_str().to_owned(),
            clean::line(&proposal.subject),
        ]);
    }
    table
}

fn findings(out: &mut String, audited: &Audited) {
    let Audited { decision, comparison } = audited;
    let proposal = &decision.proposal;
    let _ = writeln!(out, "\n{}", clean::line(&proposal.subject));
    let _ = writeln!(out, "  called {}: <{}>", day(proposal.opened), clean::line(&proposal.message_id));
    if let Some(announcement) = proposal.announced() {
        let _ = writeln!(out, "  announced {}: {}", day(announcement.date), said(announcement));
    }
    let _ = writeln!(out, "  under the rule it is {}", decision.outcome.summary);
    for Finding { code, text, message_id } in &comparison.findings {
        let place = message_id.as_ref().map(|id| format!(" <{}>", clean::line(id))).unwrap_or_default();
        let _ = writeln!(out, "  {code}: {}{place}", clean::line(text));
    }
    for ruling in rulings::sentences(decision) {
        let _ = writeln!(out, "  ruling: {ruling}");
    }
    if comparison.changes_outcome {
        let _ = writeln!(out, "  The announced outcome differs from the rule.");
    }
}

/// The outcome and the numbers of an announcement, in one line.
pub(in crate::report) fn said(announcement: &Announcement) -> String {
    let verdict = announcement.verdict.map(Said::as_str).map(str::to_owned);
    let number = |number: &Number| format!("{} {}", number.count, label(number.side, number.binding));
    let parts: Vec<String> = verdict.into_iter().chain(announcement.counts.iter().map(number)).collect();
    if parts.is_empty() { "nothing that could be read".to_owned() } else { parts.join(", ") }
}

fn numbers(out: &mut String, summary: &Summary) {
    let of = |agreements: &std::collections::BTreeMap<Agreement, usize>| {
        let known = Agreement::ALL.iter().copied().filter_map(|one| Some((one, agreements.get(&one)?)));
        known.map(|(one, count)| format!("{} {count}", one.as_str())).collect::<Vec<_>>().join(", ")
    };
    let _ = writeln!(out, "\n{}: {}", number(summary.decisions, "decision"), of(&summary.agreements));
    if summary.years.len() > 1 {
        for (year, agreements) in &summary.years {
            let year = year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
            let _ = writeln!(out, "  {year}: {}", of(agreements));
        }
    }
    if !summary.findings.is_empty() {
        let _ = writeln!(out, "{}", number(summary.findings.values().sum(), "finding"));
        for (code, count) in &summary.findings {
            let _ = writeln!(out, "  {count:4} {code}");
        }
    }
}
