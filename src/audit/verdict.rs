//! Compares the announced outcome and its time with the rule and the window.

use super::{Case, Finding, FindingCode};
use crate::announcement::{Announcement, Said};
use crate::outcome::Verdict;

/// The result of the comparison of an outcome.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub(super) finding: Option<Finding>,
    /// `true` if the rule gives another outcome under every reading of the unclear votes.
    pub(super) changes_outcome: bool,
}

/// The finding for a result that was announced before the vote was over.
pub(super) fn ended_early(case: Case<'_>, announcement: &Announcement) -> Option<Finding> {
    let until = case.proposal.window.until().filter(|_| case.outcome.ended_early)?;
    let text = format!(
        "the result was announced before the vote was over: it was open until {} UTC",
        until.to_utc().format("%Y-%m-%d %H:%M")
    );
    Some(Finding::of(announcement, FindingCode::ClosedEarly, text))
}

/// Compares the announced outcome with the outcome of the rule: as of the announcement and, if the
/// announcement came too early, also as of the end of the window.
pub(super) fn check(case: Case<'_>, announcement: &Announcement) -> Judged {
    let Some(said) = announcement.verdict else { return Judged::default() };
    let then = judge(case, announcement, said, case.outcome.verdict, "");
    match case.at_end.filter(|_| then.finding.is_none()) {
        Some(at_end) => judge(case, announcement, said, at_end.verdict, " at its deadline"),
        None => then,
    }
}

fn judge(case: Case<'_>, announcement: &Announcement, said: Said, own: Verdict, when: &str) -> Judged {
    if fits(said, own) {
        return Judged::default();
    }
    let (word, own_word) = (said.as_str(), own.as_str());
    let hangs = if when.is_empty() && case.outcome.possible.iter().any(|verdict| fits(said, *verdict)) {
        Some("unclear messages could give the announced outcome")
    } else if announcement.private.is_some() && said == Said::Passed && own != Verdict::Blocked {
        Some("votes missing from the archive could give the announced outcome")
    } else {
        None
    };
    if let Some(why) = hangs {
        let text =
            format!("the vote was announced as {word}; under the rule it is {own_word}{when}, and {why}");
        let finding = Some(Finding::of(announcement, FindingCode::VerdictHangsOnUnclear, text));
        return Judged { finding, changes_outcome: false };
    }
    let code = match (own, said) {
        (Verdict::Blocked, Said::Passed) => FindingCode::StandingVetoIgnored,
        _ => FindingCode::VerdictAgainstRule,
    };
    let text = if said == Said::Cancelled {
        "somebody other than the proposer cancelled the vote; under the rule it stays open".to_owned()
    } else if when.is_empty() {
        format!("the vote was announced as {word}, but under the rule it is {}", case.outcome.summary)
    } else {
        format!("the vote was announced as {word}, but under the rule it is {own_word}{when}")
    };
    Judged { finding: Some(Finding::of(announcement, code, text)), changes_outcome: true }
}

fn fits(said: Said, verdict: Verdict) -> bool {
    match said {
        Said::Passed => verdict == Verdict::Passed,
        Said::Failed => matches!(verdict, Verdict::Failed | Verdict::Blocked),
        Said::Cancelled => verdict == Verdict::Cancelled,
    }
}
