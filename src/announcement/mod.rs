//! What a list said of its own vote: a result mail read into its verdict, its counts and its names.
//!
//! **Architecture Invariant:** nothing is guessed. What a mail does not say in words that are known is not
//! there, and a mail from which nothing is read is [unread](Announcement::is_unread).

mod atom;
mod cell;
mod names;
mod notes;
mod numbers;
mod qualities;
mod read;
mod sections;
mod settle;
mod shape;
mod sign;
mod statement;
mod subject;
mod supposed;
mod table;
mod tally;
mod token;
mod verdict;

use chrono::{DateTime, FixedOffset};

pub use read::{read, reads_as_name};
pub(crate) use sign::{Signs, signs};

pub use crate::language::outcome::Said;
use crate::limits::excerpt;
use crate::message::Author;
use crate::policy::Side;

/// A mail that announces the result of a vote, or its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// Its Message-ID, without brackets.
    pub message_id: Option<String>,
    /// When it was sent.
    pub date: Option<DateTime<FixedOffset>>,
    /// Who sent it.
    pub author: Author,
    /// What it says of the outcome.
    pub verdict: Option<Said>,
    /// The numbers that it gives, in its order.
    pub counts: Vec<Number>,
    /// The people whom it names, in its order.
    pub names: Vec<NamedVoter>,
    /// Whether it says that it corrects an earlier result.
    pub corrects: bool,
    /// The place where it says that votes were cast elsewhere or in private.
    pub private: Option<Passage>,
    /// The place where it says that the vote stays open longer.
    pub extends: Option<Passage>,
}

/// How many votes a mail says there were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The side.
    pub side: Side,
    /// Binding or advisory ones; none where the mail does not tell them apart.
    pub binding: Option<bool>,
    /// How many.
    pub count: u32,
    /// Where it says so.
    pub passage: Passage,
}

/// A person whom a mail names among the voters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedVoter {
    /// The name as it is written; that of the sender where the mail says "me".
    pub name: String,
    /// On which side; none where the mail does not tell.
    pub side: Option<Side>,
    /// Whether the vote is called binding; none where the mail does not tell.
    pub binding: Option<bool>,
    /// Where it says so.
    pub passage: Passage,
}

/// A place in a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The line of the decoded body, counted from 1; 0 where it is the subject.
    pub line: u32,
    /// The words, as they stand there.
    pub excerpt: String,
}

impl Passage {
    pub(crate) fn new(line: u32, text: &str) -> Self {
        Self { line, excerpt: excerpt(text) }
    }
}

impl Announcement {
    /// Whether nothing was read from it that can be compared: no outcome, no number and no name on a side.
    pub fn is_unread(&self) -> bool {
        let sided = self.names.iter().any(|named| named.side.is_some());
        self.verdict.is_none() && self.counts.is_empty() && !sided
    }

    /// Whether it tells how a vote stands that goes on: no outcome, and that it is open for longer.
    pub fn is_interim(&self) -> bool {
        self.verdict.is_none() && self.extends.is_some()
    }
}

impl Announcement {
    /// Adds a number, unless it is known.
    fn add_count(&mut self, number: Number) {
        let same = |known: &Number| {
            (known.side, known.binding, known.count) == (number.side, number.binding, number.count)
        };
        if !self.counts.iter().any(same) {
            self.counts.push(number);
        }
    }

    /// Adds a name. Of somebody who is named twice on one side, a word on the claim holds.
    fn add_name(&mut self, named: NamedVoter) {
        let same = |known: &&mut NamedVoter| {
            (&known.name, known.side) == (&named.name, named.side)
                && (known.binding.is_none() || named.binding.is_none() || known.binding == named.binding)
        };
        match self.names.iter_mut().find(same) {
            Some(known) => known.binding = known.binding.or(named.binding),
            None => self.names.push(named),
        }
    }
}

/// The votes of a side in words: `binding +1`, `0`.
pub fn label(side: Side, binding: Option<bool>) -> String {
    let binding = match binding {
        None => "",
        Some(true) => "binding ",
        Some(false) => "non-binding ",
    };
    let value = match side {
        Side::Plus => "+1",
        Side::Minus => "-1",
        Side::Zero | Side::Cast | Side::Decisive => "0",
    };
    format!("{binding}{value}")
}
