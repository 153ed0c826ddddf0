//! Whole mails inside a mail: the parts of a digest, and the mail that a list wrapped.

use std::borrow::Cow;
use std::ops::Range;

use super::content::Content;
use super::digest_topics::below_topics;
use super::mail_form::names_issue;
use super::part::{MimePart, offset_of, take_apart};
use super::{AddressFrom, Author, Header, KnownBy, folded_name, transfer, without_via};
use crate::archive::RawMessage;
use crate::limits::Limits;

/// The mails of a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// The decoded text that contains the mails; `None` if the message itself contains them.
    pub text: Option<Vec<u8>>,
    /// The extents of the mails in that text, each from its header section to its end.
    pub mails: Vec<Range<usize>>,
    /// `true` if the mails are MIME parts, or exactly as many as the digest announces.
    ///
    /// Then none of them is text inside another mail.
    pub is_whole: bool,
}

impl Digest {
    /// Reads a message as a digest (RFC 1153, and `multipart/digest`); `None` if it is not one.
    ///
    /// If its text has no mails, this function searches its HTML.
    pub fn read(message: &[u8], limits: &Limits) -> Option<Self> {
        Self::of_parts(message, limits).or_else(|| {
            let text = Content::read(message, limits).body.text.into_bytes();
            let (text, mails, _) = Self::of_text(&text);
            (!mails.is_empty()).then(|| Self { text: Some(text.into_owned()), mails, is_whole: false })
        })
    }

    fn of_parts(message: &[u8], limits: &Limits) -> Option<Self> {
        let whole = take_apart(message, limits).whole;
        let mut parts = Vec::new();
        push_messages(&whole, &mut parts);
        if !parts.is_empty() {
            return Some(Self::of_messages(&parts, message));
        }
        let part = first_text(&whole)?;
        let decoded = transfer::decode(part.body, &part.encoding).bytes;
        let (text, mails, is_whole) = Self::of_text(&decoded);
        if mails.is_empty() {
            return None;
        }
        let is_same = matches!(text, Cow::Borrowed(_)) && decoded.len() == part.body.len();
        let offset = offset_of(part.body, message).filter(|_| is_same);
        Some(match offset {
            Some(offset) => {
                let moved = |range: Range<usize>| range.start + offset..range.end + offset;
                Self { text: None, mails: mails.into_iter().map(moved).collect(), is_whole }
            }
            None => Self { text: Some(text.into_owned()), mails, is_whole },
        })
    }

    /// The mails in the parts of a digest.
    fn of_messages(parts: &[&MimePart<'_>], message: &[u8]) -> Self {
        let is_plain =
            |part: &&MimePart<'_>| matches!(part.encoding.as_str(), "" | "7bit" | "8bit" | "binary");
        let place = |part: &&MimePart<'_>| {
            let at = offset_of(part.body, message).filter(|_| is_plain(part))?;
            Some(at..at + part.body.len())
        };
        if let Some(mails) = parts.iter().map(place).collect() {
            return Self { text: None, mails, is_whole: true };
        }
        let (mut text, mut mails) = (Vec::new(), Vec::new());
        for part in parts {
            let start = text.len();
            text.extend_from_slice(&transfer::decode(part.body, &part.encoding).bytes);
            mails.push(start..text.len());
        }
        Self { text: Some(text), mails, is_whole: true }
    }

    /// The text with the mails of a digest, their extents in it, and `true` if they match the table of contents.
    fn of_text(text: &[u8]) -> (Cow<'_, [u8]>, Vec<Range<usize>>, bool) {
        let (mut mails, is_whole) = numbered(text);
        if mails.is_empty() {
            mails = below_dashes(text, first_field);
        }
        if mails.is_empty() {
            let (text, mails) = below_topics(text);
            return (Cow::Owned(text), mails, false);
        }
        (Cow::Borrowed(text), mails, is_whole)
    }
}

/// Collects the parts that are whole mails.
fn push_messages<'p, 'a>(part: &'p MimePart<'a>, mails: &mut Vec<&'p MimePart<'a>>) {
    if matches!(part.kind.as_str(), "message/rfc822" | "message/global") {
        mails.push(part);
    }
    part.parts.iter().for_each(|sub| push_messages(sub, mails));
}

fn first_text<'p, 'a>(part: &'p MimePart<'a>) -> Option<&'p MimePart<'a>> {
    match part.parts.as_slice() {
        [] => (part.kind == "text/plain").then_some(part),
        parts => parts.iter().find_map(first_text),
    }
}

