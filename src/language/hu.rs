//! Words and rows of the grammar for Hungarian.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, Unclear, Withdraws};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Hungarian",
    words: &[
        (
            Class::Silent,
            &[
                "javaslatot", "javaslattal", "tehát", "ezért", "így", "szóval", "következésképpen",
                "ennélfogva", "természetesen", "persze", "összegezve", "összefoglalva", "nagy", "hatalmas",
                "egy",
            ],
        ),
        (Class::Hypothetical, &["támogatnám", "lennék"]),
        (Class::Silent, &["adom", "adjuk", "szavazatomat"]),
        (Class::Number, &["két", "három", "négy", "öt", "hét", "nyolc"]),
        (Class::Organisation, &["alapítvány"]),
        (Class::Silent, &["szavazatom", "nemmel", "igennel", "szavazok", "szavazom", "nem", "igen"]),
        (Class::NonBinding, &["nem-kötelező"]),
        (Class::Binding, &["kötelező"]),
        (Class::Condition, &["amennyiben", "feltéve"]),
        (Class::Greeting, &["szia", "sziasztok"]),
        (Class::Abbreviation, &["pl", "stb"]),
        (Class::Mine, &["szavazatom"]),
        (Class::Silent, &["sziasztok", "köszönöm", "szia"]),
        (Class::Praise, &["sajnos", "összegezve", "összegzés"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["igen", "mellette"]),
        (List::ChoiceAgainst, &["nem", "ellene"]),
        (List::ChoiceOfNone, &["tartózkodom"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("visszavonom a|az ..2 VOTE", Withdraws, "Visszavonom a -1 szavazatomat", &["Visszavonta a -1 szavazatát"]),
    row("^ ha|amennyiben a|az|minden|senki|majd|ez|ezt ..7 , ..2 VOTE", Unclear(Reason::Conditional), "Ha a link működik, +1", &["A link működik, +1"]),
    row("VOTE ..1 tőlem|tőlünk|részemről", Cast, "Egy szép +1 tőlem", &["Egy nagy +1 Kimtől"]),
    row("^ részemről|tőlem is~ ..2 VOTE", Cast, "Részemről +1", &["Kim részéről +1"]),
    row("VOTE ,~ ha a|az|nem|lesz|van|valaki", Unclear(Reason::Conditional), "+1, ha a név marad", &["+1, a név marad"]),
    row("VOTE ..3 ,~ ..2 amennyiben|feltéve ..1 <word>", Unclear(Reason::Conditional), "+1, amennyiben a név marad", &["+1, a név marad"]),
    row("VOTE ..3 ,~ ..2 amint|miután ..1 <word>", Unclear(Reason::Conditional), "+1, amint lefutnak a tesztek", &["+1, lefutottak a tesztek"]),
    row("szavazok|szavazom|szavazatom ,~ ..1 VOTE", Cast, "A szavazatom: +1", &["Az ő szavazata: +1"]),
    row("VOTE ,~ ..1 ha ..2 az|kész|rendben|marad", Unclear(Reason::Conditional), "+1, ha kijavítják az elírást", &["+1, ha ha"]),
    row("a|az VOTE ..2 visszavonom", Withdraws, "A -1-emet visszavonom", &["A -1-emet fenntartom"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("^ ellenzem", Phrase::Outright(Opinion::Against), "Ellenzem", &["Nem ellenzem"]),
    row("^ támogatom", Phrase::Outright(Opinion::For), "Támogatom", &["Nem támogatom"]),
    row("nem támogatom", Phrase::Objects, "Nem támogatom", &["Támogatom"]),
    row("tartózkodom", Phrase::Vote(Value::Zero, None), "Tartózkodom", &["Tartózkodás"]),
    row("igennel szavazok|szavazom", Phrase::Vote(Value::PlusOne, None), "Igennel szavazok", &["Nemmel szavazok"]),
    row("nemmel szavazok|szavazom", Phrase::Vote(Value::MinusOne, None), "Nemmel szavazok", &["Igennel szavazok"]),
    row("nem ..1 értek egyet", Phrase::Objects, "Nem értek egyet", &["Értek hozzá"]),
    row("ellene vagyok|vagyunk", Phrase::Outright(Opinion::Against), "Ellene vagyok", &["Itt vagyok"]),
    row("mellette vagyok|vagyunk", Phrase::Outright(Opinion::For), "Mellette vagyok", &["Itt vagyok"]),
    row("igennel|nemmel szavazok|szavazom ..3 ,~ ha|amennyiben|feltéve", Phrase::Doubtful(Reason::Conditional), "Igennel szavazok, ha marad másolat", &["Igennel szavazok, marad másolat"]),
    row("részemről|felőlem ,~ rendben|oké|ok|mehet|igen|jó", Phrase::Endorses, "Részemről rendben", &["Részemről rendetlenség"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["még"]),
    (Family::Would, &["szavaznék", "lennék", "adnék"]),
    (Family::Shall, &["fogok"]),
    (Family::Asks, &["ki", "miért", "hány", "mikor", "hogyan", "mi", "van", "lehet", "kell", "számít", "hol"]),
    (Family::They, &["valaki", "mindenki", "sokan", "néhányan", "mások", "senki"]),
    (Family::Gave, &["szavazott", "szavaztak", "adott", "adtak", "írta", "mondta"]),
    (Family::Lean, &["talán", "inkább"]),
    (Family::TakeBack, &["visszavonom"]),
    (Family::Change, &["módosítom"]),
    (Family::InsteadOf, &["helyett"]),
    (Family::Signifies, &["jelent", "jelenti", "számít", "kell"]),
    (Family::Answer, &["szavazzatok", "válaszoljatok"]),
    (Family::TechnicalWord, &["visszaad", "hibakód"]),
    (Family::Gratitude, &["köszönöm", "köszi"]),
    (Family::NamesOf, &["nevében"]),
    (Family::Not, &["nem", "nincs"]),
    (Family::Favours, &["támogatom", "támogatjuk"]),
    (Family::Seems, &["hangzik", "működik", "tűnik"]),
    (Family::Good, &["jól", "jónak"]),
    (Family::GoodIdea, &["jó", "remek"]),
    (Family::Bad, &["rossz"]),
    (Family::Idea, &["ötlet"]),
    (Family::Wait, &["várjunk", "várjatok", "várjuk", "halasszuk"]),
    (Family::Should, &["kellene", "inkább"]),
    (Family::Please, &["kérem", "kérlek"]),
    (Family::Forget, &["felejtsétek", "felejtsd"]),
    (Family::Have, &["vannak", "van"]),
    (Family::Worry, &["kétségeim", "aggályaim", "ellenvetésem", "kifogásom"]),
    (Family::Fear, &["félek", "aggódom", "aggaszt", "zavar"]),
    (Family::Doubtful, &["szkeptikus", "kétlem", "kételkedem"]),
    (Family::Undecided, &["bizonytalan"]),
    (Family::Sure, &["biztos", "meggyőződve"]),
    (Family::Opposes, &["ellenzem", "tiltakozom", "elutasítom"]),
    (Family::Clear, &["határozott", "egyértelmű", "nagy", "hatalmas"]),
    (Family::Nay, &["nem"]),
    (Family::Yea, &["igen"]),
    (Family::What, &["amit"]),
    (Family::Said, &["mondott", "írt", "javasolt"]),
    (Family::RemarkNoun, &["megjegyzéséhez", "megjegyzés"]),
    (Family::ButWord, &["viszont", "hanem"]),
    (Family::Votes, &["szavaz", "szavazata"]),
    (Family::I, &["én", "mi"]),
    (Family::Some, &["komoly", "némi"]),
    (Family::BallotWord, &["szavazatomat"]),
    (Family::NoVoteWord, &["nem"]),
    (Family::ThisThing, &["ez", "ezt", "így", "nem"]),
    (Family::Reservation, &["fenntartással"]),
    (Family::Hence, &["tehát"]),
    (Family::Introduces, &["tehát", "ezért", "így", "szóval", "következésképpen", "ennélfogva", "természetesen", "persze", "összegezve", "összefoglalva"]),
    (Family::Could, &["tudnánk", "lehetne"]),
    (Family::Likes, &["tetszik"]),
    (Family::Think, &["gondolom", "hiszem"]),
    (Family::ThatClause, &["hogy"]),
    (Family::MeWord, &["nekem"]),
    (Family::Another, &["még"]),
    (Family::Only, &["csak"]),
    (Family::Too, &["túl"]),
    (Family::Early, &["korai", "gyors"]),
    (Family::Breaks, &["elrontja"]),
    (Family::Decide, &["döntöttem"]),
    (Family::HereIs, &["íme", "itt"]),
    (Family::Agrees, &["támogatom", "támogatjuk", "támogatnám", "egyetértek", "elfogadom", "helyeslem"]),
    (Family::InFavour, &["mellette"]),
    (Family::IAm, &["vagyok", "vagyunk", "lennék"]),
    (Family::Fully, &["teljesen", "mindenképp", "határozottan", "maximálisan"]),
    (Family::AgreeTo, &["támogatni", "elfogadni"]),
    (Family::Able, &["tudom", "tudjuk", "tudnám"]),
    (Family::AgainstIt, &["ellene"]),
    (Family::IfWord, &["ha", "amennyiben", "feltéve", "feltétellel"]),
    (Family::Gladly, &["szívesen"]),
    (Family::Know, &["tudom"]),
    (Family::AOne, &["egy"]),
    (Family::IVote, &["szavazok", "szavazunk"]),
    (Family::Hasty, &["elhamarkodott", "elhamarkodottnak", "korainak"]),
    (Family::Convinces, &["meggyőző", "győz", "győzött"]),
    (Family::MySupport, &["támogatásom", "támogatásomat"]),
    (Family::ISay, &["mondok", "mondom"]),
    (Family::IGive, &["adom", "adjuk"]),
    (Family::ISpeak, &["foglalok"]),
    (Family::Regret, &["sajnálom", "sajnos"]),
    (Family::Void, &["érvénytelen", "tárgytalan"]),
    (Family::NoLonger, &["már"]),
    (Family::Topic, &["javaslatot", "szavazást"]),
    (Family::Though, &["bár", "habár"]),
    (Family::Amendment, &["módosítás", "módosításra", "ellenjavaslat"]),
    (Family::Example, &["például"]),
    (Family::Need, &["kell", "hiányzik", "szükséges"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ indoklás|indokok|magyarázat|részletek ..1 később|hamarosan|holnap ..2 $", Whole, "Indoklás később", &["Indoklás nélkül"]),
];
