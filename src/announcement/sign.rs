//! Tests whether a mail reports on the votes of others: it announces a result or counts votes.

use super::tally::tally;
use super::verdict::is_outright;
use crate::language::class::Class;
use crate::language::statement::Statement;
use crate::message::reply::Lines;

/// The signs in a mail that it reports on the votes of others.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    /// The numbers of the lines that count votes, in order; empty if the mail is not a tally.
    pub(crate) counts: Vec<u32>,
    /// The index of the statement that announces a result, among the statements that do not count votes.
    pub(crate) announces: Option<usize>,
}

/// Finds the signs, and removes the statements that count votes, because they are not votes by their author.
pub(crate) fn signs(lines: &Lines<'_>, statements: &mut Vec<Statement<'_>>) -> Signs {
    let counts = tally(lines);
    // Most mails do not count votes.
    if !counts.is_empty() {
        statements.retain(|statement| counts.binary_search(&statement.line_of(0)).is_err());
    }
    let announces = statements.iter().position(|statement| {
        statement.classes.has(Class::Outcome) && is_outright(statement.tokens, statement.question)
    });
    Signs { counts, announces }
}
