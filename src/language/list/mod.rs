//! Word lists that only few mails need: those for result mails and for deadlines.
//!
//! A pattern names a list like a class, and matches each of its words. The lexicon stores the lists of a
//! word, separately, because the words of most mail need none.

mod lookup;
mod name;

pub(crate) use lookup::{is_in, lists_of};
pub(crate) use name::{List, Lists};
