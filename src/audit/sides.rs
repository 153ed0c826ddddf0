//! Compares the numbers and names of an announcement with the votes.

use std::collections::HashMap;

use super::announced::{AnnouncedCount, SIDES};
use super::names::PossibleVoters;
use super::{Case, Finding, FindingCode};
use crate::announcement::{Announcement, NamedVoter, label};
use crate::message::Author;
use crate::policy::Side;
use crate::tally::{Status, Tally, Vote};
use crate::vote::Claim;

/// Every difference between the votes and their announcement.
pub(super) fn check(case: Case<'_>, announcement: &Announcement) -> Vec<Finding> {
    let people = ProposalPeople::of(case);
    let mut comparer = Comparer { tally: case.tally, people, announcement, findings: Vec::new() };
    comparer.names_without_side();
    for side in SIDES {
        comparer.side(side);
    }
    comparer.findings
}

/// The people of a proposal: the voters and the proposer.
struct ProposalPeople<'a> {
    names: PossibleVoters<'a>,
    standing: Vec<SideStanding<'a>>,
}

/// A voter, or a proposer who counts without a vote.
#[derive(Clone, Copy)]
enum SideStanding<'a> {
    /// The vote that counts; otherwise, the last vote.
    Vote(&'a Vote),
    /// No vote, because the class counts the proposer in favour.
    Implied,
}

impl<'a> ProposalPeople<'a> {
    fn of(case: Case<'a>) -> Self {
        let (mut authors, mut standing) = (Vec::new(), Vec::new());
        let votes = &case.tally.votes;
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut stands: Vec<&Vote> = Vec::new();
        for vote in votes {
            let place = *places.entry(&vote.person).or_insert(stands.len());
            let Some(known) = stands.get_mut(place) else {
                authors.push(&vote.voter);
                stands.push(vote);
                continue;
            };
            if vote.status == Status::Counted || known.status != Status::Counted {
                *known = vote;
            }
        }
        standing.extend(stands.into_iter().map(SideStanding::Vote));
        if let Some(proposer) =
            case.proposal.proposer.as_ref().filter(|_| case.tally.implied_vote().is_some())
        {
            authors.push(proposer);
            standing.push(SideStanding::Implied);
        }
        Self { names: PossibleVoters::of(authors), standing }
    }

    /// The person whom a name means on a side.
    ///
    /// If several people fit, this is the first who voted for that side and is not named yet, or else the first person.
    fn meant(&self, name: &str, side: Option<Side>, met: &[usize]) -> Option<usize> {
        let candidates = self.names.candidates(name);
        let voted_so = |at: &&usize| {
            !met.contains(at) && side.is_some_and(|side| self.standing[**at].is_counted_on(side))
        };
        candidates.iter().find(voted_so).or(candidates.first()).copied()
    }
}

impl SideStanding<'_> {
    fn is_counted_on(self, side: Side) -> bool {
        match self {
            Self::Vote(vote) => vote.status == Status::Counted && vote.side() == Some(side),
            Self::Implied => side == Side::Plus,
        }
    }
}

struct Comparer<'a> {
    tally: &'a Tally,
    people: ProposalPeople<'a>,
    announcement: &'a Announcement,
    findings: Vec<Finding>,
}

impl<'a> Comparer<'a> {
    fn add(&mut self, code: FindingCode, text: impl Into<String>) {
        self.findings.push(Finding::of(self.announcement, code, text));
    }

    fn about(&mut self, code: FindingCode, text: String, vote: &Vote) {
        self.findings.push(Finding::new(code, text, vote.message_id.as_deref()));
    }

