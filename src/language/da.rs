//! Words and rows of the grammar for Danish.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, Opens, Unclear};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Danish",
    words: &[
        (
            Class::Silent,
            &[
                "forslaget", "altså", "derfor", "således", "følgelig", "selvfølgelig", "naturligvis",
                "konklusion", "opsummering", "stort", "kæmpestort",
            ],
        ),
        (Class::Silent, &["giver", "afgiver"]),
        (Class::Silent, &["det", "bliver", "et", "fra", "mig", "os", "klart"]),
        (Class::Possessive, &["jeres"]),
        (Class::Organisation, &["foreningen"]),
        (Class::Silent, &["jeg", "min", "stemme", "er", "nej", "ja", "imod", "for", "stemmer"]),
        (Class::Denial, &["ikke"]),
        (Class::NonBinding, &["ikke-bindende", "vejledende"]),
        (Class::Binding, &["bindende"]),
        (Class::Condition, &["hvis", "såfremt", "medmindre", "forudsat"]),
        (Class::Greeting, &["hej"]),
        (Class::Abbreviation, &["f.eks", "bl.a", "osv", "evt"]),
        (Class::Mine, &["min", "vores"]),
        (Class::Number, &["fem", "seks"]),
        (Class::Praise, &["desværre", "konklusion"]),
        (Class::Closing, &["venlig", "hilsen", "tak"]),
        (Class::Silent, &["hilsen", "tak", "hej", "alle", "mange"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["ja"]),
        (List::ChoiceAgainst, &["nej", "imod"]),
        (List::ChoiceOfNone, &["hverken"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("VOTE ..1 fra|for|herfra mig|os", Cast, "Et klart +1 fra mig", &["Et klart +1 fra Kim"]),
    row("VOTE ..3 ,~ ..2 hvis|såfremt ..1 <word>", Unclear(Reason::Conditional), "+1, hvis navnet bliver", &["+1, navnet bliver"]),
    row("jeg stemmer ..2 VOTE", Cast, "Jeg stemmer +1", &["Hun stemmer +1"]),
    row("VOTE ..3 ,~ ..2 når|så ..1 <word>", Unclear(Reason::Conditional), "+1 når testen er klar", &["+1, testen er klar"]),
    row("jeg ..1 er|giver|ønsker ..2 VOTE", Cast, "Jeg giver +1", &["Hun giver +1"]),
    row("jeg ... stemmer nu|så|derfor ..1 VOTE", Cast, "Jeg har læst det og stemmer nu +1", &["Kim har læst det og stemmer nu +1"]),
    row("^^ kun ros|rosende|godt|gode|positive|positivt|glæde ..4 , VOTE ,|$", Opens, "Kun ros herfra, +1", &["Kun rosen er plantet, +1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("jeg er ..1 imod", Phrase::Outright(Opinion::Against), "Jeg er imod", &["Jeg er her"]),
    row("jeg stemmer imod|nej", Phrase::Vote(Value::MinusOne, None), "Jeg stemmer imod", &["Jeg stemmer i morgen"]),
    row("jeg stemmer for|ja", Phrase::Vote(Value::PlusOne, None), "Jeg stemmer for", &["Jeg stemmer senere"]),
    row("jeg er ..1 enig", Phrase::Outright(Opinion::For), "Jeg er enig", &["Jeg er ene"]),
    row("jeg er ..1 uenig", Phrase::Outright(Opinion::Against), "Jeg er uenig", &["Jeg er enig"]),
    row("jeg ..1 undlader|afstår", Phrase::Vote(Value::Zero, None), "Jeg undlader at stemme", &["Jeg stemmer senere"]),
    row("undlader jeg|vi at stemme", Phrase::Vote(Value::Zero, None), "Så undlader jeg at stemme", &["Så undlader jeg at læse"]),
    row("dårlig idé", Phrase::Objects, "Det er en dårlig idé", &["Det er en god idé"]),
    row("jeg støtter|bakker ..2 ikke", Phrase::Objects, "Jeg støtter det ikke", &["Jeg støtter det"]),
    row("jeg går ..1 ind for", Phrase::Outright(Opinion::For), "Jeg går ind for det", &["Jeg går ind nu"]),
    row("jeg er ..1 for ,|$|det|dette", Phrase::Outright(Opinion::For), "Jeg er for", &["Jeg er for sent ude"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["selv"]),
    (Family::Would, &["ville"]),
    (Family::Asks, &["hvem", "hvorfor", "hvor", "hvornår", "hvad", "har", "er", "kan", "må", "tæller", "gælder", "findes", "skal", "hvilken"]),
    (Family::They, &["han", "hun", "nogen", "alle", "mange", "andre", "ingen"]),
    (Family::Gave, &["stemte", "gav", "sagde"]),
    (Family::Lean, &["måske", "snarere", "hælder"]),
    (Family::TakeBack, &["trækker"]),
    (Family::Change, &["ændrer", "skifter"]),
    (Family::Into, &["til"]),
    (Family::InsteadOf, &["stedet"]),
    (Family::Signifies, &["betyder", "tæller", "skal", "kræver", "blokerer"]),
    (Family::Answer, &["besvar"]),
    (Family::TechnicalWord, &["returnerer", "fejlkode"]),
    (Family::Gratitude, &["tak"]),
    (Family::ForThat, &["for"]),
    (Family::In, &["i", "på"]),
    (Family::NameOf, &["vegne"]),
    (Family::Not, &["ikke", "ingen"]),
    (Family::Favours, &["støtter", "bakker"]),
    (Family::Seems, &["ser", "lyder", "virker", "fungerer"]),
    (Family::Good, &["godt", "fint", "fornuftigt"]),
    (Family::GoodIdea, &["god"]),
    (Family::Bad, &["dårlig"]),
    (Family::Idea, &["idé"]),
    (Family::Wait, &["vent", "vente", "stop", "udskyde", "udsætte"]),
    (Family::Should, &["bør", "burde", "hellere"]),
    (Family::Please, &["venligst"]),
    (Family::Forget, &["glem", "glemme"]),
    (Family::Have, &["har"]),
    (Family::Worry, &["tvivl", "indvendinger", "betænkeligheder", "bekymringer", "hindringer"]),
    (Family::Fear, &["bekymret", "frygter", "bekymrer"]),
    (Family::Doubtful, &["skeptisk", "betænkelig", "tøver"]),
    (Family::Undecided, &["usikker"]),
    (Family::Sure, &["sikker", "overbevist"]),
    (Family::Opposes, &["modsætter", "protesterer"]),
    (Family::Clear, &["tydeligt", "klart", "bestemt", "stort", "kæmpestort"]),
    (Family::Nay, &["nej"]),
    (Family::Yea, &["ja"]),
    (Family::What, &["hvad"]),
    (Family::Said, &["siger", "sagde", "skriver", "skrev", "foreslår"]),
    (Family::RemarkNoun, &["kommentar", "bemærkning"]),
    (Family::ToThat, &["til"]),
    (Family::ButWord, &["men"]),
    (Family::Votes, &["stemmer"]),
    (Family::ThatOne, &["det", "den"]),
    (Family::FromThat, &["fra", "af"]),
    (Family::I, &["jeg", "vi"]),
    (Family::Some, &["nogle", "visse", "store", "alvorlige", "en", "mine"]),
    (Family::BallotWord, &["stemme"]),
    (Family::NoVoteWord, &["ikke", "ingen", "intet"]),
    (Family::ThisThing, &["det", "jeg", "vi", "sådan"]),
    (Family::Reservation, &["forbehold"]),
    (Family::Hence, &["altså", "derfor"]),
    (Family::Introduces, &["altså", "derfor", "således", "følgelig", "selvfølgelig", "naturligvis", "konklusion", "opsummering"]),
    (Family::Could, &["kan", "kunne"]),
    (Family::Think, &["tror", "synes"]),
    (Family::ThatClause, &["at"]),
    (Family::MeWord, &["mig", "os"]),
    (Family::Another, &["mere"]),
    (Family::Only, &["kun"]),
    (Family::Too, &["for"]),
    (Family::Early, &["tidligt", "hurtigt", "risikabelt"]),
    (Family::Breaks, &["ødelægger"]),
    (Family::Decide, &["besluttet", "beslutte"]),
    (Family::HereIs, &["bekræfter"]),
    (Family::Agrees, &["tilslutter", "bifalder"]),
    (Family::InFavour, &["enig", "tilhænger"]),
    (Family::IAm, &["er"]),
    (Family::Fully, &["helt", "fuldt", "absolut", "klart"]),
    (Family::AgreeTo, &["tilslutte", "støtte", "bakke", "bifalde"]),
    (Family::Able, &["kan", "vil", "ville"]),
    (Family::AgainstIt, &["imod", "modstander"]),
    (Family::IfWord, &["hvis", "såfremt", "forudsat", "betingelse"]),
    (Family::YouHave, &["har", "får"]),
    (Family::Gladly, &["gerne"]),
    (Family::Know, &["ved"]),
    (Family::AOne, &["et"]),
    (Family::IVote, &["stemmer"]),
    (Family::Hasty, &["forhastet", "overilet"]),
    (Family::Convinces, &["overbeviser", "overbeviste"]),
    (Family::MySupport, &["støtte", "opbakning"]),
    (Family::ISay, &["siger"]),
    (Family::IGive, &["giver", "afgiver"]),
    (Family::ISpeak, &["udtaler"]),
    (Family::Regret, &["beklager", "desværre", "ked"]),
    (Family::Side, &["side"]),
    (Family::Void, &["trukket", "bortfalder", "udgår"]),
    (Family::NoLonger, &["længere"]),
    (Family::PhoneCall, &["telefonmøde", "opkald"]),
    (Family::Topic, &["forslaget", "afstemningen"]),
    (Family::Though, &["selvom", "skønt"]),
    (Family::Amendment, &["ændringsforslag", "modforslag"]),
    (Family::Example, &["eksempel"]),
    (Family::ToIt, &["dertil"]),
    (Family::Need, &["mangler", "behøver"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ begrundelse|forklaring|detaljer ..1 følger|kommer|senere ..2 $", Whole, "Begrundelse følger", &["Begrundelse mangler"]),
];
