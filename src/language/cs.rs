//! Czech: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::{Cast, Noted, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
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
        row("můj hlas ..1 je|, ..2 VOTE", Cast, "Můj hlas je +1"),
        row("hlasuji ..2 VOTE", Cast, "Hlasuji +1"),
        row("VOTE ..1 ode|od mě|mne|nás", Cast, "Velké +1 ode mě").never(&["Velké +1 od Kima"]),
        row("ode|od mě|mne|nás ..2 VOTE", Cast, "Ode mě +1").never(&["Od Kima +1"]),
        row("VOTE ..3 ,~ ..2 za podmínky", Unclear(Reason::Conditional), "+1 za podmínky, že název zůstane"),
        row(
            "VOTE ..3 ,~ ..2 pokud|jestli|jestliže ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, pokud název zůstane",
        ),
        row("měním ..2 hlas na VOTE", Noted(Reason::ChangedVote), "Měním hlas na +1")
            .never(&["Kim mění hlas na +1"]),
    ],
    phrases: &[
        row("jsem ..1 proti", Phrase::Objects, "Jsem proti"),
        row("^^ proti ,|$", Phrase::Objects, "Proti"),
        row("hlasuji proti", Phrase::Vote(Value::MinusOne, None), "Hlasuji proti"),
        row("hlasuji pro", Phrase::Vote(Value::PlusOne, None), "Hlasuji pro"),
        row("^ souhlasím", Phrase::Endorses, "Souhlasím s tím"),
        row("^ nesouhlasím", Phrase::Objects, "Nesouhlasím"),
        row("jsem ..1 pro", Phrase::Endorses, "Jsem pro"),
        row("zdržuji se", Phrase::Vote(Value::Zero, None), "Zdržuji se"),
        row("špatný nápad", Phrase::Objects, "To je špatný nápad"),
        row("nemohu|nemůžu ..2 podpořit", Phrase::Objects, "Nemohu to podpořit"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
