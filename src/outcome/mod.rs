//! Applies the rule: finds the verdict, the numbers of each requirement, and whether unclear votes could
//! change the verdict.
//!
//! **Architecture Invariant:** the verdict depends only on the counted votes, the class and the phase. The
//! time of judgement is an argument; this stage reads no clock.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::Serialize;

mod ballot;
mod completeness;
mod counts;
mod items;
mod measure;
mod summary;
mod uncertain;

use ballot::{AssumedVote, Assumption, Choice, choices, silent};
use completeness::not_voted;
pub use completeness::{Completeness, CompletenessSource, Coverage, JudgementContext};
pub use counts::{Counts, Split};
pub use items::{Item, items, of_items};
use measure::{Certainty, Sums, Totals, met};
pub use uncertain::{Uncertain, across};

use crate::diagnostic::codes;
use crate::policy::{ClosesEarly, ProposalClass, Unmet};
use crate::proposal::{ClosingKind, Proposal};
use crate::tally::{Elector, Electors, Implied, Tally};

/// The outcome of a tally under a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict from the counted votes.
    pub verdict: Verdict,
    /// `true` if every reading of the unclear votes gives the same verdict.
    pub stable: bool,
    /// The possible verdicts from the counted votes, in order; several if it is not known whose votes are
    /// binding, or if a -1 without an explanation counts.
    pub now: Vec<Verdict>,
    /// Every possible verdict under some reading of unclear, uncertain or unknown facts, in order.
    pub possible: Vec<Verdict>,
    /// The causes of an unstable verdict: each cause that changes the verdict alone, or else the smallest
    /// group that changes it.
    pub uncertain: Vec<Uncertain>,
    /// `true` if a result ended the vote before its window was over, and the class does not allow that.
    pub ended_early: bool,
    /// The verdict in one sentence.
    pub summary: String,
    /// The requirements of the rule.
    pub requirements: Vec<RequirementResult>,
    /// The indexes of the unclear votes that would each change the verdict alone.
    pub turned_by: Vec<usize>,
    /// The people on the roster who have not voted, while the vote is open.
    pub waiting_for: Vec<String>,
    /// `true` if the proposer has not voted and counts as a +1.
    pub proposer_counts: bool,
}

codes! {
    /// The result of a vote under the rule of its policy.
    Verdict {
        /// All requirements are met.
        Passed = "passed",
        /// A requirement is not met.
        Failed = "failed",
        /// An objection stands.
        Blocked = "blocked",
        /// The vote was cancelled.
        Cancelled = "cancelled",
        /// The vote is not over.
        Open = "open",
        /// The items of the proposal have different verdicts.
        Mixed = "mixed",
        /// A person has to decide.
        Undecided = "undecided",
    }
}

/// A requirement of the class, with the number that it needs and the number that the votes reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Requirement")]
pub struct RequirementResult {
    /// Requirement in words, such as "at least 3 +1".
    pub(crate) text: String,
    /// Number that the counted votes reach.
    pub(crate) have: i64,
    /// Largest number that the counted votes may reach; larger than `have` if it is unknown which votes are
    /// binding.
    pub(crate) have_at_most: i64,
    /// Number that the requirement needs: a minimum for votes, a maximum for objections. `null` if it is
    /// unknown.
    pub(crate) need: Option<i64>,
    /// `true` if the requirement is met.
    pub(crate) met: bool,
    /// `false` if unknown facts decide whether the requirement is met, such as which votes are binding.
    pub(crate) certain: bool,
}

/// The phase of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Cancelled,
    /// The window is not over.
    Open,
    /// The vote has neither a window nor a result: it is over when its requirements are met.
    UntilMet,
    Over,
    /// A message that decides the outcome was not read.
    Unknown,
}

/// Maximum number of unclear votes that are removed one by one to find a smallest group that changes a
/// verdict.
const MOST_LEFT_OUT: usize = 64;

/// Causes that change a verdict, each with the verdicts that are then possible.
struct Turned {
    by: Vec<(AssumedVote, Vec<Verdict>)>,
    /// `true` if the votes change the verdict only together.
    together: bool,
}

impl Turned {
    /// The indexes of the votes that change the verdict alone.
    fn alone(&self) -> Vec<usize> {
        let vote = |(source, _): &(AssumedVote, _)| match source {
            AssumedVote::Vote(at) => Some(*at),
            AssumedVote::Absent => None,
        };
        self.by.iter().filter(|_| !self.together).filter_map(vote).collect()
    }
}

