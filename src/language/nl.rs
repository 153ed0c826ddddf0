//! Dutch: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Dutch",
    words: &[
        (Class::Greeting, &["hallo", "hoi", "beste"]),
        (Class::Empty, &["omdat", "nee"]),
        (Class::Title, &["ontwikkelaar", "voorzitter"]),
        (Class::BesideTitle, &["van"]),
        (Class::Or, &["of", "en"]),
        (Class::Closing, &["groeten", "groet", "vriendelijke", "met"]),
        (Class::Silent, &["groeten", "groetjes", "bedankt"]),
    ],
    marks: &[
        row("mijn stem ..1 is|, ..2 VOTE", Cast, "Mijn stem is +1"),
        row("ik stem|geef ..2 VOTE", Cast, "Ik stem +1"),
    ],
    phrases: &[
        row("ik ..1 ben ..2 tegen", Phrase::Objects, "Ik ben tegen"),
        row("^^ tegen ,|$", Phrase::Objects, "Tegen"),
        row("ik ..1 stem tegen", Phrase::Vote(Value::MinusOne, None), "Ik stem tegen"),
        row("ik ..1 stem voor", Phrase::Vote(Value::PlusOne, None), "Ik stem voor"),
        row("niet ..2 eens", Phrase::Objects, "Ik ben het niet eens"),
        row("ik ..1 ben ..2 voor", Phrase::Endorses, "Ik ben voor"),
        row("^^ akkoord ,|$", Phrase::EndorsesAlone, "Akkoord"),
    ],
    misgivings: &[
        row(
            "ik ..1 heb ..3 bedenkingen|twijfels|bezwaren|bezwaar",
            Misgiving::Objects,
            "Ik heb nog bedenkingen",
        ),
        row(
            "geen|zonder ..1 bedenkingen|twijfels|bezwaren|bezwaar",
            Misgiving::Nothing,
            "Ik heb geen bezwaar",
        ),
        row(
            "ik ..1 ben ..2 niet zeker|overtuigd ..1 of|dat|van",
            Misgiving::Doubts,
            "Ik ben niet overtuigd dat dit werkt",
        ),
        row("ik ..1 denk|geloof niet dat", Misgiving::Doubts, "Ik denk niet dat dit klaar is"),
        row("te vroeg|riskant|snel|gevaarlijk", Misgiving::Doubts, "Dit is te vroeg"),
    ],
    announcements: &[],
    headings: &[],
};
