//! Runs the stages over an archive: scans the archive once, reads each proposal on demand, and judges it.
//!
//! [`Survey::read_thread`] does everything that needs the archive and returns a value. [`ReadThread::judge`] is a
//! function of that value, so a caller can read a thread once and judge it repeatedly.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::archive::{MailPlace, Mailbox};
use crate::archive_url::ArchiveUrl;
use crate::diagnostic::Diagnostic;
use crate::error::Error;
use crate::message::{Header, IdIndex, is_list};
use crate::moment::CompleteUntil;
use crate::outcome::Coverage;
use crate::parallel;
use crate::policy::{Forms, Policy, ProposalClass};
use crate::proposal::{self, Outline, SubjectLine};
use crate::ruling::Rulings;
use crate::tally::Electorate;
use crate::thread::Threads;

mod arrivals;
mod audit;
mod copies;
mod decision;
mod digests;
mod find;
mod inner;
mod judge;
mod lone_rewriting;
mod mail_parts;
mod questions;
mod read;
mod readings;
mod rulings;
mod senders;
mod shared_addresses;
mod signers;
mod witnesses;

pub use audit::Audited;
use copies::{Distinct, arranged, distinct};
pub use decision::Decision;
use inner::{Scanned, ScannedMail};
pub use questions::{Cause, OpenQuestion};
pub use read::{ReadMessage, ReadThread, SkipReason};
pub use rulings::UsedRuling;
pub use senders::Senders;
use witnesses::Witnesses;

/// An archive whose headers, repeats, threads and calls are known.
#[derive(Debug)]
pub struct Survey {
    archive: Mailbox,
    places: Vec<MailPlace>,
    /// The header sections of all distinct messages, by date.
    pub headers: Vec<Header>,
    subjects: Vec<SubjectLine>,
    threads: Threads,
    /// The proposals that calls open, by date.
    pub outlines: Vec<Outline>,
    /// The indexes of the mails that announce a result or a cancellation in their subject but match no proposal, in the
    /// order of the archive.
    pub unmatched: Vec<usize>,
    /// Number of messages in the archive, repeats included.
    pub messages: usize,
    /// Number of repeats.
    pub duplicates: usize,
    /// The web archive of the list, if it is known. It gives the links of messages without a link in their header.
    pub archive_url: Option<ArchiveUrl>,
    /// The forms that the policy adds for calls, results, footers and votes.
    forms: Arc<Forms>,
    /// The time range for which the archive has the whole list, if it was fetched from a server with the whole list.
    pub coverage: Option<Coverage>,
    /// Diagnostics about the files, repeats and references.
    pub diagnostics: Vec<Diagnostic>,
    /// The indexes in `diagnostics`, by Message-ID. The key `None` has the diagnostics about files.
    about: HashMap<Option<String>, Vec<usize>>,
    /// The dates of the first and the last message.
    span: Option<RangeInclusive<DateTime<FixedOffset>>>,
    /// Diagnostics about header sections, by the index of their message.
    of_headers: HashMap<usize, Vec<Diagnostic>>,
    /// The mails that show how far the archive is complete.
    witnesses: Arc<Witnesses>,
    /// The indexes of the outlines that each digest, or reply to a digest, may be about.
    of_digests: HashMap<usize, Vec<usize>>,
}

/// The rules for judging proposals.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The rules of the community.
    pub(crate) policy: &'a Policy,
    /// The class; `None` if the call names it.
    pub(crate) class: Option<&'a ProposalClass>,
    /// The people who may vote.
    pub(crate) electorate: Electorate<'a>,
    /// The time of judgement.
    pub(crate) at: DateTime<FixedOffset>,
    /// The time until which the caller says that the archive is complete; `None` if the mail shows it.
    pub(crate) complete_until: Option<CompleteUntil>,
    /// A chair's rulings on unclear mail.
    pub(crate) rulings: Option<&'a Rulings>,
}

