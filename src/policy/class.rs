//! Classes: kinds of proposals, each with its rule.

use serde::Deserialize;

use super::requirement::{Basis, Requirement, Test};

/// A class: a kind of proposal with its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalClass {
    /// The name on the command line.
    pub(crate) name: String,
    /// The purpose, in words.
    pub(crate) about: String,
    /// The source of the rule, if it differs from the source of the policy.
    pub(crate) source: Option<String>,
    /// The subject tags that select the class, in lower case, without brackets.
    pub(crate) subject_tags: Vec<String>,
    /// The words of a title that select the class, in lower case.
    pub(crate) title_words: Vec<String>,
    /// The words of a title or a call that select the class, in lower case.
    pub(crate) words: Vec<String>,
    /// The people whose votes are binding.
    pub(crate) voters: BindingVoters,
    /// Effect of a -1 without an explanation.
    pub(crate) unexplained_minus: UnexplainedMinus,
    /// Weight of fractions such as `+0.5`.
    pub(crate) fractions: Weighing,
    /// Weight of values beyond 1, such as `+1000`.
    pub(crate) large_values: Weighing,
    /// Maximum weight of one value, in hundredths, in favour or against.
    pub(crate) largest_weight: Option<i32>,
    /// `true` if a proposer who has not voted counts as a `+1`.
    pub(crate) proposer_counts: bool,
    /// Duration of a vote.
    pub(crate) window: Option<OpenFor>,
    /// Effect of votes after the end of a duration; votes after a deadline are always late.
    pub(crate) late_votes: LateVotes,
    /// Conditions that end a vote before its window.
    pub(crate) closes_early: Vec<ClosesEarly>,
    /// The requirements, all of which must be met.
    pub(crate) requirements: Vec<Requirement>,
}

/// The people whose votes are binding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindingVoters {
    /// The votes of everyone, or with a roster the votes of everyone on it.
    Everyone,
    /// The votes of the people on the roster.
    Roster,
    /// The votes of the people on the roster with one of these roles.
    Roles(Vec<String>),
}

/// Effect of a -1 without an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnexplainedMinus {
    /// The -1 is not a vote; it is listed, and the chair is notified.
    Void,
    /// The -1 may be an objection: the chair has to ask.
    Ask,
    /// The -1 counts like any other vote.
    Counts,
}

/// Weight of a fraction or a large value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weighing {
    /// The value has no weight.
    None,
    /// The rule does not state the weight.
    ///
    /// The value has no weight, and the chair has to ask if the value could decide the vote.
    #[default]
    Ask,
    /// The value counts as a `+1` or a `-1`.
    Sign,
    /// The value is the weight.
    AsWritten,
}

/// Weight of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// A weight of this number of hundredths.
    Known(i32),
    /// No weight. The value does not count as an abstention either.
    None,
    /// The weight is unknown, because the rule does not state it. It may be this number of hundredths.
    Ask(i32),
}

/// Duration of a vote of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenFor {
    /// The duration.
    pub length: Length,
    /// The relation to the window of the call.
    pub kind: WindowKind,
}

/// Relation between the window of a call and the window of its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WindowKind {
    /// The later of the two ends applies.
    #[default]
    Minimum,
    /// The window of the call applies, or without one the window of the class.
    Default,
}

/// A duration, in its own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// This number of hours.
    Hours(u32),
    /// This number of periods of 24 hours.
    Days(u32),
    /// This number of days without weekends and the holidays of the policy.
    BusinessDays(u32),
}

/// Effect of votes after the end of a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LateVotes {
    /// Late votes count until the result is announced: the duration is a minimum.
    #[default]
    UntilResult,
    /// Late votes do not count.
    Late,
}

/// A condition that ends a vote before its window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClosesEarly {
    /// Everyone who may vote has voted.
    AllVoted,
    /// No further vote could change the verdict.
    Decided,
}

impl ProposalClass {
    /// `true` if a requirement counts the votes of everyone, including non-binding ones.
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
    /// `true` if a vote can be binding only with a roster.
    pub fn need_roster(&self) -> bool {
        *self != Self::Everyone
    }
}
