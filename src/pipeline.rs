//! The stages run over an archive: opened and scanned once, then each proposal read on demand.
//!
//! The stages themselves know no files; here the bodies that they ask for are fetched.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use chrono::{DateTime, FixedOffset};

use crate::archive::{self, Archive, Place};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::reply::{self, CallText};
use crate::message::{Body, Header, Message};
use crate::outcome::{self, Counts, Item, Outcome};
use crate::policy::{Class, Policy};
use crate::proposal::{self, Kind, Outline, Proposal, Subject};
use crate::tally::{self, Electorate, Mail, Tally};
use crate::thread::Threads;
use crate::vote::{self, Context, Reading, Reason};

/// An archive with its headers read, its repeats set aside, its threads and its calls found.
#[derive(Debug)]
pub struct Survey {
    archive: Archive,
    places: Vec<Place>,
    /// The header sections of all distinct messages, in the order of the archive.
    pub headers: Vec<Header>,
    subjects: Vec<Subject>,
    threads: Threads,
    /// The proposals that calls open, in the order of the archive.
    pub outlines: Vec<Outline>,
    /// How many messages were read, repeats included.
    pub messages: usize,
    /// How many of them are repeats.
    pub duplicates: usize,
    /// What was odd in the files, in repeats and in references.
    pub diagnostics: Vec<Diagnostic>,
    /// What was odd in a header section, by the index of its message.
    of_headers: HashMap<usize, Vec<Diagnostic>>,
}

/// How proposals are judged.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// The rules of the community.
    pub policy: &'a Policy,
    /// The class, where it is not to be taken from the call.
    pub class: Option<&'a Class>,
    /// Who may vote.
    pub electorate: Electorate<'a>,
    /// The moment of judgement.
    pub at: DateTime<FixedOffset>,
}

/// A proposal with its votes and its verdict.
#[derive(Debug, Clone)]
pub struct Decision {
    /// What is voted on.
    pub proposal: Proposal,
    /// The votes.
    pub tally: Tally,
    /// How many counted votes there are of each value.
    pub counts: Counts,
    /// The items of the proposal, where its voters vote on several.
    pub items: Vec<Item>,
    /// What the rule makes of them.
    pub outcome: Outcome,
    /// How many messages the thread has.
    pub in_thread: usize,
    /// Diagnostics of the proposal, its messages and its tally.
    pub diagnostics: Vec<Diagnostic>,
}

impl Survey {
    /// Scans an archive. `policy` tells by which tags it knows a call beside the usual ones.
    ///
    /// # Errors
    /// When a file can no longer be read.
    pub fn new(archive: Archive, policy: &Policy) -> Result<Self, archive::Error> {
        let mut found = archive.scan(Header::read)?;
        let messages = found.len();
        let mut diagnostics = archive.diagnostics.clone();
        let repeats = repeats(&archive, &found, &mut diagnostics)?;
        let mut at = 0;
        found.retain(|_| {
            at += 1;
            !repeats[at - 1]
        });
        let (mut places, mut headers) = (Vec::with_capacity(found.len()), Vec::with_capacity(found.len()));
        let mut of_headers = HashMap::new();
        for (place, (header, odd)) in found {
            if !odd.is_empty() {
                of_headers.insert(headers.len(), odd);
            }
            places.push(place);
            headers.push(header);
        }
        let call_tags = policy.call_tags();
        let subjects: Vec<Subject> =
            headers.iter().map(|header| Subject::parse(&header.subject, &call_tags)).collect();
        let mut threads = Threads::build(&headers);
        diagnostics.append(&mut threads.diagnostics);
        let outlines = proposal::outlines(&headers, &subjects, &threads);
        let duplicates = messages - headers.len();
        Ok(Self {
            archive,
            places,
            headers,
            subjects,
            threads,
            outlines,
            messages,
            duplicates,
            diagnostics,
            of_headers,
        })
    }

