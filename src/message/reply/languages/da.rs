//! Danish phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "da",
    on: &["den ", "på ", "d. ", "man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."],
    wrote: &["skrev"],
    from: &["fra"],
    fields: &["sendt", "til", "emne", "dato", "cc"],
    original: &["oprindelig meddelelse", "oprindelig besked", "original besked"],
    forwarded: &["videresendt meddelelse", "videresendt besked", "start på videresendt besked"],
    client: &["sendt fra min ", "sendt fra outlook", "hent outlook", "sendt fra mobil"],
    named: &["sendt fra ", "sendt med ", "sendt via "],
    footer: &["for at afmelde", "afmeld"],
    linked: &["for at afmelde", "afmeld", "afmelding", "du modtager denne", "virusfri"],
    mail: &[
        "denne e-mail", "denne mail", "denne besked", "denne meddelelse", "oplysningerne i denne",
        "indholdet af denne", "advarsel", "forsigtig", "obs", "ekstern e-mail", "[ekstern",
        "hvis du ikke er", "hvis de ikke er", "tænk på miljøet",
    ],
    notice: &[
        "fortrolig", "modtager", "ved en fejl", "udelukkende", "virus", "uden for organisationen", "udefra",
        "ekstern afsender", "afsender", "klik ikke", "miljøet", "udskrive",
    ],
    reacted: &["reagerede", "har reageret"],
    leads: &["en", "et", "og", "i", "på", "af", "til", "med", "for", "at", "der", "som", "er", "ikke"],
    scrubbed: &["næste del"],
    examples: &[
        (Role::Attribution, "Den man. 4. maj 2026 kl. 10.00 skrev Bo Ek <bo@example.org>:"),
        (Role::Attribution, "Fra: Bo Ek\nSendt: mandag\nTil: liste\nEmne: SV: x"),
        (Role::Attribution, "----- Oprindelig meddelelse -----"),
        (Role::Signature, "Sendt fra min telefon"),
        (Role::Signature, "Hent Outlook til Android"),
        (Role::Footer, "Afmeld: https://lists.example.org/ud"),
        (Role::Footer, "Denne e-mail er fortrolig."),
        (Role::Footer, "Bo Ek reagerede via Gmail"),
    ],
    never: &["Denne mail kom for sent.", "Advarsel, disken er fuld."],
};
