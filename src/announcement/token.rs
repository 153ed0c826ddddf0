//! Splits lines of result mails into tokens: words, numbers, signed numbers and punctuation.

use std::borrow::Cow;

use super::links::without_targets;
use crate::language::class::Class;
use crate::language::list::List;
use crate::language::token::{Mark, Shape, Token as Spoken};
use crate::language::value::{Sign, Value};
use crate::language::word::Word as SpokenWord;
use crate::message::character::{ascii_end, ascii_soft, made_plain};
use crate::policy::Side;

/// Stands for a quotation that was removed from a line (an object replacement character).
pub(super) const TAKEN_OUT: char = '\u{fffc}';

/// A token of a line in a result mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum AnnouncementToken<'a> {
    Word(AnnouncementWord<'a>),
    /// A number in digits, including the forms `3x`, `x3` and `0s`.
    Number(u32),
    /// A number after a sign: `+1`, `-1s`, `±0`. The sign determines the side; for `±`, the side is zero.
    Signed(Side, u32),
    /// A number in the form `#3`.
    Hash(u32),
    /// Punctuation within a sentence, or a sign without a number.
    Mark(char),
    /// Punctuation that ends a sentence.
    End(char),
}

/// A word as written and in lower case. Apostrophes are straight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AnnouncementWord<'a> {
    pub(super) lower: Cow<'a, str>,
    pub(super) written: Cow<'a, str>,
    /// `true` if it is a name after `@`.
    pub(super) handle: bool,
}

impl AnnouncementWord<'_> {
    /// `true` if the word starts with a letter that is not lower case. Some scripts have no upper case.
    pub(super) fn is_capital(&self) -> bool {
        self.written.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    }
}

impl AnnouncementToken<'_> {
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(&word.lower),
            _ => None,
        }
    }

    pub(super) fn into_owned(self) -> AnnouncementToken<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Word(AnnouncementWord { lower, written, handle }) => {
                AnnouncementToken::Word(AnnouncementWord {
                    lower: owned(lower),
                    written: owned(written),
                    handle,
                })
            }
            Self::Number(number) => AnnouncementToken::Number(number),
            Self::Signed(side, number) => AnnouncementToken::Signed(side, number),
            Self::Hash(number) => AnnouncementToken::Hash(number),
            Self::Mark(mark) => AnnouncementToken::Mark(mark),
            Self::End(mark) => AnnouncementToken::End(mark),
        }
    }
}

/// Converts the tokens for the rows of the grammar. Each token becomes exactly one token.
pub(super) fn spoken<'t>(tokens: &'t [AnnouncementToken<'_>]) -> Vec<Spoken<'t>> {
    let is_number =
        |at: Option<usize>| matches!(at.and_then(|at| tokens.get(at)), Some(AnnouncementToken::Number(_)));
    let one = |at: usize| match &tokens[at] {
        // The month "May" must not match the verb "may" of a row.
        AnnouncementToken::Word(word)
            if word.written == "May" && (is_number(at.checked_sub(1)) || is_number(Some(at + 1))) =>
        {
            Spoken::Word(SpokenWord::unlisted("May"))
        }
        AnnouncementToken::Word(word) => Spoken::Word(SpokenWord::new(&word.written)),
        AnnouncementToken::Number(number) => Spoken::Word(SpokenWord::made(&number.to_string())),
        AnnouncementToken::Hash(number) => Spoken::Word(SpokenWord::made(&format!("#{number}"))),
        AnnouncementToken::Signed(side, number) => {
            let sign = match side {
                Side::Plus => Sign::Plus,
                Side::Minus => Sign::Minus,
                Side::Zero | Side::Cast | Side::Decisive => Sign::None,
            };
            let value = Value::new(sign, number.saturating_mul(100)).unwrap_or(Value::Zero);
            Spoken::Mark(Mark::new(value, Shape::Plain))
        }
        AnnouncementToken::Mark(stroke @ ('/' | '|' | '+' | '&' | '*')) => {
            Spoken::Word(SpokenWord::made(stroke.encode_utf8(&mut [0; 4])))
        }
        AnnouncementToken::Mark('(') if tokens.get(at + 1) == Some(&AnnouncementToken::Mark(')')) => {
            Spoken::EmptyBox
        }
        AnnouncementToken::Mark(mark) => Spoken::Soft(*mark),
        AnnouncementToken::End(mark) => Spoken::Hard(*mark),
    };
    (0..tokens.len()).map(one).collect()
}

/// Splits a line into tokens.
pub(super) fn tokens(line: &str) -> Vec<AnnouncementToken<'_>> {
    match without_targets(made_plain(line)) {
        Cow::Borrowed(line) => of_plain(line),
        Cow::Owned(line) => of_plain(&line).into_iter().map(AnnouncementToken::into_owned).collect(),
    }
}

