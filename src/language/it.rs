//! Italian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Italian",
    words: &[
        (Class::Greeting, &["ciao", "buongiorno", "salve", "buonasera"]),
        (Class::Empty, &["perché"]),
        (Class::Title, &["sviluppatore", "responsabile"]),
        (Class::BesideTitle, &["di", "e"]),
        (Class::Or, &["o", "e"]),
        (Class::LeadsOn, &["e"]),
        (Class::Closing, &["saluti", "cordiali", "grazie"]),
        (Class::Silent, &["grazie", "saluti", "scusate"]),
    ],
    marks: &[
        row("mio voto ..1 è|, ..2 VOTE", Cast, "Il mio voto è +1"),
        row("io voto ..2 VOTE", Cast, "Io voto +1"),
    ],
    phrases: &[
        row("sono ..1 contrario|contraria|contro", Phrase::Objects, "Sono contrario"),
        row("^^ contrario|contraria|contro ,|$", Phrase::Objects, "Contrario"),
        row("voto contro", Phrase::Vote(Value::MinusOne, None), "Voto contro"),
        row("voto a favore", Phrase::Vote(Value::PlusOne, None), "Voto a favore"),
        row("mi oppongo", Phrase::Objects, "Mi oppongo"),
        row("non sono ..1 d'accordo", Phrase::Objects, "Non sono d'accordo"),
        row("sono ..1 d'accordo|favorevole", Phrase::Endorses, "Sono d'accordo"),
        row("^^ d'accordo|favorevole ,|$", Phrase::EndorsesAlone, "Favorevole"),
        row("mi astengo", Phrase::Vote(Value::Zero, None), "Mi astengo"),
    ],
    misgivings: &[
        row("ho ..2 dubbi|riserve|obiezioni|perplessità", Misgiving::Objects, "Ho alcuni dubbi"),
        row(
            "non|senza|nessun ho~ ..1 dubbi|riserve|obiezioni|obiezione",
            Misgiving::Nothing,
            "Non ho obiezioni",
        ),
        row(
            "non sono ..1 sicuro|sicura|convinto|convinta ..1 che|di|del",
            Misgiving::Doubts,
            "Non sono sicuro che funzioni",
        ),
        row("non credo|penso che", Misgiving::Doubts, "Non credo che sia pronto"),
        row("troppo presto|rischioso|pericoloso", Misgiving::Doubts, "È troppo presto"),
    ],
    announcements: &[],
    headings: &[],
};
