//! The mail that announces a result: to the list, from the proposer, as a reply to the call.

use lettre::Address;
use lettre::message::Mailbox;

use super::template::Template;
use super::{Occasion, text};
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Decision, ReadThread, Rules};
use crate::proposal::{Proposal, result_subject};
use crate::report::mail::{self, Letter};

/// The choices of a sender. The defaults come from the call and the built-in template.
#[derive(Debug, Clone, Default)]
pub struct LetterChoices<'a> {
    /// The sender; by default the proposer.
    pub from: Option<Mailbox>,
    /// The address of the list; by default List-Post of the call, or else its only To.
    pub to: Option<Address>,
    /// The template of the text.
    pub template: Template<'a>,
    /// The Message-ID of the mail, without brackets. By default, it is [`Letter::message_id`].
    pub message_id: Option<String>,
    /// Other purposes of the mail, such as a correction.
    pub occasion: Occasion<'a>,
}

/// The mail that announces the result of a proposal. Its date is the time of judgement.
///
/// The caller must check that there is a result, because the mail can be written for an open vote too.
///
/// # Errors
/// If the template has an error, or a value is neither chosen nor in the archive.
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
    // A correction replies to the mail that it corrects.
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

/// The sender and the list: chosen, or taken from the call.
///
/// # Errors
/// If a value is neither chosen nor in the archive.
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

/// The error for a call without List-Post that went to nobody or to several addresses.
fn no_list() -> Error {
    let text = "the call does not show which list it was sent to";
    Error::new(ErrorKind::Mail, text).with_help("give the address of the list (--to ADDRESS)")
}

/// The error for a missing call, or a missing or hidden address of its author.
fn no_sender() -> Error {
    let text = "the address of the proposer is not in the archive";
    Error::new(ErrorKind::Mail, text).with_help("give the address of the sender (--from ADDRESS)")
}
