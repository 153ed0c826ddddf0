//! A roster from the public files of the Apache Software Foundation: one committee of `committee-info.json`,
//! `public_ldap_projects.json` or a similar file, or all people of `public_ldap_people.json`.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::de::{self, DeserializeOwned, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Roster;
use super::entry::{self, Placed, VoterEntry, refuse};
use crate::error::{Document, Error, LineColumns, nearest};

/// The content of a file. Each file has one of these lists; its counts and times are ignored.
#[derive(Deserialize)]
struct ApacheFile {
    committees: Option<BTreeMap<String, Committee>>,
    projects: Option<BTreeMap<String, Project>>,
    groups: Option<BTreeMap<String, Committee>>,
    people: Option<BTreeMap<String, Facts>>,
}

/// A committee with the members of its PMC, or a group of committers.
#[derive(Deserialize)]
struct Committee {
    #[serde(default)]
    roster: Members,
    #[serde(default)]
    chair: Members,
}

#[derive(Deserialize)]
struct Project {
    #[serde(default)]
    owners: Vec<String>,
    #[serde(default)]
    members: Vec<String>,
}

/// Members by their id. In the file, they are a list of ids, or an object with facts about each member.
#[derive(Default)]
struct Members(BTreeMap<String, Facts>);

#[derive(Default, Deserialize)]
struct Facts {
    name: Option<String>,
    /// The day on which the person joined.
    date: Option<ApacheDay>,
    #[serde(default, rename = "noLogin")]
    no_login: bool,
    /// The groups of a person; the group of a PMC has `-pmc` at the end of its name.
    #[serde(default)]
    groups: Vec<String>,
}

#[derive(Clone, Copy)]
struct ApacheDay(NaiveDate);

