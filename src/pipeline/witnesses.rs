//! Determines how far the mail from other people shows that an archive is complete.
//!
//! A Date is a claim by one sender, and one clock may be wrong, so mail from two senders is needed. The
//! proposer does not count, and the mail must be outside the thread, because even an incomplete archive
//! contains the thread.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::message::{Author, Header, KnownBy, ListAddresses};
use crate::outcome::{Completeness, CompletenessSource};

/// Maximum time for which a mail may be on its way (RFC 5321, section 4.5.4.1).
///
/// If the server of an archive received a mail this long after a time, the archive has all mail that was sent
/// before that time.
const LONGEST_ON_THE_WAY: TimeDelta = TimeDelta::days(7);
/// Maximum number of mails outside the vote to check.
const MOST_PASSED: usize = 1000;

/// All dated mail of an archive, by date.
#[derive(Debug, Default)]
pub(super) struct Witnesses {
    all: Vec<Witness>,
    /// The copies of each mail that is in several files, by its index.
    spread: HashMap<usize, Vec<CopyPlace>>,
    /// The senders of all mail, hashed; empty if no mail is in several files.
    senders: HashSet<u64>,
}

/// Place of a copy of a mail, and the lists that the copy names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CopyPlace {
    /// The file; `None` for a file with a single message, because such files together are one archive.
    file: Option<u32>,
    /// The list that the copy names, hashed.
    list: Option<u64>,
    /// The recipients of a copy that names no list, hashed.
    recipients: Vec<u64>,
}

/// The files with the copies of a call that came from one list.
#[derive(Debug)]
struct ListFiles {
    files: Vec<Option<u32>>,
    list: Option<u64>,
}

/// The mails of a vote, and the lists for which the archive must be complete.
#[derive(Debug, Clone, Copy)]
pub(super) struct VoteMails<'a> {
    /// The mails of the vote, sorted.
    pub(super) mails: &'a [usize],
    pub(super) call: Option<usize>,
    pub(super) proposer: Option<&'a Author>,
    /// The lists of its mails.
    pub(super) lists: &'a [&'a ListAddresses],
}

#[derive(Debug)]
struct Witness {
    /// The earlier of Date and arrival.
    moment: DateTime<FixedOffset>,
    /// The index of the mail.
    at: usize,
    sender: Sender,
    has_arrival: bool,
    file: Option<u32>,
    /// The list that the mail names, hashed.
    list: Option<u64>,
}

/// The sender of a mail, hashed.
///
/// An ordinary address is one sender under any name. For an address of a list or a bridge, the hash includes
/// the name. A collision only makes an archive look less complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sender(u64);

impl Sender {
    fn of(author: &Author) -> Self {
        let is_own = !author.address.is_empty() && author.known_by != KnownBy::Name;
        Self(hash(if is_own { author.address.to_lowercase() } else { author.key() }))
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The name of a list, hashed. In an address from List-Id, a dot replaces the `@`.
fn hash_of_list(list: &str) -> u64 {
    hash(list.replace('@', "."))
}

impl CopyPlace {
    pub(super) fn new(file: Option<u32>, lists: &ListAddresses) -> Self {
        let list = lists.named().map(hash_of_list);
        let recipients = lists.iter().filter(|_| list.is_none()).map(hash).collect();
        Self { file, list, recipients }
    }

    /// `true` if both copies are in the same file.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        self.file == other.file
    }
}

impl Witnesses {
    /// `file` is the file of each mail, and `spread` has the copies of each mail that is in several files.
    pub(super) fn of(
        headers: &[Header],
        file: impl Fn(usize) -> Option<u32>,
        spread: HashMap<usize, Vec<CopyPlace>>,
    ) -> Self {
        let witness = |(at, header): (usize, &Header)| {
            let (date, arrived) = (header.date, header.arrived.map(|arrived| arrived.date));
            let moment = date.into_iter().chain(arrived).min()?;
            Some(Witness {
                moment,
                at,
                sender: Sender::of(&header.author),
                has_arrival: arrived.is_some(),
                file: file(at),
                list: header.lists.named().map(hash_of_list),
            })
        };
        let mut all: Vec<Witness> = headers.iter().enumerate().filter_map(witness).collect();
        all.sort_by_key(|witness| witness.moment);
        let senders =
            if spread.is_empty() { HashSet::new() } else { all.iter().map(|mail| mail.sender.0).collect() };
        Self { all, spread, senders }
    }

