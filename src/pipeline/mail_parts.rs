//! Adds the whole mails in the parts of a mail to the archive, as mail from uncertain authors.

use std::collections::HashSet;

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
        let first = self.headers.len();
        self.add_unknown(found);
        self.open_digests_within(first, archive, forms)
    }

    /// Adds the mails of the digests among the mails inside other mails, which start at the index `first`.
    ///
    /// The list did not pass these digests on, so the authors of their mails are uncertain.
    fn open_digests_within(
        &mut self,
        first: usize,
        archive: &mut Mailbox,
        forms: &SubjectForms,
    ) -> Result<(), Error> {
        let mut found = Vec::new();
        for at in first..self.headers.len() {
            if self.headers[at].form != MailForm::MayBeDigest || self.subjects[at].reply {
                continue;
            }
            for (place, mail) in self.digest(at, archive, &HashSet::new(), forms)? {
                found.push((place, mail.passed_on_with(&self.headers[at])));
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
