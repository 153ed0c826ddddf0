//! The layout of a file of mail: one message, or several, and how they are separated.

use std::borrow::Cow;
use std::io;

use super::mbox::SeparatorLine;
use super::{Source, mbox, mmdf, scan};

/// The layout of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FileFormat {
    /// Messages with separators. The first may follow a line that is too short to be a separator; that line
    /// ends at this offset.
    Messages {
        layout: Layout,
        first: Option<u64>,
    },
    Message,
    /// Messages without any separators, which start at these offsets. If that is not certain, the first one
    /// contains the others.
    Bare {
        starts: Vec<u64>,
        is_certain: bool,
    },
}

/// The separators between messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Separators, and escapes of the lines that look like one.
    Mbox,
    /// Like `Mbox`, but the first separator has no date, or an unusual one; the others may be like it.
    Odd,
    /// Like `Mbox`, and each message states its length (mboxcl and mboxcl2): if the next message starts at
    /// its end, separators inside it are text.
    Lengths,
    /// Lines of four control characters (MMDF).
    Mmdf,
}

impl FileFormat {
    /// The layout of a source, and the number of bytes before its first mail; `None` if it has no mail.
    pub(super) fn of(source: &Source) -> io::Result<Option<(Self, u64)>> {
        let head = source.read(0, mbox::LOOK_AHEAD)?;
        let messages = |layout, first| Self::Messages { layout, first };
        if mmdf::is_separator(&head) {
            return Ok(Some((messages(Layout::Mmdf, None), 0)));
        }
        if mbox::is_separator(&head) {
            let layout = if scan::states_lengths(source)? { Layout::Lengths } else { Layout::Mbox };
            return Ok(Some((messages(layout, None), 0)));
        }
        // The first separator may be invalid by the rule: `From bo@example.org`.
        let line = memchr::memchr(b'\n', &head).map_or(0, |end| end + 1);
        if head.starts_with(b"From ") && mbox::is_message(&head[line..]) {
            let is_found = mbox::begins_whole_header(&head[line..]);
            let first = (!is_found).then_some(line as u64);
            return Ok(Some((messages(Layout::Odd, first), 0)));
        }
        if mbox::is_message(&head) {
            return Ok(Some((Self::Message, 0)));
        }
        let first = scan::first_separator(source)?;
        Ok(first.map(|preamble| (messages(Layout::Mbox, None), preamble)))
    }

    /// A message as it was before it was written to a file of this format.
    pub(super) fn restored<'m>(&self, message: &'m [u8]) -> Cow<'m, [u8]> {
        match self {
            // A writer that keeps a `From ` escapes nothing (mboxcl2).
            Self::Messages { layout: Layout::Lengths, .. } if mbox::has_bare_from(message) => {
                Cow::Borrowed(message)
            }
            Self::Messages { layout: Layout::Mbox | Layout::Odd | Layout::Lengths, .. } => {
                mbox::unescape(message)
            }
            Self::Messages { layout: Layout::Mmdf, .. } => Cow::Borrowed(mmdf::without_end(message)),
            Self::Message | Self::Bare { .. } => Cow::Borrowed(message),
        }
    }
}

impl Layout {
    /// The lines at which messages start or may start, for those that start before `limit`; see [`mbox::marks`].
    pub(super) fn marks(self, text: &[u8], at_line_start: bool, limit: usize) -> Vec<SeparatorLine> {
        match self {
            Self::Mbox | Self::Lengths => mbox::marks(text, at_line_start, limit, false),
            Self::Odd => mbox::marks(text, at_line_start, limit, true),
            Self::Mmdf => {
                let separators = mmdf::separators(text, at_line_start, limit).into_iter();
                separators.map(|at| SeparatorLine { at, is_certain: true }).collect()
            }
        }
    }

    /// Number of bytes of the separator at the start of `text`.
    pub(super) fn separator_length(self, text: &[u8]) -> usize {
        match self {
            Self::Mbox | Self::Odd | Self::Lengths => {
                memchr::memchr(b'\n', text).map_or(text.len(), |end| end + 1)
            }
            Self::Mmdf => mmdf::separator_length(text),
        }
    }
}
