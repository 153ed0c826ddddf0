//! Mails inside mails: parts of digests, mails that a list wrapped, and mails without a certain separator.

use std::collections::{HashMap, HashSet};

use super::senders::Senders;
use crate::archive::{MailPlace, Mailbox, RawMessage};
use crate::diagnostic::{Code, Diagnostic};
use crate::error::Error;
use crate::limits::{Limits, bytes};
use crate::message::{Digest, Header, KnownBy, MailForm, is_subject_of_digest};
use crate::policy::SubjectForms;
use crate::proposal::{SubjectKind, SubjectLine};

/// Maximum number of mails of a digest that a reply to the digest may reply to. Digests of lists have fewer
/// mails.
const MOST_PARTS: usize = 200;

/// The messages of an archive in the order in which they were found, before copies are merged.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    pub(super) places: Vec<MailPlace>,
    pub(super) headers: Vec<Header>,
    pub(super) subjects: Vec<SubjectLine>,
    /// Diagnostics about a header section, by the index of its message.
    pub(super) odd: HashMap<usize, Vec<Diagnostic>>,
    /// Mail inside other mail, which may be part of the text of the other mail.
    within: Vec<(MailPlace, ScannedMail)>,
}

/// The header section of a message, and the data that places it among the other messages.
#[derive(Debug)]
pub(super) struct ScannedMail {
    header: Header,
    subject: SubjectLine,
    odd: Vec<Diagnostic>,
    /// The key that shows if the archive also has the mail separately; only for a mail inside another mail.
    known_by: Option<KnownMail>,
}

impl ScannedMail {
    /// Reads the header section of a message.
    pub(super) fn read(raw: RawMessage<'_>, subject_forms: &SubjectForms) -> Self {
        let (header, odd) = Header::read(raw);
        Self { subject: SubjectLine::parse_with(&header.subject, subject_forms), header, odd, known_by: None }
    }

    /// Reads the header section of a message that was found inside another one.
    pub(super) fn read_part(raw: RawMessage<'_>, limits: &Limits, subject_forms: &SubjectForms) -> Self {
        let mail = Self::read(shortened(raw, limits), subject_forms);
        Self { known_by: KnownMail::of_part(&mail.header), ..mail }
    }

    /// The mail as a part of another mail: its author is uncertain, and it belongs where that mail belongs.
    ///
    /// `None` for a call, and for an announcement about something other than the subject of that mail.
    pub(super) fn within(mut self, outer: &Header, of_outer: &SubjectLine) -> Option<Self> {
        let is_call = self.subject.kind == SubjectKind::Call && !self.subject.reply;
        let is_other = self.subject.announces() && self.subject.key() != of_outer.key();
        if is_call && self.header.answered().is_none() || is_other {
            return None;
        }
        self.doubt_author("the mail is a part of another mail, so its author is uncertain");
        self.header.become_part_of(outer);
        // The subject `Re: [VOTE] Title` shows to which vote the mail belongs.
        if self.subject.kind != SubjectKind::Call || self.subject.key() == of_outer.key() {
            self.header.belong_to(outer);
        }
        if self.header.message_id.is_none() {
            self.known_by = self.known_by.filter(|by| matches!(by, KnownMail::Date(..)));
        }
        Some(self)
    }

    /// The mail as a part of a digest that a person passed on.
    pub(super) fn passed_on_with(mut self, digest: &Header) -> Self {
        self.header.passed_on_by.clone_from(&digest.passed_on_by);
        self
    }

    /// Makes the author uncertain, for the reason in `text`.
    fn doubt_author(&mut self, text: &str) {
        let id = self.header.message_id.clone();
        self.odd.push(Diagnostic::new(Code::MailWithinMail, text).about(id.as_deref()));
        self.header.doubt_author();
    }
}

/// A key that shows that a mail is in the archive twice: separately and inside another mail.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum KnownMail {
    Id(String),
    /// Without a Message-ID: the author's address with the subject or the date.
    Subject(String, String),
    Date(String, i64),
}

impl KnownMail {
    /// All keys of a mail of the archive.
    fn all(header: &Header) -> impl Iterator<Item = Self> {
        let address = || header.author.address.clone();
        let has_address = !header.author.address.is_empty();
        let subject = has_address.then(|| Self::Subject(address(), header.subject.to_lowercase()));
        let date = header.date.filter(|_| has_address);
        let date = date.map(|date| Self::Date(address(), date.timestamp()));
        header.message_id.clone().map(Self::Id).into_iter().chain(subject).chain(date)
    }

