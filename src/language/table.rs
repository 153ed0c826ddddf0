//! A table of rows, and the search for the row that decides a statement because it matches most of it.

use std::cmp::Reverse;

use super::index::Index;
use super::meaning::Means;
use super::pattern::{Pattern, Subject};
use super::row::Row;
use super::token::Token;

/// The compiled rows of a table, ordered by weight. The heaviest row comes first.
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

    /// The row that decides: the heaviest one that matches.
    ///
    /// Tries only rows whose words are in the statement.
    pub(crate) fn judge(&self, subject: Subject<'_>) -> Option<&'static Row<M>> {
        let row = self.matching(subject).map(|(_, row)| *row).next();
        #[cfg(test)]
        row.into_iter().for_each(super::decided::note);
        row
    }

    /// The heaviest matching row whose meaning is one of the given ones.
    pub(crate) fn judge_among(
        &self,
        subject: Subject<'_>,
        is_of_kind: impl Fn(M) -> bool,
    ) -> Option<&'static Row<M>> {
        self.matching(subject).map(|(_, row)| *row).find(|row| is_of_kind(row.meaning))
    }

    /// The meaning of the row that decides about one token, from some tokens before it and after it.
    pub(crate) fn judge_near(
        &self,
        tokens: &[Token<'_>],
        at: usize,
        before: usize,
        behind: usize,
    ) -> Option<M> {
        let start = at.saturating_sub(before);
        let tokens = &tokens[start..tokens.len().min(at + behind)];
        self.judge(Subject { tokens, mark: Some(at - start), question: false }).map(|row| row.meaning)
    }

    fn matching<'a>(
        &'a self,
        subject: Subject<'a>,
    ) -> impl Iterator<Item = &'a (Pattern, &'static Row<M>)> + 'a {
        let candidates = self.index.candidates(subject.tokens);
        candidates.map(|at| &self.rows[at]).filter(move |(pattern, _)| {
            pattern.matches(subject) && pattern.is_of_one_language(subject.tokens)
        })
    }

    /// The matching rows with the same weight as the deciding row but another meaning.
    #[cfg(test)]
    fn ties(&self, subject: Subject<'_>) -> Vec<&'static str> {
        let mut matching = self.matching(subject);
        let Some((pattern, first)) = matching.next() else { return Vec::new() };
        let best = weight(pattern, first);
        let tied = matching.take_while(|(pattern, row)| weight(pattern, row) == best);
        tied.filter(|(_, row)| row.meaning != first.meaning).map(|(_, row)| row.pattern).collect()
    }
}

