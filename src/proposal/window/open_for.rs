//! Whether a length in a clause is that for which the vote is open, or one of something else.

use super::length::{self, Found};
use super::stated::is_past;
use super::text::Word;

/// Behind these words, but for [`MODIFIERS`], a length is that of the vote.
const LEADS: &[&str] = &[
    "open", "opens", "opened", "vote", "votes", "voting", "poll", "ballot", "call", "period", "window",
    "duration", "length", "deadline", "time", "close", "closes", "closing", "end", "ends", "ending",
    "expires", "concludes", "conclude", "run", "runs", "running", "last", "lasts", "remain", "remains",
    "stay", "stays", "wait", "waits", "hear", "object", "objects", "objected", "objection", "objections",
    "consensus", "be", "is", "are", "it", "this", "accepted", "possible", "going", "ist", "läuft", "ouvert",
    "ouverte", "abierta", "abierto", "aberta", "aberto", "aperta", "aperto",
];
/// Before these words too: "a 72-hour lazy consensus", "72 hours to object".
const FOLLOWERS: &[&str] =
    &["vote", "voting", "lazy", "consensus", "window", "period", "ballot", "poll", "deadline"];
const ASKED: &[&str] = &["vote", "object", "respond", "reply", "answer"];
/// Words between "open" and the number.
const MODIFIERS: &[&str] = &[
    "the", "a", "an", "at", "least", "about", "around", "approximately", "approx", "minimum", "of", "usual",
    "standard", "for", "in", "within", "after", "to", "up", "next", "another", "normal", "default", "than",
    "not", "less", "no", "only", "during", "pendant", "durante", "por", "per", "mindestens",
];
/// Words behind a length that make it one of something else.
const OTHER_BEHIND: &[&str] = &[
    "ago", "old", "earlier", "before", "after", "of", "later", "late", "notice", "delay", "timeout", "have",
    "has", "passed",
];
/// "72 hours after this mail" is a window, and "72 hours of voting".
const OF_THE_CALL: &[&str] =
    &["this", "the", "mail", "email", "message", "call", "post", "now", "sending", "voting", "today"];
/// "24 hours after the vote" is behind the window.
const BEHIND_THE_VOTE: &[&str] = &["vote", "release", "result", "voting"];

/// The length for which a clause says that the vote is open.
pub(super) fn of_clause(clause: &[Word<'_>]) -> Option<Found> {
    let mut from = 0;
    while let Some(found) = length::find(&clause[from..]) {
        let found = Found { start: from + found.start, end: from + found.end, ..found };
        if is_of_vote(clause, found) {
            return Some(found);
        }
        from = found.end;
    }
    None
}

fn is_of_vote(clause: &[Word<'_>], found: Found) -> bool {
    let behind = |ahead: usize| clause.get(found.end + ahead).map_or("", |word| word.plain());
    let before = &clause[..found.start];
    let kept = before.iter().rposition(|word| !MODIFIERS.contains(&word.plain()));
    let of_other = OTHER_BEHIND.contains(&behind(0)) && !OF_THE_CALL.contains(&behind(1))
        || (behind(0) == "after" && BEHIND_THE_VOTE.contains(&behind(2)));
    let followed = FOLLOWERS.contains(&behind(0)) || (behind(0) == "to" && ASKED.contains(&behind(1)));
    // At the start of a clause nothing else is spoken of: "After 72 hours the vote closes".
    let led = kept.is_none_or(|at| LEADS.contains(&before[at].plain()));
    let of_past = kept.is_some_and(|at| before[at].plain() == "last" && is_adjective(&before[..at]));
    (led || followed) && !of_other && !of_past && !is_past(before)
}

/// "The last 72 hours", but "the vote will last 72 hours".
fn is_adjective(before: &[Word<'_>]) -> bool {
    before.last().is_none_or(|word| {
        matches!(word.plain(), "the" | "these" | "this" | "in" | "over" | "during" | "our")
    })
}
