//! A roster in CSV: one row for each person.

use csv::{ReaderBuilder, StringRecord, Trim};

use super::Roster;
use super::entry::{self, Placed, RosterEntries, VoterEntry, refuse};
use crate::error::{Document, Error, LineColumns, nearest};

/// The meaning of a column, in the order of a file without a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RosterColumn {
    Name,
    Addresses,
    Roles,
    Since,
    Until,
}

use RosterColumn::{Addresses, Name, Roles, Since, Until};

/// The possible names in a header. Errors mention the first name of each column.
const NAMES: [(&str, RosterColumn); 9] = [
    ("name", Name),
    ("address", Addresses),
    ("roles", Roles),
    ("since", Since),
    ("until", Until),
    ("addresses", Addresses),
    ("email", Addresses),
    ("mail", Addresses),
    ("role", Roles),
];
const IN_ORDER: [RosterColumn; 5] = [Name, Addresses, Roles, Since, Until];

/// Reads a roster from its rows. Quotes follow RFC 4180.
pub(super) fn read(document: Document<'_>) -> Result<Roster, Error> {
    let text = document.text;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .comment(Some(b'#'))
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let (mut columns, mut notes, mut entries) = (None, Vec::new(), RosterEntries::default());
    for record in reader.records() {
        let record = record.map_err(|error| refuse(document, LineColumns::default(), error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let place = LineColumns::line(usize::try_from(line).unwrap_or_default());
        // Spreadsheets add rows of empty fields at the end.
        if record.iter().all(str::is_empty) {
            continue;
        }
        match &columns {
            None if !record.iter().any(|cell| cell.contains('@')) => {
                columns = Some(header(&record, document, place, &mut notes)?);
                continue;
            }
            None => columns = Some(IN_ORDER.map(Some).to_vec()),
            Some(_) => {}
        }
        let columns = columns.as_deref().unwrap_or_default();
        entries.add(entry_of(&record, columns, document, place)?);
    }
    Roster::of(entries.into_list(), notes, document, "a name and an address in each row")
}

/// The delimiter of the fields: the first unquoted comma, semicolon or tab.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let unquoted = first.unwrap_or_default().split('"').step_by(2);
    unquoted.flat_map(str::bytes).find(|byte| matches!(byte, b',' | b';' | b'\t')).unwrap_or(b',')
}

/// The columns of a header. A name similar to a known name is an error; other unknown names are ignored.
fn header(
    record: &StringRecord,
    document: Document<'_>,
    place: LineColumns,
    notes: &mut Vec<String>,
) -> Result<Vec<Option<RosterColumn>>, Error> {
    let known = NAMES.map(|(name, _)| name);
    let expected = known[..IN_ORDER.len()].join(", ");
    let mut columns = Vec::new();
    for cell in record {
        let found = NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(cell)).map(|(_, column)| *column);
        if found.is_none() {
            if let Some(near) = nearest(cell, &known) {
                let error = refuse(document, place, format!("unknown column `{cell}`"));
                return Err(error.with_help(format!("did you mean `{near}`?")));
            }
            notes.push(format!("unknown column `{cell}` was ignored; known columns: {expected}"));
        }
        columns.push(found);
    }
    for needed in [Name, Addresses] {
        if !columns.contains(&Some(needed)) {
            let name = if needed == Name { "name" } else { "address" };
            let error = refuse(document, place, format!("missing column `{name}`"));
            return Err(error.with_help(format!("known columns: {expected}")));
        }
    }
    Ok(columns)
}

fn entry_of(
    record: &StringRecord,
    columns: &[Option<RosterColumn>],
    document: Document<'_>,
    place: LineColumns,
) -> Result<VoterEntry, Error> {
    let mut entry = VoterEntry {
        place,
        name: String::new(),
        addresses: Vec::new(),
        since: None,
        until: None,
        roles: Vec::new(),
    };
    for (at, cell) in record.iter().enumerate() {
        let day = || entry::day(cell).map_err(|text| refuse(document, place, text));
        match columns.get(at) {
            Some(Some(Name)) => cell.clone_into(&mut entry.name),
            Some(Some(Addresses)) => {
                entry.addresses.extend(several(cell).map(|value| Placed { value, place }));
            }
            Some(Some(Roles)) => entry.roles.extend(several(cell)),
            Some(Some(Since)) if !cell.is_empty() => entry.since = Some(day()?),
            Some(Some(Until)) if !cell.is_empty() => entry.until = Some(Placed { value: day()?, place }),
            None if !cell.is_empty() => {
                let text = format!("`{cell}` is after the last column; quote fields that contain a comma");
                return Err(refuse(document, place, text));
            }
            _ => {}
        }
    }
    Ok(entry)
}

