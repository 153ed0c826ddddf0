//! Meanings of a sentence about the window of a vote.

use super::meaning::{Means, Named};

/// Starts of words; every extension has one of these words.
pub(crate) const BEGINNINGS: [&str; 8] =
    ["exten", "open", "reopen", "deadline", "prolong", "verläng", "prorrog", "prorog"];
/// Letters that each of those words has, at its start or after `re`. In all cases they are few enough for a
/// search of many bytes at once.
pub(crate) const LETTERS: [&str; 6] = ["exte", "open", "dead", "prol", "verl", "pror"];

/// Part of every phrase by which a proposer withdraws a proposal.
pub(crate) const WITHDRAWN: &str = "withdraw";

/// The meaning of a duration, by the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    /// The vote is open for this duration.
    Window,
    /// The duration is that of something else, or of the past.
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
    /// The end may move: a person has to read it.
    Hinted,
    /// Nothing: it is only considered, or asked for.
    Nothing,
    /// Nothing: it is denied, a condition or a question, however long the phrase.
    Unsaid,
}

/// The meaning of a word for the restart of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Restarts {
    /// The vote starts again, explicitly.
    Outright,
    /// Votes are asked for again.
    AsksAgain,
    /// Nothing: it is denied, asked, or only considered.
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
    /// Nothing: the words are about the future or another place, or are not a request.
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

/// Caution of a duration of something else, compared with words that may be about the window.
const OF_ANOTHER: u32 = 3;
/// Caution of words that deny or doubt, compared with a few words that would move an end.
const DOUBT: u32 = 9;
/// Caution of words that deny, which outweigh a phrase of any length.
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
            // Declared words are also hints.
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
