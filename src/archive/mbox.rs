//! The separator lines of the mbox family, which end one message and start the next.
//!
//! A separator starts with `From ` and has a weekday or month name, an `hh:mm` and a four-digit year. The
//! next line looks like a header line. An empty line above it is not needed: in one archive, 15 % of the
//! separators do not follow an empty line. This rule is based on measurements of real archives
//! (`docs/broken-mail.md`).

use std::borrow::Cow;

use memchr::memmem;

/// Number of bytes after the start of a line to search for the end of the line and for the next line.
pub(crate) const LOOK_AHEAD: usize = 8 * 1024;

/// The offsets in `text` at which separator lines start, for lines that start before `limit`.
///
/// `at_line_start` is `true` if the first byte of `text` starts a line. The bytes from `limit` on are only
/// used to judge the lines before `limit`.
pub fn separators(text: &[u8], at_line_start: bool, limit: usize) -> Vec<usize> {
    let first = (at_line_start && limit > 0).then_some(0).into_iter();
    let later = memmem::find_iter(text, b"\nFrom ").map(|at| at + 1);
    first.chain(later).take_while(|&at| at < limit).filter(|&at| is_separator(&text[at..])).collect()
}

/// `true` if `text` starts with a `From ` line without the form of a separator, and the header section of a
/// mail follows.
///
/// This header section has three known fields, one of which only programs write.
pub(super) fn is_odd_separator(text: &[u8]) -> bool {
    let text = &text[..text.len().min(LOOK_AHEAD)];
    let Some(rest) = text.strip_prefix(b"From ") else { return false };
    memchr::memchr(b'\n', rest).is_some_and(|end| begins_whole_header(&rest[end + 1..]))
}

/// `true` if `text` starts with a header section that only a mail has: three known fields, including
/// Message-ID or Received.
pub(super) fn begins_whole_header(text: &[u8]) -> bool {
    let mut known = 0_u32;
    for line in text.split(|&b| b == b'\n').take(500) {
        let is_continuation = matches!(line.first(), Some(b' ' | b'\t'));
        if line.trim_ascii().is_empty() {
            break;
        }
        if is_continuation {
            continue;
        }
        if !begins_like_header(line) {
            return false;
        }
        let name = line.split(|&b| b == b':').next().unwrap_or_default();
        let field = FIELDS.iter().position(|field| name.eq_ignore_ascii_case(field.as_bytes()));
        known |= field.map_or(0, |field| 1 << field);
    }
    let of_program = FIELDS.iter().zip(0..).filter(|(field, _)| matches!(**field, "message-id" | "received"));
    known.count_ones() >= 3 && of_program.fold(0, |all, (_, place)| all | 1 << place) & known != 0
}

/// Names of header fields.
///
/// Every mail has at least one of these fields.
const FIELDS: [&str; 14] = [
    "from", "date", "subject", "message-id", "received", "return-path", "to", "cc", "sender", "reply-to",
    "mime-version", "content-type", "content-transfer-encoding", "delivered-to",
];

/// `true` if `text` starts with a separator line and the first header line that must follow it.
pub fn is_separator(text: &[u8]) -> bool {
    let text = &text[..text.len().min(LOOK_AHEAD)];
    let Some(rest) = text.strip_prefix(b"From ") else { return false };
    let Some(end) = memchr::memchr(b'\n', rest) else { return false };
    let (line, next) = (&rest[..end], &rest[end + 1..]);
    let has = |is_it: fn(&[u8]) -> bool| words(line).any(is_it);
    has(is_year) && has(is_time) && has(is_day_or_month) && begins_like_header(next)
}

/// `true` if `text` starts with a header field: a name of printable characters, then a colon (RFC 5322, section 2.2).
///
/// `http://` is not a header field. A name with a space is not a header field, either.
pub fn begins_like_header(text: &[u8]) -> bool {
    let escaped_separator = text.starts_with(b">From ");
    let name = text.iter().take(100).take_while(|&&b| b.is_ascii_graphic() && b != b':').count();
    let text = &text[name..];
    // Some mail programs leave the separator of an earlier hop as `>From ` among the headers.
    (name > 0 && text.first() == Some(&b':') && !text.starts_with(b"://")) || escaped_separator
}

/// `true` if `text` starts with the header section of a mail.
///
/// Its first line is a header field, and it has a field that every mail has.
pub fn is_message(text: &[u8]) -> bool {
    let head: Vec<&[u8]> =
        text.split(|&b| b == b'\n').take_while(|line| !line.trim_ascii().is_empty()).take(500).collect();
    let name = |line: &&[u8]| {
        let name = line.split(|&b| b == b':').next().unwrap_or_default();
        // The obsolete syntax allows spaces before the colon (RFC 5322, section 4.5).
        (name.len() < line.len()).then(|| name.trim_ascii_end().to_ascii_lowercase())
    };
    let is_name = |name: Vec<u8>| !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
    let begins = head.first().and_then(name).is_some_and(is_name);
    let of_mail = |line| name(line).is_some_and(|name| FIELDS.iter().any(|field| name == field.as_bytes()));
    begins && !head.iter().any(|line| line.contains(&0)) && head.iter().any(of_mail)
}

