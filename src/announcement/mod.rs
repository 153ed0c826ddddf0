//! Reads result mails: the verdict, the numbers and the names that a list announced for its own vote.
//!
//! **Architecture Invariant:** this module does not guess. It reads only known words; a mail without known
//! words is [unread](Announcement::is_unread).

mod atom;
mod boxes;
mod cell;
mod labels;
mod links;
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

/// A mail that announces the result or the end of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// Message-ID of the mail, without brackets.
    pub message_id: Option<String>,
    /// The date of the mail.
    pub date: Option<DateTime<FixedOffset>>,
    /// The author of the mail.
    pub author: Author,
    /// The announced outcome.
    pub verdict: Option<Said>,
    /// `true` if a short sentence states the outcome and nothing else: "The vote passed."
    pub plain: bool,
    /// The announced numbers, in the order of the mail.
    pub counts: Vec<Number>,
    /// The people whom the mail names as voters, in the order of the mail.
    pub names: Vec<NamedVoter>,
    /// `true` if the mail says that it corrects an earlier result.
    pub corrects: bool,
    /// A passage about votes that were cast elsewhere or in private.
    pub private: Option<Passage>,
    /// A passage that keeps the vote open for longer.
    pub extends: Option<Passage>,
}

/// A number of votes in a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The side that the votes are on.
    pub side: Side,
    /// `true` for binding votes, `false` for non-binding ones; `None` if the mail does not distinguish them.
    pub binding: Option<bool>,
    /// The number of votes.
    pub count: u32,
    /// The place of the number in the mail.
    pub passage: Passage,
}

/// A person whom a mail names as a voter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedVoter {
    /// The name as written; the sender's name if the mail says "me".
    pub name: String,
    /// The side of the vote; `None` if the mail does not name it.
    pub side: Option<Side>,
    /// `true` if the mail calls the vote binding, `false` if it calls it non-binding; `None` if it says neither.
    pub binding: Option<bool>,
    /// The place of the name in the mail.
    pub passage: Passage,
}

/// A place in a mail, with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The number of the line in the decoded body, starting with 1; 0 for the subject.
    pub line: u32,
    /// The text as written.
    pub excerpt: String,
}

impl Passage {
    pub(crate) fn new(line: u32, text: &str) -> Self {
        Self { line, excerpt: excerpt(text) }
    }
}

impl Announcement {
    /// `true` if the announcement cannot be compared with the votes: it has no outcome, no number and no name
    /// on a side.
    pub fn is_unread(&self) -> bool {
        let sided = self.names.iter().any(|named| named.side.is_some());
        self.verdict.is_none() && self.counts.is_empty() && !sided
    }

    /// `true` if the mail reports on a vote that continues: it states no outcome, and says that the vote is
    /// open for longer.
    pub fn is_interim(&self) -> bool {
        self.verdict.is_none() && self.extends.is_some()
    }
}

impl Announcement {
    /// Adds a number, unless an equal one exists.
    fn add_count(&mut self, number: Number) {
        let same = |known: &Number| {
            (known.side, known.binding, known.count) == (number.side, number.binding, number.count)
        };
        if !self.counts.iter().any(same) {
            self.counts.push(number);
        }
    }

    /// Adds a name. If the person is already on the same side, adds only a missing binding claim.
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

/// A description of the votes on a side: `binding +1`, `0`.
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
