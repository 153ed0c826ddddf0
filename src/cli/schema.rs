//! `plusone schema`: the JSON Schema of an output.

use super::args::{OutputArguments, SchemaDocument};
use super::{Exit, output};
use crate::Error;
use crate::report::json::{indented, schema};

pub(super) fn run(document: SchemaDocument) -> Result<Exit, Error> {
    let schema = match document {
        SchemaDocument::Tally => schema::tally(),
        SchemaDocument::List => schema::list(),
        SchemaDocument::Audit => schema::audit(),
        SchemaDocument::TallyLine => schema::tally_line(),
        SchemaDocument::ListLine => schema::list_line(),
        SchemaDocument::AuditLine => schema::audit_line(),
        SchemaDocument::DecisionRow => schema::decision_row(),
        SchemaDocument::VoteRow => schema::vote_row(),
        SchemaDocument::FindingRow => schema::finding_row(),
        SchemaDocument::ListRow => schema::list_row(),
    };
    output::write(&OutputArguments::default(), &indented(&schema)?)?;
    Ok(Exit::Passed)
}
