//! Message-IDs in header fields (RFC 5322, section 3.6.4), even among other text.

use std::borrow::Cow;

/// A list of Message-IDs without brackets, in order.
///
/// It keeps them in one allocation, because an archive has many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ids {
    /// The ids, separated by spaces; an id contains no space.
    joined: Box<str>,
}

impl Ids {
    /// The ids in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.joined.split(' ').filter(|id| !id.is_empty())
    }

    /// The first id.
    pub fn first(&self) -> Option<&str> {
        self.iter().next()
    }

    /// The last id.
    pub fn last(&self) -> Option<&str> {
        let start = memchr::memrchr(b' ', self.joined.as_bytes()).map_or(0, |blank| blank + 1);
        self.joined.get(start..).filter(|id| !id.is_empty())
    }

    /// `true` if the list has no ids.
    pub fn is_empty(&self) -> bool {
        self.joined.is_empty()
    }

    /// The only id, if there is exactly one.
    pub fn only(&self) -> Option<&str> {
        let is_one = !self.is_empty() && memchr::memchr(b' ', self.joined.as_bytes()).is_none();
        is_one.then_some(&*self.joined)
    }

    /// `true` if a reply to a message has these ids in References (RFC 5322, section 3.6.4): the ids `above`
    /// of the message, then its own `id`.
    pub fn follow(&self, above: &Self, id: &str) -> bool {
        let rest = self.joined.strip_prefix(&*above.joined).map(|rest| (rest.strip_prefix(' '), rest));
        rest.is_some_and(|(behind, whole)| if above.is_empty() { whole == id } else { behind == Some(id) })
    }

    /// The ids as owned strings.
    pub fn to_vec(&self) -> Vec<String> {
        self.iter().map(str::to_owned).collect()
    }

    /// Adds the ids of a header value.
    pub(super) fn read(&mut self, value: &str) {
        let mut joined = std::mem::take(&mut self.joined).into_string();
        joined.reserve_exact(value.len());
        let mut add = |id: &str| {
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(id);
        };
        ids(value).for_each(|id| add(&id));
        self.joined = joined.into_boxed_str();
    }
}

impl<'a> FromIterator<&'a str> for Ids {
    fn from_iter<T: IntoIterator<Item = &'a str>>(ids: T) -> Self {
        let ids: Vec<&str> = ids.into_iter().filter(|id| !id.contains(char::is_whitespace)).collect();
        Self { joined: ids.join(" ").into_boxed_str() }
    }
}

/// Every id in a header value, in order, without brackets.
///
/// Skips commas, comments and dates around the ids. If the value has no brackets, a word with an `@` counts
/// as an id, because `HyperKitty` writes In-Reply-To this way.
pub(super) fn ids(value: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut with_at = bracketed(value).filter(|id| has_at(id)).peekable();
    let others = with_at.peek().is_none().then(|| without_at(value));
    with_at.chain(others.into_iter().flatten())
}

/// The ids of a value that has no id with an `@` in brackets.
///
/// Bracketed words without an `@` may be the ids of an old mail program. Next to ids with an `@` they are not
/// ids.
fn without_at(value: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut words = bracketed(value).peekable();
    let bare = value.trim();
    let is_bare = words.peek().is_none() && has_at(bare) && !bare.contains(char::is_whitespace);
    let bare = is_bare.then(|| Cow::Borrowed(bare.trim_matches(['<', '>'])));
    words.chain(bare)
}

/// The usual spelling of an id that was escaped for HTML or a URL, or has its domain in capitals; `None` if
/// the id already has the usual spelling.
pub(crate) fn respelled(id: &str) -> Option<String> {
    let bare = id.strip_prefix("&lt;").unwrap_or(id);
    let bare = bare.strip_suffix("&gt;").unwrap_or(bare);
    let mut decoded = String::with_capacity(bare.len());
    let mut rest = bare;
    while let Some((before, after)) = rest.split_once('%') {
        decoded.push_str(before);
        let byte = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(byte) = byte.filter(u8::is_ascii_graphic) {
            decoded.push(char::from(byte));
            rest = &after[2..];
        } else {
            decoded.push('%');
            rest = after;
        }
    }
    decoded.push_str(rest);
    if let Some(host) = memchr::memrchr(b'@', decoded.as_bytes()) {
        decoded[host..].make_ascii_lowercase();
    }
    (decoded != id).then_some(decoded)
}

fn has_at(text: &str) -> bool {
    memchr::memchr(b'@', text.as_bytes()).is_some()
}

/// The texts in angle brackets, without empty ones.
fn bracketed(value: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = value;
    std::iter::from_fn(move || {
        loop {
            let start = memchr::memchr(b'<', rest.as_bytes())?;
            rest = &rest[start + 1..];
            let end = memchr::memchr2(b'<', b'>', rest.as_bytes())?;
            let (id, tail) = rest.split_at(end);
            rest = tail;
            // Checks all bytes without a branch, which is faster than stopping at the first unusual byte.
            let is_plain = id.bytes().fold(true, |plain, b| plain & b.is_ascii_graphic());
            // A long id may be folded in the middle.
            let folded = !is_plain && id.contains(char::is_whitespace);
            if tail.starts_with('>') && !id.is_empty() && !(folded && id.trim().is_empty()) {
                let whole = || id.chars().filter(|c| !c.is_whitespace()).collect();
                return Some(if folded { Cow::Owned(whole()) } else { Cow::Borrowed(id) });
            }
        }
    })
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
            assert_eq!(ids(value).collect::<Vec<_>>(), expected, "{value}");
        }
    }

    #[test]
    fn escaped_ids_and_hosts_in_capitals_have_one_usual_spelling() {
        for id in ["a+b@MAIL.example.org", "a%2Bb%40mail.example.org", "&lt;a+b@mail.example.org&gt;"] {
            assert_eq!(respelled(id).as_deref(), Some("a+b@mail.example.org"), "{id}");
        }
        for id in ["A+b@mail.example.org", "100%@b", "a%é@b", "no-at", "a%00@b"] {
            assert_eq!(respelled(id), None, "{id}");
        }
    }

    #[test]
    fn references_of_a_reply_extend_those_of_its_parent() {
        let of = |ids: &[&str]| ids.iter().copied().collect::<Ids>();
        assert!(of(&["a@b"]).follow(&of(&[]), "a@b"));
        assert!(of(&["a@b", "c@d"]).follow(&of(&["a@b"]), "c@d"));
        assert!(!of(&["a@b", "c@d"]).follow(&of(&["a@b"]), "e@f"));
        assert!(!of(&["a@bc@d"]).follow(&of(&["a@b"]), "c@d"));
        assert!(!of(&["a@b"]).follow(&of(&["a@b"]), "c@d"));
    }

    #[test]
    fn ids_of_several_headers_are_joined() {
        let mut found = Ids::default();
        found.read("<a@b> <c@d>");
        found.read("<e@f>");
        assert_eq!(
            (found.to_vec().as_slice(), found.only()),
            (&["a@b".to_owned(), "c@d".into(), "e@f".into()][..], None)
        );
        assert_eq!((found.first(), found.last()), (Some("a@b"), Some("e@f")));
    }
}
