//! Hungarian: the words that the grammar knows, and the rows of the language.

use super::class::Class;
use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Hungarian",
    words: &[
        (Class::Greeting, &["szia", "sziasztok"]),
        (Class::Mine, &["szavazatom"]),
        (Class::Silent, &["sziasztok", "köszönöm", "szia"]),
        (Class::Praise, &["sajnos"]),
    ],
    marks: &[
        row("VOTE ..1 tőlem|tőlünk|részemről", Cast, "Egy nagy +1 tőlem", &["Egy nagy +1 Kimtől"]),
        row("^ részemről|tőlem is~ ..2 VOTE", Cast, "Részemről +1", &["Kim részéről +1"]),
        row(
            "VOTE ,~ ha a|az|nem|lesz|van|valaki",
            Unclear(Reason::Conditional),
            "+1, ha a név marad",
            &["+1, a név marad"],
        ),
        row(
            "VOTE ..3 ,~ ..2 amennyiben|feltéve ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, amennyiben a név marad",
            &["+1, a név marad"],
        ),
    ],
    phrases: &[
        row("^ ellenzem", Phrase::Objects, "Ellenzem", &["Nem ellenzem"]),
        row("^ támogatom", Phrase::Endorses, "Támogatom", &["Nem támogatom"]),
        row("nem támogatom", Phrase::Objects, "Nem támogatom", &["Támogatom"]),
        row("tartózkodom", Phrase::Vote(Value::Zero, None), "Tartózkodom", &["Tartózkodás"]),
        row(
            "igennel szavazok|szavazom",
            Phrase::Vote(Value::PlusOne, None),
            "Igennel szavazok",
            &["Nemmel szavazok"],
        ),
        row(
            "nemmel szavazok|szavazom",
            Phrase::Vote(Value::MinusOne, None),
            "Nemmel szavazok",
            &["Igennel szavazok"],
        ),
    ],
    ..NONE
};
