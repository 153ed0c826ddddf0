//! The JSON of `audit`: every decision, what was announced of it, and how the two stand to each other.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ArchiveFacts, OutcomeFacts, Person, PolicyFacts, ProposalFacts, UnmatchedFacts, moment};
use crate::announcement::{Announcement, Named, Number, Said};
use crate::audit::{Agreement, Finding, FindingCode, Summary};
use crate::diagnostic::Diagnostic;
use crate::message::Header;
use crate::outcome::Counts;
use crate::pipeline::{Audited, Rules, Survey};
use crate::policy::Side;
use crate::proposal::Closing;

/// The document of `audit --format json`.
#[derive(Debug, Serialize)]
pub struct AuditDocument<'a> {
    schema: &'static str,
    as_of: String,
    archive: ArchiveFacts,
    policy: PolicyFacts<'a>,
    decisions: Vec<DecisionFacts<'a>>,
    unmatched: Vec<UnmatchedFacts<'a>>,
    summary: SummaryFacts,
    diagnostics: &'a [Diagnostic],
}

#[derive(Debug, Serialize)]
pub(in crate::report) struct DecisionFacts<'a> {
    proposal: ProposalFacts<'a>,
    counts: Counts,
    outcome: OutcomeFacts<'a>,
    announced: Option<AnnouncedFacts<'a>>,
    agreement: Agreement,
    changes_outcome: bool,
    findings: &'a [Finding],
}

#[derive(Debug, Serialize)]
struct AnnouncedFacts<'a> {
    message_id: Option<&'a str>,
    date: Option<String>,
    author: Option<Person<'a>>,
    verdict: Option<&'static str>,
    counts: Vec<NumberFacts<'a>>,
    names: Vec<NamedFacts<'a>>,
    corrects: bool,
}

#[derive(Debug, Serialize)]
struct NumberFacts<'a> {
    side: &'static str,
    binding: Option<bool>,
    count: u32,
    line: u32,
    excerpt: &'a str,
}

#[derive(Debug, Serialize)]
struct NamedFacts<'a> {
    name: &'a str,
    side: Option<&'static str>,
    binding: Option<bool>,
    line: u32,
    excerpt: &'a str,
}

#[derive(Debug, Serialize)]
struct SummaryFacts {
    decisions: usize,
    outcomes_changed: usize,
    agreements: BTreeMap<Agreement, usize>,
    findings: BTreeMap<FindingCode, usize>,
    years: Vec<YearFacts>,
}

#[derive(Debug, Serialize)]
struct YearFacts {
    year: Option<i32>,
    agreements: BTreeMap<Agreement, usize>,
}

impl<'a> AuditDocument<'a> {
    /// The document of all decisions of an audit, and of the result mails that answer none.
    pub fn new(
        survey: &'a Survey,
        audited: &'a [Audited],
        unmatched: &[&'a Header],
        summary: &Summary,
        rules: Rules<'a>,
    ) -> Self {
        Self {
            schema: "plusone.audit/1",
            as_of: moment(rules.at),
            archive: ArchiveFacts::new(survey),
            policy: PolicyFacts::new(rules),
            decisions: audited.iter().map(DecisionFacts::new).collect(),
            unmatched: unmatched.iter().map(|header| UnmatchedFacts::new(header)).collect(),
            summary: SummaryFacts::new(summary),
            diagnostics: &survey.diagnostics,
        }
    }
}

impl<'a> DecisionFacts<'a> {
    pub(in crate::report) fn new(audited: &'a Audited) -> Self {
        let Audited { decision, comparison } = audited;
        let proposal = &decision.proposal;
        let announced = proposal.announced().map(AnnouncedFacts::new);
        Self {
            proposal: ProposalFacts::new(proposal),
            counts: decision.counts,
            outcome: OutcomeFacts::new(&decision.outcome),
            announced: announced.or_else(|| proposal.closing.as_ref().map(AnnouncedFacts::withdrawn)),
            agreement: comparison.agreement,
            changes_outcome: comparison.changes_outcome,
            findings: &comparison.findings,
        }
    }
}

impl<'a> AnnouncedFacts<'a> {
    fn new(announcement: &'a Announcement) -> Self {
        Self {
            message_id: announcement.message_id.as_deref(),
            date: announcement.date.map(moment),
            author: Some(Person::new(Some(&announcement.author))),
            verdict: announcement.verdict.map(Said::as_str),
            counts: announcement.counts.iter().map(NumberFacts::new).collect(),
            names: announcement.names.iter().map(NamedFacts::new).collect(),
            corrects: announcement.corrects,
        }
    }

    /// A proposer who takes the proposal back announces its end without a word of a result.
    fn withdrawn(closing: &'a Closing) -> Self {
        Self {
            message_id: closing.message_id.as_deref(),
            date: closing.date.map(moment),
            author: None,
            verdict: Some(Said::Cancelled.as_str()),
            counts: Vec::new(),
            names: Vec::new(),
            corrects: false,
        }
    }
}

impl<'a> NumberFacts<'a> {
    fn new(number: &'a Number) -> Self {
        let Number { side, binding, count, passage } = number;
        Self {
            side: side_word(*side),
            binding: *binding,
            count: *count,
            line: passage.line,
            excerpt: &passage.excerpt,
        }
    }
}

impl<'a> NamedFacts<'a> {
    fn new(named: &'a Named) -> Self {
        let Named { name, side, binding, passage } = named;
        Self {
            name,
            side: side.map(side_word),
            binding: *binding,
            line: passage.line,
            excerpt: &passage.excerpt,
        }
    }
}

/// The sides as `counts` names them.
fn side_word(side: Side) -> &'static str {
    match side {
        Side::Plus => "plus",
        Side::Zero => "zero",
        Side::Minus => "minus",
        Side::Cast => "cast",
        Side::Decisive => "decisive",
    }
}

impl SummaryFacts {
    fn new(summary: &Summary) -> Self {
        let year = |(year, agreements): (&Option<i32>, &BTreeMap<Agreement, usize>)| YearFacts {
            year: *year,
            agreements: agreements.clone(),
        };
        Self {
            decisions: summary.decisions,
            outcomes_changed: summary.outcomes_changed,
            agreements: summary.agreements.clone(),
            findings: summary.findings.clone(),
            years: summary.years.iter().map(year).collect(),
        }
    }
}
