//! Web archives as ARCHIVE: servers on loopback that answer as the real ones do, and with every fault.

mod cache;
mod each;
mod faults;
mod kinds;
mod sites;
mod texts;

use std::path::Path;

use tempfile::TempDir;

use crate::common::command::{Run, command, finished};

/// Runs the command with a cache of its own.
pub(super) fn run_in(cache: &Path, arguments: &[&str]) -> Run {
    let mut command = command();
    command.env("XDG_CACHE_HOME", cache).env("HOME", cache).args(arguments);
    finished(command)
}

/// Runs the command with an empty cache.
pub(super) fn run(arguments: &[&str]) -> Run {
    let cache = TempDir::new().unwrap();
    run_in(cache.path(), arguments)
}
