//! Sources of mail: files, folders and streams, as raw messages.
//!
//! **Architecture Invariant:** this stage knows bytes, separators and files, but not the content of headers
//! and bodies. It is the only stage of the pipeline that reads files.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::error::{Error, ErrorKind};
use crate::limits::{self, Limits};

mod bare;
mod compression;
#[cfg_attr(feature = "files", expect(clippy::disallowed_types, reason = "the bytes may be in a file"))]
mod content;
#[cfg(feature = "files")]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "opens files and starts threads")]
mod files;
mod format;
mod layout;
mod lost_separator;
pub mod mbox;
#[cfg(not(feature = "files"))]
mod memory;
mod mmdf;
mod place;
mod progress;
mod scan;
mod separator_line;
mod source;

#[cfg(feature = "fetch")]
pub(crate) use compression::unpack;
pub use compression::{Compression, StreamFault};
#[cfg(feature = "files")]
pub use files::Location;
#[cfg(feature = "files")]
use files::{Spool, write_behind};
use format::FileFormat;
use layout::Layout;
#[cfg(not(feature = "files"))]
use memory::{Spool, write_behind};
pub use place::{MailPlace, RawMessage};
pub use progress::{Progress, ProgressNumbers};
use scan::{FoundMessage, Scan};
use source::Source;

/// Maximum number of bytes to search for separators in a file that starts with a header.
const SUSPECTED: usize = 8 << 20;

/// The opened files of an archive.
#[derive(Debug, Default)]
pub struct Mailbox {
    files: Vec<(Source, FileFormat)>,
    /// Texts that were decoded from messages and contain messages themselves.
    unpacked: Vec<Source>,
    spool: Spool,
    reading: OpenOptions,
    /// Diagnostics from the opening of the files.
    odd: Vec<Diagnostic>,
    /// Number of files that could not be read.
    lost: usize,
}

/// Options for reading an archive.
#[derive(Debug, Clone, Default)]
pub struct OpenOptions {
    /// The limits.
    pub limits: Limits,
    /// The counters of progress.
    pub progress: Arc<Progress>,
    /// The known addresses of the archive's lists; addresses to which most mail was sent also count as lists.
    pub lists: Vec<String>,
}

