//! An error about the arguments on the command line.

use crate::error::{Error, ErrorKind};

/// An error about the arguments on the command line.
pub(super) fn refused(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Argument, message)
}
