//! Judges a mark in its statement. Boxes and printed ballots around it take precedence over the sentence.

use std::borrow::Cow;

use super::{Reason, claim};
use crate::language::Subject;
use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::list::List;
use crate::language::statement::Statement;
use crate::language::token::{Mark, Shape, Token};
use crate::language::value::Value;
use crate::language::word::Word;
use crate::language::{MARKS, Meaning, NoVote, is_of, main_tongue, speaks};

/// The meaning of a mark, and the example of the row that decided it.
///
/// Removes the claim from the sentence first.
pub(super) fn judge(statement: &Statement<'_>, at: usize, mark: Mark) -> (Meaning, &'static str) {
    if mark.quoted {
        return (Meaning::NoVote(NoVote::Mention), "the mail has \"my binding +1\" in it");
    }
    if mark.shape == Shape::Plural {
        return (Meaning::NoVote(NoVote::Count), "+1s");
    }
    // A brace before the mark means that the value is program code. A brace after it may be part of an explanation.
    if statement.tokens[..at].iter().any(|token| matches!(token, Token::Soft('{' | '}'))) {
        return (Meaning::NoVote(NoVote::Technical), "{\"weight\": -1}");
    }
    if mark.shape == Shape::Vague {
        return (Meaning::Unclear(Reason::UnclearMark), "-1ish");
    }
    let beside = |at: Option<usize>| match at.and_then(|at| statement.tokens.get(at)) {
        Some(Token::Mark(other)) => Some(other.value),
        _ => None,
    };
    match (beside(at.checked_sub(1)), beside(Some(at + 1))) {
        (Some(before), _) if before == mark.value => return (Meaning::NoVote(NoVote::Mention), "+1 +1"),
        (Some(other), _) | (None, Some(other)) if other != mark.value => {
            return (Meaning::NoVote(NoVote::Technical), "0 -1");
        }
        _ => {}
    }
    let (tokens, place): (Cow<'_, [Token<'_>]>, usize) = match claim::aside(statement.tokens) {
        None => (Cow::Borrowed(statement.tokens), at),
        Some(claim) if claim.contains(&at) => return (Meaning::NoVote(NoVote::Technical), ""),
        Some(claim) => {
            let place = if at < claim.start { at } else { at - claim.len() };
            let kept = [&statement.tokens[..claim.start], &statement.tokens[claim.end..]].concat();
            (Cow::Owned(kept), place)
        }
    };
    let all_words = |fits: &dyn Fn(&Word<'_>) -> bool| tokens.iter().filter_map(Token::as_word).all(fits);
    let alone = all_words(&|word| word.is(Class::Closing))
        || mark.shape == Shape::Bare && all_words(&|word| word.text.starts_with("abst"));
    let row = MARKS.judge(Subject { tokens: &tokens, mark: Some(place), question: statement.question });
    let (meaning, like) =
        row.map_or((Meaning::Unclear(Reason::UnclearMark), ""), |row| (row.meaning, row.example));
    let meaning = match meaning {
        Meaning::NoVote(NoVote::Hypothetical)
            if mark.value.hundredths() > 0 && !statement.question && depends(&tokens, place) =>
        {
            Meaning::Unclear(Reason::Conditional)
        }
        meaning => meaning,
    };
    if mark.form.is_some_and(|form| form.unclear) && !matches!(meaning, Meaning::NoVote(_)) {
        return (Meaning::Unclear(Reason::UnclearForm), like);
    }
    match (meaning, mark.shape) {
        (_, Shape::Plain | Shape::Boxed | Shape::Emoji | Shape::Plural | Shape::Vague) => (meaning, like),
        _ if alone && !tokens.iter().any(|token| matches!(token, Token::Soft('-'))) => (meaning, like),
        // A single 0 is a number, unless the sentence says that it is a vote.
        (Meaning::Cast, Shape::Bare)
        | (Meaning::Noted(_) | Meaning::Replaced, Shape::Bare | Shape::Spaced) => (meaning, like),
        (Meaning::Cast | Meaning::Opens | Meaning::Unclear(_), _) => {
            (Meaning::NoVote(NoVote::Technical), like)
        }
        _ => (meaning, like),
    }
}

