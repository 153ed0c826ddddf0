//! Who may vote, and which addresses are one person.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de};

use crate::policy::{PolicyError, at_place};

/// The eligible voters of a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    voters: Vec<Voter>,
}

/// One eligible voter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voter {
    /// The name, for reports.
    pub name: String,
    /// All addresses of the person.
    pub addresses: Vec<String>,
    /// The first day on which the person may vote.
    #[serde(default, deserialize_with = "day")]
    pub since: Option<NaiveDate>,
    /// The last day on which the person may vote.
    #[serde(default, deserialize_with = "day")]
    pub until: Option<NaiveDate>,
    /// What the person is, such as `pmc` or `committer`.
    #[serde(default)]
    pub roles: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    voter: Vec<Voter>,
}

impl Roster {
    /// Reads a roster from its TOML text: `[[voter]]` with `name`, `addresses`, and where known `since`,
    /// `until` and `roles`. `file` is what the error names.
    ///
    /// # Errors
    /// When the text is no roster, names nobody, or has one address on two people.
    pub fn parse(text: &str, file: &str) -> Result<Self, PolicyError> {
        let read: File =
            toml::from_str(text).map_err(|error| PolicyError::new(at_place(file, text, &error)))?;
        let refuse = |message: String| Err(PolicyError::new(format!("{file}: {message}")));
        if read.voter.is_empty() {
            return refuse(
                "the roster names nobody: expected at least one [[voter]] with name and addresses".into(),
            );
        }
        let mut seen: Vec<(String, &str)> = Vec::new();
        for voter in &read.voter {
            if voter.addresses.is_empty() {
                return refuse(format!("{} has no address: nobody could vote as this person", voter.name));
            }
            if let Some(address) = voter.addresses.iter().find(|address| !address.contains('@')) {
                return refuse(format!("`{address}` of {} is no address", voter.name));
            }
            if voter.since.zip(voter.until).is_some_and(|(since, until)| since > until) {
                return refuse(format!("{} may vote since a day that is after `until`", voter.name));
            }
            for address in voter.addresses.iter().map(|address| address.to_lowercase()) {
                if seen
                    .iter()
                    .any(|(known, name)| *known == address && std::ptr::eq(*name, voter.name.as_str()))
                {
                    return refuse(format!("the address {address} of {} stands there twice", voter.name));
                }
                if let Some((_, other)) = seen.iter().find(|(known, _)| *known == address) {
                    return refuse(format!(
                        "the address {address} stands at two people, {other} and {}",
                        voter.name
                    ));
                }
                seen.push((address, &voter.name));
            }
        }
        Ok(Self { voters: read.voter })
    }

    /// The voter with this address.
    pub fn voter(&self, address: &str) -> Option<&Voter> {
        let same = |known: &String| known.eq_ignore_ascii_case(address);
        self.voters.iter().find(|voter| voter.addresses.iter().any(same))
    }

    /// Whether it gives anybody a role.
    pub fn has_roles(&self) -> bool {
        self.voters.iter().any(|voter| !voter.roles.is_empty())
    }

    /// All who may vote on a day; without a day all that the roster names.
    pub fn eligible(&self, day: Option<NaiveDate>) -> impl Iterator<Item = &Voter> {
        self.voters.iter().filter(move |voter| day.is_none_or(|day| voter.may_vote(day)))
    }
}

impl Voter {
    /// Whether the person may vote on a day.
    pub fn may_vote(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A day, as a TOML date or as text.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = match toml::Value::deserialize(deserializer)? {
        toml::Value::String(text) => text,
        toml::Value::Datetime(date) => date.to_string(),
        other => other.to_string(),
    };
    let parsed = NaiveDate::parse_from_str(&text, "%Y-%m-%d");
    parsed
        .map(Some)
        .map_err(|_| de::Error::custom(format!("`{text}` is no day: expected one such as 2026-05-04")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_roster_names_people_and_their_time() {
        let text = "[[voter]]\nname = \"Bo\"\naddresses = [\"bo@example.org\", \"Bo@old.example.org\"]\nsince = 2026-01-02\nuntil = \"2027-01-01\"\n";
        let roster = Roster::parse(text, "roster.toml").unwrap();
        let bo = roster.voter("bo@OLD.example.org").unwrap();
        assert!(bo.may_vote(NaiveDate::from_ymd_opt(2026, 1, 2).unwrap()));
        assert!(!bo.may_vote(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()));
    }

    #[test]
    fn broken_rosters_are_refused_with_the_reason() {
        for (text, expected) in [
            ("", "r.toml: the roster names nobody: expected at least one [[voter]] with name and addresses"),
            (
                "[[voter]]\nname = \"A\"\naddresses = [\"x@y\"]\n[[voter]]\nname = \"B\"\naddresses = [\"X@y\"]\n",
                "r.toml: the address x@y stands at two people, A and B",
            ),
            (
                "[[voter]]\nnam = \"A\"\n",
                "r.toml:2:1: unknown field `nam`, expected one of `name`, `addresses`, `since`, `until`, `roles`; did you mean `name`?",
            ),
        ] {
            assert_eq!(Roster::parse(text, "r.toml").unwrap_err().to_string(), expected);
        }
    }
}
