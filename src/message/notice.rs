//! Notices of programs in place of the words of an author: a removed body, or a link to a message elsewhere.

use std::sync::LazyLock;

use super::own_words::has_own_words;
use super::phrases::RarePhrases;
use super::scrubbed::without_separators;
use super::{Body, Flow};

/// Maximum length in bytes of a text that may be a notice.
const LONGEST: usize = 4000;
/// Number of lines at the start of a text to search for a reference to a message elsewhere.
const FIRST: usize = 3;

/// `true` if a text is only the notice of a program, without words of its author.
pub(super) fn is_notice_alone(body: &Body) -> bool {
    let text = body.text.trim_start();
    text.len() <= LONGEST && (is_of_removed(text, body.flow) || is_of_portal(text))
}

/// `true` if a text is only the notice of a list or a gateway that removed the author's text.
fn is_of_removed(text: &str, flow: Flow) -> bool {
    let below = without_separators(text);
    let alone = |rest: &str| !has_own_words(&Body { text: rest.to_owned(), flow });
    if let Some(inner) = below.strip_prefix('[') {
        return inner.split_once(']').is_some_and(|(notice, rest)| {
            let lower = notice.to_lowercase();
            // A single word in brackets is a name or a tag.
            notice.split_whitespace().nth(1).is_some()
                && REMOVED.iter().any(|word| lower.contains(word))
                && alone(rest)
        });
    }
    let (line, rest) = below.split_once('\n').unwrap_or((below, ""));
    let is_skipped =
        line.starts_with("Skipped content of type ") || below.len() < text.len() && names_multipart(line);
    is_skipped && alone(rest)
}

/// `true` if a line names a multipart type.
fn names_multipart(line: &str) -> bool {
    line.split_whitespace().any(|word| word.starts_with("multipart/"))
}

/// `true` if one of the first lines says that the message is encrypted or elsewhere.
fn is_of_portal(text: &str) -> bool {
    static NOTICES: LazyLock<RarePhrases> = LazyLock::new(|| RarePhrases::new(PORTALS));
    let shown = |line: &&str| !line.trim().is_empty();
    let mut lines = text.lines().filter(shown).take(FIRST);
    NOTICES.are_in(text) && lines.any(|line| !line.starts_with('>') && NOTICES.are_in(&line.to_lowercase()))
}

/// Parts of words for "removed", in the languages that are read.
const REMOVED: &[&str] = &[
    "removed", "deleted", "stripped", "discarded", "omitted", "scrubbed", "entfernt", "gelöscht", "supprim",
    "retiré", "eliminad", "suprimid", "borrad", "rimoss", "eliminat", "removid", "excluíd", "apagad",
    "verwijder", "borttag", "tagits bort", "fjern", "slettet", "poistet", "usunięt", "odstraněn", "smazán",
    "eltávolít", "törölt", "șters", "удален", "удалён", "видален", "вилучен", "αφαιρέθηκ", "διαγράφηκ",
    "kaldırıl", "silin", "削除", "삭제", "제거", "删除", "刪除", "移除",
];

/// Phrases of services that keep the message and send a link to it.
const PORTALS: &[&str] = &[
    "via gmail confidential mode", "confidential-mail.google.com", "received a secure message",
    "received an encrypted message", "sent you a secure message", "sent you an encrypted message",
    "sent you a protected message", "message is protected with microsoft", "this message was sent securely",
    "verschlüsselte nachricht erhalten", "sichere nachricht erhalten", "reçu un message sécurisé",
    "reçu un message chiffré", "recibido un mensaje seguro", "recibido un mensaje cifrado",
    "ricevuto un messaggio protetto", "ricevuto un messaggio crittografato", "recebeu uma mensagem segura",
    "beveiligd bericht ontvangen", "modus „vertraulich“", "modus \"vertraulich\"",
    "mode confidentiel de gmail", "modo confidencial de gmail", "modo confidencial do gmail",
    "modalità riservata di gmail",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn is_alone(text: &str) -> bool {
        is_notice_alone(&Body { text: text.to_owned(), flow: Flow::Fixed })
    }

    #[test]
    fn a_notice_without_words_beside_it_is_alone() {
        for text in [
            "[The text of this mail was deleted by the filter]\n",
            "[demime 1.0 removed an attachment of type text/html]\n\n-- \nBo\n",
            "[Der Inhalt wurde entfernt.]\n",
            "[本文は削除されました]\n".replace("は", "は ").as_str(),
            "Skipped content of type multipart/signed\n",
            "-------------- nächster Teil --------------\nInhalt vom Typ multipart/related übersprungen\n",
            "Bo Ek has sent you a secure message\n\nOpen: https://portal.example/1\n",
            "bo@example.org vous a envoyé un e-mail avec le mode confidentiel de Gmail :\n",
        ] {
            assert!(is_alone(text), "{text}");
        }
    }

    #[test]
    fn words_of_the_author_are_no_notice() {
        for text in [
            "+1\n\n[demime 1.0 removed an attachment of type image/gif]\n",
            "[demime 1.0 removed an attachment of type image/gif]\n\n+1\n",
            "[removed] is what the page shows\n",
            "[VOTE] is open\n",
            "Your mail has a multipart/alternative without a text\n",
            "Which host?\n\n> You have received a secure message from Bo\n",
            "I read it.\nIt is long.\nIt is fine.\nYesterday Bo sent you a secure message, what is in it?\n",
            "",
        ] {
            assert!(!is_alone(text), "{text}");
        }
    }
}
