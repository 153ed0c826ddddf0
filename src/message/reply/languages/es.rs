//! Spanish phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "es",
    on: &["el ", "en "],
    wrote: &["escribió", "escribio", "ha escrito"],
    from: &["de"],
    fields: &["enviado", "enviado el", "para", "asunto", "fecha", "cc"],
    original: &["mensaje original", "correo original"],
    forwarded: &["mensaje reenviado", "inicio del mensaje reenviado"],
    client: &[
        "enviado desde mi ", "enviado desde el móvil", "obtener outlook", "obtenga outlook",
        "descarga outlook", "descargar outlook", "obtén outlook",
    ],
    named: &["enviado desde ", "enviado con ", "enviado por ", "enviado mediante ", "enviado vía "],
    footer: &[
        "para cancelar la suscripción", "lista de correo", "para darse de baja", "darse de baja",
        "desuscribirse",
    ],
    linked: &[
        "para cancelar la suscripción", "para cancelar su suscripción", "para darse de baja",
        "darse de baja", "para desuscribirse", "desuscribirse", "lista de correo", "libre de virus",
    ],
    mail: &[
        "este mensaje", "este correo", "este e-mail", "este email", "la información contenida",
        "la información de este", "el contenido de este", "esta comunicación", "precaución", "atención",
        "advertencia", "aviso", "correo externo", "[externo", "si no es usted", "si usted no es",
        "si ha recibido este", "si recibe este", "antes de imprimir", "piense en el medio",
        "confidencialidad",
    ],
    notice: &[
        "confidencial", "destinatari", "por error", "dirigid", "exclusiva", "virus",
        "fuera de la organización", "fuera de su organización", "fuera de nuestra", "remitente externo",
        "origen externo", "correo externo", "remitente", "no haga clic", "medio ambiente", "imprimir",
        "no autorizad",
    ],
    reacted: &["reaccion"],
    leads: &[
        "un", "una", "el", "la", "los", "las", "de", "del", "y", "o", "con", "para", "en", "que", "es", "no",
        "se", "lo", "a", "al",
    ],
    scrubbed: &["próxima parte", "se ha borrado un adjunto", "ha sido eliminado un adjunto"],
    examples: &[
        (Role::Attribution, "El lun, 4 may 2026 a las 10:00, Bo Ek (<bo@example.org>) escribió:"),
        (Role::Attribution, "De: Bo Ek\nEnviado: lunes\nPara: lista\nAsunto: RE: x"),
        (Role::Attribution, "----- Mensaje original -----"),
        (Role::Forwarded, "---------- Mensaje reenviado ---------"),
        (Role::Signature, "Enviado desde mi tableta"),
        (Role::Signature, "Obtenga Outlook para Android"),
        (Role::Footer, "Para darse de baja: https://lists.example.org/baja"),
        (Role::Footer, "Este correo es confidencial."),
        (
            Role::Footer,
            "------------ próxima parte ------------\nSe ha borrado un adjunto en formato HTML...\nURL: <https://lists.example.org/a.html>",
        ),
        (Role::Footer, "Bo Ek ha reaccionado a través de Gmail"),
    ],
    never: &[
        "Este mensaje llega tarde.", "Atención, el disco es pequeño.", "Enviado ayer, el paquete no llega.",
    ],
};
