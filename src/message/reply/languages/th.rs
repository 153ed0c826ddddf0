//! Thai phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "th",
    on: &["ในวันที่", "เมื่อ"],
    wrote: &["เขียนว่า", "เขียน"],
    from: &["จาก"],
    fields: &["ส่ง", "วันที่", "ถึง", "เรื่อง"],
    original: &["ข้อความต้นฉบับ"],
    forwarded: &["ข้อความที่ส่งต่อ"],
    client: &["ส่งจาก"],
    footer: &["ยกเลิกการสมัคร"],
    linked: &["ยกเลิกการสมัคร"],
    mail: &["อีเมลนี้", "ข้อความนี้"],
    notice: &["ความลับ", "ผู้รับ", "ไวรัส", "ภายนอกองค์กร", "ผู้ส่ง"],
    reacted: &["แสดงความรู้สึก"],
    scrubbed: &["ส่วนถัดไป"],
    examples: &[
        (Role::Attribution, "ในวันที่ จ. 4 พ.ค. 2026 เวลา 10:00 Bo Ek <bo@example.org> เขียนว่า:"),
        (Role::Attribution, "จาก: Bo Ek\nส่ง: วันจันทร์\nถึง: รายการ\nเรื่อง: RE: x"),
        (Role::Attribution, "----- ข้อความต้นฉบับ -----"),
        (Role::Signature, "ส่งจากโทรศัพท์ของฉัน"),
        (Role::Footer, "ยกเลิกการสมัคร: https://lists.example.org/out"),
        (Role::Footer, "อีเมลนี้เป็นความลับ"),
    ],
    never: &["อีเมลนี้มาช้าเกินไป"],
    ..PhraseLanguage::NONE
};
