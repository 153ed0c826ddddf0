//! What a reader of lines has found out and asks again further down, so that a long body takes no time that grows
//! with the square of its length.

use std::cell::Cell;
use std::ops::Range;

use super::marks;

#[derive(Default)]
pub(super) struct Kept {
    pub(super) own_words: Above,
    pub(super) quotation: Next,
    /// A line that begins as a vote does.
    pub(super) vote: Next,
    /// For each of the tags that end a quotation.
    pub(super) closing: [Next; marks::CLOSING_TAGS.len()],
}

/// Whether something holds for one of the first lines, which do not change any more: how many of them were
/// looked at, and what was found.
#[derive(Default)]
pub(super) struct Above(Cell<(usize, bool)>);

impl Above {
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
    /// The first of some lines for which it holds, or the end of them.
    pub(super) fn first(&self, lines: Range<usize>, holds: impl FnMut(&usize) -> bool) -> usize {
        let known = self.0.take().filter(|known| (known.start..=known.end).contains(&lines.start));
        let known = known.unwrap_or_else(|| lines.start..lines.clone().find(holds).unwrap_or(lines.end));
        let found = known.end;
        self.0.set(Some(known));
        found
    }
}
