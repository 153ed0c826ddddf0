//! Reads a community's own words for votes, which its policy lists.
//!
//! The vote reader treats a match like a mark: a condition, a negation or a question in the sentence changes
//! it in the same way as it changes `+1`.

use std::ops::Range;

use super::judge::judge;
use super::{Context, VoteForm};
use crate::language::class::{Class, Classes};
use crate::language::statement::{Drawn, OwnLine, OwnText, Statement};
use crate::language::token::{FormMark, Mark, Shape, Token, tokens};
use crate::language::value::Value;
use crate::language::{Meaning, PHRASES, Phrase, Subject};
use crate::message::reply::Role;

/// Classes of words for negations, hypotheses and conditions.
///
/// A form that contains one of these words can only make a vote unclear.
const HELD_BACK: Classes = Classes::of(&[Class::Negation, Class::Hypothetical, Class::Condition]);

/// Inserts a mark in each line that matches a form of the policy.
///
/// Skips a line if a row of the grammar says that the words are not a vote.
pub(super) fn draw(own: &mut [OwnLine<'_>], context: Context<'_>) {
    if context.forms.is_empty() {
        return;
    }
    let matched = own.iter().enumerate().filter_map(|(at, line)| Some((at, matched(line, context.forms)?)));
    let matched: Vec<(usize, Drawn)> = matched.collect();
    if matched.is_empty() {
        return;
    }
    let kept: Vec<bool> = {
        let text = OwnText::new(own);
        let statements = text.statements();
        matched.iter().map(|(at, drawn)| !is_refused(&statements, own[*at].number(), &drawn.place)).collect()
    };
    for ((at, drawn), _) in matched.into_iter().zip(kept).filter(|(_, kept)| *kept) {
        own[at].draw(drawn);
    }
}

/// The first form that matches a line.
///
/// A form that makes votes unclear takes precedence over a form with a value.
fn matched(line: &OwnLine<'_>, forms: &[VoteForm]) -> Option<Drawn> {
    if line.role() != Role::Authored {
        return None;
    }
    let text = line.text();
    // The form may be emphasised, as in `*LGTM*`.
    let start = text.len() - text.trim_start_matches(['*', '_']).len();
    let place = |form: &VoteForm| {
        let expression = &form.form.expression;
        if form.value.is_none() {
            return expression.find(text).filter(|place| !is_quoted(&text[..place.start]));
        }
        let place = expression.find(&text[start..]).filter(|place| place.start == 0)?;
        Some(start..start + place.end)
    };
    let found = forms.iter().enumerate().filter_map(|(number, form)| Some((number, form, place(form)?)));
    let (number, form, place) = found.min_by_key(|(_, form, _)| form.value.is_some())?;
    let words = tokens(&text[place.clone()]);
    // An empty box is not a vote, and neither are words that a row of the grammar excludes.
    let subject = Subject { tokens: &words, mark: None, question: false };
    if words.contains(&Token::EmptyBox)
        || PHRASES.judge(subject).is_some_and(|row| row.meaning == Phrase::Nothing)
    {
        return None;
    }
    let is_held_back = words.iter().filter_map(Token::as_word).any(|word| word.classes.meet(HELD_BACK));
    let form_mark = FormMark { number, unclear: is_held_back || form.value.is_none() };
    let mark = Mark { form: Some(form_mark), ..Mark::new(form.value.unwrap_or(Value::Zero), Shape::Plain) };
    Some(Drawn { place, mark })
}

/// `true` if the text ends within a quotation.
fn is_quoted(before: &str) -> bool {
    let is_odd = |quote: char| before.matches(quote).count() % 2 == 1;
    is_odd('"') || is_odd('`') || before.matches('“').count() > before.matches('”').count()
}

/// `true` if a row of the grammar says that a mark in the words of a form is not a vote.
fn is_refused(statements: &[Statement<'_>], line: u32, place: &Range<usize>) -> bool {
    statements.iter().any(|statement| {
        statement.tokens.iter().enumerate().any(|(at, token)| {
            let Token::Mark(mark) = token else { return false };
            let (of_line, start) = statement.place_of(at);
            of_line == line
                && place.contains(&start)
                && matches!(
                    judge(statement, at, *mark).0,
                    Meaning::NoVote(_) | Meaning::Replaced | Meaning::Withdraws
                )
        })
    })
}
