//! All decisions of an audit in numbers: by agreement, by finding, by year.

use std::collections::BTreeMap;

use super::{Agreement, Comparison, FindingCode};

/// The decisions of an audit in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many decisions there are.
    pub decisions: usize,
    /// How many announced outcomes the rule does not give.
    pub outcomes_changed: usize,
    /// How many decisions have which agreement.
    pub agreements: BTreeMap<Agreement, usize>,
    /// How many findings there are of which kind.
    pub findings: BTreeMap<FindingCode, usize>,
    /// The agreements by the year in which the vote was called; none where the call has no date.
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
