//! The body of a message as text, and how its lines are to be joined.

/// The text that the author sent, decoded, with LF line ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// The text of all its text parts.
    pub text: String,
    /// Whether soft line breaks are to be joined before quotes are read (RFC 3676).
    pub flow: Flow,
}

/// How the lines of a body are to be joined (RFC 3676).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Flow {
    /// Lines are as they stand.
    #[default]
    Fixed,
    /// A line that ends with a blank goes on in the next one.
    Flowed,
    /// As `Flowed`, and the blank at the end is not part of the text.
    FlowedDelSp,
}
