//! Words and rows of the grammar for Czech.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, Noted, Unclear};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Czech",
    words: &[
        (
            Class::Silent,
            &[
                "návrh", "návrhem", "návrhu", "tedy", "takže", "proto", "tudíž", "samozřejmě", "přirozeně",
                "pochopitelně", "závěr", "zkrátka", "shrnuto", "velké", "velký", "obrovské",
            ],
        ),
        (Class::Silent, &["dávám", "dáváme", "svůj"]),
        (Class::Number, &["dva", "tři", "čtyři", "pět", "šest", "sedm", "osm"]),
        (Class::Possessive, &["vaše"]),
        (Class::Organisation, &["nadace", "spolek"]),
        (Class::Silent, &["můj", "hlas", "je", "proti", "pro", "hlasuji", "hlasuju"]),
        (Class::NonBinding, &["nezávazný", "nezávazné"]),
        (Class::Binding, &["závazný", "závazné"]),
        (Class::Condition, &["pokud", "jestli", "jestliže"]),
        (Class::Greeting, &["ahoj", "zdravím"]),
        (Class::Abbreviation, &["např", "tj", "atd"]),
        (Class::Mine, &["můj", "náš", "naší", "mé"]),
        (Class::Silent, &["ahoj", "všem", "díky", "dobrý", "den"]),
        (Class::Praise, &["bohužel", "závěr", "shrnutí"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["pro", "ano"]),
        (List::ChoiceAgainst, &["proti", "ne"]),
        (List::ChoiceOfNone, &["zdržel"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("můj hlas ..1 je|, ..2 VOTE", Cast, "Můj hlas je +1", &["Tvůj hlas je +1"]),
    row("za mě|nás|mne ..1 VOTE", Cast, "Za nás +1", &["Za týden +1"]),
    row("hlasuji ..2 VOTE", Cast, "Hlasuji +1", &["Nehlasuji +1"]),
    row("VOTE ..1 ode|od mě|mne|nás", Cast, "Velké +1 ode mě", &["Velké +1 od Kima"]),
    row("ode|od mě|mne|nás ..2 VOTE", Cast, "Ode mě +1", &["Od Kima +1"]),
    row("VOTE ..3 ,~ ..2 za podmínky", Unclear(Reason::Conditional), "+1 za podmínky, že název zůstane", &["+1 za nás oba"]),
    row("VOTE ..3 ,~ ..2 pokud|jestli|jestliže ..1 <word>", Unclear(Reason::Conditional), "+1, pokud název zůstane", &["+1, název zůstane"]),
    row("měním ..2 hlas na VOTE", Noted(Reason::ChangedVote), "Měním hlas na +1", &["Kim mění hlas na +1"]),
    row("VOTE ..3 ,~ ..2 až|jakmile|když ..1 <word>", Unclear(Reason::Conditional), "+1, jakmile projdou testy", &["+1, testy prošly"]),
    row("hlasuju|dávám ..2 VOTE", Cast, "Dávám +1", &["Dává +1"]),
    row("hlas za ..1 <name> ... VOTE", Unclear(Reason::Proxy), "Hlas za Kima: +1", &["Hlas za změnu: +1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("jsem ..1 proti", Phrase::Outright(Opinion::Against), "Jsem proti", &["Jsem doma"]),
    row("^^ proti ,|$", Phrase::Outright(Opinion::Against), "Proti", &["Protivítr"]),
    row("hlasuji proti", Phrase::Vote(Value::MinusOne, None), "Hlasuji proti", &["Hlasuji zítra"]),
    row("hlasuji pro", Phrase::Vote(Value::PlusOne, None), "Hlasuji pro", &["Hlasuji později"]),
    row("můj hlas ,~ ..1 je|, pro", Phrase::Vote(Value::PlusOne, None), "Můj hlas je pro vydání", &["Jeho hlas je pro vydání"]),
    row("můj hlas ,~ ..1 je|, proti", Phrase::Vote(Value::MinusOne, None), "Můj hlas je proti", &["Jeho hlas je proti"]),
    row("^ souhlasím", Phrase::Outright(Opinion::For), "Souhlasím s tím", &["Oni souhlasím"]),
    row("^ nesouhlasím", Phrase::Outright(Opinion::Against), "Nesouhlasím", &["Ty nesouhlasím"]),
    row("jsem ..1 pro", Phrase::Outright(Opinion::For), "Jsem pro plán", &["Jsem pryč"]),
    row("špatný nápad", Phrase::Objects, "To je špatný nápad", &["To je dobrý nápad"]),
    row("nemohu|nemůžu|nemůžeme ..3 podpořit|souhlasit|schválit", Phrase::Objects, "Nemohu to podpořit", &["Nemohu to otevřít"]),
    row("zdržuji|zdržuju|zdržím ..1 se", Phrase::Vote(Value::Zero, None), "Zdržím se hlasování", &["Zdrží se hlasování"]),
    row("testoval|testovala|zkoušel|zkoušela|spustil|spustila ..4 proti", Phrase::Nothing, "Testovala jsem proti verzi 4", &["Testovala jsem, jsem proti"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["i"]),
    (Family::Would, &["bych"]),
    (Family::Shall, &["budu"]),
    (Family::Asks, &["kdo", "proč", "kolik", "kdy", "jak", "co", "může", "máme", "lze", "je", "jsou", "kde", "čí"]),
    (Family::They, &["někdo", "všichni", "mnozí", "někteří", "jiní", "nikdo", "ona"]),
    (Family::Gave, &["hlasuje", "hlasoval", "hlasovala", "hlasovali", "dal", "dala", "dali", "napsal", "napsala", "řekl"]),
    (Family::Lean, &["možná", "spíš", "spíše", "asi"]),
    (Family::TakeBack, &["stahuji", "beru"]),
    (Family::Change, &["měním"]),
    (Family::Into, &["na"]),
    (Family::InsteadOf, &["místo"]),
    (Family::Signifies, &["znamená", "počítá", "musí", "stačí", "vyžaduje", "blokuje"]),
    (Family::Answer, &["hlasujte", "odpovězte"]),
    (Family::TechnicalWord, &["vrací", "vrátil"]),
    (Family::Gratitude, &["díky", "děkuji"]),
    (Family::ForThat, &["za"]),
    (Family::NamesOf, &["jménem"]),
    (Family::Not, &["ne", "není", "nejsem", "žádné", "žádný"]),
    (Family::Favours, &["podporuji", "podporuju", "podporujeme", "souhlasím"]),
    (Family::Seems, &["zní", "vypadá", "funguje"]),
    (Family::Good, &["dobře", "skvěle", "rozumně"]),
    (Family::GoodIdea, &["dobrý", "skvělý"]),
    (Family::Bad, &["špatný"]),
    (Family::Idea, &["nápad"]),
    (Family::Wait, &["počkejte", "počkejme", "počkat", "vydržte", "počkáme", "odložit", "odložme", "počkal", "počkala"]),
    (Family::Should, &["měli", "raději", "radši"]),
    (Family::Please, &["prosím"]),
    (Family::Forget, &["nezapomeňte"]),
    (Family::Have, &["mám", "máme"]),
    (Family::Worry, &["pochybnosti", "obavy", "výhrady", "výhrad", "námitky", "námitek", "překážky", "překážek"]),
    (Family::Fear, &["bojím", "obávám", "znepokojuje", "zaráží", "nepřesvědčuje", "nepřesvědčilo"]),
    (Family::Doubtful, &["skeptický", "skeptická", "váhám", "pochybuji"]),
    (Family::Undecided, &["nerozhodnutý", "nerozhodnutá", "nerozhodný"]),
    (Family::Sure, &["jistý", "jistá", "přesvědčen", "přesvědčena"]),
    (Family::Opposes, &["nesouhlasím", "protestuji", "odmítám", "zamítám", "neschvaluji"]),
    (Family::Clear, &["jasné", "rozhodné", "velké", "velký", "obrovské"]),
    (Family::Nay, &["ne"]),
    (Family::Yea, &["ano"]),
    (Family::What, &["co"]),
    (Family::Said, &["řekl", "řekla", "napsal", "napsala", "píše", "navrhuje"]),
    (Family::RemarkNoun, &["komentář", "komentáři", "poznámce"]),
    (Family::ToThat, &["k", "ke"]),
    (Family::ButWord, &["ale"]),
    (Family::Votes, &["hlasuje"]),
    (Family::FromThat, &["od"]),
    (Family::I, &["já", "my"]),
    (Family::Some, &["několik", "nějaké", "vážné", "jisté"]),
    (Family::BallotWord, &["hlas"]),
    (Family::Dont, &["nespouštějte", "nevydávejte", "nedělejte", "neměňte", "nemažte", "nezavírejte", "nepřesouvejte", "nepouštějte", "nespěchejme", "nespěchejte", "nelíbí"]),
    (Family::NoVoteWord, &["není", "žádné", "žádný", "nedávám"]),
    (Family::ThisThing, &["to", "tohle", "tak"]),
    (Family::Reservation, &["výhradou"]),
    (Family::Hence, &["tedy", "takže"]),
    (Family::Introduces, &["tedy", "takže", "proto", "tudíž", "samozřejmě", "přirozeně", "pochopitelně", "závěr", "zkrátka", "shrnuto"]),
    (Family::Could, &["můžeme", "nemůžeme", "mohli"]),
    (Family::Likes, &["líbí"]),
    (Family::Think, &["myslím"]),
    (Family::ThatClause, &["že", "aby"]),
    (Family::MeWord, &["mě", "mne", "nás"]),
    (Family::Another, &["další"]),
    (Family::Only, &["jen", "pouze"]),
    (Family::Too, &["příliš", "moc"]),
    (Family::Early, &["brzy", "rychle", "riskantní"]),
    (Family::Breaks, &["rozbije", "rozbíjí"]),
    (Family::Decide, &["rozhodnout", "rozhodl"]),
    (Family::HereIs, &["tady", "zde", "potvrzuji"]),
    (Family::Agrees, &["souhlasím", "podporuji", "podporuju", "podporujeme", "podpořím", "schvaluji"]),
    (Family::InFavour, &["zastáncem", "zastánkyní", "nakloněn", "nakloněna"]),
    (Family::IAm, &["jsem", "jsme"]),
    (Family::Fully, &["zcela", "plně", "naprosto", "jednoznačně", "rozhodně"]),
    (Family::AgreeTo, &["podpořit", "souhlasit", "schválit"]),
    (Family::Able, &["mohu", "můžu", "můžeme", "mohl", "mohla"]),
    (Family::AgainstIt, &["proti"]),
    (Family::IfWord, &["pokud", "jestli", "jestliže", "podmínkou", "podmínky", "když", "až"]),
    (Family::YouHave, &["máte", "máš"]),
    (Family::Gladly, &["klidně", "rád", "ráda", "jasně"]),
    (Family::IVote, &["hlasuji", "hlasuju", "hlasujeme"]),
    (Family::Hasty, &["předčasné", "unáhlené", "ukvapené"]),
    (Family::MySupport, &["podporu", "podpora", "souhlas"]),
    (Family::ISay, &["říkám", "říkáme"]),
    (Family::IGive, &["dávám", "dáváme"]),
    (Family::ISpeak, &["vyslovuji", "vyslovuju"]),
    (Family::Regret, &["bohužel", "líto", "omlouvám"]),
    (Family::Side, &["strany"]),
    (Family::Void, &["neplatné", "bezpředmětné", "padá", "odpadá"]),
    (Family::NoLonger, &["už"]),
    (Family::PhoneCall, &["hovor", "telefonát"]),
    (Family::Topic, &["návrhu", "hlasování"]),
    (Family::Though, &["ačkoli", "ačkoliv", "přestože"]),
    (Family::Amendment, &["protinávrh", "protinávrhu", "pozměňovací"]),
    (Family::Example, &["příklad", "například"]),
    (Family::Need, &["chybí", "potřebujeme", "potřeba"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ zdůvodnění|vysvětlení|podrobnosti|důvody ..1 později|následuje|zítra|brzy ..2 $", Whole, "Vysvětlení později", &["Vysvětlení chybí"]),
];
