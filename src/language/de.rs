//! German: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::{Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::{Choice, SomebodyElses};
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "German",
    words: &[
        (Class::Greeting, &["hallo", "moin", "liebe", "lieber", "guten", "servus"]),
        (Class::Praise, &["leider"]),
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
        (Class::Number, &["drei", "zwei"]),
        (Class::Negation, &["kein", "keine", "nicht"]),
        (Class::Hypothetical, &["würde", "hätte"]),
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
        (
            Class::Silent,
            &[
                "hallo", "zusammen", "moin", "guten", "tag", "liebe", "grüße", "gruß", "viele", "schöne",
                "freundlichen", "freundliche", "mit", "danke", "vielen", "dank", "leider", "entschuldigung",
                "mfg", "lg", "vg", "servus", "alle", "morgen", "abend", "lieber",
            ],
        ),
        (Class::Binding, &["bindend", "verbindlich"]),
        (Class::NonBinding, &["unverbindlich"]),
    ],
    marks: &[
        row("meine|mein stimme|votum ..1 ist|, ..2 VOTE", Cast, "Meine Stimme ist +1"),
        row("ich stimme|gebe ..3 VOTE", Cast, "Ich stimme mit +1"),
        row("ein|eine VOTE bitte ..2", No(Choice), "Ein -1 bitte begründen"),
        row("bitte ..1 stimmt|antwortet|stimmen ..4 mit VOTE", No(Choice), "Bitte stimmt mit +1"),
        row("von mir ..3 VOTE", Cast, "Von mir ein klares +1"),
        row("VOTE ..2 von|für mir|mich|uns|meiner|unserer", Cast, "Ein -1 von mir")
            .never(&["Ein -1 von Kim"]),
        row("von meiner|unserer seite|warte ..2 VOTE", Cast, "Von meiner Seite ein +1"),
        row("von mir|uns ..1 gibt|gibt's|kommt ..3 VOTE", Cast, "Von uns kommt ein +1")
            .never(&["Von Kim kommt ein +1"]),
        row("ich ..1 muss|möchte|kann ..4 VOTE stimmen|geben|abgeben", Cast, "Ich möchte mit +1 stimmen")
            .never(&["Man kann mit +1 stimmen"]),
        row(
            "<mine> stimme|votum ..2 auf|zu|in VOTE",
            Noted(Reason::ChangedVote),
            "Ich ändere meine Stimme auf -1",
        )
        .never(&["Kim ändert seine Stimme auf -1"]),
        row("^ ein|eine|dickes|klares|großes|fettes ..2 VOTE $", Cast, "Ein dickes +1")
            .never(&["Wann gibt es ein dickes +1?"]),
        row(
            "VOTE ..4 ,~ ..2 unter|mit der bedingung|voraussetzung",
            Unclear(Reason::Conditional),
            "+1 unter der Bedingung, dass es ein Backup gibt",
        ),
        row(
            "VOTE ..3 ,~ ..2 solange|vorausgesetzt",
            Unclear(Reason::Conditional),
            "+1, solange der alte Name bleibt",
        ),
        row("<name> hat|hatte|stimmte|stimmt ..3 VOTE", No(SomebodyElses), "Kim hat mit -1 gestimmt")
            .never(&["Ich stimme mit -1"]),
        row("ich ..1 bin|gehe|setze ..3 mit|auf|bei ..2 VOTE", Cast, "Ich bin mit +1 dabei")
            .never(&["Kim ist mit +1 dabei"]),
    ],
    phrases: &[
        row("ich ..1 bin ..2 dagegen", Phrase::Objects, "Ich bin dagegen"),
        row("^^ dagegen ,|$", Phrase::Objects, "Dagegen"),
        row("ich ..1 stimme|stimm ..1 dagegen", Phrase::Vote(Value::MinusOne, None), "Ich stimme dagegen"),
        row("ich ..1 stimme|stimm ..1 dafür", Phrase::Vote(Value::PlusOne, None), "Ich stimme dafür"),
        row("ich ..1 stimme ..3 zu", Phrase::Endorses, "Ich stimme dem Vorschlag zu"),
        row("ich ..1 lehne ..4 ab", Phrase::Objects, "Ich lehne den Vorschlag ab"),
        row("ich ..1 bin ..2 dafür", Phrase::Endorses, "Ich bin dafür"),
        row("^^ dafür ,|$", Phrase::Endorses, "Dafür"),
        row("^ einverstanden ,|$", Phrase::EndorsesAlone, "Einverstanden"),
        row("<negation> einverstanden", Phrase::Objects, "Nicht einverstanden"),
        row("^ bitte nicht", Phrase::Objects, "Bitte nicht"),
        row("ich ..1 enthalte mich", Phrase::Vote(Value::Zero, None), "Ich enthalte mich"),
        row("^^ enthaltung", Phrase::Vote(Value::Zero, None), "Enthaltung"),
        row("keine einwände", Phrase::EndorsesAlone, "Keine Einwände"),
        row("ich stimme|stimm ..1 für", Phrase::Vote(Value::PlusOne, None), "Ich stimme für den Umzug")
            .never(&["Er stimmt für den Umzug"]),
        row("ich stimme|stimm ..1 gegen", Phrase::Vote(Value::MinusOne, None), "Ich stimme gegen den Plan"),
        row(
            "hiermit stimme ich ..1 für",
            Phrase::Vote(Value::PlusOne, None),
            "Hiermit stimme ich für den Plan",
        ),
        row(
            "hiermit stimme ich ..1 gegen",
            Phrase::Vote(Value::MinusOne, None),
            "Hiermit stimme ich gegen den Antrag",
        ),
        row("enthalte ich mich", Phrase::Vote(Value::Zero, None), "Daher enthalte ich mich"),
        row(
            "halte|halten ..5 keine|eine gute|schlechte idee",
            Phrase::Objects,
            "Ich halte das für keine gute Idee",
        ),
        row(
            "<negation> ..2 zustimmen|mittragen|unterstützen|befürworten",
            Phrase::Objects,
            "Dem kann ich nicht zustimmen",
        ),
        row(
            "halte ..2 für ..1 falsch|unnötig|verfrüht|gefährlich|riskant",
            Phrase::Objects,
            "Ich halte den Umzug für verfrüht",
        ),
        row("stimme mit ja", Phrase::Vote(Value::PlusOne, None), "Ich stimme mit Ja"),
        row("stimme mit nein", Phrase::Vote(Value::MinusOne, None), "Ich stimme mit Nein"),
        row("geht ..2 so nicht", Phrase::Objects, "Das geht so nicht"),
    ],
    misgivings: &[
        row("ich ..2 habe ..3 bedenken|zweifel|einwände", Misgiving::Objects, "Ich habe noch Bedenken"),
        row("keine|ohne ..1 bedenken|zweifel|einwände", Misgiving::Nothing, "Ich habe keine Bedenken"),
        row(
            "ich ..1 bin ..2 nicht sicher|überzeugt ,~ ob|dass",
            Misgiving::Doubts,
            "Ich bin nicht sicher, ob das klappt",
        ),
        row(
            "ich ..1 bin ..2 nicht sicher ,~ ob ich",
            Misgiving::Nothing,
            "Ich bin nicht sicher, ob ich Zeit habe",
        ),
        row(
            "ich ..1 glaube|denke|finde nicht ,~ dass",
            Misgiving::Doubts,
            "Ich glaube nicht, dass das klappt",
        ),
        row("sollten|sollen|müssen wir ..2 nicht|wirklich", Misgiving::Asks, "Sollten wir nicht warten?"),
        row("^ halt|moment|stopp ,|$", Misgiving::Doubts, "Moment, die Seiten fehlen"),
        row("bitte ..2 warten|abwarten", Misgiving::Doubts, "Bitte noch warten"),
        row("zu früh|riskant|schnell|gefährlich", Misgiving::Doubts, "Das ist mir zu früh"),
    ],
    announcements: &[],
    headings: &[],
};
