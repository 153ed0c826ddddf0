//! Decisions written down, one file a format.
//!
//! **Architecture Invariant:** a report shows what the stages above found and decides nothing.

pub mod clean;
pub mod explain;
pub mod json;
pub mod mail;
pub mod policies;
pub mod result;
pub mod text;
