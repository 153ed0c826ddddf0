//! Addresses that several people write from: bridges, robots' addresses, and role accounts.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Header, KnownBy, folded_name, without_via};

/// Maximum number of names of one address to compare; an address with more names belongs to several people.
const MOST_NAMES: usize = 64;
/// Minimum length of a word of a name; shorter words occur in other names by chance.
const SHORTEST_WORD: usize = 3;

/// Local parts of addresses from which programs send mail for many people.
const OF_BRIDGES: [&str; 12] = [
    "do-not-reply", "do_not_reply", "donotreply", "git", "gitbox", "github", "gitlab", "no-reply",
    "no_reply", "noreply", "notification", "notifications",
];

/// The names that occur with one address.
struct AddressNames<'a> {
    first: &'a str,
    further: BTreeSet<&'a str>,
}

/// Marks the authors who share an address as identified by their names, and reports this for each of their
/// messages.
pub(super) fn tell_apart(headers: &mut [Header]) -> Vec<(usize, Diagnostic)> {
    let mut by_address: HashMap<&str, AddressNames<'_>> = HashMap::new();
    for author in headers.iter().map(|header| &header.author) {
        if author.known_by != KnownBy::Address || author.address.is_empty() {
            continue;
        }
        let names = || AddressNames { first: &author.name, further: BTreeSet::new() };
        let known = by_address.entry(&author.address).or_insert_with(names);
        if known.first != author.name {
            known.further.insert(&author.name);
        }
    }
    let shared: HashMap<String, KnownBy> = by_address
        .into_iter()
        .filter_map(|(address, names)| Some((address.to_owned(), known_by(address, &names)?)))
        .collect();
    if shared.is_empty() {
        return Vec::new();
    }
    let mut reported = Vec::new();
    for (at, header) in headers.iter_mut().enumerate() {
        let author = &mut header.author;
        let known_by = shared.get(&author.address).filter(|_| author.known_by == KnownBy::Address);
        let Some(known_by) = known_by else { continue };
        author.known_by = known_by.clone();
        let text = if author.known_by == KnownBy::Name {
            author.name = without_via(&author.name).0.to_owned();
            format!("several people may write from {}: they are distinguished by name", author.address)
        } else {
            format!(
                "mail from {} has different names: its authors may be one person or several",
                author.address
            )
        };
        reported.push((at, Diagnostic::new(Code::SharedAddress, text).about(header.message_id.as_deref())));
    }
    reported
}

/// `true` if two names, each with a word that is not an initial, cannot belong to one person.
pub(super) fn are_two(one: &str, other: &str) -> bool {
    let is_whole = |name: &str| words(name).iter().any(|word| word.chars().count() >= SHORTEST_WORD);
    is_whole(one) && is_whole(other) && !may_be_one(one, other)
}

/// `true` if two names may belong to one person: they have a word in common, or one is made of parts of the
/// other.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let is_latin = |words: &[String]| words.concat().contains(|c: char| c.is_ascii_alphabetic());
    if one.is_empty() || other.is_empty() || is_latin(&one) != is_latin(&other) {
        return true;
    }
    let within = |some: &[String], all: &[String]| {
        let whole = all.concat();
        some.iter().any(|word| word.chars().count() >= SHORTEST_WORD && whole.contains(word.as_str()))
    };
    let initials = |words: &[String]| words.iter().filter_map(|word| word.chars().next()).collect::<String>();
    one.iter().any(|word| other.contains(word))
        || within(&one, &other)
        || within(&other, &one)
        || one.concat() == initials(&other)
        || other.concat() == initials(&one)
}

/// The key of the people with an address, if the address alone does not identify them.
fn known_by(address: &str, names: &AddressNames<'_>) -> Option<KnownBy> {
    let local = address.split_once('@').map_or(address, |(local, _)| local);
    if OF_BRIDGES.contains(&local) {
        return Some(KnownBy::Name);
    }
    if names.further.is_empty() || !are_of_several(names) {
        return None;
    }
    let mut all = names.further.iter().chain([&names.first]);
    let bridged = all.all(|name| name.is_empty() || without_via(name).1.is_some());
    Some(if bridged { KnownBy::Name } else { KnownBy::AddressOrName })
}

/// `true` if the names cannot all belong to one person.
fn are_of_several(names: &AddressNames<'_>) -> bool {
    if names.further.len() > MOST_NAMES {
        return true;
    }
    let all = names.further.iter().chain([&names.first]).map(|name| folded_name(without_via(name).0));
    let mut groups: Vec<Vec<String>> = Vec::new();
    for name in all.filter(|name| !name.is_empty() && !name.contains('@')).collect::<BTreeSet<_>>() {
        let (alike, mut others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|known| may_be_one(known, &name)));
        let mut joined: Vec<String> = alike.into_iter().flatten().collect();
        joined.push(name);
        others.push(joined);
        groups = others;
    }
    groups.len() > 1
}

/// The words of a name, without accents and signs.
fn words(name: &str) -> Vec<String> {
    let letters = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let letters: String = letters.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().map(str::to_owned).collect()
}
