//! A mail that its author sends again inside another mail: as an attachment, or forwarded in the text.

use memchr::memmem;

use super::content::Content;
use super::reply::{self, Role};
use super::{Body, Header};
use crate::archive::RawMessage;

/// `true` if a mail contains an earlier mail from its author about the same subject.
///
/// `passed_on` is a whole mail in one of its parts.
pub(super) fn is_sent_again(header: &Header, content: &Content, passed_on: Option<&[u8]>) -> bool {
    let address = header.author.address.as_str();
    if address.is_empty() {
        return false;
    }
    let mails = [passed_on, content.attached_mail.as_deref()];
    mails.into_iter().flatten().any(|mail| is_own(header, mail)) || forwards(&content.body, address)
}

/// `true` if an inner mail has the same author and subject as the outer mail.
pub(super) fn is_own(header: &Header, mail: &[u8]) -> bool {
    let inner = Header::read(RawMessage { separator: None, bytes: mail, cut: false }).0;
    inner.author.is_certain()
        && inner.author.address == header.author.address
        && bare(&inner.subject) == bare(&header.subject)
}

/// A subject without the prefix of a reply, in lower case.
fn bare(subject: &str) -> String {
    let lower = subject.trim().to_lowercase();
    lower.strip_prefix("re:").map_or(lower.as_str(), str::trim_start).to_owned()
}

/// `true` if a text contains a forwarded mail from this address.
fn forwards(body: &Body, address: &str) -> bool {
    /// Maximum length in bytes of the name of a field.
    const LONGEST_NAME: usize = 16;
    // Almost no text has a field with its author's address, so this test comes first.
    let names = |line: &str| {
        let is_field = line.split_once(':').is_some_and(|(name, _)| name.len() <= LONGEST_NAME);
        is_field && line.to_lowercase().contains(address)
    };
    memmem::find(body.text.as_bytes(), b"@").is_some()
        && body.text.lines().any(names)
        && reply::lines(body, None).iter().any(|line| line.role == Role::Forwarded && names(line.text))
}
