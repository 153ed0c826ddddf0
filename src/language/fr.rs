//! French: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "French",
    words: &[
        (Class::Greeting, &["bonjour", "salut", "bonsoir", "cher", "chère", "chers"]),
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
    misgivings: &[
        row("j'ai ..3 doutes|réserves|objections|réticences", Misgiving::Objects, "J'ai quelques doutes"),
        row(
            "aucune|aucun|pas|sans ..1 d'objection|objection|doute|réserve",
            Misgiving::Nothing,
            "Je n'ai aucune objection",
        ),
        row(
            "suis pas ..1 sûr|sûre|certain|certaine|convaincu|convaincue ..1 que|de|par|du",
            Misgiving::Doubts,
            "Je ne suis pas sûr que ça marche",
        ),
        row("je ne pense|crois pas que", Misgiving::Doubts, "Je ne pense pas que ce soit prêt"),
        row("^ attendez|attendons|attends|attention ,|$", Misgiving::Doubts, "Attendez, les liens manquent"),
        row("trop tôt|risqué|vite|dangereux", Misgiving::Doubts, "C'est trop tôt"),
    ],
    announcements: &[],
    headings: &[],
};
