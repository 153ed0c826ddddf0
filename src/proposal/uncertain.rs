//! Uncertain facts about a whole vote: a mail may close the vote, extend it, restart it, or belong to it.
//!
//! An uncertain fact about one voter makes only that vote unclear. The facts in this file change which votes exist or
//! which are in time. So each combination of their values is a scenario, and the pipeline tallies each scenario
//! separately.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::{AskedBy, Closing, ClosingKind, Proposal, Window};
use crate::diagnostic::Diagnostic;

/// A fact that may be true or false.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncertainFact {
    /// The code, the message, and the sentence that reports show if the fact matters.
    pub about: Diagnostic,
    /// The effect of the fact if it is true.
    pub effect: Effect,
    /// `true` if reports treat the fact as true by default.
    pub shown: bool,
    /// `true` if a ruling decided the fact, so that its value is certain.
    pub settled: bool,
}

/// The effect of an uncertain fact if it is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// A mail closes the vote.
    Closes(Closing),
    /// A mail keeps the vote open until the end of this window.
    Extends(Window),
    /// A mail restarts the vote at this time: earlier votes do not count, and the window starts again.
    Restarts(DateTime<FixedOffset>),
    /// These messages, given by their indexes in the archive, belong to the proposal.
    Belongs(Vec<usize>),
}

/// A choice of `true` or `false` for every uncertain fact of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scenario {
    /// `true` for each fact that is true, in the order of the facts.
    holds: Vec<bool>,
}

impl Scenario {
    /// The scenario that reports show by default.
    pub fn shown(facts: &[UncertainFact]) -> Self {
        Self { holds: facts.iter().map(|fact| fact.shown).collect() }
    }

    /// The same scenario with the opposite value for some facts, given by their indexes.
    #[must_use]
    pub fn flipped(&self, facts: &[usize]) -> Self {
        let mut holds = self.holds.clone();
        for fact in facts {
            holds[*fact] = !holds[*fact];
        }
        Self { holds }
    }

    /// The effects of the facts that are true in this scenario.
    fn effects<'a>(&self, facts: &'a [UncertainFact]) -> impl Iterator<Item = &'a Effect> {
        facts.iter().zip(self.holds.clone()).filter(|(_, holds)| *holds).map(|(fact, _)| &fact.effect)
    }

    /// The messages that do not belong to the proposal in this scenario.
    pub fn left_out(&self, facts: &[UncertainFact]) -> BTreeSet<usize> {
        let unheld = facts.iter().zip(&self.holds).filter(|(_, holds)| !**holds);
        let members = unheld.filter_map(|(fact, _)| match &fact.effect {
            Effect::Belongs(members) => Some(members),
            _ => None,
        });
        members.flatten().copied().collect()
    }
}

impl Proposal {
    /// The proposal, with each uncertain result as certain and each uncertain cancellation as discussion.
    #[must_use]
    pub(crate) fn closed_as_announced(mut self) -> Self {
        let (closes, others): (Vec<_>, Vec<_>) =
            self.uncertain.into_iter().partition(|fact| matches!(fact.effect, Effect::Closes(_)));
        self.uncertain = others;
        let results = closes.into_iter().filter_map(|fact| match fact.effect {
            Effect::Closes(closing) if closing.kind == ClosingKind::Result => Some(closing),
            _ => None,
        });
        self.closing = self.closing.into_iter().chain(results).min_by_key(|closing| closing.date);
        self
    }

    /// The proposal in a scenario: the effects of all true facts are applied.
    #[must_use]
    pub fn in_scenario(&self, scenario: &Scenario) -> Self {
        let mut found = self.clone();
        let effects = || scenario.effects(&self.uncertain);
        for window in effects().filter_map(|effect| match effect {
            Effect::Extends(window) => Some(*window),
            _ => None,
        }) {
            if window.until() >= found.window.until() {
                found.window = window;
                found.earliest_end = None;
            }
        }
        found.restarted = effects()
            .filter_map(|effect| match effect {
                Effect::Restarts(date) => Some(*date),
                _ => None,
            })
            .max();
        if let Some(restarted) = found.restarted {
            found.window = begun_again(found.window, self.opened, restarted);
        }
        let closings = effects().filter_map(|effect| match effect {
            Effect::Closes(closing) => Some(closing),
            _ => None,
        });
        // A close before the restart belongs to the earlier vote.
        let is_of_round =
            |closing: &&Closing| found.restarted.is_none_or(|at| closing.date.is_none_or(|date| date > at));
        let all = self.closing.iter().chain(closings).filter(is_of_round);
        found.closing = all.min_by_key(|closing| (closing.date.is_none(), closing.date)).cloned();
        found
    }
}

/// The window of a restarted vote. A duration starts again; a deadline stays the same.
fn begun_again(
    window: Window,
    opened: Option<DateTime<FixedOffset>>,
    restarted: DateTime<FixedOffset>,
) -> Window {
    match (window, opened) {
        (Window::Minimum { until, asked: asked @ (AskedBy::Call(_) | AskedBy::Policy(_)) }, Some(opened)) => {
            Window::Minimum { until: restarted + (until - opened), asked }
        }
        _ => window,
    }
}
