//! The letter of a result: to the list, from the proposer, in answer to the call.

use lettre::Address;
use lettre::message::Mailbox;

use super::template::Template;
use super::{Occasion, text};
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Decision, ReadThread, Rules};
use crate::proposal::{Proposal, result_subject};
use crate::report::mail::{self, Letter};

/// What a sender may choose. The default is what the call tells, and the built-in template.
#[derive(Debug, Clone, Default)]
pub struct LetterChoices<'a> {
    /// Who sends it; else the proposer.
    pub from: Option<Mailbox>,
    /// The address of the list; else List-Post of the call, else its only To.
    pub to: Option<Address>,
    /// The template of the text.
    pub template: Template<'a>,
    /// Its Message-ID, without brackets; else the one that follows from the post, as
    /// [`Letter::message_id`] has it.
    pub message_id: Option<String>,
    /// What else the mail is for.
    pub occasion: Occasion<'a>,
}

/// The letter that announces the result of a proposal. Its date is the moment of judgement, and whether there
/// is something to announce is for the caller to ask: it is written of an open vote, too.
///
/// # Errors
/// When the template has a fault, or the archive does not tell what was not chosen.
pub fn letter(
    thread: &ReadThread,
    decision: &Decision,
    rules: Rules<'_>,
    choices: LetterChoices<'_>,
) -> Result<Letter, Error> {
    let text = text(decision, thread.messages(), rules, choices.template, choices.occasion)?;
    let proposal = &decision.proposal;
    let occasion = choices.occasion;
    let message_id = choices.message_id.clone();
    let (from, to) = correspondents(thread, proposal, choices)?;
    let subject = result_subject(&proposal.subject, &rules.policy.subject_forms());
    let mut references = thread.references();
    // A correction answers the mail that it corrects.
    let corrected = occasion.corrects.and_then(|earlier| earlier.message_id.clone());
    let (subject, kind, answered) = match corrected {
        Some(earlier) => {
            references.push(proposal.message_id.clone());
            (format!("[CORRECTION] {subject}"), "correction", earlier)
        }
        None => (subject, "result", proposal.message_id.clone()),
    };
    Ok(Letter { from, to, date: rules.at, subject, kind, proposal: answered, references, message_id, text })
}

/// The sender and the list, chosen or as the call tells them.
///
/// # Errors
/// When the archive does not tell what was not chosen.
pub(in crate::report) fn correspondents(
    thread: &ReadThread,
    proposal: &Proposal,
    choices: LetterChoices<'_>,
) -> Result<(Mailbox, Address), Error> {
    let to = match choices.to {
        Some(to) => to,
        None => mail::address(thread.recipients().list().ok_or_else(no_list)?)?,
    };
    let from = match (choices.from, &proposal.proposer) {
        (Some(from), _) => from,
        (None, Some(proposer)) if proposer.own_address().is_some() => {
            mail::mailbox(&proposer.name, &proposer.address)?
        }
        _ => return Err(no_sender()),
    };
    Ok((from, to))
}

/// The call has no List-Post, and went to nobody or to several addresses.
fn no_list() -> Error {
    let text = "cannot tell from the call which list it was sent to";
    Error::new(ErrorKind::Mail, text).with_help("give the address of the list (--to ADDRESS)")
}

/// The call is not in the archive, or its address is missing or hidden.
fn no_sender() -> Error {
    let text = "the address of the proposer is not in the archive";
    Error::new(ErrorKind::Mail, text).with_help("give the address of the sender (--from ADDRESS)")
}
