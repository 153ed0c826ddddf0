//! Writes decisions as reports; each format has a file.
//!
//! **Architecture Invariant:** a report shows what the earlier stages found and decides nothing.

#[cfg(feature = "bot")]
pub mod ask;
pub mod clean;
pub mod csv;
#[cfg(feature = "reports")]
pub mod explain;
mod form;
#[cfg(feature = "reports")]
pub(crate) mod headline;
#[cfg(feature = "reports")]
pub mod html;
pub mod json;
#[cfg(feature = "bot")]
pub mod mail;
#[cfg(feature = "reports")]
pub mod markdown;
pub mod ndjson;
#[cfg(feature = "reports")]
pub(crate) mod next;
mod origin;
#[cfg(feature = "reports")]
pub mod policies;
#[cfg(feature = "reports")]
pub mod questions;
#[cfg(feature = "reports")]
pub mod result;
pub mod rows;
#[cfg(feature = "reports")]
mod rulings;
#[cfg(feature = "reports")]
pub mod text;
#[cfg(feature = "reports")]
mod wrap;

pub use form::{AuditReport, Form, ListReport, TallyReport};
pub use origin::{ConfiguredList, Origin, PolicyChoice, notes_of_rule};
