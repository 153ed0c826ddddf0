//! Tests if a text starts with one of many phrases, case-insensitively.

use std::borrow::Cow;

/// A set of lower-case phrases that texts may start with.
///
/// Almost no text starts with one of the phrases, and the first three bytes of most texts show this. An
/// automaton would be slower: building it takes longer than checking a hundred thousand lines this way.
#[derive(Debug)]
pub(crate) struct Prefixes {
    beginnings: Beginnings,
    /// The phrases of three bytes and more, sorted by the hash of their first three bytes.
    phrases: Vec<String>,
    /// The hash of each phrase.
    ///
    /// The search reads only the hashes, which need little of the cache.
    places: Vec<u16>,
    /// The bytes of each phrase that the search compares before the whole phrase.
    continuations: Vec<Continuation>,
    /// The phrases of two bytes.
    short: Vec<[u8; 2]>,
}

impl Prefixes {
    /// Makes the set; each phrase has at least two bytes.
    pub(crate) fn new<'a>(phrases: impl Iterator<Item = &'a str>) -> Self {
        let all = with_capitals(phrases);
        let beginnings = Beginnings::of(all.iter());
        let (mut placed, mut short) = (Vec::new(), Vec::new());
        for phrase in all {
            match *phrase.as_bytes() {
                [first, second] => short.push([first, second]),
                [first, second, third, ..] => {
                    placed.push((Beginnings::place([first, second, third]), phrase));
                }
                _ => panic!("a phrase has at least two bytes"),
            }
        }
        placed.sort_unstable();
        let (places, phrases): (_, Vec<String>) = placed.into_iter().unzip();
        let continuations = phrases.iter().map(|phrase| Continuation::of_phrase(phrase.as_bytes())).collect();
        Self { beginnings, phrases, places, continuations, short }
    }

    /// `true` if the text starts with one of the phrases.
    ///
    /// Characters outside ASCII must be in lower case, except for the first letter.
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.beginnings.may_begin(text) && self.begin_at_start_of(text)
    }

    /// `true` if the text starts with one of the phrases, in any case.
    pub(crate) fn begin_in_any_case(&self, text: &str) -> bool {
        self.beginnings.may_begin_in_any_case(text) && self.begin_at_start_of(&folded(text))
    }

    fn begin_at_start_of(&self, text: &str) -> bool {
        let text = text.as_bytes();
        let begins = |phrase: &String| {
            text.get(..phrase.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(phrase.as_bytes()))
        };
        let near = || {
            let place = Beginnings::place(*text.first_chunk()?);
            let next = Continuation::bytes(text);
            let first = self.places.partition_point(|other| *other < place);
            let alike = (first..).zip(&self.places[first..]).take_while(|(_, other)| **other == place);
            alike
                .map(|(at, _)| at)
                .find(|at| self.continuations[*at].meets(next) && begins(&self.phrases[*at]))
        };
        let pair = text.first_chunk::<2>().map(|pair| pair.map(|byte| byte.to_ascii_lowercase()));
        near().is_some() || pair.is_some_and(|pair| self.short.contains(&pair))
    }
}

/// The fourth to seventh byte of a phrase, in any ASCII case: a quick test that excludes most texts with the
/// same first three bytes.
#[derive(Debug, Clone, Copy)]
struct Continuation {
    bytes: u32,
    /// The bits of the bytes that the phrase has.
    mask: u32,
}

impl Continuation {
    fn of_phrase(phrase: &[u8]) -> Self {
        let mask = match phrase.len() {
            0..=3 => 0,
            4 => 0xff,
            5 => 0xffff,
            6 => 0xff_ffff,
            7.. => u32::MAX,
        };
        Self { bytes: Self::bytes(phrase) & mask, mask }
    }

    /// The fourth to seventh byte of a text; 0 for bytes that the text does not have.
    fn bytes(text: &[u8]) -> u32 {
        const SMALL_LETTERS: u32 = u32::from_le_bytes([0x20; 4]);
        let bytes = text.get(3..).and_then(<[u8]>::first_chunk).copied().unwrap_or_else(|| {
            let mut bytes = [0; 4];
            text.iter().skip(3).zip(&mut bytes).for_each(|(from, to)| *to = *from);
            bytes
        });
        u32::from_le_bytes(bytes) | SMALL_LETTERS
    }

    /// `false` only if no text with these bytes starts with the phrase.
    const fn meets(self, bytes: u32) -> bool {
        bytes & self.mask == self.bytes
    }
}

/// The phrases. A phrase in another script occurs twice: as it is, and with a capital first letter.
pub(super) fn with_capitals<'a>(phrases: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for phrase in phrases {
        let mut letters = phrase.chars();
        let first = letters.next().filter(|first| !first.is_ascii());
        all.extend(first.map(|first| first.to_uppercase().chain(letters).collect()));
        all.push(phrase.to_owned());
    }
    all
}

/// A text in lower case.
///
/// ASCII text is unchanged, because comparisons ignore its case.
pub(crate) fn folded(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// The first three bytes of many phrases, in any ASCII case: a quick test that excludes most texts.
#[derive(Debug)]
pub(crate) struct Beginnings(Vec<u64>);

impl Beginnings {
    pub(crate) fn of(phrases: impl Iterator<Item = impl AsRef<[u8]>>) -> Self {
        let mut beginnings = Self(vec![0; 1 << 9]);
        for phrase in phrases {
            match *phrase.as_ref() {
                [first, second, third, ..] => beginnings.add([first, second, third]),
                [first, second] => (0..32).for_each(|third| beginnings.add([first, second, third])),
                _ => panic!("a phrase has at least two bytes"),
            }
        }
        beginnings
    }

    fn add(&mut self, triple: [u8; 3]) {
        let place = usize::from(Self::place(triple));
        self.0[place / 64] |= 1 << (place % 64);
    }

    /// Hash of five bits of each byte.
    ///
    /// The five bits of a letter are equal in upper and lower case.
    fn place(triple: [u8; 3]) -> u16 {
        let five_bits = |byte: u8| u16::from(byte & 0x1f);
        let [first, second, third] = triple;
        five_bits(first) << 10 | five_bits(second) << 5 | five_bits(third)
    }

    fn may_begin(&self, text: &str) -> bool {
        let place = match *text.as_bytes() {
            [first, second, third, ..] => Self::place([first, second, third]),
            [first, second] => Self::place([first, second, 0]),
            _ => return false,
        };
        let place = usize::from(place);
        self.0[place / 64] & 1 << (place % 64) != 0
    }

    /// Like `may_begin`, for a text that may have capitals outside ASCII.
    pub(crate) fn may_begin_in_any_case(&self, text: &str) -> bool {
        match *text.as_bytes() {
            [first, second, third, ..] if first | second | third < 0x80 => self.may_begin(text),
            [_, _, _, ..] => true,
            _ => !text.is_ascii() || self.may_begin(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_recognised_in_any_case() {
        let phrases = Prefixes::new(["am ", "på ", "отправлено с ", "le", "to:", "today, "].into_iter());
        for text in [
            "Am 4. Mai", "AM 4. MAI", "På fredag", "PÅ FREDAG", "ОТПРАВЛЕНО С телефона", "Le", "lexis",
            "To:", "TO: dev", "today, ", "TODAY, so",
        ] {
            assert!(phrases.begin_in_any_case(text), "{text}");
        }
        for text in
            ["", "a", "l", "An", "Ambulant", "Pa fredag", "На 4 мая", "I am ", "To", "Tod", "Today", "Toda, "]
        {
            assert!(!phrases.begin_in_any_case(text), "{text}");
        }
    }
}
