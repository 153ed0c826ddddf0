//! A table of rows, and the row that decides for a statement: the one that accounts for most of it.

use std::cmp::Reverse;

use super::index::Index;
use super::meaning::Means;
use super::pattern::{Pattern, Subject};

/// A row of the grammar: a reading with what shows that it is right.
pub(crate) struct Row<M: 'static> {
    pub(crate) pattern: &'static str,
    pub(crate) meaning: M,
    /// A sentence that the row decides.
    pub(crate) example: &'static str,
    /// Sentences like it that the row must not decide.
    pub(crate) never: &'static [&'static str],
}

/// A row with its pattern, its meaning and its example.
pub(super) const fn row<M: Copy>(pattern: &'static str, meaning: M, example: &'static str) -> Row<M> {
    Row { pattern, meaning, example, never: &[] }
}

impl<M: Copy> Row<M> {
    /// Adds counter-examples.
    pub(super) const fn never(self, never: &'static [&'static str]) -> Self {
        Self { never, ..self }
    }
}

/// The rows of a table with their patterns compiled, the weightiest first.
pub(crate) struct Table<M: 'static> {
    rows: Vec<(Pattern, &'static Row<M>)>,
    index: Index,
}

impl<M: Means> Table<M> {
    pub(super) fn new(rows: impl Iterator<Item = &'static Row<M>>) -> Self {
        let mut rows: Vec<_> = rows.map(|row| (Pattern::new(row.pattern), row)).collect();
        rows.sort_by_key(|(pattern, row)| Reverse(weight(pattern, row)));
        let index = Index::new(rows.iter().map(|(pattern, _)| pattern));
        Self { rows, index }
    }

    /// The row that decides: the weightiest one that matches. Only rows whose words stand in the statement are
    /// tried.
    pub(crate) fn judge(&self, subject: Subject<'_>) -> Option<&'static Row<M>> {
        let row = self.matching(subject).map(|(_, row)| *row).next();
        #[cfg(test)]
        row.into_iter().for_each(super::coverage::note);
        row
    }

    fn matching<'a>(
        &'a self,
        subject: Subject<'a>,
    ) -> impl Iterator<Item = &'a (Pattern, &'static Row<M>)> + 'a {
        let candidates = self.index.candidates(subject.tokens);
        candidates.map(|at| &self.rows[at]).filter(move |(pattern, _)| pattern.matches(subject))
    }

    /// The rows that match with the same weight as the one that decides, and mean something else.
    #[cfg(test)]
    fn ties(&self, subject: Subject<'_>) -> Vec<&'static str> {
        let mut matching = self.matching(subject);
        let Some((pattern, first)) = matching.next() else { return Vec::new() };
        let best = weight(pattern, first);
        let tied = matching.take_while(|(pattern, row)| weight(pattern, row) == best);
        tied.filter(|(_, row)| row.meaning != first.meaning).map(|(_, row)| row.pattern).collect()
    }
}

/// How much of a statement a row accounts for, and the caution that its meaning asks for.
fn weight<M: Means>(pattern: &Pattern, row: &Row<M>) -> u32 {
    pattern.weight() + row.meaning.caution()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::pattern::is_well_formed;
    use crate::language::token::{Token, tokens};
    use crate::language::{ANNOUNCEMENTS, HEADINGS, LANGUAGES, MARKS, MISGIVINGS, PHRASES};

    /// The tokens of an example, its hard punctuation left out as statements leave it out.
    fn subject(text: &str) -> (Vec<Token<'_>>, bool) {
        let tokens = tokens(text).into_iter().filter(|token| !matches!(token, Token::Hard(_))).collect();
        (tokens, text.ends_with('?'))
    }

    /// For each mark of a text, or once for a text without one, what a table makes of it.
    fn judged<M: Means>(
        table: &Table<M>,
        text: &str,
        of_marks: bool,
    ) -> Vec<(Option<&'static Row<M>>, Vec<&'static str>)> {
        let (tokens, question) = subject(text);
        let marks = (0..tokens.len()).filter(|at| matches!(tokens[*at], Token::Mark(_))).map(Some);
        let places: Vec<_> = if of_marks { marks.collect() } else { vec![None] };
        let judge = |mark| {
            let subject = Subject { tokens: &tokens, mark, question };
            (table.judge(subject), table.ties(subject))
        };
        places.into_iter().map(judge).collect()
    }

    /// What is wrong with the rows of a table, a line each.
    fn faults<M: Means>(
        table: &Table<M>,
        rows: impl Iterator<Item = &'static Row<M>>,
        of_marks: bool,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        for row in rows {
            assert!(is_well_formed(row.pattern), "{}", row.pattern);
            let decides = |text: &str| {
                let found = judged(table, text, of_marks);
                let decided =
                    found.iter().any(|(found, _)| found.is_some_and(|found| found.pattern == row.pattern));
                (decided, found)
            };
            let (reached, found) = decides(row.example);
            if !reached {
                let by = found.first().and_then(|(found, _)| found.map(|found| found.pattern));
                faults.push(format!("{:?} is not read by {:?} but by {by:?}", row.example, row.pattern));
            }
            for (_, ties) in found.iter().filter(|(_, ties)| !ties.is_empty()) {
                faults.push(format!("{:?}: {:?} ties with {ties:?}", row.example, row.pattern));
            }
            for never in row.never.iter().filter(|never| decides(never).0) {
                faults.push(format!("{never:?} is read by {:?}", row.pattern));
            }
        }
        faults
    }

    #[test]
    fn rows_decide_their_examples_and_no_counter_examples() {
        let mut all = faults(&MARKS, LANGUAGES.iter().flat_map(|language| language.marks), true);
        all.extend(faults(&PHRASES, LANGUAGES.iter().flat_map(|language| language.phrases), false));
        all.extend(faults(&MISGIVINGS, LANGUAGES.iter().flat_map(|language| language.misgivings), false));
        all.extend(faults(
            &ANNOUNCEMENTS,
            LANGUAGES.iter().flat_map(|language| language.announcements),
            false,
        ));
        all.extend(faults(&HEADINGS, LANGUAGES.iter().flat_map(|language| language.headings), false));
        assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    }
}
