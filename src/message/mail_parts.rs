//! Finds the whole mails in the parts of a mail: mail that its sender passed on or attached.

use std::borrow::Cow;
use std::ops::Range;

use super::content::Content;
use super::own_words::has_own_words;
use super::part::{MimePart, offset_of, take_apart};
use super::{Header, MOST_WRAPPED, inner, own_mail, transfer};
use crate::archive::RawMessage;
use crate::limits::Limits;

/// A whole mail in a part of another mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailPart {
    /// The mail at these offsets of the outer mail.
    Within(Range<usize>),
    /// The mail, decoded from a part with a transfer encoding.
    Decoded(Vec<u8>),
}

impl MailPart {
    /// Finds the mails in the parts of a mail, and the mails in their parts.
    ///
    /// Skips a mail that a list wrapped, because it is read as the text of the outer mail. Also skips an
    /// earlier mail from the same author about the same subject, because it makes the outer mail unclear.
    pub fn find(outer: &Header, message: &[u8], limits: &Limits) -> Vec<Self> {
        if !names_mail(message) {
            return Vec::new();
        }
        let mut finder = MailPartFinder { message, limits, found: Vec::new() };
        finder.search(outer, message, 0);
        finder.found
    }
}

/// A quick test that excludes almost all mails: the type of a part that is a mail starts with `message/` (RFC
/// 2046, section 5.2).
fn names_mail(message: &[u8]) -> bool {
    const TYPE: &[u8] = b"message";
    let is_type = |slash: usize| {
        slash.checked_sub(TYPE.len()).is_some_and(|start| message[start..slash].eq_ignore_ascii_case(TYPE))
    };
    memchr::memchr_iter(b'/', message).any(is_type)
}

struct MailPartFinder<'a> {
    message: &'a [u8],
    limits: &'a Limits,
    found: Vec<MailPart>,
}

impl MailPartFinder<'_> {
    /// Finds the mails in the parts of a mail. `header` has the author of its text.
    fn search(&mut self, header: &Header, mail: &[u8], depth: usize) {
        let whole = take_apart(mail, self.limits).whole;
        let mut parts = Vec::new();
        push_mails(&whole, &mut parts);
        let mut wrapped = parts.iter().position(|part| !part.attached);
        for (place, part) in parts.into_iter().enumerate() {
            let decoded = transfer::decode(part.body, &part.encoding).bytes;
            if wrapped.take_if(|wrapped| *wrapped == place).is_some()
                && inner::wrapped(header, &decoded).is_some()
            {
                self.search_deeper(header, &decoded, depth);
            } else if !own_mail::is_own(header, &decoded) {
                self.add(decoded, depth);
            }
        }
    }

    fn search_deeper(&mut self, header: &Header, mail: &[u8], depth: usize) {
        if depth + 1 < MOST_WRAPPED {
            self.search(header, mail, depth + 1);
        }
    }

    /// Adds a mail, unless it only contains other mails and has no text of its own.
    fn add(&mut self, mail: Cow<'_, [u8]>, depth: usize) {
        let header = Header::read(RawMessage { separator: None, bytes: &mail, cut: false }).0;
        let before = self.found.len();
        self.search_deeper(&header, &mail, depth);
        if self.found.len() > before && !has_own_words(&Content::read(&mail, self.limits).body) {
            return;
        }
        let place = offset_of(&mail, self.message);
        self.found.push(match place {
            Some(at) => MailPart::Within(at..at + mail.len()),
            None => MailPart::Decoded(mail.into_owned()),
        });
    }
}

/// Collects the parts that are whole mails.
fn push_mails<'p, 'a>(part: &'p MimePart<'a>, mails: &mut Vec<&'p MimePart<'a>>) {
    if matches!(part.kind.as_str(), "message/rfc822" | "message/global") {
        mails.push(part);
    }
    part.parts.iter().for_each(|sub| push_mails(sub, mails));
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF_EVE: &str = "From: Eve Holm <eve@example.org>\nSubject: Re: x\n\n-1\n";

    fn found(message: &str) -> Vec<String> {
        let header = Header::read(RawMessage { separator: None, bytes: message.as_bytes(), cut: false }).0;
        let text = |part: MailPart| match part {
            MailPart::Within(range) => message[range].to_owned(),
            MailPart::Decoded(mail) => String::from_utf8(mail).unwrap(),
        };
        MailPart::find(&header, message.as_bytes(), &Limits::default()).into_iter().map(text).collect()
    }

    fn around(text: &str, fields: &str, mail: &str) -> String {
        let edge = mail.len();
        format!(
            "From: Kim Ray <kim@example.org>\nSubject: Re: x\nContent-Type: multipart/mixed; boundary=b{edge}\n\n\
             --b{edge}\n\n{text}\n--b{edge}\nContent-Type: message/rfc822\n{fields}\n{mail}\n--b{edge}--\n"
        )
    }

    #[test]
    fn mails_in_parts_are_found_at_every_depth() {
        let once = around("I pass this on.", "", OF_EVE);
        assert_eq!(found(&once), [OF_EVE]);
        assert_eq!(found(&around("", "Content-Disposition: attachment\n", OF_EVE)), [OF_EVE]);
        assert_eq!(found(&once.replace("message/rfc822", "Message/RFC822")), [OF_EVE]);
        let other = once.replace("kim@", "gus@");
        assert_eq!(found(&around("", "", &other)), [OF_EVE, other.as_str()]);
        let empty = around("", "", OF_EVE).replace("kim@", "gus@");
        assert_eq!(found(&around("", "", &empty)), [OF_EVE]);
        let encoded = data_encoding::BASE64.encode(OF_EVE.as_bytes());
        assert_eq!(found(&around("", "Content-Transfer-Encoding: base64\n", &encoded)), [OF_EVE]);
    }

    #[test]
    fn mail_that_is_read_elsewhere_is_skipped() {
        let own = OF_EVE.replace("Eve Holm <eve@", "Kim Ray <kim@");
        assert_eq!(found(&around("", "", &own)), [""; 0]);
        assert_eq!(found("From: Kim Ray <kim@example.org>\n\n+1\n"), [""; 0]);
    }
}
