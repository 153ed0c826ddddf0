//! Reads the rules that a caller names: presets and files.

use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use crate::error::Error;
use crate::policy::{self, Policy};
use crate::roster::{Mailmap, Roster};
use crate::ruling::Rulings;

/// Reads a policy: a preset, or a file if the name looks like a path or is the name of a file.
///
/// # Errors
/// If the file cannot be read or is not a policy, or no preset has the name.
pub fn policy(name: &str) -> Result<Policy, Error> {
    let path = Path::new(name);
    let is_file =
        path.extension().is_some_and(|extension| extension == "toml") || name.contains(MAIN_SEPARATOR);
    if !is_file && (policy::names().any(|known| known.eq_ignore_ascii_case(name)) || !path.is_file()) {
        return policy::preset(name);
    }
    Policy::parse(&text(path)?, name)
}

/// Reads a roster of any format, from a file. A name after a `#` selects a part of the file.
///
/// # Errors
/// If the file cannot be read or is not a roster.
pub fn roster(named: &Path) -> Result<Roster, Error> {
    let (path, part) = parts(named);
    Roster::read(&text(&path)?, &path.display().to_string(), part.as_deref())
}

/// Reads a mailmap.
///
/// # Errors
/// If the file cannot be read or is not a mailmap.
pub fn mailmap(path: &Path) -> Result<Mailmap, Error> {
    Mailmap::parse(&text(path)?, &path.display().to_string())
}

/// Reads a file of rulings.
///
/// # Errors
/// If the file cannot be read or does not contain rulings.
pub fn rulings(path: &Path) -> Result<Rulings, Error> {
    Rulings::parse(&text(path)?, &path.display().to_string())
}

/// Splits off the part after a `#`. If a file with the whole name exists, the `#` belongs to its name.
pub fn parts(named: &Path) -> (PathBuf, Option<String>) {
    match named.to_str().and_then(|name| name.rsplit_once('#')) {
        Some((file, part)) if !named.exists() => (PathBuf::from(file), Some(part.to_owned())),
        _ => (named.to_owned(), None),
    }
}

/// The text of a file.
///
/// # Errors
/// If the file cannot be read, or is not UTF-8.
pub fn text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::read(path.display(), error))
}
