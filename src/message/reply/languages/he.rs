//! Hebrew phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "he",
    on: &["בתאריך", "ב-", "ביום"],
    wrote: &["כתב", "כתבה", "כתב/ה", "מאת", "\u{200f}כתב"],
    from: &["מאת"],
    fields: &["נשלח", "אל", "נושא", "תאריך", "עותק"],
    original: &["הודעה מקורית"],
    forwarded: &["הודעה שהועברה"],
    client: &["נשלח מה", "נשלח מ-", "נשלח באמצעות"],
    footer: &["להסרה מרשימת", "ביטול הרשמה", "רשימת תפוצה"],
    linked: &["להסרה", "לביטול הרשמה", "ביטול הרשמה"],
    mail: &["הודעה זו", "דוא\"ל זה", "מייל זה", "זהירות", "אזהרה"],
    notice: &["חסוי", "סודי", "נמען", "בטעות", "וירוס", "מחוץ לארגון", "שולח"],
    reacted: &["הגיב"],
    scrubbed: &["החלק הבא"],
    examples: &[
        (
            Role::Attribution,
            "\u{202b}בתאריך יום ב׳, 4 במאי 2026 ב-10:00 מאת \u{202a}Bo Ek\u{202c}\u{200f} <\u{202a}bo@example.org\u{202c}\u{200f}>:\u{202c}",
        ),
        (Role::Attribution, "מאת: Bo Ek\nנשלח: יום שני\nאל: רשימה\nנושא: RE: x"),
        (Role::Attribution, "----- הודעה מקורית -----"),
        (Role::Signature, "נשלח מה-iPhone שלי"),
        (Role::Footer, "להסרה: https://lists.example.org/out"),
        (Role::Footer, "הודעה זו מכילה מידע סודי."),
    ],
    never: &["הודעה זו מאוחרת מדי."],
    ..PhraseLanguage::NONE
};
