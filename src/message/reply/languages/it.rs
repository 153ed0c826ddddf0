//! Italian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "it",
    on: &["il ", "in data ", "il giorno "],
    wrote: &["ha scritto", "scrisse", "scrive"],
    from: &["da"],
    fields: &["inviato", "a", "oggetto", "data", "cc"],
    original: &["messaggio originale"],
    forwarded: &["messaggio inoltrato", "inizio messaggio inoltrato"],
    client: &["inviato da ", "inviato dal mio ", "ottieni outlook", "scarica outlook", "inviato dalla mia "],
    named: &["inviato con ", "inviato tramite ", "inviato dal "],
    footer: &[
        "per annullare l'iscrizione", "lista di discussione", "per cancellarsi", "disiscri", "cancellazione",
    ],
    linked: &[
        "per annullare l'iscrizione", "per cancellarsi", "per disiscriversi", "per cancellare l'iscrizione",
        "per rimuovere la tua iscrizione", "lista di discussione", "privo di virus",
    ],
    mail: &[
        "questo messaggio", "questa e-mail", "questa email", "questa mail", "il presente messaggio",
        "la presente e-mail", "le informazioni contenute", "il contenuto di questo", "attenzione", "avviso",
        "avvertenza", "e-mail esterna", "[esterno", "se non siete il", "se ha ricevuto",
        "qualora abbiate ricevuto", "prima di stampare", "pensa all'ambiente", "riservatezza",
    ],
    notice: &[
        "riservat", "confidenzial", "destinatari", "per errore", "esclusiv", "virus", "esterno all",
        "al di fuori", "mittente esterno", "provenienza esterna", "mittente", "non fare clic",
        "non cliccare", "ambiente", "stampare", "non autorizzat",
    ],
    reacted: &["ha reagito"],
    leads: &[
        "un", "una", "il", "lo", "la", "i", "gli", "le", "di", "del", "della", "e", "o", "con", "per", "in",
        "che", "è", "non", "si", "a", "al",
    ],
    scrubbed: &["parte successiva", "un allegato html", "un allegato non testuale"],
    examples: &[
        (Role::Attribution, "Il giorno lun 4 mag 2026 alle ore 10:00 Bo Ek <bo@example.org> ha scritto:"),
        (Role::Attribution, "Da: Bo Ek\nInviato: lunedì\nA: lista\nOggetto: R: x"),
        (Role::Attribution, "----- Messaggio originale -----"),
        (Role::Forwarded, "---------- Messaggio inoltrato ---------"),
        (Role::Signature, "Inviato dal mio tablet"),
        (Role::Signature, "Scarica Outlook per Android"),
        (Role::Footer, "Per cancellarsi: https://lists.example.org/fine"),
        (Role::Footer, "Questo messaggio è riservato al destinatario."),
        (
            Role::Footer,
            "-------------- parte successiva --------------\nUn allegato HTML è stato rimosso...\nURL: <https://lists.example.org/a.html>",
        ),
        (Role::Footer, "Bo Ek ha reagito tramite Gmail"),
    ],
    never: &["Questo messaggio è troppo lungo.", "Attenzione, il disco è pieno."],
};
