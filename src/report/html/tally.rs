//! The data of the page of one proposal.

use serde::Serialize;

use super::votes::ShownVote;
use super::{Shell, sentence};
use crate::diagnostic::Diagnostic;
use crate::report::TallyReport;
use crate::report::json::TallyDocument;
use crate::report::next::{self, NextStep};
use crate::report::rulings::sentences;

/// The values of `tally.html`.
#[derive(Debug, Serialize)]
pub(super) struct TallyPage<'a> {
    shell: Shell,
    /// The verdict in one sentence.
    headline: String,
    /// The time at which the vote closes or closed.
    closes: Option<String>,
    /// A sentence that says if uncertain facts could change the verdict.
    certainty: &'static str,
    steps: Vec<NextStep>,
    /// The rule in a line, then notes on it.
    rule: Vec<String>,
    report: TallyDocument<'a>,
    votes: Vec<ShownVote<'a>>,
    rulings: Vec<String>,
    /// The diagnostics that no step mentions.
    notes: Vec<&'a Diagnostic>,
}

impl<'a> TallyPage<'a> {
    pub(super) fn new(report: &TallyReport<'a>) -> Self {
        let TallyReport { survey, decision, rules, .. } = *report;
        let class = (&*decision.proposal.class.name, &*decision.proposal.class_reason);
        Self {
            shell: Shell::new(),
            headline: sentence(&decision.outcome.summary).trim_end_matches('.').to_owned(),
            closes: next::closes(decision, rules.at),
            certainty: if decision.outcome.stable {
                "No uncertain fact could change this."
            } else {
                "Uncertain facts could change this."
            },
            steps: next::steps(decision, rules, survey.unreadable() == 0),
            rule: report.basis().lines(Some(class)),
            report: TallyDocument::new(report),
            votes: ShownVote::all(&decision.tally.votes),
            rulings: sentences(decision).collect(),
            notes: next::untold(decision).collect(),
        }
    }
}
