//! Romanian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Romanian",
    words: &[(Class::Greeting, &["salut", "bună"])],
    marks: &[],
    phrases: &[
        row("sunt ..1 împotriva|împotrivă", Phrase::Objects, "Sunt împotrivă"),
        row("votez împotriva|împotrivă|contra", Phrase::Vote(Value::MinusOne, None), "Votez contra"),
        row("votez pentru", Phrase::Vote(Value::PlusOne, None), "Votez pentru"),
        row("sunt ..1 de acord", Phrase::Endorses, "Sunt de acord"),
        row("nu sunt ..1 de acord", Phrase::Objects, "Nu sunt de acord"),
        row("mă abțin", Phrase::Vote(Value::Zero, None), "Mă abțin"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
