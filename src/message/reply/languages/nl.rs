//! Dutch phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "nl",
    on: &["op "],
    wrote: &["schreef", "geschreven"],
    from: &["van"],
    fields: &["verzonden", "aan", "onderwerp", "datum", "cc"],
    original: &["oorspronkelijk bericht", "origineel bericht", "oorspronkelijke bericht"],
    forwarded: &["doorgestuurd bericht", "begin doorgestuurd bericht"],
    client: &[
        "verzonden vanaf mijn ", "verstuurd vanaf mijn ", "outlook voor …downloaden",
        "download outlook voor ", "outlook downloaden", "verzonden vanaf outlook", "verstuurd vanaf outlook",
    ],
    named: &[
        "verzonden met ", "verstuurd vanaf ", "verzonden vanaf ", "verstuurd met ", "verzonden via ",
        "verstuurd via ",
    ],
    footer: &["om u af te melden", "uitschrijven", "mailinglijst", "afmelden"],
    linked: &[
        "om u af te melden", "om je af te melden", "uitschrijven", "afmelden:",
        "u ontvangt dit bericht omdat", "mailinglijst", "virusvrij",
    ],
    mail: &[
        "dit bericht", "deze e-mail", "deze email", "deze mail", "dit e-mailbericht", "de informatie in dit",
        "de informatie in deze", "de inhoud van dit", "de inhoud van deze", "let op", "waarschuwing",
        "voorzichtig", "externe e-mail", "[extern", "als u niet de", "indien u niet de",
        "denk aan het milieu", "disclaimer",
    ],
    notice: &[
        "vertrouwelijk", "geadresseerde", "beoogde ontvanger", "bestemd voor", "per vergissing",
        "abusievelijk", "uitsluitend", "virus", "buiten de organisatie", "buiten onze", "van buiten",
        "externe afzender", "afzender", "klik niet", "milieu", "printen", "af te drukken",
    ],
    reacted: &["gereageerd", "reageerde"],
    leads: &[
        "een", "de", "het", "en", "of", "met", "voor", "van", "op", "in", "dat", "die", "is", "was", "ik",
        "wij", "we", "niet", "te",
    ],
    scrubbed: &["volgend deel", "een html-bijlage is"],
    examples: &[
        (Role::Attribution, "Op ma 4 mei 2026 om 10:00 schreef Bo Ek <bo@example.org>:"),
        (Role::Attribution, "Van: Bo Ek\nVerzonden: maandag\nAan: lijst\nOnderwerp: RE: x"),
        (Role::Attribution, "----- Oorspronkelijk bericht -----"),
        (Role::Forwarded, "---------- Doorgestuurd bericht ---------"),
        (Role::Signature, "Verstuurd vanaf mijn tablet"),
        (Role::Signature, "Outlook voor Android downloaden"),
        (Role::Footer, "Uitschrijven: https://lists.example.org/uit"),
        (Role::Footer, "Dit bericht is vertrouwelijk."),
        (
            Role::Footer,
            "-------------- volgend deel ------------\nEen HTML-bijlage is gescrubd...\nURL: <https://lists.example.org/a.html>",
        ),
        (Role::Footer, "Bo Ek heeft gereageerd via Gmail"),
    ],
    never: &["Dit bericht kwam te laat.", "Let op, de schijf is vol."],
};
