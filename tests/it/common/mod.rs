//! Helpers that the suites share: find fixtures and their expectations, run the command, and make mail.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

pub(crate) mod command;
pub(crate) mod mail;
pub(crate) mod seeded;
pub(crate) mod server;
pub(crate) mod vote;

/// The files of a fixture folder with one of these extensions, by name.
pub(crate) fn fixtures(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
    let of_ending =
        |path: &PathBuf| path.extension().is_some_and(|ending| endings.iter().any(|known| *known == ending));
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(of_ending).collect();
    paths.sort();
    paths
}

/// The expectation of a fixture: the TOML file with the same stem.
pub(crate) fn toml_of<T: DeserializeOwned>(path: &Path) -> T {
    let path = path.with_extension("toml");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
