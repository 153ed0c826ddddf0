//! One pass of a bot: the posts that are due on its lists, each sent once.
//!
//! [`Round::plan`](plan::Round::plan) says what is to be posted, from the archive and the journal alone.
//! [`Carrier::deliver`](carrier::Carrier::deliver) sends it: the [`journal`] has the intent before the carrier
//! has the post. What is in doubt after a crash is sent again, byte for byte, when the archive has had time to show
//! it and does not.

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
mod shown;
pub mod sightings;
pub mod span;
mod step;
mod watch;
