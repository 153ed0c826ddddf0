//! One file of an archive as bytes that can be read at any offset: a plain file, a compressed file or standard input.
//!
//! This module reads files in windows and never maps them. If a file shrinks during a read, that gives an
//! error instead of a crash, and the crate needs no unsafe code. It copies streams and small files to the
//! [`Spool`]. `files/opened.rs` opens files.

use std::borrow::Cow;
use std::io::{self, Read, Write};

use super::OpenOptions;
use super::compression::{self, StreamFault};
use super::content::{SourceBytes, SpooledBytes};
#[cfg(feature = "files")]
use super::files::Arriving;
use super::{Spool, write_behind};

/// Size of the pieces in which this module reads a file to change its line ends.
const PIECE: usize = 1 << 20;
const BYTE_ORDER_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// The bytes of one file or stream, decompressed.
#[derive(Debug)]
pub(super) struct Source {
    /// The name in reports: the path, or "standard input".
    pub(super) name: String,
    pub(super) content: SourceBytes,
    pub(super) start: u64,
    pub(super) end: SourceEnd,
}

/// The end of a source's bytes in its content.
#[derive(Debug)]
pub(super) enum SourceEnd {
    At(u64, Vec<StreamFault>),
    /// Some bytes have not arrived yet.
    #[cfg(feature = "files")]
    Later(std::sync::Arc<Arriving>),
}

impl Source {
    /// Reads a stream to its end, decompressed if needed.
    ///
    /// # Errors
    /// If the stream cannot be read, or there is no space for its bytes.
    pub(super) fn stream(
        name: String,
        stream: impl Read,
        reading: &OpenOptions,
        spool: &mut Spool,
    ) -> io::Result<Self> {
        let mut to = spool.begin();
        let faults = write_behind(&mut to, |to| compression::unpack(stream, to, reading))?;
        Self::of(name, faults, to.finish()).normalized(spool)
    }

    pub(super) fn of(
        name: String,
        faults: Vec<StreamFault>,
        SpooledBytes { content, start, end }: SpooledBytes,
    ) -> Self {
        Self { name, content, start, end: SourceEnd::At(end, faults) }
    }

    /// A source of bytes that are already in memory.
    pub(super) fn of_memory(bytes: Vec<u8>) -> Self {
        let end = SourceEnd::At(bytes.len() as u64, Vec::new());
        Self { name: String::new(), content: SourceBytes::Memory(bytes), start: 0, end }
    }

    /// Final number of bytes.
    ///
    /// Waits until all bytes have arrived.
    pub(super) fn len(&self) -> u64 {
        self.end.known().0 - self.start
    }

    /// `true` if there is a byte at an offset.
    ///
    /// # Errors
    /// If bytes are still arriving, the same as for [`arriving`](Self::arriving).
    pub(super) fn reaches(&self, offset: u64) -> io::Result<bool> {
        Ok(self.range(offset, 1)?.1 == 1)
    }

    /// Waits until all bytes have arrived.
    ///
    /// # Errors
    /// The same as for [`arriving`](Self::arriving).
    pub(super) fn ended(&self) -> io::Result<()> {
        self.end.reached(u64::MAX).map(|_| ())
    }

