//! Number of votes of each value, binding and non-binding separately.

use schemars::JsonSchema;
use serde::Serialize;

use crate::policy::Weight;
use crate::tally::{Status, Vote};

/// The numbers of counted votes of each value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    /// Votes in favour: `+1`, and other values to which the policy gives a positive weight.
    pub plus: Split,
    /// Abstentions: `+0`, `0`, `-0`, and other values to which the policy gives the weight 0.
    pub zero: Split,
    /// Votes against: `-1`, and other values to which the policy gives a negative weight.
    pub minus: Split,
    /// Votes with a value to which the policy gives no weight.
    pub other: Split,
}

/// The numbers of binding and non-binding votes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Split {
    /// Number of binding votes.
    pub binding: u32,
    /// Number of non-binding votes, including votes that may be binding.
    pub advisory: u32,
}

impl Split {
    /// Binding and non-binding votes together.
    pub fn all(self) -> u32 {
        self.binding + self.advisory
    }

    fn add(&mut self, binding: bool) {
        if binding {
            self.binding += 1;
        } else {
            self.advisory += 1;
        }
    }
}

impl Counts {
    /// Counts the votes with the status `Counted`.
    pub fn of(votes: &[Vote]) -> Self {
        let mut counts = Self::default();
        for vote in votes.iter().filter(|vote| vote.status == Status::Counted) {
            let split = match vote.weight {
                Weight::Known(1..) => &mut counts.plus,
                Weight::Known(0) => &mut counts.zero,
                Weight::Known(_) => &mut counts.minus,
                Weight::None | Weight::Ask(_) => &mut counts.other,
            };
            split.add(vote.binding == Some(true));
        }
        counts
    }
}
