//! Finds the authors of an archive: reverses the changes that lists and web archives made to senders, by looking at all
//! mail.
//!
//! One mail proves nothing about a list, because its author writes all its fields. So this module reverses a change
//! only if most of the archive shows it. The changes are the address of the list, the field to which the list moves the
//! author, and masks.

use std::collections::{HashMap, HashSet};

use super::{lone_rewriting, shared_addresses};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::{
    AddressFrom, Author, Clues, Header, KnownBy, NameAddress, encoded, folded_name, without_via,
};

/// Maximum number of domains of one list to compare.
const MOST_DOMAINS: usize = 8;

/// The changes that lists and archives made to the senders of an archive, if most mail shows them.
#[derive(Debug, Default)]
pub struct Senders {
    /// The addresses of the lists, each with the fields to which the list moves the author when it rewrites From.
    lists: HashMap<String, Vec<AddressFrom>>,
    /// The domains whose addresses encode the addresses of authors.
    encoding: HashSet<String>,
    /// `true` if the archive masks its addresses.
    masked: bool,
}

impl Senders {
    /// Finds the changes from all headers of an archive. `own` has the known addresses of its lists.
    pub fn of(headers: &[Header], own: &[String]) -> Self {
        let masks = headers.iter().filter(|header| is_masked(header)).count();
        let own = own.iter().map(|address| address.to_lowercase());
        let lists = own.chain(lists_of_most(headers)).map(|address| (address, Vec::new())).collect();
        let mut senders =
            Self { lists, encoding: encoding_of_most(headers), masked: masks > headers.len() / 2 };
        senders.lists = senders.fields(rewritten(headers));
        senders
    }

