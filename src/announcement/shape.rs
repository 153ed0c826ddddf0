//! Recognises the shape of a line in a result mail: a heading, the end of a list, a sentence of prose.

use super::atom::{Atom, Piece, Written};
use super::statement::AnnouncedSentence;
use super::token::AnnouncementToken;

/// The text of a line that is entirely in quotation marks.
pub(super) fn quoted(line: &str) -> Option<&str> {
    line.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.is_empty() && !inner.contains('"'))
}

/// `true` if a list of names ends the statement, or only a remark follows it.
pub(super) fn ends_list(pieces: &[Piece], end: usize) -> bool {
    matches!(pieces.get(end).map(|piece| piece.atom), None | Some(Atom::Mark('-' | ',' | '|' | ':')))
}

/// `true` if a statement is prose, which does not belong to the heading above it.
pub(super) fn is_prose(sentence: &AnnouncedSentence<'_>) -> bool {
    let small =
        |token: &&AnnouncementToken<'_>| matches!(token, AnnouncementToken::Word(word) if !word.is_capital());
    sentence.tokens.iter().filter(small).count() > 4
}

/// `true` if a heading is a side with its value in brackets: `In favour (+1)`.
pub(super) fn is_valued(pieces: &[Piece], value: impl Fn(Atom) -> bool) -> bool {
    match pieces {
        [side, open, inner, close, rest @ ..] => {
            matches!(side.atom, Atom::Side(_))
                && (open.atom, close.atom) == (Atom::Mark('('), Atom::Mark(')'))
                && value(inner.atom)
                && rest.iter().all(|piece| piece.atom == Atom::Mark(':'))
        }
        _ => false,
    }
}

/// `true` if a dash after a label means "nobody": `-1: -`.
pub(super) fn is_dash(pieces: &[Piece]) -> bool {
    matches!(pieces, [Piece { atom: Atom::Mark(':'), .. }, Piece { atom: Atom::Mark('-'), .. }])
}

/// `true` for `0` or `0 votes` alone, which is a heading for names.
pub(super) fn is_zero_heading(pieces: &[Piece]) -> bool {
    let mut pieces = pieces.iter();
    matches!(pieces.next(), Some(Piece { atom: Atom::Count(0, Written::Digits), .. }))
        && pieces.all(|piece| matches!(piece.atom, Atom::Mark(':') | Atom::Votes))
}