fn of_plain(line: &str) -> Vec<AnnouncementToken<'_>> {
    let mut tokens = Vec::new();
    line.split_whitespace().for_each(|chunk| of_chunk(chunk, &mut tokens));
    tokens
}

/// Adds the tokens of a text without spaces.
fn of_chunk<'a>(chunk: &'a str, tokens: &mut Vec<AnnouncementToken<'a>>) {
    let chunk = chunk.trim_matches(['*', '_', '`', '"', '~']);
    if chunk.starts_with("http") && chunk.contains("://") {
        return tokens.push(word(chunk.into()));
    }
    if is_arrow(chunk) {
        return tokens.push(AnnouncementToken::Mark(':'));
    }
    // Skips an e-mail address next to a name; `@name` is a name.
    if is_address(chunk) {
        return tokens.extend(chunk.ends_with(',').then_some(AnnouncementToken::Mark(',')));
    }
    let mut core = Core { chunk, text: Cow::Borrowed(""), end: 0 };
    let mut before = None;
    let mut chars = chunk.char_indices();
    while let Some((at, c)) = chars.next() {
        if is_emphasis(c) {
            continue;
        }
        let behind = || chars.as_str().chars().filter(|c| !is_emphasis(*c));
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let last = || behind().all(|c| !c.is_alphanumeric());
        match ascii_soft(ascii_end(c)) {
            // `12:30` and `1,000` are one word each.
            ':' | ',' if digit(before) && digit(behind().next()) => core.push(at, c),
            mark @ ('(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | ':' | '=' | '|') => {
                flush(core.take(), tokens);
                tokens.push(AnnouncementToken::Mark(match mark {
                    '[' | '{' => '(',
                    ']' | '}' => ')',
                    ';' => ',',
                    '=' => ':',
                    mark => mark,
                }));
            }
            '→' | '⇒' => {
                flush(core.take(), tokens);
                tokens.push(AnnouncementToken::Mark(':'));
            }
            TAKEN_OUT => {
                flush(core.take(), tokens);
                tokens.push(AnnouncementToken::Mark('"'));
            }
            mark @ ('!' | '?') => {
                flush(core.take(), tokens);
                tokens.push(AnnouncementToken::End(mark));
            }
            '.' if last() && !is_abbreviation(&core.text) => {
                let closes = !core.text.is_empty() || matches!(before, Some(')' | ']'));
                if closes && behind().next() != Some('.') {
                    flush(core.take(), tokens);
                    tokens.push(AnnouncementToken::End('.'));
                }
            }
            _ => core.push(at, c),
        }
        before = Some(c);
    }
    flush(core.take(), tokens);
}

/// `true` for an arrow between a name or a label and its value: `=>`, `-->`.
fn is_arrow(chunk: &str) -> bool {
    chunk.strip_suffix('>').is_some_and(|shaft| {
        (1..=3).contains(&shaft.len()) && shaft.bytes().all(|b| matches!(b, b'-' | b'='))
    })
}

