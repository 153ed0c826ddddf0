//! Words and rows of the grammar for Chinese.

use super::class::Class;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Opens, Unclear, Withdraws};
use super::meaning::NoVote::{Count, Future, Negation, Question, SomebodyElses, Technical, Thanks};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Chinese",
    words: &[(
        Class::Silent,
        &[
            "我", "投", "反", "对", "對", "票", "的", "是", "们", "因", "所", "总", "總", "当", "當", "综",
            "綜", "此", "以", "之", "然", "上",
        ],
    )],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[(
        List::CourtesyTurn,
        &[
            "延", "迟", "遲", "推", "缓", "緩", "停", "撤", "看", "见", "見", "说", "說", "待", "但", "如",
            "若", "只", "除", "等", "再",
        ],
    )]],
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("^^ 因|所|总|總|综|綜 此|以|之|上 ,~ VOTE.bare ,|$", Cast, "因此，0", &["因此，0 票"]),
    row("^^ 因|所|总|總|当|當|综|綜 此|以|之|然|上 ,~ VOTE ,|$", Opens, "所以 +1", &["所以他 +1"]),
    row("等|待 ..16* 后|後|再 ..6* VOTE", Unclear(Reason::Conditional), "等文档改好后投 +1", &["文档改好了，+1"]),
    row("^ ..10 过|過|成|完|好 之~ 以~ 后|後 ..2 ,~ 我 ..3 VOTE", Unclear(Reason::Conditional), "文档改好后，我投 +1", &["我改好了，+1"]),
    row("只 要 ..16* VOTE", Unclear(Reason::Conditional), "只要有备份，我就 +1", &["要有备份，+1"]),
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
    row("有|谁 人~ ..3 VOTE ... ?", No(Question), "有人投 -1 吗?", &["有人试过, +1"]),
    row("不 是 ..2 VOTE", No(Negation), "这不是 +1", &["这是 +1"]),
    row("撤 回|销 ..4 VOTE", Withdraws, "我撤回 -1", &["我回 -1"]),
    row("他|她 们~ ..1 说|投|給|给|說 了~ ..2 VOTE", No(SomebodyElses), "他投了 -1", &["我投了 -1"]),
    row("谢|謝|谢 谢|謝 ..3 的 VOTE", No(Thanks), "谢谢你的 +1", &["谢谢, +1"]),
    row("代|替 表~ ..4 投 ..2 VOTE", Unclear(Reason::Proxy), "我代小王投 +1", &["我投 +1"]),
    row("转|轉 告|达|達 ... VOTE", Unclear(Reason::Proxy), "小王让我转告他投 +1", &["小王转了邮件, +1"]),
    row("会|會 投 ..1 VOTE", No(Future), "明天我会投 +1", &["今天我投 +1"]),
    row("昨|前 天 ..1 投|给 了~ ..2 VOTE", No(SomebodyElses), "张伟昨天投了 +1", &["今天我投 +1"]),
    row("我 只|还|当|决|想 ..2 投 ..1 VOTE", Cast, "我只能投 -1", &["他只能投 -1"]),
    row("返|退 回|出 值|码~ 是|为~ VOTE", No(Technical), "程序返回 -1", &["我回 -1"]),
    row("^^ 投 VOTE", Cast, "投 +1", &["投了两个 +1"]),
    row("还|還|差|缺 ..4 个|個|票 VOTE", No(Count), "还需要两个 +1", &["还好, +1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("代|替|帮 ..6* 发|發|投|转|轉", Phrase::Unclear(Reason::Proxy), "我替小王发一下", &["我发一下"]),
    row("反 对", Phrase::Outright(Opinion::Against), "我反对", &["我不反对"]),
    row("反 對", Phrase::Outright(Opinion::Against), "我反對", &["我不反對"]),
    row("不 同 意", Phrase::Objects, "不同意", &["我同意"]),
    row("不 赞 成", Phrase::Objects, "我不赞成", &["我赞成"]),
    row("^^ 不 要 $", Phrase::Objects, "不要", &["要"]),
    row("不 反 对|對", Phrase::Nothing, "我不反对", &["我反对"]),
    row("^ 我~ 同 意", Phrase::Outright(Opinion::For), "我同意", &["他说同意"]),
    row("^ 我~ 赞 成", Phrase::Outright(Opinion::For), "我赞成", &["他说赞成"]),
    row("^ 我~ 贊 成", Phrase::Outright(Opinion::For), "我贊成", &["他說贊成"]),
    row("^ 我~ 支 持", Phrase::Outright(Opinion::For), "我支持", &["他说支持"]),
    row("弃 权", Phrase::Vote(Value::Zero, None), "弃权", &["权利"]),
    row("棄 權", Phrase::Vote(Value::Zero, None), "棄權", &["權利"]),
    row("我 投 ..2 赞|贊|支 成|持", Phrase::Vote(Value::PlusOne, None), "我投赞成", &["我投反对票"]),
    row("我 投 ..1 反 对|對 票", Phrase::Vote(Value::MinusOne, None), "我投反对票", &["我投赞成"]),
    row("不 能 接|支 受|持", Phrase::Objects, "我不能接受", &["我能接受"]),
    row("不 支 持", Phrase::Objects, "我不支持", &["我支持"]),
    row("不 妥|行 ,|$", Phrase::Objects, "这样不妥", &["这样好"]),
    row("先 别|別|不|等", Phrase::Halts, "先别发布", &["先看看"]),
    row("等 一~ 下|等", Phrase::Halts, "请等一下", &["等于一"]),
    row("暂|暫 缓|緩|停", Phrase::Halts, "建议暂缓", &["暂时如此"]),
    row("担|擔 心", Phrase::Objects, "我担心兼容性", &["我当心兼容性"]),
    row("不 ..1 担|擔 心", Phrase::Nothing, "我不担心", &["我担心"]),
    row("有 ..2 顾|疑|顧 虑|问|慮", Phrase::Objects, "我有顾虑", &["我有时间"]),
    row("看|听|看 起|上 来|去 ..1 不|很|挺 错|好", Phrase::Endorses, "看起来不错", &["看起来很旧"]),
    row("没|沒 有~ 问|問|意|异 题|題|见|议", Phrase::Endorses, "没问题", &["没时间"]),
    row("不 确|確 定", Phrase::Wavers, "我不确定", &["我确定"]),
    row("撤 回|销 ..4 票", Phrase::Withdraws, "撤回我的票", &["撤回邮件"]),
    row("等 一~ 下|等 他|她|们|們", Phrase::Nothing, "请等一下他", &["请等一下"]),
    row("再 等", Phrase::Halts, "再等几天吧", &["再见"]),
    row("太 早|快|匆|急", Phrase::Objects, "我觉得太早了", &["太好了"]),
    row("推|延 迟|期|后", Phrase::Halts, "建议推迟到下周", &["推荐一下"]),
    row("^^ 可 以 ,|$", Phrase::Endorses, "可以", &["可是"]),
    row("如|若 果~ ... 我 ..2 同|支 意|持", Phrase::Endorses, "如果改名我就同意", &["改名我也看"]),
    row("如|若 果~ ... 我 ..2 赞|贊 成", Phrase::Endorses, "如果改名我就赞成", &["改名我也看"]),
    row("担|擔 心 ... ?", Phrase::ObjectsAsking, "我担心兼容性，要不要再看看?", &["我当心兼容性，要不要再看看?"]),
    row("完|十|非|坚|全 全|分|常|决|力 同|支 意|持", Phrase::Outright(Opinion::For), "完全同意", &["完全不同"]),
    row("完|十|非|坚|全 全|分|常|决|力 赞|贊 成", Phrase::Outright(Opinion::For), "非常赞成", &["非常赞"]),
    row("不 完|太 全~ 同|支|赞 意|持|成", Phrase::Objects, "我不太同意", &["我完全同意"]),
    row("无|無|难|難 法|以 同|支|赞|接 意|持|成|受", Phrase::Objects, "我无法同意", &["我无法登录"]),
    row("如|若 果~ ... 投 ..1 赞|贊|反|支 成|对|對|持", Phrase::Doubtful(Reason::Conditional), "如果有备份，我投赞成票", &["有备份，我投赞成票"]),
    row("投 ..1 赞|贊|反|支 成|对|對|持 ... 如 果", Phrase::Doubtful(Reason::Conditional), "我投赞成票，如果有备份", &["我投赞成票，有备份"]),
    row("投 ..1 赞|贊|反|支 成|对|對|持 ... 前 提", Phrase::Doubtful(Reason::Conditional), "我投赞成票，前提是有备份", &["我投赞成票，有备份"]),
    row("不 ..1 成 熟", Phrase::Objects, "方案还不成熟", &["方案很成熟"]),
    row("犹|猶 豫", Phrase::Wavers, "我还在犹豫", &["犹如昨天"]),
];
