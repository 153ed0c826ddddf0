//! Hints that two addresses may be one person. Reports show a hint, but the tally never joins the two.

use super::Voter;
use unicode_normalization::UnicodeNormalization;

use crate::message::{Author, KnownBy, folded_name, is_invisible};

/// A reason why two addresses may be one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The two have the same name.
    Name,
    /// The two names look the same, but have different characters.
    LookAlike,
    /// The two have the same address, which is used with different names.
    Address,
    /// The two local parts are the same, and the names do not contradict that.
    LocalPart,
}

/// Local parts that many people have.
const GENERIC: [&str; 18] = [
    "admin", "contact", "devel", "github", "hello", "info", "list", "lists", "mail", "me", "noreply",
    "no-reply", "office", "root", "security", "support", "user", "webmaster",
];
/// Minimum length of a local part to compare; shorter ones are often initials.
const SHORTEST: usize = 4;

/// The features of a person for comparisons: the name, and the local parts of the addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    /// The name in lower case, with the family name last.
    pub(super) name: String,
    /// The skeleton of the name.
    pub(super) looks: String,
    pub(super) locals: Vec<String>,
    /// The address, if it may belong to one person or several.
    pub(super) shared: Option<String>,
}

impl Face {
    /// The features of a mail's author.
    ///
    /// Ignores an address that is not the author's own, and a From that is not a single mailbox.
    pub(crate) fn of(author: &Author) -> Self {
        let name = if author.is_certain() { author.name.as_str() } else { "" };
        let shared = (author.known_by == KnownBy::AddressOrName).then(|| author.address.clone());
        Self { shared, ..Self::new(name, author.own_address()) }
    }

    pub(super) fn of_voter(voter: &Voter) -> Self {
        Self::new(&voter.name, voter.addresses.iter().map(String::as_str))
    }

    fn new<'a>(name: &str, addresses: impl IntoIterator<Item = &'a str>) -> Self {
        let locals = addresses.into_iter().filter_map(local_part).collect();
        Self { name: folded_name(name), looks: skeleton(name), locals, shared: None }
    }

    /// The reason why the two may be one person, if there is one.
    pub(crate) fn likeness(&self, other: &Self) -> Option<Likeness> {
        if !self.name.is_empty() && self.name == other.name {
            return Some(Likeness::Name);
        }
        if self.shared.is_some() && self.shared == other.shared {
            return Some(Likeness::Address);
        }
        if self.looks_like(other) {
            return Some(Likeness::LookAlike);
        }
        let local = self.locals.iter().any(|local| other.locals.contains(local));
        (local && self.may_be_named(other)).then_some(Likeness::LocalPart)
    }

    /// `true` if two names look the same.
    ///
    /// ASCII letters that look similar, such as `rn` and `m`, do not count as the same.
    fn looks_like(&self, other: &Self) -> bool {
        let only_ascii = self.name.is_ascii() && other.name.is_ascii();
        !only_ascii && !self.looks.is_empty() && self.looks == other.looks
    }

    /// `true` if one of the two has no name, or they have a word in common.
    fn may_be_named(&self, other: &Self) -> bool {
        let mut words = self.name.split(' ');
        self.name.is_empty()
            || other.name.is_empty()
            || words.any(|word| other.name.split(' ').any(|known| known == word))
    }
}

/// The skeleton of a name (UTS 39, section 4): names that look the same have the same skeleton.
///
/// Ignores case, width and invisible characters.
fn skeleton(name: &str) -> String {
    let seen: String = name.nfkc().filter(|c| !is_invisible(*c)).collect();
    folded_name(&unicode_security::skeleton(&seen).collect::<String>())
}

/// The local part of an address that may identify a person, without the text after a `+`.
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
    fn names_that_look_the_same_are_a_hint() {
        let like = |one: &str, other: &str| {
            Face::of(&Author::new(one, "bo@example.org"))
                .likeness(&Face::of(&Author::new(other, "x@example.net")))
        };
        for name in ["\u{412}\u{43e} Ek", "Bo\u{200b} Ek", "\u{ff22}\u{ff4f} Ek", "Ek\u{2800}, Bo"] {
            assert_eq!(like("Bo Ek", name), Some(Likeness::LookAlike), "{name}");
            assert_eq!(like(name, "Bo Ek"), Some(Likeness::LookAlike), "{name}");
        }
        for (one, other) in [("Amo", "Arno"), ("Zo\u{eb}", "Zoe"), ("\u{200b}", ""), ("B\u{f6} Ek", "Bo Ek")]
        {
            assert_eq!(like(one, other), None, "{one} {other}");
        }
    }

    #[test]
    fn the_address_of_the_list_is_not_a_hint() {
        let hidden = |name: &str| {
            Face::of(&Author { known_by: KnownBy::Name, ..Author::new(name, "talk@example.org") })
        };
        assert_eq!(hidden("Bo Ek").likeness(&hidden("Bo Holm")), None);
        assert_eq!(
            hidden("Bo Ek").likeness(&Face::of(&Author::new("Bo Ek", "bo@example.org"))),
            Some(Likeness::Name)
        );
    }
}
