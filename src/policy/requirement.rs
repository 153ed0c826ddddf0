//! The requirements of a rule: a small set of conditions that can be combined, each with its words.

use std::fmt;
use std::num::NonZeroU32;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One requirement of a class, and the consequence if it is not met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The condition.
    pub test: Test,
    /// The result if the vote is over and the requirement is not met.
    pub unmet: Unmet,
}

/// One condition, or several sets of conditions of which one set must be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The condition must be met.
    One(Condition),
    /// All conditions of at least one of these sets must be met.
    AnyOf(Vec<Vec<Condition>>),
}

/// A measure over some of the votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The measure and the number that it must reach.
    pub measure: Measure,
    /// The people whose votes count for the condition.
    pub basis: Basis,
}

/// A measure and the number that it must reach.
///
/// Every measure compares a sum over the votes with a number, so bounds on the votes give bounds on the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// At least this number of votes of a side.
    AtLeast {
        /// The side.
        side: Side,
        /// The minimum number of votes.
        count: u32,
    },
    /// At most this number of votes of a side.
    AtMost {
        /// The side.
        side: Side,
        /// The maximum number of votes.
        count: u32,
    },
    /// More votes of one side than of another.
    MoreThan {
        /// The side with more votes.
        side: Side,
        /// The other side.
        than: Side,
    },
    /// At least this multiple of the votes of another side.
    Times {
        /// The side.
        side: Side,
        /// The factor.
        times: u32,
        /// The other side.
        than: Side,
    },
    /// A share of the votes, or of all people who may vote.
    Share {
        /// The side.
        side: Side,
        /// The share that the votes must reach.
        share: Share,
        /// The total of which the votes must reach a share.
        of: Whole,
        /// Rounding of a share.
        rounding: Rounding,
    },
    /// The sum of the weights, in hundredths: `+1` weighs 100.
    Sum {
        /// Minimum.
        at_least: Option<i32>,
        /// Maximum.
        at_most: Option<i32>,
    },
    /// No vote against with this weight or a lower weight, explained or not.
    NoObjection {
        /// The weight in hundredths, -100 or less.
        weight: i32,
    },
    /// No explained vote against with this weight or a lower weight.
    NoVeto {
        /// The weight in hundredths, -100 or less.
        weight: i32,
    },
    /// Everyone who may vote has voted.
    AllVoted,
    /// At most this number of people may vote.
    Electorate {
        /// The maximum number of people.
        at_most: u32,
    },
}

/// A side of a vote, or several sides that are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Votes in favour.
    Plus,
    /// Abstentions.
    Zero,
    /// Votes against.
    Minus,
    /// All votes that were cast.
    Cast,
    /// Votes in favour and against, without abstentions.
    Decisive,
}

/// The total of which votes must reach a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// Votes that were cast.
    Votes(Side),
    /// All people who may vote.
    Eligible,
}

/// A share, such as `2/3`: more than 0 and at most 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The numerator.
    pub parts: NonZeroU32,
    /// The denominator.
    pub whole: NonZeroU32,
}

/// Rounding of a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// Round up: 2/3 of 10 is 7.
    #[default]
    Up,
    /// Round down.
    Down,
    /// Round to the nearest whole number: 1/3 of 22 is 7. A half is rounded up.
    Nearest,
    /// Round down and add one: more than half of 10 is 6.
    MoreThan,
}

/// The people whose votes a condition counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// Binding votes.
    Binding,
    /// All votes, including non-binding ones.
    All,
    /// The votes of the people with one of these roles.
    Roles(Vec<String>),
}

/// The result if the vote is over and a requirement is not met. If several are unmet, the first in this list
/// applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unmet {
    /// The vote continues.
    Open,
    /// The proposal is blocked.
    Blocked,
    /// A person has to decide.
    Undecided,
    /// The proposal has failed.
    Failed,
}

impl Unmet {
    /// All results, in order of precedence.
    pub const ALL: [Self; 4] = [Self::Open, Self::Blocked, Self::Undecided, Self::Failed];
}

impl Test {
    /// All conditions, of all sets.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let (one, sets) = match self {
            Self::One(condition) => (Some(condition), &[][..]),
            Self::AnyOf(sets) => (None, &sets[..]),
        };
        one.into_iter().chain(sets.iter().flatten())
    }
}

impl Share {
    /// The share of a number, rounded.
    pub fn of(self, number: u32, rounding: Rounding) -> u32 {
        let (parts, whole) = (u64::from(self.parts.get()) * u64::from(number), u64::from(self.whole.get()));
        let share = match rounding {
            Rounding::Up => parts.div_ceil(whole),
            Rounding::Down => parts / whole,
            Rounding::Nearest => (2 * parts + whole) / (2 * whole),
            Rounding::MoreThan => parts / whole + 1,
        };
        u32::try_from(share).unwrap_or(u32::MAX)
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(condition) => condition.fmt(f),
            Self::AnyOf(sets) => {
                let set = |set: &Vec<Condition>| joined(set, " and ");
                f.write_str(&sets.iter().map(set).collect::<Vec<_>>().join(", or "))
            }
        }
    }
}

