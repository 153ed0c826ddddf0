//! The bytes of an archive in a build without the feature `files`: all are in memory, and no thread starts.
//!
//! This module replaces the parts of `files/` that a source needs, under the same names.

use std::io::{self, Write};

use super::content::{SourceBytes, SpooledBytes};

/// Replacement for `spool::Spool`. It stores nothing.
#[derive(Debug, Default)]
pub(super) struct Spool {}

/// Collects the bytes of one source.
#[derive(Debug)]
pub(super) struct Spooling(Vec<u8>);

impl Spool {
    /// Starts to collect the bytes of a source.
    #[expect(clippy::unused_self, reason = "the spool of files is changed here")]
    pub(super) fn begin(&mut self) -> Spooling {
        Spooling(Vec::new())
    }
}

impl Spooling {
    /// Keeps the collected bytes.
    pub(super) fn finish(self) -> SpooledBytes {
        SpooledBytes { end: self.0.len() as u64, start: 0, content: SourceBytes::Memory(self.0) }
    }
}

impl Write for Spooling {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Calls `give` with the writer `to`, without a thread: this build starts none.
pub(super) fn write_behind<W: Write, T>(
    to: &mut W,
    give: impl FnOnce(&mut W) -> io::Result<T>,
) -> io::Result<T> {
    give(to)
}
