//! French: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::{Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "French",
    words: &[
        (Class::Greeting, &["bonjour", "salut", "bonsoir", "cher", "chère", "chers"]),
        (Class::Praise, &["hélas", "malheureusement"]),
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
        (Class::Mine, &["mon", "notre"]),
        (Class::Possessive, &["votre", "ton", "son"]),
        (Class::LeadsOn, &["votre", "ton", "son", "le", "la", "les", "un", "une", "et", "de"]),
        (Class::Unit, &["jour", "jours", "heure", "heures"]),
        (Class::Closing, &["cordialement", "bien", "à", "vous", "amicalement", "merci", "salutations", "un"]),
        (
            Class::Silent,
            &[
                "bonjour", "salut", "merci", "cordialement", "bien", "désolé", "désolée", "amicalement", "à",
                "tous", "et", "bonne", "journée", "un", "toutes", "bonsoir", "coucou", "chers", "chères",
            ],
        ),
        (Class::Denial, &["un"]),
    ],
    marks: &[
        row("mon vote ..1 est|, ..2 VOTE", Cast, "Mon vote est +1"),
        row("je ..1 vote|donne ..2 VOTE", Cast, "Je vote +1"),
        row("de moi ..3 VOTE", Cast, "De moi un grand +1"),
        row("VOTE ..1 de|pour ma|notre|moi|nous part~", Cast, "Un +1 de ma part").never(&["Un +1 de Kim"]),
        row("^ un|une grand|gros|énorme|franc|beau VOTE", Cast, "Un grand +1 pour ce plan")
            .never(&["Un jour +1"]),
        row("c'est ..2 VOTE ..1 pour|de moi|nous|ma", Cast, "C'est +1 pour moi")
            .never(&["C'est -1 pour Kim"]),
        row("je dois|vais|veux|souhaite ..2 voter|mettre|donner ..2 VOTE", Cast, "Je dois voter -1")
            .never(&["On peut voter -1"]),
        row(
            "change|passe|modifie ..2 vote ..2 en|à|pour VOTE",
            Noted(Reason::ChangedVote),
            "Je change mon vote en +1",
        )
        .never(&["Kim change son vote en +1"]),
        row(
            "VOTE ..3 ,~ ..2 à|sous la~ condition|réserve",
            Unclear(Reason::Conditional),
            "+1 sous réserve que le nom reste",
        ),
        row("VOTE ..3 ,~ ..2 pourvu|tant que", Unclear(Reason::Conditional), "+1, pourvu que le nom reste"),
        row("<name> a|avait ..1 voté|mis|donné ..3 VOTE", No(SomebodyElses), "Kim a voté -1")
            .never(&["J'ai voté -1"]),
        row("^ moi|nous aussi ..2 VOTE", Cast, "Moi aussi +1").never(&["Kim aussi +1"]),
        row("pour moi|nous ..2 sera ..1 VOTE", Cast, "Pour moi ce sera -1").never(&["Pour Kim ce sera -1"]),
        row("j'ajoute|je|j'apporte mets|ajoute|mon|un ..2 VOTE", Cast, "J'ajoute mon +1")
            .never(&["Kim ajoute son +1"]),
    ],
    phrases: &[
        row("je ..1 suis ..1 contre", Phrase::Objects, "Je suis contre"),
        row("^^ contre ,|$", Phrase::Objects, "Contre"),
        row(
            "je ..1 vote donc|aussi|bien|clairement~ contre",
            Phrase::Vote(Value::MinusOne, None),
            "Je vote contre",
        ),
        row(
            "je ..1 vote donc|aussi|bien|clairement~ pour",
            Phrase::Vote(Value::PlusOne, None),
            "Je vote pour",
        ),
        row("je ..1 m'oppose|m'y", Phrase::Objects, "Je m'oppose"),
        row("je ..1 ne suis pas d'accord", Phrase::Objects, "Je ne suis pas d'accord"),
        row("^ pas d'accord", Phrase::Objects, "Pas d'accord"),
        row("je ..1 suis ..1 d'accord|pour|favorable", Phrase::Endorses, "Je suis d'accord"),
        row("^^ d'accord ,|$", Phrase::EndorsesAlone, "D'accord"),
        row("je ne m'abstiens pas", Phrase::Nothing, "Je ne m'abstiens pas"),
        row("je ..1 m'abstiens", Phrase::Vote(Value::Zero, None), "Je m'abstiens"),
        row(
            "je|nous ..1 vote|votons en faveur",
            Phrase::Vote(Value::PlusOne, None),
            "Je vote en faveur du plan",
        ),
        row(
            "je|nous ..2 suis|sommes ..1 opposé|opposée|opposés",
            Phrase::Objects,
            "Je suis opposé à ce plan",
        )
        .never(&["Je ne suis pas opposé à ce plan"]),
        row("ne suis pas opposé|opposée|contre", Phrase::Nothing, "Je ne suis pas contre"),
        row("n'est pas ..1 acceptable|envisageable|raisonnable", Phrase::Objects, "Ce n'est pas acceptable"),
        row("mauvaise idée", Phrase::Objects, "C'est une mauvaise idée"),
        row(
            "je ne peux pas ..2 soutenir|accepter|approuver",
            Phrase::Objects,
            "Je ne peux pas soutenir ce plan",
        ),
        row("je suis ..1 réservé|réservée|sceptique", Phrase::Objects, "Je suis réservé sur ce projet"),
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
