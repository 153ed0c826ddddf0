//! Messages that came more than once.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use crate::archive::{self, Archive, Place};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Header;

/// The indexes of the messages that are repeats of an earlier one: same Message-ID, author, subject and body,
/// whatever their trace headers. One id on different mail keeps both. Only bodies of mail that shares its id are
/// read.
pub(super) fn repeats(
    archive: &Archive,
    places: &[Place],
    headers: &[Header],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeSet<usize>, archive::Error> {
    let mut repeats = BTreeSet::new();
    for (id, sharing) in sharing(headers) {
        let mut distinct: Vec<(usize, Vec<u8>)> = Vec::new();
        for at in sharing {
            let body = archive.read(places[at], |raw| body_of(raw.bytes))?;
            let header = &headers[at];
            let same = |(other, text): &(usize, Vec<u8>)| {
                let other = &headers[*other];
                (&other.author, &other.subject, text) == (&header.author, &header.subject, &body)
            };
            if distinct.iter().any(same) {
                repeats.insert(at);
                let text = "the message came more than once; it counts once";
                diagnostics.push(Diagnostic::new(Code::DuplicateMessage, text).about(Some(id)));
                continue;
            }
            if !distinct.is_empty() {
                let text = "different mail has the same Message-ID; both are kept";
                diagnostics.push(Diagnostic::new(Code::SameIdDifferentMail, text).about(Some(id)));
            }
            distinct.push((at, body));
        }
    }
    Ok(repeats)
}

/// The ids that several messages have, with these messages, in the order of the archive.
fn sharing(headers: &[Header]) -> Vec<(&str, Vec<usize>)> {
    let mut first: HashMap<&str, usize> = HashMap::with_capacity(headers.len());
    let mut shared: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, header) in headers.iter().enumerate() {
        let Some(id) = header.message_id.as_deref() else { continue };
        match first.entry(id) {
            Entry::Vacant(place) => _ = place.insert(at),
            Entry::Occupied(first) => shared.entry(id).or_insert_with(|| vec![*first.get()]).push(at),
        }
    }
    let mut shared: Vec<(&str, Vec<usize>)> = shared.into_iter().collect();
    shared.sort_by_key(|(_, messages)| messages[0]);
    shared
}

/// The body of a raw message without what an archive adds or loses at its end.
fn body_of(message: &[u8]) -> Vec<u8> {
    let end = memchr::memmem::find(message, b"\n\n").or_else(|| memchr::memmem::find(message, b"\n\r\n"));
    message[end.unwrap_or(message.len())..].trim_ascii().iter().copied().filter(|b| *b != b'\r').collect()
}
