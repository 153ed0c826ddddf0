//! Lines to tokens: words, numbers, signed numbers and punctuation, as a result mail counts and lists them.

use crate::message::character::{ascii_end, ascii_soft, made_plain};
use crate::policy::Side;

/// A token of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Word(Word),
    /// Digits, also those of `3x`, `x3` and `0s`.
    Number(u32),
    /// A number behind a sign: `+1`, `-1s`, `±0`. The side is that of the sign, and zero for `±`.
    Signed(Side, u32),
    /// `#3`.
    Hash(u32),
    /// Punctuation within a sentence, and a lone sign.
    Mark(char),
    /// Punctuation that ends a sentence.
    End(char),
}

/// A word as it was written and in lower case, its apostrophes straight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) lower: String,
    pub(super) written: String,
}

impl Word {
    /// Whether it begins with a letter that is not a small one. Some scripts have no capitals.
    pub(super) fn is_capital(&self) -> bool {
        self.written.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    }
}

impl Token {
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(&word.lower),
            _ => None,
        }
    }
}

/// The tokens of a line.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let line = made_plain(line);
    let mut tokens = Vec::new();
    line.split_whitespace().for_each(|chunk| of_chunk(chunk, &mut tokens));
    tokens
}

/// The tokens of what stands between two blanks.
fn of_chunk(chunk: &str, tokens: &mut Vec<Token>) {
    let chunk = chunk.trim_matches(['*', '_', '`', '"', '~']);
    if chunk.starts_with("http") && chunk.contains("://") {
        return tokens.push(word(chunk));
    }
    // An address beside a name is not part of the name; `@name` is one.
    if chunk.contains('@') && !chunk.starts_with('@') {
        return tokens.extend(chunk.ends_with(',').then_some(Token::Mark(',')));
    }
    let chars: Vec<char> = chunk.chars().filter(|c| !matches!(c, '*' | '"' | '`')).collect();
    let mut core = String::new();
    for (at, &c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        let after = chars.get(at + 1).copied();
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let last = chars[at + 1..].iter().all(|c| !c.is_alphanumeric());
        match ascii_soft(ascii_end(c)) {
            // `12:30` and `1,000` are words of their own.
            ':' | ',' if digit(before) && digit(after) => core.push(c),
            mark @ ('(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | ':' | '=' | '|') => {
                flush(&mut core, tokens);
                tokens.push(Token::Mark(match mark {
                    '[' | '{' => '(',
                    ']' | '}' => ')',
                    ';' => ',',
                    '=' => ':',
                    mark => mark,
                }));
            }
            mark @ ('!' | '?') => {
                flush(&mut core, tokens);
                tokens.push(Token::End(mark));
            }
            '.' if last && !core.is_empty() && !is_abbreviation(&core) && after != Some('.') => {
                flush(&mut core, tokens);
                tokens.push(Token::End('.'));
            }
            '.' if last && !is_abbreviation(&core) => {}
            _ => core.push(c),
        }
    }
    flush(&mut core, tokens);
}

/// `M.`, `Jr.`: a full stop behind these ends no sentence.
fn is_abbreviation(core: &str) -> bool {
    let initial = core.chars().count() == 1 && core.chars().all(char::is_uppercase);
    initial || matches!(core, "Jr" | "Sr" | "Dr" | "St" | "e.g" | "i.e" | "vs" | "approx" | "incl" | "resp")
}

fn flush(core: &mut String, tokens: &mut Vec<Token>) {
    let text = std::mem::take(core);
    let parts: Vec<Option<Token>> = text.split('/').map(number).collect();
    if text.is_empty() {
    } else if let Some(token) = number(&text) {
        tokens.push(token);
    } else if parts.len() > 1 && parts.iter().all(Option::is_some) {
        // `5/0/1`, `+1/-1`
        for (at, part) in parts.into_iter().flatten().enumerate() {
            if at > 0 {
                tokens.push(Token::Mark('/'));
            }
            tokens.push(part);
        }
    } else if text.chars().all(|c| matches!(c, '-' | '+' | '/' | '&')) {
        tokens.push(Token::Mark(if text.starts_with("--") {
            '-'
        } else {
            text.chars().next().unwrap_or('-')
        }));
    } else {
        tokens.push(word(&text));
    }
}

fn word(text: &str) -> Token {
    let written = text.trim_start_matches('@').trim_matches('\'').to_owned();
    Token::Word(Word { lower: written.to_lowercase(), written })
}

/// A number as votes are counted with it; longer ones count something else.
fn number(text: &str) -> Option<Token> {
    let text = text.strip_suffix("'s").or_else(|| text.strip_suffix('s')).unwrap_or(text);
    let digits = |text: &str| {
        let fits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| text.parse().ok()).flatten()
    };
    if let Some(number) = digits(text) {
        return Some(Token::Number(number));
    }
    if matches!(text, "±0" | "+-0" | "-+0" | "+/-0" | "-/+0" | "+/-" | "±") {
        return Some(Token::Signed(Side::Zero, 0));
    }
    if let Some(times) = text.strip_suffix(['x', '×']).or_else(|| text.strip_prefix(['x', '×'])) {
        return digits(times).map(Token::Number);
    }
    let sided = |sign: char, side: Side| {
        digits(text.strip_prefix(sign)?.trim_start_matches(sign)).map(|number| Token::Signed(side, number))
    };
    sided('+', Side::Plus)
        .or_else(|| sided('-', Side::Minus))
        .or_else(|| digits(text.strip_prefix('#')?).map(Token::Hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_what_only_holds_digits() {
        for (text, token) in [
            ("3", Token::Number(3)),
            ("3x", Token::Number(3)),
            ("x3", Token::Number(3)),
            ("0s", Token::Number(0)),
            ("+1s", Token::Signed(Side::Plus, 1)),
            ("**+9**", Token::Signed(Side::Plus, 9)),
            ("−1", Token::Signed(Side::Minus, 1)),
            ("+-0", Token::Signed(Side::Zero, 0)),
            ("#3", Token::Hash(3)),
        ] {
            assert_eq!(tokens(text), [token], "{text}");
        }
        for text in ["1.2.3", "72h", "v2", "+5%", "2026-05-04", "12:30", "1,000", "RC2", "-rc1", "10000"] {
            assert!(matches!(&tokens(text)[..], [Token::Word(_)]), "{text}");
        }
        assert_eq!(tokens("5/0/1").len(), 5);
        assert_eq!(tokens("Ana Lee <ana@example.org>").len(), 2);
    }
}
