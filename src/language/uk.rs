//! Ukrainian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Ukrainian",
    words: &[
        (Class::Greeting, &["привіт"]),
        (Class::Mine, &["мій", "наш"]),
        (Class::Silent, &["привіт", "всім", "дякую", "вітаю"]),
    ],
    marks: &[
        row("VOTE ..1 від мене|нас", Cast, "Твердий +1 від мене").never(&["Твердий +1 від Кіма"]),
        row("від мене|нас ..2 VOTE", Cast, "Від мене +1").never(&["Від Кіма +1"]),
        row("мій голос ,~ ..1 VOTE", Cast, "Мій голос: +1").never(&["Його голос: +1"]),
        row("VOTE ..3 ,~ ..2 за умови", Unclear(Reason::Conditional), "+1 за умови, що назва лишиться"),
        row("VOTE ..3 ,~ ..2 якщо ..1 <word>", Unclear(Reason::Conditional), "+1, якщо назва лишиться"),
    ],
    phrases: &[
        row("я категорично|теж|рішуче|зовсім|дуже|радше|особисто|поки~ проти", Phrase::Objects, "Я проти"),
        row("^^ проти ,|$", Phrase::Objects, "Проти"),
        row("голосую проти", Phrase::Vote(Value::MinusOne, None), "Голосую проти"),
        row("голосую за", Phrase::Vote(Value::PlusOne, None), "Голосую за"),
        row("^^ підтримую|згоден|згодна ,|$", Phrase::EndorsesAlone, "Підтримую"),
        row("не згоден|згодна|підтримую", Phrase::Objects, "Не згоден"),
        row("утримуюсь|утримуюся", Phrase::Vote(Value::Zero, None), "Утримуюсь"),
        row("погана ідея", Phrase::Objects, "Це погана ідея"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
