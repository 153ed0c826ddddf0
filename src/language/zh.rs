//! Chinese: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::meaning::Meaning::Cast;
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Chinese",
    words: &[],
    marks: &[
        row("我 投 ..2 VOTE", Cast, "我投 +1"),
        row("^ 赞|贊 成 VOTE", Cast, "赞成+1"),
        row("^ 我 的~ 票~ 是~ ..1 VOTE", Cast, "我的票是 +1"),
    ],
    phrases: &[
        row("反 对", Phrase::Objects, "我反对"),
        row("反 對", Phrase::Objects, "我反對"),
        row("不 同 意", Phrase::Objects, "不同意"),
        row("不 赞 成", Phrase::Objects, "我不赞成"),
        row("不 反 对|對", Phrase::Nothing, "我不反对"),
        row("^ 我~ 同 意", Phrase::Endorses, "我同意"),
        row("^ 我~ 赞 成", Phrase::Endorses, "我赞成"),
        row("^ 我~ 贊 成", Phrase::Endorses, "我贊成"),
        row("^ 我~ 支 持", Phrase::Endorses, "我支持"),
        row("弃 权", Phrase::Vote(Value::Zero, None), "弃权"),
        row("棄 權", Phrase::Vote(Value::Zero, None), "棄權"),
    ],
    misgivings: &[],
    announcements: &[],
    headings: &[],
};
