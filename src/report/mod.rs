//! Decisions written down, one file a format.
//!
//! **Architecture Invariant:** a report shows what the stages above found and decides nothing.

pub mod clean;
pub mod csv;
pub mod explain;
mod form;
pub mod html;
pub mod json;
pub mod mail;
pub mod markdown;
pub mod ndjson;
pub mod policies;
pub mod result;
pub mod text;

pub use form::{AuditReport, Form, ListReport, TallyReport};
