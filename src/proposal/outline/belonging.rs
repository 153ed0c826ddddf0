//! Matches messages with proposals by subject, if their references do not lead to a proposal.
//!
//! A reply without references joins the only call with its subject. In all other cases it is uncertain where
//! a reply belongs: this module adds the reply to a [`Belonging`] of each possible proposal.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::contested::{self, SLACK};
use super::titles::Titles;
use super::{Belonging, LONGEST, Listing, Outline, names_another_candidate};
use crate::diagnostic::{Code, Diagnostic};
use crate::proposal::subject::SubjectKind;

/// Maximum number of proposals that a reply may belong to by its subject.
///
/// Only the latest earlier proposals count.
const MOST_CALLS: usize = 4;
/// Maximum time after a call in which a mail with a different spelling of its title may belong to it.
const LONGEST_SPELLED: TimeDelta = TimeDelta::days(90);

/// Adds to each outline the messages that join it by subject, and the groups of messages that may belong to
/// it.
pub(super) fn assign(listing: Listing<'_>, outlines: &mut [Outline]) {
    let titles = Titles::of(listing, outlines);
    let mut owners = vec![None; listing.headers.len()];
    for (place, outline) in outlines.iter().enumerate() {
        outline.members.iter().for_each(|at| owners[*at] = Some(place));
    }
    let found = Finder { listing, outlines, titles: &titles, owners: &owners }.find();
    let mut groups = Groups::default();
    for (at, found) in &found {
        groups.add(*at, found, listing);
    }
    groups.give(listing, outlines);
    titles.note_calls(listing, outlines);
    for outline in outlines.iter_mut() {
        if outline.call.is_some_and(|call| !listing.threads.contested(call).is_empty()) {
            let text = "several different mails have the Message-ID of the call; each reply belongs to the mail with its subject";
            outline
                .diagnostics
                .push(Diagnostic::new(Code::ContestedId, text).about(Some(&outline.message_id)));
        }
    }
}

/// The reason why a message belongs to a proposal, or may belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum BelongingReason {
    /// The message has no reference, and only one call has its subject. It certainly belongs to that call.
    OnlyCall,
    /// The message has no reference, and several calls have its subject.
    SeveralCalls,
    /// The message replies to mail that is not in the archive.
    ParentMissing,
    /// The message replies to mail in a thread without a call.
    ParentElsewhere,
    /// The message replies to mail of another proposal.
    OtherCall,
    /// The message replies to a Message-ID that several mails have.
    ContestedId,
    /// The message is below a mail that names another candidate, and the proposer did not write it.
    NextCandidate,
    /// The message has the title but not the tag of the call, and replies to mail that is not in the archive.
    Untagged,
    /// The message is below a mail that changed the subject of the thread, and the proposer did not write it.
    Branch,
    /// The message has the title of the call in another spelling, and does not reply to a mail in the
    /// archive.
    OtherSpelling,
}

/// The proposals that a message may belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PossibleProposals {
    reason: BelongingReason,
    /// Index of the list of proposals that have the title of the message.
    list: Option<u32>,
    /// The proposal that the references of the message lead to.
    from: Option<usize>,
    /// The other proposals that the message may belong to.
    to: Vec<usize>,
    /// The proposal that has the message in reports.
    shown: Option<usize>,
}

/// Finds the proposals that each message may belong to, from the root of a thread down.
struct Finder<'a> {
    listing: Listing<'a>,
    outlines: &'a [Outline],
    titles: &'a Titles,
    owners: &'a [Option<usize>],
}

