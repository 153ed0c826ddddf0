//! Splits lines into tokens: words, punctuation, boxes, and the marks that may be values of votes.
//!
//! A mark is a sign with a number (`+1`, `−0.5`, `±0`, `++1`, `+ 1`), a single `0`, or a thumb. Text that
//! only looks like a mark counts as a word: phone numbers, times, versions, ranges, measurements with a unit.
//! The characters of a line must be normalised.

use std::ops::Range;

use super::class::Class;
use super::list::List;
pub(crate) use super::mark::{FormMark, Mark, Shape};
use super::number::{begins_number, number, signs_follow};
use super::value::Value;
use super::word::Word;
use super::word_extent::{begins_link, begins_token, is_unspaced, link, word_length};
use super::word_start::LineBytes;
use crate::message::character::{self, ascii_end, ascii_soft, is_word_char};

/// A token of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token<'t> {
    Word(Word<'t>),
    Mark(Mark),
    /// Punctuation within a sentence, which may end a clause: `, ; : ( ) [ ] - –`.
    Soft(char),
    /// Punctuation that ends a sentence: `. ! ? …`.
    Hard(char),
    /// A ticked box.
    Tick,
    /// An empty box.
    EmptyBox,
}

impl<'t> Token<'t> {
    /// The text of a word in lower case.
    pub(crate) fn word(&self) -> Option<&str> {
        self.as_word().map(|word| &*word.text)
    }

    pub(crate) fn as_word(&self) -> Option<&Word<'t>> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(crate) fn as_mark(&self) -> Option<Mark> {
        match self {
            Self::Mark(mark) => Some(*mark),
            _ => None,
        }
    }

    /// `true` if the token is a word of the class.
    pub(crate) fn is(&self, class: Class) -> bool {
        self.as_word().is_some_and(|word| word.is(class))
    }

    /// `true` if the token is a word of the list.
    pub(crate) fn is_in(&self, list: List) -> bool {
        self.as_word().is_some_and(|word| word.is_in(list))
    }
}

/// Splits a line into tokens.
pub(crate) fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    add_tokens(line, &mut tokens, |_| {});
    tokens
}

/// Adds the tokens of a line to a list, and calls `begins` with the offset of each token.
pub(crate) fn add_tokens<'t>(line: &'t str, tokens: &mut Vec<Token<'t>>, mut begins: impl FnMut(usize)) {
    let first = tokens.len();
    let mut place = 0;
    let mut spans = QuotedSpans::default();
    let bytes = LineBytes::new(line.as_bytes());
    while let Some(c) = character::at(line, place) {
        // Most characters are spaces or letters of words.
        if c == ' ' {
            place += 1;
            continue;
        }
        if c.is_ascii_alphabetic() {
            if let Some((length, start)) = bytes.plain_word(place) {
                tokens.push(Token::Word(Word::starting(&line[place..place + length], start)));
                begins(place);
                place += length;
                continue;
            }
            let link = if begins_link(c) { link(line, place) } else { None };
            let end = place + link.unwrap_or_else(|| word_length(line, place, c));
            tokens.push(Token::Word(Word::new(&line[place..end])));
            begins(place);
            place = end;
            continue;
        }
        let (token, length) = next_token(line, place, c);
        match token {
            Some(token) => {
                tokens.push(token);
                begins(place);
            }
            None if c.is_whitespace() => {}
            None => spans.see(c, tokens.len() - first),
        }
        place += length;
    }
    units_are_words(&mut tokens[first..]);
    spans.mark(&mut tokens[first..]);
}

/// The parts of a line in quotation marks or in a code span, as ranges of tokens.
#[derive(Default)]
struct QuotedSpans {
    /// The character that closes the current range, and the first token of the range.
    open: Option<(char, usize)>,
    closed: Vec<Range<usize>>,
}

