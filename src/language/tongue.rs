//! Determines the languages of words.
//!
//! A row with families applies only if their words belong to one language and the sentence is not English.
//!
//! The table checks this only for rows that match, because a sentence in another language may contain the
//! same words by chance.

use std::sync::LazyLock;

use super::family::Family;
use super::lexicon::{Known, LEXICON};
use super::token::Token;
use super::word::Word;
use super::{LANGUAGES, Language, notation, shared};

/// A set of languages, with one bit for each language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tongues(u32);

impl Tongues {
    pub(super) const NONE: Self = Self(0);
    pub(crate) const ALL: Self = Self(u32::MAX);

    fn of(number: usize) -> Self {
        Self(1 << number)
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// The words of a family, each with the language that lists it.
pub(super) fn of_family(family: Family) -> &'static [(Known, Tongues)] {
    MEMBERS.get(family as usize).map_or(&[], Vec::as_slice)
}

/// The words of each family, indexed by the number of the family.
static MEMBERS: LazyLock<Vec<Vec<(Known, Tongues)>>> = LazyLock::new(|| {
    let mut members: Vec<Vec<(Known, Tongues)>> = Vec::new();
    for (number, language) in (0..).zip(LANGUAGES) {
        for (family, words) in language.families {
            let family = *family as usize;
            members.resize(members.len().max(family + 1), Vec::new());
            members[family].extend(words.iter().map(|word| (LEXICON.known(word), Tongues::of(number))));
        }
    }
    members
});

/// `true` if a statement is English, and not in another language that has words of a row by chance.
pub(crate) fn is_english(tokens: &[Token<'_>]) -> bool {
    const FEW: usize = 2;
    const MOST_OF: usize = 3;
    let english = Tongues::of(ENGLISH);
    let (mut own, mut foreign) = (0, 0);
    for known in tokens.iter().filter_map(Token::as_word).filter_map(|word| word.known) {
        let spoken = spoken(known);
        if spoken == english {
            own += 1;
        } else if spoken != Tongues::NONE && spoken.and(english) == Tongues::NONE {
            foreign += 1;
        }
    }
    own >= FEW + MOST_OF * foreign
}

/// The language with the most words of a statement.
pub(crate) fn main_tongue(tokens: &[Token<'_>]) -> Tongues {
    let known = || tokens.iter().filter_map(Token::as_word).filter_map(|word| word.known);
    let all = || (0..LANGUAGES.len()).map(Tongues::of);
    let count =
        |tongue: &Tongues| known().filter(|known| spoken(*known).and(*tongue) != Tongues::NONE).count();
    // If several languages have equally many words, chooses the first one.
    all().rev().max_by_key(count).unwrap_or_default()
}

/// `true` if the word belongs to one of the languages.
pub(crate) fn is_spoken(word: &Word<'_>, tongues: Tongues) -> bool {
    word.known.is_some_and(|known| spoken(known).and(tongues) != Tongues::NONE)
}

/// `true` if a token is a word of a family in any language.
pub(crate) fn is_of(token: &Token<'_>, family: Family) -> bool {
    speaks(token, family, Tongues::ALL)
}

/// `true` if a token is a word of a family in one of the languages.
pub(crate) fn speaks(token: &Token<'_>, family: Family, tongues: Tongues) -> bool {
    let known = token.as_word().and_then(|word| word.known);
    known.is_some_and(|known| {
        of_family(family).iter().any(|(other, of)| *other == known && of.and(tongues) != Tongues::NONE)
    })
}

fn spoken(known: Known) -> Tongues {
    SPOKEN.get(known.place()).copied().unwrap_or_default()
}

/// The index of English in `LANGUAGES`.
const ENGLISH: usize = 0;

/// The languages that contain each known word.
static SPOKEN: LazyLock<Vec<Tongues>> = LazyLock::new(|| {
    let mut spoken: Vec<Tongues> = Vec::new();
    for (number, language) in
        (0..).zip(LANGUAGES).filter(|(_, language)| language.name != shared::LANGUAGE.name)
    {
        for known in words(language).map(|word| LEXICON.known(word)) {
            if spoken.len() <= known.place() {
                spoken.resize(known.place() + 1, Tongues::NONE);
            }
            let all = &mut spoken[known.place()];
            *all = all.or(Tongues::of(number));
        }
    }
    spoken
});

/// The words with which a language expresses votes.
fn words(language: &'static Language) -> impl Iterator<Item = &'static str> {
    let marks = language.marks.iter().map(|row| row.pattern);
    let phrases = language.phrases.iter().chain(language.stances).map(|row| row.pattern);
    let misgivings = language.misgivings.iter().map(|row| row.pattern);
    let classes = language.words.iter().flat_map(|(_, words)| *words);
    let families = language.families.iter().flat_map(|(_, words)| *words);
    let lists = language.lists.iter().copied().flatten().flat_map(|(_, words)| *words);
    let listed = classes.chain(families).chain(lists).copied();
    marks.chain(phrases).chain(misgivings).flat_map(notation::words).chain(listed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn english_is_the_first_language() {
        assert_eq!(LANGUAGES[ENGLISH].name, "English");
    }

    #[test]
    fn a_statement_is_english_if_most_of_its_words_are() {
        for text in ["I'm in favor, no remarks", "This takes the first place of the list"] {
            assert!(is_english(&tokens(text)), "{text}");
        }
        for text in ["Das ist eine gute Idee", "Gute Idee", "No me gusta", "Klingt gut, thanks for the work"]
        {
            assert!(!is_english(&tokens(text)), "{text}");
        }
    }
}
