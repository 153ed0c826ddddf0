//! Words and rows of the grammar for Spanish.

use super::class::Class;
use super::count::Term;
use super::deadline::Extends::Hinted;
use super::deadline::Restarts::{AsksAgain, Outright};
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::{Negation, SomebodyElses};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Misgiving, Opinion, Phrase};
use super::outcome::Aside::Absent;
use super::outcome::Force::Firm;
use super::outcome::OutcomeWord::{self, Announces, Is, Unsaid};
use super::outcome::Said::Passed;
use super::outcome::Supposed::Example;
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::policy::Side;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Spanish",
    words: &[
        (
            Class::Silent,
            &[
                "ayudo", "ayudaré", "consecuencia", "suma", "entonces", "sin", "dudarlo", "así", "tanto",
                "eso", "ello", "resumen", "conclusión", "consiguiente", "obviamente", "naturalmente",
                "definitiva", "gran", "enorme", "gigante", "grande", "parte", "que",
            ],
        ),
        (Class::Hypothetical, &["aprobaría", "apoyaría", "estaría", "votaría"]),
        (Class::Silent, &["doy", "damos"]),
        (Class::Silent, &["de", "rotundo"]),
        (Class::Number, &["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"]),
        (Class::Praise, &["conclusión", "resumen"]),
        (Class::Possessive, &["vuestro", "vuestros"]),
        (Class::Organisation, &["fundación", "asociación", "universidad"]),
        (
            Class::Silent,
            &[
                "yo", "mi", "voto", "es", "en", "contra", "a", "favor", "negativo", "positivo", "no", "sí",
                "estoy", "el",
            ],
        ),
        (Class::Denial, &["no"]),
        (Class::NonBinding, &["consultivo"]),
        (Class::Binding, &["vinculante"]),
        (Class::Greeting, &["hola", "buenos", "buenas", "estimado", "estimada", "estimados"]),
        (Class::Praise, &["lamentablemente", "desgraciadamente"]),
        (Class::Empty, &["porque"]),
        (Class::Title, &["ingeniero", "ingeniera", "desarrollador", "presidente", "directora"]),
        (Class::BesideTitle, &["del", "y"]),
        (Class::Or, &["o", "y", "u"]),
        (Class::Abbreviation, &["p.ej"]),
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
    marks: MARKS,
    phrases: PHRASES,
    misgivings: &[
        row(
            "tengo ..2 dudas|reservas|objeciones|reparos",
            Misgiving::Objects,
            "Tengo algunas dudas",
            &["Tengo algunas horas"],
        ),
        row(
            "no|sin tengo~ ..1 dudas|reservas|objeciones|objeción",
            Misgiving::Nothing,
            "No tengo objeciones",
            &["Tengo objeciones"],
        ),
        row(
            "no estoy ..1 seguro|segura|convencido|convencida ..1 de|que|con",
            Misgiving::Doubts,
            "No estoy seguro de esto",
            &["Estoy seguro de esto"],
        ),
        row(
            "no creo|pienso que",
            Misgiving::Doubts,
            "No creo que sea buena idea",
            &["Creo que es buena idea"],
        ),
        row(
            "demasiado pronto|arriesgado|rápido|peligroso",
            Misgiving::Doubts,
            "Es demasiado pronto",
            &["Es pronto"],
        ),
        row(
            "^ esperen|espera|esperemos ,|$",
            Misgiving::Doubts,
            "Esperen, faltan enlaces",
            &["No esperen más"],
        ),
    ],
    pointers: POINTERS,
    lists: &[&[
        (List::ChoiceFor, &["sí", "favor"]),
        (List::ChoiceAgainst, &["contra"]),
        (List::ChoiceOfNone, &["abstención"]),
        (List::Passes, &["aprobado", "aprobada", "aceptado", "aceptada"]),
        (List::Fails, &["rechazado", "rechazada"]),
        (List::CallsOff, &["retirada", "cancelada", "anulada"]),
        (List::Announces, &["cerrada", "terminado", "cerró", "concluyó"]),
        (List::To, &["a"]),
        (List::Ballot, &["propuesta", "moción", "votación"]),
        (List::Label, &["resultado", "decisión"]),
        (List::Helper, &["ha", "sido", "fue", "queda", "no"]),
        (List::Not, &["no"]),
        (List::Turn, &["pero"]),
        (List::Counted, &["votos"]),
        (List::OfVotes, &["votación", "abierta", "abierto"]),
        (List::Open, &["abierta", "abierto"]),
        (List::About, &["durante", "por"]),
        (List::ExtendsOf, &["votación", "plazo"]),
        (
            List::Extending,
            &["prorroga", "prorrogar", "prorrogado", "prorrogada", "prorrogo", "prorrogamos", "prórroga"],
        ),
        (List::HintsOf, &["votación", "plazo"]),
        (List::Hints, &["plazo", "amplía", "amplío", "ampliar", "ampliamos", "extiende", "extiendo"]),
        (
            List::Restarts,
            &["votación", "nueva", "votos", "reinicio", "reinicia", "reiniciamos", "voten", "votad"],
        ),
        (List::RestartsOf, &["votación", "voto", "votos", "voten", "votad", "votar"]),
        (List::UntilExtended, &["hasta"]),
        (List::One, &["una"]),
        (List::None, &["nadie", "ninguno", "ninguna", "ningún", "sin"]),
        (List::ColumnOfNames, &["nombre"]),
        (List::ColumnOfVotes, &["voto", "votos"]),
        (List::ColumnOfNumbers, &["numero", "número"]),
        (List::Yes, &["sí"]),
        (List::SideYes, &["si"]),
    ]],
    terms: &[
        (Term::Side(Side::Plus), &["a favor", "sí"]),
        (Term::Side(Side::Minus), &["en contra", "contra", "contrario"]),
        (Term::Side(Side::Zero), &["abstención", "abstenciones"]),
        (Term::Votes, &["voto", "votos"]),
    ],
    numerals: &[
        (3, &["tres"]),
        (4, &["cuatro"]),
        (5, &["cinco"]),
        (6, &["seis"]),
        (7, &["siete"]),
        (8, &["ocho"]),
    ],
    hints: &[
        row("SAID:plazo", Hinted, "El plazo termina", &["No hay plazo"]),
        row("SAID:amplía|amplío|ampliar|ampliamos el", Hinted, "Amplío el plazo", &["Amplío la lista"]),
        row("SAID:extiende|extiendo", Hinted, "Se extiende la votación", &["No se extiende la votación"]),
    ],
    restarts: &[
        row(
            "SAID:votación comienza de nuevo",
            Outright,
            "La votación comienza de nuevo",
            &["La votación comienza"],
        ),
        row("SAID:nueva votación", Outright, "Una nueva votación", &["Una nueva lista"]),
        row(
            "SAID:votos anteriores no",
            Outright,
            "Los votos anteriores no cuentan",
            &["Los votos anteriores cuentan"],
        ),
        row(
            "SAID:reinicio|reinicia|reiniciamos la votación",
            Outright,
            "Reinicio la votación",
            &["Reinicio la máquina"],
        ),
        row("SAID:voten|votad de nuevo", AsksAgain, "Voten de nuevo", &["Voten pronto"]),
    ],
    outcomes: OUTCOMES,
    suppositions: &[
        row("^^ por ejemplo", Example, "Por ejemplo tres votan +1", &["Tres votan por ejemplo +1"]),
        row("^^ supongamos", Example, "Supongamos que tres votan +1", &["No supongamos nada"]),
    ],
    asides: &[row("^^ ausentes $", Absent, "Ausentes", &["Ausentes hoy"])],
    families: FAMILIES,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("mi voto ..3 es|sería|, ..2 VOTE", Cast, "Mi voto es +1", &["Su voto es +1"]),
    row("yo~ doy|voto ..2 VOTE", Cast, "Doy mi +1", &["Ella vota +1"]),
    row("de mi ..3 VOTE", Cast, "De mi parte un +1", &["De su parte un +1"]),
    row("VOTE ..1 por|de mi|nuestra parte", Cast, "Un +1 por mi parte", &["Un +1 por parte de Kim"]),
    row("^ cuenta|contad|cuenten con|conmigo <mine>|un|nuestro VOTE", Cast, "Cuenta con mi +1", &["La cuenta con IVA da +1"]),
    row("^ un|otro gran|enorme|rotundo VOTE", Cast, "Un gran +1 a la propuesta", &["Un día +1"]),
    row("tengo|debo|voy que~ ..1 votar ..2 VOTE", Cast, "Tengo que votar -1", &["Se puede votar -1"]),
    row("cambio|paso ..1 mi voto a VOTE", Noted(Reason::ChangedVote), "Cambio mi voto a +1", &["Kim cambia su voto a +1"]),
    row("VOTE ..3 ,~ ..2 siempre|mientras que|y|se|no", Unclear(Reason::Conditional), "+1 siempre que se mantenga el nombre", &["+1, se mantiene el nombre"]),
    row("VOTE ..3 ,~ ..2 a|con la~ condición", Unclear(Reason::Conditional), "+1 a condición de que haya copia", &["+1, y hay copia"]),
    row("VOTE ,~ si se|el|la|los|las|hay|alguien|no", Unclear(Reason::Conditional), "+1 si alguien hace la copia", &["+1, alguien hace la copia"]),
    row("^ nada <word> se|termine|terminen|acabe|acaben|pase|pasen|funcione|funcionen|llegue|lleguen|esté|estén|haya|salga|salgan ..7 , ..4 VOTE", Unclear(Reason::Conditional), "Nada más pasen las pruebas, +1", &["Nada más que decir, +1"]),
    row("<name> ha|había votado|dado|puesto ..3 VOTE", No(SomebodyElses), "Kim ha votado -1", &["He votado -1"]),
    row("^ yo|nosotros también ..2 VOTE", Cast, "Yo también +1", &["Kim también +1"]),
    row("apoyo|secundo ..5 con ..1 VOTE", Cast, "Apoyo esto con un +1", &["Kim apoya esto con un +1"]),
    row("^^ si ... , ..2 VOTE", Unclear(Reason::Conditional), "Si hay copia, +1", &["Hay copia, +1"]),
    row("no es|doy|pongo|voto un|mi|con~ VOTE", No(Negation), "No doy un +1", &["Doy un +1"]),
    row("VOTE ..3 ,~ ..2 cuando|cuanto|salvo ..1 <word>", Unclear(Reason::Conditional), "+1 en cuanto haya copia", &["+1, ya hay copia"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("estoy ..1 en contra", Phrase::Outright(Opinion::Against), "Estoy en contra", &["Estoy en casa"]),
    row("^^ en contra ,|$", Phrase::Outright(Opinion::Against), "En contra", &["En contra de todos"]),
    row("voto en contra", Phrase::Vote(Value::MinusOne, None), "Voto en contra", &["Voto en blanco"]),
    row("voto sí|si ,|$|porque|por|a", Phrase::Vote(Value::PlusOne, None), "Voto sí, porque funciona", &["Voto siempre"]),
    row("voto a favor", Phrase::Vote(Value::PlusOne, None), "Voto a favor", &["Voto a ciegas"]),
    row("me opongo", Phrase::Outright(Opinion::Against), "Me opongo", &["Se opone"]),
    row("^^ de acuerdo ,|$", Phrase::Outright(Opinion::ForAlone), "De acuerdo", &["De acuerdo con Bo"]),
    row("estoy ..1 a favor", Phrase::Outright(Opinion::For), "Estoy a favor", &["Estoy a tiempo"]),
    row("^^ a favor ,|$", Phrase::Outright(Opinion::For), "A favor", &["A favor de todos"]),
    row("me abstengo", Phrase::Vote(Value::Zero, None), "Me abstengo", &["Se abstiene"]),
    row("por favor ,~ ..2 no", Phrase::Objects, "Por favor no", &["Por favor, lean"]),
    row("no me convence|gusta|parece", Phrase::Objects, "No me convence la propuesta", &["Me convence la propuesta"]),
    row("no puedo|podemos apoyar|aceptar|aprobar", Phrase::Objects, "No puedo apoyar este plan", &["Puedo apoyar este plan"]),
    row("mala idea", Phrase::Objects, "Me parece mala idea", &["Me parece buena idea"]),
    row("^^ abstención", Phrase::Vote(Value::Zero, None), "Abstención", &["La abstención sube"]),
    row("no lo veo", Phrase::Objects, "No lo veo claro", &["Lo veo claro"]),
    row("mi voto ..1 es|va ..1 favor|favorable|positivo", Phrase::Vote(Value::PlusOne, None), "Mi voto es a favor", &["Su voto es a favor"]),
    row("mi voto ..1 es|va ..1 contra|negativo|contrario", Phrase::Vote(Value::MinusOne, None), "Mi voto es en contra", &["Su voto es en contra"]),
    row("no ..1 tengo|veo|está|termino|acabo ..3 claro|clara", Phrase::Objects, "No lo tengo claro", &["Lo tengo claro"]),
    row("lo veo ..1 bien|perfecto|razonable", Phrase::Endorses, "Lo veo bien", &["Lo veo mañana"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["incluso", "aun"]),
    (Family::Would, &["votaría", "daría", "pondría", "estaría"]),
    (Family::Shall, &["votaré", "daré", "votará", "votarán"]),
    (Family::Asks, &["qué", "quién", "quiénes", "cuántos", "cuántas", "cuándo", "cómo", "cuál", "hay", "alguien", "puede", "puedo", "pueden", "podemos", "vale", "cuenta", "necesitamos", "hace", "dónde"]),
    (Family::They, &["él", "ella", "ellos", "alguien", "todos", "muchos", "algunos", "otros", "nadie"]),
    (Family::Gave, &["vota", "votan", "votó", "votaron", "dio", "dieron", "puso", "dice", "dijo"]),
    (Family::Lean, &["quizá", "quizás", "inclino"]),
    (Family::TakeBack, &["retiro", "anulo"]),
    (Family::Change, &["cambio", "paso"]),
    (Family::Into, &["a", "por"]),
    (Family::InsteadOf, &["vez", "lugar"]),
    (Family::Signifies, &["significa", "quiere", "cuenta", "debe", "basta", "necesita", "bloquea", "exige", "requiere"]),
    (Family::Answer, &["voten", "votad", "respondan", "responded"]),
    (Family::TechnicalWord, &["devuelve", "retorna"]),
    (Family::Gratitude, &["gracias"]),
    (Family::ForThat, &["por", "para"]),
    (Family::In, &["en"]),
    (Family::NameOf, &["nombre"]),
    (Family::Not, &["no", "ningún", "ninguna"]),
    (Family::Favours, &["apoyo", "respaldo", "apoyamos", "concuerdo", "conforme"]),
    (Family::Seems, &["parece", "suena", "pinta", "funciona", "va"]),
    (Family::Good, &["bien", "bueno", "perfecto", "estupendo", "genial", "razonable"]),
    (Family::GoodIdea, &["buena", "gran", "excelente"]),
    (Family::Bad, &["mala", "pésima"]),
    (Family::Idea, &["idea"]),
    (Family::GoOn, &["adelante"]),
    (Family::Wait, &["esperen", "espera", "esperad", "esperemos", "esperar", "alto", "momento", "aplazar", "posponer", "esperaría"]),
    (Family::Should, &["deberíamos", "habría", "prefiero", "preferiría", "mejor"]),
    (Family::Please, &["ruego", "pido"]),
    (Family::Forget, &["olviden", "olvides", "olvidar", "duden"]),
    (Family::Have, &["tengo", "tenemos", "genera", "generan", "plantea"]),
    (Family::Worry, &["dudas", "reservas", "objeciones", "objeción", "preocupaciones", "reparos", "duda", "reserva", "obstáculos"]),
    (Family::Fear, &["temo", "preocupa", "inquieta"]),
    (Family::Doubtful, &["escéptico", "escéptica", "reticente", "reacio", "reacia"]),
    (Family::Undecided, &["indeciso", "indecisa"]),
    (Family::Sure, &["seguro", "segura", "convencido", "convencida"]),
    (Family::Opposes, &["opongo", "rechazo"]),
    (Family::Clear, &["rotundo", "claro", "firme", "gran", "enorme", "gigante", "grande"]),
    (Family::Nay, &["no"]),
    (Family::Yea, &["sí"]),
    (Family::What, &["que"]),
    (Family::Said, &["dice", "dijo", "escribe", "escribió", "propone"]),
    (Family::RemarkNoun, &["comentario", "observación"]),
    (Family::ToThat, &["a", "al"]),
    (Family::ButWord, &["pero"]),
    (Family::Votes, &["vota"]),
    (Family::ThatOne, &["el", "ese", "esa"]),
    (Family::FromThat, &["de"]),
    (Family::I, &["yo", "nosotros"]),
    (Family::Some, &["algunas", "algunos", "muchas", "serias", "ciertas"]),
    (Family::BallotWord, &["voto"]),
    (Family::NoVoteWord, &["ningún", "nunca"]),
    (Family::ThisThing, &["esto", "eso", "esta", "este", "así"]),
    (Family::Reservation, &["reserva", "salvedad"]),
    (Family::Hence, &["así"]),
    (Family::Introduces, &["así", "tanto", "eso", "ello", "supuesto", "claro", "resumen", "conclusión", "consiguiente", "obviamente", "naturalmente", "definitiva", "consecuencia", "suma", "entonces"]),
    (Family::Could, &["podríamos", "podemos", "podría"]),
    (Family::Likes, &["gusta", "encanta"]),
    (Family::Think, &["creo", "pienso"]),
    (Family::ThatClause, &["que"]),
    (Family::MeWord, &["mí"]),
    (Family::Another, &["otro"]),
    (Family::Only, &["solo", "sólo", "únicamente"]),
    (Family::Too, &["demasiado"]),
    (Family::Early, &["pronto", "rápido", "arriesgado"]),
    (Family::Breaks, &["rompe", "rompería"]),
    (Family::Decide, &["decidir", "decidido", "decidirme"]),
    (Family::HereIs, &["aquí", "confirmo"]),
    (Family::Agrees, &["apruebo", "aprobaría", "apoyaría", "apoyaré", "secundo", "suscribo", "concuerdo"]),
    (Family::InFavour, &["acuerdo", "favorable"]),
    (Family::IAm, &["estoy", "estamos", "soy", "estaría"]),
    (Family::Fully, &["totalmente", "completamente", "absolutamente", "plenamente", "claramente"]),
    (Family::AgreeTo, &["aprobar", "respaldar", "secundar", "apoyarlo", "apoyarla", "aprobarlo"]),
    (Family::Able, &["puedo", "podría", "podemos", "voy", "quiero"]),
    (Family::AgainstIt, &["opuesto", "opuesta", "contrario", "contraria"]),
    (Family::IfWord, &["si", "siempre", "condición", "cuando", "mientras"]),
    (Family::YouHave, &["tenéis", "tienes", "tienen"]),
    (Family::Gladly, &["encantado", "encantada", "gustosamente", "vale"]),
    (Family::Know, &["sé"]),
    (Family::AOne, &["un"]),
    (Family::IVote, &["voto", "votamos"]),
    (Family::Hasty, &["precipitado", "precipitada", "prematuro", "prematura", "apresurado"]),
    (Family::Convinces, &["convence", "convencerme", "convencen"]),
    (Family::MySupport, &["apoyo", "aprobación"]),
    (Family::ISay, &["digo", "decimos"]),
    (Family::IGive, &["doy", "damos"]),
    (Family::ISpeak, &["pronuncio", "manifiesto"]),
    (Family::Regret, &["siento", "lamento", "lamentablemente"]),
    (Family::Side, &["lado"]),
    (Family::Void, &["retirado", "anulado", "cae", "decae"]),
    (Family::NoLonger, &["ya"]),
    (Family::PhoneCall, &["llamada", "videollamada"]),
    (Family::Topic, &["propuesta", "llamada", "conjunto"]),
    (Family::Though, &["aunque"]),
    (Family::Amendment, &["enmienda", "contrapropuesta"]),
    (Family::Example, &["ejemplo"]),
    (Family::Need, &["faltan", "falta", "necesitamos", "hacen"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("véase", Whole, "Véase arriba", &["Está arriba"]),
    row("^^ explicación|explicaciones|razones|detalles|motivos ..1 luego|mañana|después|seguirán|pronto ..2 $", Whole, "Explicaciones luego", &["Explicaciones confusas"]),
];

/// Rows for outcome words.
#[rustfmt::skip]
const OUTCOMES: &[Row<OutcomeWord>] = &[
    row("^^ si ... SAID", Unsaid, "Si la moción es aprobada", &["La moción es aprobada"]),
    row("^^ la votación está|ha ..1 SAID:cerrada|terminado", Announces, "La votación está cerrada", &["La votación está abierta", "La votación no está cerrada"]),
    row("votación ..3 SAID:cerrada|cerró|concluyó con éxito", Is(Passed, Firm), "La votación concluyó con éxito", &["La votación concluyó"]),
];
