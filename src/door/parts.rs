//! Parts of the public types, for the bindings and the tests.
//!
//! They are hidden and may change with any release.

use crate::message::{AddressFrom, Author, Body, Fingerprint, Header, Message};
use crate::outcome::{Completeness, Counts, Item, Outcome};
use crate::pipeline::{Decision, Rules, UsedRuling};
use crate::policy::{
    Authentication, BindingVoters, OpenFor, Policy, ProposalClass, Requirement, VoteForm, Weight,
};
use crate::proposal::Proposal;
use crate::roster::Roster;
use crate::tally::{Electorate, Justification, Status, Tally, Times, Vote};
use crate::vote::{Evidence, Explanation, MailVotes, NotAVote, Reason, UnclearVote, Value, VoteCast};

#[doc(hidden)]
impl Decision {
    /// The proposal.
    pub fn proposal(&self) -> &Proposal {
        &self.proposal
    }

    /// The votes, and the mails without a vote.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The outcome under the rule.
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// The number of counted votes of each value.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// The items, if the voters vote on several.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The fingerprint of the call; `None` if the archive does not have the call.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        self.fingerprint
    }

    /// The time until which the archive is known to be complete; `None` if that is unknown.
    pub fn complete(&self) -> Option<Completeness> {
        self.complete
    }

    /// The number of messages in the thread.
    pub fn in_thread(&self) -> usize {
        self.in_thread
    }

    /// The pages of the web archive for the months of the thread.
    pub fn months(&self) -> &[String] {
        &self.months
    }

    /// The rulings that the decision uses.
    pub fn used_rulings(&self) -> &[UsedRuling] {
        &self.rulings
    }
}

#[doc(hidden)]
impl<'a> Rules<'a> {
    /// Sets the people who may vote, and whose votes are binding.
    #[must_use]
    pub fn electorate(mut self, electorate: Electorate<'a>) -> Self {
        self.electorate = electorate;
        self
    }
}

#[doc(hidden)]
impl Vote {
    /// Key that identifies the voter.
    pub fn person(&self) -> &str {
        &self.person
    }

    /// Creates a vote without a mail.
    pub fn without_mail(
        voter: Author,
        value: Option<Value>,
        status: Status,
        binding: bool,
        class: &ProposalClass,
        reasons: Vec<Reason>,
        justification: Justification,
    ) -> Self {
        Self {
            person: voter.address.clone(),
            voter,
            value,
            weight: value.map_or(Weight::None, |value| class.weigh(value.hundredths())),
            binding: Some(binding),
            roles: None,
            claim: None,
            maybe: Vec::new(),
            candidates: Vec::new(),
            item: None,
            status,
            reasons,
            justification,
            message_id: None,
            date: None,
            times: Times::default(),
            permalink: None,
            authenticated: None,
            form: None,
            spot: Evidence::new(1, ""),
        }
    }

    /// The explanation with its state.
    pub fn justification(&self) -> &Justification {
        &self.justification
    }
}

#[doc(hidden)]
impl MailVotes {
    /// The words that withdraw an earlier vote.
    pub fn withdrawal(&self) -> Option<&Evidence> {
        self.withdrawal.as_ref()
    }

    /// The marks that are not votes.
    pub fn remarks(&self) -> &[NotAVote] {
        &self.remarks
    }

    /// The explanation in the mail, with its quality.
    pub fn explanation_found(&self) -> &Explanation {
        &self.explanation
    }
}

#[doc(hidden)]
impl Message {
    /// Creates a message from its parts.
    pub fn of_parts(header: Header, body: Body) -> Self {
        Self { header, body, ..Self::default() }
    }

    /// The header section.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The text, with the way in which its lines are joined.
    pub fn body(&self) -> &Body {
        &self.body
    }

    /// The URL in a web archive that the mail itself contains.
    pub fn archived_at(&self) -> Option<&str> {
        self.archived_at.as_deref()
    }
}

#[doc(hidden)]
impl Policy {
    /// `true` if the policy requires proof of senders and does not name the server that proves them.
    pub fn lacks_authserv_id(&self) -> bool {
        self.authentication == Authentication::Required && self.authserv_id.is_none()
    }

    /// The words with which the community votes, in addition to the usual ones.
    pub fn vote_forms(&self) -> &[VoteForm] {
        &self.forms.votes
    }

    /// The classes, each with its rule.
    pub fn classes(&self) -> &[ProposalClass] {
        &self.classes
    }
}

#[doc(hidden)]
impl ProposalClass {
    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The duration of a vote.
    pub fn window(&self) -> Option<OpenFor> {
        self.window
    }

    /// The tags of a subject that name the class.
    pub fn subject_tags(&self) -> &[String] {
        &self.subject_tags
    }

    /// The words of a call that name the class.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// A copy of the class without one of its requirements, and the removed requirement.
    #[must_use]
    pub fn without_requirement(&self, place: usize) -> (Self, Requirement) {
        let mut class = self.clone();
        let requirement = class.requirements.remove(place);
        (class, requirement)
    }

    /// The people whose votes are binding.
    pub fn voters(&self) -> &BindingVoters {
        &self.voters
    }

    /// The requirements that a proposal must meet to pass.
    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }

    /// `true` if a proposer who has not voted counts as a +1.
    pub fn proposer_counts(&self) -> bool {
        self.proposer_counts
    }
}

#[doc(hidden)]
impl Roster {
    /// Parts of the file that could not be used.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }
}

#[doc(hidden)]
impl VoteCast {
    /// The example of the row of the grammar that read the vote.
    pub fn like(&self) -> &'static str {
        self.like
    }
}

#[doc(hidden)]
impl UnclearVote {
    /// The example of the row of the grammar that read the vote.
    pub fn like(&self) -> &'static str {
        self.like
    }
}

#[doc(hidden)]
impl Author {
    /// The field that contains the address.
    pub fn address_from(&self) -> AddressFrom {
        self.address_from
    }
}

#[doc(hidden)]
impl Evidence {
    /// The sentence around the words, as written; empty if there is none.
    pub fn sentence(&self) -> &str {
        &self.sentence
    }
}
