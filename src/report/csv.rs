//! Tables for spreadsheets: one row for each vote, proposal or decision.
//!
//! A spreadsheet runs a cell as a formula if it starts with certain signs. Text from mail never starts a cell with one
//! of them.

use csv::{QuoteStyle, WriterBuilder};

use super::form::{self, announced, announced_in};
use super::json::{moment, state};
use super::origin::ReportBasis;
use super::{AuditReport, Form, ListReport, TallyReport, clean};
use crate::error::Error;
use crate::pipeline::{Audited, Decision, Rules};
use crate::proposal::Proposal;
use crate::tally::Vote;
use crate::vote::Claim;

/// Comma-separated values in UTF-8 with a header row; lines end with a line feed.
///
/// All text is in quotation marks, so that a program that expects semicolons does not split a cell.
#[derive(Debug, Clone, Copy)]
pub struct Csv;

/// A column: its name, and a function that returns its cell for a row.
type CsvColumn<Row> = (&'static str, fn(Row) -> String);

impl Form<TallyReport<'_>> for Csv {
    fn write(&self, report: &TallyReport<'_>) -> Result<String, Error> {
        let proposal = &report.decision.proposal;
        let rows = report.decision.tally.votes.iter().map(|vote| (proposal, vote));
        table(&votes(), rows, &source(&report.basis(), report.rules))
    }
}

impl Form<ListReport<'_>> for Csv {
    fn write(&self, report: &ListReport<'_>) -> Result<String, Error> {
        let own: [CsvColumn<&Decision>; 3] = [
            ("state", |decision| state(decision).to_string()),
            ("messages", |decision| decision.in_thread.to_string()),
            ("result", |decision| {
                let closing = decision.proposal.closing.as_ref();
                optional(closing.and_then(|closing| closing.message_id.as_deref()))
            }),
        ];
        let source = source(&report.basis(), report.rules);
        table(&[&decisions()[..], &own].concat(), report.decisions.iter(), &source)
    }
}

impl Form<AuditReport<'_>> for Csv {
    fn write(&self, report: &AuditReport<'_>) -> Result<String, Error> {
        let columns: [CsvColumn<&Audited>; 6] = [
            ("announced", |audited| optional(announced(audited))),
            ("announced_in", |audited| optional(announced_in(audited))),
            ("announced_on", |audited| {
                let proposal = &audited.decision.proposal;
                let withdrawn = proposal.closing.as_ref().and_then(|closing| closing.date);
                proposal.announced().map_or(withdrawn, |one| one.date).map(moment).unwrap_or_default()
            }),
            ("agreement", |audited| audited.comparison.agreement.as_str().to_owned()),
            ("changes_outcome", |audited| audited.comparison.changes_outcome.to_string()),
            ("findings", |audited| {
                let codes = audited.comparison.findings.iter().map(|finding| finding.code.as_str());
                codes.collect::<Vec<_>>().join(" ")
            }),
        ];
        let facts = decisions();
        let source = source(&report.basis(), report.rules);
        let head = facts.iter().map(|(name, _)| *name).chain(columns.iter().map(|(name, _)| *name));
        let head = head.chain(source.iter().map(|(name, _)| *name));
        let rows = report.audited.iter().map(|audited| {
            let facts = facts.iter().map(|(_, cell)| cell(&audited.decision));
            let own = columns.iter().map(|(_, cell)| cell(audited));
            facts.chain(own).chain(source.iter().map(|(_, value)| value.clone())).collect()
        });
        written(head.collect(), rows)
    }
}

/// The columns of a vote; each row names its proposal.
fn votes<'a>() -> [CsvColumn<(&'a Proposal, &'a Vote)>; 17] {
    [
        ("proposal", |(proposal, _)| proposal.message_id.clone()),
        ("voter", |(_, vote)| vote.voter.name.clone()),
        ("address", |(_, vote)| vote.voter.address.clone()),
        ("value", |(_, vote)| vote.value.map(|value| value.to_string()).unwrap_or_default()),
        ("binding", |(_, vote)| vote.binding.map(|binding| binding.to_string()).unwrap_or_default()),
        ("claims", |(_, vote)| optional(vote.claim.map(Claim::as_str))),
        ("item", |(_, vote)| optional(vote.item.as_deref())),
        ("status", |(_, vote)| vote.status.as_str().to_owned()),
        ("reasons", |(_, vote)| {
            vote.reasons.iter().map(|reason| reason.as_str()).collect::<Vec<_>>().join(" ")
        }),
        ("justification", |(_, vote)| vote.justification.state().to_string()),
        ("explanation", |(_, vote)| optional(vote.justification.text())),
        ("message_id", |(_, vote)| optional(vote.message_id.as_deref())),
        ("date", |(_, vote)| vote.date.map(moment).unwrap_or_default()),
        ("line", |(_, vote)| vote.spot.line.to_string()),
        ("excerpt", |(_, vote)| vote.spot.excerpt.clone()),
        ("permalink", |(_, vote)| optional(vote.permalink.as_deref())),
        ("address_from", |(_, vote)| vote.voter.address_from.as_str().to_owned()),
    ]
}

