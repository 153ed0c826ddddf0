//! The messages of an mbox found: ranges of a file in parallel, each in windows that fit a processor's cache.
//!
//! A range owns the separators that begin in it. Its windows follow each other: where a header section does not
//! lie whole in a window, the next window begins at its separator. What was found leaves in the order of the
//! file, some ranges at a time, so that it is never in memory twice.

use std::io;

use memchr::memmem;
use rayon::prelude::*;

use super::{LONGEST_HEADER, RawMessage, Source, mbox};

/// The bytes of a window.
pub(super) const WINDOW: usize = 512 << 10;
/// The windows of a range.
const WINDOWS: usize = 8;
/// The ranges that are read before what was found in them is given on, for each thread.
const RANGES: usize = 4;

/// A message that was found.
pub(super) struct Found<T> {
    /// The offset of its separator.
    pub(super) separator: u64,
    /// The offset of its header section.
    pub(super) start: u64,
    /// What was made of them.
    pub(super) value: T,
}

/// Gives the separator and the header section of every message to `read`, and what it made of them to `keep`.
pub(super) fn mbox<T: Send>(
    source: &Source,
    read: &(impl Fn(RawMessage<'_>) -> T + Sync),
    mut keep: impl FnMut(Found<T>),
) -> io::Result<()> {
    let ranges = source.len().div_ceil(RANGE);
    let at_once = (RANGES * rayon::current_num_threads()) as u64;
    let mut from = 0;
    while from < ranges {
        let until = (from + at_once).min(ranges);
        let range = |room: &mut Vec<u8>, range| scan_range(source, range * RANGE, room, read);
        let parts: Vec<io::Result<Vec<Found<T>>>> =
            (from..until).into_par_iter().map_init(Vec::new, range).collect();
        for part in parts {
            part?.into_iter().for_each(&mut keep);
        }
        from = until;
    }
    Ok(())
}

/// The offset of the first separator.
pub(super) fn first_separator(source: &Source) -> io::Result<Option<u64>> {
    for range in 0..source.len().div_ceil(RANGE) {
        if let Some(first) = scan_range(source, range * RANGE, &mut Vec::new(), &|_| ())?.first() {
            return Ok(Some(first.separator));
        }
    }
    Ok(None)
}

/// Reads a header section that does not lie whole in a window.
pub(super) fn header_at<T>(
    source: &Source,
    separator: Option<&[u8]>,
    start: u64,
    read: &impl Fn(RawMessage<'_>) -> T,
) -> io::Result<T> {
    let bytes = source.read(start, LONGEST_HEADER)?;
    let next = mbox::separators(&bytes, false, bytes.len()).first().copied();
    let bytes = &bytes[..next.unwrap_or(bytes.len())];
    let end = header_end(bytes);
    let cut = end.is_none() && bytes.len() == LONGEST_HEADER;
    Ok(read(RawMessage { separator, bytes: &bytes[..end.unwrap_or(bytes.len())], cut }))
}

const RANGE: u64 = (WINDOW * WINDOWS) as u64;

fn scan_range<T>(
    source: &Source,
    from: u64,
    room: &mut Vec<u8>,
    read: &impl Fn(RawMessage<'_>) -> T,
) -> io::Result<Vec<Found<T>>> {
    let until = (from + RANGE).min(source.len());
    let (mut found, mut next) = (Vec::new(), from);
    while next < until {
        next = scan_window(source, next, until, room, read, &mut found)?;
    }
    Ok(found)
}

/// Reads the window at `from` and finds the messages whose separators begin in it and before `until`; gives the
/// offset at which the next window begins.
fn scan_window<T>(
    source: &Source,
    from: u64,
    until: u64,
    room: &mut Vec<u8>,
    read: &impl Fn(RawMessage<'_>) -> T,
    found: &mut Vec<Found<T>>,
) -> io::Result<u64> {
    // One byte before the window tells whether its first byte begins a line.
    let lead = usize::from(from > 0);
    let bytes = source.read_in(from - lead as u64, lead + WINDOW + mbox::LOOK_AHEAD, room)?;
    let at_line_start = from == 0 || bytes.first() == Some(&b'\n');
    let text = &bytes[lead.min(bytes.len())..];
    let is_last = from + text.len() as u64 == source.len();
    // What is needed to judge a line must follow it.
    let whole = if is_last { text.len() } else { text.len().min(WINDOW) };
    let limit = usize::try_from(until - from).unwrap_or(usize::MAX).min(whole);
    // Those beyond the limit only end the last message.
    let all = mbox::separators(text, at_line_start, whole);
    for (place, &at) in all.iter().enumerate().take_while(|(_, at)| **at < limit) {
        let end = all.get(place + 1).copied();
        let line_end = memchr::memchr(b'\n', &text[at..]).map_or(text.len(), |end| at + end + 1);
        let (line, rest) = (&text[at..line_end], &text[line_end..end.unwrap_or(text.len())]);
        let start = from + line_end as u64;
        // A header section may end with its message, where the next separator or the file's end stands.
        let known = end.is_some() || is_last;
        let closed = known.then_some(rest.len());
        // Beyond what was judged an unseen separator may stand.
        let is_whole = |end: &usize| *end <= LONGEST_HEADER && (known || line_end + end <= whole);
        let value = match header_end(rest).or(closed).filter(is_whole) {
            Some(end) => read(RawMessage { separator: Some(line), bytes: &rest[..end], cut: false }),
            None if at > 0 => return Ok(from + at as u64),
            None => header_at(source, Some(line), start, read)?,
        };
        found.push(Found { separator: from + at as u64, start, value });
    }
    Ok(from + limit as u64)
}

/// Where the header section ends: behind its first blank line.
fn header_end(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'\n', ..] => return Some(1),
        [b'\r', b'\n', ..] => return Some(2),
        _ => {}
    }
    let bare = memmem::find(bytes, b"\n\n").map(|at| at + 2);
    let before = &bytes[..bare.unwrap_or(bytes.len())];
    // Most files have one kind of line end: whether this one has the other is told by its first line.
    let with_return = memchr::memchr(b'\r', before).and_then(|_| memmem::find(before, b"\n\r\n"));
    with_return.map(|at| at + 3).or(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_section_ends_behind_its_first_blank_line() {
        for (text, end) in [
            ("a: b\n\nbody\n\n", Some(6)),
            ("a: b\r\n\r\nbody\n\n", Some(8)),
            ("a: b\n\nbody\r\n\r\n", Some(6)),
            ("\nbody", Some(1)),
            ("\r\nbody", Some(2)),
            ("a: b\n c\n", None),
        ] {
            assert_eq!(header_end(text.as_bytes()), end, "{text:?}");
        }
    }
}
