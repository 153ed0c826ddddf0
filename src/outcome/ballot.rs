//! What the votes may mean to a rule: for every voter the contributions that are certain, and those that some
//! reading of what is unclear would make instead.

use crate::policy::{Basis, Class, UnexplainedMinus, Weight};
use crate::tally::{Candidate, Status, Tally, Vote};
use crate::vote::Reason;

/// What one voter adds to the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ballot<'a> {
    /// What the vote weighs, in hundredths; none where there is no vote, or one without weight.
    pub(super) weight: Option<i32>,
    /// Whether a vote against comes with an explanation.
    pub(super) explained: bool,
    standing: Standing<'a>,
}

/// Whose vote it is to a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing<'a> {
    binding: bool,
    /// The roles that the roster gives; none where it is not the roster that makes votes binding.
    roles: Option<&'a [String]>,
}

/// One voter with all that the person's mails may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice<'a> {
    person: &'a str,
    /// What is counted: one ballot, or several where it is not known whether the vote is binding, or whether
    /// an unexplained -1 is an objection. The first is what reports show.
    pub(super) now: Vec<Ballot<'a>>,
    /// What it would be instead by another reading, each with the index of the vote that is read so.
    pub(super) could: Vec<(usize, Ballot<'a>)>,
}

/// How much of what voters may have meant is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading<'r> {
    /// What reports show.
    Shown,
    /// What is counted.
    Counted,
    /// What is counted, and what the votes with these indexes would change.
    With(&'r [usize]),
    /// What is counted, and what all unclear votes would change.
    All,
}

/// No vote at all.
const NOTHING: Ballot<'static> =
    Ballot { weight: None, explained: false, standing: Standing { binding: false, roles: None } };

impl<'a> Ballot<'a> {
    fn new(weight: Option<i32>, explained: bool, standing: Standing<'a>) -> Self {
        Self { weight, explained, standing }
    }

    /// Whether a condition with this basis looks at it.
    pub(super) fn counts_for(&self, basis: &Basis) -> bool {
        match basis {
            Basis::All => true,
            Basis::Binding => self.standing.binding,
            Basis::Roles(roles) => match self.standing.roles {
                Some(own) => own.iter().any(|role| roles.contains(role)),
                None => self.standing.binding,
            },
        }
    }
}

impl<'a> Choice<'a> {
    /// What the voter may have meant.
    pub(super) fn options<'s>(&'s self, reading: Reading<'s>) -> impl Iterator<Item = &'s Ballot<'a>> {
        let counted = if reading == Reading::Shown { &self.now[..1] } else { &self.now[..] };
        let could = self.could.iter().filter(move |(at, _)| match reading {
            Reading::Shown | Reading::Counted => false,
            Reading::With(votes) => votes.contains(at),
            Reading::All => true,
        });
        counted.iter().chain(could.map(|(_, ballot)| ballot))
    }
}

/// All voters of a tally with what their mails may mean.
pub(super) fn choices<'a>(tally: &'a Tally, class: &Class) -> Vec<Choice<'a>> {
    let mut choices: Vec<Choice<'a>> = Vec::new();
    let votes = &tally.votes;
    for (at, vote) in votes.iter().enumerate().filter(|(_, vote)| vote.status == Status::Counted) {
        let mut choice = Choice { person: &vote.person, now: counted(vote, class), could: Vec::new() };
        if let Weight::Ask(sign) = vote.weight {
            let explained = vote.is_explained();
            let could = standings(vote.binding, vote.roles.as_deref());
            choice.could.extend(could.map(|standing| (at, Ballot::new(Some(sign), explained, standing))));
        }
        if vote.binding == Some(false) && vote.maybe.iter().any(|maybe| maybe.on_roster) {
            let standing = Standing { binding: true, roles: None };
            let of_roster = counted(vote, class).into_iter().map(|ballot| Ballot { standing, ..ballot });
            choice.could.extend(of_roster.map(|ballot| (at, ballot)));
        }
        if vote.reasons.contains(&Reason::SameTime) {
            let tied = votes.iter().filter(|other| other.person == vote.person && other.is_tied_with(vote));
            choice.could.extend(tied.flat_map(|other| counted(other, class)).map(|ballot| (at, ballot)));
        }
        if may_be_counted_already(votes, at) {
            choice.could.push((at, NOTHING));
        }
        if vote.may_be_late() {
            choice.could.extend(before(votes, at, class).into_iter().map(|ballot| (at, ballot)));
        }
        choices.push(choice);
    }
    if let Some(proposer) = tally.implied_vote() {
        let now = standings(proposer.binding, proposer.roles.as_deref());
        let now = now.map(|standing| Ballot::new(Some(100), false, standing)).collect();
        choices.push(Choice { person: &proposer.person, now, could: Vec::new() });
    }
    for (at, vote) in votes.iter().enumerate().filter(|(_, vote)| vote.status == Status::Unclear) {
        let could = unclear(vote, class).into_iter().map(|ballot| (at, ballot));
        if let Some(choice) = choices.iter_mut().find(|choice| choice.person == vote.person) {
            choice.could.extend(could);
        } else {
            let could = could.collect();
            choices.push(Choice { person: &vote.person, now: vec![NOTHING], could });
        }
        for candidate in &vote.candidates {
            let could = || of_candidate(vote, candidate, class).into_iter().map(|ballot| (at, ballot));
            // Somebody who has not voted and has no other standing adds no more than a stranger does.
            match choices.iter_mut().find(|choice| choice.person == candidate.person) {
                Some(choice) => choice.could.extend(could()),
                None if candidate.binding == Some(true) => {
                    let could = could().collect();
                    choices.push(Choice { person: &candidate.person, now: vec![NOTHING], could });
                }
                None => {}
            }
        }
    }
    choices
}

