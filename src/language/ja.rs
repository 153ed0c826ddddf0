//! Japanese: the words that the grammar knows, and the rows of the language.

use super::meaning::Meaning::{Cast, Noted, Unclear};
use super::meaning::Phrase;
use super::table::row;
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Japanese",
    words: &[],
    marks: &[
        row("私|僕|自 も ..2 VOTE", Cast, "私も +1", &["彼も +1"]),
        row("申 し 訳 ... , ..2 VOTE", Cast, "申し訳ないですが、-1", &["失礼ですが、-1"]),
        row("VOTE に 変|変更 更 し", Noted(Reason::ChangedVote), "+1 に変更します", &["+1 です"]),
        row("条 件 ... VOTE", Unclear(Reason::Conditional), "条件付きで +1", &["いいですね、+1"]),
        row("な ら ..2 ,~ VOTE", Unclear(Reason::Conditional), "直るなら +1", &["直る、+1"]),
        row("今 回 は ..1 VOTE", Cast, "今回は -1", &["今回も見ました"]),
    ],
    phrases: &[
        row("反 対 で|し|だ|の", Phrase::Objects, "私は反対です", &["反対ではありません"]),
        row("^^ 反 対 $", Phrase::Objects, "反対", &["反対側"]),
        row("賛 成 で|し|だ", Phrase::Endorses, "賛成です", &["賛同です"]),
        row("^^ 賛 成 $", Phrase::EndorsesAlone, "賛成", &["賛成です"]),
        row("棄 権 し", Phrase::Vote(Value::Zero, None), "棄権します", &["棄権"]),
        row("反 対 で は|も", Phrase::Nothing, "反対ではありません", &["反対です"]),
        row("賛 成 に 一|投 票", Phrase::Vote(Value::PlusOne, None), "賛成に一票", &["反対に一票"]),
        row("反 対 に 一|投 票", Phrase::Vote(Value::MinusOne, None), "反対に一票", &["賛成に一票"]),
        row("賛 成 で き|し ま~ せ~ ん|か", Phrase::Objects, "賛成できません", &["賛成です"]),
    ],
    ..NONE
};
