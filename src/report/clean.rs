//! Text from mail, made safe to show: no escape sequence, control character or change of direction reaches a
//! terminal.

/// The text on one line, with blanks squeezed and what could steer a terminal shown as a replacement
/// character.
pub fn line(text: &str) -> String {
    let shown = text.chars().map(|c| if is_unsafe(c) { char::REPLACEMENT_CHARACTER } else { c });
    shown.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line as it stands, its blanks kept.
pub fn kept(line: &str) -> String {
    line.chars().map(|c| if is_unsafe(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// The text on one line, cut to at most so many characters with an ellipsis.
pub fn cut(text: &str, longest: usize) -> String {
    let text = line(text);
    if text.chars().count() <= longest {
        return text;
    }
    text.chars().take(longest.saturating_sub(1)).chain(['…']).collect()
}

/// Whether a character could steer a terminal or turn the direction of what follows. Line ends and tabs do not.
pub(super) fn is_unsafe(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    control
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_mail_steers_a_terminal() {
        assert_eq!(line("a\u{1b}[31mb\r\n\tc\u{202e}d\u{0}"), "a\u{fffd}[31mb c\u{fffd}d\u{fffd}");
        assert_eq!(cut("abcdef", 4), "abc…");
    }
}
