//! A voter in a roster file, with the positions for errors; and the checks of every roster.

use std::collections::HashMap;
use std::fmt;

use chrono::NaiveDate;

use super::{Face, FaceIndex, Roster, Voter};
use crate::error::{Document, Error, ErrorKind, LineColumns};

/// A voter in a roster file.
#[derive(Debug)]
pub(super) struct VoterEntry {
    pub(super) place: LineColumns,
    pub(super) name: String,
    pub(super) addresses: Vec<Placed<String>>,
    pub(super) since: Option<NaiveDate>,
    pub(super) until: Option<Placed<NaiveDate>>,
    pub(super) roles: Vec<String>,
}

/// A value with its place in the file.
#[derive(Debug)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) place: LineColumns,
}

/// The error for a roster, with its position if it is known.
pub(super) fn refuse(document: Document<'_>, place: LineColumns, message: impl fmt::Display) -> Error {
    Error::new(ErrorKind::Roster, message.to_string()).at(document, place)
}

/// Parses a day.
pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    let read = NaiveDate::parse_from_str(text, "%Y-%m-%d");
    read.map_err(|_| format!("invalid date `{text}`: expected one such as 2026-05-04"))
}

/// The voters in the lines that were read so far.
#[derive(Debug, Default)]
pub(super) struct RosterEntries {
    list: Vec<VoterEntry>,
    /// The indexes of the entries, by the name in lower case and each address.
    by_person: HashMap<(String, String), usize>,
}

impl RosterEntries {
    /// Adds a voter.
    ///
    /// Lines with the same name and a common address are one person, with the facts of all these lines. Lines with the
    /// same name but no common address are two people.
    pub(super) fn add(&mut self, entry: VoterEntry) {
        let name = entry.name.to_lowercase();
        let key = |address: &Placed<String>| (name.clone(), address.value.to_ascii_lowercase());
        let keys: Vec<(String, String)> = entry.addresses.iter().map(key).collect();
        let Some(place) = keys.iter().filter_map(|key| self.by_person.get(key)).min().copied() else {
            self.by_person.extend(keys.into_iter().map(|key| (key, self.list.len())));
            return self.list.push(entry);
        };
        let known = &mut self.list[place];
        for (address, key) in entry.addresses.into_iter().zip(keys) {
            if self.by_person.insert(key, place) != Some(place) {
                known.addresses.push(address);
            }
        }
        for role in entry.roles {
            if !known.roles.contains(&role) {
                known.roles.push(role);
            }
        }
        known.since = known.since.or(entry.since);
        known.until = known.until.take().or(entry.until);
    }

    pub(super) fn into_list(self) -> Vec<VoterEntry> {
        self.list
    }
}

impl Roster {
    /// A roster of these voters. `expected` says what the file should contain if the file names nobody.
    pub(super) fn of(
        entries: Vec<VoterEntry>,
        notes: Vec<String>,
        document: Document<'_>,
        expected: &str,
    ) -> Result<Self, Error> {
        if entries.is_empty() {
            let text = format!("the roster is empty: expected {expected}");
            return Err(refuse(document, LineColumns::default(), text));
        }
        let mut by_address: HashMap<String, usize> = HashMap::new();
        let mut voters: Vec<Voter> = Vec::with_capacity(entries.len());
        for entry in entries {
            let name = shown(&entry);
            if entry.addresses.is_empty() {
                let text = format!("missing address of {name}: expected at least one");
                return Err(refuse(document, entry.place, text));
            }
            if let Some(until) = entry.until.as_ref().filter(|until| entry.since > Some(until.value)) {
                let text = format!("`until` of {name} is before `since`");
                return Err(refuse(document, until.place, text));
            }
            for Placed { value, place } in &entry.addresses {
                if !is_address(value) {
                    return Err(refuse(
                        document,
                        *place,
                        format!("invalid address `{value}` of {name}: expected one such as ana@example.org"),
                    ));
                }
                let address = value.to_lowercase();
                match by_address.insert(address.clone(), voters.len()) {
                    None => {}
                    Some(same) if same == voters.len() => {
                        let text = format!("{name} has the address {address} twice");
                        return Err(refuse(document, *place, text));
                    }
                    Some(other) => {
                        let other = voters[other].label();
                        let text = format!("two voters have the address {address}: {other} and {name}");
                        return Err(refuse(document, *place, text));
                    }
                }
            }
            voters.push(Voter {
                name: entry.name,
                addresses: entry.addresses.into_iter().map(|address| address.value).collect(),
                since: entry.since,
                until: entry.until.map(|until| until.value),
                roles: entry.roles,
            });
        }
        let faces: Vec<Face> = voters.iter().map(Face::of_voter).collect();
        let mut by_face = FaceIndex::default();
        faces.iter().enumerate().for_each(|(at, face)| by_face.add(at, face));
        Ok(Self { voters, by_address, faces, by_face, notes })
    }
}

/// The name of an entry, or the first address of an entry without a name.
fn shown(entry: &VoterEntry) -> String {
    let address = || entry.addresses.first().map_or("a voter", |address| address.value.as_str());
    if entry.name.is_empty() { address().to_owned() } else { entry.name.clone() }
}

fn is_address(text: &str) -> bool {
    let halves = text.split_once('@');
    halves.is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
        && !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';'))
}
