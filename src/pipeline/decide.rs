//! One proposal tallied and judged.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::{Rules, Survey};
use crate::archive;
use crate::diagnostic::{Code, Diagnostic};
use crate::outcome::{self, Counts, Item, Outcome};
use crate::parallel;
use crate::proposal::{Outline, Proposal};
use crate::tally::{self, Mail, Tally};

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
    /// What the rule makes of the votes at the end of the window, where a result ended the vote before that and
    /// the end is past at the moment of judgement.
    pub at_end: Option<Outcome>,
    /// How many messages the thread has.
    pub in_thread: usize,
    /// The pages of the web archive for the months of the thread, where the archive has no known page for each
    /// message.
    pub months: Vec<String>,
    /// Diagnostics of the proposal, its messages and its tally.
    pub diagnostics: Vec<Diagnostic>,
}

impl Decision {
    /// Whether messages of the proposal were left out, so that votes may be missing.
    pub fn is_cut_short(&self) -> bool {
        self.diagnostics.iter().any(|odd| odd.code == Code::ThreadTooLong)
    }
}

impl Survey {
    /// Reads, tallies and judges one proposal.
    ///
    /// # Errors
    /// When a file can no longer be read.
    pub fn decide(&self, outline: &Outline, rules: Rules<'_>) -> Result<Decision, archive::Error> {
        let (proposal, examined, diagnostics) = self.examine(outline, rules)?;
        let mails: Vec<Mail<'_>> = examined
            .iter()
            .map(|read| Mail {
                header: &read.message.header,
                reading: read.reading.as_ref().ok(),
                permalink: read.permalink.as_deref(),
            })
            .collect();
        let day = proposal.opened.map(|opened| opened.date_naive());
        let electors = rules.electorate.electors(&proposal.class, day);
        let judge = |proposal: &Proposal, at: DateTime<FixedOffset>| {
            let tally = tally::count(proposal, &mails, rules.electorate, at);
            let items = outcome::items(proposal, &tally, at, electors.as_ref());
            let whole = || outcome::decide(proposal, &tally, at, electors.as_ref());
            let outcome = outcome::of_items(&items).unwrap_or_else(whole);
            (tally, items, outcome)
        };
        let (tally, items, outcome) = judge(&proposal, rules.at);
        let until = proposal.window.until().filter(|until| outcome.ended_early && *until <= rules.at);
        let at_end = until.map(|until| judge(&Proposal { closing: None, ..proposal.clone() }, until).2);
        let mut all = proposal.diagnostics.clone();
        all.extend(diagnostics);
        all.extend(tally.diagnostics.iter().cloned());
        let electorate = rules.electorate;
        all.extend(electors.as_ref().and_then(|electors| electorate.misfits(&proposal.class, electors)));
        all.extend(self.silence_not_proven(&proposal, rules.at));
        // What is said of no message is said of the files, and concerns every proposal of the archive.
        let ids = examined.iter().map(|read| &read.message.header.message_id).chain([&None]);
        let of_thread: BTreeSet<usize> = ids.filter_map(|id| self.about.get(id)).flatten().copied().collect();
        all.extend(of_thread.into_iter().map(|place| self.diagnostics[place].clone()));
        all.extend(outline.members.iter().filter_map(|at| self.of_headers.get(at)).flatten().cloned());
        Ok(Decision {
            counts: Counts::of(&tally.votes),
            proposal,
            tally,
            items,
            outcome,
            at_end,
            in_thread: outline.members.len(),
            months: self.months(outline),
            diagnostics: all,
        })
    }

    /// Decides several proposals, in parallel; the decisions come in the order of the outlines.
    ///
    /// # Errors
    /// As those of [`decide`](Self::decide).
    pub fn decide_all(
        &self,
        outlines: &[&Outline],
        rules: Rules<'_>,
    ) -> Result<Vec<Decision>, archive::Error> {
        parallel::try_map(outlines, |outline| self.decide(outline, rules))
    }

    fn months(&self, outline: &Outline) -> Vec<String> {
        let dates = outline.members.iter().filter_map(|at| self.headers[*at].date);
        let mut dates: Vec<_> = dates.collect();
        dates.sort_unstable();
        let mut months: Vec<String> =
            dates.into_iter().filter_map(|date| self.archive_url.as_ref()?.month(date)).collect();
        months.dedup();
        months
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
