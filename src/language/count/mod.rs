//! The words by which a result mail counts votes: sides, claims, numbers.

mod lookup;
mod term;

pub(crate) use lookup::{numeral, term, terms, terms_for};
pub(crate) use term::Term;
