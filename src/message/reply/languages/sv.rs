//! Swedish phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "sv",
    on: &["den ", "på ", "mån ", "tis ", "ons ", "tors ", "fre ", "lör ", "sön "],
    wrote: &["skrev"],
    from: &["från"],
    fields: &["skickat", "till", "ämne", "datum", "kopia"],
    original: &["ursprungligt meddelande", "originalmeddelande", "ursprungligt mejl"],
    forwarded: &["vidarebefordrat meddelande", "vidarebefordrat brev", "påbörja vidarebefordrat"],
    client: &[
        "skickat från min ", "skickat från outlook", "hämta outlook", "skaffa outlook",
        "skickat från mobilen",
    ],
    named: &["skickat från ", "skickat med ", "skickat via "],
    footer: &["för att avsluta prenumerationen", "avprenumerera", "avregistrera"],
    linked: &[
        "för att avsluta prenumerationen", "avprenumerera", "för att avprenumerera", "avregistrera",
        "du får det här meddelandet", "virusfri",
    ],
    mail: &[
        "detta meddelande", "det här meddelandet", "detta mejl", "det här mejlet", "detta mail",
        "denna e-post", "informationen i detta", "innehållet i detta", "varning", "obs", "observera",
        "externt mejl", "[extern", "om du inte är", "tänk på miljön",
    ],
    notice: &[
        "konfidentiell", "mottagare", "av misstag", "uteslutande", "virus", "utanför organisationen",
        "utifrån", "extern avsändare", "avsändare", "klicka inte", "miljön", "skriver ut",
    ],
    reacted: &["reagerade", "har reagerat"],
    leads: &["en", "ett", "och", "i", "på", "av", "till", "med", "för", "att", "som", "är", "inte"],
    scrubbed: &["nästa del"],
    examples: &[
        (Role::Attribution, "Den mån 4 maj 2026 kl 10:00 skrev Bo Ek <bo@example.org>:"),
        (Role::Attribution, "Från: Bo Ek\nSkickat: måndag\nTill: lista\nÄmne: SV: x"),
        (Role::Attribution, "----- Ursprungligt meddelande -----"),
        (Role::Signature, "Skickat från min telefon"),
        (Role::Signature, "Hämta Outlook för Android"),
        (Role::Footer, "Avprenumerera: https://lists.example.org/ut"),
        (Role::Footer, "Detta meddelande är konfidentiellt."),
        (Role::Footer, "Bo Ek reagerade via Gmail"),
    ],
    never: &["Detta meddelande kom för sent.", "Varning, disken är full."],
};
