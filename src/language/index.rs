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
/// its rarest element, and then compares the filter of the second rarest one with that of the statement.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// The rows that need no words.
    always: Vec<u16>,
    /// For each known word, an index in `by_word`; 0 if the word finds no row.
    places: Vec<u16>,
    /// The rows that a word finds. Index 0 is empty.
    by_word: Vec<Vec<IndexedRow>>,
    /// The rows that a word of some classes finds.
    by_class: Vec<(Classes, Vec<IndexedRow>)>,
    /// All classes of `by_class`.
    classes: Classes,
}

/// A row that is found by a word of its rarest element.
#[derive(Debug, Clone, Copy)]
struct IndexedRow {
    row: u16,
    /// The filter of its second rarest element; `None` if the row has only one element.
    second: Option<WordFilter>,
}

impl Index {
    pub(crate) fn new<'a>(patterns: impl Iterator<Item = &'a Pattern> + Clone) -> Self {
        let mut index = Self { by_word: vec![Vec::new()], ..Self::default() };
        let common = Commonness::of(patterns.clone());
        for (row, pattern) in patterns.enumerate() {
            let row = u16::try_from(row).expect("a table has a few hundred rows");
            let mut needs: Vec<&Choices> =
                pattern.choices().filter(|choices| choices.is_selective()).collect();
            needs.sort_by_cached_key(|choices| choices.breadth(|word| common.get(word)));
            let second = needs.get(1).map(|choices| choices.filter);
            match needs.first() {
                Some(rarest) => index.add(IndexedRow { row, second }, rarest),
                None => index.always.push(row),
            }
        }
        index
    }

    /// Adds a row to the lists of all words and classes of its rarest element.
    fn add(&mut self, entry: IndexedRow, need: &Choices) {
        for word in &need.words {
            if self.places.len() <= word.place() {
                self.places.resize(word.place() + 1, 0);
            }
            let place = &mut self.places[word.place()];
            if *place == 0 {
                *place = u16::try_from(self.by_word.len()).expect("a table has a few thousand words");
                self.by_word.push(Vec::new());
            }
            self.by_word[usize::from(*place)].push(entry);
        }
        if !need.classes.are_none() {
            match self.by_class.iter_mut().find(|(classes, _)| *classes == need.classes) {
                Some((_, entries)) => entries.push(entry),
                None => self.by_class.push((need.classes, vec![entry])),
            }
            self.classes = self.classes.or(need.classes);
        }
    }

    /// The rows that can match the tokens, in order.
    pub(crate) fn candidates(&self, tokens: &[Token<'_>]) -> impl Iterator<Item = usize> + use<> {
        let statement = WordFilter::of(tokens);
        let mut rows = self.always.clone();
        let mut add = |entries: &[IndexedRow]| {
            for entry in entries {
                if entry.second.as_ref().is_none_or(|second| second.meets(&statement)) {
                    rows.push(entry.row);
                }
            }
        };
        for known in tokens.iter().filter_map(Token::as_word).filter_map(|word| word.known) {
            if let Some(place) = self.places.get(known.place()).filter(|place| **place != 0) {
                add(&self.by_word[usize::from(*place)]);
            }
        }
        if statement.classes.meet(self.classes) {
            let found = self.by_class.iter().filter(|(classes, _)| statement.classes.meet(*classes));
            found.for_each(|(_, entries)| add(entries));
        }
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().map(usize::from)
    }
}

/// Estimates how often a word occurs, by the number of elements of a table that have it. Words that many rows have are
/// common in mail, too.
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
