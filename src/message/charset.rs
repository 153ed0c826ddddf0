//! Decodes bytes to text, with or without a correct charset label.
//!
//! It uses the charset that a mail names, unless the bytes contradict it. Cheap tests run before costly ones,
//! because almost no mail has a wrong label.

use std::borrow::Cow;

use encoding_rs::{EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Decoded text, and the source of its charset.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DecodedText<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) by: By,
}

/// Source of the charset of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The label; without a label, the text is ASCII or valid UTF-8.
    Label,
    /// The bytes: the label is missing or contradicts them.
    Bytes(&'static str),
    /// None: the label is unknown, and the bytes do not show a charset.
    ///
    /// `loses_words` is `true` if words may be lost.
    Nothing { loses_words: bool },
}

/// Labels that mail programs write but the Encoding Standard does not list, in lower case.
const ALIASES: [(&str, &Encoding); 30] = [
    ("cp932", SHIFT_JIS),
    ("cp943", SHIFT_JIS),
    ("eucjp", EUC_JP),
    ("euc_jp", EUC_JP),
    ("ujis", EUC_JP),
    ("eucjp-ms", EUC_JP),
    ("eucjp-win", EUC_JP),
    ("cp51932", EUC_JP),
    ("iso2022jp", ISO_2022_JP),
    ("iso-2022-jp-1", ISO_2022_JP),
    ("iso-2022-jp-2", ISO_2022_JP),
    ("iso-2022-jp-3", ISO_2022_JP),
    ("iso-2022-jp-ms", ISO_2022_JP),
    ("cp50220", ISO_2022_JP),
    ("cp50221", ISO_2022_JP),
    ("cp50222", ISO_2022_JP),
    ("jis", ISO_2022_JP),
    ("euckr", encoding_rs::EUC_KR),
    ("cp949", encoding_rs::EUC_KR),
    ("uhc", encoding_rs::EUC_KR),
    ("cp936", encoding_rs::GBK),
    ("euc-cn", encoding_rs::GBK),
    ("euccn", encoding_rs::GBK),
    ("cp950", encoding_rs::BIG5),
    ("big-5", encoding_rs::BIG5),
    ("utf8mb4", UTF_8),
    ("utf_8", UTF_8),
    ("utf-8-sig", UTF_8),
    ("latin-1", WINDOWS_1252),
    ("ansi", WINDOWS_1252),
];

/// Decodes `bytes` with the charset that the mail names.
///
/// If it is wrong or missing, detects the charset from the bytes, and otherwise uses windows-1252.
pub(super) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> DecodedText<'a> {
    let label = label.map(|label| label.trim_matches(|c: char| c.is_whitespace() || c == '\'' || c == '"'));
    let named = match label.filter(|label| !label.is_empty()) {
        None => LabelledCharset::None,
        Some(label) if is_ascii_label(label) => LabelledCharset::None,
        Some(label) => encoding(label).map_or(LabelledCharset::Unknown, LabelledCharset::Encoding),
    };
    if let Some(decoded) = japanese_escapes(bytes, named).or_else(|| sixteen_bits(bytes, named)) {
        return decoded;
    }
    match named {
        LabelledCharset::Encoding(encoding) => labelled(bytes, encoding),
        LabelledCharset::None => unlabelled(bytes, By::Label),
        LabelledCharset::Unknown => {
            unlabelled(bytes, By::Nothing { loses_words: label.is_some_and(has_shifts) })
        }
    }
}

/// `true` if a label names a charset that gives ASCII bytes another meaning: UTF-7 writes `+1` as `+-1`.
fn has_shifts(label: &str) -> bool {
    let label = label.to_ascii_lowercase();
    label.contains("utf-7") || label.starts_with("hz") || label.starts_with("iso-2022")
}

/// Decodes text of an unknown charset as windows-1252.
///
/// If many letters are not ASCII, the language is not Western, and words may be lost.
fn western(bytes: &[u8]) -> DecodedText<'_> {
    let text = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let lost = By::Nothing { loses_words: true };
    let by = if is_foreign(bytes) { lost } else { By::Bytes(WINDOWS_1252.name()) };
    DecodedText { text, by }
}

/// `true` if most characters of a text are not ASCII, so that its language is not Western.
fn is_foreign(bytes: &[u8]) -> bool {
    let beyond = bytes.iter().filter(|b| !b.is_ascii()).count();
    let shown = bytes.iter().filter(|b| !b.is_ascii_whitespace()).count();
    // A short word may have one or two letters outside ASCII.
    beyond >= 4 && beyond * 2 > shown
}

