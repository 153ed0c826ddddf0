//! Persian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "fa",
    on: &["در تاریخ", "در "],
    wrote: &["نوشت", "نوشته است"],
    from: &["از"],
    fields: &["ارسال", "تاریخ", "به", "موضوع", "ارسال شده"],
    original: &["پیام اصلی"],
    forwarded: &["پیام بازارسال شده", "پیام هدایت شده"],
    client: &["ارسال از ", "ارسال شده از "],
    footer: &["لغو اشتراک"],
    linked: &["لغو اشتراک", "برای لغو"],
    mail: &["این ایمیل", "این پیام", "هشدار", "توجه"],
    notice: &["محرمانه", "گیرنده", "اشتباه", "ویروس", "خارج از سازمان", "فرستنده"],
    reacted: &["واکنش"],
    scrubbed: &["بخش بعدی"],
    examples: &[
        (Role::Attribution, "در تاریخ دوشنبه ۴ مه ۲۰۲۶ ساعت ۱۰:۰۰ Bo Ek <bo@example.org> نوشت:"),
        (Role::Attribution, "از: Bo Ek\nارسال: دوشنبه\nبه: فهرست\nموضوع: RE: x"),
        (Role::Attribution, "----- پیام اصلی -----"),
        (Role::Signature, "ارسال از تلفن من"),
        (Role::Footer, "لغو اشتراک: https://lists.example.org/out"),
        (Role::Footer, "این پیام محرمانه است."),
    ],
    never: &["این پیام دیر رسید."],
    ..PhraseLanguage::NONE
};
