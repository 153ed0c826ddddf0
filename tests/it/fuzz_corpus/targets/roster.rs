//! A roster. Input: on the first line the name of the file, with the selected part after a `#`; below it the
//! file.

use plusone::roster::Roster;

use super::first_line;

pub(super) fn check(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (named, text) = first_line(&input);
    let (file, part) = named.split_once('#').map_or((named, None), |(file, part)| (file, Some(part)));
    match Roster::read(text, file, part) {
        Ok(roster) => {
            let mut voters = 0;
            for voter in roster.eligible(None) {
                assert!(!voter.addresses.is_empty() && !voter.key().is_empty(), "{voter:?} has no address");
                for address in &voter.addresses {
                    assert_eq!(roster.voter(address), Some(voter), "{address} is of somebody else");
                }
                voters += 1;
            }
            assert!(voters > 0, "the roster has no voters");
        }
        Err(error) => error_has_place(&error.to_string(), file, text),
    }
}

/// Asserts that an error names the file, and that a line and a column in it, if given, are valid.
pub(super) fn error_has_place(error: &str, file: &str, text: &str) {
    let rest = error.strip_prefix(file).and_then(|rest| rest.strip_prefix(':'));
    let rest = rest.unwrap_or_else(|| panic!("{error:?} does not name {file:?}"));
    let mut parts = rest.splitn(3, ':');
    let line: Option<usize> = parts.next().and_then(|line| line.parse().ok());
    let column: Option<usize> = parts.next().and_then(|column| column.parse().ok());
    let Some(line) = line else { return };
    let found = text.split('\n').nth(line.saturating_sub(1)).filter(|_| line > 0);
    let found = found.unwrap_or_else(|| panic!("{error:?}: the file has no such line"));
    if let Some(column) = column {
        assert!((1..=found.chars().count() + 1).contains(&column), "{error:?}: the line has no such column");
    }
}
