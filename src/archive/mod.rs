//! Where mail comes from: files, folders and streams, as raw messages.
//!
//! **Architecture Invariant:** this stage knows bytes, separators and files, but nothing of what a header
//! or a body says; it is the only stage of the pipeline that reads files.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::limits::Limits;

mod compression;
pub mod mbox;
mod source;
mod walk;

pub use compression::{Compression, Fault};
pub use source::Source;

/// Files are searched in windows of this many bytes, in parallel.
const WINDOW: u64 = 8 << 20;
/// So much of a header section is read; `docs/broken-mail.md` tells what becomes of a longer one.
pub const LONGEST_HEADER: usize = 1 << 20;

/// The opened files of an archive.
#[derive(Debug, Default)]
pub struct Archive {
    files: Vec<(Source, Format)>,
    limits: Limits,
    /// What was odd about the files.
    pub diagnostics: Vec<Diagnostic>,
    /// How many files could not be read, or not to their end.
    pub unreadable: usize,
}

/// Where an archive is to be read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// A file, or a folder of files.
    Path(PathBuf),
    /// Standard input.
    Stdin,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    /// Messages behind separators. The first may stand behind a line that is too short to be one; it ends at
    /// this offset.
    Mbox {
        first: Option<u64>,
    },
    Message,
}

/// Where a message stands in an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    file: u32,
    /// The offset of the first byte of the header section.
    start: u64,
    length: u64,
}

/// A message as it stands in the archive.
#[derive(Debug, Clone, Copy)]
pub struct RawMessage<'a> {
    /// The separator line before it, where there is one.
    pub separator: Option<&'a [u8]>,
    /// The header section and what follows it as far as it was read: with [`Archive::scan`] the header
    /// section alone, with [`Archive::read`] the whole message.
    pub bytes: &'a [u8],
    /// Whether the header section is longer than [`LONGEST_HEADER`].
    pub cut: bool,
}

/// Why an archive cannot be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file that was named cannot be opened or read.
    #[error("cannot read {name}: {error}")]
    Unreadable {
        /// The file.
        name: String,
        /// What the system says.
        error: io::Error,
    },
    /// A file that was named holds no mail.
    #[error("{name} holds no mail: it has no mbox separator line and does not begin with a mail header")]
    NoMail {
        /// The file.
        name: String,
    },
    /// A folder that was named holds no mail.
    #[error("the folder {name} holds no mail (files looked at: {files})")]
    EmptyFolder {
        /// The folder.
        name: String,
        /// How many files are in it.
        files: usize,
    },
}

impl Archive {
    /// Opens all locations, in their order; the files of a folder in the order of their names.
    ///
    /// # Errors
    /// When a location that was named cannot be read or holds no mail. What is found in a folder is read as
    /// far as it can be, and the rest is told in [`Archive::diagnostics`].
    pub fn open(locations: &[Location]) -> Result<Self, Error> {
        Self::open_within(locations, Limits::default())
    }

    /// Opens all locations as [`open`](Self::open) does, and reads as much of them as these limits allow.
    ///
    /// # Errors
    /// As those of [`open`](Self::open).
    pub fn open_within(locations: &[Location], limits: Limits) -> Result<Self, Error> {
        let mut archive = Self { limits, ..Self::default() };
        for location in locations {
            match location {
                Location::Stdin => {
                    let source = Source::stream("standard input".into(), io::stdin().lock(), &limits)
                        .map_err(|error| Error::Unreadable { name: "standard input".into(), error })?;
                    archive.add_named(source)?;
                }
                Location::Path(path) if path.is_dir() => archive.add_folder(path)?,
                Location::Path(path) => {
                    let name = path.display().to_string();
                    let source =
                        Source::open(path, &limits).map_err(|error| Error::Unreadable { name, error })?;
                    archive.add_named(source)?;
                }
            }
        }
        Ok(archive)
    }

