//! A stream that can return its next bytes without consuming them.

use std::io::{self, BufRead, Read};
use std::ops::Range;

use super::Compression;

const BUFFER: usize = 1 << 16;

/// A stream that can return its next bytes without consuming them.
pub(super) struct PeekedStream<'a> {
    source: Box<dyn Read + 'a>,
    buffer: Box<[u8]>,
    /// The range of the unread bytes in the buffer.
    rest: Range<usize>,
}

impl<'a> PeekedStream<'a> {
    pub(super) fn new(source: impl Read + 'a) -> Self {
        Self { source: Box::new(source), buffer: vec![0; BUFFER].into(), rest: 0..0 }
    }

    /// The next bytes: enough to recognise a compression, or fewer if the stream ends.
    pub(super) fn peek(&mut self) -> io::Result<&[u8]> {
        self.buffer.copy_within(self.rest.clone(), 0);
        self.rest = 0..self.rest.len();
        while self.rest.end < Compression::MAGIC {
            match self.source.read(&mut self.buffer[self.rest.end..]) {
                Ok(0) => break,
                Ok(read) => self.rest.end += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(&self.buffer[..self.rest.end.min(Compression::MAGIC)])
    }
}

impl BufRead for PeekedStream<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.rest.is_empty() {
            match self.source.read(&mut self.buffer) {
                Ok(0) => break,
                Ok(read) => self.rest = 0..read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(&self.buffer[self.rest.clone()])
    }

    fn consume(&mut self, length: usize) {
        self.rest.start += length;
    }
}

impl Read for PeekedStream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}
