//! Words and rows of the grammar for Romanian.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, Unclear};
use super::meaning::Phrase;
use super::meaning::Pointer::{self, Whole};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Romanian",
    words: &[
        (
            Class::Silent,
            &[
                "propunerea", "deci", "urmare", "așadar", "aşadar", "astfel", "desigur", "firește",
                "evident", "concluzie", "mare", "uriaș", "prin", "un", "de", "la", "mine", "în", "noi",
            ],
        ),
        (Class::Silent, &["dau", "dăm"]),
        (Class::Mine, &["mea"]),
        (Class::Number, &["două", "trei", "patru", "cinci", "șase", "șapte"]),
        (Class::Praise, &["păcate", "concluzie"]),
        (Class::Possessive, &["voastre"]),
        (Class::Organisation, &["fundația"]),
        (
            Class::Silent,
            &["votul", "meu", "este", "contra", "împotriva", "împotrivă", "pentru", "votez", "nu"],
        ),
        (Class::Binding, &["obligatoriu"]),
        (Class::Condition, &["dacă"]),
        (Class::Greeting, &["salut", "bună"]),
        (Class::Mine, &["meu", "nostru"]),
        (Class::Silent, &["salut", "bună", "tuturor", "mulțumesc"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["da", "pentru"]),
        (List::ChoiceAgainst, &["nu", "împotriva"]),
        (List::ChoiceOfNone, &["abținere"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("VOTE ..1 din|de partea|la mea|mine|noastră", Cast, "Un +1 din partea mea", &["Un +1 din partea lui Kim"]),
    row("votul meu ..1 este|e|, VOTE", Cast, "Votul meu este +1", &["Votul lui este +1"]),
    row("VOTE ..3 ,~ ..2 cu condiția", Unclear(Reason::Conditional), "+1 cu condiția să rămână numele", &["+1, numele rămâne"]),
    row("VOTE ..3 ,~ ..2 dacă ..1 <word>", Unclear(Reason::Conditional), "+1, dacă numele rămâne", &["+1, numele rămâne"]),
    row("VOTE ..3 ,~ ..2 când|odată|îndată ..1 <word>", Unclear(Reason::Conditional), "+1 când trec testele", &["+1, testele trec"]),
    row("votez|dau ..2 VOTE", Cast, "Votez +1", &["Votează +1"]),
    row("VOTE al|a meu|mea|nostru", Cast, "Iată +1 al meu", &["Iată +1 al lui"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("votez împotriva|împotrivă|contra", Phrase::Vote(Value::MinusOne, None), "Votez contra", &["Votez mâine"]),
    row("votez pentru", Phrase::Vote(Value::PlusOne, None), "Votez pentru", &["Votez curând"]),
    row("îmi place", Phrase::Endorses, "Îmi place", &["Le place"]),
    row("nu îmi place", Phrase::Objects, "Nu îmi place asta", &["Îmi place asta"]),
    row("mă abțin", Phrase::Vote(Value::Zero, None), "Mă abțin", &["Mă duc"]),
    row("mă ..1 abţin", Phrase::Vote(Value::Zero, None), "Mă abţin", &["Mă duc"]),
    row("nu pot ..1 susține|accepta", Phrase::Objects, "Nu pot susține asta", &["Pot susține asta"]),
    row("mă|ne tem|temem", Phrase::Objects, "Mă tem de costuri", &["Mă țin de costuri"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["chiar"]),
    (Family::Would, &["aș", "aş"]),
    (Family::Shall, &["voi"]),
    (Family::Asks, &["cine", "ce", "câte", "câți", "când", "cum", "pot", "putem", "trebuie", "contează", "unde", "oare"]),
    (Family::They, &["ea", "cineva", "toți", "mulți", "unii", "alții", "nimeni"]),
    (Family::Gave, &["votează", "votat", "dat", "scris", "spus"]),
    (Family::Lean, &["poate", "înclin"]),
    (Family::TakeBack, &["retrag"]),
    (Family::Change, &["schimb"]),
    (Family::Into, &["la", "în"]),
    (Family::InsteadOf, &["loc"]),
    (Family::Signifies, &["înseamnă", "contează", "trebuie", "ajunge", "blochează"]),
    (Family::Answer, &["votați", "răspundeți"]),
    (Family::TechnicalWord, &["returnează"]),
    (Family::Gratitude, &["mulțumesc"]),
    (Family::ForThat, &["pentru"]),
    (Family::In, &["în"]),
    (Family::NameOf, &["numele"]),
    (Family::Not, &["nu", "niciun", "nicio", "nu-mi"]),
    (Family::Favours, &["susțin", "sprijin"]),
    (Family::Seems, &["sună", "arată", "pare", "merge", "funcționează"]),
    (Family::Good, &["bine", "bun"]),
    (Family::GoodIdea, &["bună"]),
    (Family::Bad, &["proastă"]),
    (Family::Idea, &["idee"]),
    (Family::Wait, &["așteptați", "așteptăm", "stați", "amâna", "amânăm"]),
    (Family::Should, &["trebui", "mai"]),
    (Family::Please, &["rog"]),
    (Family::Forget, &["uitați"]),
    (Family::Have, &["am", "avem"]),
    (Family::Worry, &["îndoieli", "rezerve", "obiecții", "temeri", "obiecție"]),
    (Family::Fear, &["îngrijorează", "neliniștește"]),
    (Family::Doubtful, &["sceptic", "sceptică", "ezit"]),
    (Family::Undecided, &["indecis", "indecisă", "nehotărât"]),
    (Family::Sure, &["sigur", "sigură", "convins"]),
    (Family::Opposes, &["opun", "resping"]),
    (Family::Clear, &["clar", "hotărât", "mare", "uriaș"]),
    (Family::Nay, &["nu"]),
    (Family::Yea, &["da"]),
    (Family::What, &["ce"]),
    (Family::Said, &["spus", "scris", "propune"]),
    (Family::RemarkNoun, &["comentariul", "comentariului", "observația"]),
    (Family::ToThat, &["la"]),
    (Family::ButWord, &["dar"]),
    (Family::Votes, &["votează"]),
    (Family::I, &["eu", "noi"]),
    (Family::Some, &["câteva", "unele", "mari", "serioase"]),
    (Family::BallotWord, &["votul"]),
    (Family::NoVoteWord, &["niciun"]),
    (Family::ThisThing, &["asta", "acest", "nu"]),
    (Family::Reservation, &["rezerva"]),
    (Family::Hence, &["deci"]),
    (Family::Introduces, &["deci", "urmare", "așadar", "aşadar", "astfel", "desigur", "firește", "evident", "concluzie"]),
    (Family::Could, &["putem", "am"]),
    (Family::Think, &["cred"]),
    (Family::ThatClause, &["că"]),
    (Family::MeWord, &["mine"]),
    (Family::Another, &["alt"]),
    (Family::Only, &["doar", "numai"]),
    (Family::Too, &["prea"]),
    (Family::Early, &["devreme", "repede", "riscant"]),
    (Family::Breaks, &["strică"]),
    (Family::Decide, &["decis", "hotărât"]),
    (Family::HereIs, &["iată", "confirm"]),
    (Family::Agrees, &["susțin", "susţin", "aprob"]),
    (Family::InFavour, &["acord", "favorabil"]),
    (Family::IAm, &["sunt", "suntem"]),
    (Family::Fully, &["total", "complet", "absolut"]),
    (Family::AgreeTo, &["susține", "aproba", "accepta", "sprijini"]),
    (Family::Able, &["pot", "putem", "aș", "voi", "vreau"]),
    (Family::AgainstIt, &["împotrivă", "împotriva", "contra"]),
    (Family::IfWord, &["dacă", "condiția", "condiţia"]),
    (Family::YouHave, &["aveți", "aveţi", "ai"]),
    (Family::Gladly, &["bucuros"]),
    (Family::Know, &["știu", "ştiu"]),
    (Family::AOne, &["un"]),
    (Family::IVote, &["votez", "votăm"]),
    (Family::Hasty, &["prematur", "prematură", "pripit", "pripită"]),
    (Family::Convinces, &["convinge", "convins"]),
    (Family::MySupport, &["sprijinul", "susținerea", "acordul"]),
    (Family::ISay, &["zic", "spun"]),
    (Family::IGive, &["dau", "dăm"]),
    (Family::ISpeak, &["pronunț"]),
    (Family::Regret, &["rău", "scuze"]),
    (Family::Void, &["retras", "anulat"]),
    (Family::NoLonger, &["mai"]),
    (Family::PhoneCall, &["apel", "convorbire"]),
    (Family::Topic, &["propunere", "propunerea"]),
    (Family::Though, &["deși"]),
    (Family::Amendment, &["amendament", "amendamentul", "amendamentului"]),
    (Family::Example, &["exemplu"]),
    (Family::Need, &["trebuie", "lipsesc", "lipsește"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ explicații|explicaţii|explicația|detalii|motive|motivele ..2 mâine|urmează|ulterior|târziu ..2 $", Whole, "Detalii urmează", &["Detalii neclare"]),
];
