//! Adds the whole mails in the parts of a mail to the archive, as mail from uncertain authors.

use super::inner::{Scanned, ScannedMail};
use crate::archive::{MailPlace, Mailbox};
use crate::error::Error;
use crate::message::{Header, MailForm, MailPart};
use crate::policy::SubjectForms;
use crate::proposal::SubjectKind;

impl Scanned {
    /// Adds each mail that is a part of a reply, or a part of mail about a vote, unless the archive also has it
    /// separately.
    ///
    /// The authors of the outer mails must be known.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub(super) fn open_parts(&mut self, archive: &mut Mailbox, forms: &SubjectForms) -> Result<(), Error> {
        let mut found = Vec::new();
        for at in 0..self.headers.len() {
            let (header, subject) = (&self.headers[at], &self.subjects[at]);
            let is_of_vote =
                subject.reply || subject.kind != SubjectKind::Talk || header.answered().is_some();
            if header.form != MailForm::MayWrap || header.automatic || !is_of_vote {
                continue;
            }
            for place in places_of_parts(header, self.places[at], archive)? {
                let mail = archive.read(place, |raw| ScannedMail::read_part(raw, archive.limits(), forms))?;
                found.extend(mail.within(header, subject).map(|mail| (place, mail)));
            }
        }
        self.add_unknown(found);
        Ok(())
    }
}

/// The places of the mails in the parts of a mail.
fn places_of_parts(outer: &Header, place: MailPlace, archive: &mut Mailbox) -> Result<Vec<MailPlace>, Error> {
    let limits = *archive.limits();
    let mut decoded = Vec::new();
    let mut places = archive.within(place, |message| {
        let mut ranges = Vec::new();
        for part in MailPart::find(outer, message, &limits) {
            match part {
                MailPart::Within(range) => ranges.push(range),
                MailPart::Decoded(mail) => decoded.push(mail),
            }
        }
        ranges
    })?;
    places.extend(decoded.into_iter().map(|mail| archive.add_unpacked(mail)));
    Ok(places)
}
