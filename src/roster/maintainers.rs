//! A roster from a MAINTAINERS file: the format of the Linux kernel, and lists and tables of names with addresses.
//!
//! Notes report the lines without an address.

use super::Roster;
use super::entry::{Placed, RosterEntries, VoterEntry, refuse};
use crate::error::{Document, Error, LineColumns};

/// Words in headings of former maintainers.
const FORMER: [&str; 8] =
    ["emeritus", "emeriti", "former", "past", "previous", "retired", "alumni", "inactive"];
/// Small words that may be part of a name.
const PARTICLES: [&str; 15] =
    ["van", "von", "de", "der", "den", "di", "da", "del", "la", "le", "al", "el", "bin", "ten", "zu"];

/// Reads a roster from the lines of a file. `section` selects one heading.
pub(super) fn read(document: Document<'_>, section: Option<&str>) -> Result<Roster, Error> {
    let mut reader = MaintainersReader { section, ..MaintainersReader::default() };
    let lines: Vec<&str> = document.text.lines().collect();
    let kernel = lines.iter().any(|line| line.starts_with("M:"));
    for (at, line) in lines.iter().enumerate() {
        reader.place = LineColumns::line(at + 1);
        let next = lines.get(at + 1).copied().unwrap_or_default();
        match heading(line, next, kernel) {
            Some((level, title)) => reader.open(level, title),
            None if !reader.is_meant() => {}
            None if kernel => reader.kernel(line),
            None => reader.plain(line),
        }
    }
    if let (Some(section), false) = (section, reader.found) {
        return Err(refuse(document, LineColumns::default(), format!("unknown heading `{section}`")));
    }
    let notes = reader.notes();
    Roster::of(reader.entries.into_list(), notes, document, "a line such as `Bo Ek <bo@example.org>`")
}

/// The unused lines: their number, and the first one.
#[derive(Default)]
struct Left {
    count: usize,
    first: usize,
}

#[derive(Default)]
struct MaintainersReader<'a> {
    section: Option<&'a str>,
    found: bool,
    /// The headings above a line, each with its level.
    above: Vec<(usize, &'a str)>,
    place: LineColumns,
    entries: RosterEntries,
    /// The names of the columns of the current table.
    columns: Vec<String>,
    former: Left,
    reviewers: Left,
    without_address: Left,
    without_name: Left,
}

impl<'a> MaintainersReader<'a> {
    fn open(&mut self, level: usize, title: &'a str) {
        self.above.retain(|(above, _)| *above < level);
        self.above.push((level, title));
        self.columns.clear();
        self.found |= self.section.is_some_and(|section| section.eq_ignore_ascii_case(title));
    }

    /// `true` if the current line is in the selected section.
    fn is_meant(&self) -> bool {
        let named = |section: &str| self.above.iter().any(|(_, title)| title.eq_ignore_ascii_case(section));
        self.section.is_none_or(named)
    }

    /// Reads a line in the form of the Linux kernel: only `M:` names a maintainer.
    fn kernel(&mut self, line: &str) {
        if let Some(rest) = line.strip_prefix("M:") {
            let found = people(rest.trim());
            if found.is_empty() {
                self.without_address.note(self.place);
            }
            for (name, addresses) in found {
                self.add(&name, addresses);
            }
        } else if line.starts_with("R:") {
            self.reviewers.note(self.place);
        }
    }

    /// Reads a line of a list, a table or prose.
    fn plain(&mut self, line: &str) {
        let is_row = line.trim_start().starts_with('|');
        if !is_row {
            self.columns.clear();
        }
        let line = without_links(line);
        let found = if is_row { self.row(&line) } else { people(without_bullet(&line)) };
        if found.is_empty() && names_an_account(&line) {
            self.without_address.note(self.place);
        }
        let former = |(_, title): &(usize, &str)| {
            let words = title.split(|c: char| !c.is_alphanumeric());
            words.map(str::to_lowercase).any(|word| FORMER.contains(&word.as_str()))
        };
        let is_former = self.above.iter().any(former);
        for (name, addresses) in found {
            if is_former {
                self.former.note(self.place);
            } else if name.is_empty() && !is_bare(&line) || !is_name(&name) {
                self.without_name.note(self.place);
            } else {
                self.add(&name, addresses);
            }
        }
    }

