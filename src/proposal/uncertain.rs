//! Facts about a vote as a whole that have two readings: a mail closes the vote or does not, extends it or does not,
//! belongs to it or does not.
//!
//! What concerns one voter alone is an unclear vote. What stands here changes which votes there are, or when they are
//! in time, so that each combination of readings is a scenario that is tallied on its own.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::{AskedBy, Closing, ClosingKind, Proposal, Window};
use crate::diagnostic::Diagnostic;

/// A fact that has two readings: it holds, or it does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncertainFact {
    /// The code, the message and the sentence that a report shows where the fact matters.
    pub about: Diagnostic,
    /// The difference that the fact makes where it holds.
    pub effect: Effect,
    /// Whether the fact holds in the reading that reports show.
    pub shown: bool,
    /// Whether a ruling says so, which leaves no other reading.
    pub settled: bool,
}

/// The difference that an uncertain fact makes where it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// A mail closes the vote.
    Closes(Closing),
    /// A mail keeps the vote open until the end of this window.
    Extends(Window),
    /// A mail starts the vote anew: earlier votes do not count, and the window begins again.
    Restarts(DateTime<FixedOffset>),
    /// These messages, by their indexes in the archive, belong to the proposal.
    Belongs(Vec<usize>),
}

/// One reading of every uncertain fact of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scenario {
    /// Whether each fact holds, in their order.
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

    /// The facts that hold.
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
    /// The proposal with every contested result taken for its end, and every contested cancellation for talk.
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

    /// The proposal in a scenario: with those of its uncertain facts that hold there.
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
        // A close before the restart closed the earlier round.
        let is_of_round =
            |closing: &&Closing| found.restarted.is_none_or(|at| closing.date.is_none_or(|date| date > at));
        let all = self.closing.iter().chain(closings).filter(is_of_round);
        found.closing = all.min_by_key(|closing| (closing.date.is_none(), closing.date)).cloned();
        found
    }
}

/// The window of a vote that is started anew: a duration runs again, a deadline stays where it is.
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
