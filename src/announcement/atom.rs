//! Converts tokens to atoms. An atom is a part of a count or of a list of names.

use std::ops::Range;

use super::token::AnnouncementToken;
use crate::language::count::{self, Term};
use crate::language::list::{List, is_in, lists_of};
use crate::policy::Side;

/// The role of one or a few tokens in a count or in a list of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Atom {
    /// A number without a sign.
    Count(u32, Written),
    /// A number after a sign.
    Signed(Side, u32),
    /// A number in the form `#3`. In `+6 -0 #3` it counts abstentions.
    Hash(u32),
    /// A word for a side.
    Side(Side),
    /// "binding" or "non-binding".
    Binding(bool),
    /// "votes".
    Votes,
    /// Another word that a count may contain.
    Filler,
    /// A word for the people whose votes are counted.
    Body,
    And,
    /// Punctuation.
    Mark(char),
    /// Any other word.
    Word,
}

impl Atom {
    /// The side of a value such as `+1` or `0`, or of a word for a side. `+0` and `-0` are abstentions.
    pub(super) const fn side(self) -> Option<Side> {
        match self {
            Self::Signed(_, 0) | Self::Count(0, Written::Digits) => Some(Side::Zero),
            Self::Signed(side, 1) | Self::Side(side) => Some(side),
            _ => None,
        }
    }
}

/// The form in which a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Digits,
    Word,
    /// "no", "none".
    None,
}

/// An atom with the range of its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) atom: Atom,
    pub(super) tokens: Range<usize>,
}

/// Converts the tokens of a sentence to atoms.
pub(super) fn pieces(tokens: &[AnnouncementToken<'_>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let before = pieces.last().map(|piece| piece.atom);
        let (atom, length) = atom_at(tokens, at, before);
        pieces.push(Piece { atom, tokens: at..at + length });
        at += length;
    }
    // In `No   2`, a row of a table, "no" is a side.
    if let [
        Piece { atom: no @ Atom::Count(0, Written::None), .. },
        Piece { atom: Atom::Count(_, Written::Digits), .. },
    ] = &mut pieces[..]
        && matches!(&tokens[0], AnnouncementToken::Word(word) if is_in(&word.lower, List::No) && word.is_capital())
    {
        *no = Atom::Side(Side::Minus);
    }
    // In `Yes 6, No 1`, "no" is a side, because another side with its number precedes it.
    for at in 3..pieces.len() {
        let [side, count, mark, no] = [at - 3, at - 2, at - 1, at].map(|at| pieces[at].atom);
        let behind = [1, 2].map(|more| pieces.get(at + more).map(|piece| piece.atom));
        if let (Atom::Side(_), Atom::Count(_, Written::Digits), Atom::Mark(',') | Atom::And) =
            (side, count, mark)
            && no == Atom::Count(0, Written::None)
            && matches!(
                behind,
                [Some(Atom::Count(_, Written::Digits)), None | Some(Atom::Mark(_) | Atom::And)]
            )
        {
            pieces[at].atom = Atom::Side(Side::Minus);
        }
    }
    let mut pieces = without_repeated_numbers(pieces);
    unbracket(&mut pieces);
    pieces
}

/// Removes a number that repeats the word before it, as in `three (3) votes`.
fn without_repeated_numbers(pieces: Vec<Piece>) -> Vec<Piece> {
    let repeats = |four: &[Piece]| match four {
        [word, open, digits, close] => match (word.atom, open.atom, digits.atom, close.atom) {
            (
                Atom::Count(said, Written::Word | Written::None),
                Atom::Mark('('),
                Atom::Count(repeated, Written::Digits),
                Atom::Mark(')'),
            ) => said == repeated,
            _ => false,
        },
        _ => false,
    };
    if !pieces.windows(4).any(repeats) {
        return pieces;
    }
    let mut kept = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        kept.push(piece.clone());
        at += if pieces.get(at..at + 4).is_some_and(repeats) { 4 } else { 1 };
    }
    kept
}

/// Removes the brackets of a value that starts a line, as in `[+1] Ana Lee`.
fn unbracket(pieces: &mut Vec<Piece>) {
    let atom = |at: usize| pieces.get(at).map(|piece| piece.atom);
    let sided = matches!(atom(1), Some(Atom::Signed(_, 0..=1) | Atom::Side(_)));
    let close = 2 + usize::from(matches!(atom(2), Some(Atom::Binding(_))));
    if sided
        && atom(0) == Some(Atom::Mark('('))
        && atom(close) == Some(Atom::Mark(')'))
        && close + 1 < pieces.len()
    {
        pieces.remove(close);
        pieces.remove(0);
    }
}

