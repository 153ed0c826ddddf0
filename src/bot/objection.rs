//! Reasons to ask the chair about a call instead of posting to its list.

use std::fmt;

use chrono::{DateTime, FixedOffset};

use super::config::ServedList;
use crate::diagnostic::Code;
use crate::pipeline::{Decision, ReadThread};
use crate::proposal::{Effect, Proposal, UncertainFact};

/// A reason to ask the chair about a call, with any verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objection {
    /// The archive does not have the call.
    CallMissing,
    /// The call was sent to addresses that do not belong to the list.
    SentElsewhere,
    /// The author may not call a vote.
    CallerNotAllowed,
    /// Another mail has the Message-ID of the call.
    ContestedId,
    /// Somebody announced the end of the vote, but may not be allowed to end it.
    ContestedClose,
    /// The archive has a result with the bot's address that is not in the bot's journal.
    ResultNotSent,
    /// An earlier run read a different call with the same Message-ID.
    CallChanged,
    /// Mail that an earlier run read is missing.
    MailVanished {
        /// The number of mails.
        count: usize,
    },
    /// The bot did not see the vote during its whole window.
    SeenLate {
        /// The time at which the bot first saw the call.
        first: DateTime<FixedOffset>,
    },
    /// The archive is not known to cover the end of the window.
    ArchiveEnds {
        /// The time until which the archive is known to be complete.
        complete: Option<DateTime<FixedOffset>>,
    },
}

impl Objection {
    /// The first objection to a post about a call.
    pub fn find(list: &ServedList, thread: &ReadThread, decision: &Decision) -> Option<Self> {
        let recipients = thread.recipients();
        let mut addresses = std::iter::once(&list.entry.address).chain(&list.entry.aliases);
        let proposal = &decision.proposal;
        if thread.call().is_none() {
            Some(Self::CallMissing)
        } else if !addresses.any(|address| recipients.include(address.as_ref())) {
            Some(Self::SentElsewhere)
        } else if is_strangers_call(decision) {
            Some(Self::CallerNotAllowed)
        } else if proposal.diagnostics.iter().any(|odd| {
            odd.code == Code::ContestedId && odd.message_id.as_deref() == Some(&*proposal.message_id)
        }) {
            Some(Self::ContestedId)
        } else if is_close_contested(proposal) {
            Some(Self::ContestedClose)
        } else {
            None
        }
    }

    /// Advice to the chair.
    pub const fn advice(self) -> &'static str {
        match self {
            Self::SentElsewhere => {
                "If the call belongs to this list, add its recipient address to `aliases` in the config of the bot, and the \
                 next run continues. Otherwise do nothing: the other list decides."
            }
            Self::CallerNotAllowed => {
                "If the call is valid, announce the result yourself, or set `callers` in the config of the bot. Otherwise \
                 say on the list that it is not valid."
            }
            Self::ContestedId | Self::CallChanged | Self::MailVanished { .. } => {
                "Compare the archive with the mail that you received, and announce the result yourself."
            }
            Self::ResultNotSent => {
                "If that result is right, there is nothing to do. Otherwise announce the result yourself, and find out who \
                 can send mail as the bot."
            }
            Self::ContestedClose => {
                "If that announcement is right, there is nothing to do. Otherwise announce the result yourself."
            }
            Self::CallMissing => {
                "Look for the call in the archive of the list, and announce the result yourself."
            }
            Self::SeenLate { .. } => {
                "If the call was on the list for the whole window, announce the result yourself. Otherwise extend \
                 the vote, so people have time to reply."
            }
            Self::ArchiveEnds { .. } => {
                "Check the program that fetches the archive. When the archive is complete, the next run continues. You can \
                 also announce the result yourself."
            }
        }
    }
}

/// `true` if the author of a call may not call a vote.
pub(super) fn is_strangers_call(decision: &Decision) -> bool {
    decision.outcome.uncertain.iter().any(|fact| fact.code == Code::CallerNotAllowed.as_str())
}

