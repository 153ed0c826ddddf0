//! The English meanings of foreign words in sentences about a window.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::calendar::month;
use super::fold::folded;
use crate::language::window_words::WINDOW_WORDS;

/// Stands for "until" after its time, as in "Friday <until".
pub(super) const BEHIND: &str = "<until";
/// Stands for an inexact number.
pub(super) const FEW: &str = "several";

/// For each word, its languages and its meaning in each of them.
static MEANINGS: LazyLock<HashMap<String, Vec<(usize, &'static str)>>> = LazyLock::new(|| {
    let mut all: HashMap<String, Vec<(usize, &'static str)>> = HashMap::new();
    for (language, rows) in WINDOW_WORDS.iter().enumerate() {
        for (english, words) in *rows {
            for word in words.split(' ') {
                all.entry(folded(word)).or_default().push((language, english));
            }
        }
    }
    all
});

/// `true` if a word is the name of a month in any language.
pub(super) fn is_month(word: &str) -> bool {
    let is = |(_, english): &(usize, &'static str)| month(english).is_some();
    meanings(&folded(word)).iter().any(is)
}

/// The meanings of a word, each with the index of its language.
pub(super) fn meanings(word: &str) -> &'static [(usize, &'static str)] {
    let exact = MEANINGS.get(word).or_else(|| {
        let (before, after) = word.split_once('\'')?;
        MEANINGS.get(after).or_else(|| MEANINGS.get(before))
    });
    exact.map_or(&[], Vec::as_slice)
}