    /// All that was odd in the archive, also in messages of no proposal.
    pub fn all_diagnostics(&self) -> Vec<&Diagnostic> {
        let mut messages: Vec<&usize> = self.of_headers.keys().collect();
        messages.sort_unstable();
        self.diagnostics.iter().chain(messages.into_iter().flat_map(|at| &self.of_headers[at])).collect()
    }

    /// Whether the call of a proposal had been sent at a moment.
    pub fn called_by(&self, outline: &Outline, at: DateTime<FixedOffset>) -> bool {
        let called = outline.call.and_then(|call| self.headers[call].date);
        called.is_none_or(|called| called <= at)
    }

    /// How many files the archive has, and how many bytes they hold.
    pub fn size(&self) -> (usize, u64) {
        (self.archive.files(), self.archive.bytes())
    }

    /// How many files could not be read, or not to their end.
    pub fn unreadable(&self) -> usize {
        self.archive.unreadable
    }

    /// How many threads there are.
    pub fn threads(&self) -> usize {
        self.threads.roots().count()
    }

    /// The dates of the first and the last message.
    pub fn span(&self) -> Option<RangeInclusive<DateTime<FixedOffset>>> {
        let dates = self.headers.iter().filter_map(|header| header.date);
        Some(dates.clone().min()?..=dates.max()?)
    }

    /// The proposals that `wanted` names: a Message-ID with or without brackets, or a part of the subject.
    /// The whole subject or title of one proposal names that one alone. A thread without a call is found too.
    pub fn find(&self, wanted: &str) -> Vec<Outline> {
        let id = wanted.trim().trim_start_matches('<').trim_end_matches('>');
        if let Some(node) = self.threads.node(id) {
            return vec![self.of_node(node)];
        }
        let wanted = wanted.trim().to_lowercase();
        let subject = |outline: &Outline| {
            outline.call.map(|call| self.headers[call].subject.to_lowercase()).unwrap_or_default()
        };
        let title = |outline: &Outline| {
            outline.call.map(|call| self.subjects[call].title.to_lowercase()).unwrap_or_default()
        };
        let by = |matches: &dyn Fn(&&Outline) -> bool| {
            self.outlines.iter().filter(matches).cloned().collect::<Vec<_>>()
        };
        let whole = by(&|outline| subject(outline) == wanted || title(outline) == wanted);
        if !whole.is_empty() {
            return whole;
        }
        let part = by(&|outline| subject(outline).contains(&wanted));
        if !part.is_empty() {
            return part;
        }
        let members = |root: usize| self.threads.below(root, |_| false);
        let first = |root: usize| members(root).first().map(|at| self.headers[*at].subject.to_lowercase());
        let roots =
            self.threads.roots().filter(|root| first(*root).is_some_and(|subject| subject.contains(&wanted)));
        roots.map(|root| proposal::outline_of(root, &self.headers, &self.subjects, &self.threads)).collect()
    }

    /// The proposal that a message belongs to, else its thread.
    fn of_node(&self, node: usize) -> Outline {
        let message = self.threads.message(node);
        let of_call = self
            .outlines
            .iter()
            .find(|outline| message.is_some_and(|message| outline.members.binary_search(&message).is_ok()));
        let whole =
            || proposal::outline_of(self.threads.root(node), &self.headers, &self.subjects, &self.threads);
        of_call.cloned().unwrap_or_else(whole)
    }

