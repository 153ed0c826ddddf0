//! Finds the item that a vote is for, if a mail votes on several items.
//!
//! A label precedes the value (`Item 1: +1`, `2) -1`), follows it (`+1 for the mirror`), or follows it in
//! brackets (`+1 (Item 1)`). The label stays as written.

use crate::language::list::{List, is_in};
use crate::language::token::Token;

/// Maximum number of words in a label.
const LONGEST: usize = 6;

/// The label next to the mark at an index, if any.
pub(super) fn label(tokens: &[Token<'_>], at: usize) -> Option<String> {
    before(tokens, at).or_else(|| in_brackets(tokens, at)).or_else(|| behind(tokens, at))
}

/// `true` if a numbered label directly precedes the mark: `Item 1: +1`, `2) -1`, `Item 1 = +1`.
pub(super) fn numbered_before(tokens: &[Token<'_>], at: usize) -> bool {
    before(tokens, at).is_some_and(|label| is_numbered(&label))
}

/// `true` if a label consists of a number or a letter, with or without a word such as "item": `Item 1`, `#2`,
/// `a`, `2.4.1`.
pub fn is_numbered(label: &str) -> bool {
    let words: Vec<String> = label.split(' ').map(str::to_lowercase).collect();
    let number = |word: &str| {
        let word = word.trim_start_matches(['#', '(']);
        word.chars().all(|c| c.is_ascii_digit() || c == '.')
            || word.len() == 1 && word.chars().all(|c| c.is_ascii_alphabetic())
    };
    match &words[..] {
        [one] => number(one),
        [noun, one] => is_in(noun, List::ItemNoun) && number(one),
        _ => false,
    }
}

/// The numbered label at the start of a statement, and the tokens after the label.
pub(super) fn labelled<'a, 't>(tokens: &'a [Token<'t>]) -> (Option<String>, &'a [Token<'t>]) {
    let divides = |token: &Token<'_>| matches!(token, Token::Soft(':' | ')') | Token::Hard('.'));
    let divider = tokens.iter().take(5).position(divides);
    let label = divider.and_then(|at| joined(&tokens[..at]).filter(|label| is_numbered(label)));
    match (label, divider) {
        (Some(label), Some(at)) => {
            let behind = &tokens[at + 1..];
            let colon = usize::from(matches!(behind.first(), Some(Token::Soft(':'))));
            (Some(label), &behind[colon..])
        }
        _ => (None, tokens),
    }
}

/// The label of an item in a quoted list, which is the first words of the item.
pub(super) fn bulleted(tokens: &[Token<'_>]) -> Option<String> {
    let words = tokens.iter().take_while(|token| matches!(token, Token::Word(_))).take(LONGEST).count();
    joined(&tokens[..words])
}

/// The label of a line in a numbered list, if the line ends with its only value, or a reason follows the value:
/// `2. New fence +1`, `3. New gate: -1, it costs too much`.
///
/// A label that is only a name does not count, because the value is then the vote of that person.
pub(super) fn numbered_line(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let (label, rest) = labelled(&tokens[..at]);
    let is_lower = |token: &Token<'_>| token.as_word().is_some_and(|word| !word.is_capital());
    let ends = tokens.get(at + 1).is_none_or(|next| matches!(next, Token::Soft(_)));
    let one = !tokens.iter().enumerate().any(|(other, token)| other != at && matches!(token, Token::Mark(_)));
    label.filter(|_| ends && one && rest.iter().any(is_lower))
}

/// Reads a label before its value: `Item 1: +1`, `1) +1`, `a. -1`, `#1 - +1`.
fn before(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let is_divider = |token: &Token<'_>| {
        matches!(token, Token::Soft(':' | ')' | '-'))
            || token.word() == Some("=")
            || token.word() == Some("->")
    };
    let divider = at.checked_sub(1).filter(|at| is_divider(&tokens[*at]))?;
    let from = tokens[..divider]
        .iter()
        .rposition(|token| matches!(token, Token::Mark(_) | Token::Soft(',' | ';' | ':' | '(')))
        .map_or(0, |before| before + 1);
    // The reason for the vote on the previous item may precede the label, so only the last words are the label.
    joined(&tokens[from..divider])
}

/// Reads a label in brackets: `+1 (Item 1)`.
fn in_brackets(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let open = at + 1;
    matches!(tokens.get(open), Some(Token::Soft('('))).then_some(())?;
    let close = tokens[open..].iter().position(|token| matches!(token, Token::Soft(')')))? + open;
    let inner = &tokens[open + 1..close];
    super::claim::of(inner).is_none().then(|| joined(inner))?
}

/// Reads a label after its value: `+1 for the mirror`, `-1 to merge samples`, `+1 on item 2`.
fn behind(tokens: &[Token<'_>], at: usize) -> Option<String> {
    let preposition = tokens.get(at + 1).and_then(Token::word)?;
    if !is_in(preposition, List::ItemBehind) {
        return None;
    }
    let from = at + 2;
    let ends = |token: &Token<'_>| !matches!(token, Token::Word(_)) || token.is_in(List::ItemEnd);
    let until = tokens[from..].iter().position(ends).map_or(tokens.len(), |length| from + length);
    joined(&tokens[from..until])
}

fn joined(tokens: &[Token<'_>]) -> Option<String> {
    let words: Option<Vec<&str>> = tokens
        .iter()
        .filter(|token| !matches!(token, Token::Soft(_)))
        .map(|token| match token {
            Token::Word(word) => Some(word.original()),
            _ => None,
        })
        .collect();
    words.filter(|words| (1..=LONGEST).contains(&words.len())).map(|words| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn labels_precede_or_follow_the_value() {
        for (text, expected) in [
            ("Item 1: +1", Some("Item 1")),
            ("1) +1", Some("1")),
            ("+1 for the mirror", Some("the mirror")),
            ("+1 to merge samples, because", Some("merge samples")),
            ("+1 (Item 1)", Some("Item 1")),
            ("+1", None),
            ("+1 thanks", None),
        ] {
            let tokens = tokens(text);
            let at = tokens.iter().position(|token| matches!(token, Token::Mark(_))).unwrap();
            assert_eq!(label(&tokens, at).as_deref(), expected, "{text}");
        }
    }
}
