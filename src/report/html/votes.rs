//! A vote for the pages: the facts of the JSON document, with the voter and the status in words.

use serde::Serialize;

use crate::report::json::VoteFacts;
use crate::report::text::{counts, who};
use crate::tally::Vote;

#[derive(Debug, Serialize)]
pub(super) struct ShownVote<'a> {
    who: String,
    counts: String,
    meanings: Vec<CodeMeaning>,
    #[serde(flatten)]
    facts: VoteFacts<'a>,
}

/// A code next to a vote, and its meaning.
#[derive(Debug, Serialize)]
struct CodeMeaning {
    code: &'static str,
    meaning: &'static str,
}

impl<'a> ShownVote<'a> {
    pub(super) fn all(votes: &'a [Vote]) -> Vec<Self> {
        votes.iter().map(Self::new).collect()
    }

    fn new(vote: &'a Vote) -> Self {
        let meaning =
            |reason: &crate::vote::Reason| CodeMeaning { code: reason.as_str(), meaning: reason.meaning() };
        Self {
            who: who(vote),
            counts: counts(vote),
            meanings: vote.reasons.iter().map(meaning).collect(),
            facts: VoteFacts::new(vote),
        }
    }
}
