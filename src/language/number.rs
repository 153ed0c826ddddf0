//! Reads a sign with a number, or a single zero, as a possible value of a vote.
//!
//! Skips phone numbers, times, versions and ranges.

use super::mark::{Mark, Shape};
use super::value::{Sign, Value};
use crate::message::character::{at, is_word_char};

/// `true` if a number may start with this character, which is a sign or a zero.
pub(crate) fn begins_number(c: char) -> bool {
    matches!(c, '+' | '-' | '0' | '±' | '∓' | '➕' | '➖')
}

/// Reads the mark at an offset: a sign with a number, or a single zero. Returns the mark and its length.
pub(crate) fn number(line: &str, place: usize) -> Option<(Mark, usize)> {
    let (sign, signs) = sign(&line[place..]);
    let mut end = place + signs;
    let signed = signs > 0;
    if !signed && at(line, place) != Some('0') {
        return None;
    }
    let spaces = line[end..].bytes().take_while(|b| *b == b' ').count();
    // `+ 1` may be a vote only at the start of a line. In other places the sign is a dash.
    let first = || line[..place].chars().all(|c| !c.is_alphanumeric());
    if spaces > 2 || (spaces > 0 && !(signed && first())) {
        return None;
    }
    end += spaces;
    let whole = digits(&line[end..]);
    if whole.is_empty() || whole.len() > 5 {
        return None;
    }
    end += whole.len();
    let mut part = "";
    let point = at(line, end);
    if point == Some('.') || point == Some(',') && whole == "0" {
        let digits = digits(&line[end + 1..]);
        if (1..=2).contains(&digits.len()) {
            part = digits;
            end += 1 + digits.len();
        }
    }
    let rest = &line[end..];
    let (shape, ending) = if rest.starts_with('s') && !at(rest, 1).is_some_and(is_word_char) {
        (Shape::Plural, 1)
    } else if rest.starts_with("'s") {
        (Shape::Plural, 2)
    } else if rest.starts_with("ish") {
        (Shape::Vague, 3)
    } else if signed && let Some(ending) = case_ending(rest) {
        (Shape::Plain, ending.len())
    } else if !(ends_number(rest) || signed && is_glued_word(rest)) {
        return None;
    } else if !signed {
        (Shape::Bare, 0)
    } else if spaces > 0 {
        (Shape::Spaced, 0)
    } else {
        (Shape::Plain, 0)
    };
    let hundredths = match *part.as_bytes() {
        [] => 0,
        [tenths] => u32::from(tenths - b'0') * 10,
        _ => part.parse().ok()?,
    } + whole.parse::<u32>().ok()? * 100;
    if !is_plausible(hundredths) {
        return None;
    }
    Some((Mark::new(Value::new(sign, hundredths)?, shape), end + ending - place))
}

/// `true` for values that people cast: up to 2, or a power of ten such as in "+1000".
fn is_plausible(hundredths: u32) -> bool {
    hundredths <= 200 || matches!(hundredths, 1_000 | 10_000 | 100_000 | 1_000_000)
}

/// The sign at the start of a text, and the length of the sign.
fn sign(text: &str) -> (Sign, usize) {
    const NEITHER: [&str; 6] = ["±", "∓", "+/-", "-/+", "+-", "-+"];
    if let Some(sign) = NEITHER.iter().find(|sign| text.starts_with(**sign)) {
        return (Sign::None, sign.len());
    }
    let plus = text.chars().take(6).take_while(|c| matches!(c, '+' | '➕')).map(char::len_utf8).sum();
    match text.chars().next() {
        _ if plus > 0 => (Sign::Plus, plus),
        Some(minus @ ('-' | '➖')) => (Sign::Minus, minus.len_utf8()),
        _ => (Sign::None, 0),
    }
}

/// The ASCII digits at the start of a text.
fn digits(text: &str) -> &str {
    &text[..text.bytes().take_while(u8::is_ascii_digit).count()]
}

/// `true` if a number can end before this text, because it does not start with a unit, a digit or a word.
fn ends_number(rest: &str) -> bool {
    let mut following = rest.chars();
    let (first, next) = (following.next().unwrap_or(' '), following.next().unwrap_or(' '));
    match first {
        '=' if next == '>' => true,
        '%' | '°' | '‰' | '^' | '=' | '+' | '\\' | '@' | '#' | '$' | '€' => false,
        ':' | '.' | ',' if next.is_ascii_digit() => false,
        '-' if is_word_char(next) => false,
        '/' => signs_follow(rest, 1) || next == '0' || !is_word_char(next),
        ' ' if matches!(next, '%' | '°' | '€') => false,
        // A phone number continues in groups of digits.
        ' ' | '(' => digits(rest.trim_start_matches([' ', '('])).len() < 2,
        c => !is_word_char(c) || c > '\u{2e80}',
    }
}

/// The Hungarian ending at the start of a text, as in `-1-et`.
fn case_ending(rest: &str) -> Option<&'static str> {
    const ENDINGS: [&str; 4] = ["-et", "-emet", "-em", "-re"];
    ENDINGS.into_iter().find(|ending| {
        rest.strip_prefix(ending).is_some_and(|behind| !at(behind, 0).is_some_and(is_word_char))
    })
}

/// `true` if a text starts with a word that people write directly after a vote, without a space: `+1from me`.
fn is_glued_word(rest: &str) -> bool {
    const WORDS: [&str; 8] = ["from", "form", "for", "to", "thanks", "here", "and", "binding"];
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    WORDS.contains(&&rest[..letters]) && !at(rest, letters).is_some_and(is_word_char)
}

/// `true` if a sign and a digit are at an offset.
pub(crate) fn signs_follow(line: &str, place: usize) -> bool {
    matches!(line.as_bytes().get(place..), Some([b'+' | b'-', digit, ..]) if digit.is_ascii_digit())
}
