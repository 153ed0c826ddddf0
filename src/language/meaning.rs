//! What a mark or a sentence can mean, and how careful each meaning makes the reader.

use super::value::Value;
use crate::reason::Reason;

/// What a mark means in its statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// The sender says that it is their vote.
    Cast,
    /// It opens a sentence, or closes words in favour: the sender casts it by its place alone.
    Opens,
    /// The sender casts it, with something to note.
    Noted(Reason),
    /// The sender takes an earlier vote back.
    Withdraws,
    /// The value that the sender held before.
    Replaced,
    /// A chair has to look.
    Unclear(Reason),
    /// Nobody casts it here.
    NoVote(NoVote),
}

/// Why a mark is not a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoVote {
    Hypothetical,
    Future,
    Question,
    Negation,
    Thanks,
    SomebodyElses,
    Count,
    Choice,
    Technical,
    Mention,
}

impl NoVote {
    /// The reason in words, for `explain`.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Hypothetical => "says what would be",
            Self::Future => "says what will be",
            Self::Question => "a question",
            Self::Negation => "denied",
            Self::Thanks => "thanks for a vote",
            Self::SomebodyElses => "speaks of somebody else's vote",
            Self::Count => "counts votes",
            Self::Choice => "lists the choices",
            Self::Technical => "a technical value",
            Self::Mention => "speaks of a vote",
        }
    }
}

/// What a statement without a mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phrase {
    /// A vote in words.
    Vote(Value, Option<Reason>),
    /// The sender takes an earlier vote back.
    Withdraws,
    /// For the vote of another mail or the mark before it: a condition, a proxy.
    Unclear(Reason),
    /// A vote in words that a chair has to look at.
    Doubtful(Reason),
    /// A side of the vote, such as "aye": a vote where the answer to the call begins with it.
    Sides(Value),
    /// A vote for what the words behind it say, where the subject of the call has them; else in favour, unclear.
    VotesToward,
    /// The sender votes later: a value in the mail is for something else.
    VotesLater,
    /// Nothing, in spite of words that another row knows.
    Nothing,
    /// A call asks its voters to name whom they vote for.
    AsksForNames,
    /// In favour, without a value.
    Endorses,
    /// In favour where the words behind "of" are of the subject of the call, or stand for it.
    EndorsesToward,
    /// In favour where it is all that a direct answer to the call says.
    EndorsesAlone,
    /// In favour where the direct answer to the call begins with it.
    EndorsesFirst,
    /// Takes no side yet.
    Wavers,
    /// Against, without a value.
    Objects,
    /// Against, in a question.
    ObjectsAsking,
    /// Asks to wait, in a question or not: against, without a value.
    Halts,
}

/// What a statement of a mail without a vote means where nobody has to vote for a proposal to pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misgiving {
    /// Against the proposal, whichever mail is answered.
    Objects,
    /// Doubts the proposal where the call is answered.
    Doubts,
    /// Doubts it in a question, where the call is answered.
    Asks,
    /// Nothing, in spite of words that another row knows.
    Nothing,
}

/// How a sentence points to words said elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pointer {
    /// It says nothing else, unless it is long.
    Whole,
    /// It says nothing else where it is short: with more words, it says what is agreed with.
    Short,
}

/// A meaning with words for the page of the grammar.
pub(crate) trait Named {
    /// The meaning in a few words.
    fn name(self) -> String;
}

impl Named for Meaning {
    fn name(self) -> String {
        match self {
            Self::Cast => "a vote".into(),
            Self::Opens => "a vote by its place".into(),
            Self::Noted(reason) => format!("a vote ({reason})"),
            Self::Withdraws => "withdraws a vote".into(),
            Self::Replaced => "the value before a change".into(),
            Self::Unclear(reason) => format!("unclear ({reason})"),
            Self::NoVote(why) => format!("not a vote: {}", why.as_str()),
        }
    }
}

