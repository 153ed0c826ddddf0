//! The people who may vote, and whose votes are binding for a class.

use chrono::NaiveDate;

use crate::diagnostic::{Code, Diagnostic, codes};
use crate::message::Author;
use crate::policy::{Basis, BindingVoters, ProposalClass};
use crate::roster::{Identities, Mailmap, Roster, Voter};
use crate::vote::Claim;

/// The people who may vote, and whose votes are binding.
#[derive(Debug, Clone, Copy)]
pub struct Electorate<'a> {
    /// The people with their addresses.
    pub roster: Option<&'a Roster>,
    /// Further addresses of people, whether or not they are on the roster.
    pub mailmap: Option<&'a Mailmap>,
    /// The people whose votes are binding.
    pub binding: Binding,
}

codes! {
    /// The rule that decides which votes are binding.
    Binding {
        /// The class decides: the votes of everyone, of the people on the roster, or of the people with a
        /// role are binding. Without a roster, a voter may call the vote non-binding, but cannot make it
        /// binding.
        Policy = "policy",
        /// The voters decide: a vote is binding if it says "binding".
        Claimed = "claimed",
        /// All votes are binding, except those that say "non-binding".
        Everyone = "everyone",
    }
}

/// All people who may vote on a proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Electors {
    /// The people on the roster, in its order.
    pub people: Vec<Elector>,
}

/// One person who may vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elector {
    /// Key that identifies the person, as in [`Vote::person`](super::Vote::person).
    pub person: String,
    /// The name, for reports.
    pub name: String,
    /// The roles that the roster gives.
    pub roles: Vec<String>,
    /// `true` if the person's vote is binding.
    pub binding: bool,
}

/// The vote that a class counts for a proposer who has not voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Implied {
    /// The proposer.
    pub person: String,
    /// `true` if the vote is binding; `None` if that is unknown.
    pub binding: Option<bool>,
    /// The roles that the roster gives; `None` if binding votes do not depend on the roster.
    pub roles: Option<Vec<String>>,
}

/// The rights of a vote: if it is binding, and by which roles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) binding: Option<bool>,
    /// The roles that the roster gives; `None` if binding votes do not depend on the roster.
    pub(super) roles: Option<Vec<String>>,
    /// `true` if a roster exists and does not name the voter for this class and day.
    pub(super) not_on_roster: bool,
}

impl<'a> Electorate<'a> {
    /// Everyone, without a roster.
    pub const EVERYONE: Electorate<'static> =
        Electorate { roster: None, mailmap: None, binding: Binding::Policy };

    /// The sources that join the addresses of one person.
    pub fn identities(&self) -> Identities<'a> {
        Identities { roster: self.roster, mailmap: self.mailmap }
    }

    /// The people who may vote on a day, if there is a roster; without a day, everybody on the roster.
    pub fn electors(&self, class: &ProposalClass, day: Option<NaiveDate>) -> Option<Electors> {
        let roster = self.roster?;
        let elector = |voter: &Voter| Elector {
            person: voter.key(),
            name: voter.label().to_owned(),
            roles: voter.roles.clone(),
            binding: is_elector(roster, voter, &class.voters),
        };
        Some(Electors { people: roster.eligible(day).map(elector).collect() })
    }

    /// The diagnostic for a roster that does not fit the class.
    pub fn misfits(&self, class: &ProposalClass, electors: &Electors) -> Option<Diagnostic> {
        let (BindingVoters::Roles(roles), Some(roster), Binding::Policy) =
            (&class.voters, self.roster, self.binding)
        else {
            return None;
        };
        let roles = roles.join(" or ");
        if !roster.has_roles() {
            let text =
                format!("the roster gives no roles; everyone on it is assumed to have the role {roles}");
            return Some(Diagnostic::new(Code::RosterWithoutRoles, text));
        }
        let text = format!(
            "no eligible voter on the roster has the role {roles}: no vote is binding for the class {}",
            class.name
        );
        (electors.count(&Basis::Binding) == 0).then(|| Diagnostic::new(Code::RoleWithoutVoter, text))
    }

    /// `true` if there is a roster, and an author is certainly not on it.
    pub(crate) fn is_stranger(&self, author: &Author) -> bool {
        let has_roster = self.roster.is_some() && self.binding == Binding::Policy;
        has_roster && author.is_certain() && self.identities().person(author).voter.is_none()
    }

    /// The rights of a vote; unknown if the class needs a roster and there is none.
    pub(super) fn standing(
        &self,
        author: &Author,
        day: Option<NaiveDate>,
        claim: Option<Claim>,
        voters: &BindingVoters,
    ) -> Standing {
        if !author.is_certain() {
            return self.standing_of_any(author, day, claim, voters);
        }
        let of = |binding| Standing { binding, ..Standing::default() };
        match (self.binding, self.roster) {
            (Binding::Claimed, _) => of(Some(claim == Some(Claim::Binding))),
            (Binding::Everyone, _) => of(Some(claim != Some(Claim::NonBinding))),
            (Binding::Policy, Some(roster)) => {
                let voter = self.identities().person(author).voter;
                let voter = voter.filter(|voter| day.is_none_or(|day| voter.may_vote(day)));
                let binding = voter.is_some_and(|voter| is_elector(roster, voter, voters));
                let roles = voter.map(|voter| voter.roles.clone()).unwrap_or_default();
                Standing { binding: Some(binding), roles: Some(roles), not_on_roster: !binding }
            }
            (Binding::Policy, None) if claim == Some(Claim::NonBinding) => of(Some(false)),
            (Binding::Policy, None) if voters.need_roster() => of(None),
            (Binding::Policy, None) => of(Some(true)),
        }
    }
}

impl Electorate<'_> {
    /// The rights of an author who may be one of several people, or a stranger.
    fn standing_of_any(
        &self,
        author: &Author,
        day: Option<NaiveDate>,
        claim: Option<Claim>,
        voters: &BindingVoters,
    ) -> Standing {
        let stranger = self.standing(&Author::new("", ""), day, claim, voters);
        let mut standings = author.possible().map(|candidate| self.standing(&candidate, day, claim, voters));
        if standings.any(|standing| standing.binding != stranger.binding) {
            return Standing::default();
        }
        stranger
    }
}

impl Electors {
    /// Number of people that a basis counts.
    pub fn count(&self, basis: &Basis) -> u32 {
        let belongs = |elector: &&Elector| match basis {
            Basis::All => true,
            Basis::Binding => elector.binding,
            Basis::Roles(roles) => elector.roles.iter().any(|role| roles.contains(role)),
        };
        u32::try_from(self.people.iter().filter(belongs).count()).unwrap_or(u32::MAX)
    }
}

impl Implied {
    /// The vote of an unknown proposer.
    pub fn of_anyone() -> Self {
        Self { person: String::new(), binding: Some(true), roles: None }
    }
}

/// `true` if a class counts the vote of a person on the roster as binding.
///
/// A roster without any roles gives everybody the roles that the class requires.
fn is_elector(roster: &Roster, voter: &Voter, voters: &BindingVoters) -> bool {
    match voters {
        BindingVoters::Everyone | BindingVoters::Roster => true,
        BindingVoters::Roles(roles) => {
            !roster.has_roles() || voter.roles.iter().any(|role| roles.contains(role))
        }
    }
}
