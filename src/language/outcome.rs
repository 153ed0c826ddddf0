//! What a word or a sentence of a result mail can mean.

use super::meaning::{Means, Named};
use crate::diagnostic::codes;

codes! {
    /// What a mail says of the outcome of a vote.
    Said {
        /// It passed.
        Passed = "passed",
        /// It did not pass.
        Failed = "failed",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

/// What the word that is judged says of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OutcomeWord {
    /// The outcome that the word names.
    Stated(Force),
    /// The opposite of it.
    Denied(Force),
    /// This outcome, in a phrase whose word names none by itself.
    Is(Said, Force),
    /// That there is a result, and not which.
    Announces,
    /// It is said of something else.
    Nothing,
    /// It is only planned, imagined, asked or reported, or said of another vote.
    Unsaid,
}

/// How much a sentence needs beside it to be taken for the announcement of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Force {
    /// The tag of a result in the subject: it speaks of a release, or of "it".
    Weak,
    /// A sender who may announce it: it speaks of a vote.
    Firm,
    /// Nothing: whoever writes it announces a result, and votes by no value beside it.
    Outright,
}

/// What a sentence of a result mail says beside the outcome and the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Note {
    /// It corrects an earlier result.
    Corrects,
    /// Votes were cast where the list did not see them.
    Private,
    /// The vote stays open for longer.
    Extends,
    /// Nothing: it is denied, or a condition.
    Nothing,
}

/// How a sentence only supposes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Supposed {
    /// It begins an example.
    Example,
    /// It asks about an imagined case.
    Asked,
}

/// What a heading begins that is no part of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aside {
    /// A paragraph about something beside the result.
    Paragraph,
    /// A list of those who did not vote, which the next heading ends.
    Absent,
}

impl Named for OutcomeWord {
    fn name(self) -> String {
        let with = |force: Force| match force {
            Force::Weak => ", in a mail with the tag of a result",
            Force::Firm => "",
            Force::Outright => ", whoever says it",
        };
        match self {
            Self::Stated(force) => format!("the outcome that the word names{}", with(force)),
            Self::Denied(force) => format!("not the outcome that the word names{}", with(force)),
            Self::Is(said, force) => format!("the vote {}{}", said.as_str(), with(force)),
            Self::Announces => "announces a result".into(),
            Self::Nothing => "nothing: said of something else".into(),
            Self::Unsaid => "nothing: planned, imagined, or of another vote".into(),
        }
    }
}

impl Named for Note {
    fn name(self) -> String {
        match self {
            Self::Corrects => "corrects an earlier result",
            Self::Private => "votes were cast elsewhere",
            Self::Extends => "the vote stays open for longer",
            Self::Nothing => "nothing",
        }
        .into()
    }
}

impl Named for Supposed {
    fn name(self) -> String {
        match self {
            Self::Example => "begins an example",
            Self::Asked => "asks about an imagined case",
        }
        .into()
    }
}

impl Named for Aside {
    fn name(self) -> String {
        match self {
            Self::Paragraph => "what stands beside the result",
            Self::Absent => "those who did not vote",
        }
        .into()
    }
}

/// What is not said holds, however long the phrase is that would say it.
const UNSAID: u32 = 40;

impl Means for OutcomeWord {
    fn caution(self) -> u32 {
        match self {
            Self::Unsaid => UNSAID,
            // A vote decides, where both a vote and its matter are spoken of.
            Self::Stated(Force::Firm | Force::Outright)
            | Self::Denied(Force::Firm | Force::Outright)
            | Self::Is(_, Force::Firm | Force::Outright) => 1,
            Self::Stated(_) | Self::Denied(_) | Self::Is(..) | Self::Announces | Self::Nothing => 0,
        }
    }
}

impl Means for Note {
    fn caution(self) -> u32 {
        match self {
            Self::Nothing => UNSAID,
            Self::Corrects | Self::Private | Self::Extends => 0,
        }
    }
}

impl Means for Supposed {
    fn caution(self) -> u32 {
        0
    }
}

impl Means for Aside {
    fn caution(self) -> u32 {
        0
    }
}
