//! A mark that may be the value of a vote, and its notation.

use super::value::Value;

/// A mark that may be the value of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) value: Value,
    pub(crate) shape: Shape,
    /// `true` if it is in quotation marks or in a code span that also contains other words.
    pub(crate) quoted: bool,
    /// The form of the policy that created the mark; `None` for an ordinary mark.
    pub(crate) form: Option<FormMark>,
}

/// A form of the policy whose words were read as a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FormMark {
    /// The index of the form in the policy.
    pub(crate) number: usize,
    /// `true` if a chair has to read the mark, with any value.
    pub(crate) unclear: bool,
}

impl Mark {
    pub(crate) fn new(value: Value, shape: Shape) -> Self {
        Self { value, shape, quoted: false, form: None }
    }
}

/// The notation of a mark, if it matters for its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A sign and a number.
    Plain,
    /// A sign, a space and a number. Unless the mark is alone, this is arithmetic or a list.
    Spaced,
    /// A single `0` without a sign.
    Bare,
    /// A thumb or an eye.
    Emoji,
    /// `+1s`, which is always a count or a mention.
    Plural,
    /// `[+1]`, a box that contains the value.
    Boxed,
    /// An approximate value such as `-1ish`.
    Vague,
}
