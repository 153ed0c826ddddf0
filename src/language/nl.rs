//! Dutch: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;

pub(super) const LANGUAGE: Language = Language {
    name: "Dutch",
    words: &[
        (Class::Closing, &["groeten", "groet", "vriendelijke", "met"]),
        (Class::Silent, &["groeten", "groetjes", "bedankt"]),
    ],
    marks: &[],
    phrases: &[],
    announcements: &[],
};
