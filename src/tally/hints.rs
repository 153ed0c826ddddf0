//! Votes of different addresses that may be one person's: marked and told, and counted as of two.

use std::collections::HashSet;

use super::{Maybe, Status, Tally, Vote};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Author;
use crate::roster::{Face, Likeness, Roster, Voter};

/// Marks the votes whose voters may be somebody who voted before, or another person on the roster, and tells
/// each pair once.
pub(super) fn note(tally: &mut Tally, roster: Option<&Roster>) {
    let faces: Vec<Face> = tally.votes.iter().map(|vote| Face::of(&vote.voter)).collect();
    let mut told: HashSet<[String; 2]> = HashSet::new();
    for at in 0..tally.votes.len() {
        let found = alike(&tally.votes[..at], &tally.votes[at], &faces, roster);
        for (maybe, text) in &found {
            let vote = &tally.votes[at];
            let mut pair = [vote.person.clone(), maybe.person.clone()];
            pair.sort_unstable();
            if told.insert(pair) {
                let note = Diagnostic::new(code(maybe.by), text).about(vote.message_id.as_deref());
                tally.diagnostics.push(note);
            }
        }
        tally.votes[at].maybe = found.into_iter().map(|(maybe, _)| maybe).collect();
    }
}

/// Who may be the voter, each with what a chair is told. Two people whom the roster tells apart are two.
fn alike(earlier: &[Vote], vote: &Vote, faces: &[Face], roster: Option<&Roster>) -> Vec<(Maybe, String)> {
    if !may_count(vote) {
        return Vec::new();
    }
    let face = &faces[earlier.len()];
    let voter_of = |vote: &Vote| roster.and_then(|roster| roster.voter(&vote.person));
    let may_vote = |voter: &Voter| vote.date.is_none_or(|date| voter.may_vote(date.date_naive()));
    let is_apart =
        |other: &Vote| other.person == vote.person || voter_of(other).is_some() && voter_of(vote).is_some();
    let of_earlier = earlier.iter().zip(faces).filter_map(|(other, known)| {
        let by = known.likeness(face).filter(|_| may_count(other) && !is_apart(other))?;
        let on_roster = voter_of(other).is_some_and(may_vote);
        Some((Maybe { person: other.person.clone(), by, on_roster }, of_votes(&other.voter, &vote.voter, by)))
    });
    let others = roster.filter(|_| voter_of(vote).is_none()).into_iter();
    let of_roster = others.flat_map(|roster| roster.alike(face)).map(|(voter, by)| {
        let maybe = Maybe { person: voter.key(), by, on_roster: may_vote(voter) };
        (maybe, of_roster(&vote.voter, voter))
    });
    let mut people = HashSet::new();
    of_earlier.chain(of_roster).filter(|(maybe, _)| people.insert(maybe.person.clone())).collect()
}

/// Whether a vote counts, or may count once a person has looked at it.
fn may_count(vote: &Vote) -> bool {
    matches!(vote.status, Status::Counted | Status::Void | Status::Unclear)
}

fn code(by: Likeness) -> Code {
    match by {
        Likeness::Name => Code::SameNameDifferentAddress,
        Likeness::LocalPart => Code::SameLocalPart,
    }
}

fn of_votes(one: &Author, other: &Author, by: Likeness) -> String {
    let who = match by {
        Likeness::Name => {
            format!("votes of {} came from {} and from {}", other.name, one.address, other.address)
        }
        Likeness::LocalPart => format!("votes came from {} and from {}", one.address, other.address),
    };
    format!("{who}: if this is one person, name both addresses in a roster or a mailmap")
}

fn of_roster(voter: &Author, listed: &Voter) -> String {
    format!(
        "{} is not on the roster, and {} of the roster has {}: if this is one person, add the address to the roster or to a mailmap",
        voter.address,
        listed.label(),
        listed.addresses.join(" and ")
    )
}
