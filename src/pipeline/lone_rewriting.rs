//! Doubts the authors of mail that a list seems to have rewritten, if nothing else shows that the list does
//! so.
//!
//! Many lists rewrite only senders of some domains. A sender can write the list's own address into From and a
//! member into Reply-To, and one mail does not show the difference.

use std::collections::HashSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::message::{AddressFrom, Author, Header};

/// Number of mails from the same domain that are compared, before a mail and after it.
///
/// A domain may change its DMARC policy, so mail from another year shows nothing.
const NEAR: usize = 2;

/// Makes an author uncertain if other mail shows that the list does not rewrite mail from the author's
/// domain.
///
/// If most mail of the list is rewritten, the list rewrites everybody.
pub(super) fn doubt(headers: &mut [Header], list: &str) -> Vec<(usize, Diagnostic)> {
    let is_of_list = |at: &usize| headers[*at].lists.have(list);
    let (moved, direct): (Vec<usize>, Vec<usize>) =
        (0..headers.len()).filter(is_of_list).partition(|at| is_moved(&headers[*at].author));
    let is_direct = |at: &&usize| headers[**at].author.address != list;
    if moved.is_empty() || moved.len() > direct.iter().filter(is_direct).count() {
        return Vec::new();
    }
    let copies: HashSet<(&str, &str)> =
        headers.iter().filter(|header| !is_moved(&header.author)).filter_map(key).collect();
    let has_copy = |header: &Header| key(header).is_some_and(|key| copies.contains(&key));
    let dated = |at: usize| Some((domain(&headers[at])?, headers[at].date, at));
    let mut dated: Vec<_> = direct.into_iter().chain(moved).filter_map(dated).collect();
    dated.sort_unstable();
    let mut lone = Vec::new();
    for of_domain in dated.chunk_by(|one, other| one.0 == other.0) {
        let mails: Vec<&Header> = of_domain.iter().map(|(.., at)| &headers[*at]).collect();
        let is_lone = |place: &usize| {
            let header = mails[*place];
            is_moved(&header.author) && !is_shown(&mails, *place) && !has_copy(header)
        };
        lone.extend((0..mails.len()).filter(is_lone).map(|place| of_domain[place].2));
    }
    lone.into_iter().map(|at| (at, doubted(&mut headers[at], list))).collect()
}

/// `true` if the author's address is not from From, but from a place to which lists move it.
fn is_moved(author: &Author) -> bool {
    author.is_certain()
        && matches!(
            author.address_from,
            AddressFrom::ReplyTo
                | AddressFrom::OriginalFrom
                | AddressFrom::OriginalSender
                | AddressFrom::Cc
                | AddressFrom::Wrapped
        )
}

/// `true` if most mail from the same domain shortly before and after a rewritten mail is rewritten too. Copies of the
/// mail do not count.
fn is_shown(mails: &[&Header], place: usize) -> bool {
    let near = &mails[place.saturating_sub(NEAR)..mails.len().min(place + NEAR + 1)];
    let others = near.iter().filter(|other| other.message_id != mails[place].message_id);
    let flags: Vec<bool> = others.map(|other| is_moved(&other.author)).collect();
    flags.iter().filter(|flag| **flag).count() * 2 > flags.len()
}

/// The Message-ID and the address: a copy of the mail that no list rewrote has the same key.
fn key(header: &Header) -> Option<(&str, &str)> {
    Some((header.message_id.as_deref()?, header.author.own_address()?))
}

/// The domain of the author's own address.
fn domain(header: &Header) -> Option<&str> {
    Some(header.author.own_address()?.rsplit_once('@')?.1)
}

fn doubted(header: &mut Header, list: &str) -> Diagnostic {
    let (address, field) = (header.author.address.clone(), header.author.address_from);
    header.doubt_author();
    let text = format!(
        "From is {list} and {field} is {address}, but no other mail shows that the list rewrites this sender: the author is uncertain"
    );
    Diagnostic::new(Code::UncertainAuthor, text).about(header.message_id.as_deref())
}
