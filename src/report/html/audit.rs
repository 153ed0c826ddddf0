//! The data of the page for many decisions: each with its votes, the most serious first.

use serde::Serialize;

use super::Shell;
use super::periods::{Period, Periods, WORST_FIRST};
use super::votes::ShownVote;
use crate::audit::{Agreement, FindingCode, Summary};
use crate::diagnostic::Diagnostic;
use crate::pipeline::Audited;
use crate::report::AuditReport;
use crate::report::form::announced;
use crate::report::headline;
use crate::report::json::{AuditDocument, DecisionFacts, ReplyFacts};
use crate::report::rulings::sentences;

/// The values of `audit.html`.
#[derive(Debug, Serialize)]
pub(super) struct AuditPage<'a> {
    shell: Shell,
    headline: String,
    explanation: String,
    /// The title of the whole audit, if this page is a part of it.
    part_of: Option<&'static str>,
    /// The rule in a line, then notes on it.
    rule: Vec<String>,
    /// The title of the rules.
    rules: &'a str,
    /// The JSON document without its decisions, which are in `rows`.
    report: AuditDocument<'a>,
    /// The decisions: the most serious first, and equally serious ones with the newest first.
    rows: Vec<AuditTableRow<'a>>,
    agreements: Vec<Legend>,
    findings: Vec<CountedFinding>,
    /// The period of a bar: `year` or `month`.
    unit: &'static str,
    periods: Vec<Period>,
}

#[derive(Debug, Serialize)]
struct AuditTableRow<'a> {
    /// The number of the decision in the audit, from 1, in the order of the archive.
    number: usize,
    facts: DecisionFacts<'a>,
    /// The announced outcome in one word.
    announced: Option<&'static str>,
    agreement: Legend,
    year: Option<String>,
    /// The kinds of findings: `count differs, closed early`.
    findings_in_words: String,
    votes: Vec<ShownVote<'a>>,
    replies: Vec<ReplyFacts<'a>>,
    rulings: Vec<String>,
    notes: Vec<&'a Diagnostic>,
}

/// An agreement: its word, its sign, and its meaning. The page shows the sign together with the colour.
#[derive(Debug, Serialize)]
pub(super) struct Legend {
    word: &'static str,
    sign: &'static str,
    meaning: &'static str,
    count: usize,
}

/// A code of findings, and its number of occurrences.
#[derive(Debug, Serialize)]
struct CountedFinding {
    code: &'static str,
    words: String,
    count: usize,
}

impl<'a> AuditPage<'a> {
    pub(super) fn new(report: &AuditReport<'a>) -> Self {
        let numbered: Vec<(usize, &Audited)> =
            report.audited.iter().enumerate().map(|(at, one)| (at + 1, one)).collect();
        let of_all = AuditReport { audited: &[], ..*report };
        Self::of(&of_all, &numbered, None)
    }

    /// The page of some numbered decisions of an audit, with the summary of the whole report.
    pub(super) fn of(
        report: &AuditReport<'a>,
        numbered: &[(usize, &'a Audited)],
        part_of: Option<&'static str>,
    ) -> Self {
        let AuditReport { summary, rules, .. } = *report;
        let mut rows: Vec<(_, AuditTableRow<'a>)> =
            numbered.iter().map(|(at, one)| (rank(one), AuditTableRow::new(*at, one))).collect();
        rows.sort_by_key(|(rank, row)| (*rank, std::cmp::Reverse(row.number)));
        let periods = Periods::of(numbered.iter().map(|(_, one)| *one));
        Self {
            shell: Shell::new(),
            headline: headline::audit(summary),
            explanation: headline::details(summary),
            part_of,
            rule: report.basis().lines(None),
            rules: &rules.policy.title,
            report: AuditDocument::new(report),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            agreements: legends(summary),
            findings: summary
                .findings
                .iter()
                .map(|(code, count)| CountedFinding::new(*code, *count))
                .collect(),
            unit: periods.as_ref().map_or("year", |periods| periods.unit),
            periods: periods.map(|periods| periods.bars).unwrap_or_default(),
        }
    }
}

/// The sort key of a decision on the page.
pub(super) fn rank(audited: &Audited) -> (bool, usize) {
    let agreement = audited.comparison.agreement;
    let at = WORST_FIRST.iter().position(|known| *known == agreement);
    (!audited.comparison.changes_outcome, at.unwrap_or(WORST_FIRST.len()))
}

/// The agreements with their numbers.
pub(super) fn legends(summary: &Summary) -> Vec<Legend> {
    let count = |agreement: &Agreement| summary.agreements.get(agreement).copied().unwrap_or_default();
    WORST_FIRST.iter().map(|agreement| Legend { count: count(agreement), ..Legend::of(*agreement) }).collect()
}

impl<'a> AuditTableRow<'a> {
    fn new(number: usize, audited: &'a Audited) -> Self {
        let Audited { decision, comparison } = audited;
        let mut kinds: Vec<FindingCode> = comparison.findings.iter().map(|finding| finding.code).collect();
        kinds.dedup();
        let words: Vec<String> = kinds.into_iter().map(words).collect();
        Self {
            number,
            facts: DecisionFacts::new(audited),
            announced: announced(audited),
            agreement: Legend::of(comparison.agreement),
            year: decision.proposal.opened.map(|opened| opened.to_utc().format("%Y").to_string()),
            findings_in_words: super::sentence(&words.join(", ")).trim_end_matches('.').to_owned(),
            votes: ShownVote::all(&decision.tally.votes),
            replies: decision.tally.replies.iter().map(ReplyFacts::new).collect(),
            rulings: sentences(decision).collect(),
            // Notes on files appear once, at the end of the page.
            notes: decision.diagnostics.iter().filter(|odd| odd.message_id.is_some()).collect(),
        }
    }
}

impl Legend {
    fn of(agreement: Agreement) -> Self {
        let (sign, meaning) = match agreement {
            Agreement::Agrees => ("✓", "the announcement is correct"),
            Agreement::Explained => ("≈", "it differs, and the mails explain why"),
            Agreement::Differs => ("≠", "it differs, and the mails do not explain why"),
            Agreement::Unannounced => ("–", "no result was announced"),
            Agreement::Unread => ("?", "nothing could be read from the announcement"),
        };
        Self { word: agreement.as_str(), sign, meaning, count: 0 }
    }
}

impl CountedFinding {
    fn new(code: FindingCode, count: usize) -> Self {
        Self { code: code.as_str(), words: words(code), count }
    }
}

/// The code as words: `closed early`.
fn words(code: FindingCode) -> String {
    code.as_str().replace('-', " ")
}
