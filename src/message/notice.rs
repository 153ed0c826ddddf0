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

/// `true` if a text ends with the notice of a program that cut it: `[rest removed, 61 kB]`.
pub(super) fn ends_with_cut(body: &Body) -> bool {
    let text = body.text.trim_end();
    let mut start = text.len().saturating_sub(LONGEST_TAIL);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let tail = &text[start..];
    let mut above = "";
    let mut end = 0;
    tail.split_inclusive('\n').any(|line| {
        let from = end;
        end += line.len();
        let is_cut = line.starts_with(OPENING)
            && !above.starts_with('>')
            && notice_at(&tail[from..]).is_some_and(|(notice, rest)| {
                says_cut(&notice.to_lowercase())
                    && !has_own_words(&Body { text: rest.to_owned(), flow: body.flow })
            });
        if !line.trim().is_empty() {
            above = line;
        }
        is_cut
    })
}

/// The notice in brackets or between stars at the start of a text, and the text after it.
fn notice_at(text: &str) -> Option<(&str, &str)> {
    let paragraph = text.split_once("\n\n").map_or(text, |(paragraph, _)| paragraph);
    let open = text.chars().next()?;
    let close = match open {
        '[' => ']',
        '(' => ')',
        '<' => '>',
        '{' => '}',
        same => same,
    };
    let inner = paragraph.trim_start_matches(open);
    let begin = paragraph.len() - inner.len();
    let end = begin + inner.find(close)?;
    let rest = text[end..].trim_start_matches(close);
    // Words of a person may follow in the same line.
    let ends = rest.lines().next().is_none_or(|line| line.trim_matches(['.', ' ', '\r']).is_empty());
    ends.then_some((&paragraph[begin..end], rest))
}

/// `true` if a notice in lower case says that a program cut the text, and not only an attachment or a quotation.
fn says_cut(notice: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| notice.contains(word));
    let count = notice.split_whitespace().count();
    if count > 30 || has(OTHER_PARTS) {
        return false;
    }
    has(CUT) && (count <= 3 || has(WHOLE) || has(REST)) || has(REMOVED) && has(REST)
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

/// Parts of words for "cut off".
const CUT: &[&str] = &[
    "truncat", "clipped", "trimmed", "cut off", "cut short", "shortened", "gekürzt", "abgeschnitten",
    "tronqu", "raccourci", "truncad", "recortad", "troncat", "tagliat", "cortad", "afgekapt", "ingekort",
    "avkort", "afkort", "forkort", "trunker", "avkapad", "lyhenn", "katkais", "ucięt", "obcięt", "skrócon",
    "zkrácen", "oříznut", "обрезан", "сокращ", "обрізан", "скорочен", "trunchiat", "csonk", "levág",
    "kısalt", "περικόπ", "截断", "截斷", "切り捨て", "省略", "잘렸", "잘림",
];

/// Parts of words for "the rest".
const REST: &[&str] = &[
    "rest", "remain", "übrige", "reste", "restante", "pozosta", "zbyte", "остальн", "остат", "решт", "többi",
    "kalan", "υπόλοιπ", "剩余", "其余", "残り", "나머지", "loput",
];

/// Parts of words for the text that was cut, or for the limit.
const WHOLE: &[&str] = &[
    "message", "mail", "text", "post", "list", "limit", "kb", "nachricht", "messaggi", "mensaje", "mensagem",
    "bericht", "meddel", "melding", "viesti", "wiadomoś", "treść", "zpráv", "сообщен", "письм", "повідомл",
    "лист", "mesaj", "üzenet", "ileti", "μήνυμα", "邮件", "消息", "メール", "メッセージ", "메시지",
];

/// Parts of words for other things that a program or a person leaves out.
const OTHER_PARTS: &[&str] = &[
    "attach", "signature", "html", "image", "picture", "file", "quot", "thread", "history", "original",
    "footer", "disclaimer", "anhang", "anhäng", "zitat", "signatur", "joint", "citation", "adjunt", "cita",
    "allegat", "anexo", "bijlage", "bilag", "vedleg", "bifog", "liite", "załącz", "cytat", "přílo", "влож",
    "цитат", "вкладен", "atașam", "mellékl", "ek dosya", "συνημμέν", "附件", "引用", "添付", "첨부",
];

/// The characters with which a notice starts.
const OPENING: [char; 5] = ['[', '(', '<', '{', '*'];

/// Maximum length in bytes of the end of a text that is searched for a notice.
const LONGEST_TAIL: usize = 1500;

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

    fn is_cut(text: &str) -> bool {
        ends_with_cut(&Body { text: text.to_owned(), flow: Flow::Fixed })
    }

    #[test]
    fn a_notice_at_the_end_says_that_the_text_was_cut() {
        for notice in [
            "[rest removed, 61 kB]",
            "[message truncated]",
            "[Message clipped]",
            "*** MESSAGE TRUNCATED ***",
            "[... trimmed by list ...]",
            "[The rest of this message, 61 kB, was\nremoved because it exceeds the limit.]",
            "[Nachricht gekürzt]",
            "[Der Rest der Nachricht wurde entfernt]",
            "[Message tronqué]",
            "(mensaje truncado)",
            "[messaggio troncato]",
            "[сообщение обрезано]",
            "[truncated]\n\n-- \nBo",
        ] {
            assert!(is_cut(&format!("First, the price. There is\n\n{notice}\n")), "{notice}");
        }
    }

    #[test]
    fn notes_about_other_things_are_no_cut() {
        for text in [
            "It is fine.\n\n[attachment removed]\n", "It is fine.\n\n[The rest of the thread was removed]\n",
            "It is fine.\n\n> one\n> two\n[rest deleted]\n", "[truncated]\n\nThis is what the page shows.\n",
            "It is fine.\n\n[1] The list was shortened\n", "It is fine.\n\n[snip]\n",
            "> one\n> [message truncated]\n\nIt is fine.\n",
        ] {
            assert!(!is_cut(text), "{text}");
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
