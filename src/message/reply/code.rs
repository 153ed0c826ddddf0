//! Blocks of lines that are not prose: armor of signatures, code, patches, uuencoded files, and lines between
//! two `---snip---`.

use super::lines::View;
use super::marks;

/// Number of lines from `at` on that are the armor of a signature or the header of a signed text.
pub(super) fn armor(lines: View<'_>, at: usize) -> Option<usize> {
    let first = lines.line(at);
    if first == "-----BEGIN PGP SIGNED MESSAGE-----" {
        let blank = (at..lines.len()).find(|&at| lines.is_blank(at));
        return Some(blank.unwrap_or(at + 1) - at);
    }
    let name = first.strip_prefix("-----BEGIN ")?;
    let end = format!("-----END {name}");
    let last = (at..lines.len()).find(|&at| lines.line(at) == end);
    Some(last.map_or(lines.len(), |last| last + 1) - at)
}

/// Number of lines from `at` on that are a fenced code block, a command with its output, a patch or a uuencoded
/// file.
pub(super) fn code(lines: View<'_>, at: usize) -> Option<usize> {
    let text = |at: usize| lines.whole(at);
    // A block that starts with a letter starts with the header of a patch or of a uuencoded file.
    let letter = text(at).bytes().next().filter(u8::is_ascii_alphabetic);
    if letter.is_some_and(|letter| !matches!(letter, b'b' | b'd' | b'I')) {
        return None;
    }
    let is_fence = |at: usize| lines.line(at).starts_with("```");
    if is_fence(at) {
        let end = (at + 1..lines.len()).find(|&at| is_fence(at))?;
        return Some(end + 1 - at);
    }
    if let Some(length) = uuencoded(lines, at) {
        return Some(length);
    }
    if let Some((old, new)) = marks::hunk(text(at)) {
        return Some(end_of_hunk(lines, at + 1, old, new) - at);
    }
    let indented = |at: usize| text(at).starts_with("    ") || text(at).starts_with('\t');
    let block = (at..lines.len()).take_while(|&at| indented(at) && !lines.is_blank(at)).count();
    if block >= 2 && (at..at + block).any(|at| marks::is_program_text(lines.line(at))) {
        return Some(block);
    }
    // The output of a command is below its prompt: `  $ ./verify.sh`.
    if text(at).starts_with([' ', '\t']) && lines.line(at).starts_with("$ ") {
        let shifted = |at: usize| text(at).starts_with([' ', '\t']) && !lines.is_blank(at);
        return Some((at..lines.len()).take_while(|&at| shifted(at)).count());
    }
    (marks::is_patch_header(text(at)) || marks::is_drawn(lines.line(at))).then_some(1)
}

/// Number of lines from `at` on that are a uuencoded file: `begin`, its mode and its name, lines of data, and
/// `end` (POSIX, uuencode).
///
/// A truncated file ends with the mail.
fn uuencoded(lines: View<'_>, at: usize) -> Option<usize> {
    let (mode, name) = lines.whole(at).strip_prefix("begin ")?.split_once(' ')?;
    let is_mode = matches!(mode.len(), 3 | 4) && mode.bytes().all(|digit| matches!(digit, b'0'..=b'7'));
    if !is_mode || name.trim().is_empty() {
        return None;
    }
    let data = (at + 1..lines.len()).take_while(|&at| is_data(lines.whole(at))).count();
    let end = at + 1 + data;
    let is_whole = end < lines.len() && lines.whole(end).trim_end() == "end";
    let is_cut = end == lines.len();
    (data > 0 && (is_whole || is_cut)).then_some(data + 1 + usize::from(is_whole))
}

/// `true` if a line has only characters of uuencoded data, and as many as its first character says.
///
/// A checksum may follow. Up to three spaces at the end of the line may be lost.
fn is_data(line: &str) -> bool {
    let Some(first) = line.bytes().next() else { return false };
    let characters = usize::from(first.wrapping_sub(b' ') & 63).div_ceil(3) * 4;
    let found = line.len() - 1;
    line.bytes().all(|byte| matches!(byte, b' '..=b'`')) && found <= characters + 1 && found + 3 >= characters
}

/// End of a hunk of a patch, by the counts in its header.
fn end_of_hunk(lines: View<'_>, from: usize, mut old: u32, mut new: u32) -> usize {
    let mut at = from;
    while at < lines.len() && (old > 0 || new > 0) {
        match lines.whole(at).bytes().next() {
            Some(b'+') => new = new.saturating_sub(1),
            Some(b'-') => old = old.saturating_sub(1),
            Some(b' ') | None => (old, new) = (old.saturating_sub(1), new.saturating_sub(1)),
            Some(b'\\') => {}
            Some(_) => break,
        }
        at += 1;
    }
    at
}

/// Number of lines from `at` on that are between two `---snip---`.
pub(super) fn snipped(lines: View<'_>, at: usize) -> Option<usize> {
    let is_snip = |at: usize| marks::is_snip(lines.line(at));
    let end = is_snip(at).then(|| (at + 1..lines.len()).find(|&at| is_snip(at)))??;
    Some(end + 1 - at)
}
