//! Why nothing is posted about a call to its list, and the chair is asked instead.

use super::config::List;
use crate::diagnostic::Code;
use crate::pipeline::{Decision, ReadThread};

/// A reason to ask the chair about a call, whatever its verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objection {
    /// The archive does not have the call.
    CallMissing,
    /// The call was sent to other addresses than the list's.
    SentElsewhere,
    /// Somebody called who may not.
    CallerNotAllowed,
    /// Another mail has the Message-ID of the call.
    ContestedId,
}

impl Objection {
    /// The first objection to a post about a call.
    pub fn find(list: &List, thread: &ReadThread, decision: &Decision) -> Option<Self> {
        let recipients = thread.recipients();
        let mut addresses = std::iter::once(&list.address).chain(&list.aliases);
        let proposal = &decision.proposal;
        if thread.call().is_none() {
            Some(Self::CallMissing)
        } else if !addresses.any(|address| recipients.include(address.as_ref())) {
            Some(Self::SentElsewhere)
        } else if decision.outcome.uncertain.iter().any(|fact| fact.code == Code::CallerNotAllowed.as_str()) {
            Some(Self::CallerNotAllowed)
        } else if proposal.diagnostics.iter().any(|odd| {
            odd.code == Code::ContestedId && odd.message_id.as_deref() == Some(&*proposal.message_id)
        }) {
            Some(Self::ContestedId)
        } else {
            None
        }
    }

    /// The reason in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CallMissing => {
                "the archive does not contain the call, so it is unknown who sent it to which list"
            }
            Self::SentElsewhere => {
                "the call was not sent to the address of this list or to one of its `aliases`"
            }
            Self::CallerNotAllowed => {
                "the proposer is not on the roster, and only people on the roster may call a vote here (`callers`)"
            }
            Self::ContestedId => "another mail has the Message-ID of the call",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::archive::Archive;
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
        let survey = Survey::new(Archive::from_bytes("x", mail.as_bytes()).unwrap(), &policy).unwrap();
        let at = "2026-05-08T12:00:00Z".parse().unwrap();
        let rules = Rules {
            policy: &policy,
            class: None,
            electorate: Electorate::EVERYONE,
            at,
            complete_until: Some(CompleteUntil::Now),
        };
        let thread = survey.read_thread(&survey.find("0@example.org")[0]).unwrap();
        let objection = Objection::find(&config.lists[0], &thread, &thread.judge(rules));
        assert_eq!(objection, Some(Objection::CallMissing));
    }
}
