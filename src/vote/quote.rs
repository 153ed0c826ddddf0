//! Sentences as they were written: the slices of the source lines that a statement was read from.

use std::borrow::Cow;
use std::ops::Range;

use crate::language::statement::{Statement, without_bullet};
use crate::language::token::{Placed, placed};
use crate::message::character::{made_plain, plain_offsets};
use crate::message::reply::Lines;

/// Quotes statements of one mail. The tokens of the last line are kept, for a line may hold many statements.
pub(super) struct Quoter<'a> {
    lines: &'a Lines<'a>,
    last: Option<(u32, Vec<Placed>)>,
}

impl<'a> Quoter<'a> {
    pub(super) fn new(lines: &'a Lines<'a>) -> Self {
        Self { lines, last: None }
    }

    /// The words of a statement from one of its tokens on, with their punctuation. What is longer than `longest`
    /// characters is cut, and ends with an ellipsis.
    pub(super) fn quote(&mut self, statement: &Statement<'_>, from: usize, longest: usize) -> String {
        let mut quoted = String::new();
        for (line, tokens) in statement.parts(from) {
            if quoted.chars().count() > longest {
                break;
            }
            if !quoted.is_empty() {
                quoted.push(' ');
            }
            let text = self.lines.line(line).map_or("", |line| line.text);
            quoted.push_str(match only_sentence(text).filter(|_| tokens.start == 0) {
                Some(only) => only,
                None => slice(text, self.tokens(line, text), tokens),
            });
        }
        cut(quoted, longest)
    }

    fn tokens(&mut self, line: u32, text: &str) -> &[Placed] {
        if self.last.as_ref().is_none_or(|(last, _)| *last != line) {
            self.last = Some((line, source_tokens(text)));
        }
        self.last.as_ref().map_or(&[], |(_, tokens)| tokens)
    }
}

/// A short line in which no sentence ends before its end, without its bullet: its tokens need not be found again.
fn only_sentence(text: &str) -> Option<&str> {
    const LONGEST: usize = 200;
    let text = text.trim();
    let inner = text.trim_end_matches(['.', '!', '?']);
    let ends = |b: u8| matches!(b, b'.' | b'!' | b'?') || !b.is_ascii();
    (text.len() < LONGEST && !inner.bytes().any(ends)).then(|| without_opening(without_bullet(text).0))
}

/// A text without brackets and quotation marks that open at its end.
fn without_opening(text: &str) -> &str {
    text.trim_end().trim_end_matches(['(', '[', '„', '“']).trim_end()
}

/// Where the tokens of a line stand in it.
fn source_tokens(text: &str) -> Vec<Placed> {
    let filled = text.trim_end();
    let (words, _) = without_bullet(filled.trim_start());
    let start = filled.len() - words.len();
    let plain = made_plain(words);
    let mut tokens = placed(&plain);
    let offsets = if matches!(plain, Cow::Borrowed(_)) { Vec::new() } else { plain_offsets(words) };
    let source = |at: usize| {
        start + offsets.get(at).copied().unwrap_or(if offsets.is_empty() { at } else { words.len() })
    };
    for token in &mut tokens {
        token.range = source(token.range.start)..source(token.range.end);
    }
    // What stands before the first token goes with it.
    if let Some(first) = tokens.first_mut() {
        first.range.start = start;
    }
    tokens
}

/// The part of a line with some of its tokens, and the punctuation that goes with them.
fn slice<'l>(text: &'l str, tokens: &[Placed], wanted: Range<usize>) -> &'l str {
    const OPENING: [char; 13] = ['"', '\'', '“', '„', '«', '‘', '*', '_', '`', '(', '[', '「', '（'];
    let Some(first) = tokens.get(wanted.start) else { return "" };
    let start = text[..first.range.start].trim_end_matches(OPENING).len();
    let next = tokens.iter().skip(wanted.end).find(|token| !token.ends_sentence);
    let end = next.map_or(text.len(), |next| next.range.start);
    without_opening(text.get(start..end).unwrap_or_default())
}

/// A text of at most so many characters, and an ellipsis where it was cut: between words, unless it has none there.
fn cut(mut text: String, longest: usize) -> String {
    /// Longest word that is left out whole, in bytes.
    const LONGEST_WORD: usize = 30;
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
        let mut quoter = Quoter::new(&lines);
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
