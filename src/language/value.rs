//! The value of a vote as written, before the policy applies its weights.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// The value of a vote as it was cast. The policy gives it a weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// `+1`, in favour.
    PlusOne,
    /// `+0`, an abstention that leans in favour.
    PlusZero,
    /// `0` or `±0`, an abstention.
    Zero,
    /// `-0`, an abstention that leans against.
    MinusZero,
    /// `-1`, against.
    MinusOne,
    /// Any other number: a fraction such as `-0.5`, or a larger one such as `+2`.
    Other(Amount),
}

/// A signed number that is not 0 and not 1, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    hundredths: i32,
}

/// The sign before a value, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Plus,
    Minus,
    /// `±`, `+/-` or no sign.
    None,
}

impl Value {
    /// The value of a sign and a number in hundredths. `None` for a number other than 0 without a sign.
    pub(crate) fn new(sign: Sign, hundredths: u32) -> Option<Self> {
        let amount = i32::try_from(hundredths).ok()?;
        Some(match (sign, amount) {
            (Sign::Plus, 0) => Self::PlusZero,
            (Sign::Minus, 0) => Self::MinusZero,
            (Sign::None, 0) => Self::Zero,
            (Sign::Plus, 100) => Self::PlusOne,
            (Sign::Minus, 100) => Self::MinusOne,
            (Sign::Plus, hundredths) => Self::Other(Amount { hundredths }),
            (Sign::Minus, hundredths) => Self::Other(Amount { hundredths: -hundredths }),
            (Sign::None, _) => return None,
        })
    }

    /// The value in hundredths: `+1` is 100.
    pub fn hundredths(self) -> i32 {
        match self {
            Self::PlusOne => 100,
            Self::PlusZero | Self::Zero | Self::MinusZero => 0,
            Self::MinusOne => -100,
            Self::Other(amount) => amount.hundredths,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PlusOne => f.write_str("+1"),
            Self::PlusZero => f.write_str("+0"),
            Self::Zero => f.write_str("0"),
            Self::MinusZero => f.write_str("-0"),
            Self::MinusOne => f.write_str("-1"),
            Self::Other(Amount { hundredths }) => {
                let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
                write!(f, "{}{whole}", if *hundredths < 0 { '-' } else { '+' })?;
                match part {
                    0 => Ok(()),
                    part if part % 10 == 0 => write!(f, ".{}", part / 10),
                    part => write!(f, ".{part:02}"),
                }
            }
        }
    }
}

/// Error for a text that is not a value such as `+1`, `0` or `-0.5`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseValueError {
    text: String,
}

impl fmt::Display for ParseValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = &self.text;
        write!(f, "`{text}` is not the value of a vote: expected a number such as `+1`, `0`, `-1` or `+0.5`")
    }
}

impl std::error::Error for ParseValueError {}

impl FromStr for Value {
    type Err = ParseValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || ParseValueError { text: text.to_owned() };
        let (sign, number) = match text.split_at_checked(1) {
            Some(("+", number)) => (Sign::Plus, number),
            Some(("-", number)) => (Sign::Minus, number),
            _ => (Sign::None, text),
        };
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 6 || part.len() > 2 || !digits(whole) || !digits(part) {
            return Err(error());
        }
        let part = format!("{part:0<2}");
        let hundredths = whole.parse::<u32>().ok().zip(part.parse::<u32>().ok()).map(|(w, p)| w * 100 + p);
        hundredths.and_then(|number| Self::new(sign, number)).ok_or_else(error)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Value of a vote: `+1`, `+0`, `0`, `-0`, `-1`, or another number with its sign, such as `+0.5`.",
            "type": "string",
            "pattern": r"^(0|[+-]\d{1,6}(\.\d{1,2})?)$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_they_are_read() {
        for text in ["+1", "+0", "0", "-0", "-1", "+0.5", "-0.9", "+0.05", "+2", "-2", "+1000", "+1.25"] {
            assert_eq!(text.parse::<Value>().unwrap().to_string(), text);
        }
        assert_eq!("+1.0".parse(), Ok(Value::PlusOne));
        for text in ["", "1", "+", "+-1", "+1.", "+0.123", "+x", "+1234567"] {
            assert_eq!(text.parse::<Value>().is_ok(), text == "+1.", "{text}");
        }
    }

    #[test]
    fn an_invalid_value_is_an_error_with_an_example() {
        let error = "yes".parse::<Value>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`yes` is not the value of a vote: expected a number such as `+1`, `0`, `-1` or `+0.5`"
        );
    }
}
