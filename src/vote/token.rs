//! Lines to tokens: words, punctuation, boxes, and the marks that may be values of votes.
//!
//! A mark is a sign with a number (`+1`, `−0.5`, `±0`, `++1`, `+ 1`), a lone `0`, or a thumb. What only looks
//! like one is a word here: phone numbers, times, versions, ranges, measurements with a unit.

use super::character::{ascii_end, ascii_soft, is_invisible, is_word_char, plain};
use super::number::{number, signs_follow};
use super::value::Value;
use super::words;

/// A token of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Word(Word),
    Mark(Mark),
    /// Punctuation that ends a clause: `, ; : ( ) [ ] - –`.
    Soft(char),
    /// Punctuation that ends a sentence: `. ! ? …`.
    Hard(char),
    /// A ticked box.
    Tick,
    /// A box that is not ticked.
    EmptyBox,
}

/// A word, lower-case, its apostrophes straight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// As it was written, where that is different.
    original: Option<String>,
}

impl Word {
    pub(super) fn new(written: String) -> Self {
        if written.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
            return Self { text: written, original: None };
        }
        let text = written.to_lowercase();
        Self { original: (text != written).then_some(written), text }
    }

    /// The word as it was written.
    pub(super) fn original(&self) -> &str {
        self.original.as_deref().unwrap_or(&self.text)
    }

    /// Whether it was written with a capital first letter.
    pub(super) fn is_capital(&self) -> bool {
        self.original().chars().next().is_some_and(char::is_uppercase)
    }
}

/// A mark that may be the value of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) value: Value,
    pub(super) shape: Shape,
}

/// How a mark was written, where that decides what it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Sign and number.
    Plain,
    /// A blank between sign and number: arithmetic or a list, unless it stands alone.
    Spaced,
    /// A lone `0`.
    Bare,
    /// A thumb or an eye.
    Emoji,
    /// `+1s`: always a count or a mention.
    Plural,
    /// `[+1]`: a box filled with the value.
    Boxed,
    /// `-1ish`.
    Vague,
}

impl Token {
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(&word.text),
            _ => None,
        }
    }
}

/// The tokens of a line.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let chars: Vec<char> = line.chars().filter(|c| !is_invisible(*c)).map(plain).collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (token, length) = next_token(&chars, at);
        tokens.extend(token);
        at += length;
    }
    with_units_as_words(tokens)
}

fn next_token(chars: &[char], at: usize) -> (Option<Token>, usize) {
    let c = chars[at];
    if c.is_whitespace() {
        return (None, 1);
    }
    if let Some((token, length)) = drawn_box(chars, at).or_else(|| emoji(chars, at)) {
        return (Some(token), length);
    }
    if begins_token(chars, at)
        && let Some((mark, length)) = number(chars, at)
    {
        return (Some(Token::Mark(mark)), length);
    }
    if let Some(length) = link(chars, at) {
        let text: String = chars[at..at + length].iter().collect();
        return (Some(Token::Word(Word::new(text))), length);
    }
    if (c == '-' || c == '=') && chars.get(at + 1) == Some(&'>') {
        return (Some(Token::Word(Word::new("->".into()))), 2);
    }
    // `/+1/` and `<+1>` are emphasis, `## +1` is a heading.
    let opens = at == 0 || chars[at - 1].is_whitespace();
    if c == '<' && link(chars, at + 1).is_some()
        || opens && matches!(c, '/' | '<') && signs_follow(chars, at + 1)
        || c == '#' && opens && chars.get(at + 1).is_none_or(|next| matches!(next, '#' | ' '))
        || c == '#' && at > 0 && chars[at - 1] == '#'
    {
        return (None, 1);
    }
    if c == '/'
        && (at > 0 && chars[at - 1].is_ascii_digit())
        && !chars.get(at + 1).copied().is_some_and(|next| is_word_char(next) || matches!(next, '+' | '-'))
        || c == '>' && at > 0 && chars[at - 1].is_ascii_digit()
    {
        return (None, 1);
    }
    let zero = chars.get(at + 1) == Some(&'0') && at > 0 && chars[at - 1].is_ascii_digit();
    if c == '/' && (signs_follow(chars, at + 1) || zero) {
        return (Some(Token::Word(Word::new("/".into()))), 1);
    }
    if is_word_char(c)
        || matches!(c, '@' | '#' | '=' | '$' | '&' | '%' | '/' | '\\' | '^' | '<' | '>' | '|' | '~' | '→')
    {
        return word(chars, at);
    }
    match c {
        '.' if leaders(chars, at) > 0 => (Some(Token::Soft(':')), leaders(chars, at)),
        '.' | '!' | '?' | '…' | '。' | '！' | '？' | '．' => (Some(Token::Hard(ascii_end(c))), 1),
        // A sign that is glued to what follows is part of a word: `-rc1`, `--verbose`, `+foo`.
        '-' | '+' if chars.get(at + 1).copied().is_some_and(is_word_char) && begins_token(chars, at) => {
            word(chars, at)
        }
        '+' => (Some(Token::Word(Word::new("+".into()))), 1),
        ',' | ';' | ':' | '(' | ')' | '[' | ']' | '{' | '}' | '-' | '、' | '，' | '：' | '；' | '（'
        | '）' => (Some(Token::Soft(ascii_soft(c))), 1),
        // Emphasis, quotation marks and drawings say nothing about a vote.
        _ => (None, 1),
    }
}

