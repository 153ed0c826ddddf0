//! Decodes the encoded words of header values (RFC 2047) leniently.
//!
//! Real headers join encoded words to plain text, contain spaces and commas in them, and split a character
//! between two of them. This module decodes all of these forms.

use data_encoding::BASE64_MIME_PERMISSIVE;
use memchr::memmem;

use super::charset;

/// Maximum length of a value with encoded words, in bytes; this module drops the rest of a longer value.
const LONGEST_VALUE: usize = 16 * 1024;

/// One encoded word whose bytes are not yet decoded.
struct EncodedWord<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
    length: usize,
}

/// The text of an unfolded header value, with its encoded words decoded.
pub(super) fn decode(value: &[u8]) -> String {
    if memmem::find(value, b"=?").is_none() {
        return charset::decode(value, None).text.into_owned();
    }
    let value = &value[..value.len().min(LONGEST_VALUE)];
    let mut text = String::new();
    let mut rest = value;
    while let Some(at) = memmem::find(rest, b"=?") {
        let Some(first) = encoded_word(&rest[at..]) else {
            text.push_str(&charset::decode(&rest[..at + 2], None).text);
            rest = &rest[at + 2..];
            continue;
        };
        text.push_str(&charset::decode(&rest[..at], None).text);
        rest = &rest[at + first.length..];
        let (charset, mut bytes) = (first.charset, first.bytes);
        // Spaces between two encoded words are not part of the text. The loop decodes words of one charset
        // together, because a character may be split between them.
        loop {
            let blanks = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
            let Some(next) = encoded_word(&rest[blanks..]) else { break };
            rest = &rest[blanks..];
            if !next.charset.eq_ignore_ascii_case(charset) {
                break;
            }
            bytes.extend_from_slice(&next.bytes);
            rest = &rest[next.length..];
        }
        text.push_str(&charset::decode(&bytes, Some(charset)).text);
    }
    text.push_str(&charset::decode(rest, None).text);
    // Only printable characters and spaces should be encoded (RFC 2047, section 5).
    if text.contains(['\r', '\n']) { text.replace(['\r', '\n'], " ") } else { text }
}

/// The encoded word at the start of `text`: `=?charset?encoding?content?=`.
fn encoded_word(text: &[u8]) -> Option<EncodedWord<'_>> {
    let inner = text.strip_prefix(b"=?")?;
    let mut parts = inner.splitn(3, |&b| b == b'?');
    let (charset, encoding, tail) = (parts.next()?, parts.next()?, parts.next()?);
    let end = memmem::find(tail, b"?=")?;
    let content = &tail[..end];
    let charset = std::str::from_utf8(charset).ok()?;
    // RFC 2231 allows a language after the charset.
    let charset = charset.split('*').next().unwrap_or(charset);
    let bytes = match encoding {
        b"B" | b"b" => BASE64_MIME_PERMISSIVE.decode(&pad(content)).ok()?,
        b"Q" | b"q" => quoted(content),
        _ => return None,
    };
    let length = text.len() - tail.len() + end + 2;
    Some(EncodedWord { charset, bytes, length })
}

fn pad(content: &[u8]) -> Vec<u8> {
    let mut content: Vec<u8> =
        content.iter().copied().filter(|b| !b.is_ascii_whitespace() && *b != b'=').collect();
    content.resize(content.len().next_multiple_of(4), b'=');
    content
}

fn quoted(content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(content.len());
    let mut rest = content;
    while let [first, tail @ ..] = rest {
        let hex = (*first == b'=').then(|| tail.get(..2)).flatten();
        let hex = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match (first, hex) {
            (_, Some(byte)) => {
                bytes.push(byte);
                rest = &tail[2..];
                continue;
            }
            (b'_', None) => bytes.push(b' '),
            (_, None) => bytes.push(*first),
        }
        rest = tail;
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_words_are_decoded_as_people_send_them() {
        for (value, text) in [
            ("plain", "plain"),
            ("=?utf-8?q?Zo=C3=AB_M=C3=BCller?=", "Zoë Müller"),
            ("=?ISO-8859-1?Q?Herv=E9?= B.", "Hervé B."),
            ("Re:=?utf-8?q?caf=C3=A9?=!", "Re:café!"),
            ("=?utf-8?b?Wm/D?= =?utf-8?b?qw==?=", "Zoë"),
            ("=?utf-8?q?one, two three?=", "one, two three"),
            ("=?utf-8*en?q?x?=", "x"),
            ("a =?utf-8?q?b?= =?iso-8859-1?q?=E9?= c", "a bé c"),
            ("=?utf-8?q?a=0D=0Ab?= =?utf-8?b?DQ==?=c", "a  b c"),
            ("=?broken", "=?broken"),
            ("=?utf-8?x?y?=", "=?utf-8?x?y?="),
            ("2 =? 3", "2 =? 3"),
        ] {
            assert_eq!(decode(value.as_bytes()), text, "{value}");
        }
    }
}
