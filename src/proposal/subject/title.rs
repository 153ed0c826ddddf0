//! Removes additions from a title: an old title, a move, an extension or a vote.

use super::fold::folded;
use super::tag::EXTENSION_TAGS;

/// The new title of `New title (was: Old title)`.
pub(super) fn without_was(text: &str) -> &str {
    const MARKS: [&[u8]; 4] = [b"(was:", b"[was:", b" was: ", b"(was "];
    let bytes = text.as_bytes();
    let is_mark = |at: &usize| {
        let starts = |mark: &[u8]| {
            bytes[*at..].get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark))
        };
        MARKS.into_iter().any(starts)
    };
    // The search looks for the second letter of each mark, which is a w.
    let mut starts = memchr::memchr2_iter(b'w', b'W', bytes).filter_map(|at| at.checked_sub(1));
    starts.find(is_mark).filter(|at| *at > 0).map_or(text, |at| &text[..at])
}

/// The title of `Title (moved from dev@)`, `Title [restarted]` or `Title - resent`.
pub(super) fn without_move(text: &str) -> Option<&str> {
    const MOVES: &[&str] = &[
        "moved", "moving", "resent", "resending", "re-sent", "reposted", "restarted", "restart", "reopened",
        "repeated",
    ];
    let bracketed = || text.strip_suffix([')', ']'])?.rsplit_once(['(', '[']);
    let (before, note) = bracketed().or_else(|| text.rsplit_once(" - "))?;
    let note = folded(note);
    let word = note.split([' ', ':', ',']).next().unwrap_or_default();
    (MOVES.contains(&word) && !before.trim().is_empty()).then(|| before.trim_end())
}

/// The title of `Title (extended until Friday)` or `Title - vote extended`.
pub(super) fn without_extension(text: &str) -> Option<&str> {
    // Each of these words contains an x, and few titles do.
    memchr::memchr2(b'x', b'X', text.as_bytes())?;
    let lower = text.to_ascii_lowercase();
    let marks = ["(", "[", " - ", " -- "];
    let says = |rest: &str| {
        let rest = rest.strip_prefix("vote ").unwrap_or(rest);
        EXTENSION_TAGS.iter().any(|tag| rest.starts_with(tag))
    };
    let starts = marks.iter().flat_map(|mark| lower.match_indices(mark));
    let at =
        starts.filter(|(at, mark)| *at > 0 && says(&lower[at + mark.len()..])).map(|(at, _)| at).min()?;
    Some(text[..at].trim_end())
}

/// The title without a vote at its end. A vote is a sign and a number after a space.
pub(super) fn without_vote(title: &str) -> &str {
    let bare = title.trim_end_matches(['!', '.', ' ']);
    let (rest, last) = bare.rsplit_once(' ').unwrap_or((bare, ""));
    if is_vote(last) { rest } else { title }
}

/// The title without a vote at its start.
pub(super) fn without_vote_before(title: &str) -> &str {
    let (first, rest) = title.trim_start().split_once(' ').unwrap_or((title, ""));
    if is_vote(first.trim_end_matches([':', ',', ';', '!'])) { rest } else { title }
}

/// `true` if a word is a sign with a number, such as `+1`.
fn is_vote(word: &str) -> bool {
    let number = word.trim_start_matches(['+', '-', '±', '−', '–', '＋', '/']);
    number.len() < word.len() && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}