impl Survey {
    /// Scans an archive.
    ///
    /// `policy` has the community's tags and forms of calls, results, footers and votes, in addition to the usual ones.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn new(mut archive: Mailbox, policy: &Policy) -> Result<Self, Error> {
        let subject_forms = policy.subject_forms();
        let mut scanned = Scanned::default();
        archive.scan(|raw| ScannedMail::read(raw, &subject_forms), |place, mail| scanned.add(place, mail))?;
        scanned.open(&mut archive, &subject_forms)?;
        let mut diagnostics = archive.diagnostics();
        scanned.find_authors(&archive)?;
        scanned.open_parts(&mut archive, &subject_forms)?;
        let messages = scanned.headers.len();
        let Scanned { mut places, mut headers, mut subjects, mut odd, .. } = scanned;
        let (mut index, mut sharing) = IdIndex::new(&headers);
        let Distinct { order, diagnostics: of_copies, spread } =
            distinct(&archive, &places, &mut headers, &sharing)?;
        diagnostics.extend(of_copies);
        if order.len() < messages || !order.is_sorted() {
            places = arranged(places, &order);
            headers = arranged(headers, &order);
            subjects = arranged(subjects, &order);
            (index, sharing) = IdIndex::new(&headers);
        }
        let mut of_headers: HashMap<usize, Vec<Diagnostic>> =
            order.iter().enumerate().filter_map(|(at, old)| Some((at, odd.remove(old)?))).collect();
        for (at, far) in arrivals::settle(&mut headers, &index, |at| places[at].file()) {
            of_headers.entry(at).or_default().push(far);
        }
        let choose = |reply: usize, ids: &[usize]| proposal::answered_of(reply, ids, &headers, &subjects);
        let mut threads = Threads::build_with(&headers, &index, &sharing, choose);
        diagnostics.append(&mut threads.diagnostics);
        let outlines = proposal::outlines(&headers, &subjects, &threads);
        let matched: HashSet<usize> =
            outlines.iter().flat_map(|outline| outline.announcements.iter().copied()).collect();
        let unmatched = (0..headers.len())
            .filter(|at| subjects[*at].announces() && !headers[*at].automatic && !matched.contains(at))
            .collect();
        let mut of_digests: HashMap<usize, Vec<usize>> = HashMap::new();
        for (place, outline) in outlines.iter().enumerate() {
            outline.digests.iter().for_each(|at| of_digests.entry(*at).or_default().push(place));
        }
        let duplicates = messages - headers.len();
        let mut about: HashMap<Option<String>, Vec<usize>> = HashMap::new();
        for (place, odd) in diagnostics.iter().enumerate() {
            about.entry(odd.message_id.clone()).or_default().push(place);
        }
        let dates = headers.iter().filter_map(|header| header.date);
        let span = dates.clone().min().zip(dates.max()).map(|(first, last)| first..=last);
        let witnesses = Witnesses::of(&headers, |at| archive.file_of_many(places[at]), spread);
        Ok(Self {
            witnesses: Arc::new(witnesses),
            archive,
            places,
            headers,
            subjects,
            threads,
            outlines,
            unmatched,
            messages,
            duplicates,
            archive_url: None,
            forms: Arc::new(policy.forms.clone()),
            coverage: None,
            diagnostics,
            about,
            span,
            of_headers,
            of_digests,
        })
    }

    /// All diagnostics of the archive, including the diagnostics of messages without a proposal.
    pub fn all_diagnostics(&self) -> Vec<&Diagnostic> {
        let mut messages: Vec<&usize> = self.of_headers.keys().collect();
        messages.sort_unstable();
        self.diagnostics.iter().chain(messages.into_iter().flat_map(|at| &self.of_headers[at])).collect()
    }

    /// `true` unless the call of a proposal was sent after a time.
    pub fn called_by(&self, outline: &Outline, at: DateTime<FixedOffset>) -> bool {
        self.called(outline).is_none_or(|called| called <= at)
    }

    /// The date of the call of a proposal; `None` if the call is missing or has no date.
    pub fn called(&self, outline: &Outline) -> Option<DateTime<FixedOffset>> {
        outline.call.and_then(|call| self.headers[call].reached())
    }

    /// The headers of the unmatched result mails that were sent before or at a time.
    pub fn unmatched_by(&self, at: DateTime<FixedOffset>) -> Vec<&Header> {
        let headers = self.unmatched.iter().map(|unmatched| &self.headers[*unmatched]);
        headers.filter(|header| header.date.is_none_or(|date| date <= at)).collect()
    }

    /// Reads, tallies and judges one proposal.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn decide(&self, outline: &Outline, rules: Rules<'_>) -> Result<Decision, Error> {
        Ok(self.read_thread(outline)?.judge(rules))
    }

    /// Decides several proposals in parallel; the decisions are in the order of the outlines.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn decide_all(&self, outlines: &[&Outline], rules: Rules<'_>) -> Result<Vec<Decision>, Error> {
        parallel::try_map(outlines, |outline| self.decide(outline, rules))
    }

    /// Number of files of the archive, and their size in bytes.
    pub fn size(&self) -> (usize, u64) {
        (self.archive.files(), self.archive.bytes())
    }

    /// Number of files that could not be read completely.
    pub fn unreadable(&self) -> usize {
        self.archive.unreadable()
    }

    /// The address of the list that most mail names in List-Post or List-Id.
    ///
    /// In an address from List-Id, a dot replaces the `@`.
    pub fn list(&self) -> Option<&str> {
        let named = || self.headers.iter().filter_map(|header| header.lists.named());
        let same = |one: &str, other: &str| is_list(one, other) || is_list(other, one);
        // The majority vote algorithm: an address that occurs in more than half of all mail remains at the end.
        let (mut most, mut lead) = (None, 0_usize);
        for list in named() {
            match most {
                Some(leading) if same(leading, list) => lead += 1,
                _ if lead == 0 => (most, lead) = (Some(list), 1),
                _ => lead -= 1,
            }
        }
        let most = most?;
        let count = named().filter(|list| same(most, list)).count();
        let address = named().find(|list| same(most, list) && list.contains('@'));
        (count > named().count() / 2).then(|| address.unwrap_or(most))
    }

    /// Number of threads.
    pub fn threads(&self) -> usize {
        self.threads.roots().count()
    }

    /// The dates of the first and the last message.
    pub fn span(&self) -> Option<RangeInclusive<DateTime<FixedOffset>>> {
        self.span.clone()
    }
}
