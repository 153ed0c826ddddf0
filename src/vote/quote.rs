//! Quotes sentences as written from the source lines of a statement.

use std::borrow::Cow;

use crate::language::statement::{Part, Statement, without_bullet};
use crate::message::character::{made_plain, plain_offsets, trimmed};
use crate::message::reply::Lines;

/// Quotes statements of a mail.
#[derive(Clone, Copy)]
pub(super) struct Quoter<'a> {
    lines: &'a Lines<'a>,
}

impl<'a> Quoter<'a> {
    pub(super) fn new(lines: &'a Lines<'a>) -> Self {
        Self { lines }
    }

    /// The text of a statement from one of its tokens to its end, with punctuation.
    ///
    /// Shortens a text with more than `longest` characters, with an ellipsis at its end.
    pub(super) fn quote(self, statement: &Statement<'_>, from: usize, longest: usize) -> String {
        let mut quoted = String::new();
        for part in statement.parts(from) {
            // A text never has more characters than bytes, so the cheap check of bytes comes first.
            if quoted.len() > longest && quoted.chars().count() > longest {
                break;
            }
            if !quoted.is_empty() {
                quoted.push(' ');
            }
            let text = self.lines.line(part.line).map_or("", |line| line.text);
            quoted.push_str(slice(text, part));
        }
        cut(quoted, longest)
    }
}

/// The part of a line that belongs to a statement, with its punctuation.
fn slice(text: &str, part: Part) -> &str {
    const OPENING: [char; 13] = ['"', '\'', '“', '„', '«', '‘', '*', '_', '`', '(', '[', '「', '（'];
    let filled = text.trim_end();
    let (words, _) = without_bullet(trimmed(filled));
    let start = filled.len() - words.len();
    // The offsets in `part` refer to the normalised line, so this converts them to offsets of the source line.
    let source = |at: usize| match made_plain(words) {
        Cow::Borrowed(_) => start + at,
        Cow::Owned(_) => start + plain_offsets(words).get(at).copied().unwrap_or(words.len()),
    };
    let begins = match part.begins {
        Some(at) => text.get(..source(at)).unwrap_or_default().trim_end_matches(OPENING).len(),
        // Includes punctuation before the first token.
        None => start,
    };
    let ends = part.ends.map_or(text.len(), source);
    let slice = text.get(begins..ends).unwrap_or_default();
    // Most slices end with a letter or a full stop.
    if slice.as_bytes().last().is_some_and(|last| last.is_ascii_alphanumeric() || *last == b'.') {
        return slice;
    }
    let slice = slice.trim_end();
    // Removes a bracket that starts the next sentence of the line.
    if part.ends.is_some() { slice.trim_end_matches(['(', '[', '„', '“']).trim_end() } else { slice }
}

/// Shortens a text to at most `longest` characters and an ellipsis. If possible, the cut is between words.
fn cut(mut text: String, longest: usize) -> String {
    /// Maximum length in bytes of a word to drop as a whole.
    const LONGEST_WORD: usize = 30;
    if text.len() <= longest {
        return text;
    }
    if let Some((end, next)) = text.char_indices().nth(longest) {
        let blank = text[..end].rfind(char::is_whitespace).filter(|blank| end - blank <= LONGEST_WORD);
        text.truncate(blank.filter(|_| !next.is_whitespace()).unwrap_or(end));
        text.truncate(text.trim_end().len());
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::statement::{OwnText, own_lines};
    use crate::message::reply;
    use crate::message::{Body, Flow};

    fn quotes(text: &str) -> Vec<String> {
        let body = Body { text: text.to_owned(), flow: Flow::Fixed };
        let lines = reply::lines(&body, None);
        let own = own_lines(&lines);
        let own = OwnText::new(&own);
        let quoter = Quoter::new(&lines);
        own.statements().iter().map(|statement| quoter.quote(statement, 0, 70)).collect()
    }

    #[test]
    fn sentences_are_quoted_with_their_punctuation() {
        for (text, expected) in [
            ("-1. Wait for 2.0; it is (still) slow!", &["-1.", "Wait for 2.0; it is (still) slow!"][..]),
            ("* It’s “fine” — for now", &["It’s “fine” — for now"]),
            ("−1 \u{200b}für uns…\n", &["−1 \u{200b}für uns…"]),
            (
                "The disk that we have in the cellar is\ntoo small. No.\n",
                &["The disk that we have in the cellar is too small.", "No."],
            ),
            ("新しい機械は遅い。\n", &["新しい機械は遅い。"]),
        ] {
            assert_eq!(quotes(text), expected, "{text}");
        }
    }

    #[test]
    fn a_long_sentence_ends_with_an_ellipsis() {
        let long = format!("word {}", "and word ".repeat(20));
        let quoted = quotes(&long).remove(0);
        assert!(quoted.ends_with(" and…") || quoted.ends_with(" word…"), "{quoted}");
        assert!(long.starts_with(quoted.trim_end_matches('…')));
    }
}
