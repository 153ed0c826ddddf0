//! Merges the copies of each mail, and sorts the messages independently of the order of files.

use std::collections::{BTreeMap, HashMap};

use sha2::{Digest, Sha256};

use super::witnesses::CopyPlace;
use crate::archive::{MailPlace, Mailbox, RawMessage};
use crate::diagnostic::{Code, Diagnostic};
use crate::error::Error;
use crate::message::{Fingerprint, Header, Message, Sharing};

/// The messages of an archive without repeats.
pub(super) struct Distinct {
    /// The index of one copy of each mail, sorted by date, Message-ID, author and words.
    pub(super) order: Vec<usize>,
    /// Diagnostics about copies, in the order of their Message-IDs.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The copies of each mail that is in several files, by the index of the mail in `order`.
    pub(super) spread: HashMap<usize, Vec<CopyPlace>>,
}

/// One copy of a mail.
struct Copy {
    at: usize,
    fingerprint: Fingerprint,
    /// The length and the digest of the bytes. The pipeline reads the shortest copy, because it has the least
    /// added text.
    bytes: (usize, [u8; 32]),
}

/// Maximum number of notes with one code about one Message-ID, because each proposal with that id shows all of them.
const MOST_NOTES: usize = 8;

/// Notes on the messages with one Message-ID.
#[derive(Default)]
struct CopyNotes {
    all: Vec<Diagnostic>,
    of_code: HashMap<Code, usize>,
}

impl CopyNotes {
    fn add(&mut self, note: Diagnostic) {
        let count = self.of_code.entry(note.code).or_default();
        *count += 1;
        if *count <= MOST_NOTES {
            self.all.push(note);
        } else if *count == MOST_NOTES + 1 {
            let text = "more mails have this Message-ID; they are not listed";
            self.all.push(Diagnostic { text: text.to_owned(), ..note });
        }
    }
}

/// Finds the copies of each mail and merges their headers. `sharing` has the messages that share their id.
///
/// Reads mail only if another mail has the same Message-ID or, without a Message-ID, the same author and date.
pub(super) fn distinct(
    archive: &Mailbox,
    places: &[MailPlace],
    headers: &mut [Header],
    sharing: &[Sharing],
) -> Result<Distinct, Error> {
    let mut diagnostics = Vec::new();
    let mut spread: HashMap<usize, Vec<CopyPlace>> = HashMap::new();
    let mut fingerprints: HashMap<usize, Fingerprint> = HashMap::new();
    let mut is_repeat = vec![false; headers.len()];
    for group in groups(headers, sharing) {
        let mut copies = Vec::with_capacity(group.len());
        for at in group {
            let read = |raw: RawMessage<'_>| {
                let bytes = (raw.bytes.len(), Sha256::digest(raw.bytes).into());
                let message = Message::read(headers[at].clone(), raw, archive.limits()).0;
                Copy { at, fingerprint: Fingerprint::of(&message), bytes }
            };
            copies.push(archive.read(places[at], read)?);
        }
        copies.sort_by_key(|copy| (copy.fingerprint, copy.bytes));
        let mut notes = CopyNotes::default();
        let id = headers[copies[0].at].message_id.clone();
        for (place, mail) in copies.chunk_by(|one, other| one.fingerprint == other.fingerprint).enumerate() {
            fingerprints.insert(mail[0].at, mail[0].fingerprint);
            if place > 0 && id.is_some() {
                let text = "a different mail has the same Message-ID; both are read";
                notes.add(Diagnostic::new(Code::SameIdDifferentMail, text).about(id.as_deref()));
            }
            for repeat in &mail[1..] {
                is_repeat[repeat.at] = true;
                let text = "the archive has the message more than once; it counts once";
                notes.add(Diagnostic::new(Code::DuplicateMessage, text).about(id.as_deref()));
            }
            let place =
                |copy: &Copy| CopyPlace::new(archive.file_of_many(places[copy.at]), &headers[copy.at].lists);
            let found: Vec<CopyPlace> = mail.iter().map(place).collect();
            if found.iter().any(|place| !place.is_beside(&found[0])) {
                spread.insert(mail[0].at, found);
            }
            join(headers, mail);
        }
        diagnostics.extend(notes.all);
    }
    let mut order: Vec<usize> = (0..headers.len()).filter(|at| !is_repeat[*at]).collect();
    order.sort_by(|one, other| {
        let (a, b) = (&headers[*one], &headers[*other]);
        let when = |header: &Header| header.date.or(header.arrived.map(|arrived| arrived.date));
        let (sent, other_sent) = (when(a), when(b));
        sent.is_none()
            .cmp(&other_sent.is_none())
            .then_with(|| sent.cmp(&other_sent))
            .then_with(|| a.message_id.cmp(&b.message_id))
            .then_with(|| a.author.key().cmp(&b.author.key()))
            .then_with(|| a.subject.cmp(&b.subject))
            .then_with(|| fingerprints.get(one).cmp(&fingerprints.get(other)))
    });
    let spread = order.iter().enumerate().filter_map(|(at, old)| Some((at, spread.remove(old)?))).collect();
    Ok(Distinct { order, diagnostics, spread })
}

/// Puts the items of a list in a given order, and drops the items that the order does not name.
pub(super) fn arranged<T>(list: Vec<T>, order: &[usize]) -> Vec<T> {
    let mut list: Vec<Option<T>> = list.into_iter().map(Some).collect();
    order.iter().filter_map(|at| list[*at].take()).collect()
}

/// The groups of messages that may be copies of one mail: by Message-ID, or without it by author and date.
fn groups(headers: &[Header], sharing: &[Sharing]) -> Vec<Vec<usize>> {
    let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for Sharing { first, later } in sharing {
        let id = headers[*first].message_id.as_deref().unwrap_or_default();
        by_id.entry(id).or_insert_with(|| vec![*first]).push(*later);
    }
    let mut without_id: BTreeMap<(String, Option<i64>), Vec<usize>> = BTreeMap::new();
    for (at, header) in headers.iter().enumerate().filter(|(_, header)| header.message_id.is_none()) {
        let sent = header.sent.or(header.date).map(|date| date.timestamp());
        without_id.entry((header.author.key(), sent)).or_default().push(at);
    }
    let without_id = without_id.into_values().filter(|group| group.len() > 1);
    by_id.into_values().chain(without_id).collect()
}

/// Merges the headers of the copies of one mail into the first of them.
///
/// Mail is automatic only if every copy says so. The earliest arrival counts, because a copy may be sent again at any
/// time.
fn join(headers: &mut [Header], mail: &[Copy]) {
    let copies = || mail.iter().map(|copy| &headers[copy.at]);
    let automatic = copies().all(|header| header.automatic);
    let arrived = copies().filter_map(|header| header.arrived).min_by_key(|arrived| arrived.date);
    let mut answered: Vec<&str> = copies().filter_map(Header::answered).collect();
    answered.sort_unstable();
    answered.dedup();
    let own = headers[mail[0].at].answered();
    let other_parents: Vec<String> =
        answered.into_iter().filter(|id| Some(*id) != own).map(str::to_owned).collect();
    let first = &mut headers[mail[0].at];
    first.automatic = automatic;
    first.arrived = arrived;
    first.other_parents = other_parents;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arranged_sorts_and_drops_items() {
        assert_eq!(arranged(vec!['a', 'b', 'c'], &[2, 0]), ['c', 'a']);
        assert_eq!(arranged(vec!['a', 'b'], &[0, 1]), ['a', 'b']);
    }
}