/// The people of a committee, each with facts and roles.
type CommitteePeople = BTreeMap<String, (Facts, Vec<&'static str>)>;

/// Reads a roster from one of the files. `committee` selects one of several committees in a file.
pub(super) fn read(document: Document<'_>, committee: Option<&str>) -> Result<Roster, Error> {
    let found: ApacheFile = parse(document)?;
    let mut notes = Vec::new();
    let people = match found {
        ApacheFile { committees: Some(committees), .. } => pmc(choose(committees, committee, document)?),
        ApacheFile { projects: Some(projects), .. } => project(choose(projects, committee, document)?),
        ApacheFile { groups: Some(groups), .. } => {
            with_role(choose(groups, committee, document)?.roster, "committer")
        }
        ApacheFile { people: Some(people), .. } => everybody(people, committee, document, &mut notes)?,
        _ => of_groups(parse(document)?, committee, document)?,
    };
    let place = LineColumns::default();
    let entry = |(id, (facts, roles)): (String, (Facts, Vec<&str>))| VoterEntry {
        place,
        name: facts.name.unwrap_or_default(),
        addresses: vec![Placed { value: format!("{id}@apache.org"), place }],
        since: facts.date.map(|day| day.0),
        until: None,
        roles: roles.into_iter().map(str::to_owned).collect(),
    };
    Roster::of(people.into_iter().map(entry).collect(), notes, document, "at least one member")
}

fn pmc(committee: Committee) -> CommitteePeople {
    let mut people = with_role(committee.roster, "pmc");
    for id in committee.chair.0.keys() {
        if let Some((_, roles)) = people.get_mut(id) {
            roles.push("chair");
        }
    }
    people
}

fn project(project: Project) -> CommitteePeople {
    let mut people = CommitteePeople::new();
    for (ids, role) in [(project.owners, "pmc"), (project.members, "committer")] {
        for id in ids {
            people.entry(id).or_default().1.push(role);
        }
    }
    people
}

fn with_role(members: Members, role: &'static str) -> CommitteePeople {
    members.0.into_iter().map(|(id, facts)| (id, (facts, vec![role]))).collect()
}

/// All people with an account.
fn everybody(
    people: BTreeMap<String, Facts>,
    committee: Option<&str>,
    document: Document<'_>,
    notes: &mut Vec<String>,
) -> Result<CommitteePeople, Error> {
    if let Some(name) = committee {
        let text =
            format!("this file does not list committees; remove `#{name}`, or use committee-info.json");
        return Err(refuse(document, LineColumns::default(), text));
    }
    let (left, kept): (BTreeMap<_, _>, BTreeMap<_, _>) =
        people.into_iter().partition(|(_, facts)| facts.no_login);
    match left.len() {
        0 => {}
        1 => notes.push("skipped 1 person without a login".to_owned()),
        more => notes.push(format!("skipped {more} people without a login")),
    }
    Ok(with_role(Members(kept), "committer"))
}

/// The people of one group, from a file with the groups of each person.
fn of_groups(
    people: BTreeMap<String, Facts>,
    committee: Option<&str>,
    document: Document<'_>,
) -> Result<CommitteePeople, Error> {
    let mut projects: BTreeMap<String, CommitteePeople> = BTreeMap::new();
    for (id, facts) in people {
        for group in &facts.groups {
            let (name, role) = match group.strip_suffix("-pmc") {
                Some(name) => (name, "pmc"),
                None => (group.as_str(), "committer"),
            };
            let people = projects.entry(name.to_owned()).or_default();
            let known = || (Facts { name: facts.name.clone(), ..Facts::default() }, Vec::new());
            people.entry(id.clone()).or_insert_with(known).1.push(role);
        }
    }
    if projects.is_empty() {
        let text = "not a public file of Apache: expected `committees`, `projects`, `groups` or `people`";
        return Err(refuse(document, LineColumns::default(), text));
    }
    choose(projects, committee, document)
}

/// The committee with the selected name, or the only committee.
fn choose<T>(
    mut committees: BTreeMap<String, T>,
    wanted: Option<&str>,
    document: Document<'_>,
) -> Result<T, Error> {
    let names: Vec<String> = committees.keys().cloned().collect();
    let some = |some: &[String]| some.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let found = match (wanted, &names[..]) {
        (Some(wanted), _) => names.iter().find(|name| name.eq_ignore_ascii_case(wanted)),
        (None, [only]) => Some(only),
        (None, _) => None,
    };
    if let Some(committee) = found.and_then(|name| committees.remove(name)) {
        return Ok(committee);
    }
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let first = &names[..names.len().min(5)];
    let text = match (wanted, known.first()) {
        (_, None) => "the file lists no committees".to_owned(),
        (None, Some(name)) => {
            format!(
                "the file has {} committees; choose one after a #, such as {}#{name}",
                names.len(),
                document.name
            )
        }
        (Some(wanted), _) => match nearest(wanted, &known) {
            Some(near) => format!("unknown committee `{wanted}`; did you mean `{near}`?"),
            None => {
                format!(
                    "unknown committee `{wanted}`; the first of {} committees: {}",
                    names.len(),
                    some(first)
                )
            }
        },
    };
    Err(refuse(document, LineColumns::default(), text))
}

/// Reads JSON. An error names its position in the file.
fn parse<T: DeserializeOwned>(document: Document<'_>) -> Result<T, Error> {
    serde_json::from_str(document.text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        // The error counts columns in bytes; people count characters.
        let read =
            document.text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default().bytes().take(column);
        let place = LineColumns { line, column: read.filter(|b| b & 0xc0 != 0x80).count(), width: 1 };
        let message = error.to_string();
        let end = format!(" at line {line} column {column}");
        refuse(document, place, message.strip_suffix(&end).unwrap_or(&message))
    })
}

impl<'de> Deserialize<'de> for ApacheDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        entry::day(&text).map(Self).map_err(de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherForm)
    }
}

struct EitherForm;

