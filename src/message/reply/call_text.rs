//! The text of the call, which replies repeat and quote.

use std::borrow::Cow;
use std::collections::HashSet;

use memchr::memmem;

use super::{Lines, Role};
use crate::message::body::Body;
use crate::message::character::{is_eastern, single_spaced};
use crate::message::phrases::Pairs;

/// The text of a call.
///
/// A reply may repeat its lines without quote marks.
#[derive(Debug, Clone, Default)]
pub struct CallText {
    /// The lines, with runs of spaces reduced to one.
    lines: HashSet<String>,
    /// The first and the last byte of each line.
    edges: Pairs,
    /// The words, in lower case.
    words: HashSet<String>,
}

/// Maximum number of lines of a quote that are compared with the call: those nearest to the reply.
const LINES_OF_QUOTE: usize = 4;

/// Minimum number of words of a quote that is compared with the call.
const FEWEST_WORDS_OF_QUOTE: usize = 5;

/// Minimum length of a line of the call in characters; shorter lines are too common to be recognised.
const SHORTEST_KNOWN_LINE: usize = 12;

impl CallText {
    /// Reads the lines of the body of a call.
    pub fn new(body: &Body) -> Self {
        let words = words(&body.text).map(str::to_lowercase).collect();
        let mut call = Self { words, ..Self::default() };
        for line in body.text.lines().map(str::trim) {
            let Some(edges) = edges(line) else { continue };
            let line = squeezed(line);
            if line.chars().count() >= SHORTEST_KNOWN_LINE {
                call.edges.add(edges);
                call.lines.insert(line.into_owned());
            }
        }
        call
    }

    /// `true` if a line (without spaces around it) is a line of the call.
    pub(super) fn has(&self, line: &str) -> bool {
        edges(line).is_some_and(|edges| self.edges.has(edges)) && self.lines.contains(&*squeezed(line))
    }

    /// `true` if the author writes below a quote of another text than the call.
    ///
    /// Less than half of the words of that quote are in the call. A short quote does not count.
    pub(crate) fn lacks_quote_of(&self, lines: &Lines<'_>) -> bool {
        let mut quote = Vec::new();
        for line in lines.iter().filter(|line| !line.text.trim().is_empty()) {
            match line.role {
                Role::Quoted => quote.push(line.text),
                Role::Authored if self.has_few_words_of(&quote) => return true,
                _ => quote.clear(),
            }
        }
        false
    }

    /// `true` if less than half of the words of the last lines are in the call.
    fn has_few_words_of(&self, lines: &[&str]) -> bool {
        let last = &lines[lines.len().saturating_sub(LINES_OF_QUOTE)..];
        let (mut all, mut known) = (0, 0);
        for word in last.iter().flat_map(|line| words(line)) {
            all += 1;
            known += usize::from(self.words.contains(&*lower(word)));
        }
        all >= FEWEST_WORDS_OF_QUOTE && known * 2 < all
    }
}

/// A word in lower case.
fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = word.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// The words of a text. In a script without spaces between words, each character is a word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_letter = |letter: char| letter.is_alphanumeric();
    let words = text.split(move |letter| !is_letter(letter)).filter(|word| !word.is_empty());
    words.flat_map(|word| {
        let by_letter = word.starts_with(is_eastern);
        word.split_inclusive(move |_: char| by_letter)
    })
}

/// The first and the last byte of a line that may be long enough to be recognised.
///
/// A line has at least as many bytes as characters.
fn edges(line: &str) -> Option<[u8; 2]> {
    match line.as_bytes() {
        [first, .., last] if line.len() >= SHORTEST_KNOWN_LINE => Some([*first, *last]),
        _ => None,
    }
}

/// A line without spaces around it, with runs of spaces reduced to one.
fn squeezed(line: &str) -> Cow<'_, str> {
    let plain = line.bytes().fold(true, |all, b| all & matches!(b, b' '..=b'~'));
    if plain && memmem::find(line.as_bytes(), b"  ").is_none() {
        return Cow::Borrowed(line);
    }
    Cow::Owned(single_spaced(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Flow, reply};

    #[test]
    fn lines_of_the_call_are_recognised_by_their_words() {
        let text =
            "Please vote on it.\n  Bo:\tmove  the mirror \nZoë: see\u{a0}the notes\nten bytes.\näöüäöüäö\n";
        let call = CallText::new(&Body { text: text.into(), flow: Flow::Fixed });
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = |line: &str| {
            let long = |of_call: &String| of_call.chars().count() >= SHORTEST_KNOWN_LINE;
            text.lines().map(words).filter(long).any(|of_call| of_call == words(line))
        };
        for (line, expected) in [
            ("Please vote on it.", true),
            ("Please   vote on\tit.", true),
            ("Bo: move the mirror", true),
            ("Zoë: see the notes", true),
            ("Zoë:  see\u{2009}the notes", true),
            ("Please vote in it.", false),
            ("please vote on it.", false),
            ("ten bytes.", false),
            ("äöüäöüäö", false),
            ("", false),
        ] {
            assert_eq!(call.has(line), expected, "{line}");
            assert_eq!(known(line), expected, "{line}");
        }
    }

    #[test]
    fn a_quote_of_another_mail_is_not_from_the_call() {
        let body = |text: &str| Body { text: text.into(), flow: Flow::Fixed };
        let call = CallText::new(&body("Hello,\n\nplease vote on the new mirror. 投票をお願いします。\n"));
        for (text, expected) in [
            ("> Could we first repair the old wiki?\n\n+1 to that\n", true),
            ("> please vote on\n> the new mirror\n\n+1\n", false),
            ("> Please vote: on the new mirror\n>> and more\n+1\n", false),
            ("> I like it\n\n+1\n", false),
            ("+1\n\n> Could we first repair the old wiki?\n", false),
            ("> 投票を\n> お願いします\n+1\n", false),
            ("> 昨夜のログの件ですが\n+1\n", true),
        ] {
            assert_eq!(call.lacks_quote_of(&reply::lines(&body(text), None)), expected, "{text}");
        }
    }
}
