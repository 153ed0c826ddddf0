//! Progress of reading an archive: counters that one thread updates and another may show.

use std::sync::atomic::{AtomicU64, Ordering};

/// Progress of reading an archive.
///
/// Another thread may read it at any time.
#[derive(Debug, Default)]
pub struct Progress {
    fetched: AtomicU64,
    files: AtomicU64,
    unpacked: AtomicU64,
    all: AtomicU64,
    read: AtomicU64,
    messages: AtomicU64,
    read_back: AtomicU64,
}

/// The values of the counters at one time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProgressNumbers {
    /// Number of bytes from servers.
    pub fetched: u64,
    /// Number of opened files.
    pub files: u64,
    /// Number of bytes decompressed from files and streams.
    pub unpacked: u64,
    /// Number of bytes to search for messages; zero until all files are open.
    pub all: u64,
    /// Number of searched bytes.
    pub read: u64,
    /// Number of found messages.
    pub messages: u64,
    /// Number of messages read after the scan; a message counts each time that it is read.
    pub read_back: u64,
}

impl Progress {
    /// The current values of the counters.
    pub fn numbers(&self) -> ProgressNumbers {
        let of = |number: &AtomicU64| number.load(Ordering::Relaxed);
        ProgressNumbers {
            fetched: of(&self.fetched),
            files: of(&self.files),
            unpacked: of(&self.unpacked),
            all: of(&self.all),
            read: of(&self.read),
            messages: of(&self.messages),
            read_back: of(&self.read_back),
        }
    }

    #[cfg(feature = "fetch")]
    pub(crate) fn fetched(&self, bytes: u64) {
        self.fetched.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(super) fn opened_file(&self) {
        self.files.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn unpacked(&self, bytes: u64) {
        self.unpacked.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(super) fn begin(&self, all: u64) {
        self.all.store(all, Ordering::Relaxed);
    }

    pub(super) fn read(&self, bytes: u64) {
        self.read.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(super) fn read_back(&self) {
        self.read_back.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn found_message(&self) {
        self.messages.fetch_add(1, Ordering::Relaxed);
    }
}
