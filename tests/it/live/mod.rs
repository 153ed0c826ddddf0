//! Tests web archives as the argument ARCHIVE, with servers on loopback that respond like real archives, or with
//! errors.

mod cache;
mod each;
mod faults;
mod foal;
mod kinds;
mod mailman2;
mod reports;
mod sites;
mod texts;
mod whole_votes;

use std::path::Path;

use tempfile::TempDir;

use crate::common::command::{Run, command, finished};

#[cfg(all(unix, feature = "real-servers"))]
pub(crate) use reports::links_of_reports;
#[cfg(all(unix, feature = "real-servers"))]
pub(crate) use sites::hash;

/// Runs the command with the given cache.
pub(crate) fn run_in(cache: &Path, arguments: &[&str]) -> Run {
    let mut command = command();
    command.env("XDG_CACHE_HOME", cache).env("HOME", cache).args(arguments);
    finished(command)
}

/// Runs the command with an empty cache.
pub(crate) fn run(arguments: &[&str]) -> Run {
    let cache = TempDir::new().unwrap();
    run_in(cache.path(), arguments)
}
