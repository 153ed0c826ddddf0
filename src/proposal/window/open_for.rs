//! Decides whether a duration in a clause belongs to the vote, by the rows of the grammar (`language::SPANS`).

use super::length::{self, FoundLength};
use super::text::{SentenceWord, spoken};
use crate::language::SPANS;
use crate::language::deadline::Span;
use crate::language::token::Token;
use crate::language::word::Word as Spoken;

/// Number of words to read before a duration and after it.
const BEFORE: usize = 60;
const BEHIND: usize = 6;

/// The duration of the vote that a clause states. `foreign` is `true` if its words were translated.
pub(super) fn of_clause(clause: &[SentenceWord<'_>], foreign: bool) -> Option<FoundLength> {
    let mut from = 0;
    while let Some(found) = length::find(&clause[from..]) {
        let found = FoundLength { start: from + found.start, end: from + found.end, ..found };
        if is_of_vote(clause, found) {
            return Some(found);
        }
        from = found.end;
    }
    let inexact = length::find_inexact(clause, foreign)?;
    is_of_vote(clause, inexact).then_some(inexact)
}

/// `true` if a duration belongs to the vote. For the rows, the duration is one token.
fn is_of_vote(clause: &[SentenceWord<'_>], found: FoundLength) -> bool {
    let before = &clause[found.start.saturating_sub(BEFORE)..found.start];
    let behind = &clause[found.end..clause.len().min(found.end + BEHIND)];
    let mut tokens = spoken(before);
    tokens.push(Token::Word(Spoken::unlisted("DURATION")));
    tokens.extend(spoken(behind));
    // If earlier words were cut off, the first remaining word is not the start of the clause.
    let is_cut = found.start > BEFORE;
    let at = before.len();
    SPANS.judge_near(&tokens, at, if is_cut { at - 1 } else { at }, BEHIND + 1) == Some(Span::Window)
}
