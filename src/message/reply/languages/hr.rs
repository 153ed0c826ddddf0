//! Croatian and Serbian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "hr",
    on: &["dana ", "pon, ", "uto, ", "sri, ", "čet, ", "pet, ", "sub, ", "ned, ", "pon., ", "уто"],
    wrote: &[
        "napisao je", "napisala je", "je napisao", "je napisala", "je napisao/la", "piše", "је написао/ла",
        "је написао",
    ],
    from: &["od", "šalje"],
    fields: &["poslano", "poslato", "datum", "prima", "za", "predmet", "naslov"],
    original: &["izvorna poruka", "originalna poruka", "prvotna poruka"],
    forwarded: &["proslijeđena poruka", "prosleđena poruka"],
    client: &["poslano s ", "poslano sa ", "poslano iz ", "poslato sa ", "preuzmite outlook"],
    footer: &["za odjavu", "odjava s"],
    linked: &["za odjavu", "odjava"],
    mail: &["ova poruka", "ovaj e-mail", "ova e-pošta", "upozorenje", "pažnja"],
    notice: &[
        "povjerljiv", "poverljiv", "primatelj", "primalac", "greškom", "isključivo", "virus",
        "izvan organizacije", "pošiljatelj",
    ],
    reacted: &["reagirao", "reagovao"],
    scrubbed: &["sljedeći dio"],
    examples: &[
        (Role::Attribution, "pon, 4. svi 2026. u 10:00 Bo Ek <bo@example.org> napisao je:"),
        (Role::Attribution, "Od: Bo Ek\nPoslano: ponedjeljak\nPrima: popis\nPredmet: RE: x"),
        (Role::Attribution, "----- Izvorna poruka -----"),
        (Role::Signature, "Poslano s telefona"),
        (Role::Footer, "Za odjavu: https://lists.example.org/out"),
        (Role::Footer, "Ova poruka je povjerljiva."),
    ],
    never: &["Ova poruka je stigla kasno."],
    ..PhraseLanguage::NONE
};