    /// The person of a row: the name from the column of names, and every address of the row.
    fn row(&mut self, line: &str) -> Vec<(String, Vec<String>)> {
        let cells: Vec<String> = line.trim().trim_matches('|').split('|').map(clean).collect();
        let addresses: Vec<String> = cells.iter().flat_map(|cell| addresses(cell)).map(|(_, a)| a).collect();
        if self.columns.is_empty() {
            self.columns = cells.iter().map(|cell| cell.to_lowercase()).collect();
        }
        if addresses.is_empty() {
            return Vec::new();
        }
        let is_names = |column: &String| matches!(column.as_str(), "name" | "maintainer" | "full name");
        let text = |cell: &&String| !cell.contains('@') && cell.chars().any(char::is_alphabetic);
        let column = self.columns.iter().position(is_names).and_then(|at| cells.get(at));
        let name = column.or_else(|| cells.iter().find(text)).cloned().unwrap_or_default();
        // One cell may have the name and the address: `Bo Ek <bo@example.org>`.
        let name = name.split(['<', '(']).next().map(clean).unwrap_or_default();
        vec![(if name.contains('@') { String::new() } else { name }, addresses)]
    }

    fn add(&mut self, name: &str, addresses: Vec<String>) {
        let place = self.place;
        let addresses = addresses.into_iter().map(|value| Placed { value, place }).collect();
        let name = name.to_owned();
        self.entries.add(VoterEntry { place, name, addresses, since: None, until: None, roles: Vec::new() });
    }

    fn notes(&self) -> Vec<String> {
        let told = [
            (&self.former, "under a heading such as \"emeritus\"", "no longer maintainers"),
            (&self.reviewers, "with `R:`", "reviewers, not maintainers"),
            (&self.without_address, "with a person but no address", "no vote could be matched to them"),
            (&self.without_name, "with an address but no name", "perhaps the address of a list"),
        ];
        let text = |(left, what, why): (&Left, &str, &str)| match left.count {
            0 => None,
            1 => Some(format!("skipped line {} {what}: {why}", left.first)),
            count => Some(format!("skipped {count} lines {what} (the first is line {}): {why}", left.first)),
        };
        told.into_iter().filter_map(text).collect()
    }
}

impl Left {
    fn note(&mut self, place: LineColumns) {
        if self.count == 0 {
            self.first = place.line;
        }
        self.count += 1;
    }
}

/// A heading with its level: `# Title`, an underlined title, or in the form of the kernel a line without
/// indent and tag.
fn heading<'a>(line: &'a str, next: &str, kernel: bool) -> Option<(usize, &'a str)> {
    let level = line.chars().take_while(|c| *c == '#').count();
    if level > 0 {
        return line[level..].starts_with(' ').then(|| (level, line[level..].trim_matches([' ', '#'])));
    }
    let underlined = |c: char| next.len() >= 3 && next.trim_end().chars().all(|other| other == c);
    let title = !line.trim().is_empty() && line.chars().any(char::is_alphanumeric) && !line.contains('|');
    match () {
        () if title && underlined('=') => Some((1, line.trim())),
        () if title && underlined('-') => Some((2, line.trim())),
        () if kernel && title && line.starts_with(char::is_alphanumeric) && !has_tag(line) => {
            Some((3, line.trim()))
        }
        () => None,
    }
}

fn has_tag(line: &str) -> bool {
    line.as_bytes().get(1) == Some(&b':') && line.as_bytes()[0].is_ascii_uppercase()
}