/// `true` if a vote was closed by somebody who may not be allowed to close it.
pub(super) fn is_close_contested(proposal: &Proposal) -> bool {
    let closed_by = |fact: &UncertainFact| matches!(&fact.effect, Effect::Closes(closing) if proposal.closing.as_ref() == Some(closing));
    proposal.closing.is_some() && proposal.uncertain.iter().any(closed_by)
}

/// The reason in words.
impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CallMissing => f.write_str(
                "the archive does not contain the call, so its sender and its list are unknown",
            ),
            Self::SentElsewhere => {
                f.write_str("the call was not sent to the address of this list or to one of its `aliases`")
            }
            Self::CallerNotAllowed => f.write_str(
                "the proposer is not on the roster, and only people on the roster may call a vote here (`callers`)",
            ),
            Self::ContestedId => f.write_str("another mail has the Message-ID of the call"),
            Self::ContestedClose => f.write_str(
                "somebody announced the end of this vote, but may not be allowed to end it (`closers`)",
            ),
            Self::ResultNotSent => f.write_str(
                "the archive has a result with the address and the Message-ID of the bot, but the bot did not send it",
            ),
            Self::CallChanged => {
                f.write_str("the call in the archive differs from the call that an earlier run read")
            }
            Self::MailVanished { count } => {
                let mails = if *count == 1 { "mail" } else { "mails" };
                write!(f, "an earlier run read {count} {mails} of this vote that the archive no longer has")
            }
            Self::SeenLate { first } => write!(
                f,
                "the bot first saw the call at {}, so people may have had too little time to reply",
                minute(*first)
            ),
            Self::ArchiveEnds { complete: Some(complete) } => write!(
                f,
                "the archive is known to be complete only until {}, before the deadline, so votes may be missing",
                minute(*complete)
            ),
            Self::ArchiveEnds { complete: None } => f.write_str(
                "it is unknown if the archive is complete until the deadline, so votes may be missing",
            ),
        }
    }
}

/// A time for people to read in a mail.
pub(super) fn minute(moment: DateTime<FixedOffset>) -> String {
    moment.to_utc().format("%-d %b %Y %H:%M UTC").to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::archive::Mailbox;
    use crate::bot::config::Config;
    use crate::moment::CompleteUntil;
    use crate::pipeline::{Rules, Survey};
    use crate::policy;
    use crate::tally::Electorate;

    #[test]
    fn a_missing_call_is_an_objection_wherever_its_replies_were_sent() {
        let config = "state = \"s\"\n[[list]]\naddress = \"dev@example.org\"\narchives = [\"x\"]\n\
                      from = \"votes@example.org\"\nchair = \"ana@example.org\"\n";
        let config = Config::parse(config, Path::new("plusone.toml")).unwrap();
        let mail = "From x\nFrom: bo@example.org\nTo: dev@example.org\nSubject: Re: [VOTE] Move it\n\
                    Date: Mon, 4 May 2026 08:00:00 +0000\nMessage-ID: <1@example.org>\n\
                    In-Reply-To: <0@example.org>\n\n+1\n";
        let policy = policy::preset("ovirt-infra").unwrap();
        let survey = Survey::new(Mailbox::from_bytes("x", mail.as_bytes()).unwrap(), &policy).unwrap();
        let at = "2026-05-08T12:00:00Z".parse().unwrap();
        let rules = Rules {
            policy: &policy,
            class: None,
            electorate: Electorate::EVERYONE,
            at,
            complete_until: Some(CompleteUntil::Now),
            rulings: None,
        };
        let thread = survey.read_thread(&survey.find("0@example.org")[0]).unwrap();
        let objection = Objection::find(&config.lists[0], &thread, &thread.judge(rules));
        assert_eq!(objection, Some(Objection::CallMissing));
    }
}
