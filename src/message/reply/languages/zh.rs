//! Chinese phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "zh",
    on: &["在", "于", "於"],
    wrote: &["写道", "寫道", "写到", "撰写", "撰寫", "来信"],
    from: &["发件人", "寄件者", "寄件人", "發件人"],
    fields: &[
        "发送时间", "发送日期", "收件人", "主题", "抄送", "日期", "寄件日期", "收件者", "主旨", "主題",
        "副本", "傳送時間", "已发送",
    ],
    original: &["原始邮件", "原始郵件", "原始信件", "邮件原件"],
    forwarded: &[
        "转发邮件", "转发的邮件", "轉寄郵件", "轉寄的郵件", "已转发的邮件", "開始轉寄郵件", "转发的邮件信息",
    ],
    client: &[
        "发自我的", "从我的…发送", "寄自我的", "從我的…傳送", "发自 ", "傳送自", "获取 outlook", "来自我的",
        "取得 outlook", "取得outlook", "获取outlook", "从我的…发出", "来自qq邮箱", "发自网易", "发自qq",
        "發自我的", "来自 foxmail", "來自我的", "从qq邮箱发来", "下载 outlook",
    ],
    named: &["来自 ", "來自 ", "来自", "来自于"],
    footer: &["退订", "退訂", "邮件列表", "取消订阅", "取消訂閱"],
    linked: &["退订", "退訂", "如需退订", "要退订", "取消订阅", "取消訂閱", "邮件列表"],
    mail: &[
        "本邮件", "此邮件", "本郵件", "此郵件", "本电子邮件", "此电子邮件", "这封邮件", "注意", "警告",
        "外部邮件", "[外部", "【外部", "如果您不是", "若您不是", "如您错误", "声明", "免责声明", "保密声明",
        "机密",
    ],
    notice: &[
        "保密", "机密", "機密", "收件人", "收件者", "错误", "誤收", "误收", "仅供", "僅供", "病毒", "外部",
        "组织外", "組織外", "发件人", "请勿点击", "請勿點擊", "打印", "列印", "環保", "环保", "擅自",
    ],
    reacted: &["回应", "回應", "作出了反应", "心情"],
    scrubbed: &["下一部分", "下一段"],
    examples: &[
        (Role::Attribution, "Bo Ek <bo@example.org> 于2026年5月4日周一 10:00写道："),
        (Role::Attribution, "发件人: Bo Ek\n发送时间: 2026年5月4日\n收件人: 列表\n主题: 回复: x"),
        (Role::Attribution, "----- 原始邮件 -----"),
        (Role::Signature, "发自我的平板"),
        (Role::Signature, "获取 Outlook for Android"),
        (Role::Signature, "来自 Mailspring"),
        (Role::Footer, "退订：https://lists.example.org/out"),
        (Role::Footer, "本邮件含有保密信息。"),
        (Role::Footer, "Bo Ek 通过 Gmail 作出了回应"),
    ],
    never: &["从我的角度看太早了。", "来自用户的报告很多。", "注意磁盘太小。"],
    ..PhraseLanguage::NONE
};
