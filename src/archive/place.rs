//! The position of a message in an archive, and the message as it is there.

use std::ops::Range;

/// The position of a message in an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailPlace {
    pub(super) file: u32,
    /// The offset of the first byte of the header section.
    pub(super) start: u64,
    pub(super) length: u64,
    /// `true` if the message may be part of the text of another message.
    pub(super) may_be_text: bool,
}

impl MailPlace {
    /// `true` if the message may be part of the text of another message, because no certain separator starts it.
    pub const fn may_be_text(self) -> bool {
        self.may_be_text
    }

    /// The place of a part of the message, given by offsets.
    #[must_use]
    pub fn part(self, range: &Range<usize>) -> Self {
        let (from, to) = (range.start as u64, range.end as u64);
        let from = from.min(self.length);
        Self { start: self.start + from, length: to.clamp(from, self.length) - from, ..self }
    }

    /// The index of the file that contains the message.
    pub(crate) const fn file(self) -> u32 {
        self.file
    }
}

/// A message as it is in the archive.
#[derive(Debug, Clone, Copy)]
pub struct RawMessage<'a> {
    /// The separator line before the message, if there is one.
    pub separator: Option<&'a [u8]>,
    /// The bytes that were read: a [scan](super::Mailbox::scan) reads the header section, and a
    /// [read](super::Mailbox::read) the whole message.
    pub bytes: &'a [u8],
    /// `true` if the message was cut at the [limits](crate::Limits): its header section by a scan, or the
    /// whole message by a read.
    pub cut: bool,
}