/// `true` if a value in favour depends on a condition, according to the words around it.
///
/// A word for the speaker must be shortly before the value: "I'd be +1 with a backup". If a condition
/// directly follows the value, the word may be anywhere before it: "I'd vote +1 if the page covered it".
///
/// Does not test a value against the proposal, because in such a sentence it is only a warning.
fn depends(tokens: &[Token<'_>], at: usize) -> bool {
    const NEAR: usize = 3;
    let is_speaker = |token: &Token<'_>| token.is_in(List::Speaker);
    let mut behind = tokens[at + 1..].iter().skip_while(|token| matches!(token, Token::Soft(_)));
    let is_conditional = behind.next().is_some_and(|token| token.is(Class::Condition));
    let reach = if is_conditional { 0 } else { at.saturating_sub(NEAR) };
    tokens[reach..at].iter().any(is_speaker) || depends_in(tokens, at)
}

/// `true` if a value depends on a condition in the same way in another language: "Votaría +1 si …".
///
/// The verb or a word before the value is in the first person, and the sentence names nobody else.
fn depends_in(tokens: &[Token<'_>], at: usize) -> bool {
    let tongue = main_tongue(tokens);
    let is = |token: &Token<'_>, family| speaks(token, family, tongue);
    let is_if = |token: &Token<'_>| token.is(Class::Condition) || is(token, Family::IfWord);
    let is_soft = |token: &Token<'_>| matches!(token, Token::Soft(_));
    // The first word of a sentence has a capital letter.
    let is_other = |(place, token): (usize, &Token<'_>)| {
        let is_name = |word: &Word<'_>| word.is(Class::Name) && (place > 0 || word.known.is_none());
        is(token, Family::They) || token.as_word().is_some_and(is_name)
    };
    let clause = tokens[..at].iter().rposition(is_soft).map_or(0, |soft| soft + 1)..at;
    tokens[clause].iter().any(|token| is(token, Family::Would))
        && tokens[at + 1..].iter().any(is_if)
        && !tokens[..at].iter().enumerate().any(is_other)
}

/// `true` if a box with a value in it is a choice.
///
/// A box with a signed value is always a choice. `[0]` is a choice only if it is alone or before a word such
/// as "abstain".
pub(super) fn is_choice(tokens: &[Token<'_>], mark: Mark) -> bool {
    let word = |word: &str| {
        word.starts_with("abst") || matches!(word, "neutral" | "no" | "don't" | "indifferent" | "undecided")
    };
    mark.value != Value::Zero || tokens.get(1).is_none_or(|next| next.word().is_some_and(word))
}

/// `true` if the box of a mark is ticked, `false` if it is empty; `None` if the mark has no box.
///
/// The box is the one before the mark, or the one after it if the line starts with a mark and a box.
pub(super) fn boxed(tokens: &[Token<'_>], at: usize) -> Option<bool> {
    let boxes_follow = matches!(tokens, [Token::Mark(_), Token::Tick | Token::EmptyBox, ..]);
    let place = if boxes_follow { Some(at + 1) } else { at.checked_sub(1) };
    let of_box = |token: &Token<'_>| match token {
        Token::Tick => Some(true),
        Token::EmptyBox => Some(false),
        _ => None,
    };
    // A box at the start belongs to the only mark of the statement: `[x] close (+1)`.
    let is_mark = |token: &&Token<'_>| matches!(token, Token::Mark(_));
    let leads = || tokens.first().filter(|_| tokens.iter().filter(is_mark).count() == 1).and_then(of_box);
    place.and_then(|place| tokens.get(place)).and_then(of_box).or_else(leads)
}

/// For each statement, `true` if it is part of a printed ballot.
///
/// A ballot is a group of adjacent lines that each start with a different value. It has at least three lines,
/// or two in the call itself.
pub(super) fn legends(statements: &[Statement<'_>], is_call: bool) -> Vec<bool> {
    let opens = |statement: &Statement<'_>| match statement.tokens.first() {
        Some(Token::Mark(mark)) if statement.begins_line => Some(mark.value),
        _ => None,
    };
    // `[+1] Yes [0] Abstain [-1] No` is a ballot on one line.
    let boxes = |statement: &Statement<'_>| {
        statement
            .tokens
            .iter()
            .filter(|token| matches!(token, Token::Mark(mark) if mark.shape == Shape::Boxed))
            .count()
    };
    let prints = |statement: &Statement<'_>| {
        statement.marks() >= 3 && (boxes(statement) >= 3 || offers_values(statement))
            || is_call && statement.marks() >= 2 && explains_values(statement)
    };
    let mut all: Vec<bool> = statements.iter().map(prints).collect();
    let mut run: Vec<(usize, Value)> = Vec::new();
    let enough = if is_call { 2 } else { 3 };
    for number in 0..=statements.len() {
        match statements.get(number).map(|statement| (opens(statement), statement)) {
            Some((Some(value), statement))
                if run.last().is_none_or(|(last, _)| statements[*last].paragraph == statement.paragraph) =>
            {
                run.push((number, value));
            }
            // A second sentence on the same line belongs to the line.
            Some((None, statement)) if !statement.begins_line && !run.is_empty() => {}
            next => {
                if run.len() >= enough && distinct(run.iter().map(|(_, value)| *value)) >= enough {
                    for (number, _) in &run {
                        all[*number] = true;
                    }
                }
                run.clear();
                if let Some((Some(value), _)) = next {
                    run.push((number, value));
                }
            }
        }
    }
    all
}

/// `true` if a statement lists three or more different values with only punctuation or "or" between them:
/// `+1 / 0 / -1`, `+1, 0 or -1`.
fn offers_values(statement: &Statement<'_>) -> bool {
    let is_mark = |token: &Token<'_>| matches!(token, Token::Mark(_));
    let Some(first) = statement.tokens.iter().position(is_mark) else { return false };
    let last = statement.tokens.iter().rposition(is_mark).unwrap_or(first);
    let list = &statement.tokens[first..=last];
    let joins = |token: &Token<'_>| token.as_word().is_none_or(|word| word.is(Class::Or));
    distinct(values(list)) >= 3 && list.iter().all(joins)
}

/// `true` if a sentence of a call explains two or more different values and says nothing about its author:
/// `Vote +1 (agree) or -1 (disagree)`.
fn explains_values(statement: &Statement<'_>) -> bool {
    let is_own = |token: &Token<'_>| {
        matches!(token, Token::Tick)
            || token.is(Class::Mine)
            || token.is_in(List::Speaker)
            || is_of(token, Family::I)
    };
    distinct(values(statement.tokens)) >= 2 && !statement.tokens.iter().any(is_own)
}

/// The values of the marks.
fn values<'t>(tokens: &'t [Token<'t>]) -> impl Iterator<Item = Value> {
    tokens.iter().filter_map(Token::as_mark).map(|mark| mark.value)
}

/// Number of different values.
fn distinct(values: impl Iterator<Item = Value>) -> usize {
    let mut values: Vec<Value> = values.collect();
    values.sort_unstable();
    values.dedup();
    values.len()
}
