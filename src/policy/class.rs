//! The rule for one kind of proposals.

use serde::Deserialize;

use super::requirement::{Basis, Requirement, Test};

/// The rule for one kind of proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalClass {
    /// Its name on the command line.
    pub name: String,
    /// Its purpose, in words.
    pub about: String,
    /// The source of its rule, if it is not the source of the policy.
    pub source: Option<String>,
    /// The subject tags that choose it, lower-case, without brackets.
    pub subject_tags: Vec<String>,
    /// The words of a title that choose it, lower-case.
    pub title_words: Vec<String>,
    /// The words of a title or a call that choose it, lower-case.
    pub words: Vec<String>,
    /// Whose votes are binding.
    pub voters: BindingVoters,
    /// Effect of a -1 without an explanation.
    pub unexplained_minus: UnexplainedMinus,
    /// Weight of fractions such as `+0.5`.
    pub fractions: Weighing,
    /// Weight of values beyond 1, such as `+1000`.
    pub large_values: Weighing,
    /// The most that one value weighs, in hundredths, in favour or against.
    pub largest_weight: Option<i32>,
    /// `true` if the proposer who has not voted counts as a `+1`.
    pub proposer_counts: bool,
    /// Duration of a vote.
    pub window: Option<OpenFor>,
    /// Votes after the end of a duration; those after a deadline are late in any case.
    pub late_votes: LateVotes,
    /// Conditions that end a vote before its window.
    pub closes_early: Vec<ClosesEarly>,
    /// All of these must be met.
    pub requirements: Vec<Requirement>,
}

/// Whose votes are binding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindingVoters {
    /// Those of everyone; a roster narrows it.
    Everyone,
    /// Those of the people on the roster.
    Roster,
    /// Those of the people on the roster with one of these roles.
    Roles(Vec<String>),
}

/// Effect of a -1 without an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnexplainedMinus {
    /// Not a vote; it is listed, and the chair is notified.
    Void,
    /// A vote that may be an objection: the chair has to ask.
    Ask,
    /// A vote as any other.
    Counts,
}

/// Weight of a value that is not a whole one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weighing {
    /// It has no weight.
    None,
    /// The rule does not say: no weight, and the chair has to ask where it could decide.
    #[default]
    Ask,
    /// It weighs as a `+1` or a `-1`.
    Sign,
    /// It weighs what it says.
    AsWritten,
}

/// Weight of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// This number of hundredths.
    Known(i32),
    /// Nothing; it is not counted with the abstentions either.
    None,
    /// Nothing, where the rule does not say: it may weigh so many hundredths.
    Ask(i32),
}

/// Duration of a vote of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenFor {
    /// The duration.
    pub length: Length,
    /// Its relation to the window of the call.
    pub kind: WindowKind,
}

/// Relation between the window of a call and that of its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WindowKind {
    /// The later end of the two holds.
    #[default]
    Minimum,
    /// The window of the call holds; this one if the call says nothing.
    Default,
}

/// A duration, in its own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// This number of hours.
    Hours(u32),
    /// This number of times 24 hours.
    Days(u32),
    /// This number of days without weekends and the holidays of the policy.
    BusinessDays(u32),
}

/// Effect of votes after the end of a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LateVotes {
    /// They count until the result is announced: the duration is a minimum.
    #[default]
    UntilResult,
    /// They are late.
    Late,
}

/// Conditions that end a vote before its window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosesEarly {
    /// Everyone who may vote has voted.
    AllVoted,
    /// Whatever those who have not voted will say, the verdict is the same.
    Decided,
}

impl ProposalClass {
    /// `true` if a requirement looks at the votes of everyone, those that are not binding included.
    pub fn counts_everyone(&self) -> bool {
        let tests = self.requirements.iter().map(|requirement| &requirement.test);
        tests.flat_map(Test::conditions).any(|condition| condition.basis == Basis::All)
    }

    /// Weight of a value given in hundredths.
    pub fn weigh(&self, hundredths: i32) -> Weight {
        let how = match hundredths.abs() {
            0 | 100 => return Weight::Known(hundredths),
            1..100 => self.fractions,
            _ => self.large_values,
        };
        let most = self.largest_weight.unwrap_or(i32::MAX);
        match how {
            Weighing::None => Weight::None,
            Weighing::Ask => Weight::Ask(hundredths.signum() * 100),
            Weighing::Sign => Weight::Known(hundredths.signum() * 100),
            Weighing::AsWritten => Weight::Known(hundredths.clamp(-most, most)),
        }
    }
}

impl BindingVoters {
    /// `true` if nobody is known to be binding without a roster.
    pub fn need_roster(&self) -> bool {
        *self != Self::Everyone
    }
}
