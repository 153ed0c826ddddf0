//! The JSON of `audit`: every decision, its announcement, and the comparison of the two.

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

/// The value of the field `schema`.
const SCHEMA: &str = "plusone.audit/1";

/// The document of `plusone audit --format json`: every decision, its announcement, and the comparison of the
/// two.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone audit", extend("$id" = "urn:plusone:audit:1"))]
pub struct AuditDocument<'a> {
    /// The name of the form.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The time of judgement.
    as_of: Moment,
    /// The archive and how much of it was read.
    archive: ArchiveFacts<'a>,
    /// The rule, and whose votes are binding.
    policy: PolicyFacts<'a>,
    /// Every proposal that was called in the selected period, in the order of the archive.
    decisions: Vec<DecisionFacts<'a>>,
    /// The mails that announce a result or a cancellation but match no proposal of the archive.
    unmatched: Vec<UnmatchedFacts<'a>>,
    /// Totals over all decisions.
    summary: SummaryFacts,
    /// Diagnostics about files, repeated messages and references.
    diagnostics: &'a [Diagnostic],
}

/// A decision as of its announcement; without one, as of the time of judgement.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Decision")]
pub(in crate::report) struct DecisionFacts<'a> {
    /// The proposal that was voted on.
    proposal: ProposalFacts<'a>,
    /// The time until which the archive is known to be complete.
    archive_complete: CompletenessFacts,
    /// The votes that count.
    counts: Counts,
    /// The rule applied.
    outcome: OutcomeFacts<'a>,
    /// The announcement of the list; null if it announced nothing.
    announced: Option<AnnouncedFacts<'a>>,
    /// How the announcement compares with the recomputed result.
    agreement: Agreement,
    /// `true` if the announced outcome differs from that of the rule under every reading of the unclear
    /// votes.
    changes_outcome: bool,
    /// Every difference.
    findings: &'a [Finding],
    /// The rulings of a chair that were used.
    rulings: Vec<RulingFacts<'a>>,
}

/// The announcement that counts: the last correction, or else the first result.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Announcement")]
struct AnnouncedFacts<'a> {
    /// The Message-ID of its mail.
    message_id: Option<&'a str>,
    /// The time at which the announcement was sent.
    date: Option<Moment>,
    /// Its author; null if the proposer withdrew the proposal in a reply.
    author: Option<Person<'a>>,
    /// The announced outcome; null if it does not say.
    verdict: Option<Said>,
    /// The announced numbers, in its order.
    counts: Vec<NumberFacts<'a>>,
    /// The named people, in its order.
    names: Vec<NamedFacts<'a>>,
    /// `true` if it says that it corrects an earlier result.
    corrects: bool,
}

/// A number of votes in an announcement.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AnnouncedNumber")]
struct NumberFacts<'a> {
    /// The counted side; `cast` for the votes of all sides.
    side: Side,
    /// `true` for binding votes, `false` for non-binding ones; null if it does not say.
    binding: Option<bool>,
    /// The number.
    count: u32,
    /// The line of the decoded body, counted from 1; 0 if it is the subject.
    line: u32,
    /// The words of the announcement.
    excerpt: &'a str,
}

/// A person whom an announcement names as a voter.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AnnouncedName")]
struct NamedFacts<'a> {
    /// The name as written; the sender's name if the mail says "me".
    name: &'a str,
    /// The side of the vote; null if it does not say.
    side: Option<Side>,
    /// `true` if it calls the vote binding; null if it does not say.
    binding: Option<bool>,
    /// The line of the decoded body, counted from 1; 0 if it is the subject.
    line: u32,
    /// The words of the announcement.
    excerpt: &'a str,
}

/// Totals over all decisions.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Summary")]
struct SummaryFacts {
    /// Number of decisions.
    decisions: usize,
    /// Number of announced outcomes that differ from the rule.
    outcomes_changed: usize,
    /// Number of decisions for each agreement that occurs.
    agreements: WordCounts<Agreement>,
    /// Number of findings for each code that occurs.
    findings: WordCounts<FindingCode>,
    /// The numbers of decisions by the year of the call.
    years: Vec<YearFacts>,
}

/// The decisions of a year.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Year")]
struct YearFacts {
    /// The year; null for calls without a date.
    year: Option<i32>,
    /// Number of decisions for each agreement that occurs.
    agreements: WordCounts<Agreement>,
}

/// Number of occurrences of each word.
#[derive(Debug, Serialize)]
struct WordCounts<Word: Ord>(BTreeMap<Word, usize>);

impl<Word: Ord + JsonSchema> JsonSchema for WordCounts<Word> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("NumbersOf{}", Word::schema_name()).into()
    }

    // A schema derived from a map would not list the words.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": generator.subschema_for::<Word>(),
            "additionalProperties": { "type": "integer", "minimum": 0 },
        })
    }
}

impl<'a> AuditDocument<'a> {
    /// The document of all decisions of an audit, and of the result mails that match none.
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

    /// The facts of a withdrawal by the proposer, which announces the end of the vote without a result.
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
