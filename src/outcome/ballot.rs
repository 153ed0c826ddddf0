//! Ballots: the parts of a count that voters add.
//!
//! Each voter has the ballots that count now, and the ballots under other readings of the unclear votes.

use std::collections::HashMap;

use crate::policy::{Basis, ProposalClass, UnexplainedMinus, Weight};
use crate::roster::Likeness;
use crate::tally::{Candidate, Elector, Maybe, Status, Tally, Vote};
use crate::vote::Reason;

/// The part of the count that one voter adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ballot<'a> {
    /// The weight of the vote in hundredths; `None` without a vote, or for a vote without weight.
    pub(super) weight: Option<i32>,
    /// `true` if a vote against has an explanation.
    pub(super) explained: bool,
    standing: VoterStanding<'a>,
}

/// The rights of a voter under a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct VoterStanding<'a> {
    binding: bool,
    /// The roles that the roster gives; `None` if binding votes do not depend on the roster.
    roles: Option<&'a [String]>,
}

/// An assumption about a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum AssumedVote {
    /// Another reading of the vote with this index.
    Vote(usize),
    /// A vote in mail that the archive may lack.
    Absent,
}

/// One voter with the ballots that the voter's mails may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice<'a> {
    person: &'a str,
    /// Number of people with the same choices: one, except for unknown people.
    pub(super) people: i64,
    /// The counted ballots: one, or several if it is unknown whether the vote is binding, or whether an unexplained -1
    /// is an objection. Reports show the first ballot.
    pub(super) now: Vec<Ballot<'a>>,
    /// Other possible ballots, each with its assumption, in the order of the assumptions.
    pub(super) could: Vec<(AssumedVote, Ballot<'a>)>,
}

/// Selects the ballots that a check includes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Assumption<'r> {
    /// The first counted ballot of each voter, as in reports.
    Shown,
    /// All counted ballots.
    Counted,
    /// All counted ballots, and the ballots under these assumptions, in order.
    With(&'r [AssumedVote]),
    /// All counted ballots, and the ballots of all unclear and absent votes.
    All,
}

/// A ballot that adds nothing to the count.
const NOTHING: Ballot<'static> =
    Ballot { weight: None, explained: false, standing: VoterStanding { binding: false, roles: None } };

impl<'a> Ballot<'a> {
    fn new(weight: Option<i32>, explained: bool, standing: VoterStanding<'a>) -> Self {
        Self { weight, explained, standing }
    }

