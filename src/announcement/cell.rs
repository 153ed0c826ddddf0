//! Reads a cell of a table: a heading, a side, a number or names.

use super::atom::{Atom, Piece, Written, pieces};
use super::names::{FoundName, ListContext, NameReader};
use super::token::{AnnouncementToken, tokens};
use crate::language::list::{List, is_in};
use crate::message::Author;
use crate::policy::Side;

/// The content of a column according to its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// Votes of one side.
    Side(Side),
    /// States whether votes are binding, or counts the binding or non-binding ones.
    Binding(bool),
    /// The voters.
    Name,
    /// The side of a vote, or a number of votes.
    Vote,
    /// A number of votes.
    Number,
    Other,
}

impl Head {
    /// The content of a column with a heading that is one word.
    fn of_word(word: &str) -> Self {
        let heads = [
            (List::ColumnOfNames, Self::Name),
            (List::ColumnOfVotes, Self::Vote),
            (List::ColumnOfNumbers, Self::Number),
        ];
        heads.into_iter().find(|(list, _)| is_in(word, *list)).map_or(Self::Other, |(_, head)| head)
    }
}

/// The signs between the cells of a drawn row.
pub(super) const BARS: [char; 4] = ['|', '│', '║', '┃'];

/// A cell of a table row.
pub(super) struct Cell<'a> {
    tokens: Vec<AnnouncementToken<'a>>,
    pieces: Vec<Piece>,
}

/// The cells of a line in which several spaces or a tab separate columns. `None` if there is only one column.
pub(super) fn spaced(line: &str) -> Option<Vec<Cell<'_>>> {
    let is_gap = line.contains("  ") || line.contains('\t');
    if !is_gap || line.len() > 200 {
        return None;
    }
    let indented = line.starts_with("    ") || line.starts_with('\t');
    let parts =
        line.split('\t').flat_map(|part| part.split("  ")).map(str::trim).filter(|part| !part.is_empty());
    let cells: Vec<Cell<'_>> = indented.then_some("").into_iter().chain(parts).map(Cell::of).collect();
    (cells.len() > 1).then_some(cells)
}

/// The cells of a row that is drawn with bars.
pub(super) fn cells(row: &str) -> Vec<Cell<'_>> {
    let row = row.trim();
    // `||Name||Vote||` is the heading of a wiki table.
    let doubled = row.starts_with("||");
    let row = row.trim_start_matches(BARS);
    let row = row.strip_suffix(BARS).unwrap_or(row);
    if doubled {
        return row.trim_end_matches('|').split("||").map(|cell| Cell::of(cell.trim())).collect();
    }
    row.split(BARS).map(|cell| Cell::of(cell.trim())).collect()
}

