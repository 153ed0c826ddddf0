//! Danish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;

pub(super) const LANGUAGE: Language = Language {
    name: "Danish",
    words: &[(Class::Closing, &["venlig", "hilsen", "tak"]), (Class::Silent, &["hilsen", "tak"])],
    marks: &[],
    phrases: &[],
    announcements: &[],
};