impl Named for Phrase {
    fn name(self) -> String {
        match self {
            Self::Vote(value, None) => format!("a vote: {value}"),
            Self::Vote(value, Some(reason)) => format!("a vote: {value} ({reason})"),
            Self::Withdraws => "withdraws a vote".into(),
            Self::Unclear(reason) => format!("makes the vote unclear ({reason})"),
            Self::Doubtful(reason) => format!("a vote in words, unclear ({reason})"),
            Self::Sides(value) => format!("a vote in an answer to the call: {value}"),
            Self::VotesToward => "a vote: +1 where it is for the subject of the call, else unclear".into(),
            Self::VotesLater => "votes later: no value of the mail is a vote by its place".into(),
            Self::Nothing => "nothing".into(),
            Self::AsksForNames => "asks voters whom they vote for".into(),
            Self::Endorses => "in favour, unclear".into(),
            Self::EndorsesToward => "in favour where it is of the subject of the call, unclear".into(),
            Self::EndorsesAlone => "in favour where it is all that is said, unclear".into(),
            Self::EndorsesFirst => "in favour at the start of an answer, unclear".into(),
            Self::Wavers => "takes no side, unclear".into(),
            Self::Objects => "against, unclear".into(),
            Self::ObjectsAsking => "against in a question, unclear".into(),
            Self::Halts => "asks to wait, unclear".into(),
        }
    }
}

impl Named for Misgiving {
    fn name(self) -> String {
        match self {
            Self::Objects => "an objection, in any reply",
            Self::Doubts => "a doubt, in a reply to the call",
            Self::Asks => "a doubt in a question, in a reply to the call",
            Self::Nothing => "nothing",
        }
        .to_owned()
    }
}

impl Named for NoVote {
    fn name(self) -> String {
        format!("not votes of the author: {}", self.as_str())
    }
}

impl Named for Pointer {
    fn name(self) -> String {
        match self {
            Self::Whole => "no reason, unless it is long",
            Self::Short => "no reason where it is short",
        }
        .into()
    }
}

/// A meaning that rows of a table can have.
pub(crate) trait Means: Copy + PartialEq {
    /// How far a row of this meaning is ahead of a row that casts a vote, in the weight of patterns: words that
    /// deny, doubt or put off a vote hold, whatever is said beside them.
    fn caution(self) -> u32;
}

/// The caution of words that deny or put off a vote: more than three words.
const DENIAL: u32 = 14;
/// The caution of words that make a vote doubtful. A denial of the same length holds.
const DOUBT: u32 = 9;

impl Means for Meaning {
    fn caution(self) -> u32 {
        match self {
            Self::Replaced
            | Self::NoVote(
                NoVote::Hypothetical
                | NoVote::Future
                | NoVote::Negation
                | NoVote::Question
                | NoVote::Choice
                | NoVote::Technical,
            ) => DENIAL,
            Self::Unclear(_) => DOUBT,
            Self::Cast | Self::Opens | Self::Noted(_) | Self::Withdraws | Self::NoVote(_) => 0,
        }
    }
}

impl Means for Phrase {
    fn caution(self) -> u32 {
        match self {
            Self::Nothing | Self::AsksForNames | Self::Doubtful(_) | Self::VotesLater => DENIAL,
            Self::Objects | Self::ObjectsAsking | Self::Halts | Self::Unclear(_) => DOUBT,
            Self::Vote(..)
            | Self::Sides(_)
            | Self::VotesToward
            | Self::Withdraws
            | Self::Endorses
            | Self::EndorsesAlone
            | Self::EndorsesToward
            | Self::EndorsesFirst
            | Self::Wavers => 0,
        }
    }
}

impl Means for Misgiving {
    fn caution(self) -> u32 {
        match self {
            Self::Nothing => DENIAL,
            Self::Objects => DOUBT,
            Self::Doubts | Self::Asks => 0,
        }
    }
}

impl Means for NoVote {
    fn caution(self) -> u32 {
        0
    }
}

impl Means for Pointer {
    fn caution(self) -> u32 {
        match self {
            Self::Whole => DENIAL,
            Self::Short => 0,
        }
    }
}
