//! The decided proposals of an archive.

use std::slice;

use serde::Serialize;

use super::Archive;
use crate::error::Error;
use crate::message::Header;
use crate::pipeline::{Decision, Rules};
use crate::report::ListReport;
use crate::report::json::ListDocument;
use crate::request::{self, Wanted};

/// The decided proposals of an archive, from [`Archive::decide_all`].
#[derive(Debug)]
pub struct Decisions<'a> {
    pub(super) archive: &'a Archive,
    pub(super) decided: Vec<Decision>,
    pub(super) unmatched: Vec<&'a Header>,
    pub(super) rules: Rules<'a>,
}

impl Archive {
    /// Decides every proposal that had been called by the time of judgement, in the order of their dates.
    ///
    /// ```
    /// use plusone::{Archive, Policy, Rules, Verdict, parse_time};
    ///
    /// let policy = Policy::preset("ovirt-infra")?;
    /// let archive = Archive::open("fixtures/archives/cancelled.mbox", &policy)?;
    /// let decisions = archive.decide_all(Rules::new(&policy, parse_time("2027-01-01")?))?;
    /// assert!(decisions.iter().all(|decision| decision.verdict() == Verdict::Cancelled));
    /// # Ok::<(), plusone::Error>(())
    /// ```
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn decide_all<'a>(&'a self, rules: Rules<'a>) -> Result<Decisions<'a>, Error> {
        let wanted = Wanted { since: None, untagged: false, fits: &|_| true };
        let decided = request::decisions(&self.survey, wanted, rules)?;
        Ok(Decisions { archive: self, decided, unmatched: self.survey.unmatched_by(rules.at), rules })
    }
}

impl Decisions<'_> {
    /// Each decision, in the order in which the proposals were called.
    pub fn iter(&self) -> slice::Iter<'_, Decision> {
        self.decided.iter()
    }

    /// The JSON document of `plusone list` as a value that serializes.
    pub fn document(&self) -> impl Serialize {
        let Self { archive, decided: decisions, unmatched, rules } = self;
        let (survey, origin) = (&archive.survey, &archive.origin);
        let (left_out, matching, rules) = (0, None, *rules);
        ListDocument::new(&ListReport { survey, decisions, left_out, unmatched, matching, rules, origin })
    }
}

impl<'a> IntoIterator for &'a Decisions<'_> {
    type Item = &'a Decision;
    type IntoIter = slice::Iter<'a, Decision>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
