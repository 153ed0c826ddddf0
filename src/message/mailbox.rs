//! Mailboxes of address fields by RFC 5322: reads the structure first, encoded words last.

use std::borrow::Cow;
use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::address_list::{AddressElement, elements};
use super::address_text::{address, addresses_in, folded, is_dot_atom};
use super::character::single_spaced;
use super::field_text::{raw_text, text_of_raw};
use super::mask::{is_mask, stripped, unmasked};

/// A name and an address: one mailbox of a field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct NameAddress {
    /// The display name, decoded.
    pub name: String,
    /// The address in lower case; empty if there is none.
    pub address: String,
}

/// Result of reading From.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum From {
    /// Exactly one mailbox.
    ///
    /// `also` is another address inside the quoted name.
    One { mailbox: NameAddress, also: Option<String> },
    /// One masked address: the text as written, and the address without its mask.
    Masked { mailbox: NameAddress, unmasked: String },
    /// A name without an address.
    Name(String),
    /// Anything else: the whole text, and every mailbox that a reader may see as the author's.
    Unclear { text: String, candidates: Vec<NameAddress> },
}

/// The mailboxes of a field, in order: `Name <a@b>`, `a@b (Name)`, `a@b`.
///
/// The field may have groups, unquoted names with a comma, and the masks of web archives.
pub(super) fn mailboxes(value: &[u8]) -> Vec<NameAddress> {
    let mut found = Vec::new();
    let mut name_so_far = String::new();
    for element in elements(&raw_text(value)).0 {
        found.extend(element.mailboxes(&mut name_so_far));
    }
    found
}

/// Reads the From fields of a message.
pub(super) fn from(fields: &[&[u8]]) -> From {
    if let [only] = fields
        && let Some(mailbox) = plain(only)
    {
        return From::One { mailbox, also: None };
    }
    let (mut found, mut masks) = (Vec::new(), Vec::new());
    let (mut beside, mut in_names) = (BTreeSet::new(), BTreeSet::new());
    let (mut grouped, mut name_so_far) = (false, String::new());
    for field in fields {
        let (elements, is_group) = elements(&raw_text(field));
        grouped |= is_group;
        for element in elements {
            element.addresses_beside(&mut beside, &mut in_names);
            let mailboxes = element.mailboxes(&mut name_so_far);
            match element.mask() {
                Some(mask) => masks.push(mask),
                None => found.extend(mailboxes),
            }
        }
    }
    let mut addresses: BTreeSet<&str> = found.iter().map(|one| one.address.as_str()).collect();
    addresses.extend(beside.iter().map(String::as_str));
    let one = addresses.len() == 1 && masks.is_empty() && !grouped;
    if one && let Some(first) = found.first() {
        let named = found.iter().find(|one| !one.name.is_empty()).unwrap_or(first);
        let also = in_names.into_iter().find(|other| *other != named.address);
        return From::One { mailbox: named.clone(), also };
    }
    if addresses.is_empty() && !grouped && fields.len() == 1 {
        return match masks.pop() {
            Some((mailbox, unmasked)) if masks.is_empty() => From::Masked { mailbox, unmasked },
            None if !name_so_far.is_empty() => From::Name(clean_name(&text_of_raw(&name_so_far))),
            _ => From::Unclear { text: text_of_all(fields), candidates: Vec::new() },
        };
    }
    let known: BTreeSet<String> = found.iter().map(|one| one.address.clone()).collect();
    let further = beside.into_iter().filter(|address| !known.contains(address));
    let mut seen = BTreeSet::new();
    let mut candidates: Vec<NameAddress> =
        found.into_iter().filter(|one| seen.insert(one.address.clone())).collect();
    candidates.extend(further.map(|address| NameAddress { name: String::new(), address }));
    From::Unclear { text: text_of_all(fields), candidates }
}

