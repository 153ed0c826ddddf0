//! Whether a voter calls the vote binding.

use serde::Serialize;

use super::token::Token;

/// What a voter says of the weight of the vote. It is a claim only: the roster decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Claim {
    /// "binding".
    Binding,
    /// "non-binding".
    NonBinding,
}

impl Claim {
    /// The claim as it is written in reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Binding => "binding",
            Self::NonBinding => "non-binding",
        }
    }
}

const BINDING: &[&str] = &["binding", "bindend", "verbindlich"];
const NON_BINDING: &[&str] = &[
    "non-binding", "nonbinding", "unbinding", "non-bindng", "not-binding", "advisory", "nb", "unverbindlich",
    "noncommittal",
];
const NOT: &[&str] = &["non", "not", "no", "isn't", "un"];

/// Words that may stand beside a claim in its brackets.
const BESIDE: &[&str] = &[
    "vote", "pmc", "ipmc", "ppmc", "member", "committer", "for", "me", "from", "of", "course", "as", "a",
    "the", "i", "am", "still", "this", "is", "my", "it's", "it", "note", "that",
];

/// The claim that stands in the tokens, and the places of its words. The word alone is none: it has to stand
/// in brackets of its own, beside a mark, in a statement of its own, or be said of the speaker's vote.
fn find(tokens: &[Token]) -> Option<(Claim, std::ops::Range<usize>)> {
    (0..tokens.len()).find_map(|at| {
        let (claim, words) = claim_at(tokens, at)?;
        let text = |at: usize| tokens.get(at).and_then(Token::word);
        // `binding votes` are counted, not claimed.
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
        let counted = words.start >= 1
            && text(words.start - 1).is_some_and(|word| super::words::is_of_class("number", word, false));
        let others = tokens
            .iter()
            .enumerate()
            .filter(|(at, _)| !words.contains(at))
            .filter_map(|(_, token)| token.word());
        let alone = others.clone().all(|word| BESIDE.contains(&word));
        let mine = others.clone().any(|word| matches!(word, "my" | "mine"))
            && others.clone().any(|word| word == "vote");
        let holds = beside && !counted || alone || mine || in_brackets(tokens, &words);
        holds.then_some((claim, words))
    })
}

/// A claim whose first or only word is at `at`.
fn claim_at(tokens: &[Token], at: usize) -> Option<(Claim, std::ops::Range<usize>)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let text = word(at)?;
    if text == "nb" {
        let lone = matches!(tokens.get(at + 1), Some(Token::Soft(')')));
        return lone.then_some((Claim::NonBinding, at..at + 1));
    }
    if NON_BINDING.contains(&text) {
        return Some((Claim::NonBinding, at..at + 1));
    }
    if NOT.contains(&text) {
        let dash = usize::from(matches!(tokens.get(at + 1), Some(Token::Soft('-'))));
        let binding = word(at + 1 + dash).is_some_and(|next| BINDING.contains(&next));
        return binding.then_some((Claim::NonBinding, at..at + 2 + dash));
    }
    BINDING.contains(&text).then_some((Claim::Binding, at..at + 1))
}

/// Whether the claim opens brackets that go on with nothing, a comma, or a role.
fn in_brackets(tokens: &[Token], words: &std::ops::Range<usize>) -> bool {
    let opened =
        words.start.checked_sub(1).is_some_and(|at| matches!(tokens[at], Token::Soft('(' | '[' | ',')));
    let rest = tokens[words.end..]
        .iter()
        .take_while(|token| !matches!(token, Token::Soft(',' | ')' | ']' | ';' | '-')));
    let within = tokens[..words.start].iter().rev().any(|token| matches!(token, Token::Soft('(' | '[')));
    opened && within && rest.filter_map(Token::word).all(|word| BESIDE.contains(&word))
}

/// The claim of a statement.
pub(super) fn of(tokens: &[Token]) -> Option<Claim> {
    find(tokens).map(|(claim, _)| claim)
}

/// The indexes of the tokens that are left where a claim in brackets or beside a mark is taken out, so that
/// `+1 (binding) for the move` is judged as `+1 for the move`.
pub(super) fn without(tokens: &[Token]) -> Vec<usize> {
    let all = 0..tokens.len();
    let Some((_, words)) = find(tokens) else { return all.collect() };
    let opens = words.start.checked_sub(1).is_some_and(|at| matches!(tokens[at], Token::Soft('(' | '[')));
    let closes = matches!(tokens.get(words.end), Some(Token::Soft(')' | ']')));
    let removed = if opens && closes { words.start - 1..words.end + 1 } else { words };
    let mark = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at)).is_some_and(|token| matches!(token, Token::Mark(_)))
    };
    let beside = opens && closes || mark(removed.start.checked_sub(1)) || mark(Some(removed.end));
    all.filter(|at| !beside || !removed.contains(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vote::token::tokens;

    #[test]
    fn claims_before_and_after_the_mark() {
        for (text, claim) in [
            ("+1 (binding)", Some(Claim::Binding)),
            ("+1(Binding)", Some(Claim::Binding)),
            ("(Non-binding) +1", Some(Claim::NonBinding)),
            ("+1 non binding", Some(Claim::NonBinding)),
            ("+1 (nb)", Some(Claim::NonBinding)),
            ("my vote is not binding", Some(Claim::NonBinding)),
            ("three binding votes", None),
            ("+1", None),
        ] {
            assert_eq!(of(&tokens(text)), claim, "{text}");
        }
    }

    #[test]
    fn a_claim_is_taken_out_of_its_sentence() {
        let all = tokens("+1 (binding) for it");
        let left: Vec<_> = without(&all).into_iter().filter_map(|at| all[at].word()).collect();
        assert_eq!(left, ["for", "it"]);
    }
}
