//! Makes text from mail safe to show: escape sequences, control characters and changes of direction never
//! reach a terminal.

use std::fmt::Write as _;

use crate::message::character::single_spaced;
use crate::message::is_invisible;

/// The text on one line, with single spaces.
///
/// A replacement character replaces each character that could control a terminal. The number of an invisible
/// character replaces the character: `<U+200B>`.
pub fn line(text: &str) -> String {
    single_spaced(&kept(text))
}

/// A line that is safe to show, with its spaces kept.
pub fn kept(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    let mut last = None;
    for c in line.chars() {
        match c {
            _ if is_unsafe(c) => shown.push(char::REPLACEMENT_CHARACTER),
            _ if is_invisible(c) && !is_joined(last, c) => {
                let _ = write!(shown, "<U+{:04X}>", u32::from(c));
            }
            _ => shown.push(c),
        }
        last = Some(c);
    }
    shown
}

/// `true` if an invisible character belongs to the character before it, as in emoji and in scripts that join
/// letters.
fn is_joined(last: Option<char>, c: char) -> bool {
    let joins =
        matches!(c, '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{200c}' | '\u{200d}')
            || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e01ef}');
    joins && last.is_some_and(|last| !last.is_ascii() || last.is_ascii_digit() || c == '\u{ad}')
}

/// The text on one line, cut to at most `longest` characters, with an ellipsis if it was cut.
pub fn cut(text: &str, longest: usize) -> String {
    let text = line(text);
    if text.chars().count() <= longest {
        return text;
    }
    text.chars().take(longest.saturating_sub(1)).chain(['…']).collect()
}

/// `true` if a character could control a terminal or change the direction of the text after it.
///
/// Returns `false` for line ends and tabs.
pub(super) fn is_unsafe(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    control
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_mail_controls_a_terminal() {
        assert_eq!(line("a\u{1b}[31mb\r\n\tc\u{202e}d\u{0}"), "a\u{fffd}[31mb c\u{fffd}d\u{fffd}");
        assert_eq!(cut("abcdef", 4), "abc…");
    }

    #[test]
    fn invisible_characters_are_shown_by_their_number() {
        assert_eq!(line("Bo\u{200b} Ek\u{2800}"), "Bo<U+200B> Ek<U+2800>");
        assert_eq!(line("a\u{200d}b\u{fe0f}"), "a<U+200D>b<U+FE0F>");
        for text in ["👍\u{fe0f}", "👩\u{200d}💻", "می\u{200c}خواهم", "1\u{fe0f}"] {
            assert_eq!(line(text), text);
        }
    }
}
