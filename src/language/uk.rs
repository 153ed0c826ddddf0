//! Ukrainian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Ukrainian",
    words: &[(Class::Greeting, &["привіт"])],
    marks: &[],
    phrases: &[
        row("я ..1 проти", Phrase::Objects, "Я проти"),
        row("^^ проти ,|$", Phrase::Objects, "Проти"),
        row("голосую проти", Phrase::Vote(Value::MinusOne, None), "Голосую проти"),
        row("голосую за", Phrase::Vote(Value::PlusOne, None), "Голосую за"),
        row("^^ підтримую|згоден|згодна ,|$", Phrase::EndorsesAlone, "Підтримую"),
        row("не згоден|згодна|підтримую", Phrase::Objects, "Не згоден"),
        row("утримуюсь|утримуюся", Phrase::Vote(Value::Zero, None), "Утримуюсь"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