impl Mailbox {
    /// An archive of bytes that are already in memory.
    ///
    /// # Errors
    /// If the bytes contain no mail.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Self, Error> {
        Self::from_bytes_with(name, bytes, OpenOptions::default())
    }

    /// An archive of bytes, read with these options.
    ///
    /// # Errors
    /// If the bytes contain no mail.
    pub fn from_bytes_with(name: &str, bytes: &[u8], reading: OpenOptions) -> Result<Self, Error> {
        let mut archive = Self::empty(reading);
        archive.add_bytes(name, bytes)?;
        Ok(archive)
    }

    /// An archive without mail. The caller adds files and bytes.
    ///
    /// The archive reads them with these options.
    pub fn empty(reading: OpenOptions) -> Self {
        Self { reading, ..Self::default() }
    }

    /// Adds bytes that are in memory, under a name for reports.
    ///
    /// ```
    /// use plusone::archive::{Mailbox, OpenOptions};
    ///
    /// let mail = b"From: Ana Lee <ana@example.org>\nSubject: [VOTE] Rename the wiki\n\n+1\n";
    /// let mut archive = Mailbox::empty(OpenOptions::default());
    /// archive.add_bytes("may.mbox", mail)?;
    /// assert!(archive.add_bytes("notes.txt", b"only prose\n").is_err());
    /// assert_eq!(archive.files(), 1);
    /// # Ok::<(), plusone::Error>(())
    /// ```
    ///
    /// # Errors
    /// If the bytes contain no mail.
    pub fn add_bytes(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let source = Source::stream(name.into(), bytes, &self.reading, &mut self.spool)
            .map_err(|error| Error::read(name, error))?;
        self.add_named(source)
    }

    /// Adds bytes that the archive may keep, so that plain mail is not copied.
    ///
    /// # Errors
    /// If the bytes contain no mail.
    pub fn add_vec(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Error> {
        if Compression::of(&bytes[..bytes.len().min(Compression::MAGIC)]).is_some() {
            return self.add_bytes(name, &bytes);
        }
        let source = Source { name: name.to_owned(), ..Source::of_memory(bytes) };
        let source = source.normalized(&mut self.spool).map_err(|error| Error::read(name, error))?;
        self.add_named(source)
    }

    /// The addresses of the lists of the archive.
    pub fn lists(&self) -> &[String] {
        &self.reading.lists
    }

    /// The limits on what is read of the archive.
    pub fn limits(&self) -> &Limits {
        &self.reading.limits
    }

    /// Number of files that are open.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// Diagnostics of the files.
    ///
    /// Waits for a stream that is still arriving.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let of = |source: &Source| {
            source.faults().into_iter().map(|fault| fault.diagnostic(&source.name)).collect::<Vec<_>>()
        };
        let faults = self.files.iter().flat_map(|(source, _)| of(source));
        faults.chain(self.odd.iter().cloned()).collect()
    }

    /// Number of files that could not be read completely.
    ///
    /// Waits for a stream that is still arriving.
    pub fn unreadable(&self) -> usize {
        let loses_mail = |source: &Source| source.faults().iter().any(StreamFault::loses_mail);
        self.lost + self.files.iter().filter(|(source, _)| loses_mail(source)).count()
    }

    /// Number of bytes in the files, decompressed.
    ///
    /// Waits for a stream that is still arriving.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|(source, _)| source.len()).sum()
    }

    /// Finds every message, in the order of the archive.
    ///
    /// Passes the separator and the header section of each message to `read`, in parallel, and the results of
    /// `read` to `keep`, in order.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn scan<T: Send>(
        &self,
        read: impl Fn(RawMessage<'_>) -> T + Sync,
        mut keep: impl FnMut(MailPlace, T) + Send,
    ) -> Result<(), Error> {
        let longest = limits::bytes(self.limits().header);
        let progress = &*self.reading.progress;
        if self.files.iter().all(|(source, _)| source.is_whole()) {
            progress.begin(self.bytes());
        }
        for (file, (source, format)) in (0..).zip(&self.files) {
            let unreadable = |error| Error::read(&source.name, error);
            // Only the start of the next message shows the end of a message.
            let mut last: Option<(u64, T)> = None;
            let mut within: Option<(u64, T)> = None;
            let mut put = |last: Option<(u64, T)>, end: u64, may_be_text: bool| {
                if let Some((start, value)) = last {
                    progress.found_message();
                    keep(MailPlace { file, start, length: end.saturating_sub(start), may_be_text }, value);
                }
            };
            let (layout, first) = match format {
                FileFormat::Message => (None, &[0][..]),
                FileFormat::Messages { layout, first } => (Some(*layout), first.as_slice()),
                FileFormat::Bare { starts, .. } => (None, starts.as_slice()),
            };
            let each_is_certain = !matches!(format, FileFormat::Bare { is_certain: false, .. });
            let scan = Scan { source, layout: layout.unwrap_or(Layout::Mbox), longest };
            for (place, start) in first.iter().enumerate() {
                // The header section of a mail ends before the next mail.
                let room =
                    first.get(place + 1).map_or(longest, |next| limits::bytes(next - start).min(longest));
                let scan = Scan { longest: room, ..scan };
                let value = scan.header_at(None, *start, &read).map_err(unreadable)?;
                put(within.take(), *start, true);
                if last.is_none() || each_is_certain {
                    put(last.replace((*start, value)), *start, false);
                } else {
                    within = Some((*start, value));
                }
            }
            if layout.is_some() {
                let each = |found: FoundMessage<T>| {
                    put(within.take(), found.separator, true);
                    if found.is_certain {
                        put(last.replace((found.start, found.value)), found.separator, false);
                    } else {
                        within = Some((found.start, found.value));
                    }
                };
                scan.messages(progress, &read, each).map_err(unreadable)?;
            }
            // The scan may read only the start of a long message, so it may not have met a later error.
            source.ended().map_err(unreadable)?;
            put(within, source.len(), true);
            put(last, source.len(), false);
        }
        Ok(())
    }

    /// Reads one message within the limits, and passes it to `read` with its `>From ` escapes removed.
    ///
    /// # Errors
    /// If the file can no longer be read.
    pub fn read<T>(&self, place: MailPlace, read: impl FnOnce(RawMessage<'_>) -> T) -> Result<T, Error> {
        self.reading.progress.read_back();
        let (source, format) = self.source(place);
        let longest = self.limits().header + self.limits().body;
        let length = limits::bytes(place.length.min(longest));
        let bytes = source.read(place.start, length).map_err(|error| Error::read(&source.name, error))?;
        Ok(read(RawMessage { separator: None, bytes: &format.restored(&bytes), cut: place.length > longest }))
    }

    /// Finds messages inside a message, and returns their places.
    ///
    /// `find` gets the bytes as they are in the archive and returns the ranges of the messages in them.
    ///
    /// # Errors
    /// If the file can no longer be read.
    pub fn within(
        &self,
        place: MailPlace,
        find: impl FnOnce(&[u8]) -> Vec<Range<usize>>,
    ) -> Result<Vec<MailPlace>, Error> {
        let (source, _) = self.source(place);
        let length = limits::bytes(place.length.min(self.limits().header + self.limits().body));
        let bytes = source.read(place.start, length).map_err(|error| Error::read(&source.name, error))?;
        Ok(find(&bytes).iter().map(|range| place.part(range)).collect())
    }

    /// The file that contains a message; `None` if the file has only this message.
    pub(crate) fn file_of_many(&self, place: MailPlace) -> Option<u32> {
        let (_, format) = self.source(place);
        (*format != FileFormat::Message).then_some(place.file)
    }

    /// Adds a text that was decoded from a message, and returns its place.
    pub fn add_unpacked(&mut self, text: Vec<u8>) -> MailPlace {
        let file = u32::try_from(self.files.len() + self.unpacked.len()).unwrap_or(u32::MAX);
        let length = text.len() as u64;
        self.unpacked.push(Source::of_memory(text));
        MailPlace { file, start: 0, length, may_be_text: false }
    }

    fn source(&self, place: MailPlace) -> (&Source, &FileFormat) {
        let at = place.file as usize;
        match self.files.get(at) {
            Some((source, format)) => (source, format),
            None => (&self.unpacked[at - self.files.len()], &FileFormat::Message),
        }
    }

    fn add_named(&mut self, source: Source) -> Result<(), Error> {
        let name = source.name.clone();
        let unreadable = |error| Error::read(&name, error);
        let Some((format, preamble)) = FileFormat::of(&source).map_err(unreadable)? else {
            let text = format!("no mail in {name}");
            let help = "expected an mbox with `From ` lines, or a message that starts with a mail header";
            return Err(Error::new(ErrorKind::NoMail, text).with_help(help));
        };
        self.add(source, format, preamble, true);
        Ok(())
    }

    /// Adds a file.
    ///
    /// Searches for mails without separators only in a file that a person named. A file in a folder is
    /// usually one message, and its sender may write anything into it.
    fn add(&mut self, source: Source, format: FileFormat, preamble: u64, is_named: bool) {
        let format =
            if format == FileFormat::Message { self.message_or_several(&source, is_named) } else { format };
        if preamble > 0 {
            let text = format!("{}: skipped {preamble} bytes before the first `From ` line", source.name);
            self.odd.push(Diagnostic::new(Code::PreambleSetAside, text));
        }
        self.reading.progress.opened_file();
        self.files.push((source, format));
    }
}

