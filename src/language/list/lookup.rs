//! Looks up the lists that contain a word.

use super::{List, Lists};
use crate::language::lexicon::LEXICON;

/// The lists that contain a word in lower case.
pub(crate) fn lists_of(word: &str) -> Lists {
    LEXICON.find(word).map(|entry| LEXICON.lists(entry.known)).unwrap_or_default()
}

/// `true` if the list contains the word, which is in lower case.
pub(crate) fn is_in(word: &str, list: List) -> bool {
    lists_of(word).has(list)
}
