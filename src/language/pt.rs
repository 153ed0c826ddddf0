//! Portuguese: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::{Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Portuguese",
    words: &[
        (Class::Greeting, &["olá", "oi", "prezados", "caros"]),
        (Class::Mine, &["meu", "minha", "nosso"]),
        (Class::Praise, &["infelizmente"]),
        (Class::BesideTitle, &["da", "do"]),
        (Class::Or, &["ou"]),
        (Class::Closing, &["atenciosamente", "abraço", "abraços", "obrigado"]),
        (
            Class::Silent,
            &[
                "olá", "obrigado", "obrigada", "abraço", "todos", "todas", "pessoal", "oi", "bom", "boa",
                "dia", "tarde", "claro",
            ],
        ),
    ],
    marks: &[
        row("meu voto ..1 é|, ..2 VOTE", Cast, "O meu voto é +1"),
        row("eu voto ..2 VOTE", Cast, "Eu voto +1"),
        row("VOTE ..1 da minha|nossa parte", Cast, "Um +1 da minha parte").never(&["Um +1 da parte do Kim"]),
        row("^ um grande|enorme|forte VOTE", Cast, "Um grande +1 ao plano").never(&["Um dia +1"]),
        row("tenho|devo|vou que|de~ votar ..2 VOTE", Cast, "Tenho que votar -1").never(&["Pode votar -1"]),
        row("mudo|altero ..2 voto para VOTE", Noted(Reason::ChangedVote), "Mudo o meu voto para +1")
            .never(&["O Kim muda o voto dele para +1"]),
        row("VOTE ..3 ,~ ..2 desde|contanto que", Unclear(Reason::Conditional), "+1 desde que haja cópia"),
        row(
            "VOTE ,~ se o|a|os|as|não|for|houver|alguém|ninguém",
            Unclear(Reason::Conditional),
            "+1 se alguém fizer a cópia",
        ),
        row("<name> votou|deu ..3 VOTE", No(SomebodyElses), "Kim votou -1").never(&["Votei -1"]),
        row("^ eu|nós também ..2 VOTE", Cast, "Eu também +1").never(&["O Kim também +1"]),
        row("por mim ,~ ..3 VOTE", Cast, "Por mim, um +1").never(&["Por ele, +1"]),
        row("tens|têm|tem o ..1 <mine> VOTE", Cast, "Tens o meu +1").never(&["Tens o +1 dele"]),
        row("fico|ficamos no|com ..2 VOTE", Cast, "Fico no +1").never(&["O Kim fica no +1"]),
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
        row("não me convence|parece|agrada", Phrase::Objects, "Não me convence"),
        row("não posso|podemos apoiar|aceitar|aprovar", Phrase::Objects, "Não posso apoiar isto"),
        row("má|péssima ideia", Phrase::Objects, "É uma péssima ideia"),
        row("^^ abstenção", Phrase::Vote(Value::Zero, None), "Abstenção"),
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
