//! Polish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;

pub(super) const LANGUAGE: Language = Language {
    name: "Polish",
    words: &[
        (Class::Mine, &["moje"]),
        (Class::Closing, &["pozdrawiam"]),
        (Class::Silent, &["pozdrawiam", "dzięki"]),
    ],
    marks: &[],
    phrases: &[],
    announcements: &[],
};
