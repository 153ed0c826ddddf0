//! Romanian: the words that the grammar knows, and the rows of the language.

use super::class::Class;
use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Romanian",
    words: &[
        (Class::Greeting, &["salut", "bună"]),
        (Class::Mine, &["meu", "nostru"]),
        (Class::Silent, &["salut", "bună", "tuturor", "mulțumesc"]),
    ],
    marks: &[
        row(
            "VOTE ..1 din|de partea|la mea|mine|noastră",
            Cast,
            "Un +1 din partea mea",
            &["Un +1 din partea lui Kim"],
        ),
        row("votul meu ..1 este|e|, VOTE", Cast, "Votul meu este +1", &["Votul lui este +1"]),
        row(
            "VOTE ..3 ,~ ..2 cu condiția",
            Unclear(Reason::Conditional),
            "+1 cu condiția să rămână numele",
            &["+1, numele rămâne"],
        ),
        row(
            "VOTE ..3 ,~ ..2 dacă ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, dacă numele rămâne",
            &["+1, numele rămâne"],
        ),
    ],
    phrases: &[
        row("sunt ..1 împotriva|împotrivă", Phrase::Objects, "Sunt împotrivă", &["Sunt aici"]),
        row(
            "votez împotriva|împotrivă|contra",
            Phrase::Vote(Value::MinusOne, None),
            "Votez contra",
            &["Votez mâine"],
        ),
        row("votez pentru", Phrase::Vote(Value::PlusOne, None), "Votez pentru", &["Votez curând"]),
        row("sunt ..1 de acord", Phrase::Endorses, "Sunt de acord", &["Sunt de aici"]),
        row("nu sunt ..1 de acord", Phrase::Objects, "Nu sunt de acord", &["Sunt de acord"]),
        row("mă abțin", Phrase::Vote(Value::Zero, None), "Mă abțin", &["Mă duc"]),
        row("mă ..1 abţin", Phrase::Vote(Value::Zero, None), "Mă abţin", &["Mă duc"]),
        row("nu pot ..1 susține|accepta", Phrase::Objects, "Nu pot susține asta", &["Pot susține asta"]),
    ],
    ..NONE
};
