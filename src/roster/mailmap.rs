//! A mailmap, read as git reads it: the addresses of one person, and the name to show.
//!
//! The four forms of a line are those of git's page gitmailmap(5).

use std::collections::{HashMap, HashSet};

use super::Roster;
use crate::error::{Document, Error, ErrorKind, LineColumns};
use crate::message::Author;
use crate::message::character::single_spaced;

/// The addresses of each person, from a mailmap. Compares addresses and names in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailmap {
    file: String,
    rules: Vec<MailmapRule>,
    /// The indexes of the rules for mail from an address.
    by_address: HashMap<String, Vec<usize>>,
    /// The addresses of each person, whatever the name of the sender, by the proper address.
    groups: HashMap<String, Vec<String>>,
    /// The name to show, by the proper address.
    names: HashMap<String, String>,
    /// For each address that a line without a name maps to another one: the address at the end of the chain of
    /// such lines.
    ends: HashMap<String, String>,
    /// The names that lines require.
    asked: HashSet<String>,
    /// The first address of each person on the roster, by the proper address; `None` until the roster was checked.
    on_roster: Option<HashMap<String, String>>,
}

/// One line: mail from an address belongs to the proper address.
///
/// If the line gives a name, the mail must have that name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct MailmapRule {
    line: usize,
    /// The line as written, for errors.
    text: String,
    from: String,
    name: Option<String>,
    proper: String,
}

/// A person in the mailmap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proper<'a> {
    /// The name to show, if the mailmap has one.
    pub name: Option<&'a str>,
    /// The proper address in lower case.
    pub address: &'a str,
    /// The other addresses of the person in lower case; if the mailmap was checked with its roster, only the addresses
    /// on the roster.
    pub others: &'a [String],
}

