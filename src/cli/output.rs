//! Where reports go: standard output or a file, with or without colours. Talk goes to standard error.

use std::fs;
use std::io::{self, IsTerminal, Write};

use super::args::{Color, OutputArguments};
use super::session::Error;
use crate::report::clean;
use crate::report::text::Layout;

/// The width of a report that goes to no terminal.
const WIDTH: u16 = 100;

/// Writes a report. A reader that stopped reading is no fault.
pub(super) fn write(arguments: &OutputArguments, report: &str) -> Result<(), Error> {
    if let Some(path) = arguments.output.as_ref().filter(|path| path.as_os_str() != "-") {
        let name = path.display().to_string();
        return fs::write(path, report).map_err(|error| Error::Write { name, error });
    }
    let mut stdout = io::stdout().lock();
    match stdout.write_all(report.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::Write { name: "standard output".into(), error })
        }
        _ => Ok(()),
    }
}

/// Says something on standard error, where somebody listens. Nothing in it can steer a terminal.
pub(super) fn say(text: &str) {
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let _ = writeln!(io::stderr().lock(), "{:indent$}{}", "", clean::line(line));
    }
}

/// The layout of a text report.
pub(super) fn layout(arguments: &OutputArguments) -> Layout {
    let to_stdout = arguments.output.as_ref().is_none_or(|path| path.as_os_str() == "-");
    let to_terminal = to_stdout && io::stdout().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = match arguments.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => to_terminal && !plain,
    };
    let width = terminal_size::terminal_size().filter(|_| to_terminal).map_or(WIDTH, |(width, _)| width.0);
    Layout { width, color }
}
