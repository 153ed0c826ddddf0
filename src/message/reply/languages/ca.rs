//! Catalan phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "ca",
    on: &["el dia ", "missatge de "],
    wrote: &["va escriure", "missatge de", "ha escrit"],
    from: &["de"],
    fields: &["enviat", "enviat el", "data", "per a", "assumpte"],
    original: &["missatge original"],
    forwarded: &["missatge reenviat"],
    client: &["enviat des de ", "enviat des del "],
    named: &["enviat amb "],
    footer: &["per cancel·lar la subscripció", "llista de correu"],
    linked: &["per cancel·lar la subscripció", "per donar-vos de baixa"],
    mail: &["aquest missatge", "aquest correu", "atenció", "avís"],
    notice: &[
        "confidencial", "destinatari", "per error", "exclusiva", "virus", "fora de l'organització",
        "remitent",
    ],
    reacted: &["ha reaccionat"],
    scrubbed: &["part següent"],
    examples: &[
        (Role::Attribution, "Missatge de Bo Ek <bo@example.org> del dia dl., 4 de maig 2026 a les 10:00:"),
        (Role::Attribution, "De: Bo Ek\nEnviat: dilluns\nPer a: llista\nAssumpte: RE: x"),
        (Role::Attribution, "----- Missatge original -----"),
        (Role::Signature, "Enviat des del mòbil"),
        (Role::Footer, "Per donar-vos de baixa: https://lists.example.org/out"),
        (Role::Footer, "Aquest missatge és confidencial."),
    ],
    never: &["Aquest missatge arriba tard."],
    ..PhraseLanguage::NONE
};