impl QuotedSpans {
    /// Handles a character that is not part of a token. `tokens` is the number of tokens before it.
    fn see(&mut self, c: char, tokens: usize) {
        match self.open {
            Some((close, first)) if c == close => {
                self.closed.push(first..tokens);
                self.open = None;
            }
            Some(_) => {}
            None => {
                let close = match c {
                    '"' => '"',
                    '`' => '`',
                    '\u{201c}' => '\u{201d}',
                    '\u{201e}' => '\u{201c}',
                    '«' => '»',
                    _ => return,
                };
                self.open = Some((close, tokens));
            }
        }
    }

    /// Sets `quoted` for marks that are quoted together with other words, if there are also words outside the
    /// quotation marks.
    ///
    /// A single `"+1"` is emphasis, and a whole line in quotation marks is not a quotation.
    fn mark(self, tokens: &mut [Token<'_>]) {
        for span in self.closed {
            let is_word = |token: &Token<'_>| matches!(token, Token::Word(_));
            let beside = tokens[..span.start].iter().chain(&tokens[span.end..]).any(is_word);
            let inside = &mut tokens[span];
            if beside && inside.iter().any(is_word) {
                for token in inside {
                    if let Token::Mark(mark) = token {
                        mark.quoted = true;
                    }
                }
            }
        }
    }
}

/// The token that starts at an offset, if any, and its length.
///
/// `c` is the character at the offset, which is not an ASCII letter.
fn next_token(line: &str, place: usize, c: char) -> (Option<Token<'_>>, usize) {
    // Most of these characters are punctuation that always has the same meaning.
    match c {
        ',' | ';' | ')' | ']' | '{' | '}' => return (Some(Token::Soft(c)), 1),
        '!' | '?' => return (Some(Token::Hard(c)), 1),
        '.' if dot_begins_word(line, place) => {
            let length = word_length(line, place, c);
            return (Some(Token::Word(Word::new(&line[place..place + length]))), length);
        }
        '.' if !matches!(line.as_bytes().get(place + 1), Some(b'.' | b')')) => {
            return (Some(Token::Hard(c)), 1);
        }
        '"' | '\'' | '*' | '_' | '`' | '\t' => return (None, 1),
        _ => {}
    }
    let length = c.len_utf8();
    if c.is_whitespace() {
        return (None, length);
    }
    if let Some((token, length)) = drawn_box(line, place, c).or_else(|| emoji(line, place, c)) {
        return (Some(token), length);
    }
    if begins_number(c)
        && begins_token(line, place, c)
        && let Some((mark, length)) = number(line, place)
    {
        return (Some(Token::Mark(mark)), length);
    }
    let next = character::at(line, place + length);
    if matches!(c, '-' | '=') && next == Some('>') {
        return (Some(Token::Word(Word::new("->"))), 2);
    }
    if is_unspaced(c) {
        return (Some(Token::Word(Word::new(&line[place..place + length]))), length);
    }
    let word = || {
        let length = word_length(line, place, c);
        (Some(Token::Word(Word::new(&line[place..place + length]))), length)
    };
    // `/+1/` and `<+1>` are emphasised, and `## +1` is a heading.
    let before = character::before(line, place);
    let opens = before.is_none_or(char::is_whitespace);
    if c == '<' && link(line, place + 1).is_some()
        || opens && matches!(c, '/' | '<') && signs_follow(line, place + 1)
        || c == '#' && opens && next.is_none_or(|next| matches!(next, '#' | ' '))
        || c == '#' && before == Some('#')
    {
        return (None, 1);
    }
    let behind_digit = before.is_some_and(|before| before.is_ascii_digit());
    if c == '/' && behind_digit && !next.is_some_and(|next| is_word_char(next) || matches!(next, '+' | '-'))
        || c == '>' && behind_digit
    {
        return (None, 1);
    }
    if c == '/' && (signs_follow(line, place + 1) || next == Some('0') && behind_digit) {
        return (Some(Token::Word(Word::new("/"))), 1);
    }
    if is_word_char(c)
        || matches!(c, '@' | '#' | '=' | '$' | '&' | '%' | '/' | '\\' | '^' | '<' | '>' | '|' | '~' | '→')
    {
        return word();
    }
    match c {
        // `1.)` is a label in the same way as `1)`.
        '.' if next == Some(')') && behind_digit => (None, length),
        '.' if leaders(line, place) > 0 => (Some(Token::Soft(':')), leaders(line, place)),
        '.' | '!' | '?' | '…' | '。' | '！' | '？' | '．' => (Some(Token::Hard(ascii_end(c))), length),
        // A sign without a space after it is part of a word: `-rc1`, `--verbose`, `+foo`.
        '-' | '+' if next.is_some_and(is_word_char) && begins_token(line, place, c) => word(),
        '+' => (Some(Token::Word(Word::new("+"))), 1),
        ',' | ';' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '-' | '、' | '，' | '：' | '；' | '（'
        | '）' => (Some(Token::Soft(ascii_soft(c))), length),
        // Emphasis, quotation marks and drawings do not affect a vote.
        _ => (None, length),
    }
}

/// `true` if a full stop is the start of a word: `.class`, `.NET`.
fn dot_begins_word(line: &str, place: usize) -> bool {
    let next = character::at(line, place + 1);
    next.is_some_and(|next| next.is_alphanumeric() && !is_unspaced(next))
        && character::before(line, place)
            .is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '[' | '`' | '"' | '\''))
}

