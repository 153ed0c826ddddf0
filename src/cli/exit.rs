//! The exit codes.

use std::process::{ExitCode, Termination};

use crate::outcome::{Outcome, Verdict};

/// The result of a run.
///
/// The numbers are part of the contract with scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// The vote passed and is stable; for commands without a verdict: done.
    Passed = 0,
    /// The vote failed or was blocked, cancelled or mixed, and is stable.
    NotPassed = 1,
    /// Bad arguments or unreadable input.
    Unusable = 2,
    /// The vote is open.
    Open = 3,
    /// A person has to decide: the vote is undecided, or another reading of the unclear votes would change the verdict.
    PersonNeeded = 4,
}

impl Exit {
    /// The exit code for an outcome.
    pub fn of(outcome: &Outcome) -> Self {
        match outcome.verdict {
            Verdict::Open => Self::Open,
            Verdict::Undecided => Self::PersonNeeded,
            _ if !outcome.stable => Self::PersonNeeded,
            Verdict::Passed => Self::Passed,
            Verdict::Failed | Verdict::Blocked | Verdict::Cancelled | Verdict::Mixed => Self::NotPassed,
        }
    }
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}