impl Finder<'_> {
    /// The result for each message that may belong to another proposal.
    ///
    /// The references of such a message lead to one proposal, or to none.
    fn find(&self) -> BTreeMap<usize, PossibleProposals> {
        let threads = self.listing.threads;
        let mut all = BTreeMap::new();
        for root in threads.roots() {
            let mut open: Vec<(usize, Option<PossibleProposals>)> = vec![(root, None)];
            while let Some((node, above)) = open.pop() {
                let found = match threads.message(node) {
                    Some(at) => self.found(at, above),
                    None => above,
                };
                if let Some((at, found)) = threads.message(node).zip(found.as_ref())
                    && (found.reason != BelongingReason::Branch || self.may_leave(at))
                {
                    all.insert(at, found.clone());
                }
                let found = found.filter(|found| found.reason != BelongingReason::OtherSpelling);
                open.extend(threads.children(node).map(|child| (child, found.clone())));
            }
        }
        all
    }

    /// The result for a message. `above` is the result for the message that it replies to.
    fn found(&self, at: usize, above: Option<PossibleProposals>) -> Option<PossibleProposals> {
        let owner = self.owners[at];
        if owner.is_some_and(|owner| self.outlines[owner].call == Some(at)) {
            return None;
        }
        let list = self.titles.of_messages[at];
        if let Some(list) = list {
            if above.as_ref().is_some_and(|above| above.list == Some(list)) {
                return above;
            }
            if owner.is_none_or(|owner| !self.titles.of_outlines[owner].contains(&(list as usize))) {
                return self.by_title(at, list, owner).or(above);
            }
        }
        if let Some(found) = self.by_contested_id(at, owner) {
            return Some(found);
        }
        if let Some(owner) = owner.filter(|_| list.is_none() && self.names_another_candidate(at)) {
            return Some(PossibleProposals {
                reason: BelongingReason::NextCandidate,
                list: None,
                from: Some(owner),
                to: Vec::new(),
                shown: None,
            });
        }
        if let Some(owner) = owner.filter(|owner| self.starts_branch(at, *owner)) {
            let reason = BelongingReason::Branch;
            return Some(PossibleProposals { reason, list, from: Some(owner), to: Vec::new(), shown: None });
        }
        let subject = &self.listing.subjects[at];
        let is_plain = subject.kind == SubjectKind::Talk && subject.tags.is_empty();
        let above = above.filter(|above| above.reason != BelongingReason::Branch || is_plain);
        // A reply with the subject of the call above it belongs to that call, with any mails in between.
        let above = above.filter(|above| list.is_none() || above.reason == BelongingReason::ContestedId);
        above.or_else(|| self.by_spelling(at).filter(|_| owner.is_none()))
    }

    /// `true` if a mail changes the subject of the call's thread: `New title (was: Old title)`.
    fn starts_branch(&self, at: usize, owner: usize) -> bool {
        let subjects = self.listing.subjects;
        let is_branch = subjects[at].branch && subjects[at].kind == SubjectKind::Talk;
        let call = self.outlines[owner].call;
        is_branch && call.is_some_and(|call| subjects[call].key() != subjects[at].key())
    }

    /// `true` if a mail in a branch of the thread may be about something other than the call.
    ///
    /// The proposer may close or extend the vote anywhere. A mail with a subject such as
    /// `New title (was: Old title)` is not searched for votes.
    fn may_leave(&self, at: usize) -> bool {
        let Listing { headers, subjects, .. } = self.listing;
        let call = self.owners[at].and_then(|owner| self.outlines[owner].call);
        !subjects[at].branch
            && call.is_some_and(|call| headers[call].author.key() != headers[at].author.key())
    }

    /// The proposals whose title the message has in another spelling, if it does not reply to a mail in the
    /// archive.
    fn by_spelling(&self, at: usize) -> Option<PossibleProposals> {
        let Listing { headers, subjects, threads } = self.listing;
        let (header, subject) = (&headers[at], &subjects[at]);
        let is_read = match subject.kind {
            SubjectKind::Call => true,
            SubjectKind::Talk => subject.tags.is_empty() && !subject.branch,
            SubjectKind::Result | SubjectKind::Cancellation => false,
        };
        let is_answer = threads.parent(at).is_some_and(|parent| threads.message(parent).is_some());
        if self.outlines.is_empty() || !is_read || is_answer || header.automatic {
            return None;
        }
        let date = header.date?;
        let called = |place: usize| self.outlines[place].call.and_then(|call| headers[call].date);
        let is_before = |place: usize| called(place).is_none_or(|called| called <= date);
        let is_near = |place: &usize| called(*place).is_some_and(|called| date - called <= LONGEST_SPELLED);
        let lists = self.titles.spelled(subject, is_before);
        let mut to: Vec<usize> = lists
            .iter()
            .flat_map(|list| self.candidates(at, &self.titles.lists[*list]).0)
            .filter(|place| is_before(*place) && is_near(place))
            .collect();
        to.sort_by_key(|place| (called(*place), *place));
        to.dedup();
        let to = to.split_off(to.len().saturating_sub(MOST_CALLS));
        let reason = BelongingReason::OtherSpelling;
        (!to.is_empty()).then_some(PossibleProposals { reason, list: None, from: None, to, shown: None })
    }

    fn by_title(&self, at: usize, list: u32, owner: Option<usize>) -> Option<PossibleProposals> {
        let Listing { headers, subjects, threads } = self.listing;
        let header = &headers[at];
        let parent = threads.parent(at);
        let has_references = !header.references.is_empty() || !header.in_reply_to.is_empty();
        let places = &self.titles.lists[list as usize];
        let (to, shown) = self.candidates(at, places);
        let is_tagged = subjects[at].kind == SubjectKind::Call;
        let is_gap = parent.is_some_and(|parent| threads.gap(parent).is_some());
        let reason = match (owner, has_references) {
            (Some(_), _) => BelongingReason::OtherCall,
            (None, false) if places.len() == 1 || to.len() == 1 => BelongingReason::OnlyCall,
            (None, false) => BelongingReason::SeveralCalls,
            (None, true) if is_gap && is_tagged => BelongingReason::ParentMissing,
            (None, true) if is_gap => BelongingReason::Untagged,
            (None, true) if is_tagged => BelongingReason::ParentElsewhere,
            (None, true) => return None,
        };
        let shown = shown.filter(|_| reason != BelongingReason::Untagged);
        let to = if reason == BelongingReason::OnlyCall && to.is_empty() { places.clone() } else { to };
        (!to.is_empty()).then_some(PossibleProposals { reason, list: Some(list), from: owner, to, shown })
    }

    /// The proposals among `places` that a message may reply to, and the one that has the message in reports.
    ///
    /// That is the latest proposal that was called before the message, unless its proposer had already closed
    /// it.
    fn candidates(&self, at: usize, places: &[usize]) -> (Vec<usize>, Option<usize>) {
        let headers = self.listing.headers;
        let Some(date) = headers[at].date else {
            let latest = places.iter().rev().take(MOST_CALLS).copied().collect::<Vec<_>>();
            let shown = latest.last().copied();
            return (latest, shown);
        };
        let called = |place: &usize| self.outlines[*place].call.and_then(|call| headers[call].date);
        let end = places.partition_point(|place| called(place).is_none_or(|called| called <= date + SLACK));
        let is_recent = |place: &&usize| called(place).is_none_or(|called| called + LONGEST >= date);
        let near: Vec<usize> =
            places[..end].iter().rev().take(MOST_CALLS).filter(is_recent).copied().collect();
        let open: Vec<usize> = near
            .iter()
            .copied()
            .filter(|place| self.titles.closed[*place].is_none_or(|closed| closed >= date))
            .collect();
        let to = if open.is_empty() { near } else { open };
        let shown = to.iter().copied().find(|place| called(place).is_none_or(|called| called <= date));
        (to, shown)
    }

    /// The proposals that a reply may belong to if several mails have the Message-ID that it replies to.
    ///
    /// The result is `None` if the subject shows which mail it replies to.
    fn by_contested_id(&self, at: usize, owner: Option<usize>) -> Option<PossibleProposals> {
        let Listing { headers, subjects, threads } = self.listing;
        let parent = threads.message(threads.parent(at)?)?;
        let sharing = threads.contested(parent);
        if sharing.is_empty() || contested::subject_tells(at, sharing, headers, subjects) {
            return None;
        }
        let homes: BTreeSet<usize> = sharing.iter().filter_map(|at| self.owners[*at]).collect();
        let to: Vec<usize> = homes.into_iter().filter(|home| Some(*home) != owner).collect();
        let is_outside = owner.is_none() || sharing.iter().any(|at| self.owners[*at].is_none());
        let is_certain = to.is_empty() && !(is_outside && owner.is_some());
        (!is_certain).then_some(PossibleProposals {
            reason: BelongingReason::ContestedId,
            list: None,
            from: owner,
            to,
            shown: owner,
        })
    }

    fn names_another_candidate(&self, at: usize) -> bool {
        let Listing { headers, subjects, .. } = self.listing;
        let subject = &subjects[at];
        let call = self.owners[at].and_then(|owner| self.outlines[owner].call);
        let may = subject.reply
            && !headers[at].automatic
            && (subject.kind == SubjectKind::Call || subject.tags.is_empty());
        may && call.is_some_and(|call| names_another_candidate(&subject.key(), &subjects[call].key()))
    }
}

