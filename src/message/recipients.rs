//! The recipients of a mail.
//!
//! `plusone` needs them to reply to the mail, and to know if the mail went to a list.

use super::field::{Field, fields};
use super::field_text::text_of;
use super::mailbox::{NameAddress, mailboxes};

/// The recipients of a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipients {
    /// The address for posts to the list, from the field List-Post that the list adds (RFC 2369).
    pub list_post: Option<String>,
    /// The identifier in the field List-Id that the list adds (RFC 2919): usually the list's address with a
    /// dot instead of the `@`.
    pub list_id: Option<String>,
    /// The mailboxes of To.
    pub to: Vec<NameAddress>,
    /// The mailboxes of Cc.
    pub cc: Vec<NameAddress>,
}

impl Recipients {
    /// Reads the recipients of a message.
    pub fn read(message: &[u8]) -> Self {
        let mut recipients = Self::default();
        for Field { name, value } in fields(message) {
            if name.eq_ignore_ascii_case(b"to") {
                recipients.to.extend(mailboxes(value));
            } else if name.eq_ignore_ascii_case(b"cc") {
                recipients.cc.extend(mailboxes(value));
            } else if name.eq_ignore_ascii_case(b"list-id") {
                let value = text_of(value).to_lowercase();
                let id = value.rsplit_once('<').and_then(|(_, rest)| rest.split('>').next());
                recipients.list_id = Some(id.unwrap_or(&value).trim().to_owned());
            } else if name.eq_ignore_ascii_case(b"list-post") {
                let value = text_of(value).to_lowercase();
                let link = value.split_once("<mailto:").and_then(|(_, rest)| rest.split(['>', '?']).next());
                recipients.list_post = link.filter(|link| link.contains('@')).map(str::to_owned);
            }
        }
        recipients
    }

    /// The address of the list: from List-Post, or else the only address in To.
    pub fn list(&self) -> Option<&str> {
        let only = || match &self.to[..] {
            [one] if !one.address.is_empty() => Some(one.address.as_str()),
            _ => None,
        };
        self.list_post.as_deref().or_else(only)
    }

    /// `true` if the mail was sent to an address: a field of the list, To or Cc contains the address.
    pub fn include(&self, address: &str) -> bool {
        let address = address.to_lowercase();
        self.list_post.as_deref() == Some(&*address)
            || self.list_id.as_deref() == Some(&*address.replace('@', "."))
            || self.to.iter().chain(&self.cc).any(|mailbox| mailbox.address == address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_known_by_its_own_header_or_the_only_address() {
        for (header, list) in [
            ("To: bo@example.org\nList-Post: <mailto:dev@example.org>", Some("dev@example.org")),
            ("List-Post: <mailto:Dev@example.org?subject=x> (list)", Some("dev@example.org")),
            ("To: Dev <dev@example.org>\nList-Post: NO", Some("dev@example.org")),
            ("To: dev@example.org, bo@example.org", None),
            ("To: undisclosed-recipients:;", None),
            ("Subject: x\n\nTo: dev@example.org", None),
        ] {
            assert_eq!(Recipients::read(header.as_bytes()).list(), list, "{header}");
        }
    }

    #[test]
    fn any_field_that_names_the_list_includes_it() {
        for (header, is_included) in [
            ("To: bo@example.org, Dev <DEV@example.org>", true),
            ("To: bo@example.org\nCc: ana@example.org, dev@example.org", true),
            ("List-Post: <mailto:dev@example.org>", true),
            ("List-Id: The developers <Dev.example.org>", true),
            ("List-Id: dev.example.org", true),
            ("List-Id: <dev.example.net>\nList-Post: <mailto:dev@example.net>", false),
            ("To: dev@example.org.evil.test", false),
            ("To: \"dev@example.org\" <mallory@evil.test>", false),
            ("Reply-To: dev@example.org", false),
            ("Subject: dev@example.org", false),
        ] {
            let recipients = Recipients::read(header.as_bytes());
            assert_eq!(recipients.include("Dev@example.org"), is_included, "{header}");
        }
    }
}
