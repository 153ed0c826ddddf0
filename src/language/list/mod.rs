//! Word lists that only few mails need, such as those for result mails and deadlines.
//!
//! A pattern names a list in the same way as a class, and matches each word of the list. The lexicon stores
//! the lists of a word separately, because most mail does not need them.

mod lookup;
mod name;

pub(crate) use lookup::{is_in, lists_of};
pub(crate) use name::{List, Lists};
