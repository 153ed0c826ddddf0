//! Who wrote a mail: name and address, also where the list rewrote the sender or its archive masked it.

use std::borrow::Cow;

use super::header::text_of;

/// The person behind a mail. An empty string stands for what the mail does not tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Author {
    /// The display name, decoded.
    pub name: String,
    /// The address, lower-case.
    pub address: String,
    /// Whether the address is the list's, because the mail does not tell the author's.
    pub hidden: bool,
}

impl Author {
    /// An author of a name and an address.
    pub fn new(name: impl Into<String>, address: impl Into<String>) -> Self {
        Self { name: name.into(), address: address.into(), hidden: false }
    }

    /// What one author is told from another by: the address, or the name where the address is not the author's.
    pub fn key(&self) -> String {
        if self.hidden || self.address.is_empty() {
            format!("{} <{}>", self.name.to_lowercase(), self.address)
        } else {
            self.address.clone()
        }
    }
}

/// The header values that tell who wrote a mail. All but From are decoded only where the list rewrote that.
#[derive(Debug, Default)]
pub(super) struct Sources<'a> {
    /// Decoded.
    pub(super) from: Cow<'a, str>,
    pub(super) original_from: &'a [u8],
    pub(super) reply_to: &'a [u8],
    pub(super) cc: &'a [u8],
    pub(super) list_post: &'a [u8],
    pub(super) list_id: &'a [u8],
}

/// The author, and a sentence on how they were found where the list had rewritten the sender.
pub(super) fn author(sources: &Sources<'_>) -> (Author, Option<String>) {
    let from = plain_mailbox(&sources.from)
        .unwrap_or_else(|| mailboxes(&sources.from).into_iter().next().unwrap_or_default());
    let (name, via) = without_via(&from.name);
    let list = is_list(&from.address, sources);
    if via.is_none() && !list {
        let text = is_masked(&sources.from)
            .then(|| format!("the list added .invalid to the address {}; it was removed", from.address));
        return (from, text);
    }
    let mailboxes_of = |value: &[u8]| mailboxes(&text_of(value));
    let person = Author::new(name, from.address.clone());
    let named = |candidate: &Author| !is_list(&candidate.address, sources) && !candidate.address.is_empty();
    let original =
        mailboxes_of(sources.original_from).into_iter().find(named).map(|found| (found, "X-Original-From"));
    let reply_to = || mailboxes_of(sources.reply_to).into_iter().find(named).map(|found| (found, "Reply-To"));
    let in_cc = || {
        let same_name = |candidate: &Author| named(candidate) && !name.is_empty() && candidate.name == name;
        mailboxes_of(sources.cc).into_iter().find(same_name).map(|found| (found, "Cc"))
    };
    match original.or_else(reply_to).or_else(in_cc) {
        Some((found, header)) => {
            let name =
                if found.name.is_empty() { person.name } else { without_via(&found.name).0.to_owned() };
            let text =
                format!("the list rewrote the sender {}; the author was taken from {header}", from.address);
            (Author::new(name, found.address), Some(text))
        }
        // An address that only looks like the list's, with no sign of rewriting, is the author's own.
        None if via.is_none() => (from, None),
        None => {
            let text = format!(
                "the list rewrote the sender to {}; the author's address is not in the mail",
                from.address
            );
            (Author { hidden: true, ..person }, Some(text))
        }
    }
}

/// The mailbox of a From in its commonest form, `Name <a@b>` with nothing else in it; [`mailboxes`] reads the same.
fn plain_mailbox(from: &str) -> Option<Author> {
    let (name, address) = parted(from.strip_suffix('>')?, b'<')?;
    let plain_name =
        !name.bytes().any(|b| matches!(b, b'"' | b'\'' | b'(' | b')' | b',' | b';' | b':' | b'\\' | b'>'));
    let odd =
        |b: u8| matches!(b, b'<' | b'>' | b'(' | b')' | b'[' | b']' | b'"' | b',' | b';' | b':' | b'\\');
    let plain_address = |b: u8| b.is_ascii_graphic() && !odd(b);
    let (local, domain) = parted(address, b'@').filter(|_| address.bytes().all(plain_address))?;
    if !plain_name || local.is_empty() || domain.is_empty() || is_masked(from) {
        return None;
    }
    let mut words = name.split_whitespace();
    let mut name = String::with_capacity(name.len());
    name.push_str(words.next().unwrap_or_default());
    for word in words {
        name.push(' ');
        name.push_str(word);
    }
    Some(Author::new(name, address.to_ascii_lowercase()))
}

