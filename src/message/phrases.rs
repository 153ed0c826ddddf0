//! Searches for many phrases at the same time, and ignores case.

use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::prefixes::with_capitals;

/// A set of lower-case phrases that matches text in any ASCII case.
///
/// A phrase in another script also matches with a capital first letter.
#[derive(Debug)]
pub(crate) struct Phrases {
    automaton: AhoCorasick,
}

impl Phrases {
    /// Makes the set.
    pub(crate) fn new<'a>(phrases: impl Iterator<Item = &'a str>) -> Self {
        let built = AhoCorasick::builder().ascii_case_insensitive(true).build(with_capitals(phrases));
        // The phrases are few and short, so the automaton is small and always builds.
        let automaton = built.expect("an automaton of a few hundred short phrases can be built");
        Self { automaton }
    }

    /// `true` if the text contains one of the phrases.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.automaton.is_match(text)
    }

    /// Ranges of all phrases in a lower-case text, including overlapping ones.
    pub(crate) fn all_in<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        self.automaton.find_overlapping_iter(lower).map(|found| found.range())
    }
}

/// A set of pairs of bytes, in any ASCII case.
///
/// It is a quick test that excludes most texts, with false positives.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pairs([u32; 32]);

impl Pairs {
    pub(crate) fn add(&mut self, [first, second]: [u8; 2]) {
        self.0[usize::from(first & 0x1f)] |= 1 << (second & 0x1f);
    }

    pub(crate) fn has(&self, [first, second]: [u8; 2]) -> bool {
        self.0[usize::from(first & 0x1f)] & 1 << (second & 0x1f) != 0
    }
}

/// A set of long phrases of ASCII letters that almost no text has.
///
/// The search skips ahead (Wu and Manber, 1994): if no phrase contains three letters of the text, no phrase
/// can be at that place.
#[derive(Debug)]
pub(crate) struct RarePhrases {
    phrases: &'static [&'static str],
    shortest: usize,
    /// Number of bytes to skip after three letters; 0 if a phrase may be there.
    steps: [u8; PLACES],
}

impl RarePhrases {
    /// Makes the set; each phrase has at most 255 bytes.
    pub(crate) fn new(phrases: &'static [&'static str]) -> Self {
        let shortest = phrases.iter().map(|phrase| phrase.len()).min().unwrap_or_default();
        let mut steps = [u8::try_from(shortest - 2).expect("a phrase is short"); PLACES];
        for phrase in phrases {
            for (step, triple) in (0..).zip(phrase.as_bytes()[..shortest].windows(3).rev()) {
                let known = &mut steps[place(u32::from_le_bytes([triple[0], triple[1], triple[2], 0]))];
                *known = step.min(*known);
            }
        }
        Self { phrases, shortest, steps }
    }

    /// `true` if the text contains one of the phrases, in any case.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        let text = text.as_bytes();
        let mut end = self.shortest;
        while let Some(last) = text.get(end - 4..end).and_then(|last| last.first_chunk()) {
            let step = self.steps[place(u32::from_le_bytes(*last) >> 8)];
            if step == 0 && self.begin(&text[end - self.shortest..]) {
                return true;
            }
            end += usize::from(step.max(1));
        }
        false
    }

    fn begin(&self, text: &[u8]) -> bool {
        let first = text.first().map(u8::to_ascii_lowercase);
        self.phrases.iter().map(|phrase| phrase.as_bytes()).any(|phrase| {
            phrase.first().copied() == first
                && text.get(..phrase.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(phrase))
        })
    }
}

/// Number of entries in the table.
///
/// A larger table would have fewer collisions, but need more of a core's cache.
const PLACES: usize = 1 << 10;

/// Hash of three bytes, below [`PLACES`] and equal in any ASCII case.
///
/// Some triples collide.
fn place(triple: u32) -> usize {
    ((triple & 0x001f_1f1f).wrapping_mul(0x9e37_79b1) >> (u32::BITS - PLACES.trailing_zeros())) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_known_in_any_case() {
        let mut pairs = Pairs::default();
        pairs.add(*b"se");
        assert!(pairs.has(*b"Se") && pairs.has(*b"SE"));
        assert!(!pairs.has(*b"es") && !pairs.has(*b"sf"));
    }

    #[test]
    fn phrases_are_found_in_any_case() {
        let phrases = Phrases::new(["sent from my ", "отправлено с "].into_iter());
        assert!(phrases.are_in("Heute: Отправлено с телефона"));
        assert!(phrases.are_in("It was SENT FROM MY phone"));
    }

    #[test]
    fn rare_phrases_are_found_wherever_they_stand() {
        const PHRASES: &[&str] = &["out of office", "this is an automated", "left a comment ("];
        let phrases = RarePhrases::new(PHRASES);
        for phrase in PHRASES {
            for before in 0..30 {
                let text =
                    format!("{}{}{}", "o".repeat(before), phrase.to_uppercase(), "x".repeat(before % 3));
                assert!(phrases.are_in(&text), "{text}");
                assert!(!phrases.are_in(&text[..text.len() - before % 3 - 1]), "{text}");
            }
        }
        assert!(!phrases.are_in(""));
    }
}
