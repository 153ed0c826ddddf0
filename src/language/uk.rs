//! Ukrainian: the words that the grammar knows, and the rows of the language.

use super::class::Class;
use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Ukrainian",
    words: &[
        (Class::Greeting, &["привіт"]),
        (Class::Mine, &["мій", "наш"]),
        (Class::Silent, &["привіт", "всім", "дякую", "вітаю"]),
    ],
    marks: &[
        row("VOTE ..1 від мене|нас", Cast, "Твердий +1 від мене", &["Твердий +1 від Кіма"]),
        row("від мене|нас ..2 VOTE", Cast, "Від мене +1", &["Від Кіма +1"]),
        row("мій голос ,~ ..1 VOTE", Cast, "Мій голос: +1", &["Його голос: +1"]),
        row(
            "VOTE ..3 ,~ ..2 за умови",
            Unclear(Reason::Conditional),
            "+1 за умови, що назва лишиться",
            &["+1, назва лишиться"],
        ),
        row(
            "VOTE ..3 ,~ ..2 якщо ..1 <word>",
            Unclear(Reason::Conditional),
            "+1, якщо назва лишиться",
            &["+1, назва лишиться"],
        ),
    ],
    phrases: &[
        row(
            "я категорично|теж|рішуче|зовсім|дуже|радше|особисто|поки~ проти",
            Phrase::Objects,
            "Я проти",
            &["Я тут"],
        ),
        row("^^ проти ,|$", Phrase::Objects, "Проти", &["Проти всіх"]),
        row("голосую проти", Phrase::Vote(Value::MinusOne, None), "Голосую проти", &["Голосую завтра"]),
        row("голосую за", Phrase::Vote(Value::PlusOne, None), "Голосую за", &["Голосую пізніше"]),
        row("^^ підтримую|згоден|згодна ,|$", Phrase::EndorsesAlone, "Підтримую", &["Підтримую Бо"]),
        row("не згоден|згодна|підтримую", Phrase::Objects, "Не згоден", &["Згоден"]),
        row("утримуюсь|утримуюся", Phrase::Vote(Value::Zero, None), "Утримуюсь", &["Він утримався"]),
        row("погана ідея", Phrase::Objects, "Це погана ідея", &["Це добра ідея"]),
    ],
    ..NONE
};
