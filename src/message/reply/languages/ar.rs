//! Arabic phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "ar",
    on: &["في "],
    wrote: &["كتب", "كتبت", "تمت كتابة ما يلي بواسطة", "كتب ما يلي"],
    from: &["من"],
    fields: &["تم الإرسال", "تاريخ الإرسال", "أرسلت", "إلى", "الموضوع", "التاريخ", "نسخة"],
    original: &["الرسالة الأصلية", "رسالة أصلية"],
    forwarded: &["رسالة معاد توجيهها", "الرسالة المعاد توجيهها"],
    client: &[
        "أرسلت من ", "تم الإرسال من ", "أُرسلت من ", "مرسل من ", "الحصول على outlook", "احصل على outlook",
    ],
    footer: &["لإلغاء الاشتراك", "إلغاء الاشتراك", "القائمة البريدية"],
    linked: &["لإلغاء الاشتراك", "إلغاء الاشتراك", "لإلغاء اشتراكك"],
    mail: &["هذه الرسالة", "هذا البريد", "تنبيه", "تحذير", "رسالة خارجية"],
    notice: &[
        "سرية", "سري", "المرسل إليه", "المستلم", "بالخطأ", "فيروس", "خارج المؤسسة", "من خارج", "المرسل",
        "لا تنقر",
    ],
    reacted: &["تفاعل"],
    scrubbed: &["الجزء التالي"],
    examples: &[
        (
            Role::Attribution,
            "في الاثنين، ٤ مايو ٢٠٢٦ في ١٠:٠٠ ص تمت كتابة ما يلي بواسطة \u{202a}Bo Ek\u{202c}\u{200f} <\u{202a}bo@example.org\u{202c}\u{200f}>:",
        ),
        (Role::Attribution, "من: Bo Ek\nتم الإرسال: الاثنين\nإلى: القائمة\nالموضوع: RE: x"),
        (Role::Attribution, "----- الرسالة الأصلية -----"),
        (Role::Signature, "أرسلت من هاتفي"),
        (Role::Footer, "لإلغاء الاشتراك: https://lists.example.org/out"),
        (Role::Footer, "هذه الرسالة سرية."),
    ],
    never: &["هذه الرسالة متأخرة."],
    ..PhraseLanguage::NONE
};