/// The mails of a digest in plain text, each below a line of dashes and its number.
///
/// The flag is `true` if the mails have the numbers from 1 up to the announced number. A mail may contain
/// text that looks like the next mail, but its author cannot change the announced number.
fn numbered(text: &[u8]) -> (Vec<Range<usize>>, bool) {
    let mut numbers = Vec::new();
    let mails = below_dashes(text, |line| {
        numbers.push(number_of(line)?);
        Some(Begin::BelowLine)
    });
    let first = mails.first().map_or(0, |mail| mail.start);
    let announced = text[..first].split(|&b| b == b'\n').filter_map(topic);
    let mut topics = 0;
    for number in announced {
        topics += usize::from(number == topics + 1);
    }
    (mails, topics > 0 && numbers.into_iter().eq(1..=topics))
}

/// Place at which a mail of a digest starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begin {
    AtLine,
    BelowLine,
}

/// The mails of a digest, each below a line of dashes.
///
/// `begins` gets the first line after the dashes and returns the place at which a mail starts, or `None`.
fn below_dashes(text: &[u8], mut begins: impl FnMut(&[u8]) -> Option<Begin>) -> Vec<Range<usize>> {
    let mut mails = Vec::<Range<usize>>::new();
    let mut open: Option<usize> = None;
    let mut dashes: Option<usize> = None;
    let mut end = 0;
    for line in text.split_inclusive(|&b| b == b'\n') {
        let start = end;
        end += line.len();
        let line = line.trim_ascii_end();
        if is_dashes(line) {
            dashes = Some(start);
        } else if let Some(dashes) = dashes.take_if(|_| !line.is_empty()) {
            let ends = ends_digest(line);
            let begin = if ends { None } else { begins(line) };
            if begin.is_some() || ends {
                mails.extend(open.take().map(|open| open..dashes));
            }
            open = begin.map(|begin| if begin == Begin::AtLine { start } else { end }).or(open);
        }
    }
    mails.extend(open.map(|open| open..text.len()));
    mails
}

/// The number in a line that announces a mail: `   2. Re: Roof (Bo Ek)`.
fn topic(line: &[u8]) -> Option<usize> {
    let line = line.strip_prefix(b"  ")?.trim_ascii_start();
    let digits = line.iter().take_while(|b| b.is_ascii_digit()).count();
    line[digits..]
        .starts_with(b". ")
        .then(|| std::str::from_utf8(&line[..digits]).ok()?.parse().ok())
        .flatten()
}

/// Start of a mail in a digest without numbers (RFC 1153): its first field.
fn first_field(line: &[u8]) -> Option<Begin> {
    FIRST_FIELDS.iter().any(|field| line.starts_with(field)).then_some(Begin::AtLine)
}

/// The fields with which a part of a digest starts.
const FIRST_FIELDS: [&[u8]; 3] = [b"Date: ", b"From: ", b"Subject: "];

/// `true` for a line of dashes between the mails of a digest: 30 dashes, or 70 above the first mail.
fn is_dashes(line: &[u8]) -> bool {
    matches!(line.len(), 30 | 70) && line.iter().all(|b| *b == b'-')
}

/// The number in `Message: 3`.
fn number_of(line: &[u8]) -> Option<usize> {
    let digits = line.strip_prefix(b"Message: ").or_else(|| line.strip_prefix(b"Message-Number: "))?;
    std::str::from_utf8(digits).ok()?.trim().parse().ok()
}

fn ends_digest(line: &[u8]) -> bool {
    line.starts_with(b"End of ")
        || line.starts_with(b"Subject: Digest Footer")
        || std::str::from_utf8(line).is_ok_and(names_issue)
}

/// The mail that a list wrapped into another mail.
///
/// `None` if the two mails have different authors or dates.
pub(super) fn wrapped(outer: &Header, passed_on: &[u8]) -> Option<Header> {
    let by_list = matches!(
        outer.author.address_from,
        AddressFrom::ReplyTo
            | AddressFrom::OriginalFrom
            | AddressFrom::OriginalSender
            | AddressFrom::Cc
            | AddressFrom::Wrapped
    );
    let name = |author: &Author| folded_name(without_via(&author.name).0);
    let by_name = outer.author.known_by == KnownBy::Name && !outer.author.name.is_empty();
    if !by_list && !by_name {
        return None;
    }
    let inner = Header::read(RawMessage { separator: None, bytes: passed_on, cut: false }).0;
    let same = if by_list {
        inner.author.address == outer.author.address
    } else {
        name(&inner.author) == name(&outer.author)
    };
    let is_it = same && inner.author.is_certain() && inner.date.is_some() && inner.date == outer.date;
    is_it.then_some(inner)
}

