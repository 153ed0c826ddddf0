//! Which rows of a table are worth trying on a statement: those whose rarest words stand in it.

use super::class::Classes;
use super::pattern::{Choices, Pattern};
use super::token::Token;

/// How many words of 64 rows a set has.
const PARTS: usize = 10;

/// A set of rows, by their numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Rows([u64; PARTS]);

impl Rows {
    /// So many rows a table can have.
    const MOST: usize = PARTS * 64;

    fn add(&mut self, row: usize) {
        self.0[row / 64] |= 1 << (row % 64);
    }

    fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(all, more)| *all |= more);
    }

    fn meet(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(all, kept)| *all &= kept);
    }

    /// The rows in their order.
    fn iter(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(part, mut bits)| {
            std::iter::from_fn(move || {
                let row = (bits != 0).then(|| part * 64 + bits.trailing_zeros() as usize);
                bits &= bits.wrapping_sub(1);
                row
            })
        })
    }
}

/// Rows whose needs are met: a row may need two words, and is worth trying where it stands in both sets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Met([Rows; 2]);

impl Met {
    fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(all, more)| all.join(more));
    }
}

/// The rows of a table by the words and classes that they need.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// What rows without needs have already.
    always: Met,
    /// For each known word the place of its rows in `met`.
    by_word: Vec<u16>,
    /// The rows of a word; at 0 none.
    met: Vec<Met>,
    by_class: Vec<(Classes, Met)>,
    /// All classes that a row needs.
    classes: Classes,
}

impl Index {
    pub(crate) fn new<'a>(patterns: impl Iterator<Item = &'a Pattern>) -> Self {
        let mut index = Self { met: vec![Met::default()], ..Self::default() };
        for (row, pattern) in patterns.enumerate() {
            assert!(row < Rows::MOST, "a table has at most {} rows", Rows::MOST);
            for (number, need) in pattern.needs().into_iter().enumerate() {
                match need {
                    Some(need) => index.add(row, number, need),
                    None => index.always.0[number].add(row),
                }
            }
        }
        index
    }

    fn add(&mut self, row: usize, number: usize, need: &Choices) {
        for word in &need.words {
            if self.by_word.len() <= word.place() {
                self.by_word.resize(word.place() + 1, 0);
            }
            let place = &mut self.by_word[word.place()];
            if *place == 0 {
                *place = u16::try_from(self.met.len()).expect("a table has a few hundred words");
                self.met.push(Met::default());
            }
            self.met[usize::from(*place)].0[number].add(row);
        }
        if !need.classes.are_none() {
            let mut met = Met::default();
            met.0[number].add(row);
            match self.by_class.iter_mut().find(|(classes, _)| *classes == need.classes) {
                Some((_, known)) => known.join(&met),
                None => self.by_class.push((need.classes, met)),
            }
            self.classes = self.classes.or(need.classes);
        }
    }

    /// The rows worth trying, in their order.
    pub(crate) fn candidates(&self, tokens: &[Token<'_>]) -> impl Iterator<Item = usize> + use<> {
        let mut met = self.always;
        let mut classes = Classes::default();
        for word in tokens.iter().filter_map(Token::as_word) {
            let place = word.known.and_then(|known| self.by_word.get(known.place()));
            if let Some(place) = place.filter(|place| **place != 0) {
                met.join(&self.met[usize::from(*place)]);
            }
            classes = classes.or(word.classes);
        }
        if classes.meet(self.classes) {
            let rows = self.by_class.iter().filter(|(needed, _)| classes.meet(*needed));
            rows.for_each(|(_, rows)| met.join(rows));
        }
        let [mut rows, others] = met.0;
        rows.meet(&others);
        rows.iter()
    }
}
