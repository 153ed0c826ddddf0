//! The text of a part: its content after the transfer encoding and the charset were decoded.

use std::borrow::Cow;

use super::part::MimePart;
use super::{charset, transfer};
use crate::diagnostic::{Code, Diagnostic};

/// The decoded text of a part.
#[derive(Debug, Default)]
pub(super) struct DecodedPart {
    /// The text, with LF line ends.
    pub(super) text: String,
    /// Diagnostics about the encoding and the charset of the part.
    pub(super) odd: Vec<Diagnostic>,
    /// `true` if words may be lost because the charset is unknown.
    pub(super) loses_words: bool,
    /// `true` if words may be lost because the transfer encoding is unknown or damaged.
    pub(super) undecoded: bool,
}

/// Decodes the content of a part.
pub(super) fn decoded(part: &MimePart<'_>) -> DecodedPart {
    let mut to = DecodedPart::default();
    let mut label = part.params.get("charset").map(String::as_str);
    let transfer::DecodedBytes { bytes, footer, damaged, unknown } =
        transfer::decode(part.body, &part.encoding);
    if damaged {
        let text = "a base64 or uuencoded body is truncated or damaged; it was read up to the damage";
        to.odd.push(Diagnostic::new(Code::UndecodableBody, text));
    }
    if unknown {
        let text =
            format!("the transfer encoding {} is unknown; the text was read without decoding", part.encoding);
        to.odd.push(Diagnostic::new(Code::UndecodableBody, text));
    }
    to.undecoded = damaged || unknown;
    let named = if label.is_none() && part.kind == "text/html" { meta_charset(&bytes) } else { None };
    label = label.or(named.as_deref());
    let mut text = in_charset(&bytes, label, &mut to).into_owned();
    if let Cow::Owned(repaired) = once_encoded(&text) {
        text = repaired;
    }
    if !footer.is_empty() {
        if !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&in_charset(footer, None, &mut to));
    }
    if memchr::memchr(b'\r', text.as_bytes()).is_some() {
        text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace('\r', "\n");
    }
    DecodedPart { text, ..to }
}

/// The charset that a `meta` element at the start of HTML names; `None` for ASCII.
fn meta_charset(html: &[u8]) -> Option<String> {
    /// Number of bytes at the start of HTML that a browser searches.
    const FIRST: usize = 1024;
    if html.is_ascii() {
        return None;
    }
    let start = String::from_utf8_lossy(&html[..html.len().min(FIRST)]).to_ascii_lowercase();
    let (_, rest) = start.split_once("<meta").and_then(|(_, rest)| rest.split_once("charset="))?;
    let rest = rest.trim_start_matches(['"', '\'', ' ']);
    let end = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')))
        .unwrap_or(rest.len());
    Some(rest[..end].to_owned()).filter(|name| !name.is_empty())
}

/// Signs of votes whose UTF-8 was read as windows-1252 and encoded again, each with the correct sign.
const TWICE_ENCODED: [(&str, &str); 4] = [("âˆ’", "−"), ("ï¼‹", "＋"), ("ï¼‘", "１"), ("â€“1", "–1")];

/// Repairs the signs of votes that were encoded twice.
fn once_encoded(text: &str) -> Cow<'_, str> {
    let mut repaired = Cow::Borrowed(text);
    for (twice, once) in TWICE_ENCODED {
        if memchr::memmem::find(repaired.as_bytes(), twice.as_bytes()).is_some() {
            repaired = Cow::Owned(repaired.replace(twice, once));
        }
    }
    repaired
}

fn in_charset<'a>(bytes: &'a [u8], label: Option<&str>, to: &mut DecodedPart) -> Cow<'a, str> {
    let DecodedPart { odd, loses_words: lost, .. } = to;
    let decoded = charset::decode(bytes, label);
    let label = label.unwrap_or_default();
    match decoded.by {
        charset::By::Label => {}
        charset::By::Bytes(read_as) if label.is_empty() => {
            let text = format!("the mail names no charset; its text was read as {read_as}");
            odd.push(Diagnostic::new(Code::GuessedCharset, text));
        }
        charset::By::Bytes(read_as) => {
            let text = format!(
                "the text is not in the charset {label} that the mail names; it was read as {read_as}"
            );
            odd.push(Diagnostic::new(Code::GuessedCharset, text));
        }
        charset::By::Nothing { loses_words } => {
            let text = match label {
                "" => "the mail names no charset, and its text is not UTF-8; it was read as windows-1252"
                    .to_owned(),
                label => format!("unknown charset {label}; the text was read as if the mail named none"),
            };
            odd.push(Diagnostic::new(Code::UnknownCharset, text));
            *lost |= loses_words;
        }
    }
    decoded.text
}
