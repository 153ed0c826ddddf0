//! Finds the messages of a file.
//!
//! Threads search ranges of the file in parallel, each in windows that fit a processor's cache.
//!
//! A range owns the separators that start in it. A thread reads its windows in order: if a window ends within
//! a header section, the next window starts at the separator of that mail. The scan passes results on in the
//! order of the file, a few ranges at a time, so that the file is never in memory twice.

use std::io;
use std::sync::LazyLock;

use memchr::memmem;

use super::layout::Layout;
use super::separator_line::SeparatorLine;
use super::{Progress, RawMessage, Source, mbox};
use crate::limits;
use crate::parallel;

/// Size of a window in bytes.
pub(super) const WINDOW: usize = 512 << 10;
/// Number of bytes before a window that show if its first line starts a mail.
const LEAD: u64 = mbox::LOOK_AHEAD as u64 + 1;
/// Number of windows of a range.
const WINDOWS: usize = 8;
/// Number of ranges for each thread that the scan reads before it passes their results on.
const RANGES: usize = 4;

/// A message that was found.
pub(super) struct FoundMessage<T> {
    /// The offset of its separator.
    pub(super) separator: u64,
    /// The offset of its header section.
    pub(super) start: u64,
    /// The offset of the end that the message states, in a file with [`Layout::Lengths`].
    pub(super) stated_end: Option<u64>,
    /// `true` if the header section is complete.
    is_whole: bool,
    /// `true` if a message certainly starts here.
    ///
    /// Otherwise, the line may be text of the message before it.
    pub(super) is_certain: bool,
    /// The result of `read` for its separator and its header section.
    pub(super) value: T,
}

/// A file to search for messages.
#[derive(Clone, Copy)]
pub(super) struct Scan<'s> {
    pub(super) source: &'s Source,
    pub(super) layout: Layout,
    /// Maximum number of bytes to read of a header section.
    pub(super) longest: usize,
}

/// The offset of the first separator of an mbox.
pub(super) fn first_separator(source: &Source) -> io::Result<Option<u64>> {
    let scan = Scan { source, layout: Layout::Mbox, longest: 0 };
    for range in 0.. {
        let found = scan.range(range, &mut Vec::new(), &|_| (), &Progress::default())?;
        if let Some(first) = found.iter().find(|found| found.separator < found.start) {
            return Ok(Some(first.separator));
        }
        if !source.reaches((range + 1) * RANGE)? {
            break;
        }
    }
    Ok(None)
}

/// Number of messages at the start of an mbox that must state their lengths before any length is trusted.
const STATING: usize = 16;

/// `true` if the first messages of an mbox all state correct lengths.
///
/// A program that writes lengths writes one in every message. If only one message states a length, its sender
/// may have written it to hide the next mail.
pub(super) fn states_lengths(source: &Source) -> io::Result<bool> {
    let scan = Scan { source, layout: Layout::Lengths, longest: 0 };
    let mut from = 0;
    for _ in 0..STATING {
        let text = source.read(from, mbox::LOOK_AHEAD * 8)?;
        let blank = text.len() - text.trim_ascii_start().len();
        let text = &text[blank..];
        if text.is_empty() {
            break;
        }
        let start = Layout::Mbox.separator_length(text);
        let header = &text[start..];
        let header = &header[..header_end(header).unwrap_or(0)];
        let Some(length) = mbox::stated_length(header) else { return Ok(false) };
        let end = (from + (blank + start + header.len()) as u64).checked_add(length);
        match end {
            Some(end) if scan.ends_at(end)? => from = end,
            _ => return Ok(false),
        }
    }
    Ok(from > 0)
}

