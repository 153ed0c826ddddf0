//! Words and rows of the grammar for Swedish.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Unclear, Withdraws};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Misgiving, Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Swedish",
    words: &[
        (
            Class::Silent,
            &[
                "sammantaget", "förslaget", "därför", "således", "följaktligen", "såklart", "självklart",
                "naturligtvis", "givetvis", "slutsats", "sammanfattningsvis", "stort", "jättestort",
                "rejält", "så",
            ],
        ),
        (Class::Hypothetical, &["vore"]),
        (Class::Silent, &["ger", "lägger"]),
        (Class::Silent, &["det", "blir", "ett", "från", "mig", "oss", "tydligt"]),
        (Class::Number, &["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"]),
        (Class::Organisation, &["stiftelsen", "föreningen"]),
        (Class::Silent, &["jag", "min", "röst", "är", "nej", "ja", "emot", "för", "alltså", "röstar"]),
        (Class::Denial, &["inte", "ej"]),
        (Class::NonBinding, &["icke-bindande", "rådgivande"]),
        (Class::Binding, &["bindande"]),
        (Class::Condition, &["förutsatt", "såvida", "ifall"]),
        (Class::Greeting, &["hej", "hejsan"]),
        (Class::Praise, &["tyvärr", "slutsats", "sammanfattning"]),
        (Class::Empty, &["nej"]),
        (Class::Title, &["utvecklare", "ordförande"]),
        (Class::Or, &["eller", "och"]),
        (Class::Abbreviation, &["t.ex", "bl.a", "osv"]),
        (Class::Mine, &["min", "mitt", "vår"]),
        (Class::Unit, &["min"]),
        (Class::Closing, &["hälsningar", "med", "vänliga", "vänlig", "mvh", "tack"]),
        (Class::Silent, &["hej", "hälsningar", "mvh", "tack", "alla", "hälsning", "vänliga"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    misgivings: &[
        row(
            "jag har ..2 invändningar|tvivel|betänkligheter",
            Misgiving::Objects,
            "Jag har vissa invändningar",
            &["Jag har vissa planer"],
        ),
        row(
            "inga|inte ..1 invändningar|tvivel|betänkligheter",
            Misgiving::Nothing,
            "Jag har inga invändningar",
            &["Jag har invändningar"],
        ),
        row(
            "jag ..1 är inte säker|övertygad ..1 på|om|att",
            Misgiving::Doubts,
            "Jag är inte säker på det",
            &["Jag är säker på det"],
        ),
        row(
            "jag tror inte ..1 att|vi",
            Misgiving::Doubts,
            "Jag tror inte att det fungerar",
            &["Jag tror att det fungerar"],
        ),
        row("för tidigt|riskabelt", Misgiving::Doubts, "Det är för tidigt", &["Det är tidigt"]),
    ],
    lists: &[&[
        (List::ChoiceFor, &["ja", "för"]),
        (List::ChoiceAgainst, &["nej", "emot"]),
        (List::ChoiceOfNone, &["avstår"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("min röst ..1 är|, ..2 VOTE", Cast, "Min röst är +1", &["Din röst är +1"]),
    row("jag röstar ..2 VOTE", Cast, "Jag röstar +1", &["Han röstar +1"]),
    row("VOTE ..1 från|av mig|oss|min sida~", Cast, "Då blir det +1 från mig", &["Då blir det +1 från Kim"]),
    row("från mig|oss ..3 VOTE", Cast, "Från mig blir det +1", &["Från Kim blir det +1"]),
    row("^ en|ett stor|stort|rejäl|klar|klart VOTE", Cast, "Ett stort +1 till planen", &["En dag +1"]),
    row("måste|vill ..2 rösta ..2 VOTE", Cast, "Jag måste rösta -1", &["Man kan rösta -1"]),
    row("ändrar min|vår röst till VOTE", Noted(Reason::ChangedVote), "Jag ändrar min röst till +1", &["Kim ändrar hans röst till +1"]),
    row("VOTE ..3 ,~ ..2 förutsatt|såvida|under förutsättning~ ..1 att|det|ni|vi|inte", Unclear(Reason::Conditional), "+1, förutsatt att namnet blir kvar", &["+1, namnet blir kvar"]),
    row("<name> röstade|har|gav ..3 VOTE", No(SomebodyElses), "Kim röstade -1", &["Jag röstar -1"]),
    row("^ jag|vi också ..2 VOTE", Cast, "Jag också +1", &["Kim också +1"]),
    row("för min|vår del ..3 VOTE", Cast, "För min del blir det -1", &["För Kims del blir det -1"]),
    row("^^ om ... , ..2 VOTE", Unclear(Reason::Conditional), "Om namnet blir kvar, +1", &["Namnet blir kvar, +1"]),
    row("VOTE ..3 ,~ ..2 när ..1 <word>", Unclear(Reason::Conditional), "+1 när testerna är klara", &["+1, testerna är klara"]),
    row("VOTE ..2 ,~ ..2 om <word> <word>", Unclear(Reason::Conditional), "+1 om Kim säger ja", &["+1 om igen"]),
    row("röst åt ..1 <name> ... VOTE", Unclear(Reason::Proxy), "En röst åt Kim: +1", &["En röst till: +1"]),
    row("tar tillbaka ..2 VOTE", Withdraws, "Jag tar tillbaka mitt -1", &["Jag tar mitt -1 på allvar"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("jag är ..1 emot|mot", Phrase::Outright(Opinion::Against), "Jag är emot", &["Jag är här"]),
    row("jag röstar nej|emot", Phrase::Vote(Value::MinusOne, None), "Jag röstar nej", &["Jag röstar senare"]),
    row("jag röstar ja|för", Phrase::Vote(Value::PlusOne, None), "Jag röstar ja", &["Jag röstar snart"]),
    row("jag är ..1 för", Phrase::Outright(Opinion::For), "Jag är för", &["Jag är borta"]),
    row("^^ instämmer ,|$", Phrase::Outright(Opinion::ForAlone), "Instämmer", &["Instämmer i allt"]),
    row("jag håller inte med", Phrase::Objects, "Jag håller inte med", &["Jag håller med"]),
    row("jag|vi avstår", Phrase::Vote(Value::Zero, None), "Jag avstår", &["Jag kommer"]),
    row("kan|kunde inte ..1 stödja|stöda|godta|acceptera", Phrase::Objects, "Jag kan inte stödja detta", &["Jag kan stödja detta"]),
    row("dålig idé", Phrase::Objects, "Det är en dålig idé", &["Det är en god idé"]),
    row("min röst ..1 är ..1 ja|för", Phrase::Vote(Value::PlusOne, None), "Min röst är ja", &["Hans röst är ja"]),
    row("min röst ..1 är ..1 nej|emot", Phrase::Vote(Value::MinusOne, None), "Min röst är nej", &["Hans röst är nej"]),
    row("lägger ner|ned min röst", Phrase::Vote(Value::Zero, None), "Vi lägger ner: jag lägger ner min röst", &["Jag lägger in min röst"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["även"]),
    (Family::Would, &["skulle"]),
    (Family::Asks, &["vem", "varför", "hur", "när", "vad", "har", "är", "kan", "får", "räknas", "gäller", "finns", "måste", "ska", "vilken", "vilka"]),
    (Family::They, &["han", "hon", "någon", "alla", "många", "några", "andra", "ingen"]),
    (Family::Gave, &["röstade", "gav", "sade"]),
    (Family::Lean, &["kanske", "snarare", "lutar"]),
    (Family::TakeBack, &["drar"]),
    (Family::Change, &["ändrar", "byter", "ändra"]),
    (Family::Into, &["till"]),
    (Family::InsteadOf, &["istället"]),
    (Family::Signifies, &["betyder", "räknas", "måste", "räcker", "kräver", "blockerar"]),
    (Family::Answer, &["svara", "rösta"]),
    (Family::TechnicalWord, &["returnerar", "felkod"]),
    (Family::Gratitude, &["tack"]),
    (Family::ForThat, &["för"]),
    (Family::In, &["i", "på"]),
    (Family::NameOf, &["vägnar"]),
    (Family::Not, &["inte", "inga", "ingen"]),
    (Family::Favours, &["stöder", "stödjer", "tillstyrker"]),
    (Family::Seems, &["ser", "låter", "verkar", "fungerar", "tycker"]),
    (Family::Good, &["bra", "rimligt", "vettigt"]),
    (Family::GoodIdea, &["bra", "god"]),
    (Family::Bad, &["dålig"]),
    (Family::Idea, &["idé"]),
    (Family::Wait, &["vänta", "stopp", "avvakta"]),
    (Family::Should, &["borde", "bör", "hellre"]),
    (Family::Please, &["snälla"]),
    (Family::Forget, &["glöm", "glömma"]),
    (Family::Have, &["har"]),
    (Family::Worry, &["tvivel", "invändningar", "invändning", "betänkligheter", "farhågor", "dubier", "hinder"]),
    (Family::Fear, &["orolig", "befarar", "oroar"]),
    (Family::Doubtful, &["skeptisk", "tveksam", "betänksam", "tvekar"]),
    (Family::Undecided, &["osäker", "kluven"]),
    (Family::Sure, &["säker", "övertygad"]),
    (Family::Opposes, &["motsätter", "protesterar"]),
    (Family::Clear, &["tydligt", "klart", "bestämt", "stort", "jättestort", "rejält"]),
    (Family::Nay, &["nej"]),
    (Family::Yea, &["ja", "bifall"]),
    (Family::What, &["vad"]),
    (Family::Said, &["säger", "sa", "skriver", "skrev", "föreslår"]),
    (Family::RemarkNoun, &["kommentar", "kommentaren", "anmärkning"]),
    (Family::ToThat, &["till", "på"]),
    (Family::ButWord, &["men"]),
    (Family::Votes, &["röstar"]),
    (Family::ThatOne, &["det", "den"]),
    (Family::FromThat, &["från", "av"]),
    (Family::I, &["jag", "vi"]),
    (Family::Some, &["några", "vissa", "stora", "allvarliga", "en", "mina", "lite"]),
    (Family::BallotWord, &["röst"]),
    (Family::NoVoteWord, &["inte", "ingen", "inget"]),
    (Family::ThisThing, &["det", "jag", "vi", "så"]),
    (Family::Reservation, &["reservation", "förbehåll"]),
    (Family::Hence, &["alltså", "därför"]),
    (Family::Introduces, &["alltså", "därför", "således", "följaktligen", "såklart", "självklart", "naturligtvis", "givetvis", "slutsats", "sammanfattningsvis", "sammantaget"]),
    (Family::Could, &["kan", "kunde"]),
    (Family::Likes, &["gillar"]),
    (Family::Think, &["tror", "tycker"]),
    (Family::ThatClause, &["att"]),
    (Family::MeWord, &["mig", "oss"]),
    (Family::Another, &["till"]),
    (Family::Only, &["bara", "endast"]),
    (Family::Too, &["för"]),
    (Family::Early, &["tidigt", "snabbt", "riskabelt"]),
    (Family::Breaks, &["förstör"]),
    (Family::Decide, &["bestämma", "bestämt"]),
    (Family::HereIs, &["här", "bekräftar"]),
    (Family::Agrees, &["tillstyrker", "instämmer", "bifaller", "samtycker"]),
    (Family::InFavour, &["enig", "överens", "förespråkare"]),
    (Family::IAm, &["är", "vore"]),
    (Family::Fully, &["helt", "fullt", "absolut", "klart"]),
    (Family::AgreeTo, &["stödja", "stöda", "tillstyrka", "instämma"]),
    (Family::Able, &["kan", "skulle", "vill"]),
    (Family::AgainstIt, &["emot", "motståndare"]),
    (Family::IfWord, &["om", "förutsatt", "ifall", "såvida", "villkor"]),
    (Family::YouHave, &["har", "får"]),
    (Family::Gladly, &["gärna", "visst"]),
    (Family::Know, &["vet"]),
    (Family::AOne, &["ett"]),
    (Family::IVote, &["röstar"]),
    (Family::Hasty, &["förhastat", "förhastad", "överilat"]),
    (Family::Convinces, &["övertygar", "övertygade"]),
    (Family::MySupport, &["stöd", "bifall"]),
    (Family::ISay, &["säger"]),
    (Family::IGive, &["ger", "lägger"]),
    (Family::ISpeak, &["uttalar"]),
    (Family::Regret, &["ledsen", "tyvärr"]),
    (Family::Side, &["sida"]),
    (Family::Void, &["tillbakadraget", "återkallat", "utgår", "bortfaller"]),
    (Family::NoLonger, &["längre"]),
    (Family::PhoneCall, &["telefonsamtal", "samtal"]),
    (Family::Topic, &["förslaget", "omröstningen", "helheten"]),
    (Family::Though, &["fastän"]),
    (Family::Amendment, &["ändringsförslag", "tilläggsförslag", "motförslag"]),
    (Family::Example, &["exempel"]),
    (Family::ToIt, &["därtill"]),
    (Family::Need, &["behöver", "behövs", "saknas"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ förklaring|motivering|detaljer|skäl ..1 följer|kommer|senare|imorgon ..2 $", Whole, "Motivering följer", &["Motivering saknas"]),
];
