//! Finds the outcome that a sentence states.
//!
//! Splits the sentence into clauses, and searches each clause for outcome words. The rows of the grammar
//! define the meanings of these words (`language::OUTCOMES`).

use std::ops::Range;

use super::Said::{self, Cancelled, Failed, Passed};
use super::statement::AnnouncedSentence;
use super::token::spoken;
use crate::language::class::Class;
use crate::language::list::List;
use crate::language::outcome::{Force, OutcomeWord};
use crate::language::token::Token;
use crate::language::{OUTCOMES, Subject, TITLES};

/// A verdict found in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct VerdictFinding {
    pub(super) said: Said,
    /// `true` if the sentence is about a vote, and not about a release or "it".
    pub(super) firm: bool,
    /// `true` if a short clause states it and ends the sentence: `The vote passed.`
    pub(super) plain: bool,
    /// Index of the token that states the verdict.
    pub(super) at: usize,
}

/// Maximum number of clauses of a sentence to read.
const MOST_CLAUSES: usize = 6;
/// Maximum number of words of a clause to check.
const MOST_JUDGED: usize = 8;
/// Number of tokens before and after a word to read with it.
const BEFORE: usize = 50;
const BEHIND: usize = 20;

/// The verdict that a sentence states, if any.
///
/// If it states several, a verdict about a vote takes precedence, then a cancellation.
pub(super) fn verdict(sentence: &AnnouncedSentence<'_>) -> Option<VerdictFinding> {
    if sentence.question {
        return None;
    }
    let tokens = spoken(sentence.tokens);
    if !tokens.iter().any(says_outcome) {
        return None;
    }
    let mut found: Option<VerdictFinding> = None;
    for clause in clauses(&tokens) {
        let Some(finding) = of_clause(&tokens[clause.clone()]) else { continue };
        let finding = VerdictFinding { at: finding.at + clause.start, ..finding };
        let rank = |finding: &VerdictFinding| (finding.firm, finding.said == Cancelled);
        if found.as_ref().is_none_or(|known| rank(&finding) > rank(known)) {
            found = Some(finding);
        }
    }
    found
}

