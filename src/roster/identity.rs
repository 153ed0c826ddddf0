//! The identity of a sender: from the roster, else from the mailmap, else the address itself. Nothing else joins
//! addresses.

use super::{Mailmap, Roster, Voter};
use crate::message::Author;

/// The sources that join addresses of one person.
#[derive(Debug, Clone, Copy, Default)]
pub struct Identities<'a> {
    /// The people who may vote, with their addresses.
    pub roster: Option<&'a Roster>,
    /// Further addresses of people, whether or not they are on the roster.
    pub mailmap: Option<&'a Mailmap>,
}

/// The person who sent a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson<'a> {
    /// Key that identifies the person: the same for all addresses of one person.
    pub key: String,
    /// The name to show: from the roster, or else from the mailmap, or else from the mail.
    pub name: String,
    /// The person on the roster; `None` for other people.
    pub voter: Option<&'a Voter>,
}

impl<'a> Identities<'a> {
    /// The author of a mail.
    ///
    /// If the mailmap joins an address to one of a voter's addresses on the roster, the address belongs to that voter.
    /// An uncertain author matches neither file.
    pub fn person(self, author: &Author) -> KnownPerson<'a> {
        let proper = self.mailmap.and_then(|mailmap| mailmap.proper(author));
        let own = author.own_address();
        let others = proper.iter().flat_map(|proper| proper.others.iter().map(String::as_str));
        let mut addresses = own.into_iter().chain(proper.map(|proper| proper.address)).chain(others);
        let voter = self.roster.and_then(|roster| addresses.find_map(|address| roster.voter(address)));
        let names = [voter.map(|voter| voter.name.as_str()), proper.and_then(|proper| proper.name)];
        let name = names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or(&author.name);
        let key = match (voter, proper) {
            (Some(voter), _) => voter.key(),
            (None, Some(proper)) => proper.address.to_owned(),
            (None, None) => author.key(),
        };
        KnownPerson { key, name: name.to_owned(), voter }
    }

    /// `true` if a mail with an uncertain author may be from a person.
    pub fn may_be(self, uncertain: &Author, other: &Author) -> bool {
        uncertain.possible().any(|one| self.same(&one, other))
    }

    /// `true` if two mails are from one person.
    pub fn same(self, one: &Author, other: &Author) -> bool {
        if !(one.is_certain() && other.is_certain()) {
            return one.key() == other.key() && !one.name.is_empty();
        }
        one.key() == other.key() || self.person(one).key == self.person(other).key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROSTER: &str =
        "[[voter]]\nname = \"Bo Ek\"\naddresses = [\"Bo@example.org\", \"bo@example.net\"]\n";
    const MAILMAP: &str = "Bo <bo@home.example> <bo@example.net>\n<bo@home.example> <bo@phone.example>\n\
                           Carl Dorn <carl@example.net> <carl@old.example>\n";

    #[test]
    fn roster_then_mailmap_then_address() {
        let roster = Roster::parse(ROSTER, "r.toml").unwrap();
        let mailmap = Mailmap::parse(MAILMAP, "m").unwrap();
        let identities = Identities { roster: Some(&roster), mailmap: Some(&mailmap) };
        for address in ["bo@example.org", "bo@example.net", "bo@home.example", "bo@phone.example"] {
            let person = identities.person(&Author::new("bo", address));
            assert_eq!((person.key.as_str(), person.name.as_str()), ("bo@example.org", "Bo Ek"), "{address}");
            assert!(person.voter.is_some());
        }
        let carl = identities.person(&Author::new("cd", "carl@old.example"));
        assert_eq!((carl.key.as_str(), carl.name.as_str()), ("carl@example.net", "Carl Dorn"));
        let other = identities.person(&Author::new("Bo Ek", "bo@elsewhere.example"));
        assert_eq!((other.key.as_str(), other.voter), ("bo@elsewhere.example", None));
    }

    #[test]
    fn two_people_of_one_name_stay_two() {
        let one = Author::new("Bo Ek", "bo@example.org");
        let other = Author::new("Bo Ek", "bo@example.net");
        assert!(!Identities::default().same(&one, &other));
        assert!(Identities::default().same(&one, &Author::new("", "bo@example.org")));
    }
}
