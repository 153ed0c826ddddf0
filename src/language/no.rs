//! Norwegian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Norwegian",
    words: &[(Class::Greeting, &["hei"]), (Class::Closing, &["vennlig", "takk"]), (Class::Silent, &["takk"])],
    marks: &[],
    phrases: &[
        row("jeg er ..1 imot", Phrase::Objects, "Jeg er imot"),
        row("jeg stemmer mot|imot|nei", Phrase::Vote(Value::MinusOne, None), "Jeg stemmer imot"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
