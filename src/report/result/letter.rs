//! The letter of a result: to the list, from the proposer, in answer to the call.

use lettre::Address;
use lettre::message::Mailbox;

use super::template::Template;
use super::text;
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Decision, ReadThread, Rules};
use crate::proposal::result_subject;
use crate::report::mail::{self, Letter};

/// What a sender may choose. The default is what the call tells, and the built-in template.
#[derive(Debug, Clone, Default)]
pub struct Choices<'a> {
    /// Who sends it; else the proposer.
    pub from: Option<Mailbox>,
    /// The address of the list; else List-Post of the call, else its only To.
    pub to: Option<Address>,
    /// The template of the text.
    pub template: Template<'a>,
    /// Its Message-ID, without brackets; else the one that follows from the post, as
    /// [`Letter::message_id`] has it.
    pub message_id: Option<String>,
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
    choices: Choices<'_>,
) -> Result<Letter, Error> {
    let text = text(decision, thread.messages(), rules, choices.template)?;
    let proposal = &decision.proposal;
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
    Ok(Letter {
        from,
        to,
        date: rules.at,
        subject: result_subject(&proposal.subject, &rules.policy.subject_forms()),
        kind: "result",
        proposal: proposal.message_id.clone(),
        references: thread.references(),
        message_id: choices.message_id,
        text,
    })
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
