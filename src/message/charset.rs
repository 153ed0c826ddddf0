//! Bytes to text, whatever the mail says of its charset.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Text, and whether the charset that was named is one that is known.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) known: bool,
}

/// Decodes `bytes` by the charset that the mail names. Where it names none, names US-ASCII in spite of
/// eight-bit bytes, or names one that is not known, the text is UTF-8 if it is valid as that, else
/// windows-1252.
pub(super) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Decoded<'a> {
    let label = label.map(|label| label.trim_matches(|c: char| c.is_whitespace() || c == '\'' || c == '"'));
    let label = label.filter(|label| !label.is_empty());
    // The replacement encoding stands for those that are too dangerous for browsers: they are not decoded.
    let named = label.and_then(|label| Encoding::for_label_no_replacement(label.as_bytes()));
    let ascii = label
        .is_none_or(|label| label.eq_ignore_ascii_case("us-ascii") || label.eq_ignore_ascii_case("ascii"));
    let encoding = match named {
        Some(encoding) if !ascii => encoding,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    };
    Decoded { text: encoding.decode(bytes).0, known: ascii || named.is_some() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_without_a_charset_is_utf8_or_windows_1252() {
        assert_eq!(decode("Zoë".as_bytes(), None).text, "Zoë");
        assert_eq!(decode(b"Zo\xeb", None).text, "Zoë");
        assert_eq!(decode(b"Zo\xeb", Some("us-ascii")).text, "Zoë");
        assert_eq!(decode("Zoë".as_bytes(), Some("'utf-8'")).text, "Zoë");
        assert_eq!(decode(b"+1", Some("x-none")), Decoded { text: "+1".into(), known: false });
    }
}