    /// For each list, the fields that most of the mail with a rewritten From has.
    fn fields<'a>(
        &self,
        rewritten: impl Iterator<Item = (&'a Header, &'a Clues)>,
    ) -> HashMap<String, Vec<AddressFrom>> {
        let mut found: HashMap<&str, (usize, HashMap<AddressFrom, usize>)> = HashMap::new();
        for (header, clues) in rewritten {
            let Some((list, _)) = self.lists.get_key_value(&header.author.address) else { continue };
            let (all, fields) = found.entry(list).or_default();
            *all += 1;
            for (field, mailboxes) in &clues.moved {
                let has_author = !self.authors(*field, mailboxes, &header.author.name).is_empty();
                *fields.entry(*field).or_default() += usize::from(has_author);
            }
        }
        let of_list = |list: &String| {
            let Some((all, fields)) = found.get(list.as_str()) else { return Vec::new() };
            let mut most: Vec<AddressFrom> =
                fields.iter().filter(|(_, count)| **count * 2 > *all).map(|(field, _)| *field).collect();
            // If a list writes several fields, its own fields come first.
            let order = |field: &AddressFrom| MOVED_TO.iter().position(|known| known == field);
            most.sort_unstable_by_key(order);
            most
        };
        self.lists.keys().map(|list| (list.clone(), of_list(list))).collect()
    }

    /// The mailboxes of a field that may belong to the author: no mailbox of a list, and from Cc only mailboxes with
    /// the author's name.
    fn authors<'a>(
        &self,
        field: AddressFrom,
        mailboxes: &'a [NameAddress],
        name: &str,
    ) -> Vec<&'a NameAddress> {
        let name = folded_name(without_via(name).0);
        let is_of = |one: &&NameAddress| folded_name(&one.name) == name && !name.is_empty();
        let others =
            mailboxes.iter().filter(|one| !one.address.is_empty() && !self.lists.contains_key(&one.address));
        let others = others.filter(|one| field != AddressFrom::Cc || is_of(one));
        let others: Vec<&NameAddress> = others.collect();
        match &others.iter().copied().filter(|one| is_of(one)).collect::<Vec<_>>()[..] {
            [only] => vec![*only],
            _ => others,
        }
    }

    /// Finds the author of every mail.
    ///
    /// Also returns a diagnostic, with the index of its message, if From did not name the author.
    pub fn resolve(&self, headers: &mut [Header]) -> Vec<(usize, Diagnostic)> {
        let mut reported = Vec::new();
        for (at, header) in headers.iter_mut().enumerate() {
            let is_list = !self.lists.is_empty() && self.lists.contains_key(&header.author.address);
            let (code, text) = if is_list || header.clues.is_some() {
                (Code::RewrittenSender, self.find_author(header, is_list))
            } else if is_masked(header) {
                let text = format!(
                    "the address {} is masked: the people who write from it are distinguished by name",
                    header.author.address
                );
                (Code::SharedAddress, Some(text))
            } else {
                continue;
            };
            let found = text.map(|text| Diagnostic::new(code, text).about(header.message_id.as_deref()));
            reported.extend(found.map(|found| (at, found)));
        }
        reported.extend(shared_addresses::tell_apart(headers));
        reported
    }

    /// Doubts the authors whose mail only seems to be rewritten by its list.
    ///
    /// Call it after all authors are found. Returns a diagnostic, with the index of its message, for each of them.
    pub fn doubt_lone(&self, headers: &mut [Header]) -> Vec<(usize, Diagnostic)> {
        let mut lists: Vec<&String> = self.lists.keys().collect();
        lists.sort_unstable();
        lists.into_iter().flat_map(|list| lone_rewriting::doubt(headers, list)).collect()
    }

    fn find_author(&self, header: &mut Header, is_list: bool) -> Option<String> {
        let clues = header.clues.take().unwrap_or_default();
        let author = &mut header.author;
        if let Some(unmasked) = clues.unmasked {
            let written = std::mem::take(&mut author.address);
            if !(self.masked || clues.masked_by_archive) {
                let text = format!(
                    "the address {written} looks masked, but it was not changed, because most addresses of the archive are not masked"
                );
                author.address = written;
                return Some(text);
            }
            (author.address, author.address_from, author.known_by) =
                (unmasked, AddressFrom::UnmaskedFrom, KnownBy::Address);
            let suffix = written.ends_with(".invalid");
            return suffix.then(|| {
                format!(
                    "the list added the suffix .invalid to the address {}; the suffix was removed",
                    author.address
                )
            });
        }
        if let Some((address, domain)) = encoded(&author.address) {
            if !self.encoding.contains(domain) {
                return None;
            }
            let text = format!("the list rewrote the sender to {}; it was read as {address}", author.address);
            author.name = without_via(&author.name).0.to_owned();
            (author.address, author.address_from) = (address, AddressFrom::EncodedFrom);
            return Some(text);
        }
        is_list.then(|| self.moved(author, &clues))
    }

    /// Finds the author of a mail whose From is the address of a list. Returns the text of the diagnostic.
    fn moved(&self, author: &mut Author, clues: &Clues) -> String {
        let list = std::mem::take(&mut author.address);
        let name = without_via(&author.name).0.to_owned();
        for field in &self.lists[&list] {
            let of_field = clues.moved.iter().filter(|(moved_to, _)| moved_to == field);
            let found: Vec<&NameAddress> =
                of_field.flat_map(|(_, mailboxes)| self.authors(*field, mailboxes, &author.name)).collect();
            match &found[..] {
                [] => {}
                [only] if shared_addresses::are_two(&name, &only.name) => {
                    author.known_by = KnownBy::Nothing { candidates: vec![(*only).clone()] };
                    author.name = format!("{} <{list}>", author.name);
                    return format!(
                        "the list rewrote the sender to {list}, but From and {field} name different people: the author \
                         is uncertain"
                    );
                }
                [only] => {
                    let named = without_via(&only.name).0;
                    author.name = if named.is_empty() { name } else { named.to_owned() };
                    (author.address, author.address_from) = (only.address.clone(), *field);
                    return format!(
                        "the list rewrote the sender to {list}; the author was taken from {field}"
                    );
                }
                several => {
                    let candidates = several.iter().map(|one| (*one).clone()).collect();
                    author.known_by = KnownBy::Nothing { candidates };
                    author.name = format!("{} <{list}>", author.name);
                    return format!(
                        "the list rewrote the sender to {list}, and {field} names several people: the author is uncertain"
                    );
                }
            }
        }
        (author.name, author.known_by) = (name, KnownBy::Name);
        let text = format!("the list rewrote the sender to {list}; the author's address is not in the mail");
        author.address = list;
        text
    }
}