impl Header {
    /// Replaces the author with the author of the mail that the list wrapped.
    ///
    /// Returns `false` if the list did not wrap a mail.
    pub fn unwrap_author(&mut self, message: &[u8], limits: &Limits) -> bool {
        let passed_on = Content::read(message, limits).passed_on;
        let Some(inner) = passed_on.and_then(|mail| wrapped(self, &mail)) else { return false };
        self.author = Author { address_from: AddressFrom::Wrapped, ..inner.author };
        true
    }

    /// Makes the mail a part of another mail: without a date, it has the date of that mail.
    ///
    /// Two mails with one Message-ID would be copies, so this mail loses an id that it has in common with the other.
    pub fn become_part_of(&mut self, outer: &Self) {
        if self.message_id == outer.message_id {
            self.message_id = None;
        }
        self.date = self.date.or(outer.date);
        self.passed_on_by = Some(outer.author.clone());
    }

    /// Makes the mail a reply to the mail that contains it, if it has no reference.
    pub fn belong_to(&mut self, outer: &Self) {
        if self.answered().is_none() {
            let parent = outer.message_id.as_deref().or(outer.answered());
            self.in_reply_to = parent.into_iter().collect();
        }
    }

    /// Makes the author uncertain, because the author of the outer mail may have written this mail.
    pub fn doubt_author(&mut self) {
        self.clues = None;
        self.author.make_uncertain();
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn mails(message: &str) -> Option<(Vec<String>, bool)> {
        let digest = Digest::read(message.as_bytes(), &Limits::default())?;
        let text = digest.text.as_deref().unwrap_or(message.as_bytes());
        let shown = |range: &Range<usize>| String::from_utf8_lossy(&text[range.clone()]).trim().to_owned();
        Some((digest.mails.iter().map(shown).collect(), digest.is_whole))
    }

    const DASHES: &str = "------------------------------";

    fn plain(numbers: &[u32]) -> String {
        let topics = "   1. Roof (Bo Ek)\n   2. Re: Roof (Bo Ek)\n";
        let mut text = format!("Today's Topics:\n\n{topics}\n\n{}\n\n", "-".repeat(70));
        for number in numbers {
            let _ = write!(
                text,
                "Message: {number}\nFrom: bo@example.org\n\n{DASHES}\nno {number}\n\n{DASHES}\n\n"
            );
        }
        text + "Subject: Digest Footer\n\nlist\n\n" + DASHES + "\n\nEnd of dev Digest, Vol 1\n****\n"
    }

    #[test]
    fn a_plain_digest_is_split_at_its_numbers() {
        let mail = |number: u32| format!("From: bo@example.org\n\n{DASHES}\nno {number}");
        let text = plain(&[1, 2]);
        let head = "Subject: dev Digest, Vol 1\nContent-Type: text/plain\n";
        assert_eq!(mails(&format!("{head}\n{text}")), Some((vec![mail(1), mail(2)], true)));
        let encoded = data_encoding::BASE64.encode(text.as_bytes());
        let message = format!("{head}Content-Transfer-Encoding: base64\n\n{encoded}\n");
        assert_eq!(mails(&message), Some((vec![mail(1), mail(2)], true)));
        let further = mails(&format!("{head}\n{}", plain(&[1, 2, 3])));
        assert!(further.is_some_and(|(mails, is_whole)| mails.len() == 3 && !is_whole));
        let twice = mails(&format!("{head}\n{}", plain(&[1, 2, 2])));
        assert!(twice.is_some_and(|(mails, is_whole)| mails.len() == 3 && !is_whole));
        assert_eq!(mails(&format!("{head}\nno digest\n")), None);
        let bare = plain(&[1, 2]).replace("Message: 1\n", "").replace("Message: 2\n", "");
        assert_eq!(mails(&format!("{head}\n{bare}")), Some((vec![mail(1), mail(2)], false)));
    }

    #[test]
    fn a_mime_digest_holds_whole_mails() {
        let message = "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nTopics\n--a\n\
            Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: one\n\n+1\n--b\n\
            Content-Type: message/rfc822\n\nSubject: two\n\n-1\n--b--\n--a--\n";
        let found = vec!["Subject: one\n\n+1".to_owned(), "Subject: two\n\n-1".to_owned()];
        assert_eq!(mails(message), Some((found, true)));
    }
}