impl Scan<'_> {
    /// Passes the separator and the header section of every message to `read`, and the results to `keep`.
    pub(super) fn messages<T: Send>(
        self,
        progress: &Progress,
        read: &(impl Fn(RawMessage<'_>) -> T + Sync),
        mut keep: impl FnMut(FoundMessage<T>) + Send,
    ) -> io::Result<()> {
        let at_once = (RANGES * parallel::processors()) as u64;
        let batch = |from: u64| -> Vec<io::Result<Vec<FoundMessage<T>>>> {
            let range = |room: &mut Vec<u8>, range| self.range(range, room, read, progress);
            parallel::map_in(from..from + at_once, range)
        };
        let mut stated_end = None;
        let mut give_on = |parts: Vec<io::Result<Vec<FoundMessage<T>>>>| -> io::Result<()> {
            for part in parts {
                for mut found in part? {
                    if let Some(end) = stated_end.filter(|end| found.separator < *end)
                        && self.ends_at(end)?
                    {
                        found.is_certain = false;
                    } else if found.is_certain {
                        stated_end = found.stated_end;
                    }
                    if found.is_certain || found.is_whole {
                        keep(found);
                    }
                }
            }
            Ok(())
        };
        // Reads the next ranges while it passes results on.
        let (mut from, mut ready) = (0, Vec::new());
        while self.source.reaches(from * RANGE)? {
            let (next, given) = parallel::join(|| batch(from), || give_on(ready));
            given?;
            (from, ready) = (from + at_once, next);
        }
        give_on(ready)
    }

    /// Reads a header section that does not fit in its window.
    pub(super) fn header_at<T>(
        self,
        separator: Option<&[u8]>,
        start: u64,
        read: &impl Fn(RawMessage<'_>) -> T,
    ) -> io::Result<T> {
        let bytes = self.source.read(start, self.longest)?;
        let next = self.layout.marks(&bytes, false, bytes.len()).first().map(|mark| mark.at);
        let bytes = &bytes[..next.unwrap_or(bytes.len())];
        let end = header_end(bytes);
        let cut = end.is_none() && bytes.len() == self.longest;
        Ok(read(RawMessage { separator, bytes: &bytes[..end.unwrap_or(bytes.len())], cut }))
    }

    /// `true` if a message may end at an offset: the next message starts there, with or without empty lines
    /// before it, or the file ends.
    fn ends_at(self, end: u64) -> io::Result<bool> {
        let text = self.source.read(end, mbox::LOOK_AHEAD)?;
        let rest = text.trim_ascii_start();
        let blank = text.len() - rest.len();
        let is_within = end.checked_sub(1).map_or(Ok(true), |last| self.source.reaches(last))?;
        Ok(is_within && (rest.is_empty() || blank <= 4 && mbox::is_separator(rest)))
    }

    /// The messages with separators that start in a range.
    fn range<T>(
        self,
        range: u64,
        room: &mut Vec<u8>,
        read: &impl Fn(RawMessage<'_>) -> T,
        progress: &Progress,
    ) -> io::Result<Vec<FoundMessage<T>>> {
        let (mut next, until) = (range * RANGE, (range + 1) * RANGE);
        let mut found = Vec::new();
        while next < until {
            let end = self.window(next, until, room, read, &mut found)?;
            progress.read(end - next);
            // The file ends here.
            if end == next {
                break;
            }
            next = end;
        }
        Ok(found)
    }

    /// Reads the window at `from`, and finds the messages with separators that start in it and before `until`.
    ///
    /// Returns the offset of the next window, or `from` if the range is finished.
    fn window<T>(
        self,
        from: u64,
        until: u64,
        room: &mut Vec<u8>,
        read: &impl Fn(RawMessage<'_>) -> T,
        found: &mut Vec<FoundMessage<T>>,
    ) -> io::Result<u64> {
        // The lines before the window show if its first byte starts a line, and if a mail starts there.
        let lead = from.min(LEAD);
        let before = limits::bytes(lead);
        let length = before + WINDOW + mbox::LOOK_AHEAD;
        let text = self.source.read_in(from - lead, length, room)?;
        if text.len() <= before {
            return Ok(from);
        }
        let is_last = text.len() < length;
        // Enough bytes must follow a line to show if it is a separator.
        let whole = if is_last { text.len() } else { text.len().min(before + WINDOW) };
        let limit = usize::try_from(until - from).map_or(whole, |length| whole.min(before + length));
        // Separators after the limit are used only to find the end of the last message.
        let all = self.layout.marks(text, from == lead, whole);
        let offset = |at: usize| from - lead + at as u64;
        for (place, &SeparatorLine { at, is_certain }) in all
            .iter()
            .enumerate()
            .skip_while(|(_, mark)| mark.at < before)
            .take_while(|(_, mark)| mark.at < limit)
        {
            let end = all.get(place + 1).map(|next| next.at);
            let line_end = at + self.layout.separator_length(&text[at..]);
            let (line, rest) = (&text[at..line_end], &text[line_end..end.unwrap_or(text.len())]);
            let start = offset(line_end);
            // A header section without an empty line ends with its message: at the next separator or the end
            // of the file.
            let known = end.is_some() || is_last;
            let closed = known.then_some(rest.len());
            // The next separator may be in bytes that the scan has not searched yet.
            let is_whole = |end: &usize| *end <= self.longest && (known || line_end + end <= whole);
            let header = header_end(rest).or(closed).filter(is_whole);
            let stated = header.filter(|_| self.layout == Layout::Lengths).and_then(|end| {
                let length = mbox::stated_length(&rest[..end])?;
                (start + end as u64).checked_add(length)
            });
            let value = match header {
                Some(end) => read(RawMessage { separator: Some(line), bytes: &rest[..end], cut: false }),
                // A mail without a separator is found only together with the line above it.
                None if at > before && line_end > at => return Ok(offset(at)),
                None => self.header_at(Some(line), start, read)?,
            };
            let is_whole = !is_certain || self.layout == Layout::Lengths && mbox::begins_whole_header(rest);
            let separator = offset(at);
            found.push(FoundMessage { separator, start, stated_end: stated, is_whole, is_certain, value });
        }
        Ok(offset(limit))
    }
}

const RANGE: u64 = (WINDOW * WINDOWS) as u64;

/// Finds an empty line.
///
/// It is built once, because every message needs it.
static BLANK_LINE: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new("\n\n"));

/// The end of the header section: after its first empty line.
fn header_end(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b'\n', ..] => return Some(1),
        [b'\r', b'\n', ..] => return Some(2),
        _ => {}
    }
    let bare = BLANK_LINE.find(bytes).map(|at| at + 2);
    let before = &bytes[..bare.unwrap_or(bytes.len())];
    // Most files have one kind of line end, so the first line usually shows if lines end with `\r\n`.
    let with_return = memchr::memchr(b'\r', before).and_then(|_| memmem::find(before, b"\n\r\n"));
    with_return.map(|at| at + 3).or(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_section_ends_after_its_first_empty_line() {
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