impl Mailbox {
    /// The layout of a file that starts with the header of a mail.
    fn message_or_several(&mut self, source: &Source, is_named: bool) -> FileFormat {
        let Ok(text) = source.read(0, SUSPECTED) else { return FileFormat::Message };
        let name = source.name.clone();
        if !mbox::separators(&text, false, text.len()).is_empty() {
            self.odd.push(Diagnostic::new(Code::SeparatorInMessage, format!(
                "{name} was read as one message because it starts with a mail header, but it has `From ` lines: if it is an mbox, its first `From ` line is missing"
            )));
            return FileFormat::Message;
        }
        if bare::starts(&text).len() == 1 {
            return FileFormat::Message;
        }
        let longest = limits::bytes(self.limits().header + self.limits().body);
        let Ok(text) = source.read(0, longest) else { return FileFormat::Message };
        let starts = bare::starts(&text);
        let mails = starts.len();
        let text = if is_named {
            format!(
                "{name} has no `From ` lines: it was read as {mails} messages, each starting at a mail header below an empty line"
            )
        } else {
            format!(
                "{name} was read as one message, but has mail headers below empty lines: it may contain {mails}"
            )
        };
        self.odd.push(Diagnostic::new(Code::MailsWithoutSeparators, text));
        FileFormat::Bare { starts, is_certain: is_named }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(text: &[u8]) -> Vec<String> {
        let archive = Mailbox::from_bytes("test", text).unwrap();
        let mut heads = Vec::new();
        archive
            .scan(|raw| String::from_utf8_lossy(raw.bytes).into_owned(), |_, head| heads.push(head))
            .unwrap();
        heads
    }

    #[test]
    fn a_separator_on_the_edge_of_a_window_is_found_once() {
        let window = scan::WINDOW;
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
        let archive = Mailbox::from_bytes("test", text).unwrap();
        let mut places = Vec::new();
        archive.scan(|_| (), |place, ()| places.push(place)).unwrap();
        let body = archive.read(places[0], |raw| raw.bytes.to_vec()).unwrap();
        assert_eq!(body, b"X: 1\n\nFrom the start\n");
    }

    #[test]
    fn input_without_mail_is_an_error_that_names_it() {
        let error = Mailbox::from_bytes("notes.txt", b"only prose\n").unwrap_err();
        assert!(error.to_string().starts_with("no mail in notes.txt"));
    }
}
