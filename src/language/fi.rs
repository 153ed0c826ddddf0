//! Finnish: the words that the grammar knows, and the rows of the language.

use super::class::Class;
use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Finnish",
    words: &[
        (Class::Greeting, &["hei", "moi", "terve"]),
        (Class::Mine, &["ääneni"]),
        (Class::Praise, &["valitettavasti"]),
        (Class::Title, &["kehittäjä"]),
        (Class::Closing, &["terveisin"]),
        (Class::Silent, &["terveisin", "hei", "kaikki", "kaikille", "kiitos", "moi"]),
    ],
    marks: &[
        row("VOTE ..1 minulta|meiltä|puolestani", Cast, "Iso +1 minulta", &["Iso +1 Kimiltä"]),
        row(
            "VOTE ..3 ,~ ..2 jos|mikäli|kunhan ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, jos nimi säilyy",
            &["+1, nimi säilyy"],
        ),
        row("äänestän ..2 VOTE", Cast, "Äänestän +1", &["Kim äänestää +1"]),
    ],
    phrases: &[
        row("^ vastustan", Phrase::Objects, "Vastustan tätä", &["Hän vastustaa"]),
        row("^ kannatan", Phrase::Endorses, "Kannatan tätä", &["Hän kannattaa"]),
        row("^^ samaa mieltä", Phrase::EndorsesAlone, "Samaa mieltä", &["Eri mieltä"]),
        row("en kannata", Phrase::Objects, "En kannata tätä", &["Kannatan tätä"]),
        row(
            "äänestän puolesta",
            Phrase::Vote(Value::PlusOne, None),
            "Äänestän puolesta",
            &["Äänestän huomenna"],
        ),
        row(
            "äänestän vastaan",
            Phrase::Vote(Value::MinusOne, None),
            "Äänestän vastaan",
            &["Äänestän huomenna"],
        ),
        row(
            "pidättäydyn|tyhjää ,|$",
            Phrase::Vote(Value::Zero, None),
            "Äänestän tyhjää",
            &["Äänestän huomenna"],
        ),
    ],
    ..NONE
};
