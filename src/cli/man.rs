//! `plusone man`: manual pages, one for `plusone` and one for each command, generated from the arguments.

use std::fs;
use std::io;
use std::path::Path;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::args::{Arguments, OutputArguments};
use super::{Exit, help, output};
use crate::Error;

/// The section of the manual for commands.
const SECTION: &str = "1";
/// The exit codes of a command without exit codes in its help.
const OTHER_CODES: &str = "  0  done\n  2  bad arguments or unreadable input";

pub(super) fn run(folder: Option<&Path>) -> Result<Exit, Error> {
    let mut whole = Arguments::command().disable_help_subcommand(true);
    whole.build();
    match folder {
        Some(folder) => {
            fs::create_dir_all(folder).map_err(|error| Error::write(folder.display(), error))?;
            save(&whole, folder)?;
        }
        None => output::write(&OutputArguments::default(), &page(&whole)?)?,
    }
    Ok(Exit::Passed)
}

/// Writes the page of a command, and the pages of its subcommands.
fn save(command: &Command, folder: &Path) -> Result<(), Error> {
    let path = folder.join(format!("{}.{SECTION}", name(command)));
    let file = OutputArguments { output: Some(path), ..OutputArguments::default() };
    output::write(&file, &page(command)?)?;
    command.get_subcommands().try_for_each(|inner| save(inner, folder))
}

/// The name of a page: `plusone-policy-list`.
fn name(command: &Command) -> &str {
    command.get_display_name().unwrap_or_else(|| command.get_name())
}

/// The page of a command.
fn page(command: &Command) -> Result<String, Error> {
    let mut page = Vec::new();
    render(command, &mut page).map_err(|error| Error::write(name(command), error))?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

fn render(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let source = concat!("plusone ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).title(name(command)).section(SECTION).source(source);
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(page)?;
    }
    exit_status(command).to_writer(page)?;
    examples(command).to_writer(page)?;
    // Subcommands have no version of their own.
    if command.get_version().is_some() { man.render_version_section(page) } else { Ok(()) }
}

/// The exit codes of a command.
///
/// The main page has the exit codes of each command that has its own.
fn exit_status(command: &Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["EXIT STATUS"]);
    let mut has_own = false;
    for (inner, own) in command.get_subcommands().filter_map(|inner| Some((inner, exit_codes(inner)?))) {
        roff.control("SS", [inner.get_bin_name().unwrap_or(inner.get_name())]);
        codes(&mut roff, own.iter().map(String::as_str));
        has_own = true;
    }
    if has_own {
        roff.control("SS", ["other commands"]);
    }
    match exit_codes(command) {
        Some(own) => codes(&mut roff, own.iter().map(String::as_str)),
        None => codes(&mut roff, OTHER_CODES.lines()),
    }
    roff
}

/// The examples of a command, as people type them.
fn examples(command: &Command) -> Roff {
    let mut roff = Roff::new();
    if let Some(lines) = below(command, "Examples") {
        roff.control("SH", ["EXAMPLES"]);
        roff.control("nf", []);
        for line in &lines {
            roff.text([roman(line.as_str())]);
        }
        roff.control("fi", []);
    }
    roff
}

fn exit_codes(command: &Command) -> Option<Vec<String>> {
    below(command, "Exit codes")
}

/// The lines of a section below the options of a command.
fn below(command: &Command, title: &str) -> Option<Vec<String>> {
    let text = command.get_after_help()?.to_string();
    Some(help::section(&text, title)?.into_iter().map(str::to_owned).collect())
}

/// Writes lines that consist of a code and its meaning.
fn codes<'a>(roff: &mut Roff, lines: impl Iterator<Item = &'a str>) {
    for (code, meaning) in lines.filter_map(|line| line.trim_start().split_once("  ")) {
        roff.control("TP", []);
        roff.text([bold(code)]);
        roff.text([roman(meaning)]);
    }
}
