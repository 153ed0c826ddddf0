//! The body of a message as text: transfer encodings and charsets undone, and the parts chosen that are its author's.
//!
//! What real mail breaks is made good here, because a vote hangs on it: a base64 body with a list footer behind it,
//! a boundary that never comes, odd spellings of charset and encoding.

use std::borrow::Cow;

use data_encoding::BASE64;

use super::charset;
#[cfg(feature = "html")]
use super::html;
use super::part::{Apart, Part, take_apart};
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::{self, Limits, Size};

/// The text that the author sent, decoded, with LF line ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// The text of all its text parts.
    pub text: String,
    /// Whether soft line breaks are to be joined before quotes are read (RFC 3676).
    pub flow: Flow,
}

/// How the lines of a body are to be joined (RFC 3676).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Flow {
    /// Lines are as they stand.
    #[default]
    Fixed,
    /// A line that ends with a blank goes on in the next one.
    Flowed,
    /// As `Flowed`, and the blank at the end is not part of the text.
    FlowedDelSp,
}

impl Body {
    /// Reads the body of a whole message, as much as the limits allow. Nothing in it is an error; what was odd is in
    /// the list.
    pub fn read(message: &[u8], limits: &Limits) -> (Self, Vec<Diagnostic>) {
        let mut reader = Reader { limits, texts: Vec::new(), flow: Flow::default(), diagnostics: Vec::new() };
        let Apart { whole, too_deep, too_many } = take_apart(message, limits);
        if too_deep {
            let text = format!(
                "multiparts are nested deeper than the limit nesting={}; the deepest were read as plain text",
                limits.nesting
            );
            reader.note(Code::NestedTooDeep, text);
        }
        if too_many {
            let text = format!(
                "the message has more parts than the limit parts={}; only the first were read",
                limits.parts
            );
            reader.note(Code::TooManyParts, text);
        }
        reader.part(&whole, 0);
        reader.finish()
    }
}

struct Reader<'l> {
    limits: &'l Limits,
    texts: Vec<String>,
    flow: Flow,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn part(&mut self, part: &Part<'_>, depth: usize) {
        let kind = part.kind.as_str();
        match kind {
            _ if part.attached => {}
            _ if part.closed => self.text(part, false),
            "multipart/alternative" if !part.parts.is_empty() => self.alternative(part, depth),
            "multipart/signed" if !part.parts.is_empty() => self.part(&part.parts[0], depth + 1),
            // What somebody else wrote and was passed on is nobody's vote here.
            "multipart/digest" | "message/rfc822" => {}
            _ if kind.starts_with("multipart/") && part.parts.is_empty() => {
                let text = format!(
                    "a {kind} without any part between its boundaries; its body was read as plain text"
                );
                self.note(Code::UndecodableBody, text);
                self.text(part, false);
            }
            _ if kind.starts_with("multipart/") => {
                part.parts.iter().for_each(|sub| self.part(sub, depth + 1));
            }
            "text/html" => self.text(part, true),
            "text/plain" | "text" | "" => self.text(part, false),
            // A lone part of another text type is shown as it is: text/enriched, text/markdown.
            _ if kind.starts_with("text/") && depth == 0 => self.text(part, false),
            _ => {}
        }
    }

    /// Plain text wins over HTML, and HTML over nothing.
    fn alternative(&mut self, part: &Part<'_>, depth: usize) {
        let has_text = |kind: &'static str| part.parts.iter().find(move |sub| contains(sub, kind));
        match has_text("text/plain").or_else(|| has_text("text/html")) {
            Some(chosen) => self.part(chosen, depth + 1),
            None => part.parts.iter().for_each(|sub| self.part(sub, depth + 1)),
        }
    }

    fn text(&mut self, part: &Part<'_>, is_html: bool) {
        let raw = part.body;
        let label = part.params.get("charset").map(String::as_str);
        let mut text = match part.encoding.as_str() {
            "base64" => self.base64(raw, label),
            "quoted-printable" => {
                let decoded = quoted_printable(raw);
                self.charset(&decoded, label).into_owned()
            }
            _ => self.charset(raw, label).into_owned(),
        };
        if memchr::memchr(b'\r', text.as_bytes()).is_some() {
            text = text.replace("\r\n", "\n");
        }
        if is_html {
            text = self.html(&text);
        } else if part.params.get("format").is_some_and(|format| format.eq_ignore_ascii_case("flowed")) {
            let delsp = part.params.get("delsp").is_some_and(|value| value.eq_ignore_ascii_case("yes"));
            self.flow = if delsp { Flow::FlowedDelSp } else { Flow::Flowed };
        }
        self.texts.push(text);
    }

    #[cfg(feature = "html")]
    fn html(&mut self, text: &str) -> String {
        let (laid_out, whole) = html::to_text(text, self.limits);
        if !whole {
            self.note(
                Code::HtmlTooLarge,
                "an HTML body is too large or too deep to be laid out; its tags were dropped",
            );
        }
        laid_out
    }

    /// Without its layout a quoted vote could not be told from an own one, so that nothing of it is read.
    #[cfg(not(feature = "html"))]
    fn html(&mut self, _: &str) -> String {
        let text = "this build cannot read HTML: it was built without the feature `html`";
        self.note(Code::HtmlNotRead, text);
        String::new()
    }

    /// Base64 up to its padding; what stands behind it is the footer that a list added as it is.
    fn base64(&mut self, raw: &[u8], label: Option<&str>) -> String {
        let mut symbols: Vec<u8> = Vec::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((line, tail)) = split_line(rest) {
            let word = line.trim_ascii();
            let of_alphabet = word.iter().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(b));
            if !of_alphabet || symbols.last() == Some(&b'=') {
                break;
            }
            symbols.extend_from_slice(word);
            rest = tail;
        }
        let whole = symbols.len() / 4 * 4;
        let cut = whole != symbols.len();
        let (decoded, valid) = decode_groups(&symbols[..whole]);
        if cut || !valid {
            self.note(
                Code::UndecodableBody,
                "a base64 body is cut short or damaged; what could be decoded was read",
            );
        }
        let mut text = self.charset(&decoded, label).into_owned();
        if !rest.trim_ascii().is_empty() {
            if !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(&self.charset(rest, None));
        }
        text
    }

    fn charset<'a>(&mut self, bytes: &'a [u8], label: Option<&str>) -> Cow<'a, str> {
        let decoded = charset::decode(bytes, label);
        if !decoded.known {
            let text = format!("unknown charset {}; the text was read without it", label.unwrap_or_default());
            self.note(Code::UnknownCharset, text);
        }
        decoded.text
    }

    fn note(&mut self, code: Code, text: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, text));
    }

    fn finish(mut self) -> (Body, Vec<Diagnostic>) {
        if self.texts.is_empty() {
            self.note(Code::NoText, "the message has no text part");
        }
        let mut texts = self.texts.drain(..);
        let mut text = texts.next().unwrap_or_default();
        for part in texts {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(&part);
        }
        let longest = limits::bytes(self.limits.text);
        if text.len() > longest {
            // A line that was cut would say something else than its author.
            text.truncate(memchr::memrchr(b'\n', &text.as_bytes()[..longest]).map_or(0, |end| end + 1));
            let limit = Size(self.limits.text);
            self.note(
                Code::BodyTooLarge,
                format!(
                    "the text is longer than the limit text={limit}; the lines before that point were read"
                ),
            );
        }
        (Body { text, flow: self.flow }, self.diagnostics)
    }
}

