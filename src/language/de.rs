//! German: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::table::row;

pub(super) const LANGUAGE: Language = Language {
    name: "German",
    words: &[
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
                "mfg", "lg", "vg",
            ],
        ),
        (Class::Binding, &["bindend", "verbindlich"]),
        (Class::NonBinding, &["unverbindlich"]),
    ],
    marks: &[row("von mir ..3 VOTE", Cast, "Von mir ein klares +1")],
    phrases: &[],
    announcements: &[],
};