/// The people of a line, each with addresses and a name, which may be empty.
fn people(line: &str) -> Vec<(String, Vec<String>)> {
    let mut people: Vec<(String, Vec<String>)> = Vec::new();
    let mut end = 0;
    for (at, address) in addresses(line) {
        // In `a@b.example@c.example`, the second address starts inside the first.
        let name = clean(line.get(end..at).unwrap_or_default());
        end = at + address.len();
        match people.last_mut() {
            Some((_, known)) if name.is_empty() => known.push(address),
            _ => people.push((name, vec![address])),
        }
    }
    // `bo@example.org (Bo Ek)`
    if let [(name, _)] = &mut people[..]
        && name.is_empty()
    {
        *name = clean(&line[end..]);
    }
    people
}

/// The addresses of a text, each with its offset.
fn addresses(text: &str) -> Vec<(usize, String)> {
    let local = |c: char| c.is_alphanumeric() || "._+-%=~'".contains(c);
    let domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let of_at = |(at, _): (usize, &str)| {
        let before = text[..at].rsplit(|c| !local(c)).next().unwrap_or_default().trim_start_matches('\'');
        let after =
            text[at + 1..].split(|c| !domain(c)).next().unwrap_or_default().trim_end_matches(['.', '-']);
        let is_address = !before.is_empty() && after.contains('.');
        is_address.then(|| (at - before.len(), format!("{before}@{after}")))
    };
    text.match_indices('@').filter_map(of_at).collect()
}

/// A name without account names, remarks in parentheses, and surrounding signs.
fn clean(text: impl AsRef<str>) -> String {
    let mut name = String::new();
    let mut depth = 0_usize;
    for c in text.as_ref().chars() {
        match c {
            '(' if !name.trim().is_empty() => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => name.push(c),
            _ => {}
        }
    }
    let words =
        name.split_whitespace().filter(|word| !word.trim_start_matches(['(', '[', ',']).starts_with('@'));
    let name = words.collect::<Vec<_>>().join(" ");
    let around = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '@');
    name.trim_matches(around).trim_start_matches('.').to_owned()
}

/// `true` if a text may be a name: at most five words, each with a capital or in a script without capitals.
fn is_name(text: &str) -> bool {
    let word = |word: &str| PARTICLES.contains(&word) || word.starts_with(|c: char| !c.is_ascii_lowercase());
    text.split_whitespace().count() <= 5 && text.split_whitespace().all(word) && !text.ends_with([':', '.'])
}

/// `true` if a line is only an address.
fn is_bare(line: &str) -> bool {
    let line = without_bullet(line).trim_matches(['<', '>', ' ', '`']);
    addresses(line).first().is_some_and(|(at, address)| *at == 0 && address.len() == line.len())
}

/// `true` if a line names an account: `@bo`.
fn names_an_account(line: &str) -> bool {
    let mut words = line.split(|c: char| c.is_whitespace() || "|,;()[]<>*".contains(c));
    words.any(|word| word.strip_prefix('@').is_some_and(|account| account.starts_with(char::is_alphanumeric)))
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = if number.len() < line.len() { number.strip_prefix(['.', ')']) } else { None };
    rest.or_else(|| line.strip_prefix(['-', '*', '+', '•'])).map_or(line, str::trim_start)
}

