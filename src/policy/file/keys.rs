//! The keys and values of a policy file, read so that every mistake is reported.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use super::PolicyText;
use crate::error::{Document, Error, ErrorKind};

/// Maximum number of reported mistakes of one file.
const MOST: usize = 100;

/// Reads the keys of a file. If a part is invalid, removes it and reads the rest again.
///
/// # Errors
/// One error for every invalid key and value, in the order of the file.
pub(super) fn read(document: Document<'_>) -> Result<PolicyText, Vec<Error>> {
    let error = |error: &toml::de::Error| Error::toml(ErrorKind::Policy, document, error);
    let mut table = DeTable::parse(document.text).map_err(|found| vec![error(&found)])?;
    let mut errors: Vec<(usize, Error)> = Vec::new();
    // The tables that had an invalid part.
    let mut touched: Vec<Range<usize>> = Vec::new();
    loop {
        match PolicyText::deserialize(Deserializer::from(table.clone())) {
            Ok(written) if errors.is_empty() => return Ok(written),
            Ok(_) => break,
            Err(found) => {
                let place = found.span().unwrap_or(0..0);
                // The missing key may be a removed key with a wrong spelling.
                if !found.message().starts_with("missing field") || !touched.contains(&place) {
                    errors.push((place.start, error(&found)));
                }
                let of_file = table.span();
                match take_out(table.get_mut(), &of_file, &place) {
                    Some(of_table) if errors.len() < MOST => touched.push(of_table),
                    _ => break,
                }
            }
        }
    }
    errors.sort_by_key(|(at, _)| *at);
    Err(errors.into_iter().map(|(_, error)| error).collect())
}

/// Removes a key or an element of a list, and returns the place of its table; `None` if nothing was removed.
///
/// `place` is the place of the name or the value of the key, or of the element. `own` is the place of the table itself.
fn take_out(table: &mut DeTable<'_>, own: &Range<usize>, place: &Range<usize>) -> Option<Range<usize>> {
    let mut keys = table.iter().filter(|(key, value)| key.span() == *place || value.span() == *place);
    match keys.next().map(|(key, _)| key.clone()) {
        Some(key) => table.remove(&key).map(|_| own.clone()),
        None => table.iter_mut().find_map(|(_, value)| take_out_of(value, own, place)),
    }
}

/// Like [`take_out`], for a value of the table at `own`.
fn take_out_of(
    value: &mut Spanned<DeValue<'_>>,
    own: &Range<usize>,
    place: &Range<usize>,
) -> Option<Range<usize>> {
    let span = value.span();
    match value.get_mut() {
        DeValue::Table(table) => take_out(table, &span, place),
        DeValue::Array(array) => {
            let is_there = |one: &Spanned<DeValue<'_>>| one.span() == *place;
            if array.iter().any(is_there) {
                *array = array.iter().filter(|one| !is_there(one)).cloned().collect();
                return Some(own.clone());
            }
            array.iter_mut().find_map(|one| take_out_of(one, own, place))
        }
        _ => None,
    }
}
