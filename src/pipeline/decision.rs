//! A proposal with its votes and its verdict.

use super::rulings::UsedRuling;
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Fingerprint;
use crate::outcome::{Completeness, Counts, Item, Outcome};
use crate::proposal::Proposal;
use crate::tally::Tally;

/// A proposal with its votes and its verdict.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The proposal that is voted on.
    pub(crate) proposal: Proposal,
    /// The fingerprint of the call, which all copies of the call share; `None` if the call is missing.
    pub(crate) fingerprint: Option<Fingerprint>,
    /// The votes.
    pub(crate) tally: Tally,
    /// Number of counted votes of each value.
    pub(crate) counts: Counts,
    /// The items of the proposal, if the voters vote on several.
    pub(crate) items: Vec<Item>,
    /// The outcome under the rule.
    pub(crate) outcome: Outcome,
    /// The outcome under the rule at the end of the window.
    ///
    /// `None` unless a result ended the vote earlier and the end of the window is before the time of judgement.
    pub(crate) at_end: Option<Outcome>,
    /// The time until which the archive is known to be complete; `None` if that is unknown.
    pub(crate) complete: Option<Completeness>,
    /// Number of messages in the thread.
    pub(crate) in_thread: usize,
    /// The rulings that the decision uses.
    pub(crate) rulings: Vec<UsedRuling>,
    /// The pages of the web archive for the months of the thread, if there is no known page for each message.
    pub(crate) months: Vec<String>,
    /// Diagnostics of the proposal, its messages and its tally.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Decision {
    /// `true` if messages of the proposal were not read, so that votes may be missing.
    pub fn is_cut_short(&self) -> bool {
        self.diagnostics.iter().any(|odd| odd.code == Code::ThreadTooLong)
    }
}
