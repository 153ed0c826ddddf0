//! Decodes transfer encodings (RFC 2045, section 6), leniently enough for real mail.

use std::borrow::Cow;

use data_encoding::BASE64;

/// The decoded bytes of a part.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DecodedBytes<'a> {
    pub(super) bytes: Cow<'a, [u8]>,
    /// Plain text that a list added after an encoded part.
    pub(super) footer: &'a [u8],
    /// `true` if the encoded text is truncated or damaged, so bytes may be missing.
    pub(super) damaged: bool,
    /// `true` if the encoding is unknown and the bytes are not plain text.
    pub(super) unknown: bool,
}

impl<'a> DecodedBytes<'a> {
    fn whole(bytes: impl Into<Cow<'a, [u8]>>) -> Self {
        Self { bytes: bytes.into(), footer: b"", damaged: false, unknown: false }
    }
}

/// Decodes the body of a part by the name of its transfer encoding, in lower case.
///
/// Does not change a body in an unknown encoding.
pub(super) fn decode<'a>(raw: &'a [u8], encoding: &str) -> DecodedBytes<'a> {
    match encoding {
        "base64" => base64(raw),
        "quoted-printable" => DecodedBytes::whole(quoted_printable(raw)),
        "" | "7bit" | "8bit" | "binary" => DecodedBytes::whole(raw),
        "x-uuencode" | "uuencode" | "x-uue" | "uue" => uuencoded(raw),
        _ => DecodedBytes { unknown: is_encoded(raw), ..DecodedBytes::whole(raw) },
    }
}

/// `true` if text in an unknown encoding is not plain text: its first line is long, and its first lines have no space.
fn is_encoded(raw: &[u8]) -> bool {
    const SHORTEST: usize = 20;
    const FIRST: usize = 5;
    let mut lines =
        raw.split(|b| *b == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()).take(FIRST);
    lines.next().is_some_and(|first| first.len() >= SHORTEST && !first.contains(&b' '))
        && lines.all(|line| !line.contains(&b' '))
}

/// Decodes uuencoded text: lines that each start with their length, between `begin` and `end`.
fn uuencoded(raw: &[u8]) -> DecodedBytes<'_> {
    let mut bytes = Vec::with_capacity(raw.len() / 4 * 3);
    let mut rest = raw;
    let (mut begun, mut ended) = (false, false);
    while let Some((line, tail)) = split_line(rest) {
        rest = tail;
        let line = line.trim_ascii_end();
        if !begun {
            begun = line.starts_with(b"begin ");
        } else if line == b"end" {
            ended = true;
            break;
        } else if let Some((length, symbols)) = line.split_first() {
            let length = usize::from(length.wrapping_sub(b' ') & 0x3f);
            let from = bytes.len();
            for group in symbols.chunks(4) {
                let bits =
                    |at: usize| group.get(at).map_or(0, |symbol| u32::from(symbol.wrapping_sub(b' ') & 0x3f));
                let all = bits(0) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
                bytes.extend_from_slice(&all.to_be_bytes()[1..]);
            }
            bytes.truncate(from + length);
        }
    }
    if !begun {
        return DecodedBytes { damaged: is_encoded(raw), ..DecodedBytes::whole(raw) };
    }
    let footer = if rest.trim_ascii().is_empty() { b"" } else { rest };
    DecodedBytes { footer, damaged: !ended, ..DecodedBytes::whole(bytes) }
}

/// Decodes base64 up to its padding; text after it is the footer that a list added.
fn base64(raw: &[u8]) -> DecodedBytes<'_> {
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
    let (bytes, valid) = decode_groups(&symbols[..whole]);
    let footer = if rest.trim_ascii().is_empty() { b"" } else { rest };
    let damaged = whole != symbols.len() || !valid || symbols.is_empty() && begins_encoded(rest);
    DecodedBytes { footer, damaged, ..DecodedBytes::whole(bytes) }
}

/// `true` if a text starts with many symbols of base64 and continues without a space: the base64 is damaged there.
fn begins_encoded(text: &[u8]) -> bool {
    const SHORTEST: usize = 12;
    let text = text.trim_ascii_start();
    let symbols = text.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    symbols >= SHORTEST && text.get(symbols).is_some_and(|b| !b.is_ascii_whitespace())
}

fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if bytes.is_empty() {
        return None;
    }
    let end = memchr::memchr(b'\n', bytes).map_or(bytes.len(), |end| end + 1);
    Some(bytes.split_at(end))
}

/// Decodes whole groups of four symbols.
///
/// Padding may be in the middle, if a program joined encoded pieces.
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

/// Decodes quoted-printable (RFC 2045, section 6.7); keeps an invalid escape.
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
    fn soft_line_breaks_are_joined_and_broken_escapes_kept() {
        assert_eq!(quoted_printable(b"a=\nb=3D=\r\nc=zz =E9="), b"ab=c=zz \xe9=");
    }

    #[test]
    fn base64_stops_at_its_padding() {
        let decoded = decode(b"KzEK\nKzE=\n____\nfooter\n", "base64");
        assert_eq!((&*decoded.bytes, decoded.footer), (&b"+1\n+1"[..], &b"____\nfooter\n"[..]));
        assert!(!decoded.damaged);
        assert!(decode(b"KzEKK", "base64").damaged);
        assert!(decode(b"KzEKKzEKKzEKKzEK*** cut ***\n", "base64").damaged);
        assert!(!decode(b"+1, it is fine\n", "base64").damaged);
    }

    #[test]
    fn uuencoded_text_is_decoded_up_to_its_end() {
        let decoded = decode(b"begin 644 body.txt\n)*S$*\"DYI;',*\n`\nend\nfooter\n", "x-uuencode");
        assert_eq!((&*decoded.bytes, decoded.footer), (&b"+1\n\nNils\n"[..], &b"footer\n"[..]));
        assert!(!decoded.damaged);
        assert!(decode(b"begin 644 a\n#*S$*\n", "x-uuencode").damaged);
    }

    #[test]
    fn text_under_an_unknown_encoding_may_be_plain() {
        assert!(decode(b"AAECAwQFBgcICQoLDA0ODxAREhMUFRYX\nGBk=\n", "x-gzip64").unknown);
        for plain in [&b"+1\n\nNils\n"[..], b"Which of the hosts do you mean?\n", b""] {
            assert!(!decode(plain, "8bits").unknown);
        }
    }
}
