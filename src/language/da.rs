//! Danish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Danish",
    words: &[
        (Class::Greeting, &["hej"]),
        (Class::Closing, &["venlig", "hilsen", "tak"]),
        (Class::Silent, &["hilsen", "tak"]),
    ],
    marks: &[],
    phrases: &[
        row("jeg er ..1 imod", Phrase::Objects, "Jeg er imod"),
        row("jeg stemmer imod|nej", Phrase::Vote(Value::MinusOne, None), "Jeg stemmer imod"),
        row("jeg stemmer for|ja", Phrase::Vote(Value::PlusOne, None), "Jeg stemmer for"),
        row("jeg er ..1 enig", Phrase::Endorses, "Jeg er enig"),
        row("jeg er ..1 uenig", Phrase::Objects, "Jeg er uenig"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
