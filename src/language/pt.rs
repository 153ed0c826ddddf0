//! Portuguese: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Portuguese",
    words: &[
        (Class::Greeting, &["olá", "oi", "prezados", "caros"]),
        (Class::BesideTitle, &["da", "do"]),
        (Class::Or, &["ou"]),
        (Class::Closing, &["atenciosamente", "abraço", "abraços", "obrigado"]),
        (Class::Silent, &["olá", "obrigado", "obrigada", "abraço"]),
    ],
    marks: &[
        row("meu voto ..1 é|, ..2 VOTE", Cast, "O meu voto é +1"),
        row("eu voto ..2 VOTE", Cast, "Eu voto +1"),
    ],
    phrases: &[
        row("sou|estou ..1 contra", Phrase::Objects, "Sou contra"),
        row("^^ contra ,|$", Phrase::Objects, "Contra"),
        row("voto contra", Phrase::Vote(Value::MinusOne, None), "Voto contra"),
        row("voto a favor", Phrase::Vote(Value::PlusOne, None), "Voto a favor"),
        row("não concordo", Phrase::Objects, "Não concordo"),
        row("sou|estou ..1 a favor", Phrase::Endorses, "Sou a favor"),
        row("^^ concordo|apoio ,|$", Phrase::EndorsesAlone, "Concordo"),
        row("eu|^~ ..1 abstenho-me", Phrase::Vote(Value::Zero, None), "Abstenho-me"),
    ],
    misgivings: &[
        row("tenho ..2 dúvidas|reservas|objeções", Misgiving::Objects, "Tenho algumas dúvidas"),
        row("não|sem tenho~ ..1 dúvidas|reservas|objeções|objeção", Misgiving::Nothing, "Não tenho objeções"),
        row(
            "não estou ..1 convencido|convencida|seguro|segura ..1 de|que|com",
            Misgiving::Doubts,
            "Não estou convencido de que funcione",
        ),
        row("não acho|creio|penso que", Misgiving::Doubts, "Não acho que esteja pronto"),
        row("muito cedo|arriscado|perigoso", Misgiving::Doubts, "É muito cedo"),
    ],
    announcements: &[],
    headings: &[],
};
