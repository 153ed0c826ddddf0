//! Reads statements without a mark: votes in words, and words for or against the proposal.

use super::reader::{ClausePlace, VoteReader};
use super::settle::note;
use super::{NotAVote, Reason, UnclearVote, VoteCast, claim, item, justification};
use crate::language::statement::Statement;
use crate::language::token::Token;
use crate::language::value::Value;
use crate::language::word::Word;
use crate::language::{NoVote, PHRASES, Phrase, Row, Subject};

/// Number of statements that count as the opening of a reply.
const OPENING: usize = 4;

/// Maximum number of votes in a mail before a vote in words.
///
/// The reader compares each vote in words with all earlier votes of the mail.
const MOST_IN_WORDS: usize = 1000;

impl VoteReader<'_> {
    /// Reads the statements without a mark.
    ///
    /// Returns the first statement in a reply to the call that is against something, at any position, with
    /// the example of its row.
    pub(super) fn phrases(&mut self) -> Option<(usize, &'static str)> {
        // A call that lists several words for voting casts none of them.
        if self.context.is_call && self.votes_in_words() > 1 {
            return None;
        }
        let mut endorsement = None;
        let mut objection = None;
        let mut wavering = None;
        let mut leaning = None;
        let mut against = None;
        let mut outright = Outright::default();
        for (number, statement) in self.statements.iter().enumerate() {
            if statement.has_mark() {
                self.vote_beside_marks(number);
                continue;
            }
            let (label, tokens) = item::labelled(statement.tokens);
            let subject = Subject { tokens, mark: None, question: statement.question };
            if let Some(value) = self.asked_word(number, label.is_some(), subject) {
                self.vote_in_words(number, label, value, None, "Yes, as the call asks");
                continue;
            }
            let Some(row) = PHRASES.judge(subject) else { continue };
            let row = vote_of(subject, row.meaning.implied()).unwrap_or(row);
            if let Phrase::Outright(opinion) = row.meaning
                && let Some(clause) = self.outright_clause(number, subject, opinion)
            {
                let label = statement.tokens.len() - tokens.len();
                let place = (number, clause.start + label..clause.end + label);
                outright.add(place, opinion.value(), row.example);
            }
            let meaning = row.meaning.implied();
            match meaning {
                Phrase::Vote(..) if self.reading.votes.len() >= MOST_IN_WORDS => {
                    self.too_many_marks(number);
                    return None;
                }
                Phrase::Vote(..) | Phrase::Sides(_)
                    if statement.question && !answers_itself(subject, meaning) =>
                {
                    self.doubt_in_words(number, tokens, Reason::UnclearMark, row.example);
                }
                Phrase::Vote(value, note) => self.vote_in_words(number, label, value, note, row.example),
                Phrase::Withdraws if self.reading.votes.is_empty() => {
                    self.reading.withdrawal = Some(self.spot_at(number, 0));
                }
                Phrase::Withdraws => {
                    self.reading.votes.iter_mut().for_each(|vote| note(vote, Reason::ChangedVote));
                }
                Phrase::Unclear(reason) => {
                    outright.is_doubtful = true;
                    self.all_unclear(reason);
                }
                Phrase::VotesLater => {
                    outright.is_doubtful = true;
                    self.leave_out_places();
                }
                Phrase::VotesToward if self.is_for_the_subject(statement) => {
                    self.vote_in_words(number, label, Value::PlusOne, None, row.example);
                }
                Phrase::Sides(value) if !self.context.by_proposer && self.speaks_of_proposal(number) => {
                    self.vote_in_words(number, label, value, None, row.example);
                }
                // A proposer may announce what will be done if nobody objects.
                Phrase::Doubtful(Reason::Conditional) if self.context.by_proposer => {}
                // If there is a value, words such as "I must change my vote" add nothing.
                Phrase::Doubtful(Reason::UnclearMark) if !self.reading.votes.is_empty() => {}
                Phrase::Doubtful(reason) if !statement.question => {
                    // A value on a separate line after "Kim asked me to send in her vote" is Kim's vote.
                    if reason == Reason::Proxy && !self.reading.votes.iter().any(|vote| vote.outright) {
                        self.all_unclear(reason);
                    }
                    self.doubt_in_words(number, tokens, reason, row.example);
                }
                Phrase::Endorses | Phrase::VotesToward
                    if !statement.question && self.speaks_of_proposal(number) =>
                {
                    endorsement = endorsement.or(Some((number, row.example)));
                }
                Phrase::EndorsesToward
                    if !statement.question
                        && self.speaks_of_proposal(number)
                        && self.is_for_the_proposal(statement) =>
                {
                    endorsement = endorsement.or(Some((number, row.example)));
                }
                Phrase::EndorsesAlone if self.is_all_that_is_said(number) => {
                    endorsement = endorsement.or(Some((number, row.example)));
                }
                Phrase::EndorsesFirst if self.opens_the_answer(number) && !statement.question => {
                    endorsement = endorsement.or(Some((number, row.example)));
                }
                Phrase::LeansFirst if self.opens_the_answer(number) && !statement.question => {
                    leaning = Some((number, row.example));
                }
                Phrase::Wavers if !statement.question && self.speaks_of_proposal(number) => {
                    wavering = wavering.or(Some((number, row.example)));
                }
                Phrase::Objects | Phrase::Dissents | Phrase::ObjectsAsking | Phrase::Halts
                    if self.context.answers_call
                        && (meaning == Phrase::Halts
                            || statement.question == (meaning == Phrase::ObjectsAsking)) =>
                {
                    against = against.or(Some((number, row.example)));
                    if self.speaks_of_proposal(number) {
                        objection = objection.or(Some((number, row.example)));
                    }
                }
                _ => {}
            }
        }
        if self.reading.votes.is_empty()
            && self.reading.doubts.is_empty()
            && self.reading.withdrawal.is_none()
        {
            let is_mixed = objection.is_some() || wavering.is_some();
            if let Some((place, value, like)) = outright.vote()
                && (value.hundredths() < 0 || !is_mixed && !self.doubts_elsewhere(place.0))
            {
                self.vote_in_words(place.0, None, value, None, like);
                self.opinion = Some(place);
                return against;
            }
            let endorsing = endorsement.map(|(number, _)| number);
            let speaks = wavering.is_none() && self.speaks_of_proposal(0);
            let objection =
                objection.or_else(|| speaks.then(|| self.objection_among(OPENING, endorsing)).flatten());
            let implied = objection
                .map(|at| (at, Reason::ImpliedObjection))
                .or(endorsement.map(|at| (at, Reason::ImpliedEndorsement)))
                .or(wavering.or(leaning).map(|at| (at, Reason::UnclearMark)));
            // A proposer supports the proposal, so these words from a proposer are not an unclear vote.
            if let Some(((number, like), reason)) = implied.filter(|_| !self.context.by_proposer) {
                let claim = claim::of(self.statements[number].tokens);
                let spot = self.spot_at(number, 0);
                self.doubt(UnclearVote { reason, value: None, claim, spot, like, form: None });
            }
        }
        against
    }

    fn votes_in_words(&self) -> usize {
        let votes = |statement: &&Statement<'_>| {
            let subject = Subject { tokens: statement.tokens, mark: None, question: statement.question };
            !statement.has_mark()
                && matches!(PHRASES.judge(subject).map(|row| row.meaning), Some(Phrase::Vote(..)))
        };
        self.statements.iter().filter(votes).count()
    }

    /// `true` if words without a value can be about the proposal, because they start a reply to the call.
    ///
    /// Later in a mail and in replies to other mail, people agree and disagree with many things.
    pub(super) fn speaks_of_proposal(&self, number: usize) -> bool {
        const SHORT: usize = 12;
        self.context.answers_call && number < OPENING && self.statements.len() <= SHORT
    }

    /// `true` if another statement near the start doubts the proposal.
    fn doubts_elsewhere(&self, number: usize) -> bool {
        self.first_doubt(|other| other != number, false, OPENING).is_some_and(|(other, _)| other != number)
    }

    /// `true` if the mail replies to the call and contains only this statement, greetings and names.
    pub(super) fn is_all_that_is_said(&self, number: usize) -> bool {
        self.opens_the_answer(number) && self.statements[number + 1..].iter().all(is_courtesy)
    }

    /// `true` if the mail replies to the call and only greetings and names precede the statement.
    pub(super) fn opens_the_answer(&self, number: usize) -> bool {
        self.context.answers_call && self.statements[..number].iter().all(is_courtesy)
    }

    /// Reads a vote in words next to marks that are not votes: "Kim says +1, I vote no".
    fn vote_beside_marks(&mut self, number: usize) {
        let statement = &self.statements[number];
        let is_mark = |token: &Token<'_>| matches!(token, Token::Mark(_));
        let is_soft = |token: &Token<'_>| matches!(token, Token::Soft(',' | ';' | ':' | '-'));
        let (Some(first), Some(last)) =
            (statement.tokens.iter().position(is_mark), statement.tokens.iter().rposition(is_mark))
        else {
            return;
        };
        if self.read.binary_search(&number).is_ok() || statement.question || self.context.is_call {
            return;
        }
        let behind = &statement.tokens[last + 1..];
        let behind = behind.iter().position(is_soft).map_or(&[][..], |at| &behind[at + 1..]);
        let before = &statement.tokens[..first];
        let before = before.iter().rposition(is_soft).map_or(&[][..], |at| &before[..at]);
        for tokens in [before, behind] {
            let row = PHRASES.judge(Subject { tokens, mark: None, question: false });
            if let Some(Row { meaning: Phrase::Vote(value, note), example, .. }) = row {
                self.vote_in_words(number, None, *value, *note, example);
            }
        }
    }

    /// Adds an unclear vote for words that may be a vote.
    ///
    /// Skips a call, because it lists words for votes.
    fn doubt_in_words(&mut self, number: usize, tokens: &[Token<'_>], reason: Reason, like: &'static str) {
        if !self.context.is_call {
            let (claim, spot) = (claim::of(tokens), self.spot_at(number, 0));
            self.doubt(UnclearVote { reason, value: None, claim, spot, like, form: None });
        }
    }

    /// Drops values that count as votes only because of their position, if the author will vote later.
    fn leave_out_places(&mut self) {
        let (outright, placed): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.reading.votes).into_iter().partition(|vote| vote.outright);
        let remark =
            |vote: VoteCast| NotAVote { why: NoVote::Future.as_str(), like: vote.like, spot: vote.spot };
        self.reading.remarks.extend(placed.into_iter().map(remark));
        self.reading.votes = outright;
        self.all_unclear(Reason::UnclearMark);
    }
}

