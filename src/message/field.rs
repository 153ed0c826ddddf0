//! The fields of a header section: finds the start and the end of each, without reading its value.

/// One header field: name and value as sent, with the folds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field<'a> {
    /// The name.
    pub name: &'a [u8],
    /// The value, with its line ends and the spaces of continuations.
    pub value: &'a [u8],
}

/// The fields of a header section, up to its empty line.
///
/// Skips a line that is neither a field nor a continuation.
pub fn fields(bytes: &[u8]) -> impl Iterator<Item = Field<'_>> {
    lines(bytes).filter_map(|line| {
        // A name ends at its colon, or at spaces before it (RFC 5322, section 4.5).
        let end = line.iter().position(|b| *b == b':' || !b.is_ascii_graphic()).unwrap_or(line.len());
        let (name, behind) = line.split_at(end);
        let value = value(behind).filter(|_| !name.is_empty())?;
        Some(Field { name, value })
    })
}

/// The lines of a header section up to its empty line, each with its continuation lines.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        if rest.is_empty() || rest.starts_with(b"\n") || rest.starts_with(b"\r\n") {
            return None;
        }
        let mut end = line_end(rest, 0);
        while matches!(rest.get(end), Some(b' ' | b'\t')) {
            end = line_end(rest, end);
        }
        let (line, tail) = rest.split_at(end);
        rest = tail;
        Some(line)
    })
}

fn line_end(bytes: &[u8], from: usize) -> usize {
    memchr::memchr(b'\n', &bytes[from..]).map_or(bytes.len(), |end| from + end + 1)
}

/// The value of a field, given the text after its name; `None` if no colon follows the name.
pub(super) fn value(behind: &[u8]) -> Option<&[u8]> {
    behind.trim_ascii_start().strip_prefix(b":")
}
