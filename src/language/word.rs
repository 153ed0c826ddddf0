//! A word of a line: its text, its spelling and its entry in the lexicon.

use std::borrow::Cow;

use super::class::{self, Class, Classes};
use super::lexicon::{Entry, Known, LEXICON};
use super::list::{List, Lists};
use super::word_start::WordStart;

/// A word. Its apostrophes are straight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    /// The word in lower case.
    pub(crate) text: Cow<'t, str>,
    /// The word as written, if that differs from `text`.
    written: Option<&'t str>,
    /// The number of the word, if the grammar knows it.
    pub(crate) known: Option<Known>,
    pub(crate) classes: Classes,
}

impl<'t> Word<'t> {
    /// Creates a word from a line. A known word uses the text of the lexicon.
    pub(crate) fn new(written: &'t str) -> Self {
        Self::starting(written, WordStart::of(written.as_bytes()))
    }

    /// Creates a word whose start is known.
    pub(super) fn starting(written: &'t str, start: WordStart) -> Self {
        if let Some((entry, is_same)) = LEXICON.find_as_written(written, start) {
            let known = Self::known(entry);
            return if is_same { known } else { known.written_as(written) };
        }
        if written.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
            return Self::unknown(Cow::Borrowed(written));
        }
        // The lexicon ignores ASCII case.
        if written.is_ascii() {
            return Self::unknown(Cow::Owned(written.to_ascii_lowercase())).written_as(written);
        }
        let lower = written.to_lowercase();
        match LEXICON.find(&lower) {
            Some(entry) => Self::known(entry),
            None => Self::unknown(Cow::Owned(lower)),
        }
        .written_as(written)
    }

    /// Creates a word from a text that is not written in this form in a line.
    pub(crate) fn made(lower: &str) -> Self {
        LEXICON.find(lower).map_or_else(|| Self::unknown(Cow::Owned(lower.to_owned())), Self::known)
    }

    /// Creates a word that counts as unknown, even if the grammar contains its text.
    pub(crate) fn unlisted(written: &'t str) -> Self {
        Self::unknown(Cow::Borrowed(written))
    }

    fn known(entry: &Entry) -> Self {
        let (text, known) = (Cow::Borrowed(entry.text), Some(entry.known));
        Self { text, written: None, known, classes: entry.classes }
    }

    fn unknown(lower: Cow<'t, str>) -> Self {
        let classes = class::by_form(&lower);
        Self { text: lower, written: None, known: None, classes }
    }

    fn written_as(mut self, written: &'t str) -> Self {
        self.written = (self.text != written).then_some(written);
        if self.is_capital() && class::is_letters(&self.text) {
            self.classes = self.classes.with(Class::Name);
        }
        self
    }

    /// The word as written.
    pub(crate) fn original(&self) -> &str {
        self.written.unwrap_or(&self.text)
    }

    /// `true` if its first letter is a capital.
    pub(crate) fn is_capital(&self) -> bool {
        self.original().chars().next().is_some_and(char::is_uppercase)
    }

    pub(crate) fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }

    /// `true` if the word is in the list.
    pub(crate) fn is_in(&self, list: List) -> bool {
        self.lists().has(list)
    }

    /// The lists that contain the word.
    pub(crate) fn lists(&self) -> Lists {
        self.known.map(|known| LEXICON.lists(known)).unwrap_or_default()
    }
}
