//! Rosters: the people who may vote, and their addresses.
//!
//! Each format has a file, and [`Roster::read`] chooses the format. `entry.rs` has the checks of every roster.

use std::collections::HashMap;

use chrono::NaiveDate;

mod apache;
mod csv;
mod entry;
mod face_index;
mod identity;
mod likeness;
mod mailmap;
mod maintainers;
mod toml;

pub(crate) use face_index::FaceIndex;
pub use identity::{Identities, KnownPerson};
pub(crate) use likeness::Face;
pub use likeness::Likeness;
pub use mailmap::{Mailmap, Proper};

use crate::error::{Document, Error, LineColumns};

/// The eligible voters of a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    voters: Vec<Voter>,
    /// The index of every voter, by the addresses in lower case.
    by_address: HashMap<String, usize>,
    /// The features of every voter for comparisons, in the order of the voters.
    faces: Vec<Face>,
    /// The indexes of the voters, by their features.
    by_face: FaceIndex,
    /// Parts of the file that could not be used, one sentence each.
    pub(crate) notes: Vec<String>,
}

/// One eligible voter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// The name, for reports; empty if the roster does not have it.
    pub name: String,
    /// All addresses of the person: at least one. No other voter has any of them.
    pub addresses: Vec<String>,
    /// The first day on which the person may vote.
    pub since: Option<NaiveDate>,
    /// The last day on which the person may vote.
    pub until: Option<NaiveDate>,
    /// The roles of the person, such as `pmc` or `committer`.
    pub roles: Vec<String>,
}

/// The format of a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RosterFormat {
    Toml,
    Csv,
    Apache,
    Maintainers,
    Mailmap,
}

impl Roster {
    /// Reads a roster of any format.
    ///
    /// The file name decides the format: `.toml`, `.csv`, `.json` for a public file of Apache, `MAINTAINERS` with any
    /// extension. For other names, the first line of the text decides. `part` selects the committee or heading if a
    /// file has several. `file` is its name in errors.
    ///
    /// # Errors
    /// If the text is not a roster, names nobody, or gives one address to two people.
    pub fn read(text: &str, file: &str, part: Option<&str>) -> Result<Self, Error> {
        let text = text.trim_start_matches('\u{feff}');
        let format = RosterFormat::of(text, file);
        let document = Document { name: file, text };
        let refuse = |message: String| Err(entry::refuse(document, LineColumns::default(), message));
        match (format, part) {
            (RosterFormat::Apache, _) => apache::read(document, part),
            (RosterFormat::Maintainers, _) => maintainers::read(document, part),
            (RosterFormat::Mailmap, _) => {
                refuse("a mailmap does not say who may vote; pass it as --mailmap".to_owned())
            }
            (RosterFormat::Toml | RosterFormat::Csv, Some(part)) => {
                refuse(format!("this format has no parts; remove `#{part}`"))
            }
            (RosterFormat::Toml, None) => toml::read(document),
            (RosterFormat::Csv, None) => csv::read(document),
        }
    }

    /// Reads a roster from its TOML text: `[[voter]]` with `name`, `addresses`, and optionally `since`,
    /// `until` and `roles`. `file` is its name in errors.
    ///
    /// # Errors
    /// If the text is not a roster, names nobody, or gives one address to two people.
    pub fn parse(text: &str, file: &str) -> Result<Self, Error> {
        toml::read(Document { name: file, text })
    }

    /// The voter with this address.
    pub fn voter(&self, address: &str) -> Option<&Voter> {
        self.by_address.get(&address.to_lowercase()).map(|at| &self.voters[*at])
    }

    /// `true` if the roster gives a role to at least one person.
    pub fn has_roles(&self) -> bool {
        self.voters.iter().any(|voter| !voter.roles.is_empty())
    }

    /// The people who may vote on a day; without a day, everybody on the roster.
    pub fn eligible(&self, day: Option<NaiveDate>) -> impl Iterator<Item = &Voter> {
        self.voters.iter().filter(move |voter| day.is_none_or(|day| voter.may_vote(day)))
    }

    /// The voters who may be the person with these features, with the reasons.
    pub(crate) fn alike(&self, face: &Face) -> impl Iterator<Item = (&Voter, Likeness)> {
        let near = self.by_face.near(face).into_iter();
        near.filter_map(move |at| Some((&self.voters[at], self.faces[at].likeness(face)?)))
    }
}

impl Voter {
    /// `true` if the person may vote on a day.
    pub fn may_vote(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The name, or the first address if the roster has no name.
    pub fn label(&self) -> &str {
        if self.name.is_empty() { &self.addresses[0] } else { &self.name }
    }

    /// Key that identifies the person: the first address in lower case.
    pub fn key(&self) -> String {
        self.addresses[0].to_lowercase()
    }
}

impl RosterFormat {
    fn of(text: &str, file: &str) -> Self {
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file).to_lowercase();
        let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
        let first = first.unwrap_or_default();
        match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "toml" => Self::Toml,
            "csv" => Self::Csv,
            "json" => Self::Apache,
            "mailmap" => Self::Mailmap,
            _ if name.starts_with("maintainers") => Self::Maintainers,
            _ if first.starts_with('{') => Self::Apache,
            _ if first.starts_with('[') => Self::Toml,
            _ if first.contains('<') && first.contains('@') => Self::Maintainers,
            _ if first.contains(',') => Self::Csv,
            _ => Self::Toml,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_or_else_the_text_decides_the_format() {
        for (file, text, format) in [
            ("voters.TOML", "{", RosterFormat::Toml),
            ("of/voters.csv", "", RosterFormat::Csv),
            ("committee-info.json", "", RosterFormat::Apache),
            ("src/MAINTAINERS", "", RosterFormat::Maintainers),
            ("Maintainers.md", "", RosterFormat::Maintainers),
            (".mailmap", "", RosterFormat::Mailmap),
            ("/dev/fd/63", "\n{\"projects\": {}}", RosterFormat::Apache),
            ("voters", "# Ours\n[[voter]]\n", RosterFormat::Toml),
            ("voters", "Bo Ek <bo@example.org>\n", RosterFormat::Maintainers),
            ("voters.txt", "name,address\n", RosterFormat::Csv),
            ("voters", "", RosterFormat::Toml),
        ] {
            assert_eq!(RosterFormat::of(text, file), format, "{file}");
        }
    }

    #[test]
    fn a_part_is_an_error_for_files_without_parts() {
        let read = |file: &str, part| Roster::read("", file, part).unwrap_err().to_string();
        assert_eq!(read("r.toml", Some("otter")), "r.toml: this format has no parts; remove `#otter`");
        assert_eq!(
            read(".mailmap", None),
            ".mailmap: a mailmap does not say who may vote; pass it as --mailmap"
        );
    }
}
