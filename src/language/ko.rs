//! Korean: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Korean",
    words: &[],
    marks: &[],
    phrases: &[
        row("^ 반대합니다|반대", Phrase::Objects, "반대합니다"),
        row("^ 찬성합니다|찬성", Phrase::Endorses, "찬성합니다"),
        row("^ 동의합니다", Phrase::Endorses, "동의합니다"),
        row("^ 기권합니다|기권", Phrase::Vote(Value::Zero, None), "기권합니다"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
