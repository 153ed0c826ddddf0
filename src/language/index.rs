//! Selects the rows of a table that can match a statement, by the words that they need.

use super::bloom::WordFilter;
use super::choices::Choices;
use super::class::Classes;
use super::lexicon::{Known, LEXICON};
use super::pattern::Pattern;
use super::token::Token;

/// Frequent English words of mails with votes.
///
/// Each counts as `COMMON_COUNT` elements of a table, so that the index finds a row by a rarer word.
const COMMON: &[&str] = &[
    "a", "all", "also", "am", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could",
    "do", "for", "from", "has", "have", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "is", "it", "it's",
    "just", "me", "more", "my", "no", "not", "of", "on", "one", "or", "our", "should", "so", "some", "than",
    "that", "the", "them", "then", "there", "they", "this", "to", "up", "us", "vote", "was", "we", "what",
    "when", "which", "will", "with", "would", "you", "your",
];
const COMMON_COUNT: usize = 300;

/// The rows of a table, indexed by the words and classes that they need.
///
/// A row can match a statement only if the statement has a word for each element of the row. The index finds a row by
/// its rarest element, and then compares the filters of the other elements with that of the statement.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// The rows that need no words.
    always: RowSet,
    /// For each known word, an index in `by_word`; 0 if the word finds no row.
    places: Vec<u16>,
    /// The rows that a word finds. Index 0 is empty.
    by_word: Vec<Vec<IndexedRow>>,
    /// The rows that a word of some classes finds.
    by_class: Vec<(Classes, Vec<IndexedRow>)>,
    /// Every class that occurs in `by_class`.
    classes: Classes,
    /// For each row, the filters of its elements after the second rarest one.
    others: Vec<Vec<WordFilter>>,
}

/// A row that the index finds by a word of its rarest element.
#[derive(Debug, Clone, Copy)]
struct IndexedRow {
    row: u16,
    /// The filter of its second rarest element; [`WordFilter::ALL`] if the row has only one element.
    second: WordFilter,
}

impl Index {
    pub(crate) fn new<'a>(patterns: impl Iterator<Item = &'a Pattern> + Clone) -> Self {
        let mut index = Self { by_word: vec![Vec::new()], ..Self::default() };
        let common = Commonness::of(patterns.clone());
        for (row, pattern) in patterns.enumerate() {
            let mut needs: Vec<&Choices> =
                pattern.choices().filter(|choices| choices.is_selective()).collect();
            needs.sort_by_cached_key(|choices| choices.breadth(|word| common.get(word)));
            let second = needs.get(1).map_or(WordFilter::ALL, |choices| choices.filter);
            index.others.push(needs.iter().skip(2).map(|choices| choices.filter).collect());
            assert!(row < RowSet::MOST, "a table has at most {} rows", RowSet::MOST);
            let row = u16::try_from(row).expect("a set has a few hundred rows");
            match needs.first() {
                Some(rarest) => index.add(IndexedRow { row, second }, rarest),
                None => index.always.add(row),
            }
        }
        index
    }

    /// Adds a row to the lists of all words and classes of its rarest element.
    fn add(&mut self, row: IndexedRow, need: &Choices) {
        for word in &need.words {
            if self.places.len() <= word.place() {
                self.places.resize(word.place() + 1, 0);
            }
            let place = &mut self.places[word.place()];
            if *place == 0 {
                *place = u16::try_from(self.by_word.len()).expect("a table has a few thousand words");
                self.by_word.push(Vec::new());
            }
            self.by_word[usize::from(*place)].push(row);
        }
        if !need.classes.are_none() {
            match self.by_class.iter_mut().find(|(classes, _)| *classes == need.classes) {
                Some((_, rows)) => rows.push(row),
                None => self.by_class.push((need.classes, vec![row])),
            }
            self.classes = self.classes.or(need.classes);
        }
    }

    /// The rows that can match the tokens, in order.
    pub(crate) fn candidates(&self, tokens: &[Token<'_>]) -> Candidates<'_> {
        let (mut found, mut classes) = (self.always.clone(), Classes::default());
        // Many statements have no word that finds a row, and need no filter.
        let mut filter = None;
        let mut add = |rows: &[IndexedRow]| {
            let statement = &*filter.get_or_insert_with(|| WordFilter::of(tokens));
            for IndexedRow { row, second } in rows {
                found.add_if(*row, second.meets(statement));
            }
        };
        for word in tokens.iter().filter_map(Token::as_word) {
            classes = classes.or(word.classes);
            let place = word.known.and_then(|known| self.places.get(known.place()));
            if let Some(place) = place.filter(|place| **place != 0) {
                add(&self.by_word[usize::from(*place)]);
            }
        }
        if classes.meet(self.classes) {
            let rows = self.by_class.iter().filter(|(needed, _)| classes.meet(*needed));
            rows.for_each(|(_, rows)| add(rows));
        }
        Candidates { index: self, rows: found, statement: filter.unwrap_or_default() }
    }
}

/// The rows that can match a statement, in order.
pub(crate) struct Candidates<'a> {
    index: &'a Index,
    rows: RowSet,
    statement: WordFilter,
}

impl Iterator for Candidates<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        self.rows.find(|row| self.index.others[*row].iter().all(|need| need.meets(&self.statement)))
    }
}

/// A set of rows. As an iterator, it returns and removes the first row.
#[derive(Debug, Clone, Default)]
struct RowSet {
    bits: [u64; Self::PARTS],
    /// One bit for each integer of `bits` that has rows. Most sets have few rows.
    filled: u16,
}

impl RowSet {
    /// Number of integers of a set.
    const PARTS: usize = u16::BITS as usize;
    /// Maximum number of rows of a table.
    const MOST: usize = Self::PARTS * 64;

    fn add(&mut self, row: u16) {
        self.add_if(row, true);
    }

    /// Adds a row if `is_member` is `true`, without a branch, because a processor could not predict it.
    fn add_if(&mut self, row: u16, is_member: bool) {
        let part = row / 64;
        self.bits[usize::from(part)] |= u64::from(is_member) << (row % 64);
        self.filled |= u16::from(is_member) << part;
    }
}

impl Iterator for RowSet {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.filled == 0 {
            return None;
        }
        let part = self.filled.trailing_zeros() as usize;
        let bits = &mut self.bits[part];
        let row = part * 64 + bits.trailing_zeros() as usize;
        *bits &= *bits - 1;
        if *bits == 0 {
            self.filled &= self.filled - 1;
        }
        Some(row)
    }
}

/// Estimates how often a word occurs, by the number of elements of a table that have it.
///
/// Words that many rows have are common in mail, too.
struct Commonness(Vec<usize>);

impl Commonness {
    fn of<'a>(patterns: impl Iterator<Item = &'a Pattern>) -> Self {
        let mut counts = Self(Vec::new());
        for word in patterns.flat_map(Pattern::choices).flat_map(|choices| &choices.words) {
            counts.add(*word, 1);
        }
        for word in COMMON.iter().filter_map(|word| LEXICON.find(word)) {
            counts.add(word.known, COMMON_COUNT);
        }
        counts
    }

    fn add(&mut self, word: Known, count: usize) {
        if self.0.len() <= word.place() {
            self.0.resize(word.place() + 1, 0);
        }
        self.0[word.place()] += count;
    }

    fn get(&self, word: Known) -> usize {
        self.0.get(word.place()).copied().unwrap_or_default()
    }
}
