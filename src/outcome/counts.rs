//! How many votes there are of each value, binding and advisory apart.

use serde::Serialize;

use crate::policy::Basis;
use crate::tally::{Status, Vote};
use crate::vote::Value;

/// How many counted votes there are of each value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// `+1`.
    pub plus: Split,
    /// `+0`, `0` and `-0`.
    pub zero: Split,
    /// `-1`.
    pub minus: Split,
    /// Values that the policy gives no weight.
    pub other: Split,
}

/// A number of votes, by their weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Split {
    /// Binding votes.
    pub binding: u32,
    /// Advisory votes.
    pub advisory: u32,
}

impl Split {
    /// Binding and advisory votes together.
    pub fn all(self) -> u32 {
        self.binding + self.advisory
    }

    pub(super) fn of(self, basis: Basis) -> u32 {
        match basis {
            Basis::Binding => self.binding,
            Basis::Everyone => self.all(),
        }
    }

    pub(super) fn add(&mut self, binding: bool) {
        if binding {
            self.binding += 1;
        } else {
            self.advisory += 1;
        }
    }

    pub(super) fn remove(&mut self, binding: bool) {
        if binding {
            self.binding = self.binding.saturating_sub(1);
        } else {
            self.advisory = self.advisory.saturating_sub(1);
        }
    }
}

impl Counts {
    /// Counts the votes whose status is counted.
    pub fn of(votes: &[Vote]) -> Self {
        let mut counts = Self::default();
        for vote in votes.iter().filter(|vote| vote.status == Status::Counted) {
            let split = match vote.value {
                Some(Value::PlusOne) => &mut counts.plus,
                Some(Value::PlusZero | Value::Zero | Value::MinusZero) => &mut counts.zero,
                Some(Value::MinusOne) => &mut counts.minus,
                Some(Value::Other(_)) | None => &mut counts.other,
            };
            split.add(vote.binding == Some(true));
        }
        counts
    }
}
