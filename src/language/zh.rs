//! Chinese: the words that the grammar knows, and the rows of the language.

use super::meaning::Meaning::{Cast, Noted, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Chinese",
    words: &[],
    marks: &[
        row("我 投 ..2 VOTE", Cast, "我投 +1", &["我说 +1"]),
        row("^ 赞|贊 成 VOTE", Cast, "赞成+1", &["他说 +1"]),
        row("^ 我 的~ 票~ 是~ ..1 VOTE", Cast, "我的票是 +1", &["他的票是 +1"]),
        row("我 们~ 也 ..2 VOTE", Cast, "我也 +1", &["他也 +1"]),
        row("我 这 里|边 ..2 VOTE", Cast, "我这边 +1", &["他这边 +1"]),
        row("改 投|为 ..3 VOTE", Noted(Reason::ChangedVote), "我改投 +1", &["我投 +1"]),
        row("如 果|若 ... VOTE", Unclear(Reason::Conditional), "如果改名就 +1", &["改名 +1"]),
        row("VOTE ... 如 果", Unclear(Reason::Conditional), "+1，如果有备份", &["+1，有备份"]),
        row("VOTE ... 前 提", Unclear(Reason::Conditional), "+1，前提是有备份", &["+1，有备份"]),
        row("VOTE ... 条|條 件", Unclear(Reason::Conditional), "+1，有条件", &["+1，有备份"]),
        row("我 的 意 见 ..1 VOTE", Cast, "我的意见是 -1", &["他的意见是 -1"]),
    ],
    phrases: &[
        row("反 对", Phrase::Objects, "我反对", &["我不反对"]),
        row("反 對", Phrase::Objects, "我反對", &["我不反對"]),
        row("不 同 意", Phrase::Objects, "不同意", &["我同意"]),
        row("不 赞 成", Phrase::Objects, "我不赞成", &["我赞成"]),
        row("不 反 对|對", Phrase::Nothing, "我不反对", &["我反对"]),
        row("^ 我~ 同 意", Phrase::Endorses, "我同意", &["他说同意"]),
        row("^ 我~ 赞 成", Phrase::Endorses, "我赞成", &["他说赞成"]),
        row("^ 我~ 贊 成", Phrase::Endorses, "我贊成", &["他說贊成"]),
        row("^ 我~ 支 持", Phrase::Endorses, "我支持", &["他说支持"]),
        row("弃 权", Phrase::Vote(Value::Zero, None), "弃权", &["权利"]),
        row("棄 權", Phrase::Vote(Value::Zero, None), "棄權", &["權利"]),
        row("我 投 ..2 赞|贊|支 成|持", Phrase::Vote(Value::PlusOne, None), "我投赞成", &["我投反对票"]),
        row("我 投 ..1 反 对|對 票", Phrase::Vote(Value::MinusOne, None), "我投反对票", &["我投赞成"]),
        row("不 能 接|支 受|持", Phrase::Objects, "我不能接受", &["我能接受"]),
        row("不 支 持", Phrase::Objects, "我不支持", &["我支持"]),
        row("不 妥|行 ,|$", Phrase::Objects, "这样不妥", &["这样好"]),
    ],
    ..NONE
};