fn text_of_all(fields: &[&[u8]]) -> String {
    let texts = fields.iter().map(|field| text_of_raw(&raw_text(field)).into_owned());
    texts.map(|text| single_spaced(&text)).collect::<Vec<_>>().join("; ")
}

/// Reads From in its most common forms, `Name <a@b>` and `=?utf-8?q?Name?= <a@b>`; `None` for other forms.
///
/// The full parser gives the same result for these forms.
fn plain(value: &[u8]) -> Option<NameAddress> {
    let value = std::str::from_utf8(value.trim_ascii()).ok()?;
    let (name, address) = parted(value.strip_suffix('>')?, b'<')?;
    // Full-width signs start with the byte 0xef; a program may read them as ASCII.
    let odd = |b: u8| {
        matches!(b, b'"' | b'\'' | b'(' | b')' | b',' | b';' | b':' | b'\\' | b'>' | b'@' | b'=' | 0xef)
            || matches!(b, b'\r' | b'\n')
    };
    let (local, domain) = parted(address, b'@')?;
    let plain_address = address.is_ascii() && is_dot_atom(local) && is_dot_atom(domain);
    let name = if name.contains("=?") { decoded(name)? } else { Cow::Borrowed(name) };
    if name.bytes().any(odd) || !plain_address {
        return None;
    }
    let name = single_spaced(&name);
    let address = address.to_ascii_lowercase();
    (!is_mask(&address)).then_some(NameAddress { name, address })
}

/// Decodes a name that consists only of encoded words; `None` for any other name.
fn decoded(name: &str) -> Option<Cow<'_, str>> {
    let name = name.trim();
    let is_part = |b: u8| {
        b.is_ascii_alphanumeric() || matches!(b, b'=' | b'?' | b'-' | b'_' | b'+' | b'/' | b'.' | b' ')
    };
    let is_encoded = name.starts_with("=?") && name.ends_with("?=") && name.bytes().all(is_part);
    is_encoded.then(|| text_of_raw(name))
}

/// The text before and after the first occurrence of an ASCII character.
fn parted(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = memchr::memchr(at, text.as_bytes())?;
    Some((&text[..place], &text[place + 1..]))
}

impl AddressElement {
    /// The mailboxes of the element.
    ///
    /// Keeps text without an address as the start of a name with a comma in it.
    fn mailboxes(&self, name_so_far: &mut String) -> Vec<NameAddress> {
        let comment = self.comments.iter().rev().find(|comment| !comment.trim().is_empty());
        let comment = || comment.map(|comment| clean_name(&text_of_raw(comment))).unwrap_or_default();
        if self.angles.is_empty() {
            if let Some(address) = address(&self.text) {
                name_so_far.clear();
                return vec![NameAddress { name: comment(), address }];
            }
            if let Some((mailbox, unmasked)) = self.mask() {
                name_so_far.clear();
                return vec![NameAddress { name: mailbox.name, address: unmasked }];
            }
            let text = self.text.trim();
            if !text.is_empty() {
                let joint = if name_so_far.is_empty() { "" } else { self.joint() };
                name_so_far.extend([joint, text]);
            }
            return Vec::new();
        }
        let text = self.name();
        let name = match (name_so_far.is_empty(), text.is_empty()) {
            (true, _) => text.to_owned(),
            (false, true) => name_so_far.clone(),
            (false, false) => format!("{name_so_far}{}{text}", self.joint()),
        };
        let name = if self.text.trim().is_empty() && name_so_far.is_empty() {
            comment()
        } else {
            clean_name(&text_of_raw(&name))
        };
        let unmasked = |angle: &String| address(angle).or_else(|| unmasked(angle));
        let mut found: Vec<NameAddress> = self
            .angles
            .iter()
            .filter_map(|angle| Some(NameAddress { name: String::new(), address: unmasked(angle)? }))
            .collect();
        if let Some(first) = found.first_mut() {
            first.name.clone_from(&name);
        }
        if found.is_empty() {
            *name_so_far = name;
        } else {
            name_so_far.clear();
        }
        found
    }

