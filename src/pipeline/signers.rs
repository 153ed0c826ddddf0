//! Distinguishes people who write from one address without a name, by the names below their mails.

use std::collections::{BTreeMap, BTreeSet};

use super::shared_addresses::may_be_one;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::letter::{is_closing, is_greeting};
use crate::message::reply::{Line, Lines, Role};
use crate::message::{Author, Header, KnownBy};

/// Maximum number of words in a name below a mail.
const MOST_WORDS: usize = 3;

/// Names the authors of mails from an address without a name, by the names below these mails.
///
/// Changes nothing if all these names may belong to one person.
///
/// Returns a diagnostic for each of these mails.
pub(super) fn tell_apart(mut mails: Vec<(&mut Header, &Lines<'_>)>) -> Vec<Diagnostic> {
    let mut by_address: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, (header, _)) in mails.iter().enumerate() {
        let author = &header.author;
        if is_nameless(author) {
            by_address.entry(author.address.clone()).or_default().push(place);
        }
    }
    let mut reported = Vec::new();
    for (address, places) in by_address.into_iter().filter(|(_, places)| places.len() > 1) {
        let names: Vec<Option<String>> = places.iter().map(|place| signer(mails[*place].1)).collect();
        let different: BTreeSet<&String> = names.iter().flatten().collect();
        let local = address.split('@').next().unwrap_or_default();
        // An address often contains the name of its owner, who may sign in several ways.
        let has_owner = different.iter().any(|name| may_be_one(local, name));
        let mut pairs = different.iter().flat_map(|one| different.iter().map(move |other| (one, other)));
        if has_owner || pairs.all(|(one, other)| may_be_one(one, other)) {
            continue;
        }
        for (place, name) in places.into_iter().zip(names) {
            let header = &mut *mails[place].0;
            header.author.known_by = KnownBy::AddressOrName;
            header.author.name = name.unwrap_or_default();
            let text = format!(
                "mail from {address} is signed with different names: its authors may be one person or several"
            );
            reported.push(Diagnostic::new(Code::SharedAddress, text).about(header.message_id.as_deref()));
        }
    }
    reported
}

/// `true` if From has no name, or only words of the address, as in `Office <office@example.org>`.
fn is_nameless(author: &Author) -> bool {
    let local = author.address.split('@').next().unwrap_or_default();
    let is_of_address = |name: &str| {
        let name = name.to_lowercase();
        name == author.address || name.split_whitespace().all(|word| local.contains(word))
    };
    author.known_by == KnownBy::Address && !author.address.is_empty() && is_of_address(&author.name)
}

/// The name below a mail: the first line of its signature, or else the last line of its text.
fn signer(lines: &Lines<'_>) -> Option<String> {
    let is_shown = |line: &Line<'_>| !line.text.trim().is_empty();
    let has = |role| move |line: &Line<'_>| line.role == role;
    let is_name = |line: Line<'_>| name_in(line.text).map(str::to_owned);
    let delimiter = |line: &Line<'_>| line.text.trim() == "--";
    if let Some(first) =
        lines.iter().filter(has(Role::Signature)).filter(is_shown).find(|line| !delimiter(line))
    {
        return is_name(first);
    }
    let own: Vec<Line<'_>> = lines.iter().filter(has(Role::Authored)).collect();
    let last = own.iter().rposition(is_shown)?;
    // A name stands alone, below the text.
    let above = own[..last].last()?;
    let is_apart = !is_shown(above) || is_closing(above.text);
    is_name(own[last]).filter(|_| is_apart && own[..last].iter().any(is_shown))
}

/// The name in a line, if it has nothing else: one to three words that start with a capital letter.
fn name_in(line: &str) -> Option<&str> {
    let name = line.trim().trim_matches(|c: char| !c.is_alphanumeric());
    let is_word = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || ".'’-".contains(c))
    };
    let is_name = (1..=MOST_WORDS).contains(&name.split_whitespace().count())
        && name.split_whitespace().all(is_word)
        && !is_closing(line)
        && !is_greeting(line);
    is_name.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::reply;
    use crate::message::{Body, Flow};

    fn signed(text: &str) -> Option<String> {
        let body = Body { text: text.to_owned(), flow: Flow::Fixed };
        let lines = reply::lines(&body, None).into_owned();
        signer(&lines)
    }

    #[test]
    fn names_below_mails_are_read() {
        for (text, name) in [
            ("+1\n\nAna\n", Some("Ana")),
            ("+1\n\nRegards,\nBo Ek\n", Some("Bo Ek")),
            ("+1\n\n-- \nCy Orr\nOffice\n", Some("Cy Orr")),
            ("+1\n\nThanks!\n", None),
            ("+1\n\nthe office\n", None),
            ("+1\nGood\n", None),
            ("+1\n\nThe room is too warm for it.\n", None),
            ("Ana\n", None),
        ] {
            assert_eq!(signed(text).as_deref(), name, "{text}");
        }
    }
}
