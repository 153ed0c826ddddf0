//! Estonian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "et",
    on: &["kontakt ", "kuupäeval "],
    wrote: &["kirjutas", "kirjutas kuupäeval"],
    from: &["saatja"],
    fields: &["saadetud", "kuupäev", "adressaat", "teema", "kellele"],
    original: &["algne sõnum", "algne kiri"],
    forwarded: &["edastatud sõnum", "edastatud kiri"],
    client: &["saadetud minu ", "hangi outlook"],
    named: &["saadetud "],
    footer: &["loobumiseks"],
    linked: &["loobumiseks", "loobu tellimusest"],
    mail: &["see kiri", "see e-kiri", "see sõnum", "hoiatus"],
    notice: &["konfidentsiaal", "adressaadi", "saajale", "ekslikult", "viirus", "väljastpoolt"],
    reacted: &["reageeris"],
    scrubbed: &["järgmine osa"],
    examples: &[
        (Role::Attribution, "Kontakt Bo Ek (<bo@example.org>) kirjutas kuupäeval E, 4. mai 2026 kell 10:00:"),
        (Role::Attribution, "Saatja: Bo Ek\nSaadetud: esmaspäev\nAdressaat: loend\nTeema: RE: x"),
        (Role::Attribution, "----- Algne kiri -----"),
        (Role::Signature, "Saadetud minu telefonist"),
        (Role::Footer, "Loobu tellimusest: https://lists.example.org/out"),
        (Role::Footer, "See kiri on konfidentsiaalne."),
    ],
    never: &["See kiri tuli hilja."],
    ..PhraseLanguage::NONE
};