impl Mailmap {
    /// Reads a mailmap. `file` is its name in errors.
    ///
    /// # Errors
    /// If a line has none of git's four forms, or two addresses replace each other.
    pub fn parse(text: &str, file: &str) -> Result<Self, Error> {
        let mut map = Self {
            file: file.to_owned(),
            rules: Vec::new(),
            by_address: HashMap::new(),
            groups: HashMap::new(),
            names: HashMap::new(),
            ends: HashMap::new(),
            asked: HashSet::new(),
            on_roster: None,
        };
        let whole = text.trim_start_matches('\u{feff}');
        for (at, line) in whole.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let parts = parts(line).ok_or_else(|| {
                let text = "invalid line: expected `Name <address>`, or a name, the proper address and another address";
                Error::new(ErrorKind::Mailmap, text).at(Document { name: file, text: whole }, LineColumns::line(at + 1))
            })?;
            map.add(at + 1, line, parts);
        }
        map.join()?;
        Ok(map)
    }

    /// The person of an author, if the mailmap has the address.
    pub fn proper(&self, author: &Author) -> Option<Proper<'_>> {
        if !author.is_certain() {
            return None;
        }
        let is_own = author.own_address().is_some();
        let from = author.address.to_lowercase();
        let sender = author.name.to_lowercase();
        let address = match self.rule(&from, Some(&sender)) {
            // The list's address belongs to nobody, so only a line with the sender's name identifies the person.
            Some(rule) if is_own || rule.name.is_some() => self.end(&rule.proper, Some(&sender)),
            _ if !is_own => return None,
            _ => from.as_str(),
        };
        let (address, others) = match self.groups.get_key_value(address) {
            Some((address, others)) => (address.as_str(), others.as_slice()),
            None => (self.names.get_key_value(address)?.0.as_str(), &[][..]),
        };
        let others = match &self.on_roster {
            None => others,
            Some(on_roster) => on_roster.get(address).map_or(&[][..], std::slice::from_ref),
        };
        let name = self.names.get(address).or_else(|| self.names.get(&from)).map(String::as_str);
        Some(Proper { name, address, others })
    }

    /// Checks the mailmap against a roster, and stores which people of the mailmap are on the roster.
    ///
    /// # Errors
    /// If a line joins two people on the roster.
    pub fn with_roster(mut self, roster: &Roster) -> Result<Self, Error> {
        self.check(roster)?;
        let of_person = |(proper, others): (&String, &Vec<String>)| {
            let address = others.iter().find(|address| roster.voter(address).is_some())?;
            Some((proper.clone(), address.clone()))
        };
        self.on_roster = Some(self.groups.iter().filter_map(of_person).collect());
        Ok(self)
    }

    fn check(&self, roster: &Roster) -> Result<(), Error> {
        let mut owners: HashMap<&str, &str> = HashMap::new();
        for rule in &self.rules {
            let proper = self.end(&rule.proper, rule.name.as_deref());
            let known = owners.get(proper).copied().unwrap_or(proper);
            let (Some(one), Some(other)) = (roster.voter(known), roster.voter(&rule.from)) else {
                if rule.name.is_none() && roster.voter(&rule.from).is_some() {
                    owners.insert(proper, &rule.from);
                }
                continue;
            };
            if one != other {
                let text = format!(
                    "this line makes {known} and {} one person, but they are two voters on the roster: {} and {}",
                    rule.from,
                    one.label(),
                    other.label()
                );
                return Err(rule.error(&self.file, text));
            }
        }
        Ok(())
    }

    fn add(&mut self, line: usize, text: &str, MailmapParts { name, address, other }: MailmapParts) {
        let (proper, used) = (address, other);
        // A line may correct the name of one of several people with an address. That name is not the name of the
        // others.
        let is_of_all = !matches!(&used, Some((Some(_), from)) if *from == proper);
        if let Some(name) = name.filter(|_| is_of_all) {
            self.names.insert(proper.clone(), name);
        }
        if let Some((name, from)) = used.filter(|(_, from)| *from != proper) {
            self.by_address.entry(from.clone()).or_default().push(self.rules.len());
            let name = name.map(|name| name.to_lowercase());
            self.rules.push(MailmapRule { line, text: text.to_owned(), from, name, proper });
        }
    }

    /// The rule for mail from an address: the last one with the sender's name, or else the last one without a name.
    fn rule(&self, from: &str, name: Option<&str>) -> Option<&MailmapRule> {
        let rules = || self.by_address.get(from).into_iter().flatten().rev().map(|at| &self.rules[*at]);
        let named = rules().find(|rule| rule.name.is_some() && rule.name.as_deref() == name);
        named.or_else(|| rules().find(|rule| rule.name.is_none()))
    }

    /// The proper address at the end of a chain of lines.
    ///
    /// In a chain, a line replaces the proper address of the line before. A line that requires a name is part of the
    /// chain only for a sender with that name.
    fn end<'a>(&'a self, address: &'a str, name: Option<&str>) -> &'a str {
        let mut address = address;
        // No line requires this name, so the end is in the table.
        if name.is_none_or(|name| !self.asked.contains(name)) {
            return self.ends.get(address).map_or(address, String::as_str);
        }
        while let Some(rule) = self.rule(address, name) {
            address = &rule.proper;
        }
        address
    }

    /// The ends of all chains of lines without a name. Visits each line once.
    fn ends(&self) -> Option<HashMap<String, String>> {
        let mut ends: HashMap<String, String> = HashMap::new();
        for start in self.by_address.keys() {
            let (mut passed, mut seen) = (Vec::new(), HashSet::new());
            let mut at = start.as_str();
            while let (None, Some(rule)) = (ends.get(at), self.rule(at, None)) {
                if !seen.insert(at) {
                    return None;
                }
                passed.push(at);
                at = &rule.proper;
            }
            let end = ends.get(at).map_or(at, String::as_str).to_owned();
            ends.extend(passed.into_iter().map(|address| (address.to_owned(), end.clone())));
        }
        Some(ends)
    }

    /// Collects the addresses of every person, and rejects chains without an end.
    fn join(&mut self) -> Result<(), Error> {
        self.asked = self.rules.iter().filter_map(|rule| rule.name.clone()).collect();
        let ends = self.ends();
        // The lines without a name have an end here, so only lines with a name can form a cycle.
        for rule in self.rules.iter().filter(|rule| ends.is_none() || rule.name.is_some()) {
            let (mut at, mut steps) = (rule.proper.as_str(), 0);
            while let Some(next) = self.rule(at, rule.name.as_deref()) {
                at = &next.proper;
                steps += 1;
                if steps > self.rules.len() {
                    let text = format!(
                        "a cycle: the file replaces {0} with {1}, and {1} with {0}",
                        rule.from, rule.proper
                    );
                    return Err(rule.error(&self.file, text));
                }
            }
        }
        self.ends = ends.unwrap_or_default();
        let mut groups: HashMap<String, Vec<String>> = HashMap::new();
        for rule in &self.rules {
            let group = groups.entry(self.end(&rule.proper, None).to_owned()).or_default();
            let in_force = self.rule(&rule.from, None) == Some(rule);
            if in_force {
                group.push(rule.from.clone());
            }
        }
        self.groups = groups;
        Ok(())
    }
}

