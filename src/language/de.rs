//! Words and rows of the grammar for German.

use super::class::Class;
use super::count::Term;
use super::deadline::Extends::Hinted;
use super::deadline::Restarts::{AsksAgain, Outright};
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Opens, Unclear, Withdraws};
use super::meaning::NoVote::{Choice, Count, SomebodyElses};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Misgiving, Opinion, Phrase};
use super::outcome::Aside::Absent;
use super::outcome::Force::Firm;
use super::outcome::OutcomeWord::{self, Announces, Is};
use super::outcome::Said::Passed;
use super::outcome::Supposed::Example;
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::policy::Side;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "German",
    words: &[
        (
            Class::Silent,
            &[
                "gebe", "geben", "von", "mir", "uns", "deutliches", "klares", "entschiedenes", "deutlich",
                "ich", "wir", "stimme", "stimmen", "votiere", "mein", "meine", "votum", "ist", "dagegen",
                "dafür", "ja", "nein", "gegen", "ganz", "klar", "hier", "damit", "daher", "also", "hiermit",
                "lehne", "ab", "bin", "den", "das", "die", "der", "es", "hallo", "zusammen", "moin", "guten",
                "tag", "liebe", "grüße", "gruß", "viele", "schöne", "freundlichen", "freundliche", "mit",
                "danke", "vielen", "dank", "leider", "entschuldigung", "mfg", "lg", "vg", "servus", "alle",
                "morgen", "abend", "lieber", "vorschlag", "antrag", "vorschlags", "darum", "deshalb",
                "deswegen", "folglich", "somit", "demnach", "mithin", "ergo", "natürlich",
                "selbstverständlich", "kurz", "kurzum", "fazit", "zusammenfassend", "zusammengefasst",
                "logischerweise", "großes", "riesiges", "dickes", "fettes", "ein",
            ],
        ),
        (Class::Number, &["vier", "fünf", "sechs", "sieben", "drei", "zwei"]),
        (
            Class::Praise,
            &[
                "fazit", "kurzum", "zusammenfassend", "leider", "sache", "antwort", "meinung", "urteil",
                "votum", "zusammenfassung", "kurzfassung",
            ],
        ),
        (Class::Possessive, &["eure", "euer", "eurem"]),
        (Class::Organisation, &["verein", "stiftung", "gesellschaft"]),
        (Class::Greeting, &["hallo", "moin", "liebe", "lieber", "guten", "servus"]),
        (Class::Empty, &["weil", "denn", "grund", "nein"]),
        (
            Class::Title,
            &[
                "entwickler", "entwicklerin", "vorstand", "leiter", "leiterin", "geschäftsführer",
                "geschäftsführerin", "mitglied", "ingenieur", "ingenieurin", "projektleiter",
            ],
        ),
        (Class::BesideTitle, &["der", "des", "und", "bei", "von"]),
        (Class::Or, &["oder", "und", "bzw"]),
        (Class::Negation, &["kein", "keine", "nicht"]),
        (Class::Hypothetical, &["würde", "hätte", "wäre", "wären"]),
        (Class::Future, &["werde"]),
        (Class::Condition, &["falls", "sofern", "sobald", "wenn"]),
        (Class::Mine, &["mein", "meine"]),
        (Class::Possessive, &["dein", "seine", "ihre"]),
        (Class::LeadsOn, &["dein", "seine", "ihre", "der", "die", "das", "ein", "eine", "und"]),
        (Class::Unit, &["tage", "tag", "grad", "stunde", "stunden"]),
        (
            Class::Closing,
            &[
                "mit", "freundlichen", "grüßen", "viele", "grüße", "liebe", "schöne", "beste", "gruß",
                "herzliche", "mfg", "lg", "vg", "danke",
            ],
        ),
        (Class::Binding, &["bindend", "verbindlich"]),
        (Class::NonBinding, &["unverbindlich"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    misgivings: MISGIVINGS,
    pointers: POINTERS,
    lists: &[&[
        (List::Passes, &["angenommen"]),
        (List::Fails, &["abgelehnt", "gescheitert"]),
        (List::CallsOff, &["zurückgezogen", "abgebrochen"]),
        (List::Announces, &["beendet", "geschlossen", "abgeschlossen"]),
        (List::Ballot, &["abstimmung", "antrag", "vorschlag"]),
        (List::Label, &["ergebnis", "entscheidung", "beschluss"]),
        (List::Helper, &["wurde", "ist", "damit", "nicht"]),
        (List::Not, &["nicht"]),
        (List::If, &["wenn", "falls", "sofern"]),
        (List::Turn, &["und", "aber"]),
        (List::Reason, &["da", "weil"]),
        (List::Counted, &["stimmen", "gegenstimmen", "enthaltungen"]),
        (List::OfVotes, &["abstimmung", "offen"]),
        (List::Open, &["ist", "läuft"]),
        (List::About, &["mindestens"]),
        (List::ExtendsOf, &["abstimmung", "wahl", "frist"]),
        (List::Extending, &["verlängere", "verlängern", "verlängert", "verlängerung"]),
        (List::HintsOf, &["abstimmung", "wahl", "frist", "votum"]),
        (List::Denies, &["nicht", "kein", "keine"]),
        (List::Hints, &["länger", "bleibt", "noch", "frist", "mehr", "weitere"]),
        (List::Restarts, &["abstimmung", "stimmen", "neue", "stimmt", "noch", "erneut"]),
        (List::RestartsOf, &["stimme", "stimmen", "stimmt", "abstimmung", "bestimmung"]),
        (List::UntilExtended, &["bis"]),
        (List::One, &["ein", "eine", "einer"]),
        (List::None, &["keine", "keiner", "niemand"]),
        (List::NoNames, &["gruß", "grüße", "viele", "danke"]),
        (List::ColumnOfNames, &["wer"]),
        (List::ColumnOfVotes, &["stimme", "stimmen"]),
        (List::ColumnOfNumbers, &["anzahl"]),
        (List::SideNo, &["nein"]),
        (List::Yes, &["ja"]),
        (List::SideYes, &["ja"]),
        (List::To, &["zu"]),
        (List::ChoiceFor, &["ja", "dafür", "zustimmung"]),
        (List::ChoiceAgainst, &["nein", "dagegen", "ablehnung"]),
        (List::ChoiceOfNone, &["enthaltung"]),
        (List::Courtesy, &["danke"]),
    ]],
    terms: &[
        (Term::Side(Side::Plus), &["dafür", "ja-stimme", "ja-stimmen", "zustimmung", "zustimmungen"]),
        (
            Term::Side(Side::Minus),
            &[
                "dagegen", "gegen", "nein-stimme", "nein-stimmen", "gegenstimme", "gegenstimmen",
                "ablehnung", "ablehnungen",
            ],
        ),
        (Term::Side(Side::Zero), &["enthaltung", "enthaltungen", "enthalten"]),
        (Term::Binding(true), &["verbindlich"]),
        (Term::Binding(false), &["unverbindlich"]),
        (Term::Votes, &["stimme", "stimmen"]),
        (Term::And, &["und"]),
    ],
    numerals: &[
        (2, &["zwei"]),
        (3, &["drei"]),
        (4, &["vier"]),
        (5, &["fünf"]),
        (6, &["sechs"]),
        (7, &["sieben"]),
        (8, &["acht"]),
        (9, &["neun"]),
        (10, &["zehn"]),
    ],
    hints: &[
        row(
            "SAID:länger offen",
            Hinted,
            "Die Abstimmung bleibt länger offen",
            &["Die Abstimmung dauert länger"],
        ),
        row(
            "SAID:bleibt|noch offen",
            Hinted,
            "Die Abstimmung bleibt offen",
            &["Die Abstimmung bleibt geheim"],
        ),
        row("SAID:frist", Hinted, "Die Frist endet am Freitag", &["Keine Frist"]),
        row("SAID:mehr zeit", Hinted, "Die Wahl bekommt mehr Zeit", &["Die Wahl bekommt mehr Stimmen"]),
        row(
            "SAID:weitere tage",
            Hinted,
            "Die Wahl dauert weitere Tage",
            &["Die Wahl braucht weitere Stimmen"],
        ),
    ],
    restarts: &[
        row(
            "SAID:abstimmung beginnt|startet ..2* neu",
            Outright,
            "Die Abstimmung beginnt hiermit neu",
            &["Die Abstimmung beginnt heute"],
        ),
        row("SAID:abstimmung neu", Outright, "Die Abstimmung neu", &["Die Abstimmung endet"]),
        row(
            "SAID:stimmen zählen nicht",
            Outright,
            "Bisherige Stimmen zählen nicht",
            &["Bisherige Stimmen zählen"],
        ),
        row(
            "SAID:stimmen sind ungültig",
            Outright,
            "Alle Stimmen sind ungültig",
            &["Alle Stimmen sind gültig"],
        ),
        row("SAID:neue abstimmung", Outright, "Eine neue Abstimmung", &["Eine neue Liste"]),
        row("SAID:stimmen verfallen", Outright, "Alle Stimmen verfallen", &["Alle Stimmen bleiben"]),
        row("SAID:stimmt noch einmal", AsksAgain, "Bitte stimmt noch einmal", &["Das stimmt noch"]),
        row("SAID:noch einmal ab", AsksAgain, "Stimmen Sie noch einmal ab", &["Noch einmal danke"]),
        row("SAID:erneut ab", AsksAgain, "Stimmen Sie erneut ab", &["Erneut danke"]),
    ],
    outcomes: OUTCOMES,
    suppositions: &[
        row(
            "^^ zum beispiel",
            Example,
            "Zum Beispiel stimmen drei mit +1",
            &["Drei stimmen zum Beispiel mit +1"],
        ),
        row("^^ nehmen wir an", Example, "Nehmen wir an, drei stimmen mit +1", &["Nehmen wir es an"]),
    ],
    asides: &[
        row("^^ abwesend $", Absent, "Abwesend", &["Abwesend waren zwei"]),
        row("^^ nicht abgestimmt $", Absent, "Nicht abgestimmt", &["Nicht abgestimmt wird heute"]),
    ],
    families: FAMILIES,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("meine|mein stimme|votum ..1 ist|, ..2 VOTE", Cast, "Meine Stimme ist +1", &["Deine Stimme ist +1"]),
    row("VOTE , was soll|kann|könnte ..2 schiefgehen|passieren", Unclear(Reason::UnclearMark), "+1, was soll da schiefgehen", &["+1, was soll ich sagen"]),
    row("hat|bittet|bat ..3 mich|uns ..2 gebeten|darum|, ... VOTE", Unclear(Reason::Proxy), "Kim hat mich gebeten, ein +1 zu schicken", &["Kim hat mich gesehen. +1"]),
    row("^ also|daher|darum|somit|deshalb VOTE ,|$", Opens, "Nichts spricht dagegen, also +1", &["Kim sagt also +1"]),
    row("bisher|bislang ... <number> ..1 VOTE", No(Count), "Bisher gibt es zwei +1", &["Bisher lief es gut, +1"]),
    row("bisher|bislang ... <number> ..1 OTHER und ..2 VOTE", No(Count), "Bisher gibt es zwei +1 und ein -1", &["Bisher lief es gut, +1"]),
    row("ich stimme|gebe ..3 VOTE", Cast, "Ich stimme mit +1", &["Er stimmt mit +1"]),
    row("ein|eine VOTE bitte ..2", No(Choice), "Ein -1 bitte begründen", &["Ein +1"]),
    row("bitte ..1 stimmt|antwortet|stimmen ..4 mit VOTE", No(Choice), "Bitte stimmt mit +1", &["Danke, +1"]),
    row("von mir ..3 VOTE", Cast, "Von mir ein klares +1", &["Von ihm ein klares +1"]),
    row("VOTE ..2 von|für mir|mich|uns|meiner|unserer", Cast, "Ein -1 von mir", &["Ein -1 von Kim"]),
    row("von meiner|unserer seite|warte ..2 VOTE", Cast, "Von meiner Seite ein +1", &["Von seiner Seite ein +1"]),
    row("von mir|uns ..1 gibt|gibt's|kommt ..3 VOTE", Cast, "Von uns kommt ein +1", &["Von Kim kommt ein +1"]),
    row("ich ..1 muss|möchte|kann ..4 VOTE stimmen|geben|abgeben", Cast, "Ich möchte mit +1 stimmen", &["Man kann mit +1 stimmen"]),
    row("<mine> stimme|votum ..2 auf|zu|in VOTE", Noted(Reason::ChangedVote), "Ich ändere meine Stimme auf -1", &["Kim ändert seine Stimme auf -1"]),
    row("^ ein|eine|dickes|klares|großes|fettes ..2 VOTE $", Cast, "Ein richtig dickes +1", &["Wann gibt es ein dickes +1?"]),
    row("VOTE ..4 ,~ ..2 unter|mit der bedingung|voraussetzung", Unclear(Reason::Conditional), "+1 unter der Bedingung, dass es ein Backup gibt", &["+1, es gibt ein Backup"]),
    row("VOTE ..3 ,~ ..2 solange|vorausgesetzt", Unclear(Reason::Conditional), "+1, solange der alte Name bleibt", &["+1, der alte Name bleibt"]),
    row("ich ..1 bin|gehe|setze ..3 mit|auf|bei|für ..2 VOTE", Cast, "Ich bin mit +1 dabei", &["Kim ist mit +1 dabei"]),
    row("nehme ..3 VOTE ..1 zurück", Withdraws, "Ich nehme mein -1 zurück", &["Kim nimmt sein -1 zurück"]),
    row("<name> hat|hatte ..3 VOTE gestimmt|gegeben|votiert|gesagt|geschrieben|abgegeben", No(SomebodyElses), "Kim hat mit -1 gestimmt", &["Ich habe mit -1 gestimmt"]),
    row("stimme mit ..1 VOTE", Cast, "Daher stimme mit +1", &["Er stimmte mit +1"]),
    row("^ ein|eine herzliches|kräftiges|entschiedenes VOTE", Cast, "Ein herzliches +1 aus Bremen", &["Ein herzliches Danke, +1"]),
    row("ich sage ..2 VOTE", Cast, "Ich sage +1", &["Er sagt +1"]),
    row("sei ..2 VOTE", No(SomebodyElses), "Kim meint, sie sei für +1", &["Kim meint es gut, +1"]),
    row("als VOTE zählen|werten|eintragen", Noted(Reason::ChangedVote), "Bitte als +1 zählen", &["Bitte die +1 zählen"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("^^ einspruch|widerspruch ,|$", Phrase::Outright(Opinion::Against), "Einspruch", &["Einspruchsfrist"]),
    row("sollten|müssen|können|könnten|wollen wir ..2 nicht ..2 erst|lieber|besser|noch|zuerst|warten", Phrase::ObjectsAsking, "Sollten wir nicht erst die Nutzer fragen?", &["Sollten wir die Nutzer fragen?"]),
    row("ich|wir ..1 bin|sind|wäre|wären ..2 dagegen ,~ $|:|weil|denn|da", Phrase::Outright(Opinion::Against), "Ich bin dagegen", &["Ich bin dagegen, noch zu warten"]),
    row("ich|wir ..1 bin|sind|wäre|wären ..2 dagegen", Phrase::Objects, "Wir sind dagegen, noch zu warten", &["Wir sind da"]),
    row("^^ dagegen ,|$", Phrase::Outright(Opinion::Against), "Dagegen", &["Dagegen hilft nichts"]),
    row("ich ..1 stimme|stimm ..1 dagegen", Phrase::Vote(Value::MinusOne, None), "Ich stimme dagegen", &["Ich stimme ab"]),
    row("ich ..1 stimme|stimm ..1 dafür", Phrase::Vote(Value::PlusOne, None), "Ich stimme dafür", &["Ich stimme ein"]),
    row("ich ..1 stimme ..3 zu", Phrase::Outright(Opinion::For), "Ich stimme dem Vorschlag zu", &["Ich stimme heute ab"]),
    row("ich ..1 lehne ..4 ab", Phrase::Outright(Opinion::Against), "Ich lehne den Vorschlag ab", &["Ich lehne am Zaun"]),
    row("ich|wir ..1 bin|sind|wäre|wären ..2 dafür ,~ $|:|weil|denn|da", Phrase::Outright(Opinion::For), "Ich bin dafür", &["Ich bin dafür, noch zu warten"]),
    row("ich|wir ..1 bin|sind|wäre|wären ..2 dafür ,|<word>", Phrase::Endorses, "Wir sind dafür, noch zu warten", &["Wir sind müde"]),
    row("^^ dafür ,|$", Phrase::Outright(Opinion::For), "Dafür", &["Dafür reicht es nicht"]),
    row("^ einverstanden ,|$", Phrase::Outright(Opinion::ForAlone), "Einverstanden", &["Einverstanden sind alle"]),
    row("<negation> einverstanden", Phrase::Objects, "Nicht einverstanden", &["Einverstanden"]),
    row("^ bitte nicht", Phrase::Objects, "Bitte nicht", &["Bitte lesen"]),
    row("ich ..1 enthalte mich", Phrase::Vote(Value::Zero, None), "Ich enthalte mich", &["Ich enthalte nichts"]),
    row("^^ enthaltung", Phrase::Vote(Value::Zero, None), "Enthaltung", &["Die Enthaltung"]),
    row("ich stimme|stimm ..1 für", Phrase::Vote(Value::PlusOne, None), "Ich stimme für den Umzug", &["Er stimmt für den Umzug"]),
    row("ich stimme|stimm ..1 gegen", Phrase::Vote(Value::MinusOne, None), "Ich stimme gegen den Plan", &["Ich stimme dem Plan zu"]),
    row("hiermit stimme ich ..1 für", Phrase::Vote(Value::PlusOne, None), "Hiermit stimme ich für den Plan", &["Hiermit stimme ich zu"]),
    row("hiermit stimme ich ..1 gegen", Phrase::Vote(Value::MinusOne, None), "Hiermit stimme ich gegen den Antrag", &["Hiermit stimme ich ab"]),
    row("enthalte ich mich", Phrase::Vote(Value::Zero, None), "Daher enthalte ich mich", &["Daher enthalte es nichts"]),
    row("halte|halten ..5 keine|eine gute|schlechte idee", Phrase::Objects, "Ich halte das für keine gute Idee", &["Ich halte das kurz"]),
    row("<negation> ..2 zustimmen|mittragen|unterstützen|befürworten", Phrase::Objects, "Dem kann ich nicht zustimmen", &["Dem kann ich zustimmen"]),
    row("halte ..2 für ..1 falsch|unnötig|verfrüht|gefährlich|riskant", Phrase::Objects, "Ich halte den Umzug für verfrüht", &["Ich halte den Umzug für gut"]),
    row("stimme mit ja", Phrase::Vote(Value::PlusOne, None), "Ich stimme mit Ja", &["Ich stimme mit Bo"]),
    row("stimme mit nein", Phrase::Vote(Value::MinusOne, None), "Ich stimme mit Nein", &["Ich stimme mit Kim"]),
    row("geht ..2 so nicht", Phrase::Objects, "Das geht so nicht", &["Das geht so"]),
    row("<mine> stimme|votum ..1 ist ..1 dafür|ja", Phrase::Vote(Value::PlusOne, None), "Meine Stimme ist dafür", &["Seine Stimme ist dafür"]),
    row("<mine> stimme|votum ..1 ist ..1 dagegen|nein", Phrase::Vote(Value::MinusOne, None), "Mein Votum ist dagegen", &["Sein Votum ist dagegen"]),
    row("nichts dagegen", Phrase::Endorses, "Ich habe nichts dagegen", &["Dagegen hilft nichts"]),
    row("stimme ich ..3 zu", Phrase::Outright(Opinion::For), "Dem stimme ich gern zu", &["Dem stimme ich gern ab"]),
    row("wohl ist|fühle ..5 nicht", Phrase::Objects, "Ganz wohl ist mir dabei nicht", &["Ganz wohl ist mir dabei"]),
    row("nicht|kaum|wenig ..2 wohl ,~ ..1 bei|dabei|damit", Phrase::Objects, "Mir ist nicht wohl dabei", &["Mir ist wohl dabei"]),
    row("mich ..4 enthalten", Phrase::Wavers, "Ich möchte mich enthalten", &["Die Pakete enthalten Fehler"]),
    row("trage|tragen ..4 mit ,|$", Phrase::Endorses, "Wir tragen das gern mit", &["Wir tragen das gern heim"]),
    row("weiß ..1 nicht recht", Phrase::Wavers, "Ich weiß nicht recht", &["Ich weiß nicht mehr"]),
];

/// Rows for possible objections in mail without a vote.
#[rustfmt::skip]
const MISGIVINGS: &[Row<Misgiving>] = &[
    row("ich ..2 habe ..3 bedenken|zweifel|einwände", Misgiving::Objects, "Ich habe noch Bedenken", &["Ich habe noch Zeit"]),
    row("keine|ohne ..1 bedenken|zweifel|einwände", Misgiving::Nothing, "Ich habe keine Bedenken", &["Ich habe Bedenken"]),
    row("ich ..1 bin ..2 nicht sicher|überzeugt ,~ ob|dass", Misgiving::Doubts, "Ich bin nicht sicher, ob das klappt", &["Ich bin sicher, dass das klappt"]),
    row("ich ..1 bin ..2 nicht sicher ,~ ob ich", Misgiving::Nothing, "Ich bin nicht sicher, ob ich Zeit habe", &["Ich bin nicht sicher, ob das klappt"]),
    row("ich ..1 glaube|denke|finde nicht ,~ dass", Misgiving::Doubts, "Ich glaube nicht, dass das klappt", &["Ich glaube, dass das klappt"]),
    row("sollten|sollen|müssen wir ..2 nicht|wirklich", Misgiving::Asks, "Sollten wir nicht warten?", &["Wir sollten warten"]),
    row("^ halt|moment|stopp ,|$", Misgiving::Doubts, "Moment, die Seiten fehlen", &["Einen Moment später"]),
    row("bitte ..2 warten|abwarten", Misgiving::Doubts, "Bitte noch warten", &["Bitte noch lesen"]),
    row("zu früh|riskant|schnell|gefährlich", Misgiving::Doubts, "Das ist mir zu früh", &["Es ist noch früh"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["auch", "selbst"]),
    (Family::Would, &["würde", "würden", "wäre", "wären", "hätte", "könnte"]),
    (Family::Shall, &["werde", "werden"]),
    (Family::Asks, &["hat", "haben", "ist", "sind", "kann", "kannst", "könnt", "können", "war", "wer", "wem", "warum", "wieso", "weshalb", "wozu", "was", "wann", "wie", "wieviele", "gibt", "zählt", "welche", "welches", "gilt", "darf", "dürfen", "soll", "braucht", "heißt", "bedeutet", "woher"]),
    (Family::They, &["er", "sie", "jemand", "alle", "viele", "einige", "manche", "andere", "niemand", "keiner"]),
    (Family::Gave, &["stimmt", "stimmte", "stimmten", "gab", "gaben", "schrieb", "schreibt", "sagt", "sagte"]),
    (Family::Lean, &["vielleicht", "eher", "tendiere", "neige", "wohl"]),
    (Family::TakeBack, &["ziehe", "widerrufe"]),
    (Family::Change, &["ändere", "wechsle", "korrigiere"]),
    (Family::Into, &["auf", "zu", "nach", "in"]),
    (Family::InsteadOf, &["statt", "anstatt"]),
    (Family::Signifies, &["bedeutet", "heißt", "zählt", "braucht", "muss", "sollte", "gilt", "reicht", "blockiert"]),
    (Family::Answer, &["antwortet", "antworten", "schreibt"]),
    (Family::TechnicalWord, &["rückgabewert", "fehlercode", "liefert"]),
    (Family::Gratitude, &["danke", "dank"]),
    (Family::ForThat, &["für"]),
    (Family::In, &["im"]),
    (Family::NameOf, &["namen", "auftrag"]),
    (Family::Not, &["nicht", "kein", "keine", "keinen", "keinerlei"]),
    (Family::Favours, &["unterstütze", "befürworte", "begrüße", "unterstützen", "befürworten", "begrüßen"]),
    (Family::Seems, &["klingt", "sieht", "scheint", "hört", "passt", "läuft", "funktioniert", "finde"]),
    (Family::Good, &["gut", "prima", "super", "vernünftig", "sinnvoll"]),
    (Family::GoodIdea, &["gute", "super", "tolle"]),
    (Family::Bad, &["schlechte"]),
    (Family::Idea, &["idee"]),
    (Family::Wait, &["warten", "wartet", "abwarten", "stopp", "halt", "moment", "augenblick", "verschieben", "vertagen"]),
    (Family::Should, &["sollten", "sollte", "müssen", "lieber"]),
    (Family::Please, &["bitte"]),
    (Family::Forget, &["vergessen", "vergiss", "vergesst", "wundern"]),
    (Family::Have, &["habe", "haben", "hätte", "mache", "machen", "hab"]),
    (Family::Worry, &["bedenken", "zweifel", "sorgen", "einwände", "einwand", "vorbehalte", "bauchschmerzen", "bauchweh", "problem", "hindernisse"]),
    (Family::Fear, &["befürchte", "fürchte", "beunruhigt"]),
    (Family::Doubtful, &["skeptisch", "zwiegespalten", "unwohl", "mulmig"]),
    (Family::Undecided, &["unentschlossen", "unschlüssig", "unentschieden"]),
    (Family::Sure, &["sicher", "überzeugt"]),
    (Family::Opposes, &["widerspreche", "protestiere"]),
    (Family::Clear, &["klares", "deutliches", "entschiedenes", "klar", "großes", "riesiges", "dickes", "fettes"]),
    (Family::Nay, &["nein"]),
    (Family::Yea, &["ja"]),
    (Family::What, &["was"]),
    (Family::Said, &["sagt", "sagte", "schreibt", "schrieb", "vorschlägt"]),
    (Family::RemarkNoun, &["kommentar", "anmerkung", "bemerkung", "hinweis", "einwand"]),
    (Family::ToThat, &["zu", "zum", "zur", "für"]),
    (Family::ButWord, &["aber", "jedoch"]),
    (Family::Votes, &["stimmt", "votiert"]),
    (Family::ThatOne, &["das", "dem", "diese", "dieses"]),
    (Family::FromThat, &["von"]),
    (Family::I, &["ich", "wir"]),
    (Family::Some, &["einige", "noch", "große", "starke", "ernste", "ernsthafte", "erhebliche", "schwere", "da", "hier", "einen", "ein", "mir", "so", "meine"]),
    (Family::BallotWord, &["stimme", "votum"]),
    (Family::ThisThing, &["das", "dies", "dieser", "ich", "wir", "bitte", "so"]),
    (Family::Reservation, &["vorbehalt"]),
    (Family::Could, &["könnten", "können", "könnte", "wäre", "lasst"]),
    (Family::Introduces, &["daher", "darum", "deshalb", "deswegen", "folglich", "somit", "damit", "demnach", "mithin", "ergo", "natürlich", "selbstverständlich", "kurz", "kurzum", "fazit", "klar", "zusammenfassend", "zusammengefasst", "logischerweise"]),
    (Family::Likes, &["gefällt"]),
    (Family::Think, &["denke", "glaube"]),
    (Family::ThatClause, &["dass"]),
    (Family::MeWord, &["mir", "mich", "uns"]),
    (Family::Another, &["noch"]),
    (Family::Only, &["nur", "erst"]),
    (Family::Too, &["zu"]),
    (Family::Early, &["früh", "schnell", "riskant", "plötzlich", "hastig"]),
    (Family::Decide, &["entscheiden", "entschieden"]),
    (Family::HereIs, &["hier", "bestätige"]),
    (Family::Agrees, &["befürworte", "bejahe", "billige"]),
    (Family::InFavour, &["einverstanden"]),
    (Family::IAm, &["bin", "sind", "wäre", "wären"]),
    (Family::Fully, &["voll", "völlig", "absolut", "total", "vollkommen", "ganz", "klar", "unbedingt"]),
    (Family::AgreeTo, &["zustimmen", "befürworten", "mittragen", "beipflichten"]),
    (Family::Able, &["kann", "könnte", "würde", "werde", "möchte", "können"]),
    (Family::AgainstIt, &["dagegen"]),
    (Family::IfWord, &["wenn", "falls", "sofern", "sobald", "vorausgesetzt", "bedingung", "voraussetzung"]),
    (Family::YouHave, &["habt", "hast", "haben", "bekommt", "bekommst", "kriegt"]),
    (Family::Gladly, &["gern", "gerne", "meinetwegen"]),
    (Family::Know, &["weiß", "weiss"]),
    (Family::AOne, &["ein"]),
    (Family::IVote, &["stimme", "votiere"]),
    (Family::Hasty, &["voreilig", "verfrüht", "überstürzt", "überhastet"]),
    (Family::Convinces, &["überzeugt", "überzeugen"]),
    (Family::MySupport, &["zustimmung", "unterstützung", "segen"]),
    (Family::ISay, &["sage", "sagen"]),
    (Family::IGive, &["gebe", "geben"]),
    (Family::ISpeak, &["spreche"]),
    (Family::Regret, &["leid", "leider", "ungern"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("siehe", Whole, "Siehe oben", &["Sieh oben nach"]),
    row("wie gesagt|oben|erwähnt", Whole, "Wie gesagt", &["Wie geht es"]),
    row("^^ begründung|gründe|erklärung|erläuterung|details|näheres|mehr ..2 folgt|folgen|später|morgen|demnächst ..3 $", Whole, "Begründung folgt", &["Begründung fehlt"]),
];

/// Rows for outcome words.
#[rustfmt::skip]
const OUTCOMES: &[Row<OutcomeWord>] = &[
    row("^^ die|diese abstimmung ist|wurde ..1 SAID:beendet|geschlossen", Announces, "Die Abstimmung ist beendet", &["Die Abstimmung ist offen", "Die Abstimmung ist noch nicht beendet"]),
    row("abstimmung ..3 erfolgreich SAID:beendet|geschlossen|abgeschlossen", Is(Passed, Firm), "Die Abstimmung wurde erfolgreich abgeschlossen", &["Die Abstimmung wurde abgeschlossen", "Die Abstimmung wurde nicht erfolgreich abgeschlossen"]),
];
