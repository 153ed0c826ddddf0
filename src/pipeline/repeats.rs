//! Messages that came more than once.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use sha2::{Digest, Sha256};

use crate::archive::{Archive, Place};
use crate::diagnostic::{Code, Diagnostic};
use crate::error::Error;
use crate::message::{Header, Sharing};

/// The indexes of the messages that are repeats of an earlier one: same Message-ID, author, subject and body,
/// whatever their trace headers. One id on different mail keeps both. Only bodies of mail that shares its id are
/// read: `sharing` tells which does.
pub(super) fn repeats(
    archive: &Archive,
    places: &[Place],
    headers: &[Header],
    sharing: &[Sharing],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeSet<usize>, Error> {
    let mut repeats = BTreeSet::new();
    for sharing in groups(sharing) {
        let id = headers[sharing[0]].message_id.as_deref();
        let mut distinct = HashSet::new();
        for at in sharing {
            let body = archive.read(places[at], |raw| Sha256::digest(body_of(raw.bytes)))?;
            let header = &headers[at];
            let is_first = distinct.is_empty();
            if !distinct.insert((&header.author, &header.subject, body)) {
                repeats.insert(at);
                let text = "the message came more than once; it counts once";
                diagnostics.push(Diagnostic::new(Code::DuplicateMessage, text).about(id));
                continue;
            }
            if !is_first {
                let text = "different mail has the same Message-ID; both are kept";
                diagnostics.push(Diagnostic::new(Code::SameIdDifferentMail, text).about(id));
            }
        }
    }
    Ok(repeats)
}

/// The messages of each id that several have, in the order of the archive.
fn groups(sharing: &[Sharing]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for Sharing { first, later } in sharing {
        groups.entry(*first).or_insert_with(|| vec![*first]).push(*later);
    }
    groups.into_values().collect()
}

/// The body of a raw message without what an archive adds or loses at its end.
fn body_of(message: &[u8]) -> Vec<u8> {
    let end = memchr::memmem::find(message, b"\n\n").or_else(|| memchr::memmem::find(message, b"\n\r\n"));
    message[end.unwrap_or(message.len())..].trim_ascii().iter().copied().filter(|b| *b != b'\r').collect()
}
