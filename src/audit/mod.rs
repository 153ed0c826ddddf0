//! Compares an announced result with the votes of its proposal, as of the result mail.
//!
//! **Architecture Invariant:** an audit compares an announcement and never trusts it. The tally and the
//! verdict do not depend on the announcement.

mod announced;
mod finding;
mod names;
mod sides;
mod summary;
mod verdict;

use chrono::{DateTime, FixedOffset};

pub use finding::{Finding, FindingCode};
pub use summary::Summary;

use crate::announcement::Said;
use crate::diagnostic::codes;
use crate::outcome::{Outcome, Verdict};
use crate::proposal::Proposal;
use crate::tally::Tally;

/// The input of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The proposal.
    pub proposal: &'a Proposal,
    /// The votes of the proposal, as of the announcement.
    pub tally: &'a Tally,
    /// The outcome of the votes under the rule.
    pub outcome: &'a Outcome,
    /// `true` if the voters vote on several items, each with its own outcome.
    pub has_items: bool,
    /// The date of the last message of the archive.
    pub archive_ends: Option<DateTime<FixedOffset>>,
    /// The outcome of the votes at the end of the window, if a result ended the vote earlier and the archive reaches
    /// that end.
    pub at_end: Option<&'a Outcome>,
}

/// The comparison of an announcement with the votes of its proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The agreement.
    pub agreement: Agreement,
    /// Every difference.
    pub findings: Vec<Finding>,
    /// `true` if every reading of the unclear votes gives an outcome other than the announced one.
    pub changes_outcome: bool,
}

codes! {
    /// The agreement of an announcement with the recomputed result.
    Agreement {
        /// Everything in the announcement is correct.
        Agrees = "agrees",
        /// The announcement differs, and the mails explain it: a chair counted unclear votes, or votes cast elsewhere.
        Explained = "explained",
        /// The announcement differs, and the mails do not explain this.
        Differs = "differs",
        /// No result was announced.
        Unannounced = "unannounced",
        /// There is an announcement, but neither an outcome nor a number could be read from it.
        Unread = "unread",
    }
}

/// Compares the [announcement that counts](Proposal::announced) with the recomputed result.
pub fn compare(case: Case<'_>) -> Comparison {
    let Some(announcement) = case.proposal.announced() else { return unannounced(case) };
    let mut findings = Vec::from_iter(announced::twice(&case.proposal.announcements));
    if announcement.is_unread() {
        let text = "no outcome or count could be read from the result mail";
        findings.push(Finding::of(announcement, FindingCode::UnreadAnnouncement, text));
        let agreement = Agreement::Unread;
        return Comparison { agreement, findings, changes_outcome: false };
    }
    // A cancellation has no votes.
    if announcement.verdict != Some(Said::Cancelled) {
        findings.extend(announced::contradictions(announcement));
        findings.extend(announced::private(announcement));
        if case.has_items {
            let text = "the proposal has several items, so only the outcome is compared";
            findings.push(Finding::of(announcement, FindingCode::ItemsNotCompared, text));
        } else {
            findings.extend(sides::check(case, announcement));
        }
        findings.extend(verdict::ended_early(case, announcement));
    }
    let judged = verdict::check(case, announcement);
    findings.extend(judged.finding);
    let agreement = if findings.is_empty() {
        Agreement::Agrees
    } else if findings.iter().all(|finding| finding.code.explains()) {
        Agreement::Explained
    } else {
        Agreement::Differs
    };
    Comparison { agreement, findings, changes_outcome: judged.changes_outcome }
}

fn unannounced(case: Case<'_>) -> Comparison {
    // A proposer who withdraws the proposal announces no result, and nobody expects one.
    if case.proposal.closing.is_some() {
        return Comparison { agreement: Agreement::Agrees, findings: Vec::new(), changes_outcome: false };
    }
    let mut findings = Vec::new();
    if case.outcome.verdict != Verdict::Open {
        let ends =
            case.archive_ends.map(|ends| ends.to_utc().format("; the archive ends on %Y-%m-%d").to_string());
        let ends = ends.unwrap_or_default();
        let text = format!("the vote is over, but the archive has no result mail{ends}");
        findings.push(Finding::new(FindingCode::NeverAnnounced, text, Some(&case.proposal.message_id)));
    }
    Comparison { agreement: Agreement::Unannounced, findings, changes_outcome: false }
}
