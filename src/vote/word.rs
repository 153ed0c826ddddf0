//! A word of a line: its text, what the grammar knows of it, and how it was written.

use std::borrow::Cow;

use super::grammar::{Entry, Known, LEXICON};
use super::words::{self, Class, Classes};

/// A word, its apostrophes straight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// In lower case.
    pub(super) text: Cow<'t, str>,
    /// As it was written, where that is different.
    written: Option<&'t str>,
    /// Its number, where the grammar knows it.
    pub(super) known: Option<Known>,
    pub(super) classes: Classes,
}

impl<'t> Word<'t> {
    /// The word that stands in a line. The text of a known word is that of the lexicon.
    pub(super) fn new(written: &'t str) -> Self {
        let is_lower = written.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
        match LEXICON.find(written) {
            Some(entry) if is_lower => return Self::known(entry),
            Some(entry) => return Self::known(entry).written_as(written),
            None if is_lower => return Self::unknown(Cow::Borrowed(written)),
            None => {}
        }
        let lower = written.to_lowercase();
        // The lexicon folds the case of ASCII itself.
        match LEXICON.find(&lower).filter(|_| !written.is_ascii()) {
            Some(entry) => Self::known(entry),
            None => Self::unknown(Cow::Owned(lower)),
        }
        .written_as(written)
    }

    /// A word that stands so in no line.
    pub(super) fn made(lower: &str) -> Self {
        LEXICON.find(lower).map_or_else(|| Self::unknown(Cow::Owned(lower.to_owned())), Self::known)
    }

    fn known(entry: &Entry) -> Self {
        let (text, known) = (Cow::Borrowed(entry.text), Some(entry.known));
        Self { text, written: None, known, classes: entry.classes }
    }

    fn unknown(lower: Cow<'t, str>) -> Self {
        let classes = words::by_form(&lower);
        Self { text: lower, written: None, known: None, classes }
    }

    fn written_as(mut self, written: &'t str) -> Self {
        self.written = (self.text != written).then_some(written);
        if self.is_capital() && words::is_letters(&self.text) {
            self.classes = self.classes.with(Class::Name);
        }
        self
    }

    /// The word as it was written.
    pub(super) fn original(&self) -> &str {
        self.written.unwrap_or(&self.text)
    }

    /// Whether it was written with a capital first letter.
    pub(super) fn is_capital(&self) -> bool {
        self.original().chars().next().is_some_and(char::is_uppercase)
    }

    pub(super) fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }
}
