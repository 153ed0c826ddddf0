//! Selects the rows of a table that can match a statement, because their rarest words occur in it.

use super::choices::Choices;
use super::class::Classes;
use super::lexicon::Known;
use super::pattern::Pattern;
use super::token::Token;

/// Number of 64-bit integers in a set of rows.
const PARTS: usize = 16;

/// A set of rows, represented by their numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Rows([u64; PARTS]);

impl Rows {
    /// Maximum number of rows in a table.
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

    /// The numbers of the rows, in ascending order.
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

/// Rows whose needed words were found. A row may need two words; it can match only if it is in both sets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Met([Rows; 2]);

impl Met {
    fn add(&mut self, row: usize, second: bool) {
        self.0[usize::from(second)].add(row);
    }

    fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(all, more)| all.join(more));
    }
}

/// The rows of a table, indexed by the words and classes that they need.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// The rows that need no words.
    always: Met,
    /// For each known word, the index of its needs in `needs`.
    by_word: Vec<u16>,
    /// For each index in `by_word`, the needs that the word meets. Index 0 is empty.
    needs: Vec<Needs>,
    /// The sets of classes that rows need. They are stored apart from the rows so that many of them fit in a
    /// cache line.
    by_class: Vec<Classes>,
    /// For each entry of `by_class`, the rows that need it.
    rows_by_class: Vec<Met>,
    /// All classes that at least one row needs.
    classes: Classes,
}

/// The needs of rows that a word meets. A need is twice the number of the row, plus one if it is the row's
/// second need.
///
/// Most words meet few needs. A short list needs less cache than a set of all rows.
#[derive(Debug)]
enum Needs {
    Few { count: u8, needs: [u16; Self::FEW] },
    Many(Box<Met>),
}

impl Needs {
    /// Maximum number of needs in a list. With more needs, a set is as fast.
    const FEW: usize = 11;
    const NONE: Self = Self::Few { count: 0, needs: [0; Self::FEW] };

    fn add(&mut self, row: usize, second: bool) {
        let need = u16::try_from(row * 2 + usize::from(second)).expect("a table has a few hundred rows");
        match self {
            Self::Few { count, needs } if usize::from(*count) < Self::FEW => {
                needs[usize::from(*count)] = need;
                *count += 1;
            }
            Self::Few { .. } => {
                let mut met = Met::default();
                self.join_to(&mut met);
                met.add(row, second);
                *self = Self::Many(Box::new(met));
            }
            Self::Many(met) => met.add(row, second),
        }
    }

    fn join_to(&self, all: &mut Met) {
        match self {
            Self::Few { count, needs } => {
                for need in needs.iter().take(usize::from(*count)) {
                    all.add(usize::from(need / 2), need % 2 == 1);
                }
            }
            Self::Many(met) => all.join(met),
        }
    }
}

impl Index {
    pub(crate) fn new<'a>(patterns: impl Iterator<Item = &'a Pattern> + Clone) -> Self {
        let mut index = Self { needs: vec![Needs::NONE], ..Self::default() };
        let common = Commonness::of(patterns.clone());
        for (row, pattern) in patterns.enumerate() {
            assert!(row < Rows::MOST, "a table has at most {} rows", Rows::MOST);
            for (second, need) in [false, true].into_iter().zip(pattern.needs(|word| common.get(word))) {
                match need {
                    Some(need) => index.add(row, second, need),
                    None => index.always.add(row, second),
                }
            }
        }
        index
    }

    fn add(&mut self, row: usize, second: bool, need: &Choices) {
        for word in &need.words {
            if self.by_word.len() <= word.place() {
                self.by_word.resize(word.place() + 1, 0);
            }
            let place = &mut self.by_word[word.place()];
            if *place == 0 {
                *place = u16::try_from(self.needs.len()).expect("a table has a few hundred words");
                self.needs.push(Needs::NONE);
            }
            self.needs[usize::from(*place)].add(row, second);
        }
        if !need.classes.are_none() {
            let mut met = Met::default();
            met.add(row, second);
            if let Some(place) = self.by_class.iter().position(|classes| *classes == need.classes) {
                self.rows_by_class[place].join(&met);
            } else {
                self.by_class.push(need.classes);
                self.rows_by_class.push(met);
            }
            self.classes = self.classes.or(need.classes);
        }
    }

    /// The rows that can match the tokens, in order.
    pub(crate) fn candidates(&self, tokens: &[Token<'_>]) -> impl Iterator<Item = usize> + use<> {
        let mut met = self.always;
        let mut classes = Classes::default();
        for word in tokens.iter().filter_map(Token::as_word) {
            let place = word.known.and_then(|known| self.by_word.get(known.place()));
            if let Some(place) = place.filter(|place| **place != 0) {
                self.needs[usize::from(*place)].join_to(&mut met);
            }
            classes = classes.or(word.classes);
        }
        if classes.meet(self.classes) {
            let rows = self.by_class.iter().zip(&self.rows_by_class);
            rows.filter(|(needed, _)| classes.meet(**needed)).for_each(|(_, rows)| met.join(rows));
        }
        let [mut rows, others] = met.0;
        rows.meet(&others);
        rows.iter()
    }
}

/// For each known word, the number of pattern elements in the table with that word. Words in many rows are
/// also common in mail.
struct Commonness(Vec<usize>);

impl Commonness {
    fn of<'a>(patterns: impl Iterator<Item = &'a Pattern>) -> Self {
        let mut counts = Vec::new();
        for word in patterns.flat_map(Pattern::choices).flat_map(|choices| &choices.words) {
            if counts.len() <= word.place() {
                counts.resize(word.place() + 1, 0);
            }
            counts[word.place()] += 1;
        }
        Self(counts)
    }

    fn get(&self, word: Known) -> usize {
        self.0.get(word.place()).copied().unwrap_or_default()
    }
}