/// What counts where a vote is late: an earlier vote of the same voter whose place it took, or nothing. An earlier one
/// that may be late too is one reading more.
fn before<'a>(votes: &'a [Vote], at: usize, class: &Class) -> Vec<Ballot<'a>> {
    let vote = &votes[at];
    let is_earlier = |other: &&Vote| {
        other.person == vote.person
            && other.item == vote.item
            && other.status == Status::Superseded
            && other.reasons.contains(&Reason::LaterVote)
    };
    let mut ballots = Vec::new();
    for other in votes[..at].iter().rev().filter(is_earlier) {
        ballots.extend(counted(other, class));
        if !other.may_be_late() {
            return ballots;
        }
    }
    ballots.push(NOTHING);
    ballots
}

/// What people may say who have not voted yet: each of them anything, or nothing.
pub(super) fn silent<'a>(person: &'a str, roles: &'a [String]) -> Choice<'a> {
    let standing = Standing { binding: true, roles: Some(roles) };
    let ballot = |weight| Ballot::new(Some(weight), true, standing);
    Choice { person, now: vec![NOTHING, ballot(100), ballot(0), ballot(-100)], could: Vec::new() }
}

/// What a counted vote adds.
fn counted<'a>(vote: &'a Vote, class: &Class) -> Vec<Ballot<'a>> {
    let weight = match vote.weight {
        Weight::Known(weight) => Some(weight),
        Weight::None | Weight::Ask(_) => None,
    };
    let asked =
        class.unexplained_minus == UnexplainedMinus::Ask && vote.reasons.contains(&Reason::UnexplainedMinus);
    let standings = standings(vote.binding, vote.roles.as_deref());
    if asked {
        let objects = standings.map(|standing| Ballot::new(weight, true, standing));
        return std::iter::once(NOTHING).chain(objects).collect();
    }
    standings.map(|standing| Ballot::new(weight, vote.is_explained(), standing)).collect()
}

/// What an unclear vote would add, by each of its readings. One against counts as explained: the words that
/// make it unclear may be the explanation.
fn unclear<'a>(vote: &'a Vote, class: &Class) -> Vec<Ballot<'a>> {
    // A mail that takes a vote back leaves none.
    if vote.reasons.contains(&Reason::WithdrawnByVoter) {
        return vec![NOTHING];
    }
    let weights = match (vote.value, vote.reasons.first()) {
        (Some(value), _) => match class.weigh(value.hundredths()) {
            Weight::Known(weight) => vec![Some(weight)],
            Weight::None => vec![None],
            Weight::Ask(sign) => vec![None, Some(sign)],
        },
        (None, Some(Reason::ImpliedEndorsement)) => vec![Some(100)],
        (None, Some(Reason::ImpliedObjection)) => vec![Some(-100)],
        (None, _) => vec![Some(100), Some(0), Some(-100)],
    };
    let of_weight = |weight: Option<i32>| {
        let standings = standings(vote.binding, vote.roles.as_deref());
        standings.map(move |standing| Ballot::new(weight, true, standing))
    };
    let may_be_void = class.unexplained_minus != UnexplainedMinus::Counts
        && weights.iter().flatten().any(|weight| *weight <= -100);
    // A mail that was not read may take an earlier vote back.
    let may_withdraw = vote.reasons.first().is_some_and(|reason| reason.unread().is_some());
    let nothing = (may_be_void || may_withdraw).then_some(NOTHING);
    weights.into_iter().flat_map(of_weight).chain(nothing).collect()
}

/// What a vote of an uncertain author would add if a candidate had written it.
fn of_candidate<'a>(vote: &'a Vote, candidate: &'a Candidate, class: &Class) -> Vec<Ballot<'a>> {
    let standings: Vec<Standing<'a>> = standings(candidate.binding, candidate.roles.as_deref()).collect();
    let ballots = unclear(vote, class).into_iter();
    ballots
        .flat_map(|ballot| standings.iter().map(move |standing| Ballot { standing: *standing, ..ballot }))
        .collect()
}

/// Whether it is binding: one answer, or both where it is not known.
fn standings(binding: Option<bool>, roles: Option<&[String]>) -> impl Iterator<Item = Standing<'_>> {
    let answers: &[bool] = match binding {
        Some(true) => &[true],
        Some(false) => &[false],
        None => &[false, true],
    };
    answers.iter().map(move |binding| Standing { binding: *binding, roles })
}

/// Whether somebody else whose vote counts may be the person of this vote, by name or address: if so, only one
/// of the two counts.
fn may_be_counted_already(votes: &[Vote], at: usize) -> bool {
    let maybe = |other: &Vote| votes[at].maybe.iter().any(|maybe| maybe.person == other.person);
    votes[..at].iter().any(|other| other.status == Status::Counted && maybe(other))
}