/// How long a link at `at` is.
fn link(chars: &[char], at: usize) -> Option<usize> {
    const SCHEMES: [&str; 4] = ["http://", "https://", "www.", "mailto:"];
    let begins = |scheme: &&str| {
        let same = |(c, expected): (&char, char)| c.eq_ignore_ascii_case(&expected);
        chars.len() - at >= scheme.len() && chars[at..].iter().zip(scheme.chars()).all(same)
    };
    let ends = |c: &&char| !(c.is_whitespace() || matches!(c, '>' | '<' | '"' | ')'));
    SCHEMES.iter().any(begins).then(|| chars[at..].iter().take_while(ends).count())
}

/// A word goes on over inner punctuation: `non-binding`, `1.8.1-RC3`, `http://example.org/x`, `bob's`.
fn word(chars: &[char], at: usize) -> (Option<Token>, usize) {
    let mut end = at + 1;
    while chars.get(end).is_some_and(|c| is_word_char(*c) || is_glue(chars, at, end)) {
        end += 1;
    }
    let text: String = chars[at..end].iter().collect();
    (Some(Token::Word(Word::new(text))), end - at)
}

/// Whether the punctuation at `end` goes on with the word that begins at `at`.
fn is_glue(chars: &[char], at: usize, end: usize) -> bool {
    let next = chars.get(end + 1).copied().unwrap_or(' ');
    let before = chars[end - 1];
    match chars[end] {
        '%' | '=' => true,
        // `s/-1/+1/` is no path.
        '/' => !signs_follow(chars, end + 1),
        // `1,000` is one word, `either,or` without a blank is two.
        ',' => next.is_ascii_digit() && before.is_ascii_digit(),
        ':' => next == '/' || next.is_ascii_digit() || chars[at].is_ascii_digit() && is_word_char(next),
        // A script without blanks puts none before a sign.
        '+' | '-' => is_word_char(next) && before <= '\u{2e80}',
        c => "'._@&?#~^<>|\\$*".contains(c) && is_word_char(next),
    }
}

/// Whether a token may begin at `at`: nothing that belongs to a word stands before it.
fn begins_token(chars: &[char], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| chars[at]) else { return true };
    // `+1/-1`: a mark may follow another behind a slash.
    let slash =
        before == '/' && at >= 2 && chars[at - 2].is_ascii_digit() && matches!(chars[at], '+' | '-' | '0');
    // `a[:-1]`, `a[::-1]`
    let slice = before == ':' && at >= 2 && matches!(chars[at - 2], '[' | ':');
    let opening = "*_`\"'([{<:,;.!?…-–>/]。，：、！（".contains(before);
    let inner = match before {
        '-' => matches!(chars[at], '+' | '-') || at >= 2 && is_word_char(chars[at - 2]),
        '(' => at >= 2 && is_word_char(chars[at - 2]),
        _ => slice,
    };
    // Scripts without blanks between words put none before a sign.
    let unspaced = is_word_char(before) && before > '\u{2e80}';
    slash || before.is_whitespace() || opening && !inner || unspaced
}

