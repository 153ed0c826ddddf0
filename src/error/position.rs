//! The position of a mistake in a file that a person writes.

use std::fmt;
use std::ops::Range;

/// The position of a mistake in a file: the line, the columns, and the text of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    file: String,
    place: LineColumns,
    source_line: String,
}

/// The text of a file, and its name in errors.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Document<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
}

/// A line, a column and a width in a file.
///
/// Lines and columns are counted from 1; 0 means unknown. Columns count characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct LineColumns {
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// Number of marked characters on this line.
    pub(crate) width: usize,
}

impl Position {
    /// The name of the file, as the caller gave it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1; `None` if the mistake is about the file as a whole.
    pub fn line(&self) -> Option<usize> {
        Some(self.place.line).filter(|line| *line > 0)
    }

    /// The column of the first character, counted from 1; `None` if the mistake is about the whole line.
    pub fn column(&self) -> Option<usize> {
        Some(self.place.column).filter(|column| *column > 0)
    }

    /// The text of the line, without its end.
    pub fn source_line(&self) -> &str {
        &self.source_line
    }

    /// The marked bytes of [`source_line`](Self::source_line): the whole line if no column is known.
    pub fn span(&self) -> Range<usize> {
        let line = &self.source_line;
        let Some(column) = self.column() else {
            return line.len() - line.trim_start().len()..line.trim_end().len();
        };
        let byte = |characters: usize| line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at);
        byte(column - 1)..byte(column - 1 + self.place.width)
    }
}

impl fmt::Display for Position {
    /// Writes `FILE:LINE:COLUMN`, without the unknown parts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match self.place {
            LineColumns { line: 0, .. } => Ok(()),
            LineColumns { line, column: 0, .. } => write!(f, ":{line}"),
            LineColumns { line, column, .. } => write!(f, ":{line}:{column}"),
        }
    }
}

impl Document<'_> {
    /// The position of a place in this file.
    pub(crate) fn position(self, place: LineColumns) -> Position {
        let line = place.line.checked_sub(1).and_then(|line| self.text.split('\n').nth(line));
        let source_line = line.unwrap_or_default().trim_end_matches('\r').to_owned();
        Position { file: self.name.to_owned(), place, source_line }
    }
}

impl LineColumns {
    /// The place of a whole line.
    pub(crate) fn line(line: usize) -> Self {
        Self { line, ..Self::default() }
    }

    /// The place of some bytes of a text. If the bytes span several lines, marks only the first line.
    pub(crate) fn of(text: &str, bytes: Range<usize>) -> Self {
        let before = text.get(..bytes.start).unwrap_or(text);
        let meant = text.get(bytes).unwrap_or_default();
        Self {
            line: before.matches('\n').count() + 1,
            column: before.rsplit('\n').next().map_or(1, |last| last.chars().count() + 1),
            width: meant.lines().next().map_or(0, |first| first.chars().count()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_counts_characters_and_stays_on_its_line() {
        let text = "a\nnäme = \"é\nx\"\r\n";
        let document = Document { name: "f", text };
        let start = text.find('"').unwrap();
        let position = document.position(LineColumns::of(text, start..text.len()));
        assert_eq!((position.line(), position.column()), (Some(2), Some(8)));
        assert_eq!(&position.source_line()[position.span()], "\"é");
        let line = document.position(LineColumns::line(2));
        assert_eq!((line.to_string(), line.span()), ("f:2".to_owned(), 0..line.source_line().len()));
        let file = document.position(LineColumns::default());
        assert_eq!((file.to_string(), file.line(), file.span()), ("f".to_owned(), None, 0..0));
    }
}
