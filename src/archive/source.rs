//! One file of an archive as bytes that can be read at any place, whatever it was: a plain file, a gzip
//! stream, or standard input.
//!
//! Files are read in windows at given places and never mapped: a file that shrinks while it is read then
//! gives an error instead of a crash, and the crate needs no unsafe code.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::mpsc;
use std::thread;

use flate2::bufread::MultiGzDecoder;

/// What does not fit into this many bytes of memory goes to a temporary file.
const KEPT_IN_MEMORY: usize = 16 << 20;
/// A stream is copied in pieces of so many bytes, of which some may wait to be written.
const PIECE: usize = 256 << 10;
const PIECES: usize = 4;
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];
const BYTE_ORDER_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// The bytes of one file or stream, decompressed.
#[derive(Debug)]
pub struct Source {
    /// What a person calls it: its path, or "standard input".
    pub name: String,
    /// Why the bytes end too early, where they do.
    pub truncated: Option<String>,
    content: Content,
    start: u64,
    end: u64,
}

#[derive(Debug)]
enum Content {
    Memory(Vec<u8>),
    File(File),
}

impl Source {
    /// Opens a file, decompressing it where it is a gzip stream, whatever its name.
    ///
    /// # Errors
    /// When the file cannot be opened or read, or when there is no room for its decompressed bytes.
    pub fn open(path: &Path) -> io::Result<Self> {
        let name = path.display().to_string();
        let mut file = File::open(path)?;
        // A pipe that has a name is read as a stream, like standard input.
        if !file.metadata()?.is_file() {
            return Self::stream(name, file);
        }
        let mut magic = [0; 2];
        let read = read_up_to(&mut file, &mut magic)?;
        file.seek(SeekFrom::Start(0))?;
        if magic[..read] == GZIP_MAGIC {
            return Self::stream(name, file);
        }
        let end = file.metadata()?.len();
        Self { name, truncated: None, content: Content::File(file), start: 0, end }.normalized()
    }

    /// Reads a stream to its end, decompressing it where it is a gzip stream.
    ///
    /// # Errors
    /// When the stream cannot be read, or when there is no room for its bytes.
    pub fn stream(name: String, stream: impl Read) -> io::Result<Self> {
        let mut stream = BufReader::with_capacity(1 << 16, stream);
        let gzip = io::BufRead::fill_buf(&mut stream)?.starts_with(&GZIP_MAGIC);
        let mut spool = tempfile::SpooledTempFile::new(KEPT_IN_MEMORY);
        let truncated = if gzip {
            copy(&mut MultiGzDecoder::new(stream), &mut spool)?.map(|error| error.to_string())
        } else {
            match copy(&mut stream, &mut spool)? {
                None => None,
                Some(error) => return Err(error),
            }
        };
        let content = match spool.into_inner() {
            tempfile::SpooledData::InMemory(bytes) => Content::Memory(bytes.into_inner()),
            tempfile::SpooledData::OnDisk(file) => Content::File(file),
        };
        let end = match &content {
            Content::Memory(bytes) => bytes.len() as u64,
            Content::File(file) => file.metadata()?.len(),
        };
        Self { name, truncated, content, start: 0, end }.normalized()
    }

    /// How many bytes there are.
    pub fn len(&self) -> u64 {
        self.end - self.start
    }

