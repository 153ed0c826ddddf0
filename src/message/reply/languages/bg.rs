//! Bulgarian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "bg",
    on: &["на ", "в "],
    wrote: &["написа", "пише"],
    from: &["от"],
    fields: &["изпратено", "дата", "до", "относно", "тема", "копие"],
    original: &["оригинално съобщение"],
    forwarded: &["препратено съобщение"],
    client: &["изпратено от ", "изтеглете outlook"],
    footer: &["за да се отпишете", "отписване"],
    linked: &["за да се отпишете", "отписване"],
    mail: &["това съобщение", "този имейл", "това писмо", "внимание", "предупреждение"],
    notice: &[
        "поверителн", "получател", "по погрешка", "единствено", "вирус", "извън организацията", "подател",
    ],
    reacted: &["реагира"],
    scrubbed: &["следваща част"],
    examples: &[
        (Role::Attribution, "На пн, 4.05.2026 г. в 10:00 Bo Ek <bo@example.org> написа:"),
        (Role::Attribution, "От: Bo Ek\nИзпратено: понеделник\nДо: списък\nОтносно: RE: x"),
        (Role::Attribution, "----- Оригинално съобщение -----"),
        (Role::Signature, "Изпратено от телефона ми"),
        (Role::Footer, "Отписване: https://lists.example.org/out"),
        (Role::Footer, "Това съобщение е поверително."),
    ],
    never: &["Това съобщение дойде късно."],
    ..PhraseLanguage::NONE
};
