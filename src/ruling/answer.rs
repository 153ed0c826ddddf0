//! The answers that a ruling can give, and the question that each of them answers.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, SecondsFormat};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::language::value::Value;
use crate::moment;

/// The meaning of a mail in a ruling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The mail casts this vote.
    Vote(Value),
    /// The mail casts no vote.
    NoVote,
    /// The -1 of the mail has an explanation, or has none.
    Explained(bool),
    /// The vote of the mail is in time, or late.
    InTime(bool),
    /// This is the later of two votes by one voter with the same time.
    Last,
    /// The mail closes the vote, or does not.
    Closes(bool),
    /// The mail extends the vote, or does not.
    Extends(bool),
    /// The mail starts the vote again, or does not.
    Restarts(bool),
    /// The mail belongs to the proposal, or does not.
    Belongs(bool),
    /// The deadline that the mail states is this time.
    ClosesAt(DateTime<FixedOffset>),
}

/// A question about a mail that a ruling can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Which vote does the mail cast, if any?
    Vote,
    /// Does the mail explain its -1?
    Explanation,
    /// Is the vote in time?
    Time,
    /// Which of two votes by one voter is the later one?
    Order,
    /// Does the mail close the vote?
    Closing,
    /// Does the mail extend the vote?
    Extension,
    /// Does the mail start the vote again?
    Restart,
    /// Does the mail belong to the proposal?
    Belonging,
    /// Which time does the deadline of the mail mean?
    End,
}

/// The word before the time of a deadline.
const CLOSES_AT: &str = "closes-at";

/// The words of all answers except values of votes and times.
const WORDS: [(&str, Answer); 14] = [
    ("none", Answer::NoVote),
    ("explained", Answer::Explained(true)),
    ("unexplained", Answer::Explained(false)),
    ("in-time", Answer::InTime(true)),
    ("late", Answer::InTime(false)),
    ("last", Answer::Last),
    ("closes", Answer::Closes(true)),
    ("does-not-close", Answer::Closes(false)),
    ("extends", Answer::Extends(true)),
    ("does-not-extend", Answer::Extends(false)),
    ("restarts", Answer::Restarts(true)),
    ("does-not-restart", Answer::Restarts(false)),
    ("belongs", Answer::Belongs(true)),
    ("does-not-belong", Answer::Belongs(false)),
];

impl Answer {
    /// The question that the answer belongs to.
    pub const fn question(self) -> Question {
        match self {
            Self::Vote(_) | Self::NoVote => Question::Vote,
            Self::Explained(_) => Question::Explanation,
            Self::InTime(_) => Question::Time,
            Self::Last => Question::Order,
            Self::Closes(_) => Question::Closing,
            Self::Extends(_) => Question::Extension,
            Self::Restarts(_) => Question::Restart,
            Self::Belongs(_) => Question::Belonging,
            Self::ClosesAt(_) => Question::End,
        }
    }

    /// The answer in words, after "the mail".
    pub fn in_words(self) -> String {
        let words = match self {
            Self::Vote(value) => return format!("votes {value}"),
            Self::NoVote => "casts no vote",
            Self::Explained(true) => "explains its -1",
            Self::Explained(false) => "does not explain its -1",
            Self::InTime(true) => "votes in time",
            Self::InTime(false) => "votes too late",
            Self::Last => "is the last vote by its voter",
            Self::Closes(true) => "closes the vote",
            Self::Closes(false) => "does not close the vote",
            Self::Extends(true) => "extends the vote",
            Self::Extends(false) => "does not extend the vote",
            Self::Restarts(true) => "starts the vote again",
            Self::Restarts(false) => "does not start the vote again",
            Self::Belongs(true) => "belongs to this vote",
            Self::Belongs(false) => "does not belong to this vote",
            Self::ClosesAt(until) => {
                return until.to_utc().format("says that the vote closes at %-d %b %Y %H:%M UTC").to_string();
            }
        };
        words.to_owned()
    }
}

impl Question {
    /// The usual answers, including the values of votes.
    pub fn answers(self) -> Vec<Answer> {
        let values = [Value::PlusOne, Value::Zero, Value::MinusOne].map(Answer::Vote);
        let words = WORDS.iter().map(|(_, answer)| *answer).filter(|answer| answer.question() == self);
        values.into_iter().filter(|_| self == Self::Vote).chain(words).collect()
    }

    /// `true` if the question is about one voter. A later mail from the voter then ends the ruling.
    pub const fn is_about_voter(self) -> bool {
        matches!(self, Self::Vote | Self::Explanation | Self::Time | Self::Order)
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Vote(value) => value.fmt(f),
            Self::ClosesAt(until) => {
                write!(f, "{CLOSES_AT} {}", until.to_rfc3339_opts(SecondsFormat::AutoSi, true))
            }
            answer => {
                let word = WORDS.iter().find(|(_, known)| known == answer).map_or("", |(word, _)| word);
                f.write_str(word)
            }
        }
    }
}

/// Error for a text that is not an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseAnswerError {
    text: String,
}

impl fmt::Display for ParseAnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = WORDS.iter().map(|(word, _)| *word).collect();
        let text = &self.text;
        write!(
            f,
            "invalid reading `{text}`: expected a value such as +1, 0 or -1, a deadline such as \
             closes-at 2026-05-04T17:00:00Z, or one of {}",
            words.join(", ")
        )
    }
}

impl std::error::Error for ParseAnswerError {}

impl FromStr for Answer {
    type Err = ParseAnswerError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some((_, answer)) = WORDS.iter().find(|(word, _)| *word == text) {
            return Ok(*answer);
        }
        let error = || ParseAnswerError { text: text.to_owned() };
        if let Some(time) = text.strip_prefix(CLOSES_AT).and_then(|rest| rest.strip_prefix(' ')) {
            return moment::parse(time.trim()).map(Self::ClosesAt).map_err(|_| error());
        }
        text.parse().map(Self::Vote).map_err(|_| error())
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Answer {
    fn schema_name() -> Cow<'static, str> {
        "Reading".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = WORDS.iter().map(|(word, _)| *word).collect();
        json_schema!({
            "description": "Meaning of a mail: the value of a vote, such as `+1`, or a word. A time follows `closes-at`.",
            "type": "string",
            "pattern": format!(r"^(0|[+-]\d{{1,6}}(\.\d{{1,2}})?|{CLOSES_AT} \S+|{})$", words.join("|")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_written_as_they_are_read() {
        let questions = [
            Question::Vote,
            Question::Explanation,
            Question::Time,
            Question::Order,
            Question::Closing,
            Question::Extension,
            Question::Restart,
            Question::Belonging,
        ];
        let answers: Vec<Answer> = questions.into_iter().flat_map(Question::answers).collect();
        assert_eq!(answers.len(), WORDS.len() + 3);
        for answer in answers {
            assert_eq!(answer.to_string().parse(), Ok(answer));
        }
        let closes: Answer = "closes-at 2026-05-08T17:00:00+02:00".parse().unwrap();
        assert_eq!((closes.question(), closes.to_string().parse()), (Question::End, Ok(closes)));
        assert_eq!(closes.in_words(), "says that the vote closes at 8 May 2026 15:00 UTC");
        assert_eq!("-0.5".parse::<Answer>().unwrap().to_string(), "-0.5");
        for text in ["", "yes", "1", "NONE", "close", "closes-at", "closes-at soon", "closes-at2026-05-08"] {
            let error = text.parse::<Answer>().unwrap_err().to_string();
            assert!(error.starts_with(&format!("invalid reading `{text}`: expected ")), "{error}");
        }
    }
}