    /// Text that joins the element to the rest of the name.
    const fn joint(&self) -> &'static str {
        if self.follows_colon { ": " } else { ", " }
    }

    fn name(&self) -> &str {
        self.shown.trim()
    }

    /// The mailbox as written and the hidden address, if the element contains only a masked address.
    fn mask(&self) -> Option<(NameAddress, String)> {
        let name = clean_name(&text_of_raw(self.name()));
        match &self.angles[..] {
            [] => {
                let comment = self.comments.iter().rev().find(|comment| !comment.trim().is_empty());
                let name = comment.map(|name| clean_name(&text_of_raw(name))).unwrap_or_default();
                let written = self.text.trim();
                let address = unmasked(written).or_else(|| stripped(&address(written)?))?;
                Some((NameAddress { name, address: written.to_lowercase() }, address))
            }
            [angle] => {
                let of_address = address(angle).map(|address| stripped(&address));
                let unmasked = of_address.unwrap_or_else(|| unmasked(angle))?;
                Some((NameAddress { name, address: angle.trim().to_lowercase() }, unmasked))
            }
            _ => None,
        }
    }

    /// Collects the other addresses of the element.
    ///
    /// `beside` gets the addresses that a lenient program may read as the mailbox of the element. `in_names`
    /// gets the addresses in a quoted name.
    fn addresses_beside(&self, beside: &mut BTreeSet<String>, in_names: &mut BTreeSet<String>) {
        beside.extend(addresses_in(&self.loose));
        for text in &self.comments {
            beside.extend(addresses_in(&text_of_raw(text)));
        }
        for text in [&self.loose, &self.quoted] {
            let decoded = text_of_raw(text);
            let structured = text.contains("=?") && decoded.contains(['<', '>', ',', ';']);
            let into = if structured { &mut *beside } else { &mut *in_names };
            into.extend(addresses_in(&decoded));
        }
        if self.angles.is_empty() && !self.quoted.is_empty() && self.loose.contains('@') {
            // The quoted text may be a local part.
            beside.extend(addresses_in(&self.quoted));
        }
        for angle in &self.angles {
            let local = angle.rsplit_once('@').map_or(angle.as_str(), |(local, _)| local);
            beside.extend(addresses_in(local));
            if address(angle).is_none() {
                beside.extend(addresses_in(&text_of_raw(angle)));
            }
        }
        let written = self.angles.iter().chain((self.angles.is_empty()).then_some(&self.text));
        for address in written.filter_map(|text| address(text)) {
            // A program may fold a look-alike character, which gives another address.
            let folded = folded(&address);
            if folded != address.nfc().collect::<String>() {
                beside.insert(folded);
            }
        }
    }
}