/// The text before and behind the first of an ASCII character.
fn parted(text: &str, at: u8) -> Option<(&str, &str)> {
    let place = memchr::memchr(at, text.as_bytes())?;
    Some((&text[..place], &text[place + 1..]))
}

/// Whether the list put `.invalid` behind an address.
fn is_masked(from: &str) -> bool {
    let (bytes, mask) = (from.trim_end().as_bytes(), b".invalid");
    memchr::memchr_iter(b'.', bytes).any(|at| {
        let (start, rest) = bytes[at..].split_at_checked(mask.len()).unwrap_or_default();
        start.eq_ignore_ascii_case(mask) && (rest.is_empty() || rest.starts_with(b">"))
    })
}

/// The mailboxes of an address header, in order: `Name <a@b>`, `"Name" <a@b>`, `a@b (Name)`,
/// `a at b (Name)`, `a@b`, also with a comma in an unquoted name, and in groups.
pub(super) fn mailboxes(value: &str) -> Vec<Author> {
    let mut found: Vec<Author> = Vec::new();
    let mut name_so_far = String::new();
    for piece in pieces(&value.replace("(a)", "@")) {
        if let Some((name, rest)) = piece.rsplit_once('<') {
            let address = rest.split('>').next().unwrap_or(rest);
            let name =
                if name_so_far.is_empty() { name.to_owned() } else { format!("{name_so_far}, {name}") };
            found.push(Author::new(clean_name(&name), clean_address(address)));
            name_so_far.clear();
        } else if let Some((address, comment)) = piece.split_once('(') {
            let name = comment.rsplit_once(')').map_or(comment, |(name, _)| name);
            found.push(Author::new(clean_name(name), clean_address(address)));
        } else if !clean_address(&piece).is_empty() {
            found.push(Author::new("", clean_address(&piece)));
        } else if !piece.trim().is_empty() {
            // `Ek, Bo <bo@example.org>`: a name cut by its comma.
            piece.trim().clone_into(&mut name_so_far);
        }
    }
    if found.is_empty() && !name_so_far.is_empty() {
        found.push(Author::new(clean_name(&name_so_far), ""));
    }
    found
}

/// Splits at commas, and at the colon and semicolon of a group, outside quotes, brackets and comments.
fn pieces(value: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let (mut quoted, mut escaped, mut bracket, mut comment) = (false, false, false, 0_usize);
    for c in value.chars() {
        let plain = !quoted && !bracket && comment == 0;
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' if comment == 0 && !bracket => quoted = !quoted,
            '<' if plain => bracket = true,
            '>' if bracket => bracket = false,
            '(' if !quoted && !bracket => comment += 1,
            ')' if comment > 0 => comment -= 1,
            ',' | ';' if plain => {
                pieces.push(String::new());
                continue;
            }
            ':' if plain => {
                // The name of a group, `undisclosed-recipients:`.
                if let Some(last) = pieces.last_mut() {
                    last.clear();
                }
                continue;
            }
            _ => {}
        }
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}

fn clean_name(name: &str) -> String {
    let mut name = name.trim();
    while let Some(inner) = ["\"", "'"].iter().find_map(|q| name.strip_prefix(q)?.strip_suffix(q)) {
        name = inner.trim();
    }
    let name: String = name.replace("\\\"", "\"").replace("\\\\", "\\");
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The address alone, lower-case, its masks taken off; empty where the text is no address.
fn clean_address(text: &str) -> String {
    let text = text.trim().trim_start_matches("mailto:").to_lowercase();
    let text = match text.split_whitespace().collect::<Vec<_>>()[..] {
        [local, word, domain] if masks_at(word, domain) => format!("{local}@{domain}"),
        [word] => word.replace("(a)", "@").replace("(at)", "@").replace("[at]", "@"),
        _ => return String::new(),
    };
    let text = text.strip_suffix(".invalid").unwrap_or(&text);
    let valid = text.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty());
    if valid { text.to_owned() } else { String::new() }
}

