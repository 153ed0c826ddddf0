//! The common test if a mail reports on the votes of others: it announces a result, or counts votes.

use super::tally::tally;
use super::verdict::is_outright;
use crate::language::class::Class;
use crate::language::statement::Statement;
use crate::message::reply::Lines;

/// The signs that a mail reports on the votes of others.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    /// The lines that count votes, in order; empty if it is not a tally.
    pub(crate) counts: Vec<u32>,
    /// The index, among the other statements, of the one that announces a result.
    pub(crate) announces: Option<usize>,
}

/// Looks for the signs, and removes the statements that count votes, because their author does not vote with
/// them.
pub(crate) fn signs(lines: &Lines<'_>, statements: &mut Vec<Statement<'_>>) -> Signs {
    let counts = tally(lines);
    // Most mails count nothing.
    if !counts.is_empty() {
        statements.retain(|statement| counts.binary_search(&statement.line_of(0)).is_err());
    }
    let announces = statements.iter().position(|statement| {
        statement.classes.has(Class::Outcome) && is_outright(statement.tokens, statement.question)
    });
    Signs { counts, announces }
}
