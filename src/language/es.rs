//! Spanish: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::{Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Spanish",
    words: &[
        (Class::Greeting, &["hola", "buenos", "buenas", "estimado", "estimada", "estimados"]),
        (Class::Praise, &["lamentablemente", "desgraciadamente"]),
        (Class::Empty, &["porque"]),
        (Class::Title, &["ingeniero", "ingeniera", "desarrollador", "presidente", "directora"]),
        (Class::BesideTitle, &["del", "y"]),
        (Class::Or, &["o", "y", "u"]),
        (Class::Mine, &["mi", "nuestro"]),
        (Class::LeadsOn, &["un", "el", "y"]),
        (Class::Closing, &["saludos", "un", "saludo", "gracias"]),
        (
            Class::Silent,
            &[
                "hola", "gracias", "saludos", "un", "saludo", "lo", "siento", "perdón", "todos", "todas",
                "buenas", "buenos", "días", "tardes", "claro", "por", "supuesto",
            ],
        ),
        (Class::Denial, &["un"]),
    ],
    marks: &[
        row("mi voto ..3 es|sería|, ..2 VOTE", Cast, "Mi voto es +1"),
        row("yo~ doy|voto ..2 VOTE", Cast, "Doy mi +1"),
        row("de mi ..3 VOTE", Cast, "De mi parte un +1"),
        row("VOTE ..1 por|de mi|nuestra parte", Cast, "Un +1 por mi parte")
            .never(&["Un +1 por parte de Kim"]),
        row("^ cuenta|contad|cuenten con|conmigo <mine>|un|nuestro VOTE", Cast, "Cuenta con mi +1")
            .never(&["La cuenta con IVA da +1"]),
        row("^ un|otro gran|enorme|rotundo VOTE", Cast, "Un gran +1 a la propuesta").never(&["Un día +1"]),
        row("tengo|debo|voy que~ ..1 votar ..2 VOTE", Cast, "Tengo que votar -1")
            .never(&["Se puede votar -1"]),
        row("cambio|paso ..1 mi voto a VOTE", Noted(Reason::ChangedVote), "Cambio mi voto a +1")
            .never(&["Kim cambia su voto a +1"]),
        row(
            "VOTE ..3 ,~ ..2 siempre|mientras que|y|se|no",
            Unclear(Reason::Conditional),
            "+1 siempre que se mantenga el nombre",
        ),
        row(
            "VOTE ..3 ,~ ..2 a|con la~ condición",
            Unclear(Reason::Conditional),
            "+1 a condición de que haya copia",
        ),
        row(
            "VOTE ,~ si se|el|la|los|las|hay|alguien|no",
            Unclear(Reason::Conditional),
            "+1 si alguien hace la copia",
        ),
        row("<name> ha|había votado|dado|puesto ..3 VOTE", No(SomebodyElses), "Kim ha votado -1")
            .never(&["He votado -1"]),
        row("^ yo|nosotros también ..2 VOTE", Cast, "Yo también +1").never(&["Kim también +1"]),
        row("apoyo|secundo ..5 con ..1 VOTE", Cast, "Apoyo esto con un +1")
            .never(&["Kim apoya esto con un +1"]),
        row("^^ si ... , ..2 VOTE", Unclear(Reason::Conditional), "Si hay copia, +1"),
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
        row("no me convence|gusta|parece", Phrase::Objects, "No me convence la propuesta"),
        row("no puedo|podemos apoyar|aceptar|aprobar", Phrase::Objects, "No puedo apoyar este plan"),
        row("mala idea", Phrase::Objects, "Me parece mala idea"),
        row("^^ abstención", Phrase::Vote(Value::Zero, None), "Abstención"),
        row("no lo veo", Phrase::Objects, "No lo veo claro"),
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