    /// Whether there is no byte.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes from `offset` on, `length` of them or as many as there are.
    ///
    /// # Errors
    /// When the file cannot be read, or has become shorter since it was opened.
    pub fn read(&self, offset: u64, length: usize) -> io::Result<Cow<'_, [u8]>> {
        match &self.content {
            Content::Memory(bytes) => Ok(Cow::Borrowed(self.kept(bytes, offset, length))),
            Content::File(file) => {
                let mut room = Vec::new();
                self.read_file(file, offset, length, &mut room)?;
                Ok(Cow::Owned(room))
            }
        }
    }

    /// As [`read`](Self::read), in the room of an earlier read where the bytes are not in memory already.
    ///
    /// # Errors
    /// As those of [`read`](Self::read).
    pub fn read_in<'a>(&'a self, offset: u64, length: usize, room: &'a mut Vec<u8>) -> io::Result<&'a [u8]> {
        match &self.content {
            Content::Memory(bytes) => Ok(self.kept(bytes, offset, length)),
            Content::File(file) => {
                self.read_file(file, offset, length, room)?;
                Ok(room)
            }
        }
    }

    /// The place of the first byte and the count of those that there are.
    fn range(&self, offset: u64, length: usize) -> (u64, usize) {
        let offset = self.start.saturating_add(offset).min(self.end);
        (offset, usize::try_from(self.end - offset).unwrap_or(usize::MAX).min(length))
    }

    fn kept<'a>(&self, bytes: &'a [u8], offset: u64, length: usize) -> &'a [u8] {
        let (offset, length) = self.range(offset, length);
        let from = usize::try_from(offset).unwrap_or(usize::MAX);
        &bytes[from..from + length]
    }

    fn read_file(&self, file: &File, offset: u64, length: usize, room: &mut Vec<u8>) -> io::Result<()> {
        let (offset, length) = self.range(offset, length);
        room.resize(length, 0);
        read_exact_at(file, room, offset).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => {
                io::Error::new(error.kind(), "the file became shorter while it was read")
            }
            _ => error,
        })
    }

    /// Skips a byte order mark and blank lines at the start, and gives a file whose lines end with a bare
    /// carriage return the usual line ends.
    fn normalized(mut self) -> io::Result<Self> {
        let head = self.read(0, 1 << 16)?;
        let mark = if head.starts_with(&BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        let blank = head[mark..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        let bare_cr = head.contains(&b'\r') && !head.contains(&b'\n');
        self.start += (mark + blank) as u64;
        if bare_cr {
            let mut bytes = self.read(0, usize::MAX)?.into_owned();
            bytes.iter_mut().filter(|b| **b == b'\r').for_each(|b| *b = b'\n');
            (self.start, self.end) = (0, bytes.len() as u64);
            self.content = Content::Memory(bytes);
        }
        Ok(self)
    }
}

/// Copies all that can be read; `Ok(Some(error))` tells why reading stopped before the end. What was read is written
/// by another thread: decompressing the next bytes need not wait for it.
fn copy(from: &mut impl Read, to: &mut (impl Write + Send)) -> io::Result<Option<io::Error>> {
    let (full, filled) = mpsc::sync_channel::<Vec<u8>>(PIECES);
    let (empty, emptied) = mpsc::channel();
    thread::scope(|scope| {
        let writing = scope.spawn(move || {
            for piece in filled {
                to.write_all(&piece)?;
                // The reader may have ended.
                _ = empty.send(piece);
            }
            Ok(())
        });
        let stopped = loop {
            let mut piece = emptied.try_recv().unwrap_or_else(|_| Vec::with_capacity(PIECE));
            piece.clear();
            let read = from.by_ref().take(PIECE as u64).read_to_end(&mut piece);
            let ended = piece.is_empty();
            // A writer that has gone tells below why.
            if full.send(piece).is_err() || ended || read.is_err() {
                break read.err();
            }
        };
        drop(full);
        match writing.join() {
            Ok(written) => written.map(|()| stopped),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
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

#[cfg(unix)]
fn read_exact_at(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, buffer, offset)
}

#[cfg(windows)]
fn read_exact_at(file: &File, mut buffer: &mut [u8], mut offset: u64) -> io::Result<()> {
    while !buffer.is_empty() {
        let read = std::os::windows::fs::FileExt::seek_read(file, buffer, offset)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        buffer = &mut buffer[read..];
        offset += read as u64;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_shrinks_gives_an_error() {
        let file = tempfile::NamedTempFile::new().unwrap();
        file.as_file().write_all(&[b'x'; 1000]).unwrap();
        let source = Source::open(file.path()).unwrap();
        file.as_file().set_len(10).unwrap();
        let error = source.read(0, 1000).unwrap_err();
        assert_eq!(error.to_string(), "the file became shorter while it was read");
    }

    #[test]
    fn a_byte_order_mark_and_blank_lines_are_skipped() {
        let source = Source::stream("-".into(), &b"\xef\xbb\xbf\r\n\nFrom: a\n"[..]).unwrap();
        assert_eq!(&*source.read(0, 100).unwrap(), b"From: a\n");
        assert_eq!(source.len(), 8);
    }

    #[test]
    fn bare_carriage_returns_become_line_ends() {
        let source = Source::stream("-".into(), &b"From: a\r\rbody\r"[..]).unwrap();
        assert_eq!(&*source.read(0, 100).unwrap(), b"From: a\n\nbody\n");
    }
}