/// Replaces each link `[text](target)` with its text, and with its target too if that is an address.
///
/// Removes marks of emphasis and code.
fn without_links(line: &str) -> String {
    let mut text = line.replace("**", "").replace('`', "");
    while let Some(middle) = text.find("](") {
        let (Some(start), Some(end)) = (text[..middle].rfind('['), text[middle..].find(')')) else { break };
        let target = text[middle + 2..middle + end].strip_prefix("mailto:");
        let shown = text[start + 1..middle].to_owned();
        let shown = match target {
            Some(address) if address != shown => format!("{shown} <{address}>"),
            _ => shown,
        };
        text.replace_range(start..=middle + end, &shown);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roster(text: &str) -> (Vec<String>, Vec<String>) {
        let roster = read(Document { name: "MAINTAINERS", text }, None).unwrap();
        let line = |voter: &crate::roster::Voter| format!("{}: {}", voter.name, voter.addresses.join(" "));
        (roster.eligible(None).map(line).collect(), roster.notes)
    }

    #[test]
    fn the_form_of_the_kernel_is_read() {
        let text = "Notes\n\tM: Mail to FullName <address@domain.example>\n\nRIVER DRIVER\nM:\tBo Ek <bo@example.org>\n\
                    R:\tGita Rao <gita@example.org>\nL:\trivers@lists.example.org\nS:\tMaintained\nF:\trivers/\n\n\
                    LAKE DRIVER\nM:\t\"Carl Dorn\" <carl@example.net>\nM:\tBo Ek <BO@example.org>\nM:\tDee Moss\nS:\tOdd Fixes\n";
        let (people, notes) = roster(text);
        assert_eq!(people, ["Bo Ek: bo@example.org", "Carl Dorn: carl@example.net"]);
        assert_eq!(
            notes,
            [
                "skipped line 6 with `R:`: reviewers, not maintainers",
                "skipped line 14 with a person but no address: no vote could be matched to them",
            ]
        );
        let lakes = read(Document { name: "MAINTAINERS", text }, Some("lake driver")).unwrap();
        assert_eq!(lakes.eligible(None).next().unwrap().name, "Carl Dorn");
    }

    #[test]
    fn lists_and_tables_are_read() {
        let text = "# Maintainers\nWrite to the list dev@lists.example.org with questions.\n\n\
                    - Bo Ek <bo@example.org> (@bo)\n* [Carl van Dorn](mailto:carl@example.net), <carl@example.com>\n\
                    1. dee@example.com (Dee Moss)\nFinn Roth finn@example.net\nkim@example.org\n- @gita\n- Gita Rao (@gita)\n\n\
                    | GitHub | Name | Mail |\n|---|---|---|\n| [ana](https://code.example.org/ana) | **Ana Lee** | ana@example.org |\n\
                    | [@jan](https://code.example.org/jan) | Jan Kos | |\n\n## Emeritus\n- Old Hand <old@example.org>\n";
        let (people, notes) = roster(text);
        assert_eq!(
            people,
            [
                "Bo Ek: bo@example.org", "Carl van Dorn: carl@example.net carl@example.com",
                "Dee Moss: dee@example.com", "Finn Roth: finn@example.net", ": kim@example.org",
                "Ana Lee: ana@example.org",
            ]
        );
        assert_eq!(
            notes,
            [
                "skipped line 18 under a heading such as \"emeritus\": no longer maintainers",
                "skipped 3 lines with a person but no address (the first is line 9): no vote could be matched to them",
                "skipped line 2 with an address but no name: perhaps the address of a list",
            ]
        );
    }

    #[test]
    fn errors_are_reported() {
        for (text, section, expected) in [
            ("", None, "MAINTAINERS: the roster is empty: expected a line such as `Bo Ek <bo@example.org>`"),
            (
                "- @bo\n",
                None,
                "MAINTAINERS: the roster is empty: expected a line such as `Bo Ek <bo@example.org>`",
            ),
            ("# A\nBo Ek <bo@example.org>\n", Some("B"), "MAINTAINERS: unknown heading `B`"),
            (
                "Bo Ek <bo@example.org>\nCarl Dorn <bo@example.org>\n",
                None,
                "MAINTAINERS:2: two voters have the address bo@example.org: Bo Ek and Carl Dorn",
            ),
        ] {
            assert_eq!(
                read(Document { name: "MAINTAINERS", text }, section).unwrap_err().to_string(),
                expected
            );
        }
    }
}