    /// An archive of one stream of bytes, for mail that is already in memory.
    ///
    /// # Errors
    /// When there is no mail in the bytes.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Self, Error> {
        let mut archive = Self::default();
        let source = Source::stream(name.into(), bytes, &archive.limits)
            .map_err(|error| Error::Unreadable { name: name.into(), error })?;
        archive.add_named(source)?;
        Ok(archive)
    }

    /// How many files are open.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// How many bytes they hold, decompressed.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|(source, _)| source.len()).sum()
    }

    /// Finds every message and gives its separator and header section to `read`; the results come in the
    /// order of the archive.
    ///
    /// # Errors
    /// When a file can no longer be read.
    pub fn scan<T: Send>(&self, read: impl Fn(RawMessage<'_>) -> T + Sync) -> Result<Vec<(Place, T)>, Error> {
        let mut found = Vec::new();
        for (file, (source, format)) in (0..).zip(&self.files) {
            let unreadable = |error| Error::Unreadable { name: source.name.clone(), error };
            let starts = match format {
                Format::Message => {
                    vec![(0, 0, header_at(source, None, 0, &read).map_err(unreadable)?)]
                }
                Format::Mbox { first } => {
                    let separated = scan_mbox(source, &read).map_err(unreadable)?;
                    let mut all = Vec::with_capacity(separated.len() + 1);
                    if let Some(start) = *first {
                        all.push((0, start, header_at(source, None, start, &read).map_err(unreadable)?));
                    }
                    all.extend(separated);
                    all
                }
            };
            let ends = starts.iter().skip(1).map(|(separator, ..)| *separator).chain([source.len()]);
            let ends: Vec<u64> = ends.collect();
            found.extend(starts.into_iter().zip(ends).map(|((_, start, value), end)| {
                (Place { file, start, length: end.saturating_sub(start) }, value)
            }));
        }
        Ok(found)
    }

    /// Reads one message whole and gives it to `read`, its `>From ` escapes undone.
    ///
    /// # Errors
    /// When the file can no longer be read.
    pub fn read<T>(&self, place: Place, read: impl FnOnce(RawMessage<'_>) -> T) -> Result<T, Error> {
        let (source, format) = &self.files[place.file as usize];
        let length = usize::try_from(place.length).unwrap_or(usize::MAX);
        let bytes = source
            .read(place.start, length)
            .map_err(|error| Error::Unreadable { name: source.name.clone(), error })?;
        let unescaped = match format {
            Format::Mbox { .. } => mbox::unescape(&bytes),
            Format::Message => bytes.into_owned(),
        };
        Ok(read(RawMessage { separator: None, bytes: &unescaped, cut: false }))
    }

    fn add_named(&mut self, source: Source) -> Result<(), Error> {
        let name = source.name.clone();
        let unreadable = |error| Error::Unreadable { name: name.clone(), error };
        match format_of(&source).map_err(unreadable)? {
            Some((format, preamble)) => self.add(source, format, preamble),
            None => return Err(Error::NoMail { name }),
        }
        Ok(())
    }

    fn add_folder(&mut self, folder: &Path) -> Result<(), Error> {
        let unreadable = |error| Error::Unreadable { name: folder.display().to_string(), error };
        let paths = walk::files(folder).map_err(unreadable)?;
        let before = self.files.len();
        for path in &paths {
            let opened =
                Source::open(path, &self.limits).and_then(|source| Ok((format_of(&source)?, source)));
            match opened {
                Ok((Some((format, preamble)), source)) => self.add(source, format, preamble),
                Ok((None, source)) => self.diagnostics.push(Diagnostic::new(
                    Code::FileWithoutMail,
                    format!("{} holds no mail and was left aside", source.name),
                )),
                Err(error) => {
                    self.unreadable += 1;
                    self.diagnostics.push(Diagnostic::new(
                        Code::UnreadableFile,
                        format!("{} could not be read: {error}", path.display()),
                    ));
                }
            }
        }
        if self.files.len() == before {
            return Err(Error::EmptyFolder { name: folder.display().to_string(), files: paths.len() });
        }
        Ok(())
    }

    fn add(&mut self, source: Source, format: Format, preamble: u64) {
        self.unreadable += usize::from(source.faults.iter().any(Fault::loses_mail));
        self.diagnostics.extend(source.faults.iter().map(|fault| fault.diagnostic(&source.name)));
        if format == Format::Message
            && source
                .read(0, usize::try_from(WINDOW).unwrap_or(usize::MAX))
                .is_ok_and(|text| !mbox::separators(&text, false, text.len()).is_empty())
        {
            let text = format!(
                "{} begins with a mail header and was read as one message, but lines in it look like separators of an mbox: if it is one, its first separator is missing",
                source.name
            );
            self.diagnostics.push(Diagnostic::new(Code::SeparatorInMessage, text));
        }
        if preamble > 0 {
            let text = format!("{}: {preamble} bytes before the first separator are no mail", source.name);
            self.diagnostics.push(Diagnostic::new(Code::PreambleSetAside, text));
        }
        self.files.push((source, format));
    }
}

/// What a source is, and how many of its first bytes are no mail; none where it holds no mail.
fn format_of(source: &Source) -> io::Result<Option<(Format, u64)>> {
    let head = source.read(0, mbox::LOOK_AHEAD)?;
    if mbox::is_separator(&head) {
        return Ok(Some((Format::Mbox { first: None }, 0)));
    }
    // The first separator may be too short to be one: `From bo@example.org`.
    let line = memchr::memchr(b'\n', &head).map_or(0, |end| end + 1);
    if head.starts_with(b"From ") && mbox::is_message(&head[line..]) {
        return Ok(Some((Format::Mbox { first: Some(line as u64) }, 0)));
    }
    if mbox::is_message(&head) {
        return Ok(Some((Format::Message, 0)));
    }
    let first = scan_mbox(source, &|_| ())?.first().map(|(separator, ..)| *separator);
    Ok(first.map(|preamble| (Format::Mbox { first: None }, preamble)))
}

type Found<T> = (u64, u64, T);

/// Every message of an mbox: the offset of its separator, that of its header section, and what `read` made
/// of it.
fn scan_mbox<T: Send>(
    source: &Source,
    read: &(impl Fn(RawMessage<'_>) -> T + Sync),
) -> io::Result<Vec<Found<T>>> {
    let windows = source.len().div_ceil(WINDOW);
    let found: Vec<io::Result<Vec<Found<T>>>> =
        (0..windows).into_par_iter().map(|window| scan_window(source, window * WINDOW, read)).collect();
    let mut all = Vec::new();
    for part in found {
        all.extend(part?);
    }
    Ok(all)
}

fn scan_window<T>(
    source: &Source,
    from: u64,
    read: &impl Fn(RawMessage<'_>) -> T,
) -> io::Result<Vec<Found<T>>> {
    // One byte before the window tells whether its first byte begins a line.
    let lead = u64::from(from > 0);
    let bytes =
        source.read(from - lead, usize::try_from(WINDOW + lead).unwrap_or(usize::MAX) + mbox::LOOK_AHEAD)?;
    let at_line_start = from == 0 || bytes.first() == Some(&b'\n');
    let text = &bytes[usize::try_from(lead).unwrap_or(0).min(bytes.len())..];
    let limit = usize::try_from(WINDOW).unwrap_or(usize::MAX).min(text.len());
    // Those beyond the limit belong to the next window; here they only end the last message.
    let all = mbox::separators(text, at_line_start, text.len());
    let ends = all.iter().skip(1).copied().chain([text.len()]);
    all.iter()
        .copied()
        .zip(ends)
        .take_while(|(at, _)| *at < limit)
        .map(|(at, end)| {
            let line_end = memchr::memchr(b'\n', &text[at..]).map_or(text.len(), |end| at + end + 1);
            let (separator, rest) = (&text[at..line_end], &text[line_end..end]);
            let start = from + line_end as u64;
            // A header section may end with its message, where the next separator stands.
            let closed = (end < text.len()).then_some(rest.len());
            let value = match header_end(rest).or(closed).filter(|end| *end <= LONGEST_HEADER) {
                Some(end) => read(RawMessage { separator: Some(separator), bytes: &rest[..end], cut: false }),
                None => header_at(source, Some(separator), start, read)?,
            };
            Ok((from + at as u64, start, value))
        })
        .collect()
}

/// Reads a header section that does not lie whole in a window.
fn header_at<T>(
    source: &Source,
    separator: Option<&[u8]>,
    start: u64,
    read: &impl Fn(RawMessage<'_>) -> T,
) -> io::Result<T> {
    let bytes = source.read(start, LONGEST_HEADER)?;
    let next = mbox::separators(&bytes, false, bytes.len()).first().copied();
    let bytes = &bytes[..next.unwrap_or(bytes.len())];
    let end = header_end(bytes);
    let cut = end.is_none() && bytes.len() == LONGEST_HEADER;
    Ok(read(RawMessage { separator, bytes: &bytes[..end.unwrap_or(bytes.len())], cut }))
}

/// Where the header section ends: behind its first blank line.
fn header_end(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    for line_end in memchr::memchr_iter(b'\n', bytes) {
        if matches!(&bytes[from..line_end], b"" | b"\r") {
            return Some(line_end + 1);
        }
        from = line_end + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(text: &[u8]) -> Vec<String> {
        let archive = Archive::from_bytes("test", text).unwrap();
        let found = archive.scan(|raw| String::from_utf8_lossy(raw.bytes).into_owned()).unwrap();
        found.into_iter().map(|(_, head)| head).collect()
    }

    #[test]
    fn a_separator_on_the_edge_of_a_window_is_found_once() {
        let window = usize::try_from(WINDOW).unwrap();
        let first = b"From a@example.org Mon May  4 10:00:00 2026\nX: 1\n\n";
        let second = b"From b@example.org Mon May  4 10:00:00 2026\nX: 2\n\nend\n";
        for shift in 0..60 {
            let mut text = first.to_vec();
            text.resize(window - 50 + shift, b'x');
            text.push(b'\n');
            text.extend_from_slice(second);
            assert_eq!(heads(&text), ["X: 1\n\n", "X: 2\n\n"], "shift {shift}");
        }
    }

    #[test]
    fn the_whole_message_is_read_back_without_escapes() {
        let text = b"From a@example.org Mon May  4 10:00:00 2026\nX: 1\n\n>From the start\n";
        let archive = Archive::from_bytes("test", text).unwrap();
        let place = archive.scan(|_| ()).unwrap()[0].0;
        let body = archive.read(place, |raw| raw.bytes.to_vec()).unwrap();
        assert_eq!(body, b"X: 1\n\nFrom the start\n");
    }

    #[test]
    fn what_is_no_mail_is_an_error_that_names_it() {
        let error = Archive::from_bytes("notes.txt", b"only prose\n").unwrap_err();
        assert!(error.to_string().starts_with("notes.txt holds no mail"));
        let error = Archive::open(&[Location::Path("no/such.mbox".into())]).unwrap_err();
        assert!(error.to_string().starts_with("cannot read no/such.mbox: "));
    }
}
