//! Which statements stand below a heading that says whose values they are: samples, counts, votes of others.

use crate::language::class::Class;
use crate::language::statement::Statement;
use crate::language::token::Token;
use crate::language::{HEADINGS, NoVote, Row, Subject};

/// For each statement the row of the heading above it, if there is one.
///
/// A heading ends with a colon. It speaks of the lines right below it, or of the next paragraph where a blank
/// line follows. What it says of the author's own votes is not a heading: "My votes:".
pub(super) fn headings(statements: &[Statement<'_>]) -> Vec<Option<&'static Row<NoVote>>> {
    let mut above = vec![None; statements.len()];
    for (number, statement) in statements.iter().enumerate() {
        let Some(row) = heading(statement) else { continue };
        let below = statements[number + 1..].iter();
        let Some(paragraph) = below.clone().next().map(|next| next.paragraph) else { continue };
        let paragraphs = statement.paragraph..=statement.paragraph + 1;
        if paragraphs.contains(&paragraph) {
            let until = below.take_while(|other| other.paragraph == paragraph).count();
            above[number + 1..=number + until].fill(Some(row));
        }
    }
    above
}

fn heading(statement: &Statement<'_>) -> Option<&'static Row<NoVote>> {
    let ends_so = matches!(statement.tokens.last(), Some(Token::Soft(':')));
    if !ends_so || statement.tokens.iter().any(|token| token.is(Class::Mine)) {
        return None;
    }
    HEADINGS.judge(Subject { tokens: statement.tokens, mark: None, question: false })
}
