//! What the ARCHIVE arguments of a command name, and the one place where they are opened.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use super::args::Input;
use super::session::refused;
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
    /// `@NAME`: a list of the config, by its name or address.
    List(String),
}

impl From<OsString> for ArchiveName {
    fn from(text: OsString) -> Self {
        match text.to_str() {
            Some("-") => Self::Stdin,
            Some(list) if list.starts_with('@') => Self::List(list[1..].to_owned()),
            _ => Self::Path(text.into()),
        }
    }
}

impl ArchiveName {
    /// Whether it is a list of the config.
    pub(super) fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// The file or folder that it names.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Path(path) => Some(path),
            Self::Stdin | Self::List(_) => None,
        }
    }
}

/// As it was written on the command line.
impl fmt::Display for ArchiveName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("-"),
            Self::Path(path) => path.display().fmt(f),
            Self::List(name) => write!(f, "@{name}"),
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
pub(super) fn open(input: &Input) -> Result<Opened, Error> {
    let mut opened = Opened { archive_url: input.archive_url.clone(), ..Opened::default() };
    for name in &input.archive {
        match name {
            ArchiveName::Stdin => opened.locations.push(Location::Stdin),
            ArchiveName::Path(path) => opened.locations.push(Location::Path(path.clone())),
            // Those of the config were looked up when the arguments were read.
            ArchiveName::List(name) => return Err(refused(format!("@{name} cannot be within a list"))),
        }
    }
    Ok(opened)
}
