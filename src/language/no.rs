//! Words and rows of the grammar for Norwegian.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, Unclear};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Norwegian",
    words: &[
        (
            Class::Silent,
            &[
                "forslaget", "altså", "derfor", "således", "følgelig", "selvfølgelig", "naturligvis",
                "selvsagt", "konklusjon", "oppsummert", "stort", "kjempestort",
            ],
        ),
        (Class::Silent, &["gir", "avgir"]),
        (Class::Silent, &["det", "blir", "et", "fra", "meg", "oss", "klart"]),
        (Class::Organisation, &["stiftelsen", "foreningen"]),
        (Class::Silent, &["jeg", "min", "stemme", "er", "nei", "ja", "imot", "mot", "for", "stemmer"]),
        (Class::Denial, &["ikke"]),
        (Class::NonBinding, &["ikke-bindende", "rådgivende"]),
        (Class::Binding, &["bindende"]),
        (Class::Condition, &["hvis", "dersom", "såfremt", "forutsatt"]),
        (Class::Greeting, &["hei"]),
        (Class::Abbreviation, &["f.eks", "bl.a", "osv", "evt"]),
        (Class::Mine, &["min", "vår"]),
        (Class::Number, &["fem", "seks"]),
        (Class::Praise, &["dessverre", "konklusjon"]),
        (Class::Closing, &["vennlig", "takk"]),
        (Class::Silent, &["takk", "hei", "alle", "mange"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["ja"]),
        (List::ChoiceAgainst, &["nei", "mot"]),
        (List::ChoiceOfNone, &["blank"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("^^ min|vår stemme er ..1 VOTE", Cast, "Min stemme er -1", &["Hans stemme er -1"]),
    row("VOTE ..1 fra meg|oss|min side~", Cast, "Et klart +1 fra meg", &["Et klart +1 fra Kim"]),
    row("VOTE ..3 ,~ ..2 hvis|dersom ..1 <word>", Unclear(Reason::Conditional), "+1, dersom navnet blir", &["+1, navnet blir"]),
    row("jeg ..1 gir|er ..2 VOTE", Cast, "Jeg gir +1", &["Hun gir +1"]),
    row("her er|kommer min|vår VOTE", Cast, "Her er min +1", &["Her er hans +1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("jeg er ..1 imot", Phrase::Outright(Opinion::Against), "Jeg er imot", &["Jeg er her"]),
    row("jeg stemmer mot|imot|nei", Phrase::Vote(Value::MinusOne, None), "Jeg stemmer imot", &["Jeg stemmer i morgen"]),
    row("jeg stemmer for|ja", Phrase::Vote(Value::PlusOne, None), "Jeg stemmer for", &["Jeg stemmer imot"]),
    row("jeg avstår", Phrase::Vote(Value::Zero, None), "Jeg avstår", &["Jeg kommer"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["selv"]),
    (Family::Would, &["ville"]),
    (Family::Asks, &["hvem", "hvorfor", "hvor", "når", "hva", "har", "er", "kan", "må", "teller", "gjelder", "finnes", "skal", "hvilken"]),
    (Family::They, &["han", "hun", "noen", "alle", "mange", "andre", "ingen"]),
    (Family::Gave, &["stemte", "ga", "sa"]),
    (Family::Lean, &["kanskje", "snarere", "heller"]),
    (Family::TakeBack, &["trekker"]),
    (Family::Change, &["endrer", "bytter"]),
    (Family::Into, &["til"]),
    (Family::InsteadOf, &["stedet"]),
    (Family::Signifies, &["betyr", "teller", "må", "krever", "blokkerer"]),
    (Family::Answer, &["besvar"]),
    (Family::TechnicalWord, &["returnerer", "feilkode"]),
    (Family::Gratitude, &["takk"]),
    (Family::ForThat, &["for"]),
    (Family::In, &["i", "på"]),
    (Family::NameOf, &["vegne"]),
    (Family::Not, &["ikke", "ingen"]),
    (Family::Favours, &["støtter"]),
    (Family::Seems, &["ser", "høres", "virker", "fungerer"]),
    (Family::Good, &["bra", "fint", "greit", "fornuftig"]),
    (Family::GoodIdea, &["god"]),
    (Family::Bad, &["dårlig"]),
    (Family::Idea, &["idé"]),
    (Family::Wait, &["vent", "vente", "stopp", "utsette"]),
    (Family::Should, &["bør", "burde", "heller"]),
    (Family::Please, &["vennligst"]),
    (Family::Forget, &["glem", "glemme"]),
    (Family::Have, &["har"]),
    (Family::Worry, &["tvil", "innvendinger", "betenkeligheter", "bekymringer", "hindringer"]),
    (Family::Fear, &["bekymret", "frykter", "bekymrer"]),
    (Family::Doubtful, &["skeptisk", "betenkt", "nøler"]),
    (Family::Undecided, &["usikker"]),
    (Family::Sure, &["sikker", "overbevist"]),
    (Family::Opposes, &["motsetter", "protesterer"]),
    (Family::Clear, &["tydelig", "klart", "bestemt", "stort", "kjempestort"]),
    (Family::Nay, &["nei"]),
    (Family::Yea, &["ja"]),
    (Family::What, &["hva"]),
    (Family::Said, &["sier", "sa", "skriver", "skrev", "foreslår"]),
    (Family::RemarkNoun, &["kommentar", "bemerkning"]),
    (Family::ToThat, &["til"]),
    (Family::ButWord, &["men"]),
    (Family::Votes, &["stemmer"]),
    (Family::ThatOne, &["det", "den"]),
    (Family::FromThat, &["fra", "av"]),
    (Family::I, &["jeg", "vi"]),
    (Family::Some, &["noen", "visse", "store", "alvorlige", "en", "mine"]),
    (Family::BallotWord, &["stemme"]),
    (Family::NoVoteWord, &["ikke", "ingen"]),
    (Family::ThisThing, &["det", "jeg", "vi", "slik"]),
    (Family::Reservation, &["forbehold"]),
    (Family::Hence, &["altså", "derfor"]),
    (Family::Introduces, &["altså", "derfor", "således", "følgelig", "selvfølgelig", "naturligvis", "selvsagt", "konklusjon", "oppsummert"]),
    (Family::Could, &["kan", "kunne"]),
    (Family::Likes, &["liker"]),
    (Family::Think, &["tror", "synes"]),
    (Family::ThatClause, &["at"]),
    (Family::MeWord, &["meg", "oss"]),
    (Family::Another, &["til"]),
    (Family::Only, &["bare", "kun"]),
    (Family::Too, &["for"]),
    (Family::Early, &["tidlig", "fort", "risikabelt"]),
    (Family::Breaks, &["ødelegger"]),
    (Family::Decide, &["bestemt", "bestemme"]),
    (Family::HereIs, &["bekrefter"]),
    (Family::Agrees, &["tiltrer", "samtykker"]),
    (Family::InFavour, &["enig", "tilhenger"]),
    (Family::IAm, &["er"]),
    (Family::Fully, &["helt", "fullt", "absolutt", "klart"]),
    (Family::AgreeTo, &["støtte", "tiltre", "bifalle"]),
    (Family::Able, &["kan", "vil", "ville"]),
    (Family::AgainstIt, &["imot", "motstander"]),
    (Family::IfWord, &["hvis", "dersom", "såfremt", "forutsatt", "betingelse"]),
    (Family::YouHave, &["har", "får"]),
    (Family::Gladly, &["gjerne"]),
    (Family::Know, &["vet"]),
    (Family::AOne, &["et"]),
    (Family::IVote, &["stemmer"]),
    (Family::Hasty, &["forhastet", "overilt"]),
    (Family::Convinces, &["overbeviser", "overbeviste"]),
    (Family::MySupport, &["støtte", "velsignelse"]),
    (Family::ISay, &["sier"]),
    (Family::IGive, &["gir", "avgir"]),
    (Family::ISpeak, &["uttaler"]),
    (Family::Regret, &["beklager", "dessverre", "lei"]),
    (Family::Side, &["side"]),
    (Family::Void, &["trukket", "bortfaller", "utgår"]),
    (Family::NoLonger, &["lenger"]),
    (Family::PhoneCall, &["telefonmøte"]),
    (Family::Topic, &["forslaget", "avstemningen"]),
    (Family::Though, &["selvom", "skjønt"]),
    (Family::Amendment, &["endringsforslag", "motforslag", "tilleggsforslag"]),
    (Family::Example, &["eksempel"]),
    (Family::ToIt, &["dertil"]),
    (Family::Need, &["mangler", "trenger", "trengs"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ begrunnelse|forklaring|detaljer ..1 følger|kommer|senere ..2 $", Whole, "Begrunnelse følger", &["Begrunnelse mangler"]),
];