/// The groups of messages that may belong to each outline.
#[derive(Default)]
struct Groups {
    /// Messages by the index of the outline, the reason, and whether reports count them.
    groups: BTreeMap<(usize, BelongingReason, bool), Vec<usize>>,
    /// For each outline, the messages that references join to the outline, but that may not belong to it.
    moved: BTreeMap<usize, BTreeSet<usize>>,
}

impl Groups {
    fn add(&mut self, at: usize, found: &PossibleProposals, listing: Listing<'_>) {
        let is_shown = |place: usize| found.shown == Some(place);
        for place in &found.to {
            self.groups.entry((*place, found.reason, is_shown(*place))).or_default().push(at);
        }
        // Automatic mail contains no vote, so it stays in its outline.
        if let Some(from) = found.from.filter(|_| !listing.headers[at].automatic) {
            self.groups.entry((from, found.reason, is_shown(from))).or_default().push(at);
            self.moved.entry(from).or_default().insert(at);
        }
    }

    fn give(self, listing: Listing<'_>, outlines: &mut [Outline]) {
        for (place, moved) in self.moved {
            outlines[place].members.retain(|at| !moved.contains(at));
        }
        for ((place, reason, shown), members) in self.groups {
            let outline = &mut outlines[place];
            let id = |at: usize| listing.headers[at].message_id.as_deref();
            if reason == BelongingReason::OnlyCall {
                let is_joined = |at: &&usize| listing.threads.parent(**at).is_none();
                let text = "the reply has no reference; it was joined to the only call with its subject";
                let note = |at: &usize| Diagnostic::new(Code::JoinedBySubject, text).about(id(*at));
                outline.diagnostics.extend(members.iter().filter(is_joined).map(note));
                outline.members.extend(members);
                outline.members.sort_unstable();
            } else {
                let about = about(reason, shown, members.len()).about(id(members[0]));
                // Ordinary mail often has a subject like this, so this function reports it only if it
                // contains a vote.
                if !matches!(reason, BelongingReason::Branch | BelongingReason::OtherSpelling) {
                    outline.diagnostics.push(about.clone());
                }
                outline.belongings.push(Belonging { members, shown, about });
            }
        }
    }
}

