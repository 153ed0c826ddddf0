//! Votes from different addresses that may be from one person. The tally reports them, and counts two votes.

use std::collections::HashSet;

use super::{Maybe, Status, Tally, Vote};
use crate::diagnostic::{Code, Diagnostic};
use crate::message::{Author, is_invisible};
use crate::roster::{Face, FaceIndex, Likeness, Roster, Voter};

/// Maximum number of people to name as possibly the same voter.
///
/// The limit is high enough, because a name that more people have is forged.
const MOST: usize = 8;

/// A person who may be the voter.
struct Like<'a> {
    by: Likeness,
    on_roster: bool,
    known: PersonSource<'a>,
}

/// The source of the similar person.
enum PersonSource<'a> {
    Vote(&'a Vote),
    Roster(&'a Voter),
}

/// Marks each vote whose voter may be a person who voted earlier, or another person on the roster.
///
/// Reports each pair once.
pub(super) fn note(tally: &mut Tally, roster: Option<&Roster>) {
    let faces: Vec<Face> = tally.votes.iter().map(|vote| Face::of(&vote.voter)).collect();
    let mut earlier = Earlier::default();
    let mut told: HashSet<[String; 2]> = HashSet::new();
    for at in 0..tally.votes.len() {
        let vote = &tally.votes[at];
        let note = |by, text: String| Diagnostic::new(code(by), text).about(vote.message_id.as_deref());
        let (named, more) = first_few(alike(&tally.votes, &earlier.near(&faces[at]), at, &faces, roster));
        // The index checks only some of the people with one name.
        let crowd = earlier.all.crowd_of_name(&faces[at]).unwrap_or_default().saturating_sub(named.len());
        let more = more.map(|(by, count)| (by, count.max(crowd)));
        earlier.add(at, vote, &faces[at], roster);
        for like in &named {
            let mut pair = [vote.person.clone(), like.known.person()];
            pair.sort_unstable();
            if told.insert(pair) {
                tally.diagnostics.push(note(like.by, like.text(&vote.voter)));
            }
        }
        if let Some((by, count)) = more {
            let text = format!(
                "{count} more earlier votes may be from the same person, judged by {}; they are not listed",
                in_words(by)
            );
            tally.diagnostics.push(note(by, text));
        }
        tally.votes[at].maybe = named
            .iter()
            .map(|like| Maybe { person: like.known.person(), by: like.by, on_roster: like.on_roster })
            .collect();
    }
}

/// The checked votes, by the features of their voters.
///
/// It keeps only a few of many similar votes, but always the counted votes and the votes of people on the roster.
#[derive(Default)]
struct Earlier {
    all: FaceIndex,
    counted: FaceIndex,
    of_roster: FaceIndex,
}

impl Earlier {
    fn add(&mut self, at: usize, vote: &Vote, face: &Face, roster: Option<&Roster>) {
        if !may_count(vote) {
            return;
        }
        self.all.add(at, face);
        if vote.status == Status::Counted {
            self.counted.add(at, face);
        }
        if roster.is_some_and(|roster| roster.voter(&vote.person).is_some()) {
            self.of_roster.add(at, face);
        }
    }

    fn near(&self, face: &Face) -> Vec<usize> {
        let mut near = [self.all.near(face), self.counted.near(face), self.of_roster.near(face)].concat();
        near.sort_unstable();
        near.dedup();
        near
    }
}

/// People who may be the voter of the vote at the index `at`.
///
/// Two entries of the roster are always two people.
fn alike<'a>(
    votes: &'a [Vote],
    near: &[usize],
    at: usize,
    faces: &'a [Face],
    roster: Option<&'a Roster>,
) -> impl Iterator<Item = Like<'a>> {
    let (vote, face) = (&votes[at], &faces[at]);
    let voter_of = move |vote: &Vote| roster.and_then(|roster| roster.voter(&vote.person));
    let may_vote = |voter: &Voter| vote.date.is_none_or(|date| voter.may_vote(date.date_naive()));
    let is_known = voter_of(vote).is_some();
    let is_apart = move |other: &Vote| other.person == vote.person || is_known && voter_of(other).is_some();
    let of_earlier = near.iter().filter_map(move |near| {
        let other = &votes[*near];
        let by = faces[*near].likeness(face).filter(|_| !is_apart(other))?;
        let on_roster = voter_of(other).is_some_and(may_vote);
        Some(Like { by, on_roster, known: PersonSource::Vote(other) })
    });
    let of_roster = roster.filter(|_| !is_known).into_iter().flat_map(|roster| roster.alike(face));
    let of_roster = of_roster.map(move |(voter, by)| {
        let on_roster = may_vote(voter);
        Like { by, on_roster, known: PersonSource::Roster(voter) }
    });
    of_earlier.chain(of_roster).filter(|_| may_count(vote))
}

