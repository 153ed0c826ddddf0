//! The files of a folder and of the folders in it, in the order of their names.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Every regular file below `folder`. Hidden files and special files are passed over, and a folder that was
/// seen already is not entered again, so that a circle of symbolic links ends.
pub(super) fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    enter(folder, &mut HashSet::new(), &mut found)?;
    Ok(found)
}

fn enter(folder: &Path, seen: &mut HashSet<PathBuf>, found: &mut Vec<PathBuf>) -> io::Result<()> {
    if !seen.insert(folder.canonicalize()?) {
        return Ok(());
    }
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        match fs::metadata(&path) {
            _ if hidden => {}
            Ok(metadata) if metadata.is_dir() => enter(&path, seen, found)?,
            Ok(metadata) if metadata.is_file() => found.push(path),
            // A broken link is given on, so that opening it says what is wrong.
            Err(_) => found.push(path),
            Ok(_) => {}
        }
    }
    Ok(())
}
