//! Sources made of files: read in place, or streamed.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::arriving::{self, StartedStream};
use super::positioned::read_exact_at;
use super::spool::Spool;
use crate::archive::OpenOptions;
use crate::archive::compression::Compression;
use crate::archive::content::SourceBytes;
use crate::archive::source::{Source, SourceEnd};

impl Source {
    /// Opens a file; its name does not matter.
    ///
    /// A compressed file or a pipe becomes a [`stream`](Self::stream). A long one is read while it is still
    /// [`arriving`](Self::arriving).
    ///
    /// # Errors
    /// If the file cannot be opened or read, or if there is no space for its bytes.
    pub(super) fn open(
        path: &Path,
        reading: &OpenOptions,
        spool: &mut Spool,
        as_stream: impl FnOnce(String, File, &OpenOptions, &mut Spool) -> io::Result<Self>,
    ) -> io::Result<Self> {
        let name = path.display().to_string();
        match opened(path)? {
            (file, true) => as_stream(name, file, reading, spool),
            (file, false) => Self::of(name, Vec::new(), spool.file(file)?).normalized(spool),
        }
    }

    /// Reads an open file from its start.
    ///
    /// # Errors
    /// The same as for [`open`](Self::open).
    pub(super) fn opened(
        name: String,
        mut file: File,
        reading: &OpenOptions,
        spool: &mut Spool,
    ) -> io::Result<Self> {
        file.seek(SeekFrom::Start(0))?;
        if is_compressed(&mut file)? {
            Self::stream(name, file, reading, spool)
        } else {
            Self::of(name, Vec::new(), spool.file(file)?).normalized(spool)
        }
    }

    /// Like [`stream`](Self::stream), but a long stream still arrives while its first bytes are read.
    ///
    /// # Errors
    /// For a short stream, the same as for [`stream`](Self::stream). Later errors are reported when the
    /// missing bytes are read.
    pub(super) fn arriving(
        name: String,
        stream: impl Read + Send + 'static,
        reading: &OpenOptions,
        spool: &mut Spool,
    ) -> io::Result<Self> {
        match arriving::begin(stream, reading)? {
            StartedStream::Short(bytes, faults) => {
                let mut to = spool.begin();
                to.write_all(&bytes)?;
                Self::of(name, faults, to.finish()).normalized(spool)
            }
            StartedStream::Long(file, arriving) => {
                let content = SourceBytes::File(file);
                Self { name, content, start: 0, end: SourceEnd::Later(arriving) }.normalized(spool)
            }
        }
    }

    /// Reads bytes of the file from `offset` on into `room`, which may be the buffer of an earlier read.
    pub(in crate::archive) fn read_file(
        &self,
        file: &File,
        offset: u64,
        length: usize,
        room: &mut Vec<u8>,
    ) -> io::Result<()> {
        let (offset, length) = self.range(offset, length)?;
        room.resize(length, 0);
        read_exact_at(file, room, offset).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => {
                io::Error::new(error.kind(), "the file became shorter while it was read")
            }
            _ => error,
        })
    }
}

/// Opens a file.
///
/// Also returns `true` if it must be read as a stream, because it is compressed or a named pipe.
fn opened(path: &Path) -> io::Result<(File, bool)> {
    let mut file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Ok((file, true));
    }
    let is_stream = is_compressed(&mut file)?;
    Ok((file, is_stream))
}

/// `true` if a file is compressed, by its first bytes.
fn is_compressed(file: &mut File) -> io::Result<bool> {
    let mut magic = [0; Compression::MAGIC];
    let read = read_up_to(file, &mut magic)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(Compression::of(&magic[..read]).is_some())
}

fn read_up_to(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut read = 0;
    while read < buffer.len() {
        match file.read(&mut buffer[read..])? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_shrinks_gives_an_error() {
        let file = tempfile::NamedTempFile::new().unwrap();
        file.as_file().write_all(&vec![b'x'; 1 << 20]).unwrap();
        let source =
            Source::open(file.path(), &OpenOptions::default(), &mut Spool::default(), Source::stream)
                .unwrap();
        file.as_file().set_len(10).unwrap();
        let error = source.read(0, 1000).unwrap_err();
        assert_eq!(error.to_string(), "the file became shorter while it was read");
    }
}
