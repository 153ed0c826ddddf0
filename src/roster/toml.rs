//! A roster in TOML: the project's own format.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de};
use toml::Spanned;

use super::Roster;
use super::entry::{self, Placed, VoterEntry};
use crate::error::{Document, Error, ErrorKind, LineColumns, date_text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TomlRoster {
    #[serde(default)]
    voter: Vec<Spanned<TomlVoter>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TomlVoter {
    name: String,
    addresses: Vec<Spanned<String>>,
    since: Option<Day>,
    until: Option<Spanned<Day>>,
    #[serde(default)]
    roles: Vec<String>,
}

struct Day(NaiveDate);

impl<'de> Deserialize<'de> for Day {
    /// Reads a day from a TOML date or a text.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        entry::day(&date_text(deserializer)?).map(Self).map_err(de::Error::custom)
    }
}

/// Reads a roster from its TOML text.
pub(super) fn read(document: Document<'_>) -> Result<Roster, Error> {
    let text = document.text;
    let read: TomlRoster =
        toml::from_str(text).map_err(|error| Error::toml(ErrorKind::Roster, document, &error))?;
    let entry = |person: Spanned<TomlVoter>| {
        let place = LineColumns::of(text, person.span());
        let person = person.into_inner();
        VoterEntry {
            place,
            name: person.name,
            addresses: person.addresses.into_iter().map(|address| placed(text, address)).collect(),
            since: person.since.map(|day| day.0),
            until: person.until.map(|until| {
                let Placed { value, place } = placed(text, until);
                Placed { value: value.0, place }
            }),
            roles: person.roles,
        }
    };
    let entries = read.voter.into_iter().map(entry).collect();
    Roster::of(entries, Vec::new(), document, "at least one [[voter]] with name and addresses")
}

fn placed<T>(text: &str, value: Spanned<T>) -> Placed<T> {
    Placed { place: LineColumns::of(text, value.span()), value: value.into_inner() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_roster_names_people_and_their_time() {
        let text = "[[voter]]\nname = \"Bo\"\naddresses = [\"bo@example.org\", \"Bo@old.example.org\"]\nsince = 2026-01-02\nuntil = \"2027-01-01\"\n";
        let roster = read(Document { name: "roster.toml", text }).unwrap();
        let bo = roster.voter("bo@OLD.example.org").unwrap();
        assert!(bo.may_vote(NaiveDate::from_ymd_opt(2026, 1, 2).unwrap()));
        assert!(!bo.may_vote(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()));
    }

    #[test]
    fn broken_rosters_are_refused_with_the_place() {
        for (text, expected) in [
            ("", "r.toml: the roster is empty: expected at least one [[voter]] with name and addresses"),
            (
                "[[voter]]\nname = \"A\"\naddresses = [\"x@y\"]\n[[voter]]\nname = \"B\"\naddresses = [\"b@y\", \"X@y\"]\n",
                "r.toml:6:21: two voters have the address x@y: A and B",
            ),
            (
                "[[voter]]\nnam = \"A\"\n",
                "r.toml:2:1: unknown key `nam`; did you mean `name`? known keys: name, addresses, since, until, roles",
            ),
            (
                "[[voter]]\nname = \"A\"\naddresses = [\"x@y\"]\nsince = 2026-05-04T10:00:00Z\n",
                "r.toml:4:9: invalid date `2026-05-04T10:00:00Z`: expected one such as 2026-05-04",
            ),
        ] {
            assert_eq!(read(Document { name: "r.toml", text }).unwrap_err().to_string(), expected);
        }
    }
}
