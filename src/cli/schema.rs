//! `plusone schema`: the JSON Schema of an output.

use super::args::{Document, OutputArguments};
use super::session::Error;
use super::tally::pretty;
use super::{Exit, output};
use crate::report::json::schema;

pub(super) fn run(document: Document) -> Result<Exit, Error> {
    let schema = match document {
        Document::Tally => schema::tally(),
        Document::List => schema::list(),
        Document::Audit => schema::audit(),
    };
    output::write(&OutputArguments::default(), &pretty(&schema))?;
    Ok(Exit::Passed)
}