fn joined(conditions: &[Condition], between: &str) -> String {
    conditions.iter().map(ToString::to_string).collect::<Vec<_>>().join(between)
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.measure, &self.basis) {
            (measure, Basis::Binding) => measure.fmt(f),
            (measure, Basis::All) => write!(f, "{measure} from anyone"),
            (measure, Basis::Roles(roles)) => write!(f, "{measure} from the {}", roles.join(" or ")),
        }
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::AtLeast { side, count } => write!(f, "at least {count} {}", side.of(count)),
            Self::AtMost { side, count: 0 } => write!(f, "no {}", side.of(1)),
            Self::AtMost { side, count } => write!(f, "at most {count} {}", side.of(count)),
            Self::MoreThan { side, than } => write!(f, "more {} than {}", side.of(2), than.of(2)),
            Self::Times { side, times: 1, than } => {
                write!(f, "at least as many {} as {}", side.of(2), than.of(2))
            }
            Self::Times { side, times, than } => {
                write!(f, "at least {times} times as many {} as {}", side.of(2), than.of(2))
            }
            Self::Share { side, share, of, rounding } => {
                let between = if of == Whole::Eligible { "from" } else { "in" };
                write!(f, "{} {between} ", side.of(2))?;
                match rounding {
                    Rounding::MoreThan => write!(f, "more than {share} of {of}"),
                    _ if share.parts == share.whole => of.fmt(f),
                    _ => write!(f, "at least {share} of {of}"),
                }
            }
            Self::Sum { at_least: Some(least), at_most: Some(most) } if least == most => {
                write!(f, "a sum of {}", WeightText(least))
            }
            Self::Sum { at_least: Some(least), at_most: Some(most) } => {
                write!(f, "a sum from {} to {}", WeightText(least), WeightText(most))
            }
            Self::Sum { at_least: None, at_most: Some(most) } => {
                write!(f, "a sum of at most {}", WeightText(most))
            }
            Self::Sum { at_least, .. } => {
                write!(f, "a sum of at least {}", WeightText(at_least.unwrap_or_default()))
            }
            Self::NoObjection { weight: -100 } => f.write_str("no standing objection"),
            Self::NoObjection { weight } => write!(f, "no standing {}", WeightText(weight)),
            Self::NoVeto { weight: -100 } => f.write_str("no valid veto"),
            Self::NoVeto { weight } => write!(f, "no valid veto of {}", WeightText(weight)),
            Self::AllVoted => f.write_str("votes from all who may vote"),
            Self::Electorate { at_most: 1 } => f.write_str("at most 1 eligible voter"),
            Self::Electorate { at_most } => write!(f, "at most {at_most} eligible voters"),
        }
    }
}

/// A weight as people write it, in hundredths.
struct WeightText(i32);

impl fmt::Display for WeightText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0.abs() / 100, self.0.abs() % 100);
        let sign = if self.0 < 0 { "-" } else { "" };
        if part == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{part:02}") }
    }
}

impl Side {
    /// The votes of this side in words, in singular or plural.
    fn of(self, count: u32) -> &'static str {
        match self {
            Self::Plus => "+1",
            Self::Zero => "±0",
            Self::Minus => "-1",
            Self::Cast if count == 1 => "vote",
            Self::Cast => "votes",
            Self::Decisive => "+1 or -1",
        }
    }
}

impl fmt::Display for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Votes(Side::Cast) => f.write_str("the votes cast"),
            Self::Votes(Side::Decisive) => f.write_str("the +1 and -1"),
            Self::Votes(side) => write!(f, "the {}", side.of(2)),
            Self::Eligible => f.write_str("all who may vote"),
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.parts.get(), self.whole.get()) {
            (parts, 100) => write!(f, "{parts} %"),
            (parts, whole) => write!(f, "{parts}/{whole}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(parts: u32, whole: u32) -> Share {
        Share { parts: NonZeroU32::new(parts).unwrap(), whole: NonZeroU32::new(whole).unwrap() }
    }

    #[test]
    fn shares_are_rounded_as_the_communities_print_them() {
        // PHP-FIG: a third of 20, 21 and 22 is 7, of 23, 24 and 25 it is 8.
        let third = |number| share(1, 3).of(number, Rounding::Nearest);
        assert_eq!([20, 21, 22, 23, 24, 25].map(third), [7, 7, 7, 8, 8, 8]);
        // PHP-FIG: a majority of 10 or 11 is 6, of 12 or 13 it is 7.
        let majority = |number| share(1, 2).of(number, Rounding::MoreThan);
        assert_eq!([10, 11, 12, 13].map(majority), [6, 6, 7, 7]);
        // Xen: quorum and two thirds.
        let quorum = |number| share(1, 3).of(number, Rounding::Up);
        assert_eq!([10, 9, 8, 7, 6, 5, 4, 3, 2].map(quorum), [4, 3, 3, 3, 2, 2, 2, 1, 1]);
        let two_thirds = |number| share(2, 3).of(number, Rounding::Up);
        assert_eq!([10, 9, 8, 7, 6, 5, 4, 3, 2].map(two_thirds), [7, 6, 6, 5, 4, 4, 3, 2, 2]);
        assert_eq!(share(2, 3).of(10, Rounding::Down), 6);
    }

    #[test]
    fn conditions_read_as_sentences() {
        let one = |measure, basis| Condition { measure, basis }.to_string();
        let roles = Basis::Roles(vec!["pmc".into(), "committer".into()]);
        assert_eq!(
            one(Measure::AtLeast { side: Side::Plus, count: 3 }, roles),
            "at least 3 +1 from the pmc or committer"
        );
        assert_eq!(one(Measure::NoVeto { weight: -200 }, Basis::All), "no valid veto of -2 from anyone");
        let two_thirds = Measure::Share {
            side: Side::Plus,
            share: share(2, 3),
            of: Whole::Votes(Side::Decisive),
            rounding: Rounding::Up,
        };
        assert_eq!(one(two_thirds, Basis::Binding), "+1 in at least 2/3 of the +1 and -1");
        let more = Measure::MoreThan { side: Side::Plus, than: Side::Minus };
        assert_eq!(one(more, Basis::Binding), "more +1 than -1");
        let sum = Measure::Sum { at_least: Some(100), at_most: None };
        assert_eq!(one(sum, Basis::Binding), "a sum of at least 1");
    }
}
