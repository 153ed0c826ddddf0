//! The exit codes.

use std::process::{ExitCode, Termination};

use crate::outcome::{Outcome, Verdict};

/// How a run ended. The numbers are part of the contract with scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Passed and stable; of `list`: done.
    Passed = 0,
    /// Failed, blocked, cancelled or mixed, and stable.
    NotPassed = 1,
    /// Bad arguments or unreadable input.
    Unusable = 2,
    /// Open.
    Open = 3,
    /// A person has to decide: undecided, or a verdict that some reading of the unclear votes would turn.
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
