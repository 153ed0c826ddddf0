//! Lists and tables of words that every word of a text is looked up in.

/// A list of words. Most words that are none of it are told by their first letter and their length.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static [&'static str],
    shapes: Shapes,
}

/// A table of words or phrases, each with what it is.
#[derive(Debug)]
pub(crate) struct WordTable<T: 'static> {
    rows: &'static [(&'static str, T)],
    shapes: Shapes,
}

/// The lengths of some words by their first letters: a bit for each length.
#[derive(Debug)]
struct Shapes([u32; 32]);

impl WordList {
    pub(crate) const fn of(words: &'static [&'static str]) -> Self {
        let mut shapes = Shapes([0; 32]);
        let mut at = 0;
        while at < words.len() {
            shapes.add(words[at]);
            at += 1;
        }
        Self { words, shapes }
    }

    /// Whether a word is one of the list.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.shapes.fit(word) && self.words.contains(&word)
    }
}

impl<T: Copy> WordTable<T> {
    pub(crate) const fn of(rows: &'static [(&'static str, T)]) -> Self {
        let mut shapes = Shapes([0; 32]);
        let mut at = 0;
        while at < rows.len() {
            shapes.add(rows[at].0);
            at += 1;
        }
        Self { rows, shapes }
    }

    /// All rows.
    pub(crate) const fn rows(&self) -> &'static [(&'static str, T)] {
        self.rows
    }

    /// What a word is.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        let rows = if self.shapes.fit(word) { self.rows } else { &[] };
        rows.iter().find(|(name, _)| *name == word).map(|(_, what)| *what)
    }

    /// The rows of the table, where the first word of one of them may be this word.
    pub(crate) fn rows_for(&self, word: &str) -> &'static [(&'static str, T)] {
        if self.shapes.fit(word) { self.rows } else { &[] }
    }
}

impl Shapes {
    /// Adds a word, or the first word of a phrase.
    const fn add(&mut self, phrase: &str) {
        let bytes = phrase.as_bytes();
        assert!(!bytes.is_empty(), "no list holds the empty word");
        let mut length = 0;
        while length < bytes.len() && bytes[length] != b' ' {
            length += 1;
        }
        self.0[Self::letter(bytes[0])] |= Self::length(length);
    }

    /// Whether one of the words may be this one.
    fn fit(&self, word: &str) -> bool {
        let first = word.as_bytes().first();
        first.is_some_and(|first| self.0[Self::letter(*first)] & Self::length(word.len()) != 0)
    }

    const fn letter(first: u8) -> usize {
        (first & 0x1f) as usize
    }

    const fn length(length: usize) -> u32 {
        1 << if length < 31 { length } else { 31 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &[&str] = &["vote", "x", "ähnlich", "deoxyribonucleinsäuresequenzierung", "non-binding"];
    static LIST: WordList = WordList::of(WORDS);
    static TABLE: WordTable<u8> = WordTable::of(&[("one", 1), ("of them", 2), ("on", 3)]);

    #[test]
    fn a_list_has_its_words_and_no_others() {
        for word in WORDS {
            assert!(LIST.has(word), "{word}");
        }
        for word in ["", "votes", "Vote", "v", "xx", "deoxyribonucleinsäuresequenzierungen", "öhnlich"] {
            assert!(!LIST.has(word), "{word}");
        }
    }

    #[test]
    fn a_table_gives_words_whole_and_phrases_by_their_first() {
        assert_eq!(
            ["one", "on", "of", "of them", ""].map(|word| TABLE.get(word)),
            [Some(1), Some(3), None, None, None]
        );
        assert_eq!(TABLE.rows_for("of").len(), 3);
        assert_eq!(TABLE.rows_for("them").len(), 0);
    }
}
