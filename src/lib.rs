//! Tallies consensus votes held on mailing lists.
//!
//! Many communities decide by mail: `+1` is a vote in favour, `-1` one against that must come with an
//! explanation, `±0` an abstention. This library reads a list's archive into threads, reads the votes with a
//! check of every -1's explanation, applies the community's rule, and reports. Every vote has its message
//! and line. Ambiguous votes are flagged, with whether they could change the verdict.
//!
//! # The pipeline
//!
//! ```text
//! bytes ─ archive ─> RawMessage ─ message ─> Message ─ thread ─> Threads ─ proposal ─> Proposal
//!       ─ vote ─> Reading ─ tally (roster, policy) ─> Tally ─ outcome ─> Outcome ─ report ─> text, JSON, HTML, …
//! ```
//!
//! Data goes down this list: a stage uses what stands above it, never what stands below. [`pipeline`] runs
//! the stages over an archive; [`cli`] is the command around it.
//!
//! # Example
//!
//! ```
//! use plusone::archive::Mailbox;
//! use plusone::moment::CompleteUntil;
//! use plusone::outcome::Verdict;
//! use plusone::pipeline::{Rules, Survey};
//! use plusone::policy;
//! use plusone::tally::Electorate;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mail = b"From ana@example.org Mon May  4 10:00:00 2026
//! From: Ana Lee <ana@example.org>
//! Date: Mon, 4 May 2026 10:00:00 +0000
//! Message-ID: <call@example.org>
//! Subject: [VOTE] [MINOR] Rename the wiki
//!
//! The vote is open for 72 hours.
//! ";
//! let policy = policy::preset("ovirt-infra")?;
//! let survey = Survey::new(Mailbox::from_bytes("list.mbox", mail)?, &policy)?;
//! let at = "2026-05-08T10:00:00Z".parse()?;
//! let electorate = Electorate::EVERYONE;
//! let complete_until = Some(CompleteUntil::Now);
//! let rules = Rules { policy: &policy, class: None, electorate, at, complete_until, rulings: None };
//! let decision = survey.decide(&survey.outlines[0], rules)?;
//! assert_eq!(decision.outcome.verdict, Verdict::Passed);
//! assert_eq!(decision.outcome.summary, "passed: nobody objected");
//! # Ok(())
//! # }
//! ```

// Test code that the integration tests share names the library by its own name.
#[cfg(test)]
extern crate self as plusone;

pub mod announcement;
pub mod archive;
pub mod archive_url;
pub mod audit;
#[cfg(feature = "bot")]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "keeps a journal and sends mail")]
pub mod bot;
#[cfg(feature = "cli")]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "reads files, clock and environment")]
pub mod cli;
pub mod diagnostic;
mod error;
mod expression;
#[cfg(feature = "fetch")]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "asks servers")]
pub mod fetch;
mod language;
#[cfg(test)]
mod layers;
pub mod limits;
pub mod message;
pub mod moment;
pub mod outcome;
mod parallel;
pub mod pipeline;
pub mod policy;
pub mod proposal;
mod reason;
pub mod report;
pub mod request;
pub mod roster;
pub mod ruling;
pub mod tally;
pub mod thread;
pub mod vote;

pub use error::{Error, ErrorKind, Position};
pub use expression::Expression;
