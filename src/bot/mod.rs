//! One run of the bot: sends the posts that are due on its lists, each once.
//!
//! [`Round::plan`](plan::Round::plan) decides what to post, from the archive and the journal only.
//! [`Carrier::deliver`](carrier::Carrier::deliver) sends the posts. The [`journal`] records each post before
//! the carrier gets it. After a crash, the bot sends a post in doubt again, byte for byte, if the archive
//! does not show it in time.

pub mod carrier;
pub mod config;
pub mod due;
pub mod journal;
pub mod objection;
pub mod plan;
pub mod post;
pub(crate) mod process;
pub mod records;
mod repeat;
pub mod secret;
pub mod seen;
mod shown;
pub mod sightings;
pub mod span;
mod step;
mod watch;