/// The diagnostic about messages that may belong to a proposal.
fn about(reason: BelongingReason, shown: bool, count: usize) -> Diagnostic {
    let (code, what) = match reason {
        BelongingReason::SeveralCalls => {
            (Code::SeveralCalls, "without a reference and with the subject of several calls")
        }
        BelongingReason::OtherCall if shown => {
            (Code::SubjectOfAnotherCall, "with the subject of this call and a reference to another")
        }
        BelongingReason::OtherCall => (
            Code::SubjectOfAnotherCall,
            "with the subject of one call and a reference to another (one of them is this call)",
        ),
        BelongingReason::ContestedId => {
            (Code::ContestedId, "with a reference to a Message-ID that several different mails have")
        }
        BelongingReason::NextCandidate => (
            Code::NextCandidate,
            "about another candidate, by the subject of the message or of a message above it,",
        ),
        BelongingReason::Branch => {
            (Code::SameSubjectElsewhere, "below a mail that changed the subject of the thread")
        }
        BelongingReason::OtherSpelling => (
            Code::SameSubjectElsewhere,
            "with the subject of the call in another spelling and without a reference to it",
        ),
        BelongingReason::ParentElsewhere => {
            (Code::SameSubjectElsewhere, "with the subject of the call and a reference to another thread")
        }
        BelongingReason::Untagged => (
            Code::SameSubjectElsewhere,
            "with the subject of the call but not its tag, and a reference to mail that is not in the archive,",
        ),
        BelongingReason::ParentMissing | BelongingReason::OnlyCall => (
            Code::ParentMissing,
            "with the subject of the call and a reference to mail that is not in the archive",
        ),
    };
    let text = match (count, shown) {
        (1, true) => format!("1 message {what} is treated as part of this proposal"),
        (1, false) => format!("1 message {what} is not treated as part of this proposal"),
        (_, true) => format!("{count} messages {what} are treated as part of this proposal"),
        (_, false) => format!("{count} messages {what} are not treated as part of this proposal"),
    };
    Diagnostic::new(code, text)
}
