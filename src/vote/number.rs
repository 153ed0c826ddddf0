//! A sign with a number, or a lone zero, that may be the value of a vote; phone numbers, times, versions and
//! ranges are none.

use super::character::is_word_char;
use super::token::{Mark, Shape};
use super::value::{Sign, Value};

/// A sign and a number at `at`, or a lone zero.
pub(super) fn number(chars: &[char], at: usize) -> Option<(Mark, usize)> {
    let (sign, mut end) = sign(chars, at);
    if sign == Sign::None && end == at && chars[at] != '0' {
        return None;
    }
    let spaces = chars[end..].iter().take_while(|c| **c == ' ').count();
    let signed = end > at;
    // `+ 1` may be a vote at the begin of a line; elsewhere the sign is a dash.
    let first = chars[..at].iter().all(|c| !c.is_alphanumeric());
    if spaces > 2 || (spaces > 0 && !(signed && first)) {
        return None;
    }
    end += spaces;
    let whole = digits(chars, end);
    if whole == 0 || whole > 5 {
        return None;
    }
    let number: String = chars[end..end + whole].iter().collect();
    end += whole;
    let mut part = String::new();
    if matches!(chars.get(end), Some('.' | ',')) && (number == "0" || chars[end] == '.') {
        let length = digits(chars, end + 1);
        if (1..=2).contains(&length) {
            part = chars[end + 1..end + 1 + length].iter().collect();
            end += 1 + length;
        }
    }
    let shape = match chars.get(end) {
        Some('s') if !chars.get(end + 1).copied().is_some_and(is_word_char) => Shape::Plural,
        Some('\'') if chars.get(end + 1) == Some(&'s') => Shape::Plural,
        Some('i') if chars[end..].starts_with(&['i', 's', 'h']) => Shape::Vague,
        _ if !ends_number(chars, end) => return None,
        _ if !signed => Shape::Bare,
        _ if spaces > 0 => Shape::Spaced,
        _ => Shape::Plain,
    };
    end += match shape {
        Shape::Plural => {
            if chars[end] == 's' {
                1
            } else {
                2
            }
        }
        Shape::Vague => 3,
        _ => 0,
    };
    let hundredths = number.parse::<u32>().ok()? * 100 + format!("{part:0<2}").parse::<u32>().ok()?;
    if !is_plausible(hundredths) {
        return None;
    }
    Some((Mark { value: Value::new(sign, hundredths)?, shape }, end - at))
}

/// Values that people cast: up to 2, and the powers of ten of "+1000".
fn is_plausible(hundredths: u32) -> bool {
    hundredths <= 200 || matches!(hundredths, 1_000 | 10_000 | 100_000 | 1_000_000)
}

fn sign(chars: &[char], at: usize) -> (Sign, usize) {
    let is_minus = |c: char| matches!(c, '-' | '➖');
    let is_plus = |c: char| matches!(c, '+' | '➕');
    let rest = &chars[at..];
    match rest {
        ['±' | '∓', ..] => (Sign::None, at + 1),
        ['+', '/', '-', ..] | ['-', '/', '+', ..] => (Sign::None, at + 3),
        ['+', '-', ..] | ['-', '+', ..] => (Sign::None, at + 2),
        [first, ..] if is_plus(*first) => {
            (Sign::Plus, at + rest.iter().take(6).take_while(|c| is_plus(**c)).count())
        }
        [first, ..] if is_minus(*first) => (Sign::Minus, at + 1),
        _ => (Sign::None, at),
    }
}

fn digits(chars: &[char], at: usize) -> usize {
    chars.get(at..).unwrap_or_default().iter().take_while(|c| c.is_ascii_digit()).count()
}

/// Whether a number ends at `at`: no unit, digit or word goes on with it.
fn ends_number(chars: &[char], at: usize) -> bool {
    let next = |ahead: usize| chars.get(at + ahead).copied().unwrap_or(' ');
    match next(0) {
        '=' if next(1) == '>' => true,
        '%' | '°' | '‰' | '^' | '=' | '+' | '\\' | '@' | '#' | '$' | '€' => false,
        ':' | '.' | ',' if next(1).is_ascii_digit() => false,
        '-' if is_word_char(next(1)) => false,
        '/' => signs_follow(chars, at + 1) || next(1) == '0' || !is_word_char(next(1)),
        ' ' if matches!(next(1), '%' | '°' | '€') => false,
        // A phone number goes on in groups of digits.
        ' ' | '(' => {
            let mut rest = chars[at.min(chars.len())..].iter().skip_while(|c| " (".contains(**c));
            let following: Vec<char> = rest.by_ref().take_while(|c| c.is_ascii_digit()).copied().collect();
            following.len() < 2
        }
        c => !is_word_char(c) || c > '\u{2e80}',
    }
}

/// Whether a sign and a digit stand at `at`.
pub(super) fn signs_follow(chars: &[char], at: usize) -> bool {
    matches!(chars.get(at), Some('+' | '-')) && chars.get(at + 1).is_some_and(char::is_ascii_digit)
}
