//! The mail that closed a proposal.

use chrono::{DateTime, FixedOffset};

use crate::diagnostic::codes;

/// The mail that closed a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// Message-ID of the mail, without brackets.
    pub message_id: Option<String>,
    /// The way in which the mail closed the proposal.
    pub kind: ClosingKind,
    /// The date of the mail or the time of its arrival, whichever is later.
    pub date: Option<DateTime<FixedOffset>>,
}

codes! {
    /// The way in which a proposal was closed.
    ClosingKind {
        /// A result was announced.
        Result = "result",
        /// The vote was cancelled.
        Cancelled = "cancelled",
        /// The proposer withdrew the proposal.
        Withdrawn = "withdrawn",
    }
}
