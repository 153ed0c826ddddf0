//! Converts the errors of the library to exceptions with the same message.

use std::error::Error as _;
use std::io;

use plusone::{Error, ErrorKind};
use pyo3::PyErr;
use pyo3::exceptions::{PyOSError, PyValueError};

/// The exception for an error: `OSError` for something that cannot be read, or its subclass for the error
/// number of the system; otherwise `ValueError`.
pub(crate) fn exception(error: &Error) -> PyErr {
    let text = error.to_string();
    if error.kind() != ErrorKind::Read {
        return PyValueError::new_err(text);
    }
    let number = error.source().and_then(|source| source.downcast_ref::<io::Error>()?.raw_os_error());
    match number {
        Some(number) => PyOSError::new_err((number, text)),
        None => PyOSError::new_err(text),
    }
}
