//! Votes of different addresses that may be one person's: marked and told, and counted as of two.

use super::{Electorate, Maybe, Status, Tally, Vote};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::Author;
use crate::roster::{Face, Likeness, Voter};

/// Marks the votes whose voters may be another voter, or another person on the roster, and tells each pair
/// once. Two people whom the roster tells apart are two.
pub(super) fn note(tally: &mut Tally, electorate: Electorate<'_>) {
    let faces: Vec<Face> = tally.votes.iter().map(|vote| Face::of(&vote.voter)).collect();
    let voter_of = |vote: &Vote| electorate.roster.and_then(|roster| roster.voter(&vote.person));
    let mut told: Vec<(String, String)> = Vec::new();
    for at in 0..tally.votes.len() {
        let vote = &tally.votes[at];
        if !may_count(vote) {
            continue;
        }
        let may_vote = |voter: &Voter| vote.date.is_none_or(|date| voter.may_vote(date.date_naive()));
        let mut maybe: Vec<Maybe> = Vec::new();
        let mut notes: Vec<(String, Diagnostic)> = Vec::new();
        let mut found = |person: String, by: Likeness, on_roster: bool, text: Option<String>| {
            if person != vote.person && !maybe.iter().any(|known| known.person == person) {
                let note = |text| Diagnostic::new(code(by), text).about(vote.message_id.as_deref());
                notes.extend(text.map(|text| (person.clone(), note(text))));
                maybe.push(Maybe { person, by, on_roster });
            }
        };
        for (other_at, other) in tally.votes.iter().enumerate().filter(|(_, other)| may_count(other)) {
            let apart = voter_of(vote).is_some() && voter_of(other).is_some();
            if let Some(by) = faces[other_at].likeness(&faces[at]).filter(|_| !apart) {
                let on_roster = voter_of(other).is_some_and(may_vote);
                // A pair is told at its later vote.
                let text = (other_at < at).then(|| of_votes(&other.voter, &vote.voter, by));
                found(other.person.clone(), by, on_roster, text);
            }
        }
        if let (Some(roster), None) = (electorate.roster, voter_of(vote)) {
            for (voter, by) in roster.alike(&faces[at]) {
                found(voter.key(), by, may_vote(voter), Some(of_roster(&vote.voter, voter)));
            }
        }
        for (person, note) in notes {
            let pair = (vote.person.clone(), person);
            if !told.contains(&pair) && !told.contains(&(pair.1.clone(), pair.0.clone())) {
                tally.diagnostics.push(note);
                told.push(pair);
            }
        }
        tally.votes[at].maybe = maybe;
    }
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