/// The weight of the pattern plus the extra weight of the meaning.
fn weight<M: Means>(pattern: &Pattern, row: &Row<M>) -> u32 {
    pattern.weight() + row.meaning.caution()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::list::List;
    use crate::language::notation::is_well_formed;
    use crate::language::token::tokens;
    use crate::language::{
        ASIDES, COURSES, EXTENSIONS, HEADINGS, HINTS, LANGUAGES, LEADS, MARKS, MISGIVINGS, NOTES, OUTCOMES,
        PHRASES, POINTERS, RESTARTS, SPANS, SUPPOSITIONS, TITLES,
    };

    /// Selects the tokens that a table judges.
    type Judged = fn(&Token<'_>) -> bool;

    /// The tokens of an example without punctuation that ends sentences, as in a statement.
    fn subject(text: &str) -> (Vec<Token<'_>>, bool) {
        let tokens = tokens(text).into_iter().filter(|token| !matches!(token, Token::Hard(_))).collect();
        (tokens, text.ends_with('?'))
    }

    /// The results of a table for each judged token of a text, or one result for the whole statement.
    fn judged<M: Means>(
        table: &Table<M>,
        text: &str,
        which: Option<Judged>,
    ) -> Vec<(Option<&'static Row<M>>, Vec<&'static str>)> {
        let (tokens, question) = subject(text);
        let places: Vec<_> = match which {
            Some(which) => (0..tokens.len()).filter(|at| which(&tokens[*at])).map(Some).collect(),
            None => vec![None],
        };
        let judge = |mark| {
            let subject = Subject { tokens: &tokens, mark, question };
            (table.judge(subject), table.ties(subject))
        };
        places.into_iter().map(judge).collect()
    }

    /// `true` if a counter-example has a mark, or shares a word with the example.
    ///
    /// Other counter-examples do not test the row.
    fn is_near(example: &str, never: &str) -> bool {
        let example = tokens(example);
        let is_same = |token: &Token<'_>| match token {
            Token::Word(word) => {
                example.iter().filter_map(Token::word).any(|other| is_kin(other, &word.text))
            }
            Token::Mark(_) | Token::EmptyBox => true,
            _ => false,
        };
        tokens(never).iter().any(is_same)
    }

    /// `true` if two words start with the same letters, so that they are forms of one word.
    fn is_kin(one: &str, other: &str) -> bool {
        const STEM: usize = 4;
        let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
        one == other || alike >= STEM
    }

    /// The errors in the rows of a table, one on each line.
    fn faults<M: Means>(
        table: &Table<M>,
        rows: impl Iterator<Item = &'static Row<M>>,
        which: Option<Judged>,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        for row in rows {
            assert!(is_well_formed(row.pattern), "{}", row.pattern);
            let decides = |text: &str| {
                let found = judged(table, text, which);
                let decided =
                    found.iter().any(|(found, _)| found.is_some_and(|found| found.pattern == row.pattern));
                (decided, found)
            };
            let (reached, found) = decides(row.example);
            if !reached {
                let by: Vec<_> = found.iter().map(|(found, _)| found.map(|found| found.pattern)).collect();
                faults.push(format!("{:?} is not read by {:?} but by {by:?}", row.example, row.pattern));
            }
            for (_, ties) in found.iter().filter(|(_, ties)| !ties.is_empty()) {
                faults.push(format!("{:?}: {:?} ties with {ties:?}", row.example, row.pattern));
            }
            for never in row.never {
                if decides(never).0 {
                    faults.push(format!("{never:?} is read by {:?}", row.pattern));
                }
            }
            if !row.never.iter().any(|never| is_near(row.example, never)) {
                faults.push(format!("no counter-example has a word of {:?}", row.example));
            }
        }
        faults
    }

    #[test]
    fn rows_decide_their_examples_and_no_counter_examples() {
        let mark: Option<Judged> = Some(|token| matches!(token, Token::Mark(_)));
        let outcome: Option<Judged> =
            Some(|token| token.as_word().is_some_and(|word| word.lists().say_outcome()));
        let note: Option<Judged> = Some(|token| token.is_in(List::Notes));
        let span: Option<Judged> = Some(|token| token.word() == Some("duration"));
        let word: Option<Judged> = Some(|token| matches!(token, Token::Word(_)));
        let all = || LANGUAGES.iter();
        let mut faults = [
            self::faults(&MARKS, all().flat_map(|language| language.marks), mark),
            self::faults(
                &PHRASES,
                all().flat_map(|language| language.phrases.iter().chain(language.stances)),
                None,
            ),
            self::faults(&MISGIVINGS, all().flat_map(|language| language.misgivings), None),
            self::faults(&HEADINGS, all().flat_map(|language| language.headings), None),
            self::faults(&POINTERS, all().flat_map(|language| language.pointers), None),
            self::faults(&OUTCOMES, all().flat_map(|language| language.outcomes), outcome),
            self::faults(&TITLES, all().flat_map(|language| language.titles), outcome),
            self::faults(&NOTES, all().flat_map(|language| language.notes), note),
            self::faults(&SUPPOSITIONS, all().flat_map(|language| language.suppositions), None),
            self::faults(&ASIDES, all().flat_map(|language| language.asides), None),
            self::faults(&SPANS, all().flat_map(|language| language.spans), span),
            self::faults(&LEADS, all().flat_map(|language| language.leads), word),
            self::faults(&EXTENSIONS, all().flat_map(|language| language.extensions), word),
            self::faults(&HINTS, all().flat_map(|language| language.hints), word),
            self::faults(&RESTARTS, all().flat_map(|language| language.restarts), word),
            self::faults(&COURSES, all().flat_map(|language| language.courses), word),
        ]
        .concat();
        faults.dedup();
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    }
}
