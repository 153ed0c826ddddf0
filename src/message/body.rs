//! The body of a message as text, and how its lines are joined.

/// The text that the author sent, decoded, with LF line ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// The text of all its text parts.
    pub text: String,
    /// How soft line breaks are joined before quotes are read (RFC 3676).
    pub flow: Flow,
}

/// How the lines of a body are joined (RFC 3676).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Flow {
    /// Lines are not joined.
    #[default]
    Fixed,
    /// A line that ends with a space continues in the next one.
    Flowed,
    /// Like `Flowed`, but the space at the end is not part of the text.
    FlowedDelSp,
}
