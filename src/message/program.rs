//! Recognises mail that a program wrote by its form, if no header field says so: receipts, delivery reports,
//! vacation replies and robots.

/// Starts of subjects that programs write, in lower case.
///
/// After most of these starts comes the subject of the mail that the program replies to.
const SUBJECTS: [&str; 46] = [
    "automatic reply", "automatic response", "auto reply:", "auto-reply:", "autoreply:", "auto:",
    "autoresponse", "out of office", "out of the office", "out-of-office", "ooo:", "vacation reply",
    "vacation response", "automatische antwort", "automatisch antwoord", "automatisk svar",
    "automatisches antwort", "abwesenheit", "abwesend:", "réponse automatique", "reponse automatique",
    "absence du bureau", "respuesta automática", "respuesta automatica", "fuera de la oficina",
    "risposta automatica", "fuori sede", "resposta automática", "resposta automatica",
    "automatyczna odpowiedź", "автоответ", "автоматический ответ", "自動返信", "自动回复", "read:",
    "not read:", "gelesen:", "ungelesen:", "lu :", "read receipt", "return receipt", "undeliverable",
    "undelivered mail", "delivery status notification", "mail delivery failed", "failure notice",
];

/// `true` if a program wrote a mail, by its type, subject and address.
///
/// `kind` is the value of Content-Type; `answers` is `true` for a reply.
pub(super) fn wrote(kind: &[u8], subject: &str, answers: bool, address: &str) -> bool {
    has_report(kind) || is_of_robot(address) || begins_like_program(subject, answers)
}

/// `true` if the address of a robot may belong to a person, such as one whose family name is Bot: the local
/// part is `bot` or ends with `.bot`, and the name has two words like a person's name.
pub(super) fn may_be_person(name: &str, address: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default();
    let is_name = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|c| c.is_lowercase() || ".'’-".contains(c))
    };
    local.rsplit('.').next() == Some("bot")
        && !local.contains(['-', '_', '+'])
        && name.split_whitespace().filter(is_name).count() >= 2
}

/// `true` for a report of the mail system (RFC 6522), such as a delivery report or a read receipt.
fn has_report(kind: &[u8]) -> bool {
    const REPORT: &[u8] = b"multipart/report";
    kind.get(..REPORT.len()).is_some_and(|start| start.eq_ignore_ascii_case(REPORT))
}

/// `true` if a program wrote a subject.
///
/// In a reply, the tag of a list may come first. In other mail, a tag may belong to a call, so a subject with
/// a tag does not match.
fn begins_like_program(subject: &str, answers: bool) -> bool {
    let mut rest = subject.trim_start();
    while let Some((_, behind)) =
        rest.strip_prefix('[').filter(|_| answers).and_then(|tag| tag.split_once(']'))
    {
        rest = behind.trim_start();
    }
    // Programs write neither `Re:` nor an empty subject, so this test excludes nearly all mail.
    if rest.len() < 4 || rest.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("re:")) {
        return false;
    }
    let start: String = rest.chars().take(LONGEST).flat_map(char::to_lowercase).collect();
    SUBJECTS.iter().any(|subject| start.starts_with(subject))
}

/// Number of characters of a subject to compare.
const LONGEST: usize = 32;

/// `true` if the local part of an address belongs to a robot or a mail system: `check-bot`, `mailer-daemon`.
fn is_of_robot(address: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default();
    let is_robot =
        |word: &str| matches!(word, "bot" | "robot" | "mailbot" | "buildbot" | "hudson" | "jenkins");
    local == "mailer-daemon" || local == "mailer_daemon" || local.split(['-', '_', '.', '+']).any(is_robot)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_program(kind: &str, subject: &str, address: &str, answers: bool) -> bool {
        wrote(kind.as_bytes(), subject, answers, address)
    }

    #[test]
    fn programs_are_recognised_by_type_subject_and_address() {
        for (kind, subject, address) in [
            ("multipart/report; report-type=delivery-status", "Re: x", "a@example.org"),
            ("Multipart/Report; boundary=x", "x", "a@example.org"),
            ("", "Automatic reply: [VOTE] Move the wiki", "a@example.org"),
            ("", "[dev] Automatische Antwort: [VOTE] Move the wiki", "a@example.org"),
            ("", "Réponse automatique : [VOTE] Move the wiki", "a@example.org"),
            ("", "Out of Office: [VOTE] Move the wiki", "a@example.org"),
            ("", "Read: [VOTE] Move the wiki", "a@example.org"),
            ("", "Undeliverable: [VOTE] Move the wiki", "a@example.org"),
            ("text/plain", "Re: [VOTE] Move the wiki", "check-bot@example.org"),
            ("text/plain", "Re: [VOTE] Move the wiki", "mailer-daemon@example.org"),
        ] {
            assert!(by_program(kind, subject, address, true), "{kind} {subject} {address}");
        }
    }

    #[test]
    fn people_called_bot_are_recognised_by_their_names() {
        for (name, address) in
            [("Pieter Botha", "bot@x.org"), ("Jan Bot", "jan.bot@x.org"), ("P. Bot", "p.bot@x.org")]
        {
            assert!(may_be_person(name, address), "{name} {address}");
        }
        for (name, address) in [
            ("Bot", "bot@x.org"),
            ("", "bot@x.org"),
            ("merge bot", "merge.bot@x.org"),
            ("CI Bot", "ci.bot@x.org"),
            ("Merge Bot", "merge-bot@x.org"),
            ("Ann Ode", "jenkins@x.org"),
            ("Ann Ode", "mailer-daemon@x.org"),
        ] {
            assert!(!may_be_person(name, address), "{name} {address}");
        }
    }

    #[test]
    fn mail_of_people_is_not_automatic() {
        for (kind, subject, address) in [
            ("text/plain", "Re: [VOTE] Move the wiki", "bo@example.org"),
            ("multipart/mixed", "Re: Automatic reply: [VOTE] Move the wiki", "bo@example.org"),
            ("", "[VOTE] Read: the new reader", "botond@example.org"),
            ("", "[VOTE] Automatic reply to spam", "abbot@example.org"),
            ("", "Reading list", "rob.otis@example.org"),
            ("", "", ""),
        ] {
            assert!(!by_program(kind, subject, address, false), "{kind} {subject} {address}");
        }
    }
}
