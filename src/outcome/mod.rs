//! The rule applied: the verdict, what each requirement has and needs, and whether the unclear votes could
//! turn it.
//!
//! **Architecture Invariant:** the verdict follows from the counted votes, the class and the phase alone.
//! The moment of judgement is an argument; no clock is read.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

mod counts;
mod items;
mod stability;

pub use counts::{Counts, Split};
pub use items::{Item, items, of_items};
use stability::{Effect, Place, corners, effects, namesakes};

use crate::policy::{Class, Requirement, Side};
use crate::proposal::{ClosingKind, Proposal};
use crate::tally::{Status, Tally, Vote};
use crate::vote::{Reason, Value};

/// What a rule makes of a tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict, from the counted votes.
    pub verdict: Verdict,
    /// Whether every reading of the unclear votes gives the same verdict.
    pub stable: bool,
    /// The verdict in one sentence.
    pub summary: String,
    /// What the rule asks for.
    pub requirements: Vec<Met>,
    /// The indexes of the unclear votes that would each turn the verdict alone.
    pub turned_by: Vec<usize>,
    /// Who of the roster has not voted while the vote is open.
    pub waiting_for: Vec<String>,
}

/// A verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The rule is met.
    Passed,
    /// The rule is not met.
    Failed,
    /// An objection stands.
    Blocked,
    /// The vote was called off.
    Cancelled,
    /// The vote is not over.
    Open,
    /// The items of the proposal differ.
    Mixed,
    /// A person has to decide.
    Undecided,
}

impl Verdict {
    /// The verdict as it is written in reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Blocked => "blocked",
            Self::Cancelled => "cancelled",
            Self::Open => "open",
            Self::Mixed => "mixed",
            Self::Undecided => "undecided",
        }
    }
}

/// A requirement with what it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Met {
    /// The requirement in words.
    pub text: String,
    /// What there is.
    pub have: u32,
    /// What is needed: at least this of votes, at most this of objections.
    pub need: u32,
    /// Whether it is met.
    pub met: bool,
}

/// What the rule looks at: votes for, objections, and -1 that may be objections.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Standing {
    plus: Split,
    objections: Split,
    /// Unexplained -1 that the chair has to ask about.
    asked: Split,
}

/// How far a vote has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Cancelled,
    /// Its window is not over.
    Open,
    /// There is no window and no result: it is over when its requirements are met.
    UntilMet,
    Over,
}

/// Applies the rule of the proposal's class to its tally, as of a moment.
pub fn decide(proposal: &Proposal, tally: &Tally, at: DateTime<FixedOffset>, eligible: &[String]) -> Outcome {
    let class = &proposal.class;
    let phase = phase(proposal, at);
    let standing = Standing::of(&tally.votes);
    let verdict = standing.verdict(class, phase);
    let unclear: Vec<(usize, Vec<Effect>)> = tally
        .votes
        .iter()
        .enumerate()
        .filter(|(_, vote)| vote.status == Status::Unclear)
        .map(|(at, vote)| (at, effects(vote, &tally.votes, class)))
        .collect();
    let unclear: Vec<(usize, Vec<Effect>)> = unclear.into_iter().chain(namesakes(&tally.votes)).collect();
    let turns = |effects: &[Effect]| {
        effects.iter().any(|effect| standing.with(*effect).verdict(class, phase) != verdict)
    };
    let turned_by: Vec<usize> =
        unclear.iter().filter(|(_, effects)| turns(effects)).map(|(at, _)| *at).collect();
    let stable = turned_by.is_empty()
        && corners(standing, &unclear).all(|corner| corner.verdict(class, phase) == verdict);
    let requirements =
        class.requirements.iter().map(|requirement| standing.met(*requirement)).collect::<Vec<_>>();
    let summary = summary(verdict, standing, class, proposal);
    let voted = |name: &String| {
        tally.votes.iter().any(|vote| vote.voter.name == *name && vote.status != Status::Late)
    };
    let waiting_for = match verdict {
        Verdict::Open => eligible.iter().filter(|name| !voted(name)).cloned().collect(),
        _ => Vec::new(),
    };
    Outcome { verdict, stable, summary, requirements, turned_by, waiting_for }
}

fn phase(proposal: &Proposal, at: DateTime<FixedOffset>) -> Phase {
    match (&proposal.closing, proposal.window.until()) {
        (Some(closing), _) if closing.kind == ClosingKind::Result => Phase::Over,
        (Some(_), _) => Phase::Cancelled,
        (None, Some(until)) if at < until => Phase::Open,
        (None, Some(_)) => Phase::Over,
        (None, None) => Phase::UntilMet,
    }
}

