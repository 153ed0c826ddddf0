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

/// The document of `plusone audit --format json`: all decisions, each compared with its announcement.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "plusone audit", extend("$id" = "urn:plusone:audit:1"))]
pub struct AuditDocument<'a> {
    /// Name and version of this format.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Time of judgement: the time that the caller gave with `--at`, or the time of the run.
    as_of: Moment,
    /// Archive that was read: its name, its mailing list and its size.
    archive: ArchiveFacts<'a>,
    /// Policy that decides the votes, and the rule for binding votes.
    policy: PolicyFacts<'a>,
    /// Proposals that were called in the selected period, in the order of the archive.
    decisions: Vec<DecisionFacts<'a>>,
    /// Mails that announce a result or a cancellation but match no proposal in the archive.
    unmatched: Vec<UnmatchedFacts<'a>>,
    /// Totals over all decisions.
    summary: SummaryFacts,
    /// Diagnostics about files, repeated messages and references between messages.
    diagnostics: &'a [Diagnostic],
}

/// A decision: a proposal with its outcome, compared with the announced result.
///
/// The votes are judged at the time of the announcement. Without an announcement, they are judged at the time
/// of judgement.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Decision")]
pub(in crate::report) struct DecisionFacts<'a> {
    /// Proposal that people voted on: its call, class and window.
    proposal: ProposalFacts<'a>,
    /// Time until which the archive is known to contain all mail.
    archive_complete: CompletenessFacts,
    /// Numbers of votes with the status `counted`.
    counts: Counts,
    /// Outcome under the policy: the verdict, its requirements, and the facts that could change it.
    outcome: OutcomeFacts<'a>,
    /// Announcement that is compared with the votes; `null` if there is none.
    announced: Option<AnnouncedFacts<'a>>,
    /// Agreement of the announcement with the recomputed result.
    agreement: Agreement,
    /// `true` if every reading of the unclear votes gives an outcome other than the
    /// announced one.
    changes_outcome: bool,
    /// All differences between the announcement and the votes.
    findings: &'a [Finding],
    /// Rulings of the chair that were applied.
    rulings: Vec<RulingFacts<'a>>,
}

/// The announcement that is compared with the votes: the last correction, or else the first result.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Announcement")]
struct AnnouncedFacts<'a> {
    /// Message-ID of the announcement; `null` if the mail has none.
    message_id: Option<&'a str>,
    /// Time at which the announcement was sent; `null` if it is unknown.
    date: Option<Moment>,
    /// Author of the announcement; `null` if the proposer withdrew the proposal in a reply.
    author: Option<Person<'a>>,
    /// Announced outcome; `null` if the announcement does not state one.
    verdict: Option<Said>,
    /// Numbers of votes that the announcement states, in the order of the mail.
    counts: Vec<NumberFacts<'a>>,
    /// People whom the announcement names as voters, in the order of the mail.
    names: Vec<NamedFacts<'a>>,
    /// `true` if the announcement says that it corrects an earlier result.
    corrects: bool,
}

/// A number of votes that an announcement states.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AnnouncedNumber")]
struct NumberFacts<'a> {
    /// Side whose votes are counted; `cast` for the votes of all sides.
    side: Side,
    /// `true` for binding votes, `false` for non-binding votes; `null` if the announcement does not
    /// distinguish them.
    binding: Option<bool>,
    /// Number of votes.
    count: u32,
    /// Line of the decoded body that states the number, counted from 1; 0 if the subject states it.
    line: u32,
    /// Text that states the number, as written.
    excerpt: &'a str,
}

/// A person whom an announcement names as a voter.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "AnnouncedName")]
struct NamedFacts<'a> {
    /// Name as written; the name of the sender if the mail says "me".
    name: &'a str,
    /// Side of the vote; `null` if the announcement does not state it.
    side: Option<Side>,
    /// `true` if the announcement calls the vote binding, `false` if it calls the vote non-binding; `null` if
    /// it says neither.
    binding: Option<bool>,
    /// Line of the decoded body that contains the name, counted from 1; 0 if the name is in the subject.
    line: u32,
    /// Text that names the person, as written.
    excerpt: &'a str,
}

/// The totals over all decisions.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Summary")]
struct SummaryFacts {
    /// Number of decisions.
    decisions: usize,
    /// Number of decisions whose `changes_outcome` is `true`.
    outcomes_changed: usize,
    /// Number of decisions with each value of `agreement`. Values that do not occur are not listed.
    agreements: WordCounts<Agreement>,
    /// Number of findings with each code. Codes that do not occur are not listed.
    findings: WordCounts<FindingCode>,
    /// Numbers of decisions by the year of the call.
    years: Vec<YearFacts>,
}

/// The decisions whose votes were called in one year.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Year")]
struct YearFacts {
    /// Year of the call; `null` if the call has no date.
    year: Option<i32>,
    /// Number of decisions with each value of `agreement`. Values that do not occur are not listed.
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