    fn named(&self, side: Option<Side>) -> Vec<&'a NamedVoter> {
        self.announcement.names.iter().filter(|named| named.side == side).collect()
    }

    /// Checks people who are named as voters without a side.
    fn names_without_side(&mut self) {
        for named in self.named(None) {
            if self.people.meant(&named.name, None, &[]).is_none() && self.announcement.private.is_none() {
                let text =
                    format!("the announcement lists {} as a voter, but this person did not vote", named.name);
                self.add(FindingCode::NameWithoutVote, text);
            }
        }
    }

    /// Checks the names and numbers of one side.
    ///
    /// Does not report a difference between numbers if the names explain the difference.
    fn side(&mut self, side: Side) {
        let votes = Votes::of(self.tally, side);
        let said = AnnouncedCount::of(self.announcement, side);
        let named = self.named(Some(side));
        let by_names = if named.is_empty() { 0 } else { self.names(&votes, &named) };
        let denied = self.denied(&votes, said);
        let compared = match (said.all(), said.binding.or(said.advisory)) {
            (Some(all), _) => Some((all, None)),
            // Compares a part of the votes only if it is known which votes belong to it.
            (None, Some(part)) => Some((part, Some(said.binding.is_some()))),
            (None, None) => None,
        };
        let Some((count, part)) = compared else { return };
        let count = i64::from(count);
        let Some(have) = votes.number(part) else {
            // A part that is larger than the whole is wrong.
            if count > votes.all() {
                let text = said_beside(votes.side, None, count, votes.all());
                self.surplus(&votes, &text, count - votes.all() - by_names.max(0));
            }
            return;
        };
        let implied = i64::from(votes.with_proposer && count - have == 1);
        let difference = count - have - implied - part.map_or(0, |_| denied);
        if difference != 0 && difference != by_names {
            self.surplus(&votes, &said_beside(votes.side, part, count, have), difference - by_names);
        } else if count == have && part.is_none() {
            self.split(&votes, said);
        }
    }

    /// Compares the names of a side with its voters.
    ///
    /// Returns the difference between the number of names and the number of votes.
    fn names(&mut self, votes: &Votes<'a>, named: &[&NamedVoter]) -> i64 {
        let side = votes.side;
        let mut difference = 0;
        let mut met: Vec<usize> = Vec::new();
        for name in named {
            let Some(at) = self.people.meant(&name.name, Some(side), &met) else {
                difference += 1;
                if self.announcement.private.is_none() {
                    let text = format!(
                        "the announcement lists {} under {}, but this person did not vote",
                        name.name,
                        label(side, None)
                    );
                    self.add(FindingCode::NameWithoutVote, text);
                }
                continue;
            };
            met.push(at);
            match self.people.standing[at] {
                standing if standing.is_counted_on(side) => {}
                SideStanding::Vote(vote) => {
                    difference += 1;
                    self.misplaced(name, side, vote);
                }
                SideStanding::Implied => {
                    difference += 1;
                    let text = format!(
                        "the announcement lists {} under {}, but this person did not vote",
                        name.name,
                        label(side, None)
                    );
                    self.add(FindingCode::NameWithoutVote, text);
                }
            }
        }
        let elsewhere = self.named(None);
        for named in elsewhere {
            met.extend(self.people.meant(&named.name, Some(side), &met));
        }
        // A list of binding votes does not name the other voters, and it may be unknown which votes are binding.
        let binding_alone = named.iter().all(|name| name.binding == Some(true));
        let expected = |vote: &Vote| !binding_alone || (votes.split_known && vote.binding == Some(true));
        let left_out: Vec<&Vote> = (0..self.people.standing.len())
            .filter(|at| !met.contains(at))
            .filter_map(|at| match self.people.standing[at] {
                SideStanding::Vote(vote) if self.people.standing[at].is_counted_on(side) => Some(vote),
                _ => None,
            })
            .filter(|vote| expected(vote))
            .collect();
        for vote in left_out {
            difference -= 1;
            let text =
                format!("the announcement leaves out the {} of {}", label(side, None), who(&vote.voter));
            self.about(FindingCode::VoteLeftOut, text, vote);
        }
        difference
    }

    /// Checks a person who is named on a side without a counted vote there.
    fn misplaced(&mut self, name: &NamedVoter, side: Side, vote: &Vote) {
        let named = format!("the announcement lists {} under {}", name.name, label(side, None));
        let (code, why) = match vote.status {
            Status::Counted => {
                let own = vote.side().map(|own| label(own, None));
                let own = own.unwrap_or_else(|| "with a value that has no weight".to_owned());
                (FindingCode::NameOnOtherSide, format!("the person voted {own}"))
            }
            Status::Late => {
                (FindingCode::LateVoteCounted, "the vote came after the window had closed".to_owned())
            }
            Status::Void => (
                FindingCode::UnexplainedMinusCounted,
                "the -1 has no explanation and is void under the rule".to_owned(),
            ),
            Status::Unclear => (
                FindingCode::UnclearVoteCounted,
                format!("it is unclear if these words are a vote: {:?}", vote.spot.excerpt),
            ),
            Status::Ineligible => {
                (FindingCode::ClaimDenied, "according to the roster, the person may not vote".to_owned())
            }
            Status::Withdrawn | Status::Superseded | Status::Early => {
                (FindingCode::NameWithoutVote, format!("the vote is {}", vote.status.as_str()))
            }
        };
        self.about(code, format!("{named}; {why}"), vote);
    }

    /// Reports a number that differs from the number of votes, if no name explains the difference.
    ///
    /// Votes that do not count explain a higher number, if it is certain which votes were counted.
    fn surplus(&mut self, votes: &Votes<'a>, said: &str, surplus: i64) {
        if surplus > 0 && self.announcement.private.is_some() {
            return;
        }
        let kinds = [
            (FindingCode::LateVoteCounted, &votes.late, "came after the window had closed"),
            (
                FindingCode::UnexplainedMinusCounted,
                &votes.void,
                "has no explanation and is void under the rule",
            ),
            (FindingCode::UnclearVoteCounted, &votes.unclear, "is unclear but seems to have been counted"),
        ];
        let all: usize = kinds.iter().map(|(_, votes, _)| votes.len()).sum();
        let of_one_kind = kinds.iter().filter(|(_, votes, _)| !votes.is_empty()).count() == 1;
        match usize::try_from(surplus) {
            Ok(surplus) if surplus == all || (of_one_kind && (1..all).contains(&surplus)) => {
                for (code, votes, why) in kinds {
                    for vote in votes.iter().take(surplus) {
                        self.about(code, format!("{said}; the mail from {} {why}", who(&vote.voter)), vote);
                    }
                }
            }
            _ => self.add(FindingCode::CountDiffers, said),
        }
    }

    /// Checks votes that were announced as binding, but are non-binding according to the roster.
    ///
    /// Returns the number of these votes.
    fn denied(&mut self, votes: &Votes<'a>, said: AnnouncedCount) -> i64 {
        let names = self.announcement.names.iter();
        let binding: Vec<&NamedVoter> =
            names.filter(|name| name.side == Some(votes.side) && name.binding == Some(true)).collect();
        // A list of binding votes without a number counts the people it names.
        let claimed = said.binding.or_else(|| u32::try_from(binding.len()).ok());
        let Some(too_many) = claimed.and_then(|claimed| claimed.checked_sub(votes.binding())) else {
            return 0;
        };
        let is_named = |vote: &Vote| {
            let voter = PossibleVoters::of([&vote.voter]);
            binding.iter().any(|name| !voter.candidates(&name.name).is_empty())
        };
        let denied = votes.counted.iter().filter(|vote| vote.roles.is_some() && vote.binding == Some(false));
        let denied = denied.filter(|vote| is_named(vote) || vote.claim == Some(Claim::Binding));
        let denied: Vec<&Vote> = denied.copied().take(usize::try_from(too_many).unwrap_or(0)).collect();
        for vote in &denied {
            let text = format!(
                "the announcement counts the {} of {} as binding, but according to the roster it is not",
                label(votes.side, None),
                who(&vote.voter)
            );
            self.about(FindingCode::ClaimDenied, text, vote);
        }
        i64::try_from(denied.len()).unwrap_or(0)
    }

    /// Checks the split into binding and non-binding votes, if the total is right and the split is known.
    fn split(&mut self, votes: &Votes<'a>, said: AnnouncedCount) {
        let told = self.findings.iter().any(|finding| finding.code == FindingCode::ClaimDenied);
        if !votes.split_known || told {
            return;
        }
        for (binding, said) in [(true, said.binding), (false, said.advisory)] {
            let have = votes.number(Some(binding));
            if let Some((said, have)) = said.zip(have).filter(|(said, have)| i64::from(*said) != *have) {
                let text = said_beside(votes.side, Some(binding), i64::from(said), have);
                self.add(FindingCode::CountDiffers, text);
            }
        }
    }
}

