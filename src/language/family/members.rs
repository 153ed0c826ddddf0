//! Tests whether a token is a word of a family.

use std::sync::LazyLock;

use super::Family;
use crate::language::LANGUAGES;
use crate::language::lexicon::{Known, LEXICON};
use crate::language::token::Token;

/// `true` if a token is a word of a family.
pub(crate) fn is_of(token: &Token<'_>, family: Family) -> bool {
    /// The words of each family, indexed by the number of the family.
    static MEMBERS: LazyLock<Vec<Vec<Known>>> = LazyLock::new(|| {
        let mut members: Vec<Vec<Known>> = Vec::new();
        for (family, words) in LANGUAGES.iter().flat_map(|language| language.families) {
            let number = *family as usize;
            members.resize(members.len().max(number + 1), Vec::new());
            members[number].extend(words.iter().map(|word| LEXICON.known(word)));
        }
        members
    });
    let known = token.as_word().and_then(|word| word.known);
    known.is_some_and(|known| MEMBERS.get(family as usize).is_some_and(|words| words.contains(&known)))
}
