//! The decided proposals of an archive.

use std::slice;

use serde::Serialize;

use super::Archive;
use crate::message::Header;
use crate::pipeline::{Decision, Rules};
use crate::report::ListReport;
use crate::report::json::ListDocument;

/// The decided proposals of an archive, from [`Archive::decide_all`].
#[derive(Debug)]
pub struct Decisions<'a> {
    pub(super) archive: &'a Archive,
    pub(super) decided: Vec<Decision>,
    pub(super) unmatched: Vec<&'a Header>,
    pub(super) rules: Rules<'a>,
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
