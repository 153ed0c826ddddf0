//! Japanese phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "ja",
    on: &["20"],
    wrote: &[
        "のメール", "は書きました", "が書きました", "さんは書きました", "さんが書きました", "のメッセージ",
        "wrote", "写道",
    ],
    from: &["差出人", "送信者", "from"],
    fields: &["送信日時", "宛先", "件名", "日付", "日時", "cc", "送信日"],
    original: &["元のメッセージ", "オリジナル メッセージ", "オリジナルメッセージ", "original message"],
    forwarded: &["転送されたメッセージ", "転送メッセージ", "転送されたメール"],
    client: &[
        "iphoneから送信", "ipadから送信", "androidから送信", "outlook for …を入手", "outlook for …を取得",
        "私の…から送信", "スマートフォンから送信", "携帯から送信", "iphone から送信", "ipad から送信",
        "android から送信", "スマホから送信",
    ],
    footer: &["配信停止", "メーリングリスト", "退会"],
    linked: &["配信停止", "退会", "登録解除", "メーリングリスト"],
    mail: &[
        "本メール", "このメール", "本電子メール", "このeメール", "当メール", "このメッセージ",
        "本メッセージ", "注意", "警告", "【社外", "[社外", "[外部", "外部メール", "免責事項", "万一",
        "もし誤って",
    ],
    notice: &[
        "機密", "秘密", "誤って", "受信者", "宛先以外", "ウイルス", "ウィルス", "社外", "外部", "組織外",
        "送信者", "クリックしない", "印刷", "削除して", "破棄して",
    ],
    reacted: &["リアクション", "反応しました"],
    scrubbed: &[
        "次のパート", "html の添付ファイル", "htmlの添付ファイルを", "テキスト形式以外の添付ファイル",
    ],
    examples: &[
        (Role::Attribution, "2026年5月4日(月) 10:00 Bo Ek <bo@example.org>:"),
        (Role::Attribution, "差出人: Bo Ek\n送信日時: 2026年5月4日\n宛先: リスト\n件名: RE: x"),
        (Role::Attribution, "----- 元のメッセージ -----"),
        (Role::Signature, "私のタブレットから送信"),
        (Role::Signature, "iPadから送信"),
        (Role::Footer, "配信停止：https://lists.example.org/out"),
        (Role::Footer, "このメールは社外から届きました。"),
        (Role::Footer, "Bo Ek さんが Gmail でリアクションしました"),
    ],
    never: &["私の意見では早すぎます。", "このメールは遅すぎます。"],
    ..PhraseLanguage::NONE
};
