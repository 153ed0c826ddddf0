//! Writes reports to standard output or a file, with or without colours, and messages to standard error.

use std::fs::{self, File, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::args::{Color, OutputArguments};
use crate::Error;
use crate::report::clean;
use crate::report::text::{Text, TextLayout};

/// Width of a report that is not for a terminal, in columns.
const WIDTH: u16 = 100;

/// Writes a report.
///
/// It is not an error if the reader stops reading.
pub(super) fn write(arguments: &OutputArguments, report: &str) -> Result<(), Error> {
    if let Some(path) = arguments.output.as_ref().filter(|path| path.as_os_str() != "-") {
        return replace(path, report).map_err(|error| Error::write(path.display(), error));
    }
    let mut stdout = io::stdout().lock();
    match stdout.write_all(report.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error::write("standard output", error))
        }
        _ => Ok(()),
    }
}

/// Writes files into a folder. Creates a missing folder.
///
/// Writes each file completely or not at all.
pub(super) fn write_folder(folder: &Path, files: &[(String, String)]) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|error| Error::write(folder.display(), error))?;
    for (name, text) in files {
        let path = folder.join(name);
        replace(&path, text).map_err(|error| Error::write(path.display(), error))?;
    }
    Ok(())
}

/// Writes a file completely or not at all.
pub(super) fn replace(path: &Path, report: &str) -> io::Result<()> {
    let mut begun = OutputFile::new(path)?;
    begun.write(report)?;
    begun.finish()
}

/// The destination of a report that a command writes in parts.
pub(super) enum Sink {
    /// Standard output, until its reader stops.
    Stdout {
        /// `true` if the reader has stopped.
        is_closed: bool,
    },
    /// A file, by its path.
    File(PathBuf, OutputFile),
}

impl Sink {
    pub(super) fn open(arguments: &OutputArguments) -> Result<Self, Error> {
        match arguments.output.as_ref().filter(|path| path.as_os_str() != "-") {
            None => Ok(Self::Stdout { is_closed: false }),
            Some(path) => {
                let begun = OutputFile::new(path).map_err(|error| Error::write(path.display(), error))?;
                Ok(Self::File(path.clone(), begun))
            }
        }
    }

    /// Writes a part.
    ///
    /// It is not an error if the reader stops reading.
    pub(super) fn write(&mut self, part: &str) -> Result<(), Error> {
        match self {
            Self::Stdout { is_closed: true } => Ok(()),
            Self::Stdout { is_closed } => {
                let mut stdout = io::stdout().lock();
                match stdout.write_all(part.as_bytes()).and_then(|()| stdout.flush()) {
                    Err(error) if error.kind() == io::ErrorKind::BrokenPipe => *is_closed = true,
                    Err(error) => return Err(Error::write("standard output", error)),
                    Ok(()) => {}
                }
                Ok(())
            }
            Self::File(path, begun) => begun.write(part).map_err(|error| Error::write(path.display(), error)),
        }
    }

    /// Moves a finished file to its path.
    pub(super) fn finish(self) -> Result<(), Error> {
        match self {
            Self::Stdout { .. } => Ok(()),
            Self::File(path, begun) => begun.finish().map_err(|error| Error::write(path.display(), error)),
        }
    }
}

/// A file that gets its name only when it is complete.
///
/// Writes directly to a path that is not a file, such as a pipe.
pub(super) enum OutputFile {
    Pipe(File),
    New { new: NamedTempFile, place: PathBuf },
}

impl OutputFile {
    fn new(path: &Path) -> io::Result<Self> {
        let old = match OpenOptions::new().write(true).open(path) {
            Ok(old) if !old.metadata()?.is_file() => return Ok(Self::Pipe(old)),
            Ok(old) => Some(old.metadata()?.permissions()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        // If the path is a link, replaces its target.
        let place = if old.is_some() { path.canonicalize()? } else { path.to_owned() };
        let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Checks the folder here, so that the error names it.
        folder.metadata()?;
        let mut builder = tempfile::Builder::new();
        // The file gets the mode of an ordinary new file; the default mode of the library is for secrets.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let new = builder.prefix(".plusone-").tempfile_in(folder);
        // The error names the path that the user gave, not the temporary file.
        let new = new.map_err(|error| io::Error::from(error.kind()))?;
        if let Some(old) = old {
            new.as_file().set_permissions(old)?;
        }
        Ok(Self::New { new, place })
    }

    fn write(&mut self, part: &str) -> io::Result<()> {
        match self {
            Self::Pipe(file) => file.write_all(part.as_bytes()),
            Self::New { new, .. } => new.write_all(part.as_bytes()),
        }
    }

    fn finish(self) -> io::Result<()> {
        if let Self::New { new, place } = self {
            new.as_file().sync_all()?;
            new.persist(&place)?;
        }
        Ok(())
    }
}

/// Writes a message to standard error and ignores errors.
///
/// The text cannot control a terminal.
pub(super) fn say(text: &str) {
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let _ = writeln!(io::stderr().lock(), "{:indent$}{}", "", clean::line(line));
    }
}

/// The writer of text reports, with the options of the command.
pub(super) fn text(arguments: &OutputArguments) -> Text {
    Text { layout: layout(arguments), verbose: arguments.verbose }
}

/// The layout of a text report.
pub(super) fn layout(arguments: &OutputArguments) -> TextLayout {
    let to_stdout = arguments.output.as_ref().is_none_or(|path| path.as_os_str() == "-");
    let to_terminal = to_stdout && io::stdout().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = match arguments.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => to_terminal && !plain,
    };
    let width = terminal_size::terminal_size().filter(|_| to_terminal).map_or(WIDTH, |(width, _)| width.0);
    TextLayout { width, color }
}
