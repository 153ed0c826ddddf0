//! Polish phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "pl",
    on: &["w dniu ", "dnia ", "pon", "wt", "śr", "czw", "pt", "sob", "niedz"],
    wrote: &["napisał", "napisała", "napisał(a)", "pisze", "napisano", "użytkownik"],
    from: &["od"],
    fields: &["wysłano", "wysłane", "data wysłania", "do", "temat", "data", "dw"],
    original: &["wiadomość oryginalna", "oryginalna wiadomość"],
    forwarded: &[
        "wiadomość przekazana dalej", "przekazana wiadomość", "treść przekazanej wiadomości",
        "początek przekazywanej wiadomości",
    ],
    client: &[
        "wysłane z ", "wysłano z ", "pobierz program outlook", "pobierz outlook",
        "pobierz aplikację outlook", "uzyskaj outlook",
    ],
    named: &["wysłano za pomocą ", "wysłane za pomocą ", "wysłano przez "],
    footer: &["aby zrezygnować z subskrypcji", "lista dyskusyjna", "wypisać się", "aby się wypisać"],
    linked: &[
        "aby zrezygnować z subskrypcji", "aby wypisać się", "aby się wypisać", "wypisz się",
        "lista dyskusyjna", "otrzymujesz tę wiadomość, ponieważ", "wolne od wirusów",
    ],
    mail: &[
        "ta wiadomość", "niniejsza wiadomość", "ten e-mail", "ten email", "niniejszy e-mail",
        "informacje zawarte", "treść tej wiadomości", "uwaga", "ostrzeżenie", "wiadomość zewnętrzna",
        "[zewnętrzn", "jeśli nie są państwo", "jeżeli nie jesteś", "jeśli nie jesteś", "pomyśl o środowisku",
        "zanim wydrukujesz",
    ],
    notice: &[
        "poufn", "adresat", "odbiorc", "omyłkowo", "przez pomyłkę", "wyłącznie", "wirus",
        "spoza organizacji", "zewnętrzn", "spoza firmy", "nadawc", "nie klikaj", "środowisk", "wydruk",
    ],
    reacted: &["zareagował"],
    leads: &["i", "oraz", "z", "na", "w", "do", "dla", "że", "który", "jest", "nie", "od", "po", "za"],
    scrubbed: &["następna część", "załącznik html został"],
    examples: &[
        (Role::Attribution, "pon., 4 maj 2026 o 10:00 Bo Ek <bo@example.org> napisał(a):"),
        (Role::Attribution, "Od: Bo Ek\nWysłano: poniedziałek\nDo: lista\nTemat: Odp: x"),
        (Role::Attribution, "----- Oryginalna wiadomość -----"),
        (Role::Forwarded, "---------- Przekazana wiadomość ---------"),
        (Role::Signature, "Wysłane z telefonu"),
        (Role::Signature, "Pobierz Outlooka dla systemu Android"),
        (Role::Footer, "Aby się wypisać: https://lists.example.org/koniec"),
        (Role::Footer, "Niniejsza wiadomość jest poufna."),
        (
            Role::Footer,
            "-------------- następna część ---------\nZałącznik HTML został usunięty...\nURL: <https://lists.example.org/a.html>",
        ),
        (Role::Footer, "Bo Ek zareagował przez Gmail"),
    ],
    never: &["Ta wiadomość jest za długa.", "Uwaga, dysk jest pełny."],
};
