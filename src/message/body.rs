//! The body of a message as text: MIME parts, transfer encodings and charsets undone.
//!
//! `mailparse` takes the parts apart; what it refuses or reads wrongly is made good here, because a vote
//! hangs on it: a base64 body with a list footer behind it, a boundary that never comes, odd spellings of
//! charset and encoding, parts nested without end.

use data_encoding::BASE64;
use mailparse::{DispositionType, ParsedMail};

use super::header::{Field, fields};
use super::{charset, html};
use crate::diagnostic::{Code, Diagnostic};

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
    /// Reads the body of a whole message. Nothing in it is an error; what was odd is in the list.
    pub fn read(message: &[u8]) -> (Self, Vec<Diagnostic>) {
        let mut reader = Reader::default();
        match mailparse::parse_mail(message) {
            Ok(mail) => reader.part(&mail, 0),
            Err(error) => reader.unparsed(message, &error.to_string()),
        }
        reader.finish()
    }
}

#[derive(Default)]
struct Reader {
    texts: Vec<String>,
    flow: Flow,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    fn part(&mut self, part: &ParsedMail<'_>, depth: usize) {
        let kind = part.ctype.mimetype.to_ascii_lowercase();
        let attached = part.get_content_disposition().disposition == DispositionType::Attachment;
        match kind.as_str() {
            _ if attached => {}
            "multipart/alternative" => self.alternative(part, depth),
            "multipart/signed" if !part.subparts.is_empty() => self.part(&part.subparts[0], depth + 1),
            // What somebody else wrote and was passed on is nobody's vote here.
            "multipart/digest" | "message/rfc822" => {}
            _ if kind.starts_with("multipart/") && part.subparts.is_empty() => {
                let text = format!(
                    "a {kind} without any part between its boundaries; its body was read as plain text"
                );
                self.note(Code::UndecodableBody, text);
                self.text(part, false);
            }
            _ if kind.starts_with("multipart/") => {
                part.subparts.iter().for_each(|sub| self.part(sub, depth + 1));
            }
            "text/html" => self.text(part, true),
            "text/plain" | "text" | "" => self.text(part, false),
            // A lone part of another text type is shown as it is: text/enriched, text/markdown.
            _ if kind.starts_with("text/") && depth == 0 => self.text(part, false),
            _ => {}
        }
    }

    /// Plain text wins over HTML, and HTML over nothing.
    fn alternative(&mut self, part: &ParsedMail<'_>, depth: usize) {
        let has_text = |kind: &'static str| part.subparts.iter().find(move |sub| contains(sub, kind));
        match has_text("text/plain").or_else(|| has_text("text/html")) {
            Some(chosen) => self.part(chosen, depth + 1),
            None => part.subparts.iter().for_each(|sub| self.part(sub, depth + 1)),
        }
    }

    fn text(&mut self, part: &ParsedMail<'_>, is_html: bool) {
        let transfer = header_value(part.raw_bytes, b"content-transfer-encoding");
        let encoding = transfer.split(['(', ';']).next().unwrap_or_default().trim().to_ascii_lowercase();
        let raw = raw_body(part);
        let label = part.ctype.params.get("charset").map(String::as_str);
        let mut text = match encoding.as_str() {
            "base64" => self.base64(raw, label),
            "quoted-printable" => {
                let decoded = quoted_printable(raw);
                self.charset(&decoded, label)
            }
            _ => self.charset(raw, label),
        };
        text = text.replace("\r\n", "\n");
        if is_html {
            let (laid_out, whole) = html::to_text(&text);
            if !whole {
                self.note(
                    Code::HtmlTooLarge,
                    "an HTML body is too large or too deep to be laid out; its tags were dropped",
                );
            }
            text = laid_out;
        } else if part.ctype.params.get("format").is_some_and(|format| format.eq_ignore_ascii_case("flowed"))
        {
            let delsp = part.ctype.params.get("delsp").is_some_and(|value| value.eq_ignore_ascii_case("yes"));
            self.flow = if delsp { Flow::FlowedDelSp } else { Flow::Flowed };
        }
        self.texts.push(text);
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
        let mut text = self.charset(&decoded, label);
        if !rest.trim_ascii().is_empty() {
            if !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(&self.charset(rest, None));
        }
        text
    }

    fn charset(&mut self, bytes: &[u8], label: Option<&str>) -> String {
        let decoded = charset::decode(bytes, label);
        if !decoded.known {
            let text = format!(
                "the charset {} is not known; the text was read without it",
                label.unwrap_or_default()
            );
            self.note(Code::UnknownCharset, text);
        }
        decoded.text
    }

    fn unparsed(&mut self, message: &[u8], error: &str) {
        let nested = error.to_ascii_lowercase().contains("recursion");
        let code = if nested { Code::NestedTooDeep } else { Code::UndecodableBody };
        self.note(
            code,
            format!("the MIME structure cannot be read ({error}); the body was read as plain text"),
        );
        let text = self.charset(without_header(message), None);
        self.texts.push(text.replace("\r\n", "\n"));
    }

    fn note(&mut self, code: Code, text: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, text));
    }

    fn finish(mut self) -> (Body, Vec<Diagnostic>) {
        if self.texts.is_empty() {
            self.note(Code::NoText, "the message has no text part");
        }
        let mut text = String::new();
        for part in &self.texts {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(part);
        }
        (Body { text, flow: self.flow }, self.diagnostics)
    }
}

fn contains(part: &ParsedMail<'_>, kind: &str) -> bool {
    part.ctype.mimetype.eq_ignore_ascii_case(kind) || part.subparts.iter().any(|sub| contains(sub, kind))
}

fn header_value(part: &[u8], name: &[u8]) -> String {
    let value = |field: Field<'_>| String::from_utf8_lossy(field.value).into_owned();
    fields(part).find(|field| field.name.eq_ignore_ascii_case(name)).map(value).unwrap_or_default()
}

/// The encoded bytes behind the header section of a part.
fn raw_body<'a>(part: &ParsedMail<'a>) -> &'a [u8] {
    without_header(part.raw_bytes)
}

fn without_header(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes;
    while let Some((line, tail)) = split_line(rest) {
        rest = tail;
        if line.trim_ascii_end().is_empty() {
            return rest;
        }
    }
    b""
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
        let (body, found) = Body::read(mail);
        assert_eq!(body.text, "+1\n+1\n____\nfooter\n");
        assert_eq!(found, []);
    }
}
