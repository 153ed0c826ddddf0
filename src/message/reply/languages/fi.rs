//! Finnish phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "fi",
    on: &["ma ", "ti ", "ke ", "to ", "pe ", "la ", "su ", "maanantai", "tiistai"],
    wrote: &["kirjoitti"],
    from: &["lähettäjä"],
    fields: &["lähetetty", "vastaanottaja", "aihe", "päivämäärä", "päiväys", "kopio"],
    original: &["alkuperäinen viesti"],
    forwarded: &["välitetty viesti", "edelleenlähetetty viesti", "välitetty viesti alkaa"],
    client: &[
        "lähetetty …puhelimesta", "lähetetty …laitteesta", "lähetetty iphone", "lähetetty ipad",
        "hanki outlook", "lataa outlook",
    ],
    named: &["lähetetty "],
    footer: &["peruuta tilaus", "postituslista"],
    linked: &["peruuta tilaus", "postituslista", "jos haluat poistua"],
    mail: &[
        "tämä viesti", "tämä sähköposti", "tämän viestin", "varoitus", "huomio", "ulkoinen sähköposti",
        "jos et ole",
    ],
    notice: &[
        "luottamuksel", "vastaanottaj", "vahingossa", "erehdyksessä", "virus", "ulkopuolelta", "lähettäjä",
        "älä klikkaa", "ympäristö",
    ],
    reacted: &["reagoi"],
    leads: &["ja", "on", "että", "tai", "ei"],
    scrubbed: &["seuraava osa"],
    examples: &[
        (Role::Attribution, "ma 4. toukok. 2026 klo 10.00 Bo Ek (bo@example.org) kirjoitti:"),
        (Role::Attribution, "Lähettäjä: Bo Ek\nLähetetty: maanantai\nVastaanottaja: lista\nAihe: VS: x"),
        (Role::Attribution, "----- Alkuperäinen viesti -----"),
        (Role::Signature, "Lähetetty iPhonesta"),
        (Role::Footer, "Peruuta tilaus: https://lists.example.org/pois"),
        (Role::Footer, "Tämä viesti on luottamuksellinen."),
    ],
    never: &["Tämä viesti tuli myöhään.", "Lähetetty paketti puuttuu vielä."],
};