    /// `true` if a condition with this basis counts the vote.
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
    fn new(person: &'a str, now: Vec<Ballot<'a>>, could: Vec<(AssumedVote, Ballot<'a>)>) -> Self {
        Self { person, people: 1, now, could }
    }

    /// The ballots under one assumption.
    fn could_by(&self, source: AssumedVote) -> &[(AssumedVote, Ballot<'a>)] {
        let start = self.could.partition_point(|(of, _)| *of < source);
        let end = self.could.partition_point(|(of, _)| *of <= source);
        &self.could[start..end]
    }

    /// The ballots of the voter that a check includes.
    pub(super) fn options<'s>(&'s self, reading: Assumption<'s>) -> impl Iterator<Item = &'s Ballot<'a>> {
        let counted = if reading == Assumption::Shown { &self.now[..1] } else { &self.now[..] };
        let could = match reading {
            Assumption::Shown | Assumption::Counted => &[],
            Assumption::With([one]) => self.could_by(*one),
            _ => &self.could,
        };
        let could = could.iter().filter(move |(source, _)| match reading {
            Assumption::Shown | Assumption::Counted => false,
            Assumption::With(sources) => sources.binary_search(source).is_ok(),
            Assumption::All => true,
        });
        counted.iter().chain(could.map(|(_, ballot)| ballot))
    }
}

/// All voters of a tally, each with the ballots that their mails may mean.
pub(super) fn choices<'a>(tally: &'a Tally, class: &ProposalClass) -> Vec<Choice<'a>> {
    let mut choices: Vec<Choice<'a>> = Vec::new();
    let votes = &tally.votes;
    let of_person = of_person(votes);
    let first_counted = first_counted(votes);
    let changed = perhaps_changed(votes, &first_counted);
    for (at, vote) in votes.iter().enumerate().filter(|(_, vote)| vote.status == Status::Counted) {
        let mut choice = Choice::new(&vote.person, counted(vote, class), Vec::new());
        let source = AssumedVote::Vote(at);
        if let Weight::Ask(sign) = vote.weight {
            let explained = vote.is_explained();
            let could = standings(vote.binding, vote.roles.as_deref());
            choice.could.extend(could.map(|standing| (source, Ballot::new(Some(sign), explained, standing))));
        }
        if vote.binding == Some(false) && vote.maybe.iter().any(|maybe| maybe.on_roster) {
            let standing = VoterStanding { binding: true, roles: None };
            let of_roster = counted(vote, class).into_iter().map(|ballot| Ballot { standing, ..ballot });
            choice.could.extend(of_roster.map(|ballot| (source, ballot)));
        }
        if vote.reasons.contains(&Reason::SameTime) {
            let person = of_person.get(&*vote.person).into_iter().flatten().map(|at| &votes[*at]);
            for ballot in
                person.filter(|other| other.is_tied_with(vote)).flat_map(|other| counted(other, class))
            {
                if !choice.could.contains(&(source, ballot)) {
                    choice.could.push((source, ballot));
                }
            }
        }
        let is_counted = |maybe: &Maybe| first_counted.get(&*maybe.person).is_some_and(|first| *first < at);
        if vote.maybe.iter().any(is_counted) || vote.reasons.contains(&Reason::WeakExplanation) {
            choice.could.push((source, NOTHING));
        }
        let changed = changed.get(&at).into_iter().flatten();
        choice.could.extend(changed.map(|later| (AssumedVote::Vote(*later), NOTHING)));
        if vote.may_be_late() {
            let earlier = of_person.get(&*vote.person).map_or(&[][..], Vec::as_slice);
            choice.could.extend(before(votes, earlier, at, class).into_iter().map(|ballot| (source, ballot)));
        }
        choices.push(choice);
    }
    if let Some(proposer) = tally.implied_vote() {
        let now = standings(proposer.binding, proposer.roles.as_deref());
        let now = now.map(|standing| Ballot::new(Some(100), false, standing)).collect();
        choices.push(Choice::new(&proposer.person, now, Vec::new()));
    }
    let mut by_person: HashMap<&str, usize> = HashMap::new();
    for (place, choice) in choices.iter().enumerate() {
        by_person.entry(choice.person).or_insert(place);
    }
    for (at, vote) in votes.iter().enumerate().filter(|(_, vote)| vote.status == Status::Unclear) {
        let source = AssumedVote::Vote(at);
        let could = unclear(vote, class).into_iter().map(|ballot| (source, ballot));
        if let Some(place) = by_person.get(&*vote.person) {
            choices[*place].could.extend(could);
        } else {
            let could = could.collect();
            by_person.insert(&vote.person, choices.len());
            choices.push(Choice::new(&vote.person, vec![NOTHING], could));
        }
        for candidate in &vote.candidates {
            let could = || of_candidate(vote, candidate, class).into_iter().map(|ballot| (source, ballot));
            // The choice above is sufficient for a person without a vote, unless a vote of that person is binding.
            match by_person.get(&*candidate.person) {
                Some(place) => choices[*place].could.extend(could()),
                None if candidate.binding == Some(true) => {
                    let could = could().collect();
                    by_person.insert(&candidate.person, choices.len());
                    choices.push(Choice::new(&candidate.person, vec![NOTHING], could));
                }
                None => {}
            }
        }
    }
    for choice in &mut choices {
        choice.could.sort_by_key(|(source, _)| *source);
    }
    choices
}

/// The indexes of the votes of each person.
fn of_person(votes: &[Vote]) -> HashMap<&str, Vec<usize>> {
    let mut all: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, vote) in votes.iter().enumerate() {
        all.entry(&*vote.person).or_default().push(at);
    }
    all
}

/// The possible ballots if a vote is late: the earlier vote that it replaced, or nothing.
///
/// If the earlier vote may be late too, the vote before it is also possible.
fn before<'a>(votes: &'a [Vote], of_person: &[usize], at: usize, class: &ProposalClass) -> Vec<Ballot<'a>> {
    let vote = &votes[at];
    let is_earlier = |other: &&Vote| {
        other.item == vote.item
            && other.status == Status::Superseded
            && other.reasons.contains(&Reason::LaterVote)
    };
    let mut ballots = Vec::new();
    let earlier = of_person.iter().rev().skip_while(|other| **other >= at).map(|other| &votes[*other]);
    for other in earlier.filter(is_earlier) {
        ballots.extend(counted(other, class));
        if !other.may_be_late() {
            return ballots;
        }
    }
    ballots.push(NOTHING);
    ballots
}

/// The index of the first counted vote of each person.
fn first_counted(votes: &[Vote]) -> HashMap<&str, usize> {
    let mut first = HashMap::new();
    for (at, vote) in votes.iter().enumerate().filter(|(_, vote)| vote.status == Status::Counted) {
        first.entry(&*vote.person).or_insert(at);
    }
    first
}