/// `true` if a text contains an e-mail address. A name after `@` is not one.
fn is_address(chunk: &str) -> bool {
    let before = |at: usize| chunk[..at].chars().next_back();
    chunk.match_indices('@').any(|(at, _)| before(at).is_some_and(|c| c.is_alphanumeric() || c == '_'))
}

/// `true` for characters that mark emphasis and are not part of a word.
fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '"' | '`')
}

/// The part of a text that is read as a word. It is a slice, or a copy without removed marks.
struct Core<'a> {
    chunk: &'a str,
    text: Cow<'a, str>,
    end: usize,
}

impl<'a> Core<'a> {
    fn push(&mut self, at: usize, c: char) {
        let end = at + c.len_utf8();
        match &mut self.text {
            Cow::Borrowed("") => self.text = Cow::Borrowed(&self.chunk[at..end]),
            Cow::Borrowed(text) if self.end == at => *text = &self.chunk[at - text.len()..end],
            text => text.to_mut().push(c),
        }
        self.end = end;
    }

    fn take(&mut self) -> Cow<'a, str> {
        std::mem::replace(&mut self.text, Cow::Borrowed(""))
    }
}

/// `true` for an abbreviation such as `M.` or `Jr.`, whose full stop does not end a sentence.
fn is_abbreviation(core: &str) -> bool {
    let initial = core.chars().count() == 1 && core.chars().all(char::is_uppercase);
    initial || matches!(core, "Jr" | "Sr" | "Dr" | "St" | "e.g" | "i.e" | "vs" | "approx" | "incl" | "resp")
}

fn flush<'a>(text: Cow<'a, str>, tokens: &mut Vec<AnnouncementToken<'a>>) {
    if text.is_empty() {
        return;
    }
    if let Some(token) = number(&text) {
        return tokens.push(token);
    }
    if text.contains('/')
        && let Some(parts) = text.split('/').map(number).collect::<Option<Vec<_>>>()
    {
        // `5/0/1` and `+1/-1` are split.
        for (at, part) in parts.into_iter().enumerate() {
            if at > 0 {
                tokens.push(AnnouncementToken::Mark('/'));
            }
            tokens.push(part);
        }
        return;
    }
    // `3x👍`, `+1x3`
    if let Some((one, other)) = text.split_once(['x', '×'])
        && let (Some(one), Some(other)) = (number(one), number(other))
        && matches!(
            (&one, &other),
            (AnnouncementToken::Number(_), AnnouncementToken::Signed(..))
                | (AnnouncementToken::Signed(..), AnnouncementToken::Number(_))
        )
    {
        return tokens.extend([one, other]);
    }
    // `passed/failed` and `successful/not` are choices in a template.
    let is_choice = |part: &str| {
        let word = SpokenWord::new(part);
        word.is(Class::Outcome) || word.is_in(List::Not)
    };
    if text.contains('/') && text.split('/').all(is_choice) {
        for (at, part) in text.split('/').enumerate() {
            if at > 0 {
                tokens.push(AnnouncementToken::Mark('/'));
            }
            tokens.push(word(Cow::Owned(part.to_owned())));
        }
        return;
    }
    if text.chars().all(|c| matches!(c, '-' | '+' | '/' | '&')) {
        let sign = text.chars().next().unwrap_or('-');
        return tokens.push(AnnouncementToken::Mark(if text.starts_with("--") { '-' } else { sign }));
    }
    tokens.push(word(text));
}

fn word(text: Cow<'_, str>) -> AnnouncementToken<'_> {
    let handle = text.len() > 1 && text.starts_with('@');
    let bare = |text: &str| text.trim_start_matches('@').trim_matches('\'').to_owned();
    let written = match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches('@').trim_matches('\'')),
        Cow::Owned(text) => Cow::Owned(bare(&text)),
    };
    let lower = match &written {
        Cow::Borrowed(text) if text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) => {
            Cow::Borrowed(*text)
        }
        text => Cow::Owned(text.to_lowercase()),
    };
    AnnouncementToken::Word(AnnouncementWord { lower, written, handle })
}