/// Applies the rule of the proposal's class to its tally.
pub fn decide(proposal: &Proposal, tally: &Tally, setting: JudgementContext<'_>) -> Outcome {
    let (class, electors) = (&proposal.class, setting.electors);
    let mut choices = choices(tally, class);
    let sums = Sums::of(&class.requirements, electors);
    let phase =
        OutcomeRule { class, choices: &choices, electors, sums: &sums }.phase(proposal, tally, setting.at);
    choices.extend(setting.absent(proposal, tally, phase));
    let rule = OutcomeRule { class, choices: &choices, electors, sums: &sums };
    let now = rule.possible(phase, Assumption::Counted);
    let verdict = match now[..] {
        [one] => one,
        _ => Verdict::Undecided,
    };
    let possible = rule.possible(phase, Assumption::All);
    let turned = rule.turned(phase, &now);
    let uncertain = turned.by.iter().filter_map(|(source, verdicts)| match source {
        AssumedVote::Vote(at) => Some(Uncertain::of_vote(&tally.votes[*at], verdicts.clone())),
        AssumedVote::Absent => Some(Uncertain::about(&setting.votes_missing(proposal)?, verdicts.clone())),
    });
    let states = sums.states(&class.requirements, &sums.total(&choices, Assumption::Counted));
    let requirements = class.requirements.iter().zip(states);
    let requirements: Vec<RequirementResult> =
        requirements.map(|(requirement, state)| met(&requirement.test, state, &choices, electors)).collect();
    let waiting_for = match verdict {
        Verdict::Open => waiting(tally, electors).into_iter().map(|elector| elector.name.clone()).collect(),
        _ => Vec::new(),
    };
    let mut outcome = Outcome {
        verdict,
        now: Vec::new(),
        stable: possible == now,
        possible,
        uncertain: uncertain.collect(),
        ended_early: rule.ended_early(proposal, tally),
        summary: String::new(),
        requirements,
        turned_by: turned.alone(),
        waiting_for,
        proposer_counts: tally.implied_vote().is_some(),
    };
    outcome.summary = summary::of(&outcome, &now, proposal, tally);
    outcome.now = now;
    outcome
}

/// `true` if a proposal of this class passes without a vote. Adds the proposer's own +1 if the class counts
/// it.
pub fn silence_passes(class: &ProposalClass) -> bool {
    let implied = class.proposer_counts.then(Implied::of_anyone);
    let tally = Tally { proposer: implied, ..Tally::default() };
    let choices = choices(&tally, class);
    let sums = Sums::of(&class.requirements, None);
    let rule = OutcomeRule { class, choices: &choices, electors: None, sums: &sums };
    rule.possible(Phase::Over, Assumption::Counted) == [Verdict::Passed]
}

/// The people whose binding votes are missing.
fn waiting<'a>(tally: &Tally, electors: Option<&'a Electors>) -> Vec<&'a Elector> {
    let missing = electors.map(|electors| not_voted(tally, electors).filter(|elector| elector.binding));
    missing.into_iter().flatten().collect()
}

/// A rule and its input.
struct OutcomeRule<'a> {
    class: &'a ProposalClass,
    choices: &'a [Choice<'a>],
    electors: Option<&'a Electors>,
    sums: &'a Sums<'a>,
}

