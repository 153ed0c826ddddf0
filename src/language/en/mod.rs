//! English: the words that the grammar knows, and the rows of the language.
//!
//! Signs that belong to no language (`( ... VOTE / OTHER`) stand here, too.

mod headings;
mod marks;
mod misgivings;
mod phrases;
mod words;

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    name: "English",
    words: words::WORDS,
    marks: marks::MARKS,
    phrases: phrases::PHRASES,
    misgivings: misgivings::MISGIVINGS,
    announcements: phrases::ANNOUNCEMENTS,
    headings: headings::HEADINGS,
};
