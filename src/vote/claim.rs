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

const BINDING: &[&str] = &["binding", "bindend", "bindend", "verbindlich"];
const NON_BINDING: &[&str] =
    &["non-binding", "nonbinding", "unbinding", "non-bindng", "not-binding", "advisory", "nb", "unverbindlich", "noncommittal"];
const NOT: &[&str] = &["non", "not", "no", "isn't", "n", "un"];

/// The claim that stands in the tokens, and the places of its words.
fn find(tokens: &[Token]) -> Option<(Claim, std::ops::Range<usize>)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    (0..tokens.len()).find_map(|at| {
        let text = word(at)?;
        // `binding votes` are counted, not claimed.
        if word(at + 1).is_some_and(|next| matches!(next, "votes" | "voters" | "ones")) {
            return None;
        }
        if NON_BINDING.contains(&text) {
            let lone = text != "nb" || matches!(tokens.get(at + 1), None | Some(Token::Soft(')')));
            return lone.then_some((Claim::NonBinding, at..at + 1));
        }
        let before = at.checked_sub(1).and_then(word);
        let dash = at >= 2 && matches!(tokens[at - 1], Token::Soft('-')) && word(at - 2) == Some("non");
        match (BINDING.contains(&text), before) {
            (true, _) if dash => Some((Claim::NonBinding, at - 2..at + 1)),
            (true, Some(before)) if NOT.contains(&before) => Some((Claim::NonBinding, at - 1..at + 1)),
            (true, _) => Some((Claim::Binding, at..at + 1)),
            _ => None,
        }
    })
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
    let mark = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|token| matches!(token, Token::Mark(_)));
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
