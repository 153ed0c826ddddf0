//! plusone
pub mod archive;
pub mod diagnostic;
pub mod message;
pub mod vote;
