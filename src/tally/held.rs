//! The votes of each person that a later mail may replace, for the tally of a proposal.
//!
//! Every look-up is by the person, so the cost of a mail does not depend on the number of other voters.

use std::collections::{BTreeSet, HashMap};

use super::{Status, Vote};
use crate::vote::Reason;

/// The current votes of each person, by [`Vote::person`].
#[derive(Debug, Default)]
pub(super) struct HeldVotes(HashMap<String, OfPerson>);

/// The indexes of the votes by one person that may still change.
#[derive(Debug, Default)]
struct OfPerson {
    /// The votes that are counted or void.
    standing: BTreeSet<usize>,
    /// The indexes of the votes by item.
    by_item: HashMap<Option<String>, BTreeSet<usize>>,
    unclear: BTreeSet<usize>,
    /// Each -1 without an explanation, or with a weak one.
    unexplained: Vec<usize>,
}

impl HeldVotes {
    /// Adds a vote with its index.
    pub(super) fn add(&mut self, at: usize, vote: &Vote) {
        if !matches!(vote.status, Status::Counted | Status::Void | Status::Unclear) {
            return;
        }
        let of_person = self.0.entry(vote.person.clone()).or_default();
        if vote.status == Status::Unclear {
            of_person.unclear.insert(at);
            return;
        }
        of_person.standing.insert(at);
        of_person.by_item.entry(vote.item.clone()).or_default().insert(at);
        let is_open = |reason: &Reason| matches!(reason, Reason::UnexplainedMinus | Reason::WeakExplanation);
        if vote.reasons.iter().any(is_open) && !vote.reasons.contains(&Reason::ExplanationRuled) {
            of_person.unexplained.push(at);
        }
    }

    /// The last standing vote by a person.
    pub(super) fn last(&self, person: &str) -> Option<usize> {
        self.0.get(person)?.standing.last().copied()
    }

    /// The standing votes of a person on an item; for `None`, the standing votes without an item.
    pub(super) fn on_item(&self, person: &str, item: Option<&str>) -> impl Iterator<Item = usize> {
        let of_item = self.0.get(person).and_then(|held| held.by_item.get(&item.map(str::to_owned)));
        of_item.into_iter().flatten().copied()
    }

    /// The votes of a person that a new vote replaces: the votes on the same item, or for a vote without an item, all
    /// votes.
    pub(super) fn replaced_by(&self, person: &str, item: Option<&str>) -> Vec<usize> {
        let Some(held) = self.0.get(person) else { return Vec::new() };
        let mut places: Vec<usize> = held.unclear.iter().copied().collect();
        if item.is_none() {
            places.extend(&held.standing);
        } else {
            let items = [None, item].into_iter();
            places.extend(items.filter_map(|item| held.by_item.get(&item.map(str::to_owned))).flatten());
        }
        places
    }

    /// Removes a vote that nothing can change any more.
    pub(super) fn remove(&mut self, at: usize, vote: &Vote) {
        let Some(held) = self.0.get_mut(&vote.person) else { return };
        held.standing.remove(&at);
        held.unclear.remove(&at);
        if let Some(of_item) = held.by_item.get_mut(&vote.item) {
            of_item.remove(&at);
        }
    }

    /// Removes and returns each standing -1 of a person without an explanation or with a weak one.
    pub(super) fn take_unexplained(&mut self, person: &str) -> Vec<usize> {
        let Some(held) = self.0.get_mut(person) else { return Vec::new() };
        let unexplained = std::mem::take(&mut held.unexplained);
        unexplained.into_iter().filter(|at| held.standing.contains(at)).collect()
    }

    /// Puts a -1 back, so that the next [`take_unexplained`](Self::take_unexplained) returns it again.
    pub(super) fn ask_again(&mut self, person: &str, at: usize) {
        if let Some(held) = self.0.get_mut(person) {
            held.unexplained.push(at);
        }
    }
}
