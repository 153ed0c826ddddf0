//! Czech: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Czech",
    words: &[(Class::Greeting, &["ahoj", "zdravím"])],
    marks: &[
        row("můj hlas ..1 je|, ..2 VOTE", Cast, "Můj hlas je +1"),
        row("hlasuji ..2 VOTE", Cast, "Hlasuji +1"),
    ],
    phrases: &[
        row("jsem ..1 proti", Phrase::Objects, "Jsem proti"),
        row("^^ proti ,|$", Phrase::Objects, "Proti"),
        row("hlasuji proti", Phrase::Vote(Value::MinusOne, None), "Hlasuji proti"),
        row("hlasuji pro", Phrase::Vote(Value::PlusOne, None), "Hlasuji pro"),
        row("^ souhlasím", Phrase::Endorses, "Souhlasím s tím"),
        row("^ nesouhlasím", Phrase::Objects, "Nesouhlasím"),
        row("jsem ..1 pro", Phrase::Endorses, "Jsem pro"),
        row("zdržuji se", Phrase::Vote(Value::Zero, None), "Zdržuji se"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
