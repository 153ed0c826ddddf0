//! The meanings of a mark or a sentence, and the extra weight of each meaning.

use super::value::Value;
use crate::reason::Reason;

/// The meaning of a mark in its statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// The sender explicitly casts the mark as a vote.
    Cast,
    /// The mark starts a sentence or ends words in favour. Only this position makes it the sender's vote.
    Opens,
    /// The sender casts the mark as a vote, with a note.
    Noted(Reason),
    /// The sender withdraws an earlier vote.
    Withdraws,
    /// The mark is an earlier value that the sender replaces.
    Replaced,
    /// A chair has to read the mark.
    Unclear(Reason),
    /// The mark is not a vote.
    NoVote(NoVote),
}

/// The reason why a mark is not a vote.
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
    /// A description of the reason, for `explain`.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Hypothetical => "hypothetical",
            Self::Future => "about the future",
            Self::Question => "a question",
            Self::Negation => "negated",
            Self::Thanks => "thanks for a vote",
            Self::SomebodyElses => "about somebody else's vote",
            Self::Count => "counts votes",
            Self::Choice => "lists the choices",
            Self::Technical => "a technical value",
            Self::Mention => "mentions a vote",
        }
    }
}

/// The meaning of a statement without a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phrase {
    /// A vote in words.
    Vote(Value, Option<Reason>),
    /// The sender withdraws an earlier vote.
    Withdraws,
    /// A condition, or a vote for somebody else. The mark before it, or a vote in another mail, is unclear.
    Unclear(Reason),
    /// A vote in words that a chair has to read.
    Doubtful(Reason),
    /// A side such as "aye". It is a vote if it starts a reply to the call.
    Sides(Value),
    /// A vote for the thing that the next words name, if that thing is in the subject of the call.
    ///
    /// Otherwise it is unclear, but in favour.
    VotesToward,
    /// The sender will vote later. A value in the mail is for something else.
    VotesLater,
    /// No meaning, although another row matches the words.
    Nothing,
    /// A call asks voters to name whom they vote for.
    AsksForNames,
    /// In favour, without a value.
    Endorses,
    /// In favour, if the words after "of" are in the subject of the call or mean the proposal.
    EndorsesToward,
    /// In favour, if it is the only text of a direct reply to the call.
    EndorsesAlone,
    /// In favour, if it starts a direct reply to the call.
    EndorsesFirst,
    /// Undecided.
    Wavers,
    /// For or against, if it starts a direct reply to the call.
    LeansFirst,
    /// Against, without a value.
    Objects,
    /// Against, without a value, unless another row matches more of the statement.
    Dissents,
    /// For or against, in explicit words.
    ///
    /// It is a vote if a reply to the call says nothing else in the clause. Otherwise it is unclear.
    Outright(Opinion),
    /// Against, in the form of a question.
    ObjectsAsking,
    /// A request to wait, which may be a question. It is against the proposal, without a value.
    Halts,
}

impl Phrase {
    /// The same meaning without the vote of an outright opinion.
    pub(crate) const fn implied(self) -> Self {
        match self {
            Self::Outright(opinion) => opinion.unclear(),
            meaning => meaning,
        }
    }
}

/// An opinion in words that can be a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opinion {
    /// In favour.
    For,
    /// In favour, if a direct reply to the call says nothing else.
    ForAlone,
    /// In favour, if a direct reply to the call starts with it.
    ForFirst,
    /// Against.
    Against,
    /// Against, unless another row reads more of the statement.
    AgainstLightly,
}

impl Opinion {
    /// The meaning of the words if they are not a vote.
    pub(crate) const fn unclear(self) -> Phrase {
        match self {
            Self::For => Phrase::Endorses,
            Self::ForAlone => Phrase::EndorsesAlone,
            Self::ForFirst => Phrase::EndorsesFirst,
            Self::Against => Phrase::Objects,
            Self::AgainstLightly => Phrase::Dissents,
        }
    }

    /// The value of the words if they are a vote.
    pub(crate) const fn value(self) -> Value {
        match self {
            Self::For | Self::ForAlone | Self::ForFirst => Value::PlusOne,
            Self::Against | Self::AgainstLightly => Value::MinusOne,
        }
    }
}

/// The meaning of a statement in a mail without a vote, if a proposal passes without votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misgiving {
    /// Against the proposal, in a reply to any mail.
    Objects,
    /// Doubts about the proposal in a reply to the call.
    Doubts,
    /// Doubts in a question in a reply to the call.
    Asks,
    /// No meaning, although another row matches the words.
    Nothing,
}

/// The meaning of a sentence that points to words elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pointer {
    /// The sentence contains nothing else, unless it is long.
    Whole,
    /// The sentence contains nothing else if it is short. A longer sentence says what it agrees with.
    Short,
}

/// A meaning that has a name on the page of the grammar.
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
            Self::Sides(value) => format!("a vote at the start of a reply to the call: {value}"),
            Self::VotesToward => "a vote: +1 if it is for the subject of the call, otherwise unclear".into(),
            Self::VotesLater => "votes later: a value in the mail is not a vote".into(),
            Self::Nothing => "nothing".into(),
            Self::AsksForNames => "asks voters to name a person".into(),
            Self::Endorses => "in favour, unclear".into(),
            Self::EndorsesToward => "in favour if it is about the subject of the call, unclear".into(),
            Self::EndorsesAlone => "in favour if the reply says nothing else, unclear".into(),
            Self::EndorsesFirst => "in favour at the start of a reply, unclear".into(),
            Self::Wavers => "takes no side, unclear".into(),
            Self::LeansFirst => "takes a side at the start of a reply, unclear".into(),
            Self::Objects => "against, unclear".into(),
            Self::Dissents => "against if no other row matches more, unclear".into(),
            Self::Outright(opinion) => {
                format!(
                    "a vote if a reply to the call says it outright: {}; otherwise {}",
                    opinion.value(),
                    opinion.unclear().name()
                )
            }
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
        format!("not votes by the author: {}", self.as_str())
    }
}

impl Named for Pointer {
    fn name(self) -> String {
        match self {
            Self::Whole => "no reason, unless it is long",
            Self::Short => "no reason if it is short",
        }
        .into()
    }
}

/// A meaning that rows of a table can have.
pub(crate) trait Means: Copy + PartialEq {
    /// The extra weight of a row with this meaning, compared with a row that casts a vote.
    ///
    /// Words that negate, doubt or postpone a vote take precedence over the words next to them.
    fn caution(self) -> u32;
}

/// Extra weight of words that negate or postpone a vote, which is more than the weight of three words.
const DENIAL: u32 = 14;
/// Extra weight of words that make a vote unclear. A negation of the same length takes precedence.
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
            Self::Outright(opinion) => opinion.unclear().caution(),
            Self::Vote(..)
            | Self::Sides(_)
            | Self::VotesToward
            | Self::Withdraws
            | Self::Endorses
            | Self::EndorsesAlone
            | Self::EndorsesToward
            | Self::EndorsesFirst
            | Self::Dissents
            | Self::LeansFirst
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
