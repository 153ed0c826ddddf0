//! What the ARCHIVE arguments of a command name, and the one place where they are opened.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::args::Input;
use crate::Error;
use crate::archive::Location;
use crate::archive_url::ArchiveUrl;

/// One ARCHIVE argument, by its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ArchiveName {
    /// `-`: standard input.
    Stdin,
    /// A file or a folder.
    Path(PathBuf),
}

impl From<OsString> for ArchiveName {
    fn from(text: OsString) -> Self {
        if text == "-" { Self::Stdin } else { Self::Path(text.into()) }
    }
}

impl ArchiveName {
    /// The file or folder that it names.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Path(path) => Some(path),
            Self::Stdin => None,
        }
    }
}

/// What the ARCHIVE arguments of a command gave.
#[derive(Debug, Default)]
pub(super) struct Opened {
    /// Where the mail is to be read from, in the order of the arguments.
    pub(super) locations: Vec<Location>,
    /// The web archive of the list, for links in reports.
    pub(super) archive_url: Option<ArchiveUrl>,
}

/// Opens the archives of a command.
///
/// # Errors
/// When an argument names nothing that can be read.
#[expect(clippy::unnecessary_wraps, reason = "a name that must be looked up may be unknown")]
pub(super) fn open(input: &Input) -> Result<Opened, Error> {
    let mut opened = Opened { archive_url: input.archive_url.clone(), ..Opened::default() };
    for name in &input.archive {
        match name {
            ArchiveName::Stdin => opened.locations.push(Location::Stdin),
            ArchiveName::Path(path) => opened.locations.push(Location::Path(path.clone())),
        }
    }
    Ok(opened)
}
