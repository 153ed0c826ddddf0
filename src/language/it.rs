//! Italian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::{Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Italian",
    words: &[
        (Class::Greeting, &["ciao", "buongiorno", "salve", "buonasera"]),
        (Class::Mine, &["mio", "mia", "nostro"]),
        (Class::Praise, &["purtroppo"]),
        (Class::Empty, &["perché"]),
        (Class::Title, &["sviluppatore", "responsabile"]),
        (Class::BesideTitle, &["di", "e"]),
        (Class::Or, &["o", "e"]),
        (Class::LeadsOn, &["e"]),
        (Class::Closing, &["saluti", "cordiali", "grazie"]),
        (
            Class::Silent,
            &[
                "grazie", "saluti", "scusate", "ciao", "tutti", "tutte", "buongiorno", "buonasera", "salve",
                "certo",
            ],
        ),
    ],
    marks: &[
        row("mio voto ..1 è|, ..2 VOTE", Cast, "Il mio voto è +1"),
        row("io voto ..2 VOTE", Cast, "Io voto +1"),
        row("VOTE ..1 da parte mia|nostra", Cast, "Un +1 da parte mia").never(&["Un +1 da parte di Kim"]),
        row("^ un grande|grosso|bel|convinto VOTE", Cast, "Un convinto +1 al piano").never(&["Un giorno +1"]),
        row("devo|voglio|vorrei ..1 votare|dare ..2 VOTE", Cast, "Devo votare -1")
            .never(&["Si deve votare -1"]),
        row("cambio ..2 voto in|a VOTE", Noted(Reason::ChangedVote), "Cambio il mio voto in +1")
            .never(&["Kim cambia il suo voto in +1"]),
        row(
            "VOTE ..3 ,~ ..2 a condizione|patto",
            Unclear(Reason::Conditional),
            "+1 a condizione che ci sia un backup",
        ),
        row(
            "VOTE ..3 ,~ ..2 purché|sempre|finché ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, purché resti il nome",
        ),
        row(
            "VOTE ,~ se il|la|lo|i|gli|le|non|si|viene|qualcuno|prima",
            Unclear(Reason::Conditional),
            "+1 se il nome resta",
        ),
        row("<name> ha votato|dato|messo ..3 VOTE", No(SomebodyElses), "Kim ha votato -1")
            .never(&["Ho votato -1"]),
        row("^ anch'io|anche ..2 VOTE", Cast, "Anch'io +1").never(&["Kim dice +1"]),
        row("da|per me|noi ..3 VOTE", Cast, "Da me un +1").never(&["Da Kim un +1"]),
        row("sono ..1 per il|un VOTE", Cast, "Sono per il +1").never(&["Kim è per il +1"]),
        row("^^ se ... , ..2 VOTE", Unclear(Reason::Conditional), "Se qualcuno aiuta, +1"),
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
        row("non mi convince|piace|sembra", Phrase::Objects, "Non mi convince"),
        row(
            "non posso|possiamo appoggiare|accettare|sostenere|approvare",
            Phrase::Objects,
            "Non posso accettare questo piano",
        ),
        row("pessima|brutta|cattiva idea", Phrase::Objects, "È una pessima idea"),
        row("^^ astenuto|astenuta|astensione ,|$", Phrase::Vote(Value::Zero, None), "Astenuto"),
        row("così non va", Phrase::Objects, "Così non va"),
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
