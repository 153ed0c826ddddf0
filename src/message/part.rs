//! Parses a message into the tree of its MIME parts, within the limits on depth and number.
//!
//! `mailparse` reads only the fields of a part. It does not split the message, because it rejects a message
//! with too many levels, and accepts a line that only starts like a boundary.

use std::collections::BTreeMap;

use mailparse::{DispositionType, parse_content_disposition, parse_content_type};

use super::field::{Field, fields};
use super::field_text::text_of;
use crate::limits::{Limits, bytes};

/// A part of a message, or the message itself.
#[derive(Debug, Default)]
pub(super) struct MimePart<'a> {
    /// The content type in lower case, such as `text/plain`.
    pub(super) kind: String,
    /// The parameters of the type, with names in lower case.
    pub(super) params: BTreeMap<String, String>,
    /// The transfer encoding, in lower case.
    pub(super) encoding: String,
    /// `true` if the part is an attachment, not shown inline (RFC 2183).
    pub(super) attached: bool,
    /// The file name, from the disposition or the type.
    pub(super) file_name: Option<String>,
    /// The content after the header section, still encoded.
    pub(super) body: &'a [u8],
    /// The parts within this part.
    pub(super) parts: Vec<MimePart<'a>>,
    /// `true` if the part is too deep to be searched for parts.
    pub(super) closed: bool,
}

/// A parsed message, and the limits that stopped the parser.
#[derive(Debug)]
pub(super) struct Apart<'a> {
    pub(super) whole: MimePart<'a>,
    pub(super) too_deep: bool,
    pub(super) too_many: bool,
}

/// Parses a message.
pub(super) fn take_apart<'a>(message: &'a [u8], limits: &Limits) -> Apart<'a> {
    let left = bytes(limits.parts);
    let mut knife = Knife { deepest: bytes(limits.nesting), left, too_deep: false, too_many: false };
    let whole = knife.part(message, PLAIN, 0);
    Apart { whole, too_deep: knife.too_deep, too_many: knife.too_many }
}

/// Offset of a part in the text that contains it; `None` if the part is elsewhere.
pub(super) fn offset_of(part: &[u8], text: &[u8]) -> Option<usize> {
    let offset = part.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    (offset + part.len() <= text.len()).then_some(offset)
}

const PLAIN: &str = "text/plain";
/// Default type of a part in a digest (RFC 2046, section 5.1.5).
const MESSAGE: &str = "message/rfc822";
/// Maximum number of bytes to read of a field.
const LONGEST_FIELD: usize = 16 * 1024;

struct Knife {
    deepest: usize,
    /// Number of parts that may still be read.
    left: usize,
    too_deep: bool,
    too_many: bool,
}

impl Knife {
    fn part<'a>(&mut self, text: &'a [u8], default: &str, depth: usize) -> MimePart<'a> {
        let mut part = MimePart { body: without_header(text), ..MimePart::default() };
        let (mut kind, mut encoding, mut disposition) = (None, None, None);
        for Field { name, value } in fields(text) {
            let place = match name {
                _ if name.eq_ignore_ascii_case(b"content-type") => &mut kind,
                _ if name.eq_ignore_ascii_case(b"content-transfer-encoding") => &mut encoding,
                _ if name.eq_ignore_ascii_case(b"content-disposition") => &mut disposition,
                _ => continue,
            };
            place.get_or_insert_with(|| text_of(&value[..value.len().min(LONGEST_FIELD)]));
        }
        let kind = parse_content_type(kind.as_deref().unwrap_or(default));
        (part.kind, part.params) = (kind.mimetype.to_ascii_lowercase(), kind.params);
        // A comment may follow the encoding (RFC 2045, section 6.1).
        let encoding = encoding.as_deref().unwrap_or_default().split(['(', ';']).next().unwrap_or_default();
        part.encoding = encoding.trim().to_ascii_lowercase();
        let disposition = disposition.map(|text| parse_content_disposition(&text));
        part.attached =
            disposition.as_ref().is_some_and(|shown| shown.disposition == DispositionType::Attachment);
        let named = disposition.and_then(|mut shown| shown.params.remove("filename"));
        part.file_name = named.or_else(|| part.params.get("name").cloned()).filter(|name| !name.is_empty());
        let boundary = part.params.get("boundary").filter(|boundary| !boundary.is_empty());
        if let (true, Some(boundary)) = (part.kind.starts_with("multipart/"), boundary) {
            if depth < self.deepest {
                let default = if part.kind == "multipart/digest" { MESSAGE } else { PLAIN };
                let boundary = format!("--{boundary}");
                part.parts = self.parts(part.body, boundary.as_bytes(), default, depth + 1);
            } else {
                (self.too_deep, part.closed) = (true, true);
            }
        }
        part
    }

    /// The parts between boundary lines (RFC 2046, section 5.1.1).
    ///
    /// The last boundary line may be missing.
    fn parts<'a>(
        &mut self,
        body: &'a [u8],
        boundary: &[u8],
        default: &str,
        depth: usize,
    ) -> Vec<MimePart<'a>> {
        let mut parts = Vec::new();
        let mut next = delimiter(body, boundary, 0);
        while let Some(Delimiter { end: start, is_last: false, .. }) = next {
            let Some(left) = self.left.checked_sub(1) else {
                self.too_many = true;
                break;
            };
            self.left = left;
            next = delimiter(body, boundary, start);
            let end = next.as_ref().map_or(body.len(), |next| without_line_end(body, start, next.start));
            parts.push(self.part(&body[start..end], default, depth));
        }
        parts
    }
}

