//! The meanings of a word or a sentence in a result mail.

use super::meaning::{Means, Named};
use crate::diagnostic::codes;

codes! {
    /// The outcome of a vote that a mail announces.
    Said {
        /// The proposal passed.
        Passed = "passed",
        /// The proposal did not pass.
        Failed = "failed",
        /// The vote was cancelled.
        Cancelled = "cancelled",
    }
}

/// The meaning of a judged outcome word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OutcomeWord {
    /// The outcome that the word names.
    Stated(Force),
    /// The opposite of the outcome that the word names.
    Denied(Force),
    /// The given outcome. A phrase states it, although the word does not name it.
    Is(Said, Force),
    /// There is a result, but the word does not say which.
    Announces,
    /// The word is about something else.
    Nothing,
    /// The outcome is only planned, hypothetical, asked about or reported, or belongs to another vote.
    Unsaid,
}

/// The additional evidence that a sentence needs in order to announce an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Force {
    /// The subject also needs the tag of a result, because the sentence is about a release or "it".
    Weak,
    /// The sentence is about a vote. Its sender must be allowed to announce the outcome.
    Firm,
    /// The words need no more evidence.
    ///
    /// Any sender announces a result with these words, and the values next to them are not votes.
    Outright,
}

/// A note in a result mail, other than the outcome and the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Note {
    /// The mail corrects an earlier result.
    Corrects,
    /// Votes were cast outside the list.
    Private,
    /// The vote stays open for longer.
    Extends,
    /// No meaning: the words are a negation or a condition.
    Nothing,
}

/// The type of hypothetical text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Supposed {
    /// The sentence starts an example.
    Example,
    /// The sentence asks a hypothetical question.
    Asked,
}

/// The type of text below a heading that does not belong to the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aside {
    /// A paragraph about something else.
    Paragraph,
    /// A list of people who did not vote. It ends at the next heading.
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
            Self::Asked => "asks a hypothetical question",
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

/// Extra weight of words that make an outcome invalid. They take precedence over a phrase of any length.
const UNSAID: u32 = 40;

impl Means for OutcomeWord {
    fn caution(self) -> u32 {
        match self {
            Self::Unsaid => UNSAID,
            // If the sentence is about a vote and about the thing that is voted on, the words about the vote
            // decide.
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
