//! Words and rows of the grammar for Dutch.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Replaced, Unclear};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Misgiving, Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Dutch",
    words: &[
        (
            Class::Silent,
            &[
                "voorstel", "harte", "daarom", "derhalve", "kortom", "natuurlijk", "conclusie", "vandaar",
                "bijgevolg", "uiteraard", "samengevat", "samenvattend", "vanzelfsprekend", "grote", "dikke",
                "vette", "enorme",
            ],
        ),
        (Class::Hypothetical, &["zou"]),
        (Class::Silent, &["geef", "geven"]),
        (Class::Silent, &["een", "van", "mij", "ons", "duidelijk", "volmondig"]),
        (Class::Number, &["twee", "drie", "vier", "vijf", "zes", "zeven", "negen", "tien"]),
        (Class::Praise, &["conclusie", "samenvattend", "samengevat", "kortom"]),
        (Class::Possessive, &["jullie"]),
        (Class::Organisation, &["stichting", "vereniging", "universiteit"]),
        (Class::Silent, &["ik", "mijn", "stem", "is", "tegen", "voor", "nee", "ja", "dus", "ben", "het"]),
        (Class::Denial, &["niet"]),
        (Class::NonBinding, &["niet-bindend"]),
        (Class::Binding, &["bindend"]),
        (Class::Condition, &["mits", "tenzij", "zodra", "zolang"]),
        (Class::Greeting, &["hallo", "hoi", "beste"]),
        (Class::Abbreviation, &["bijv", "evt"]),
        (Class::Mine, &["mijn", "onze"]),
        (Class::Praise, &["helaas"]),
        (Class::Empty, &["omdat", "nee"]),
        (Class::Title, &["ontwikkelaar", "voorzitter"]),
        (Class::BesideTitle, &["van"]),
        (Class::Or, &["of", "en"]),
        (Class::Closing, &["groeten", "groet", "vriendelijke", "met"]),
        (
            Class::Silent,
            &[
                "groeten", "groetjes", "bedankt", "hoi", "hallo", "allemaal", "dag", "beste", "dank",
                "dankjewel", "goedemorgen",
            ],
        ),
    ],
    marks: MARKS,
    phrases: PHRASES,
    misgivings: &[
        row(
            "ik ..1 heb ..3 bedenkingen|twijfels|bezwaren|bezwaar",
            Misgiving::Objects,
            "Ik heb nog bedenkingen",
            &["Ik heb nog tijd"],
        ),
        row(
            "geen|zonder ..1 bedenkingen|twijfels|bezwaren|bezwaar",
            Misgiving::Nothing,
            "Ik heb geen bezwaar",
            &["Ik heb bezwaar"],
        ),
        row(
            "ik ..1 ben ..2 niet zeker|overtuigd ..1 of|dat|van",
            Misgiving::Doubts,
            "Ik ben niet overtuigd dat dit werkt",
            &["Ik ben overtuigd dat dit werkt"],
        ),
        row(
            "ik ..1 denk|geloof niet dat",
            Misgiving::Doubts,
            "Ik denk niet dat dit klaar is",
            &["Ik denk dat dit klaar is"],
        ),
        row("te vroeg|riskant|snel|gevaarlijk", Misgiving::Doubts, "Dit is te vroeg", &["Dit is vroeg"]),
    ],
    pointers: POINTERS,
    lists: &[&[
        (List::ChoiceFor, &["voor", "ja"]),
        (List::ChoiceAgainst, &["tegen", "nee"]),
        (List::ChoiceOfNone, &["onthouding"]),
    ]],
    families: FAMILIES,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("<mine> OTHER ..1 wijzigen|veranderen|omzetten in|naar ..1 VOTE", Noted(Reason::ChangedVote), "Ik moet mijn -1 wijzigen in +1", &["Ik moet dit wijzigen in +1"]),
    row("<mine> VOTE ..1 wijzigen|veranderen|omzetten in|naar ..1 OTHER", Replaced, "Ik moet mijn -1 wijzigen in +1", &["Kim wil zijn -1 wijzigen in +1"]),
    row("mijn stem ..1 is|, ..2 VOTE", Cast, "Mijn stem is +1", &["Zijn stem is +1"]),
    row("ik stem|geef ..2 VOTE", Cast, "Ik stem +1", &["Hij stemt +1"]),
    row("VOTE ..1 van|voor mij|ons|mijn kant~", Cast, "Een +1 van mij", &["Een +1 van Kim"]),
    row("van mij|ons ..3 VOTE", Cast, "Van mij krijg je een +1", &["Van Kim krijg je een +1"]),
    row("^ een~ dikke|grote|vette|stevige VOTE", Cast, "Dikke +1 voor dit plan", &["Hoe dik is een +1?"]),
    row("ik|moet|wil ik|moet|wil ..3 VOTE stemmen|geven", Cast, "Ik moet -1 stemmen", &["Je moet geen -1 stemmen"]),
    row("verander|wijzig|zet ..3 stem ..2 naar|in|op VOTE", Noted(Reason::ChangedVote), "Ik verander mijn stem in +1", &["Kim verandert zijn stem in +1"]),
    row("VOTE ,~ als de|het|we|er|iemand|dat|die|jullie|ze|niemand", Unclear(Reason::Conditional), "+1 als er een backup is", &["+1, er is een backup"]),
    row("<name> stemde|heeft|gaf ..3 VOTE", No(SomebodyElses), "Kim stemde -1", &["Ik stem -1"]),
    row("^ ik|wij ook ..2 VOTE", Cast, "Ik ook +1", &["Kim ook +1"]),
    row("wat mij|ons betreft ..2 VOTE", Cast, "Wat mij betreft +1", &["Wat Kim betreft +1"]),
    row("ik ga|kies|ben voor|op ..1 VOTE", Cast, "Ik ga voor -1", &["Kim gaat voor -1"]),
    row("^^ als ... , ..2 VOTE", Unclear(Reason::Conditional), "Als de naam blijft, +1", &["De naam blijft, +1"]),
    row("VOTE ,~ als ..4 wordt|gaat|kan|werkt|blijft|komt|worden", Unclear(Reason::Conditional), "+1 als Kim morgen komt", &["+1 als dank"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("ik ..1 ben ..2 tegen", Phrase::Outright(Opinion::Against), "Ik ben tegen", &["Ik ben hier"]),
    row("^^ tegen ,|$", Phrase::Outright(Opinion::Against), "Tegen", &["Tegenwind"]),
    row("ik ..1 stem ..2 tegen", Phrase::Vote(Value::MinusOne, None), "Ik stem tegen", &["Ik stem morgen"]),
    row("ik ..1 stem dus|graag|ook|zeker|natuurlijk~ voor", Phrase::Vote(Value::PlusOne, None), "Ik stem voor", &["Ik stem later"]),
    row("niet ..2 eens", Phrase::Objects, "Niet mee eens", &["Mee eens"]),
    row("ik ..1 ben ..2 voor", Phrase::Outright(Opinion::For), "Ik ben voor", &["Ik ben later"]),
    row("^^ akkoord ,|$", Phrase::Outright(Opinion::ForAlone), "Akkoord", &["Akkoord met Bo"]),
    row("onthoud|onthouden ..1 me|mij|ons", Phrase::Vote(Value::Zero, None), "Ik onthoud me", &["Ik onthoud alles"]),
    row("ik ben ..3 niet ..1 voor", Phrase::Objects, "Ik ben er niet voor", &["Ik ben er voor"]),
    row("slecht ..1 idee|plan", Phrase::Objects, "Dit is een slecht idee", &["Dit is een goed idee"]),
    row("kan|kunnen ..2 niet ..1 steunen|instemmen|achter", Phrase::Objects, "Ik kan dit niet steunen", &["Ik kan dit steunen"]),
    row("mijn stem ..1 is ..1 voor|ja", Phrase::Vote(Value::PlusOne, None), "Mijn stem is voor", &["Zijn stem is voor"]),
    row("mijn stem ..1 is ..1 tegen|nee", Phrase::Vote(Value::MinusOne, None), "Mijn stem is tegen", &["Zijn stem is tegen"]),
    row("wat mij|ons betreft ,~ ..3 doen|akkoord|goed|prima|ok|oké|ja", Phrase::Endorses, "Wat mij betreft doen we het", &["Wat mij betreft is het laat"]),
    row("kan|kunnen ..1 me|mij|ons ..2 in vinden", Phrase::Endorses, "Daar kan ik me in vinden", &["Daar kan ik het vinden"]),
    row("ik|wij|we|wijs|wijzen ..1 wijs|wijzen|ik|wij|we ..4 af ,|$", Phrase::Outright(Opinion::Against), "Ik wijs dit plan af", &["Ik wijs dit plan aan"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["ook", "zelfs"]),
    (Family::Would, &["zou", "zouden"]),
    (Family::Shall, &["zal", "zullen"]),
    (Family::Asks, &["wie", "waarom", "hoeveel", "wanneer", "hoe", "heeft", "hebben", "zijn", "kan", "kunnen", "telt", "geldt", "mag", "mogen", "moet", "moeten", "welke", "waar"]),
    (Family::They, &["hij", "zij", "iemand", "iedereen", "velen", "sommigen", "anderen", "niemand"]),
    (Family::Gave, &["stemt", "stemde", "stemden", "gaf", "geeft", "zegt", "zei", "heeft"]),
    (Family::Lean, &["misschien", "eerder", "neig"]),
    (Family::TakeBack, &["trek"]),
    (Family::Change, &["verander", "wijzig"]),
    (Family::Into, &["naar", "in"]),
    (Family::InsteadOf, &["plaats"]),
    (Family::Signifies, &["betekent", "telt", "moet", "volstaat", "blokkeert"]),
    (Family::Answer, &["antwoord"]),
    (Family::TechnicalWord, &["retourneert", "foutcode"]),
    (Family::Gratitude, &["bedankt", "dank"]),
    (Family::ForThat, &["voor"]),
    (Family::In, &["in", "uit"]),
    (Family::NameOf, &["naam"]),
    (Family::NamesOf, &["namens"]),
    (Family::Not, &["niet", "geen"]),
    (Family::Favours, &["steun", "ondersteun", "steunen", "ondersteunen"]),
    (Family::Seems, &["lijkt", "klinkt", "ziet", "werkt", "vind"]),
    (Family::Good, &["goed", "prima", "mooi"]),
    (Family::GoodIdea, &["goed", "goede", "prima"]),
    (Family::Bad, &["slecht", "slechte"]),
    (Family::Idea, &["idee"]),
    (Family::Wait, &["wacht", "wachten", "momentje", "uitstellen"]),
    (Family::Should, &["moeten", "liever", "zouden"]),
    (Family::Please, &["alsjeblieft", "alstublieft", "graag"]),
    (Family::Forget, &["vergeten"]),
    (Family::Have, &["heb", "hebben", "maak"]),
    (Family::Worry, &["twijfels", "bezwaren", "bezwaar", "bedenkingen", "zorgen", "obstakels"]),
    (Family::Fear, &["vrees", "betwijfel"]),
    (Family::Doubtful, &["sceptisch", "huiverig", "terughoudend"]),
    (Family::Undecided, &["besluiteloos", "onbeslist", "twijfel"]),
    (Family::Sure, &["zeker", "overtuigd"]),
    (Family::Opposes, &["verzet"]),
    (Family::Clear, &["duidelijk", "duidelijke", "volmondig", "grote", "dikke", "vette", "enorme", "stevige"]),
    (Family::Nay, &["nee"]),
    (Family::Yea, &["ja"]),
    (Family::What, &["wat"]),
    (Family::Said, &["zegt", "zei", "schrijft", "schreef", "voorstelt"]),
    (Family::RemarkNoun, &["opmerking"]),
    (Family::ToThat, &["aan", "voor", "op"]),
    (Family::ButWord, &["maar"]),
    (Family::Votes, &["stemt"]),
    (Family::ThatOne, &["het", "dat", "die"]),
    (Family::FromThat, &["van"]),
    (Family::I, &["ik", "wij", "we"]),
    (Family::Some, &["enkele", "wat", "nog", "ernstige", "grote", "mijn", "een", "me"]),
    (Family::BallotWord, &["stem"]),
    (Family::NoVoteWord, &["geen", "niet"]),
    (Family::ThisThing, &["dit", "dat", "ik", "wij", "zo"]),
    (Family::Reservation, &["voorbehoud"]),
    (Family::Hence, &["dus"]),
    (Family::Introduces, &["dus", "daarom", "derhalve", "kortom", "natuurlijk", "conclusie", "vandaar", "bijgevolg", "uiteraard", "samengevat", "samenvattend", "vanzelfsprekend"]),
    (Family::Could, &["kunnen", "zouden"]),
    (Family::Likes, &["bevalt"]),
    (Family::Think, &["denk", "geloof"]),
    (Family::ThatClause, &["dat"]),
    (Family::MeWord, &["mij", "ons"]),
    (Family::Another, &["nog"]),
    (Family::Only, &["alleen", "enkel", "slechts"]),
    (Family::Too, &["te"]),
    (Family::Early, &["vroeg", "snel", "riskant"]),
    (Family::Breaks, &["breekt"]),
    (Family::Decide, &["besluiten", "beslissen"]),
    (Family::HereIs, &["hierbij", "hier", "bevestig"]),
    (Family::Agrees, &["onderschrijf", "beaam", "ondersteun"]),
    (Family::InFavour, &["akkoord", "eens", "voorstander"]),
    (Family::IAm, &["ben", "zou"]),
    (Family::Fully, &["helemaal", "volledig", "absoluut", "volkomen", "zeker"]),
    (Family::AgreeTo, &["steunen", "instemmen", "onderschrijven"]),
    (Family::Able, &["kan", "zou", "zal", "wil", "kunnen"]),
    (Family::AgainstIt, &["tegen"]),
    (Family::IfWord, &["als", "mits", "indien", "voorwaarde", "zodra", "zolang", "tenzij"]),
    (Family::YouHave, &["hebben", "hebt", "krijgen", "krijgt"]),
    (Family::Gladly, &["graag", "prima"]),
    (Family::Know, &["weet"]),
    (Family::AOne, &["een"]),
    (Family::IVote, &["stem", "stemmen"]),
    (Family::Hasty, &["voorbarig", "overhaast"]),
    (Family::Convinces, &["overtuigt", "overtuigen"]),
    (Family::MySupport, &["steun", "zegen", "instemming"]),
    (Family::ISay, &["zeg", "zeggen"]),
    (Family::IGive, &["geef", "geven"]),
    (Family::ISpeak, &["spreek"]),
    (Family::Regret, &["spijt", "helaas"]),
    (Family::Side, &["kant"]),
    (Family::Void, &["ingetrokken", "vervallen", "vervalt"]),
    (Family::NoLonger, &["meer"]),
    (Family::PhoneCall, &["telefoontje", "telefoongesprek", "belletje"]),
    (Family::Topic, &["voorstel", "oproep", "geheel"]),
    (Family::Though, &["hoewel", "ofschoon"]),
    (Family::Amendment, &["amendement", "tegenvoorstel", "wijzigingsvoorstel"]),
    (Family::Example, &["voorbeeld", "bijvoorbeeld"]),
    (Family::ToIt, &["daarop", "daarmee", "hiermee", "daartoe"]),
    (Family::Need, &["nodig", "ontbreken", "ontbreekt"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("zie", Whole, "Zie boven", &["Ik kijk naar boven"]),
    row("^^ uitleg|redenen|details|toelichting|motivatie ..1 volgt|volgen|later|morgen ..2 $", Whole, "Uitleg volgt", &["Uitleg ontbreekt"]),
];
