//! The accepted grammar: what a mark, or a statement without one, means by the words around it.
//!
//! Two tables are the single source. A mark such as `+1` is judged by the first row of `MARKS` (`marks.rs`) that
//! matches its statement; what no row knows is `unclear-mark`, never a vote. A statement without a mark is
//! judged by the first row of `PHRASES` (`phrases.rs`), and means nothing where none matches. The language of the
//! patterns is described in `pattern.rs`; each row carries an example that a test holds it to.
//!
//! The order is that of a careful reader: what nobody casts, questions, what others did, changes and
//! withdrawals, proxies, what would be or is denied, conditions, agreement with a remark, a speaker who says
//! outright that this is their vote, talk about votes, and last a mark that opens a clause.

use std::sync::LazyLock;

use super::pattern::{Pattern, Subject};
use super::reason::Reason;
use super::value::Value;

mod index;
mod lexicon;
mod marks;
mod phrases;

use index::Index;
pub(super) use lexicon::{Entry, Known, LEXICON};
use marks::MARKS;
use phrases::{ANNOUNCEMENTS, PHRASES};

/// What a mark means in its statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The sender says that it is their vote.
    Cast,
    /// It opens a clause, or closes words in favour: the sender casts it by its place alone.
    Opens,
    /// The sender casts it, with something to note.
    Noted(Reason),
    /// The sender takes an earlier vote back.
    Withdraws,
    /// The value that the sender held before.
    Replaced,
    /// A chair has to look.
    Unclear(Reason),
    /// Nobody casts it here.
    NoVote(NoVote),
}

/// Why a mark is no vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoVote {
    Hypothetical,
    Future,
    Question,
    Negation,
    Thanks,
    SomebodyElses,
    Count,
    Choice,
    Technical,
    Mention,
}

impl NoVote {
    /// The reason in words, for `explain`.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Hypothetical => "says what would be",
            Self::Future => "says what will be",
            Self::Question => "a question",
            Self::Negation => "denied",
            Self::Thanks => "thanks for a vote",
            Self::SomebodyElses => "speaks of somebody else's vote",
            Self::Count => "counts votes",
            Self::Choice => "lists the choices",
            Self::Technical => "a technical value",
            Self::Mention => "speaks of a vote",
        }
    }
}

/// What a statement without a mark means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrase {
    /// A vote in words.
    Vote(Value, Option<Reason>),
    /// The sender takes an earlier vote back.
    Withdraws,
    /// For the vote of another mail or the mark before it: a condition, a proxy.
    Unclear(Reason),
    /// Nothing, in spite of words that a later row knows.
    Nothing,
    /// In favour, without a value.
    Endorses,
    /// In favour where it is all that a direct answer to the call says.
    EndorsesAlone,
    /// Against, without a value.
    Objects,
}

/// A row of the grammar.
pub(super) struct Row<M: 'static> {
    pub(super) pattern: &'static str,
    pub(super) meaning: M,
    pub(super) example: &'static str,
}

const fn row<M>(pattern: &'static str, meaning: M, example: &'static str) -> Row<M> {
    Row { pattern, meaning, example }
}

/// The rows of a table with their patterns compiled, once.
pub(super) struct Table<M: 'static> {
    rows: Vec<(Pattern, &'static Row<M>)>,
    index: Index,
}

/// [`MARKS`], compiled.
pub(super) static MARK_TABLE: LazyLock<Table<Meaning>> = LazyLock::new(|| Table::new(MARKS));
/// [`PHRASES`], compiled.
pub(super) static PHRASE_TABLE: LazyLock<Table<Phrase>> = LazyLock::new(|| Table::new(PHRASES));

/// [`ANNOUNCEMENTS`], compiled.
pub(super) static ANNOUNCEMENT_TABLE: LazyLock<Table<()>> = LazyLock::new(|| Table::new(ANNOUNCEMENTS));

impl<M: Copy> Table<M> {
    fn new(rows: &'static [Row<M>]) -> Self {
        let rows: Vec<_> = rows.iter().map(|row| (Pattern::new(row.pattern), row)).collect();
        let index = Index::new(rows.iter().map(|(pattern, _)| pattern));
        Self { rows, index }
    }

    /// The first row that matches. Only rows whose words stand in the statement are tried.
    pub(super) fn judge(&self, subject: Subject<'_>) -> Option<&'static Row<M>> {
        let candidates = self.index.candidates(subject.tokens);
        let matching = candidates.map(|at| &self.rows[at]).find(|(pattern, _)| pattern.matches(subject));
        matching.map(|(_, row)| *row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vote::pattern::is_well_formed;
    use crate::vote::token::{Token, tokens};

    /// The tokens of an example, its hard punctuation left out as statements leave it out.
    fn subject(text: &str) -> (Vec<Token<'_>>, bool) {
        let tokens = tokens(text).into_iter().filter(|token| !matches!(token, Token::Hard(_))).collect();
        (tokens, text.ends_with('?'))
    }

    #[test]
    fn every_row_is_reached_by_its_example() {
        let mut shadowed = Vec::new();
        for row in MARKS {
            let (tokens, question) = subject(row.example);
            let marks = (0..tokens.len()).filter(|at| matches!(tokens[*at], Token::Mark(_)));
            let found: Vec<_> = marks
                .filter_map(|at| MARK_TABLE.judge(Subject { tokens: &tokens, mark: Some(at), question }))
                .collect();
            if !found.iter().any(|found| found.pattern == row.pattern) {
                shadowed.push((row.pattern, row.example, found.first().map(|found| found.pattern)));
            }
        }
        for row in PHRASES {
            let (tokens, question) = subject(row.example);
            let found = PHRASE_TABLE.judge(Subject { tokens: &tokens, mark: None, question });
            if found.map(|found| found.pattern) != Some(row.pattern) {
                shadowed.push((row.pattern, row.example, found.map(|found| found.pattern)));
            }
        }
        assert!(shadowed.is_empty(), "rows that their example does not reach: {shadowed:#?}");
    }

    #[test]
    fn announcements_are_reached_by_their_examples() {
        for row in ANNOUNCEMENTS {
            let (tokens, question) = subject(row.example);
            assert!(
                ANNOUNCEMENT_TABLE.judge(Subject { tokens: &tokens, mark: None, question }).is_some(),
                "{}",
                row.example
            );
        }
    }

    #[test]
    fn patterns_name_only_classes_that_exist() {
        let patterns = MARKS.iter().map(|row| row.pattern).chain(PHRASES.iter().map(|row| row.pattern));
        for pattern in patterns {
            assert!(is_well_formed(pattern), "{pattern}");
        }
    }
}
