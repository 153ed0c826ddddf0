//! A mark that may be the value of a vote, and its notation.

use super::value::Value;

/// A mark that may be the value of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) value: Value,
    pub(crate) shape: Shape,
    /// `true` if it is in quotation marks or in a code span, among other words.
    pub(crate) quoted: bool,
    /// The form of the policy that made it a mark; `None` for an ordinary one.
    pub(crate) form: Option<FormMark>,
}

/// Words that a policy reads as a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FormMark {
    /// The index of the form in the policy.
    pub(crate) number: usize,
    /// `true` if a chair has to read it, for any value.
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
    /// Sign and number.
    Plain,
    /// A space between sign and number, which means arithmetic or a list unless the mark is alone.
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
