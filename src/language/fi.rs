//! Words and rows of the grammar for Finnish.

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
    name: "Finnish",
    words: &[
        (
            Class::Silent,
            &[
                "ehdotusta", "esitystä", "joten", "siis", "siksi", "niinpä", "tietysti", "tietenkin",
                "luonnollisesti", "lopputulos", "yhteenveto", "eli", "iso", "valtava", "suuri", "minulta",
                "meiltä", "multa",
            ],
        ),
        (Class::Hypothetical, &["kannattaisin", "hyväksyisin", "puoltaisin", "olisin"]),
        (Class::Silent, &["annan", "annamme"]),
        (Class::Abbreviation, &["esim", "ym"]),
        (Class::Mine, &["minun"]),
        (Class::Number, &["kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän"]),
        (Class::Organisation, &["säätiö", "yhdistys"]),
        (Class::Silent, &["minä", "äänestän", "ääneni", "on", "vastaan", "puolesta", "ei", "kyllä"]),
        (Class::Denial, &["ei"]),
        (Class::Binding, &["sitova"]),
        (Class::Condition, &["jos", "mikäli", "kunhan"]),
        (Class::Greeting, &["hei", "moi", "terve"]),
        (Class::Mine, &["ääneni"]),
        (Class::Praise, &["valitettavasti", "lopputulos", "yhteenveto"]),
        (Class::Title, &["kehittäjä"]),
        (Class::Closing, &["terveisin"]),
        (Class::Silent, &["terveisin", "hei", "kaikki", "kaikille", "kiitos", "moi"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["kyllä", "puolesta"]),
        (List::ChoiceAgainst, &["ei", "vastaan"]),
        (List::ChoiceOfNone, &["tyhjä"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("vedän|otan|perun|peruutan ..2 VOTE ..1 takaisin|pois|äänen|ääneni", Withdraws, "Perun -1 ääneni", &["Perun kokouksen, -1"]),
    row("^^ minulta|multa|meiltä iso|selvä|valtava~ ,~ VOTE", Cast, "Multa +1", &["Kimiltä +1"]),
    row("^^ minun~ ääneni ,|on ..1 VOTE", Cast, "Ääneni on +1", &["Hänen äänensä on +1"]),
    row("VOTE ..1 minulta|meiltä|puolestani", Cast, "Tässä +1 minulta", &["Iso +1 Kimiltä"]),
    row("VOTE ..3 ,~ ..2 jos|mikäli|kunhan ..1 <word>", Unclear(Reason::Conditional), "+1, jos nimi säilyy", &["+1, nimi säilyy"]),
    row("äänestän ..2 VOTE", Cast, "Äänestän +1", &["Kim äänestää +1"]),
    row("VOTE ..3 ,~ ..2 kun|heti ..1 <word>", Unclear(Reason::Conditional), "+1 heti kun testit menevät läpi", &["+1, testit menevät läpi"]),
    row("annan ..2 VOTE", Cast, "Annan tälle +1", &["Kim antaa tälle +1"]),
    row("^ kun ..8 ,~ ..2 VOTE", Unclear(Reason::Conditional), "Kun testit ovat valmiit, +1", &["Kunnossa, +1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("^ vastustan", Phrase::Outright(Opinion::Against), "Vastustan tätä", &["Hän vastustaa"]),
    row("^ kannatan", Phrase::Outright(Opinion::For), "Kannatan tätä", &["Hän kannattaa"]),
    row("^^ samaa mieltä", Phrase::EndorsesAlone, "Samaa mieltä", &["Eri mieltä"]),
    row("en kannata", Phrase::Objects, "En kannata tätä", &["Kannatan tätä"]),
    row("äänestän ..2 puolesta", Phrase::Vote(Value::PlusOne, None), "Äänestän puolesta", &["Äänestän huomenna"]),
    row("äänestän ..2 vastaan", Phrase::Vote(Value::MinusOne, None), "Äänestän vastaan", &["Äänestän huomenna"]),
    row("^^ tyhjää minulta|meiltä", Phrase::Vote(Value::Zero, None), "Tyhjää minulta", &["Tyhjää tilaa on"]),
    row("pidättäydyn|tyhjää ,|$|äänestämästä|äänestyksestä|tästä", Phrase::Vote(Value::Zero, None), "Äänestän tyhjää", &["Äänestän huomenna"]),
    row("sopii|käy minulle|mulle|meille|ok|hyvin", Phrase::Endorses, "Tämä sopii minulle", &["Tämä on minulle"]),
    row("olen|olemme ..2 samaa mieltä", Phrase::Outright(Opinion::For), "Olen samaa mieltä", &["Olen eri mieltä"]),
    row("olen|olemme ..2 eri mieltä", Phrase::Objects, "Olen eri mieltä", &["Olen samaa mieltä"]),
    row("minulle|mulle|meille käy|sopii", Phrase::Endorses, "Minulle käy", &["Minulle käyvät kirjeet"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Would, &["olisin", "äänestäisin", "antaisin"]),
    (Family::Shall, &["aion"]),
    (Family::Asks, &["kuka", "miksi", "miten", "milloin", "mitä", "montako", "kuinka", "onko", "ovatko", "voiko", "saako", "laskeeko"]),
    (Family::They, &["hän", "joku", "kaikki", "moni", "monet", "jotkut", "muut"]),
    (Family::Gave, &["äänesti", "äänestivät", "antoi", "antoivat", "sanoi"]),
    (Family::Lean, &["ehkä", "taidan"]),
    (Family::TakeBack, &["peruutan", "perun"]),
    (Family::InsteadOf, &["sijaan"]),
    (Family::Signifies, &["tarkoittaa", "lasketaan", "täytyy", "pitää", "riittää"]),
    (Family::Answer, &["äänestäkää", "vastatkaa"]),
    (Family::TechnicalWord, &["palauttaa", "virhekoodi"]),
    (Family::Gratitude, &["kiitos"]),
    (Family::Not, &["ei", "en"]),
    (Family::Favours, &["kannatan", "kannatamme"]),
    (Family::Seems, &["kuulostaa", "kuulosta", "näyttää", "näytä", "vaikuttaa", "vaikuta", "toimii"]),
    (Family::Good, &["hyvältä", "hyvin", "järkevältä"]),
    (Family::GoodIdea, &["hyvä"]),
    (Family::Bad, &["huono"]),
    (Family::Idea, &["idea", "ajatus"]),
    (Family::GoOn, &["eteenpäin"]),
    (Family::Wait, &["odottakaa", "odotetaan", "odottaa", "hetkinen", "lykätä", "lykätään"]),
    (Family::Should, &["pitäisi", "kannattaisi"]),
    (Family::Have, &["minulla"]),
    (Family::Worry, &["epäilyksiä", "huolia", "varauksia", "vastaväitteitä", "esteitä"]),
    (Family::Fear, &["pelkään", "huolissani", "huolestuttaa", "arveluttaa", "mietityttää", "huolettaa"]),
    (Family::Doubtful, &["skeptinen", "epäileväinen", "epäilyttää", "epäröin"]),
    (Family::Undecided, &["epävarma"]),
    (Family::Sure, &["varma", "vakuuttunut"]),
    (Family::Opposes, &["vastustan", "protestoin", "hylkään", "torjun"]),
    (Family::Clear, &["selvä", "ehdoton", "iso", "valtava", "suuri"]),
    (Family::Nay, &["ei"]),
    (Family::Yea, &["kyllä"]),
    (Family::What, &["mitä"]),
    (Family::Said, &["sanoo", "sanoi", "kirjoitti", "ehdottaa"]),
    (Family::RemarkNoun, &["kommentti", "kommenttiin"]),
    (Family::ButWord, &["mutta"]),
    (Family::Votes, &["äänestää"]),
    (Family::I, &["minä", "me"]),
    (Family::Some, &["on", "joitakin", "suuria"]),
    (Family::BallotWord, &["ääneni"]),
    (Family::Dont, &["älkää", "älä"]),
    (Family::NoVoteWord, &["ei"]),
    (Family::ThisThing, &["tämä", "tätä", "näin"]),
    (Family::Reservation, &["varauksella", "ehdolla"]),
    (Family::Hence, &["joten", "siis"]),
    (Family::Introduces, &["joten", "siis", "siksi", "niinpä", "tietysti", "tietenkin", "luonnollisesti", "lopputulos", "yhteenveto", "eli"]),
    (Family::Could, &["voisimmeko", "voimmeko"]),
    (Family::Likes, &["pidän", "tykkään", "pidä", "tykkää"]),
    (Family::Think, &["usko"]),
    (Family::ThatClause, &["että"]),
    (Family::MeWord, &["minulle"]),
    (Family::Another, &["toinen"]),
    (Family::Only, &["vain"]),
    (Family::Too, &["liian"]),
    (Family::Early, &["aikaista", "nopeasti"]),
    (Family::Breaks, &["rikkoo"]),
    (Family::Decide, &["päättänyt"]),
    (Family::HereIs, &["tässä", "vahvistan"]),
    (Family::Agrees, &["kannatan", "kannatamme", "kannattaisin", "hyväksyn", "hyväksyisin", "puollan", "puoltaisin"]),
    (Family::InFavour, &["puolella", "myötämielinen"]),
    (Family::IAm, &["olen", "olemme", "olisin"]),
    (Family::Fully, &["täysin", "ehdottomasti", "todellakin", "lämpimästi"]),
    (Family::AgreeTo, &["puoltaa", "hyväksyä"]),
    (Family::Able, &["voin", "voisin", "voimme"]),
    (Family::AgainstIt, &["vastaan"]),
    (Family::IfWord, &["jos", "kunhan", "mikäli", "edellyttäen", "ehdolla"]),
    (Family::YouHave, &["saatte", "saat"]),
    (Family::Gladly, &["mielelläni"]),
    (Family::Know, &["tiedä"]),
    (Family::IVote, &["äänestän", "äänestämme"]),
    (Family::Hasty, &["ennenaikaista", "ennenaikaiselta", "hätiköityä", "hätiköidyltä"]),
    (Family::Convinces, &["vakuuta", "vakuuttanut"]),
    (Family::MySupport, &["tukeni"]),
    (Family::ISay, &["sanon", "sanomme"]),
    (Family::IGive, &["annan", "annamme"]),
    (Family::ISpeak, &["asetun"]),
    (Family::Regret, &["valitettavasti", "pahoittelen", "pahoillani"]),
    (Family::Void, &["mitätön", "rauennut"]),
    (Family::NoLonger, &["enää"]),
    (Family::Topic, &["ehdotukseen", "äänestykseen"]),
    (Family::Though, &["vaikka"]),
    (Family::Amendment, &["muutosehdotus", "muutosehdotukselle", "vastaehdotus", "vastaehdotukselle"]),
    (Family::Example, &["esimerkiksi"]),
    (Family::Need, &["tarvitaan", "tarvitsemme", "puuttuu"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ perustelut|selitys|lisätietoja ..1 myöhemmin|seuraa|seuraavat|huomenna|tulossa ..2 $", Whole, "Perustelut myöhemmin", &["Perustelut puuttuvat"]),
];
