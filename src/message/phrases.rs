//! Many phrases looked for at once, whatever their case.

use std::borrow::Cow;
use std::ops::Range;

use aho_corasick::{AhoCorasick, Anchored, Input, StartKind};

/// A set of lower-case phrases. They are found in text of any ASCII case, and where a phrase in another script
/// begins with a capital letter.
#[derive(Debug)]
pub(crate) struct Phrases {
    automaton: AhoCorasick,
    /// With which bytes they begin.
    beginnings: Beginnings,
}

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
        let beginnings = Beginnings::of(all.iter().map(String::as_bytes));
        let built =
            AhoCorasick::builder().ascii_case_insensitive(true).start_kind(StartKind::Both).build(&all);
        // The phrases are few and short: an automaton of them cannot be too large to be built.
        let automaton = built.expect("an automaton of a few hundred short phrases can be built");
        Self { automaton, beginnings }
    }

    /// Whether one of the phrases stands somewhere in the text.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        self.automaton.is_match(text)
    }

    /// Where the phrases stand in a text without capital letters, also within each other.
    pub(crate) fn all_in<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        self.automaton.find_overlapping_iter(lower).map(|found| found.range())
    }

    /// Whether the text begins with one of the phrases; what is not ASCII has to be in lower case but for the first
    /// letter.
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.beginnings.may_begin(text) && self.begin_at_start_of(text)
    }

    /// Whether the text begins with one of the phrases, in any case.
    pub(crate) fn begin_in_any_case(&self, text: &str) -> bool {
        self.beginnings.may_begin_in_any_case(text) && self.begin_at_start_of(&folded(text))
    }

    fn begin_at_start_of(&self, text: &str) -> bool {
        self.automaton.find(Input::new(text).anchored(Anchored::Yes)).is_some()
    }
}

/// A text in lower case but for ASCII letters, whose case comparisons see to themselves.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// The first three bytes of many phrases, whatever their ASCII case. It tells at once of most texts that no phrase
/// begins them.
#[derive(Debug)]
pub(crate) struct Beginnings(Vec<u64>);

impl Beginnings {
    pub(crate) fn of<'a>(phrases: impl Iterator<Item = &'a [u8]>) -> Self {
        let mut beginnings = Self(vec![0; 1 << 9]);
        for phrase in phrases {
            match *phrase {
                [first, second, third, ..] => beginnings.add([first, second, third]),
                [first, second] => (0..32).for_each(|third| beginnings.add([first, second, third])),
                _ => panic!("a phrase has at least two bytes"),
            }
        }
        beginnings
    }

    fn add(&mut self, triple: [u8; 3]) {
        let place = Self::place(triple);
        self.0[place / 64] |= 1 << (place % 64);
    }

    /// Five bits of each byte, which are the same in any ASCII case.
    fn place(triple: [u8; 3]) -> usize {
        let [first, second, third] = triple.map(|byte| usize::from(byte & 0x1f));
        first << 10 | second << 5 | third
    }

    fn may_begin(&self, text: &str) -> bool {
        let place = match *text.as_bytes() {
            [first, second, third, ..] => Self::place([first, second, third]),
            [first, second] => Self::place([first, second, 0]),
            _ => return false,
        };
        self.0[place / 64] & 1 << (place % 64) != 0
    }

    /// The same for a text that is not in lower case: only the case of ASCII letters does not matter.
    pub(crate) fn may_begin_in_any_case(&self, text: &str) -> bool {
        match *text.as_bytes() {
            [first, second, third, ..] if first | second | third < 0x80 => self.may_begin(text),
            [_, _, _, ..] => true,
            _ => !text.is_ascii() || self.may_begin(text),
        }
    }
}

/// A set of pairs of bytes, whatever their ASCII case. It is small, and may seem to have pairs that it has not: it
/// tells at once of most texts that they need no closer look.
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

/// Long phrases of ASCII letters that hardly any text has. They are looked for in steps (Wu and Manber, 1994): a
/// triple of letters that stands in no phrase is passed over with all phrases that would hold it.
#[derive(Debug)]
pub(crate) struct RarePhrases {
    phrases: &'static [&'static str],
    shortest: usize,
    /// By how much to go on behind a triple; 0 where a phrase may stand.
    steps: [u8; 1 << 12],
}

impl RarePhrases {
    /// The set of these phrases, of at most 255 bytes each.
    pub(crate) fn new(phrases: &'static [&'static str]) -> Self {
        let shortest = phrases.iter().map(|phrase| phrase.len()).min().unwrap_or_default();
        let mut steps = [u8::try_from(shortest - 2).expect("a phrase is short"); 1 << 12];
        for phrase in phrases {
            for (step, triple) in (0..).zip(phrase.as_bytes()[..shortest].windows(3).rev()) {
                let known = &mut steps[place(triple)];
                *known = step.min(*known);
            }
        }
        Self { phrases, shortest, steps }
    }

    /// Whether one of the phrases stands somewhere in the text, in any case.
    pub(crate) fn are_in(&self, text: &str) -> bool {
        let text = text.as_bytes();
        let mut end = self.shortest;
        while let Some(triple) = text.get(end - 3..end) {
            let step = self.steps[place(triple)];
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

/// A number of three bytes that is the same in any ASCII case; some triples share one.
fn place(triple: &[u8]) -> usize {
    let [first, second, third] = [0, 1, 2].map(|at| usize::from(triple[at] & 0x1f));
    first << 7 ^ second << 3 ^ third
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
        assert!(phrases.begin("Sent from my phone"));
        assert!(phrases.begin("Отправлено с телефона"));
        assert!(!phrases.begin("It was sent from my phone"));
        assert!(phrases.are_in("It was SENT FROM MY phone"));
    }

    #[test]
    fn beginnings_are_known_in_any_case() {
        let phrases = Phrases::new(["am ", "på ", "отправлено с ", "le"].into_iter());
        for text in
            ["Am 4. Mai", "AM 4. MAI", "På fredag", "PÅ FREDAG", "ОТПРАВЛЕНО С телефона", "Le", "lexis"]
        {
            assert!(phrases.begin_in_any_case(text), "{text}");
        }
        for text in ["", "a", "l", "An", "Ambulant", "Pa fredag", "На 4 мая", "I am "] {
            assert!(!phrases.begin_in_any_case(text), "{text}");
        }
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
