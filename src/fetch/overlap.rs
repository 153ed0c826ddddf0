//! Removes mail that two responses of one server have in common.
//!
//! Otherwise, reports would mention repeats that are not in the list.
//!
//! It removes only identical mail, byte for byte. It keeps a second mail with a known Message-ID for the
//! reader of the archive, which decides about it.

use std::collections::HashSet;
use std::io::{self, Seek, SeekFrom, Write};

use sha2::{Digest, Sha256};

use super::FetchedPart;
use super::whole::{AnswerForm, look};
use crate::archive::{MailPlace, Mailbox, OpenOptions};
use crate::error::Error;
use crate::limits::Limits;
use crate::message::Header;

/// The mails of all responses so far.
#[derive(Debug, Default, Clone)]
pub(super) struct Taken {
    keys: HashSet<[u8; 32]>,
}

/// A mail of a response: its separator, its place and its Message-ID.
type AnswerMail = (Option<Vec<u8>>, MailPlace, Option<String>);

impl Taken {
    /// The hash of all mails so far.
    ///
    /// It does not depend on their order.
    pub(super) fn digest(&self) -> [u8; 32] {
        let mut keys: Vec<_> = self.keys.iter().collect();
        keys.sort_unstable();
        let mut hash = Sha256::new();
        for key in keys {
            hash.update(key);
        }
        hash.finalize().into()
    }

    /// The part without mails that an earlier part contained; `None` if nothing is left.
    ///
    /// With `ids_are_unique`, mails with one Message-ID are the same mail. This is for a server that writes
    /// the same mail with different bytes each time.
    pub(super) fn fresh(
        &mut self,
        part: FetchedPart,
        ids_are_unique: bool,
        limits: &Limits,
    ) -> Result<Option<FetchedPart>, Error> {
        if part.mails == 0 {
            return Ok(Some(part));
        }
        let local = |error| Error::read(&part.name, error);
        let mut archive = Mailbox::open_with(&[], OpenOptions { limits: *limits, ..OpenOptions::default() })?;
        archive.add_opened(&part.name, part.file.try_clone().map_err(local)?)?;
        let mut mails: Vec<AnswerMail> = Vec::new();
        archive.scan(
            |raw| (raw.separator.map(<[u8]>::to_vec), Header::read(raw).0.message_id),
            |place, (separator, id)| mails.push((separator, place, id)),
        )?;
        let mut fresh = Vec::new();
        let all = mails.len();
        for mail in mails {
            let key = match &mail.2 {
                Some(id) if ids_are_unique => Sha256::digest(id.as_bytes()),
                _ => archive.read(mail.1, |raw| Sha256::digest(raw.bytes))?,
            };
            if self.keys.insert(key.into()) {
                fresh.push(mail);
            }
        }
        if fresh.len() == all {
            return Ok(Some(part));
        }
        if fresh.is_empty() && part.cut.is_none() {
            // An empty part still shows that its days were requested.
            let file = tempfile::tempfile().map_err(local)?;
            return Ok(part.days.is_some().then(|| FetchedPart { file, mails: 0, ..part }));
        }
        let mut file = tempfile::tempfile().map_err(local)?;
        for (separator, place, _) in fresh {
            let separator =
                separator.unwrap_or_else(|| b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970".to_vec());
            archive.read(place, |raw| append(&mut file, &separator, raw.bytes))?.map_err(local)?;
        }
        file.seek(SeekFrom::Start(0)).map_err(local)?;
        let contents = look(&file, AnswerForm::Any, limits).map_err(|fault| fault.error(&part.name))?;
        Ok(Some(FetchedPart { file, mails: contents.mails, contents, ..part }))
    }
}

/// Appends a mail to an mbox, with its lines escaped (mboxrd).
pub(super) fn append(to: &mut impl Write, separator: &[u8], mail: &[u8]) -> io::Result<()> {
    to.write_all(separator.trim_ascii_end())?;
    to.write_all(b"\n")?;
    for line in mail.split_inclusive(|byte| *byte == b'\n') {
        let bare = line.iter().position(|byte| *byte != b'>').map_or(&[][..], |at| &line[at..]);
        if bare.starts_with(b"From ") {
            to.write_all(b">")?;
        }
        to.write_all(line)?;
    }
    to.write_all(b"\n\n")
}

#[cfg(test)]
mod tests {
    use chrono::Utc;

    use super::*;

    fn part(text: &str) -> FetchedPart {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        let contents = look(&file, AnswerForm::Mbox, &Limits::default()).unwrap();
        FetchedPart::new("https://example.org/x", file, Utc::now(), contents)
    }

    fn mail(id: &str, text: &str) -> String {
        format!(
            "From ana@example.org Mon May  4 10:00:00 2026\nFrom: ana@example.org\nMessage-ID: <{id}@example.org>\n\n{text}\n\n"
        )
    }

    fn ids(part: &FetchedPart) -> Vec<String> {
        part.contents.heads.iter().filter_map(|head| head.id.clone()).collect()
    }

    #[test]
    fn identical_mail_is_taken_once_and_another_mail_with_its_id_too() {
        let mut taken = Taken::default();
        let limits = Limits::default();
        let one = mail("a", "+1") + &mail("b", ">From here\n+1");
        assert_eq!(taken.fresh(part(&one), false, &limits).unwrap().unwrap().mails, 2);
        assert!(taken.fresh(part(&one), false, &limits).unwrap().is_none());
        let more = mail("b", ">From here\n+1") + &mail("a", "-1") + &mail("c", ">From there\n0");
        let fresh = taken.fresh(part(&more), false, &limits).unwrap().unwrap();
        assert_eq!(ids(&fresh), ["a@example.org", "c@example.org"]);
        assert!(taken.clone().fresh(part(&mail("c", "other bytes")), true, &limits).unwrap().is_some());
    }

    #[test]
    fn with_unique_ids_different_bytes_are_the_same_mail() {
        let mut taken = Taken::default();
        let limits = Limits::default();
        assert!(taken.fresh(part(&mail("a", "boundary 1")), true, &limits).unwrap().is_some());
        assert!(taken.fresh(part(&mail("a", "boundary 2")), true, &limits).unwrap().is_none());
    }
}
