//! Finds a voter's claim that the vote is binding or non-binding.

use std::ops::Range;

use crate::diagnostic::codes;
use crate::language::class::Class;
use crate::language::token::Token;

codes! {
    /// The voter's own claim about a vote: binding or non-binding.
    ///
    /// A claim makes a vote binding only with `--binding claimed`.
    Claim {
        /// The voter calls the vote binding.
        Binding = "binding",
        /// The voter calls the vote non-binding.
        NonBinding = "non-binding",
    }
}

/// Finds a claim and the indexes of its words.
///
/// A claim is alone in brackets, next to a mark, in a separate statement, or about the speaker's vote.
fn find(tokens: &[Token<'_>]) -> Option<(Claim, Range<usize>)> {
    (0..tokens.len()).find_map(|at| {
        let (claim, words) = claim_at(tokens, at)?;
        let text = |at: usize| tokens.get(at).and_then(Token::word);
        // `binding votes` is a count, not a claim.
        if text(words.end).is_some_and(|next| matches!(next, "votes" | "voters" | "ones")) {
            return None;
        }
        let is_mark = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).is_some_and(|token| matches!(token, Token::Mark(_)))
        };
        let is_soft = |at: usize| matches!(tokens.get(at), Some(Token::Soft(',' | '-' | ':' | ')' | ']')));
        let before = words.start.checked_sub(1);
        let beside = is_mark(before)
            || is_mark(Some(words.end))
            || before.is_some_and(is_soft) && is_mark(words.start.checked_sub(2))
            || is_soft(words.end) && is_mark(Some(words.end + 1));
        let counted = before.is_some_and(|before| tokens[before].is(Class::Number));
        let others = tokens
            .iter()
            .enumerate()
            .filter(|(at, _)| !words.contains(at))
            .filter_map(|(_, token)| token.as_word());
        let alone = others.clone().all(|word| word.is(Class::BesideClaim));
        let mine = others.clone().any(|word| matches!(&*word.text, "my" | "mine"))
            && others.clone().any(|word| word.text == "vote");
        let holds = beside && !counted || alone || mine || in_brackets(tokens, &words);
        holds.then_some((claim, words))
    })
}

/// The claim whose first or only word is at an index, and the indexes of its words.
fn claim_at(tokens: &[Token<'_>], at: usize) -> Option<(Claim, Range<usize>)> {
    let word = tokens[at].as_word()?;
    if word.text == "nb" {
        let lone =
            matches!(tokens.get(at + 1), None | Some(Token::Soft(')' | ']' | ',' | '-') | Token::Hard(_)));
        return lone.then_some((Claim::NonBinding, at..at + 1));
    }
    if word.is(Class::NonBinding) {
        return Some((Claim::NonBinding, at..at + 1));
    }
    if word.is(Class::Denial) {
        let dash = usize::from(matches!(tokens.get(at + 1), Some(Token::Soft('-'))));
        let binding = tokens.get(at + 1 + dash).is_some_and(|next| next.is(Class::Binding));
        return binding.then_some((Claim::NonBinding, at..at + 2 + dash));
    }
    word.is(Class::Binding).then_some((Claim::Binding, at..at + 1))
}

/// `true` if a claim follows an opening bracket, and the closing bracket, a comma or a role follows it.
fn in_brackets(tokens: &[Token<'_>], words: &Range<usize>) -> bool {
    let opened =
        words.start.checked_sub(1).is_some_and(|at| matches!(tokens[at], Token::Soft('(' | '[' | ',')));
    let rest = tokens[words.end..]
        .iter()
        .take_while(|token| !matches!(token, Token::Soft(',' | ')' | ']' | ';' | '-')));
    let within = tokens[..words.start].iter().rev().any(|token| matches!(token, Token::Soft('(' | '[')));
    opened && within && rest.filter_map(Token::as_word).all(|word| word.is(Class::BesideClaim))
}

/// The claim in the tokens of a statement.
pub(super) fn of(tokens: &[Token<'_>]) -> Option<Claim> {
    find(tokens).map(|(claim, _)| claim)
}

/// The range of a claim that can be removed from its sentence, because it is in brackets or next to a mark.
///
/// For example, `+1 (binding) for the move` is judged as `+1 for the move`.
pub(super) fn aside(tokens: &[Token<'_>]) -> Option<Range<usize>> {
    let (_, words) = find(tokens)?;
    let opens = words.start.checked_sub(1).is_some_and(|at| matches!(tokens[at], Token::Soft('(' | '[')));
    let role = tokens[words.end..].iter().take_while(|token| token.is(Class::BesideClaim)).count();
    let end = words.end + role;
    let closes = matches!(tokens.get(end), Some(Token::Soft(')' | ']')));
    if opens && closes {
        return Some(words.start - 1..end + 1);
    }
    let mark = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| matches!(token, Token::Mark(_)))
    };
    (mark(words.start.checked_sub(1)) || mark(Some(words.end))).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn claims_are_read_before_and_after_the_mark() {
        for (text, claim) in [
            ("+1 (binding)", Some(Claim::Binding)),
            ("+1(Binding)", Some(Claim::Binding)),
            ("(Non-binding) +1", Some(Claim::NonBinding)),
            ("+1 non binding", Some(Claim::NonBinding)),
            ("+1 (nb)", Some(Claim::NonBinding)),
            ("+1 nb, fine by me", Some(Claim::NonBinding)),
            ("-1 (binding veto)", Some(Claim::Binding)),
            ("my vote is not binding", Some(Claim::NonBinding)),
            ("three binding votes", None),
            ("+1", None),
        ] {
            assert_eq!(of(&tokens(text)), claim, "{text}");
        }
    }

    #[test]
    fn a_claim_is_removed_from_its_sentence() {
        let all = tokens("+1 (binding) for it");
        let taken = aside(&all).unwrap();
        let left: Vec<_> = [&all[..taken.start], &all[taken.end..]].concat();
        assert_eq!(left.iter().filter_map(Token::word).collect::<Vec<_>>(), ["for", "it"]);
    }
}
