//! The roles of words in a count: sides, binding claims, and the words between them.

use crate::policy::Side;

/// The role of a word or a phrase in a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Term {
    Side(Side),
    Binding(bool),
    /// "votes".
    Votes,
    /// A word that may be between a number and the words that it counts.
    Filler,
    /// A word for the people whose votes are counted: "3 PMC +1 votes".
    Body,
    And,
}
