//! The votes in the text of one mail.

use plusone::message::{Author, Body, Flow, reply};
use plusone::report::json;
use plusone::tally::{Explained, Justification};
use plusone::vote::{self, Claim, Context, Evidence, Reason, UnclearVote, Value, VoteCast};
use pyo3::prelude::*;
use serde::Serialize;

use crate::errors::exception;
use crate::input::{self, RuleFile};

/// A vote, an unclear vote or a withdrawal in a mail.
#[derive(Serialize)]
struct ReadVote<'a> {
    /// One of `vote`, `unclear` and `withdrawn`.
    kind: &'static str,
    value: Option<Value>,
    claims: Option<Claim>,
    item: Option<&'a str>,
    reasons: Vec<Reason>,
    justification: Explained,
    explanation: Option<&'a str>,
    line: u32,
    excerpt: &'a str,
    sentence: &'a str,
}

impl<'a> ReadVote<'a> {
    fn at(kind: &'static str, spot: &'a Evidence) -> Self {
        Self {
            kind,
            value: None,
            claims: None,
            item: None,
            reasons: Vec::new(),
            justification: Explained::NotNeeded,
            explanation: None,
            line: spot.line().unwrap_or_default(),
            excerpt: spot.excerpt(),
            sentence: spot.words(),
        }
    }

    fn of_vote(vote: &'a VoteCast, explanation: &'a Justification) -> Self {
        let is_against = vote.value().hundredths() <= Value::MinusOne.hundredths();
        let explained = if is_against { explanation } else { &Justification::NotNeeded };
        Self {
            value: Some(vote.value()),
            claims: vote.claim(),
            item: vote.item(),
            reasons: vote.notes().to_vec(),
            justification: explained.state(),
            explanation: explained.text(),
            ..Self::at("vote", vote.evidence())
        }
    }

    fn of_doubt(doubt: &'a UnclearVote) -> Self {
        Self {
            value: doubt.value(),
            claims: doubt.claim(),
            reasons: vec![doubt.reason()],
            ..Self::at("unclear", doubt.evidence())
        }
    }
}

/// The votes in the text of one mail, as JSON.
#[pyfunction]
pub(crate) fn read_votes(
    py: Python<'_>,
    text: String,
    subject: String,
    call_subject: Option<String>,
    sender: Option<(String, String)>,
    is_call: bool,
    policy: Option<RuleFile>,
) -> PyResult<String> {
    py.detach(|| {
        let policy = input::policy(policy)?;
        let (name, address) = sender.unwrap_or_default();
        let author = Author::new(name, address);
        let context = Context {
            is_call,
            answers_call: !is_call,
            by_proposer: is_call,
            forms: policy.vote_forms(),
            ..Context::reply(&author, &subject, call_subject.as_deref().unwrap_or(&subject))
        };
        let body = Body { text, flow: Flow::default() };
        let reading = vote::read(&reply::lines(&body, None), context);
        let explanation = Justification::Of(reading.explanation_found().clone());
        let votes = reading.clear().iter().map(|vote| ReadVote::of_vote(vote, &explanation));
        let doubts = reading.unclear().iter().map(ReadVote::of_doubt);
        let withdrawn = reading.withdrawal().into_iter().map(|spot| ReadVote::at("withdrawn", spot));
        let mut found: Vec<ReadVote<'_>> = votes.chain(doubts).chain(withdrawn).collect();
        found.sort_by_key(|one| one.line);
        json::line(&found).map_err(|error| exception(&error))
    })
}