impl<'de> Visitor<'de> for EitherForm {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of ids, or an object with ids as keys")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut ids: A) -> Result<Members, A::Error> {
        let mut members = Members::default();
        while let Some(id) = ids.next_element()? {
            members.0.insert(id, Facts::default());
        }
        Ok(members)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut facts: A) -> Result<Members, A::Error> {
        let mut members = Members::default();
        while let Some((id, facts)) = facts.next_entry()? {
            members.0.insert(id, facts);
        }
        Ok(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INFO: &str = r#"{"committee_count": 2, "committees": {
  "otter": {"display_name": "Otter", "chair": {"ana": {"name": "Ana Lee"}},
    "roster": {"ana": {"name": "Ana Lee", "date": "2020-01-02"}, "bo": {"name": "Bo Ek", "date": null}}, "pmc": true},
  "beaver": {"roster": ["carl"]}}}"#;

    /// Address, name and roles of everybody.
    fn people(text: &str, committee: Option<&str>) -> Vec<String> {
        let roster = read(Document { name: "f.json", text }, committee).unwrap();
        let line = |voter: &crate::roster::Voter| {
            format!("{} {} {}", voter.name, voter.addresses.join(" "), voter.roles.join(" "))
        };
        roster.eligible(None).map(line).collect()
    }

    #[test]
    fn every_public_file_is_read() {
        assert_eq!(
            people(INFO, Some("Otter")),
            ["Ana Lee ana@apache.org pmc chair", "Bo Ek bo@apache.org pmc"]
        );
        assert_eq!(people(INFO, Some("beaver")), [" carl@apache.org pmc"]);
        let projects = r#"{"projects": {"otter": {"owners": ["ana"], "members": ["ana", "bo"]}}}"#;
        assert_eq!(people(projects, None), [" ana@apache.org pmc committer", " bo@apache.org committer"]);
        let groups = r#"{"groups": {"otter": {"roster": ["bo"]}}}"#;
        assert_eq!(people(groups, Some("otter")), [" bo@apache.org committer"]);
        let people_file =
            r#"{"people": {"ana": {"name": "Ana Lee"}, "bo": {"name": "Bo Ek", "noLogin": true}}}"#;
        assert_eq!(people(people_file, None), ["Ana Lee ana@apache.org committer"]);
        let notes = read(Document { name: "f.json", text: people_file }, None).unwrap().notes;
        assert_eq!(notes, ["skipped 1 person without a login"]);
        let by_person = r#"{"ana": {"name": "Ana Lee", "groups": ["otter", "otter-pmc"], "member": true},
            "bo": {"name": "Bo Ek", "groups": ["otter"]}, "carl": {"name": "Carl Dorn", "groups": []}}"#;
        assert_eq!(
            people(by_person, Some("otter")),
            ["Ana Lee ana@apache.org committer pmc", "Bo Ek bo@apache.org committer"]
        );
    }

    #[test]
    fn the_day_of_joining_is_the_first_day() {
        let roster = read(Document { name: "f.json", text: INFO }, Some("otter")).unwrap();
        assert_eq!(roster.voter("ana@apache.org").unwrap().since, entry::day("2020-01-02").ok());
    }

    #[test]
    fn errors_have_their_place_or_the_nearest_name() {
        let wrong_day = INFO.replace("2020-01-02", "January");
        for (text, committee, expected) in [
            ("{\"committees\": ", None, "f.json:1:15: EOF while parsing a value"),
            (
                &wrong_day,
                Some("otter"),
                "f.json:3:60: invalid date `January`: expected one such as 2026-05-04",
            ),
            (
                "{\"committees\": {\"otter\": {\"roster\": 3}}}",
                None,
                "f.json:1:37: invalid type: integer `3`, expected a list of ids, or an object with ids as keys",
            ),
            (INFO, None, "f.json: the file has 2 committees; choose one after a #, such as f.json#beaver"),
            (INFO, Some("oter"), "f.json: unknown committee `oter`; did you mean `otter`?"),
            (
                INFO,
                Some("zz"),
                "f.json: unknown committee `zz`; the first of 2 committees: `beaver`, `otter`",
            ),
            ("{\"committees\": {}}", None, "f.json: the file lists no committees"),
            (
                "{\"committees\": {\"otter\": {}}}", None,
                "f.json: the roster is empty: expected at least one member",
            ),
            (
                "{\"people\": {\"ana\": {}}}",
                Some("otter"),
                "f.json: this file does not list committees; remove `#otter`, or use committee-info.json",
            ),
            (
                "{\"version\": {}}",
                None,
                "f.json: not a public file of Apache: expected `committees`, `projects`, `groups` or `people`",
            ),
        ] {
            assert_eq!(
                read(Document { name: "f.json", text }, committee).unwrap_err().to_string(),
                expected,
                "{text}"
            );
        }
    }
}
