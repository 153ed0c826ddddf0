//! Danish: the words that the grammar knows, and the rows of the language.

use super::class::Class;
use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Danish",
    words: &[
        (Class::Greeting, &["hej"]),
        (Class::Mine, &["min"]),
        (Class::Praise, &["desværre"]),
        (Class::Closing, &["venlig", "hilsen", "tak"]),
        (Class::Silent, &["hilsen", "tak", "hej", "alle", "mange"]),
    ],
    marks: &[
        row("VOTE ..1 fra|for|herfra mig|os", Cast, "Et klart +1 fra mig", &["Et klart +1 fra Kim"]),
        row(
            "VOTE ..3 ,~ ..2 hvis|såfremt ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, hvis navnet bliver",
            &["+1, navnet bliver"],
        ),
        row("jeg stemmer ..2 VOTE", Cast, "Jeg stemmer +1", &["Hun stemmer +1"]),
    ],
    phrases: &[
        row("jeg er ..1 imod", Phrase::Objects, "Jeg er imod", &["Jeg er her"]),
        row(
            "jeg stemmer imod|nej",
            Phrase::Vote(Value::MinusOne, None),
            "Jeg stemmer imod",
            &["Jeg stemmer i morgen"],
        ),
        row(
            "jeg stemmer for|ja",
            Phrase::Vote(Value::PlusOne, None),
            "Jeg stemmer for",
            &["Jeg stemmer senere"],
        ),
        row("jeg er ..1 enig", Phrase::Endorses, "Jeg er enig", &["Jeg er ene"]),
        row("jeg er ..1 uenig", Phrase::Objects, "Jeg er uenig", &["Jeg er enig"]),
        row(
            "jeg ..1 undlader|afstår",
            Phrase::Vote(Value::Zero, None),
            "Jeg undlader at stemme",
            &["Jeg stemmer senere"],
        ),
        row("dårlig idé", Phrase::Objects, "Det er en dårlig idé", &["Det er en god idé"]),
    ],
    ..NONE
};
