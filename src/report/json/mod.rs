//! The JSON of `tally`, `list` and `audit`, and its schemas. Programs may rely on them.
//!
//! A release may add fields, but never changes a field. `docs/json.md` describes the fields. The doc comment
//! of a field is its description in the schema.

mod audit;
mod lines;
mod list;
mod parts;
pub mod schema;
mod tally;
mod write;

pub use audit::AuditDocument;
pub(super) use audit::DecisionFacts;
pub use lines::{DecisionLine, ProposalLine, VoteLine};
use list::ListRow;
pub use list::{ListDocument, State, state};
pub(super) use parts::moment;
#[cfg(feature = "reports")]
pub(super) use tally::ReplyFacts;
pub use tally::TallyDocument;
pub(super) use tally::VoteFacts;
pub use write::{Json, indented, line};
