//! Finds the start and the end of a word in a line. Handles links, inner punctuation and scripts without
//! spaces.

use std::ops::Range;

use super::number::signs_follow;
use crate::message::character::{self, is_word_char};

/// `true` if a link may start with a character.
pub(super) fn begins_link(c: char) -> bool {
    matches!(c, 'h' | 'H' | 'w' | 'W' | 'm' | 'M')
}

/// The length of a link at an offset; `None` if there is none.
pub(super) fn link(line: &str, place: usize) -> Option<usize> {
    const SCHEMES: [&str; 4] = ["http://", "https://", "www.", "mailto:"];
    let rest = &line.as_bytes()[place..];
    let begins = |scheme: &str| {
        rest.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme.as_bytes()))
    };
    SCHEMES.iter().find(|scheme| begins(scheme))?;
    let rest = &line[place..];
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '<' | '"' | ')');
    Some(rest.find(ends).unwrap_or(rest.len()))
}

/// `true` if a character belongs to a script without spaces. Each character of it counts as a word.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The length of a word, with its inner punctuation: `non-binding`, `1.8.1-RC3`, `http://example.org/x`,
/// `bob's`.
pub(super) fn word_length(line: &str, place: usize, first: char) -> usize {
    let mut end = place + first.len_utf8();
    let mut before = first;
    loop {
        // Most words consist of ASCII letters and end at a space.
        let rest = &line.as_bytes()[end..];
        let plain = rest.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        end += plain;
        if matches!(rest.get(plain), None | Some(b' ')) {
            break;
        }
        if plain > 0 {
            before = char::from(rest[plain - 1]);
        }
        let Some(c) = character::at(line, end) else { break };
        if is_unspaced(c) || !is_word_char(c) && !is_glue(line, place..end, c, before, first) {
            break;
        }
        end += c.len_utf8();
        before = c;
    }
    end - place
}

/// `true` if the punctuation `c` continues the word that starts with `first` and has the given place.
fn is_glue(line: &str, place: Range<usize>, c: char, before: char, first: char) -> bool {
    let end = place.end;
    let next = character::at(line, end + c.len_utf8()).unwrap_or(' ');
    match c {
        '%' | '=' => true,
        // `s/-1/+1/` is not a path.
        '/' => !signs_follow(line, end + 1),
        // `1,000` is one word. `either,or` without a space is two words.
        ',' => next.is_ascii_digit() && before.is_ascii_digit(),
        ':' => next == '/' || next.is_ascii_digit() || first.is_ascii_digit() && is_word_char(next),
        // In a script without spaces, a sign may directly follow a character.
        '+' | '-' => is_word_char(next) && before <= '\u{2e80}',
        // `Otis' vote` is another person's, and `'Yes'` is a word in quotation marks.
        '\'' if next == ' ' && before == 's' && first.is_uppercase() => {
            character::before(line, place.start) != Some('\'')
        }
        '\'' | '.' | '_' | '@' | '&' | '?' | '#' | '~' | '^' | '<' | '>' | '|' | '\\' | '$' | '*' => {
            is_word_char(next)
        }
        _ => false,
    }
}

/// `true` if a token may start with the character `c` at an offset, because the text before it is not part of
/// the same word.
pub(super) fn begins_token(line: &str, place: usize, c: char) -> bool {
    let Some(before) = character::before(line, place) else { return true };
    let further = character::before(line, place - before.len_utf8());
    // In `+1/-1`, a mark follows another mark after a slash.
    let slash = before == '/'
        && further.is_some_and(|further| further.is_ascii_digit())
        && matches!(c, '+' | '-' | '0');
    // `a[-1]`, `a[:-1]` and `a[::-1]` are program code.
    let slice = before == ':' && matches!(further, Some('[' | ':'));
    let opening = matches!(
        before,
        '*' | '_'
            | '¡'
            | '¿'
            | '`'
            | '"'
            | '\''
            | '('
            | '['
            | '{'
            | '<'
            | ':'
            | ','
            | ';'
            | '.'
            | '!'
            | '?'
            | '…'
            | '-'
            | '>'
            | '/'
            | ']'
            | '。'
            | '，'
            | '：'
            | '、'
            | '！'
            | '（'
    );
    let inner = match before {
        '-' => matches!(c, '+' | '-') || further.is_some_and(is_word_char),
        '(' | '[' => further.is_some_and(is_word_char),
        _ => slice,
    };
    // In scripts without spaces, a sign may directly follow a character.
    let unspaced = is_word_char(before) && before > '\u{2e80}';
    slash || before.is_whitespace() || opening && !inner || unspaced
}
