//! Turkish: the words that the grammar knows, and the rows of the language.

use super::class::Class;
use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Turkish",
    words: &[
        (Class::Greeting, &["merhaba", "selam"]),
        (Class::Mine, &["oyum", "oyumuz"]),
        (Class::Silent, &["merhaba", "herkese", "teşekkürler", "selam"]),
        (Class::Praise, &["maalesef"]),
    ],
    marks: &[
        row("VOTE ..1 benden|bizden|benim", Cast, "Kocaman +1 benden", &["Kocaman +1 Kim'den"]),
        row("benden|bizden ..3 VOTE", Cast, "Benden +1", &["Kimden +1"]),
        row("benim oyum ,~ VOTE", Cast, "Benim oyum +1", &["Onun oyu +1"]),
        row(
            "VOTE ... şartıyla|koşuluyla|kaydıyla",
            Unclear(Reason::Conditional),
            "+1, yedek olması şartıyla",
            &["+1, yedek var"],
        ),
        row("eğer ... VOTE", Unclear(Reason::Conditional), "Eğer yedek varsa +1", &["Yedek var +1"]),
    ],
    phrases: &[
        row("^ karşıyım", Phrase::Objects, "Karşıyım", &["Karşı taraf"]),
        row("^ katılıyorum|destekliyorum", Phrase::Endorses, "Katılıyorum", &["Sonra katılırım"]),
        row("^ katılmıyorum|desteklemiyorum", Phrase::Objects, "Katılmıyorum", &["Katılıyorum"]),
        row("çekimserim", Phrase::Vote(Value::Zero, None), "Çekimserim", &["Çekimser"]),
        row(
            "kabul ..1 oyu",
            Phrase::Vote(Value::PlusOne, None),
            "Kabul oyu veriyorum",
            &["Ret oyu veriyorum"],
        ),
        row(
            "ret|red oyu",
            Phrase::Vote(Value::MinusOne, None),
            "Ret oyu veriyorum",
            &["Kabul oyu veriyorum"],
        ),
        row("kötü bir fikir", Phrase::Objects, "Bu kötü bir fikir", &["Bu iyi bir fikir"]),
    ],
    ..NONE
};
