//! Portuguese phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "pt",
    on: &["em ", "a ", "no dia ", "às "],
    wrote: &["escreveu"],
    from: &["de"],
    fields: &["enviado", "enviada em", "enviado em", "enviada", "para", "assunto", "data", "cc"],
    original: &["mensagem original"],
    forwarded: &["mensagem encaminhada", "mensagem reencaminhada", "início da mensagem encaminhada"],
    client: &[
        "enviado do meu ", "enviado a partir do meu ", "enviado do iphone", "obter o outlook",
        "obtenha o outlook", "baixe o outlook", "baixar o outlook", "descarregue o outlook",
        "descarregar o outlook", "transfira o outlook", "obtenha outlook", "enviado pelo meu ",
    ],
    named: &[
        "enviado via ", "enviado do ", "enviado a partir do ", "enviado com ", "enviado pelo ",
        "enviado por ", "enviado através do ",
    ],
    footer: &[
        "para cancelar a subscrição", "para cancelar a inscrição", "lista de discussão",
        "cancelar inscrição", "cancelar a inscrição",
    ],
    linked: &[
        "para cancelar a subscrição", "para cancelar a inscrição", "para cancelar sua inscrição",
        "cancelar inscrição", "para sair desta lista", "para sair deste grupo", "lista de discussão",
        "você recebeu esta mensagem porque", "livre de vírus", "sem vírus",
    ],
    mail: &[
        "esta mensagem", "este e-mail", "este email", "este correio", "as informações contidas",
        "a informação contida", "o conteúdo desta", "o conteúdo deste", "aviso", "atenção", "cuidado",
        "e-mail externo", "[externo", "se você não é", "se não for o destinatário",
        "caso não seja o destinatário", "se recebeu esta", "caso tenha recebido", "antes de imprimir",
        "pense no meio", "confidencialidade",
    ],
    notice: &[
        "confidencia", "destinatári", "por engano", "por erro", "exclusiv", "vírus", "virus",
        "fora da organização", "fora da sua", "fora da empresa", "remetente", "origem externa", "não clique",
        "meio ambiente", "imprimir", "não autorizad", "sigilos",
    ],
    reacted: &["reagiu"],
    leads: &[
        "um", "uma", "o", "a", "os", "as", "de", "do", "da", "e", "ou", "com", "para", "em", "que", "é",
        "não", "se", "no", "na",
    ],
    scrubbed: &["próxima parte", "um anexo em html foi", "um anexo não-texto"],
    examples: &[
        (Role::Attribution, "Em seg., 4 de mai. de 2026 às 10:00, Bo Ek <bo@example.org> escreveu:"),
        (Role::Attribution, "De: Bo Ek\nEnviado: segunda-feira\nPara: lista\nAssunto: RE: x"),
        (Role::Attribution, "----- Mensagem original -----"),
        (Role::Forwarded, "---------- Mensagem encaminhada ---------"),
        (Role::Signature, "Enviado do meu tablet"),
        (Role::Signature, "Obtenha o Outlook para Android"),
        (Role::Footer, "Para sair desta lista: https://lists.example.org/sair"),
        (Role::Footer, "Esta mensagem é confidencial."),
        (
            Role::Footer,
            "-------------- Próxima Parte ----------\nUm anexo em HTML foi limpo...\nURL: <https://lists.example.org/a.html>",
        ),
        (Role::Footer, "Bo Ek reagiu via Gmail"),
    ],
    never: &["Esta mensagem chegou tarde.", "Atenção, o disco é pequeno."],
};
