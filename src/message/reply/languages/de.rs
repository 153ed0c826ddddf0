//! German phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "de",
    on: &["am ", "zitat von ", "den "],
    wrote: &["schrieb", "schrieben", "zitat von", "geschrieben"],
    from: &["von"],
    fields: &["gesendet", "an", "betreff", "datum", "cc", "kopie"],
    original: &[
        "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "ursprüngliche e-mail",
        "original nachricht", "ursprüngliche mail", "originalmail",
    ],
    forwarded: &["weitergeleitete nachricht", "anfang der weitergeleiteten nachricht"],
    client: &[
        "mit gmx … gesendet", "mit der gmx … gesendet", "mit web.de … gesendet", "mit der web.de … gesendet",
        "von meinem …gesendet", "diese nachricht wurde von meinem ", "von unterwegs gesendet",
        "holen sie sich outlook", "hole dir outlook", "outlook für …beziehen", "outlook für …herunterladen",
        "outlook für …laden", "gesendet von meinem ", "gesendet von mobil", "von mobil gesendet",
        "bitte entschuldigen sie die kürze", "entschuldigt die kürze", "vom handy gesendet",
        "von meiner …gesendet",
    ],
    named: &[
        "gesendet von ", "gesendet mit ", "gesendet über ", "gesendet aus ", "verfasst mit ",
        "versendet mit ",
    ],
    footer: &[
        "um sich abzumelden", "abbestellen", "mailingliste", "um diese liste zu verlassen", "abmelden",
        "austragen", "mailing-liste",
    ],
    linked: &[
        "um sich abzumelden", "um sich von dieser", "zum abmelden", "zum abbestellen", "abmelden:",
        "abmeldung:", "abbestellen:", "um diese liste zu verlassen", "mailingliste", "mailing-liste",
        "austragen:", "newsletter abbestellen", "virenfrei",
    ],
    mail: &[
        "diese e-mail", "diese email", "diese mail", "diese nachricht", "der inhalt dieser", "die in dieser",
        "dieses e-mail", "achtung", "vorsicht", "warnung", "externe e-mail", "externe mail", "[extern",
        "vertraulichkeitshinweis", "haftungsausschluss", "wichtiger hinweis", "hinweis:",
        "sollten sie nicht der", "wenn sie nicht der", "falls sie nicht der",
        "bitte denken sie an die umwelt", "bitte prüfen sie", "denken sie an die umwelt",
        "bitte beachten sie, dass diese",
    ],
    notice: &[
        "vertraulich", "bestimmten empfänger", "richtige adressat", "vorgesehene empfänger",
        "beabsichtigte empfänger", "irrtümlich", "nicht der adressat", "ausschließlich für den",
        "nur für den", "auf viren", "viren geprüft", "virenfrei", "antivir", "von extern",
        "externen absender", "externer absender", "außerhalb der organisation", "außerhalb unser",
        "außerhalb ihr", "außerhalb des unternehmens", "absender kennen", "klicken sie nicht", "ausdrucken",
        "drucken müssen", "rechtsverbindlich", "unbefugt",
    ],
    reacted: &["reagiert"],
    leads: &[
        "ein", "eine", "einen", "der", "die", "das", "den", "dem", "und", "oder", "mit", "für", "von", "auf",
        "zu", "im", "in", "dass", "weil", "ich", "wir", "ist", "war", "nicht", "klares", "gab",
    ],
    scrubbed: &[
        "nächster teil", "ein dateianhang mit", "eine nicht-text", "ein dateianhang mit html",
        "ein nicht-text-anhang",
    ],
    examples: &[
        (Role::Attribution, "Am 04.05.26 um 10:00 schrieb Bo Ek:"),
        (Role::Attribution, "---- Am Mo., 04 Mai 2026 10:00:12 +0200 Bo Ek <bo@example.org> schrieb ----"),
        (Role::Attribution, "Von: Bo Ek\nGesendet: Montag\nAn: Liste\nBetreff: AW: x"),
        (Role::Attribution, "----- Ursprüngliche Mail -----"),
        (Role::Forwarded, "-------- Weitergeleitete Nachricht --------"),
        (Role::Signature, "Von meinem Tablet gesendet"),
        (Role::Signature, "Gesendet mit der Postfix-App"),
        (Role::Signature, "Mit GMX Mail App gesendet"),
        (Role::Footer, "Zum Abmelden: https://lists.example.org/aus"),
        (Role::Footer, "Diese Nachricht ist nur für den Empfänger bestimmt."),
        (
            Role::Footer,
            "-------------- nächster Teil --------------\nEin Dateianhang mit HTML-Daten wurde abgetrennt...\nURL: <https://lists.example.org/a.html>",
        ),
        (Role::Footer, "Bo Ek hat über Gmail reagiert"),
    ],
    never: &[
        "Von meinem Standpunkt aus ist es zu früh.", "Achtung, der Rechner ist alt.",
        "Diese Nachricht kam zu spät.",
    ],
};