/// Reads a box such as `[x]`, `[ ]`, `[+1]` or `(x)`, or a box character.
fn drawn_box(line: &str, place: usize, c: char) -> Option<(Token<'_>, usize)> {
    let close = match c {
        '☑' | '☒' | '✅' | '✔' | '✓' | '🗹' | '🗸' => return Some((Token::Tick, c.len_utf8())),
        '☐' | '⬜' | '□' | '◻' | '🗆' => return Some((Token::EmptyBox, c.len_utf8())),
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    if !begins_token(line, place, c) && character::before(line, place) != Some(']') {
        return None;
    }
    let rest = &line[place + 1..];
    let (until, _) = rest.char_indices().take(8).find(|(_, c)| *c == close)?;
    let inner = &rest[..until];
    let length = until + 2;
    match inner.trim_matches([' ', '*', '_', '\u{a0}']) {
        "x" | "X" | "✓" | "✔" | "✗" | "☑" | "✅" | "v" | "xx" | "XX" | "×" | "yes" => {
            Some((Token::Tick, length))
        }
        "" if inner.contains('*') => Some((Token::Tick, length)),
        "" => Some((Token::EmptyBox, length)),
        mark if close == ']' => {
            let (found, used) = number(mark, 0)?;
            (used == mark.len()).then_some((Token::Mark(Mark { shape: Shape::Boxed, ..found }), length))
        }
        _ => None,
    }
}

/// Reads thumbs and eyes, as emoji or as shortcodes.
fn emoji<'t>(line: &str, place: usize, c: char) -> Option<(Token<'t>, usize)> {
    const CODES: [(&str, Value); 5] = [
        (":+1:", Value::PlusOne),
        (":thumbsup:", Value::PlusOne),
        (":-1:", Value::MinusOne),
        (":thumbsdown:", Value::MinusOne),
        (":eyes:", Value::PlusZero),
    ];
    let mark = |value, length| Some((Token::Mark(Mark::new(value, Shape::Emoji)), length));
    let with_tone = || {
        let end = place + c.len_utf8();
        let tone = character::at(line, end).filter(|c| ('\u{1f3fb}'..='\u{1f3ff}').contains(c));
        c.len_utf8() + tone.map_or(0, char::len_utf8)
    };
    match c {
        '👍' => mark(Value::PlusOne, with_tone()),
        '👎' => mark(Value::MinusOne, with_tone()),
        '👀' => mark(Value::PlusZero, c.len_utf8()),
        ':' => {
            let (code, value) = CODES.into_iter().find(|(code, _)| line[place..].starts_with(code))?;
            mark(value, code.len())
        }
        _ => None,
    }
}

