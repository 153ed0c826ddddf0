//! Normalises subjects for comparison: one form of each character, lower case, no invisible characters.

use unicode_normalization::UnicodeNormalization as _;

use crate::message::is_invisible;

/// Normalises a text (NFKC), folds its case and removes invisible characters.
pub(crate) fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // The upper-case step makes `ß` equal to `ss` and both forms of the Greek sigma equal.
    let upper = text.nfkc().filter(|c| !is_invisible(*c)).flat_map(char::to_uppercase);
    upper.flat_map(char::to_lowercase).nfc().collect()
}

/// The words and numbers of a text, folded, with single spaces between them.
pub(super) fn words(text: &str) -> String {
    let folded = folded(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equivalent_texts_are_equal() {
        for (one, other) in [
            ("Größe ändern", "Gro\u{308}ße a\u{308}ndern"),
            ("STRASSE", "Straße"),
            ("ΠΡΟΤΑΣΗΣ", "προτασης"),
            ("Move it", "\u{200f}Move\u{200b} it\u{feff}"),
            ("Ｍｏｖｅ　ｉｔ", "move it"),
            ("ﬁx it", "Fix it"),
        ] {
            assert_eq!(words(one), words(other), "{one}");
        }
        assert_ne!(words("Größe"), words("Grosse"));
    }
}