/// For each counted vote, the later votes that may have replaced it.
///
/// They have the same address, another value, and a name with a word in common.
fn perhaps_changed(votes: &[Vote], first_counted: &HashMap<&str, usize>) -> HashMap<usize, Vec<usize>> {
    let mut changed: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, vote) in votes.iter().enumerate().filter(|(_, vote)| vote.status == Status::Counted) {
        let of_address = vote.maybe.iter().filter(|maybe| maybe.by == Likeness::Address);
        for earlier in of_address.filter_map(|maybe| first_counted.get(&*maybe.person)) {
            let other = &votes[*earlier];
            let is_change = *earlier < at && other.value != vote.value && other.item == vote.item;
            if is_change && share_a_word(other.voter.name(), vote.voter.name()) {
                changed.entry(*earlier).or_default().push(at);
            }
        }
    }
    changed
}

/// `true` if two names have a word in common: `Ana Lee` and `Ana L.`
fn share_a_word(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.chars().nth(1).is_some()).map(str::to_lowercase).collect()
    };
    let words_of_one = words(one);
    words(other).iter().any(|word| words_of_one.contains(word))
}

/// The possible ballots of somebody who has not voted: any vote, or no vote.
pub(super) fn silent(elector: &Elector) -> Choice<'_> {
    let standing = VoterStanding { binding: elector.binding, roles: Some(&elector.roles) };
    Choice::new(&elector.person, vec![NOTHING], unheard(standing))
}

/// The possible ballots of a proposer who has not voted: no vote, or any vote except one against.
pub(super) fn silent_proposer(elector: &Elector) -> Choice<'_> {
    let mut choice = silent(elector);
    choice.could.retain(|(_, ballot)| ballot.weight.is_some_and(|weight| weight >= 0));
    choice
}

/// The possible ballots of unknown people, in any number.
pub(super) fn anybody() -> Choice<'static> {
    /// More votes than any rule requires, and few enough that sums cannot overflow.
    const MANY: i64 = 1 << 40;
    let standing = VoterStanding { binding: true, roles: None };
    Choice { people: MANY, ..Choice::new("", vec![NOTHING], unheard(standing)) }
}

fn unheard(standing: VoterStanding<'_>) -> Vec<(AssumedVote, Ballot<'_>)> {
    let ballot = |weight| (AssumedVote::Absent, Ballot::new(Some(weight), true, standing));
    [100, 0, -100].map(ballot).into()
}

/// The possible ballots of a counted vote.
fn counted<'a>(vote: &'a Vote, class: &ProposalClass) -> Vec<Ballot<'a>> {
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

/// The possible ballots of an unclear vote, one for each reading.
///
/// A vote against counts as explained, because the words that make it unclear may be the explanation.
fn unclear<'a>(vote: &'a Vote, class: &ProposalClass) -> Vec<Ballot<'a>> {
    // A mail that withdraws a vote leaves no vote.
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
        (None, Some(Reason::ImpliedObjection | Reason::PossibleObjection)) => vec![Some(-100)],
        (None, _) => vec![Some(100), Some(0), Some(-100)],
    };
    let of_weight = |weight: Option<i32>| {
        let standings = standings(vote.binding, vote.roles.as_deref());
        standings.map(move |standing| Ballot::new(weight, true, standing))
    };
    let may_be_void = class.unexplained_minus != UnexplainedMinus::Counts
        && weights.iter().flatten().any(|weight| *weight <= -100);
    // A mail that was not read may withdraw an earlier vote.
    let is_unread = |reason: &Reason| reason.unread().is_some() || *reason == Reason::TooManyMarks;
    let may_withdraw = vote.reasons.first().is_some_and(is_unread);
    let nothing = (may_be_void || may_withdraw).then_some(NOTHING);
    weights.into_iter().flat_map(of_weight).chain(nothing).collect()
}

/// The possible ballots if a candidate wrote the vote of an uncertain author.
fn of_candidate<'a>(vote: &'a Vote, candidate: &'a Candidate, class: &ProposalClass) -> Vec<Ballot<'a>> {
    let standings: Vec<VoterStanding<'a>> =
        standings(candidate.binding, candidate.roles.as_deref()).collect();
    let ballots = unclear(vote, class).into_iter();
    ballots
        .flat_map(|ballot| standings.iter().map(move |standing| Ballot { standing: *standing, ..ballot }))
        .collect()
}

/// The possible rights of a voter: binding or not, or both if that is unknown.
fn standings(binding: Option<bool>, roles: Option<&[String]>) -> impl Iterator<Item = VoterStanding<'_>> {
    let answers: &[bool] = match binding {
        Some(true) => &[true],
        Some(false) => &[false],
        None => &[false, true],
    };
    answers.iter().map(move |binding| VoterStanding { binding: *binding, roles })
}
