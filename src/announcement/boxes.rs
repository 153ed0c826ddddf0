//! Values and numbers in brackets in a result mail: `[0] Ana Lee`, `(3) Yes`, `In favour (+1)`.
//!
//! In most mails, a number in brackets belongs to a footnote or an item.

use super::atom::{Atom, Piece, Written};
use super::statement::AnnouncedStatement;
use super::token::AnnouncementToken;
use crate::policy::Side;

/// The meaning of brackets in one mail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Boxes {
    /// `true` if a 0 is a value, because another line starts with `[+1]`.
    values: bool,
    /// `true` if a number before a side is the number of its votes. Such numbers do not number the lines.
    counts: bool,
    /// `true` if headings have their values in brackets: `In favour (+1)`.
    pub(super) sides: bool,
}

impl Boxes {
    /// Finds the meaning of brackets in a mail with these statements.
    pub(super) fn of(statements: &[AnnouncedStatement<'_>]) -> Self {
        let mut numbers = Vec::new();
        let mut values = false;
        for statement in statements {
            let [AnnouncementToken::Mark('('), inner, AnnouncementToken::Mark(')'), _, ..] =
                &statement.tokens[..]
            else {
                continue;
            };
            if let AnnouncementToken::Number(number) = inner {
                numbers.push(*number);
            }
            values |= matches!(inner, AnnouncementToken::Signed(_, 1));
        }
        // Items and footnotes are numbered from 0 or 1.
        let numbered = numbers.first().is_none_or(|first| *first <= 1)
            && numbers.windows(2).all(|pair| pair[0] < pair[1]);
        Self { values, counts: !numbered, sides: false }
    }

    /// Removes the brackets of a number that is a value or the number of votes of a side.
    pub(super) fn open(self, pieces: &mut Vec<Piece>) {
        let [open, number, close, next, rest @ ..] = &mut pieces[..] else { return };
        let (Atom::Mark('('), Atom::Count(number, Written::Digits), Atom::Mark(')')) =
            (open.atom, number.atom, close.atom)
        else {
            return;
        };
        let is_value = self.values && number == 0;
        let counts = match next.atom {
            Atom::Signed(..) | Atom::Side(_) => {
                // `(2) Approve the budget` is an item.
                self.counts
                    && rest
                        .iter()
                        .all(|piece| matches!(piece.atom, Atom::Mark(_) | Atom::Binding(_) | Atom::Votes))
            }
            // `(3) No`
            Atom::Count(0, Written::None) => self.counts && !is_value && rest.is_empty(),
            _ => false,
        };
        if counts && next.atom == Atom::Count(0, Written::None) {
            next.atom = Atom::Side(Side::Minus);
        }
        if counts || is_value {
            pieces.remove(2);
            pieces.remove(0);
        }
    }
}