/// `true` if a line of the text starts with an unescaped `From `.
///
/// Then the program that wrote the archive escapes no line.
pub(super) fn has_bare_from(text: &[u8]) -> bool {
    memmem::find(text, b"\nFrom ").is_some()
}

/// The length that a header section states for its body (mboxcl).
pub(super) fn stated_length(header: &[u8]) -> Option<u64> {
    const NAME: &[u8] = b"content-length:";
    header.split(|&b| b == b'\n').find_map(|line| {
        let is_it = line.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME));
        let value = is_it.then(|| line[NAME.len()..].trim_ascii())?;
        std::str::from_utf8(value).ok()?.parse().ok()
    })
}

/// The text without the `>` that the writer of the archive put before each `From ` (mboxo and mboxrd).
pub fn unescape(body: &[u8]) -> Cow<'_, [u8]> {
    if memmem::find(body, b">From ").is_none() {
        return Cow::Borrowed(body);
    }
    let mut out = Vec::with_capacity(body.len());
    for line in body.split_inclusive(|&b| b == b'\n') {
        let quotes = line.iter().take_while(|&&b| b == b'>').count();
        let escaped = quotes > 0 && line[quotes..].starts_with(b"From ");
        out.extend_from_slice(&line[usize::from(escaped)..]);
    }
    Cow::Owned(out)
}

const DAYS_AND_MONTHS: [&[u8; 3]; 19] = [
    b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun", b"jan", b"feb", b"mar", b"apr", b"may", b"jun",
    b"jul", b"aug", b"sep", b"oct", b"nov", b"dec",
];

/// `true` for a word that starts with the name of a day or a month, with or without a comma at its end.
fn is_day_or_month(word: &[u8]) -> bool {
    let is_start = |start: &[u8]| DAYS_AND_MONTHS.iter().any(|name| start.eq_ignore_ascii_case(*name));
    word.iter().all(|b| b.is_ascii_alphabetic() || *b == b',') && word.get(..3).is_some_and(is_start)
}

/// `true` for `9:05`, `09:05:00`.
fn is_time(word: &[u8]) -> bool {
    let hour = word.iter().take_while(|b| b.is_ascii_digit()).count();
    matches!(hour, 1 | 2)
        && word.get(hour) == Some(&b':')
        && word[hour + 1..].iter().take_while(|b| b.is_ascii_digit()).count() == 2
}

fn is_year(word: &[u8]) -> bool {
    word.len() == 4
        && (word.starts_with(b"19") || word.starts_with(b"20"))
        && word.iter().all(u8::is_ascii_digit)
}

fn words(line: &[u8]) -> impl Iterator<Item = &[u8]> {
    line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_separator_needs_a_day_a_time_a_year_and_a_header_after_it() {
        let genuine: &[&[u8]] = &[
            b"From bo@example.org Mon May  4 10:00:00 2026\nReceived: by x\n",
            b"From bo at example.org  Mon May  4 10:00:00 2026\r\nFrom: bo\r\n",
            b"From  Mon May  4 10:00:00 2026\nFrom: bo\n",
            b"From b\xf6@example.org Mon May  4 10:00 2026\nX: y\n",
            b"From bo@example.org Mon, 04 May 2026 10:00:00 +0200\nX: y\n",
            b"From bo@example.org Mon May  4 10:00:00 2026\n>From old Mon May  4 09:00:00 2026\n",
        ];
        for text in genuine {
            assert!(is_separator(text), "{}", String::from_utf8_lossy(text));
        }
        let prose: &[&[u8]] = &[
            b"From here on all is well\nNote: it is\n",
            b"From Monday 12:30 2026 we meet\nin the hall\n",
            b"From bo@example.org Mon May  4 10:00:00 2026\nhttp://example.org/\n",
            b"From bo@example.org Mon May  4 10:00:00\nX: y\n",
            b"From bo@example.org Mon May  4 10:00:00 2026",
            b"from bo@example.org Mon May  4 10:00:00 2026\nX: y\n",
        ];
        for text in prose {
            assert!(!is_separator(text), "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn separators_are_found_without_an_empty_line_before_them() {
        let text =
            b"From a Mon May  4 10:00:00 2026\nX: 1\n\nbody\nFrom b Mon May  4 10:00:00 2026\nX: 2\n\n";
        assert_eq!(separators(text, true, text.len()), [0, 43]);
        assert_eq!(separators(text, false, text.len()), [43]);
        assert_eq!(separators(text, true, 43), [0]);
    }

    #[test]
    fn one_quote_mark_of_an_escape_is_removed() {
        assert_eq!(
            &*unescape(b">From a\n>>From b\n> From c\nFrom d\n>Fromage"),
            b"From a\n>From b\n> From c\nFrom d\n>Fromage"
        );
    }
}
