//! Lithuanian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "lt",
    on: &["20"],
    wrote: &["rašė", "parašė"],
    from: &["nuo", "siuntėjas"],
    fields: &["išsiųsta", "data", "kam", "gavėjas", "tema"],
    original: &["pradinis laiškas", "originalus laiškas"],
    forwarded: &["persiųstas laiškas"],
    client: &["išsiųsta iš "],
    footer: &["atsisakyti prenumeratos"],
    linked: &["atsisakyti prenumeratos", "norėdami atsisakyti"],
    mail: &["šis laiškas", "šis el. laiškas", "ši žinutė", "dėmesio", "įspėjimas"],
    notice: &["konfidencial", "gavėj", "per klaidą", "virus", "organizacijos ribų", "siuntėj"],
    reacted: &["sureagavo"],
    scrubbed: &["kita dalis"],
    examples: &[
        (Role::Attribution, "2026-05-04, pr, 10:00 Bo Ek <bo@example.org> rašė:"),
        (Role::Attribution, "Nuo: Bo Ek\nIšsiųsta: pirmadienis\nKam: sąrašas\nTema: RE: x"),
        (Role::Attribution, "----- Originalus laiškas -----"),
        (Role::Signature, "Išsiųsta iš telefono"),
        (Role::Footer, "Atsisakyti prenumeratos: https://lists.example.org/out"),
        (Role::Footer, "Šis laiškas yra konfidencialus."),
    ],
    never: &["Šis laiškas atėjo vėlai."],
    ..PhraseLanguage::NONE
};
