//! Checks that a response is complete and finds the mail in it.
//!
//! This needs the whole response.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use chrono::{DateTime, Utc};

use super::fault::FetchFault;
use crate::archive::{Mailbox, OpenOptions};
use crate::error::ErrorKind;
use crate::limits::Limits;
use crate::message::Header;

/// Number of bytes at the start of a response that show its type.
const HEAD: usize = 512;

/// The mail of a response.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Number of mails, including repeats.
    pub(super) mails: u64,
    /// The earliest date of a mail.
    pub(super) first: Option<DateTime<Utc>>,
    /// The latest date of a mail.
    pub(super) last: Option<DateTime<Utc>>,
    /// The Message-ID and the date of each mail, and the id of the mail that it replies to.
    pub(super) heads: Vec<AnswerHead>,
    /// The reason why mail may be missing.
    pub(super) cut: Option<FetchFault>,
}

/// A mail of a response.
#[derive(Debug, Clone)]
pub(super) struct AnswerHead {
    pub(super) id: Option<String>,
    pub(super) date: Option<DateTime<Utc>>,
    pub(super) answers: Option<String>,
}

/// The form of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AnswerForm {
    /// An mbox with separators, compressed or not.
    Mbox,
    /// Any form that a file of mail can have.
    Any,
}

/// Reads a response from its start, decompressed if needed.
///
/// # Errors
/// If the response is not mail. A response without any mail is not an error.
pub(super) fn look(file: &File, form: AnswerForm, limits: &Limits) -> Result<Contents, FetchFault> {
    let head = head(file).map_err(|_| FetchFault::CutGzip)?;
    if head.is_empty() {
        return Ok(Contents::default());
    }
    let text = String::from_utf8_lossy(&head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return Err(FetchFault::Page);
    }
    if form == AnswerForm::Mbox && !text.starts_with("From ") {
        let kind = if text.starts_with(['{', '[']) { "JSON" } else { "other text" };
        return Err(FetchFault::NotMail(kind.into()));
    }
    let local = |error: io::Error| FetchFault::Cut(error.to_string());
    let mut archive = Mailbox::open_with(&[], OpenOptions { limits: *limits, ..OpenOptions::default() })
        .map_err(|error| FetchFault::Cut(error.to_string()))?;
    if let Err(error) = archive.add_opened("answer", file.try_clone().map_err(local)?) {
        return Err(match error.kind() {
            ErrorKind::NoMail => FetchFault::NotMail("other text".into()),
            _ => FetchFault::Cut(error.to_string()),
        });
    }
    let mut contents = Contents::default();
    let scanned = archive.scan(
        |raw| {
            let (header, _) = Header::read(raw);
            AnswerHead {
                answers: header.answered().map(str::to_owned),
                id: header.message_id,
                date: header.date.map(|date| date.to_utc()),
            }
        },
        |_, head| contents.heads.push(head),
    );
    scanned.map_err(|error| FetchFault::Cut(error.to_string()))?;
    contents.mails = contents.heads.len() as u64;
    contents.first = contents.heads.iter().filter_map(|head| head.date).min();
    contents.last = contents.heads.iter().filter_map(|head| head.date).max();
    if archive.unreadable() > 0 {
        contents.cut = Some(FetchFault::CutGzip);
    }
    Ok(contents)
}

/// The first bytes of a response, decompressed.
fn head(file: &File) -> io::Result<Vec<u8>> {
    let mut file = file.try_clone()?;
    file.seek(SeekFrom::Start(0))?;
    let mut magic = Vec::new();
    (&mut file).take(2).read_to_end(&mut magic)?;
    file.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    if magic == [0x1f, 0x8b] {
        flate2::read::MultiGzDecoder::new(file).take(HEAD as u64).read_to_end(&mut head)?;
    } else {
        file.take(HEAD as u64).read_to_end(&mut head)?;
    }
    Ok(head)
}
