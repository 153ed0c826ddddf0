//! Turkish phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "tr",
    on: &["tarihinde"],
    wrote: &["yazdı", "şunları yazdı", "şunu yazdı"],
    from: &["kimden", "gönderen"],
    fields: &["gönderilen", "gönderildi", "tarih", "kime", "konu", "bilgi", "gönderme tarihi"],
    original: &["özgün ileti", "orijinal mesaj", "orijinal ileti", "özgün mesaj"],
    forwarded: &["iletilen mesaj", "yönlendirilen ileti", "iletilen ileti", "yönlendirilmiş ileti"],
    client: &[
        "iphone'umdan gönderildi", "iphone’umdan gönderildi", "android cihazımdan",
        "telefonumdan gönderildi", "ios için outlook…edin", "android için outlook…edin", "ipad'imden",
        "outlook'u edinin",
    ],
    footer: &["abonelikten çıkmak", "üyelikten ayrılmak"],
    linked: &["abonelikten çıkmak", "üyelikten ayrılmak", "aboneliğinizi iptal"],
    mail: &[
        "bu e-posta", "bu mesaj", "bu ileti", "bu elektronik posta", "dikkat", "uyarı", "harici e-posta",
        "[harici",
    ],
    notice: &[
        "gizli", "alıcı", "yanlışlıkla", "virüs", "kuruluş dışından", "dışından", "gönderen", "tıklamayın",
        "çevre",
    ],
    reacted: &["tepki"],
    leads: &["bir", "ve", "bu", "için", "ile"],
    scrubbed: &["sonraki bölüm"],
    examples: &[
        (Role::Attribution, "Bo Ek <bo@example.org>, 4 May 2026 Pzt, 10:00 tarihinde şunu yazdı:"),
        (Role::Attribution, "Kimden: Bo Ek\nGönderildi: Pazartesi\nKime: liste\nKonu: RE: x"),
        (Role::Attribution, "----- Özgün ileti -----"),
        (Role::Signature, "Telefonumdan gönderildi"),
        (Role::Footer, "Abonelikten çıkmak için: https://lists.example.org/out"),
        (Role::Footer, "Bu e-posta gizlidir."),
    ],
    never: &["Bu mesaj geç geldi."],
    ..PhraseLanguage::NONE
};
