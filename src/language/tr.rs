//! Turkish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Turkish",
    words: &[(Class::Greeting, &["merhaba", "selam"])],
    marks: &[],
    phrases: &[
        row("^ karşıyım", Phrase::Objects, "Karşıyım"),
        row("^ katılıyorum|destekliyorum", Phrase::Endorses, "Katılıyorum"),
        row("^ katılmıyorum|desteklemiyorum", Phrase::Objects, "Katılmıyorum"),
        row("çekimserim", Phrase::Vote(Value::Zero, None), "Çekimserim"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
