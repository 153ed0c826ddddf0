//! Messages that came more than once.

use std::collections::HashMap;

use crate::archive::{self, Archive, Place};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Header;

/// Which messages are repeats of an earlier one: same Message-ID, author, subject and body, whatever their
/// trace headers. One id on different mail keeps both.
pub(super) fn repeats(
    archive: &Archive,
    found: &[(Place, (Header, Vec<Diagnostic>))],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<bool>, archive::Error> {
    let mut repeats = vec![false; found.len()];
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (_, (header, _))) in found.iter().enumerate() {
        let Some(id) = header.message_id.as_deref() else { continue };
        by_id.entry(id).or_default().push(at);
    }
    let mut shared: Vec<(&str, Vec<usize>)> =
        by_id.into_iter().filter(|(_, places)| places.len() > 1).collect();
    shared.sort_by_key(|(_, places)| places[0]);
    for (id, places) in shared {
        let mut distinct: Vec<(usize, Vec<u8>)> = Vec::new();
        for at in places {
            let body = archive.read(found[at].0, |raw| body_of(raw.bytes))?;
            let header = &found[at].1.0;
            let same = |(other, text): &(usize, Vec<u8>)| {
                let other = &found[*other].1.0;
                (&other.author, &other.subject, text) == (&header.author, &header.subject, &body)
            };
            if distinct.iter().any(same) {
                repeats[at] = true;
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

/// The body of a raw message without what an archive adds or loses at its end.
fn body_of(message: &[u8]) -> Vec<u8> {
    let end = memchr::memmem::find(message, b"\n\n").or_else(|| memchr::memmem::find(message, b"\n\r\n"));
    message[end.unwrap_or(message.len())..].trim_ascii().iter().copied().filter(|b| *b != b'\r').collect()
}
