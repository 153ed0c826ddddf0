//! The place of the bytes of a source: memory or a file.

#[cfg(feature = "files")]
use std::{fs::File, sync::Arc};

/// The place of the bytes of a source.
#[derive(Debug)]
pub(super) enum SourceBytes {
    Memory(Vec<u8>),
    /// A file, which may also contain the bytes of other sources.
    #[cfg(feature = "files")]
    File(Arc<File>),
}

/// The bytes of a source: the memory or file that contains them, and their offsets in it.
#[derive(Debug)]
pub(super) struct SpooledBytes {
    pub(super) content: SourceBytes,
    pub(super) start: u64,
    pub(super) end: u64,
}
