//! Finds votes that are doubtful because of their place: at the end of a quoted line, in a reaction to other
//! mail, or for something that only another mail mentions.

use super::object::{Object, object_of};
use super::{Context, Evidence, MailVotes, NotAVote, Reason, UnclearVote, VoteCast};
use crate::language::list::List;
use crate::language::statement::Statement;
use crate::language::token::{Token, tokens};
use crate::message::reply::{self, Line, Lines, Role};

/// Maximum number of quoted lines above a vote to search for a suggestion.
const LONGEST_IDEA: usize = 12;

/// Makes a vote unclear if another person may have cast it, or if it may be about the mail that the sender
/// replies to.
pub(super) fn doubt(
    reading: &mut MailVotes,
    lines: &Lines<'_>,
    statements: &[Statement<'_>],
    context: Context<'_>,
) {
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
    if let Some(signed) = passed_on_block(lines) {
        doubt_where(reading, Reason::Proxy, |vote| vote.spot.line > signed);
    }
    if context.is_call || context.answers_call && !context.quotes_other {
        return;
    }
    let quoted =
        || lines.iter().filter(|line| line.role == Role::Quoted).map(|line| line.text).collect::<Vec<_>>();
    let object = |vote: &VoteCast| {
        let place = vote.spot.place.and_then(|(number, at)| Some((statements.get(number)?, at)));
        place.map_or(Object::Proposal, |(statement, at)| {
            object_of(statement.tokens, at, context.call_subject, || quoted().join("\n"))
        })
    };
    for vote in reading.votes.extract_if(.., |vote| object(vote) == Object::Quoted) {
        let why = "for something in the mail that it replies to";
        reading.remarks.push(NotAVote { why, like: vote.like, spot: vote.spot });
    }
    doubt_where(reading, Reason::AgreesWithRemark, |vote| object(vote) == Object::Other);
    if context.answers_call {
        return;
    }
    doubt_where(reading, Reason::AgreesWithRemark, |vote| {
        !vote.notes.contains(&Reason::ChangedVote)
            && (answers_question(lines, &vote.spot) || !vote.outright && answers_idea(lines, &vote.spot))
    });
    let is_reaction = || lines.iter().any(|line| line.role == Role::Footer && reply::is_reaction(line.text));
    if is_reaction() {
        doubt_where(reading, Reason::AgreesWithRemark, |vote| vote.notes.contains(&Reason::Emoji));
    }
}

/// The line of a signed text below the author's words and a colon. Another person may have written that text.
fn passed_on_block(lines: &Lines<'_>) -> Option<u32> {
    const BEGINS: &str = "-----BEGIN PGP SIGNED MESSAGE-----";
    let begins = |text: &str| text.starts_with(BEGINS) && text.trim_end().len() == BEGINS.len();
    let signed = lines.iter().find(|line| begins(line.text))?;
    let above = lines.above(signed.number).rev().find(|line| !line.text.trim().is_empty())?;
    (above.role == Role::Authored && above.text.trim_end().ends_with([':', '：'])).then_some(signed.number)
}

/// `true` if a vote is directly below a quoted question that does not ask for votes.
pub(super) fn answers_question(lines: &Lines<'_>, spot: &Evidence) -> bool {
    let above = lines.above(spot.line).rev().find(|line| !line.text.trim().is_empty());
    let asks = |line: Line<'_>| {
        let text = line.text.trim();
        let for_votes = || tokens(text).iter().any(|token| token.is_in(List::Ballot));
        let once = !text.starts_with(">>") && !text.starts_with("> >");
        line.role == Role::Quoted && text.ends_with('?') && once && !for_votes()
    };
    above.is_some_and(asks)
}

/// `true` if a vote is directly below a quoted paragraph that makes a suggestion and contains no vote.
pub(super) fn answers_idea(lines: &Lines<'_>, spot: &Evidence) -> bool {
    let is_blank = |text: &str| text.trim_matches(['>', ' ', '\t']).is_empty();
    let above = lines.above(spot.line).rev().skip_while(|line| is_blank(line.text));
    let idea: Vec<_> = above
        .take_while(|line| line.role == Role::Quoted && !is_blank(line.text))
        .take(LONGEST_IDEA)
        .map(|line| line.text.trim_start())
        .collect();
    let mut suggests = false;
    for text in idea {
        let tokens = tokens(text.trim_start_matches(['>', ' ']));
        // `Proposal: let's wait` is a suggestion, although it contains a word for a ballot.
        let proposes = matches!(&tokens[..], [first, Token::Soft(':'), ..] if first.is_in(List::Ballot));
        let votes =
            |token: &Token<'_>| matches!(token, Token::Mark(_)) || token.is_in(List::Ballot) && !proposes;
        if text.starts_with(">>") || text.starts_with("> >") || tokens.iter().any(votes) {
            return false;
        }
        suggests |= proposes || tokens.iter().any(|token| token.is_in(List::Suggests));
    }
    suggests
}

fn doubt_where(reading: &mut MailVotes, reason: Reason, is_doubtful: impl Fn(&VoteCast) -> bool) {
    let (doubtful, clear) = std::mem::take(&mut reading.votes).into_iter().partition(is_doubtful);
    reading.votes = clear;
    let doubtful: Vec<VoteCast> = doubtful;
    reading.doubts.extend(doubtful.into_iter().map(|vote| vote.unclear(reason)));
}
