//! Reads counts of votes by side with a small grammar over atoms.
//!
//! | form | examples |
//! |---|---|
//! | number, then what it counts | `4 +1 (binding) votes`, `three binding votes`, `5 were in favour`, `no 0 or -1` |
//! | what is counted, then numbers | `+1 3 binding, 2 non-binding`, `Yes: 5`, `+1: 5 (3 binding)` |
//! | signed numbers | `+9 binding votes and +5 non-binding`, `+4, 0, -1`, `(+6 -0 #3)` |

use super::atom::{Atom, Piece, Written, is_times_sign};
use super::sections::Section;
use super::token::AnnouncementToken;
use crate::language::list::{List, is_in};
use crate::policy::Side;

/// Number of words before and after a number to search for a requirement.
const CLAUSE: usize = 50;

/// A label in a sentence. It either counts votes or is a heading for names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) side: Option<Side>,
    pub(super) binding: Option<bool>,
    /// The number; `None` for a heading without a number.
    pub(super) count: Option<u32>,
}

/// Finds the labels of a sentence from left to right.
pub(super) struct LabelReader<'a> {
    pub(super) pieces: &'a [Piece],
    pub(super) tokens: &'a [AnnouncementToken<'a>],
    /// The side and the binding claim that the labels so far give to the following words.
    pub(super) head: Section,
    /// The side and the binding claim for the following lines, if the sentence is a heading.
    pub(super) below: Section,
    /// The index after the last label, if that label has no number.
    fresh: Option<usize>,
    /// The side of the last number that was not written as "no" or "none".
    last: Option<Side>,
    /// `true` if signed numbers in the sentence are counts.
    signed: bool,
    /// `true` if the sentence is a row of numbers.
    row: bool,
    /// `true` if the sentence says that the vote passed.
    passed: bool,
}

