//! Links to messages in the web archive of a list, if they can be derived from the message.
//!
//! **Architecture Invariant:** this module makes a link only if its form is known. If a server numbers its
//! pages, the link leads to the page of the month instead.

use std::fmt::Write as _;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset};
use data_encoding::BASE32;
use sha1::{Digest, Sha1};

use crate::error::{Error, ErrorKind};

/// The web archive of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveUrl {
    kind: ArchiveProgram,
    /// The URL of the list in the archive, without a slash at its end.
    base: String,
    /// The id of the list in Pony Mail: the address with a dot instead of the `@`.
    list_id: Option<String>,
}

/// The program that shows an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ArchiveProgram {
    /// `HyperKitty` of Mailman 3: a page is named by the SHA-1 of the Message-ID in base32, which Mailman
    /// also writes into the header Message-ID-Hash.
    HyperKitty,
    /// Pony Mail Foal: `/thread/ID?<LIST>` accepts the hash of a stored mail, or else a Message-ID in its brackets.
    ///
    /// Without the list, the page finds no mail by a Message-ID.
    PonyMail,
    /// Apache `mod_mbox`: a folder for each month, which contains pages named by the Message-ID with its brackets.
    ModMbox,
    /// public-inbox: a page is named by the Message-ID, with its slashes escaped.
    PublicInbox,
    /// Pipermail of Mailman 2: the number of a message cannot be derived from the mail, but each month has a page.
    Pipermail,
}

impl ArchiveProgram {
    const ALL: [(&str, Self); 5] = [
        ("hyperkitty", Self::HyperKitty),
        ("ponymail", Self::PonyMail),
        ("mod_mbox", Self::ModMbox),
        ("public-inbox", Self::PublicInbox),
        ("pipermail", Self::Pipermail),
    ];
}

impl FromStr for ArchiveUrl {
    type Err = Error;

    /// Parses the URL of a list.
    ///
    /// The form of the URL shows the kind of archive, such as
    /// `https://lists.example.org/archives/list/dev@example.org/`, or the kind precedes the URL:
    /// `public-inbox:https://inbox.example.org/dev/`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let named = ArchiveProgram::ALL.into_iter().find_map(|(name, kind)| {
            let url = text.strip_prefix(name)?.strip_prefix(':')?;
            Some((Some(kind), url))
        });
        let (kind, url) = named.unwrap_or((None, text));
        if !is_web_address(url) {
            let text = format!("invalid URL `{text}`: expected one that starts with https:// or http://");
            return Err(Error::new(ErrorKind::Argument, text));
        }
        let kind = kind.or_else(|| kind_of(url));
        let kind = kind.ok_or_else(|| {
            let kinds = ArchiveProgram::ALL.map(|(name, _)| format!("{name}:")).join(", ");
            Error::new(ErrorKind::Argument, format!("unknown kind of web archive {url}"))
                .with_help(format!("add its kind at the start: {kinds}"))
        })?;
        let (base, list_id) = match kind {
            ArchiveProgram::PonyMail => {
                let (base, list_id) = pony_mail(url).ok_or_else(|| {
                    Error::new(ErrorKind::Argument, format!("the URL {url} does not name a Pony Mail list"))
                        .with_help("expected one such as https://lists.example.org/list.html?dev@example.org")
                })?;
                (base, Some(list_id))
            }
            _ => (url, None),
        };
        Ok(Self { kind, base: base.trim_end_matches('/').to_owned(), list_id })
    }
}

impl ArchiveUrl {
    /// The URL of a message.
    ///
    /// `id` is its Message-ID without brackets. This function assumes that the archive keeps the message in the month
    /// of `date` in UTC.
    pub fn message(&self, id: &str, date: Option<DateTime<FixedOffset>>) -> Option<String> {
        let base = &self.base;
        match self.kind {
            ArchiveProgram::HyperKitty => Some(format!("{base}/message/{}/", hash(id))),
            ArchiveProgram::PonyMail => {
                let list = self.list_id.as_deref()?;
                Some(format!("{base}/thread/%3C{}%3E?%3C{list}%3E", escaped(id)))
            }
            ArchiveProgram::ModMbox => {
                let month = date?.to_utc().format("%Y%m");
                Some(format!("{base}/{month}.mbox/%3C{}%3E", escaped(id)))
            }
            ArchiveProgram::PublicInbox => Some(format!("{base}/{}/", escaped(id))),
            ArchiveProgram::Pipermail => None,
        }
    }