/// The values of a cell, separated by a semicolon, a comma or a space.
fn several(cell: &str) -> impl Iterator<Item = String> {
    let values = cell.split(|c: char| c.is_whitespace() || matches!(c, ';' | ','));
    values.filter(|value| !value.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(text: &str) -> Vec<(String, String)> {
        let roster = read(Document { name: "r.csv", text }).unwrap();
        roster.eligible(None).map(|voter| (voter.name.clone(), voter.addresses.join(" "))).collect()
    }

    #[test]
    fn rows_are_read_with_and_without_a_header() {
        let bo = [("Bo Ek".to_owned(), "bo@example.org bo@example.net".to_owned())];
        assert_eq!(people("Bo Ek,bo@example.org;bo@example.net\n"), bo);
        assert_eq!(people("Bo Ek;\"bo@example.org, bo@example.net\"\n"), bo);
        assert_eq!(people("Email,Name\nbo@example.org bo@example.net,\"Bo Ek\"\n"), bo);
        assert_eq!(people("# Voters\n,,\nBo Ek,bo@example.org\nBo Ek,BO@example.org;bo@example.net\n"), bo);
        assert_eq!(people("\"Ek, \"\"Bo\"\"\"\tbo@example.org\n")[0].0, "Ek, \"Bo\"");
        assert_eq!(people("Bo Ek,bo@example.org\nBo Ek,bo@example.net\n").len(), 2);
    }

    #[test]
    fn days_and_roles_are_read() {
        let text = "name,address,since,until,roles\nBo,bo@example.org,2026-01-02,,pmc;committer\n";
        let roster = read(Document { name: "r.csv", text }).unwrap();
        let bo = roster.voter("bo@example.org").unwrap();
        assert_eq!((bo.since, bo.until), (entry::day("2026-01-02").ok(), None));
        assert_eq!(bo.roles, ["pmc", "committer"]);
    }

    #[test]
    fn errors_have_their_line() {
        for (text, expected) in [
            ("", "r.csv: the roster is empty: expected a name and an address in each row"),
            ("name,address\n", "r.csv: the roster is empty: expected a name and an address in each row"),
            ("name,adress\nBo,bo@example.org\n", "r.csv:1: unknown column `adress`; did you mean `address`?"),
            (
                "name,phone\nBo,5550100\n",
                "r.csv:1: missing column `address`; known columns: name, address, roles, since, until",
            ),
            ("Bo,bo@example.org\nCarl,\n", "r.csv:2: missing address of Carl: expected at least one"),
            (
                "Bo,bo@example.org\nCarl,carl\n",
                "r.csv:2: invalid address `carl` of Carl: expected one such as ana@example.org",
            ),
            (
                "Bo,bo@example.org\nCarl,BO@example.org\n",
                "r.csv:2: two voters have the address bo@example.org: Bo and Carl",
            ),
            ("Bo,bo@example.org,,May\n", "r.csv:1: invalid date `May`: expected one such as 2026-05-04"),
            ("Bo,bo@example.org,,2026-05-04,2026-05-01\n", "r.csv:1: `until` of Bo is before `since`"),
            (
                "name,address\nBo,bo@example.org,bo@example.net\n",
                "r.csv:2: `bo@example.net` is after the last column; quote fields that contain a comma",
            ),
        ] {
            assert_eq!(read(Document { name: "r.csv", text }).unwrap_err().to_string(), expected, "{text}");
        }
    }

    #[test]
    fn unknown_columns_are_reported() {
        let roster =
            read(Document { name: "r.csv", text: "name,company,address\nBo,Example,bo@example.org\n" })
                .unwrap();
        assert_eq!(
            roster.notes,
            ["unknown column `company` was ignored; known columns: name, address, roles, since, until"]
        );
    }
}
