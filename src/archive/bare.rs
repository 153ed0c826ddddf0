//! Finds the starts of mails without separators, which mutt pipes from a maildir or an IMAP folder.
//!
//! A mail starts at a complete header section after an empty line.

use std::borrow::Cow;

use memchr::memmem;

use super::{lost_separator, mbox};

/// The offsets at which mails start, in a text that starts with a mail.
///
/// Forwarded mail, the text between the boundaries of a mail, and the parts of a digest do not count as mails.
pub(super) fn starts(text: &[u8]) -> Vec<u64> {
    let mut starts = vec![0];
    let mut line = behind_header(text, 0);
    while line.start < text.len() {
        let rest = &text[line.start..];
        if line.is_below_blank && mbox::begins_whole_header(rest) && !lost_separator::is_of_digest(rest) {
            starts.push(line.start as u64);
            line = behind_header(text, line.start);
        } else {
            line = line.next(text);
        }
    }
    starts
}

/// A line that is not a separator and may be the first line of a mail.
struct BareLine {
    start: usize,
    /// `true` if the line above is empty, so that a mail may start here.
    is_below_blank: bool,
}

impl BareLine {
    fn next(&self, text: &[u8]) -> Self {
        let rest = &text[self.start..];
        let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let is_blank = matches!(&rest[..length], b"\n" | b"\r\n");
        Self { start: self.start + length, is_below_blank: is_blank }
    }
}

/// The first line at which the next mail may start.
///
/// It is after the header section of the mail at `start`, and after the last boundary of its parts.
fn behind_header(text: &[u8], start: usize) -> BareLine {
    let mut body = BareLine { start, is_below_blank: false };
    while !body.is_below_blank && body.start < text.len() {
        body = body.next(text);
    }
    let kind = content_type(&text[start..body.start]);
    let lower = kind.to_ascii_lowercase();
    if lower.starts_with(b"message/") {
        // The header section of the forwarded mail starts here.
        return BareLine { is_below_blank: false, ..body };
    }
    let boundary = lower.starts_with(b"multipart/").then(|| boundary(&kind)).flatten();
    let Some(boundary) = boundary else { return body };
    let last = [b"\n--", boundary, b"--"].concat();
    let from = body.start.saturating_sub(1);
    let end = memmem::find(&text[from..], &last).map_or(text.len(), |at| from + at + last.len());
    BareLine { start: end, is_below_blank: false }
}

/// The value of the field Content-Type of a header section, without folds.
fn content_type(header: &[u8]) -> Cow<'_, [u8]> {
    const NAME: &[u8] = b"content-type:";
    let mut lines = header
        .split(|&b| b == b'\n')
        .skip_while(|line| !line.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME)));
    let Some(first) = lines.next() else { return Cow::Borrowed(b"") };
    let mut value = first[NAME.len()..].trim_ascii().to_vec();
    for line in lines.take_while(|line| matches!(line.first(), Some(b' ' | b'\t'))) {
        value.extend_from_slice(line.trim_ascii());
    }
    Cow::Owned(value)
}

fn boundary(kind: &[u8]) -> Option<&[u8]> {
    let at = memmem::find(&kind.to_ascii_lowercase(), b"boundary=")? + b"boundary=".len();
    let rest = &kind[at..];
    let (rest, end): (&[u8], fn(&u8) -> bool) = match rest.strip_prefix(b"\"") {
        Some(quoted) => (quoted, |b| *b == b'"'),
        None => (rest, |b| *b == b';' || b.is_ascii_whitespace()),
    };
    let length = rest.iter().position(end).unwrap_or(rest.len());
    Some(&rest[..length]).filter(|boundary| !boundary.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "From: bo@example.org\nDate: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <1@example.org>\n";

    fn places(text: &str) -> Vec<usize> {
        let all = starts(text.as_bytes());
        all.into_iter().map(|at| usize::try_from(at).unwrap()).collect()
    }

    #[test]
    fn a_header_below_an_empty_line_starts_a_mail() {
        for end in ["\n", "\r\n"] {
            let one = format!("{HEAD}\n+1\n\n").replace('\n', end);
            assert_eq!(places(&one.repeat(3)), [0, one.len(), 2 * one.len()], "{end:?}");
        }
        let empty = format!("{HEAD}\n");
        assert_eq!(places(&empty.repeat(2)), [0, empty.len()]);
    }

    #[test]
    fn parts_of_a_mail_are_not_mails() {
        let parts = format!(
            "Content-Type: multipart/mixed;\n boundary=\"a b\"\n{HEAD}\n--a b\n\n{HEAD}\n-1\n--a b--\n\n"
        );
        let message = format!("Content-Type: message/rfc822\n{HEAD}\n{HEAD}\n-1\n\n");
        let digest = format!("{HEAD}\n\nMessage: 1\n{HEAD}\n-1\n\n");
        let block = format!("{HEAD}\n+1\n\nFrom: Bo\nSent: Monday\nTo: list\nSubject: x\n\n-1\n\n");
        for mail in [parts, message, digest, block] {
            assert_eq!(places(&mail), [0], "{mail}");
            assert_eq!(places(&mail.repeat(2)), [0, mail.len()], "{mail}");
        }
    }

    #[test]
    fn a_boundary_without_its_end_hides_the_rest() {
        let open = format!("Content-Type: multipart/mixed; boundary=x\n{HEAD}\n--x\n\n+1\n\n");
        assert_eq!(places(&open.repeat(2)), [0]);
    }
}
