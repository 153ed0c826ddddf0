//! Reads votes from the lines that the author wrote: values, claims, items, changes, and the explanation of a
//! -1.
//!
//! It reads a mail in three steps. Lines become statements (in `language`). The words around a mark give its
//! meaning (`judge.rs`). The last step combines the results of the mail (`settle.rs`). An uncertain result
//! becomes an [`UnclearVote`], never a vote.

mod alternatives;
mod asked;
mod automatic;
mod claim;
mod courtesy;
mod form_examples;
mod forms;
mod headings;
mod item;
mod judge;
mod justification;
mod marks;
mod misgiving;
mod names;
mod object;
mod opening;
mod origin;
mod outright;
mod paragraph;
mod phrases;
mod quote;
mod read;
mod reader;
mod settle;

use std::sync::Arc;

pub use crate::language::page as grammar_page;
pub use crate::language::value::{Amount, ParseValueError, Value};
use crate::limits::excerpt;
use crate::message::Author;
pub use crate::policy::VoteForm;
pub use crate::reason::Reason;

pub use asked::{asks_for_names, asks_for_words};
pub use claim::Claim;
pub use form_examples::check as check_forms;
pub use item::is_numbered as is_numbered_item;
pub use justification::Explanation;
pub use read::read;

/// Facts about a mail and the proposal of its thread.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the mail")]
pub struct Context<'a> {
    /// The author of the mail.
    pub sender: &'a Author,
    /// The subject of the mail.
    pub subject: &'a str,
    /// The subject of the call.
    pub call_subject: &'a str,
    /// `true` if the mail is the call itself.
    pub is_call: bool,
    /// `true` if the mail replies to the call, not to another mail of the thread.
    pub answers_call: bool,
    /// `true` if the author writes below a quote of another mail than the call.
    pub quotes_other: bool,
    /// `true` if the proposer wrote the mail.
    pub by_proposer: bool,
    /// `true` if the call asks voters to name the organisation or person that they vote for.
    pub names_asked: bool,
    /// `true` if an earlier mail may contain a -1 without an explanation.
    ///
    /// The reader then also searches a mail without a vote for an explanation.
    pub may_explain: bool,
    /// `true` if the call asks for votes in words, such as "yes, no or abstain".
    pub words_asked: bool,
    /// The community's own words for votes, in addition to the words that are always known.
    pub forms: &'a [VoteForm],
}

impl<'a> Context<'a> {
    /// The context of a single reply to the call by somebody other than the proposer.
    ///
    /// The call asks for neither names nor words, and the community has no additional words.
    pub const fn reply(sender: &'a Author, subject: &'a str, call_subject: &'a str) -> Self {
        Self {
            sender,
            subject,
            call_subject,
            is_call: false,
            answers_call: true,
            quotes_other: false,
            by_proposer: false,
            names_asked: false,
            may_explain: true,
            words_asked: false,
            forms: &[],
        }
    }
}

/// The place in a mail where a vote or other words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The number of the line in the decoded body, starting with 1; 0 for the subject.
    pub(crate) line: u32,
    /// The text as written, or the start of a very long line.
    pub(crate) excerpt: String,
    /// The sentence as written, with wrapped lines joined; empty if there is no sentence.
    pub(crate) sentence: String,
    /// The index of the statement in the mail and of the token in the statement.
    place: Option<(usize, usize)>,
}

impl Evidence {
    /// Creates evidence from a line, without a sentence.
    pub fn new(line: u32, text: &str) -> Self {
        Self { line, excerpt: excerpt(text.trim()), sentence: String::new(), place: None }
    }

    /// The sentence, or the text of the line if there is no sentence.
    pub fn words(&self) -> &str {
        if self.sentence.is_empty() { &self.excerpt } else { &self.sentence }
    }
}

/// A vote that the sender of a mail casts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteCast {
    /// The value of the vote.
    pub(crate) value: Value,
    /// The voter's claim that the vote is binding or non-binding.
    pub(crate) claim: Option<Claim>,
    /// The item that the vote is for, if the mail votes on several.
    pub(crate) item: Option<String>,
    /// Notes on the vote.
    pub(crate) notes: Vec<Reason>,
    /// `true` if the sentence says explicitly that the value is the sender's vote; `false` if only the
    /// position of the value does.
    pub(crate) outright: bool,
    /// The place of the vote in the mail.
    pub(crate) spot: Evidence,
    /// The example of the row of the grammar that matched the vote.
    pub(crate) like: &'static str,
    /// The policy's regular expression that matched the vote; `None` if the grammar matched it.
    pub(crate) form: Option<Arc<str>>,
}

impl VoteCast {
    /// Makes the vote unclear, so that a chair has to decide.
    #[must_use]
    pub fn unclear(self, reason: Reason) -> UnclearVote {
        UnclearVote {
            reason,
            value: Some(self.value),
            claim: self.claim,
            spot: self.spot,
            like: "",
            form: self.form,
        }
    }
}

/// Words that may be a vote, which a chair has to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnclearVote {
    /// The reason why the vote is unclear.
    pub(crate) reason: Reason,
    /// The value of the vote, if it is clear.
    pub(crate) value: Option<Value>,
    /// The voter's claim that the vote is binding or non-binding.
    pub(crate) claim: Option<Claim>,
    /// The place of the words in the mail.
    pub(crate) spot: Evidence,
    /// The example of the row of the grammar that matched the words.
    pub(crate) like: &'static str,
    /// The policy's regular expression that matched the words; `None` if the grammar matched them.
    pub(crate) form: Option<Arc<str>>,
}

/// A mark that is not a vote, and the reason why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAVote {
    /// The reason why the mark is not a vote.
    pub why: &'static str,
    /// The example of the row of the grammar that matched the mark.
    pub like: &'static str,
    /// The place of the mark in the mail.
    pub spot: Evidence,
}

/// The result of reading one mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailVotes {
    /// The votes that the mail casts: one, or one for each item.
    pub(crate) votes: Vec<VoteCast>,
    /// Words that may be a vote.
    pub(crate) doubts: Vec<UnclearVote>,
    /// The place at which the mail withdraws an earlier vote without a new value.
    pub(crate) withdrawal: Option<Evidence>,
    /// The explanation in the mail, with or without a -1.
    ///
    /// The reader searches mail without a vote only if an explanation [may matter](Context::may_explain).
    pub(crate) explanation: Explanation,
    /// Words in a mail without a vote that may be an objection, if a proposal passes unless somebody objects.
    pub(crate) misgiving: Option<UnclearVote>,
    /// The first sentence of a reply after its greeting; line 0 and no words if everything is quoted.
    ///
    /// It is `None` for the call, for mail from the proposer or a program, and for mail that counts the votes
    /// of others. It is also `None` if the sender is certain and the mail contains only clear votes.
    pub(crate) opening: Option<Evidence>,
    /// The marks that are not votes.
    pub(crate) remarks: Vec<NotAVote>,
}

impl MailVotes {
    /// `true` if the mail has a vote below 0, or an unclear vote that may be below 0.
    ///
    /// The author may explain it in a later mail.
    pub(crate) fn may_need_explanation(&self) -> bool {
        let is_minus = |vote: &VoteCast| vote.value.hundredths() < 0;
        !self.doubts.is_empty() || self.misgiving.is_some() || self.votes.iter().any(is_minus)
    }
}
