//! The form of a mail by its type and subject: one of its author, one that may wrap another, or a digest.

/// Forms of a mail: one of its author, a wrapped one, or a digest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MailForm {
    /// An ordinary mail, which its author wrote.
    #[default]
    Own,
    /// A mail with a whole mail in a part, as some lists wrap it.
    MayWrap,
    /// A digest of several mails.
    MayBeDigest,
}

impl MailForm {
    /// The form of a mail by its type and its subject.
    pub(super) fn of(kind: &[u8], subject: &str) -> Self {
        let begins = |with: &str| {
            kind.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()))
        };
        // `dev Digest, Vol 5, Issue 9`.
        let is_digest = |word: &str| word.trim_end_matches([',', ':']).eq_ignore_ascii_case("digest");
        if begins("multipart/digest") || subject.split_whitespace().any(is_digest) {
            Self::MayBeDigest
        } else if begins("message/rfc822") || begins("multipart/mixed") {
            Self::MayWrap
        } else {
            Self::Own
        }
    }
}
