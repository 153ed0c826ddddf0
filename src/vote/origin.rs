//! Votes that may not be meant for the proposal by where they stand: in the tail of a quoted line, or in a reaction
//! to somebody's mail.

use super::{Cast, Context, Reading, Reason};
use crate::message::reply::{self, Lines, Role};

/// Makes votes unclear that may be somebody else's, or for somebody's mail.
pub(super) fn doubt(reading: &mut Reading, lines: &Lines<'_>, context: Context<'_>) {
    if reading.votes.is_empty() {
        return;
    }
    let role = |vote: &Cast| lines.line(vote.spot.line).map(|line| line.role);
    doubt_where(reading, Reason::QuoteTail, |vote| role(vote) == Some(Role::MaybeQuoted));
    let is_reaction = || lines.iter().any(|line| line.role == Role::Footer && reply::is_reaction(line.text));
    if !context.answers_call && !context.is_call && is_reaction() {
        doubt_where(reading, Reason::AgreesWithRemark, |vote| vote.notes.contains(&Reason::Emoji));
    }
}

fn doubt_where(reading: &mut Reading, reason: Reason, is_doubtful: impl Fn(&Cast) -> bool) {
    let (doubtful, clear) = std::mem::take(&mut reading.votes).into_iter().partition(is_doubtful);
    reading.votes = clear;
    let doubtful: Vec<Cast> = doubtful;
    reading.doubts.extend(doubtful.into_iter().map(|vote| vote.unclear(reason)));
}
