//! A mailmap. Input: the file.

use plusone::message::Author;
use plusone::roster::Mailmap;

use super::roster::error_has_place;

pub(super) fn check(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let map = match Mailmap::parse(&text, "mailmap") {
        Ok(map) => map,
        Err(error) => return error_has_place(&error.to_string(), "mailmap", &text),
    };
    for address in text.split(['<', '>', '\n']).map(str::trim).filter(|address| address.contains('@')) {
        let author = Author::new("Bo Ek", address.to_lowercase());
        let Some(proper) = map.proper(&author) else { continue };
        assert!(!proper.address.is_empty(), "{address} has an empty proper address");
        // A person of the mailmap is the same person under the address that the mailmap gives.
        let again = Author::new("Bo Ek", proper.address);
        let same = map.proper(&again).is_none_or(|again| again.address == proper.address);
        assert!(same, "the proper address of {address} is not its own");
    }
}
