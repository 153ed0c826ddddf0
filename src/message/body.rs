//! The body of a message as text, with the rule for joining its lines.

/// The text that the author sent, decoded, with LF line ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// The text of all text parts of the mail.
    pub text: String,
    /// Rule for joining soft line breaks (RFC 3676) before reading quotes.
    pub flow: Flow,
}

/// Rule for joining the lines of a body (RFC 3676).
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