/// The votes of a tally on one side.
struct Votes<'a> {
    side: Side,
    counted: Vec<&'a Vote>,
    late: Vec<&'a Vote>,
    void: Vec<&'a Vote>,
    unclear: Vec<&'a Vote>,
    /// `true` if the class counts the proposer, who has not voted, in favour.
    with_proposer: bool,
    /// `true` if a roster or the voters' own claims show which votes are binding.
    split_known: bool,
}

impl<'a> Votes<'a> {
    fn of(tally: &'a Tally, side: Side) -> Self {
        let of = |status: Status| {
            let votes = tally.votes.iter().filter(move |vote| vote.status == status);
            votes.filter(|vote| vote.side() == Some(side)).collect::<Vec<_>>()
        };
        let counts_already = |vote: &Vote| {
            tally.votes.iter().any(|other| other.status == Status::Counted && other.person == vote.person)
        };
        let unclear = tally.votes.iter().filter(|vote| vote.status == Status::Unclear);
        let unclear = unclear.filter(|vote| vote.could_be(side) && !counts_already(vote));
        let counted = of(Status::Counted);
        let told = tally.votes.iter().any(|vote| vote.roles.is_some() || vote.claim.is_some());
        Self {
            side,
            split_known: told && counted.iter().all(|vote| vote.binding.is_some()),
            counted,
            late: of(Status::Late),
            void: of(Status::Void),
            unclear: unclear.collect(),
            with_proposer: side == Side::Plus && tally.implied_vote().is_some(),
        }
    }

    fn binding(&self) -> u32 {
        let binding = self.counted.iter().filter(|vote| vote.binding == Some(true)).count();
        u32::try_from(binding).unwrap_or(u32::MAX)
    }

    /// Number of counted votes, or of a part of them; `None` if it is unknown which votes belong to the part.
    fn number(&self, binding: Option<bool>) -> Option<i64> {
        let all = self.all();
        match binding {
            None => Some(all),
            Some(_) if !self.split_known => None,
            Some(true) => Some(i64::from(self.binding())),
            Some(false) => Some(all - i64::from(self.binding())),
        }
    }

    /// Number of counted votes.
    fn all(&self) -> i64 {
        i64::try_from(self.counted.len()).unwrap_or(i64::MAX)
    }
}

/// A text with the announced number and the counted number.
fn said_beside(side: Side, binding: Option<bool>, count: i64, have: i64) -> String {
    let what = label(side, binding);
    format!("the announcement says {count} {what}, but {have} count")
}

fn who(author: &Author) -> &str {
    if author.name.is_empty() { &author.address } else { &author.name }
}
