//! The public types: an archive, its proposals, and the mail in it.
//!
//! **Architecture Invariant:** this module is a thin layer over the stages. It has names, opens archives and
//! shows results. It reads no mail and decides nothing.

mod archive;
mod builder;
mod decision;
mod decisions;
mod mail;
mod parts;
mod proposal;
mod rules;
mod time;
mod vote;

pub use archive::Archive;
pub use builder::ArchiveBuilder;
pub use decisions::Decisions;
pub use mail::{Messages, messages};
pub use proposal::{ProposalRef, ReadProposal};
pub use time::{parse_time, time_of};
