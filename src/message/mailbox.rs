//! Mailboxes of address fields by RFC 5322: structure first, encoded words last.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::address_text::{address, addresses_in, folded, is_dot_atom};
use super::header::{raw_text, text_of_raw};
use super::mask::{is_at, is_mask, stripped, unmasked};

/// A name and an address, as one mailbox of a field has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Mailbox {
    /// The display name, decoded.
    pub name: String,
    /// The address in lower case; empty where there is none.
    pub address: String,
}

/// The outcome of reading From.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum From {
    /// Exactly one mailbox. `also` is another address that stands in its quoted name.
    One { mailbox: Mailbox, also: Option<String> },
    /// A mask in place of one address: what is written, and the address that it stands for.
    Masked { mailbox: Mailbox, unmasked: String },
    /// A name without an address.
    Name(String),
    /// Anything else: the whole text, and every mailbox that a reader may take for the author.
    Unclear { text: String, candidates: Vec<Mailbox> },
}

/// What stands between two commas of an address field.
#[derive(Debug, Default)]
struct Element {
    /// The name, or an address without brackets; comments left out.
    text: String,
    /// What of `text` is not quoted.
    loose: String,
    /// What of `text` is quoted.
    quoted: String,
    /// The text with its comments, as a name is shown.
    shown: String,
    comments: Vec<String>,
    /// What stands in angle brackets and may be an address.
    angles: Vec<String>,
}

/// The mailboxes of a field, in order: `Name <a@b>`, `a@b (Name)`, `a@b`, also in groups, with a comma in an
/// unquoted name, and with the masks of web archives.
pub(super) fn mailboxes(value: &[u8]) -> Vec<Mailbox> {
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
    let mut candidates: Vec<Mailbox> =
        found.into_iter().filter(|one| seen.insert(one.address.clone())).collect();
    candidates.extend(further.map(|address| Mailbox { name: String::new(), address }));
    From::Unclear { text: text_of_all(fields), candidates }
}

fn text_of_all(fields: &[&[u8]]) -> String {
    let texts = fields.iter().map(|field| text_of_raw(&raw_text(field)).into_owned());
    texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("; ")
}

/// The mailbox of a From in its commonest form, `Name <a@b>` with nothing else in it; the parser reads the same.
fn plain(value: &[u8]) -> Option<Mailbox> {
    let value = std::str::from_utf8(value.trim_ascii()).ok()?;
    let (name, address) = parted(value.strip_suffix('>')?, b'<')?;
    // With 0xef begin the full-width signs that a program may read as those of ASCII.
    let odd = |b: u8| {
        matches!(b, b'"' | b'\'' | b'(' | b')' | b',' | b';' | b':' | b'\\' | b'>' | b'@' | b'=' | 0xef)
            || matches!(b, b'\r' | b'\n')
    };
    let (local, domain) = parted(address, b'@')?;
    let plain_address = address.is_ascii() && is_dot_atom(local) && is_dot_atom(domain);
    if name.bytes().any(odd) || !plain_address {
        return None;
    }
    let mut words = name.split_whitespace();
    let mut name = String::with_capacity(name.len());
    name.push_str(words.next().unwrap_or_default());
    for word in words {
        name.push(' ');
        name.push_str(word);
    }
    let address = address.to_ascii_lowercase();
    (!is_mask(&address)).then_some(Mailbox { name, address })
}

/// The text before and after the first of an ASCII character.
fn parted(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = memchr::memchr(at, text.as_bytes())?;
    Some((&text[..place], &text[place + 1..]))
}

/// The elements of an address field, and whether it has a group.
fn elements(value: &str) -> (Vec<Element>, bool) {
    // A quote that is never closed is a character like others.
    scan(value, true).or_else(|| scan(value, false)).unwrap_or_default()
}

fn scan(value: &str, quotes: bool) -> Option<(Vec<Element>, bool)> {
    let (mut elements, mut grouped) = (vec![Element::default()], false);
    let (mut quoted, mut escaped, mut depth) = (false, false, 0_usize);
    let mut angle: Option<String> = None;
    for c in value.chars() {
        let Some(last) = elements.last_mut() else { break };
        let was_escaped = std::mem::replace(&mut escaped, false);
        if !was_escaped && c == '\\' {
            escaped = true;
        }
        let special = !was_escaped && !escaped;
        if let Some(inner) = &mut angle {
            match c {
                '"' if special && quotes && depth == 0 => quoted = !quoted,
                '(' if special && !quoted => depth += 1,
                ')' if special && !quoted => depth = depth.saturating_sub(1),
                '>' if special && !quoted && depth == 0 => {
                    last.angle(std::mem::take(inner));
                    angle = None;
                    continue;
                }
                _ => {}
            }
            inner.push(c);
        } else if depth > 0 {
            match c {
                '(' if special => depth += 1,
                ')' if special => depth -= 1,
                _ => {}
            }
            last.shown.push(c);
            if depth > 0 {
                last.comments.last_mut().into_iter().for_each(|comment| comment.push(c));
            } else if last.comments.last().is_some_and(|comment| is_at(comment)) {
                // `bo(at)example.org` of a web archive is a comment by its form.
                last.comments.pop();
                last.text.push_str(" at ");
                last.shown.push_str(" at ");
            }
        } else if quoted {
            quoted = !(special && c == '"');
            last.text.push(c);
            last.shown.push(c);
            if quoted {
                last.quoted.push(c);
            }
        } else {
            match c {
                '"' if special && quotes => {
                    quoted = true;
                    last.text.push(c);
                    last.shown.push(c);
                    last.quoted.push(' ');
                }
                '(' if special => {
                    depth = 1;
                    last.shown.push(c);
                    last.comments.push(String::new());
                }
                '<' if special => angle = Some(String::new()),
                ',' | ';' if special => elements.push(Element::default()),
                ':' if special && last.text.trim().eq_ignore_ascii_case("mailto") => {
                    *last = Element::default()
                }
                ':' if special => {
                    grouped = true;
                    elements.push(Element::default());
                }
                _ => {
                    last.text.push(c);
                    last.shown.push(c);
                    last.loose.push(c);
                }
            }
        }
    }
    if quoted && quotes {
        return None;
    }
    if let (Some(inner), Some(last)) = (angle, elements.last_mut()) {
        last.angle(inner);
    }
    Some((elements, grouped))
}

