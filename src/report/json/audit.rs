//! The JSON of `audit`: every decision, what was announced of it, and how the two stand to each other.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use super::parts::{
    ArchiveFacts, CompletenessFacts, Moment, OutcomeFacts, Person, PolicyFacts, ProposalFacts, RulingFacts,
    UnmatchedFacts,
};
use crate::announcement::{Announcement, NamedVoter, Number, Said};
use crate::audit::{Agreement, Finding, FindingCode, Summary};
use crate::diagnostic::Diagnostic;
use crate::outcome::Counts;
use crate::pipeline::Audited;
use crate::policy::Side;
use crate::proposal::Closing;
use crate::report::AuditReport;

/// The name of the form.
const SCHEMA: &str = "plusone.audit/1";

/// The document of `plusone audit --format json`: every decision, what was announced of it, and how the two stand
/// to each other.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone audit", extend("$id" = "urn:plusone:audit:1"))]
pub struct AuditDocument<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The moment of judgement.
    as_of: Moment,
    /// How much was read.
    archive: ArchiveFacts<'a>,
    /// The rule, and whose votes are binding.
    policy: PolicyFacts<'a>,
    /// Every proposal that was called in the time that is asked for, in the order of the archive.
    decisions: Vec<DecisionFacts<'a>>,
    /// The mails that announce a result or a cancellation and answer no proposal of the archive.
    unmatched: Vec<UnmatchedFacts<'a>>,
    /// The numbers of all decisions.
    summary: SummaryFacts,
    /// What was odd in files, in repeated messages and in references.
    diagnostics: &'a [Diagnostic],
}

/// A decision, as of its announcement; without one, as of the moment of judgement.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Decision")]
pub(in crate::report) struct DecisionFacts<'a> {
    /// What was voted on.
    proposal: ProposalFacts<'a>,
    /// How far the archive is known to be complete.
    archive_complete: CompletenessFacts,
    /// The votes that count.
    counts: Counts,
    /// The rule applied.
    outcome: OutcomeFacts<'a>,
    /// What the list announced; null where it did not.
    announced: Option<AnnouncedFacts<'a>>,
    /// How the announcement stands to what was recomputed.
    agreement: Agreement,
    /// Whether the announced outcome is another than that of the rule, however what is unclear is read.
    changes_outcome: bool,
    /// Every difference.
    findings: &'a [Finding],
    /// The rulings of a chair that were used.
    rulings: Vec<RulingFacts<'a>>,
}

/// The announcement that holds: the last correction, or else the first result.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Announcement")]
struct AnnouncedFacts<'a> {
    /// The Message-ID of its mail.
    message_id: Option<&'a str>,
    /// When it was sent.
    date: Option<Moment>,
    /// Who sent it; null where the proposer took the proposal back in an answer.
    author: Option<Person<'a>>,
    /// The outcome that it tells; null where it does not say.
    verdict: Option<Said>,
    /// The numbers that it gives, in its order.
    counts: Vec<NumberFacts<'a>>,
    /// The people whom it names, in its order.
    names: Vec<NamedFacts<'a>>,
    /// Whether it says that it corrects an earlier result.
    corrects: bool,
}

/// A number of votes that an announcement gives.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AnnouncedNumber")]
struct NumberFacts<'a> {
    /// Of which side; `cast` where it is of all.
    side: Side,
    /// Of binding or of advisory votes; null where it does not say.
    binding: Option<bool>,
    /// How many.
    count: u32,
    /// The line of the decoded body, counted from 1; 0 where it is the subject.
    line: u32,
    /// The words.
    excerpt: &'a str,
}

/// Somebody whom an announcement names among the voters.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AnnouncedName")]
struct NamedFacts<'a> {
    /// The name as it is written; that of the sender where the mail says "me".
    name: &'a str,
    /// On which side; null where it does not say.
    side: Option<Side>,
    /// Whether the vote is called binding; null where it does not say.
    binding: Option<bool>,
    /// The line of the decoded body, counted from 1; 0 where it is the subject.
    line: u32,
    /// The words.
    excerpt: &'a str,
}

