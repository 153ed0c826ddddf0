//! The separators between the messages of a file.

use super::mmdf;
use super::separator_line::{SeparatorLine, marks};

/// The kind of separators between messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Separator lines; programs escape lines of the text that look like a separator.
    Mbox,
    /// Like `Mbox`, but the first separator has no date or an unusual date.
    ///
    /// The other separators may be like it.
    Odd,
    /// Like `Mbox`, and each message states its length (mboxcl and mboxcl2).
    ///
    /// If the next message starts at the end of the stated length, separators before that end are text.
    Lengths,
    /// Lines of four control characters (MMDF).
    Mmdf,
}

impl Layout {
    /// The lines before `limit` at which messages start or may start; see [`marks`].
    pub(super) fn marks(self, text: &[u8], at_line_start: bool, limit: usize) -> Vec<SeparatorLine> {
        match self {
            Self::Mbox | Self::Lengths => marks(text, at_line_start, limit, false),
            Self::Odd => marks(text, at_line_start, limit, true),
            Self::Mmdf => {
                let separators = mmdf::separators(text, at_line_start, limit).into_iter();
                separators.map(|at| SeparatorLine { at, is_certain: true }).collect()
            }
        }
    }

    /// Number of bytes of the separator at the start of `text`; 0 for a mail without a separator.
    pub(super) fn separator_length(self, text: &[u8]) -> usize {
        match self {
            Self::Mbox | Self::Odd | Self::Lengths if !text.starts_with(b"From ") => 0,
            Self::Mbox | Self::Odd | Self::Lengths => {
                memchr::memchr(b'\n', text).map_or(text.len(), |end| end + 1)
            }
            Self::Mmdf => mmdf::separator_length(text),
        }
    }
}
