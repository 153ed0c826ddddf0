//! Norwegian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;

pub(super) const LANGUAGE: Language = Language {
    name: "Norwegian",
    words: &[(Class::Closing, &["vennlig", "takk"]), (Class::Silent, &["takk"])],
    marks: &[],
    phrases: &[],
    announcements: &[],
};