/// The columns of a proposal and its verdict.
fn decisions<'a>() -> [CsvColumn<&'a Decision>; 18] {
    [
        ("message_id", |decision| decision.proposal.message_id.clone()),
        ("subject", |decision| decision.proposal.subject.clone()),
        ("class", |decision| decision.proposal.class.name.clone()),
        ("proposer", |decision| {
            decision.proposal.proposer.as_ref().map(|proposer| proposer.name.clone()).unwrap_or_default()
        }),
        ("address", |decision| {
            decision.proposal.proposer.as_ref().map(|proposer| proposer.address.clone()).unwrap_or_default()
        }),
        ("opened", |decision| decision.proposal.opened.map(moment).unwrap_or_default()),
        ("closes", |decision| decision.proposal.window.until().map(moment).unwrap_or_default()),
        ("plus_binding", |decision| decision.counts.plus.binding.to_string()),
        ("plus_advisory", |decision| decision.counts.plus.advisory.to_string()),
        ("zero_binding", |decision| decision.counts.zero.binding.to_string()),
        ("zero_advisory", |decision| decision.counts.zero.advisory.to_string()),
        ("minus_binding", |decision| decision.counts.minus.binding.to_string()),
        ("minus_advisory", |decision| decision.counts.minus.advisory.to_string()),
        ("other_binding", |decision| decision.counts.other.binding.to_string()),
        ("other_advisory", |decision| decision.counts.other.advisory.to_string()),
        ("verdict", |decision| decision.outcome.verdict.as_str().to_owned()),
        ("stable", |decision| decision.outcome.stable.to_string()),
        ("permalink", |decision| optional(decision.proposal.permalink.as_deref())),
    ]
}

fn optional(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

/// The last columns, which are the same in every row: archive, policy and time of judgement.
fn source(basis: &ReportBasis<'_>, rules: Rules<'_>) -> [(&'static str, String); 5] {
    let list = basis.origin.list.as_ref().map(|list| list.name.as_str());
    [
        ("archive", basis.origin.archive.clone()),
        ("list", optional(list)),
        ("list_address", optional(basis.address)),
        ("policy", basis.policy.name.clone()),
        ("as_of", moment(rules.at)),
    ]
}

fn table<Row: Copy>(
    columns: &[CsvColumn<Row>],
    rows: impl Iterator<Item = Row>,
    source: &[(&'static str, String)],
) -> Result<String, Error> {
    let head = columns.iter().map(|(name, _)| *name).chain(source.iter().map(|(name, _)| *name));
    let same = || source.iter().map(|(_, value)| value.clone());
    written(head.collect(), rows.map(|row| columns.iter().map(|(_, cell)| cell(row)).chain(same()).collect()))
}

fn written(head: Vec<&str>, rows: impl Iterator<Item = Vec<String>>) -> Result<String, Error> {
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::NonNumeric).from_writer(Vec::new());
    writer.write_record(head).map_err(|error| form::error("CSV", error))?;
    for row in rows {
        let cells = row.iter().map(|text| cell(text));
        writer.write_record(cells).map_err(|error| form::error("CSV", error))?;
    }
    let bytes = writer.into_inner().map_err(|error| form::error("CSV", error))?;
    String::from_utf8(bytes).map_err(|error| form::error("CSV", error))
}

/// The text of a cell: one line without control characters, with an apostrophe before it if a spreadsheet
/// would run it as a formula. A number such as `+1` is not a formula.
fn cell(text: &str) -> String {
    let text = clean::line(text);
    let begins_formula = text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if begins_formula && !is_number(&text) { format!("'{text}") } else { text }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_never_formulas() {
        for number in ["+1", "-1", "+0.5", "-1000", "0", "+0"] {
            assert_eq!(cell(number), number);
        }
        for formula in
            ["=1+1", "+1+cmd|' /C calc'!A0", "-1-1", "@SUM(A1)", "+1, great", "＝1+1", "-", "+.", "-1."]
        {
            assert_eq!(cell(formula), format!("'{formula}"));
        }
        // A tab or a line end may precede the sign.
        assert_eq!(cell("\t=1+1"), "'=1+1");
        assert_eq!(cell("\r\n=1+1"), "'=1+1");
        assert_eq!(cell("a\u{1b}[2Jb"), "a\u{fffd}[2Jb");
    }
}
