//! Families: words with the same role in all languages, which the shared rows name.
//!
//! A word of a family is an ordinary word of the lexicon. Unlike a class or a list, a family needs no memory
//! for each word.

mod name;

pub(crate) use name::Family;