impl Standing {
    fn of(votes: &[Vote]) -> Self {
        let mut standing = Self::default();
        for vote in votes.iter().filter(|vote| vote.status == Status::Counted) {
            if let Some(split) = standing.split(vote) {
                split.add(vote.binding == Some(true));
            }
        }
        standing
    }

    /// Where a counted vote stands.
    fn split(&mut self, vote: &Vote) -> Option<&mut Split> {
        match vote.value {
            Some(Value::PlusOne) => Some(&mut self.plus),
            Some(Value::MinusOne) if vote.reasons.contains(&Reason::UnexplainedMinus) => {
                Some(&mut self.asked)
            }
            Some(Value::MinusOne) => Some(&mut self.objections),
            _ => None,
        }
    }

    fn verdict(self, class: &Class, phase: Phase) -> Verdict {
        let met = class.requirements.iter().all(|requirement| self.met(*requirement).met);
        match phase {
            Phase::Cancelled => return Verdict::Cancelled,
            Phase::Open => return Verdict::Open,
            Phase::UntilMet if !met || self.must_ask(class) => return Verdict::Open,
            Phase::UntilMet | Phase::Over => {}
        }
        let blocked = class.requirements.iter().any(|requirement| {
            matches!(requirement, Requirement::NoObjection { basis } if self.objections.of(*basis) > 0)
        });
        match (blocked, met) {
            (true, _) => Verdict::Blocked,
            (false, _) if self.must_ask(class) => Verdict::Undecided,
            (false, true) => Verdict::Passed,
            (false, false) => Verdict::Failed,
        }
    }

    /// Whether an unexplained -1 may be an objection that a requirement asks about.
    fn must_ask(self, class: &Class) -> bool {
        class.requirements.iter().any(|requirement| {
            matches!(requirement, Requirement::NoObjection { basis } if self.asked.of(*basis) > 0)
        })
    }

    fn met(self, requirement: Requirement) -> Met {
        let (have, need, met) = match requirement {
            Requirement::AtLeast { value, count, basis } => {
                let have = match value {
                    Side::Plus => self.plus.of(basis),
                    Side::Minus => self.objections.of(basis) + self.asked.of(basis),
                };
                (have, count, have >= count)
            }
            Requirement::NoObjection { basis } => {
                let have = self.objections.of(basis) + self.asked.of(basis);
                (have, 0, have == 0)
            }
        };
        Met { text: requirement.text(), have, need, met }
    }

    fn with(mut self, effect: Effect) -> Self {
        if let Some((kind, binding)) = effect.loses {
            self.of_kind(kind).remove(binding);
        }
        if let Some((kind, binding)) = effect.gains {
            self.of_kind(kind).add(binding);
        }
        self
    }

    fn of_kind(&mut self, kind: Place) -> &mut Split {
        match kind {
            Place::Plus => &mut self.plus,
            Place::Objections => &mut self.objections,
            Place::Asked => &mut self.asked,
        }
    }
}

fn summary(verdict: Verdict, standing: Standing, class: &Class, proposal: &Proposal) -> String {
    let plus = standing.plus.binding;
    let objections = standing.objections.all();
    let short: Vec<String> = class
        .requirements
        .iter()
        .map(|requirement| standing.met(*requirement))
        .filter(|met| !met.met)
        .map(|met| format!("{} (has {})", met.text, met.have))
        .collect();
    match verdict {
        Verdict::Passed if class.silence_passes() && plus == 0 => "passed: nobody objected".into(),
        Verdict::Passed => format!("passed with {plus} +1 and {} standing", counted(objections, "objection")),
        Verdict::Failed => format!("failed: it needs {}", short.join(" and ")),
        Verdict::Blocked => format!("blocked: {} standing", counted(objections, "objection")),
        Verdict::Cancelled => match proposal.closing.as_ref().map(|closing| closing.kind) {
            Some(ClosingKind::Withdrawn) => "cancelled: its proposer took it back".into(),
            _ => "cancelled: the vote was called off".into(),
        },
        Verdict::Open if short.is_empty() => {
            "open: nothing is missing so far, and the window is not over".into()
        }
        Verdict::Open => format!("open: it still needs {}", short.join(" and ")),
        Verdict::Mixed => "the items have different verdicts".into(),
        Verdict::Undecided => {
            format!(
                "undecided: {} without an explanation; the chair has to ask",
                counted(standing.asked.all(), "-1")
            )
        }
    }
}

fn counted(number: u32, noun: &str) -> String {
    match number {
        0 => format!("no {noun}"),
        1 if noun == "-1" => "a -1".into(),
        1 => format!("1 {noun}"),
        _ if noun == "-1" => format!("{number} {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
