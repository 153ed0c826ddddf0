//! Looks up the lists that contain a word.

use super::{List, Lists};
use crate::language::lexicon::LEXICON;

/// The lists of a word in lower case.
pub(crate) fn lists_of(word: &str) -> Lists {
    LEXICON.find(word).map(|entry| LEXICON.lists(entry.known)).unwrap_or_default()
}

/// `true` if a word in lower case is in a list.
pub(crate) fn is_in(word: &str, list: List) -> bool {
    lists_of(word).has(list)
}
