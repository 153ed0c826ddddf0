//! Czech: the words that the grammar knows, and the rows of the language.

use super::class::Class;
use super::meaning::Meaning::{Cast, Noted, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Czech",
    words: &[
        (Class::Greeting, &["ahoj", "zdravím"]),
        (Class::Mine, &["můj", "náš"]),
        (Class::Silent, &["ahoj", "všem", "díky", "dobrý", "den"]),
        (Class::Praise, &["bohužel"]),
    ],
    marks: &[
        row("můj hlas ..1 je|, ..2 VOTE", Cast, "Můj hlas je +1", &["Tvůj hlas je +1"]),
        row("hlasuji ..2 VOTE", Cast, "Hlasuji +1", &["Nehlasuji +1"]),
        row("VOTE ..1 ode|od mě|mne|nás", Cast, "Velké +1 ode mě", &["Velké +1 od Kima"]),
        row("ode|od mě|mne|nás ..2 VOTE", Cast, "Ode mě +1", &["Od Kima +1"]),
        row(
            "VOTE ..3 ,~ ..2 za podmínky",
            Unclear(Reason::Conditional),
            "+1 za podmínky, že název zůstane",
            &["+1 za nás oba"],
        ),
        row(
            "VOTE ..3 ,~ ..2 pokud|jestli|jestliže ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, pokud název zůstane",
            &["+1, název zůstane"],
        ),
        row(
            "měním ..2 hlas na VOTE",
            Noted(Reason::ChangedVote),
            "Měním hlas na +1",
            &["Kim mění hlas na +1"],
        ),
    ],
    phrases: &[
        row("jsem ..1 proti", Phrase::Objects, "Jsem proti", &["Jsem doma"]),
        row("^^ proti ,|$", Phrase::Objects, "Proti", &["Protivítr"]),
        row("hlasuji proti", Phrase::Vote(Value::MinusOne, None), "Hlasuji proti", &["Hlasuji zítra"]),
        row("hlasuji pro", Phrase::Vote(Value::PlusOne, None), "Hlasuji pro", &["Hlasuji později"]),
        row("^ souhlasím", Phrase::Endorses, "Souhlasím s tím", &["Oni souhlasím"]),
        row("^ nesouhlasím", Phrase::Objects, "Nesouhlasím", &["Ty nesouhlasím"]),
        row("jsem ..1 pro", Phrase::Endorses, "Jsem pro", &["Jsem pryč"]),
        row("zdržuji se", Phrase::Vote(Value::Zero, None), "Zdržuji se", &["Zdržuji poštu"]),
        row("špatný nápad", Phrase::Objects, "To je špatný nápad", &["To je dobrý nápad"]),
        row("nemohu|nemůžu ..2 podpořit", Phrase::Objects, "Nemohu to podpořit", &["Nemohu to otevřít"]),
    ],
    ..NONE
};
