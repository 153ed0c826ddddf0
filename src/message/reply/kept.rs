//! Results that a reader of lines keeps, because it needs them again for later lines.
//!
//! Without them, the time for a body would grow with the square of its length.

use std::cell::Cell;
use std::ops::Range;

use super::marks;

#[derive(Default)]
pub(super) struct LineMemo {
    pub(super) own_words: FirstLinesAnswer,
    pub(super) quotation: Next,
    /// The next line that starts like a vote.
    pub(super) vote: Next,
    /// The next line with each of the tags that end a quote.
    pub(super) closing: [Next; marks::CLOSING_TAGS.len()],
}

/// Remembers if a condition is true for one of the first lines: the number of checked lines, and the result.
///
/// The roles of checked lines do not change any more.
#[derive(Default)]
pub(super) struct FirstLinesAnswer(Cell<(usize, bool)>);

impl FirstLinesAnswer {
    /// `true` if the condition is true for one of the first `lines` lines.
    pub(super) fn among(&self, lines: usize, holds: impl Fn(usize) -> bool) -> bool {
        let (looked_at, found) = self.0.get();
        let found = found || (looked_at..lines).any(holds);
        self.0.set((lines, found));
        found
    }
}

/// Remembers the next line for which a condition is true.
///
/// A search that starts between the start and the end of the last search ends at the same line.
#[derive(Default)]
pub(super) struct Next(Cell<Option<Range<usize>>>);

impl Next {
    /// `true` if an earlier search found that the condition is false for a line.
    pub(super) fn is_passed(&self, line: usize) -> bool {
        let known = self.0.take();
        let passed = known.as_ref().is_some_and(|known| known.contains(&line));
        self.0.set(known);
        passed
    }

    /// The first line of a range for which the condition is true, or the end of the range.
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
    fn lines_before_a_known_hit_are_not_searched_again() {
        let next = Next::default();
        assert!(!next.is_passed(3));
        assert_eq!(next.first(3..9, |at| *at == 6), 6);
        let passed: Vec<_> = (0..9).filter(|at| next.is_passed(*at)).collect();
        assert_eq!(passed, [3, 4, 5]);
        assert_eq!(next.first(4..9, |_| false), 6);
    }
}