/// The opinions of a mail. They are a vote if the mail has no other vote.
#[derive(Default)]
struct Outright {
    /// The place of the first one, its value, and the example of its row.
    first: Option<(ClausePlace, Value, &'static str)>,
    /// `true` if the mail has opinions for and against, or says that its values are not votes.
    is_doubtful: bool,
}

impl Outright {
    fn add(&mut self, place: ClausePlace, value: Value, like: &'static str) {
        let (_, first, _) = self.first.get_or_insert((place, value, like));
        self.is_doubtful |= *first != value;
    }

    fn vote(self) -> Option<(ClausePlace, Value, &'static str)> {
        self.first.filter(|_| !self.is_doubtful)
    }
}

/// `true` if a statement is a greeting, a closing or a name.
fn is_courtesy(statement: &Statement<'_>) -> bool {
    let name = statement.words().all(Word::is_capital) && statement.words().count() <= 3;
    name || !statement.words().any(justification::is_telling)
}

/// `true` if a question states the same vote before its last clause: "I vote yes, can we go on?".
fn answers_itself(subject: Subject<'_>, meaning: Phrase) -> bool {
    const SHORTEST: usize = 3;
    let is_soft = |token: &Token<'_>| matches!(token, Token::Soft(',' | ';' | ':' | '-'));
    subject.tokens.iter().rposition(is_soft).is_some_and(|at| {
        let head = Subject { tokens: &subject.tokens[..at], question: false, ..subject };
        subject.tokens.len() - at > SHORTEST && PHRASES.judge(head).is_some_and(|row| row.meaning == meaning)
    })
}

/// The row that reads a statement for or against the proposal as an explicit vote.
fn vote_of(subject: Subject<'_>, implied: Phrase) -> Option<&'static Row<Phrase>> {
    let is_for = match implied {
        Phrase::Endorses | Phrase::EndorsesAlone | Phrase::EndorsesFirst | Phrase::EndorsesToward => true,
        Phrase::Objects | Phrase::Dissents => false,
        _ => return None,
    };
    PHRASES.judge_among(subject, |meaning| {
        matches!(meaning, Phrase::Vote(value, _) if value.hundredths() > 0 && is_for || value.hundredths() <= 0 && !is_for)
    })
}
