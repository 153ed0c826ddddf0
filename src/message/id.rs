//! Message-IDs in headers (RFC 5322, section 3.6.4), taken out of whatever stands around them.

/// Every id in a header value, in order, without brackets. Commas, comments and dates around them are
/// passed over; a lone word with an `@` counts as an id where nothing stands in brackets, as `HyperKitty`
/// writes In-Reply-To.
pub(super) fn ids(value: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = value;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let end = rest.find(['<', '>']).unwrap_or(rest.len());
        let (id, tail) = rest.split_at(end);
        if tail.starts_with('>') {
            // A long id may be folded in its middle.
            let id: String = id.chars().filter(|c| !c.is_whitespace()).collect();
            if !id.is_empty() {
                found.push(id);
            }
        }
        rest = tail;
    }
    // Words in brackets that are no ids stand beside ids; alone they may be the ids of an old mail program.
    if found.iter().any(|id| id.contains('@')) {
        found.retain(|id| id.contains('@'));
    }
    let bare = value.trim();
    if found.is_empty() && bare.contains('@') && !bare.contains(char::is_whitespace) {
        found.push(bare.trim_matches(['<', '>']).to_owned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_among_junk() {
        for (value, expected) in [
            ("<a@b> <c@d>", &["a@b", "c@d"][..]),
            ("<a@b>,<c@d>;", &["a@b", "c@d"]),
            ("Your message of \"Mon, 4 May\" <a@b>", &["a@b"]),
            ("<a@b\t c>", &["a@bc"]),
            ("a@b", &["a@b"]),
            ("<broken <a@b>", &["a@b"]),
            ("<> none", &[]),
            ("<sic> <a@b>", &["a@b"]),
            ("<200403010101.AA1>", &["200403010101.AA1"]),
            ("Bo Ek, a@b", &[]),
        ] {
            assert_eq!(ids(value), expected, "{value}");
        }
    }
}
