//! Meanings of a sentence about the window of a vote.

use super::meaning::{Means, Named};

/// First letters of words; every sentence about an extension has such a word.
pub(crate) const BEGINNINGS: [&str; 8] =
    ["exten", "open", "reopen", "deadline", "prolong", "verläng", "prorrog", "prorog"];
/// Letters that all of those words have, at their start or after `re`. There are few of them, even in both
/// cases, so one search finds them all.
pub(crate) const LETTERS: [&str; 6] = ["exte", "open", "dead", "prol", "verl", "pror"];

/// Part of every phrase by which a proposer withdraws a proposal.
pub(crate) const WITHDRAWN: &str = "withdraw";

/// The meaning of a duration, by the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    /// The vote is open for this duration.
    Window,
    /// The duration of something else, or a duration in the past.
    Nothing,
}

/// The meaning of a word before a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lead {
    /// The vote ends at this time.
    Until,
    /// The vote is open at least until this time.
    AtLeast,
    /// Nothing: it is about the past.
    Nothing,
}

/// The meaning of a word for the end of a vote that continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extends {
    /// The end moves.
    Declared,
    /// The deadline may move: a person has to read the sentence.
    Hinted,
    /// None: the sentence only considers it, or asks for it.
    Nothing,
    /// None: the sentence is a denial, a condition or a question. This takes precedence over a phrase of any
    /// length.
    Unsaid,
}

/// The meaning of a word for the restart of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Restarts {
    /// The vote starts again, explicitly.
    Outright,
    /// Votes are asked for again.
    AsksAgain,
    /// None: the sentence is a denial or a question, or only considers it.
    Nothing,
}

/// The meaning of a proposer's words for the thread of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Course {
    /// The proposer withdraws the proposal.
    TakesBack,
    /// The vote moves elsewhere.
    Elsewhere,
    /// The proposer asks for votes.
    AsksForVotes,
    /// None: the words are about the future or another place, or are not a request.
    Nothing,
}

impl Named for Span {
    fn name(self) -> String {
        match self {
            Self::Window => "for so long the vote is open",
            Self::Nothing => "nothing",
        }
        .into()
    }
}

impl Named for Lead {
    fn name(self) -> String {
        match self {
            Self::Until => "the vote ends then",
            Self::AtLeast => "the vote is open until then at least",
            Self::Nothing => "nothing",
        }
        .into()
    }
}

impl Named for Extends {
    fn name(self) -> String {
        match self {
            Self::Declared => "the vote is open for longer",
            Self::Hinted => "the vote may be open for longer, unclear",
            Self::Nothing | Self::Unsaid => "nothing",
        }
        .into()
    }
}

impl Named for Restarts {
    fn name(self) -> String {
        match self {
            Self::Outright => "the vote begins anew",
            Self::AsksAgain => "asks for votes again",
            Self::Nothing => "nothing",
        }
        .into()
    }
}

impl Named for Course {
    fn name(self) -> String {
        match self {
            Self::TakesBack => "takes the proposal back",
            Self::Elsewhere => "sends the votes elsewhere",
            Self::AsksForVotes => "asks for votes",
            Self::Nothing => "nothing",
        }
        .into()
    }
}

/// Caution for a duration of something else, compared with words that may be about the window.
const OF_ANOTHER: u32 = 3;
/// Caution for words of denial or doubt, compared with a few words that would move a deadline.
const DOUBT: u32 = 9;
/// Caution for words of denial that take precedence over a phrase of any length.
const DENIAL: u32 = 40;

impl Means for Span {
    fn caution(self) -> u32 {
        match self {
            Self::Window => 0,
            Self::Nothing => OF_ANOTHER,
        }
    }
}

impl Means for Lead {
    fn caution(self) -> u32 {
        match self {
            Self::Until => 0,
            // "No earlier than" outweighs "than" alone.
            Self::AtLeast => 1,
            Self::Nothing => OF_ANOTHER,
        }
    }
}

impl Means for Extends {
    fn caution(self) -> u32 {
        match self {
            // Words that are declared for the rows are also among the hints.
            Self::Declared => 1,
            Self::Hinted => 0,
            Self::Nothing => DOUBT,
            Self::Unsaid => DENIAL,
        }
    }
}

impl Means for Restarts {
    fn caution(self) -> u32 {
        match self {
            Self::Outright => 1,
            Self::AsksAgain => 0,
            Self::Nothing => DENIAL,
        }
    }
}

impl Means for Course {
    fn caution(self) -> u32 {
        match self {
            Self::Nothing => DENIAL,
            // "Please vote there" asks for votes elsewhere.
            Self::TakesBack | Self::Elsewhere => 1,
            Self::AsksForVotes => 0,
        }
    }
}