/// Changes numbers with a unit to words, because they are measurements and not votes.
fn units_are_words(tokens: &mut [Token<'_>]) {
    for at in 1..tokens.len() {
        if let Token::Mark(Mark { value, shape: Shape::Plain | Shape::Spaced | Shape::Bare, .. }) =
            tokens[at - 1]
            && tokens[at].is(Class::Unit)
        {
            tokens[at - 1] = Token::Word(Word::made(&value.to_string()));
        }
    }
}

/// Number of dots between a label and its value, as in `Item 1 ..... +1`; 0 if there are fewer than three.
fn leaders(line: &str, place: usize) -> usize {
    let rest = line[place..].trim_start_matches('.');
    let dots = line.len() - place - rest.len();
    if dots >= 3 && rest.trim_start().starts_with(['+', '-', '0', '±']) { dots } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::character::made_plain;

    fn marks(line: &str) -> Vec<String> {
        let mark = |token| match token {
            Token::Mark(mark) => Some(mark.value.to_string()),
            _ => None,
        };
        tokens(&made_plain(line)).into_iter().filter_map(mark).collect()
    }

    #[test]
    fn marks_are_read_in_all_notations() {
        for (line, value) in [
            ("+1", "+1"),
            ("**+1**", "+1"),
            ("`+1`", "+1"),
            ("(+1)", "+1"),
            ("[+1]", "+1"),
            ("++1", "+1"),
            ("+ 1", "+1"),
            ("＋１", "+1"),
            ("−1", "-1"),
            ("–1", "-1"),
            ("±0", "0"),
            ("+/-0", "0"),
            ("+-0", "0"),
            ("0", "0"),
            ("+0,5", "+0.5"),
            ("-0.9", "-0.9"),
            ("+1.", "+1"),
            ("+1!", "+1"),
            ("+1,", "+1"),
            ("+1000", "+1000"),
            ("👍🏽", "+1"),
            (":-1:", "-1"),
            ("\u{200b}+1", "+1"),
            ("赞成+1", "+1"),
        ] {
            assert_eq!(marks(line), [value], "{line}");
        }
    }

    #[test]
    fn text_that_only_looks_like_a_mark_is_not_one() {
        for line in [
            "+1 555 0100", "+1-919-573", "+1 (418) 696", "UTC+1", "C++17", "x=-1", "1-1", "-15", "+44",
            "+10 ms", "-1 day", "+1%", "1.8.1-1", "-1:30", "+1/2", "@@ -1,3", "a+1", "C-1", "2026-01-01",
            "-1°", "10", "-rc1", "--1",
        ] {
            assert_eq!(marks(line), Vec::<String>::new(), "{line}");
        }
    }

    #[test]
    fn marks_with_a_slash_between_them_are_two() {
        assert_eq!(marks("+1/-1"), ["+1", "-1"]);
        assert_eq!(marks("+1/0/-1"), ["+1", "0", "-1"]);
    }

    #[test]
    fn full_stops_before_a_word_belong_to_it() {
        for (line, word) in [
            ("the .class files", ".class"),
            (".NET is missing", ".net"),
            ("third-party files (.so)", ".so"),
            ("foo .Bar", ".bar"),
        ] {
            let tokens = tokens(line);
            assert!(tokens.iter().any(|token| token.word() == Some(word)), "{line}");
            assert!(!tokens.iter().any(|token| matches!(token, Token::Hard(_))), "{line}");
        }
        for line in ["the end.", "one . two", "wait ...and see", "-1.Reason follows"] {
            assert!(tokens(line).iter().any(|token| matches!(token, Token::Hard(_))), "{line}");
        }
    }
}
