//! Runs other programs over an archive, for comparison: `yardstick mailparse|mbox-reader|gunzip FILE`.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a tool opens files")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that prints what it found")]

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::process::ExitCode;

use flate2::bufread::MultiGzDecoder;
use rayon::prelude::*;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match &arguments[..] {
        [what, file] if what == "mailparse" => mailparse(file),
        [what, file] if what == "mbox-reader" => mbox_reader(file),
        [what, file] if what == "gunzip" => gunzip(file),
        _ => Err(io::Error::other("expected: yardstick mailparse|mbox-reader|gunzip FILE")),
    };
    match done {
        Ok(bytes) => {
            println!("{bytes}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// Parses every mail and decodes its text, on all cores; the file is in memory, split at each `From `.
fn mailparse(file: &str) -> io::Result<usize> {
    let bytes = std::fs::read(file)?;
    let starts: Vec<usize> =
        [0].into_iter().chain(memchr::memmem::find_iter(&bytes, b"\nFrom ").map(|at| at + 1)).collect();
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let ranges: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    Ok(ranges.par_iter().map(|(start, end)| text_of(behind_separator(&bytes[*start..*end]))).sum())
}

/// Parses every mail and decodes its text on one core, with the crate that maps the file and splits it.
fn mbox_reader(file: &str) -> io::Result<usize> {
    let mbox = mbox_reader::MboxFile::from_file(Path::new(file))?;
    Ok(mbox.iter().map(|entry| entry.message().map_or(0, text_of)).sum())
}

/// Decompresses a gzip stream and discards it.
fn gunzip(file: &str) -> io::Result<usize> {
    let mut stream = MultiGzDecoder::new(BufReader::with_capacity(1 << 16, File::open(file)?));
    let (mut room, mut bytes) = (vec![0; 1 << 16], 0);
    loop {
        match stream.read(&mut room)? {
            0 => return Ok(bytes),
            read => bytes += read,
        }
    }
}

fn behind_separator(mail: &[u8]) -> &[u8] {
    &mail[memchr::memchr(b'\n', mail).map_or(0, |end| end + 1)..]
}

/// Length of the text in the parts of a mail.
fn text_of(mail: &[u8]) -> usize {
    fn of_part(part: &mailparse::ParsedMail<'_>) -> usize {
        let is_text = part.ctype.mimetype.starts_with("text/");
        let own = if is_text { part.get_body().map_or(0, |body| body.len()) } else { 0 };
        own + part.subparts.iter().map(of_part).sum::<usize>()
    }
    mailparse::parse_mail(mail).map_or(0, |mail| of_part(&mail))
}