    /// `true` if no bytes are still arriving.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.end, SourceEnd::At(..))
    }

    /// The errors of a stream: an early end, or bytes after the end.
    ///
    /// Waits until all bytes have arrived.
    pub(super) fn faults(&self) -> Vec<StreamFault> {
        self.end.known().1
    }

    /// At most `length` bytes from `offset` on; fewer at the end of the file.
    ///
    /// # Errors
    /// If the file cannot be read, or has become shorter since it was opened.
    pub(super) fn read(&self, offset: u64, length: usize) -> io::Result<Cow<'_, [u8]>> {
        match &self.content {
            SourceBytes::Memory(bytes) => Ok(Cow::Borrowed(self.kept(bytes, offset, length)?)),
            #[cfg(feature = "files")]
            SourceBytes::File(file) => {
                let mut room = Vec::new();
                self.read_file(file, offset, length, &mut room)?;
                Ok(Cow::Owned(room))
            }
        }
    }

    /// Like [`read`](Self::read), but reuses the buffer of an earlier read if the bytes are not in memory.
    ///
    /// # Errors
    /// The same as for [`read`](Self::read).
    #[cfg_attr(not(feature = "files"), expect(clippy::ptr_arg, reason = "a file is read into it"))]
    pub(super) fn read_in<'a>(
        &'a self,
        offset: u64,
        length: usize,
        #[cfg_attr(not(feature = "files"), expect(unused))] room: &'a mut Vec<u8>,
    ) -> io::Result<&'a [u8]> {
        match &self.content {
            SourceBytes::Memory(bytes) => self.kept(bytes, offset, length),
            #[cfg(feature = "files")]
            SourceBytes::File(file) => {
                self.read_file(file, offset, length, room)?;
                Ok(room)
            }
        }
    }

    /// The offset of the first byte in the content, and the number of available bytes.
    pub(super) fn range(&self, offset: u64, length: usize) -> io::Result<(u64, usize)> {
        let offset = self.start.saturating_add(offset);
        let end = self.end.reached(offset.saturating_add(length as u64))?;
        let offset = offset.min(end);
        Ok((offset, usize::try_from(end - offset).unwrap_or(usize::MAX).min(length)))
    }

    fn kept<'a>(&self, bytes: &'a [u8], offset: u64, length: usize) -> io::Result<&'a [u8]> {
        let (offset, length) = self.range(offset, length)?;
        let from = usize::try_from(offset).unwrap_or(usize::MAX);
        Ok(&bytes[from..from + length])
    }

    /// Skips a byte order mark and empty lines at the start.
    ///
    /// Converts lines that end with a bare carriage return to the usual line ends.
    pub(super) fn normalized(mut self, spool: &mut Spool) -> io::Result<Self> {
        let head = self.read(0, 1 << 16)?;
        let mark = if head.starts_with(&BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        let blank = head[mark..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        let bare_cr = head.contains(&b'\r') && !head.contains(&b'\n');
        self.start += (mark + blank) as u64;
        if !bare_cr {
            return Ok(self);
        }
        let mut to = spool.begin();
        let mut at = 0;
        loop {
            let mut piece = self.read(at, PIECE)?.into_owned();
            if piece.is_empty() {
                break;
            }
            piece.iter_mut().filter(|b| **b == b'\r').for_each(|b| *b = b'\n');
            to.write_all(&piece)?;
            at += piece.len() as u64;
        }
        let faults = self.faults();
        Ok(Self::of(self.name, faults, to.finish()))
    }
}

impl SourceEnd {
    /// Waits until `wanted` bytes have arrived or the stream has ended, and returns the number of bytes.
    #[cfg_attr(not(feature = "files"), expect(clippy::unnecessary_wraps, reason = "a stream may break"))]
    fn reached(&self, #[cfg_attr(not(feature = "files"), expect(unused))] wanted: u64) -> io::Result<u64> {
        match self {
            Self::At(end, _) => Ok(*end),
            #[cfg(feature = "files")]
            Self::Later(arriving) => arriving.reached(wanted),
        }
    }

    /// Final number of bytes, and the reasons why bytes may be missing.
    fn known(&self) -> (u64, Vec<StreamFault>) {
        match self {
            Self::At(end, faults) => (*end, faults.clone()),
            #[cfg(feature = "files")]
            Self::Later(arriving) => arriving.end_of(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(bytes: &[u8]) -> Source {
        Source::stream("-".into(), bytes, &OpenOptions::default(), &mut Spool::default()).unwrap()
    }

    #[test]
    fn a_byte_order_mark_and_empty_lines_are_skipped() {
        let source = source(b"\xef\xbb\xbf\r\n\nFrom: a\n");
        assert_eq!(&*source.read(0, 100).unwrap(), b"From: a\n");
        assert_eq!(source.len(), 8);
    }

    #[test]
    fn bare_carriage_returns_become_line_ends() {
        let source = source(b"From: a\r\rbody\r");
        assert_eq!(&*source.read(0, 100).unwrap(), b"From: a\n\nbody\n");
    }
}
