//! Archives of files, folders and standard input.
//!
//! This module needs the feature `files`. Everything that the library itself does with files and threads is
//! in this folder.

mod arriving;
mod behind;
mod opened;
mod positioned;
mod spool;
mod walk;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::format::FileFormat;
use super::source::Source;
use super::{Mailbox, OpenOptions};
use crate::diagnostic::{Code, Diagnostic};
use crate::error::{Error, ErrorKind};

pub(super) use arriving::Arriving;
pub(super) use behind::write_behind;
pub(super) use spool::Spool;

/// The location of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// A file, or a folder of files.
    Path(PathBuf),
    /// Standard input.
    Stdin,
}

impl Location {
    /// The files of the location: one file, or all files of a folder in the order of their names.
    ///
    /// Standard input has no files.
    ///
    /// # Errors
    /// If a folder cannot be read.
    pub fn files(&self) -> io::Result<Vec<PathBuf>> {
        match self {
            Self::Stdin => Ok(Vec::new()),
            Self::Path(path) if path.is_dir() => walk::files(path),
            Self::Path(path) => Ok(vec![path.clone()]),
        }
    }
}

impl Mailbox {
    /// Opens all locations, in order.
    ///
    /// Opens the files of a folder in the order of their names.
    ///
    /// # Errors
    /// If a named location cannot be read or has no mail. It reads files in a folder as far as possible, and
    /// reports the rest in [`diagnostics`](Self::diagnostics).
    pub fn open(locations: &[Location]) -> Result<Self, Error> {
        Self::open_with(locations, OpenOptions::default())
    }

    /// Opens all locations like [`open`](Self::open), with options for limits and progress.
    ///
    /// # Errors
    /// The same as for [`open`](Self::open).
    pub fn open_with(locations: &[Location], reading: OpenOptions) -> Result<Self, Error> {
        let mut archive = Self::empty(reading);
        for (place, location) in (1..).zip(locations) {
            archive.add_location(location, place == locations.len())?;
        }
        Ok(archive)
    }

    /// Opens a location and adds its mail.
    ///
    /// Only the last location of an archive may still arrive while it is read. Each stream that still arrives
    /// needs a thread and a file.
    ///
    /// # Errors
    /// The same as for [`open`](Self::open).
    pub fn add_location(&mut self, location: &Location, is_last: bool) -> Result<(), Error> {
        match location {
            Location::Stdin => {
                let name = "standard input".to_owned();
                let read = if is_last { Source::arriving } else { Source::stream };
                let source = read(name.clone(), io::stdin(), &self.reading, &mut self.spool)
                    .map_err(|error| Error::read(name, error))?;
                self.add_named(source)
            }
            Location::Path(path) if path.is_dir() => self.add_folder(path),
            Location::Path(path) => {
                let name = path.display().to_string();
                let read = if is_last { Source::arriving } else { Source::stream };
                let source = Source::open(path, &self.reading, &mut self.spool, read)
                    .map_err(|error| Error::read(name, error))?;
                self.add_named(source)
            }
        }
    }

    /// Adds an open file under a name for reports.
    ///
    /// # Errors
    /// If the file cannot be read or has no mail.
    pub fn add_opened(&mut self, name: &str, file: File) -> Result<(), Error> {
        let source = Source::opened(name.to_owned(), file, &self.reading, &mut self.spool)
            .map_err(|error| Error::read(name, error))?;
        self.add_named(source)
    }

    /// Records that a part of the archive is missing, with the reason.
    pub fn add_missing(&mut self, text: impl Into<String>) {
        self.lost += 1;
        self.odd.push(Diagnostic::new(Code::IncompleteFetch, text));
    }

    fn add_folder(&mut self, folder: &Path) -> Result<(), Error> {
        let unreadable = |error| Error::read(folder.display(), error);
        let paths = walk::files(folder).map_err(unreadable)?;
        let (before, lost) = (self.files.len(), self.odd.len());
        for path in &paths {
            let opened = Source::open(path, &self.reading, &mut self.spool, Source::stream)
                .and_then(|source| Ok((FileFormat::of(&source)?, source)));
            match opened {
                Ok((Some((format, preamble)), source)) => self.add(source, format, preamble, false),
                Ok((None, source)) => self.odd.push(Diagnostic::new(
                    Code::FileWithoutMail,
                    format!("skipped {}: it contains no mail", source.name),
                )),
                Err(error) => {
                    self.lost += 1;
                    self.odd.push(Diagnostic::new(
                        Code::UnreadableFile,
                        format!("cannot read {}: {error}", path.display()),
                    ));
                }
            }
        }
        if self.files.len() == before {
            let files = match paths.len() {
                1 => "1 file".to_owned(),
                files => format!("{files} files"),
            };
            let text = format!("no mail in the folder {} ({files})", folder.display());
            let error = Error::new(ErrorKind::NoMail, text);
            let mut reasons = self.odd[lost..].iter().filter(|odd| odd.code == Code::UnreadableFile);
            return Err(match reasons.next() {
                Some(odd) => error.with_help(&*odd.text),
                None => error,
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_cannot_be_opened_is_an_error_that_names_it() {
        let error = Mailbox::open(&[Location::Path("no/such.mbox".into())]).unwrap_err();
        assert!(error.to_string().starts_with("cannot read no/such.mbox: "));
    }
}
