//! The meanings of words and sentences about the window of a vote.

use super::meaning::{Means, Named};

/// Starts of words for an extension. Every sentence about an extension contains one of these words.
pub(crate) const BEGINNINGS: [&str; 8] =
    ["exten", "open", "reopen", "deadline", "prolong", "verläng", "prorrog", "prorog"];
/// Letters at the start of each of these words, or after `re`.
///
/// The list is short enough for one search that ignores case.
pub(crate) const LETTERS: [&str; 6] = ["exte", "open", "dead", "prol", "verl", "pror"];

/// A text that is part of every phrase for the withdrawal of a proposal.
pub(crate) const WITHDRAWN: &str = "withdraw";

/// The meaning of a duration, determined by the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    /// The vote is open for this duration.
    Window,
    /// The duration is in the past, or is not the duration of the vote.
    Nothing,
}

/// The meaning of a word before a time, such as "until".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lead {
    /// The vote ends at this time.
    Until,
    /// The vote is open at least until this time.
    AtLeast,
    /// The word has no meaning for the vote, because the sentence is about the past.
    Nothing,
}

/// The meaning of a word that may extend a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extends {
    /// The end of the vote moves.
    Declared,
    /// The end may move, so a person has to read the sentence.
    Hinted,
    /// No meaning: the sentence only considers an extension or asks for one.
    Nothing,
    /// No meaning: the sentence is a negation, a condition or a question.
    ///
    /// This takes precedence over any longer phrase.
    Unsaid,
}

/// The meaning of a word that may restart a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Restarts {
    /// The vote restarts, as the sentence says explicitly.
    Outright,
    /// The sentence asks people to vote again.
    AsksAgain,
    /// No meaning: the sentence is a negation or a question, or only considers a restart.
    Nothing,
}

/// The meaning of a proposer's words about the vote as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Course {
    /// The proposer withdraws the proposal.
    TakesBack,
    /// The vote moves to another thread or list.
    Elsewhere,
    /// The proposer asks for votes.
    AsksForVotes,
    /// No meaning: the words are about the future or another place, or are not a request.
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

/// Extra weight of a row about another duration, so that it takes precedence over words about the window.
const OF_ANOTHER: u32 = 3;
/// Extra weight of a row for negations and doubts, so that it takes precedence over a few words that move a
/// deadline.
const DOUBT: u32 = 9;
/// Extra weight of a row for negations that takes precedence over a phrase of any length.
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
            // "No earlier than" takes precedence over "than" alone.
            Self::AtLeast => 1,
            Self::Nothing => OF_ANOTHER,
        }
    }
}

impl Means for Extends {
    fn caution(self) -> u32 {
        match self {
            // Words of the rows for declared extensions are also hints.
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