    /// Reads, tallies and judges one proposal.
    ///
    /// # Errors
    /// When a file can no longer be read.
    pub fn decide(&self, outline: &Outline, rules: Rules<'_>) -> Result<Decision, archive::Error> {
        let mut diagnostics = Vec::new();
        let mut messages = Vec::new();
        for at in &outline.members {
            let (message, odd) = self.message(*at)?;
            diagnostics.extend(odd);
            messages.push((*at, message));
        }
        let borrowed: Vec<(usize, &Message)> = messages.iter().map(|(at, message)| (*at, message)).collect();
        let announcements: Vec<(&Header, Kind)> =
            outline.announcements.iter().map(|at| (&self.headers[*at], self.subjects[*at].kind)).collect();
        let proposal =
            Proposal::read(outline, &borrowed, &announcements, rules.policy, rules.class, rules.at);
        let mut readings = self.readings(outline, &borrowed, &proposal, &mut diagnostics);
        if outline.call.is_none_or(|call| self.subjects[call].kind != Kind::Call) {
            self.agreements_in_talk(outline, &mut readings);
        }
        let mails: Vec<Mail<'_>> = borrowed
            .iter()
            .zip(&readings)
            .map(|((_, message), reading)| Mail { header: &message.header, reading: reading.as_ref() })
            .collect();
        let tally = tally::count(&proposal, &mails, rules.electorate, rules.at);
        let day = proposal.opened.map(|opened| opened.date_naive());
        let eligible = rules.electorate.roster.into_iter().flat_map(|roster| roster.eligible(day));
        let eligible: Vec<String> = eligible.map(|voter| voter.name.clone()).collect();
        let items = outcome::items(&proposal, &tally, rules.at, &eligible);
        let whole = || outcome::decide(&proposal, &tally, rules.at, &eligible);
        let outcome = outcome::of_items(&items).unwrap_or_else(whole);
        let mut all = proposal.diagnostics.clone();
        all.extend(diagnostics);
        all.extend(tally.diagnostics.iter().cloned());
        all.extend(self.silence_not_proven(&proposal, rules.at));
        let of_thread = |diagnostic: &&Diagnostic| {
            let id = diagnostic.message_id.as_ref();
            // What is said of no message is said of the files, and concerns every proposal of the archive.
            id.is_none() || borrowed.iter().any(|(_, message)| message.header.message_id.as_ref() == id)
        };
        all.extend(self.diagnostics.iter().filter(of_thread).cloned());
        all.extend(outline.members.iter().filter_map(|at| self.of_headers.get(at)).flatten().cloned());
        Ok(Decision {
            counts: Counts::of(&tally.votes),
            proposal,
            tally,
            items,
            outcome,
            in_thread: outline.members.len(),
            diagnostics: all,
        })
    }

    /// One message, read whole.
    fn message(&self, at: usize) -> Result<(Message, Vec<Diagnostic>), archive::Error> {
        let (body, odd) = self.archive.read(self.places[at], |raw| Body::read(raw.bytes))?;
        let header = self.headers[at].clone();
        let odd = odd.into_iter().map(|odd| odd.about(header.message_id.as_deref())).collect();
        Ok((Message { header, body }, odd))
    }