/// Meaning of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LabelledCharset {
    /// The label is missing, or says ASCII.
    None,
    Unknown,
    Encoding(&'static Encoding),
}

fn is_ascii_label(label: &str) -> bool {
    ["us-ascii", "ascii", "ansi_x3.4-1968", "7bit", "8bit"]
        .iter()
        .any(|name| label.eq_ignore_ascii_case(name))
}

/// The encoding of a label.
///
/// `None` for a label that the Encoding Standard refuses to decode, because it is dangerous in browsers.
fn encoding(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label.as_bytes()).or_else(|| {
        let label = label.to_ascii_lowercase();
        let alias = ALIASES.iter().find(|(alias, _)| *alias == label).map(|(_, encoding)| *encoding);
        // `cp1252`, `cp-1252`, `win1252`, `windows1252`, `iso8859_1`, `iso-8859_15`.
        alias.or_else(|| {
            let number = |prefix: &str| Some(label.strip_prefix(prefix)?.trim_start_matches(['-', '_']));
            let windows =
                ["cp", "windows", "win"].into_iter().find_map(number).map(|n| format!("windows-{n}"));
            let iso = ["iso8859", "iso-8859", "iso_8859"].into_iter().find_map(number);
            let spelled = windows.or_else(|| iso.map(|n| format!("iso-8859-{n}")))?;
            Encoding::for_label_no_replacement(spelled.as_bytes())
        })
    })
}

/// Decodes text that has escape sequences of ISO-2022-JP but another label, or none.
fn japanese_escapes(bytes: &[u8], named: LabelledCharset) -> Option<DecodedText<'_>> {
    if named == LabelledCharset::Encoding(ISO_2022_JP) {
        return None;
    }
    let escapes = |at: usize| matches!(bytes.get(at + 1..at + 3), Some([b'$', b'@' | b'B' | b'(']));
    memchr::memchr_iter(0x1b, bytes).find(|at| escapes(*at))?;
    let (text, errors) = ISO_2022_JP.decode_without_bom_handling(bytes);
    (!errors).then_some(DecodedText { text, by: By::Bytes(ISO_2022_JP.name()) })
}

/// Decodes text that has two bytes per character but another label, or none.
///
/// Every second byte of the ASCII characters in this text is zero. Another test recognises text with a byte
/// order mark.
fn sixteen_bits(bytes: &[u8], named: LabelledCharset) -> Option<DecodedText<'_>> {
    memchr::memchr(0, bytes)?;
    if matches!(named, LabelledCharset::Encoding(encoding) if encoding == UTF_16LE || encoding == UTF_16BE) {
        return None;
    }
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let encoding = match bytes.len() / 2 {
        pairs if odd * 2 > pairs && even * 8 < pairs => UTF_16LE,
        pairs if even * 2 > pairs && odd * 8 < pairs => UTF_16BE,
        _ => return None,
    };
    Some(DecodedText { text: encoding.decode(bytes).0, by: By::Bytes(encoding.name()) })
}

/// Decodes text by its label, unless the bytes contradict it.
fn labelled<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> DecodedText<'a> {
    let as_utf8 = || std::str::from_utf8(bytes).ok();
    let guessed = |text: Cow<'a, str>, encoding: &'static Encoding| DecodedText {
        text,
        by: By::Bytes(encoding.name()),
    };
    if Encoding::ascii_valid_up_to(bytes) == bytes.len() {
        // ASCII text with the label of a charset with two bytes per character. ISO-2022-JP is ASCII with escapes.
        let is_wide =
            (encoding == UTF_16LE || encoding == UTF_16BE) && !bytes.contains(&0) && !bytes.is_empty();
        return match as_utf8().filter(|_| is_wide) {
            Some(text) => guessed(text.into(), UTF_8),
            None => DecodedText { text: encoding.decode(bytes).0, by: By::Label },
        };
    }
    // Text of another charset is rarely valid as UTF-8.
    let is_narrow = encoding.is_single_byte() || encoding == ISO_2022_JP;
    if let Some(text) = as_utf8().filter(|_| is_narrow) {
        return guessed(text.into(), UTF_8);
    }
    // Some programs write this label on text in any charset.
    if encoding == WINDOWS_1252 && is_foreign(bytes) {
        return western(bytes);
    }
    let (text, used, errors) = encoding.decode(bytes);
    if !errors || used != encoding {
        return DecodedText { text, by: By::Label };
    }
    if encoding == ISO_2022_JP {
        let found = [EUC_JP, SHIFT_JIS].into_iter().find(|other| !other.decode_without_bom_handling(bytes).1);
        return match found {
            Some(other) => guessed(other.decode_without_bom_handling(bytes).0, other),
            None => DecodedText { text, by: By::Nothing { loses_words: true } },
        };
    }
    if encoding == UTF_8 {
        // UTF-8 with one damaged or incomplete character is still UTF-8. Text with few complete characters is
        // not.
        let whole = text.trim_end_matches(char::REPLACEMENT_CHARACTER);
        let damaged = whole.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
        let characters = whole.chars().filter(|c| !c.is_ascii()).count() - damaged;
        if characters == 0 || damaged * 2 > characters {
            return western(bytes);
        }
    } else if let Some(text) = as_utf8() {
        return guessed(text.into(), UTF_8);
    }
    DecodedText { text, by: By::Label }
}

