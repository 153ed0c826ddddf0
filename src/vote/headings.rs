//! Finds statements whose heading says that their values are not votes by the author: samples, counts, votes
//! by others.

use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::statement::Statement;
use crate::language::token::Token;
use crate::language::{HEADINGS, NoVote, Row, Subject, is_of};

/// For each statement, the row of the grammar that matches the heading above it, if any.
///
/// A heading ends with a colon. A heading of samples may also end with other words: "with a line such as". A
/// heading applies to the lines directly below it. If an empty line follows it, it applies to the next
/// paragraph. A heading of the author's own votes does not count: "My votes:", "Jag säger:".
pub(super) fn headings(statements: &[Statement<'_>]) -> Vec<Option<&'static Row<NoVote>>> {
    let mut above = Vec::with_capacity(statements.len());
    // The row of the last heading, and the paragraph that the heading applies to.
    let mut last = None;
    for (number, statement) in statements.iter().enumerate() {
        above.push(last.filter(|(_, of)| *of == statement.paragraph).map(|(row, _)| row));
        let next = statements.get(number + 1).map(|next| next.paragraph);
        let Some(of) = next.filter(|next| *next <= statement.paragraph + 1) else { continue };
        if let Some(row) = heading(statement) {
            last = Some((row, of));
        }
    }
    above
}

fn heading(statement: &Statement<'_>) -> Option<&'static Row<NoVote>> {
    let last = statement.tokens.last();
    let ends_so = matches!(last, Some(Token::Soft(':')));
    let goes_on = last.is_some_and(|last| last.is(Class::LeadsOn) || is_of(last, Family::Example));
    let is_own = |token: &Token<'_>| token.is(Class::Mine) || is_of(token, Family::I);
    if !ends_so && !goes_on || statement.tokens.iter().any(is_own) {
        return None;
    }
    let row = HEADINGS.judge(Subject { tokens: statement.tokens, mark: None, question: false });
    row.filter(|row| ends_so || row.meaning == NoVote::Choice)
}
