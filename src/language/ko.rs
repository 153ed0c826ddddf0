//! Korean: the words that the grammar knows, and the rows of the language.

use super::meaning::Meaning::{Cast, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Korean",
    words: &[],
    marks: &[
        row("저도|저는 ..2 VOTE", Cast, "저도 +1", &["그는 +1"]),
        row(
            "VOTE ... 조건으로|조건|조건부",
            Unclear(Reason::Conditional),
            "+1, 백업 조건",
            &["+1, 백업 있음"],
        ),
    ],
    phrases: &[
        row("^ 반대합니다|반대", Phrase::Objects, "반대합니다", &["아니오 반대합니다"]),
        row("^ 찬성합니다|찬성", Phrase::Endorses, "찬성합니다", &["저는 찬성합니다"]),
        row("^ 동의합니다", Phrase::Endorses, "동의합니다", &["저는 동의합니다"]),
        row("^ 기권합니다|기권", Phrase::Vote(Value::Zero, None), "기권합니다", &["저는 기권합니다"]),
        row(
            "찬성에 ..1 투표합니다|한표",
            Phrase::Vote(Value::PlusOne, None),
            "찬성에 투표합니다",
            &["반대에 투표합니다"],
        ),
        row(
            "반대에 ..1 투표합니다|한표",
            Phrase::Vote(Value::MinusOne, None),
            "반대에 투표합니다",
            &["찬성에 투표합니다"],
        ),
    ],
    ..NONE
};
