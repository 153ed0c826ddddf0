//! What a reader of lines has found out and asks again further down, so that a long body takes no time that grows
//! with the square of its length.

use std::cell::Cell;
use std::ops::Range;

use super::marks;

#[derive(Default)]
pub(super) struct LineMemo {
    pub(super) own_words: FirstLinesAnswer,
    pub(super) quotation: Next,
    /// A line that begins as a vote does.
    pub(super) vote: Next,
    /// For each of the tags that end a quotation.
    pub(super) closing: [Next; marks::CLOSING_TAGS.len()],
}

/// Whether something holds for one of the first lines, which do not change any more: how many of them were
/// looked at, and what was found.
#[derive(Default)]
pub(super) struct FirstLinesAnswer(Cell<(usize, bool)>);

impl FirstLinesAnswer {
    /// Whether it holds for one of so many lines.
    pub(super) fn among(&self, lines: usize, holds: impl Fn(usize) -> bool) -> bool {
        let (looked_at, found) = self.0.get();
        let found = found || (looked_at..lines).any(holds);
        self.0.set((lines, found));
        found
    }
}

/// The next line for which something holds. What was found from one line on holds from every line between.
#[derive(Default)]
pub(super) struct Next(Cell<Option<Range<usize>>>);

impl Next {
    /// Whether it is known not to hold for a line.
    pub(super) fn is_passed(&self, line: usize) -> bool {
        let known = self.0.take();
        let passed = known.as_ref().is_some_and(|known| known.contains(&line));
        self.0.set(known);
        passed
    }

    /// The first of some lines for which it holds, or the end of them.
    pub(super) fn first(&self, lines: Range<usize>, holds: impl FnMut(&usize) -> bool) -> usize {
        let known = self.0.take().filter(|known| (known.start..=known.end).contains(&lines.start));
        let known = known.unwrap_or_else(|| lines.start..lines.clone().find(holds).unwrap_or(lines.end));
        let found = known.end;
        self.0.set(Some(known));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_between_a_question_and_its_answer_are_passed() {
        let next = Next::default();
        assert!(!next.is_passed(3));
        assert_eq!(next.first(3..9, |at| *at == 6), 6);
        let passed: Vec<_> = (0..9).filter(|at| next.is_passed(*at)).collect();
        assert_eq!(passed, [3, 4, 5]);
        assert_eq!(next.first(4..9, |_| false), 6);
    }
}
