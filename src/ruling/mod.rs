//! Rulings: the meaning that a chair gives to an unclear mail.
//!
//! **Architecture Invariant:** a ruling says what one mail means, never what the verdict is. It contains the
//! fingerprint of its mail and affects no other mail.

mod answer;
mod file;

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};

pub use answer::{Answer, ParseAnswerError, Question};

use crate::error::Error;
use crate::message::Fingerprint;

/// The meaning that a chair gives to one mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Message-ID of the mail, without brackets; empty for a mail without one.
    pub message_id: String,
    /// Fingerprint of the mail.
    pub fingerprint: Fingerprint,
    /// Meaning of the mail.
    pub answer: Answer,
    /// Address of the author, if the mail leaves that open.
    pub author: Option<String>,
    /// Reason for the ruling.
    pub reason: String,
    /// Name of the person who ruled.
    pub by: String,
    /// Time of the ruling. A later mail from the voter ends the ruling.
    pub at: DateTime<FixedOffset>,
}

/// All rulings of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rulings {
    all: Vec<Ruling>,
    by_id: HashMap<String, Vec<usize>>,
}

impl Rulings {
    /// Reads a file of rulings. `file` is its name in errors.
    ///
    /// # Errors
    /// If the text is not TOML of this form, or contains two rulings with the same time on one question.
    ///
    /// ```
    /// use plusone::ruling::{Answer, Rulings};
    ///
    /// let text = format!(
    ///     "version = 1\n[[ruling]]\nmessage = \"vote@example.org\"\nfingerprint = \"{}\"\nreading = \"none\"\n\
    ///      reason = \"a joke\"\nby = \"Ana Lee\"\nat = 2026-05-08T12:00:00Z\n",
    ///     "0".repeat(64)
    /// );
    /// let rulings = Rulings::parse(&text, "rulings.toml")?;
    /// assert_eq!(rulings.iter().next().map(|ruling| ruling.answer), Some(Answer::NoVote));
    /// # Ok::<(), plusone::Error>(())
    /// ```
    pub fn parse(text: &str, file: &str) -> Result<Self, Error> {
        file::read(text, file).map(Self::of)
    }

    /// The rulings of a file, with an index by Message-ID.
    fn of(all: Vec<Ruling>) -> Self {
        let mut by_id: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, ruling) in all.iter().enumerate() {
            by_id.entry(ruling.message_id.clone()).or_default().push(place);
        }
        Self { all, by_id }
    }

    /// The rulings, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Ruling> {
        self.all.iter()
    }

    /// The rulings on mail with this Message-ID, in the order of the file; for `None`, the rulings on mail
    /// without a Message-ID.
    pub fn on(&self, message_id: Option<&str>) -> impl Iterator<Item = &Ruling> {
        let places = self.by_id.get(message_id.unwrap_or_default());
        places.into_iter().flatten().map(|place| &self.all[*place])
    }

    /// `true` if a later ruling on the same mail answers the same question.
    pub fn is_replaced(&self, ruling: &Ruling) -> bool {
        self.on(Some(&ruling.message_id)).any(|other| other.is_about_same(ruling) && other.at > ruling.at)
    }
}

impl Ruling {
    /// `true` if another ruling answers the same question about the same mail.
    fn is_about_same(&self, other: &Self) -> bool {
        (&self.message_id, self.fingerprint, self.answer.question())
            == (&other.message_id, other.fingerprint, other.answer.question())
    }
}
