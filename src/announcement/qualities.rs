//! Reads the words after a number or a heading: a side, a binding claim, the word "votes".

use super::atom::{Atom, Written};
use super::numbers::LabelReader;
use crate::language::list::{List, is_in};
use crate::policy::Side;

/// The meaning of the words after a number or a heading.
#[derive(Debug, Default)]
pub(super) struct Qualities {
    pub(super) sides: Vec<Side>,
    pub(super) binding: Option<bool>,
    pub(super) votes: bool,
    pub(super) end: usize,
}

impl LabelReader<'_> {
    /// Reads the words after a number or a heading.
    ///
    /// `sides` is `true` if a side may follow; `none` is `true` if several sides may follow, as after "no".
    pub(super) fn qualities(&self, from: usize, sides: bool, none: bool) -> Qualities {
        let mut found = Qualities { end: from, ..Qualities::default() };
        let mut at = from;
        loop {
            match self.atom(at) {
                Some(Atom::Binding(binding)) if found.binding.is_none() => found.binding = Some(binding),
                Some(Atom::Votes) => found.votes = true,
                Some(Atom::Filler) => {
                    at += 1;
                    continue;
                }
                // `3 PMC +1 votes` counts votes, but `3 PMC members` counts members.
                Some(Atom::Body) if self.counts_votes_of_body(at) => {
                    at += 1;
                    continue;
                }
                // `13 votes of +1`: the side follows "of".
                Some(Atom::Word) if sides && found.votes && self.is_of(at) && self.side(at + 1).is_some() => {
                    at += 1;
                    continue;
                }
                Some(Atom::Mark('+' | '-'))
                    if sides && found.sides.is_empty() && self.atom(at + 1) == Some(Atom::Votes) =>
                {
                    let plus = self.atom(at) == Some(Atom::Mark('+'));
                    found.sides.push(if plus { Side::Plus } else { Side::Minus });
                }
                Some(_) if sides && found.sides.is_empty() && self.side(at).is_some() => {
                    found.sides.extend(self.side(at));
                    while none && let Some((side, end)) = self.next_of_none(at + 1) {
                        found.sides.push(side);
                        at = end - 1;
                    }
                }
                Some(Atom::Mark('(')) => {
                    let Some((inner, end)) = self.in_brackets(at, sides && found.sides.is_empty()) else {
                        return found;
                    };
                    found.sides.extend(inner.sides);
                    found.binding = found.binding.or(inner.binding);
                    at = end - 1;
                }
                _ => return found,
            }
            at += 1;
            found.end = at;
        }
    }

    fn is_of(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| is_in(word, List::Of))
    }

    /// `true` if votes or a side follow the name of a group of people: `3 PMC votes`, `4 people voted +1`.
    fn counts_votes_of_body(&self, at: usize) -> bool {
        let mut behind = self.pieces[at..].iter().map(|piece| piece.atom);
        match behind.find(|atom| !matches!(atom, Atom::Body | Atom::Filler)) {
            Some(Atom::Signed(..) | Atom::Votes | Atom::Binding(_)) => true,
            // `3 people were opposed to tabs` counts no votes.
            Some(Atom::Side(_)) => matches!(behind.next(), None | Some(Atom::Mark(_) | Atom::And)),
            _ => false,
        }
    }

    /// The side that an atom after a number names.
    pub(super) fn side(&self, at: usize) -> Option<Side> {
        match self.atom(at)? {
            // In `2 0 votes` and `0 were 0`, the second number is a side and not the start of the next label.
            Atom::Count(0, Written::Digits) => {
                let ends = matches!(
                    self.atom(at + 1),
                    None | Some(Atom::Votes | Atom::Binding(_) | Atom::Mark(_) | Atom::And)
                );
                ends.then_some(Side::Zero)
            }
            atom => atom.side(),
        }
    }

    /// The next side after "no", such as `or -1` in "no 0 or -1", and the index after it.
    fn next_of_none(&self, at: usize) -> Option<(Side, usize)> {
        let or = self.atom(at)? == Atom::And;
        let comma = self.atom(at)? == Atom::Mark(',');
        let next = at + 1 + usize::from(comma && self.atom(at + 1) == Some(Atom::And));
        let side = self.side(next).filter(|side| or || comma && *side != Side::Plus)?;
        // `and 0 -1 votes` is another count.
        let anew = matches!(self.atom(next), Some(Atom::Count(..))) && self.side(next + 1).is_some();
        ((or || comma) && !anew).then_some((side, next + 1))
    }

    /// Reads brackets that contain only a side or a binding claim: `(binding)`, `(+1 binding)`.
    pub(super) fn in_brackets(&self, at: usize, sides: bool) -> Option<(Qualities, usize)> {
        let close =
            (at + 1..self.pieces.len().min(at + 8)).find(|at| self.atom(*at) == Some(Atom::Mark(')')))?;
        let found = self.up_to(close).qualities(at + 1, sides, false);
        (found.end == close && close > at + 1).then_some((found, close + 1))
    }
}
