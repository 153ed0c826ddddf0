//! What the page shows: the document of `audit`, with what it has no room for beside it.

use serde::Serialize;

use super::chart::Chart;
use crate::audit::Agreement;
use crate::diagnostic::Diagnostic;
use crate::pipeline::Audited;
use crate::report::AuditReport;
use crate::report::form::announced;
use crate::report::json::{AuditDocument, ReplyFacts, VoteFacts};
use crate::report::text::{counts, who};
use crate::tally::Vote;

/// The values of the template.
#[derive(Debug, Serialize)]
pub(super) struct Page<'a> {
    version: &'static str,
    content_security_policy: &'a str,
    style: &'a str,
    script: &'a str,
    /// The title of the rules.
    rules: &'a str,
    /// The document for programs, of which the page shows nearly everything.
    report: AuditDocument<'a>,
    /// For each decision of the document, in its order, what it lacks.
    rows: Vec<Row<'a>>,
    agreements: Vec<Legend>,
    chart: Option<Chart>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    /// What was announced, in one word.
    announced: Option<&'static str>,
    /// Its place in the order of agreements.
    agreement_rank: usize,
    year: Option<String>,
    votes: Vec<Cast<'a>>,
    replies: Vec<ReplyFacts<'a>>,
    notes: Vec<&'a Diagnostic>,
}

/// A vote as the documents have it, and in words.
#[derive(Debug, Serialize)]
struct Cast<'a> {
    who: String,
    counts: String,
    #[serde(flatten)]
    facts: VoteFacts<'a>,
}

/// An agreement: its word, the sign that stands beside it wherever its colour does, and what it means.
#[derive(Debug, Serialize)]
struct Legend {
    word: &'static str,
    sign: &'static str,
    meaning: &'static str,
    count: usize,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        report: &AuditReport<'a>,
        content_security_policy: &'a str,
        style: &'a str,
        script: &'a str,
    ) -> Self {
        let AuditReport { survey, audited, unmatched, summary, rules } = *report;
        let legend = |agreement: &Agreement| Legend {
            count: summary.agreements.get(agreement).copied().unwrap_or_default(),
            ..Legend::of(*agreement)
        };
        Self {
            version: env!("CARGO_PKG_VERSION"),
            content_security_policy,
            style,
            script,
            rules: &rules.policy.title,
            report: AuditDocument::new(survey, audited, unmatched, summary, rules),
            rows: audited.iter().map(Row::new).collect(),
            agreements: Agreement::ALL.iter().map(legend).collect(),
            chart: Chart::of(audited),
        }
    }
}

impl<'a> Row<'a> {
    fn new(audited: &'a Audited) -> Self {
        let Audited { decision, comparison } = audited;
        let rank = Agreement::ALL.iter().position(|known| *known == comparison.agreement);
        Self {
            announced: announced(audited),
            agreement_rank: rank.unwrap_or_default(),
            year: decision.proposal.opened.map(|opened| opened.to_utc().format("%Y").to_string()),
            votes: decision.tally.votes.iter().map(Cast::new).collect(),
            replies: decision.tally.replies.iter().map(ReplyFacts::new).collect(),
            // What concerns the files stands once, at the end of the page.
            notes: decision.diagnostics.iter().filter(|odd| odd.message_id.is_some()).collect(),
        }
    }
}

impl<'a> Cast<'a> {
    fn new(vote: &'a Vote) -> Self {
        Self { who: who(vote), counts: counts(vote), facts: VoteFacts::new(vote) }
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
