//! The words with which a result mail counts votes: sides, binding claims, numbers.

mod lookup;
mod term;

pub(crate) use lookup::{numeral, term, terms, terms_for};
pub(crate) use term::Term;
