//! plusone
pub mod archive;
pub mod cli;
pub mod diagnostic;
pub mod message;
pub mod outcome;
pub mod pipeline;
pub mod policy;
pub mod proposal;
pub mod report;
pub mod roster;
pub mod tally;
pub mod thread;
pub mod vote;
