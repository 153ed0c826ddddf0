//! Swedish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;

pub(super) const LANGUAGE: Language = Language {
    name: "Swedish",
    words: &[
        (Class::Mine, &["min"]),
        (Class::Unit, &["min"]),
        (Class::Closing, &["hälsningar", "med", "vänliga", "vänlig", "mvh", "tack"]),
        (Class::Silent, &["hej", "hälsningar", "mvh", "tack"]),
    ],
    marks: &[],
    phrases: &[],
    announcements: &[],
};
