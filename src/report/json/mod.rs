//! The JSON of `tally`, `list` and `audit`, and its schemas: the contract that bots build on.
//!
//! Fields may be added, never changed. `docs/json.md` describes them. What stands above a field here is its
//! description in the schema.

mod audit;
mod list;
mod parts;
pub mod schema;
mod tally;

pub use audit::AuditDocument;
pub use list::{ListDocument, State, state};
pub use tally::TallyDocument;
