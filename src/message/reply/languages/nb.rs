//! Norwegian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "nb",
    on: &["den ", "på ", "man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."],
    wrote: &["skrev"],
    from: &["fra"],
    fields: &["sendt", "til", "emne", "dato", "kopi"],
    original: &["opprinnelig melding", "original melding", "opprinnelig e-post"],
    forwarded: &["videresendt melding", "start på videresendt melding"],
    client: &[
        "sendt fra min ", "sendt fra outlook", "få outlook", "last ned outlook", "hent outlook for",
        "sendt fra mobil",
    ],
    named: &["sendt fra ", "sendt med ", "sendt via "],
    footer: &["for å melde deg av", "meld deg av", "avmeld"],
    linked: &["for å melde deg av", "meld deg av", "avmelding", "du mottar denne", "virusfri"],
    mail: &[
        "denne e-posten", "denne eposten", "denne meldingen", "denne e-post", "informasjonen i denne",
        "innholdet i denne", "advarsel", "forsiktig", "obs", "ekstern e-post", "[ekstern", "hvis du ikke er",
        "dersom du ikke er", "tenk på miljøet",
    ],
    notice: &[
        "konfidensiell", "fortrolig", "mottaker", "ved en feil", "utelukkende", "virus",
        "utenfor organisasjonen", "utenfra", "ekstern avsender", "avsender", "ikke klikk", "miljøet",
        "skriver ut",
    ],
    reacted: &["reagerte", "har reagert"],
    leads: &["en", "et", "og", "i", "på", "av", "til", "med", "for", "at", "som", "er", "ikke"],
    scrubbed: &["neste del"],
    examples: &[
        (Role::Attribution, "man. 4. mai 2026 kl. 10:00 skrev Bo Ek <bo@example.org>:"),
        (Role::Attribution, "man. 4. mai 2026 kl. 10:00 skrev Bo Ek <bo@example.org\n>:"),
        (Role::Attribution, "Fra: Bo Ek\nSendt: mandag\nTil: liste\nEmne: SV: x"),
        (Role::Attribution, "----- Opprinnelig melding -----"),
        (Role::Signature, "Sendt fra min telefon"),
        (Role::Signature, "Få Outlook for Android"),
        (Role::Footer, "Meld deg av: https://lists.example.org/ut"),
        (Role::Footer, "Denne e-posten er konfidensiell."),
        (Role::Footer, "Bo Ek reagerte via Gmail"),
    ],
    never: &["Denne meldingen kom for sent.", "Advarsel, disken er full."],
};
