//! A Bloom filter of words. It excludes most elements of patterns that cannot match a statement.

use super::class::Classes;
use super::lexicon::Known;
use super::token::Token;

/// A Bloom filter of known words, with one bit for each word, and the classes of the words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct WordFilter {
    words: [u64; Self::PARTS],
    pub(super) classes: Classes,
}

impl WordFilter {
    const PARTS: usize = 4;

    /// A filter that meets every filter with a word, known or unknown.
    pub(super) const ALL: Self = Self { words: [u64::MAX; Self::PARTS], classes: Classes::ALL };

    /// The filter of the words of a statement.
    pub(super) fn of(tokens: &[Token<'_>]) -> Self {
        let mut filter = Self::default();
        for word in tokens.iter().filter_map(Token::as_word) {
            word.known.into_iter().for_each(|known| filter.add(known));
            filter.classes = filter.classes.or(word.classes);
        }
        filter
    }

    /// The filter of known words and of classes.
    pub(super) fn of_choices(words: &[Known], classes: Classes) -> Self {
        let mut filter = Self { classes, ..Self::default() };
        for word in words {
            filter.add(*word);
        }
        filter
    }

    fn add(&mut self, word: Known) {
        let (part, bit) = Self::place(word);
        self.words[part] |= bit;
    }

    /// `false` only if the filter does not contain the word.
    pub(super) fn may_have(&self, word: Known) -> bool {
        let (part, bit) = Self::place(word);
        self.words[part] & bit != 0
    }

    /// `false` only if the two filters have no word and no class in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let common = |part: usize| self.words[part] & other.words[part];
        self.classes.meet(other.classes) || common(0) | common(1) | common(2) | common(3) != 0
    }

    fn place(word: Known) -> (usize, u64) {
        (word.place() / 64 % Self::PARTS, 1 << (word.place() % 64))
    }
}