/// The clauses of a sentence before the first clause with a condition.
fn clauses<'t>(tokens: &'t [Token<'_>]) -> impl Iterator<Item = Range<usize>> + 't {
    let mut start = 0;
    let clauses = std::iter::from_fn(move || {
        let end = end_of_clause(tokens, start);
        let clause = start..end;
        start = end;
        (!clause.is_empty()).then_some(clause)
    });
    let is_conditional =
        |clause: &Range<usize>| tokens[clause.clone()].iter().any(|token| token.is_in(List::If));
    clauses.take(MOST_CLAUSES).take_while(move |clause| !is_conditional(clause))
}

/// The end of the clause with the next outcome word.
///
/// A word such as "but" after that word starts another clause.
fn end_of_clause(tokens: &[Token<'_>], start: usize) -> usize {
    let verb = (start..tokens.len()).find(|at| said_by(&tokens[*at]).is_some());
    let Some(verb) = verb else { return tokens.len() };
    // `Passed, nobody was against it`: a verb that stands alone is a clause.
    let alone = tokens[..verb].iter().all(|token| matches!(token, Token::Soft(_)) || token.is_in(List::Not));
    let turns = |at: &usize| match tokens[*at] {
        Token::Soft(':') => true,
        Token::Soft(',' | '-') => tokens.get(at + 1).is_some_and(|next| {
            next.is_in(List::Turn)
                || alone && *at == verb + 1 && !says_outcome(next) && !next.is_in(List::Not)
        }),
        _ => false,
    };
    (verb + 1..tokens.len()).find(turns).unwrap_or(tokens.len())
}

/// The first outcome that a clause states.
fn of_clause(clause: &[Token<'_>]) -> Option<VerdictFinding> {
    let mut judged = (0..clause.len()).filter(|at| says_outcome(&clause[*at])).take(MOST_JUDGED);
    judged.find_map(|at| of_word(clause, at))
}

/// `true` if a word may state an outcome.
fn says_outcome(token: &Token<'_>) -> bool {
    token.as_word().is_some_and(|word| word.lists().say_outcome())
}

/// The outcome that a word of a clause states.
fn of_word(clause: &[Token<'_>], at: usize) -> Option<VerdictFinding> {
    let start = main_clause(clause, at).max(at.saturating_sub(BEFORE));
    let tokens = &clause[start..clause.len().min(at + BEHIND)];
    let row = OUTCOMES.judge(Subject { tokens, mark: Some(at - start), question: false })?;
    let (said, force) = stated(row.meaning, &clause[at])?;
    let firm = force > Force::Weak;
    Some(VerdictFinding { said, firm, plain: firm && is_plain(clause, at), at })
}

/// `true` if the clause of a word is short, names a vote, and ends with the word.
fn is_plain(clause: &[Token<'_>], at: usize) -> bool {
    const LONGEST: usize = 6;
    let soft = |token: &Token<'_>| matches!(token, Token::Soft(_));
    let start = clause[..at].iter().rposition(soft).map_or(0, |at| at + 1);
    clause[at + 1..].iter().all(soft)
        && at - start < LONGEST
        && clause[start..at].iter().any(|token| token.is_in(List::Ballot))
}

/// `true` if a sentence says that the vote has a result, but does not state the result: `Vote closed.`
pub(super) fn tells_of_result(sentence: &AnnouncedSentence<'_>) -> bool {
    let tokens = spoken(sentence.tokens);
    !sentence.question
        && outcome_words(&tokens).any(|at| {
            let row = OUTCOMES.judge(Subject { tokens: &tokens, mark: Some(at), question: false });
            row.is_some_and(|row| row.meaning == OutcomeWord::Announces)
        })
}

/// The outcome that a word states according to the meaning of its row.
fn stated(meaning: OutcomeWord, word: &Token<'_>) -> Option<(Said, Force)> {
    match meaning {
        OutcomeWord::Stated(force) => Some((said_by(word)?, force)),
        // A negated outcome: "not passed" means failed, but "not rejected" does not mean passed.
        OutcomeWord::Denied(force) => (said_by(word)? == Passed).then_some((Failed, force)),
        OutcomeWord::Is(said, force) => Some((said, force)),
        OutcomeWord::Announces | OutcomeWord::Nothing | OutcomeWord::Unsaid => None,
    }
}

/// The outcome that a single word names.
fn said_by(token: &Token<'_>) -> Option<Said> {
    let lists = token.as_word()?.lists();
    let names = |list: List, said: Said| lists.has(list).then_some(said);
    names(List::Passes, Passed).or(names(List::Fails, Failed)).or(names(List::CallsOff, Cancelled))
}

/// The start of the main clause of a word, as in "No -1 was cast, so it is accepted" or "Since two are
/// missing, the vote fails".
fn main_clause(clause: &[Token<'_>], at: usize) -> usize {
    let reasons = clause[0].is_in(List::Reason);
    let concludes = |at: &usize| {
        let next = &clause[at + 1];
        matches!(clause[*at], Token::Soft(',' | '-'))
            && (next.is_in(List::Conclusion) || reasons && next.is_in(List::Article))
    };
    (0..at).rev().find(concludes).map_or(0, |at| at + 1)
}

/// `true` if a sentence announces a result regardless of its author. The values in the mail are then counts.
pub(super) fn is_outright(tokens: &[Token<'_>], question: bool) -> bool {
    let announces = |at: usize| {
        let tokens = &tokens[..tokens.len().min(at + BEHIND)];
        let row = OUTCOMES.judge(Subject { tokens, mark: Some(at), question: false });
        row.is_some_and(|row| match row.meaning {
            OutcomeWord::Announces => true,
            meaning => stated(meaning, &tokens[at]).is_some_and(|(_, force)| force == Force::Outright),
        })
    };
    !question && outcome_words(tokens).any(announces)
}

/// The indexes of the first words that may announce a result.
fn outcome_words(tokens: &[Token<'_>]) -> impl Iterator<Item = usize> {
    let near = tokens.iter().take(BEFORE).enumerate();
    near.filter(|(_, token)| token.is(Class::Outcome)).take(MOST_JUDGED).map(|(at, _)| at)
}

/// The outcome that a subject states.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct OfSubject {
    /// The outcome in a tag, or in a word that punctuation separates from the title.
    pub(super) apart: Option<Said>,
    /// The outcome in the last word, which may belong to the title.
    pub(super) end: Option<Said>,
}

/// Reads the verdict in a subject.
pub(super) fn of_subject(tags: &[String], title: &AnnouncedSentence<'_>) -> OfSubject {
    let last_words = || tags.iter().filter_map(|tag| tag.split([' ', ':']).next_back());
    let words: Vec<Token<'_>> = last_words().flat_map(crate::language::token::tokens).collect();
    if words.iter().any(|word| word.is_in(List::CallsOff) || word.is_in(List::Cancels)) {
        return OfSubject { apart: Some(Cancelled), end: None };
    }
    let tagged = words.iter().find_map(said_by);
    let tokens = spoken(title.tokens);
    // Numbers in brackets may follow the word.
    let brackets = tokens.iter().position(|token| *token == Token::Soft('(')).filter(|at| *at > 0);
    let end = brackets.and_then(|end| of_last_word(&tokens[..end])).or_else(|| of_last_word(&tokens));
    let apart = end.filter(|(_, force)| *force > Force::Weak).map(|(said, _)| said);
    OfSubject { apart: tagged.or(apart), end: end.map(|(said, _)| said) }
}

fn of_last_word(title: &[Token<'_>]) -> Option<(Said, Force)> {
    let at = title.iter().rposition(|token| matches!(token, Token::Word(_)))?;
    let row = TITLES.judge(Subject { tokens: &title[..=at], mark: Some(at), question: false })?;
    stated(row.meaning, &title[at])
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn of(text: &str) -> Option<Said> {
        let tokens = tokens(text);
        verdict(&AnnouncedSentence::of_subject(&tokens)).map(|finding| finding.said)
    }

    #[test]
    fn a_cancellation_takes_precedence_over_a_failure() {
        for (text, said) in [
            ("The motion failed, so I am cancelling the vote", Some(Cancelled)),
            ("It was rejected, and the motion is carried", Some(Passed)),
            ("Since two votes are missing, the motion fails", Some(Failed)),
            ("If two votes are missing, so the motion fails", None),
            ("The motion is carried, but the other one would be rejected", Some(Passed)),
        ] {
            assert_eq!(of(text), said, "{text}");
        }
    }

    #[test]
    fn finite_verbs_state_outcomes_and_plans_do_not() {
        for (list, said) in [(List::Passes, Passed), (List::Fails, Failed), (List::CallsOff, Cancelled)] {
            for word in crate::language::words_of(list) {
                assert_eq!(of(&format!("The motion is {word}")), Some(said), "{word}");
                assert_eq!(of(&format!("Result: {word}")), Some(said), "{word}");
                assert_eq!(of(&format!("If the motion is {word}")), None, "{word}");
                assert_eq!(of(&format!("The motion would be {word}")), None, "{word}");
                assert_eq!(of(&format!("The previous motion is {word}")), None, "{word}");
            }
        }
    }
}
