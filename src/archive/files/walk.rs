//! The files of a folder and of the folders in it, in the order of their names.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Every regular file below `folder`.
///
/// Skips hidden files and special files. Reads no folder twice, so that a cycle of symbolic links ends.
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
    paths.sort_by_cached_key(|path| (with_month_as_number(&name_of(path)), path.clone()));
    let is_maildir = ["cur", "new", "tmp"].iter().all(|name| folder.join(name).is_dir());
    for path in paths {
        let hidden = name_of(&path).starts_with('.');
        match fs::metadata(&path) {
            _ if hidden => {}
            // Mail in `tmp` is not delivered yet, so it does not belong to the list.
            Ok(metadata) if metadata.is_dir() && is_maildir && path.ends_with("tmp") => {}
            Ok(metadata) if metadata.is_dir() => enter_below(&path, seen, found)?,
            // Servers keep their indexes next to the folders of a maildir.
            Ok(_) if is_maildir => {}
            Ok(metadata) if metadata.is_file() => found.push(path),
            // Returns a broken link, so that opening it reports the error.
            Err(_) => found.push(path),
            Ok(_) => {}
        }
    }
    Ok(())
}

/// Enters a folder inside another folder.
///
/// Returns an unreadable folder like a file, so that opening it reports the error.
fn enter_below(folder: &Path, seen: &mut HashSet<PathBuf>, found: &mut Vec<PathBuf>) -> io::Result<()> {
    match enter(folder, seen, found) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            found.push(folder.to_owned());
            Ok(())
        }
        done => done,
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Replaces the month in a file name of pipermail, such as `2026-May.txt.gz`, with its number, for sorting.
fn with_month_as_number(name: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ];
    let parts = name.split_once('-').filter(|(year, _)| year.bytes().all(|b| b.is_ascii_digit()));
    let month = parts.and_then(|(year, rest)| {
        let (number, month) = (1..).zip(MONTHS).find(|(_, month)| rest.starts_with(month))?;
        Some(format!("{year}-{number:02}{}", &rest[month.len()..]))
    });
    month.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_of_pipermail_are_numbers() {
        for (name, key) in [
            ("2026-May.txt.gz", "2026-05.txt.gz"),
            ("2026-December.txt", "2026-12.txt"),
            ("2026-05.mbox", "2026-05.mbox"),
            ("a-May.txt", "a-May.txt"),
        ] {
            assert_eq!(with_month_as_number(name), key);
        }
    }
}