    /// The most certain key of a mail inside another mail.
    fn of_part(header: &Header) -> Option<Self> {
        if let Some(id) = &header.message_id {
            return Some(Self::Id(id.clone()));
        }
        let address = header.author.address.clone();
        let subject = || Self::Subject(address.clone(), header.subject.to_lowercase());
        (!address.is_empty())
            .then(|| header.date.map_or_else(subject, |date| Self::Date(address.clone(), date.timestamp())))
    }
}

impl Scanned {
    /// Adds a message that was found in the archive.
    pub(super) fn add(&mut self, place: MailPlace, mail: ScannedMail) {
        if place.may_be_text() {
            self.within.push((place, mail));
        } else {
            self.push(place, mail);
        }
    }

    fn push(&mut self, place: MailPlace, mail: ScannedMail) {
        if !mail.odd.is_empty() {
            self.odd.insert(self.headers.len(), mail.odd);
        }
        self.places.push(place);
        self.headers.push(mail.header);
        self.subjects.push(mail.subject);
    }

    /// Adds the mails inside other mails, unless the archive also has them separately.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub(super) fn open(&mut self, archive: &mut Mailbox, subject_forms: &SubjectForms) -> Result<(), Error> {
        let text =
            "the mail is inside another mail, without a separator of its own, so its author is uncertain";
        let mut within = std::mem::take(&mut self.within);
        for (_, mail) in &mut within {
            mail.known_by = KnownMail::of_part(&mail.header);
            mail.doubt_author(text);
        }
        let digests: Vec<usize> =
            (0..self.headers.len()).filter(|at| self.headers[*at].form == MailForm::MayBeDigest).collect();
        let lists = if digests.is_empty() { HashSet::new() } else { lists_of_most(&self.headers, archive) };
        let mut parts: HashMap<String, Vec<String>> = HashMap::new();
        for at in digests {
            let mails = self.digest(at, archive, &lists, subject_forms)?;
            let ids = mails.iter().filter_map(|(_, mail)| mail.header.message_id.clone()).collect();
            parts.extend(self.headers[at].message_id.clone().map(|id| (id, ids)));
            within.extend(mails);
        }
        self.answer_parts(&parts);
        self.add_unknown(within);
        Ok(())
    }

    /// Adds mails inside other mails, unless the archive also has them separately.
    pub(super) fn add_unknown(&mut self, within: Vec<(MailPlace, ScannedMail)>) {
        let mut known: HashSet<KnownMail> = HashSet::new();
        if !within.is_empty() {
            known.extend(self.headers.iter().flat_map(KnownMail::all));
        }
        for (place, mut mail) in within {
            if mail.known_by.as_ref().is_none_or(|by| !known.contains(by)) {
                known.extend(mail.known_by.clone());
                mail.header.is_within = true;
                self.push(place, mail);
            }
        }
    }

    /// The mails of a digest.
    ///
    /// If the list sent the digest, it is automatic mail, and the authors of its mails are certain.
    pub(super) fn digest(
        &mut self,
        at: usize,
        archive: &mut Mailbox,
        lists: &HashSet<String>,
        subject_forms: &SubjectForms,
    ) -> Result<Vec<(MailPlace, ScannedMail)>, Error> {
        let limits = *archive.limits();
        let place = self.places[at];
        let mut found = None;
        let places = archive.within(place, |message| {
            found = Digest::read(message, &limits);
            found
                .as_ref()
                .filter(|digest| digest.text.is_none())
                .map_or_else(Vec::new, |digest| digest.mails.clone())
        })?;
        let by_list_address = lists.contains(without_suffix(&self.headers[at].author.address).as_str());
        let Some(digest) = found else {
            if self.is_unread_digest(at, by_list_address) {
                self.headers[at].form = MailForm::UnreadDigest;
                self.headers[at].automatic = true;
            }
            return Ok(Vec::new());
        };
        let places = match digest.text {
            Some(text) => {
                let whole = archive.add_unpacked(text);
                digest.mails.iter().map(|range| whole.part(range)).collect()
            }
            None => places,
        };
        let by_list = digest.is_whole && by_list_address;
        let mut mails = Vec::with_capacity(places.len());
        for place in places {
            let mut mail = archive.read(place, |raw| ScannedMail::read_part(raw, &limits, subject_forms))?;
            let is_dated = mail.header.date.is_some();
            mail.header.date = mail.header.date.or(self.headers[at].date);
            if !by_list {
                mail.doubt_author(
                    "the mail is in a digest that the list did not send, so its author is uncertain",
                );
            } else if !is_dated || mail.header.message_id.is_none() {
                mail.doubt_author(
                    "the digest has no date or no Message-ID for the mail, so its author is uncertain",
                );
            }
            mails.push((place, mail));
        }
        self.headers[at].automatic |= by_list || self.headers[at].is_within;
        Ok(mails)
    }

    /// `true` if a mail without recognisable mails is a digest, and not the mail of a person.
    fn is_unread_digest(&self, at: usize, by_list: bool) -> bool {
        let (header, subject) = (&self.headers[at], &self.subjects[at]);
        let is_of_digest = is_subject_of_digest(&header.subject);
        let is_first = header.answered().is_none() || header.is_within;
        !subject.reply
            && subject.kind == SubjectKind::Talk
            && (is_of_digest && (is_first || by_list) || is_first && by_list)
    }

    /// Makes each reply to a digest a reply to each mail of the digest.
    fn answer_parts(&mut self, parts: &HashMap<String, Vec<String>>) {
        if parts.is_empty() {
            return;
        }
        for (at, header) in self.headers.iter_mut().enumerate() {
            let Some(ids) = header.answered().and_then(|id| parts.get(id)) else { continue };
            header.other_parents.extend(ids.iter().take(MOST_PARTS).cloned());
            header.answers_digest = true;
            if ids.len() > MOST_PARTS {
                let text = format!(
                    "it replies to a digest with more than {MOST_PARTS} mails; only the first are considered"
                );
                let odd = Diagnostic::new(Code::TooManyParts, text).about(header.message_id.as_deref());
                self.odd.entry(at).or_default().push(odd);
            }
        }
    }

    /// Finds the author of every mail.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub(super) fn find_authors(&mut self, archive: &Mailbox) -> Result<(), Error> {
        let senders = Senders::of(&self.headers, archive.lists());
        for (at, rewritten) in senders.resolve(&mut self.headers) {
            self.odd.entry(at).or_default().push(rewritten);
        }
        self.unwrap_authors(archive)?;
        for (at, lone) in senders.doubt_lone(&mut self.headers) {
            self.odd.entry(at).or_default().push(lone);
        }
        Ok(())
    }

    /// Takes the authors of wrapped mail from the mail inside, if the outer mail has only the author's name.
    fn unwrap_authors(&mut self, archive: &Mailbox) -> Result<(), Error> {
        for (at, (header, place)) in self.headers.iter_mut().zip(&self.places).enumerate() {
            let is_named = header.author.known_by == KnownBy::Name && !header.author.address.is_empty();
            if header.form != MailForm::MayWrap || !is_named {
                continue;
            }
            let list = header.author.address.clone();
            if archive.read(*place, |raw| header.unwrap_author(raw.bytes, archive.limits()))? {
                let text = format!(
                    "the list rewrote the sender to {list}; the author was taken from the mail that it wrapped"
                );
                let odd = Diagnostic::new(Code::RewrittenSender, text).about(header.message_id.as_deref());
                let reported = self.odd.entry(at).or_default();
                reported.retain(|odd| odd.code != Code::RewrittenSender);
                reported.push(odd);
            }
        }
        Ok(())
    }
}

/// The start of a message, up to the limit of a header section.
fn shortened<'a>(raw: RawMessage<'a>, limits: &Limits) -> RawMessage<'a> {
    RawMessage { bytes: &raw.bytes[..raw.bytes.len().min(bytes(limits.header))], ..raw }
}

/// The addresses that most mail was sent to.
fn lists_of_most(headers: &[Header], archive: &Mailbox) -> HashSet<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for list in headers.iter().flat_map(|header| header.lists.iter()) {
        *counts.entry(list).or_default() += 1;
    }
    let most = counts.into_iter().filter(|(_, count)| *count * 2 > headers.len());
    let own = archive.lists().iter().map(|list| list.to_lowercase());
    most.map(|(list, _)| list.to_owned()).chain(own).collect()
}

/// The address of a list, given an address of its programs: `dev-request@example.org`.
fn without_suffix(address: &str) -> String {
    let Some((local, domain)) = address.split_once('@') else { return address.to_owned() };
    let suffixes = ["-request", "-bounces", "-owner", "-digest", "-admin"];
    let local = suffixes.into_iter().find_map(|suffix| local.strip_suffix(suffix)).unwrap_or(local);
    format!("{local}@{domain}")
}
