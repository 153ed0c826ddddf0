//! Looks up the role of a phrase in a count, and the number that a word names.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Term;
use crate::language::LANGUAGES;

/// The phrases by their first word. Longer phrases come first.
type ByFirst = HashMap<&'static str, Vec<(&'static str, Term)>>;

static BY_FIRST: LazyLock<ByFirst> = LazyLock::new(|| {
    let mut all = ByFirst::new();
    for (phrase, term) in terms() {
        let first = phrase.split(' ').next().unwrap_or_default();
        let phrases = all.entry(first).or_default();
        phrases.push((phrase, term));
        phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.split(' ').count()));
    }
    all
});
static NUMERALS: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
    let all = LANGUAGES.iter().flat_map(|language| language.numerals);
    all.flat_map(|(number, words)| words.iter().map(|word| (*word, *number))).collect()
});

/// All phrases with their roles.
pub(crate) fn terms() -> impl Iterator<Item = (&'static str, Term)> {
    let all = LANGUAGES.iter().flat_map(|language| language.terms);
    all.flat_map(|(term, phrases)| phrases.iter().map(|phrase| (*phrase, *term)))
}

/// The phrases that start with a word, with their roles. Longer phrases come first.
pub(crate) fn terms_for(first: &str) -> &'static [(&'static str, Term)] {
    BY_FIRST.get(first).map_or(&[], Vec::as_slice)
}

/// The role of a single word.
pub(crate) fn term(word: &str) -> Option<Term> {
    terms_for(word).iter().find(|(phrase, _)| *phrase == word).map(|(_, term)| *term)
}

/// The number that a word names.
pub(crate) fn numeral(word: &str) -> Option<u32> {
    NUMERALS.get(word).copied()
}
