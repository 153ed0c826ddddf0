//! Single characters as the grammar sees them: signs, digits and punctuation of every script made plain.

/// One character as the grammar sees it: signs, digits and apostrophes of all kinds made plain.
pub(super) fn plain(c: char) -> char {
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

/// Characters that take no room: joiners, marks of direction, variation selectors.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{ad}')
        || (c.is_control() && c != '\t')
}

/// Whether a character is part of a word.
pub(super) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '➕' | '➖')
}

/// The end of a sentence in any script, in ASCII.
pub(super) fn ascii_end(c: char) -> char {
    match c {
        '。' | '．' | '…' => '.',
        '！' => '!',
        '？' => '?',
        c => c,
    }
}

/// Punctuation within a sentence in any script, in ASCII.
pub(super) fn ascii_soft(c: char) -> char {
    match c {
        '、' | '，' => ',',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        c => c,
    }
}
