//! One file of an archive as bytes that can be read at any place, whatever it was: a plain file, a compressed
//! one, or standard input.
//!
//! Files are read in windows at given places and never mapped: a file that shrinks while it is read then
//! gives an error instead of a crash, and the crate needs no unsafe code. Streams and small files are copied to the
//! [`Spool`].

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;

use super::Reading;
use super::arriving::{self, Arriving, Begun};
use super::behind::write_behind;
use super::compression::{self, Compression, Fault};
use super::spool::{Content, Kept, Spool};

/// A file whose line ends are changed is read in pieces of this size.
const PIECE: usize = 1 << 20;
const BYTE_ORDER_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// The bytes of one file or stream, decompressed.
#[derive(Debug)]
pub(super) struct Source {
    /// What a person calls it: its path, or "standard input".
    pub(super) name: String,
    content: Content,
    start: u64,
    end: End,
}

/// Where the bytes of a source end in its content.
#[derive(Debug)]
enum End {
    At(u64, Vec<Fault>),
    /// Where they have not all arrived.
    Later(Arc<Arriving>),
}

impl Source {
    /// Opens a file, whatever its name. Where it is compressed, or a pipe, it is read as a
    /// [`stream`](Self::stream) or as one that goes on [`arriving`](Self::arriving).
    ///
    /// # Errors
    /// When the file cannot be opened or read, or when there is no room for its bytes.
    pub(super) fn open(
        path: &Path,
        reading: &Reading,
        spool: &mut Spool,
        as_stream: impl FnOnce(String, File, &Reading, &mut Spool) -> io::Result<Self>,
    ) -> io::Result<Self> {
        let name = path.display().to_string();
        match opened(path)? {
            (file, true) => as_stream(name, file, reading, spool),
            (file, false) => Self::of(name, Vec::new(), spool.file(file)?).normalized(spool),
        }
    }

    /// Reads a stream to its end, and unpacks it where it is compressed.
    ///
    /// # Errors
    /// When the stream cannot be read, or when there is no room for its bytes.
    pub(super) fn stream(
        name: String,
        stream: impl Read,
        reading: &Reading,
        spool: &mut Spool,
    ) -> io::Result<Self> {
        let mut to = spool.begin();
        let faults = write_behind(&mut to, |to| compression::unpack(stream, to, reading))?;
        Self::of(name, faults, to.finish()).normalized(spool)
    }

    /// As [`stream`](Self::stream), and a long stream goes on to arrive while its first bytes are read.
    ///
    /// # Errors
    /// As those of [`stream`](Self::stream), for a short stream; later ones are told where bytes are missed.
    pub(super) fn arriving(
        name: String,
        stream: impl Read + Send + 'static,
        reading: &Reading,
        spool: &mut Spool,
    ) -> io::Result<Self> {
        match arriving::begin(stream, reading)? {
            Begun::Short(bytes, faults) => {
                let mut to = spool.begin();
                to.write_all(&bytes)?;
                Self::of(name, faults, to.finish()).normalized(spool)
            }
            Begun::Long(file, arriving) => {
                let content = Content::File(file);
                Self { name, content, start: 0, end: End::Later(arriving) }.normalized(spool)
            }
        }
    }

    fn of(name: String, faults: Vec<Fault>, Kept { content, start, end }: Kept) -> Self {
        Self { name, content, start, end: End::At(end, faults) }
    }

    /// How many bytes there are, once all have arrived.
    pub(super) fn len(&self) -> u64 {
        let end = match &self.end {
            End::At(end, _) => *end,
            End::Later(arriving) => arriving.end_of().0,
        };
        end - self.start
    }

    /// Whether there is a byte at an offset.
    ///
    /// # Errors
    /// Where bytes are still to arrive, as those of [`arriving`](Self::arriving).
    pub(super) fn reaches(&self, offset: u64) -> io::Result<bool> {
        Ok(self.range(offset, 1)?.1 == 1)
    }

