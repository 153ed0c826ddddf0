//! One ARCHIVE argument: a file, a folder, standard input, a list of a config, or a URL.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use crate::fetch;

/// One ARCHIVE argument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ArchiveName {
    /// `-`: standard input.
    Stdin,
    /// A file or a folder.
    Path(PathBuf),
    /// `@NAME`: a list of the config, by its name or address.
    List(String),
    /// The URL of a list, a thread, a message or a file.
    Url(String),
}

impl From<OsString> for ArchiveName {
    fn from(text: OsString) -> Self {
        match text.to_str() {
            Some("-") => Self::Stdin,
            Some(list) if list.starts_with('@') => Self::List(list[1..].to_owned()),
            Some(name) => {
                fetch::pasted(name).map_or_else(|| Self::Path(name.into()), |url| Self::Url(url.to_owned()))
            }
            None => Self::Path(text.into()),
        }
    }
}

impl ArchiveName {
    /// `true` for a list of the config.
    pub(super) fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// The path, if the argument is a file or folder.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Path(path) => Some(path),
            Self::Stdin | Self::List(_) | Self::Url(_) => None,
        }
    }

    /// The URL, if the argument is one.
    pub(super) fn url(&self) -> Option<&str> {
        match self {
            Self::Url(url) => Some(url),
            Self::Stdin | Self::Path(_) | Self::List(_) => None,
        }
    }

    /// The value of `archives` in a config: a URL or a path.
    pub(super) fn of_config(path: PathBuf) -> Self {
        match path.to_str() {
            Some(url) if fetch::is_url(url) => Self::Url(url.to_owned()),
            _ => Self::Path(path),
        }
    }
}

/// Writes the name as on the command line.
impl fmt::Display for ArchiveName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("-"),
            Self::Path(path) => path.display().fmt(f),
            Self::List(name) => write!(f, "@{name}"),
            Self::Url(url) => f.write_str(url),
        }
    }
}
