//! Italian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;

pub(super) const LANGUAGE: Language = Language {
    name: "Italian",
    words: &[
        (Class::LeadsOn, &["e"]),
        (Class::Closing, &["saluti", "cordiali", "grazie"]),
        (Class::Silent, &["grazie", "saluti", "scusate"]),
    ],
    marks: &[],
    phrases: &[],
    announcements: &[],
};
