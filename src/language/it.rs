//! Words and rows of the grammar for Italian.

use super::class::Class;
use super::count::Term;
use super::deadline::Extends::Hinted;
use super::deadline::Restarts::{AsksAgain, Outright};
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::SomebodyElses;
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
    name: "Italian",
    words: &[
        (Class::Hypothetical, &["approverei", "appoggerei", "sosterrei", "sarei"]),
        (
            Class::Silent,
            &[
                "allora", "di", "do", "diamo", "quindi", "dunque", "perciò", "pertanto", "ovviamente",
                "certamente", "insomma", "sintesi", "conclusione", "naturalmente", "chiaramente",
                "conseguenza", "grande", "enorme", "gigante", "bel", "parte", "mia", "in",
            ],
        ),
        (Class::Silent, &["un", "da", "me", "noi", "netto"]),
        (Class::Number, &["due", "cinque", "sette", "otto", "nove", "dieci"]),
        (Class::Number, &["tre", "quattro"]),
        (Class::Praise, &["conclusione", "sintesi"]),
        (Class::Possessive, &["vostro", "vostri"]),
        (Class::Organisation, &["fondazione", "associazione", "università"]),
        (
            Class::Silent,
            &[
                "io", "il", "mio", "voto", "è", "contrario", "contraria", "contro", "a", "favore", "sì",
                "no", "negativo",
            ],
        ),
        (Class::Denial, &["non"]),
        (Class::NonBinding, &["consultivo"]),
        (Class::Binding, &["vincolante"]),
        (Class::Condition, &["purché"]),
        (Class::Greeting, &["ciao", "buongiorno", "salve", "buonasera"]),
        (Class::Abbreviation, &["ecc"]),
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
    marks: MARKS,
    phrases: PHRASES,
    misgivings: &[
        row(
            "ho ..2 dubbi|riserve|obiezioni|perplessità",
            Misgiving::Objects,
            "Ho alcuni dubbi",
            &["Ho alcuni minuti"],
        ),
        row(
            "non|senza|nessun ho~ ..1 dubbi|riserve|obiezioni|obiezione",
            Misgiving::Nothing,
            "Non ho obiezioni",
            &["Ho obiezioni"],
        ),
        row(
            "non sono ..1 sicuro|sicura|convinto|convinta ..1 che|di|del",
            Misgiving::Doubts,
            "Non sono sicuro che funzioni",
            &["Sono sicuro che funzioni"],
        ),
        row("non credo|penso che", Misgiving::Doubts, "Non credo che sia pronto", &["Credo che sia pronto"]),
        row("troppo presto|rischioso|pericoloso", Misgiving::Doubts, "È troppo presto", &["È presto"]),
    ],
    pointers: POINTERS,
    lists: &[&[
        (List::ChoiceFor, &["sì", "favorevole", "favore"]),
        (List::ChoiceAgainst, &["contrario", "contraria"]),
        (List::ChoiceOfNone, &["astenuto", "astensione"]),
        (List::Passes, &["approvato", "approvata", "accettata"]),
        (List::Fails, &["respinto", "respinta", "bocciata"]),
        (List::CallsOff, &["ritirata", "annullata"]),
        (List::Announces, &["chiusa", "conclusa"]),
        (List::To, &["a"]),
        (List::Ballot, &["proposta", "mozione", "votazione"]),
        (List::Label, &["esito", "risultato", "decisione"]),
        (List::Helper, &["è", "stato", "stata", "ha", "non"]),
        (List::Not, &["non"]),
        (List::Turn, &["ma"]),
        (List::Counted, &["voti"]),
        (List::OfVotes, &["votazione", "aperta", "aperto"]),
        (List::Open, &["aperta", "aperto"]),
        (List::About, &["per"]),
        (List::ExtendsOf, &["votazione", "scadenza"]),
        (List::Extending, &["proroga", "prorogo", "prorogata", "prorogato", "prorogare", "proroghiamo"]),
        (List::HintsOf, &["votazione", "scadenza"]),
        (List::Hints, &["scadenza", "estendo", "estende", "estendere", "estendiamo"]),
        (List::Restarts, &["nuova", "voti", "votate"]),
        (List::RestartsOf, &["votazione", "voto", "votate", "votare"]),
        (List::UntilExtended, &["fino"]),
        (List::One, &["uno"]),
        (List::None, &["nessuno", "nessuna", "nessun"]),
        (List::ColumnOfNames, &["nome"]),
        (List::ColumnOfVotes, &["voti"]),
    ]],
    terms: &[
        (Term::Side(Side::Plus), &["favorevoli", "favorevole", "a favore", "sì"]),
        (Term::Side(Side::Minus), &["contrari", "contro"]),
        (Term::Side(Side::Zero), &["astenuti", "astenuto", "astensione", "astensioni"]),
        (Term::Votes, &["voti"]),
    ],
    numerals: &[(3, &["tre"]), (4, &["quattro"]), (5, &["cinque"]), (6, &["sei"]), (7, &["sette"])],
    hints: &[
        row("SAID:scadenza", Hinted, "La scadenza cambia", &["Non cambia la scadenza"]),
        row(
            "SAID:estendo|estende|estendere|estendiamo",
            Hinted,
            "Estendo la votazione",
            &["Non estendo la votazione"],
        ),
    ],
    restarts: &[
        row("SAID:nuova votazione", Outright, "Una nuova votazione", &["Una nuova lista"]),
        row(
            "SAID:voti precedenti non",
            Outright,
            "I voti precedenti non contano",
            &["I voti precedenti contano"],
        ),
        row("SAID:votate di nuovo", AsksAgain, "Votate di nuovo", &["Votate presto"]),
    ],
    outcomes: OUTCOMES,
    suppositions: &[
        row("^^ per esempio", Example, "Per esempio tre votano +1", &["Tre votano per esempio +1"]),
        row("^^ supponiamo", Example, "Supponiamo che tre votino +1", &["Non supponiamo nulla"]),
    ],
    asides: &[row("^^ assenti $", Absent, "Assenti", &["Assenti oggi"])],
    families: FAMILIES,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("posto|vece|nome suo|sua|loro ..3 :~ VOTE", Unclear(Reason::Proxy), "Voto al posto suo: +1", &["Al suo posto direi +1"]),
    row("mio voto ..1 è|, ..2 VOTE", Cast, "Il mio voto è +1", &["Il suo voto è +1"]),
    row("VOTE , come no ,|$", Unclear(Reason::UnclearMark), "+1, come no", &["+1, come noi"]),
    row("io voto ..2 VOTE", Cast, "Io voto +1", &["Lei vota +1"]),
    row("VOTE ..1 da parte mia|nostra", Cast, "Un +1 da parte mia", &["Un +1 da parte di Kim"]),
    row("^ un grande|grosso|bel|convinto VOTE", Cast, "Un convinto +1 al piano", &["Un giorno +1"]),
    row("devo|voglio|vorrei ..1 votare|dare ..2 VOTE", Cast, "Devo votare -1", &["Si deve votare -1"]),
    row("cambio ..2 voto in|a VOTE", Noted(Reason::ChangedVote), "Cambio il mio voto in +1", &["Kim cambia il suo voto in +1"]),
    row("VOTE ..3 ,~ ..2 a condizione|patto", Unclear(Reason::Conditional), "+1 a condizione che ci sia un backup", &["+1, c'è un backup"]),
    row("VOTE ..3 ,~ ..2 purché|sempre|finché ..1 <word>", Unclear(Reason::Conditional), "+1, purché resti il nome", &["+1, il nome resta"]),
    row("VOTE ,~ se il|la|lo|i|gli|le|non|si|viene|qualcuno|prima", Unclear(Reason::Conditional), "+1 se il nome resta", &["+1, il nome resta"]),
    row("<name> ha votato|dato|messo ..3 VOTE", No(SomebodyElses), "Kim ha votato -1", &["Ho votato -1"]),
    row("^ anch'io|anche ..2 VOTE", Cast, "Anch'io +1", &["Kim dice +1"]),
    row("da|per me|noi ..3 VOTE", Cast, "Da me un +1", &["Da Kim un +1"]),
    row("sono ..1 per il|un VOTE", Cast, "Sono per il +1", &["Kim è per il +1"]),
    row("^^ se ... , ..2 VOTE", Unclear(Reason::Conditional), "Se qualcuno aiuta, +1", &["Qualcuno aiuta, +1"]),
    row("VOTE ..3 ,~ ..2 quando|appena ..1 <word>", Unclear(Reason::Conditional), "+1 non appena i test passano", &["+1, i test passano"]),
    row("mi tocca votare ..1 VOTE", Cast, "Mi tocca votare -1", &["Gli tocca votare -1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("^^ contrario|contraria|contro ,|$", Phrase::Outright(Opinion::Against), "Contrario", &["Contro tutti"]),
    row("voto contro", Phrase::Vote(Value::MinusOne, None), "Voto contro", &["Voto domani"]),
    row("voto sì|si ,|$|perché|per|a|al|alla", Phrase::Vote(Value::PlusOne, None), "Voto sì", &["Il voto si chiude domani"]),
    row("voto a favore", Phrase::Vote(Value::PlusOne, None), "Voto a favore", &["Voto a casa"]),
    row("mi oppongo", Phrase::Outright(Opinion::Against), "Mi oppongo", &["Si oppone"]),
    row("^^ d'accordo|favorevole ,|$", Phrase::Outright(Opinion::ForAlone), "Favorevole", &["Favorevole a chi"]),
    row("mi astengo|asterrò", Phrase::Vote(Value::Zero, None), "Mi astengo", &["Mi astenni"]),
    row("non mi convince|piace|sembra", Phrase::Objects, "Non mi convince", &["Mi convince"]),
    row("non posso|possiamo appoggiare|accettare|sostenere|approvare", Phrase::Objects, "Non posso accettare questo piano", &["Posso accettare questo piano"]),
    row("pessima|brutta|cattiva idea", Phrase::Objects, "È una pessima idea", &["È una buona idea"]),
    row("^^ astenuto|astenuta|astensione ,|$", Phrase::Vote(Value::Zero, None), "Astenuto", &["Gli astenuti"]),
    row("così non va", Phrase::Objects, "Così non va", &["Così va"]),
    row("mio voto ..1 è ..1 favorevole|favore|positivo|sì", Phrase::Vote(Value::PlusOne, None), "Il mio voto è favorevole", &["Il suo voto è favorevole"]),
    row("mio voto ..1 è ..1 contrario|contro|negativo|no", Phrase::Vote(Value::MinusOne, None), "Il mio voto è contrario", &["Il suo voto è contrario"]),
    row("sono|siamo <fully>~ contro", Phrase::Outright(Opinion::Against), "Siamo contro", &["Siamo andati contro un muro"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["anche"]),
    (Family::Would, &["voterei", "darei", "sarei", "metterei"]),
    (Family::Shall, &["voterò", "darò", "voterà", "voteranno"]),
    (Family::Asks, &["chi", "che", "quanti", "quante", "quando", "come", "perché", "c'è", "qualcuno", "può", "posso", "possiamo", "vale", "conta", "serve", "servono", "dove", "qual", "quale", "avete", "ha"]),
    (Family::They, &["lui", "lei", "loro", "qualcuno", "tutti", "molti", "alcuni", "altri", "nessuno"]),
    (Family::Gave, &["vota", "votano", "dice", "disse"]),
    (Family::Lean, &["forse", "propendo"]),
    (Family::TakeBack, &["ritiro", "annullo"]),
    (Family::Change, &["cambio", "passo"]),
    (Family::Into, &["a", "in"]),
    (Family::InsteadOf, &["invece", "anziché"]),
    (Family::Signifies, &["significa", "vuol", "conta", "deve", "basta", "richiede", "blocca", "esige"]),
    (Family::Answer, &["votate", "rispondete"]),
    (Family::TechnicalWord, &["restituisce"]),
    (Family::Gratitude, &["grazie"]),
    (Family::ForThat, &["per"]),
    (Family::In, &["a"]),
    (Family::NameOf, &["nome"]),
    (Family::Not, &["non", "nessun", "nessuna"]),
    (Family::Favours, &["appoggio", "sostengo", "approvo", "appoggiamo", "concordo", "approverei"]),
    (Family::Seems, &["sembra", "suona", "pare", "va", "funziona"]),
    (Family::Good, &["bene", "buono", "ottimo", "perfetto", "ragionevole"]),
    (Family::GoodIdea, &["buona", "ottima", "bella", "un'ottima", "un'eccellente"]),
    (Family::Bad, &["cattiva", "pessima", "brutta"]),
    (Family::Idea, &["idea"]),
    (Family::GoOn, &["procediamo", "procedete", "avanti"]),
    (Family::Wait, &["aspettate", "aspettiamo", "aspetta", "aspettare", "fermi", "momento", "rimandare", "rinviare", "aspetterei"]),
    (Family::Should, &["dovremmo", "conviene", "meglio", "preferirei"]),
    (Family::Please, &["favore", "prego"]),
    (Family::Forget, &["dimenticate", "dimenticare", "esitate"]),
    (Family::Have, &["ho", "abbiamo", "avrei"]),
    (Family::Worry, &["dubbi", "riserve", "obiezioni", "perplessità", "obiezione", "dubbio", "ostacoli"]),
    (Family::Fear, &["temo", "preoccupa", "inquieta", "preoccupato", "preoccupata"]),
    (Family::Doubtful, &["scettico", "scettica", "perplesso", "perplessa", "dubbioso", "dubbiosa", "titubante"]),
    (Family::Undecided, &["indeciso", "indecisa"]),
    (Family::Sure, &["sicuro", "sicura", "convinto", "convinta"]),
    (Family::Opposes, &["oppongo", "dissento", "respingo", "boccio"]),
    (Family::Clear, &["chiaro", "deciso", "netto", "convinto", "grande", "enorme", "gigante", "bel"]),
    (Family::Nay, &["no"]),
    (Family::Yea, &["sì"]),
    (Family::What, &["che", "quello"]),
    (Family::Said, &["dice", "detto", "scrive", "scritto", "propone"]),
    (Family::RemarkNoun, &["commento", "osservazione"]),
    (Family::ToThat, &["a", "al", "alla"]),
    (Family::ButWord, &["ma", "però"]),
    (Family::Votes, &["vota"]),
    (Family::ThatOne, &["il", "quel", "quella", "questo"]),
    (Family::FromThat, &["di", "da"]),
    (Family::I, &["io", "noi"]),
    (Family::Some, &["alcuni", "alcune", "molti", "forti", "seri", "qualche", "dei", "delle", "un"]),
    (Family::BallotWord, &["voto"]),
    (Family::NoVoteWord, &["nessun", "mai"]),
    (Family::ThisThing, &["questo", "questa", "così", "non"]),
    (Family::Reservation, &["riserva"]),
    (Family::Hence, &["quindi", "dunque"]),
    (Family::Introduces, &["quindi", "dunque", "perciò", "pertanto", "ovviamente", "certo", "certamente", "insomma", "sintesi", "conclusione", "naturalmente", "chiaramente", "conseguenza", "allora"]),
    (Family::Could, &["potremmo", "possiamo", "potrebbe"]),
    (Family::Likes, &["piace"]),
    (Family::Think, &["credo", "penso"]),
    (Family::ThatClause, &["che"]),
    (Family::MeWord, &["me", "mi", "noi"]),
    (Family::Another, &["altro"]),
    (Family::Only, &["solo", "soltanto"]),
    (Family::Too, &["troppo"]),
    (Family::Early, &["presto", "rischioso"]),
    (Family::Breaks, &["rompe", "romperebbe"]),
    (Family::Decide, &["deciso", "decidere", "decidermi"]),
    (Family::HereIs, &["ecco", "confermo"]),
    (Family::Agrees, &["approvo", "approverei", "appoggerei", "sosterrei", "sostengo", "concordo"]),
    (Family::InFavour, &["d'accordo", "favorevole"]),
    (Family::IAm, &["sono", "siamo", "sarei"]),
    (Family::Fully, &["totalmente", "completamente", "pienamente", "assolutamente", "decisamente"]),
    (Family::AgreeTo, &["approvare", "appoggiare", "sostenere"]),
    (Family::Able, &["posso", "potrei", "possiamo", "vorrei"]),
    (Family::AgainstIt, &["contrario", "contraria"]),
    (Family::IfWord, &["se", "purché", "condizione", "patto", "quando"]),
    (Family::YouHave, &["avete", "avrete", "hai"]),
    (Family::Gladly, &["volentieri"]),
    (Family::Know, &["so"]),
    (Family::AOne, &["un"]),
    (Family::IVote, &["voto", "votiamo"]),
    (Family::Hasty, &["prematuro", "prematura", "affrettato", "affrettata", "frettoloso"]),
    (Family::Convinces, &["convince", "convincono", "convincermi"]),
    (Family::MySupport, &["appoggio", "sostegno", "consenso"]),
    (Family::ISay, &["dico", "diciamo"]),
    (Family::IGive, &["do", "diamo"]),
    (Family::ISpeak, &["pronuncio", "esprimo"]),
    (Family::Regret, &["dispiace", "spiace", "purtroppo"]),
    (Family::Void, &["ritirato", "annullato", "decade", "cade"]),
    (Family::NoLonger, &["più"]),
    (Family::PhoneCall, &["telefonata", "chiamata", "videochiamata"]),
    (Family::Side, &["lato"]),
    (Family::Topic, &["proposta", "appello", "complesso"]),
    (Family::Though, &["sebbene", "benché"]),
    (Family::Amendment, &["emendamento", "controproposta"]),
    (Family::Example, &["esempio"]),
    (Family::Need, &["mancano", "manca", "servono", "serve"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("vedi", Whole, "Vedi sopra", &["Sopra tutto"]),
    row("^^ spiegazione|spiegazioni|motivi|dettagli|motivazione|motivazioni ..1 seguono|segue|seguiranno|seguirà|domani|dopo ..2 $", Whole, "Spiegazioni seguono", &["Spiegazioni confuse"]),
];

/// Rows for outcome words.
#[rustfmt::skip]
const OUTCOMES: &[Row<OutcomeWord>] = &[
    row("^^ se ... SAID", Unsaid, "Se la mozione è approvata", &["La mozione è approvata"]),
    row("^^ la votazione è ..1 SAID:chiusa|conclusa", Announces, "La votazione è chiusa", &["La votazione è aperta", "La votazione non è chiusa"]),
    row("votazione ..3 SAID:chiusa|conclusa con successo", Is(Passed, Firm), "La votazione si è conclusa con successo", &["La votazione si è conclusa"]),
];
