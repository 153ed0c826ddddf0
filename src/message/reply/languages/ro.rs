//! Romanian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "ro",
    on: &["la ", "pe ", "în ", "lun.", "mar.", "mie.", "joi", "vin.", "sâm.", "dum."],
    wrote: &["a scris", "scrie"],
    from: &["de la"],
    fields: &["trimis", "data", "către", "subiect", "cc"],
    original: &["mesaj original", "mesajul original"],
    forwarded: &["mesaj redirecționat", "mesaj retrimis"],
    client: &["trimis de pe ", "trimis din ", "obțineți outlook", "descărcați outlook"],
    named: &["trimis cu "],
    footer: &["pentru a vă dezabona", "dezabonare"],
    linked: &["pentru a vă dezabona", "dezabonare"],
    mail: &["acest mesaj", "acest e-mail", "acest email", "informațiile din acest", "atenție", "avertisment"],
    notice: &[
        "confidențial", "destinatar", "din greșeală", "din eroare", "exclusiv", "virus",
        "din afara organizației", "expeditor", "nu faceți clic",
    ],
    reacted: &["a reacționat"],
    leads: &["un", "o", "și", "de", "la", "cu", "pentru", "că", "în"],
    scrubbed: &["partea următoare"],
    examples: &[
        (Role::Attribution, "lun., 4 mai 2026 la 10:00, Bo Ek <bo@example.org> a scris:"),
        (Role::Attribution, "De la: Bo Ek\nTrimis: luni\nCătre: listă\nSubiect: RE: x"),
        (Role::Attribution, "----- Mesaj original -----"),
        (Role::Signature, "Trimis de pe telefon"),
        (Role::Footer, "Dezabonare: https://lists.example.org/out"),
        (Role::Footer, "Acest mesaj este confidențial."),
    ],
    never: &["Acest mesaj a venit târziu."],
};
