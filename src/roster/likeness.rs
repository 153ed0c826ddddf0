//! What hints that two addresses may be one person: a hint is shown, and never applied.

use super::Voter;
use crate::message::Author;

/// Why two addresses may be one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// They have one name.
    Name,
    /// Their local parts are the same, and their names do not speak against it.
    LocalPart,
}

/// Local parts that many people have.
const GENERIC: [&str; 18] = [
    "admin", "contact", "devel", "github", "hello", "info", "list", "lists", "mail", "me", "noreply",
    "no-reply", "office", "root", "security", "support", "user", "webmaster",
];
/// Shorter local parts are often initials.
const SHORTEST: usize = 4;

/// What of a person is compared: the name, and the local parts of the addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    /// In lower case, the family name last.
    name: String,
    locals: Vec<String>,
}

impl Face {
    /// The face of who wrote a mail. An address that is the list's tells nothing.
    pub(crate) fn of(author: &Author) -> Self {
        let address = Some(author.address.as_str()).filter(|_| !author.hidden);
        Self { name: folded(&author.name), locals: address.into_iter().filter_map(local_part).collect() }
    }

    pub(super) fn of_voter(voter: &Voter) -> Self {
        let locals = voter.addresses.iter().filter_map(|address| local_part(address)).collect();
        Self { name: folded(&voter.name), locals }
    }

    /// Why two may be one person, if anything says so.
    pub(crate) fn likeness(&self, other: &Self) -> Option<Likeness> {
        if !self.name.is_empty() && self.name == other.name {
            return Some(Likeness::Name);
        }
        let local = self.locals.iter().any(|local| other.locals.contains(local));
        (local && self.may_be_named(other)).then_some(Likeness::LocalPart)
    }

    /// Whether one of two has no name, or they have a word in common.
    fn may_be_named(&self, other: &Self) -> bool {
        let mut words = self.name.split(' ');
        self.name.is_empty()
            || other.name.is_empty()
            || words.any(|word| other.name.split(' ').any(|known| known == word))
    }
}

/// A name in lower case with single blanks; `Ek, Bo` is `bo ek`.
fn folded(name: &str) -> String {
    let turned = match name.split_once(',') {
        Some((family, given)) if !given.contains(',') => format!("{given} {family}"),
        _ => name.to_owned(),
    };
    turned.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The local part of an address that may tell a person, without what stands behind a `+`.
fn local_part(address: &str) -> Option<String> {
    let local = address.split_once('@')?.0.to_lowercase();
    let local = local.split('+').next()?;
    (local.chars().count() >= SHORTEST && !GENERIC.contains(&local)).then(|| local.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_local_parts_are_hints() {
        let like = |one: (&str, &str), other: (&str, &str)| {
            Face::of(&Author::new(one.0, one.1)).likeness(&Face::of(&Author::new(other.0, other.1)))
        };
        let bo = ("Bo Ek", "bo@example.org");
        assert_eq!(like(bo, ("bo  EK", "ek@example.net")), Some(Likeness::Name));
        assert_eq!(like(bo, ("Ek, Bo", "ek@example.net")), Some(Likeness::Name));
        assert_eq!(like(bo, ("Bo", "bo@example.net")), None, "initials are no hint");
        let bo = ("Bo Ek", "bo.ek@example.org");
        assert_eq!(like(bo, ("", "bo.ek@example.net")), Some(Likeness::LocalPart));
        assert_eq!(like(bo, ("Bo", "Bo.Ek+votes@example.org")), Some(Likeness::LocalPart));
        assert_eq!(like(bo, ("Kim Vale", "bo.ek@example.net")), None, "other names speak against it");
        assert_eq!(like(("", "info@example.org"), ("", "info@example.net")), None, "many have this one");
        assert_eq!(like(("", "a@example.org"), ("", "b@example.org")), None, "no name is no common name");
    }

    #[test]
    fn the_address_of_the_list_is_no_hint() {
        let hidden = |name: &str| Face::of(&Author { hidden: true, ..Author::new(name, "talk@example.org") });
        assert_eq!(hidden("Bo Ek").likeness(&hidden("Bo Holm")), None);
        assert_eq!(
            hidden("Bo Ek").likeness(&Face::of(&Author::new("Bo Ek", "bo@example.org"))),
            Some(Likeness::Name)
        );
    }
}
