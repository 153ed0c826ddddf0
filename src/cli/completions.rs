//! `plusone completions`: a script that completes commands and options in a shell, generated from the arguments.

use clap::CommandFactory;
use clap_complete::Shell;

use super::args::{Arguments, OutputArguments};
use super::{Exit, output};
use crate::Error;

pub(super) fn run(shell: Shell) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "plusone", &mut script);
    output::write(&OutputArguments::default(), &String::from_utf8_lossy(&script))?;
    Ok(Exit::Passed)
}