fn atom_at(tokens: &[AnnouncementToken<'_>], at: usize, before: Option<Atom>) -> (Atom, usize) {
    let word = match &tokens[at] {
        AnnouncementToken::Number(number) => return (Atom::Count(*number, Written::Digits), 1),
        AnnouncementToken::Signed(side, number) => return (Atom::Signed(*side, *number), 1),
        AnnouncementToken::Hash(number) => return (Atom::Hash(*number), 1),
        AnnouncementToken::Mark('&' | '/') => return (Atom::And, 1),
        AnnouncementToken::Mark(mark) => return (Atom::Mark(*mark), 1),
        AnnouncementToken::End(_) => return (Atom::Mark('.'), 1),
        AnnouncementToken::Word(word) => &*word.lower,
    };
    let lists = lists_of(word);
    // `3 yes`, `3 x yes`
    let times = at >= 2
        && tokens[at - 1].word().is_some_and(is_times_sign)
        && matches!(tokens[at - 2], AnnouncementToken::Number(_));
    let counted = times || matches!(before, Some(Atom::Count(..)));
    let labels = is_label(&tokens[at + 1..]);
    let opens = matches!(before, None | Some(Atom::Mark(_) | Atom::And));
    match word {
        // `No - 2`: "no" is a side.
        _ if lists.has(List::No)
            && opens
            && matches!(
                tokens.get(at + 1..at + 3),
                Some([AnnouncementToken::Mark('-'), AnnouncementToken::Number(_)])
            ) =>
        {
            return (Atom::Side(Side::Minus), 1);
        }
        // `No votes (0)` and `No votes: 2`: "no" is a side.
        _ if lists.has(List::No) && opens && heads_votes(&tokens[at + 1..]) => {
            return (Atom::Side(Side::Minus), 1);
        }
        // `No: 0` and `0 No`: "no" is a side. In "no -1" it is the number 0.
        _ if lists.has(List::SideNo)
            && (labels && (opens || before == Some(Atom::Filler))
                || counted && !sided(tokens.get(at + 1))) =>
        {
            return (Atom::Side(Side::Minus), 1);
        }
        // `6 votes for, 2 against`: "for" is a side.
        _ if lists.has(List::For)
            && matches!(before, Some(Atom::Votes | Atom::Filler))
            && ends_side(behind_for(&tokens[at + 1..], before)) =>
        {
            return (Atom::Side(Side::Plus), 1);
        }
        _ if lists.has(List::SideYes)
            && (labels && opens || counted || before.is_none() && is_filled(&tokens[at + 1..])) =>
        {
            return (Atom::Side(Side::Plus), 1);
        }
        _ => {}
    }
    if lists.has(List::None) {
        // "no one" and "without any" are one number.
        let next = tokens.get(at + 1).and_then(AnnouncementToken::word);
        let any = next.is_some_and(|next| {
            is_in(next, List::Any) || lists.has(List::No) && is_in(next, List::OneOfNone)
        });
        return (Atom::Count(0, Written::None), 1 + usize::from(any));
    }
    if let Some(number) = count::numeral(word) {
        return (Atom::Count(number, Written::Word), 1);
    }
    let matched = |phrase: &str| {
        let mut length = 0;
        let whole = phrase.split(' ').all(|part| {
            length += 1;
            match tokens.get(at + length - 1) {
                Some(AnnouncementToken::Mark(mark)) => part.chars().eq([*mark]),
                token => token.and_then(AnnouncementToken::word) == Some(part),
            }
        });
        whole.then_some(length)
    };
    // `a +1`, `a non-binding vote` and `einer dagegen`: the article is the number 1.
    let single = || match tokens.get(at + 1) {
        Some(AnnouncementToken::Signed(..)) => true,
        next => next.and_then(AnnouncementToken::word).is_some_and(|next| {
            let counted = matches!(count::term(next), Some(Term::Side(_) | Term::Votes));
            next.ends_with("binding") || counted && !lists.has(List::Article1)
        }),
    };
    if lists.has(List::One) && single() {
        return (Atom::Count(1, Written::Word), 1);
    }
    let term = count::terms_for(word).iter().find_map(|(phrase, term)| Some((*term, matched(phrase)?)));
    match term {
        Some((Term::Side(side), length)) => (Atom::Side(side), length),
        Some((Term::Binding(binding), length)) => (Atom::Binding(binding), length),
        Some((Term::Votes, length)) => (Atom::Votes, length),
        Some((Term::Filler, length)) => (Atom::Filler, length),
        Some((Term::Body, length)) => (Atom::Body, length),
        Some((Term::And, length)) => (Atom::And, length),
        None => (Atom::Word, 1),
    }
}

/// `true` if the tokens after a word make it a label: `:`, or a number in brackets that ends the label.
fn is_label(behind: &[AnnouncementToken<'_>]) -> bool {
    match behind {
        [AnnouncementToken::Mark(':'), ..] => true,
        [
            AnnouncementToken::Mark('('),
            AnnouncementToken::Number(_),
            AnnouncementToken::Mark(')'),
            rest @ ..,
        ] => matches!(rest, [] | [AnnouncementToken::Mark(_), ..]),
        _ => false,
    }
}

/// `true` if only a number follows a word: `For 3`, but not the year of `For 2027`.
fn is_filled(behind: &[AnnouncementToken<'_>]) -> bool {
    matches!(
        behind,
        [AnnouncementToken::Number(0..1000)]
            | [AnnouncementToken::Number(0..1000), AnnouncementToken::Mark(_), ..]
    )
}

/// The token after "for" and what was voted on: `voted for it`, `voted for the motion`.
fn behind_for<'t, 'a>(
    behind: &'t [AnnouncementToken<'a>],
    before: Option<Atom>,
) -> Option<&'t AnnouncementToken<'a>> {
    let matter = |token: &AnnouncementToken<'_>| {
        token.word().is_some_and(|word| is_in(word, List::Article) || is_in(word, List::Ballot))
    };
    let skipped = behind.iter().take_while(|token| before == Some(Atom::Filler) && matter(token)).count();
    behind.get(skipped)
}

/// `true` for the sign in `3 x yes` and `+1 × 3`.
pub(super) fn is_times_sign(word: &str) -> bool {
    matches!(word, "x" | "×")
}

/// `true` if a token is a signed number or a word such as "binding", so that the number before it counts votes.
fn sided(token: Option<&AnnouncementToken<'_>>) -> bool {
    match token {
        Some(AnnouncementToken::Signed(..)) => true,
        token => token.and_then(AnnouncementToken::word).is_some_and(|word| word.ends_with("binding")),
    }
}

/// `true` if the tokens are "votes", `(` or `:`, and a number.
fn heads_votes(tokens: &[AnnouncementToken<'_>]) -> bool {
    matches!(tokens, [AnnouncementToken::Word(votes), AnnouncementToken::Mark('(' | ':'), AnnouncementToken::Number(_), ..]
        if is_in(&votes.lower, List::VoteNoun))
}

/// `true` if a word such as "for" before this token can be a side.
fn ends_side(token: Option<&AnnouncementToken<'_>>) -> bool {
    let and = |token: &AnnouncementToken<'_>| token.word().is_some_and(|word| is_in(word, List::Versus));
    token.is_none_or(|token| {
        matches!(token, AnnouncementToken::Mark(_) | AnnouncementToken::End(_) | AnnouncementToken::Number(_))
            || and(token)
    })
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn atoms(text: &str) -> Vec<Atom> {
        pieces(&tokens(text)).into_iter().map(|piece| piece.atom).collect()
    }

    #[test]
    fn every_word_for_a_side_counts_before_and_after_its_number() {
        for (phrase, term) in count::terms() {
            let Term::Side(side) = term else { continue };
            let [label, count] = [format!("{phrase}: 3"), format!("3 {phrase}")].map(|text| atoms(&text));
            assert_eq!(label[0], Atom::Side(side), "{phrase}");
            assert_eq!(count[1..], [Atom::Side(side)], "{phrase}");
        }
    }

    #[test]
    fn no_is_a_side_only_next_to_its_number() {
        for text in ["No: 3", "No - 3", "3 no", "No votes (3)", "No (3):", "No (3)", "yes 3, no 1", "No   2"]
        {
            assert!(atoms(text).contains(&Atom::Side(Side::Minus)), "{text}");
        }
        for text in
            ["no -1 votes", "no 0 or -1", "no one voted", "No votes", "No (0) votes", "yes 3, no abstentions"]
        {
            assert!(!atoms(text).contains(&Atom::Side(Side::Minus)), "{text}");
        }
    }
}
