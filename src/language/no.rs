//! Norwegian: the words that the grammar knows, and the rows of the language.

use super::class::Class;
use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Norwegian",
    words: &[
        (Class::Greeting, &["hei"]),
        (Class::Mine, &["min"]),
        (Class::Praise, &["dessverre"]),
        (Class::Closing, &["vennlig", "takk"]),
        (Class::Silent, &["takk", "hei", "alle", "mange"]),
    ],
    marks: &[
        row("VOTE ..1 fra meg|oss|min side~", Cast, "Et klart +1 fra meg", &["Et klart +1 fra Kim"]),
        row(
            "VOTE ..3 ,~ ..2 hvis|dersom ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, dersom navnet blir",
            &["+1, navnet blir"],
        ),
    ],
    phrases: &[
        row("jeg er ..1 imot", Phrase::Objects, "Jeg er imot", &["Jeg er her"]),
        row(
            "jeg stemmer mot|imot|nei",
            Phrase::Vote(Value::MinusOne, None),
            "Jeg stemmer imot",
            &["Jeg stemmer i morgen"],
        ),
        row(
            "jeg stemmer for|ja",
            Phrase::Vote(Value::PlusOne, None),
            "Jeg stemmer for",
            &["Jeg stemmer imot"],
        ),
        row("jeg avstår", Phrase::Vote(Value::Zero, None), "Jeg avstår", &["Jeg kommer"]),
    ],
    ..NONE
};
