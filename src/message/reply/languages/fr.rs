//! French phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "fr",
    on: &["le ", "l'"],
    wrote: &["a écrit", "écrivait", "écrit", "wrote", "a répondu"],
    from: &["de"],
    fields: &[
        "envoyé", "à", "objet", "date", "cc", "a", "copie à", "pour", "envoyé le", "message du", "sujet",
    ],
    original: &[
        "message d'origine", "message original", "message initial", "message d’origine", "mail original",
    ],
    forwarded: &["message transféré", "début du message transféré", "début du message réexpédié"],
    client: &[
        "envoyé de mon ", "envoyé depuis mon ", "envoyé depuis l", "envoyé à partir de ",
        "télécharger outlook", "téléchargez outlook", "obtenir outlook", "obtenez outlook", "envoyé de l",
        "excusez la brièveté", "merci d'excuser la brièveté",
    ],
    named: &["envoyé depuis ", "envoyé avec ", "envoyé via ", "envoyé par ", "envoyé de "],
    footer: &[
        "pour vous désabonner", "pour se désabonner", "liste de diffusion", "désinscription",
        "se désabonner", "vous désinscrire",
    ],
    linked: &[
        "pour vous désabonner", "pour se désabonner", "pour vous désinscrire", "pour se désinscrire",
        "se désabonner", "désabonnement", "désinscription", "liste de diffusion", "gérer votre abonnement",
        "sans virus", "garanti sans virus",
    ],
    mail: &[
        "ce message", "ce courriel", "ce courrier", "ce mail", "cet e-mail", "cet email",
        "le présent message", "le présent courriel", "les informations contenues", "le contenu de ce",
        "attention", "avertissement", "prudence", "e-mail externe", "courriel externe",
        "avis de confidentialité", "confidentialité", "si vous n'êtes pas", "si vous avez reçu ce",
        "si vous recevez ce", "pensez à l'environnement", "pensez à l’environnement", "avant d'imprimer",
        "l'absence de virus", "l’absence de virus", "[externe", "[ext]",
    ],
    notice: &[
        "confidentiel", "destinataire", "par erreur", "à l'intention", "à l’intention", "exclusivement",
        "strictement réservé", "virus", "antivirus", "l'extérieur", "l’extérieur", "externe", "hors de l",
        "expéditeur", "ne cliquez pas", "environnement", "d'imprimer", "d’imprimer", "non autorisée",
        "secret professionnel",
    ],
    reacted: &["a réagi"],
    leads: &[
        "un", "une", "le", "la", "les", "de", "du", "des", "et", "ou", "avec", "pour", "dans", "sur", "que",
        "qui", "est", "je", "nous", "il", "ne", "pas", "à", "au",
    ],
    scrubbed: &["section suivante", "une pièce jointe html", "une pièce jointe autre que texte"],
    examples: &[
        (Role::Attribution, "Le 4 mai 2026 à 10:00, Bo Ek <bo@example.org> a écrit :"),
        (Role::Attribution, "Envoyé: lundi 4 mai 2026 10:00\nDe: Bo Ek\nÀ: liste\nObjet: Re: x"),
        (Role::Attribution, "Message du : 04/05/2026 10:00\nDe : Bo Ek\nA : liste\nSujet : x"),
        (Role::Attribution, "----- Mail original -----"),
        (Role::Forwarded, "-------- Message transféré --------"),
        (Role::Signature, "Envoyé de mon téléphone"),
        (Role::Signature, "Téléchargez Outlook pour Android"),
        (Role::Footer, "Pour se désinscrire : https://lists.example.org/fin"),
        (Role::Footer, "Ce courriel est confidentiel."),
        (
            Role::Footer,
            "-------------- section suivante --------------\nUne pièce jointe HTML a été nettoyée...\nURL: <https://lists.example.org/a.html>",
        ),
        (Role::Footer, "Bo Ek a réagi via Gmail"),
    ],
    never: &[
        "Ce message est trop long.", "Attention, la machine est trop petite.",
        "Envoyé hier, le paquet manque encore.",
    ],
};
