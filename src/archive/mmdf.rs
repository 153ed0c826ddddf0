//! The separators of MMDF: a line of four control characters before each message, and one after it.

use memchr::memmem;

use super::mbox::begins_like_header;

const LINE: &[u8] = b"\x01\x01\x01\x01";

/// The offsets at which separators start; see [`super::mbox::separators`].
pub(super) fn separators(text: &[u8], at_line_start: bool, limit: usize) -> Vec<usize> {
    memmem::find_iter(text, LINE)
        .take_while(|&at| at < limit)
        .filter(|&at| if at == 0 { at_line_start } else { text[at - 1] == b'\n' })
        .filter(|&at| is_separator(&text[at..]))
        .collect()
}

/// `true` if `text` starts with the line before a message.
///
/// The next line is a header line, or an mbox separator that some programs leave there.
pub(super) fn is_separator(text: &[u8]) -> bool {
    behind_line(text).is_some_and(|next| next.starts_with(b"From ") || begins_like_header(next))
}

/// Number of bytes of the separator, including an mbox separator below it.
pub(super) fn separator_length(text: &[u8]) -> usize {
    let next = behind_line(text).unwrap_or_default();
    let line = text.len() - next.len();
    let of_mbox = next.starts_with(b"From ").then(|| memchr::memchr(b'\n', next)).flatten();
    line + of_mbox.map_or(0, |end| end + 1)
}

/// The message without the line after it.
pub(super) fn without_end(message: &[u8]) -> &[u8] {
    let text = message.trim_ascii_end();
    match text.strip_suffix(LINE) {
        Some(rest) if rest.is_empty() || rest.ends_with(b"\n") => rest,
        _ => message,
    }
}

fn behind_line(text: &[u8]) -> Option<&[u8]> {
    let rest = text.strip_prefix(LINE)?;
    rest.strip_prefix(b"\n").or_else(|| rest.strip_prefix(b"\r\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &[u8] =
        b"\x01\x01\x01\x01\nX: 1\n\nFrom a\n\x01\x01\x01\x01\n\x01\x01\x01\x01\nFrom b Mon\nX: 2\n\nb\n\x01\x01\x01\x01\n";

    #[test]
    fn a_separator_is_the_line_before_a_message() {
        let found = separators(TWO, true, TWO.len());
        assert_eq!(found, [0, 23]);
        assert_eq!(separator_length(&TWO[found[0]..]), 5);
        assert_eq!(separator_length(&TWO[found[1]..]), 16);
        assert_eq!(separators(TWO, false, 23), [0_usize; 0]);
    }

    #[test]
    fn the_line_after_a_message_is_not_part_of_it() {
        assert_eq!(without_end(&TWO[5..23]), b"X: 1\n\nFrom a\n");
        assert_eq!(without_end(b"a \x01\x01\x01\x01\n"), b"a \x01\x01\x01\x01\n");
    }
}
