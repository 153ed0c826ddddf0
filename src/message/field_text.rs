//! The text of a header field: its value unfolded and decoded.

use std::borrow::Cow;

use super::{charset, encoded_word};

/// The text of a value, unfolded and decoded; borrowed if nothing changes.
pub(super) fn text_of(value: &[u8]) -> Cow<'_, str> {
    let value = value.trim_ascii();
    let folded = memchr::memchr2(b'\r', b'\n', value).is_some();
    let encoded = memchr::memchr_iter(b'=', value).any(|at| value.get(at + 1) == Some(&b'?'));
    match std::str::from_utf8(value) {
        Ok(text) if !folded && !encoded => Cow::Borrowed(text.trim()),
        Ok(text) if !encoded => {
            Cow::Owned(text.trim().chars().filter(|c| !matches!(c, '\r' | '\n')).collect())
        }
        _ => Cow::Owned(encoded_word::decode(&unfold(value)).trim().to_owned()),
    }
}

/// The text of a value, unfolded but not decoded.
///
/// Callers must parse the structure of a value before they decode its encoded words (RFC 2047, section 6.2).
pub(super) fn raw_text(value: &[u8]) -> Cow<'_, str> {
    let value = value.trim_ascii();
    match std::str::from_utf8(value) {
        Ok(text) if memchr::memchr2(b'\r', b'\n', value).is_none() => Cow::Borrowed(text),
        Ok(text) => Cow::Owned(text.chars().filter(|c| !matches!(c, '\r' | '\n')).collect()),
        Err(_) => Cow::Owned(charset::decode(&unfold(value), None).text.into_owned()),
    }
}

/// The decoded text of a part of a value, after the structure of the value was parsed.
pub(super) fn text_of_raw(text: &str) -> Cow<'_, str> {
    if text.contains("=?") { Cow::Owned(encoded_word::decode(text.as_bytes())) } else { Cow::Borrowed(text) }
}

/// The value without its line ends; the spaces of a fold stay (RFC 5322, section 2.2.3).
fn unfold(value: &[u8]) -> Vec<u8> {
    value.iter().copied().filter(|b| !matches!(b, b'\r' | b'\n')).collect()
}
