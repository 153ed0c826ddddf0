//! `plusone grammar`: the rows of the grammar of votes, as a page.

use super::args::OutputArguments;
use super::{Exit, output};
use crate::{Error, vote};

pub(super) fn run() -> Result<Exit, Error> {
    output::write(&OutputArguments::default(), &vote::grammar_page())?;
    Ok(Exit::Passed)
}
