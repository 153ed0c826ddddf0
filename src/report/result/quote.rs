//! The words of voters in a result mail.

use crate::message::reply::Role;
use crate::pipeline::ReadMessage;
use crate::report::clean;
use crate::tally::Vote;
use crate::vote::Reason;

/// The explanation of a -1: the mail of the vote, or the words in a later mail.
pub(super) fn explanation(vote: &Vote, messages: &[ReadMessage]) -> Option<String> {
    let found = vote.justification.text()?;
    let is_later = vote.reasons.contains(&Reason::ExplainedLater);
    let words = if is_later { None } else { own_words(vote, messages) };
    Some(words.unwrap_or_else(|| clean::line(found)))
}

/// The voter's own lines in the mail of a vote; only the first lines of a long mail.
fn own_words(vote: &Vote, messages: &[ReadMessage]) -> Option<String> {
    const MOST_LINES: usize = 30;
    const LONGEST_LINE: usize = 1000;
    let id = vote.message_id.as_ref()?;
    let of_vote = |read: &&ReadMessage| {
        let header = &read.message.header;
        header.message_id.as_ref() == Some(id) && header.author.address == vote.voter.address
    };
    let message = messages.iter().find(of_vote)?;
    let own = message.lines.iter().filter(|line| line.role == Role::Authored);
    let lines: Vec<String> = own.map(|line| clean::cut(line.text, LONGEST_LINE)).collect();
    let text = lines.join("\n");
    let lines: Vec<&str> = text.trim().lines().collect();
    let cut = if lines.len() > MOST_LINES { "\n…" } else { "" };
    let shown = lines.iter().take(MOST_LINES).copied().collect::<Vec<_>>().join("\n");
    Some(shown + cut).filter(|text| !text.is_empty())
}
