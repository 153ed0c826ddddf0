//! Japanese: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Japanese",
    words: &[],
    marks: &[],
    phrases: &[
        row("反 対 で|し|だ|の", Phrase::Objects, "私は反対です"),
        row("^^ 反 対 $", Phrase::Objects, "反対"),
        row("賛 成 で|し|だ", Phrase::Endorses, "賛成です"),
        row("^^ 賛 成 $", Phrase::EndorsesAlone, "賛成"),
        row("棄 権 し", Phrase::Vote(Value::Zero, None), "棄権します"),
        row("反 対 で は|も", Phrase::Nothing, "反対ではありません"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
