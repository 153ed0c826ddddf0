//! Votes that may not be for the proposal because of their place: at the end of a quoted line, in a reaction to
//! somebody's mail, or for something that only somebody's mail has.

use super::object::is_for_another_matter;
use super::{Context, Evidence, MailVotes, Reason, UnclearVote, VoteCast};
use crate::message::reply::{self, Lines, Role};

/// Makes votes unclear that may be somebody else's, or for somebody's mail.
pub(super) fn doubt(reading: &mut MailVotes, lines: &Lines<'_>, context: Context<'_>) {
    let may_be_tail =
        |spot: &Evidence| lines.line(spot.line).is_some_and(|line| line.role == Role::MaybeQuoted);
    if let Some(spot) = reading.withdrawal.take_if(|spot| may_be_tail(spot)) {
        let reason = Reason::WithdrawnByVoter;
        reading.doubts.push(UnclearVote { reason, value: None, claim: None, spot, like: "", form: None });
    }
    if reading.votes.is_empty() {
        return;
    }
    doubt_where(reading, Reason::QuoteTail, |vote| may_be_tail(&vote.spot));
    if !context.answers_call && !context.is_call {
        let line = |vote: &VoteCast| lines.line(vote.spot.line);
        doubt_where(reading, Reason::AgreesWithRemark, |vote| {
            line(vote).is_some_and(|line| is_for_another_matter(line.text, context.call_subject))
        });
    }
    let is_reaction = || lines.iter().any(|line| line.role == Role::Footer && reply::is_reaction(line.text));
    if !context.answers_call && !context.is_call && is_reaction() {
        doubt_where(reading, Reason::AgreesWithRemark, |vote| vote.notes.contains(&Reason::Emoji));
    }
}

fn doubt_where(reading: &mut MailVotes, reason: Reason, is_doubtful: impl Fn(&VoteCast) -> bool) {
    let (doubtful, clear) = std::mem::take(&mut reading.votes).into_iter().partition(is_doubtful);
    reading.votes = clear;
    let doubtful: Vec<VoteCast> = doubtful;
    reading.doubts.extend(doubtful.into_iter().map(|vote| vote.unclear(reason)));
}
