//! Spanish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Spanish",
    words: &[
        (Class::Greeting, &["hola", "buenos", "buenas", "estimado", "estimada", "estimados"]),
        (Class::Empty, &["porque"]),
        (Class::Title, &["ingeniero", "ingeniera", "desarrollador", "presidente", "directora"]),
        (Class::BesideTitle, &["del", "y"]),
        (Class::Or, &["o", "y", "u"]),
        (Class::Mine, &["mi"]),
        (Class::LeadsOn, &["un", "el", "y"]),
        (Class::Closing, &["saludos", "un", "saludo", "gracias"]),
        (Class::Silent, &["hola", "gracias", "saludos", "un", "saludo", "lo", "siento", "perdón"]),
        (Class::Denial, &["un"]),
    ],
    marks: &[
        row("mi voto ..1 es|sería|, ..2 VOTE", Cast, "Mi voto es +1"),
        row("yo~ doy|voto ..2 VOTE", Cast, "Doy mi +1"),
        row("de mi ..3 VOTE", Cast, "De mi parte un +1"),
    ],
    phrases: &[
        row("estoy ..1 en contra", Phrase::Objects, "Estoy en contra"),
        row("^^ en contra ,|$", Phrase::Objects, "En contra"),
        row("voto en contra", Phrase::Vote(Value::MinusOne, None), "Voto en contra"),
        row("voto a favor", Phrase::Vote(Value::PlusOne, None), "Voto a favor"),
        row("me opongo", Phrase::Objects, "Me opongo"),
        row("no estoy ..1 de acuerdo", Phrase::Objects, "No estoy de acuerdo"),
        row("estoy ..1 de acuerdo", Phrase::Endorses, "Estoy de acuerdo"),
        row("^^ de acuerdo ,|$", Phrase::EndorsesAlone, "De acuerdo"),
        row("estoy ..1 a favor", Phrase::Endorses, "Estoy a favor"),
        row("^^ a favor ,|$", Phrase::Endorses, "A favor"),
        row("me abstengo", Phrase::Vote(Value::Zero, None), "Me abstengo"),
        row("por favor no", Phrase::Objects, "Por favor no"),
    ],
    misgivings: &[
        row("tengo ..2 dudas|reservas|objeciones|reparos", Misgiving::Objects, "Tengo algunas dudas"),
        row(
            "no|sin tengo~ ..1 dudas|reservas|objeciones|objeción",
            Misgiving::Nothing,
            "No tengo objeciones",
        ),
        row(
            "no estoy ..1 seguro|segura|convencido|convencida ..1 de|que|con",
            Misgiving::Doubts,
            "No estoy seguro de esto",
        ),
        row("no creo|pienso que", Misgiving::Doubts, "No creo que sea buena idea"),
        row("demasiado pronto|arriesgado|rápido|peligroso", Misgiving::Doubts, "Es demasiado pronto"),
        row("^ esperen|espera|esperemos ,|$", Misgiving::Doubts, "Esperen, faltan enlaces"),
    ],
    announcements: &[],
    headings: &[],
};