/// Decodes text without a known label: as UTF-8 if it is valid, otherwise as windows-1252.
fn unlabelled(bytes: &[u8], valid: By) -> DecodedText<'_> {
    if std::str::from_utf8(bytes).is_ok() {
        return DecodedText { text: UTF_8.decode(bytes).0, by: valid };
    }
    match UTF_8.decode(bytes) {
        // A byte order mark of UTF-16.
        (text, used, _) if used != UTF_8 => DecodedText { text, by: By::Bytes(used.name()) },
        _ if valid == By::Label => western(bytes),
        _ => DecodedText { by: By::Nothing { loses_words: true }, ..western(bytes) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], label: &str) -> (String, By) {
        let decoded = decode(bytes, Some(label).filter(|label| !label.is_empty()));
        (decoded.text.into_owned(), decoded.by)
    }

    #[test]
    fn text_without_a_charset_is_utf8_or_windows_1252() {
        for label in ["", "us-ascii"] {
            assert_eq!(read("Zoë".as_bytes(), label), ("Zoë".into(), By::Label));
            assert_eq!(read(b"Zo\xeb", label), ("Zoë".into(), By::Bytes("windows-1252")));
        }
        assert_eq!(read("Zoë".as_bytes(), "'utf-8'"), ("Zoë".into(), By::Label));
        assert_eq!(read(b"+1", "x-none"), ("+1".into(), By::Nothing { loses_words: false }));
        let lost = By::Nothing { loses_words: true };
        assert_eq!(read(b"+-1", "utf-7").1, lost);
        assert_eq!(read(b"\xa1\xdc\xa3\xb1", "").1, lost);
        assert_eq!(read(b"\xa1\xdc\xa3\xb1", "utf-8").1, lost);
        assert_eq!(read(b"\xb2\xbb\xcd\xac\xd2\xe2", "iso-8859-1").1, lost);
    }

    #[test]
    fn labels_are_known_in_the_spellings_of_mail_programs() {
        for (label, bytes) in [
            ("cp932", &b"\x82\x50"[..]),
            ("EUCJP", b"\xa3\xb1"),
            ("iso2022jp", b"\x1b$B#1\x1b(B"),
            ("cp949", b"\xa3\xb1"),
            ("cp936", b"\xa3\xb1"),
        ] {
            assert_eq!(read(bytes, label), ("１".into(), By::Label), "{label}");
        }
        for label in ["cp1252", "cp-1252", "windows1252", "win-1252", "iso8859-1", "iso-8859_1", "latin-1"] {
            assert_eq!(read(b"\xe9", label), ("é".into(), By::Label), "{label}");
        }
    }

    #[test]
    fn bytes_overrule_wrong_labels() {
        for (bytes, label, text, by) in [
            ("−1, für".as_bytes(), "iso-8859-1", "−1, für", "UTF-8"),
            ("＋１".as_bytes(), "iso-2022-jp", "＋１", "UTF-8"),
            (b"f\xfcr \x961", "utf-8", "für –1", "windows-1252"),
            (b"\x1b$B!\\#1\x1b(B", "", "＋１", "ISO-2022-JP"),
            (b"\x1b$B!\\#1\x1b(B", "utf-8", "＋１", "ISO-2022-JP"),
            (b"+\x001\x00\n\x00", "", "+1\n", "UTF-16LE"),
            (b"\x00+\x001\x00\n", "utf-8", "+1\n", "UTF-16BE"),
            (b"+1\n", "utf-16", "+1\n", "UTF-8"),
        ] {
            assert_eq!(read(bytes, label), (text.into(), By::Bytes(by)), "{label} {bytes:?}");
        }
    }

    #[test]
    fn a_damaged_character_does_not_make_another_charset() {
        assert_eq!(read(b"f\xc3\xbcr \xe2\x82", "utf-8"), ("für \u{fffd}".into(), By::Label));
    }
}
