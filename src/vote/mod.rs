//! What the author's own lines say: values, claims, items, changes, and the explanation of a -1.
//!
//! A mail is read in three steps: lines to statements (the room `language`), each mark judged by the
//! words around it (`judge.rs`), and the findings of the mail held together (`settle.rs`). What is not
//! certain is a [`UnclearVote`], never a vote.

mod alternatives;
mod asked;
mod automatic;
mod claim;
mod form_examples;
mod forms;
mod headings;
mod item;
mod judge;
mod justification;
mod misgiving;
mod names;
mod object;
mod opening;
mod origin;
mod quote;
mod read;
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

/// What a mail is to the proposal whose thread it stands in.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the mail")]
pub struct Context<'a> {
    /// Who wrote the mail.
    pub sender: &'a Author,
    /// Its subject.
    pub subject: &'a str,
    /// The subject of the call.
    pub call_subject: &'a str,
    /// Whether the mail is the call itself.
    pub is_call: bool,
    /// Whether it answers the call, and not another mail of the thread.
    pub answers_call: bool,
    /// Whether the proposer wrote it.
    pub by_proposer: bool,
    /// Whether the call asks its voters to name whom they vote for, such as their organisation.
    pub names_asked: bool,
    /// `true` if an earlier mail may have cast a -1 without an explanation: then a mail without a vote is also searched
    /// for one.
    pub may_explain: bool,
    /// Whether the call asks for votes in words, such as "yes, no or abstain".
    pub words_asked: bool,
    /// The words by which the community votes beside those that all know.
    pub forms: &'a [VoteForm],
}

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The line of the decoded body, counted from 1; 0 where it is the subject.
    pub(crate) line: u32,
    /// The words, as they stand there; of a very long line its beginning.
    pub(crate) excerpt: String,
    /// The sentence that it stands in, as it was written; wrapped lines are joined. Empty where there is none.
    pub(crate) sentence: String,
    /// The number of the statement of the mail that it stands in, and of the token there.
    place: Option<(usize, usize)>,
}

impl Evidence {
    /// A spot that stands in no sentence, with the text of its line.
    pub fn new(line: u32, text: &str) -> Self {
        Self { line, excerpt: excerpt(text.trim()), sentence: String::new(), place: None }
    }

    /// The sentence, or the line where there is none.
    pub fn words(&self) -> &str {
        if self.sentence.is_empty() { &self.excerpt } else { &self.sentence }
    }
}

/// A vote that the sender of a mail casts in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteCast {
    /// Its value.
    pub(crate) value: Value,
    /// Whether the voter calls it binding.
    pub(crate) claim: Option<Claim>,
    /// The item that it is for, where the mail votes on several.
    pub(crate) item: Option<String>,
    /// What to know about it.
    pub(crate) notes: Vec<Reason>,
    /// Whether the sentence says that it is the sender's vote, and not the place of the value alone.
    pub(crate) outright: bool,
    /// Where it stands.
    pub(crate) spot: Evidence,
    /// The example of the row of the grammar by which it was read.
    pub(crate) like: &'static str,
    /// The regular expression of the policy's form by which it was read; none where it was read by the grammar alone.
    pub(crate) form: Option<Arc<str>>,
}

impl VoteCast {
    /// The same words as something that a chair has to look at.
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

/// Something that may be a vote, for a chair to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnclearVote {
    /// What makes it unclear.
    pub(crate) reason: Reason,
    /// The value that it would have, where that is clear.
    pub(crate) value: Option<Value>,
    /// Whether the voter calls it binding.
    pub(crate) claim: Option<Claim>,
    /// Where it stands.
    pub(crate) spot: Evidence,
    /// The example of the row of the grammar by which it was read.
    pub(crate) like: &'static str,
    /// The regular expression of the policy's form by which it was read; none where it was read by the grammar alone.
    pub(crate) form: Option<Arc<str>>,
}

/// A mark that is no vote, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAVote {
    /// Why it is none.
    pub why: &'static str,
    /// The example of the row of the grammar by which it was read.
    pub like: &'static str,
    /// Where it stands.
    pub spot: Evidence,
}

/// All that was read from one mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailVotes {
    /// The votes that the mail casts: one, or one for each item.
    pub(crate) votes: Vec<VoteCast>,
    /// What may be a vote.
    pub(crate) doubts: Vec<UnclearVote>,
    /// Where the mail takes an earlier vote back without a new value.
    pub(crate) withdrawal: Option<Evidence>,
    /// What the mail explains, whether it casts a -1 or not; of a mail without a vote only where that
    /// [may matter](Context::may_explain).
    pub(crate) explanation: Explanation,
    /// Words of a mail without a vote that may be an objection, where the proposal passes if nobody objects.
    pub(crate) misgiving: Option<UnclearVote>,
    /// The first sentence of a reply, behind its greeting; at line 0 and without words where all of it is quoted. None
    /// of the call, of the proposer's mails, of mail that a program wrote or that counts the votes of others, and of a
    /// mail whose votes are all clear, as its sender is.
    pub(crate) opening: Option<Evidence>,
    /// The marks that are no votes.
    pub(crate) remarks: Vec<NotAVote>,
}

impl MailVotes {
    /// `true` if the mail has a vote below 0, or an unclear one that a chair may read as such. The author can explain it
    /// in a later mail.
    pub(crate) fn may_need_explanation(&self) -> bool {
        let is_minus = |vote: &VoteCast| vote.value.hundredths() < 0;
        !self.doubts.is_empty() || self.misgiving.is_some() || self.votes.iter().any(is_minus)
    }
}
