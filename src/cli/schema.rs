//! `plusone schema`: the JSON Schema of an output.

use super::args::{Document, OutputArguments};
use super::{Exit, output};
use crate::Error;
use crate::report::json::{indented, schema};

pub(super) fn run(document: Document) -> Result<Exit, Error> {
    let schema = match document {
        Document::Tally => schema::tally(),
        Document::List => schema::list(),
        Document::Audit => schema::audit(),
        Document::TallyLine => schema::tally_line(),
        Document::ListLine => schema::list_line(),
        Document::AuditLine => schema::audit_line(),
        Document::DecisionRow => schema::decision_row(),
        Document::VoteRow => schema::vote_row(),
        Document::FindingRow => schema::finding_row(),
        Document::ListRow => schema::list_row(),
    };
    output::write(&OutputArguments::default(), &indented(&schema)?)?;
    Ok(Exit::Passed)
}