fn contains(part: &Part<'_>, kind: &str) -> bool {
    part.kind == kind || part.parts.iter().any(|sub| contains(sub, kind))
}

fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if bytes.is_empty() {
        return None;
    }
    let end = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |end| end + 1);
    Some(bytes.split_at(end))
}

/// Decodes whole groups of four symbols; padding may stand inside where encoded pieces were joined.
fn decode_groups(symbols: &[u8]) -> (Vec<u8>, bool) {
    if let Ok(bytes) = BASE64.decode(symbols) {
        return (bytes, true);
    }
    let mut bytes = Vec::new();
    for group in symbols.chunks(4) {
        match data_encoding::BASE64_MIME_PERMISSIVE.decode(group) {
            Ok(part) => bytes.extend(part),
            Err(_) => return (bytes, false),
        }
    }
    (bytes, true)
}

/// Quoted-printable (RFC 2045, section 6.7); what is no valid escape stays as it is.
fn quoted_printable(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let blanks = rest[1..].iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\r')).count();
        let hex = rest.get(1..3).and_then(|hex| std::str::from_utf8(hex).ok());
        if rest.get(1 + blanks) == Some(&b'\n') {
            rest = &rest[blanks + 2..];
        } else if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            out.push(byte);
            rest = &rest[3..];
        } else {
            out.push(b'=');
            rest = &rest[1..];
        }
    }
    out.extend_from_slice(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_line_breaks_and_broken_escapes() {
        assert_eq!(quoted_printable(b"a=\nb=3D=\r\nc=zz =E9="), b"ab=c=zz \xe9=");
    }

    #[test]
    fn base64_stops_at_its_padding() {
        let mail = b"Content-Transfer-Encoding: base64\n\nKzEK\nKzE=\n____\nfooter\n";
        let (body, found) = Body::read(mail, &Limits::default());
        assert_eq!(body.text, "+1\n+1\n____\nfooter\n");
        assert_eq!(found, []);
    }
}