    /// The time up to which the archive is complete, as its mail up to `up_to` shows.
    ///
    /// Ignores later mail, and mail that names another list. If the call was sent to several lists and is in
    /// a file of each, the mail of each list must show it.
    pub(super) fn complete(&self, vote: VoteMails<'_>, up_to: DateTime<FixedOffset>) -> Option<Completeness> {
        let sites = self.sites(vote.call);
        let until = if sites.len() > 1 {
            let of_site = |site: &ListFiles| {
                self.until(vote, up_to, &sites, |witness| self.is_of(witness, site, &sites))
            };
            sites.iter().map(of_site).collect::<Option<Vec<_>>>()?.into_iter().min()?
        } else {
            self.until(vote, up_to, &sites, |_| true)?
        };
        Some(Completeness { until, source: CompletenessSource::Mail })
    }

    fn until(
        &self,
        vote: VoteMails<'_>,
        up_to: DateTime<FixedOffset>,
        sites: &[ListFiles],
        counts: impl Fn(&Witness) -> bool,
    ) -> Option<DateTime<FixedOffset>> {
        let VoteMails { mails, proposer, lists, .. } = vote;
        let proposer = proposer.map(Sender::of);
        let of_mails = lists.iter().flat_map(|lists| lists.iter()).map(hash_of_list);
        let lists: Vec<u64> = of_mails.chain(sites.iter().filter_map(|site| site.list)).collect();
        let is_of_other_list =
            |witness: &Witness| !lists.is_empty() && witness.list.is_some_and(|list| !lists.contains(&list));
        let past = &self.all[..self.all.partition_point(|witness| witness.moment <= up_to)];
        let is_other = |witness: &&Witness| {
            Some(witness.sender) != proposer
                && mails.binary_search(&witness.at).is_err()
                && !is_of_other_list(witness)
                && counts(witness)
        };
        let others = || past.iter().rev().take(MOST_PASSED + mails.len()).filter(is_other);
        let last = others().next()?;
        let of_second = others().find(|witness| witness.sender != last.sender).map(|witness| witness.moment);
        let of_one = others().find(|witness| witness.has_arrival);
        let of_one = of_one.map(|witness| witness.moment - LONGEST_ON_THE_WAY);
        of_second.into_iter().chain(of_one).max()
    }

    /// The lists from which the archive has copies of a call.
    fn sites(&self, call: Option<usize>) -> Vec<ListFiles> {
        let copies = call.and_then(|call| self.spread.get(&call)).map_or(&[][..], Vec::as_slice);
        let went_to_several =
            |copy: &CopyPlace| copy.recipients.iter().filter(|to| !self.senders.contains(to)).count() > 1;
        let crossposted = copies.iter().any(went_to_several);
        let mut sites: Vec<ListFiles> = Vec::new();
        for CopyPlace { file, list, .. } in copies {
            let is_same = |site: &&mut ListFiles| {
                site.files.contains(file)
                    || match (site.list, *list) {
                        (Some(one), Some(other)) => one == other,
                        _ => !crossposted,
                    }
            };
            match sites.iter_mut().find(is_same) {
                Some(site) => {
                    site.files.push(*file);
                    site.list = site.list.or(*list);
                }
                None => sites.push(ListFiles { files: vec![*file], list: *list }),
            }
        }
        sites
    }