impl Element {
    /// Takes what stands in angle brackets; what cannot be an address is part of the name.
    fn angle(&mut self, inner: String) {
        let decoded = text_of_raw(&inner);
        if decoded.contains(['@', '＠'])
            || decoded.contains(char::is_whitespace)
            || unmasked(&decoded).is_some()
        {
            self.angles.push(inner);
        } else {
            self.shown.push_str(&format!("<{inner}>"));
        }
    }

    /// The mailboxes of the element. A text without an address is the begin of a name that its comma cuts.
    fn mailboxes(&self, name_so_far: &mut String) -> Vec<Mailbox> {
        let comment = self.comments.iter().rev().find(|comment| !comment.trim().is_empty());
        let comment = || comment.map(|comment| clean_name(&text_of_raw(comment))).unwrap_or_default();
        if self.angles.is_empty() {
            if let Some(address) = address(&self.text) {
                name_so_far.clear();
                return vec![Mailbox { name: comment(), address }];
            }
            if let Some((mailbox, unmasked)) = self.mask() {
                name_so_far.clear();
                return vec![Mailbox { name: mailbox.name, address: unmasked }];
            }
            let text = self.text.trim();
            if !text.is_empty() {
                let joint = if name_so_far.is_empty() { "" } else { ", " };
                *name_so_far = format!("{name_so_far}{joint}{text}");
            }
            return Vec::new();
        }
        let text = self.name();
        let name = match (name_so_far.is_empty(), text.is_empty()) {
            (true, _) => text.to_owned(),
            (false, true) => name_so_far.clone(),
            (false, false) => format!("{name_so_far}, {text}"),
        };
        let name = if self.text.trim().is_empty() && name_so_far.is_empty() {
            comment()
        } else {
            clean_name(&text_of_raw(&name))
        };
        let unmasked = |angle: &String| address(angle).or_else(|| unmasked(angle));
        let found: Vec<Mailbox> = self
            .angles
            .iter()
            .filter_map(|angle| Some(Mailbox { name: name.clone(), address: unmasked(angle)? }))
            .collect();
        if found.is_empty() {
            *name_so_far = name;
        } else {
            name_so_far.clear();
        }
        found
    }

    fn name(&self) -> &str {
        self.shown.trim()
    }

    /// The mailbox as written and the address behind it, where the element holds a masked address alone.
    fn mask(&self) -> Option<(Mailbox, String)> {
        let name = clean_name(&text_of_raw(self.name()));
        match &self.angles[..] {
            [] => {
                let comment = self.comments.iter().rev().find(|comment| !comment.trim().is_empty());
                let name = comment.map(|name| clean_name(&text_of_raw(name))).unwrap_or_default();
                let written = self.text.trim();
                let address = unmasked(written).or_else(|| stripped(&address(written)?))?;
                Some((Mailbox { name, address: written.to_lowercase() }, address))
            }
            [angle] => {
                let of_address = address(angle).map(|address| stripped(&address));
                let unmasked = of_address.unwrap_or_else(|| unmasked(angle))?;
                Some((Mailbox { name, address: angle.trim().to_lowercase() }, unmasked))
            }
            _ => None,
        }
    }

    /// The addresses that the element holds beside its mailbox: those that a lenient program may take for it, and
    /// those that stand in a quoted name.
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
            // A quoted local part.
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
            // A look-alike that a program may fold to another address.
            let folded = folded(&address);
            if folded != address.nfc().collect::<String>() {
                beside.insert(folded);
            }
        }
    }
}

/// A name without quotes around it and with single blanks.
pub(super) fn clean_name(name: &str) -> String {
    let mut name = name.trim();
    while let Some(inner) = ["\"", "'"].iter().find_map(|q| name.strip_prefix(q)?.strip_suffix(q)) {
        name = inner.trim();
    }
    let name: String = name.replace("\\\"", "\"").replace("\\\\", "\\");
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
