//! The time until which an archive is known to be complete, and the people who may have voted after it.
//!
//! No mail up to that time is missing. After that time, anybody without a vote may have cast any vote. The
//! outcome counts these possible votes when it decides if a verdict is stable.

use chrono::{DateTime, FixedOffset};

use super::Phase;
use super::ballot::{Choice, anybody, silent, silent_proposer};
use crate::diagnostic::{Code, Diagnostic, codes};
use crate::proposal::Proposal;
use crate::tally::{Elector, Electors, Status, Tally};

/// The time until which an archive is known to be complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completeness {
    /// All mail up to this time is in the archive.
    pub until: DateTime<FixedOffset>,
    /// The evidence.
    pub source: CompletenessSource,
}

/// The range of time for which a server sent all mail of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// The start of the range; `None` if the range goes back to the first mail of the list.
    pub from: Option<DateTime<FixedOffset>>,
    /// The end of the range.
    pub until: DateTime<FixedOffset>,
}

impl Coverage {
    /// `true` if the range covers all mail of a vote, starting with the call.
    #[must_use]
    pub fn holds(self, opened: Option<DateTime<FixedOffset>>) -> bool {
        self.from.is_none_or(|from| opened.is_some_and(|opened| from <= opened))
    }

    /// The range that both archives cover.
    #[must_use]
    pub fn both(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), until: self.until.min(other.until) }
    }
}

codes! {
    /// The evidence for the completeness of an archive.
    CompletenessSource {
        /// The option `--complete-until` was given.
        Option = "option",
        /// The archive has later mail from other people.
        Mail = "mail",
        /// The archive was fetched from a server that has the whole list.
        Fetch = "fetch",
    }
}

/// The context in which a tally is judged.
#[derive(Debug, Clone, Copy)]
pub struct JudgementContext<'a> {
    /// The time of judgement.
    pub at: DateTime<FixedOffset>,
    /// The people who may vote, if they are known.
    pub electors: Option<&'a Electors>,
    /// `true` if only the votes of the electors count.
    pub electors_only: bool,
    /// The key of the proposer, as in [`Elector::person`].
    pub proposer: Option<&'a str>,
    /// The time until which the archive is known to be complete; `None` without evidence.
    pub complete: Option<Completeness>,
    /// The diagnostic for a digest with mail of the vote that was not read.
    pub unread: Option<&'a Diagnostic>,
}

impl<'a> JudgementContext<'a> {
    /// The people whose votes may be missing, if the vote is over and the archive may not reach the end of
    /// the vote, or if mail of the vote was not read.
    pub(super) fn absent(&self, proposal: &Proposal, tally: &Tally, phase: Phase) -> Vec<Choice<'a>> {
        if phase != Phase::Over || self.unread.is_none() && self.silence_unproven(proposal).is_none() {
            return Vec::new();
        }
        match self.electors.filter(|_| self.electors_only) {
            Some(electors) => not_voted(tally, electors).map(|elector| self.unheard(elector)).collect(),
            None => vec![anybody()],
        }
    }

    fn unheard(&self, elector: &'a Elector) -> Choice<'a> {
        if self.proposer == Some(&elector.person) { silent_proposer(elector) } else { silent(elector) }
    }

    /// The end of a vote that nobody closed, if the archive may not reach that end.
    fn silence_unproven(&self, proposal: &Proposal) -> Option<DateTime<FixedOffset>> {
        let until =
            proposal.window.until().filter(|until| *until <= self.at && proposal.closing.is_none())?;
        self.complete.is_none_or(|complete| complete.until < until).then_some(until)
    }

    /// The diagnostic for votes that may be missing.
    pub(super) fn votes_missing(&self, proposal: &Proposal) -> Option<Diagnostic> {
        self.silence_not_proven(proposal).or_else(|| self.unread.cloned())
    }

    /// The diagnostic for a vote, if the archive may not reach the end of its window.
    pub(crate) fn silence_not_proven(&self, proposal: &Proposal) -> Option<Diagnostic> {
        let minute = |moment: DateTime<FixedOffset>| moment.to_utc().format("%Y-%m-%d %H:%M").to_string();
        let until = minute(self.silence_unproven(proposal)?);
        let known = match self.complete {
            Some(complete) => {
                let known = minute(complete.until);
                format!(
                    "the archive is known to be complete only until {known}, before the deadline {until} (UTC)"
                )
            }
            None => {
                format!("it is unknown if the archive is complete until the deadline {until} (UTC)")
            }
        };
        let text =
            format!("{known}: votes and objections may be missing; if none is missing, use --complete-until");
        Some(Diagnostic::new(Code::ArchiveEndsBeforeWindow, text).about(Some(&proposal.message_id)))
    }
}

/// The people who may vote but have no vote in the archive.
pub(super) fn not_voted<'a>(tally: &Tally, electors: &'a Electors) -> impl Iterator<Item = &'a Elector> {
    let voted = tally.votes.iter().filter(|vote| vote.status != Status::Late);
    let voted: std::collections::HashSet<&str> = voted.map(|vote| vote.person.as_str()).collect();
    let people: Vec<&Elector> =
        electors.people.iter().filter(|elector| !voted.contains(elector.person.as_str())).collect();
    people.into_iter()
}
