//! Hungarian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "hu",
    on: &["ekkor:"],
    wrote: &["ezt írta", "írta", "írta ekkor", "a következőt írta"],
    from: &["feladó"],
    fields: &["elküldve", "küldve", "címzett", "tárgy", "dátum", "másolatot kap"],
    original: &["eredeti üzenet", "eredeti levél"],
    forwarded: &["továbbított üzenet", "továbbított levél"],
    client: &[
        "elküldve …telefonomról", "iphone-omról küldve", "ipademről küldve", "mobilomról küldve",
        "az outlook beszerzése", "outlook letöltése",
    ],
    named: &["küldve innen: ", "elküldve innen: "],
    footer: &["leiratkozás", "levelezőlista"],
    linked: &["leiratkozás", "leiratkozáshoz", "levelezőlista"],
    mail: &[
        "ez az üzenet", "ez az e-mail", "ezt az üzenetet", "jelen üzenet", "jelen e-mail", "ez a levél",
        "figyelem", "figyelmeztetés", "külső e-mail", "ha nem ön",
    ],
    notice: &[
        "bizalmas", "címzett", "tévedésből", "kizárólag", "vírus", "szervezeten kívül", "külső feladó",
        "feladó", "ne kattintson", "környezet",
    ],
    reacted: &["reagált"],
    leads: &["a", "az", "egy", "és", "hogy", "nem"],
    scrubbed: &["következő rész"],
    examples: &[
        (Role::Attribution, "Bo Ek <bo@example.org> ezt írta (időpont: 2026. máj. 4., H, 10:00):"),
        (Role::Attribution, "2026. 05. 04. 10:00 keltezéssel, Bo Ek írta:"),
        (Role::Attribution, "Feladó: Bo Ek\nElküldve: hétfő\nCímzett: lista\nTárgy: RE: x"),
        (Role::Attribution, "----- Eredeti üzenet -----"),
        (Role::Signature, "iPhone-omról küldve"),
        (Role::Footer, "Leiratkozás: https://lists.example.org/ki"),
        (Role::Footer, "Ez az üzenet bizalmas."),
    ],
    never: &["Ez az üzenet későn jött.", "Figyelem, a lemez kicsi."],
};
