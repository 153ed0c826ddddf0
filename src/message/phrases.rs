//! Many phrases looked for at once, whatever their case.

use std::ops::Range;

use aho_corasick::{AhoCorasick, Anchored, Input, StartKind};

/// A set of lower-case phrases. They are found in text of any ASCII case, and where a phrase in another script
/// begins with a capital letter.
#[derive(Debug)]
pub(crate) struct Phrases(AhoCorasick);

impl Phrases {
    /// The set of these phrases.
    pub(crate) fn new<'a>(phrases: impl Iterator<Item = &'a str>) -> Self {
        let mut all: Vec<String> = Vec::new();
        for phrase in phrases {
            let mut letters = phrase.chars();
            let first = letters.next().filter(|first| !first.is_ascii());
            all.extend(first.map(|first| first.to_uppercase().chain(letters).collect()));
            all.push(phrase.to_owned());
        }
        let built = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .start_kind(StartKind::Both)
            .kind(Some(aho_corasick::AhoCorasickKind::DFA))
            .prefilter(false)
            .build(&all);
        // The phrases are few and short: an automaton of them cannot be too large to be built.
        Self(built.expect("an automaton of a few hundred short phrases can be built"))
    }

    /// Whether one of the phrases stands somewhere in the text.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// Where the phrases stand in a text without capital letters, also within each other.
    pub(crate) fn all_in<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        self.0.find_overlapping_iter(lower).map(|found| found.range())
    }

    /// Whether the text begins with one of the phrases.
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.0.find(Input::new(text).anchored(Anchored::Yes)).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_in_any_case() {
        let phrases = Phrases::new(["sent from my ", "отправлено с "].into_iter());
        assert!(phrases.begin("Sent from my phone"));
        assert!(phrases.begin("Отправлено с телефона"));
        assert!(!phrases.begin("It was sent from my phone"));
        assert!(phrases.are_in("It was SENT FROM MY phone"));
    }
}
