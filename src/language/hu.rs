//! Hungarian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Hungarian",
    words: &[(Class::Greeting, &["szia", "sziasztok"])],
    marks: &[],
    phrases: &[
        row("^ ellenzem", Phrase::Objects, "Ellenzem"),
        row("^ támogatom", Phrase::Endorses, "Támogatom"),
        row("nem támogatom", Phrase::Objects, "Nem támogatom"),
        row("tartózkodom", Phrase::Vote(Value::Zero, None), "Tartózkodom"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
