//! Who wrote a mail: name and address, also where the list rewrote the sender or its archive masked it.

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

/// The header values that tell who wrote a mail, decoded.
#[derive(Debug, Default)]
pub(super) struct Sources {
    pub(super) from: String,
    pub(super) original_from: String,
    pub(super) reply_to: String,
    pub(super) cc: String,
    pub(super) list_post: String,
    pub(super) list_id: String,
}

/// The author, and a sentence on how they were found where the list had rewritten the sender.
pub(super) fn author(sources: &Sources) -> (Author, Option<String>) {
    let from = mailboxes(&sources.from).into_iter().next().unwrap_or_default();
    let (name, via) = without_via(&from.name);
    let list = is_list(&from.address, sources);
    if via.is_none() && !list {
        let masked = sources.from.to_lowercase().contains(".invalid>")
            || sources.from.trim_end().ends_with(".invalid");
        let text = masked
            .then(|| format!("the list put .invalid behind the address {}; it was taken off", from.address));
        return (from, text);
    }
    let person = Author::new(name, from.address.clone());
    let named = |candidate: &Author| !is_list(&candidate.address, sources) && !candidate.address.is_empty();
    let original =
        mailboxes(&sources.original_from).into_iter().find(named).map(|found| (found, "X-Original-From"));
    let reply_to = || mailboxes(&sources.reply_to).into_iter().find(named).map(|found| (found, "Reply-To"));
    let in_cc = || {
        let same_name = |candidate: &Author| named(candidate) && !name.is_empty() && candidate.name == name;
        mailboxes(&sources.cc).into_iter().find(same_name).map(|found| (found, "Cc"))
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
        [local, word, domain] if MASKED_AT.contains(&word) => format!("{local}@{domain}"),
        [word] => word.replace("(a)", "@").replace("(at)", "@").replace("[at]", "@"),
        _ => return String::new(),
    };
    let text = text.strip_suffix(".invalid").unwrap_or(&text);
    let valid = text.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty());
    if valid { text.to_owned() } else { String::new() }
}

/// How pipermail writes `@`, in the languages of its lists.
const MASKED_AT: [&str; 8] = ["at", "en", "a", "em", "bei", "chez", "ved", "på"];

/// `Ana Lee via dev` is Ana Lee, writing through the list `dev`.
fn without_via(name: &str) -> (&str, Option<&str>) {
    match name.split_once(" via ") {
        Some((person, list)) => (person.trim().trim_matches(['\'', '"']), Some(list)),
        None => (name, None),
    }
}

fn is_list(address: &str, sources: &Sources) -> bool {
    let post = sources.list_post.to_lowercase();
    let id = sources.list_id.to_lowercase();
    let id = id.rsplit_once('<').map_or(id.as_str(), |(_, id)| id).trim_matches([' ', '>']);
    !address.is_empty()
        && (post.contains(&format!("mailto:{address}"))
            || (!id.is_empty() && id == address.replacen('@', ".", 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_are_read_in_every_form() {
        for (value, name, address) in [
            ("Bo Ek <Bo@Example.org>", "Bo Ek", "bo@example.org"),
            ("\"Ek, Bo\" <bo@example.org>", "Ek, Bo", "bo@example.org"),
            ("Ek, Bo <bo@example.org>", "Ek, Bo", "bo@example.org"),
            ("bo@example.org (Bo (the first) Ek)", "Bo (the first) Ek", "bo@example.org"),
            ("bo at example.org (Bo Ek)", "Bo Ek", "bo@example.org"),
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
        }
    }
}
