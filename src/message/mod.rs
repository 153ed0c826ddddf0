//! One message: who wrote it, when, in answer to what, and its text.
//!
//! **Architecture Invariant:** bad mail is a value. Reading a header or a body always gives one, with
//! [`Diagnostic`](crate::diagnostic::Diagnostic)s beside it; nothing here reads a file, a clock or the environment.

mod address;
mod arrival;
mod body;
pub(crate) mod character;
mod charset;
pub(crate) mod date;
mod encoded_word;
mod header;
mod html;
mod id;
pub(crate) mod phrases;
mod recipients;
pub mod reply;

pub use address::Author;
pub use arrival::{Arrival, Trace};
pub use body::{Body, Flow};
pub use header::{Field, Header, fields};
pub use recipients::Recipients;

/// A message read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its header section.
    pub header: Header,
    /// Its text.
    pub body: Body,
}
