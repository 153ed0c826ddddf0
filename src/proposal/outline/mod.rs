//! Finds proposals by headers only: the call, the messages below it, and the mails that close it.

mod announced;
mod belonging;
mod contested;
mod copies;
mod digests;
mod extended;
mod respin;
mod spellings;
mod titles;

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::subject::{SubjectKind, SubjectLine};
use super::uncertain::{Effect, UncertainFact};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Header;
use crate::thread::Threads;
use announced::{CallTitles, announced_call};
pub use contested::answered_of;
pub(super) use respin::names_another_candidate;

/// A proposal as the headers of an archive show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Message-ID of the call, without brackets.
    ///
    /// It is known even if the call is missing, and empty if the call has no Message-ID.
    pub message_id: String,
    /// Index of the call; `None` if the archive does not contain the call.
    pub call: Option<usize>,
    /// Indexes of the messages that certainly belong to the proposal, including the call, in the order of the archive.
    pub members: Vec<usize>,
    /// Indexes of the mails that announce the result or the end, in order of date.
    ///
    /// Announcements in separate threads are not members.
    pub announcements: Vec<usize>,
    /// Indexes of the replies to announcements in separate threads, in the order of the archive.
    pub answers: Vec<usize>,
    /// Groups of messages that may belong to the proposal. No message is in two groups, and none is a member.
    pub belongings: Vec<Belonging>,
    /// Indexes of digests, and of replies to digests, whose text may be about the proposal, in the order of the archive.
    ///
    /// Headers do not show it, so the text of each of them decides.
    pub digests: Vec<usize>,
    /// Diagnostics about the thread.
    pub diagnostics: Vec<Diagnostic>,
}

impl Outline {
    /// Makes a group of messages that reports count, but that may not belong to the proposal.
    ///
    /// `note` says so in a report, and `about` names the reason for the group.
    pub fn doubt(&mut self, group: &BTreeSet<usize>, note: &Diagnostic, about: Diagnostic) {
        self.members.retain(|at| !group.contains(at));
        if !self.diagnostics.contains(note) {
            self.diagnostics.push(note.clone());
        }
        if !group.is_empty() {
            let members = group.iter().copied().collect();
            self.belongings.push(Belonging { members, shown: true, about });
        }
    }

    /// The messages that reports count for the proposal, in the order of the archive.
    pub fn shown(&self) -> Vec<usize> {
        let groups = self.belongings.iter().filter(|group| group.shown).flat_map(|group| &group.members);
        let mut shown: Vec<usize> = self.members.iter().chain(groups).copied().collect();
        shown.sort_unstable();
        shown
    }

    /// The messages that belong or may belong to the proposal, in the order of the archive.
    pub fn all(&self) -> Vec<usize> {
        let groups = self.belongings.iter().flat_map(|group| &group.members);
        let mut all: Vec<usize> = self.members.iter().chain(groups).copied().collect();
        all.sort_unstable();
        all
    }
}

/// A group of messages that may belong to a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belonging {
    /// The indexes of the messages, in the order of the archive.
    pub members: Vec<usize>,
    /// `true` if reports count the messages for the proposal.
    pub shown: bool,
    /// The reason why it is uncertain that they belong to the proposal.
    pub about: Diagnostic,
}

impl Belonging {
    /// The uncertain fact that the messages belong to the proposal.
    pub(super) fn fact(&self) -> UncertainFact {
        let effect = Effect::Belongs(self.members.clone());
        UncertainFact { about: self.about.clone(), effect, shown: self.shown, settled: false }
    }
}

/// Maximum time after a call in which mail in another thread may belong to it.
///
/// After that, another vote may have the same title.
const LONGEST: TimeDelta = TimeDelta::days(365);

/// The headers of an archive, with their subjects and threads.
#[derive(Debug, Clone, Copy)]
struct Listing<'a> {
    headers: &'a [Header],
    subjects: &'a [SubjectLine],
    threads: &'a Threads,
}

/// Finds every proposal with a call, in the order of the archive.
///
/// `subjects` are the parsed subjects of `headers`.
pub fn outlines(headers: &[Header], subjects: &[SubjectLine], threads: &Threads) -> Vec<Outline> {
    let listing = Listing { headers, subjects, threads };
    let extensions = listing.extensions();
    let mut calls = listing.calls(&extensions);
    let respins = listing.respins(&calls);
    calls.extend(respins.iter().map(|respin| respin.call));
    calls.sort_unstable();
    let mut outlines: Vec<Outline> =
        calls.iter().map(|call| listing.below(*call, Some(*call), &calls)).collect();
    let place: HashMap<usize, usize> = calls.iter().enumerate().map(|(place, call)| (*call, place)).collect();
    let titles = CallTitles::of(&calls, subjects);
    for (at, subject) in subjects.iter().enumerate() {
        let announced = || announced_call(at, listing, &titles);
        if let Some(call) = subject.announces().then(announced).flatten() {
            outlines[place[&call]].announcements.push(at);
        }
    }
    for outline in &mut outlines {
        outline.announcements.sort_by_key(|at| headers[*at].date);
    }
    for respin in &respins {
        let id = headers[respin.call].message_id.as_deref();
        outlines[place[&respin.of]].diagnostics.push(respin::note(id));
    }
    listing.join_extensions(&extensions, &place, &mut outlines);
    belonging::assign(listing, &mut outlines);
    copies::assign(listing, &mut outlines);
    digests::assign(listing, &mut outlines);
    for outline in &mut outlines {
        outline.answers = listing.answers(outline);
    }
    outlines
}

