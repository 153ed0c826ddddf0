//! Judges a proposal as of its result mail, and compares the outcome with the announced outcome.

use super::{Decision, ReadThread, Rules, Survey};
use crate::audit::{self, Case, Comparison};
use crate::error::Error;
use crate::parallel;
use crate::proposal::Outline;

/// A decision, compared with the announcement of its list.
#[derive(Debug, Clone)]
pub struct Audited {
    /// The decision as of the announcement; without an announcement, as of the time of judgement.
    pub decision: Decision,
    /// The comparison of the decision with the announcement.
    pub comparison: Comparison,
}

impl Survey {
    /// Decides a proposal, and compares the outcome with the result that was announced by the time of judgement.
    ///
    /// # Errors
    /// If a file can no longer be read.
    pub fn audit(&self, outline: &Outline, rules: Rules<'_>) -> Result<Audited, Error> {
        Ok(self.read_thread(outline)?.audit(rules))
    }

    /// Audits several proposals in parallel; the results are in the order of the outlines.
    ///
    /// # Errors
    /// As for [`audit`](Self::audit).
    pub fn audit_all(&self, outlines: &[&Outline], rules: Rules<'_>) -> Result<Vec<Audited>, Error> {
        parallel::try_map(outlines, |outline| self.audit(outline, rules))
    }
}

impl ReadThread {
    /// Decides the proposal, and compares the outcome with the result that was announced by the time of judgement.
    pub fn audit(&self, rules: Rules<'_>) -> Audited {
        let mut decision = self.judge_as_announced(rules, rules.at);
        // If the announcement closed the vote, votes after it are late already. Otherwise, judges the vote again as of
        // the announcement.
        let open = decision.proposal.closing.is_none();
        if let Some(at) = decision.proposal.announced().filter(|_| open).and_then(|announced| announced.date)
        {
            decision = self.judge_as_announced(Rules { at, ..rules }, rules.at);
        }
        let comparison = audit::compare(Case {
            proposal: &decision.proposal,
            tally: &decision.tally,
            outcome: &decision.outcome,
            archive_ends: self.archive_ends,
            has_items: !decision.items.is_empty(),
            at_end: decision.at_end.as_ref(),
        });
        Audited { decision, comparison }
    }
}