/// A name without quotes around it, with single spaces.
pub(super) fn clean_name(name: &str) -> String {
    let mut name = name.trim();
    while let Some(inner) = ["\"", "'"].iter().find_map(|q| name.strip_prefix(q)?.strip_suffix(q)) {
        name = inner.trim();
    }
    let name: String = name.replace("\\\"", "\"").replace("\\\\", "\\");
    single_spaced(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(value: &str) -> Option<(String, String)> {
        match from(&[value.as_bytes()]) {
            From::One { mailbox, .. } => Some((mailbox.name, mailbox.address)),
            _ => None,
        }
    }

    #[test]
    fn one_mailbox_is_read_in_every_form() {
        for (value, name, address) in [
            ("Bo Ek <Bo@Example.org>", "Bo Ek", "bo@example.org"),
            ("Bo  J. Ek<bo@example.org>", "Bo J. Ek", "bo@example.org"),
            ("A@B <bo@example.org>", "A@B", "bo@example.org"),
            ("Zoë Ek <zoe@example.org>", "Zoë Ek", "zoe@example.org"),
            ("\"Ek, Bo\" <bo@example.org>", "Ek, Bo", "bo@example.org"),
            ("Ek, Bo <bo@example.org>", "Ek, Bo", "bo@example.org"),
            ("=?utf-8?q?Ek=2C_Bo?= <bo@example.org>", "Ek, Bo", "bo@example.org"),
            ("=?utf-8?q?Ek, Bo?= <bo@example.org>", "Ek, Bo", "bo@example.org"),
            ("=?utf-8?b?Wm/DqyBFaw==?= <bo@example.org>", "Zoë Ek", "bo@example.org"),
            ("=?utf-8?q?Zo=C3=AB?= =?utf-8?q?_Ek?= <bo@example.org>", "Zoë Ek", "bo@example.org"),
            ("=?utf-8?q?Ek?= Bo =?utf-8?q?J?= <bo@example.org>", "Ek Bo J", "bo@example.org"),
            ("=?utf-8?q?=22Bo=22?= <bo@example.org>", "Bo", "bo@example.org"),
            ("Bo Ek (JIRA) <bo@example.org>", "Bo Ek (JIRA)", "bo@example.org"),
            ("<b>Bo</b> <bo@example.org>", "<b>Bo</b>", "bo@example.org"),
            ("bo@example.org (Bo (the first) Ek)", "Bo (the first) Ek", "bo@example.org"),
            ("bo@example.org (=?utf-8?q?Bo_Ek?=)", "Bo Ek", "bo@example.org"),
            ("bo@example.org", "", "bo@example.org"),
            ("<bo@example.org>", "", "bo@example.org"),
            ("mailto:bo@example.org", "", "bo@example.org"),
            ("bo @ example . org", "", "bo@example.org"),
            ("Bo <bo(home)@example.org>", "Bo", "bo@example.org"),
            ("Bo <@a.example,@b.example:bo@example.org>", "Bo", "bo@example.org"),
            ("\"bo\"@example.org", "", "bo@example.org"),
            ("\"bo ek\"@example.org", "", "\"bo ek\"@example.org"),
            ("Acme: Bo Ek <bo@example.org>", "Acme: Bo Ek", "bo@example.org"),
            ("Bo Ek <bo@example.org>,", "Bo Ek", "bo@example.org"),
            (", Bo Ek <bo@example.org>", "Bo Ek", "bo@example.org"),
            ("Bo Ek <bo@example.org", "Bo Ek", "bo@example.org"),
            ("\"Bo Ek <bo@example.org>", "\"Bo Ek", "bo@example.org"),
            ("'Bo Ek' <bo@example.org>", "Bo Ek", "bo@example.org"),
            ("\"bo@example.org\" <bo@example.org>", "bo@example.org", "bo@example.org"),
            ("bo@example.org <bo@example.org>", "bo@example.org", "bo@example.org"),
            ("\"ana@example.org\" <bo@example.org>", "ana@example.org", "bo@example.org"),
            ("\"Ana <ana@example.org>,\" <bo@example.org>", "Ana <ana@example.org>,", "bo@example.org"),
            ("Bo <bo@[192.0.2.1]>", "Bo", "bo@[192.0.2.1]"),
        ] {
            assert_eq!(one(value), Some((name.to_owned(), address.to_owned())), "{value}");
            assert!(
                plain(value.as_bytes()).is_none_or(|plain| plain.address == address && plain.name == name)
            );
        }
    }

    #[test]
    fn anything_else_has_every_candidate() {
        for (value, addresses) in [
            ("Mal <mal@evil.test> <ana@x.org>", &["mal@evil.test", "ana@x.org"][..]),
            ("<ana@x.org> <mal@evil.test>", &["ana@x.org", "mal@evil.test"]),
            ("Mal <mal@evil.test>, Ana <ana@x.org>", &["mal@evil.test", "ana@x.org"]),
            ("mal@evil.test (Ana <ana@x.org>)", &["mal@evil.test", "ana@x.org"]),
            ("Mal <mal@evil.test> (ana@x.org)", &["mal@evil.test", "ana@x.org"]),
            ("mal@evil.test (=?utf-8?q?ana=40x.org?=)", &["mal@evil.test", "ana@x.org"]),
            ("=?utf-8?q?Ana_=3Cana=40x.org=3E=2C?= <mal@evil.test>", &["mal@evil.test", "ana@x.org"]),
            ("\"=?utf-8?q?Ana_=3Cana=40x.org=3E=2C?=\" <mal@evil.test>", &["mal@evil.test", "ana@x.org"]),
            ("=?utf-8?q?Ana_=3Cana=40x.org=3E?=", &["ana@x.org"]),
            ("Ana <\"<ana@x.org>\"@evil.test>", &["\"<ana@x.org>\"@evil.test", "ana@x.org"]),
            ("\"ana@x.org \"@evil.test", &["\"ana@x.org \"@evil.test", "ana@x.org"]),
            ("ana@x.org <mal@evil.test>", &["mal@evil.test", "ana@x.org"]),
            ("Ana: Mal <mal@evil.test>;", &["mal@evil.test"]),
            ("ana@x.org:Mal <mal@evil.test>;", &["ana@x.org", "mal@evil.test"]),
            ("Ana <ana@x.org@evil.test>", &["ana@x.org", "x.org@evil.test"]),
            ("Ana <ａna@x.org>", &["ａna@x.org", "ana@x.org"]),
            ("Ana <ana＠x.org> <mal@evil.test>", &["mal@evil.test", "ana@x.org"]),
            ("＜ana＠x.org＞ <mal@evil.test>", &["mal@evil.test", "ana@x.org"]),
            ("Ana <a\u{200b}na@x.org>", &["a\u{200b}na@x.org", "ana@x.org"]),
            ("undisclosed-recipients:;", &[]),
        ] {
            let From::Unclear { candidates, .. } = from(&[value.as_bytes()]) else {
                panic!("{value} is clear")
            };
            let found: BTreeSet<&str> = candidates.iter().map(|one| one.address.as_str()).collect();
            assert_eq!(found, addresses.iter().copied().collect(), "{value}");
        }
        let two: [&[u8]; 2] = [b"Ana <ana@x.org>", b"Mal <mal@evil.test>"];
        assert!(matches!(from(&two), From::Unclear { candidates, .. } if candidates.len() == 2));
        assert!(matches!(from(&[]), From::Unclear { candidates, .. } if candidates.is_empty()));
    }

    #[test]
    fn masks_are_kept_with_what_they_stand_for() {
        for (value, written) in [
            ("bo at example.org (Bo Ek)", "bo at example.org"),
            ("bo chez example.org (Bo Ek)", "bo chez example.org"),
            ("bo на example.org (Bo Ek)", "bo на example.org"),
            ("Bo Ek <bo(a)example.org>", "bo(a)example.org"),
            ("Bo Ek <bo[at]example.org>", "bo[at]example.org"),
            ("'Bo Ek' <bo@example.org.invalid>", "bo@example.org.invalid"),
        ] {
            let From::Masked { mailbox, unmasked } = from(&[value.as_bytes()]) else { panic!("{value}") };
            assert_eq!((&*mailbox.name, &*mailbox.address), ("Bo Ek", written), "{value}");
            assert_eq!(unmasked, "bo@example.org", "{value}");
        }
        assert_eq!(from(&[b"Bo van Ek"]), From::Name("Bo van Ek".to_owned()));
    }

    #[test]
    fn all_mailboxes_of_a_list_are_read() {
        let found =
            mailboxes("Ek, Bo <bo@example.org>, Team: ana@example.org; dee at example.com".as_bytes());
        let found: Vec<(&str, &str)> = found.iter().map(|one| (&*one.name, &*one.address)).collect();
        assert_eq!(found, [("Ek, Bo", "bo@example.org"), ("", "ana@example.org"), ("", "dee@example.com")]);
    }
}
