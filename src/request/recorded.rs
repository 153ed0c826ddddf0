//! The record that `plusone fetch` keeps for a file or a folder, with the days that are complete.
//!
//! `fetch/folder.rs` writes the record. This module reads it, so that a build without the network can use it too.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::outcome::Coverage;

/// The name of the format of a record.
pub(crate) const SCHEMA: &str = "plusone.fetch/1";
/// The record in a folder. Its name is hidden, so that it is not read as mail.
pub(crate) const RECORD: &str = ".plusone-fetch.json";

/// The parts of a record that show how far the files are complete.
#[derive(Deserialize)]
struct FetchRecord {
    schema: String,
    complete_from: Option<DateTime<Utc>>,
    complete_until: Option<DateTime<Utc>>,
    files: Vec<RecordedFile>,
}

#[derive(Deserialize)]
struct RecordedFile {
    name: Option<String>,
    bytes: u64,
    sha256: String,
}

/// The time until which a file or a folder written by `plusone fetch` is complete; `None` if that is unknown,
/// or one of its files has changed.
pub fn recorded(path: &Path) -> Option<Coverage> {
    let (place, folder) = if path.is_dir() {
        (path.join(RECORD), path)
    } else {
        (beside(path), path.parent().unwrap_or(Path::new("")))
    };
    let record: FetchRecord = serde_json::from_slice(&fs::read(place).ok()?).ok()?;
    let until = record.complete_until.filter(|_| record.schema == SCHEMA)?;
    let is_there = |file: &RecordedFile| {
        let Some(name) = &file.name else { return true };
        is_unchanged(&folder.join(name), file.bytes, &file.sha256)
    };
    record.files.iter().all(is_there).then(|| Coverage {
        from: record.complete_from.map(|from| from.fixed_offset()),
        until: until.fixed_offset(),
    })
}

/// The path of the record of a file.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.plusone-fetch.json"))
}

/// `true` if a file is unchanged since its record.
pub(crate) fn is_unchanged(path: &Path, bytes: u64, sha256: &str) -> bool {
    let found = File::open(path).and_then(|mut file| sum(&mut file));
    found.is_ok_and(|(length, sum)| length == bytes && sum == sha256)
}

/// The length and the SHA-256 of a file, in hexadecimal digits. Moves the file back to its start.
pub(crate) fn sum(file: &mut File) -> io::Result<(u64, String)> {
    file.seek(SeekFrom::Start(0))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    let mut length = 0_u64;
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hash.update(&buffer[..read]);
        length += read as u64;
    }
    file.seek(SeekFrom::Start(0))?;
    Ok((length, HEXLOWER.encode(&hash.finalize())))
}
