//! A proposal with several items, each judged by its own votes.

use std::collections::HashSet;

use super::{Counts, JudgementContext, Outcome, RequirementResult, Uncertain, Verdict, decide};
use crate::diagnostic::{Code, Diagnostic};
use crate::proposal::Proposal;
use crate::tally::{Tally, Vote};

/// One of several items of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The label of the item, as the first voter wrote it.
    pub name: String,
    /// Number of counted votes of each value.
    pub counts: Counts,
    /// The outcome of the item under the rule.
    pub outcome: Outcome,
}

/// Maximum number of items to judge. Judging an item needs all votes that may be for it.
const MOST_ITEMS: usize = 50;

/// The items that the votes name, each judged by its own votes and by the votes without an item.
///
/// Empty if the votes name fewer than two items.
pub fn items(proposal: &Proposal, tally: &Tally, setting: JudgementContext<'_>) -> Vec<Item> {
    let mut known = HashSet::new();
    let mut names: Vec<&str> = tally.votes.iter().filter_map(|vote| vote.item.as_deref()).collect();
    names.retain(|name| known.insert(name.to_ascii_lowercase()));
    if names.len() < 2 {
        return Vec::new();
    }
    let left_out = names.len().saturating_sub(MOST_ITEMS);
    names.truncate(MOST_ITEMS);
    let too_many = (left_out > 0).then(|| {
        let text = format!(
            "the votes name too many items: only the first {MOST_ITEMS} are judged, and {left_out} are not"
        );
        Diagnostic::new(Code::TooManyItems, text).about(Some(&proposal.message_id))
    });
    let of_item = |name: &str| {
        let belongs = |vote: &Vote| vote.item.as_deref().is_none_or(|item| item.eq_ignore_ascii_case(name));
        let places: Vec<usize> =
            (0..tally.votes.len()).filter(|place| belongs(&tally.votes[*place])).collect();
        let votes = places.iter().map(|place| tally.votes[*place].clone()).collect();
        let tally = Tally { votes, proposer: tally.proposer.clone(), ..Tally::default() };
        let mut outcome = decide(proposal, &tally, setting);
        outcome.turned_by.iter_mut().for_each(|place| *place = places[*place]);
        if let Some(too_many) = &too_many {
            outcome = outcome.doubted(too_many);
        }
        Item { name: name.to_owned(), counts: Counts::of(&tally.votes), outcome }
    };
    names.into_iter().map(of_item).collect()
}

/// The outcome of a proposal with items; `None` without items.
pub fn of_items(items: &[Item]) -> Option<Outcome> {
    let first = items.first()?;
    let same = items.iter().all(|item| item.outcome.verdict == first.outcome.verdict);
    let any = |verdict: Verdict| items.iter().any(|item| item.outcome.verdict == verdict);
    // If one item is open or undecided, the whole proposal is too.
    let verdict = match same {
        true => first.outcome.verdict,
        false if any(Verdict::Open) => Verdict::Open,
        false if any(Verdict::Undecided) => Verdict::Undecided,
        false => Verdict::Mixed,
    };
    let named = |item: &Item| {
        let requirements = item.outcome.requirements.iter().cloned();
        let text = |met: RequirementResult| RequirementResult {
            text: format!("{}: {}", item.name, met.text),
            ..met
        };
        requirements.map(text).collect::<Vec<_>>()
    };
    let each: Vec<String> =
        items.iter().map(|item| format!("{} {}", item.name, item.outcome.verdict.as_str())).collect();
    let mut uncertain: Vec<Uncertain> = Vec::new();
    for one in items.iter().flat_map(|item| &item.outcome.uncertain) {
        // Most items share the uncertain facts about the vote as a whole.
        if one.is_vote || !uncertain.contains(one) {
            uncertain.push(one.clone());
        }
    }
    uncertain.dedup();
    Some(Outcome {
        verdict,
        now: vec![verdict],
        uncertain,
        stable: items.iter().all(|item| item.outcome.stable),
        possible: possible(verdict, items),
        ended_early: items.iter().any(|item| item.outcome.ended_early),
        summary: format!("{}: {}", verdict.as_str(), each.join(", ")),
        requirements: items.iter().flat_map(named).collect(),
        turned_by: items.iter().flat_map(|item| item.outcome.turned_by.iter().copied()).collect(),
        waiting_for: items
            .iter()
            .map(|item| item.outcome.waiting_for.clone())
            .max_by_key(Vec::len)
            .unwrap_or_default(),
        proposer_counts: items.iter().any(|item| item.outcome.proposer_counts),
    })
}

/// The possible verdicts of the whole proposal.
///
/// If every item has only one possible verdict, this is `verdict`. Otherwise, these are the possible verdicts of all
/// items, and `Mixed`.
fn possible(verdict: Verdict, items: &[Item]) -> Vec<Verdict> {
    let mut possible = vec![verdict];
    if items.iter().any(|item| item.outcome.possible.len() > 1) {
        possible.extend(items.iter().flat_map(|item| item.outcome.possible.iter().copied()));
        possible.push(Verdict::Mixed);
    }
    possible.sort_unstable();
    possible.dedup();
    possible
}
