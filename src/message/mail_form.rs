//! Recognises the form of a mail by its type and subject: an ordinary mail, a mail that may wrap another
//! mail, or a digest.

/// The form of a mail: an ordinary mail, a mail that may wrap another mail, or a digest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MailForm {
    /// An ordinary mail, which its author wrote.
    #[default]
    Own,
    /// A mail with a whole mail in a part.
    ///
    /// Some lists wrap mail in this form.
    MayWrap,
    /// A mail that may be a digest of several mails.
    MayBeDigest,
    /// A digest whose mails could not be separated.
    UnreadDigest,
}

/// `true` if a text names an issue of a digest in any language, as Mailman does:
/// `dev Nachrichtensammlung, Band 5, Eintrag 9`, `Lot Dev, Vol 5, Parution 9`.
///
/// Each of the last two parts between commas has one number.
pub(super) fn names_issue(text: &str) -> bool {
    const LONGEST: usize = 200;
    let has_number = |part: &str| {
        let number = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
        let words = part.split_whitespace();
        words.clone().filter(number).count() == 1 && words.count() <= 3
    };
    if text.len() > LONGEST {
        return false;
    }
    let mut parts = text.trim_end().rsplit([',', '，', '、']);
    let ends = parts.next().is_some_and(has_number) && parts.next().is_some_and(has_number);
    ends && parts.next().is_some_and(|name| !name.trim().is_empty())
}

/// `true` if a subject counts the mails of a digest in any language, as Google Groups does:
/// `Zusammenfassung für dev@example.org - 2 Aktualisierungen in 1 Thema`.
fn counts_updates(subject: &str) -> bool {
    let Some((list, counts)) = subject.trim_end().rsplit_once(" - ") else { return false };
    let number = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
    let words = counts.split_whitespace();
    list.split_whitespace().last().is_some_and(|list| list.contains('@'))
        && words.clone().filter(number).count() == 2
        && words.count() <= 8
}

/// `true` if a subject has the form that programs give to the subject of a digest: it names an issue, or counts the
/// mails.
pub fn is_subject_of_digest(subject: &str) -> bool {
    names_issue(subject) || counts_updates(subject)
}

impl MailForm {
    /// The form of a mail by its type and its subject.
    pub(super) fn of(kind: &[u8], subject: &str) -> Self {
        let begins = |with: &str| {
            kind.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()))
        };
        // `dev Digest, Vol 5, Issue 9`.
        let is_digest = |word: &str| word.trim_end_matches([',', ':']).eq_ignore_ascii_case("digest");
        let by_subject = || subject.split_whitespace().any(is_digest) || is_subject_of_digest(subject);
        if begins("multipart/digest") || by_subject() {
            Self::MayBeDigest
        } else if begins("message/rfc822") || begins("multipart/mixed") {
            Self::MayWrap
        } else {
            Self::Own
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_recognised_in_any_language() {
        for subject in [
            "dev Digest, Vol 5, Issue 9",
            "dev Nachrichtensammlung, Band 5, Eintrag 9",
            "Lot Dev, Vol 5, Parution 9",
            "Resumen de Dev, Vol 5, Envío 9",
            "Digest di Dev, Volume 5, Numero 9",
            "Paczka Dev, Tom 5, Numer 9",
            "Дайджест Dev, том 5, выпуск 9",
            "dev まとめ読み, 5 巻, 9 号",
            "Digest for dev@lists.example.org - 2 updates",
            "Zusammenfassung für dev@lists.example.org - 2 Aktualisierungen in 1 Thema",
        ] {
            assert_eq!(MailForm::of(b"text/plain", subject), MailForm::MayBeDigest, "{subject}");
        }
        for subject in [
            "Re: [VOTE] Release 1.2, 1.3", "[VOTE] Move bo@example.org - 2 days", "[VOTE] Move the wiki",
            "Notes of 5 May, part 2", ", 1, 2", "",
        ] {
            assert_eq!(MailForm::of(b"text/plain", subject), MailForm::Own, "{subject}");
        }
    }
}
