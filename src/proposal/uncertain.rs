//! Facts about a vote as a whole that have two readings: a mail may close the vote, extend it, start it
//! again, or belong to it.
//!
//! An uncertain fact about one voter makes only that vote unclear. These facts change which votes exist or
//! which are in time, so each combination of readings is a scenario that is tallied separately.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::{AskedBy, Closing, ClosingKind, Proposal, Window};
use crate::diagnostic::Diagnostic;

/// A fact with two readings: it is true or false.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncertainFact {
    /// The code, the message, and the sentence for reports if the fact matters.
    pub about: Diagnostic,
    /// The effect of the fact if it is true.
    pub effect: Effect,
    /// `true` if the fact is true in the reading that reports show.
    pub shown: bool,
    /// `true` if a ruling decided it, so that it has only one reading.
    pub settled: bool,
}

/// The effect of an uncertain fact if it is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// A mail closes the vote.
    Closes(Closing),
    /// A mail keeps the vote open until the end of this window.
    Extends(Window),
    /// A mail starts the vote again: earlier votes do not count, and the window starts again.
    Restarts(DateTime<FixedOffset>),
    /// These messages, given by their indexes in the archive, belong to the proposal.
    Belongs(Vec<usize>),
}

/// One reading of every uncertain fact of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scenario {
    /// `true` for each fact that is true, in their order.
    holds: Vec<bool>,
}

impl Scenario {
    /// The scenario that reports show.
    pub fn shown(facts: &[UncertainFact]) -> Self {
        Self { holds: facts.iter().map(|fact| fact.shown).collect() }
    }

    /// The same scenario with the other reading of some facts.
    #[must_use]
    pub fn flipped(&self, facts: &[usize]) -> Self {
        let mut holds = self.holds.clone();
        for fact in facts {
            holds[*fact] = !holds[*fact];
        }
        Self { holds }
    }

    /// The effects of the facts that are true.
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
    /// The proposal, with every contested result as its end, and every contested cancellation as discussion.
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

    /// The proposal in a scenario, with the effects of the facts that are true in it.
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
        // A close before the restart belongs to the earlier round.
        let is_of_round =
            |closing: &&Closing| found.restarted.is_none_or(|at| closing.date.is_none_or(|date| date > at));
        let all = self.closing.iter().chain(closings).filter(is_of_round);
        found.closing = all.min_by_key(|closing| (closing.date.is_none(), closing.date)).cloned();
        found
    }
}

/// The window of a restarted vote: a duration starts again, a deadline is unchanged.
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
