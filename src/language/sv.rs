//! Swedish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Swedish",
    words: &[
        (Class::Greeting, &["hej", "hejsan"]),
        (Class::Empty, &["nej"]),
        (Class::Title, &["utvecklare", "ordförande"]),
        (Class::Or, &["eller", "och"]),
        (Class::Mine, &["min"]),
        (Class::Unit, &["min"]),
        (Class::Closing, &["hälsningar", "med", "vänliga", "vänlig", "mvh", "tack"]),
        (Class::Silent, &["hej", "hälsningar", "mvh", "tack"]),
    ],
    marks: &[
        row("min röst ..1 är|, ..2 VOTE", Cast, "Min röst är +1"),
        row("jag röstar ..2 VOTE", Cast, "Jag röstar +1"),
    ],
    phrases: &[
        row("jag är ..1 emot|mot", Phrase::Objects, "Jag är emot"),
        row("jag röstar nej|emot", Phrase::Vote(Value::MinusOne, None), "Jag röstar nej"),
        row("jag röstar ja|för", Phrase::Vote(Value::PlusOne, None), "Jag röstar ja"),
        row("jag är ..1 för", Phrase::Endorses, "Jag är för"),
        row("^^ instämmer ,|$", Phrase::EndorsesAlone, "Instämmer"),
        row("jag håller inte med", Phrase::Objects, "Jag håller inte med"),
    ],
    misgivings: &[
        row(
            "jag har ..2 invändningar|tvivel|betänkligheter",
            Misgiving::Objects,
            "Jag har vissa invändningar",
        ),
        row(
            "inga|inte ..1 invändningar|tvivel|betänkligheter",
            Misgiving::Nothing,
            "Jag har inga invändningar",
        ),
        row("jag ..1 är inte säker|övertygad ..1 på|om|att", Misgiving::Doubts, "Jag är inte säker på det"),
        row("jag tror inte ..1 att|vi", Misgiving::Doubts, "Jag tror inte att det fungerar"),
        row("för tidigt|riskabelt", Misgiving::Doubts, "Det är för tidigt"),
    ],
    announcements: &[],
    headings: &[],
};
