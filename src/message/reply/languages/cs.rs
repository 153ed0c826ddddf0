//! Czech phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "cs",
    on: &["dne ", "on ", "po ", "út ", "st ", "čt ", "pá ", "so ", "ne "],
    wrote: &["napsal", "napsala", "napsal(a)", "odesílatel", "píše"],
    from: &["od"],
    fields: &["odesláno", "komu", "předmět", "datum", "kopie"],
    original: &["původní zpráva", "původní e-mail"],
    forwarded: &["přeposlaná zpráva", "začátek přeposlané zprávy"],
    client: &[
        "odesláno z ", "posláno z ", "odesláno ze ", "získat outlook", "stáhnout outlook", "získejte outlook",
    ],
    named: &["odesláno pomocí "],
    footer: &["pro odhlášení", "odhlásit"],
    linked: &["pro odhlášení", "odhlásit se", "pokud se chcete odhlásit", "neobsahuje viry"],
    mail: &[
        "tato zpráva", "tento e-mail", "tento email", "informace obsažené", "upozornění", "varování",
        "pozor", "externí e-mail", "pokud nejste", "před vytištěním",
    ],
    notice: &[
        "důvěrn", "adresát", "příjemc", "omylem", "výhradně", "vir", "mimo organizaci", "zvenčí",
        "odesílatel", "neklikejte", "životní prostředí", "vytištěn",
    ],
    reacted: &["zareagoval"],
    leads: &["a", "i", "na", "v", "pro", "že", "je", "s", "do", "od"],
    scrubbed: &["další část"],
    examples: &[
        (Role::Attribution, "po 4. 5. 2026 v 10:00 odesílatel Bo Ek <bo@example.org> napsal:"),
        (Role::Attribution, "Od: Bo Ek\nOdesláno: pondělí\nKomu: seznam\nPředmět: RE: x"),
        (Role::Attribution, "----- Původní zpráva -----"),
        (Role::Signature, "Odesláno z telefonu"),
        (Role::Footer, "Odhlásit se: https://lists.example.org/ven"),
        (Role::Footer, "Tato zpráva je důvěrná."),
        (Role::Footer, "Bo Ek zareagoval přes Gmail"),
    ],
    never: &["Tato zpráva přišla pozdě.", "Pozor, disk je plný."],
};