impl OutcomeRule<'_> {
    /// Every possible verdict under the values of the unknown facts, in order.
    fn possible(&self, phase: Phase, reading: Assumption<'_>) -> Vec<Verdict> {
        self.possible_by(phase, &self.sums.total(self.choices, reading))
    }

    fn possible_by(&self, phase: Phase, totals: &Totals) -> Vec<Verdict> {
        let mut found = match phase {
            Phase::Cancelled => vec![Verdict::Cancelled],
            Phase::Open => vec![Verdict::Open],
            Phase::Over => self.when_over(totals),
            Phase::Unknown => {
                vec![Verdict::Passed, Verdict::Failed, Verdict::Blocked, Verdict::Cancelled, Verdict::Open]
            }
            Phase::UntilMet => {
                let open = |verdict| if verdict == Verdict::Passed { verdict } else { Verdict::Open };
                self.when_over(totals).into_iter().map(open).collect()
            }
        };
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The causes that change the verdict under another reading.
    fn turned(&self, phase: Phase, now: &[Verdict]) -> Turned {
        let mut touched: Vec<(AssumedVote, usize)> = Vec::new();
        for (place, choice) in self.choices.iter().enumerate() {
            touched.extend(choice.could.iter().map(|(source, _)| (*source, place)));
        }
        touched.sort_unstable();
        touched.dedup();
        let unclear: Vec<(AssumedVote, Vec<&Choice<'_>>)> = touched
            .chunk_by(|(one, _), (other, _)| one == other)
            .map(|of_one| (of_one[0].0, of_one.iter().map(|(_, place)| &self.choices[*place]).collect()))
            .collect();
        let counted = self.sums.total(self.choices, Assumption::Counted);
        let with = |source: AssumedVote, choices: &[&Choice<'_>]| {
            let mut totals = counted.clone();
            let reading = Assumption::With(&[source]);
            for choice in choices {
                self.sums.change(&mut totals, choice, Assumption::Counted, reading);
            }
            self.possible_by(phase, &totals)
        };
        let by: Vec<(AssumedVote, Vec<Verdict>)> = unclear
            .iter()
            .map(|(source, choices)| (*source, with(*source, choices)))
            .filter(|(_, verdicts)| verdicts != now)
            .collect();
        let mut totals = self.sums.total(self.choices, Assumption::All);
        let all = self.possible_by(phase, &totals);
        if !by.is_empty() || all == now {
            return Turned { by, together: false };
        }
        // More readings never give fewer verdicts, so removing facts one by one finds a smallest group.
        let mut group: Vec<AssumedVote> = unclear.iter().map(|(source, _)| *source).collect();
        for (source, choices) in unclear.iter().take(MOST_LEFT_OUT) {
            let fewer: Vec<AssumedVote> = group.iter().copied().filter(|other| other != source).collect();
            let mut without = totals.clone();
            for choice in choices {
                self.sums.change(&mut without, choice, Assumption::With(&group), Assumption::With(&fewer));
            }
            if self.possible_by(phase, &without) != now {
                (group, totals) = (fewer, without);
            }
        }
        Turned { by: group.into_iter().map(|source| (source, all.clone())).collect(), together: true }
    }

    /// The possible verdicts when the vote is over, the most important first.
    ///
    /// Tries the verdicts of unmet requirements in the order of [`Unmet::ALL`]. A requirement that is
    /// certainly unmet decides. If a requirement may be met, its verdict is possible, and so are the verdicts
    /// after it.
    fn when_over(&self, totals: &Totals) -> Vec<Verdict> {
        let requirements = &self.class.requirements;
        let states = self.sums.states(requirements, totals);
        let mut found = Vec::new();
        for consequence in Unmet::ALL {
            let of_it = requirements.iter().zip(&states).filter(|(one, _)| one.unmet == consequence);
            match of_it.map(|(_, state)| *state).min() {
                None | Some(Certainty::Met) => {}
                Some(Certainty::Unsure) => found.push(consequence.into()),
                Some(Certainty::Unmet) => {
                    found.push(consequence.into());
                    return found;
                }
            }
        }
        found.push(Verdict::Passed);
        found
    }

    fn phase(&self, proposal: &Proposal, tally: &Tally, at: DateTime<FixedOffset>) -> Phase {
        match (&proposal.closing, proposal.window.until()) {
            _ if proposal.unread => Phase::Unknown,
            (Some(closing), _) if closing.kind == ClosingKind::Result => Phase::Over,
            (Some(_), _) => Phase::Cancelled,
            (None, Some(until)) if at < until && !self.closes_early(tally) => Phase::Open,
            (None, Some(_)) => Phase::Over,
            (None, None) => Phase::UntilMet,
        }
    }

    /// `true` if a result ended the vote before its window was over, and the class does not allow that.
    fn ended_early(&self, proposal: &Proposal, tally: &Tally) -> bool {
        let result = proposal.closing.as_ref().filter(|closing| closing.kind == ClosingKind::Result);
        let ended = result.and_then(|result| result.date).zip(proposal.window.until());
        ended.is_some_and(|(ended, until)| ended < until) && !self.closes_early(tally)
    }

    /// `true` if the class ends the vote before its window is over.
    fn closes_early(&self, tally: &Tally) -> bool {
        let Some(electors) = self.electors.filter(|electors| !electors.people.is_empty()) else {
            return false;
        };
        let waiting = waiting(tally, Some(electors));
        self.class.closes_early.iter().any(|early| match early {
            ClosesEarly::AllVoted => waiting.is_empty(),
            ClosesEarly::Decided => {
                let silent = waiting.iter().copied().map(silent);
                let choices: Vec<Choice<'_>> = self.choices.iter().cloned().chain(silent).collect();
                self.when_over(&self.sums.total(&choices, Assumption::All)).len() == 1
            }
        })
    }
}

impl From<Unmet> for Verdict {
    fn from(unmet: Unmet) -> Self {
        match unmet {
            Unmet::Open => Self::Open,
            Unmet::Blocked => Self::Blocked,
            Unmet::Undecided => Self::Undecided,
            Unmet::Failed => Self::Failed,
        }
    }
}