/// `[x]`, `[ ]`, `[+1]`, `(x)`, and the characters that draw a box.
fn drawn_box(chars: &[char], at: usize) -> Option<(Token, usize)> {
    match chars[at] {
        '☑' | '☒' | '✅' | '✔' | '✓' | '🗹' | '🗸' => return Some((Token::Tick, 1)),
        '☐' | '⬜' | '□' | '◻' | '🗆' => return Some((Token::EmptyBox, 1)),
        '[' | '(' if begins_token(chars, at) || at.checked_sub(1).is_some_and(|at| chars[at] == ']') => {}
        _ => return None,
    }
    let close = if chars[at] == '[' { ']' } else { ')' };
    let inner_end = chars[at + 1..].iter().take(8).position(|c| *c == close)? + at + 1;
    let inner: String = chars[at + 1..inner_end].iter().collect();
    let length = inner_end + 1 - at;
    match inner.trim_matches([' ', '*', '_', '\u{a0}']) {
        "x" | "X" | "✓" | "✔" | "✗" | "☑" | "✅" | "v" | "xx" | "XX" | "×" | "yes" => {
            Some((Token::Tick, length))
        }
        "" if inner.contains('*') => Some((Token::Tick, length)),
        "" => Some((Token::EmptyBox, length)),
        mark if close == ']' => {
            let mark: Vec<char> = mark.chars().collect();
            let (found, used) = number(&mark, 0)?;
            (used == mark.len()).then_some((Token::Mark(Mark { shape: Shape::Boxed, ..found }), length))
        }
        _ => None,
    }
}

/// Thumbs and eyes, as characters and as shortcodes.
fn emoji(chars: &[char], at: usize) -> Option<(Token, usize)> {
    let mark = |value, length| Some((Token::Mark(Mark { value, shape: Shape::Emoji }), length));
    let with_tone = |length: usize| {
        let tone = chars.get(at + length).is_some_and(|c| ('\u{1f3fb}'..='\u{1f3ff}').contains(c));
        length + usize::from(tone)
    };
    match chars[at] {
        '👍' => return mark(Value::PlusOne, with_tone(1)),
        '👎' => return mark(Value::MinusOne, with_tone(1)),
        '👀' => return mark(Value::PlusZero, 1),
        ':' => {}
        _ => return None,
    }
    let text: String = chars[at..].iter().take(16).collect();
    let codes = [
        (":+1:", Value::PlusOne),
        (":thumbsup:", Value::PlusOne),
        (":-1:", Value::MinusOne),
        (":thumbsdown:", Value::MinusOne),
        (":eyes:", Value::PlusZero),
    ];
    let (code, value) = codes.into_iter().find(|(code, _)| text.starts_with(code))?;
    mark(value, code.len())
}

/// A number with a unit behind it is a measurement, not a vote.
fn with_units_as_words(mut tokens: Vec<Token>) -> Vec<Token> {
    for at in 0..tokens.len() {
        let Token::Mark(Mark { value, shape: Shape::Plain | Shape::Spaced | Shape::Bare }) = tokens[at]
        else {
            continue;
        };
        if tokens.get(at + 1).and_then(Token::word).is_some_and(|next| words::UNITS.contains(&next)) {
            tokens[at] = Token::Word(Word::new(value.to_string()));
        }
    }
    tokens
}

/// How many dots lead from a label to its value: `Item 1 ..... +1`.
fn leaders(chars: &[char], at: usize) -> usize {
    let dots = chars[at..].iter().take_while(|c| **c == '.').count();
    let value = chars[at + dots..]
        .iter()
        .find(|c| !c.is_whitespace())
        .is_some_and(|c| matches!(c, '+' | '-' | '0' | '±'));
    if dots >= 3 && value { dots } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(line: &str) -> Vec<String> {
        let mark = |token| match token {
            Token::Mark(mark) => Some(mark.value.to_string()),
            _ => None,
        };
        tokens(line).into_iter().filter_map(mark).collect()
    }

    #[test]
    fn marks_in_all_their_drawings() {
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
    fn what_only_looks_like_a_mark_is_none() {
        for line in [
            "+1 555 0100", "+1-919-573", "+1 (418) 696", "UTC+1", "C++17", "x=-1", "1-1", "-15", "+44",
            "+10 ms", "-1 day", "+1%", "1.8.1-1", "-1:30", "+1/2", "@@ -1,3", "a+1", "C-1", "2026-01-01",
            "-1°", "10", "-rc1", "--1",
        ] {
            assert_eq!(marks(line), Vec::<String>::new(), "{line}");
        }
    }

    #[test]
    fn two_marks_behind_a_slash_are_two() {
        assert_eq!(marks("+1/-1"), ["+1", "-1"]);
        assert_eq!(marks("+1/0/-1"), ["+1", "0", "-1"]);
    }
}