    /// The URL of the page of a month.
    ///
    /// Reports use it if the URL of a message cannot be derived: this page lists the message.
    pub fn month(&self, date: DateTime<FixedOffset>) -> Option<String> {
        let month = date.to_utc().format("%Y-%B");
        (self.kind == ArchiveProgram::Pipermail).then(|| format!("{}/{month}/thread.html", self.base))
    }
}

/// The name of a message in `HyperKitty`, derived from its Message-ID.
pub(crate) fn hash(id: &str) -> String {
    BASE32.encode(&Sha1::digest(id.as_bytes()))
}

/// `true` if a text has the form of a name that [`hash`] returns.
pub(crate) fn is_hash(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'A'..=b'Z' | b'2'..=b'7'))
}

/// The parts of the path, query and fragment of a link that may name a message, unescaped.
pub(crate) fn names_in_link(link: &str) -> Vec<String> {
    link.split(['/', '?', '&', '=', '#', ';']).map(unescaped).filter(|name| !name.is_empty()).collect()
}

/// Removes the escapes of URLs from a text (RFC 3986, section 2.1).
pub(crate) fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let escaped = (*byte == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        let escaped = escaped.filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let escaped = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        plain.push(escaped.unwrap_or(*byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// `true` if a text is a web address that is safe in any report: `http` or `https`, and visible ASCII without
/// characters that end a URL in text and markup.
pub fn is_web_address(text: &str) -> bool {
    const LONGEST: usize = 2000;
    let lower = text.get(..8).unwrap_or_default().to_ascii_lowercase();
    let rest = if lower == "https://" {
        &text[8..]
    } else if lower.starts_with("http://") {
        &text[7..]
    } else {
        return false;
    };
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '\'' | '`' | '\\');
    text.len() <= LONGEST
        && rest.starts_with(|c: char| c.is_ascii_alphanumeric())
        && rest.chars().all(is_plain)
}

/// The kind of archive by the form of a URL.
fn kind_of(url: &str) -> Option<ArchiveProgram> {
    let path = url.splitn(4, '/').nth(3)?;
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let of_list = segments.windows(2).any(|pair| pair[0] == "list" && pair[1].contains('@'));
    if of_list {
        Some(ArchiveProgram::HyperKitty)
    } else if segments.contains(&"mod_mbox") {
        Some(ArchiveProgram::ModMbox)
    } else if segments.contains(&"pipermail") {
        Some(ArchiveProgram::Pipermail)
    } else if segments.iter().any(|segment| segment.starts_with("list.html?") || segment.starts_with("list?"))
    {
        Some(ArchiveProgram::PonyMail)
    } else {
        None
    }
}

/// The server and the id of the list, taken from the URL of the list's page.
fn pony_mail(url: &str) -> Option<(&str, String)> {
    let (base, list) = ["/list.html?", "/list?"].into_iter().find_map(|page| url.split_once(page))?;
    let list = list.split([':', '&', '#']).next()?;
    let is_name = |text: &str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.+".contains(&b))
    };
    let (name, domain) = list.split_once('@').filter(|(name, domain)| is_name(name) && is_name(domain))?;
    Some((base, format!("{name}.{domain}")))
}

/// Escapes an id as one segment of a path (RFC 3986, section 3.3).
pub(crate) fn escaped(id: &str) -> String {
    let mut escaped = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'@' => {
                escaped.push(char::from(byte));
            }
            _ => {
                let _ = write!(escaped, "%{byte:02X}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        text.parse().unwrap()
    }

    #[test]
    fn every_kind_links_in_its_own_form() {
        // The first hash is the example of Mailman's own documentation of its archivers.
        let date = at("2026-05-31T23:30:00-02:00");
        for (url, id, link) in [
            (
                "https://lists.example.org/archives/list/dev@example.org/",
                "12345",
                Some(
                    "https://lists.example.org/archives/list/dev@example.org/message/RSZCG7IGPHFIRW3EMTVMMDNJMNCVCOLE/",
                ),
            ),
            (
                "hyperkitty:https://lists.example.org/dev",
                "12345",
                Some("https://lists.example.org/dev/message/RSZCG7IGPHFIRW3EMTVMMDNJMNCVCOLE/"),
            ),
            (
                "https://archives.example.org/mod_mbox/wiki-dev",
                "a+b@example.org",
                Some("https://archives.example.org/mod_mbox/wiki-dev/202606.mbox/%3Ca%2Bb@example.org%3E"),
            ),
            (
                "public-inbox:https://inbox.example.org/dev/",
                "a/b c@example.org",
                Some("https://inbox.example.org/dev/a%2Fb%20c@example.org/"),
            ),
            (
                "https://lists.example.org/list.html?dev@example.org",
                "a@example.org",
                Some("https://lists.example.org/thread/%3Ca@example.org%3E?%3Cdev.example.org%3E"),
            ),
            (
                "https://lists.example.org/list?dev@example.org:2026-05",
                "a@b",
                Some("https://lists.example.org/thread/%3Ca@b%3E?%3Cdev.example.org%3E"),
            ),
            ("https://lists.example.org/pipermail/dev/", "a@example.org", None),
        ] {
            let archive: ArchiveUrl = url.parse().unwrap();
            assert_eq!(archive.message(id, Some(date)).as_deref(), link, "{url}");
        }
    }

    #[test]
    fn unknown_pages_have_no_link() {
        let pipermail: ArchiveUrl = "https://lists.example.org/pipermail/dev".parse().unwrap();
        let month = pipermail.month(at("2026-05-31T23:30:00-02:00"));
        assert_eq!(month.as_deref(), Some("https://lists.example.org/pipermail/dev/2026-June/thread.html"));
        let mod_mbox: ArchiveUrl = "mod_mbox:https://archives.example.org/dev".parse().unwrap();
        assert_eq!(mod_mbox.message("a@b", None), None);
        assert_eq!(mod_mbox.month(at("2026-05-31T23:30:00Z")), None);
    }

    #[test]
    fn complete_escapes_are_decoded() {
        for (escaped, plain) in
            [("%3Ca%2Bb@x%3E", "<a+b@x>"), ("100%", "100%"), ("%+1%zz%4", "%+1%zz%4"), ("%c3%a4é", "äé")]
        {
            assert_eq!(unescaped(escaped), plain);
        }
        let link = "https://lists.example.org/thread/%3Ca@b%3E?x=c#d";
        assert_eq!(names_in_link(link), ["https:", "lists.example.org", "thread", "<a@b>", "x", "c", "d"]);
    }

    #[test]
    fn an_unknown_form_of_url_is_an_error_that_lists_the_forms() {
        let error = "https://lists.example.org/dev".parse::<ArchiveUrl>().unwrap_err().to_string();
        assert_eq!(
            error,
            "unknown kind of web archive https://lists.example.org/dev; add its kind at the start: hyperkitty:, \
             ponymail:, mod_mbox:, public-inbox:, pipermail:"
        );
        let error = "ponymail:https://lists.example.org".parse::<ArchiveUrl>().unwrap_err().to_string();
        assert_eq!(
            error,
            "the URL https://lists.example.org does not name a Pony Mail list; expected one such as \
             https://lists.example.org/list.html?dev@example.org"
        );
        for text in [
            "lists.example.org/pipermail/dev", "pipermail:", "javascript:alert(1)", "https://",
            "pipermail:https://a b", "hyperkitty:https://lists.example.org/\u{1b}[2J", "https://a/\"b",
        ] {
            let error = text.parse::<ArchiveUrl>().unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("invalid URL `{text}`: expected one that starts with https:// or http://")
            );
        }
    }

    #[test]
    fn an_id_cannot_leave_its_place_in_the_path() {
        let archive: ArchiveUrl = "public-inbox:https://inbox.example.org/dev".parse().unwrap();
        assert_eq!(
            archive.message("../x?y#z\r\n<\u{202e}", None).as_deref(),
            Some("https://inbox.example.org/dev/..%2Fx%3Fy%23z%0D%0A%3C%E2%80%AE/")
        );
    }
}