    /// Waits until all has arrived.
    ///
    /// # Errors
    /// As those of [`arriving`](Self::arriving).
    pub(super) fn ended(&self) -> io::Result<()> {
        match &self.end {
            End::At(..) => Ok(()),
            End::Later(arriving) => arriving.reached(u64::MAX).map(|_| ()),
        }
    }

    /// Whether all its bytes are there.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.end, End::At(..))
    }

    /// What was wrong with it where it is a stream, once all has arrived: why its bytes end too early, or what stands
    /// behind them.
    pub(super) fn faults(&self) -> Vec<Fault> {
        match &self.end {
            End::At(_, faults) => faults.clone(),
            End::Later(arriving) => arriving.end_of().1,
        }
    }

    /// The bytes from `offset` on, `length` of them or as many as there are.
    ///
    /// # Errors
    /// When the file cannot be read, or has become shorter since it was opened.
    pub(super) fn read(&self, offset: u64, length: usize) -> io::Result<Cow<'_, [u8]>> {
        match &self.content {
            Content::Memory(bytes) => Ok(Cow::Borrowed(self.kept(bytes, offset, length)?)),
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
    pub(super) fn read_in<'a>(
        &'a self,
        offset: u64,
        length: usize,
        room: &'a mut Vec<u8>,
    ) -> io::Result<&'a [u8]> {
        match &self.content {
            Content::Memory(bytes) => self.kept(bytes, offset, length),
            Content::File(file) => {
                self.read_file(file, offset, length, room)?;
                Ok(room)
            }
        }
    }

    /// The place of the first byte and the count of those that there are.
    fn range(&self, offset: u64, length: usize) -> io::Result<(u64, usize)> {
        let offset = self.start.saturating_add(offset);
        let end = match &self.end {
            End::At(end, _) => *end,
            End::Later(arriving) => arriving.reached(offset.saturating_add(length as u64))?,
        };
        let offset = offset.min(end);
        Ok((offset, usize::try_from(end - offset).unwrap_or(usize::MAX).min(length)))
    }

    fn kept<'a>(&self, bytes: &'a [u8], offset: u64, length: usize) -> io::Result<&'a [u8]> {
        let (offset, length) = self.range(offset, length)?;
        let from = usize::try_from(offset).unwrap_or(usize::MAX);
        Ok(&bytes[from..from + length])
    }

    fn read_file(&self, file: &File, offset: u64, length: usize, room: &mut Vec<u8>) -> io::Result<()> {
        let (offset, length) = self.range(offset, length)?;
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
    fn normalized(mut self, spool: &mut Spool) -> io::Result<Self> {
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

/// A file, and whether it is to be read as a stream: it is compressed, or a pipe that has a name.
fn opened(path: &Path) -> io::Result<(File, bool)> {
    let mut file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Ok((file, true));
    }
    let mut magic = [0; Compression::MAGIC];
    let read = read_up_to(&mut file, &mut magic)?;
    file.seek(SeekFrom::Start(0))?;
    Ok((file, Compression::of(&magic[..read]).is_some()))
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

#[cfg(unix)]
pub(super) fn write_all_at(file: &File, bytes: &[u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, offset)
}

#[cfg(windows)]
pub(super) fn write_all_at(file: &File, mut bytes: &[u8], mut offset: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        let written = std::os::windows::fs::FileExt::seek_write(file, bytes, offset)?;
        bytes = &bytes[written..];
        offset += written as u64;
    }
    Ok(())
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

    fn source(bytes: &[u8]) -> Source {
        Source::stream("-".into(), bytes, &Reading::default(), &mut Spool::default()).unwrap()
    }

    #[test]
    fn a_file_that_shrinks_gives_an_error() {
        let file = tempfile::NamedTempFile::new().unwrap();
        file.as_file().write_all(&vec![b'x'; 1 << 20]).unwrap();
        let source =
            Source::open(file.path(), &Reading::default(), &mut Spool::default(), Source::stream).unwrap();
        file.as_file().set_len(10).unwrap();
        let error = source.read(0, 1000).unwrap_err();
        assert_eq!(error.to_string(), "the file became shorter while it was read");
    }

    #[test]
    fn a_byte_order_mark_and_blank_lines_are_skipped() {
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