impl MailmapRule {
    /// The error for this line. The error contains only this line of the file.
    fn error(&self, file: &str, message: String) -> Error {
        let text = "\n".repeat(self.line - 1) + &self.text;
        Error::new(ErrorKind::Mailmap, message)
            .at(Document { name: file, text: &text }, LineColumns::line(self.line))
    }
}

/// The parts of a line. Addresses are in lower case.
struct MailmapParts {
    name: Option<String>,
    address: String,
    other: Option<(Option<String>, String)>,
}

fn parts(line: &str) -> Option<MailmapParts> {
    let (name, address, rest) = mailbox(line)?;
    if rest.is_empty() || rest.starts_with('#') {
        return Some(MailmapParts { name: Some(name?), address, other: None });
    }
    let (other_name, other, rest) = mailbox(rest)?;
    let is_end = rest.is_empty() || rest.starts_with('#');
    is_end.then_some(MailmapParts { name, address, other: Some((other_name, other)) })
}

/// The name before an address in brackets, the address, and the rest.
fn mailbox(text: &str) -> Option<(Option<String>, String, &str)> {
    let (name, rest) = text.split_once('<')?;
    let (address, rest) = rest.split_once('>')?;
    let name = single_spaced(name);
    let address = address.trim().to_lowercase();
    let name = Some(name).filter(|name| !name.is_empty());
    (!address.is_empty()).then_some((name, address, rest.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::KnownBy;

    fn proper(map: &Mailmap, name: &str, address: &str) -> Option<(String, String)> {
        let found = map.proper(&Author::new(name, address))?;
        Some((found.name.unwrap_or_default().to_owned(), found.address.to_owned()))
    }

    fn person(name: &str, address: &str) -> (String, String) {
        (name.to_owned(), address.to_owned())
    }

    #[test]
    fn a_chain_continues_under_the_name_of_the_sender() {
        let map = Mailmap::parse("<a@x.org> Bo Ek <b@x.org>\n<b@x.org> <c@x.org>\n", "m").unwrap();
        for from in ["a@x.org", "b@x.org", "c@x.org"] {
            assert_eq!(proper(&map, "Bo Ek", from), Some(person("", "a@x.org")), "{from}");
        }
        assert_eq!(proper(&map, "Eve Orr", "c@x.org"), Some(person("", "b@x.org")));
        let circle = Mailmap::parse("<a@x.org> Bo Ek <b@x.org>\n<b@x.org> Bo Ek <a@x.org>\n", "m");
        assert!(circle.unwrap_err().to_string().contains("a cycle: the file replaces"));
    }

    #[test]
    fn the_four_forms_are_read_as_git_reads_them() {
        let text = "# People\n\nBo Ek <bo@example.org>\n<dee@example.com> <dee@laptop.(none)>  # her old laptop\n\
                    Carl Dorn <Carl@example.net> <carl@work.example.com>\n\
                    Ana Lee <ana@example.org> ANA <bugs@example.org>\nJan Kos <jan@example.org> jan <bugs@example.org>\n";
        let map = Mailmap::parse(text, ".mailmap").unwrap();
        assert_eq!(proper(&map, "bo", "Bo@example.org"), Some(person("Bo Ek", "bo@example.org")));
        assert_eq!(proper(&map, "Dee", "dee@laptop.(none)"), Some(person("", "dee@example.com")));
        assert_eq!(proper(&map, "", "carl@work.example.com"), Some(person("Carl Dorn", "carl@example.net")));
        assert_eq!(proper(&map, "", "carl@example.net"), Some(person("Carl Dorn", "carl@example.net")));
        assert_eq!(proper(&map, "Ana", "bugs@example.org"), Some(person("Ana Lee", "ana@example.org")));
        assert_eq!(proper(&map, "Jan", "bugs@example.org"), Some(person("Jan Kos", "jan@example.org")));
        assert_eq!(proper(&map, "Kim", "bugs@example.org"), None);
        assert_eq!(proper(&map, "Kim", "kim@example.org"), None);
    }

    #[test]
    fn the_address_of_a_list_needs_a_name() {
        let text = "Bo Ek <bo@example.org> Bo Ek <dev@lists.example.org>\nX <x@example.org> <dev@lists.example.org>\n";
        let map = Mailmap::parse(text, ".mailmap").unwrap();
        let hidden =
            |name: &str| Author { known_by: KnownBy::Name, ..Author::new(name, "dev@lists.example.org") };
        assert_eq!(map.proper(&hidden("Bo Ek")).map(|proper| proper.address), Some("bo@example.org"));
        assert_eq!(map.proper(&hidden("Carl Dorn")), None);
    }

    #[test]
    fn a_chain_is_followed_and_a_later_line_replaces_an_earlier_one() {
        let text =
            "B <b@x.org> <a@x.org>\nC <c@x.org> <b@x.org>\nD <d@x.org> <e@x.org>\nC <c@x.org> <e@x.org>\n";
        let map = Mailmap::parse(text, ".mailmap").unwrap();
        for from in ["a@x.org", "b@x.org", "c@x.org", "e@x.org"] {
            assert_eq!(proper(&map, "", from), Some(person("C", "c@x.org")));
        }
        assert_eq!(
            map.proper(&Author::new("", "c@x.org")).unwrap().others,
            ["a@x.org", "b@x.org", "e@x.org"]
        );
    }

    #[test]
    fn errors_have_their_line() {
        let form =
            "invalid line: expected `Name <address>`, or a name, the proper address and another address";
        for (text, expected) in [
            ("Bo Ek bo@example.org\n", format!("m:1: {form}")),
            ("# x\n<bo@example.org>\n", format!("m:2: {form}")),
            ("Bo <bo@example.org> <> \n", format!("m:1: {form}")),
            ("Bo <a@x.org> <b@x.org> more\n", format!("m:1: {form}")),
            (
                "B <b@x.org> <a@x.org>\nA <a@x.org> <b@x.org>\n",
                "m:1: a cycle: the file replaces a@x.org with b@x.org, and b@x.org with a@x.org".to_owned(),
            ),
        ] {
            assert_eq!(Mailmap::parse(text, "m").unwrap_err().to_string(), expected);
        }
    }

    #[test]
    fn two_people_of_a_roster_are_not_joined() {
        let roster = "[[voter]]\nname = \"Bo Ek\"\naddresses = [\"bo@example.org\"]\n[[voter]]\nname = \"Carl Dorn\"\naddresses = [\"carl@example.net\"]\n";
        let roster = Roster::parse(roster, "r.toml").unwrap();
        let check =
            |text: &str| Mailmap::parse(text, "m").unwrap().check(&roster).map_err(|error| error.to_string());
        assert_eq!(check("Bo Ek <bo@example.org> <bo@example.net>\n"), Ok(()));
        assert_eq!(
            check("# x\nBo Ek <bo@example.org> <carl@example.net>\n"),
            Err("m:2: this line makes bo@example.org and carl@example.net one person, but they are two voters on the roster: Bo Ek and Carl Dorn".into())
        );
        assert_eq!(
            check("X <x@example.org> <bo@example.org>\nX <x@example.org> <carl@example.net>\n"),
            Err("m:2: this line makes bo@example.org and carl@example.net one person, but they are two voters on the roster: Bo Ek and Carl Dorn".into())
        );
    }
}
