//! The open questions of a decision: each mail that a person must interpret, with the possible answers.

use chrono::{DateTime, FixedOffset};

use super::decision::Decision;
use super::read::ReadThread;
use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Author, Fingerprint, Header};
use crate::policy::{UnexplainedMinus, Weight};
use crate::proposal::UncertainFact;
use crate::ruling::{Answer, Question};
use crate::tally::{Explained, Status, Vote};
use crate::vote::Reason;

/// A question about a mail that a ruling can answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The question.
    pub question: Question,
    /// Message-ID of the mail, without brackets.
    pub message_id: Option<String>,
    /// Fingerprint of the mail.
    pub fingerprint: Fingerprint,
    /// Author of the mail.
    pub author: Author,
    /// Date of the mail.
    pub date: Option<DateTime<FixedOffset>>,
    /// The line that the question is about, counted from 1, or 0 for the subject; `None` for the whole mail.
    pub line: Option<u32>,
    /// The words that the question is about; empty if there are none.
    pub words: String,
    /// The unclear point.
    pub cause: Cause,
    /// `true` if the answer could change the verdict.
    pub turns: bool,
}

/// The cause of an open question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A reason of a vote.
    Reason(Reason),
    /// The policy does not state the weight of the value.
    WeightNotStated,
    /// A fact about the vote as a whole.
    Fact(Diagnostic),
}

impl ReadThread {
    /// The open questions of a decision about this thread, in the order of the mail.
    pub fn questions(&self, decision: &Decision) -> Vec<OpenQuestion> {
        let votes = decision.tally.votes.iter().flat_map(|vote| {
            of_vote(vote, decision.proposal.class.unexplained_minus)
                .into_iter()
                .filter_map(|(question, cause)| self.about_vote(question, cause, vote, decision))
        });
        let tied = tied(&decision.tally.votes).filter_map(|vote| {
            self.about_vote(Question::Order, Cause::Reason(Reason::SameTime), vote, decision)
        });
        let facts = decision.proposal.uncertain.iter().filter_map(|fact| self.about_fact(fact, decision));
        let ends = decision.proposal.diagnostics.iter().filter_map(|odd| self.about_end(odd, decision));
        let mut questions: Vec<OpenQuestion> = votes.chain(tied).chain(facts).chain(ends).collect();
        let key = |question: &OpenQuestion| (question.fingerprint, question.question);
        questions.sort_by_key(|question| (question.date.is_none(), question.date, key(question)));
        questions.dedup_by_key(|question| key(question));
        questions
    }

    fn about_vote(
        &self,
        question: Question,
        cause: Cause,
        vote: &Vote,
        decision: &Decision,
    ) -> Option<OpenQuestion> {
        let is_of_vote = |(header, _): &(&Header, Fingerprint)| {
            // The names may differ, because the tally has the name from the roster.
            header.author.address == vote.voter.address && header.date == vote.times.used
        };
        let id = vote.message_id.as_deref();
        let (header, fingerprint) = self.fingerprints(id).find(is_of_vote)?;
        let is_bare = cause == Cause::Reason(Reason::UnexplainedMinus);
        let turns =
            decision.outcome.uncertain.iter().any(|one| one.is_vote && one.message_id.as_deref() == id);
        Some(OpenQuestion {
            question,
            message_id: vote.message_id.clone(),
            fingerprint,
            author: header.author.clone(),
            date: header.date,
            line: Some(vote.spot.line),
            words: vote.spot.words().to_owned(),
            turns: turns || is_bare && decision.outcome.now.len() > 1,
            cause,
        })
    }

    fn about_fact(&self, fact: &UncertainFact, decision: &Decision) -> Option<OpenQuestion> {
        if fact.settled || fact.about.code == Code::UnreadableWindow {
            return None;
        }
        self.about_mail(fact.effect.question(), &fact.about, decision)
    }

    /// The question about a deadline that cannot be read, or has several readings.
    fn about_end(&self, odd: &Diagnostic, decision: &Decision) -> Option<OpenQuestion> {
        let is_end = odd.code == Code::UnreadableWindow;
        is_end.then(|| self.about_mail(Question::End, odd, decision)).flatten()
    }

    /// A question about a mail that affects the vote as a whole.
    fn about_mail(
        &self,
        question: Question,
        about: &Diagnostic,
        decision: &Decision,
    ) -> Option<OpenQuestion> {
        let (header, fingerprint) = self.fingerprints(about.message_id.as_deref()).next()?;
        let is_fact = |one: &&crate::outcome::Uncertain| {
            one.code == about.code.as_str() && one.message_id == about.message_id
        };
        Some(OpenQuestion {
            question,
            message_id: about.message_id.clone(),
            fingerprint,
            author: header.author.clone(),
            date: header.date,
            line: about.line,
            words: about.excerpt.clone().unwrap_or_default(),
            cause: Cause::Fact(about.clone()),
            turns: decision.outcome.uncertain.iter().any(|one| is_fact(&one)),
        })
    }
}

impl OpenQuestion {
    /// `true` if an answer fits the question.
    ///
    /// Every value that the policy gives a weight fits a question about a vote.
    pub fn fits(&self, answer: Answer, decision: &Decision) -> bool {
        let is_weighed = match answer {
            Answer::Vote(value) => {
                matches!(decision.proposal.class.weigh(value.hundredths()), Weight::Known(_))
            }
            Answer::ClosesAt(until) => decision.proposal.opened.is_none_or(|opened| until > opened),
            _ => true,
        };
        answer.question() == self.question && is_weighed
    }
}

/// The open questions about a vote, each with its cause.
fn of_vote(vote: &Vote, unexplained: UnexplainedMinus) -> Vec<(Question, Cause)> {
    let has = |reason: Reason| vote.reasons.contains(&reason);
    let counts = vote.status == Status::Counted;
    let mut open = Vec::new();
    if vote.status == Status::Unclear {
        let reason = vote.reasons.first().copied().unwrap_or(Reason::UnclearMark);
        open.push((Question::Vote, Cause::Reason(reason)));
    } else if counts && matches!(vote.weight, Weight::Ask(_)) {
        open.push((Question::Vote, Cause::WeightNotStated));
    }
    let is_bare = matches!(vote.status, Status::Counted | Status::Void) && has(Reason::UnexplainedMinus);
    let is_weak = counts && vote.justification.state() == Explained::Weak;
    if (is_bare || is_weak) && unexplained != UnexplainedMinus::Counts && !has(Reason::ExplanationRuled) {
        let reason = if is_bare { Reason::UnexplainedMinus } else { Reason::WeakExplanation };
        open.push((Question::Explanation, Cause::Reason(reason)));
    }
    for reason in [Reason::ArrivedLate, Reason::MayBeLate] {
        if counts && has(reason) {
            open.push((Question::Time, Cause::Reason(reason)));
        }
    }
    open
}

/// The votes that may be the last of their voter, if another vote has the same time.
fn tied(votes: &[Vote]) -> impl Iterator<Item = &Vote> {
    let last = |vote: &&Vote| vote.status == Status::Counted && vote.reasons.contains(&Reason::SameTime);
    let with_others = |last: &'_ Vote| {
        let person = last.person.clone();
        let last = last.clone();
        votes.iter().filter(move |vote| vote.person == person && vote.is_tied_with(&last))
    };
    votes.iter().filter(last).flat_map(with_others)
}