/// The mails whose From may differ from the From that the author wrote.
fn rewritten(headers: &[Header]) -> impl Iterator<Item = (&Header, &Clues)> {
    headers.iter().filter_map(|header| Some((header, header.clues.as_deref()?)))
}

/// The senders with addresses that most mail was sent to or through.
fn lists_of_most(headers: &[Header]) -> Vec<String> {
    let unmasked = rewritten(headers).filter(|(_, clues)| clues.unmasked.is_none());
    let senders = unmasked.map(|(header, _)| header.author.address.as_str());
    let mut named: HashMap<String, (&str, usize)> =
        senders.map(|address| (as_list_id(address), (address, 0))).collect();
    if named.is_empty() {
        return Vec::new();
    }
    for header in headers {
        let ids: HashSet<String> = header.lists.iter().map(as_list_id).collect();
        for id in ids {
            named.entry(id).and_modify(|(_, count)| *count += 1);
        }
    }
    let most = named.into_values().filter(|(_, count)| *count > headers.len() / 2);
    most.map(|(address, _)| address.to_owned()).collect()
}

/// The domains whose addresses encode other addresses.
///
/// Most mail must have an encoded address, or must have gone through a list of the domain.
fn encoding_of_most(headers: &[Header]) -> HashSet<String> {
    let mut domains: HashMap<String, (usize, usize)> = HashMap::new();
    for (header, _) in rewritten(headers) {
        if let Some((_, domain)) = encoded(&header.author.address) {
            domains.entry(domain.to_owned()).or_default().0 += 1;
        }
    }
    if domains.is_empty() {
        return HashSet::new();
    }
    for header in headers {
        let of_lists: HashSet<&str> = header.lists.iter().flat_map(domains_of).collect();
        for domain in of_lists {
            domains.entry(domain.to_owned()).and_modify(|(_, count)| *count += 1);
            domains.entry(format!("dmarc.{domain}")).and_modify(|(_, count)| *count += 1);
        }
    }
    let is_of_most = |(written, of_list): (usize, usize)| written.max(of_list) > headers.len() / 2;
    domains.into_iter().filter(|(_, counts)| is_of_most(*counts)).map(|(domain, _)| domain).collect()
}

/// The fields to which lists move the author. The fields that only lists write come first.
const MOVED_TO: [AddressFrom; 4] =
    [AddressFrom::OriginalFrom, AddressFrom::OriginalSender, AddressFrom::ReplyTo, AddressFrom::Cc];

/// `true` if the address of a mail has a mask, including a mask that cannot be removed.
fn is_masked(header: &Header) -> bool {
    let read = header.clues.as_ref().is_some_and(|clues| clues.unmasked.is_some());
    read || header.author.known_by == KnownBy::Name && !header.author.address.is_empty()
}

/// An address in the form of a List-Id.
fn as_list_id(address: &str) -> String {
    address.replacen('@', ".", 1)
}

/// The domain of a list's address or List-Id, and the domains above it except the top level.
fn domains_of(list: &str) -> impl Iterator<Item = &str> {
    let domain = list.split_once('@').or_else(|| list.split_once('.')).map(|(_, domain)| domain);
    let domains = std::iter::successors(domain, |domain| Some(domain.split_once('.')?.1));
    domains.take(MOST_DOMAINS).filter(|domain| domain.contains('.'))
}
