//! A verdict in one sentence.

use super::{Counts, Outcome, RequirementResult, Verdict};
use crate::policy::{Measure, Requirement, Test, UnexplainedMinus, Unmet};
use crate::proposal::{ClosingKind, Proposal};
use crate::tally::{Status, Tally};
use crate::vote::Reason;

/// The verdict in one sentence, which starts with the verdict.
///
/// `possible` has the verdicts that the unknown facts allow.
pub(super) fn of(outcome: &Outcome, possible: &[Verdict], proposal: &Proposal, tally: &Tally) -> String {
    let counts = Counts::of(&tally.votes);
    let requirements = &proposal.class.requirements;
    let asked = |met: &&RequirementResult| !met.met;
    let short = |unmet: &dyn Fn(&Requirement) -> bool| {
        let pairs = requirements.iter().zip(&outcome.requirements);
        let unmet = pairs.filter(|(requirement, met)| asked(met) && unmet(requirement));
        unmet.map(|(requirement, met)| missing(requirement, met)).collect::<Vec<_>>().join(" and ")
    };
    let objections = standing(tally, requirements);
    match outcome.verdict {
        Verdict::Passed if counts.plus.all() == 0 => "passed: nobody objected".into(),
        Verdict::Passed => format!("passed with {} +1 and {objections}", counts.plus.binding),
        Verdict::Failed => format!("failed: needs {}", short(&|_| true)),
        Verdict::Blocked => format!("blocked: {objections}"),
        Verdict::Cancelled => match proposal.closing.as_ref().map(|closing| closing.kind) {
            Some(ClosingKind::Withdrawn) => "cancelled: the proposer withdrew it".into(),
            _ => "cancelled: a mail cancelled the vote".into(),
        },
        Verdict::Open if outcome.requirements.iter().all(|met| met.met) => {
            "open: all requirements are met so far, but the vote is not over".into()
        }
        Verdict::Open => format!("open: still needs {}", short(&|_| true)),
        Verdict::Mixed => "the items have different results".into(),
        Verdict::Undecided if possible == [Verdict::Undecided] => {
            format!("undecided: a person must decide; unmet: {}", short(&|one| one.unmet == Unmet::Undecided))
        }
        Verdict::Undecided => undecided(proposal, tally),
    }
}

/// The reason why the counted votes allow more than one verdict.
fn undecided(proposal: &Proposal, tally: &Tally) -> String {
    let counted = || tally.votes.iter().filter(|vote| vote.status == Status::Counted);
    let asks = proposal.class.unexplained_minus == UnexplainedMinus::Ask;
    let bare = counted().filter(|vote| vote.reasons.contains(&Reason::UnexplainedMinus)).count();
    let unknown = counted().any(|vote| vote.binding.is_none());
    match (asks && bare > 0, unknown) {
        _ if proposal.unread => {
            "undecided: the call, a message from the proposer or the announced result was not read (see its diagnostic)"
                .into()
        }
        (true, false) => {
            let bare = if bare == 1 { "a -1".to_owned() } else { format!("{bare} -1") };
            format!("undecided: {bare} without an explanation; the chair must ask for one")
        }
        _ => "undecided: without a roster, it is unknown whose votes are binding".into(),
    }
}

/// An unmet requirement, with the number that the votes reach.
fn missing(requirement: &Requirement, met: &RequirementResult) -> String {
    match (&requirement.test, met.have == met.have_at_most) {
        (Test::AnyOf(_), _) => met.text.clone(),
        (_, true) => format!("{} (has {})", met.text, met.have),
        (_, false) => format!("{} (has {} to {})", met.text, met.have, met.have_at_most),
    }
}

/// The standing votes against, in the terms of the rule.
fn standing(tally: &Tally, requirements: &[Requirement]) -> String {
    let measures = || requirements.iter().flat_map(|requirement| requirement.test.conditions());
    let vetoes = measures().any(|condition| matches!(condition.measure, Measure::NoVeto { .. }));
    let objections = measures().any(|condition| matches!(condition.measure, Measure::NoObjection { .. }));
    let against = Counts::of(&tally.votes).minus;
    let bare = tally
        .votes
        .iter()
        .filter(|vote| vote.status == Status::Counted && vote.reasons.contains(&Reason::UnexplainedMinus));
    let bare = u32::try_from(bare.count()).unwrap_or(u32::MAX);
    match (objections, vetoes) {
        (true, _) => counted(against.all().saturating_sub(bare), "standing objection"),
        (false, true) => counted(against.all().saturating_sub(bare), "standing veto"),
        (false, false) => format!("{} -1", against.binding),
    }
}

fn counted(number: u32, noun: &str) -> String {
    match (number, noun) {
        (0, _) => format!("no {noun}"),
        (1, _) => format!("1 {noun}"),
        (_, "standing veto") => format!("{number} standing vetoes"),
        (..) => format!("{number} {noun}s"),
    }
}
