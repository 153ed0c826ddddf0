//! The layout of a file of mail: one message, or several messages with or without separators.

use std::borrow::Cow;
use std::io;

use super::layout::Layout;
use super::{Source, mbox, mmdf, scan};

/// The layout of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FileFormat {
    /// Messages with separators.
    ///
    /// The first message may follow a line that is not recognised as a separator; `first` is the end of that line.
    Messages {
        layout: Layout,
        first: Option<u64>,
    },
    Message,
    /// Messages without separators, which start at these offsets.
    ///
    /// If `is_certain` is `false`, the first message contains the others.
    Bare {
        starts: Vec<u64>,
        is_certain: bool,
    },
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
        // Accepts an unusual first separator, such as `From bo@example.org`.
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
            // An unescaped `From ` shows that the program that wrote the file escapes no lines (mboxcl2).
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
