//! The lines of an mbox at which messages start: separators, lines like separators, and whole header sections.

use memchr::memmem;

use super::{lost_separator, mbox};

/// A line at which a message starts, or may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SeparatorLine {
    pub(super) at: usize,
    /// `true` if the line is certainly a separator.
    pub(super) is_certain: bool,
}

/// The lines at which messages start or may start; see [`mbox::separators`].
///
/// A line that only starts with `From ` may be a separator if a complete header section follows. `odd` is
/// `true` if the separators of the file have this form. A complete header section in the text of a mail may have lost its
/// separator.
pub(super) fn marks(text: &[u8], at_line_start: bool, limit: usize, odd: bool) -> Vec<SeparatorLine> {
    let first = (at_line_start && limit > 0).then_some(0).into_iter();
    let later = memmem::find_iter(text, b"\nFrom").map(|at| at + 1);
    let mut found: Vec<SeparatorLine> = Vec::new();
    // The first From field after a separator belongs to the header section of that mail.
    let mut has_from = true;
    let mut judged = 0;
    for at in first.chain(later) {
        let rest = &text[at..];
        let is_separator = at < limit && mbox::is_separator(rest);
        let mark = if is_separator || at < limit && mbox::is_odd_separator(rest) {
            has_from = false;
            Some(SeparatorLine { at, is_certain: is_separator || odd })
        } else if rest.starts_with(b"From:")
            && (std::mem::replace(&mut has_from, true) || is_below_header(text, found.last(), at))
        {
            let is_new = |start: &usize| *start < limit && found.last().is_none_or(|last| last.at < *start);
            let start = lost_separator::header_around(text, at, judged).filter(is_new);
            judged = at;
            start.map(|at| SeparatorLine { at, is_certain: false })
        } else {
            None
        };
        found.extend(mark);
    }
    found
}

/// `true` if an empty line separates a line from the separator above it, so that the line is not in the header section
/// of that mail.
fn is_below_header(text: &[u8], separator: Option<&SeparatorLine>, at: usize) -> bool {
    let header = &text[separator.map_or(0, |separator| separator.at)..at];
    memmem::find(header, b"\n\n").or_else(|| memmem::find(header, b"\n\r\n")).is_some()
}