impl<'a> Cell<'a> {
    fn of(text: &'a str) -> Self {
        let mut tokens = tokens(text);
        // Each cell is a label, so "No" is a side.
        tokens.push(AnnouncementToken::Mark(':'));
        let mut pieces = pieces(&tokens);
        pieces.pop();
        Self { tokens, pieces }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.pieces.is_empty()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| matches!(piece.atom, Atom::Mark(_)))
    }

    pub(super) fn head(&self) -> Head {
        let word = self.tokens.first().and_then(AnnouncementToken::word);
        let single = self.pieces.len() == 1;
        let side = self.side().or(self.counted_head().map(|(side, _)| side));
        match self.pieces.first().map(|piece| piece.atom) {
            Some(Atom::Binding(binding)) if self.pieces.iter().all(is_claim) => Head::Binding(binding),
            _ if side.is_some() => Head::Side(side.unwrap_or(Side::Cast)),
            _ if single => word.map_or(Head::Other, Head::of_word),
            _ => Head::Other,
        }
    }

    /// A heading such as `+1 (3)`: a side, and the number of votes below it.
    pub(super) fn counted_head(&self) -> Option<(Side, u32)> {
        let [side @ .., open, count, close] = &self.pieces[..] else { return None };
        let (Atom::Mark('('), Atom::Count(count, Written::Digits), Atom::Mark(')')) =
            (open.atom, count.atom, close.atom)
        else {
            return None;
        };
        Some((side_of(side)?, count))
    }

    /// The side, if the cell contains only words for one side.
    pub(super) fn side(&self) -> Option<Side> {
        side_of(&self.pieces)
    }

    /// `true` if the cell has a side in the form of a value: `+1`, `0`, `-1 (no)`.
    pub(super) fn is_value(&self) -> bool {
        let value = self
            .pieces
            .first()
            .is_some_and(|piece| matches!(piece.atom, Atom::Signed(..) | Atom::Count(0, Written::Digits)));
        value && self.side().is_some()
    }

    pub(super) fn binding(&self) -> Option<bool> {
        self.pieces.iter().find_map(|piece| match piece.atom {
            Atom::Binding(binding) => Some(binding),
            _ => None,
        })
    }

    /// The number in the cell, with or without a percentage: `3 (60%)`.
    pub(super) fn number(&self) -> Option<u32> {
        let mut pieces = self.pieces.iter().filter(|piece| piece.atom != Atom::Mark(':'));
        let Atom::Count(count, Written::Digits | Written::None) = pieces.next()?.atom else { return None };
        let share = |piece: &Piece| match piece.atom {
            Atom::Mark(_) | Atom::And | Atom::Votes => true,
            _ => self.tokens[piece.tokens.start].word().is_some_and(|word| word.ends_with('%')),
        };
        pieces.all(share).then_some(count)
    }

    /// The answer in a column for binding votes: `yes` or `no`.
    pub(super) fn answer(&self) -> Option<bool> {
        match self.tokens.first()? {
            AnnouncementToken::Word(word)
                if is_in(&word.lower, List::Yes) || matches!(&*word.lower, "y" | "x" | "✓" | "✔" | "✅") =>
            {
                Some(true)
            }
            AnnouncementToken::Word(word) if is_in(&word.lower, List::SideNo) || word.lower == "n" => {
                Some(false)
            }
            _ => self.binding(),
        }
    }

    pub(super) fn is_ticked(&self) -> bool {
        matches!(&self.tokens[..], [AnnouncementToken::Word(word), AnnouncementToken::Mark(':')]
            if is_in(&word.lower, List::Yes) || matches!(&*word.lower, "x" | "✓" | "✔" | "✅" | "☑"))
            || matches!(
                self.tokens[..],
                [
                    AnnouncementToken::Number(1) | AnnouncementToken::Signed(_, 1),
                    AnnouncementToken::Mark(':')
                ]
            )
    }

    /// `true` if the cell is the heading of the column or row with the sum of all votes.
    pub(super) fn is_sum(&self) -> bool {
        matches!(&self.tokens[..], [AnnouncementToken::Word(word), ..] if is_in(&word.lower, List::Sum))
    }

    pub(super) fn names(&self, sender: &Author) -> Option<Vec<FoundName>> {
        let names = NameReader { pieces: &self.pieces, tokens: &self.tokens, sender };
        let (names, end) = names.list(0, ListContext::List)?;
        (end == self.pieces.len()).then_some(names)
    }
}

fn is_claim(piece: &Piece) -> bool {
    matches!(piece.atom, Atom::Binding(_) | Atom::Votes | Atom::Mark(_))
}

/// The side, if these pieces contain only words for one side.
fn side_of(pieces: &[Piece]) -> Option<Side> {
    let mut found = None;
    for piece in pieces {
        let side = match piece.atom {
            Atom::Mark(_) | Atom::Binding(_) | Atom::Votes | Atom::Filler => continue,
            // `-1 (no)`
            Atom::Count(0, Written::None) if found == Some(Side::Minus) => continue,
            atom => atom.side()?,
        };
        if found.is_some_and(|found| found != side) {
            return None;
        }
        found = Some(side);
    }
    found
}
