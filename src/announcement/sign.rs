//! Whether a mail tells of the votes of others: it announces a result, or counts votes. Whoever asks, asks here.

use super::tally::tally;
use super::verdict::is_outright;
use crate::language::statement::Statement;
use crate::message::reply::Lines;

/// By what a mail shows that it tells of the votes of others.
#[derive(Debug, Default)]
pub(crate) struct Signs {
    /// The lines that count votes, in their order; none where it is no tally.
    pub(crate) counts: Vec<u32>,
    /// The statement, of those that are left, that announces a result.
    pub(crate) announces: Option<usize>,
}

/// Looks for the signs, and takes the statements away by which the mail counts: their author casts no vote by them.
pub(crate) fn signs(lines: &Lines<'_>, statements: &mut Vec<Statement<'_>>) -> Signs {
    let counts = tally(lines);
    // Most mails count nothing.
    if !counts.is_empty() {
        statements.retain(|statement| counts.binary_search(&statement.line_of(0)).is_err());
    }
    let announces = statements.iter().position(|statement| is_outright(statement.tokens, statement.question));
    Signs { counts, announces }
}
