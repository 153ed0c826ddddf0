//! Stores every word that the grammar knows, with its number and its classes.
//!
//! It looks up each word of a mail once, when the token of the word is created. After that, rows, word lists
//! and the index of rows compare only numbers and classes.

use std::sync::LazyLock;

use super::LANGUAGES;
use super::class::{self, Class, Classes};
use super::list::{List, Lists};
use super::notation;
use super::word_start::WordStart;

/// The number of a known word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Known(u16);

impl Known {
    /// The index of the word in the list of all known words.
    pub(crate) fn place(self) -> usize {
        self.0.into()
    }
}

/// A known word. Entries are small so that common words stay in the cache.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) text: &'static str,
    start: WordStart,
    pub(crate) classes: Classes,
    pub(crate) known: Known,
}

/// All known words, in a hash table with open addressing.
pub(crate) struct Lexicon {
    entries: Vec<Entry>,
    /// The lists that contain each word. They are separate, because only few mails need them.
    lists: Vec<Lists>,
    /// The hash table.
    ///
    /// The number of a word is stored at its hash or at one of the next places. The size is a power of two, and most
    /// places are free.
    places: Vec<u16>,
    longest: usize,
}

/// The words of all rows and lists.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let patterns = LANGUAGES.iter().flat_map(|language| {
        let marks = language.marks.iter().map(|row| row.pattern);
        let phrases = language.phrases.iter().chain(language.stances).map(|row| row.pattern);
        let misgivings = language.misgivings.iter().map(|row| row.pattern);
        let headings = language.headings.iter().map(|row| row.pattern);
        let pointers = language.pointers.iter().map(|row| row.pattern);
        let outcomes = language.outcomes.iter().chain(language.titles).map(|row| row.pattern);
        let notes = language.notes.iter().map(|row| row.pattern);
        let suppositions = language.suppositions.iter().map(|row| row.pattern);
        let asides = language.asides.iter().map(|row| row.pattern);
        let mails = outcomes.chain(notes).chain(suppositions).chain(asides);
        let spans = language.spans.iter().map(|row| row.pattern);
        let leads = language.leads.iter().map(|row| row.pattern);
        let extensions = language.extensions.iter().chain(language.hints).map(|row| row.pattern);
        let restarts = language.restarts.iter().map(|row| row.pattern);
        let courses = language.courses.iter().map(|row| row.pattern);
        let windows = spans.chain(leads).chain(extensions).chain(restarts).chain(courses);
        marks.chain(phrases).chain(misgivings).chain(headings).chain(pointers).chain(mails).chain(windows)
    });
    let mut lexicon = Lexicon::new();
    patterns.flat_map(notation::words).for_each(|word| {
        lexicon.add(word);
    });
    for language in LANGUAGES {
        for (class, words) in language.words {
            words.iter().for_each(|word| {
                let (classes, _) = lexicon.add(word);
                *classes = classes.with(*class);
            });
        }
        language.families.iter().flat_map(|(_, words)| *words).for_each(|word| {
            lexicon.add(word);
        });
        for (list, words) in language.lists.iter().copied().flatten() {
            words.iter().for_each(|word| {
                let (classes, lists) = lexicon.add(word);
                *lists = lists.with(*list);
                if list.may_announce() {
                    *classes = classes.with(Class::Outcome);
                }
            });
        }
    }
    lexicon
});

impl Lexicon {
    const PLACES: usize = 1 << 15;
    /// The value of a free place.
    const FREE: u16 = u16::MAX;

    fn new() -> Self {
        Self { entries: Vec::new(), lists: Vec::new(), places: vec![Self::FREE; Self::PLACES], longest: 0 }
    }

    /// Adds a word if it is new, and returns its classes and lists.
    fn add(&mut self, text: &'static str) -> (&mut Classes, &mut Lists) {
        self.longest = self.longest.max(text.len());
        let known = match self.find(text) {
            Some(entry) => entry.known,
            None => self.add_new(text),
        };
        (&mut self.entries[known.place()].classes, &mut self.lists[known.place()])
    }

    fn add_new(&mut self, text: &'static str) -> Known {
        let number = u16::try_from(self.entries.len()).expect("the lexicon has a few thousand words");
        let start = WordStart::of(text.as_bytes());
        let mut place = Self::first_place(start, text.len());
        while self.places[place] != Self::FREE {
            place = (place + 1) % Self::PLACES;
        }
        self.places[place] = number;
        let (known, classes) = (Known(number), class::by_form(text));
        self.entries.push(Entry { text, start, classes, known });
        self.lists.push(Lists::default());
        known
    }

    /// The first place in the table for a word with this start and this length.
    ///
    /// Few words of the grammar share a place.
    fn first_place(start: WordStart, length: usize) -> usize {
        const PLACE_BITS: u32 = Lexicon::PLACES.trailing_zeros();
        let folded = start.folded();
        let (first, last) = ((folded & 0xffff_ffff_ffff_ffff) as u64, (folded >> u64::BITS) as u64);
        let mixed = first.wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ last.wrapping_add(length as u64).wrapping_mul(0xc2b2_ae3d_27d4_eb4f);
        let place = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - PLACE_BITS);
        place as usize
    }

    /// The lists that contain a known word.
    pub(crate) fn lists(&self, known: Known) -> Lists {
        self.lists[known.place()]
    }

    /// The words of a list.
    pub(crate) fn words_of(&self, list: List) -> impl Iterator<Item = Known> {
        let lists = LANGUAGES.iter().flat_map(|language| language.lists.iter().copied().flatten());
        lists
            .filter(move |(other, _)| *other == list)
            .flat_map(|(_, words)| *words)
            .map(|word| self.known(word))
    }

    /// Finds a word, regardless of the case of its ASCII letters.
    pub(crate) fn find(&self, word: &str) -> Option<&Entry> {
        self.find_as_written(word, WordStart::of(word.as_bytes())).map(|(entry, _)| entry)
    }

    /// Finds a word by its start, regardless of the case of its ASCII letters.
    ///
    /// The second value is `true` if the case is the same.
    pub(super) fn find_as_written(&self, word: &str, start: WordStart) -> Option<(&Entry, bool)> {
        if word.len() > self.longest {
            return None;
        }
        let mut place = Self::first_place(start, word.len());
        while let Some(entry) = self.entries.get(usize::from(self.places[place])) {
            // Most words are short and in lower case, so comparing their starts is sufficient.
            if entry.text.len() == word.len() && entry.start.folded() == start.folded() {
                if word.len() <= WordStart::SPAN && entry.start == start {
                    return Some((entry, true));
                }
                if entry.text.eq_ignore_ascii_case(word) {
                    return Some((entry, entry.text == word));
                }
            }
            place = (place + 1) % Self::PLACES;
        }
        None
    }

    /// The number of a word in the grammar.
    ///
    /// # Panics
    /// If no row and no list contains the word.
    pub(crate) fn known(&self, word: &str) -> Known {
        self.find(word).expect("the lexicon has every word of the grammar").known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_words_are_found_in_any_case() {
        assert_eq!(LEXICON.find("Vote").map(|entry| entry.text), Some("vote"));
        assert!(LEXICON.find("WOULDN'T").is_some_and(|entry| entry.classes.has(Class::Negation)));
        assert!(LEXICON.find("mirror's").is_none());
        assert!(LEXICON.entries.iter().all(|entry| entry.text.to_lowercase() == entry.text));
        assert!(LEXICON.entries.len() * 3 < Lexicon::PLACES, "{} words", LEXICON.entries.len());
    }
}