/// A boundary line.
struct Delimiter {
    start: usize,
    end: usize,
    /// `true` if no part follows.
    is_last: bool,
}

/// The first boundary line at or after an offset.
fn delimiter(body: &[u8], boundary: &[u8], from: usize) -> Option<Delimiter> {
    memchr::memmem::find_iter(&body[from..], boundary).find_map(|at| {
        let start = from + at;
        if start > 0 && body[start - 1] != b'\n' {
            return None;
        }
        let rest = &body[start + boundary.len()..];
        let length = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let is_last = rest.starts_with(b"--");
        let end = start + boundary.len() + length;
        (is_last || rest[..length].trim_ascii().is_empty()).then_some(Delimiter { start, end, is_last })
    })
}

/// End of a part, without the line end before a boundary line.
///
/// That line end belongs to the boundary.
fn without_line_end(body: &[u8], start: usize, end: usize) -> usize {
    let part = body.get(start..end).unwrap_or_default();
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    start + part.strip_suffix(b"\r").unwrap_or(part).len()
}

/// The content after the first empty line.
fn without_header(bytes: &[u8]) -> &[u8] {
    let mut from = 0;
    for end in memchr::memchr_iter(b'\n', bytes) {
        if bytes[from..end].trim_ascii_end().is_empty() {
            return &bytes[end + 1..];
        }
        from = end + 1;
    }
    b""
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(part: &MimePart<'_>) -> String {
        let parts: Vec<String> = part.parts.iter().map(shown).collect();
        match &parts[..] {
            [] => String::from_utf8_lossy(part.body).into_owned(),
            parts => format!("[{}]", parts.join("|")),
        }
    }

    const NESTED: &[u8] = b"Content-Type: multipart/mixed; boundary=ab\n\npreamble\n--ab\n\none\r\n--ab\n\
        Content-Type: multipart/mixed; boundary=abc\n\n--abc\n\ntwo\n--abc \n\nthree\n--abc--\n--ab--\nend\n";

    #[test]
    fn a_boundary_that_is_a_prefix_of_another_ends_only_its_own_parts() {
        let apart = take_apart(NESTED, &Limits::default());
        assert_eq!(shown(&apart.whole), "[one|[two|three]]");
        assert!(!apart.too_deep && !apart.too_many);
    }

    #[test]
    fn limits_stop_the_parser_and_keep_the_parts_so_far() {
        let apart = take_apart(NESTED, &Limits { nesting: 1, ..Limits::default() });
        assert_eq!(shown(&apart.whole), "[one|--abc\n\ntwo\n--abc \n\nthree\n--abc--]");
        assert!(apart.too_deep && apart.whole.parts[1].closed && !apart.too_many);
        let apart = take_apart(NESTED, &Limits { parts: 3, ..Limits::default() });
        assert_eq!(shown(&apart.whole), "[one|[two]]");
        assert!(apart.too_many && !apart.too_deep);
    }

    #[test]
    fn a_missing_end_and_an_empty_boundary_are_read() {
        let open = b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\none";
        assert_eq!(shown(&take_apart(open, &Limits::default()).whole), "[one]");
        let empty = b"Content-Type: multipart/mixed; boundary=\"\"\n\n+1\n--\nBo\n";
        assert_eq!(shown(&take_apart(empty, &Limits::default()).whole), "+1\n--\nBo\n");
    }
}
