//! A quick test that finds most lines of prose by their first and last bytes.
//!
//! These lines need no other test.

use std::sync::LazyLock;

use super::{attribution, boilerplate};
use crate::message::prefixes::Prefixes;

/// The first letters of code and of cut marks (`snip`), if these start with letters.
const OTHERS: [&str; 6] = ["diff --git", "index:", "begin ", "sni", "sna", "cut"];

/// Returns `true` only if a trimmed line is certainly prose.
///
/// Returns `false` for a line that may be a cut mark, or may start an attribution, a header block,
/// boilerplate or code. Some of these lines are prose.
pub(super) fn is_prose(line: &str) -> bool {
    let bytes = line.as_bytes();
    // The `@` of an address, or the mark after the initials of a quoted person. The loop reads all bytes, so
    // that the compiler can compare many bytes at the same time.
    let has_sign = || bytes.iter().fold(false, |any, byte| any | matches!(byte, b'@' | b'>'));
    match *bytes {
        [b'+' | b'-', b'0'..=b'9'] => true,
        [b'+' | b'-', b'0'..=b'9', .., last] => is_printable(last) && is_value(bytes) && !has_sign(),
        [first, second, third, .., last] if first.is_ascii_alphabetic() => {
            is_printable(last) && last != b':' && starts_prose(line, [first, second, third]) && !has_sign()
        }
        [] => false,
        // A short name or word.
        [..] => bytes.len() < 4 && bytes.iter().all(u8::is_ascii_alphabetic),
    }
}

/// `true` if a line that starts with a sign and a digit has neither a date nor a colon.
///
/// An attribution would have them.
fn is_value(line: &[u8]) -> bool {
    let digits: usize = line.iter().map(|byte| usize::from(byte.is_ascii_digit())).sum();
    digits < 3 && line.is_ascii() && !line.contains(&b':')
}

/// `true` if only prose can start with the first three bytes of a line.
///
/// The first byte is a letter.
fn starts_prose(line: &str, [first, second, third]: [u8; 3]) -> bool {
    static STARTS_OF_OTHERS: LazyLock<Prefixes> = LazyLock::new(|| {
        let fields = attribution::written_fields();
        let words = attribution::first_words().chain(boilerplate::first_words()).chain(OTHERS);
        let mut others: Vec<&str> = words.collect();
        others.extend(fields.iter().map(String::as_str));
        Prefixes::new(others.into_iter())
    });
    // A cut mark such as `s n i p` may contain spaces.
    let may_be_cut = matches!(first | 0x20, b's' | b'c');
    let is_plain =
        |byte: u8| byte.is_ascii_alphabetic() || !may_be_cut && matches!(byte, b' ' | b'\'' | b',');
    is_plain(second) && is_plain(third) && !STARTS_OF_OTHERS.begin_in_any_case(line)
}

fn is_printable(byte: u8) -> bool {
    (b'!'..=b'~').contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::super::Role;
    use super::super::languages::LANGUAGES;
    use super::*;

    #[test]
    fn most_sentences_are_prose() {
        for line in [
            "Good work, +1", "It's fine.", "We did test it, see below", "Certainly not", "OK, +1", "+1",
            "-1, no.", "Bo",
        ] {
            assert!(is_prose(line), "{line}");
        }
    }

    #[test]
    fn lines_of_other_roles_are_not_prose() {
        for line in [
            "AB> so", "a@example.org wrote", "snip ------", "s-n-i-p", "c u t", "sn ip ..", "sni...p",
            "diff --git a b", "Index: a.rs", "begin 644 a.gif", "Bo Ek wrote:", "From: Bo", "to : list",
            "é so", "No é", "--", "+1: Bo", "-1 2026-05-04 Bo", "+1 Bo <bo@example.org>", "[ ] +1", "Hi:",
            "",
        ] {
            assert!(!is_prose(line), "{line}");
        }
        for (role, lines) in LANGUAGES.iter().flat_map(|language| language.examples) {
            let first = lines.lines().next().unwrap_or_default().trim();
            // The words of a reaction or of a bridge may be anywhere in the line, so `RoleReader::is_prose`
            // tests for them.
            let elsewhere = boilerplate::is_reaction(first) || boilerplate::is_bridge_head(first);
            assert!(*role == Role::Authored || elsewhere || !is_prose(first), "{first}");
        }
    }
}