/// The numbers of all decisions.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Summary")]
struct SummaryFacts {
    /// How many decisions there are.
    decisions: usize,
    /// How many announced outcomes differ from the rule.
    outcomes_changed: usize,
    /// How many decisions there are of each agreement that occurs.
    agreements: WordCounts<Agreement>,
    /// How many findings there are of each code that occurs.
    findings: WordCounts<FindingCode>,
    /// The same by the year of the call.
    years: Vec<YearFacts>,
}

/// The decisions of a year.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Year")]
struct YearFacts {
    /// The year; null for calls without a date.
    year: Option<i32>,
    /// How many decisions there are of each agreement that occurs.
    agreements: WordCounts<Agreement>,
}

/// How many there are of each word that occurs.
#[derive(Debug, Serialize)]
struct WordCounts<Word: Ord>(BTreeMap<Word, usize>);

impl<Word: Ord + JsonSchema> JsonSchema for WordCounts<Word> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("NumbersOf{}", Word::schema_name()).into()
    }

    // That of a map would not tell which words there are.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": generator.subschema_for::<Word>(),
            "additionalProperties": { "type": "integer", "minimum": 0 },
        })
    }
}

impl<'a> AuditDocument<'a> {
    /// The document of all decisions of an audit, and of the result mails that answer none.
    pub fn new(report: &AuditReport<'a>) -> Self {
        let AuditReport { survey, audited, unmatched, summary, rules, .. } = *report;
        let basis = report.basis();
        Self {
            schema: SCHEMA,
            as_of: Moment::new(rules.at),
            archive: ArchiveFacts::new(survey, &basis),
            policy: PolicyFacts::new(rules, &basis),
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
            proposal: ProposalFacts::new(decision),
            archive_complete: CompletenessFacts::new(decision.complete),
            counts: decision.counts,
            outcome: OutcomeFacts::new(&decision.outcome),
            announced: announced.or_else(|| proposal.closing.as_ref().map(AnnouncedFacts::withdrawn)),
            agreement: comparison.agreement,
            changes_outcome: comparison.changes_outcome,
            findings: &comparison.findings,
            rulings: RulingFacts::of(decision),
        }
    }
}

impl<'a> AnnouncedFacts<'a> {
    fn new(announcement: &'a Announcement) -> Self {
        Self {
            message_id: announcement.message_id.as_deref(),
            date: announcement.date.map(Moment::new),
            author: Some(Person::new(Some(&announcement.author))),
            verdict: announcement.verdict,
            counts: announcement.counts.iter().map(NumberFacts::new).collect(),
            names: announcement.names.iter().map(NamedFacts::new).collect(),
            corrects: announcement.corrects,
        }
    }

    /// A proposer who takes the proposal back announces its end without a word of a result.
    fn withdrawn(closing: &'a Closing) -> Self {
        Self {
            message_id: closing.message_id.as_deref(),
            date: closing.date.map(Moment::new),
            author: None,
            verdict: Some(Said::Cancelled),
            counts: Vec::new(),
            names: Vec::new(),
            corrects: false,
        }
    }
}

impl<'a> NumberFacts<'a> {
    fn new(number: &'a Number) -> Self {
        let Number { side, binding, count, passage } = number;
        Self { side: *side, binding: *binding, count: *count, line: passage.line, excerpt: &passage.excerpt }
    }
}

impl<'a> NamedFacts<'a> {
    fn new(named: &'a NamedVoter) -> Self {
        let NamedVoter { name, side, binding, passage } = named;
        Self { name, side: *side, binding: *binding, line: passage.line, excerpt: &passage.excerpt }
    }
}

impl SummaryFacts {
    fn new(summary: &Summary) -> Self {
        let year = |(year, agreements): (&Option<i32>, &BTreeMap<Agreement, usize>)| YearFacts {
            year: *year,
            agreements: WordCounts(agreements.clone()),
        };
        Self {
            decisions: summary.decisions,
            outcomes_changed: summary.outcomes_changed,
            agreements: WordCounts(summary.agreements.clone()),
            findings: WordCounts(summary.findings.clone()),
            years: summary.years.iter().map(year).collect(),
        }
    }
}