    /// What each message of a proposal says; none where no vote is looked for in it.
    fn readings(
        &self,
        outline: &Outline,
        messages: &[(usize, &Message)],
        proposal: &Proposal,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Option<Reading>> {
        let call = messages.iter().find(|(at, _)| Some(*at) == outline.call);
        let call_text = call.map(|(_, message)| CallText::new(&message.body));
        let read = |&(at, message): &(usize, &Message)| {
            let header = &message.header;
            if header.automatic {
                let text = "the message was written by a program; no vote was read from it";
                diagnostics
                    .push(Diagnostic::new(Code::AutomaticMessage, text).about(header.message_id.as_deref()));
                return None;
            }
            let is_call = Some(at) == outline.call;
            let talk = self.subjects[at].kind == Kind::Talk && !self.subjects[at].tags.is_empty();
            let announces = matches!(self.subjects[at].kind, Kind::Result | Kind::Cancellation)
                && !self.subjects[at].reply;
            if announces || talk && !is_call {
                return None;
            }
            let lines = reply::lines(&message.body, call_text.as_ref().filter(|_| !is_call));
            let answered = header.in_reply_to.first().or(header.references.last());
            let context = Context {
                sender: &header.author,
                subject: &header.subject,
                call_subject: &proposal.subject,
                is_call,
                answers_call: answered.is_none_or(|id| *id == proposal.message_id),
                by_proposer: proposal.proposer.as_ref() == Some(&header.author),
            };
            Some(vote::read(&lines, context))
        };
        messages.iter().map(read).collect()
    }

    /// In a thread that no call opened, a `+1` to a remark is agreement with it. Only an answer to the first
    /// message or to a mail that votes is a vote, or one that says outright that it is, to who began the thread.
    fn agreements_in_talk(&self, outline: &Outline, readings: &mut [Option<Reading>]) {
        let first = outline.members.first().map(|at| &self.headers[*at].author);
        for place in 0..outline.members.len() {
            let Some(answered) = self.threads.parent(outline.members[place]) else { continue };
            let message = self.threads.message(answered);
            let by_proposer = message.is_some_and(|at| Some(&self.headers[at].author) == first);
            let answered_place = message.and_then(|at| outline.members.binary_search(&at).ok());
            let to_vote = answered_place
                .and_then(|at| readings[at].as_ref())
                .is_some_and(|reading| !reading.votes.is_empty());
            if self.threads.parent(answered).is_none() || to_vote {
                continue;
            }
            if let Some(reading) = &mut readings[place] {
                let (votes, remarks): (Vec<_>, Vec<_>) = std::mem::take(&mut reading.votes)
                    .into_iter()
                    .partition(|vote| vote.outright && by_proposer);
                reading.votes = votes;
                reading.doubts.extend(remarks.into_iter().map(|vote| vote.unclear(Reason::AgreesWithRemark)));
            }
        }
    }

    /// Silence is not proven by mail that was not fetched.
    fn silence_not_proven(&self, proposal: &Proposal, at: DateTime<FixedOffset>) -> Option<Diagnostic> {
        let until = proposal.window.until().filter(|until| *until <= at && proposal.closing.is_none())?;
        let last = *self.span()?.end();
        (last < until).then(|| {
            let text = format!(
                "the archive ends on {} and the window on {} (UTC): votes and objections may be missing",
                last.to_utc().format("%Y-%m-%d %H:%M"),
                until.to_utc().format("%Y-%m-%d %H:%M")
            );
            Diagnostic::new(Code::ArchiveEndsBeforeWindow, text).about(Some(&proposal.message_id))
        })
    }
}

/// Which messages are repeats of an earlier one: same Message-ID, author, subject and body, whatever their
/// trace headers. One id on different mail keeps both.
fn repeats(
    archive: &Archive,
    found: &[(Place, (Header, Vec<Diagnostic>))],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<bool>, archive::Error> {
    let mut repeats = vec![false; found.len()];
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (_, (header, _))) in found.iter().enumerate() {
        let Some(id) = header.message_id.as_deref() else { continue };
        by_id.entry(id).or_default().push(at);
    }
    let mut shared: Vec<(&str, Vec<usize>)> =
        by_id.into_iter().filter(|(_, places)| places.len() > 1).collect();
    shared.sort_by_key(|(_, places)| places[0]);
    for (id, places) in shared {
        let mut distinct: Vec<(usize, Vec<u8>)> = Vec::new();
        for at in places {
            let body = archive.read(found[at].0, |raw| body_of(raw.bytes))?;
            let header = &found[at].1.0;
            let same = |(other, text): &(usize, Vec<u8>)| {
                let other = &found[*other].1.0;
                (&other.author, &other.subject, text) == (&header.author, &header.subject, &body)
            };
            if distinct.iter().any(same) {
                repeats[at] = true;
                let text = "the message came more than once; it counts once";
                diagnostics.push(Diagnostic::new(Code::DuplicateMessage, text).about(Some(id)));
                continue;
            }
            if !distinct.is_empty() {
                let text = "different mail has the same Message-ID; both are kept";
                diagnostics.push(Diagnostic::new(Code::SameIdDifferentMail, text).about(Some(id)));
            }
            distinct.push((at, body));
        }
    }
    Ok(repeats)
}

/// The body of a raw message without what an archive adds or loses at its end.
fn body_of(message: &[u8]) -> Vec<u8> {
    let end = memchr::memmem::find(message, b"\n\n").or_else(|| memchr::memmem::find(message, b"\n\r\n"));
    message[end.unwrap_or(message.len())..].trim_ascii().iter().copied().filter(|b| *b != b'\r').collect()
}
