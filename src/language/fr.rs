//! French: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "French",
    words: &[
        (Class::Empty, &["parce", "que", "car", "non"]),
        (
            Class::Title,
            &[
                "développeur", "développeuse", "ingénieur", "président", "présidente", "responsable",
                "directeur", "directrice", "trésorier", "membre",
            ],
        ),
        (Class::BesideTitle, &["de", "du", "la", "le", "et"]),
        (Class::Or, &["ou", "et"]),
        (Class::Number, &["trois", "deux"]),
        (Class::Negation, &["pas"]),
        (Class::Condition, &["si"]),
        (Class::Mine, &["mon"]),
        (Class::Possessive, &["votre", "ton", "son"]),
        (Class::LeadsOn, &["votre", "ton", "son", "le", "la", "les", "un", "une", "et", "de"]),
        (Class::Unit, &["jour", "jours", "heure", "heures"]),
        (Class::Closing, &["cordialement", "bien", "à", "vous", "amicalement", "merci", "salutations", "un"]),
        (
            Class::Silent,
            &[
                "bonjour", "salut", "merci", "cordialement", "bien", "désolé", "désolée", "amicalement", "à",
                "tous", "et", "bonne", "journée", "un",
            ],
        ),
        (Class::Denial, &["un"]),
    ],
    marks: &[
        row("mon vote ..1 est|, ..2 VOTE", Cast, "Mon vote est +1"),
        row("je ..1 vote|donne ..2 VOTE", Cast, "Je vote +1"),
        row("de moi ..3 VOTE", Cast, "De moi un grand +1"),
    ],
    phrases: &[
        row("je ..1 suis ..1 contre", Phrase::Objects, "Je suis contre"),
        row("^^ contre ,|$", Phrase::Objects, "Contre"),
        row("je ..1 vote contre", Phrase::Vote(Value::MinusOne, None), "Je vote contre"),
        row("je ..1 vote pour", Phrase::Vote(Value::PlusOne, None), "Je vote pour"),
        row("je ..1 m'oppose|m'y", Phrase::Objects, "Je m'oppose"),
        row("je ..1 ne suis pas d'accord", Phrase::Objects, "Je ne suis pas d'accord"),
        row("^ pas d'accord", Phrase::Objects, "Pas d'accord"),
        row("je ..1 suis ..1 d'accord|pour|favorable", Phrase::Endorses, "Je suis d'accord"),
        row("^^ d'accord ,|$", Phrase::EndorsesAlone, "D'accord"),
        row("je ne m'abstiens pas", Phrase::Nothing, "Je ne m'abstiens pas"),
        row("je ..1 m'abstiens", Phrase::Vote(Value::Zero, None), "Je m'abstiens"),
    ],
    announcements: &[],
    headings: &[],
};