/// Whether a word stands for the `@` before a domain. Pipermail writes a short one in the language of its list: `at`,
/// `en`, `chez`, `на`.
fn masks_at(word: &str, domain: &str) -> bool {
    let of_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let is_domain = domain.contains('.') && domain.chars().all(of_domain);
    word == "at" || (is_domain && word.chars().count() <= 4 && word.chars().all(char::is_alphabetic))
}

/// `Ana Lee via dev` is Ana Lee, writing through the list `dev`.
fn without_via(name: &str) -> (&str, Option<&str>) {
    const VIA: &str = " via ";
    match memchr::memmem::find(name.as_bytes(), VIA.as_bytes()) {
        Some(at) => (name[..at].trim().trim_matches(['\'', '"']), Some(&name[at + VIA.len()..])),
        None => (name, None),
    }
}

/// Whether an address is the list's, by what the list says of itself: a URL, and its name with dots alone.
fn is_list(address: &str, sources: &Sources<'_>) -> bool {
    let Some((local, domain)) = parted(address, b'@') else { return false };
    let (post, scheme) = (sources.list_post, b"mailto");
    let is_post = memchr::memchr_iter(b':', post).any(|at| {
        let linked = post[at + 1..].get(..address.len());
        at >= scheme.len()
            && post[at - scheme.len()..at].eq_ignore_ascii_case(scheme)
            && linked.is_some_and(|linked| linked.eq_ignore_ascii_case(address.as_bytes()))
    });
    let id = sources.list_id;
    let id = id[memchr::memrchr(b'<', id).map_or(0, |at| at + 1)..].trim_ascii();
    let id = id.strip_suffix(b">").unwrap_or(id).trim_ascii();
    let is_id = || {
        let (start, rest) = id.split_at_checked(local.len()).unwrap_or_default();
        let rest = rest.strip_prefix(b".").unwrap_or_default();
        start.eq_ignore_ascii_case(local.as_bytes()) && rest.eq_ignore_ascii_case(domain.as_bytes())
    };
    is_post || is_id()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_are_read_in_every_form() {
        for (value, name, address) in [
            ("Bo Ek <Bo@Example.org>", "Bo Ek", "bo@example.org"),
            ("Bo  J. Ek<bo@example.org>", "Bo J. Ek", "bo@example.org"),
            ("A@B <bo@example.org>", "A@B", "bo@example.org"),
            ("\"Ek, Bo\" <bo@example.org>", "Ek, Bo", "bo@example.org"),
            ("Ek, Bo <bo@example.org>", "Ek, Bo", "bo@example.org"),
            ("bo@example.org (Bo (the first) Ek)", "Bo (the first) Ek", "bo@example.org"),
            ("bo at example.org (Bo Ek)", "Bo Ek", "bo@example.org"),
            ("bo chez example.org (Bo Ek)", "Bo Ek", "bo@example.org"),
            ("bo на example.org (Bo Ek)", "Bo Ek", "bo@example.org"),
            ("Bo van Ek", "Bo van Ek", ""),
            ("bo@example.org", "", "bo@example.org"),
            ("<bo@example.org>", "", "bo@example.org"),
            ("'Bo Ek' <bo@example.org.invalid>", "Bo Ek", "bo@example.org"),
            ("bo(a)example.org", "", "bo@example.org"),
            ("Friends: Bo Ek <bo@example.org>;", "Bo Ek", "bo@example.org"),
            // The address is what stands last; what a name holds is no address.
            ("\"<ana@example.org>\" <bo@example.org>", "<ana@example.org>", "bo@example.org"),
            ("<ana@example.org> <bo@example.org>", "<ana@example.org>", "bo@example.org"),
            ("Bo Ek", "Bo Ek", ""),
            ("", "", ""),
        ] {
            let found = mailboxes(value).into_iter().next().unwrap_or_default();
            assert_eq!(found, Author::new(name, address), "{value}");
            assert!(plain_mailbox(value).is_none_or(|plain| plain == found), "{value}");
        }
    }
}
