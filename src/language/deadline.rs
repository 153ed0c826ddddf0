//! What a sentence about the window of a vote can mean.

use super::meaning::{Means, Named};

/// Every extension has a word that begins so.
pub(crate) const BEGINNINGS: [&str; 8] =
    ["exten", "open", "reopen", "deadline", "prolong", "verläng", "prorrog", "prorog"];
/// Letters that each of them has, behind `re` or at its start: in all their cases these are few enough to be
/// looked for in many bytes at once.
pub(crate) const LETTERS: [&str; 6] = ["exte", "open", "dead", "prol", "verl", "pror"];

/// Every phrase by which a proposer takes a proposal back has this.
pub(crate) const WITHDRAWN: &str = "withdraw";

/// What a length of time is, by the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    /// That for which the vote is open.
    Window,
    /// One of something else, or of the past.
    Nothing,
}

/// What a word before a moment says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lead {
    /// The vote ends then.
    Until,
    /// The vote is open until then at least.
    AtLeast,
    /// Nothing: it speaks of the past.
    Nothing,
}

/// What a word says of the end of a vote that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extends {
    /// It moves.
    Declared,
    /// It may move: a person has to look.
    Hinted,
    /// Nothing: it is only thought of, or asked for.
    Nothing,
    /// Nothing: it is denied, a condition or a question, however long the phrase is.
    Unsaid,
}

/// What a word says of a vote that may begin anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Restarts {
    /// It begins anew, said outright.
    Outright,
    /// Votes are asked for again.
    AsksAgain,
    /// Nothing: it is denied, asked, or only thought of.
    Nothing,
}

/// What a proposer says of the thread of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Course {
    /// They take the proposal back.
    TakesBack,
    /// The votes go elsewhere.
    Elsewhere,
    /// They ask for votes.
    AsksForVotes,
    /// Nothing: it is still to come, happens elsewhere, or is not asked.
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

/// A length of something else holds against words that only may be those of a window.
const OF_ANOTHER: u32 = 3;
/// Words that deny or doubt hold against a few that would move an end.
const DOUBT: u32 = 9;
/// Words that deny hold, however long the phrase is.
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
            // "No earlier than" holds against "than" alone.
            Self::AtLeast => 1,
            Self::Nothing => OF_ANOTHER,
        }
    }
}

impl Means for Extends {
    fn caution(self) -> u32 {
        match self {
            // What is declared is hinted at too.
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
