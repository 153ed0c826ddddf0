//! Slovak phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "sk",
    on: &["dňa ", "po ", "ut ", "st ", "št ", "pi ", "so ", "ne "],
    wrote: &["napísal", "napísala", "napísal(a)", "píše"],
    from: &["od"],
    fields: &["odoslané", "odoslaná", "komu", "predmet", "dátum", "kópia"],
    original: &["pôvodná správa", "pôvodný e-mail"],
    forwarded: &["preposlaná správa", "začiatok preposlanej správy"],
    client: &["odoslané z ", "poslané z ", "získať outlook", "stiahnuť outlook"],
    named: &["odoslané pomocou "],
    footer: &["odhlásiť"],
    linked: &["odhlásiť sa", "ak sa chcete odhlásiť"],
    mail: &["táto správa", "tento e-mail", "tento email", "upozornenie", "varovanie", "ak nie ste"],
    notice: &[
        "dôvern", "adresát", "príjemc", "omylom", "výhradne", "vírus", "mimo organizácie", "odosielateľ",
        "neklikajte",
    ],
    reacted: &["zareagoval"],
    scrubbed: &["ďalšia časť"],
    examples: &[
        (Role::Attribution, "ut 5. 5. 2026 o 10:00 Bo Ek <bo@example.org> napísal(a):"),
        (Role::Attribution, "Od: Bo Ek\nOdoslané: utorok\nKomu: zoznam\nPredmet: RE: x"),
        (Role::Attribution, "----- Pôvodná správa -----"),
        (Role::Signature, "Odoslané z telefónu"),
        (Role::Footer, "Odhlásiť sa: https://lists.example.org/von"),
        (Role::Footer, "Táto správa je dôverná."),
    ],
    never: &["Táto správa prišla neskoro."],
    ..PhraseLanguage::NONE
};
