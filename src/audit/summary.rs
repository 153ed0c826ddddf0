//! The totals of an audit: by agreement, by finding, by year.

use std::collections::BTreeMap;

use super::{Agreement, Comparison, FindingCode};

/// The totals over the decisions of an audit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Number of decisions.
    pub decisions: usize,
    /// Number of announced outcomes that differ from the outcome under the rule.
    pub outcomes_changed: usize,
    /// Number of decisions, by agreement.
    pub agreements: BTreeMap<Agreement, usize>,
    /// Number of findings, by code.
    pub findings: BTreeMap<FindingCode, usize>,
    /// The agreements by the year in which the vote was called; `None` if the call has no date.
    pub years: BTreeMap<Option<i32>, BTreeMap<Agreement, usize>>,
}

impl Summary {
    /// Adds a decision that was called in a year.
    pub fn add(&mut self, year: Option<i32>, comparison: &Comparison) {
        self.decisions += 1;
        self.outcomes_changed += usize::from(comparison.changes_outcome);
        *self.agreements.entry(comparison.agreement).or_default() += 1;
        *self.years.entry(year).or_default().entry(comparison.agreement).or_default() += 1;
        for finding in &comparison.findings {
            *self.findings.entry(finding.code).or_default() += 1;
        }
    }
}