/// Makes a proposal from the thread of a node, with any subject.
pub fn outline_of(node: usize, headers: &[Header], subjects: &[SubjectLine], threads: &Threads) -> Outline {
    let listing = Listing { headers, subjects, threads };
    let mut outline = listing.below(node, threads.message(node), &[]);
    let announces = |at: &usize| subjects[*at].announces();
    outline.announcements = outline.members.iter().copied().filter(announces).collect();
    if outline.call.is_none() {
        let text = "the first message of the thread is not in the archive, so its proposal is unknown";
        outline.diagnostics.push(Diagnostic::new(Code::CallMissing, text).about(Some(&outline.message_id)));
    }
    outline
}

impl Listing<'_> {
    /// The replies to those announcements that are outside the thread of the proposal.
    fn answers(self, outline: &Outline) -> Vec<usize> {
        let tagged = |at: usize| {
            let subject = &self.subjects[at];
            subject.announces() || subject.kind == SubjectKind::Call && !subject.reply
        };
        let threads = self.threads;
        let members = outline.all();
        let apart = outline.announcements.iter().filter(|at| members.binary_search(at).is_err());
        let announcements: HashSet<&usize> = outline.announcements.iter().collect();
        let mut answers: Vec<usize> = apart
            .flat_map(|at| {
                threads.below(*at, |node| node != *at && threads.message(node).is_some_and(tagged))
            })
            .filter(|at| !announcements.contains(at) && members.binary_search(at).is_err())
            .collect();
        answers.sort_unstable();
        answers.dedup();
        answers
    }

    /// The messages that open a proposal.
    ///
    /// Their subject has the tag of a call, and they are not replies, extensions or copies of the call above them.
    fn calls(self, extensions: &HashMap<usize, usize>) -> Vec<usize> {
        let Self { headers, subjects, threads } = self;
        let is_call = |at: usize| {
            subjects[at].kind == SubjectKind::Call && !subjects[at].reply && !headers[at].automatic
        };
        let repeats = |at: usize| {
            let above = std::iter::successors(threads.parent(at), |node| threads.parent(*node))
                .filter_map(|node| threads.message(node));
            above.take(100).any(|above| is_call(above) && subjects[above].key() == subjects[at].key())
        };
        (0..headers.len())
            .filter(|at| is_call(*at) && !repeats(*at) && !extensions.contains_key(at))
            .collect()
    }

    /// The time at which the author of a call first announced the end of the vote.
    fn closed_by_caller(self, outline: &Outline) -> Option<DateTime<FixedOffset>> {
        let caller = self.headers[outline.call?].author.key();
        let announced = outline.announcements.iter().map(|at| &self.headers[*at]);
        announced.filter(|header| header.author.key() == caller).find_map(|header| header.date)
    }

    fn below(self, node: usize, call: Option<usize>, calls: &[usize]) -> Outline {
        let other_call = |child: usize| calls.binary_search(&child).is_ok() && child != node;
        let id = call.map(|call| self.headers[call].message_id.clone().unwrap_or_default());
        let message_id = id.or_else(|| self.threads.gap(node).map(str::to_owned)).unwrap_or_default();
        Outline {
            message_id,
            call,
            members: self.threads.below(node, other_call),
            announcements: Vec::new(),
            answers: Vec::new(),
            belongings: Vec::new(),
            digests: Vec::new(),
            diagnostics: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_matches_for_a_year() {
        let mail = |subject: &str, date: &str| Header {
            subject: subject.into(),
            date: Some(date.parse().unwrap()),
            ..Header::default()
        };
        for (date, matched) in [("2026-05-04T10:00:00Z", true), ("2026-05-05T10:00:00Z", false)] {
            let headers =
                [mail("[VOTE] Move it", "2025-05-04T10:00:00Z"), mail("[RESULT] [VOTE] Move it", date)];
            let subjects = headers.each_ref().map(|header| SubjectLine::parse(&header.subject, &[]));
            let found = outlines(&headers, &subjects, &Threads::build(&headers));
            assert_eq!(found[0].announcements == [1], matched, "{date}");
        }
    }
}
