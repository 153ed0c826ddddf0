//! The structure of an address field (RFC 5322, section 3.4), read leniently: its elements between commas.

use super::field_text::text_of_raw;
use super::mask::{is_at, unmasked};

/// One element of an address field: the text between two commas.
#[derive(Debug, Default)]
pub(super) struct AddressElement {
    /// The text without comments: a name, or an address without brackets.
    pub(super) text: String,
    /// The unquoted part of `text`.
    pub(super) loose: String,
    /// The quoted part of `text`.
    pub(super) quoted: String,
    /// The text with its comments, for a name.
    pub(super) shown: String,
    pub(super) comments: Vec<String>,
    /// `true` if a colon, not a comma, is before the element: the colon of a group or of a name without
    /// quotes.
    pub(super) follows_colon: bool,
    /// Texts in angle brackets that may be addresses.
    pub(super) angles: Vec<String>,
}

/// The elements of an address field, and `true` if the field has a group.
pub(super) fn elements(value: &str) -> (Vec<AddressElement>, bool) {
    // A quote that is never closed is an ordinary character.
    scan(value, true).or_else(|| scan(value, false)).unwrap_or_default()
}

fn scan(value: &str, quotes: bool) -> Option<(Vec<AddressElement>, bool)> {
    let (mut elements, mut in_group, mut grouped) = (vec![AddressElement::default()], false, false);
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
                // A web archive may write `bo(at)example.org`, which has the form of a comment.
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
                ',' | ';' if special => {
                    grouped |= in_group && c == ';';
                    elements.push(AddressElement::default());
                }
                ':' if special && last.text.trim().eq_ignore_ascii_case("mailto") => {
                    *last = AddressElement::default();
                }
                ':' if special => {
                    in_group = true;
                    elements.push(AddressElement { follows_colon: true, ..AddressElement::default() });
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

impl AddressElement {
    /// Adds the text in angle brackets; a text that cannot be an address becomes part of the name.
    fn angle(&mut self, inner: String) {
        let decoded = text_of_raw(&inner);
        if decoded.contains(['@', '＠'])
            || decoded.contains(char::is_whitespace)
            || unmasked(&decoded).is_some()
        {
            self.angles.push(inner);
        } else {
            self.shown.extend(["<", &inner, ">"]);
        }
    }
}
