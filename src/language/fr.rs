//! French: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::table::row;

pub(super) const LANGUAGE: Language = Language {
    name: "French",
    words: &[
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
    marks: &[row("de moi ..3 VOTE", Cast, "De moi un grand +1")],
    phrases: &[],
    announcements: &[],
};
