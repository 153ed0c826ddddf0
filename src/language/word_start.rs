//! Reads the next bytes of a line as one integer, so that most words need no loop over their bytes.

/// The first 16 bytes of a word as a little-endian integer, with zeros after the end of a shorter word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WordStart(u128);

/// A line whose bytes are read 16 at a time.
pub(super) struct LineBytes<'t> {
    bytes: &'t [u8],
    /// The last 16 bytes of the line. A shorter line has zeros before it.
    last: u128,
}

/// A bit in each of 16 bytes.
const fn in_each_byte(byte: u8) -> u128 {
    u128::from_le_bytes([byte; WordStart::SPAN])
}

impl WordStart {
    /// Maximum length in bytes of a word that its start contains as a whole.
    pub(super) const SPAN: usize = size_of::<u128>();

    pub(super) fn of(word: &[u8]) -> Self {
        Self(LineBytes::new(word).at(0))
    }

    /// The start in lower case. Words that differ in more than ASCII case may have the same folded start.
    pub(super) const fn folded(self) -> u128 {
        self.0 | in_each_byte(0x20)
    }
}

impl<'t> LineBytes<'t> {
    pub(super) fn new(line: &'t [u8]) -> Self {
        let last = line.last_chunk().copied().unwrap_or_else(|| {
            let mut last = [0; WordStart::SPAN];
            last[WordStart::SPAN - line.len()..].copy_from_slice(line);
            last
        });
        Self { bytes: line, last: u128::from_le_bytes(last) }
    }

    /// The length and the start of a word of at most 15 ASCII letters and digits.
    ///
    /// A space, the end of the line, or punctuation before one of them follows the word. `None` for any other word.
    pub(super) fn plain_word(&self, place: usize) -> Option<(usize, WordStart)> {
        let next = self.at(place);
        let length = letters_and_digits(next);
        if length == WordStart::SPAN {
            return None;
        }
        let is_end = |byte: Option<&u8>| matches!(byte, None | Some(b' '));
        let end = place + length;
        let ends = match self.bytes.get(end) {
            Some(b',' | b'.' | b';' | b')' | b'!' | b'?') => is_end(self.bytes.get(end + 1)),
            byte => is_end(byte),
        };
        let bytes = (1 << (8 * length)) - 1;
        ends.then_some((length, WordStart(next & bytes)))
    }

    /// The 16 bytes at an offset, with zeros after the end of the line.
    fn at(&self, place: usize) -> u128 {
        let rest = &self.bytes[place..];
        let beyond = || u32::try_from(8 * (WordStart::SPAN - rest.len())).unwrap_or(u128::BITS);
        rest.first_chunk().map_or_else(
            || self.last.checked_shr(beyond()).unwrap_or_default(),
            |next| u128::from_le_bytes(*next),
        )
    }
}

/// Number of ASCII letters and digits before the first other byte.
const fn letters_and_digits(bytes: u128) -> usize {
    const HIGH: u128 = in_each_byte(0x80);
    let low = bytes & !HIGH;
    let letter = low | in_each_byte(0x20);
    let is_letter = at_least(letter, b'a') & !at_least(letter, b'z' + 1);
    let is_digit = at_least(low, b'0') & !at_least(low, b'9' + 1);
    let others = !((is_letter | is_digit) & !bytes) & HIGH;
    others.trailing_zeros() as usize / 8
}

/// Sets the high bit of each byte that is at least `first`. The bytes and `first` are below 0x80, so that no byte carries.
const fn at_least(low: u128, first: u8) -> u128 {
    low + in_each_byte(0x80 - first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_have_the_length_and_the_start_of_the_word() {
        for (line, place, expected) in [
            ("vote", 0, Some("vote")),
            ("I vote for it", 2, Some("vote")),
            ("I will vote for this one, surely", 16, Some("this")),
            ("I will vote for this one, surely", 21, Some("one")),
            ("I will vote for this one, surely", 26, Some("surely")),
            ("RC2.", 0, Some("RC2")),
            ("RC2.1", 0, None),
            ("yes!?", 0, None),
            ("a-b", 0, None),
            ("it's", 0, None),
            ("naïve", 0, None),
            ("abcdefghijklmno", 0, Some("abcdefghijklmno")),
            ("abcdefghijklmnop", 0, None),
            ("abcdefghijklmno pq", 0, Some("abcdefghijklmno")),
            ("@[`{/:", 0, None),
        ] {
            let found = LineBytes::new(line.as_bytes()).plain_word(place);
            let expected = expected.map(|word| (word.len(), WordStart::of(word.as_bytes())));
            assert_eq!(found, expected, "{line} at {place}");
        }
    }

    #[test]
    fn each_byte_is_a_letter_a_digit_or_another_byte() {
        for byte in 0..=u8::MAX {
            let expected = if byte.is_ascii_alphanumeric() { WordStart::SPAN } else { 0 };
            assert_eq!(letters_and_digits(in_each_byte(byte)), expected, "{byte}");
        }
    }
}