/// Reads a number of votes with up to four digits. Longer numbers count something else.
fn number(text: &str) -> Option<AnnouncementToken<'static>> {
    // This quick test excludes most words by their first letter.
    if text.starts_with(|c: char| c.is_ascii_alphabetic() && c != 'x') {
        return None;
    }
    let text = text.strip_suffix("'s").or_else(|| text.strip_suffix('s')).unwrap_or(text);
    let digits = |text: &str| {
        let fits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| text.parse().ok()).flatten()
    };
    if let Some(number) = digits(text) {
        return Some(AnnouncementToken::Number(number));
    }
    // Removes the modifiers for skin tones from a thumb.
    match text.trim_end_matches(|c| ('\u{1f3fb}'..='\u{1f3ff}').contains(&c)) {
        "👍" => return Some(AnnouncementToken::Signed(Side::Plus, 1)),
        "👎" => return Some(AnnouncementToken::Signed(Side::Minus, 1)),
        _ => {}
    }
    if matches!(text, "±0" | "+-0" | "-+0" | "+/-0" | "-/+0" | "+/-" | "±") {
        return Some(AnnouncementToken::Signed(Side::Zero, 0));
    }
    if let Some(times) = text.strip_suffix(['x', '×']).or_else(|| text.strip_prefix(['x', '×'])) {
        return digits(times).map(AnnouncementToken::Number);
    }
    let sided = |sign: char, side: Side| {
        digits(text.strip_prefix(sign)?.trim_start_matches(sign))
            .map(|number| AnnouncementToken::Signed(side, number))
    };
    sided('+', Side::Plus)
        .or_else(|| sided('-', Side::Minus))
        .or_else(|| digits(text.strip_prefix('#')?).map(AnnouncementToken::Hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_distinguished_from_words_with_digits() {
        for (text, token) in [
            ("3", AnnouncementToken::Number(3)),
            ("3x", AnnouncementToken::Number(3)),
            ("x3", AnnouncementToken::Number(3)),
            ("0s", AnnouncementToken::Number(0)),
            ("+1s", AnnouncementToken::Signed(Side::Plus, 1)),
            ("**+9**", AnnouncementToken::Signed(Side::Plus, 9)),
            ("−1", AnnouncementToken::Signed(Side::Minus, 1)),
            ("+-0", AnnouncementToken::Signed(Side::Zero, 0)),
            ("#3", AnnouncementToken::Hash(3)),
            ("=>", AnnouncementToken::Mark(':')),
            ("→", AnnouncementToken::Mark(':')),
        ] {
            assert_eq!(tokens(text), [token], "{text}");
        }
        for text in [
            "1.2.3", "72h", "3xA", "2x3", "v2", "+5%", "2026-05-04", "12:30", "1,000", "RC2", "-rc1", "10000",
        ] {
            assert!(matches!(&tokens(text)[..], [AnnouncementToken::Word(_)]), "{text}");
        }
        assert_eq!(tokens("5/0/1").len(), 5);
        for (text, one, other) in [
            ("3x👍", AnnouncementToken::Number(3), AnnouncementToken::Signed(Side::Plus, 1)),
            ("-1×2", AnnouncementToken::Signed(Side::Minus, 1), AnnouncementToken::Number(2)),
        ] {
            assert_eq!(tokens(text), [one, other], "{text}");
        }
        for (text, words) in [
            ("Ann*ika* and Bo", &["annika", "and", "bo"][..]),
            ("\"J. O'Neil\" said", &["j.", "o'neil", "said"]),
            ("and...- so", &["and", "so"]),
            ("Bjørn\u{a0}Ås", &["bjørn", "ås"]),
            ("@anna's", &["anna's"]),
        ] {
            let tokens = tokens(text);
            assert_eq!(
                tokens.iter().filter_map(AnnouncementToken::word).collect::<Vec<_>>(),
                words,
                "{text}"
            );
        }
        assert_eq!(tokens("Ana Lee <ana@example.org>").len(), 2);
    }
}