/// Chooses which people to name as possibly the voter, and counts the others.
///
/// Names the first [`MOST`] people, each once. Also names the first person with a counted vote and the first person
/// on the roster, because the outcome may depend on them. Also returns the number of the others, with the likeness of
/// the last one.
fn first_few<'a>(found: impl Iterator<Item = Like<'a>>) -> (Vec<Like<'a>>, Option<(Likeness, usize)>) {
    let (mut named, mut more) = (Vec::<Like<'a>>::new(), None);
    let (mut counted, mut listed) = (false, false);
    for like in found {
        let counts = matches!(like.known, PersonSource::Vote(vote) if vote.status == Status::Counted);
        let tells = counts && !counted || like.on_roster && !listed;
        (counted, listed) = (counted | counts, listed | like.on_roster);
        if named.iter().any(|known| known.known.is(&like.known)) {
            continue;
        }
        if named.len() < MOST || tells {
            named.push(like);
        } else {
            more = Some((like.by, more.map_or(1, |(_, count)| count + 1)));
        }
    }
    (named, more)
}

impl PersonSource<'_> {
    fn person(&self) -> String {
        match self {
            Self::Vote(vote) => vote.person.clone(),
            Self::Roster(voter) => voter.key(),
        }
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Vote(one), Self::Vote(other)) => one.person == other.person,
            _ => self.person() == other.person(),
        }
    }
}

impl Like<'_> {
    /// The text of the diagnostic for a chair.
    fn text(&self, voter: &Author) -> String {
        match self.known {
            PersonSource::Vote(other) => of_votes(&other.voter, voter, self.by),
            PersonSource::Roster(listed) => of_roster(voter, listed, self.by),
        }
    }
}

/// A name with its invisible characters written as their numbers.
fn visible(name: &str) -> String {
    let shown = |c: char| {
        if is_invisible(c) { format!("<U+{:04X}>", u32::from(c)) } else { c.to_string() }
    };
    name.chars().map(shown).collect()
}

/// `true` if a vote counts, or may count after a person has looked at it.
fn may_count(vote: &Vote) -> bool {
    matches!(vote.status, Status::Counted | Status::Void | Status::Unclear)
}

fn code(by: Likeness) -> Code {
    match by {
        Likeness::Name => Code::SameNameDifferentAddress,
        Likeness::LookAlike => Code::LookAlikeName,
        Likeness::Address => Code::SharedAddress,
        Likeness::LocalPart => Code::SameLocalPart,
    }
}

fn in_words(by: Likeness) -> &'static str {
    match by {
        Likeness::Name | Likeness::LookAlike => "name",
        Likeness::Address | Likeness::LocalPart => "address",
    }
}

fn of_votes(one: &Author, other: &Author, by: Likeness) -> String {
    let who = match by {
        Likeness::Name => {
            format!("votes of {} came from {} and from {}", other.name, one.address, other.address)
        }
        Likeness::LookAlike => {
            let names = (visible(&one.name), visible(&other.name));
            format!(
                "the names {} of {} and {} of {} look alike but have different characters",
                names.0, one.address, names.1, other.address
            )
        }
        Likeness::Address => {
            let text = format!("{} and {} voted from {}", one.name, other.name, one.address);
            return format!("{text}: they may be one person or two, and were counted as two");
        }
        Likeness::LocalPart => format!("votes came from {} and from {}", one.address, other.address),
    };
    format!("{who}: if this is one person, list both addresses in a roster or mailmap")
}

fn of_roster(voter: &Author, listed: &Voter, by: Likeness) -> String {
    if by == Likeness::LookAlike {
        return format!(
            "the name {} of {} looks like {} on the roster, but has different characters",
            visible(&voter.name),
            voter.address,
            listed.label()
        );
    }
    format!(
        "{} is not on the roster, and {} on the roster has {}: if this is one person, add the address to the roster or a mailmap",
        voter.address,
        listed.label(),
        listed.addresses.join(" and ")
    )
}
