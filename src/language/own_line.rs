//! Prepares the lines that the author of a mail wrote: normalises characters, and removes list bullets.

use std::borrow::Cow;
use std::ops::Range;

use super::mark::Mark;
use crate::message::character::{are_plain_lines, made_plain, trimmed};
use crate::message::reply::{Line, Lines, Role};

/// A line that the author wrote, with normalised characters.
#[derive(Debug)]
pub(crate) struct OwnLine<'a> {
    pub(super) line: Line<'a>,
    /// The number of the line's paragraph.
    pub(super) paragraph: usize,
    /// The text of the line without surrounding spaces and without a bullet.
    pub(super) text: Cow<'a, str>,
    pub(super) bulleted: bool,
    /// Words of the line that count as a mark.
    pub(super) drawn: Option<Drawn>,
}

/// Words of a line that count as a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Drawn {
    /// The range of the words in the text of the line.
    pub(crate) place: Range<usize>,
    pub(crate) mark: Mark,
}

impl OwnLine<'_> {
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) const fn role(&self) -> Role {
        self.line.role
    }

    pub(crate) const fn number(&self) -> u32 {
        self.line.number
    }

    /// Sets the words of the line that count as a mark.
    pub(crate) fn draw(&mut self, drawn: Drawn) {
        self.drawn = Some(drawn);
    }
}

/// The lines of a mail that its author wrote.
pub(crate) fn own_lines<'a>(lines: &'a Lines<'_>) -> Vec<OwnLine<'a>> {
    let mut paragraph = 0;
    let is_own = |role: Role| matches!(role, Role::Authored | Role::MaybeQuoted);
    let mut own = Vec::with_capacity(lines.count(is_own));
    let all_plain = are_plain_lines(lines.text());
    for line in lines.iter() {
        let text = if is_own(line.role) { trimmed(line.text) } else { "" };
        if text.is_empty() {
            paragraph += 1;
        } else {
            let (text, bulleted) = without_bullet(text);
            let text = if all_plain { Cow::Borrowed(text) } else { made_plain(text) };
            own.push(OwnLine { line, paragraph, text, bulleted, drawn: None });
        }
    }
    own
}

/// Removes a list bullet such as `- ` or `* `, which is not part of the sentence.
///
/// A `-` before a digit is a sign.
pub(crate) fn without_bullet(text: &str) -> (&str, bool) {
    const BULLETS: [&str; 6] = ["* ", "- ", "• ", "– ", "· ", "o "];
    // Most lines start with a letter, or with a sign before a digit.
    if matches!(*text.as_bytes(), [b'!'..=b'~', next, ..] if next != b' ') {
        return (text, false);
    }
    for bullet in BULLETS {
        if let Some(rest) = text.strip_prefix(bullet) {
            let sign =
                bullet.starts_with(['-', '–']) && rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
            if !sign {
                return (rest.trim_start(), true);
            }
        }
    }
    (text, false)
}
