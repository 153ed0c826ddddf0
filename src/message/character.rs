//! Normalisation of single characters: signs, digits and punctuation of every script in their ASCII form.

use std::borrow::Cow;

/// The ASCII form of a sign, digit or apostrophe; other characters are unchanged.
fn plain(c: char) -> char {
    match c {
        '−' | '–' | '—' | '‒' | '－' | '﹣' | '‐' | '‑' | '⁻' => '-',
        '＋' | '﹢' | '⁺' => '+',
        '０'..='９' => char::from_u32(u32::from(c) - 0xff10 + u32::from('0')).unwrap_or(c),
        '’' | '‘' | '´' | 'ʼ' => '\'',
        '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '「' | '」' => '"',
        '［' => '[',
        '］' => ']',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => ' ',
        '／' => '/',
        c => c,
    }
}

/// `true` if all lines of a text have only spaces, tabs and printable ASCII characters.
///
/// Checks all bytes without a branch, so that the compiler can vectorise the loop. Almost no text has other
/// characters.
pub(crate) fn are_plain_lines(text: &str) -> bool {
    text.bytes().fold(true, |all, b| all & (is_plain(b) || b == b'\n'))
}

/// `true` for a space, a tab and a printable ASCII character.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\t')
}

/// A text with its characters in their plain form; borrowed if nothing changes.
pub(crate) fn made_plain(text: &str) -> Cow<'_, str> {
    if text.bytes().fold(true, |all, b| all & is_plain(b)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| !is_invisible(*c)).map(plain).collect())
}

/// The offsets of characters in the original text, one offset for each byte of the text in plain form.
pub(crate) fn plain_offsets(text: &str) -> Vec<usize> {
    let visible = text.char_indices().filter(|(_, c)| !is_invisible(*c));
    visible.flat_map(|(at, c)| std::iter::repeat_n(at, plain(c).len_utf8())).collect()
}

/// A text without surrounding spaces, including spaces of other scripts.
pub(crate) fn trimmed(text: &str) -> &str {
    // Most texts start and end with an ASCII character.
    match (text.as_bytes().first(), text.as_bytes().last()) {
        (Some(b'!'..=b'~'), Some(b'!'..=b'~')) => text,
        _ => text.trim(),
    }
}

/// The character at an offset of a line.
pub(crate) fn at(line: &str, place: usize) -> Option<char> {
    match line.as_bytes().get(place)? {
        byte if byte.is_ascii() => Some(char::from(*byte)),
        _ => line[place..].chars().next(),
    }
}

/// The character before an offset of a line.
pub(crate) fn before(line: &str, place: usize) -> Option<char> {
    match line.as_bytes()[place.checked_sub(1)?] {
        byte if byte.is_ascii() => Some(char::from(byte)),
        _ => line[..place].chars().next_back(),
    }
}

/// `true` if a character has no width: joiners, marks of direction, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{ad}')
        || (c.is_control() && c != '\t')
}

/// `true` if a character is part of a word.
pub(crate) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '➕' | '➖')
}

/// The ASCII form of a character that ends a sentence, in any script; other characters are unchanged.
pub(crate) fn ascii_end(c: char) -> char {
    match c {
        '。' | '．' | '…' => '.',
        '！' => '!',
        '？' => '?',
        c => c,
    }
}

/// The ASCII form of punctuation within a sentence, in any script; other characters are unchanged.
pub(crate) fn ascii_soft(c: char) -> char {
    match c {
        '、' | '，' => ',',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        c => c,
    }
}

/// A text with one space between its words, and none around them.
pub(crate) fn single_spaced(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut spaced = String::with_capacity(text.len());
    spaced.push_str(words.next().unwrap_or_default());
    for word in words {
        spaced.push(' ');
        spaced.push_str(word);
    }
    spaced
}

/// `true` for the letters of scripts that may write words without spaces.
pub(crate) fn is_eastern(c: char) -> bool {
    c >= '\u{3000}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_any_script_are_trimmed() {
        for text in ["", " ", "a", " a", "a ", "é", "\u{a0}a b\u{3000}", "a\u{7f}", "\ta b\r", "日本\u{3000}"]
        {
            assert_eq!(trimmed(text), text.trim(), "{text:?}");
        }
    }
}