    /// `true` if a mail may show how far the archive of a list is complete.
    ///
    /// Mail in a file without the call may belong to any list that it does not contradict.
    fn is_of(&self, witness: &Witness, site: &ListFiles, sites: &[ListFiles]) -> bool {
        let is_in = |site: &ListFiles| match self.spread.get(&witness.at) {
            Some(copies) => copies.iter().any(|copy| site.files.contains(&copy.file)),
            None => site.files.contains(&witness.file),
        };
        let names = |site: &ListFiles| site.list.is_some() && witness.list == site.list;
        is_in(site) || names(site) || !sites.iter().any(|site| is_in(site) || names(site))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::RawMessage;

    /// The header of a mail: its sender, and the days of May of its Date and its arrival.
    fn header((from, day, arrived): (&str, u32, Option<u32>)) -> Header {
        let received = arrived.map(|day| format!("Received: by a; {day} May 2026 10:00:00 +0000\n"));
        let received = received.unwrap_or_default();
        let text = format!("{received}From: {from}@example.org\nDate: {day} May 2026 10:00:00 +0000\n\n");
        Header::read(RawMessage { separator: None, bytes: text.as_bytes(), cut: false }).0
    }

    /// The day up to which these mails show that the archive is complete.
    ///
    /// The vote is by Ana with the first of them, as of 20 May.
    fn until(mails: &[(&str, u32, Option<u32>)]) -> Option<String> {
        let headers: Vec<Header> = mails.iter().copied().map(header).collect();
        let at = "2026-05-20T12:00:00Z".parse().unwrap();
        let lists = [&headers[0].lists];
        let ana = Author::new("Ana", "ana@example.org");
        let vote = VoteMails { mails: &[0], call: Some(0), proposer: Some(&ana), lists: &lists };
        let found = Witnesses::of(&headers, |_| None, HashMap::new()).complete(vote, at);
        found.map(|complete| complete.until.format("%-d %b").to_string())
    }

    const VOTE: (&str, u32, Option<u32>) = ("ana", 4, None);

    #[test]
    fn mail_of_two_other_senders_is_needed() {
        assert_eq!(until(&[VOTE]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None)]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None), ("bo", 9, None)]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None), ("ana", 9, None)]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None), ("carl", 9, None)]).as_deref(), Some("8 May"));
    }

    /// The day up to which two mails after a vote on the list "dev" show that the archive is complete.
    fn until_with(fields: [&str; 2]) -> Option<String> {
        let text = |fields: &str, day: u32| format!("{fields}Date: {day} May 2026 10:00:00 +0000\n\n");
        let vote = "From: Ana <ana@example.org>\nTo: dev@lists.example.org\n";
        let mails = [text(vote, 4), text(fields[0], 8), text(fields[1], 9)];
        let read = |text: &String| {
            Header::read(RawMessage { separator: None, bytes: text.as_bytes(), cut: false }).0
        };
        let headers: Vec<Header> = mails.iter().map(read).collect();
        let at = "2026-05-20T12:00:00Z".parse().unwrap();
        let lists = [&headers[0].lists];
        let ana = Author::new("Ana", "ana@example.org");
        let vote = VoteMails { mails: &[0], call: Some(0), proposer: Some(&ana), lists: &lists };
        let found = Witnesses::of(&headers, |_| None, HashMap::new()).complete(vote, at);
        found.map(|complete| complete.until.format("%-d %b").to_string())
    }

    #[test]
    fn one_address_under_two_names_is_one_sender() {
        let names = ["From: Bo <bo@example.org>\n", "From: Carl <Bo@example.org>\n"];
        assert_eq!(until_with(names), None);
        let addresses = ["From: Bo <bo@example.org>\n", "From: Bo <carl@example.org>\n"];
        assert_eq!(until_with(addresses).as_deref(), Some("8 May"));
    }

    #[test]
    fn mail_that_names_another_list_proves_nothing() {
        let own = ["From: bo@a.example\nList-Id: <dev.lists.example.org>\n", "From: carl@a.example\n"];
        assert_eq!(until_with(own).as_deref(), Some("8 May"));
        let other = "From: carl@a.example\nList-Id: News <announce.lists.example.org>\n";
        assert_eq!(until_with(["From: bo@a.example\n", other]), None);
        let post = "From: carl@a.example\nList-Post: <mailto:announce@lists.example.org>\n";
        assert_eq!(until_with(["From: bo@a.example\n", post]), None);
    }

    #[test]
    fn mail_of_the_vote_and_of_the_future_proves_nothing() {
        assert_eq!(until(&[("dee", 9, None), ("bo", 8, None)]), None);
        assert_eq!(until(&[VOTE, ("bo", 8, None), ("carl", 21, None)]), None);
    }

    #[test]
    fn one_sender_is_enough_if_a_server_received_the_mail_a_week_later() {
        assert_eq!(until(&[VOTE, ("bo", 18, Some(18))]).as_deref(), Some("11 May"));
        assert_eq!(until(&[VOTE, ("bo", 18, Some(5))]).as_deref(), Some("28 Apr"));
        assert_eq!(until(&[VOTE, ("bo", 18, Some(18)), ("carl", 19, None)]).as_deref(), Some("18 May"));
    }

    #[test]
    fn the_number_of_checked_mails_is_bounded() {
        let crowd = std::iter::repeat_n(("ana", 9, None), MOST_PASSED + 1);
        let mails: Vec<_> = [VOTE, ("bo", 8, None), ("carl", 8, None)].into_iter().chain(crowd).collect();
        assert_eq!(until(&mails), None);
    }
}
