//! Stores the bytes of streams and of small files while a command reads an archive.
//!
//! Uses memory up to a limit, then one unnamed temporary file.
//!
//! Memory does not grow with the size of an archive or its number of files. Few files stay open, because a
//! maildir may have more files than a process may open.

use std::fs::File;
use std::io::{self, Read, Write};
use std::sync::Arc;

use super::positioned::write_all_at;
use crate::archive::content::{SourceBytes, SpooledBytes};

/// Maximum number of bytes of an archive kept in memory.
const IN_MEMORY: usize = 16 << 20;
/// Maximum size of a file to copy.
const SMALL: u64 = 256 << 10;
/// Maximum number of large files kept open; the rest are copied.
const OPEN_FILES: usize = 128;

/// Copies of bytes of an archive, in memory or in a temporary file.
#[derive(Debug, Default)]
pub(in crate::archive) struct Spool {
    in_memory: usize,
    file: Option<Arc<File>>,
    /// The position of the next bytes in the temporary file.
    end: u64,
    open_files: usize,
}

/// Collects the bytes of one source.
///
/// Discards them unless [`finish`](Self::finish) is called.
#[derive(Debug)]
pub(in crate::archive) struct Spooling<'s> {
    spool: &'s mut Spool,
    memory: Vec<u8>,
    /// Number of bytes in the temporary file; `None` while memory has space for them.
    in_file: Option<u64>,
}

impl Spool {
    /// Keeps an open file, or a copy of it.
    pub(super) fn file(&mut self, mut file: File) -> io::Result<SpooledBytes> {
        let end = file.metadata()?.len();
        if end > SMALL && self.open_files < OPEN_FILES {
            self.open_files += 1;
            return Ok(SpooledBytes { content: SourceBytes::File(Arc::new(file)), start: 0, end });
        }
        let mut copy = self.begin();
        if end <= SMALL {
            file.read_to_end(&mut copy.memory)?;
            copy.make_room()?;
        } else {
            io::copy(&mut file, &mut copy)?;
        }
        Ok(copy.finish())
    }

    /// Starts to collect the bytes of a source.
    pub(in crate::archive) fn begin(&mut self) -> Spooling<'_> {
        Spooling { spool: self, memory: Vec::new(), in_file: None }
    }

    /// Writes to the temporary file, `behind` bytes after its kept part.
    fn write(&mut self, bytes: &[u8], behind: u64) -> io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(Arc::new(temporary()?)),
        };
        write_all_at(file, bytes, self.end + behind).map_err(|error| of_temporary(&error))
    }
}

/// A file without a name, which disappears with the process.
pub(super) fn temporary() -> io::Result<File> {
    tempfile::tempfile().map_err(|error| of_temporary(&error))
}

/// Marks an error as an error of the temporary file, not of the copied file.
pub(super) fn of_temporary(error: &io::Error) -> io::Error {
    let text = format!("cannot write the copy in the temporary folder (set TMPDIR to use another): {error}");
    io::Error::new(error.kind(), text)
}

impl Spooling<'_> {
    /// Keeps the collected bytes.
    pub(in crate::archive) fn finish(mut self) -> SpooledBytes {
        let spool = self.spool;
        if let (Some(length), Some(file)) = (self.in_file, &spool.file) {
            let start = spool.end;
            spool.end += length;
            return SpooledBytes { content: SourceBytes::File(Arc::clone(file)), start, end: spool.end };
        }
        self.memory.shrink_to_fit();
        spool.in_memory += self.memory.len();
        let end = self.memory.len() as u64;
        SpooledBytes { content: SourceBytes::Memory(self.memory), start: 0, end }
    }

    /// Moves bytes from memory to the temporary file if memory has no space for them.
    fn make_room(&mut self) -> io::Result<()> {
        if self.in_file.is_none() && self.spool.in_memory + self.memory.len() > IN_MEMORY {
            self.spool.write(&self.memory, 0)?;
            self.in_file = Some(self.memory.len() as u64);
            self.memory = Vec::new();
        }
        Ok(())
    }
}

impl Write for Spooling<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(length) = &mut self.in_file {
            self.spool.write(bytes, *length)?;
            *length += bytes.len() as u64;
        } else {
            self.memory.extend_from_slice(bytes);
            self.make_room()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Seek, SeekFrom};

    use super::*;

    fn spooled(spool: &mut Spool, bytes: &[u8]) -> SpooledBytes {
        let mut to = spool.begin();
        bytes.chunks(100_000).try_for_each(|part| to.write_all(part)).unwrap();
        to.finish()
    }

    fn read(kept: &SpooledBytes) -> Vec<u8> {
        let mut bytes = vec![0; usize::try_from(kept.end - kept.start).unwrap()];
        match &kept.content {
            SourceBytes::Memory(memory) => bytes.copy_from_slice(memory),
            SourceBytes::File(file) => {
                (&**file).seek(SeekFrom::Start(kept.start)).unwrap();
                (&**file).read_exact(&mut bytes).unwrap();
            }
        }
        bytes
    }

    #[test]
    fn bytes_without_room_in_memory_go_to_one_file() {
        let mut spool = Spool::default();
        let pieces: Vec<Vec<u8>> = (0..5_u8).map(|byte| vec![byte; 5_000_000 + usize::from(byte)]).collect();
        let kept: Vec<SpooledBytes> = pieces.iter().map(|piece| spooled(&mut spool, piece)).collect();
        let in_memory = kept.iter().filter(|kept| matches!(kept.content, SourceBytes::Memory(_))).count();
        assert_eq!(in_memory, 3);
        for (piece, kept) in pieces.iter().zip(&kept) {
            assert!(read(kept) == *piece);
        }
        let starts: Vec<u64> = kept[3..].iter().map(|kept| kept.start).collect();
        assert_eq!((starts, spool.end), (vec![0, 5_000_003], 10_000_007));
    }

    #[test]
    fn unfinished_bytes_leave_no_gap() {
        let mut spool = Spool::default();
        _ = spool.begin().write_all(&vec![1; IN_MEMORY + 1]);
        let kept = spooled(&mut spool, &vec![2; IN_MEMORY + 1]);
        assert_eq!(kept.start, 0);
        assert!(read(&kept) == vec![2; IN_MEMORY + 1]);
    }

    #[test]
    fn few_files_stay_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mail");
        let mut spool = Spool::default();
        for (length, open) in [(SMALL, 0), (SMALL + 1, 1)] {
            File::create(&path).unwrap().set_len(length).unwrap();
            let kept = spool.file(File::open(&path).unwrap()).unwrap();
            assert_eq!((kept.end, spool.open_files), (length, open));
        }
        spool.open_files = OPEN_FILES;
        let kept = spool.file(File::open(&path).unwrap()).unwrap();
        assert!(matches!(kept.content, SourceBytes::Memory(_)));
        assert_eq!((kept.end, spool.open_files), (SMALL + 1, OPEN_FILES));
    }
}
