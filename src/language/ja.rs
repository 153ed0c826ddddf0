//! Words and rows of the grammar for Japanese.

use super::class::Class;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Opens, Replaced, Unclear, Withdraws};
use super::meaning::NoVote::{Count, Negation, Question, SomebodyElses, Technical};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Japanese",
    words: &[(
        Class::Silent,
        &[
            "る", "私", "は", "反", "対", "票", "を", "投", "じ", "ま", "す", "に", "一", "で", "今", "回",
            "の", "こ", "と", "し", "抱", "歉", "入", "れ", "よ", "従", "っ", "て", "た", "が", "ゆ", "え",
            "だ", "も", "ち", "ろ", "ん", "僕", "か", "ら",
        ],
    )],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[(
        List::CourtesyTurn,
        &["延", "待", "停", "見", "考", "言", "ん", "氏", "様", "が", "け", "ば", "ら"],
    )]],
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("^^ よ|従|し っ|た て|が っ~ て~ ,~ VOTE ,|$|で|と", Opens, "よって +1", &["よってたかって +1"]),
    row("^^ よ|従|し っ|た て|が っ~ て~ ,~ VOTE.bare ,|$|で|と", Cast, "よって、0", &["よって、0件"]),
    row("^^ ゆ|だ|も え|か|ち に|ら|ろ ん~ ,~ VOTE ,|$|で|と", Opens, "だから +1", &["だから能勢さんは +1"]),
    row("^^ 私|僕 か|の ら|票 は ,~ VOTE ,|$|で|と", Cast, "私の票は +1", &["彼の票は +1"]),
    row("私|僕|自 も ..2 VOTE", Cast, "私も +1", &["彼も +1"]),
    row("申 し 訳 ... , ..2 VOTE", Cast, "申し訳ないですが、-1", &["失礼ですが、-1"]),
    row("VOTE に 変|変更 更 し", Noted(Reason::ChangedVote), "+1 に変更します", &["+1 です"]),
    row("条 件 ... VOTE", Unclear(Reason::Conditional), "条件付きで +1", &["いいですね、+1"]),
    row("な ら ..2 ,~ VOTE", Unclear(Reason::Conditional), "直るなら +1", &["直る、+1"]),
    row("今 回 は ..1 VOTE", Cast, "今回は -1", &["今回も見ました"]),
    row("VOTE で は な|あ い|り", No(Negation), "+1 ではありません", &["+1 です"]),
    row("VOTE を 撤|取 回|り", Withdraws, "-1 を撤回します", &["-1 を入れます"]),
    row("さ ん|氏 が|は|も ..6* VOTE", No(SomebodyElses), "能勢さんは -1 でした", &["能勢さん、-1 です"]),
    row("れ ば ..4* VOTE", Unclear(Reason::Conditional), "テストが通れば +1", &["テストが通り、+1"]),
    row("VOTE ... た ら $", Unclear(Reason::Conditional), "+1、テストが通ったら", &["+1、テストが通った"]),
    row("代 理 ... VOTE", Unclear(Reason::Proxy), "能勢さんの代理で +1", &["能勢さん、+1"]),
    row("誰|だ れ~ か ... VOTE ... ?", No(Question), "誰か -1 と言いましたか?", &["誰かと試して +1"]),
    row("の で ..1 VOTE", Cast, "直ったので +1", &["直った、+1"]),
    row("す|た|ん が ..1 VOTE", Cast, "残念ですが -1", &["彼が -1"]),
    row("^ VOTE で|と す|し", Opens, "確認済み、+1 です", &["確認済みの +1 です"]),
    row("私|僕 は ..2 VOTE", Cast, "私は +1 とします", &["彼は +1 とします"]),
    row("誰|だ れ~ が ... VOTE", No(Question), "誰が -1 を入れましたか", &["私が -1 を入れました"]),
    row("VOTE ..8* 必 要", No(Count), "+1 はあと二票必要です", &["+1 です、二票入れました"]),
    row("OTHER を|は ..2 取 り 消 ... VOTE", Noted(Reason::ChangedVote), "-1 は取り消し、+1 にします", &["-1 は残し、+1 も見ました"]),
    row("戻|返 り 値 が|は|も ..1 VOTE", No(Technical), "戻り値が -1 になります", &["戻り、-1 です"]),
    row("コ ー ド が|は ..1 VOTE", No(Technical), "終了コードが -1 です", &["コードを見ました、-1 です"]),
    row("VOTE を|が 返 し|す|さ|っ", No(Technical), "関数が -1 を返します", &["-1 を入れます"]),
    row("OTHER か ら VOTE に", Noted(Reason::ChangedVote), "私の票を -1 から +1 にします", &["-1 と +1 があります"]),
    row("VOTE か ら OTHER に", Replaced, "私の票を -1 から +1 にします", &["-1 と +1 があります"]),
    row("VOTE を|は ..2 取 り 消 ... OTHER", Replaced, "-1 は取り消し、+1 にします", &["-1 は残し、+1 も見ました"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("反 対 で|し|だ|の|せ|い", Phrase::Outright(Opinion::Against), "私は反対です", &["反対ではありません"]),
    row("^^ 反 対 $", Phrase::Outright(Opinion::Against), "反対", &["反対側"]),
    row("代 理 投|で", Phrase::Unclear(Reason::Proxy), "代理投票です", &["代理店です"]),
    row("代 わ り に ..4* 送|投|書|伝", Phrase::Unclear(Reason::Proxy), "能勢さんの代わりに送ります", &["能勢さんに送ります"]),
    row("^^ い い え $", Phrase::Objects, "いいえ", &["はい"]),
    row("賛 成 で|し|だ|い|と", Phrase::Outright(Opinion::For), "賛成です", &["賛同です"]),
    row("^^ 賛 成 $", Phrase::Outright(Opinion::ForAlone), "賛成", &["賛成です"]),
    row("棄 権 し|い|さ", Phrase::Vote(Value::Zero, None), "棄権します", &["棄権"]),
    row("反 対 で は|も", Phrase::Nothing, "反対ではありません", &["反対です"]),
    row("賛 成 に 一|投 票", Phrase::Vote(Value::PlusOne, None), "賛成に一票", &["反対に一票"]),
    row("反 対 に 一|投 票", Phrase::Vote(Value::MinusOne, None), "反対に一票", &["賛成に一票"]),
    row("賛 成 で き|し ま~ せ~ ん|か", Phrase::Objects, "賛成できません", &["賛成です"]),
    row("反 対 票 を 投", Phrase::Vote(Value::MinusOne, None), "反対票を投じます", &["反対票を見ました"]),
    row("賛 成 票 を 投", Phrase::Vote(Value::PlusOne, None), "賛成票を投じます", &["賛成票を見ました"]),
    row("賛 成 票 を 入 れ", Phrase::Vote(Value::PlusOne, None), "賛成票を入れます", &["賛成票を数えます"]),
    row("反 対 票 を 入 れ", Phrase::Vote(Value::MinusOne, None), "反対票を入れます", &["反対票を数えます"]),
    row("待 っ て|た", Phrase::Halts, "少し待ってください", &["待ち時間"]),
    row("懸 念 が", Phrase::Objects, "懸念があります", &["懸念はありません"]),
    row("心 配 で|し", Phrase::Objects, "心配です", &["心配ありません"]),
    row("時 期 尚 早", Phrase::Objects, "時期尚早です", &["時期は五月です"]),
    row("問 題 あ り ま せ ん", Phrase::Endorses, "問題ありません", &["問題あります"]),
    row("良|い い と 思", Phrase::Endorses, "良いと思います", &["良い天気です"]),
    row("迷 っ て", Phrase::Wavers, "まだ迷っています", &["迷子です"]),
    row("票 を 撤 回", Phrase::Withdraws, "私の票を撤回します", &["票を数えます"]),
    row("様 子 を 見", Phrase::Halts, "もう少し様子を見ましょう", &["今日の様子です"]),
    row("異 議|論|存 あ|な|は", Phrase::Endorses, "異議ありません", &["異議を出します"]),
    row("不 安 で|が", Phrase::Objects, "少し不安です", &["不思議です"]),
    row("同|賛 意|同 し|い|で|だ", Phrase::Outright(Opinion::For), "公開に同意します", &["公開の意味です"]),
    row("同|賛 意|同 し ま せ", Phrase::Objects, "公開に同意しません", &["公開に同意します"]),
    row("同|賛 意|同 で き", Phrase::Objects, "公開に同意できません", &["公開に同意です"]),
    row("よ い と 思", Phrase::Endorses, "公開してもよいと思います", &["公開してよい時期です"]),
    row("し|が|は 気 に な", Phrase::Objects, "性能が少し気になります", &["元気になります"]),
    row("早|遅 い|す と|ぎ 思|る|ま", Phrase::Objects, "まだ早いと思います", &["早い時間です"]),
    row("良|い い 案 で|だ", Phrase::Endorses, "良い案ですね", &["良い図案"]),
    row("見 送 る|り|っ", Phrase::Halts, "今回は見送りましょう", &["駅で送りましょう"]),
];