impl<'a> LabelReader<'a> {
    pub(super) fn new(
        pieces: &'a [Piece],
        tokens: &'a [AnnouncementToken<'a>],
        section: Section,
        passed: bool,
    ) -> Self {
        let mut counter = Self {
            pieces,
            tokens,
            head: section,
            below: section,
            fresh: None,
            last: None,
            signed: false,
            row: is_row(pieces),
            passed,
        };
        counter.signed = counter.counts_with_signs();
        counter
    }

    /// A reader for the start of the same sentence. `end` is the index of the first piece that it does not
    /// read.
    pub(super) fn up_to(&self, end: usize) -> LabelReader<'_> {
        LabelReader { pieces: &self.pieces[..end], ..LabelReader::new(&[], self.tokens, self.head, false) }
    }

    pub(super) fn atom(&self, at: usize) -> Option<Atom> {
        self.pieces.get(at).map(|piece| piece.atom)
    }

    /// `true` if a word list contains the token at an index.
    fn is_in(&self, at: usize, list: List) -> bool {
        self.word(at).is_some_and(|word| is_in(word, list))
    }

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(self.pieces.get(at)?.tokens.start)?.word()
    }

    /// `true` if signed numbers such as `+9` are counts here, not values of single votes.
    fn counts_with_signs(&self) -> bool {
        let large = |atom: Atom| matches!(atom, Atom::Signed(_, 2..));
        if !self.pieces.iter().any(|piece| large(piece.atom)) {
            return false;
        }
        let listed = self.pieces.iter().all(|piece| {
            matches!(
                piece.atom,
                Atom::Signed(..)
                    | Atom::Hash(_)
                    | Atom::Count(_, Written::Digits)
                    | Atom::Mark(_)
                    | Atom::And
            )
        });
        let said =
            self.tokens.iter().filter_map(AnnouncementToken::word).any(|word| is_in(word, List::Counting));
        let sided = self.pieces.windows(2).any(|pair| {
            large(pair[0].atom) && matches!(pair[1].atom, Atom::Binding(_) | Atom::Votes | Atom::Side(_))
        });
        let several = self.pieces.iter().filter(|piece| matches!(piece.atom, Atom::Signed(..))).count() > 1;
        sided || said || listed && several
    }

    /// The labels that start at an index, and the index after them. "no 0 or -1" consists of two labels.
    pub(super) fn label(&mut self, at: usize) -> Option<(Vec<Label>, usize)> {
        match self.atom(at)? {
            Atom::Count(0, Written::Digits) if self.is_heading_zero(at) => {
                Some(self.heading(at, Some(Side::Zero), None))
            }
            Atom::Count(count, written) => self.number(at, count, written),
            Atom::Signed(side, count) if self.signed || self.is_added(at) => {
                let found = self.qualities(at + 1, false, false);
                self.last = Some(side);
                Some((
                    vec![Label { side: Some(side), binding: found.binding, count: Some(count) }],
                    found.end,
                ))
            }
            Atom::Hash(count) if self.signed => {
                Some((vec![Label { side: Some(Side::Zero), binding: None, count: Some(count) }], at + 1))
            }
            atom @ (Atom::Signed(_, 0..=1) | Atom::Side(_)) => Some(self.heading(at, atom.side(), None)),
            Atom::Binding(binding) => Some(self.heading(at, None, Some(binding))),
            _ => None,
        }
    }

    /// `true` if a 0 is a heading for the words after it: `0 2 binding`, `0: none`.
    fn is_heading_zero(&self, at: usize) -> bool {
        // In `15 + 0 = 15`, a sum, the 0 is not a heading.
        let opens = at == 0
            || matches!(self.atom(at - 1), Some(Atom::Mark(mark)) if mark != '+')
            || self.atom(at - 1) == Some(Atom::And);
        let ahead = self.qualities(at + 1, true, false);
        opens
            && !self.signed
            && self.is_fresh(at).is_none()
            && (matches!(self.atom(at + 1), Some(Atom::Count(_, Written::Digits)))
                || self.atom(at + 1) == Some(Atom::Mark('('))
                    && matches!(self.atom(at + 2), Some(Atom::Count(..)))
                    && (at == 0 || self.atom(at + 3) == Some(Atom::Mark(')')))
                || at == 0 && self.is_in(1, List::From) && self.is_capital(2)
                || at == 0 && self.is_times(1)
                || at == 0 && self.atom(1) == Some(Atom::Mark('-')) && self.is_capital(2)
                || at == 0 && !ahead.votes && ahead.sides.is_empty() && self.is_capital(ahead.end)
                || ahead.sides.is_empty() && self.atom(ahead.end) == Some(Atom::Mark(':')))
    }

    /// `true` for `x 3`, as in `+1 x 3`.
    fn is_times(&self, at: usize) -> bool {
        self.word(at).is_some_and(is_times_sign)
            && matches!(self.atom(at + 1), Some(Atom::Count(_, Written::Digits)))
    }

    fn is_capital(&self, at: usize) -> bool {
        let token = self.pieces.get(at).and_then(|piece| self.tokens.get(piece.tokens.start));
        matches!(token, Some(AnnouncementToken::Word(word)) if word.is_capital())
    }

    /// `true` for a signed number in brackets that counts some of the votes before it: `3 (+1 non-binding)`
    /// after `+1 votes:`.
    fn is_added(&self, at: usize) -> bool {
        at >= 2
            && self.atom(at - 1) == Some(Atom::Mark('('))
            && matches!(self.atom(at - 2), Some(Atom::Count(..)))
            && self.head.side.is_some()
    }

    fn heading(&mut self, at: usize, side: Option<Side>, binding: Option<bool>) -> (Vec<Label>, usize) {
        let found = self.qualities(at + 1, side.is_none(), false);
        let side = side.or(found.sides.first().copied());
        let binding = binding.or(found.binding);
        self.head = self.head.enter(side, binding);
        self.below = self.head;
        self.fresh = Some(found.end);
        (vec![Label { side: self.head.side, binding: self.head.binding, count: None }], found.end)
    }

    /// `true` if there is only punctuation between the last heading and an index, `false` if there is
    /// nothing, `None` if there are words.
    fn is_fresh(&self, at: usize) -> Option<bool> {
        let between = &self.pieces[self.fresh.filter(|end| *end <= at)?..at];
        // `+1 x 3`, `Yes: 80% (4)`: this test skips the x and the percentage.
        let passed_over = |piece: &Piece| {
            let word = self.tokens.get(piece.tokens.start).and_then(AnnouncementToken::word);
            matches!(piece.atom, Atom::Mark(':' | '-' | '(' | '|'))
                || word.is_some_and(|word| is_times_sign(word) || word.ends_with('%'))
        };
        between.iter().all(passed_over).then_some(!between.is_empty())
    }

    fn number(&mut self, at: usize, count: u32, written: Written) -> Option<(Vec<Label>, usize)> {
        if self.row || self.is_asked(at) || self.is_name(at) {
            return None;
        }
        let fresh = self.is_fresh(at);
        // The second number in a row of numbers belongs to a table.
        if fresh.is_none() && at > 0 && matches!(self.atom(at - 1), Some(Atom::Count(_, Written::Digits))) {
            return None;
        }
        if self.signed && written == Written::Digits && self.is_between_signs(at) {
            return Some((vec![Label { side: Some(Side::Zero), binding: None, count: Some(count) }], at + 1));
        }
        let headed = fresh.is_some() && self.head.side.is_some();
        let mut found = self.qualities(at + 1, !headed, count == 0);
        let bare = found.sides.is_empty() && found.binding.is_none();
        if bare && !found.votes {
            // `+0 None`: nobody voted 0.
            let nobody = written == Written::None && at + 1 == self.pieces.len();
            if fresh.is_some_and(|parted| parted || nobody || written == Written::Digits) {
                return Some((vec![Label { count: Some(count), ..self.of_head(None) }], at + 1));
            }
            return self.of_whole(at, count);
        }
        // In `5 votes to 2`, it is unclear which number is in favour.
        if bare && self.is_in(found.end, List::To) {
            return None;
        }
        if bare && fresh.is_none() {
            let said = at == 0 || self.word(at - 1).is_some_and(|word| is_in(word, List::BeforeVotes));
            if written == Written::None || !said && !self.head.is_open() {
                return None;
            }
        }
        let article = self.is_in(at, List::Article1);
        if article && found.binding.is_none() && !found.votes {
            return None;
        }
        let stated = found.sides.first().copied();
        let mut within = self.head.enter(stated, found.binding);
        if found.sides.is_empty() {
            let told = self.head.side.or(self.last).or_else(|| self.shared(found.end, count));
            let whole = if self.passed && count > 0 { Side::Plus } else { Side::Cast };
            if told.is_none() && whole == Side::Plus {
                within = self.head.enter(Some(whole), found.binding);
            }
            found.sides.push(told.unwrap_or(whole));
        }
        if written != Written::None {
            self.last = found.sides.first().copied();
            self.below = within;
        }
        let binding = found.binding.or(within.binding);
        let labels = found.sides.iter().map(|side| Label { side: Some(*side), binding, count: Some(count) });
        Some((labels.collect(), found.end))
    }

    fn of_head(&self, binding: Option<bool>) -> Label {
        let side = self.head.side.or(Some(Side::Cast));
        Label { side, binding: binding.or(self.head.binding), count: None }
    }

    /// Reads a number of a group: `6 out of 7 committers voted`, `5 of the 7 members voted yes`,
    /// `a total of 5 members participated`.
    fn of_whole(&mut self, at: usize, count: u32) -> Option<(Vec<Label>, usize)> {
        let out_of = self.is_in(at + 1, List::Out) && self.is_in(at + 2, List::Of);
        let of = usize::from(out_of) + 1;
        let mut next = at + 1;
        if self.is_in(at + of, List::Of) {
            next = at + of + 1 + usize::from(self.is_in(at + of + 1, List::The));
            matches!(self.atom(next), Some(Atom::Count(..))).then_some(())?;
        } else {
            let total = at >= 2 && self.is_in(at - 1, List::Of) && self.is_in(at - 2, List::Total);
            total.then_some(())?;
        }
        let near = next..self.pieces.len().min(next + 9);
        for place in near {
            match self.atom(place)? {
                Atom::Mark(_) => return None,
                Atom::Side(side) | Atom::Signed(side, 1) => {
                    let label = Label { side: Some(side), binding: None, count: Some(count) };
                    return Some((vec![label], place + 1));
                }
                _ if self.is_in(place, List::TookPart)
                    && !matches!(self.atom(place + 1), Some(Atom::Side(_) | Atom::Signed(..))) =>
                {
                    let label = Label { side: Some(Side::Cast), binding: None, count: Some(count) };
                    return Some((vec![label], place + 1));
                }
                _ => {}
            }
        }
        None
    }

    /// `true` if the number is part of a name, as in `Option 1`.
    fn is_name(&self, at: usize) -> bool {
        at > 0
            && self.atom(at - 1) == Some(Atom::Word)
            && self.word(at - 1).is_some_and(|word| is_in(word, List::Numbered))
    }

    /// `true` if the clause of a number states a requirement, not a count.
    ///
    /// Searches only the nearest words.
    fn is_asked(&self, at: usize) -> bool {
        let within = |place: &usize| {
            !matches!(self.atom(*place), None | Some(Atom::Mark(',' | ':' | '(' | ')')))
                && !self.is_in(*place, List::Which)
        };
        let asks = |place: usize| self.word(place).is_some_and(|word| is_in(word, List::AskedFor));
        let before = (0..at).rev().take_while(within).take(CLAUSE);
        let after = (at + 1..self.pieces.len()).take_while(within).take(CLAUSE);
        before.chain(after).any(asks)
    }

    /// `true` for a number such as the 0 in `+4, 0, -1`, which counts abstentions.
    fn is_between_signs(&self, at: usize) -> bool {
        let sign = |place: Option<usize>| {
            place.and_then(|place| self.atom(place)).is_some_and(|atom| matches!(atom, Atom::Signed(..)))
        };
        let apart = |place: Option<usize>| {
            place
                .and_then(|place| self.atom(place))
                .is_some_and(|atom| matches!(atom, Atom::Mark(',') | Atom::And))
        };
        apart(at.checked_sub(1)) && sign(at.checked_sub(2)) && apart(Some(at + 1)) && sign(Some(at + 2))
    }

    /// The side of a number whose side only the next number states: `3 binding and 2 non-binding +1 votes`.
    fn shared(&self, end: usize, count: u32) -> Option<Side> {
        matches!(self.atom(end), Some(Atom::And | Atom::Mark(','))).then_some(())?;
        let Some(Atom::Count(next, Written::Digits | Written::Word)) = self.atom(end + 1) else {
            return None;
        };
        let found = self.qualities(end + 2, true, false);
        found.sides.first().copied().filter(|_| found.binding.is_some() && (next > 0 || count == 0))
    }
}

/// `true` for three or more numbers without a word. They are a table of something other than votes.
fn is_row(pieces: &[Piece]) -> bool {
    let number = |piece: &Piece| matches!(piece.atom, Atom::Count(_, Written::Digits) | Atom::Signed(..));
    // `3x👍 1x👎`
    let counts_values = |pair: &[Piece]| {
        matches!(pair, [count, value]
            if matches!(count.atom, Atom::Count(..)) && matches!(value.atom, Atom::Signed(_, 0..=1)))
    };
    pieces.len() > 2 && pieces.iter().all(number) && !pieces.chunks(2).all(counts_values)
}
